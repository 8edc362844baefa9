"""The window's part of `find.py`: one measure in a process of its own, on an edition that is there.

    python bench/_find_window.py MEASURE EDITION

Prints one line of JSON: names of figures, and their values in milliseconds, megabytes or numbers.
"The thread's own work" is its time on a processor: what is left where others take the machine's.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from _machine import share

SIZE = (1920, 1080)
PATIENCE_MS = 5000
FLICK_S = 60.0
WORDS = 60

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.ui.app import Kiosk


class Window:
    """One window at its real size, drawn in memory."""

    def __init__(self, edition: Path) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from kiosk.edition.reader import Edition
        from kiosk.ui.app import Kiosk, Options, make_application
        from kiosk.ui.tour.settle import settle

        self.app = make_application([])
        self.kiosk: Kiosk = Kiosk(self.app, Options(windowed=True, size=SIZE, start="home"))
        self.edition = Edition.open(edition)
        self.kiosk.open(self.edition)
        assert self.kiosk.window is not None
        self.window: QQuickWindow = self.kiosk.window
        self.window.requestActivate()
        self.settle: Callable[[], object] = partial(
            settle, self.window, ready=lambda: self.window.property("settled") is True
        )
        self.settle()

    @property
    def page(self) -> QQuickItem:
        found = self.window.property("page")
        assert found is not None
        return found  # type: ignore[no-any-return]  # a property of a window is anything

    def painted(self, act: Callable[[], object], seen: Callable[[], bool]) -> float:
        """Milliseconds from an act until the frame in which what it brings is seen."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, end = QEventLoop(), QTimer()
        end.setSingleShot(True)
        end.timeout.connect(loop.quit)
        times: list[float] = []

        def swapped() -> None:
            if not times and seen():
                times.append(time.perf_counter())
                loop.quit()

        self.window.frameSwapped.connect(swapped)
        end.start(PATIENCE_MS)
        start = time.perf_counter()
        act()
        if not times:  # an act that handles events itself may have painted it already
            loop.exec()
        self.window.frameSwapped.disconnect(swapped)
        return (times[0] - start) * 1000 if times else float(PATIENCE_MS)

    def items(self, root: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Everything that is painted."""
        from kiosk.ui.painted import painted_items

        for _, item, _ in painted_items(root or self.page):
            yield item

    def close(self) -> None:
        self.kiosk.close()


def of_type(item: Any, name: str) -> bool:
    """Whether an item is of a type of QML."""
    from kiosk.ui.meta import type_name

    return type_name(item) == name


def typed(edition: Any, number: int) -> list[str]:
    """Words that visitors may type: of titles of the collection, some with a slip."""
    chance = random.Random(11)
    first, size = edition.query("SELECT min(rid), count(*) FROM record")[0]
    found: list[str] = []
    while len(found) < number:
        (title,) = edition.query(
            "SELECT title FROM words WHERE lang = 0 AND rid = :rid", {"rid": first + chance.randrange(size)}
        )[0]
        words = [word for word in title.split() if word.isalpha()][: chance.choice((1, 1, 2, 3))]
        text = " ".join(words)[:16]
        if len(text) > 2:
            slip = len(found) % 10 == 9 and len(text) > 5
            found.append(text[:3] + text[4:] if slip else text)
    return found


def typing(window: Window) -> dict[str, float]:
    """From each key to the frame with its results, by key events to the field of the search page."""
    from PySide6.QtTest import QTest

    window.kiosk.visit.openSearch()
    window.settle()
    from kiosk.ui.find.search_view import SearchView

    view = window.page.findChild(SearchView)
    assert view is not None, "the search page has no search"
    took: list[float] = []
    worked: list[float] = []
    for words in typed(window.edition, WORDS):
        view.setProperty("text", "")
        window.settle()
        for letter in words:
            before = view.property("text")
            begun = time.thread_time()
            took.append(
                window.painted(
                    partial(QTest.keyClick, window.window, letter),
                    partial(_another, view, before),
                )
            )
            worked.append((time.thread_time() - begun) * 1000)
    return {
        "keystrokes": len(took),
        "keystroke p50 ms": share(took, 0.5),
        "keystroke p99 ms": share(took, 0.99),
        "keystroke longest ms": max(took),
        "keystroke p99 ms of the thread's own work": share(worked, 0.99),
    }


def _another(view: Any, text: str) -> bool:
    """Whether the words are others than they were."""
    return bool(view.property("text") != text)


def opening(window: Window) -> dict[str, float]:
    """From the touch on a section to the frame with its first rows, each section several times."""
    out: dict[str, float] = {}
    for section in window.edition.sections(window.edition.default_language):
        took = []
        for _ in range(6):
            window.kiosk.visit.goHome()
            window.settle()
            took.append(
                window.painted(
                    partial(window.kiosk.visit.openSection, section.id),
                    partial(rows_shown, window, section.id),
                )
            )
        first, *again = took
        out[f"{section.id} opens ms"] = share(again, 0.5)
        out[f"{section.id} opens the first time ms"] = first
    return out


def rows_shown(window: Window, section: str) -> bool:
    """Whether the section's page is there, more seen than not, with rows of records in it."""
    page = window.page
    if page.property("sectionId") != section:
        return False
    parent = page.parentItem()
    if parent is not None and parent.opacity() <= 0.5:
        return False
    return any(isinstance(item.property("recordId"), str) for item in window.items(page))


def flicking(window: Window) -> dict[str, float]:
    """Half a minute of flicks by a finger through the lines of the longest section, and half a minute through
    its own view."""
    from PySide6.QtTest import QTest

    from kiosk.ui.narrow.section_view import SectionView

    sections = window.edition.sections(window.edition.default_language)
    window.kiosk.visit.openSection(max(sections, key=lambda row: row.count).id)
    window.settle()
    section = window.page.findChild(SectionView)
    assert section is not None, "the section's page has no section"
    finger = QTest.createTouchDevice()
    out: dict[str, float] = {}
    for view in ("lines", "own"):
        section.setView(view)
        window.settle()
        out |= {f"{name}, {view}": value for name, value in flicked(window, finger, view == "own").items()}
    name = "flicking longest gap ms"
    return {name: max(out[f"{name}, lines"], out[f"{name}, own"]), **out}


def flicked(window: Window, finger: Any, across: bool) -> dict[str, float]:
    """Flicks to the left, or up: gaps between turns of the event loop, how many records came by, and how many
    were seen with neither picture nor colour."""
    from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
    from PySide6.QtTest import QTest

    loop, tick, act = QEventLoop(), QTimer(), QTimer()
    gaps: list[float] = []
    worked: list[float] = []
    last, own = time.perf_counter(), time.thread_time()
    begun = last
    bare = 0
    seen: set[str] = set()

    def turned() -> None:
        nonlocal last, own
        now, spent = time.perf_counter(), time.thread_time()
        gaps.append(now - last)
        worked.append(spent - own)
        last, own = now, spent
        if now - begun > FLICK_S / 2:
            loop.quit()

    length = SIZE[0] if across else SIZE[1]
    where = (length * 0.8, length * 0.2)
    steps = 6
    stage = {"at": 0}

    def touch() -> None:
        """One step of a flick: down, over the glass in a tenth of a second, up, then a rest."""
        nonlocal bare
        at = stage["at"] % 30
        stage["at"] += 1
        way = (stage["at"] // 30) % 5 != 4  # every fifth flick goes back
        start, end = where if way else where[::-1]
        along = round(start + (end - start) * min(at, steps) / steps)
        point = QPoint(along, SIZE[1] // 2) if across else QPoint(SIZE[0] // 3, along)
        event = QTest.touchEvent(window.window, finger)
        if at == 0:
            event.press(0, point, window.window).commit()
        elif at < steps:
            event.move(0, point, window.window).commit()
        elif at == steps:
            event.release(0, point, window.window).commit()
        elif at == steps + 4:
            for item in window.items():
                if isinstance(item.property("recordId"), str) and item.property("thumb") is not None:
                    seen.add(item.property("recordId"))
                    bare += not (item.property("thumb") or item.property("colour"))

    tick.setTimerType(Qt.TimerType.PreciseTimer)
    tick.timeout.connect(turned)
    act.setTimerType(Qt.TimerType.PreciseTimer)
    act.timeout.connect(touch)
    tick.start(2)
    act.start(16)
    loop.exec()
    tick.stop()
    act.stop()
    return {
        "flicking longest gap ms": max(gaps) * 1000,
        "flicking gaps over 50 ms": sum(gap > 0.05 for gap in gaps),
        "flicking gap p99 ms": share([gap * 1000 for gap in gaps], 0.99),
        "flicking longest gap ms of the thread's own work": max(worked) * 1000,
        "records that came by": len(seen),
        "records with neither picture nor colour": bare,
    }


def memory(window: Window) -> dict[str, float]:
    """Proportional set size after a walk over the screens."""
    visit, edition = window.kiosk.visit, window.edition
    language = edition.default_language
    for _ in range(2):
        for section in edition.sections(language):
            visit.openSection(section.id)
            window.settle()
            page = window.page
            for share_of_way in (0.3, 0.6, 1.0):
                scrolled(window, share_of_way)
                window.settle()
            rows = edition.rows(section.id, language, section.count // 2, 3)
            for row in rows:
                visit.openRecord(section.id, row.id)
                window.settle()
            del page
        for way in (visit.openSearch, visit.openTimeline, visit.openMap):
            way()
            window.settle()
            page = window.page
            for pose in page.property("poses") or ():
                from PySide6.QtCore import Q_ARG, QMetaObject

                QMetaObject.invokeMethod(page, "pose", Q_ARG("QString", pose))
                window.settle()
        visit.goHome()
        window.settle()
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    pss = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return {"memory MB": pss * 1024 / 1e6}


def scrolled(window: Window, share_of_way: float) -> None:
    """Bring everything that scrolls to a share of its way."""
    from kiosk.ui.tour.walk import scrolled as scroll

    scroll(window.window, share_of_way)


MEASURES = {"typing": typing, "opening": opening, "flicking": flicking, "memory": memory}


def main() -> None:
    """Measure, and print."""
    window = Window(Path(sys.argv[2]))
    print(json.dumps(MEASURES[sys.argv[1]](window)), flush=True)
    window.close()


if __name__ == "__main__":
    main()
