"""The tables of the part `world` in `index.sqlite`: what the exhibition has from which country.

Promises:
- `TABLES` makes them, `INDEXES` is made after the rows, and `SHADOWS` hides records from them
  (`kiosk.edition.hiding`).
- `world_place` has every country that any record has to do with, once; its `lat` and `lon` are NULL where
  nobody knows where to draw it, `first` and `last` are years and 0 for a country that is.
- `world_member` says which records, `world_link` which two countries a record leads from and to. The counts
  of both are worked out when the edition is built.
- `world_setting` has `lat` and `lon` of the map's centre, `origin` ("rays", "country", "most", "world"),
  `own` (a code or ""), `borders`.
"""

from __future__ import annotations

from typing import Final

TABLES: Final = """
CREATE TABLE world_setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE world_place (
  cid INTEGER PRIMARY KEY, code TEXT NOT NULL, lat REAL, lon REAL,
  first INTEGER NOT NULL, last INTEGER NOT NULL, hidden INTEGER NOT NULL);
CREATE TABLE world_words (
  lang INTEGER NOT NULL, place INTEGER NOT NULL, cid INTEGER NOT NULL,
  name TEXT NOT NULL, short TEXT NOT NULL,
  PRIMARY KEY (lang, place)) WITHOUT ROWID;
CREATE TABLE world_member (
  cid INTEGER NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (cid, rid)) WITHOUT ROWID;
CREATE TABLE world_count (
  cid INTEGER NOT NULL, sid INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (cid, sid)) WITHOUT ROWID;
CREATE TABLE world_link (
  rid INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (rid, a, b)) WITHOUT ROWID;
CREATE TABLE world_line (
  a INTEGER NOT NULL, b INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
"""
INDEXES: Final = """
CREATE UNIQUE INDEX world_code ON world_place (code);
"""
SHADOWS: Final = """
CREATE TEMP VIEW world_member AS SELECT m.cid, k.rid
  FROM temp.kept k CROSS JOIN main.world_member m ON m.rid = k.old;
CREATE TEMP VIEW world_link AS SELECT k.rid, l.a, l.b
  FROM temp.kept k CROSS JOIN main.world_link l ON l.rid = k.old;
CREATE TEMP TABLE world_count (cid INTEGER NOT NULL, sid INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (cid, sid)) WITHOUT ROWID;
INSERT INTO temp.world_count SELECT m.cid, r.sid, count(*)
  FROM main.world_member m JOIN kept k ON k.old = m.rid JOIN temp.record r ON r.rid = k.rid
  GROUP BY m.cid, r.sid;
CREATE TEMP TABLE world_line (a INTEGER NOT NULL, b INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (a, b)) WITHOUT ROWID;
INSERT INTO temp.world_line SELECT l.a, l.b, count(*)
  FROM main.world_link l JOIN kept k ON k.old = l.rid GROUP BY l.a, l.b;
"""
