"""Measures opening a package (verify, unpack, flush, verify again) against `unzip` and `sha256sum` over it.

    python bench/opening.py [--megabytes 600] [--runs 5] [--strict]

Both write into a folder beside the package and are run in turns; the images are not decoded by either.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from _machine import middle, spread, verdict, warn_when_busy
from kiosk.bundle.manifest import Manifest, ManifestFile
from kiosk.bundle.minisign import SecretKey
from kiosk.bundle.package import Plan, assemble
from kiosk.errors import Report
from kiosk.library.keys import EnrolledKey
from kiosk.library.opening import open_package

BOUND = 1.5  # times the peer's
PICTURE = 4_000_000  # bytes of a scan
TEXTS, TEXT = 1000, 3000  # as many small files, of so many bytes


def package(folder: Path, megabytes: int, key: SecretKey) -> Path:
    """A signed package of random pictures and texts."""
    bundle = folder / "bundle"
    bundle.mkdir()
    sizes = {f"media-{number:05}.jpg": PICTURE for number in range(megabytes * 1_000_000 // PICTURE)}
    sizes |= {f"record-{number:05}.yaml": TEXT for number in range(TEXTS)}
    files = []
    for name, size in sorted(sizes.items()):
        data = os.urandom(size)
        (bundle / name).write_bytes(data)
        files.append(ManifestFile(name, size, hashlib.sha256(data).hexdigest()))
    out = folder / "bench.exhibit"
    assemble(bundle, Plan(Manifest("bench", 1, 1, tuple(files)), {}, (), Report()), out, key)
    shutil.rmtree(bundle)
    os.sync()
    return out


def emptied(folder: Path) -> Path:
    """The folder, new and empty, with the disk at rest."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    os.sync()
    return folder


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--megabytes", type=int, default=600)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--strict", action="store_true")
    told = parser.parse_args()
    if shutil.which("unzip") is None:
        sys.exit("The bench needs its peer: apt-get install unzip")
    warn_when_busy()
    key = SecretKey.generate()
    keys = (EnrolledKey(key.public, "bench", ""),)
    ours: list[float] = []
    peer: list[float] = []
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-", dir=Path.cwd()) as scratch:
        folder = Path(scratch)
        source = package(folder, told.megabytes, key)
        for _ in range(told.runs):
            into = emptied(folder / "out")
            began = time.monotonic()
            subprocess.run(["unzip", "-q", str(source), "-d", str(into)], check=True)
            subprocess.run(["sha256sum", str(source)], check=True, stdout=subprocess.DEVNULL)
            peer.append(time.monotonic() - began)
            into = emptied(folder / "out")
            began = time.monotonic()
            open_package(source, into, keys)
            ours.append(time.monotonic() - began)
    print(f"opening a package of {told.megabytes} MB: {spread(ours, 's', 2)}")
    print(f"unzip and sha256sum: {spread(peer, 's', 2)}")
    return (
        0
        if verdict("opening / unzip and sha256sum", middle(ours) / middle(peer), BOUND)
        else int(told.strict)
    )


if __name__ == "__main__":
    sys.exit(main())
