"""How much a resting screen paints: frames in ten seconds on home, on each section and on a record of each.

Nothing moves on a screen that nobody touches, so 0 frames are asked outside the attract loop. The processor
time that the whole program took meanwhile is printed beside it.

    bench/resting.py [BUNDLE] [--seconds 10]
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.cli.run import sources
from kiosk.paths import DEFAULT_BUNDLE

SIZE = (1920, 1080)


def frames(window: QQuickWindow, seconds: float) -> tuple[int, float]:
    """Frames painted while the event loop runs for some seconds, and the processor seconds it took."""
    count = 0

    def painted() -> None:
        nonlocal count
        count += 1

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    window.frameSwapped.connect(painted)
    before = time.process_time()
    loop.exec()
    window.frameSwapped.disconnect(painted)
    return count, time.process_time() - before


def main() -> int:
    """Run the bench. With --strict the status is 1 when any frame was painted."""
    it = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    it.add_argument("bundle", nargs="?", type=Path, default=DEFAULT_BUNDLE)
    it.add_argument("--seconds", type=float, default=10.0, metavar="S")
    it.add_argument("--cache", type=Path, default=None, metavar="DIR", help="where editions are kept")
    it.add_argument("--strict", action="store_true", help="fail when anything is painted")
    options = it.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    find, build = sources(options.bundle, options.cache)
    edition = find() or build(lambda fraction: None)
    if edition is None:
        return 2
    from kiosk.ui.app import make_application
    from kiosk.ui.tour.settle import settle
    from kiosk.ui.tour.stage import KioskStage
    from kiosk.ui.tour.walk import plan

    app = make_application([])
    stage = KioskStage(app, edition, SIZE)
    total = 0
    for stop in plan(edition, limit=1):
        if stop.screen not in ("home", "section", "record"):
            continue
        stage.goto(stop, edition.default_language)
        rested = settle(stage.window, ready=stage.arrived)
        count, processor_s = frames(stage.window, options.seconds)
        total += count
        spent = f"{1000 * processor_s:.0f} ms of processor{'' if rested else ', never came to rest'}"
        print(f"{stop.name}: {count} frames in {options.seconds:.0f} s, {spent}")
    print(f"resting screens: {total} frames, 0 are asked: {'reached' if total == 0 else 'MISSED'}")
    stage.close()
    return 1 if options.strict and total else 0


if __name__ == "__main__":
    sys.exit(main())
