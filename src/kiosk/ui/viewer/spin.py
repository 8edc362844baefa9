"""A spin as QML sees it: how it stands, and the few pictures that are decoded for it.

Promises:
- `pool` lists at most `MOST_HELD` pictures, each with the frame it shows; a few load at a time, the most
  wanted first, and what is far away gives its place to what is near.
- `shown` is the row of the pool to paint: the wanted frame, or the nearest one that is there.
- A picture that is missing or cut off is never given to QML: its neighbour stands in.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.kept import kept_by_qml
from kiosk.ui.models import Index, RowsModel
from kiosk.ui.viewer.turning import STEP, Motion, distance, frame_of, loading_order, nearest

QML_IMPORT_NAME = "kiosk.ui.viewer"
QML_IMPORT_MAJOR_VERSION = 1

AT_A_TIME: Final = 4
"""Pictures that load at once: Qt decodes them one after the other, and a queue would be out of date."""

_ENDS: Final = {b"\xff\xd8\xff": b"\xff\xd9", b"\x89PN": b"IEND\xaeB`\x82"}


def intact(path: str) -> bool:
    """Whether a picture file is there from its first byte to its last, without decoding it."""
    try:
        with Path(path).open("rb") as file:
            end = _ENDS.get(file.read(3))
            if end is None:
                return False
            file.seek(-len(end), os.SEEK_END)
            return file.read() == end
    except (OSError, ValueError):
        return False


class _Pool(RowsModel):
    """The pictures that are decoded: `frame`, and `file` as a URL."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(("frame", "file"), parent)

    def append(self, frame: int, file: str) -> None:
        self.set_rows([*self._rows, {"frame": frame, "file": file}])

    def replace(self, place: int, frame: int, file: str) -> None:
        rows = list(self._rows)
        rows[place] = {"frame": frame, "file": file}
        self._rows = tuple(rows)
        at: Index = self.index(place)
        self.dataChanged.emit(at, at)


