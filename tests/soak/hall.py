"""The kiosk under a visitor: the process that is soaked.

Promises: the window, the visit and the edition are the product's. The visit's clock runs `speed` times as
fast as the world's, so idling, the countdown and the return of the attract loop come as they come in a hall.
Everything is written down at once, line by line, in the folder of the run: a process that dies has told what
it did last.
"""

from __future__ import annotations

import faulthandler
import json
import os
import re
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from tests.soak import gauges
from tests.soak.misuse import Steps, Visitor

ACTIONS, GAUGES, COMPLAINTS, SUMMARY, BEAT, CRASH = (
    "actions.log", "gauges.csv", "complaints.log", "summary.json", "beat", "crash.log",
)  # fmt: skip
PROJECT: Final = Path(__file__).resolve().parent.parent.parent
HUMAN_S: Final = 2.0
"""A visitor's time from one touch to the next. A hand that looks for its next button, reaches it and sees the
answer takes one to two seconds; who reads takes longer. Two is the hurried end."""
TICK_MS: Final = 50
AWAY_S: Final = 3600.0
"""Of the visit's clock: whoever has left is forgotten by then, whatever played (`HOLD_LIMIT_S`)."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run is."""

    folder: Path
    minutes: float
    seed: int
    speed: float = 20.0
    size: tuple[int, int] = (1920, 1080)
    cache: Path | None = None


