"""The glass over a picture: takes fingers, mouse, wheel and the page's wishes, and says where the picture is.

Promises: every touch is answered in the frame after it; a touch stops whatever moves; without a touch and a
motion nothing runs. `moved` is told for what a visitor did on the stage, motions after it included, never
for what the page asked (`travelTo`, `follow` and the like) or for another size. What is decided lies in
`camera`, `fingers`, `motion` and `plan`, which know no Qt.
"""

from __future__ import annotations

import math
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QPointF, QRect, QRectF, QUrl, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.ui.kept import kept_by_qml
from kiosk.ui.media_rows import url
from kiosk.ui.touches import Glass
from kiosk.ui.viewer.camera import Camera, Point, View
from kiosk.ui.viewer.fingers import Said, Touch
from kiosk.ui.viewer.motion import Closer, Flight, Glide, Motion, Turn
from kiosk.ui.viewer.plan import Look
from kiosk.ui.viewer.pyramid import Pyramid, Rect, whole_file
from kiosk.ui.viewer.tiles import TilePlan

QML_IMPORT_NAME = "kiosk.ui.viewer"
QML_IMPORT_MAJOR_VERSION = 1

STEP: Final = 1.6
"""Of the buttons + and −."""
DOUBLE_TAP: Final = 2.5
WHEEL: Final = 1.25
"""Of one notch of a wheel."""
CLOSER_S: Final = 0.28
WHEEL_S: Final = 0.16
TURN_S: Final = 0.28
AIR: Final = 1.15
"""Room about a region that the view travels to."""
ARROW: Final = 0.2
"""Of the stage, for one press of an arrow key."""


def pyramid_of(medium: dict[str, Any]) -> Pyramid | None:
    """The pyramid of a medium's row (see `media_row`); a picture without one, or whose coarsest tile is
    damaged, is its display file as a single tile."""
    tiles = medium.get("tiles") or {}
    if tiles:
        names = ("width", "height", "tile", "overlap", "levels")
        width, height, tile, overlap, levels = (int(tiles[name]) for name in names)
        folder = QUrl(str(tiles["folder"])).toLocalFile()
        pyramid = Pyramid(folder, width, height, tile, overlap, levels, str(tiles["suffix"]))
        if whole_file(pyramid.path((pyramid.base, 0, 0))) or not medium.get("picture"):
            return pyramid
    file = QUrl(str(medium.get("picture") or "")).toLocalFile()
    if not file:
        return None
    size = (int(float(medium.get(name) or 1)) for name in ("pictureWidth", "pictureHeight"))
    return Pyramid.of_one_file(file, *size)


def _turning(motion: Motion) -> bool:
    return isinstance(motion, Turn) and motion.start.angle != motion.end.angle


