"""Media of a bundle: folders of pages, spins, transcripts and steps, and what is said of broken ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.simulator import SimulatedBundle
from tests.simulator.bundles import picture, truncate

from kiosk.bundle import Bundle, read_bundle
from kiosk.bundle.media_reader import in_order_of_names
from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.errors import Finding
from kiosk.exhibition import Record

WORDS = {"kk": "Мәтін", "ru": "Текст", "en": "Text"}
DOCUMENT = "sample-declaration"


def written(root: Path, media: list[dict[str, Any]], **more: Any) -> Path:
    """The good bundle with a document whose media follow its first picture."""
    bundle = SimulatedBundle()
    record = bundle.records["documents"][0]
    folders = [medium for medium in media if "folder" in medium]
    for medium in media:
        medium.setdefault("alt", WORDS)
        medium.setdefault("credit", "Drawn by us")
    record["media"] = [*record["media"], *(medium for medium in media if medium not in folders)]
    bundle.write(root)
    record["media"] += folders
    record.update(more)
    from tests.simulator.bundles import write_yaml

    write_yaml(root / "documents" / f"{DOCUMENT}.yaml", record)
    return root


def read(root: Path) -> tuple[Bundle, Record, list[Finding]]:
    reading = read_bundle(root)
    assert reading.bundle is not None
    record = next(record for _, record in reading.bundle.records() if record.id == DOCUMENT)
    return reading.bundle, record, list(reading.report)


def frames(folder: Path, count: int, size: tuple[int, int] = (1280, 960)) -> None:
    for number in range(count):
        picture(folder / f"{number}.png", size, colour=f"#{number * 700:06x}")


def test_pages_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    root = written(tmp_path / "b", [{"kind": "pages", "folder": "media/dossier"}])
    for name in ("10.png", "2.png", "1.png"):
        picture(root / "media/dossier" / name)
    _, record, findings = read(root)
    assert [medium.file for medium in record.media[1:]] == [f"media/dossier/{n}.png" for n in (1, 2, 10)]
    assert {medium.kind for medium in record.media} == {"image"}
    assert findings == []


def test_names_are_ordered_as_people_count() -> None:
    names = ["f12v.jpg", "f2r.jpg", "F2v.jpg", "cover.jpg", "f12r.jpg"]
    assert sorted(names, key=in_order_of_names) == ["cover.jpg", "f2r.jpg", "F2v.jpg", "f12r.jpg", "f12v.jpg"]


def test_a_page_that_is_cut_off_costs_that_page(tmp_path: Path) -> None:
    step = [{"media": number, "text": WORDS} for number in (2, 3, 4, 5)]
    root = written(tmp_path / "b", [{"kind": "pages", "folder": "media/dossier"}], steps=step)
    frames(root / "media/dossier", 3)
    truncate(root / "media/dossier/1.png")
    _, record, findings = read(root)
    assert [medium.file[-5:] for medium in record.media[1:]] == ["0.png", "2.png"]
    # The second of the pages is gone: the step of the third follows it, that of the lost one is left out.
    assert [step.media for step in record.steps] == [2, 3]
    assert [finding.code for finding in findings] == ["image-cut-off", "missing-media"]
    assert "1.png" in findings[0].message
    assert "medium 5 of the record, which has 4 media" in findings[1].message


@pytest.mark.parametrize("count", [8, 12])
def test_a_spin_has_its_frames(tmp_path: Path, count: int) -> None:
    root = written(tmp_path / "b", [{"kind": "spin", "folder": "media/spin/"}])
    frames(root / "media/spin", count)
    bundle, record, findings = read(root)
    assert findings == []
    assert (record.media[1].kind, record.media[1].picture) == ("spin", "media/spin/0.png")
    assert len(bundle.spins["media/spin"]) == count
    edition = build(root, tmp_path / "e").path
    with Edition.open(edition) as opened:
        row = opened.record(DOCUMENT, "en").media[1]
    assert (row.kind, len(row.frames), len(set(row.frames))) == ("spin", count, count)
    assert row.display == row.frames[0].display


def test_too_few_frames_make_no_spin(tmp_path: Path) -> None:
    root = written(tmp_path / "b", [{"kind": "spin", "folder": "media/spin"}])
    frames(root / "media/spin", 7)
    _, record, findings = read(root)
    assert len(record.media) == 1
    assert [finding.code for finding in findings] == ["spin-frames"]
    assert "has 7 pictures" in findings[0].message
    assert findings[0].place.file == f"documents/{DOCUMENT}.yaml"


def test_unequal_frames_are_named(tmp_path: Path) -> None:
    root = written(tmp_path / "b", [{"kind": "spin", "folder": "media/spin"}])
    frames(root / "media/spin", 9)
    picture(root / "media/spin/3.png", (1200, 960), colour="#123456")
    _, record, findings = read(root)
    assert len(record.media) == 1
    assert [finding.code for finding in findings] == ["spin-unequal"]
    assert "“media/spin/3.png” has 1200 × 960 pixels and the most have 1280 × 960" in findings[0].message


@pytest.mark.parametrize(
    ("medium", "code", "words"),
    [
        ({"kind": "pages", "folder": "media/nowhere"}, "missing-folder", "is not in the bundle"),
        ({"kind": "spin", "folder": "documents"}, "missing-folder", "has no picture in it"),
        ({"kind": "pages", "file": "media/a.png"}, "media_folder", "names the folder"),
        ({"alt": WORDS}, "media_file", "names its file"),
        ({"file": "media/a.png", "sign_language": "media/a.webm"}, "media_key", "belongs to a recording"),
        ({"file": "media/a.png", "reads": True}, "media_key", "belongs to a recording"),
        ({"file": "media/a.png", "extent": [0.5, 0.5, 0.6, 0.2]}, "region", "A region is four numbers"),
        (
            {"file": "media/a.png", "transcript": {"lines": [{"text": "A", "region": [1.2, 0, 0.1, 0.1]}]}},
            "region",
            "A region is four numbers",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_medium_is_said(
    tmp_path: Path, medium: dict[str, Any], code: str, words: str
) -> None:
    bundle = SimulatedBundle()
    root = bundle.write(tmp_path / "b")
    picture(root / "media/a.png")
    record = bundle.records["documents"][0]
    record["media"] = [*record["media"], medium]
    from tests.simulator.bundles import write_yaml

    write_yaml(root / "documents" / f"{DOCUMENT}.yaml", record)
    _, shown, findings = read(root)
    errors = [finding for finding in findings if finding.severity == "error"]
    assert any(words in finding.message for finding in errors), [str(finding) for finding in findings]
    assert all(finding.place.line for finding in errors)
    assert shown.media[0].file, "the rest of the record is there"


def test_a_transcript_is_read_by_language(tmp_path: Path) -> None:
    lines = [
        {"text": "Сәлем", "region": [0.1, 0.1, 0.5, 0.1], "translation": {"ru": "Привет", "en": "Hello"}},
        {"text": "Қош бол"},
    ]
    root = written(
        tmp_path / "b", [{"file": "media/a.png", "transcript": {"language": "kk", "lines": lines}}],
        viewing_direction="right-to-left", steps=[{"media": 2, "region": [0, 0, 0.5, 0.5], "text": WORDS}],
    )  # fmt: skip
    _, _, findings = read(root)
    assert findings == []  # a translation into the language of the original is not missed
    with Edition.open(build(root, tmp_path / "e").path) as edition:
        english, kazakh = (edition.media_words(DOCUMENT, 1, lang) for lang in ("en", "kk"))
        detail = edition.record(DOCUMENT, "ru")
        assert edition.media_words(DOCUMENT, 0, "en").lines == ()
    assert [(row.text, row.translation) for row in english.lines] == [("Сәлем", "Hello"), ("Қош бол", "")]
    assert [row.translation for row in kazakh.lines] == ["", ""]
    assert english.lines[0].region == (0.1, 0.1, 0.5, 0.1)
    assert english.lines[1].region is None
    assert english.language == "kk"
    assert detail.right_to_left
    assert [(step.media, step.region, step.text) for step in detail.steps] == [(1, (0, 0, 0.5, 0.5), "Текст")]
