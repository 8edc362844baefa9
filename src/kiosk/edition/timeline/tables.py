"""The tables of the part `timeline` in `index.sqlite`.

Promises: `TABLES` makes them, `FILL` works the later ones out of the first two, and `SHADOWS` does the same
again without hidden records (`kiosk.edition.hiding`). Days, levels and units are those of
`kiosk.edition.timeline.calendar`. A *part* is 0 for everything, n + 1 for the section with sid n, −1 for the
events. A *ref* is the rid of a record, or −1 − eid of an event.

Whatever a screen asks is a range of integers in a primary key: what begins within some days, what has ended
before them, the units of a level, and the spans of a size, which bounds how far before the days one can
begin.
"""

from __future__ import annotations

from typing import Final

TABLES: Final = """
-- A date: first and last day, soft ends (see `timeline.read`), size, grain, the month of its first day.
CREATE TABLE timeline_date (did INTEGER PRIMARY KEY, begin INTEGER NOT NULL, finish INTEGER NOT NULL,
  soft INTEGER NOT NULL, size INTEGER NOT NULL, grain INTEGER NOT NULL, month INTEGER NOT NULL);
-- The date in words, and without the year it stands under.
CREATE TABLE timeline_date_words (lang INTEGER NOT NULL, did INTEGER NOT NULL, words TEXT NOT NULL,
  short TEXT NOT NULL, PRIMARY KEY (lang, did)) WITHOUT ROWID;
-- Every record and event, with its date, or NULL where it has none that can be placed.
CREATE TABLE timeline_ref (ref INTEGER PRIMARY KEY, part INTEGER NOT NULL, did INTEGER);
-- All that is dated, in the order of time, where n counts 0, 1, 2 … in its part.
CREATE TABLE timeline_item (part INTEGER NOT NULL, begin INTEGER NOT NULL, finish INTEGER NOT NULL,
  n INTEGER NOT NULL, ref INTEGER NOT NULL, did INTEGER NOT NULL,
  PRIMARY KEY (part, begin, finish, n)) WITHOUT ROWID;
-- How many have ended with a day, that day included.
CREATE TABLE timeline_until (part INTEGER NOT NULL, finish INTEGER NOT NULL, upto INTEGER NOT NULL,
  PRIMARY KEY (part, finish)) WITHOUT ROWID;
-- How many records and events each unit of a level holds whole.
CREATE TABLE timeline_bin (part INTEGER NOT NULL, level INTEGER NOT NULL, unit INTEGER NOT NULL,
  records INTEGER NOT NULL, events INTEGER NOT NULL, PRIMARY KEY (part, level, unit)) WITHOUT ROWID;
CREATE TABLE timeline_most (part INTEGER NOT NULL, level INTEGER NOT NULL, records INTEGER NOT NULL,
  PRIMARY KEY (part, level)) WITHOUT ROWID;
-- Spans longer than a day, each once for all that have it.
CREATE TABLE timeline_bar (part INTEGER NOT NULL, size INTEGER NOT NULL, begin INTEGER NOT NULL,
  finish INTEGER NOT NULL, soft INTEGER NOT NULL, grain INTEGER NOT NULL, records INTEGER NOT NULL,
  events INTEGER NOT NULL, PRIMARY KEY (part, size, begin, finish, soft)) WITHOUT ROWID;
-- What cannot be placed, where n counts 0, 1, 2 … in its part.
CREATE TABLE timeline_undated (part INTEGER NOT NULL, n INTEGER NOT NULL, ref INTEGER NOT NULL, did INTEGER,
  PRIMARY KEY (part, n)) WITHOUT ROWID;
CREATE TABLE timeline_total (part INTEGER PRIMARY KEY, records INTEGER NOT NULL, events INTEGER NOT NULL,
  undated INTEGER NOT NULL, begin INTEGER, finish INTEGER);
CREATE TABLE timeline_event (eid INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL);
-- `countries` is a JSON list of [code, name], `places` and `sources` ([title, url]) are JSON lists.
CREATE TABLE timeline_event_words (lang INTEGER NOT NULL, eid INTEGER NOT NULL, title TEXT NOT NULL,
  date TEXT NOT NULL, text TEXT NOT NULL, countries TEXT NOT NULL, places TEXT NOT NULL,
  sources TEXT NOT NULL, PRIMARY KEY (lang, eid)) WITHOUT ROWID;
CREATE TABLE timeline_member (eid INTEGER NOT NULL, n INTEGER NOT NULL, rid INTEGER NOT NULL,
  PRIMARY KEY (eid, n)) WITHOUT ROWID;
-- Words of the calendar in a language, by key: m1 … m12 months, d1 … d12 as they stand with a day,
-- and bc, which holds a year as “{}”.
CREATE TABLE timeline_name (lang INTEGER NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (lang, key)) WITHOUT ROWID;
"""