@QmlElement
@kept_by_qml
class ZoomGlass(Glass):
    """One stage of the viewer. The picture's item has its upper left corner at (`originX`, `originY`), is
    turned by `angle` about it and `scaling` times as large as the picture's pixels."""

    mediumChanged = Signal()
    stageChanged = Signal()
    viewChanged = Signal()
    movingChanged = Signal()
    sharpChanged = Signal()
    moved = Signal()
    tapped = Signal(float, float)  # fractions of the picture
    jumped = Signal()  # to another place at once, where a motion would have been

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._medium: dict[str, Any] = {}
        self._pyramid: Pyramid | None = None
        self._sides, self._ratio, self._unit = 0.0, 1.0, 2.7
        self._calm, self._live = False, False
        self._camera = Camera()
        self._view = self._camera.whole(0.0)
        self._turns = 0
        self._motion: Motion | None = None
        self._by_hand = False
        self._elapsed = 0.0
        self._focus: Point | None = None
        self._plan = TilePlan(self)
        self._plan.sharpChanged.connect(self.sharpChanged)

    # -- what the stage is told

    def _set_medium(self, medium: dict[str, Any]) -> None:
        pyramid = pyramid_of(medium)
        self._medium = medium
        if pyramid != self._pyramid:
            self._stop()
            self._pyramid = pyramid
            self._fingers.forget()
            self._turns = 0
            self._plan.open(pyramid)
            self._measure(anew=True)
        self.mediumChanged.emit()

    def _set_sides(self, sides: float) -> None:
        self._sides = sides
        self._measure()

    def _set_ratio(self, ratio: float) -> None:
        self._ratio = max(0.1, ratio)
        self._measure()

    def _set_unit(self, unit: float) -> None:
        """Stage pixels in a millimetre."""
        self._unit = unit
        self._size_fingers(unit)
        self.stageChanged.emit()

    def _set_calm(self, calm: bool) -> None:
        self._calm = calm
        self.stageChanged.emit()

    def _set_live(self, live: bool) -> None:
        """Whether anybody can see the stage; while nobody can, it holds no tiles and does not move."""
        if live == self._live:
            return
        self._live = live
        if live:
            self._measure()
        else:
            if self._motion is not None:
                self._view = self._camera.held(self._motion.end)
            self._stop()
            self._fingers.forget()
            self._plan.release()
        self.stageChanged.emit()

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._measure()

    def _measure(self, anew: bool = False) -> None:
        """The picture or the stage has another size: the whole stays whole, a part keeps its middle."""
        before, view = self._camera, self._view
        whole = anew or before.is_whole(view)
        width, height = self.width(), self.height()
        pyramid = self._pyramid
        self._camera = Camera(
            float(pyramid.width if pyramid else 1), float(pyramid.height if pyramid else 1),
            max(1.0, width), max(1.0, height), self._sides, self._ratio,
        )  # fmt: skip
        self._stop()
        angle = 90.0 * self._turns
        self._view = self._camera.whole(angle) if whole else self._camera.held(view)
        if pyramid is not None and width >= 1 and height >= 1 and self._live:
            self._plan.make_room(width * self._ratio, height * self._ratio, pyramid.tile)
        self._show()
        self.stageChanged.emit()

    # -- showing

    def _show(self, by_hand: bool = False) -> None:
        """Have the picture and its tiles where the view is."""
        self._load()
        self.viewChanged.emit()
        if by_hand:
            self.moved.emit()

    def _load(self) -> None:
        """Have the tiles that the view, and the end of its motion, need."""
        if self._live and self._pyramid is not None and self.width() >= 1 and self.height() >= 1:
            ahead = self._look(self._motion.end) if self._motion is not None else None
            resting = self._motion is None and not self._fingers.count
            self._plan.look(self._look(self._view), ahead, resting)

    def _look(self, view: View) -> Look:
        focus = self._focus if self._focus is not None and self._motion is None else None
        at = self._camera.on_picture(view, focus) if focus is not None else (view.x, view.y)
        return Look(self._camera.seen(view), view.scale * self._ratio, at)

    def _go(self, view: View, by_hand: bool) -> None:
        view = self._camera.held(view)
        if view != self._view:
            self._view = view
            self._show(by_hand)

    def _start(self, motion: Motion | None, by_hand: bool) -> None:
        """Begin a motion; a visitor who wants calm is there at once."""
        self._stop()
        if motion is None or not self._live:
            if motion is not None:
                self._go(motion.end, by_hand)
            return
        if self._calm:
            self.jumped.emit()
            self._go(motion.end, by_hand)
            return
        self._motion, self._by_hand, self._elapsed = motion, by_hand, 0.0
        self.movingChanged.emit()

    def _stop(self) -> None:
        if self._motion is not None:
            if _turning(self._motion):  # a picture askew is no place to stop
                self._view = self._camera.held(self._motion.end)
            self._motion = None
            self._show()
            self.movingChanged.emit()

    @Slot(float)
    def tick(self, seconds: float) -> None:
        """A frame of a motion, so many seconds after the one before."""
        motion = self._motion
        if motion is None:
            return
        # A frame that came late does not make the picture leap.
        self._elapsed += min(0.05, seconds) if math.isfinite(seconds) else 0.0
        done = self._elapsed >= motion.seconds
        view = motion.at(self._elapsed)
        self._view = view if _turning(motion) and not done else self._camera.held(view)
        if done:
            self._motion = None
        self._show(self._by_hand)
        if done:
            self.movingChanged.emit()

    # -- fingers

    def _forget(self) -> None:
        self._fingers.forget()
        self._focus = None
        self._load()

    def _follow(self, touches: list[Touch], now: float) -> None:
        if self._pyramid is None:
            return
        said = self._fingers.event(touches, now)
        if said.began:
            self._stop()
        # A picture that can be moved keeps its fingers; a whole one leaves a swipe to the page.
        keep = not self._camera.is_whole(self._view) or self._fingers.count > 1
        self.setKeepTouchGrab(keep)
        self.setKeepMouseGrab(keep)
        if said.moves:
            self._stop()
            self._focus = said.at
            before = self._view
            self._go(self._camera.moved(before, said.way, said.factor, said.at), by_hand=True)
            if self._view == before and self._fingers.count > 1:
                self.moved.emit()  # at its limit; a pinch has taken this stage in hand all the same
            return
        if not self._fingers.count:
            self._focus = None
        self._answer(said)
        self._load()

    def _answer(self, said: Said) -> None:
        if said.flick is not None:
            flick = (0.0, 0.0) if self._calm else said.flick  # it rests where the finger left it
            self._start(Glide.of(self._camera, self._view, flick), by_hand=True)
        elif said.double is not None:
            if self._camera.is_whole(self._view):
                self._closer(min(self._camera.largest, self._view.scale * DOUBLE_TAP), said.double, CLOSER_S)
            else:
                self.wholePicture(True)
        elif said.tap is not None:
            x, y = self._camera.on_picture(self._view, said.tap)
            if 0 <= x <= self._camera.width and 0 <= y <= self._camera.height:
                self.tapped.emit(x / self._camera.width, y / self._camera.height)

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches and self._pyramid is not None:
            aim = self._motion.scale if isinstance(self._motion, Closer) else self._view.scale
            at = event.position()
            self._closer(aim * WHEEL**notches, (at.x(), at.y()), WHEEL_S)
        event.accept()

    def _closer(self, scale: float, at: Point, seconds: float, by_hand: bool = True) -> None:
        camera = self._camera
        scale = max(camera.fit(self._view.angle), min(camera.largest, scale))
        if abs(math.log(scale / self._view.scale)) < 1e-4:
            return
        point = camera.on_picture(self._view, at)
        self._start(Closer(camera, self._view, scale, point, at, seconds), by_hand)

    # -- what buttons, keys and the page ask for

    @Slot(float, bool)
    def zoomBy(self, factor: float, by_hand: bool) -> None:
        """Come closer about the middle of the stage, or go further away."""
        if not (math.isfinite(factor) and factor > 0):
            return
        aim = self._motion.scale if isinstance(self._motion, Closer) else self._view.scale
        middle = self._camera.stage_width / 2, self._camera.stage_height / 2
        self._closer(aim * factor, middle, CLOSER_S, by_hand)

    @Slot(bool)
    def wholePicture(self, by_hand: bool) -> None:
        """Show all of it."""
        end = self._camera.whole(90.0 * self._turns)
        if self._view != end:
            self._start(Turn(self._view, end, CLOSER_S), by_hand)

    @Slot(bool)
    def turn(self, by_hand: bool) -> None:
        """Turn the picture by a quarter, clockwise; the whole stays whole."""
        if self._pyramid is None:
            return
        self._stop()
        whole, view = self._camera.is_whole(self._view), self._view
        self._turns = (self._turns + 1) % 4
        angle = 90.0 * self._turns
        end = (
            self._camera.whole(angle) if whole else self._camera.held(View(view.x, view.y, view.scale, angle))
        )
        start = View(view.x, view.y, view.scale, angle - 90.0)
        self._start(Turn(start, end, TURN_S), by_hand)

    @Slot(float, float, result=bool)
    def step(self, across: float, down: float) -> bool:
        """Move what is seen by steps of a fifth of the stage: an arrow key. Whether there was a way to go."""
        way = -across * ARROW * self.width(), -down * ARROW * self.height()
        end = self._camera.moved(self._view, way, 1.0, (0.0, 0.0))
        if end != self._view:
            self._start(Turn(self._view, end, WHEEL_S), by_hand=True)
            return True
        return False

    @Slot(float, float)
    def centreOn(self, x: float, y: float) -> None:
        """Have a point of the picture (fractions) in the middle: a finger on the overview."""
        self._stop()
        wanted = View(x * self._camera.width, y * self._camera.height, self._view.scale, self._view.angle)
        self._go(wanted, by_hand=True)

    @Slot(float, float, float, float)
    def travelTo(self, x: float, y: float, width: float, height: float) -> None:
        """Fly to a region, in fractions of the picture."""
        part = (x, y, width, height)
        if self._pyramid is None or not all(math.isfinite(n) for n in part):
            return
        self._stop()
        end = self._camera.showing(part, 90.0 * self._turns, AIR)
        if end != self._view:
            self._start(Flight(self._camera, self._view, end), by_hand=False)

    @Slot(QRectF)
    def follow(self, part: QRectF) -> None:
        """Show the same part as another stage does, at once."""
        wanted: Rect = (part.x(), part.y(), part.width(), part.height())
        if self._pyramid is None or not all(math.isfinite(n) for n in wanted):
            return
        self._stop()
        self._go(self._camera.showing(wanted, 90.0 * self._turns), by_hand=False)

    @Slot(QPointF, result=QPointF)
    def onPicture(self, at: QPointF) -> QPointF:
        """The point of the picture (fractions) under a point of the stage."""
        x, y = self._camera.on_picture(self._view, (at.x(), at.y()))
        return QPointF(x / self._camera.width, y / self._camera.height)

    @Slot(int, str, bool)
    def loaded(self, slot: int, file: str, ok: bool) -> None:
        """An Image of `tiles` has its picture, or could not read it."""
        self._plan.loaded(slot, file, ok)

    # -- where things are

    def _base(self) -> str:
        """The whole picture as one small file, "" when it is not there."""
        pyramid = self._pyramid
        path = pyramid.path((pyramid.base, 0, 0)) if pyramid is not None else ""
        return url(path) if whole_file(path) else ""

    def _origin(self) -> Point:
        dx, dy = self._view.to_stage(self._view.x, self._view.y)
        return self._camera.stage_width / 2 - dx, self._camera.stage_height / 2 - dy

    def _fit(self) -> float:
        return self._camera.fit(90.0 * self._turns)

    medium = Property(
        "QVariantMap",  # type: ignore[arg-type]  # Qt's own name: `dict` would not take an object of QML
        lambda self: self._medium, _set_medium, notify=mediumChanged,
    )  # fmt: skip
    sides = Property(float, lambda self: self._sides, _set_sides, notify=stageChanged)
    pixelRatio = Property(float, lambda self: self._ratio, _set_ratio, notify=stageChanged)
    unit = Property(float, lambda self: self._unit, _set_unit, notify=stageChanged)
    calm = Property(bool, lambda self: self._calm, _set_calm, notify=stageChanged)
    live = Property(bool, lambda self: self._live, _set_live, notify=stageChanged)
    tiles = Property(QObject, lambda self: self._plan, constant=True)
    pictureWidth = Property(float, lambda self: self._camera.width, notify=stageChanged)
    pictureHeight = Property(float, lambda self: self._camera.height, notify=stageChanged)
    originX = Property(float, lambda self: self._origin()[0], notify=viewChanged)
    originY = Property(float, lambda self: self._origin()[1], notify=viewChanged)
    scaling = Property(float, lambda self: self._view.scale, notify=viewChanged)
    angle = Property(float, lambda self: self._view.angle, notify=viewChanged)
    turns = Property(int, lambda self: self._turns, notify=viewChanged)
    part = Property(QRectF, lambda self: QRectF(*self._camera.part(self._view)), notify=viewChanged)
    whole = Property(bool, lambda self: self._camera.is_whole(self._view), notify=viewChanged)
    zoom = Property(float, lambda self: self._view.scale / self._fit(), notify=viewChanged)
    largest = Property(float, lambda self: self._camera.largest / self._fit(), notify=viewChanged)
    moving = Property(bool, lambda self: self._motion is not None, notify=movingChanged)
    sharp = Property(bool, lambda self: self._plan.sharp, notify=sharpChanged)
    present = Property(bool, lambda self: self._pyramid is not None, notify=mediumChanged)
    base = Property(str, lambda self: self._base(), notify=mediumChanged)
