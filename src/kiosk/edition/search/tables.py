"""The tables of the part `search` in `index.sqlite`.

Promises: `TABLES` makes them, `INDEXES` is made after the rows, and `SHADOWS` hides records from them
(`kiosk.edition.hiding`). All words stand here as keys (`kiosk.edition.search.keys`).

A record's `place` is its rank among those that are found equally well: in the range of its section, those
with a picture first. So the best of a section are the first rows of a range, and a search ends when it has
enough of them, however many there are.
"""

from __future__ import annotations

from typing import Final

STARTS: Final = 3
"""Up to so many letters the beginnings of words are counted and completed beforehand."""

TABLES: Final = """
-- By place: titles of a record in all languages, names of people, countries and places, short words such as
-- dates, codes, materials, and everything else that is written.
CREATE VIRTUAL TABLE find USING fts5 (
  title, names, words, body, content = '', detail = column, columnsize = 0, prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 0');
CREATE TABLE find_place (place INTEGER PRIMARY KEY, rid INTEGER NOT NULL);
-- The words there are, as they are written: how many records have them. `langs` has bit n for language n.
CREATE TABLE find_word (
  key TEXT NOT NULL, word TEXT NOT NULL, count INTEGER NOT NULL, langs INTEGER NOT NULL,
  PRIMARY KEY (key, word)) WITHOUT ROWID;
-- How many records of a section have a word that begins so.
CREATE TABLE find_start (
  start TEXT NOT NULL, sid INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (start, sid)) WITHOUT ROWID;
-- The words most often found that begin so, the most frequent first.
CREATE TABLE find_begin (
  lang INTEGER NOT NULL, start TEXT NOT NULL, k INTEGER NOT NULL, word TEXT NOT NULL,
  PRIMARY KEY (lang, start, k)) WITHOUT ROWID;
-- The names of people and countries in all languages. The rowid is the number of the subject.
CREATE VIRTUAL TABLE find_subject USING fts5 (
  name, content = '', detail = column, columnsize = 0, prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 0');
"""

INDEXES: Final = ""

# A table of FTS cannot be shadowed: places are mapped, and those of hidden records lead nowhere.
SHADOWS: Final = """
CREATE TEMP TABLE find_place (place INTEGER PRIMARY KEY, rid INTEGER NOT NULL);
INSERT INTO temp.find_place SELECT p.place, k.rid
  FROM main.find_place p JOIN temp.kept k ON k.old = p.rid;
"""
