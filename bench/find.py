"""Finding and following at the size of a real collection: 124,000 records, against the bounds of the design.

    python bench/find.py [--records N] [--table TATE_CSV_GZ] [--only typing,query,…] [--strict]

Makes the collection once (`collection.py`), then measures, each part in a process of its own:

- `typing`: from a key to the frame with its results, at the 99th percentile: at most 50 ms.
- `query`: the query itself (`Search.ranked`: the best 24 of each section by field, and how many there are)
  against the raw full-text query for the same words, ranked by FTS5 (`ORDER BY rank LIMIT 40`), both with
  warm pages, in turns: at most twice its time, at the median.
- `opening`: from the touch on a section to the frame with its rows: at most 150 ms.
- `facets`: the counts of all choices of a section, with none, one and several chosen: at most 50 ms.
- `memory`: what the window holds after a walk over the screens, over what it holds for the exhibition that
  comes with the program: at most 60 MB.
- `flicking`: a minute of flicks by a finger: no gap over 50 ms between two turns of the interface's loop.

The window is drawn in memory by Qt's software renderer, unless QT_QPA_PLATFORM says otherwise.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from _find_window import typed
from _machine import share, spread, verdict, warn_when_busy
from collection import RECORDS, edition_of
from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.edition.search.query import Search, expression, parse
from kiosk.paths import DEFAULT_BUNDLE
from tate import DEFAULT_TABLE

HERE = Path(__file__).resolve().parent
PARTS = ("typing", "query", "opening", "facets", "memory", "flicking")
KEYSTROKE_MS, RATIO, OPENING_MS, FACETS_MS, MEMORY_MB, GAP_MS = 50.0, 2.0, 150.0, 50.0, 60.0, 50.0
RAW = "SELECT rowid FROM find WHERE find MATCH :wanted ORDER BY rank LIMIT 40"


def window(measure: str, edition: Path) -> dict[str, float]:
    """One measure of the window, in a process of its own."""
    command = [sys.executable, str(HERE / "_find_window.py"), measure, str(edition)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, env=dict(os.environ))
    if ran.returncode:
        sys.exit(f"The part “{measure}” could not be measured:\n{ran.stderr[-2000:]}")
    told: dict[str, float] = json.loads(ran.stdout.strip().splitlines()[-1])
    for name, value in told.items():
        print(f"{name}: {value:,.1f}")
    return told


def query(path: Path) -> bool:
    """The query itself against FTS5's own ranking."""
    with Edition.open(path) as edition:
        search, language = Search(edition), edition.default_language
        ours, raw, whole = list[float](), list[float](), list[float]()
        strokes = [text[:end] for text in typed(edition, 60) for end in range(1, len(text) + 1)]
        for turn in range(2):
            for text in strokes:
                terms = parse(text)
                if not terms:
                    continue
                start = time.perf_counter()
                list(search.ranked(terms, 24))
                between = time.perf_counter()
                edition.query(RAW, {"wanted": expression(terms)})
                after = time.perf_counter()
                search.find(text, language)
                if turn:
                    ours.append((between - start) * 1000)
                    raw.append((after - between) * 1000)
                    whole.append((time.perf_counter() - after) * 1000)
    print(f"query: {spread(ours, 'ms')}, p99 {share(ours, 0.99):.1f} ms, of {len(ours)} keystrokes")
    print(f"with titles, marks, passages: {spread(whole, 'ms')}, p99 {share(whole, 0.99):.1f} ms")
    print(f"raw FTS5: {spread(raw, 'ms')}, p99 {share(raw, 0.99):.1f} ms")
    print(f"all of them against all of raw: {sum(ours) / sum(raw):.2f}")
    return verdict("query against raw FTS5, medians", median(ours) / median(raw), RATIO)


def small(scratch: Path) -> Path:
    """The edition of the exhibition that comes with the program."""
    return build(DEFAULT_BUNDLE, scratch / "small", lasting=False).path


def main() -> int:
    """Measure; the status is 1 when a bound is missed and `--strict` asks for it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--records", type=int, default=RECORDS, metavar="N")
    parser.add_argument("--table", type=Path, default=DEFAULT_TABLE, metavar="TATE_CSV_GZ")
    parser.add_argument("--edition", type=Path, default=None, help="an edition that is there already")
    parser.add_argument("--only", type=lambda text: text.split(","), default=list(PARTS), metavar="LIST")
    parser.add_argument("--strict", action="store_true", help="exit status 1 when a bound is missed")
    options = parser.parse_args()
    edition = options.edition or edition_of(options.records, options.table)
    warn_when_busy()
    holds: list[bool] = []
    for part in options.only:
        print(f"-- {part}")
        match part:
            case "typing":
                told = window("typing", edition)
                holds.append(
                    verdict("keystroke to results, p99 in ms", told["keystroke p99 ms"], KEYSTROKE_MS)
                )
            case "query":
                holds.append(query(edition))
            case "opening":
                told = window("opening", edition)
                slowest = max(value for name, value in told.items() if name.endswith("opens ms"))
                holds.append(verdict("slowest section, in ms", slowest, OPENING_MS))
            case "facets":
                from _find_facets import facets

                holds.append(verdict("counts of choices, p99 in ms", facets(edition), FACETS_MS))
            case "memory":
                with tempfile.TemporaryDirectory(prefix="kiosk-find-") as scratch:
                    less = window("memory", small(Path(scratch)))["memory MB"]
                more = window("memory", edition)["memory MB"]
                holds.append(verdict("memory over the small exhibition, in MB", more - less, MEMORY_MB))
            case "flicking":
                told = window("flicking", edition)
                holds.append(verdict("longest gap, in ms", told["flicking longest gap ms"], GAP_MS))
            case _:
                sys.exit(f"There is no part “{part}”; there are {', '.join(PARTS)}.")
    return 1 if options.strict and not all(holds) else 0


if __name__ == "__main__":
    sys.exit(main())
