"""The leaflet, the turning gift, the opened book and the recordings of the exhibition: they are whole,
and what the records say of them lies where it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import pyvips
import yaml

from kiosk.bundle import read_bundle
from kiosk.exhibition import Media, Record
from kiosk.paths import DEFAULT_BUNDLE as BUNDLE

DRAWING = Path(__file__).parents[2] / "tools" / "drawing"
LANGUAGES = ("kk", "ru", "en")


@cache
def records() -> dict[str, Record]:
    reading = read_bundle(BUNDLE)
    assert reading.report.ok, [str(found) for found in reading.report]
    return {record.id: record for _, record in reading.strict().records()}


def leaflet() -> Record:
    return records()["exhibition-leaflet"]


def written(name: str) -> Any:
    """A record's file as plain values, whatever a reader makes of it."""
    return yaml.safe_load((BUNDLE / name).read_text(encoding="utf-8"))


def ink(media: Media) -> Any:
    """Where a page is not its ground: 1, elsewhere 0. The fibres of the paper are too faint to count."""
    picture = pyvips.Image.new_from_file(str(BUNDLE / media.file)).colourspace("srgb")[:3]
    ground = picture.getpoint(700, 40)
    return ((picture - ground).abs().bandmean() > 48) / 255


def lit(mask: Any, region: tuple[float, float, float, float], grow: float = 0.0) -> Any:
    """The part of a page that a region names, in pixels."""
    x, y, width, height = region
    left, top = int(x * mask.width - grow), int(y * mask.height - grow)
    return mask.crop(left, top, int(width * mask.width + 2 * grow), int(height * mask.height + 2 * grow))


# ---------------------------------------------------------------- the leaflet


def test_the_leaflet_is_a_leaflet_of_this_exhibition() -> None:
    record = leaflet()
    assert len(record.media) == 12
    assert record.media[0].page == "cover"
    assert record.media[-1].page == "back"
    for media in record.media:
        assert media.illustration
        assert media.credit is not None
        assert media.transcript is not None
        assert media.transcript.language == "kk"
        picture = pyvips.Image.new_from_file(str(BUNDLE / media.file))
        assert max(picture.width, picture.height) > 1920  # larger than the screen: it gets a pyramid
    assert record.label is not None
    assert "no archival document" in record.label["en"]


def test_every_line_is_told_in_the_other_languages() -> None:
    for media in leaflet().media:
        assert media.transcript is not None
        for line in media.transcript.lines:
            if not line.text.isdecimal():
                assert line.translation is not None
                assert set(line.translation) == {"ru", "en"}, line.text


def test_the_tour_has_its_steps_on_pages_that_are_there() -> None:
    steps = leaflet().steps
    assert len(steps) >= 5
    assert [step.media for step in steps] == sorted(step.media for step in steps)
    for step in steps:
        assert step.region is not None
        assert step.title is not None
        assert set(step.title) == set(step.text) == set(LANGUAGES)
        mask = ink(leaflet().media[step.media - 1])
        assert lit(mask, step.region).avg() > 0.01  # there is something to see


@pytest.mark.parametrize("number", range(1, 13))
def test_regions_lie_on_the_lines_of_the_page(number: int) -> None:
    media = leaflet().media[number - 1]
    assert media.transcript is not None
    mask = ink(media)
    for line in media.transcript.lines:
        assert line.region is not None
        part = lit(mask, line.region)
        assert part.avg() > 0.015, line.text
        # The ink fills the region up to its air, and the air is clean: no letter is cut.
        left, top, width, height = part.find_trim(threshold=0.5, background=[0])
        assert part.width - width < 60, (line.text, part.width, width)
        assert part.height - height < 60, (line.text, part.height, height)
        assert min(left, top, part.width - left - width, part.height - top - height) >= 2, line.text


def test_lines_do_not_share_a_place() -> None:
    for media in leaflet().media:
        assert media.transcript is not None
        boxes = [line.region for line in media.transcript.lines if line.region]
        for at, (x, y, width, height) in enumerate(boxes):
            for left, top, wide, high in boxes[at + 1 :]:
                apart = x + width <= left or left + wide <= x or y + height <= top or top + high <= y
                assert apart, media.file