def tolerated() -> list[re.Pattern[str]]:
    """What Qt may say: what the tests tolerate, with its reasons (pyproject.toml)."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    return [re.compile(said) for said in settings["tool"]["pytest"]["ini_options"]["qt_log_ignore"]]


class Complaints:
    """Writes down every warning of Qt and QML, and every exception in a slot."""

    def __init__(self, folder: Path) -> None:
        self._file = (folder / COMPLAINTS).open("a", buffering=1, encoding="utf-8")
        self._tolerated = tolerated()
        self.doing = ""
        qInstallMessageHandler(self._hear)
        sys.excepthook = self._raised
        sys.unraisablehook = lambda said: self._raised(said.exc_type, said.exc_value, said.exc_traceback)

    def _hear(self, kind: QtMsgType, where: QMessageLogContext, said: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) or any(
            it.search(said) for it in self._tolerated
        ):
            return
        self.write(f"{kind.name}: {said}")

    def _raised(self, kind: object, error: object, trace: object) -> None:
        import traceback

        self.write("".join(traceback.format_exception(kind, error, trace)))  # type: ignore[arg-type, call-overload]  # as Python hands them over

    def write(self, said: str) -> None:
        """One complaint, with what was being done."""
        self._file.write(f"{said.rstrip()}\n    while: {self.doing}\n")


class Hall:
    """One run, from its first action to its last."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._complaints = Complaints(run.folder)
        self._actions = (run.folder / ACTIONS).open("a", buffering=1, encoding="utf-8")
        self._gauges = (run.folder / GAUGES).open("a", buffering=1, encoding="utf-8")
        self._gauges.write(gauges.Gauges.head() + "\n")
        self._beat = (run.folder / BEAT).open("wb", buffering=0)
        gauges.object_count()

        from kiosk.cli.run import sources
        from kiosk.paths import DEFAULT_BUNDLE
        from kiosk.settings.keys import Settings
        from kiosk.staff.gesture import DEFAULT, parse_gesture
        from kiosk.ui.app import Kiosk, Options, make_application
        from kiosk.ui.staff_door import StaffOptions

        find, build = sources(DEFAULT_BUNDLE, run.cache)
        edition = find() or build(lambda fraction: None)
        if edition is None:
            raise SystemExit("there is no edition to show")
        self._app = make_application([])
        state = run.folder / "state"
        options = Options(
            size=run.size,
            staff=StaffOptions(parse_gesture(DEFAULT), state, (state / "sticks",)),
            settings=Settings(),
        )
        self._start = time.monotonic()
        self.kiosk = Kiosk(self._app, options, self.clock)
        device = QTest.createTouchDevice()
        self.window = self.kiosk.open(edition)
        from kiosk.ui.unattended.services import Unattended

        assert options.settings is not None
        self._unattended = Unattended(self.kiosk, options.settings)
        self.visitor = Visitor(self.kiosk, edition, device, run.seed)
        self._steps: Steps | None = None
        self._left: float | None = None
        self._last = 0.0
        self._longest = 0.0
        self._turn = time.monotonic()
        self._visits = 0
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._tick = QTimer()
        self._tick.timeout.connect(self._ticked)

    def clock(self) -> float:
        """The visit's seconds."""
        return self._start + (time.monotonic() - self._start) * self._run.speed

    def _ticked(self) -> None:
        now = time.monotonic()
        self._longest, self._turn = max(self._longest, now - self._turn), now
        os.pwrite(self._beat.fileno(), f"{now:.2f} {time.process_time():.2f}\n".encode(), 0)
        self.kiosk.visit._timer.timeout.emit()  # as it does when its time, which runs faster here, has come

    def _step(self) -> None:
        """One step of what is going on; when it is over, what comes next."""
        if self._left is not None:
            self._wait_for_the_loop()
            return
        try:
            if self._steps is None:
                if time.monotonic() - self._start > self._run.minutes * 60:
                    self._app.exit(0)
                    return
                self._last = time.monotonic()
                self._steps = self.visitor.next()
                self._complaints.doing = f"{self.visitor.number} {self.visitor.said}"
                # Before it is done: what kills the program is the last line.
                self._actions.write(f"{self.visitor.number} {self.visitor.said} …\n")
            wait_ms = next(self._steps)
            self._complaints.doing = f"{self.visitor.number} {self.visitor.said}"
        except StopIteration:
            self._steps = None
            self._actions.write(f"{self.visitor.number} {self.visitor.said}\n")
            if self.visitor.leaves():
                self._left = time.monotonic()
                self._complaints.doing = "after walking away"
            wait_ms = max(0.0, 1000 * (self._last + HUMAN_S / self._run.speed - time.monotonic()))
        except Exception:
            self._complaints._raised(*sys.exc_info())
            self._steps, wait_ms = None, 0.0
        self._timer.start(round(wait_ms))

    def _wait_for_the_loop(self) -> None:
        """Nobody touches anything until the attract loop stands; then everything is counted."""
        assert self._left is not None
        away_s = (time.monotonic() - self._left) * self._run.speed
        there = (
            self.kiosk.visit.property("screen") == "attract"
            and self.window.property("settled") is True
            and not self.kiosk.door.property("open")
        )
        if there:
            self._left = None
            self._visits += 1
            gauges.tidy(self.kiosk.engine)
            reading = gauges.read(
                time.monotonic() - self._start, (self.window, self.kiosk.engine, self.kiosk)
            )
            self._gauges.write(reading.row() + "\n")
        elif away_s > AWAY_S:
            self._left = None
            self._complaints.write("the attract loop did not come back within an hour of the visit's clock")
        self._timer.start(50)

    def run(self) -> int:
        """Until the time is over."""
        self._timer.start(1000)
        self._tick.start(TICK_MS)
        status = self._app.exec()
        self._timer.stop()
        self._tick.stop()
        (self._run.folder / SUMMARY).write_text(
            json.dumps(
                {
                    "actions": self.visitor.acts,
                    "deeds": self.visitor.number,
                    "visits": self._visits,
                    "seconds": time.monotonic() - self._start,
                    "processor_s": time.process_time(),
                    "longest_turn_s": self._longest,
                    "done": self.visitor.done,
                }
            )
        )
        self._unattended.close()
        self.kiosk.close()
        return status


def main(run: Run) -> int:
    """Soak. The exit status is the event loop's."""
    with (run.folder / CRASH).open("w") as crash:
        faulthandler.enable(crash, all_threads=True)
        status = Hall(run).run()
        sys.stdout.flush()
        os._exit(status)  # as it is cut off in a hall: what Python takes down in which order is no part of it
