"""A report on a year of 200,000 visits, against reading the same tables once.

    python bench/report.py [--visits N] [--strict]

Makes the journal once in `build/bench`, then measures in processes of their own, in turns:

- the whole report (page and tables in memory, fonts included, without an edition), and
- a bare `SELECT *` over visits, stays and searches, row by row, that does nothing with the rows,

in seconds of the processor, which others at work on the machine change little.

Bounds: at most 10 times the scan's time, and at most 160 MB of memory at the highest, however many visits.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from statistics import median

from _machine import spread, verdict, warn_when_busy

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # tests.simulator makes the journal

RATIO, MEMORY_MB, DAYS = 10.0, 160.0, 365
FIRST = date(2026, 1, 1)
RECORDS = [(section, f"{section}-{n}") for section in ("documents", "gifts", "autographs") for n in range(20)]

_MEASURE = """
import json, resource, sys, time
from datetime import date
from pathlib import Path
folder, what = Path(sys.argv[1]), sys.argv[2]
if what == "scan":
    import sqlite3
    start = time.process_time()
    db = sqlite3.connect(f"{(folder / 'visits.sqlite').as_uri()}?mode=ro&immutable=1", uri=True)
    visits = sum(1 for _ in db.execute("SELECT * FROM visits"))
    rows = visits + sum(1 for table in ("stays", "searches") for _ in db.execute(f"SELECT * FROM {table}"))
else:
    from kiosk.report.make import Request, make
    start = time.process_time()
    made = make(Request(folder, date(2027, 2, 1)))
    visits, rows = made.measures.visits, 0
print(json.dumps({
    "s": time.process_time() - start, "visits": visits, "rows": rows,
    "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}))
"""


def journal(visits: int) -> Path:
    """The folder of a journal with about so many visits."""
    from tests.simulator.small_journal import some_visits, write_journal

    folder = ROOT / "build" / "bench" / f"report-{visits}"
    if not (folder / "visits.sqlite").is_file():
        print(f"Making a journal of {visits:,} visits …", file=sys.stderr)
        # Of a week six days are open, one of them at the busier weekend.
        a_day = visits / DAYS / ((5 + 2 * 1.8 - 1) / 7)
        write_journal(folder, some_visits(1, RECORDS, FIRST, DAYS, a_day))
    return folder


def measured(folder: Path, what: str) -> dict[str, float]:
    """One run in a process of its own."""
    command = [sys.executable, "-c", _MEASURE, str(folder), what]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(f"The {what} could not be measured:\n{ran.stderr[-2000:]}")
    told: dict[str, float] = json.loads(ran.stdout)
    return told


def main() -> int:
    """Measure; the status is 1 when a bound is missed and `--strict` asks for it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--visits", type=int, default=200_000, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--strict", action="store_true", help="exit status 1 when a bound is missed")
    options = parser.parse_args()
    folder = journal(options.visits)
    warn_when_busy()
    runs: dict[str, list[dict[str, float]]] = {"scan": [], "report": []}
    for _ in range(options.rounds):
        for what, told in runs.items():
            told.append(measured(folder, what))
    scans, reports = ([run["s"] for run in runs[what]] for what in ("scan", "report"))
    first = runs["scan"][0]
    print(f"{first['visits']:,} visits, {first['rows']:,} rows")
    print(f"bare scan: {spread(scans, 's')}")
    print(f"report: {spread(reports, 's')}")
    holds = [
        verdict("report against the bare scan, medians", median(reports) / median(scans), RATIO),
        verdict("memory of the report, MB", max(run["mb"] for run in runs["report"]), MEMORY_MB),
    ]
    return 1 if options.strict and not all(holds) else 0


if __name__ == "__main__":
    sys.exit(main())
