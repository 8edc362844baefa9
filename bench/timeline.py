"""What the timeline costs: opening it, a pinch from all of the time to a month, and each question.

    python bench/timeline.py [EDITION]

Prints milliseconds of Python a frame (reading the view anew and telling QML's models, as `TimelineView.see`
does) and for opening, and what a question to the edition takes, as medians and the 99th percentile. The bound
is a frame at 60 a second: 16.7 ms. Runs offscreen, without a window.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from _machine import share
from collection import edition_of

FRAME_MS = 16.7


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def told(name: str, found: list[float]) -> None:
    """One line: median, 99th percentile, longest, and the share of a frame that the 99th percentile is."""
    high = share(found, 0.99)
    print(
        f"{name:34} {statistics.median(found):7.2f} ms  p99 {high:7.2f}  most {max(found):7.2f}"
        f"  {high / FRAME_MS:5.2f} frames  ({len(found)})"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("edition", type=Path, nargs="?", help="else the collection of find.py")
    path = parser.parse_args().edition or edition_of()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from kiosk.edition.reader import Edition
    from kiosk.edition.timeline.calendar import LEVELS, unit_of
    from kiosk.edition.timeline.read import Timeline
    from kiosk.ui.exhibition import Exhibition
    from kiosk.ui.timeline.axis import Span
    from kiosk.ui.timeline.view import TimelineView

    app = QGuiApplication([])
    edition = Edition.open(path)
    exhibition = Exhibition(edition)
    line = Timeline(edition)
    print(f"{line.count():,} dated, {line.undated_count():,} not, {line.span('en')}")

    def opened() -> TimelineView:
        view = TimelineView()
        view._set_width(1728.0)
        view._set_unit(2.743)
        view._set_exhibition(exhibition)
        return view

    told("opening", [timed(opened) for _ in range(20)])
    view = opened()
    chance = random.Random(1)
    pinch, drag, rest = [], [], []
    for _ in range(20):
        view.see(view.axis.whole())
        middle = chance.uniform(view.axis.low, view.axis.high)
        x = (middle - view.view.at) * view.view.scale

        def spread(factor: float, x: float = x) -> None:
            view.see(view.axis.moved(view.view, 0.0, factor, x))

        while view.view.scale < view.axis.largest * 0.999:  # 6 % a frame: a second or two of a pinch
            pinch.append(timed(partial(spread, 1.06)))
        rest.append(timed(view.rest))
        rest.append(timed(lambda: [view._things.row(n) for n in range(6)]))
        for _ in range(60):
            drag.append(timed(lambda: view.see(view.axis.moved(view.view, -40.0, 1.0, 800.0))))
        while not view.axis.is_whole(view.view):
            pinch.append(timed(partial(spread, 1 / 1.06)))
        rest.append(timed(view.rest))
        rest.append(timed(lambda: [view._things.row(n) for n in range(6)]))
    told("a frame of a pinch", pinch)
    told("a frame of a drag", drag)
    told("lists when the line rests", rest)
    extent = line.extent()
    assert extent is not None
    counts, lists, bars = [], [], []
    for _ in range(400):
        level = chance.choice(LEVELS[1:])
        unit = unit_of(level, chance.randint(*extent))
        span = Span(level, unit, unit + chance.choice((0, 0, 3, 20)))
        counts.append(timed(partial(line.within, span.level, span.first, span.last)))
        lists.append(timed(partial(line.things, span.begin, span.finish, "en", 0, 48)))
        lists.append(timed(partial(line.wider, span.begin, span.finish, "en", 0, 48)))
        bars.append(timed(partial(line.bars, span.level, span.begin, span.finish)))
    told("a count", counts)
    told("a page of 48 in a list", lists)
    told("the bars of a view", bars)
    told("page of 48 at the end of all", [timed(lambda: line.everything("en", line.count() - 48, 48))])
    edition.close()
    del app


if __name__ == "__main__":
    main()
