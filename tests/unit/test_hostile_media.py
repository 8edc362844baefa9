"""Mistakes in media that nobody plans for: each is told once and in its place, and costs itself alone."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from tests.simulator import SimulatedBundle, picture
from tests.simulator.bundles import table_bundle
from tests.simulator.recordings import captions, film

from kiosk.bundle import read_bundle
from kiosk.bundle.model import BundleReading
from kiosk.errors import Finding
from kiosk.exhibition import Record

WORDS = {"kk": "Сөз", "ru": "Слово", "en": "Word"}
TOLD = {"alt": WORDS, "credit": WORDS}


def found(reading: BundleReading, code: str) -> list[Finding]:
    return [one for one in reading.report if one.code == code]


def shown(reading: BundleReading) -> Record:
    assert reading.bundle is not None
    return next(one for _, one in reading.bundle.records() if one.id == "sample-declaration")


def three_pages(root: Path, spoilt: dict[str, Any]) -> BundleReading:
    """A document of three pages with a step on each; the second page is `spoilt`."""
    bundle = SimulatedBundle()
    record = bundle.records["documents"][0]
    record["media"] = [{**TOLD, "file": f"media/{n}.png"} for n in (1, 2, 3)]
    record["steps"] = [{"media": n, "text": dict.fromkeys(WORDS, f"Step {n}")} for n in (1, 2, 3)]
    bundle.exhibition["attract"].append(
        {"scene": "approach", "record": "sample-declaration", "media": 3, "region": [0.1, 0.1, 0.5, 0.5]}
    )
    for n in (1, 2, 3):
        picture(root / f"media/{n}.png")
    record["media"][1] |= spoilt
    bundle.write(root)
    return read_bundle(root)


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        ({"page": "obverse"}, "unknown-word"),
        ({"extent": [0, 0, 2, 1]}, "bad-region"),
        ({"captions": {"kk": "media/1.vtt"}}, "medium-keys"),
        ({"transcript": {"lines": []}}, "empty-list"),
        ({"transcript": {"language": "Kazakh", "lines": [{"text": "сөз"}]}}, "unknown-language"),
        ({"alt": {"en": "<b>bold</b>"}}, "html"),
    ],
)
def test_what_a_picture_can_do_without_costs_no_picture(
    tmp_path: Path, spoilt: dict[str, Any], code: str
) -> None:
    reading = three_pages(tmp_path, spoilt)
    assert [one.code for one in reading.report.errors] == [code]
    assert [medium.file for medium in shown(reading).media] == ["media/1.png", "media/2.png", "media/3.png"]
    assert [step.media for step in shown(reading).steps] == [1, 2, 3]


@pytest.mark.parametrize("spoilt", [{"file": ""}, {"kind": "photo"}, {"file": "media/none.png"}])
def test_a_lost_picture_takes_its_step_along_and_no_other(tmp_path: Path, spoilt: dict[str, Any]) -> None:
    bundle = SimulatedBundle()
    bundle.write(tmp_path)
    picture(tmp_path / "media" / "none.png")
    reading = three_pages(tmp_path, {"file": "media/2.png"})
    text = (tmp_path / "documents/sample-declaration.yaml").read_text("utf-8")
    key, value = next(iter(spoilt.items()))
    text = text.replace(
        "file: media/2.png", f"{key}: '{value}'" + ("" if key == "file" else "\n  file: x.png")
    )
    (tmp_path / "documents/sample-declaration.yaml").write_text(text, "utf-8")
    (tmp_path / "media" / "none.png").unlink()
    reading = read_bundle(tmp_path)
    assert len(reading.report.errors) == 1, [str(one) for one in reading.report.errors]
    record = shown(reading)
    assert [medium.file for medium in record.media] == ["media/1.png", "media/3.png"]
    assert [(step.media, step.text["en"]) for step in record.steps] == [(1, "Step 1"), (2, "Step 3")]
    assert reading.bundle is not None
    assert reading.bundle.exhibition.attract[-1].media == 2


def test_a_step_without_its_region_shows_all_and_a_line_keeps_its_words(tmp_path: Path) -> None:
    lines = [{"text": "сөз", "region": [0.9, 0.9, 0.3, 0.3]}, {"text": "тағы"}]
    reading = three_pages(tmp_path, {"transcript": {"language": "kk", "lines": lines}})
    assert [one.code for one in reading.report.errors] == ["bad-region"]
    transcript = shown(reading).media[1].transcript
    assert transcript is not None
    assert [(line.text, line.region) for line in transcript.lines] == [("сөз", None), ("тағы", None)]
    path = tmp_path / "documents/sample-declaration.yaml"
    path.write_text(
        path.read_text("utf-8").replace("- media: 2\n", "- media: 2\n  region: [0, 0, x, 1]\n"), "utf-8"
    )
    assert [(step.media, step.region) for step in shown(read_bundle(tmp_path)).steps][1] == (2, None)


def test_more_lines_than_may_be_is_said_in_words(tmp_path: Path) -> None:
    lines = [{"text": f"жол {n}"} for n in range(2001)]
    reading = three_pages(tmp_path, {"transcript": {"language": "kk", "lines": lines}})
    (told,) = reading.report.errors
    assert told.message == "“media[2].transcript.lines” has 2,001 entries; 2,000 are the most."


# ---------------------------------------------------------------- folders


def turning(root: Path, folder: str = "media/spin") -> SimulatedBundle:
    bundle = SimulatedBundle()
    bundle.records["gifts"][0]["media"].append({**TOLD, "kind": "spin", "folder": folder})
    bundle.write(root)
    return bundle


def spins(reading: BundleReading) -> list[int]:
    assert reading.bundle is not None
    return [len(frames) for frames in reading.bundle.spins.values()]


def test_what_file_managers_leave_in_a_folder_is_no_frame(tmp_path: Path) -> None:
    turning(tmp_path)
    folder = tmp_path / "media" / "spin"
    for name in ("Thumbs.db", ".DS_Store", "desktop.ini", "._1.png"):
        (folder / name).write_bytes(b"\0")
    picture(folder / "more" / "9.png")
    film(folder / "a.mp4", 0.2)
    reading = read_bundle(tmp_path)
    assert reading.report.ok
    assert spins(reading) == [8]
    assert sorted(one.place.file for one in found(reading, "unused-media")) == [
        "media/spin/a.mp4", "media/spin/more/9.png",
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("kind", ["spin", "pages"])
def test_a_folder_is_found_in_either_form_of_its_letters(tmp_path: Path, form: Any, kind: str) -> None:
    name = "media/Қобыз үй"
    bundle = turning(tmp_path, unicodedata.normalize(form, name))
    bundle.records["gifts"][0]["media"][-1]["kind"] = kind
    bundle.write(tmp_path)
    other = unicodedata.normalize("NFD" if form == "NFC" else "NFC", name)
    (tmp_path / unicodedata.normalize(form, name)).rename(tmp_path / other)
    reading = read_bundle(tmp_path)
    assert reading.report.ok, [str(one) for one in reading.report]
    assert not found(reading, "unused-media")
    if kind == "spin":
        assert spins(reading) == [8]


@pytest.mark.parametrize(
    ("lies", "says"), [("media/Spin", "small and capital letters"), ("media/spin ", "spaces in names")]
)
def test_a_folder_nearly_of_that_name_is_told_once(tmp_path: Path, lies: str, says: str) -> None:
    turning(tmp_path)
    (tmp_path / "media" / "spin").rename(tmp_path / lies)
    (told,) = read_bundle(tmp_path).report
    assert told.code == "missing-folder"
    assert f"“{lies}”; {says} matter" in told.hint


def test_a_file_where_a_folder_is_named(tmp_path: Path) -> None:
    turning(tmp_path)
    for frame in (tmp_path / "media" / "spin").iterdir():
        frame.unlink()
    (tmp_path / "media" / "spin").rmdir()
    (tmp_path / "media" / "spin").write_bytes(b"one file")
    (told,) = read_bundle(tmp_path).report.errors
    assert "is a file" in told.message


def test_pictures_that_nothing_shows_are_told_by_folder(tmp_path: Path) -> None:
    bundle = turning(tmp_path)
    bundle.records["gifts"][0]["media"].pop()
    bundle.write(tmp_path)
    (told,) = read_bundle(tmp_path).report
    assert told.place.file == "media/spin"
    assert told.message.startswith(
        "No record shows 8 pictures of this folder: “1.png”, “2.png”, “3.png” and 5"
    )


def test_a_spoilt_page_of_a_table_names_its_cell(tmp_path: Path) -> None:
    root = table_bundle(tmp_path, 2)
    with (root / "gifts.csv").open(encoding="utf-8", newline="") as table:
        header, first, second = csv.reader(table)
    header += ["media[2].kind", "media[2].folder", "media[2].alt[en]", "media[1].page", "steps[1].media",
               "steps[1].text[en]"]  # fmt: skip
    first += ["spin", "media/turn", "Around", "cover", "2", "Look"]
    second += ["spin", "media/turn", "Around", "obverse", "1", "Look"]
    with (root / "gifts.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows((header, first, second))
    for n in range(1, 10):
        picture(root / "media" / "turn" / f"{n}.png", (640, 480))
    (root / "media" / "turn" / "5.png").write_text("no picture")
    reading = read_bundle(root)
    told = sorted((one.code, one.place.cell) for one in reading.report.errors)
    assert told == [("image-again", "N3"), ("not-an-image", "N2"), ("unknown-word", "P3")]
    assert reading.bundle is not None
    assert [len(one.media) for _, one in reading.bundle.records()] == [1, 1]
    assert [len(one.steps) for _, one in reading.bundle.records()] == [0, 1]


# ---------------------------------------------------------------- captions


def test_captions_of_a_language_that_nobody_chooses(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.records["documents"][0]["media"].append(
        {**TOLD, "kind": "film", "file": "media/f.mp4", "poster": "media/p.png",
         "captions": {"kk": "media/kk.vtt", "de": "media/de.vtt"}}
    )  # fmt: skip
    film(tmp_path / "media/f.mp4", 2.0)
    for tag in ("kk", "de"):
        captions(tmp_path / f"media/{tag}.vtt", (0.0, 1.0, "a"))
    reading = read_bundle(bundle.write(tmp_path))
    assert reading.report.ok
    (unseen,) = found(reading, "unseen-language")
    assert "German (de)" in unseen.message
    (missing,) = found(reading, "missing-translation")
    assert "Russian and English: media[2].captions" in missing.message


def test_a_film_that_does_not_say_it_is_one(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.write(tmp_path)
    bundle.records["documents"][0]["media"].append({**TOLD, "file": "media/f.mp4"})
    film(tmp_path / "media/f.mp4", 0.2)
    (told,) = read_bundle(bundle.write(tmp_path)).report.errors
    assert "kind: film" in told.hint
