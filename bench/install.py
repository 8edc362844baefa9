"""How fast a package gets into the library, without the image work, against unzip and sha256sum.

    python bench/install.py [--megabytes N] [--runs N]

Makes a package of a few hundred megabytes in a temporary folder and, taking turns, lets the kiosk open it (as
`kiosk install` does before it builds: read the heads apart, verify, unpack apart, compare every staged file
with the manifest) and unpacks it with `unzip -q` and compares it with `sha256sum -c`. Both read the package
from the page cache and write to the same disk. Prints medians and the ratio. Exit status 1 when the bound is
missed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from _machine import middle, spread, verdict, warn_when_busy
from kiosk.bundle.manifest import Manifest, ManifestFile
from kiosk.edition.inputs import FileDigest, digest_of
from kiosk.library.opening import open_package

BOUND: Final = 1.5
_MEBIBYTE: Final = 1024 * 1024
_PICTURE: Final = 4 * _MEBIBYTE
"""A scan as a museum keeps it; beside each there are a few small files of text."""


def make_package(folder: Path, megabytes: int) -> tuple[Path, Path]:
    """A package of random bytes (which no disk and no program can make smaller), and the list of its digests
    for sha256sum."""
    files: dict[str, bytes] = {"exhibition.yaml": b"format: 1\n"}
    for number in range(megabytes * _MEBIBYTE // _PICTURE):
        files[f"media/picture-{number:05}.jpg"] = os.urandom(_PICTURE)
        for part in range(4):
            files[f"documents/record-{number:05}-{part}.yaml"] = os.urandom(2048)
    names = sorted(files)
    told: dict[str, FileDigest] = {}
    for name in names:
        path = folder / "originals" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[name])
        told[name] = digest_of(path)
    manifest = Manifest(
        "bench", 1, 1, tuple(ManifestFile(name, told[name].size, told[name].sha256) for name in names)
    )
    package, sums = folder / "bench.exhibit", folder / "sums"
    with ZipFile(package, "w", ZIP_STORED) as archive:
        for name, data in (("manifest.json", manifest.data()), *((name, files[name]) for name in names)):
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system, info.external_attr = 3, 0o100644 << 16
            archive.writestr(info, data)
    sums.write_text("".join(f"{told[name].sha256}  {name}\n" for name in names))
    shutil.rmtree(folder / "originals")
    return package, sums


def ours(package: Path, into: Path) -> None:
    """What the kiosk does before it builds."""
    open_package(package, into, ())


def theirs(package: Path, sums: Path, into: Path) -> None:
    """The same with two programs that everybody has."""
    subprocess.run(["unzip", "-q", str(package), "-d", str(into)], check=True)
    subprocess.run(["sha256sum", "--quiet", "-c", str(sums)], cwd=into, check=True)


def timed(work: Callable[[Path], None], folder: Path) -> float:
    """Seconds of wall time from an empty folder; what is dirty goes to the disk before and not meanwhile."""
    into = folder / "into"
    into.mkdir()
    os.sync()
    start = time.perf_counter()
    work(into)
    seconds = time.perf_counter() - start
    shutil.rmtree(into)
    return seconds


def main() -> int:
    parser = argparse.ArgumentParser(description="Time the way of a package into the library.")
    parser.add_argument("--megabytes", type=int, default=400)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    if shutil.which("unzip") is None:
        sys.exit("The bench needs unzip: apt-get install unzip")
    warn_when_busy()
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as scratch:
        folder = Path(scratch)
        package, sums = make_package(folder, options.megabytes)
        kiosk: list[float] = []
        peer: list[float] = []
        for _ in range(options.runs + 1):
            kiosk.append(timed(lambda into: ours(package, into), folder))
            peer.append(timed(lambda into: theirs(package, sums, into), folder))
        del kiosk[0], peer[0]  # the first of each warms the caches
        size = package.stat().st_size / 1e6
        print(f"package            {size:,.0f} MB, {options.runs} runs in turns")
        print(f"kiosk              {spread(kiosk, 's', 2)}, {size / middle(kiosk):,.0f} MB/s")
        print(f"unzip, sha256sum   {spread(peer, 's', 2)}, {size / middle(peer):,.0f} MB/s")
        return 0 if verdict("install without the image work", middle(kiosk) / middle(peer), BOUND) else 1


if __name__ == "__main__":
    sys.exit(main())