@pytest.mark.slow
@pytest.mark.parametrize("program", ["leaflet.py", "titlepage.py"])
def test_the_regions_are_those_of_the_setting(program: str) -> None:
    done = subprocess.run(
        [sys.executable, str(DRAWING / program), "--bundle", str(BUNDLE), "--check"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


# ---------------------------------------------------------------- the gift that turns


def test_the_apple_turns_once_in_equal_pictures() -> None:
    record = records()["golden-apple-2010"]
    spin = next(media for media in record.media if media.kind == "spin")
    frames = sorted((BUNDLE / spin.folder).glob("*.png"))
    assert len(frames) == 36
    assert sum(path.stat().st_size for path in frames) < 6_000_000
    pictures = [pyvips.Image.new_from_file(str(path)) for path in frames]
    assert {(p.width, p.height, p.bands, p.interpretation) for p in pictures} == {(667, 1000, 4, "srgb")}
    # Each is another one than the last, the first follows on the last, and none jumps.
    turns = [
        (one.colourspace("b-w")[0].cast("int") - two.colourspace("b-w")[0].cast("int")).abs().avg()
        for one, two in pairwise([*pictures, pictures[0]])
    ]
    assert min(turns) > 0.5
    assert max(turns) < 3 * min(turns)
    # The drum it stands on stays where it is: the turn is about one axle.
    feet = [tuple(p[3].crop(0, 900, p.width, 80).find_trim(threshold=8, background=[0])) for p in pictures]
    assert len(set(feet)) == 1
    assert spin.illustration


# ---------------------------------------------------------------- the opened book


def test_the_book_opens_at_a_place_that_says_it_is_an_example() -> None:
    record: Any = records()["book-tokayev-overcoming"]
    inscription = record.inscription
    assert (inscription.media, inscription.donor, inscription.date) == (2, None, None)
    page = record.media[1]
    assert page.sample
    assert page.illustration
    assert page.transcript is not None
    assert " ".join(line.text.rstrip(".") for line in page.transcript.lines) == re.sub(
        r"\.", "", inscription.text
    )
    assert "sample" in record.label["en"]
    mask = ink(page)
    for line in page.transcript.lines:
        assert line.region is not None
        part = lit(mask, line.region)
        _, _, width, height = part.find_trim(threshold=0.5, background=[0])
        assert part.width - width < 40, line.text
        assert part.height - height < 40, line.text


# ---------------------------------------------------------------- recordings


def recordings() -> list[dict[str, Any]]:
    found = [
        *written("documents/un-admission-1992.yaml")["media"],
        *written("quotes/4-quote-suleimenov.yaml")["media"],
    ]
    return [media for media in found if media.get("kind") in ("film", "sound")]


def test_recordings_say_that_they_are_samples_and_have_captions_in_three_languages() -> None:
    assert [media["kind"] for media in recordings()] == ["film", "sound"]
    for media in recordings():
        assert media["sample"] is True
        assert "language" not in media  # nobody speaks
        assert set(media["captions"]) == set(LANGUAGES)
        assert "sample" in media["caption"]["en"].lower()
        for name in (media["file"], media["poster"], *media["captions"].values()):
            assert (BUNDLE / name).is_file(), name
    assert (BUNDLE / recordings()[0]["sign_language"]).is_file()


def test_captions_have_the_same_times_in_every_language() -> None:
    line = re.compile(r"(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})")
    for media in recordings():
        times = []
        for name in media["captions"].values():
            text = (BUNDLE / name).read_text(encoding="utf-8")
            assert text.startswith("WEBVTT\n\n")
            cues = text.rstrip("\n").split("\n\n")[1:]
            spans = []
            for cue in cues:
                head, *words = cue.split("\n")
                found = line.fullmatch(head)
                assert found is not None, head
                h, m, s, h2, m2, s2 = map(float, found.groups())
                spans.append((h * 3600 + m * 60 + s, h2 * 3600 + m2 * 60 + s2))
                assert 1 <= len(words) <= 2
                assert all(0 < len(word) <= 72 for word in words), words
            assert all(1.5 <= end - start <= 7 for start, end in spans)
            assert all(before[1] <= after[0] for before, after in pairwise(spans))
            times.append(spans)
        assert times[0] == times[1] == times[2]


def test_the_new_media_are_small() -> None:
    new = [
        *(BUNDLE / "media/recordings").glob("*"),
        *(BUNDLE / "media/documents/leaflet").glob("*"),
        *(BUNDLE / "media/gifts/golden-apple-2010-spin").glob("*"),
    ]
    assert sum(path.stat().st_size for path in new) < 25_000_000
