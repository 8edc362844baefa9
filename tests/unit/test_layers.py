"""Layers of text: a record's label in easy words and for children, from the bundle to the edition."""

from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle
from tests.simulator.samples import Values

from kiosk.bundle import read_bundle
from kiosk.cli.schema import build as schema
from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.edition.schema import INDEX_NAME
from kiosk.edition.search.query import Search
from kiosk.errors import Finding
from kiosk.library.changes import compare

EASY = {"kk": "Бұл – құжат.", "ru": "Это документ.\n\nЕго писали для проверки.", "en": "This is a paper."}


def layered() -> SimulatedBundle:
    bundle = SimulatedBundle()
    bundle.records["documents"][0] |= {"easy": EASY, "children": {"en": "A paper tells what people agreed."}}
    return bundle


def told(bundle: SimulatedBundle, root: Path) -> list[Finding]:
    return list(read_bundle(bundle.write(root)).report.findings)


def edition_of(bundle: SimulatedBundle, root: Path) -> Edition:
    return Edition.open(build(bundle.write(root / "bundle"), root / "edition").path)


def test_an_edition_has_them_in_each_language(tmp_path: Path) -> None:
    edition = edition_of(layered(), tmp_path)
    assert edition.layers == ("easy", "children")
    record = edition.record("sample-declaration", "ru")
    assert record.layers == {"easy": ("Это документ.", "Его писали для проверки.")}
    assert record.label == ("Этот документ написан для проверки.",)
    assert edition.record("sample-declaration", "en").layers == {
        "easy": ("This is a paper.",),
        "children": ("A paper tells what people agreed.",),
    }
    assert edition.record("sample-bowl", "en").layers == {}


def test_a_layer_never_speaks_another_language_than_the_label(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    document = bundle.records["documents"][0]
    document["easy"] = {"ru": "Это документ."}
    document["label"] = {"ru": "Этот документ написан для проверки.", "en": "This was written for a test."}
    edition = edition_of(bundle, tmp_path)
    assert edition.record("sample-declaration", "en").layers == {}
    # The label is read in Russian for want of Kazakh, and so is what is easier.
    assert edition.record("sample-declaration", "kk").label == ("Этот документ написан для проверки.",)
    assert edition.record("sample-declaration", "kk").layers == {"easy": ("Это документ.",)}


def test_a_record_without_a_label_may_have_one(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.records["quotes"][0]["easy"] = {"ru": "Это слова о мире."}
    edition = edition_of(bundle, tmp_path)
    assert edition.record("sample-quote", "kk").layers == {"easy": ("Это слова о мире.",)}


def test_an_edition_without_layers_offers_none(tmp_path: Path) -> None:
    path = build(SimulatedBundle().write(tmp_path / "bundle"), tmp_path / "edition").path
    assert Edition.open(path).layers == ()
    # One that was built before there were any says nothing of them.
    with sqlite3.connect(path / INDEX_NAME) as db:
        db.execute("DELETE FROM meta WHERE key = 'layers'")
    db.close()
    edition = Edition.open(path)
    assert edition.layers == ()
    assert edition.record("sample-declaration", "en").layers == {}


def test_pages_leafed_from_the_right_keep_their_mark(tmp_path: Path) -> None:
    bundle = layered()
    bundle.records["documents"][0]["viewing_direction"] = "right-to-left"
    record = edition_of(bundle, tmp_path).record("sample-declaration", "en")
    assert record.right_to_left
    assert set(record.layers) == {"easy", "children"}


def test_they_are_found_by_their_words(tmp_path: Path) -> None:
    edition = edition_of(layered(), tmp_path)
    found = Search(edition).find("agreed", "en")
    assert [hit.row.id for group in found.groups for hit in group.hits] == ["sample-declaration"]


def test_a_new_layer_is_a_change_of_its_record_alone(tmp_path: Path) -> None:
    before = build(SimulatedBundle().write(tmp_path / "1"), tmp_path / "before").path
    after = build(layered().write(tmp_path / "2"), tmp_path / "after").path
    changes = compare(before, after)
    assert [id_ for _, id_, _ in changes.changed] == ["sample-declaration"]
    assert not changes.texts


def test_a_missing_language_is_told_in_words(tmp_path: Path) -> None:
    (finding,) = told(layered(), tmp_path)
    assert (finding.severity, finding.code, finding.place.path) == (
        "warning",
        "missing-translation",
        "children",
    )
    assert "text for children" in finding.message
    assert "Kazakh and Russian" in finding.message
    assert "read the label" in finding.hint


@pytest.mark.parametrize(("layer", "most"), [("easy", 15), ("children", 12)])
def test_long_sentences_are_remarked_on(tmp_path: Path, layer: str, most: int) -> None:
    bundle = SimulatedBundle()
    good = " ".join(["Word"] * most) + "."
    texts = {"kk": "Бұл – құжат.", "ru": "Это документ.", "en": f"{good} {good}"}
    bundle.records["gifts"][0][layer] = texts
    assert told(bundle, tmp_path / "good") == []
    texts["en"] = f"One {good} {good}"
    (finding,) = told(bundle, tmp_path / "long")
    assert (finding.severity, finding.code) == ("warning", "hard-sentence")
    assert finding.place.path == f"{layer}.en"
    assert f"up to {most + 1} words" in finding.message


def test_a_table_has_columns_for_them(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    root = bundle.write(tmp_path / "b")
    gift: Values = bundle.records["gifts"][0]
    columns = {
        "id": gift["id"], "title[kk]": "Тостаған", "title[ru]": "Чаша", "title[en]": "Bowl",
        "easy[kk]": "Бұл – ыдыс.", "easy[ru]": "Это посуда.", "easy[en]": "This is a bowl.",
    }  # fmt: skip
    for path in root.glob("gifts*"):
        if path.is_file():
            path.unlink()
    with (root / "gifts.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns)
        table.writeheader()
        table.writerow(columns)
    text = (root / "exhibition.yaml").read_text(encoding="utf-8")
    spec = next(one for one in bundle.exhibition["sections"] if one["kind"] == "gifts")
    (root / "exhibition.yaml").write_text(text.replace(spec["records"], "gifts.csv"), encoding="utf-8")
    reading = read_bundle(root)
    (section,) = [one for one in reading.strict().sections if one.kind.name == "gifts"]
    assert dict(section.records[0].easy or {}) == {
        "kk": "Бұл – ыдыс.", "ru": "Это посуда.", "en": "This is a bowl.",
    }  # fmt: skip


def test_the_schema_offers_them_to_editors() -> None:
    known = json.dumps(schema("gifts"))
    assert '"easy"' in known
    assert '"children"' in known
