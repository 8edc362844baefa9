"""Tiles in an edition: who gets them, how they are taken over, and what a kill or damage costs."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from tests.simulator import SimulatedBundle, picture

from kiosk.edition.build import BuildResult, build
from kiosk.edition.inputs import digest_of
from kiosk.edition.pictures import Original, PictureMaker
from kiosk.edition.progress import silent
from kiosk.edition.reader import Edition, Pyramid

LARGE = "media/bowl.jpg"  # of the gift “sample-bowl”
SIZE = (2300, 1400)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A good bundle, of whose pictures one is larger than a screen."""
    made = SimulatedBundle()
    (gift,) = made.records["gifts"]
    gift["media"][0]["file"] = LARGE
    root = made.write(tmp_path / "bundle")
    for number, path in enumerate(sorted((root / "media").iterdir())):
        picture(path, colour=f"#{40 * number + 20:02x}4060")
    picture(root / LARGE, SIZE)
    return root


def contents(folder: Path) -> dict[str, str]:
    """Every file of an edition by its digest."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def tiles(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "tiles").rglob("*") if path.is_file())


def pyramid(edition: Path, record: str = "sample-bowl", number: int = 0) -> Pyramid | None:
    with Edition.open(edition) as opened:
        return opened.record(record, "en").media[number].pyramid


def reword(bundle: Path) -> None:
    """A change that no picture has to do with."""
    path = bundle / "exhibition.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("release: 1", "release: 2"), encoding="utf-8")


def inodes(folder: Path) -> set[int]:
    return {path.stat().st_ino for path in tiles(folder)}


# -- who gets tiles ------------------------------------------------------------------------------------------


def test_what_is_larger_than_a_screen_has_tiles(bundle: Path, tmp_path: Path) -> None:
    edition = build(bundle, tmp_path / "e").path
    row = pyramid(edition)
    assert row is not None
    assert (row.width, row.height, row.tile, row.overlap, row.levels, row.suffix) == (
        *SIZE,
        512,
        0,
        13,
        "jpg",
    )
    name = digest_of(bundle / LARGE).sha256[:32]
    assert str(row.folder) == str(edition / "tiles" / name)
    assert [path.name for path in (edition / "tiles").iterdir()] == [name]
    assert pyramid(edition, "sample-declaration") is None
    manifest = json.loads((edition / "edition.json").read_bytes())
    found = contents(edition)
    found.pop("edition.json")
    assert {name: told["sha256"] for name, told in manifest["files"].items()} == found
    with Image.open(edition / "tiles" / name / "12/4_2.jpg") as corner:
        assert corner.size == (SIZE[0] - 4 * 512, SIZE[1] - 2 * 512)


def test_frames_of_a_spin_have_none(tmp_path: Path) -> None:
    made = SimulatedBundle()
    (gift,) = made.records["gifts"]
    gift["media"].append({"kind": "spin", "folder": "media/spin", "alt": {"en": "A bowl"}})
    root = made.write(tmp_path / "bundle")
    shutil.rmtree(root / "media/spin", ignore_errors=True)
    for number in range(8):
        picture(root / f"media/spin/{number}.jpg", (1930, 200), colour=f"#{20 * number + 20:02x}4060")
    edition = build(root, tmp_path / "e").path
    with Edition.open(edition) as opened:
        assert [row.kind for row in opened.record("sample-bowl", "en").media] == ["image", "spin"]
    assert not (edition / "tiles").exists()


def test_same_bundle_same_bytes(bundle: Path, tmp_path: Path) -> None:
    first, second = build(bundle, tmp_path / "e").path, build(bundle, tmp_path / "f", workers=1).path
    assert contents(first) == contents(second)


# -- again ---------------------------------------------------------------------------------------------------


def test_an_unchanged_bundle_is_recognised_while_no_tile_is_missing(bundle: Path, tmp_path: Path) -> None:
    edition = build(bundle, tmp_path / "e").path
    before = contents(edition)
    assert build(bundle, edition).unchanged
    tiles(edition)[7].unlink()
    result = build(bundle, edition)
    assert not result.unchanged
    assert contents(edition) == before


@pytest.mark.parametrize("copies", [False, True])
def test_tiles_are_taken_over(bundle: Path, tmp_path: Path, copies: bool) -> None:
    first = build(bundle, tmp_path / "e").path
    reword(bundle)
    (bundle / LARGE).touch()
    second = build(bundle, tmp_path / "f", reuse=first, copies=copies).path
    assert pyramid(second) is not None
    assert contents(second / "tiles") == contents(first / "tiles")
    assert (inodes(first) == inodes(second)) is not copies
    assert inodes(first).isdisjoint(inodes(second)) is copies
    assert not list(second.glob("*.jsonl"))


def test_a_damaged_tile_is_not_taken_over(bundle: Path, tmp_path: Path) -> None:
    first = build(bundle, tmp_path / "e").path
    before = contents(first / "tiles")
    damaged = bytearray(tiles(first)[3].read_bytes())
    damaged[len(damaged) // 2] ^= 1
    tiles(first)[3].write_bytes(damaged)
    reword(bundle)
    second = build(bundle, tmp_path / "f", reuse=first).path
    assert contents(second / "tiles") == before


def test_the_tiles_of_another_picture_go(bundle: Path, tmp_path: Path) -> None:
    edition = build(bundle, tmp_path / "e").path
    before = {path.name for path in (edition / "tiles").iterdir()}
    picture(bundle / LARGE, SIZE, colour="#204020")
    build(bundle, edition)
    after = {path.name for path in (edition / "tiles").iterdir()}
    assert len(after) == 1
    assert after.isdisjoint(before)
    picture(bundle / LARGE, (1000, 800))
    build(bundle, edition)
    assert not (edition / "tiles").exists()
    assert pyramid(edition) is None


def test_an_edition_that_is_not_to_last_takes_tiles_over_as_well(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "e"
    build(bundle, out, lasting=False)
    first = contents(out / "tiles")
    for release in (2, 3, 4):
        path = bundle / "exhibition.yaml"
        words = path.read_text(encoding="utf-8")
        path.write_text(words.replace(f"release: {release - 1}", f"release: {release}"), encoding="utf-8")
        before = inodes(out)
        build(bundle, out, lasting=False)
        assert inodes(out) == before
        assert contents(out / "tiles") == first


# -- what goes wrong -----------------------------------------------------------------------------------------


def test_a_picture_whose_tiles_cannot_be_made_stays(bundle: Path, tmp_path: Path) -> None:
    """Its display file is taken over from an edition; its original, which the tiles need, has gone."""
    edition = build(bundle, tmp_path / "e").path
    shutil.rmtree(edition / "tiles")
    (tmp_path / "stage").mkdir()
    original = Original(tmp_path / "gone.jpg", digest_of(bundle / LARGE).sha256)
    maker = PictureMaker(tmp_path / "stage", [edition])
    pictures = maker.make({LARGE: original}, silent, workers=1, near={LARGE})
    assert (pictures.reused, pictures.made, dict(pictures.refused)) == (1, 0, {})
    assert original.sha256 in pictures.by_source
    assert not pictures.tiles
    assert "missing" in str(pictures.uncut[LARGE])


def test_damage_inside_a_large_picture_is_told(bundle: Path, tmp_path: Path) -> None:
    """It has its head and its end, and half of what is between them."""
    Image.effect_noise(SIZE, 80).save(bundle / LARGE)
    data = (bundle / LARGE).read_bytes()
    (bundle / LARGE).write_bytes(data[: len(data) // 2] + b"\xff\xd9")
    result = build(bundle, tmp_path / "e")
    (found,) = [finding for finding in result.report if finding.code == "broken-picture"]
    assert found.place.file == LARGE
    assert "damaged" in found.message
    assert not (result.path / "tiles").exists()


_KILLED = """
import os, signal, sys
from pathlib import Path
from kiosk.edition.build import build
calls = 0
def tell(progress):
    global calls
    calls += 1
    if (progress.phase, progress.file) == ("pictures", sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
build(Path(sys.argv[1]), Path(sys.argv[2]), tell, workers=1)
"""


def test_a_killed_build_keeps_the_tiles_it_had_made(bundle: Path, tmp_path: Path) -> None:
    whole = contents(build(bundle, tmp_path / "dry").path)
    command = [sys.executable, "-c", _KILLED, str(bundle), str(tmp_path / "e"), LARGE]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    stage = tmp_path / ".e.building"
    before = inodes(stage)
    assert len(before) == len(tiles(tmp_path / "dry"))
    # What another one had begun when it was killed is of no use.
    (stage / "tiles/abc_files/3").mkdir(parents=True)
    (stage / "tiles/abc_files/3/0_0.jpg").write_bytes(b"half")
    (stage / "tiles/abc.dzi").write_bytes(b"half")
    result = build(bundle, tmp_path / "e")
    assert isinstance(result, BuildResult)
    assert contents(tmp_path / "e") == whole
    assert inodes(tmp_path / "e") == before


def test_a_tile_that_was_damaged_with_the_kill_is_made_anew(bundle: Path, tmp_path: Path) -> None:
    whole = contents(build(bundle, tmp_path / "dry").path)
    command = [sys.executable, "-c", _KILLED, str(bundle), str(tmp_path / "e"), LARGE]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    os.truncate(tiles(tmp_path / ".e.building")[2], 10)
    build(bundle, tmp_path / "e")
    assert contents(tmp_path / "e") == whole
