"""Media, pages, spins, recordings and guided steps in tables: out of a bundle and into one, as they were."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from tests.simulator import SimulatedBundle, picture
from tests.simulator.bundles import write_yaml
from tests.unit.test_export_table import opened, take
from tests.unit.test_import_table import run, visible

from kiosk.bundle.columns import cell_parts, way_of
from kiosk.bundle.nodes import TreeSource
from kiosk.bundle.yaml_reader import read_yaml
from kiosk.errors import Report
from kiosk.exhibition import Record
from kiosk.importers.export import export
from kiosk.importers.guide import description, how_written, template_columns
from kiosk.importers.plan import end_shape
from kiosk.importers.translations import prepare_translations
from kiosk.sections import KINDS, kind
from kiosk.sections.autographs.record import Autograph
from kiosk.sections.documents.record import Document

WORDS = {"kk": "Мәтін", "ru": "Текст", "en": "Text"}
SAID = {"alt": WORDS, "credit": WORDS, "rights": "https://creativecommons.org/licenses/by/4.0/"}

EVERYTHING: dict[str, Any] = {
    "viewing_direction": "right-to-left",
    "media": [
        {
            "file": "media/page-1.png",
            **SAID,
            "page": "recto",
            "page_label": {"kk": "1-п.", "ru": "Л. 1", "en": "f. 1r"},
            "sample": "true",
            "transcript": {
                "language": "ru",
                "lines": [
                    {"text": "1992"},
                    {
                        "text": "Дело; № 12",
                        "region": ["0.2", "0.3", "0.6", "0.08"],
                        "translation": {"kk": "№ 12 іс", "en": "File no. 12"},
                    },
                ],
            },
        },
        {"file": "media/page-2.png", **SAID, "extent": ["0.1", "0.05", "0.8", "0.9"], "illustration": "true"},
        {"kind": "pages", "folder": "media/dossier", **SAID},
        {"kind": "spin", "folder": "media/turning", **SAID},
        {
            "kind": "film",
            "file": "media/speech.webm",
            **SAID,
            "poster": "media/page-1.png",
            "language": "kk",
            "captions": {"kk": "media/speech.kk.vtt", "ru": "media/speech.ru.vtt"},
            "sign_language": "media/speech.sign.webm",
        },
        {
            "kind": "sound",
            "file": "media/voice.ogg",
            **SAID,
            "captions": {"en": "media/voice.en.vtt"},
            "language": "en",
            "reads": "true",
        },
    ],
    "steps": [
        {"media": "1", "region": ["0", "0", "0.5", "0.5"], "title": WORDS, "text": WORDS},
        {"media": "2", "text": WORDS},
    ],
}
INSCRIPTION = {
    "text": "С уважением",
    "language": "ru",
    "translation": {"kk": "Құрметпен", "en": "With respect"},
    "date": "2001-12",
    "media": "2",
    "donor": "A visitor",
    "occasion": WORDS,
}


def rich(root: Path, section: str) -> Path:
    """The good bundle, in which the first record of a section has all keys of media and steps."""
    bundle = SimulatedBundle()
    record = bundle.records[section][0]
    bundle.write(root)
    for name in ("media/page-1.png", "media/page-2.png", "media/dossier/p1.png", "media/dossier/p2.png"):
        picture(root / name)
    for number in range(8):
        picture(root / f"media/turning/{number}.png")
    for name in ("speech.webm", "speech.sign.webm", "voice.ogg"):
        (root / "media" / name).write_bytes(b"in tables only the names count")
    for name in ("speech.kk.vtt", "speech.ru.vtt", "voice.en.vtt"):
        (root / "media" / name).write_text("WEBVTT\n\n00:00.000 --> 00:02.000\nwords\n", encoding="utf-8")
    record.update(EVERYTHING)
    if section == "autographs":
        record["inscription"] = INSCRIPTION
    path = root / "documents" / f"{record['id']}.yaml" if section == "documents" else root / f"{section}.yaml"
    write_yaml(path, record if section == "documents" else [record])
    return root


def values(root: Path, section: str) -> Record:
    """The record as its model reads it, before anything is looked up on the disk."""
    (file,) = sorted((root / section).glob("*.yaml")) or [root / f"{section}.yaml"]
    node = read_yaml(file.read_bytes(), file.name, Report())
    assert node is not None
    plain = TreeSource(file.name, node).plain()
    return kind(section).record.model_validate(
        plain[0] if isinstance(plain, list) else plain, context={"default_language": "kk"}
    )


def test_the_example_has_every_key_of_media_and_steps() -> None:
    record = Document.model_validate(
        {"id": "a", "title": "A", **EVERYTHING}, context={"default_language": "kk"}
    )
    used: set[str] = set()
    for one in (*record.media, *record.steps):
        used |= {type(one).__name__ + "." + name for name in one.model_fields_set}
        assert type(one).model_fields.keys() >= one.model_fields_set
    known = {
        type(one).__name__ + "." + name
        for one in (record.media[0], record.steps[0])
        for name in type(one).model_fields
    }
    assert used >= known - {"Media.caption"}


@pytest.mark.parametrize("section", KINDS)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_exported_changes_nothing(section: str, ending: str, tmp_path: Path) -> None:
    root = rich(tmp_path / "bundle", section)
    before = visible(root)
    path = tmp_path / f"t.{ending}"
    export(root, path, [section])
    prepared = take(path, root, section)
    assert prepared.report.ok, [str(found) for found in prepared.report]
    assert (prepared.counts.changed, prepared.counts.new, prepared.counts.unchanged) == (0, 0, 1)
    assert visible(root) == before


@pytest.mark.parametrize("section", KINDS)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_sheet_alone_makes_the_same_record(section: str, ending: str, tmp_path: Path) -> None:
    root = rich(tmp_path / "bundle", section)
    path = tmp_path / f"t.{ending}"
    export(root, path, [section])
    before = values(root, section)
    if section == "documents":
        (root / "documents" / f"{before.id}.yaml").unlink()
    else:
        (root / f"{section}.yaml").write_text("# none yet\n", encoding="utf-8")
    if ending == "xlsx":  # what the sheet said last time is another matter
        grid = opened(path, section)
        grid.baseline.clear()
        rows = [[cell.text for cell in row.cells] for row in grid.rows]
    else:
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    prepared = run(root, rows, section)
    assert prepared.report.ok, [str(found) for found in prepared.report]
    assert prepared.counts.new == 1
    assert values(root, section) == before


def test_a_region_is_one_cell(tmp_path: Path) -> None:
    root = rich(tmp_path / "bundle", "documents")
    path = tmp_path / "t.csv"
    export(root, path, ["documents"])
    (row,) = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")))
    assert row["media[1].transcript.lines[2].region"] == "0.2, 0.3, 0.6, 0.08"
    assert row["steps[1].region"] == "0, 0, 0.5, 0.5"
    assert row["media[5].captions[ru]"] == "media/speech.ru.vtt"
    assert row["media[4].folder"] == "media/turning"


@pytest.mark.parametrize(
    "text",
    [
        "0.1, 0.2, 0.3, 0.45",
        "0.1,0.2,0.3,0.45",
        "0.1; 0.2; 0.3; 0.45",
        "0,1; 0,2; 0,3; 0,45",
        "0,1, 0,2, 0,3, 0,45",
        "[0.1, 0.2, 0.3, 0.45]",
    ],
)
def test_the_ways_in_which_people_write_a_region(text: str, tmp_path: Path) -> None:
    assert cell_parts(text, numbers=True) == ["0.1", "0.2", "0.3", "0.45"]
    root = SimulatedBundle().write(tmp_path / "bundle")
    prepared = run(root, [["id", "media[1].extent"], ["sample-bowl", text]])
    assert prepared.report.ok, [str(found) for found in prepared.report]
    assert "extent: [0.1, 0.2, 0.3, 0.45]" in (root / "gifts.yaml").read_text(encoding="utf-8")


def test_a_region_that_is_none_is_told_with_its_cell(tmp_path: Path) -> None:
    root = SimulatedBundle().write(tmp_path / "bundle")
    before = visible(root)
    prepared = run(root, [["id", "media[1].extent"], ["sample-bowl", "0.5, 0.2, 0.9"]])
    (found,) = prepared.report.errors
    assert found.place.cell == "B2"
    assert "four numbers" in str(found)
    assert visible(root) == before


def test_words_are_not_parted_at_commas() -> None:
    assert cell_parts("independence, culture; memory") == ["independence, culture", "memory"]


def test_a_film_is_not_looked_for_among_pictures(tmp_path: Path) -> None:
    root = SimulatedBundle().write(tmp_path / "bundle")
    photographs = tmp_path / "photographs"
    picture(photographs / "sample-bowl.png")
    head = ["id", "media[2].kind", "media[2].file", "media[2].alt[en]"]
    prepared = run(root, [head, ["sample-bowl", "film", "media/new.webm", "A film"]], pictures=photographs)
    assert prepared.report.ok, [str(found) for found in prepared.report]
    assert "file: media/new.webm" in (root / "gifts.yaml").read_text(encoding="utf-8")


def test_a_folder_keeps_pictures_from_being_put_in_its_place(tmp_path: Path) -> None:
    root = SimulatedBundle().write(tmp_path / "bundle")
    photographs = tmp_path / "photographs"
    picture(photographs / "new-bowl.png")
    head = ["id", "title[en]", "media[1].kind", "media[1].folder"]
    prepared = run(root, [head, ["new-bowl", "A new bowl", "spin", "media/new"]], pictures=photographs)
    assert prepared.report.ok, [str(found) for found in prepared.report]
    assert prepared.counts.pictures == 0


def test_a_matrix_leaves_entries_without_a_translation_where_they_are(tmp_path: Path) -> None:
    root = rich(tmp_path / "bundle", "documents")
    before = visible(root)
    path = tmp_path / "t.xlsx"
    told = export(root, path, [])
    prepared = prepare_translations(opened(path, "Translations"), root)
    prepared.write()
    assert (prepared.counts.changed, prepared.report.ok) == (0, True)
    assert visible(root) == before
    # A transcript in Russian needs no translation into Russian.
    assert "missing: none" in " ".join(told)


def test_transcripts_too_long_for_a_sheet_stay_in_the_bundle(tmp_path: Path) -> None:
    root = rich(tmp_path / "bundle", "documents")
    record = SimulatedBundle().records["documents"][0]
    lines = [{"text": f"line {n}", "translation": WORDS} for n in range(400)]
    record["media"] = [{"file": "media/page-1.png", **SAID, "transcript": {"language": "la", "lines": lines}}]
    write_yaml(root / "documents" / f"{record['id']}.yaml", record)
    before = visible(root)
    path = tmp_path / "t.csv"
    told = export(root, path, ["documents"])
    assert "transcripts are left out" in " ".join(told)
    assert "transcript" not in path.read_text(encoding="utf-8-sig").splitlines()[0]
    assert take(path, root, "documents").counts.unchanged == 1
    assert visible(root) == before
    book = tmp_path / "all.xlsx"
    export(root, book, [])
    prepared = prepare_translations(opened(book, "Translations"), root)
    assert (prepared.counts.changed, prepared.report.ok) == (0, True)


@pytest.mark.parametrize("section", KINDS)
def test_templates_explain_every_column(section: str) -> None:
    model = kind(section).record
    columns = template_columns(kind(section), ("kk", "en"))
    for column in columns:
        assert way_of(model, column.name)[0]
        if column.way[0] in ("media", "steps", "viewing_direction"):
            assert len(description(model, column.way).split()) > 2, column.name
        assert how_written(end_shape(model, column.way))
    names = [column.name for column in columns]
    wanted = {
        "documents": ["media[2].folder", "steps[1].region", "steps[1].text[en]", "viewing_direction"],
        "gifts": ["media[1].extent", "media[2].kind", "media[2].folder"],
        "autographs": ["inscription.media", "inscription.donor", "inscription.occasion[kk]", "media[2].file"],
        "quotes": ["media[2].captions[kk]", "media[2].captions[en]", "media[2].sign_language"],
    }
    assert set(wanted.get(section, [])) <= set(names)
    assert "media[2].captions[ru]" not in names


def test_a_region_and_a_folder_are_explained() -> None:
    way, several = way_of(Autograph, "media[1].extent")
    assert several
    assert how_written(end_shape(Autograph, way)).startswith("0.25, 0.1, 0.5, 0.3")
    way, _ = way_of(Autograph, "media[2].captions[kk]")
    assert description(Autograph, way).endswith("In Kazakh.")