@QmlElement
@kept_by_qml
class Spin(QObject):
    """One spin on a turntable. `frames` and `thumbs` are file URLs, as many of each."""

    framesChanged = Signal()
    turnChanged = Signal()
    frameChanged = Signal()
    shownChanged = Signal()
    movingChanged = Signal()
    restingChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frames: list[str] = []
        self._thumbs: list[str] = []
        self._pool = _Pool(self)
        self._motion = Motion()
        self._frame = 0
        self._shown = -1
        self._moving, self._resting = False, True
        self._held: list[int] = []  # the frame of every row of the pool
        self._filling = False
        self._loading: set[int] = set()
        self._ready: set[int] = set()
        self._bad: set[int] = set()
        self._bad_full: dict[int, bool] = {}

    # -- the pictures

    def _set_frames(self, frames: Sequence[str]) -> None:
        if list(frames) != self._frames:
            self._frames = list(frames)
            self._begin()

    def _set_thumbs(self, thumbs: Sequence[str]) -> None:
        if list(thumbs) != self._thumbs:
            self._thumbs = list(thumbs)
            self._begin()

    def _begin(self) -> None:
        if len(self._frames) != len(self._thumbs):
            return  # the other list is still to come
        self._motion = Motion()
        self._pool.set_rows([])
        self._held.clear()
        for frames in (self._loading, self._ready, self._bad):
            frames.clear()
        self._bad_full.clear()
        self._shown = -1
        self._frame = 0
        self.framesChanged.emit()
        self.frameChanged.emit()
        self._fill()
        self._tell()

    def _fill(self) -> None:
        """Have the most wanted frames loaded that are not there yet."""
        if self._filling:
            return  # a picture was there at once, while it was given its place
        self._filling = True
        while self._fill_places():
            pass
        self._filling = False

    def _fill_places(self) -> bool:
        """Give places to frames; those that are wanted least make room. Gives whether there may be more."""
        count, before = len(self._thumbs), len(self._ready) + len(self._bad)
        if not count or len(self._loading) >= AT_A_TIME:
            return False
        wanted = [frame for frame in loading_order(count, self._frame) if frame not in self._bad]
        kept = set(wanted)
        held = set(self._held)
        free = [place for place, frame in enumerate(self._held) if frame not in kept and place != self._shown]
        free.sort(key=lambda place: distance(self._held[place], self._frame, count))
        for frame in wanted:
            if len(self._loading) >= AT_A_TIME:
                break
            if frame in held:
                continue
            if not intact(QUrl(self._thumbs[frame]).toLocalFile()):
                self._bad.add(frame)
                continue
            self._loading.add(frame)
            # Places are taken over only when there are as many as there may be.
            if len(self._held) >= len(wanted) and free:
                place = free.pop()
                self._forget(self._held[place])
                self._held[place] = frame
                self._pool.replace(place, frame, self._thumbs[frame])
            else:
                self._held.append(frame)
                self._pool.append(frame, self._thumbs[frame])
        return len(self._ready) + len(self._bad) > before and len(self._loading) < AT_A_TIME

    def _forget(self, frame: int) -> None:
        self._loading.discard(frame)
        self._ready.discard(frame)

    @Slot(int, bool)
    def loaded(self, frame: int, well: bool) -> None:
        """A picture of the pool is there, or cannot be shown."""
        self._loading.discard(frame)
        if frame in self._held:
            (self._ready if well else self._bad).add(frame)
        self._fill()
        self._choose()

    def _choose(self) -> None:
        best = nearest(self._ready, self._frame, max(1, len(self._thumbs)))
        shown = self._held.index(best) if best in self._held else -1
        if shown != self._shown:
            self._shown = shown
            self.shownChanged.emit()

    @Slot(int, result=str)
    def closest(self, frame: int) -> str:
        """The full picture of a frame; "" when it is missing or cut off, and its thumbnail must do."""
        if not 0 <= frame < len(self._frames):
            return ""
        if frame not in self._bad_full:
            self._bad_full[frame] = not intact(QUrl(self._frames[frame]).toLocalFile())
        return "" if self._bad_full[frame] else self._frames[frame]

    # -- turning

    def _tell(self) -> None:
        """Say what changed."""
        motion = self._motion
        frame = frame_of(motion.turn, len(self._thumbs))
        self.turnChanged.emit()
        if frame != self._frame:
            self._frame = frame
            self._fill()
            self._choose()
            self.frameChanged.emit()
        if motion.moving != self._moving:
            self._moving = motion.moving
            self.movingChanged.emit()
        if motion.resting != self._resting:
            self._resting = motion.resting
            self.restingChanged.emit()

    @Slot()
    def stop(self) -> None:
        """Stand where it is."""
        self._motion.stop()
        self._tell()

    @Slot()
    def hold(self) -> None:
        """A finger takes the object."""
        self._motion.hold()
        self._tell()

    @Slot(float)
    def drag(self, by: float) -> None:
        """The finger moved it by a part of a turn."""
        self._motion.drag(time.monotonic(), by)
        self._tell()

    @Slot(bool)
    def letGo(self, thrown: bool) -> None:
        """The finger is lifted; the object turns on if it is `thrown`."""
        self._motion.let_go(time.monotonic(), thrown)
        self._tell()

    @Slot(int)
    def goOn(self, direction: int) -> None:
        """Turn on and on until `letGo`: 1 to the right, -1 to the left."""
        self._motion.go_on(direction)
        self._tell()

    @Slot(int, float)
    def step(self, direction: int, seconds: float) -> None:
        """Turn by one eighth; at once when it lasts no time."""
        self._motion.travel(STEP * direction, seconds)
        self._tell()

    @Slot(int, float)
    def turnTo(self, frame: int, seconds: float) -> None:
        """Turn to a frame the shorter way; at once when it lasts no time."""
        count = len(self._thumbs)
        if count:
            away = (frame / count - self._motion.turn + 0.5) % 1 - 0.5
            self._motion.stop()
            self._motion.travel(away, seconds)
            self._tell()

    @Slot()
    def hint(self) -> None:
        """A short turn by itself: this can be turned."""
        self._motion.hint()
        self._tell()

    @Slot(float)
    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._motion.advance(min(seconds, 0.1))
        self._tell()

    frames = Property(list, lambda self: self._frames, _set_frames, notify=framesChanged)
    thumbs = Property(list, lambda self: self._thumbs, _set_thumbs, notify=framesChanged)
    count = Property(int, lambda self: len(self._thumbs), notify=framesChanged)
    pool = Property(QObject, lambda self: self._pool, constant=True)
    turn = Property(float, lambda self: self._motion.turn, notify=turnChanged)
    frame = Property(int, lambda self: self._frame, notify=frameChanged)
    shown = Property(int, lambda self: self._shown, notify=shownChanged)
    moving = Property(bool, lambda self: self._moving, notify=movingChanged)
    resting = Property(bool, lambda self: self._resting, notify=restingChanged)
