"""Times the choices of one section: counts of all facets, and opening the narrowed list, with any choice.

    python bench/narrow.py EDITION [SECTION] [--rounds N]

Prints the 50th and the 99th percentile in milliseconds and the memory that it takes; the bound is 50 ms.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Sequence
from pathlib import Path

from kiosk.edition.narrow.read import Narrow
from kiosk.edition.reader import Edition

BOUND_MS = 50.0


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def report(name: str, times: Sequence[float], bound: float = BOUND_MS) -> None:
    p50, p99 = percentile(times, 0.5) * 1000, percentile(times, 0.99) * 1000
    print(f"{name:<34} p50 {p50:6.1f} ms  p99 {p99:6.1f} ms  worst {max(times) * 1000:6.1f} ms"
          f"  {p99 / bound:4.2f} of the bound")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description="Time the choices of a section.")
    parser.add_argument("edition", type=Path)
    parser.add_argument("section", nargs="?", default="")
    parser.add_argument("--rounds", type=int, default=300)
    options = parser.parse_args()
    dice = random.Random(5)
    with Edition.open(options.edition) as edition:
        lang = edition.default_language
        section = options.section or max(edition.sections(lang), key=lambda row: row.count).id
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.perf_counter()
        narrow = Narrow(edition, section)
        narrow.counts({})
        report("the first counts", [time.perf_counter() - start])
        values = {
            facet.name: [
                value.value
                for value in narrow.words(facet, lang, range(facet.values), [0] * facet.values)
            ]
            for facet in narrow.facets
        }  # fmt: skip
        print(f"{narrow.count:,} records; " + ", ".join(f"{name} {len(v):,}" for name, v in values.items()))
        counts: list[float] = []
        lists: dict[str, list[float]] = {name: [] for name in narrow.orders(lang)}
        panels: list[float] = []
        for _ in range(options.rounds):
            facets = dice.sample(list(values), dice.randint(1, len(values)))
            choice = {
                name: frozenset(dice.sample(values[name], min(len(values[name]), dice.randint(1, 3))))
                for name in facets
            }
            start = time.perf_counter()
            found = narrow.counts(choice)
            counts.append(time.perf_counter() - start)
            for facet in narrow.facets:
                usual = narrow.usual(facet, found[facet.name], 60, choice.get(facet.name, ()))
                narrow.words(facet, lang, usual, found[facet.name])
            panels.append(time.perf_counter() - start)
            for name, times in lists.items():
                start = time.perf_counter()
                narrow.listing(choice, name, lang).rows(lang, 0, 48)
                times.append(time.perf_counter() - start)
        report("counts of all facets", counts)
        report("counts with their words", panels)
        for name, times in lists.items():
            report(f"the narrowed list, order {name}", times)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"memory: {(after - before) / 1024:.1f} MB over that of the open edition")


if __name__ == "__main__":
    main()
