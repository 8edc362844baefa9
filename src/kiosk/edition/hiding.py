"""Leaves records out of an open edition, as if they had never been in its bundle.

Promises:
- After `hide` every list, count, facet, cover, scene, highlight and thread of the connection is without them,
  and lists are still ranges of integers (`kiosk.edition.schema`): nothing of the reader changes.
- The file is not touched: tables of the connection's own, in memory, stand before those of the file under the
  same names (SQLite looks for a name among the temporary ones first). What a page needs of the large tables
  (`words`, `detail`, `record_media`, `thread`) stays in the file and is seen through the new numbers.

Standard library only; it runs only for an edition that is damaged.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, Final

from kiosk.edition import parts
from kiosk.edition.schema import FORMAT

_SHORT_QUOTE: Final = 160

_RECORDS: Final = """
CREATE TEMP TABLE hidden_record (rid INTEGER PRIMARY KEY, sid INTEGER NOT NULL);
INSERT INTO hidden_record SELECT rid, sid FROM main.record
  WHERE id IN (SELECT value FROM json_each(:ids));
CREATE TEMP TABLE kept (rid INTEGER PRIMARY KEY, old INTEGER NOT NULL);
INSERT INTO kept SELECT row_number() OVER (ORDER BY rid) - 1, rid FROM main.record
  WHERE rid NOT IN (SELECT rid FROM hidden_record) ORDER BY rid;
CREATE UNIQUE INDEX temp.kept_old ON kept (old);
"""

_SHADOWS: Final = """
CREATE TEMP TABLE record (rid INTEGER PRIMARY KEY, id TEXT NOT NULL, sid INTEGER NOT NULL,
  sample INTEGER NOT NULL, pid INTEGER);
INSERT INTO temp.record SELECT k.rid, r.id, r.sid, r.sample, r.pid
  FROM kept k CROSS JOIN main.record r ON r.rid = k.old ORDER BY k.rid;
CREATE UNIQUE INDEX temp.hiding_record_id ON record (id);

CREATE TEMP VIEW words AS SELECT w.lang, k.rid, w.title, w.kicker, w.caption, w.year, w.alt, w.quote,
  w.quote_note, w.speaker, w.speaker_role, w.extra
  FROM temp.kept k CROSS JOIN main.words w ON w.rid = k.old;
CREATE TEMP VIEW detail AS SELECT d.lang, k.rid, d.text_language, d.body
  FROM temp.kept k CROSS JOIN main.detail d ON d.rid = k.old;
CREATE TEMP VIEW thread AS SELECT k.rid, t.n, target.rid AS target, t.why
  FROM temp.kept k CROSS JOIN main.thread t ON t.rid = k.old CROSS JOIN temp.kept target
  ON target.old = t.target;

CREATE TEMP TABLE highlight (n INTEGER PRIMARY KEY, rid INTEGER NOT NULL);
INSERT INTO temp.highlight SELECT h.n, k.rid FROM main.highlight h JOIN kept k ON k.old = h.rid;

CREATE TEMP TABLE facet_member (fid INTEGER NOT NULL, rank INTEGER NOT NULL, rid INTEGER NOT NULL,
  PRIMARY KEY (fid, rank)) WITHOUT ROWID;
INSERT INTO temp.facet_member
  SELECT m.fid, row_number() OVER (PARTITION BY m.fid ORDER BY m.rank) - 1, k.rid
  FROM main.facet_member m JOIN kept k ON k.old = m.rid;
CREATE UNIQUE INDEX temp.hiding_member_rid ON facet_member (fid, rid);

CREATE TEMP TABLE facet (fid INTEGER PRIMARY KEY, sid INTEGER NOT NULL, name TEXT NOT NULL,
  value TEXT NOT NULL, count INTEGER NOT NULL);
INSERT INTO temp.facet SELECT f.fid, f.sid, f.name, f.value, count(*) FROM main.facet f
  JOIN temp.facet_member m ON m.fid = f.fid GROUP BY f.fid;
CREATE UNIQUE INDEX temp.hiding_facet_value ON facet (sid, name, value);

CREATE TEMP TABLE section (sid INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL,
  first INTEGER NOT NULL, count INTEGER NOT NULL, cover INTEGER);
INSERT INTO temp.section SELECT s.sid, s.id, s.kind, min(r.rid), count(*), s.cover FROM main.section s
  JOIN temp.record r ON r.sid = s.sid GROUP BY s.sid;
CREATE TEMP TABLE section_words (lang INTEGER NOT NULL, sid INTEGER NOT NULL, title TEXT NOT NULL,
  summary TEXT NOT NULL, cover_text TEXT NOT NULL, cover_title TEXT NOT NULL, extra TEXT NOT NULL,
  PRIMARY KEY (lang, sid)) WITHOUT ROWID;
INSERT INTO temp.section_words SELECT * FROM main.section_words;

CREATE TEMP TABLE facet_words (lang INTEGER NOT NULL, sid INTEGER NOT NULL, place INTEGER NOT NULL,
  fid INTEGER NOT NULL, label TEXT NOT NULL, PRIMARY KEY (lang, sid, place)) WITHOUT ROWID;
INSERT INTO temp.facet_words
  SELECT w.lang, w.sid, row_number() OVER (PARTITION BY w.lang, w.sid
    ORDER BY f.name, CASE WHEN f.name = 'year' THEN w.place ELSE -f.count END, w.place) - 1, w.fid, w.label
  FROM main.facet_words w JOIN temp.facet f ON f.fid = w.fid JOIN temp.section s ON s.sid = w.sid
  WHERE f.count < s.count OR s.count = 1;

