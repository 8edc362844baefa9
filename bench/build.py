"""How long a bundle of 69,202 records takes to build, against the bound of 60 seconds on two cores.

    python bench/build.py [TATE_CSV_GZ] [--limit N]

Maps the table to a bundle (not counted), runs `kiosk build` on it as a person would, from the start of the
process to its end, then again without a change. Prints seconds, the ratio to the bound, records a second and
the largest process's memory. Exit status 1 when the bound is not kept or the build failed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from _machine import Family, verdict
from tate import DEFAULT_TABLE, make_bundle

BOUND_S = 60.0
FULL = 69_202
SAMPLE_S = 0.25


@dataclass(frozen=True)
class Timed:
    """One `kiosk build`: wall and processor seconds (of all its processes), exit status, the largest
    process's peak in megabytes, its last line."""

    seconds: float
    processor_s: float
    status: int
    peak_mb: float
    said: str


def timed(bundle: Path, edition: Path, scratch: Path) -> Timed:
    """Build as a person would, from the start of the process to its end."""
    command = [sys.executable, "-c", "import sys; from kiosk.cli import main; sys.exit(main())"]
    errors = scratch / "errors.txt"
    start = time.perf_counter()
    family = Family([*command, "build", str(bundle), "-o", str(edition)], dict(os.environ), errors)
    peak = 0.0
    worked: dict[int, float] = {}
    try:
        while family.head.poll() is None:
            for pid in family.members():
                peak = max(peak, _peak_mb(pid))
                worked[pid] = max(worked.get(pid, 0.0), _processor_s(pid))
            time.sleep(SAMPLE_S)
        seconds = time.perf_counter() - start
        assert family.head.stdout is not None
        words = family.head.stdout.read().decode() if family.head.returncode == 0 else errors.read_text()
    finally:
        family.end()
    return Timed(
        seconds, sum(worked.values()), family.head.returncode, peak, (words.strip().splitlines() or [""])[-1]
    )


def _peak_mb(pid: int) -> float:
    """The most memory a process has had resident so far (VmHWM), in megabytes (10⁶ bytes)."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1024 / 1e6


def _processor_s(pid: int) -> float:
    """Processor seconds of a process so far, in user and kernel."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> int:
    parser = argparse.ArgumentParser(description="Time the build of a very large bundle.")
    parser.add_argument("table", type=Path, nargs="?", default=DEFAULT_TABLE)
    parser.add_argument("--limit", type=int, help="only so many records (the bound shrinks with them)")
    options = parser.parse_args()
    if not options.table.is_file():
        sys.exit(f"There is no table at {options.table}; name the Tate collection's table.")
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as scratch:
        bundle, edition = Path(scratch) / "bundle", Path(scratch) / "edition"
        records = make_bundle(options.table, bundle, options.limit)
        bound = BOUND_S * records / FULL
        print(f"load before        {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        first = timed(bundle, edition, Path(scratch))
        print(f"records            {records:,}")
        print(f"first build        {first.seconds:.1f} s, {records / first.seconds:,.0f} records/s")
        print(f"                   {first.said}")
        print(f"processor time     {first.processor_s:.1f} s")
        print(f"peak memory        {first.peak_mb:,.0f} MB, the largest process")
        if first.status:
            return 1
        index = (edition / "index.sqlite").stat().st_size / 2**20
        second = timed(bundle, edition, Path(scratch))
        print(f"index              {index:.0f} MB")
        print(f"unchanged bundle   {second.seconds:.1f} s, {second.seconds / first.seconds:.3f} of the first")
        print(f"                   {second.said}")
        return 0 if verdict("build, of the bound", first.seconds / bound, 1.0) else 1


if __name__ == "__main__":
    sys.exit(main())
