"""Tiles: every level of every layout is there, and shows what the display file shows."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat
from tests.simulator import truncate

from kiosk.edition.derivatives import PictureError, derive, inspected
from kiosk.edition.pyramids import Tiles, make_pyramid, wants_tiles

FOLDER = "tiles/0123"


def tiled(source: Path, into: Path, **options: Any) -> Tiles:
    into.mkdir(exist_ok=True)
    options = {"transparent": False, **options}
    return make_pyramid(source, inspected(source), into, FOLDER, **options)


def colourful(size: tuple[int, int]) -> Image.Image:
    """A slope of colours in which every place is another."""
    across = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").resize(size)
    round_about = Image.radial_gradient("L").resize(size)
    return Image.merge("RGB", (across, down, round_about))


def level_sizes(width: int, height: int) -> list[tuple[int, int]]:
    """Deep Zoom's levels, from one pixel up, by halving again and again."""
    sizes = [(width, height)]
    while sizes[-1] != (1, 1):
        sizes.append(tuple(max(1, (side + 1) // 2) for side in sizes[-1]))  # type: ignore[arg-type]  # two sides
    return sizes[::-1]


def level(into: Path, made: Tiles, number: int) -> Image.Image:
    """One level put together again."""
    pyramid = made.pyramid
    width, height = level_sizes(pyramid.width, pyramid.height)[number]
    whole = Image.new("RGBA" if pyramid.suffix == "png" else "RGB", (width, height))
    for path in (into / FOLDER / str(number)).iterdir():
        column, row = map(int, path.stem.split("_"))
        with Image.open(path) as tile:
            whole.paste(tile, (column * pyramid.tile, row * pyramid.tile))
    return whole


def difference(first: Image.Image, second: Image.Image) -> float:
    """The mean difference of the worst colour, of 255."""
    assert first.size == second.size
    return max(ImageStat.Stat(ImageChops.difference(first.convert("RGB"), second.convert("RGB"))).mean)


# -- the layout ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "size", [(2500, 1300), (1024, 512), (1025, 513), (513, 2049), (3000, 1), (1, 1), (511, 512)]
)
def test_every_level_has_every_tile(tmp_path: Path, size: tuple[int, int]) -> None:
    colourful(size).save(tmp_path / "a.png")
    made = tiled(tmp_path / "a.png", tmp_path / "e")
    sizes = level_sizes(*size)
    pyramid = made.pyramid
    assert (pyramid.width, pyramid.height, pyramid.levels) == (*size, len(sizes))
    assert (pyramid.tile, pyramid.overlap, pyramid.suffix, pyramid.folder) == (512, 0, "jpg", FOLDER)
    expected = {}
    for number, (width, height) in enumerate(sizes):
        for row in range((height + 511) // 512):
            for column in range((width + 511) // 512):
                edge = (min(512, width - 512 * column), min(512, height - 512 * row))
                expected[f"{number}/{column}_{row}.jpg"] = edge
    assert made.files.keys() == expected.keys() == set(pyramid.names())
    for name, edge in expected.items():
        path = tmp_path / "e" / FOLDER / name
        assert path.stat().st_size == made.files[name].size
        with Image.open(path) as tile:
            assert tile.size == edge
            assert tile.format == "JPEG"
            assert not {"exif", "icc_profile", "dpi"} & tile.info.keys() - {"dpi"}
    found = {p.relative_to(tmp_path / "e").as_posix() for p in (tmp_path / "e").rglob("*") if p.is_file()}
    assert found == {f"{FOLDER}/{name}" for name in expected}, "and nothing else"


def test_the_pixels_are_the_originals(tmp_path: Path) -> None:
    original = colourful((1500, 1100))
    original.save(tmp_path / "a.png")
    made = tiled(tmp_path / "a.png", tmp_path / "e")
    levels = level_sizes(1500, 1100)
    assert difference(level(tmp_path / "e", made, len(levels) - 1), original) < 3
    whole = level(tmp_path / "e", made, len(levels) - 1)
    for place in ((0, 0), (511, 511), (512, 512), (1499, 1099), (700, 1023)):  # at edges of tiles as well
        seen, meant = whole.getpixel(place), original.getpixel(place)
        assert isinstance(seen, tuple)
        assert isinstance(meant, tuple)
        assert all(abs(a - b) < 24 for a, b in zip(seen[:2], meant[:2], strict=True)), place
    for number in (len(levels) - 2, len(levels) - 3):
        smaller = original.resize(levels[number], Image.Resampling.BOX)
        assert difference(level(tmp_path / "e", made, number), smaller) < 4


def test_same_picture_same_bytes(tmp_path: Path) -> None:
    colourful((1300, 900)).save(tmp_path / "a.jpg")
    assert tiled(tmp_path / "a.jpg", tmp_path / "e") == tiled(tmp_path / "a.jpg", tmp_path / "f")


def test_what_lay_there_gives_way(tmp_path: Path) -> None:
    for leftover in ("tiles/0123/9/0_0.jpg", "tiles/0123_files/3/0_0.jpg", "tiles/0123.dzi"):
        (tmp_path / "e" / leftover).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "e" / leftover).write_bytes(b"from before")
    colourful((300, 200)).save(tmp_path / "a.png")
    made = tiled(tmp_path / "a.png", tmp_path / "e")
    found = [path for path in (tmp_path / "e").rglob("*") if path.is_file()]
    assert len(found) == len(made.files)


def test_what_is_larger_than_a_screen() -> None:
    assert wants_tiles(1921, 10)
    assert wants_tiles(10, 1921)
    assert not wants_tiles(1920, 1920)


# -- the same colours as the display file --------------------------------------------------------------------


@pytest.mark.parametrize(("name", "mode"), [
    ("rgb.jpg", "RGB"), ("grey.jpg", "L"), ("cmyk.jpg", "CMYK"), ("cmyk.tif", "CMYK"), ("lab.tif", "LAB"),
    ("rgb.png", "RGB"), ("palette.png", "P"), ("grey.png", "L"), ("bits.png", "1"), ("deep.png", "I;16"),
    ("deep.tif", "I;16"), ("float.tif", "F"), ("rgb.webp", "RGB"), ("rgb.tif", "RGB"),
])  # fmt: skip
def test_every_kind_of_picture(tmp_path: Path, name: str, mode: str) -> None:
    """Not scaled, display file and full level are the same picture."""
    image = colourful((700, 600))
    if mode in ("I;16", "F"):
        image = image.getchannel(0).convert("I").point(lambda value: value * 200)
        image = image.convert("F") if mode == "F" else image.convert("I;16")
    elif mode != "LAB":
        image = image.convert(mode)
    else:
        image = Image.merge("LAB", [*image.split()])
    image.save(tmp_path / name)
    (tmp_path / "media").mkdir()
    shown = derive(tmp_path / name, tmp_path / "media")
    made = tiled(tmp_path / name, tmp_path / "e")
    with Image.open(tmp_path / "media" / shown.display.name) as display:
        assert difference(level(tmp_path / "e", made, made.pyramid.levels - 1), display) < 2.5


@pytest.mark.parametrize("waits", ["in memory", "on the disk"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_turned(tmp_path: Path, orientation: int, waits: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    original = colourful((900, 650))
    original.save(tmp_path / "a.jpg", exif=exif, quality=95, subsampling=0)
    options = {"turned_in_memory": 0} if waits == "on the disk" else {}
    made = tiled(tmp_path / "a.jpg", tmp_path / "e", **options)
    with Image.open(tmp_path / "a.jpg") as stored:
        upright = ImageOps.exif_transpose(stored)
    assert (made.pyramid.width, made.pyramid.height) == upright.size
    assert difference(level(tmp_path / "e", made, made.pyramid.levels - 1), upright) < 3
    assert [path.name for path in (tmp_path / "e/tiles").iterdir()] == ["0123"]


def test_transparent(tmp_path: Path) -> None:
    """PNG tiles; where a picture ends, nothing of the colour behind it shines through on lower levels."""
    image = Image.new("RGBA", (1200, 800), (0, 255, 0, 0))
    image.paste((200, 30, 30, 255), (101, 101, 1099, 699))
    image.save(tmp_path / "a.png")
    made = tiled(tmp_path / "a.png", tmp_path / "e", transparent=True)
    assert made.pyramid.suffix == "png"
    top = level(tmp_path / "e", made, made.pyramid.levels - 1)
    assert top.getpixel((600, 400)) == (200, 30, 30, 255)
    assert top.getpixel((5, 5))[3] == 0  # type: ignore[index]  # four bands
    for number in range(made.pyramid.levels - 4, made.pyramid.levels - 1):
        for red, green, _, alpha in level(tmp_path / "e", made, number).get_flattened_data():  # type: ignore[misc]  # four bands
            assert alpha < 8 or (red > 150 and green < 60)


# -- what cannot be ------------------------------------------------------------------------------------------


def test_rows_that_find_no_room(tmp_path: Path) -> None:
    """A picture that takes much to decode gets smaller tiles, and then none."""
    colourful((600, 400)).save(tmp_path / "a.jpg")
    head = inspected(tmp_path / "a.jpg")
    (tmp_path / "e").mkdir()
    narrow = replace(head, held=397_500_000)
    made = make_pyramid(tmp_path / "a.jpg", narrow, tmp_path / "e", FOLDER, transparent=False)
    assert made.pyramid.tile == 256
    assert made.files.keys() == set(made.pyramid.names())
    with pytest.raises(PictureError, match="too much memory"):
        make_pyramid(
            tmp_path / "a.jpg", replace(head, held=399_500_000), tmp_path / "e", FOLDER, transparent=False
        )
    assert list((tmp_path / "e/tiles").iterdir()) == []


def test_a_picture_that_breaks_off(tmp_path: Path) -> None:
    colourful((900, 900)).save(tmp_path / "a.jpg")
    head = inspected(tmp_path / "a.jpg")
    truncate(tmp_path / "a.jpg")
    (tmp_path / "e").mkdir()
    with pytest.raises(PictureError, match=r"cut off|damaged"):
        make_pyramid(tmp_path / "a.jpg", head, tmp_path / "e", FOLDER, transparent=False)
    assert list((tmp_path / "e/tiles").iterdir()) == []


def test_what_the_disk_refuses_is_not_the_pictures_fault(tmp_path: Path) -> None:
    colourful((900, 900)).save(tmp_path / "a.jpg")
    code = f"""
import errno, resource
from pathlib import Path
from kiosk.edition.derivatives import inspected
from kiosk.edition.pyramids import make_pyramid
resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))
source = Path({str(tmp_path / "a.jpg")!r})
try:
    make_pyramid(source, inspected(source), Path({str(tmp_path)!r}), "tiles/x", transparent=False)
except OSError as error:
    print(errno.errorcode[error.errno])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["EFBIG"]
