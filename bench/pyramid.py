"""How long the tiles of a large scan take, against the command `vips dzsave` with the same tiles.

    python bench/pyramid.py [SCAN …] [--repeats N] [--strict]

Inputs: the scans named on the command line (by default the one of 85 megapixels where it lies beside the
project), and one of 1,296 megapixels that is made on the spot and kept in `build/`. Outputs: Deep Zoom tiles
of 512 pixels without overlap, JPEG of quality 88 without chroma subsampling, no metadata.

Both sides in turn. Ours is the build's own function in a process like the build's (1.5 GB of address space),
from the original to tiles whose digests are known and which the disk holds; its imports and its look at the
head are not counted, for a build has done both for the display file. The command is the system's with its
defaults (all processors), from its start to its end; nothing is flushed or compared. The file system is
flushed before each run, outside of its time. Prints the medians, the ratio, whose bound is 1.1, and the
largest memory of ours, whose bound is 512 MB.

`vips` is in the Debian package libvips-tools: `apt-get install libvips-tools`.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from _machine import middle, spread, verdict, warn_when_busy

ROOT = Path(__file__).resolve().parents[1]
SCANS = ROOT.parent / "shared" / "data" / "scans"
LARGE = ROOT / "build" / "scan-1296mp.jpg"
BOUND = 1.1
PEAK_MB = 512
ADDRESS_SPACE = 1536 * 1024 * 1024
ENVIRONMENT = {**os.environ, "VIPS_CONCURRENCY": "1", "MALLOC_ARENA_MAX": "1"}

OURS = """
import json, resource, sys, time
from pathlib import Path
from kiosk.edition.derivatives import inspected
from kiosk.edition.folder import flush_files
from kiosk.edition.pyramids import make_pyramid
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[3]), int(sys.argv[3])))
source, into = Path(sys.argv[1]), Path(sys.argv[2])
head = inspected(source)
before, start = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
made = make_pyramid(source, head, into, "tiles/bench", transparent=False, tick=lambda: None)
flush_files(into)
wall = time.perf_counter() - start
after = resource.getrusage(resource.RUSAGE_SELF)
processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(json.dumps([wall, processor, after.ru_maxrss / 1024, len(made.files)]))
"""


def make_large(path: Path) -> None:
    """36,000 × 36,000 pixels of soft noise in colours with grain, from one square that is laid out again."""
    import pyvips

    print(f"making {path.name} …", flush=True)
    path.parent.mkdir(exist_ok=True)
    side = 9000
    bands = [pyvips.Image.perlin(side, side, cell_size=size, uchar=True, seed=5) for size in (32, 128, 400)]
    soft = bands[0].bandjoin(bands[1:])
    grain = pyvips.Image.gaussnoise(side, side, sigma=6, seed=3)
    square = (soft * 0.8 + grain + 20).cast("uchar").copy(interpretation="srgb").copy_memory()
    part = path.with_name(f"part-{path.name}")
    square.replicate(4, 4).jpegsave(str(part), Q=88)
    part.replace(path)


@dataclass(frozen=True)
class Timed:
    """Seconds by the clock and of processors, the largest memory in megabytes (of ours), tiles."""

    wall: float
    processor: float
    peak: float
    tiles: int


def ours(source: Path, into: Path) -> Timed:
    """The build's function."""
    command = [sys.executable, "-W", "ignore", "-c", OURS, str(source), str(into), str(ADDRESS_SPACE)]
    told = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout
    return Timed(*json.loads(told))


def theirs(source: Path, into: Path) -> Timed:
    """The command."""
    command = ["vips", "dzsave", str(source), str(into / "tiles"), "--tile-size", "512", "--overlap", "0"]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        [*command, "--suffix", ".jpg[Q=88,subsample-mode=off,strip]"], check=True, stdout=subprocess.DEVNULL
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Timed(wall, used, 0.0, sum(1 for _ in into.rglob("*.jpg")))


def measure(source: Path, folder: Path, repeats: int) -> bool:
    """One scan, both sides in turn."""
    mine: list[Timed] = []
    other: list[Timed] = []
    for turn in range(2 * repeats):
        into = folder / "out"
        shutil.rmtree(into, ignore_errors=True)
        into.mkdir()
        os.sync()
        if turn % 2:
            other.append(theirs(source, into))
        else:
            mine.append(ours(source, into))
    tiles = {each.tiles for each in (*mine, *other)}
    if len(tiles) != 1:
        raise SystemExit(f"{source.name}: not the same tiles on both sides ({tiles})")
    ratio = middle([each.wall for each in mine]) / middle([each.wall for each in other])
    print(f"{source.name}: {tiles.pop():,} tiles")
    for side, took in (("kiosk", mine), ("vips dzsave", other)):
        walls, processors = [each.wall for each in took], [each.processor for each in took]
        print(f"  {side:12} {spread(walls, 's', 2)}, processor {spread(processors, 's', 2)}")
    work = middle([each.processor for each in mine]) / middle([each.processor for each in other])
    print(f"  processor seconds: {work:.3f} of the command's")
    holds = verdict("  ratio", ratio, BOUND)
    return verdict("  largest memory, MB", max(each.peak for each in mine), PEAK_MB) and holds


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("scans", nargs="*", type=Path, metavar="SCAN")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--strict", action="store_true", help="exit status 1 when a bound is missed")
    options = parser.parse_args()
    if shutil.which("vips") is None:
        print("vips is not here: apt-get install libvips-tools")
        return 1 if options.strict else 0
    warn_when_busy()
    if not LARGE.is_file():
        make_large(LARGE)
    holds = True
    with tempfile.TemporaryDirectory(prefix="pyramid-", dir=LARGE.parent) as scratch:
        for scan in [*(options.scans or sorted(SCANS.glob("*.jpg"))), LARGE]:
            holds &= measure(scan, Path(scratch), options.repeats)
    return 0 if holds or not options.strict else 1


if __name__ == "__main__":
    sys.exit(main())
