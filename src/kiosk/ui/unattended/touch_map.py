"""Counts where the screen is touched, for the map of touches on the page Health.

Promises: a touch costs a few microseconds here and nothing is written while somebody touches: what was
counted is kept when a visit ends and every ten minutes at most, beside the window's thread. A file that is
damaged begins anew and a folder that takes nothing is told once; counting goes on, and so does the show.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from kiosk.health import touches
from kiosk.health.glass import HELD_S
from kiosk.health.self_test import local_now
from kiosk.health.touches import Touches, TouchesError, shape_of
from kiosk.ui.jobs import Job, Jobs
from kiosk.visit.state import Screen
from kiosk.vitals.log import tell

if TYPE_CHECKING:
    from kiosk.settings.keys import Settings
    from kiosk.ui.app import Kiosk
    from kiosk.ui.hands import Hands

STILL_MM: Final = 10.0
"""What is lifted further away from where it came down was drawn over the glass, and not held."""
LATER_MS: Final = 600_000
GLANCE_S: Final = 20.0
LAST_S: Final = 2.0
"""How long the end of the program waits for a disk that is being written to."""
_AGAIN_MS: Final = 500
NIGHT: Final = (22, 6)
"""Hours in which nobody should be there, where no opening hours are known."""


@dataclass(slots=True)
class _Down:
    """A finger that is down: where in pixels, since when, and whether it was counted as held."""

    x: float
    y: float
    since: float
    counted: bool = False


class TouchMap(QObject):
    """Listens to the window's hands.

    `closed` says whether the hall is closed now; `now` is the hall's time, `clock` monotonic seconds.
    """

    def __init__(
        self, kiosk: Kiosk, settings: Settings, root: Path, closed: Callable[[], bool] | None = None,
        now: Callable[[], datetime] = local_now, clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._root = root
        self._closed = closed
        self._now = now
        self._clock = clock
        self._jobs = Jobs()
        self._hands: Hands | None = None
        self._down: dict[int, _Down] = {}
        self._day, self._hour, self._glanced = "", -1, float("-inf")
        self._size = (0.0, 0.0)
        self.touches = Touches(shape_of(1, 1))
        self._loaded = False
        self._over = False
        self._lock = threading.Lock()
        self._changed = False
        self._troubled = False
        self._writing: Job | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.keep)
        kiosk.visit.visitChanged.connect(self._visited)
        self._attach()

    def _attach(self) -> None:
        """Begin to listen, once there is a window with hands."""
        hands, window = self._kiosk.hands, self._kiosk.window
        if hands is None or window is None:
            QTimer.singleShot(_AGAIN_MS, self, self._attach)
            return
        self._hands = hands
        hands.listener = self
        window.widthChanged.connect(self._measure)
        window.heightChanged.connect(self._measure)
        self._measure()
        job = Job()
        job.done.connect(self._take)
        job.failed.connect(self._no_file)
        root = self._root
        self._jobs.start(lambda _tell: touches.read(root), job)

    def _measure(self) -> None:
        """The display may have been turned: its map begins anew."""
        window = self._kiosk.window
        if window is None or self._hands is None or not (window.width() and window.height()):
            return
        self._size = float(window.width()), float(window.height())
        unit = self._hands.unit
        shape = shape_of(self._size[0] / unit, self._size[1] / unit)
        if shape != self.touches.shape:
            self.touches = Touches(shape)

    def _take(self, before: Touches | None) -> None:
        self._loaded = True
        if before is not None:
            self.touches.add(before)

    def _no_file(self, error: Exception) -> None:
        self._loaded = True
        words = str(error) if isinstance(error, TouchesError) else f"they cannot be read ({_words(error)})"
        tell(f"Touches: {words}")

    # -- touches

    def pressed(self, finger: int, x: float, y: float) -> None:
        """A finger came down."""
        now = self._clock()
        if now - self._glanced >= GLANCE_S:
            self._glance(now)
        width, height = self._size
        if width <= 0:
            return
        self._down[finger] = _Down(x, y, now)
        self.touches.press(x / width, y / height, self._day, self._hour)
        if not self._changed:
            self._changed = True
            self._later.start(LATER_MS)

    def _glance(self, now: float) -> None:
        """The day, and the hour where nobody should be there. Not for every touch: it asks the clock."""
        self._glanced = now
        moment = self._now()
        self._day = moment.date().isoformat()
        closed = self._closed() if self._closed is not None else not NIGHT[1] <= moment.hour < NIGHT[0]
        self._hour = moment.hour if closed else -1

    def lifted(self, finger: int, moved: float) -> None:
        """A finger went up, so many pixels from where it came down."""
        down = self._down.pop(finger, None)
        if down is None or self._hands is None:
            return
        if moved <= STILL_MM * self._hands.unit:
            self._hold(down)

    def lost(self) -> None:
        """The fingers were taken away; where they are nobody knows."""
        self._down.clear()

    def _hold(self, down: _Down) -> None:
        """Count a place that is pressed for minutes: once, with the time that it has come to."""
        seconds = self._clock() - down.since
        width, height = self._size
        if seconds < HELD_S or width <= 0:
            return
        self.touches.hold(down.x / width, down.y / height, self._day, seconds, again=down.counted)
        down.counted = True
        self._changed = True

    # -- keeping

    def _visited(self) -> None:
        """A visit began or ended: after one that ended there is time to write."""
        if self._kiosk.visit.place.screen == Screen.ATTRACT:
            self.keep()

    def keep(self) -> None:
        """Write what was counted, beside the window's thread."""
        for down in self._down.values():  # a stuck point may never let go
            self._hold(down)
        if not self._changed or self._writing is not None or not self._loaded:
            return
        self._changed = False
        self._later.stop()
        if self._down:
            self._later.start(LATER_MS)
        counted = self.touches.copy()
        job = self._writing = Job()
        job.done.connect(self._kept)
        job.failed.connect(self._not_kept)
        self._jobs.start(lambda _tell: self._write(counted), job)

    def _write(self, counted: Touches) -> None:
        """One at a time: the end of the program does not wait for the disk, and may come meanwhile."""
        if not self._lock.acquire(timeout=LAST_S):
            return
        try:
            touches.write(self._root, counted.pack())
        finally:
            self._lock.release()

    def _kept(self) -> None:
        self._writing = None
        if self._troubled:
            self._troubled = False
            tell("Touches: they are kept again.")

    def _not_kept(self, error: Exception) -> None:
        self._writing = None
        self._changed = True
        self._later.start(LATER_MS)
        if not self._troubled:
            self._troubled = True
            tell(f"Touches: they cannot be kept ({_words(error)}); they are counted until the kiosk ends.")

    def close(self) -> None:
        """Keep what was counted, and listen no more."""
        if self._over:
            return
        self._over = True
        if self._hands is not None and self._hands.listener is self:
            self._hands.listener = None
        self._later.stop()
        self._kiosk.visit.visitChanged.disconnect(self._visited)
        if self._changed and self._loaded:
            try:
                self._write(self.touches)
            except OSError as error:
                self._not_kept(error)
            self._later.stop()
        self._jobs.close()


def _words(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
