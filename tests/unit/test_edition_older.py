"""Editions that an earlier release of the program made are shown as they were."""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle

from kiosk.edition import parts
from kiosk.edition.build import build
from kiosk.edition.folder import read_manifest
from kiosk.edition.reader import Edition
from kiosk.edition.search.query import Found, Search
from kiosk.edition.subjects.read import Subjects
from kiosk.library.changes import compare

FORMAT_1 = """
CREATE TABLE plain (rid INTEGER NOT NULL, n INTEGER NOT NULL, pid INTEGER NOT NULL, rights TEXT NOT NULL,
  illustration INTEGER NOT NULL, PRIMARY KEY (rid, n)) WITHOUT ROWID;
INSERT INTO plain SELECT rid, n, pid, rights, illustration FROM record_media;
DROP TABLE record_media;
ALTER TABLE plain RENAME TO record_media;
DROP TABLE media_words;
DROP TABLE step;
DROP TABLE pyramid;
PRAGMA user_version = 1;
"""
# What came with format 3.
PARTS = "".join(
    f"DROP TABLE {name};" for name in re.findall(r"CREATE (?:VIRTUAL )?TABLE (\w+)", parts.TABLES)
)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return SimulatedBundle().write(tmp_path / "bundle")


@pytest.fixture
def older(bundle: Path, tmp_path: Path) -> Path:
    """An edition as format 1 had it."""
    edition = build(bundle, tmp_path / "older").path
    db = sqlite3.connect(edition / "index.sqlite")
    db.executescript(PARTS + FORMAT_1)
    db.close()
    manifest = json.loads((edition / "edition.json").read_text(encoding="utf-8"))
    (edition / "edition.json").write_text(json.dumps(manifest | {"format": 1}), encoding="utf-8")
    return edition


def test_its_records_are_those_of_the_present_format(bundle: Path, older: Path, tmp_path: Path) -> None:
    assert read_manifest(older) is not None
    new = build(bundle, tmp_path / "new").path
    with Edition.open(older) as before, Edition.open(new) as after:
        for id_ in ("sample-declaration", "sample-bowl", "sample-book", "sample-quote"):
            was, now = before.record(id_, "ru"), after.record(id_, "ru")
            facts = tuple(replace(fact, subjects=()) for fact in now.facts)  # nobody has a page yet
            assert (was.title, was.label, was.facts, was.steps) == (now.title, now.label, facts, ())
            assert [(row.kind, row.width, row.alt) for row in was.media] == [
                (row.kind, row.width, row.alt) for row in now.media
            ]
            assert before.media_words(id_, 0, "ru").lines == ()
        subjects = Subjects(before)
        assert (subjects.people("ru"), subjects.countries("ru")) == ((), ())
        assert subjects.subject("country", "NO", "ru") is None
        assert not subjects.has("person", "alua-sample")


def test_a_record_of_it_can_be_hidden(older: Path) -> None:
    with Edition.open(older, hidden=("sample-bowl",)) as edition:
        assert edition.count("gifts") == 0
        assert edition.record("sample-book", "en").media[0].kind == "image"


def test_the_same_bundle_in_both_formats_has_no_changes(bundle: Path, older: Path, tmp_path: Path) -> None:
    changes = compare(older, build(bundle, tmp_path / "new").path)
    assert (changes.added, changes.removed, changes.changed) == ((), (), ())


def test_its_pictures_are_taken_over(bundle: Path, older: Path, tmp_path: Path) -> None:
    result = build(bundle, tmp_path / "new", reuse=older)
    assert (result.made, result.reused > 0) == (0, True)


def test_an_older_edition_has_nothing_to_be_found(older: Path) -> None:
    with Edition.open(older) as edition:
        search = Search(edition)
        assert not search.there
        assert search.find("declaration", "en") == Found("declaration")
        assert search.suggest("", "en") == search.suggest("dec", "en") == ()
        assert search.more("declaration", "en", "documents", 0, 10) == ()
