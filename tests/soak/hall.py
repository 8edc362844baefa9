"""A visitor who means no good in front of the kiosk, at many times human speed.

Promises: every action is written down before it is done; a visit ends as in a hall, by the idle clock, and
then everything is counted.
"""

from __future__ import annotations

import sys
import time
from typing import Final

from PySide6.QtCore import QTimer
from tests.soak.misuse import Steps, Visitor
from tests.soak.stage import ACTIONS, Run, Stage, perform

HUMAN_S: Final = 2.0
"""A visitor's time from one touch to the next. A hand that looks for its next button, reaches it and sees the
answer takes one to two seconds; who reads takes longer. Two is the hurried end."""
AWAY_S: Final = 3600.0
"""Of the visit's clock: whoever has left is forgotten by then, whatever played."""


class Hall:
    """One run, from its first action to its last."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._actions = (stage.asked.folder / ACTIONS).open("a", buffering=1, encoding="utf-8")
        self._visitor = Visitor(stage.kiosk, stage.edition, stage.device, stage.asked.seed)
        self._visitor.number = stage.asked.first - 1
        self._steps: Steps | None = None
        self._left: float | None = None
        self._last = 0.0
        self._visits = 0
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def _step(self) -> None:
        """One step of what is going on; when it is over, what comes next."""
        if self._left is not None:
            self._wait_for_the_loop()
            return
        stage, visitor = self._stage, self._visitor
        try:
            if self._steps is None:
                if stage.seconds > stage.asked.minutes * 60 and visitor.acts >= stage.asked.actions:
                    stage.app.exit(0)
                    return
                self._last = time.monotonic()
                self._steps = visitor.next()
                # Before it is done: what kills the program is the last line.
                self._actions.write(f"{visitor.number} {visitor.said} …\n")
            stage.complaints.doing = f"{visitor.number} {visitor.said}"
            wait_ms = next(self._steps)
        except StopIteration:
            self._steps = None
            self._actions.write(f"{visitor.number} {visitor.said}\n")
            if visitor.leaves():
                self._left = time.monotonic()
                stage.complaints.doing = "after walking away"
            wait_ms = max(0.0, 1000 * (self._last + HUMAN_S / stage.asked.speed - time.monotonic()))
        except Exception:
            stage.complaints.raised(*sys.exc_info())
            self._steps, wait_ms = None, 0.0
        self._timer.start(round(wait_ms))

    def _wait_for_the_loop(self) -> None:
        """Nobody touches anything until the attract loop stands."""
        assert self._left is not None
        stage = self._stage
        there = (
            stage.kiosk.visit.property("screen") == "attract"
            and stage.window.property("settled") is True
            and not stage.kiosk.door.property("open")
        )
        if there:
            self._left = None
            self._visits += 1
            stage.count()
        elif (time.monotonic() - self._left) * stage.asked.speed > AWAY_S:
            self._left = None
            stage.complaints.write("the attract loop did not come back within an hour of the visit's clock")
        self._timer.start(50)

    def run(self) -> int:
        """Until the time is over."""
        self._timer.start(1000)
        status = self._stage.run(
            lambda: {
                "did": f"{self._visitor.acts} actions, {self._visits} visits to their end",
                "done": self._visitor.done,
            }
        )
        self._timer.stop()
        return status


def main(run: Run) -> None:
    """Soak."""
    perform(run, lambda stage: Hall(stage).run())
