"""The tables of the part `narrow` in `index.sqlite`.

Promises: `TABLES` makes them, `INDEXES` is made after the rows, and `SHADOWS` hides records from them
(`kiosk.edition.hiding`): here nothing, because members are numbers inside values, which
`kiosk.edition.narrow.read` takes the hidden ones out of.

Records are told by their place in the section (from 0) as it was written. A set of them is either bits (bit k
of byte k // 8, least first) or a rising list of 32-bit numbers (least byte first), whichever is shorter.
"""

from __future__ import annotations

from typing import Final

TABLES: Final = """
-- What the records of a section can be chosen by: its values are `count` rows of narrow_value from `first`
-- on, the most frequent first.
CREATE TABLE narrow_facet (
  fid INTEGER PRIMARY KEY, sid INTEGER NOT NULL, name TEXT NOT NULL,
  first INTEGER NOT NULL, count INTEGER NOT NULL);
CREATE TABLE narrow_value (
  vid INTEGER PRIMARY KEY, value TEXT NOT NULL, count INTEGER NOT NULL,
  dense INTEGER NOT NULL,         -- 1: bits, 0: a list of numbers
  members BLOB NOT NULL);
-- place counts 0, 1, 2 … through the values of a facet in the language's alphabet, decades in their order.
CREATE TABLE narrow_words (
  lang INTEGER NOT NULL, fid INTEGER NOT NULL, place INTEGER NOT NULL, vid INTEGER NOT NULL,
  label TEXT NOT NULL, PRIMARY KEY (lang, fid, place)) WITHOUT ROWID;
-- The records of a section in another order than its own: 32-bit numbers. name: "date" (lang -1), "title".
CREATE TABLE narrow_order (
  lang INTEGER NOT NULL, sid INTEGER NOT NULL, name TEXT NOT NULL, members BLOB NOT NULL,
  PRIMARY KEY (lang, sid, name)) WITHOUT ROWID;
-- Where each letter begins: of the titles of a section (fid -1), or of the values of a facet.
CREATE TABLE narrow_letter (
  lang INTEGER NOT NULL, sid INTEGER NOT NULL, fid INTEGER NOT NULL, start INTEGER NOT NULL,
  letter TEXT NOT NULL, PRIMARY KEY (lang, sid, fid, start)) WITHOUT ROWID;
"""

INDEXES: Final = """
CREATE UNIQUE INDEX narrow_words_vid ON narrow_words (lang, vid);
"""

SHADOWS: Final = ""
