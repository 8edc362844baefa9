"""docs/bundle-format.md says what is so: its example is a bundle, and every key stands in it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from pydantic import BaseModel
from tests.simulator import picture

from kiosk.bundle import read_bundle
from kiosk.bundle.shapes import fields_of
from kiosk.exhibition import EdtfDate
from kiosk.exhibition.models import Event, Exhibition, Person
from kiosk.paths import DEFAULT_BUNDLE
from kiosk.sections import KINDS, kind
from kiosk.sections.autographs.record import Autograph

PAGE = (Path(__file__).parents[2] / "docs" / "bundle-format.md").read_text(encoding="utf-8")


def test_the_example_is_a_good_bundle(tmp_path: Path) -> None:
    for name, text in re.findall(r"```(?:yaml|csv)\n# (\S+)\n(.*?)```", PAGE, re.DOTALL):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    recordings = DEFAULT_BUNDLE / "media" / "recordings"
    captions = re.search(r"```vtt\n(.*?)```", PAGE, re.DOTALL)
    assert captions is not None
    for name in set(re.findall(r"media/[\w./-]+\.(?:png|vtt|webm)", PAGE)):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".png"):
            picture(path)
        elif name.endswith(".vtt"):
            path.write_text(captions[1], encoding="utf-8")
        else:
            shutil.copy(recordings / "rays.webm", path)
    for folder, count in (("media/dossier", 12), ("media/bowl-spin", 8)):
        assert f"{folder}," in PAGE or f"{folder};" in PAGE
        for number in range(1, count + 1):
            picture(tmp_path / folder / f"page-{number}.png")
    reading = read_bundle(tmp_path)
    told = [str(f) for f in reading.report if f.code != "unused-media"]
    assert reading.report.ok, told
    assert {f.code for f in reading.report} <= {"unused-media", "missing-translation"}, told
    assert [len(section.records) for section in reading.strict().sections] == [2, 1, 1, 1]
    documents, gifts, autographs, quotes = reading.strict().sections
    dossier = next(record for record in documents.records if record.id == "dossier")
    assert len(dossier.media) == 14  # a folder is as many pages as it has pictures
    assert dossier.media[3].file == "media/dossier/page-2.png"
    assert [step.media for step in dossier.steps] == [1, 4]
    assert [media.kind for media in gifts.records[0].media] == ["image", "spin"]
    assert gifts.records[0].media[0].extent == (0.1, 0.05, 0.8, 0.9)
    (book,) = autographs.records
    assert isinstance(book, Autograph)
    assert book.inscription.media == 2
    assert {media.kind for media in quotes.records[0].media} <= {"film"}


def models() -> list[type[BaseModel]]:
    found: list[type[BaseModel]] = []
    waiting: list[type[BaseModel]] = [Exhibition, Person, Event, *(kind(name).record for name in KINDS)]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.append(model)
            for shape in fields_of(model).values():
                inner = shape.model or (shape.item.model if shape.item else None)
                if inner is not None:
                    waiting.append(inner)
    return found


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_key_stands_on_the_page(model: type[BaseModel]) -> None:
    for key, shape in fields_of(model).items():
        assert re.search(rf"`[^`]*\b{key}\b[^`]*`", PAGE), key
        for choice in shape.choices:
            assert re.search(rf"\b{choice}\b", PAGE), (key, choice)


def test_the_table_of_dates_is_true() -> None:
    rows = re.findall(r"^\| `([^`]+)`[^|]* \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
    dates = [row for row in rows if re.match(r"[\d.]", row[0])]
    assert len(dates) > 8
    for text, kk, ru, en in dates:
        date = EdtfDate.parse(text)
        assert [date.words(lang) for lang in ("kk", "ru", "en")] == [kk, ru, en]