CREATE TEMP TABLE scene (lang INTEGER NOT NULL, n INTEGER NOT NULL, scene TEXT NOT NULL, record TEXT NOT NULL,
  text TEXT NOT NULL, caption TEXT NOT NULL, role TEXT NOT NULL, pid INTEGER, region TEXT NOT NULL,
  PRIMARY KEY (lang, n)) WITHOUT ROWID;
INSERT INTO temp.scene SELECT * FROM main.scene s
  WHERE s.record = '' OR EXISTS (SELECT 1 FROM temp.record r WHERE r.id = s.record);
INSERT INTO temp.scene SELECT lang, n, scene, '', text, caption, role, NULL, '' FROM main.scene s
  WHERE s.scene = 'title' AND s.record <> ''
    AND NOT EXISTS (SELECT 1 FROM temp.record r WHERE r.id = s.record);
INSERT INTO temp.scene SELECT lang, 0, 'title', '', title, tagline, '', NULL, '' FROM main.exhibition e
  WHERE NOT EXISTS (SELECT 1 FROM temp.scene s WHERE s.lang = e.lang);
"""


# What was not there before format 2 is empty already (`kiosk.edition.older`).
_MEDIA_OF_1: Final = """
CREATE TEMP VIEW record_media AS
  SELECT k.rid, m.n, 'image' AS kind, m.pid, m.rights, m.illustration, '' AS more
  FROM temp.kept k CROSS JOIN main.record_media m ON m.rid = k.old;
"""
_MEDIA: Final = """
CREATE TEMP VIEW record_media AS SELECT k.rid, m.n, m.kind, m.pid, m.rights, m.illustration, m.more
  FROM temp.kept k CROSS JOIN main.record_media m ON m.rid = k.old;
CREATE TEMP VIEW media_words AS SELECT m.lang, k.rid, m.n, m.body
  FROM temp.kept k CROSS JOIN main.media_words m ON m.rid = k.old;
CREATE TEMP VIEW step AS SELECT s.lang, k.rid, s.k, s.n, s.region, s.title, s.text
  FROM temp.kept k CROSS JOIN main.step s ON s.rid = k.old;
"""


def hide(db: sqlite3.Connection, ids: Iterable[str], found: int = FORMAT) -> None:
    """Leave the records called `ids` out of everything that is read from `db`, an index of format `found`,
    from now on. Unknown ids are no error. Raises `sqlite3.Error` for a damaged index."""
    db.execute("PRAGMA temp_store = MEMORY")
    values = {"ids": json.dumps(sorted(set(ids)))}
    for statement in _statements(_RECORDS):
        db.execute(statement, values if ":ids" in statement else {})
    later = parts.SHADOWS if found >= 3 else ""  # before format 3 the parts are empty
    for statement in _statements((_MEDIA_OF_1 if found == 1 else _MEDIA) + _SHADOWS + later):
        db.execute(statement)
    for (sid,) in db.execute("SELECT DISTINCT sid FROM hidden_record ORDER BY sid").fetchall():
        _cover(db, sid)


def _statements(script: str) -> list[str]:
    return [statement for part in script.split(";") if (statement := part.strip())]


def _cover(db: sqlite3.Connection, sid: int) -> None:
    """Have another record stand for a section whose cover is, or may be, one of the hidden."""
    section = db.execute("SELECT cover FROM temp.section WHERE sid = ?", (sid,)).fetchone()
    if section is None or not _covered_by_hidden(db, sid, section[0]):
        return
    rid, pid = db.execute(
        "SELECT rid, pid FROM temp.record WHERE sid = ? ORDER BY pid IS NULL, rid LIMIT 1", (sid,)
    ).fetchone()
    db.execute("UPDATE temp.section SET cover = ? WHERE sid = ?", (pid, sid))
    rows = db.execute("SELECT lang, quote, extra FROM temp.words WHERE rid = ?", (rid,)).fetchall()
    for lang, quote, extra in rows:
        told: dict[str, Any] = json.loads(extra) if extra else {}
        db.execute(
            "UPDATE temp.section_words SET cover_text = ?, cover_title = ?, extra = ? "
            "WHERE lang = ? AND sid = ?",
            (_in_passing(quote), str(told.get("book_title", "")), extra or "{}", lang, sid),
        )


def _covered_by_hidden(db: sqlite3.Connection, sid: int, cover: int | None) -> bool:
    """The index does not say whose the cover is: by its picture, or by its words where there is none."""
    if cover is not None:
        found = db.execute(
            "SELECT 1 FROM hidden_record h JOIN main.record_media m ON m.rid = h.rid "
            "WHERE h.sid = ? AND m.pid = ? LIMIT 1",
            (sid, cover),
        ).fetchone()
        return found is not None
    found = db.execute(
        "SELECT 1 FROM hidden_record h JOIN main.words w ON w.rid = h.rid "
        "JOIN main.section_words s ON s.sid = h.sid AND s.lang = w.lang WHERE h.sid = ? "
        "AND (s.extra <> '{}' AND w.extra = s.extra "
        "OR s.cover_text <> '' AND substr(w.quote, 1, 40) = substr(s.cover_text, 1, 40)) LIMIT 1",
        (sid,),
    ).fetchone()
    return found is not None


def _in_passing(quote: str) -> str:
    """As much of a quotation as is read in passing."""
    if len(quote) <= _SHORT_QUOTE:
        return quote
    return quote[:_SHORT_QUOTE].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
