"""Pictures and pyramids for the deep-zoom benches: made once, kept in build/.

A pyramid is a folder in the Deep Zoom layout: `<level>/<column>_<row>.<suffix>`, level `levels - 1` in the
original size, each lower one half of it rounded up, level 0 of one pixel.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyvips
from PIL import Image, ImageDraw, ImageFont

from kiosk.paths import ASSETS

ROOT: Final = Path(__file__).resolve().parents[1]
KEPT: Final = ROOT / "build" / "bench"
GIGAPIXEL: Final = (40_000, 32_500)
_SHEET: Final = (4000, 3250)


@dataclass(frozen=True, slots=True)
class Pyramid:
    """Where the tiles are and how they are cut; sizes in pixels."""

    folder: Path
    width: int
    height: int
    tile: int
    overlap: int
    levels: int
    suffix: str


def gigapixel() -> Path:
    """A JPEG of 1.3 gigapixels with something to see at every scale: lines and letters of four sizes, from a
    hand's breadth of the whole down to twelve pixels, and grain."""
    kept = KEPT / f"gigapixel-{GIGAPIXEL[0]}x{GIGAPIXEL[1]}.jpg"
    if kept.is_file():
        return kept
    print("Making a picture of 1.3 gigapixels in build/bench: once, some minutes.", flush=True)
    KEPT.mkdir(parents=True, exist_ok=True)
    sheet = _sheet()
    across = GIGAPIXEL[0] // _SHEET[0]
    fine = sheet.replicate(across, across)
    middle = sheet.resize(across / 4, kernel="linear").replicate(4, 4)
    coarse = sheet.resize(across, kernel="linear")
    grain = pyvips.Image.gaussnoise(*GIGAPIXEL, sigma=5, mean=0)
    picture = fine * 0.5 + middle * 0.25 + coarse * 0.25 + grain
    picture = picture.cast("uchar").copy(interpretation="srgb")
    started = kept.with_suffix(".part.jpg")
    picture.jpegsave(str(started), Q=82)
    started.replace(kept)
    return kept


def pyramid(picture: Path, tile: int = 512, overlap: int = 0, quality: int = 85) -> Pyramid:
    """The pyramid of a picture as libvips makes it."""
    KEPT.mkdir(parents=True, exist_ok=True)
    kept = KEPT / f"{picture.stem}-{tile}-{overlap}-{quality}"
    folder = Path(f"{kept}_files")
    image = pyvips.Image.new_from_file(str(picture), access="sequential")
    if not kept.with_suffix(".dzi").is_file():
        print(f"Cutting {picture.name} into tiles: once.", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        image.dzsave(str(kept), tile_size=tile, overlap=overlap, suffix=f".jpg[Q={quality}]")
    levels = sum(level.name.isdecimal() for level in folder.iterdir())
    return Pyramid(folder, image.width, image.height, tile, overlap, levels, "jpg")


def _sheet() -> Any:
    """One sheet of ruled paper with writing on it, in colours."""
    face = str(ASSETS / "fonts" / "SourceSerif4Subhead-Regular.ttf")
    page = Image.new("RGB", _SHEET, (233, 222, 197))
    pen = ImageDraw.Draw(page)
    words = "көпвекторлы және тепе-тең сыртқы саясат · многовекторность и баланс · balance · "
    top, size = 40, 12
    while top < _SHEET[1]:
        font = ImageFont.truetype(face, size)
        ink = (40 + size % 60, 36, 60 + 2 * size % 90)
        pen.text((30 + size, top), words * (200 // size + 1), font=font, fill=ink)
        top += round(size * 1.5)
        pen.line((0, top, _SHEET[0], top), fill=(150, 120, 90), width=max(1, size // 16))
        size = size + 5 if size < 220 else 12
    for at in range(0, _SHEET[0], 250):
        pen.line((at, 0, _SHEET[0] - at, _SHEET[1]), fill=(120, 60, 50), width=2)
    return pyvips.Image.new_from_memory(page.tobytes(), *_SHEET, 3, "uchar").copy(interpretation="srgb")
