"""The tables of an edition's `index.sqlite`, and the numbers by which a reader knows them.

Promises:
- `record.rid` counts 0, 1, 2 … through all sections in their order, so the rows of a section are one range
  of integers: row k of a section is `section.first + k`, with neither OFFSET nor sort.
- `facet_member.rank` counts 0, 1, 2 … through the records of one facet value in the section's order, so a
  filtered list is a range as well.
- Everything a visitor reads is worded per language at build time; nothing is translated while showing.
- What is not a list of records stands in the parts (`kiosk.edition.parts`), which came with format 3.
- Paths are relative to the edition's folder, with `/`.

Raise FORMAT whenever a reader of the older number could not read the new tables; what the reader of this
number needs to know of the older ones stands in `kiosk.edition.older`.
"""

from __future__ import annotations

from typing import Final

FORMAT: Final = 3
READABLE: Final = (1, 2, 3)
APPLICATION_ID: Final = 0x4B494F53  # "KIOS"
INDEX_NAME: Final = "index.sqlite"
MANIFEST_NAME: Final = "edition.json"
MEDIA_FOLDER: Final = "media"
TILES_FOLDER: Final = "tiles"

# One page size for every edition; 8 KiB holds a record's words in one or two pages.
PAGE_SIZE: Final = 8192

