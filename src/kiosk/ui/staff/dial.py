"""The volume as the panel turns it.

Promises: the system's mixer is asked beside the window's thread, one call at a time, and the last wish wins.
What was set is remembered among the staff's settings.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.settings import read_settings, write_settings
from kiosk.staff.sound import Volume, read_volume, set_volume
from kiosk.ui.jobs import Job, Jobs

QML_IMPORT_NAME = "kiosk.ui.staff"
QML_IMPORT_MAJOR_VERSION = 1

STEP: Final = 5


@QmlElement
@QmlUncreatable("Made by the panel.")
class VolumeDial(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """How loud it is, 0 to 100, and whether there is any sound."""

    changed = Signal()

    def __init__(self, folder: Path, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._jobs = jobs
        self._job: Job | None = None
        self._known = False
        self._volume: Volume | None = None
        self._wanted: int | None = None

    def look(self) -> None:
        """Ask the mixer."""
        if self._job is None:
            self._start(None)

    @Slot(int)
    def turn(self, steps: int) -> None:
        """So many steps louder, or softer."""
        if self._volume is not None:
            now = self._wanted if self._wanted is not None else self._volume.percent
            self.turnTo(round(now / STEP + steps) * STEP)

    @Slot(int)
    def turnTo(self, percent: int) -> None:
        """Make it so loud."""
        self._wanted = max(0, min(100, percent))
        if self._job is None:
            self._start(self._wanted)
        self.changed.emit()

    def _start(self, percent: int | None) -> None:
        def work(_tell: object) -> Volume | None:
            if percent is None:
                return read_volume()
            volume = set_volume(percent)
            if volume is not None:
                with contextlib.suppress(OSError):  # a full disk forgets it, and that is all
                    write_settings(self._folder, replace(read_settings(self._folder), volume=percent))
            return volume

        self._job = Job()
        self._job.done.connect(lambda volume: self._told(volume, percent))
        self._job.failed.connect(lambda _error: self._told(None, percent))
        self._jobs.start(work, self._job)

    def _told(self, volume: Volume | None, asked: int | None) -> None:
        self._job = None
        self._known, self._volume = True, volume
        if self._wanted is not None and self._wanted != asked and volume is not None:
            self._start(self._wanted)
        else:
            self._wanted = None
        self.changed.emit()

    def _percent(self) -> int:
        if self._wanted is not None:
            return self._wanted
        return self._volume.percent if self._volume is not None else 0

    percent = Property(int, lambda self: self._percent(), notify=changed)
    known = Property(bool, lambda self: self._known, notify=changed)
    audible = Property(bool, lambda self: self._volume is not None, notify=changed)
    muted = Property(bool, lambda self: self._volume is not None and self._volume.muted, notify=changed)
