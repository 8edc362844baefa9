"""The choices of the longest section, for `find.py`: counts of all facets, and opening the narrowed list."""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Sequence
from pathlib import Path

from _machine import share
from kiosk.edition.narrow.read import Narrow
from kiosk.edition.reader import Edition

BOUND_MS = 50.0
ROUNDS = 300


def report(name: str, times: Sequence[float], bound: float = BOUND_MS) -> None:
    p50, p99 = share(times, 0.5) * 1000, share(times, 0.99) * 1000
    print(f"{name:<34} p50 {p50:6.1f} ms  p99 {p99:6.1f} ms  worst {max(times) * 1000:6.1f} ms"
          f"  {p99 / bound:4.2f} of the bound")  # fmt: skip


def facets(path: Path, rounds: int = ROUNDS) -> float:
    """Choose at random, from one value of one facet to three of each, and print how long it takes; the answer
    is the 99th percentile of the counts of all facets, in milliseconds."""
    dice = random.Random(5)
    with Edition.open(path) as edition:
        lang = edition.default_language
        section = max(edition.sections(lang), key=lambda row: row.count).id
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
        for _ in range(rounds):
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
        print(f"memory of the choices: {(after - before) / 1024:.1f} MB over that of the open edition")
    return share(counts, 0.99) * 1000
