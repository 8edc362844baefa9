"""The pad on which digits are entered: at the door, and to change the PIN.

Promises: what was typed is shown as a number of dots and forgotten when it was tried; nothing tells how long
the PIN is. The hash is looked at beside the window's thread. While a delay runs the pad counts it down.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.pin import LONGEST, Answer, Keeper, fitting, set_pin
from kiosk.ui.jobs import Job, Jobs
from kiosk.ui.staff import words

QML_IMPORT_NAME = "kiosk.ui.staff"
QML_IMPORT_MAJOR_VERSION = 1

_SECOND_MS: Final = 1000


@QmlElement
@QmlUncreatable("Made by the panel.")
class Pad(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """Digits, a message, and a delay in whole seconds."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, keeper: Keeper, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._jobs = jobs
        self._job: Job | None = None
        self._digits = ""
        self._wait = 0
        self._shut = False
        self._message: tuple[str, int] = ("", 0)
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND_MS)
        self._tick.timeout.connect(self.look)

    def look(self) -> None:
        """See how the door stands, and count a delay down."""
        door = self._keeper.look()
        waited = self._wait
        self._wait = math.ceil(door.wait_s)
        self._shut = door.condition in ("none", "damaged")
        if self._shut:
            self._message = (door.condition, 0)
        elif self._wait:
            self._message = ("waiting", self._wait)
        elif waited or self._message[0] in ("none", "damaged"):
            self._message = ("", 0)
        if self._wait or self._shut:
            self._tick.start()
        else:
            self._tick.stop()
        self.changed.emit()

    def rest(self) -> None:
        """Nobody looks at the pad any more."""
        self._tick.stop()
        self._digits = ""

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add a digit."""
        if self._usable() and len(digit) == 1 and digit in "0123456789" and len(self._digits) < LONGEST:
            self._digits += digit
            if self._message[0] not in ("new", "again"):
                self._message = ("", 0)
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit away."""
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """Try what was typed."""
        if self._usable() and self._digits:
            digits, self._digits = self._digits, ""
            self._entered(digits)
            self.changed.emit()

    def _entered(self, digits: str) -> None:
        self._try(digits)

    def _usable(self) -> bool:
        return self._job is None and not self._wait and not self._shut

    def _try(self, digits: str) -> None:
        self._job = Job()
        self._job.done.connect(self._answered)
        self._job.failed.connect(self._failed)
        self._jobs.start(lambda _tell: self._keeper.try_digits(digits), self._job)

    def _answered(self, answer: Answer) -> None:
        self._job = None
        if answer.right:
            self._message = ("", 0)
            self._right()
        else:
            self._message = (answer.trouble, answer.left)
            self.look()
        self.changed.emit()

    def _failed(self, _error: object) -> None:
        self._job = None
        self._message = ("unwritable", 0)
        self.changed.emit()

    def _right(self) -> None:
        self.accepted.emit()

    dots = Property(int, lambda self: len(self._digits), notify=changed)
    checking = Property(bool, lambda self: self._job is not None, notify=changed)
    wait = Property(int, lambda self: self._wait, notify=changed)
    shut = Property(bool, lambda self: self._shut, notify=changed)
    usable = Property(bool, lambda self: self._usable(), notify=changed)
    message = Property(str, lambda self: words.pad_message(*self._message), notify=changed)


@QmlElement
@QmlUncreatable("Made by the panel.")
class PinChange(Pad):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """The same pad three times: the PIN of now, the new one, the new one again."""

    stepChanged = Signal()

    def __init__(self, folder: Path, keeper: Keeper, jobs: Jobs, parent: QObject) -> None:
        super().__init__(keeper, jobs, parent)
        self._folder = folder
        self._step = "current"
        self._new = ""
        self.changed.connect(self.stepChanged)

    def begin(self) -> None:
        """Start with the first of the three."""
        self._step, self._new, self._digits, self._message = "current", "", "", ("", 0)
        self.look()

    def _entered(self, digits: str) -> None:
        match self._step:
            case "current":
                self._try(digits)
            case "new" if not fitting(digits):
                self._message = ("short", 0)
            case "new":
                self._new, self._step, self._message = digits, "again", ("", 0)
            case "again" if digits != self._new:
                self._new, self._step, self._message = "", "new", ("different", 0)
            case "again":
                self._set(digits)

    def _right(self) -> None:
        self._step = "new"

    def _set(self, digits: str) -> None:
        self._job = Job()
        self._job.done.connect(self._is_set)
        self._job.failed.connect(self._failed)
        self._jobs.start(lambda _tell: set_pin(self._folder, digits), self._job)

    def _is_set(self, _nothing: object) -> None:
        self._job, self._new, self._step = None, "", "done"
        self._message = ("set", 0)
        self.changed.emit()

    step = Property(str, lambda self: self._step, notify=stepChanged)