TABLES: Final = """
-- `tongues`, where there is one: by language, the exhibition's texts that are in another one (JSON).
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE language (n INTEGER PRIMARY KEY, tag TEXT NOT NULL, name TEXT NOT NULL);

CREATE TABLE exhibition (
  lang INTEGER PRIMARY KEY,
  title TEXT NOT NULL, subtitle TEXT NOT NULL, tagline TEXT NOT NULL, summary TEXT NOT NULL,
  about TEXT NOT NULL,            -- JSON list of paragraphs
  hosts TEXT NOT NULL,            -- JSON list
  colophon TEXT NOT NULL,         -- JSON list of paragraphs
  rays_caption TEXT NOT NULL, origin_name TEXT NOT NULL);

-- A picture of the bundle, after re-encoding: width and height are those of the display file, in pixels.
-- `source` is the SHA-256 of the original: by it the next build knows that there is nothing to do.
CREATE TABLE picture (
  pid INTEGER PRIMARY KEY, display TEXT NOT NULL, thumb TEXT NOT NULL,
  width INTEGER NOT NULL, height INTEGER NOT NULL, colour TEXT NOT NULL,
  source TEXT NOT NULL, display_size INTEGER NOT NULL, thumb_size INTEGER NOT NULL);

CREATE TABLE section (
  sid INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL,
  first INTEGER NOT NULL,         -- rid of its first record
  count INTEGER NOT NULL,
  cover INTEGER);                 -- pid, or NULL
CREATE TABLE section_words (
  lang INTEGER NOT NULL, sid INTEGER NOT NULL,
  title TEXT NOT NULL, summary TEXT NOT NULL, cover_text TEXT NOT NULL, cover_title TEXT NOT NULL,
  extra TEXT NOT NULL,            -- JSON object
  PRIMARY KEY (lang, sid)) WITHOUT ROWID;

CREATE TABLE record (
  rid INTEGER PRIMARY KEY, id TEXT NOT NULL, sid INTEGER NOT NULL, sample INTEGER NOT NULL,
  pid INTEGER);                   -- its first picture, or NULL
-- What a list needs of a record, in one language.
CREATE TABLE words (
  lang INTEGER NOT NULL, rid INTEGER NOT NULL,
  title TEXT NOT NULL, kicker TEXT NOT NULL, caption TEXT NOT NULL, year TEXT NOT NULL, alt TEXT NOT NULL,
  quote TEXT NOT NULL, quote_note TEXT NOT NULL, speaker TEXT NOT NULL, speaker_role TEXT NOT NULL,
  extra TEXT NOT NULL,            -- JSON object, or '' for none; its language is that of a title in another
  PRIMARY KEY (lang, rid)) WITHOUT ROWID;
-- What only the record's own page needs.
CREATE TABLE detail (
  lang INTEGER NOT NULL, rid INTEGER NOT NULL, text_language TEXT NOT NULL,
  body TEXT NOT NULL,             -- JSON list: label, more, facts [[key, value]] (and with people and
                                  -- countries that have pages [key, value, [[kind, key, words]]]),
                                  -- sources [[title, url]],
                                  -- media words [[alt, caption, credit, page label]] as record_media
                                  -- has them, then (empty ones at the end are left out) 1 when its pages are
                                  -- leafed from right to left; an object of the texts that are in another
                                  -- language than asked: label, more, quote, easy, children, fact/N,
                                  -- source/N, alt/N, caption/N, credit/N, step/N (from 0) → BCP-47 tag; its
                                  -- layers {"easy": [paragraph], "children": [paragraph]}. The layers an
                                  -- edition has stand in meta
  PRIMARY KEY (lang, rid)) WITHOUT ROWID;
-- What a record shows and plays. `pid` is the picture, the poster, or the first frame of a spin; NULL for a
-- sound without a poster. `more` is a JSON object of what is the same in every language, or '':
-- page (its name), extent [x, y, w, h], frames [pid], file, sign (files), duration_s, width, height,
-- language, sample, reads (a sound in which somebody reads the label); source and sign_source are the
-- SHA-256 of the originals of file and sign.
CREATE TABLE record_media (
  rid INTEGER NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, pid INTEGER,
  rights TEXT NOT NULL, illustration INTEGER NOT NULL, more TEXT NOT NULL,
  PRIMARY KEY (rid, n)) WITHOUT ROWID;
-- The words of a medium in one language, where it has any: a JSON object with
-- language (of the original), translation_language (where it is another than asked),
-- lines [[text, translation, [x, y, w, h] or null]],
-- cues_language, cues [[start_ms, end_ms, text]].
CREATE TABLE media_words (
  lang INTEGER NOT NULL, rid INTEGER NOT NULL, n INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (lang, rid, n)) WITHOUT ROWID;
-- The guided steps of a record: `n` is the medium, `region` as in `scene`.
CREATE TABLE step (
  lang INTEGER NOT NULL, rid INTEGER NOT NULL, k INTEGER NOT NULL, n INTEGER NOT NULL,
  region TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (lang, rid, k)) WITHOUT ROWID;
-- The tiles of a picture that is larger than a screen, below the edition's folder `folder`:
-- <level>/<column>_<row>.<suffix> in the layout of Deep Zoom. Level levels - 1 has `width` × `height` pixels,
-- each lower one half of that, rounded up; level 0 is one pixel.
CREATE TABLE pyramid (
  pid INTEGER PRIMARY KEY, folder TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
  tile INTEGER NOT NULL, overlap INTEGER NOT NULL, levels INTEGER NOT NULL, suffix TEXT NOT NULL);

CREATE TABLE phrase (id INTEGER NOT NULL, lang INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (id, lang)) WITHOUT ROWID;
CREATE TABLE thread (
  rid INTEGER NOT NULL, n INTEGER NOT NULL, target INTEGER NOT NULL,
  why INTEGER,                    -- phrase, or NULL
  PRIMARY KEY (rid, n)) WITHOUT ROWID;

CREATE TABLE facet (
  fid INTEGER PRIMARY KEY, sid INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  count INTEGER NOT NULL);
CREATE TABLE facet_words (
  lang INTEGER NOT NULL, sid INTEGER NOT NULL, place INTEGER NOT NULL,
  fid INTEGER NOT NULL, label TEXT NOT NULL,
  PRIMARY KEY (lang, sid, place)) WITHOUT ROWID;
CREATE TABLE facet_member (
  fid INTEGER NOT NULL, rank INTEGER NOT NULL, rid INTEGER NOT NULL,
  PRIMARY KEY (fid, rank)) WITHOUT ROWID;

CREATE TABLE highlight (n INTEGER PRIMARY KEY, rid INTEGER NOT NULL);
CREATE TABLE scene (
  lang INTEGER NOT NULL, n INTEGER NOT NULL, scene TEXT NOT NULL, record TEXT NOT NULL,
  text TEXT NOT NULL, caption TEXT NOT NULL, role TEXT NOT NULL, pid INTEGER,
  region TEXT NOT NULL,           -- JSON [x, y, w, h] in fractions of the picture, or ''
  PRIMARY KEY (lang, n)) WITHOUT ROWID;
CREATE TABLE ray (n INTEGER PRIMARY KEY, code TEXT NOT NULL, bearing_deg REAL NOT NULL,
  distance_km REAL NOT NULL);
CREATE TABLE ray_words (lang INTEGER NOT NULL, n INTEGER NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (lang, n)) WITHOUT ROWID;
"""

# Made after the rows: cheaper, and the same bytes whatever the rows' number.
INDEXES: Final = """
CREATE UNIQUE INDEX record_id ON record (id);
CREATE UNIQUE INDEX facet_value ON facet (sid, name, value);
CREATE UNIQUE INDEX facet_member_rid ON facet_member (fid, rid);
"""
