"""A window that keeps hours, in a process of its own, driven by lines on standard input (see README.md).

    python -m tests.clock.hall EDITION STATE SETTINGS

Promises: everything is the product's; the visit's clock is the monotonic one, and `pass S` puts it forward so
that nobody waits for a countdown. Every line is answered by one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QSocketNotifier
from PySide6.QtTest import QTest

from kiosk.edition.reader import Edition
from kiosk.settings.load import load
from kiosk.ui.app import Kiosk, Options, make_application
from kiosk.ui.staff_door import StaffOptions
from kiosk.ui.unattended.hours import Hours
from kiosk.ui.unattended.services import Unattended


class Driven:
    """The window and its answers."""

    def __init__(self, edition: Path, state: Path, settings: Path) -> None:
        self.app = make_application([])
        self.ahead = 0.0
        self.painted = 0
        self.asked = -1
        self.frames = False
        loaded = load(settings, {})
        assert not loaded.findings, [str(finding) for finding in loaded.findings]
        options = Options(
            size=(640, 360), windowed=True, staff=StaffOptions(state=state), settings=loaded.settings
        )
        self.kiosk = Kiosk(self.app, options, lambda: time.monotonic() + self.ahead)
        self.window = self.kiosk.open(Edition.open(edition))
        self.window.afterFrameEnd.connect(self._paint)
        self.unattended = Unattended(self.kiosk, loaded.settings, after_ms=0)
        self.finger = QTest.createTouchDevice()
        self.buffer = b""
        self.input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self.app)
        self.input.activated.connect(self._read)

    def _paint(self) -> None:
        self.painted += 1

    def _read(self) -> None:
        data = os.read(sys.stdin.fileno(), 4096)
        self.buffer += data
        if not data:
            self.app.exit(1)
        while b"\n" in self.buffer:
            line, _, self.buffer = self.buffer.partition(b"\n")
            self.obey(*line.decode().split())
            print(json.dumps(self.seen()), flush=True)

    def obey(self, order: str, *words: str) -> None:
        visit = self.kiosk.visit
        match order:
            case "touch":
                at = QPoint(int(words[0]), int(words[1]))
                QTest.touchEvent(self.window, self.finger).press(0, at, self.window).commit()
                QTest.touchEvent(self.window, self.finger).release(0, at, self.window).commit()
            case "open":
                visit.openSection(words[0])
            case "idle":  # as long as a visitor may do nothing, and a little
                self.ahead += visit.visit.allowed_s + 0.2
                visit._timer.timeout.emit()
            case "pass":
                self.ahead += float(words[0])
                visit._timer.timeout.emit()
            case "frames":  # whether so many were painted since this was asked first
                self.asked = self.painted if self.asked < 0 else self.asked
                self.frames = self.painted >= self.asked + int(words[0])
            case "look":
                hours = self.kiosk.findChild(Hours)
                if hours is not None:
                    hours.look()
            case "quit":
                self.app.exit(0)

    def seen(self) -> dict[str, Any]:
        hall, visit = self.kiosk.hall, self.kiosk.visit
        opens = hall.next_opening()
        rest = self.window.property("settled") is True
        return {
            "screen": visit.place.screen,
            "warning": visit.visit.warning,
            "remaining": visit.visit.remaining_s,
            "number": visit.visit.number,
            "open": hall.is_open,
            "rest": hall.rest,
            "sure": hall.clock_sure,
            "opens": opens.isoformat() if opens is not None else None,
            "words": len(hall.property("closedWords")),
            "painted": self.painted,
            "frames": self.frames,
            "settled": rest,
            "ready": self.painted > 0 and self.kiosk.findChild(Hours) is not None,
            "wall": time.time(),
        }

    def run(self) -> int:
        status = self.app.exec()
        self.unattended.close()
        self.kiosk.close()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return status


if __name__ == "__main__":
    raise SystemExit(Driven(*map(Path, sys.argv[1:4])).run())
