"""Pictures and editions for the deep-zoom benches: made once, by the product itself, kept in build/bench."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any, Final

import pyvips
from PIL import Image, ImageDraw, ImageFont

from kiosk.edition.build import build
from kiosk.edition.reader import Edition, Pyramid
from kiosk.paths import ASSETS

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the simulator writes the bundle
KEPT: Final = ROOT / "build" / "bench"
RECORD: Final = "the-scan"
GIGAPIXEL: Final = (40_000, 32_500)
_SHEET: Final = (4000, 3250)


def edition_of(picture: Path) -> tuple[Path, Pyramid]:
    """An edition with a document `RECORD` whose only picture is this one, and the picture's tiles."""
    from tests.simulator.bundles import SimulatedBundle

    root, edition = KEPT / f"bundle-{picture.stem}", KEPT / f"edition-{picture.stem}"
    shutil.rmtree(root, ignore_errors=True)
    media = root / "media" / f"scan{picture.suffix.lower()}"
    media.parent.mkdir(parents=True)
    try:
        os.link(picture, media)
    except OSError:  # on another disk
        shutil.copyfile(picture, media)
    bundle = SimulatedBundle()
    named = {"file": f"media/{media.name}", "alt": "A scan to come close to"}
    bundle.records["documents"] = [bundle.add("documents", RECORD, media=[named])]
    bundle.exhibition["highlights"] = ["sample-bowl"]
    bundle.exhibition["attract"] = [{"scene": "title"}]
    bundle.exhibition["sections"][0]["cover"] = {"record": RECORD}
    bundle.write(root)
    if not edition.is_dir():
        print(f"Building an edition of {picture.name} with its tiles: once.", flush=True)
    build(root, edition)  # takes over what is there
    with Edition.open(edition) as opened:
        cut = opened.record(RECORD, opened.default_language).media[0].pyramid
    if cut is None:
        sys.exit(f"{picture.name} is no larger than a screen: there is nothing to come close to.")
    return edition, cut


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
