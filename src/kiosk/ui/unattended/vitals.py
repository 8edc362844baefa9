"""What the kiosk tells of itself while it runs: the heartbeat and the measures, every few seconds.

Promises: what is on the screen is read on the window's thread, in microseconds; files are written on threads
of their own, so that a disk that hangs stops no picture (`kiosk.vitals.files.Scribe`). That the file is new
says that the window's event loop lives.

Pictures are counted by a slot of an object that lives on the window's thread. Where Qt paints on a thread of
its own the signal is queued by Qt itself: the painting thread never waits for the interpreter.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.library.place import HEALTH_FOLDER
from kiosk.visit.state import Screen
from kiosk.vitals import heartbeat, metrics
from kiosk.vitals.files import Place, Scribe
from kiosk.vitals.heartbeat import Heartbeat, ScreenKind
from kiosk.vitals.log import LOG, Level, tell
from kiosk.vitals.metrics import Measures

if TYPE_CHECKING:
    from kiosk.settings.keys import Settings
    from kiosk.ui.app import Kiosk


class Vitals(QObject):
    """Writes the heartbeat and the measures as long as it lives.

    What is given to ask for counts may read the disk: it is asked beside the window, never on its thread.

    :param starts: how often the program was started again, however it ended, and how many crashes and hangs
        are remembered; None: unknown
    :param self_test: whether the last self-test found nothing wrong, and when (seconds since 1970); None:
        none ran yet
    :param closed: whether the hall is closed and the screen dark
    """

    def __init__(
        self,
        kiosk: Kiosk,
        settings: Settings,
        root: Path,
        *,
        starts: Callable[[], tuple[int, int] | None] = lambda: None,
        self_test: Callable[[], tuple[bool, float] | None] = lambda: None,
        closed: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._root = root
        self._starts, self._self_test, self._closed = starts, self_test, closed
        self._began = time.monotonic()
        self._frames = 0
        self._counts = settings.journal.enabled  # visits nobody is to count are not counted here either
        self._visits = 0
        self._last_visit: float | None = None
        self._somebody = False
        self._shown = ("", 0)
        health = root / HEALTH_FOLDER
        beats = heartbeat.folder(health)
        self._beats = Place(beats / heartbeat.FILE, "The heartbeat", _tell, make=beats == health)
        self._places = [Place(health / metrics.FILE, "The file of measures", _tell, make=True)]
        if (folder := settings.health.textfile_folder) is not None:
            # Another program's folder is not ours to make.
            self._places.append(Place(folder / metrics.FILE, "The file of measures", _tell, make=False))
        self._heart, self._scribe = Scribe("heartbeat"), Scribe("measures")
        if kiosk.window is not None:
            kiosk.window.frameSwapped.connect(self._swapped)
        kiosk.visit.touched.connect(self._touched)
        kiosk.visit.visitChanged.connect(self._visit_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(settings.health.heartbeat_s * 1000)
        self._timer.timeout.connect(self.beat)
        self._timer.start()
        tell("The kiosk runs.", event="start", level=Level.INFO, pid=os.getpid())
        self.beat()

    @Slot()
    def _swapped(self) -> None:
        self._frames += 1

    # -- visits

    def _touched(self, _by_key: bool) -> None:
        self._somebody = self.screen == "visit"

    def _visit_changed(self) -> None:
        if self._somebody:
            self._somebody = False
            self._visits += 1
            self._last_visit = time.time()

    # -- the beat

    @property
    def screen(self) -> ScreenKind:
        """What is on the screen."""
        kiosk = self._kiosk
        if kiosk.previewing or bool(kiosk.door.property("open")):
            return "staff"
        if self._closed():
            return "closed"
        if kiosk.exhibition is None:
            return "calm"
        return "attract" if kiosk.visit.place.screen == Screen.ATTRACT else "visit"

    @Slot()
    def beat(self) -> None:
        """Write both now. Done by itself."""
        own = self._kiosk.exhibition
        shown = (own.edition.id, own.edition.release) if own is not None else ("", 0)
        if shown != self._shown and not self._kiosk.previewing:
            self._shown = shown
            _tell_edition(*shown)
        LOG.flush()
        now, present = time.monotonic(), time.time()
        beat = self._heartbeat(now)
        self._heart.put(lambda: self._beats.put(beat.text()))
        known = Measures(
            uptime_s=now - self._began,
            frames=self._frames,
            exhibition=shown[0],
            release=shown[1],
            screen=beat.screen,
            visits=self._visits if self._counts else None,
            last_visit_at=self._last_visit if self._counts else None,
            written_at=present,
        )
        self._scribe.put(lambda: self._measure(known))

    def _heartbeat(self, now: float) -> Heartbeat:
        own = self._kiosk.exhibition
        error = LOG.last_error
        return Heartbeat(
            written_at=datetime.now().astimezone().isoformat(timespec="seconds"),
            monotonic_s=round(now, 3),
            pid=os.getpid(),
            uptime_s=round(now - self._began, 3),
            frames=self._frames,
            exhibition=own.edition.id if own is not None else "",
            release=own.edition.release if own is not None else 0,
            screen=self.screen,
            last_error=error.words if error is not None else "",
            last_error_at=_moment(error.at) if error is not None else "",
        )

    def _measure(self, known: Measures) -> None:
        """What the process and its disk say, and all of it into the files. On the scribe's thread."""
        room = metrics.disk(self._root)
        restarts, crashes = self._starts() or (None, None)
        tested = self._self_test()
        text = metrics.exposition(
            replace(
                known,
                restarts=restarts,
                crashes=crashes,
                self_test_ok=tested[0] if tested is not None else None,
                self_test_at=tested[1] if tested is not None else None,
                memory_bytes=metrics.memory_bytes(),
                open_files=metrics.open_files(),
                threads=metrics.threads(),
                disk_free_bytes=room[0] if room is not None else None,
                disk_bytes=room[1] if room is not None else None,
            )
        )
        for place in self._places:
            place.put(text)

    def close(self) -> None:
        """The program ends: the files stay as they were last written."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        if self._kiosk.window is not None:
            self._kiosk.window.frameSwapped.disconnect(self._swapped)
        tell(
            "The kiosk ends.", event="stop", level=Level.INFO, uptime_s=round(time.monotonic() - self._began)
        )
        LOG.flush()
        self._heart.close()
        self._scribe.close()


def _moment(at: float) -> str:
    return datetime.fromtimestamp(at).astimezone().isoformat(timespec="seconds")


def _tell_edition(exhibition: str, release: int) -> None:
    if exhibition:
        tell(
            f"“{exhibition}”, release {release}, is shown.", event="edition-shown", level=Level.INFO,
            exhibition=exhibition, release=release,
        )  # fmt: skip
    else:
        tell("There is nothing to show.", event="edition-shown", level=Level.WARNING)


def _tell(line: str, trouble: bool) -> None:
    tell(line, event="health", level=Level.WARNING if trouble else Level.NOTICE)
