"""The tables of the part `subjects` in `index.sqlite`: whom and what records share.

Promises: `TABLES` makes them, `INDEXES` is made after the rows, and `SHADOWS` hides records from them
(`kiosk.edition.hiding`). `rank` counts 0, 1, 2 … through the records of one subject in the exhibition's
order, so that a subject's records, and those of one section among them, are ranges.
"""

from __future__ import annotations

from typing import Final

TABLES: Final = """
-- kind: "person" | "country" | "place" | "theme" | "event".
-- key: of a person the id in people.yaml, or "name:" and the folded name of one known by name alone (whom two
-- records name, at least). Of a country its code, of a place its folded name, of a theme or an event its id.
-- pid: the first picture of its records, or NULL. own: 1 for the exhibition's own country.
-- more: a JSON object of what is the same in every language, or '': country (of a person), kind and
-- codes (the countries) of an event.
CREATE TABLE subject (
  uid INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, count INTEGER NOT NULL, pid INTEGER,
  own INTEGER NOT NULL, more TEXT NOT NULL);
-- name: "" for a theme that the exhibition does not name. note: a person's office, an event's date.
-- body: a JSON object or '': text (paragraphs), sources [[title, url]], since (of relations with a country),
-- years (of a person). place: where the name stands among those of its kind in the language's alphabet.
CREATE TABLE subject_words (
  lang INTEGER NOT NULL, uid INTEGER NOT NULL,
  name TEXT NOT NULL, note TEXT NOT NULL, body TEXT NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (lang, uid)) WITHOUT ROWID;
-- part: what a person or country did ("donor", "given_by"), several separated by spaces, or ''.
CREATE TABLE subject_member (
  uid INTEGER NOT NULL, rank INTEGER NOT NULL, rid INTEGER NOT NULL, part TEXT NOT NULL,
  PRIMARY KEY (uid, rank)) WITHOUT ROWID;
-- How many records two people or countries share, both ways round, without the exhibition's own country.
CREATE TABLE subject_pair (
  uid INTEGER NOT NULL, other INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (uid, other)) WITHOUT ROWID;
"""

INDEXES: Final = """
CREATE UNIQUE INDEX subject_key ON subject (kind, key);
CREATE UNIQUE INDEX subject_member_rid ON subject_member (uid, rid);
CREATE INDEX subject_of_record ON subject_member (rid);
"""

SHADOWS: Final = """
CREATE TEMP TABLE subject_member (uid INTEGER NOT NULL, rank INTEGER NOT NULL, rid INTEGER NOT NULL,
  part TEXT NOT NULL, PRIMARY KEY (uid, rank)) WITHOUT ROWID;
INSERT INTO temp.subject_member
  SELECT m.uid, row_number() OVER (PARTITION BY m.uid ORDER BY m.rank) - 1, k.rid, m.part
  FROM main.subject_member m JOIN temp.kept k ON k.old = m.rid;
CREATE UNIQUE INDEX temp.hiding_subject_member_rid ON subject_member (uid, rid);
CREATE INDEX temp.hiding_subject_of_record ON subject_member (rid);

CREATE TEMP TABLE subject (uid INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL,
  count INTEGER NOT NULL, pid INTEGER, own INTEGER NOT NULL, more TEXT NOT NULL);
INSERT INTO temp.subject SELECT s.uid, s.kind, s.key, count(*) AS n,
  (SELECT r.pid FROM temp.subject_member f CROSS JOIN temp.record r ON r.rid = f.rid
    WHERE f.uid = s.uid AND r.pid IS NOT NULL ORDER BY f.rank LIMIT 1), s.own, s.more
  FROM main.subject s CROSS JOIN temp.subject_member m ON m.uid = s.uid
  GROUP BY s.uid HAVING n > 1 OR s.key NOT LIKE 'name:%';
CREATE UNIQUE INDEX temp.hiding_subject_key ON subject (kind, key);
DELETE FROM temp.subject_member WHERE uid NOT IN (SELECT uid FROM temp.subject);

CREATE TEMP VIEW subject_words AS SELECT w.lang, w.uid, w.name, w.note, w.body, w.place
  FROM main.subject_words w WHERE w.uid IN (SELECT uid FROM temp.subject);

CREATE TEMP VIEW subject_pair AS SELECT uid, other, count FROM (
  SELECT p.uid, p.other, p.count - (SELECT count(*) FROM temp.hidden_record h
    CROSS JOIN main.subject_member a ON a.uid = p.uid AND a.rid = h.rid
    CROSS JOIN main.subject_member b ON b.uid = p.other AND b.rid = h.rid) AS count
  FROM main.subject_pair p WHERE p.other IN (SELECT uid FROM temp.subject)) WHERE count > 0;
"""
