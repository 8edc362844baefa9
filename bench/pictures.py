"""How long the pictures of an edition take to make, against `vipsthumbnail` for the same outputs.

    python bench/pictures.py [PICTURE …] [--repeats N] [--strict]

Inputs: the pictures of the exhibition that comes with the program, those named on the command line (large
scans), and three of 40 megapixels made on the spot (a JPEG, a PNG with transparency, a TIFF). Outputs:
a display file of at most 1920 pixels and a thumbnail of at most 480, JPEG of quality 88 without chroma
subsampling, PNG (level 4) where a picture is transparent.

Both sides have two workers with one thread of libvips each, and start from nothing. The other side goes the
quickest way it has: display files from the originals, thumbnails from the display files; it is not asked to
convert colour profiles, to compare checksums or to flush what it writes. Prints wall and processor seconds of
both and the ratio, whose bound is 1.2.

`vipsthumbnail` is in the Debian package libvips-tools: `apt-get install libvips-tools`.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from _machine import middle, spread, verdict, warn_when_busy

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "content" / "kazakhstan-diplomacy" / "media"
BOUND = 1.2
WORKERS = 2
ENVIRONMENT = {**os.environ, "VIPS_CONCURRENCY": "1", "MALLOC_ARENA_MAX": "1"}

OURS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from kiosk.edition.derivatives import derive
media, sources = Path(sys.argv[1]), sys.argv[2:]
with ThreadPoolExecutor(2) as pool:
    for source, made in zip(sources, pool.map(lambda name: derive(Path(name), media), sources)):
        print(made.display.name.endswith(".png"), source)
"""


@dataclass(frozen=True)
class Timed:
    """Wall and processor seconds."""

    wall: float
    processor: float


def timed(batches: Sequence[Sequence[Sequence[str]]]) -> Timed:
    """Run batches one after the other, the commands of each together."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    for commands in batches:
        running = [
            subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL) for command in commands
        ]
        ended = [process.wait() for process in running]
        if any(ended):
            raise SystemExit(f"This failed: {' '.join(commands[0][:6])} …")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Timed(time.perf_counter() - start, used)


def large(folder: Path) -> list[Path]:
    """Three pictures of 40 megapixels that look like something: soft noise in colours."""
    import pyvips

    bands = [pyvips.Image.perlin(8000, 5000, cell_size=size, uchar=True) for size in (64, 256, 512)]
    image = bands[0].bandjoin(bands[1:]).copy(interpretation="srgb").copy_memory()
    image.jpegsave(str(folder / "large.jpg"), Q=90)
    image.tiffsave(str(folder / "large.tif"), compression="lzw", predictor="horizontal")
    image.bandjoin(bands[2]).pngsave(str(folder / "large.png"), compression=3)
    return sorted(folder.glob("large.*"))


def halves(things: Sequence[str]) -> list[list[str]]:
    """The things dealt out to the workers."""
    return [list(things[at::WORKERS]) for at in range(WORKERS) if things[at::WORKERS]]


def peer(sources: Sequence[tuple[str, bool]], folder: Path) -> list[list[list[str]]]:
    """The other side's commands: display files, then thumbnails from them."""
    jpeg, png = "jpg[Q=88,subsample-mode=off,optimize-coding,strip]", "png[compression=4,strip]"
    batches = []
    for transparent, options in ((False, jpeg), (True, png)):
        names = [name for name, its in sources if its is transparent]
        made = [str(folder / f"{Path(name).stem}_d.{options[:3]}") for name in names]
        for size, files, mark in ((1920, names, "d"), (480, made, "t")):
            target = f"{folder}/%s_{mark}.{options}"
            batches.append(
                [["vipsthumbnail", *half, "-s", f"{size}x{size}>", "-o", target] for half in halves(files)]
            )
    return [batch for batch in batches if batch]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pictures", nargs="*", type=Path, metavar="PICTURE")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--strict", action="store_true", help="exit status 1 when the bound is missed")
    options = parser.parse_args()
    if shutil.which("vipsthumbnail") is None:
        print("vipsthumbnail is not here: apt-get install libvips-tools")
        return 1 if options.strict else 0
    warn_when_busy()
    with tempfile.TemporaryDirectory(prefix="kiosk-pictures-") as scratch:
        folder = Path(scratch)
        sets = {
            "the exhibition's own": sorted(PICTURES.rglob("*.png")),
            "large ones": [*large(folder), *options.pictures],
        }
        holds = True
        for name, paths in sets.items():
            holds &= measure(name, [str(path) for path in paths], folder, options.repeats)
    return 0 if holds or not options.strict else 1


def measure(name: str, sources: list[str], folder: Path, repeats: int) -> bool:
    """One set of pictures, both sides in turn."""
    ours: list[Timed] = []
    theirs: list[Timed] = []
    media, other = folder / "media", folder / "other"
    command = [sys.executable, "-W", "ignore", "-c", OURS, str(media), *sources]
    media.mkdir(exist_ok=True)
    told = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout
    known = [(line.split(" ", 1)[1], line.startswith("True")) for line in told.splitlines()]
    for _ in range(repeats):
        for place in (media, other):
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
        ours.append(timed([[command]]))
        theirs.append(timed(peer(known, other)))
    print(f"{name}: {len(sources)} pictures")
    for side, took in (("kiosk", ours), ("vipsthumbnail", theirs)):
        wall, processor = [each.wall for each in took], [each.processor for each in took]
        print(f"  {side:14} {spread(wall, 's', 2)}, processor {spread(processor, 's', 2)}")
    ratio = middle([each.wall for each in ours]) / middle([each.wall for each in theirs])
    work = middle([each.processor for each in ours]) / middle([each.processor for each in theirs])
    print(f"  processor seconds: {work:.3f} of vipsthumbnail's")
    return verdict("  wall", ratio, BOUND)


if __name__ == "__main__":
    sys.exit(main())