INDEXES: Final = """
CREATE UNIQUE INDEX timeline_event_id ON timeline_event (id);
"""

_EACH: Final = (
    "(SELECT ref, part, did FROM {s}.timeline_ref UNION ALL SELECT ref, 0 AS part, did FROM {s}.timeline_ref)"
)
# A unit of a level by the month of the first day: SQLite divides towards zero, the calendar downwards.
_UNITS: Final = "\n UNION ALL ".join(
    [
        f"SELECT e.part, 0 AS level, d.begin AS unit, e.ref FROM {_EACH} e "
        "JOIN main.timeline_date d ON d.did = e.did WHERE d.grain = 0",
        *(
            f"SELECT e.part, {level}, (d.month - ((d.month % {months}) + {months}) % {months}) / {months}, "
            f"e.ref FROM {_EACH} e JOIN main.timeline_date d ON d.did = e.did "
            f"WHERE d.grain <= {level}"
            for level, months in ((1, 1), (2, 12), (3, 120), (4, 1200), (5, 12000))
        ),
    ]
)
_FILL: Final = f"""
INSERT INTO {{s}}.timeline_item
  SELECT e.part, d.begin, d.finish,
    row_number() OVER (PARTITION BY e.part ORDER BY d.begin, d.finish, e.ref) - 1 AS n, e.ref, e.did
  FROM {_EACH} e JOIN main.timeline_date d ON d.did = e.did
  WHERE d.begin <= d.finish ORDER BY e.part, d.begin, d.finish, n;
INSERT INTO {{s}}.timeline_until
  SELECT part, finish, sum(count(*)) OVER (PARTITION BY part ORDER BY finish)
  FROM {{s}}.timeline_item GROUP BY part, finish;
INSERT INTO {{s}}.timeline_bin
  SELECT part, level, unit, sum(ref >= 0), sum(ref < 0) FROM ({_UNITS}) GROUP BY part, level, unit;
INSERT INTO {{s}}.timeline_most SELECT part, level, max(records) FROM {{s}}.timeline_bin GROUP BY part, level;
INSERT INTO {{s}}.timeline_bar
  SELECT i.part, d.size, d.begin, d.finish, d.soft, max(d.grain), sum(i.ref >= 0), sum(i.ref < 0)
  FROM {{s}}.timeline_item i JOIN main.timeline_date d ON d.did = i.did WHERE d.size > 0
  GROUP BY i.part, d.size, d.begin, d.finish, d.soft;
INSERT INTO {{s}}.timeline_undated
  SELECT e.part, row_number() OVER (PARTITION BY e.part ORDER BY e.ref) - 1 AS n, e.ref, e.did
  FROM {_EACH} e LEFT JOIN main.timeline_date d ON d.did = e.did
  WHERE d.did IS NULL OR d.begin > d.finish ORDER BY e.part, n;
INSERT INTO {{s}}.timeline_total
  SELECT e.part, sum(e.ref >= 0), sum(e.ref < 0), sum(d.did IS NULL OR d.begin > d.finish),
    min(CASE WHEN d.begin > d.finish THEN NULL WHEN d.begin > -10000000 THEN d.begin
      ELSE d.finish END),
    max(CASE WHEN d.begin > d.finish THEN NULL WHEN d.finish < 10000000 THEN d.finish
      ELSE d.begin END)
  FROM {_EACH} e LEFT JOIN main.timeline_date d ON d.did = e.did GROUP BY e.part;
"""
FILL: Final = tuple(statement.strip() for statement in _FILL.format(s="main").split(";") if statement.strip())

# All that is worked out: made anew, empty, for an edition of which records are hidden.
_WORKED_OUT: Final = ("item", "until", "bin", "most", "bar", "undated", "total")
_EMPTY: Final = "".join(
    f"{statement.strip().replace('CREATE TABLE ', 'CREATE TEMP TABLE ')};\n"
    for statement in TABLES.split(";")
    if any(f"CREATE TABLE timeline_{name} " in statement for name in (*_WORKED_OUT, "ref", "member"))
)
SHADOWS: Final = (
    _EMPTY
    + """
INSERT INTO temp.timeline_ref SELECT ref, part, did FROM main.timeline_ref WHERE ref < 0;
INSERT INTO temp.timeline_ref SELECT k.rid, r.part, r.did FROM temp.kept k
  CROSS JOIN main.timeline_ref r ON r.ref = k.old;
INSERT INTO temp.timeline_member
  SELECT m.eid, row_number() OVER (PARTITION BY m.eid ORDER BY m.n) - 1, k.rid
  FROM main.timeline_member m JOIN temp.kept k ON k.old = m.rid;
"""
    + _FILL.format(s="temp")
)
