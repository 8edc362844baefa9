"""The map under a visitor's fingers: takes touch, mouse, wheel and the page's wishes, and says what is where.

Promises: every touch is answered in the frame after it and stops whatever moves; without a touch and a motion
nothing runs. What was under the fingers stays there. A tap chooses the nearest country within a finger
(`REACH_MM`). Names have their places when the map rests, and keep them beside their dots while it moves.
What is decided lies in `camera`, `labels` and the viewer's `fingers` and `motion`, which know no Qt.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import Property, QObject, QPointF, QRect, QRectF, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QWheelEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.ui.kept import kept_by_qml
from kiosk.ui.map import labels
from kiosk.ui.map.camera import HALF_KM, USUAL, MapCamera, km, looking_at, on_stage, opening
from kiosk.ui.map.drawn import DrawnCountry
from kiosk.ui.map.world_view import WorldView
from kiosk.ui.models import RowsModel
from kiosk.ui.touches import Glass
from kiosk.ui.viewer.camera import View
from kiosk.ui.viewer.fingers import Touch
from kiosk.ui.viewer.motion import Closer, Flight, Glide, Motion, Turn

QML_IMPORT_NAME = "kiosk.ui.map"
QML_IMPORT_MAJOR_VERSION = 1

STEP: Final = 1.7
"""Of the buttons + and −."""
DOUBLE_TAP: Final = 2.2
WHEEL: Final = 1.25
CLOSER_S: Final = 0.28
WHEEL_S: Final = 0.16
ARROW: Final = 0.2
"""Of the stage, for one press of an arrow key."""
REACH_MM: Final = 20.0
ARROWS: Final = 8
"""Countries beyond the stage that are pointed to, at most."""
RELABEL: Final = 1.2
"""Names find new places when the scale has changed by so much, moving or not."""
LIT: Final = 4
"""The chosen country's line counts for so many more when names look for places beside lines."""
GAP_MM: Final = 3.2
INSET_MM: Final = 7.5
"""How far within the stage's edge the arrows stand: half a name, and a little air."""
ORIGIN_MM: Final = 12.3
"""How high the ordinary letters of a name are, that of the place which the lines leave from as well."""


@QmlElement
@kept_by_qml
class MapGlass(Glass):
    """One map. A point of the plane (kilometres) is on the stage at origin + kilometres · scaling."""

    worldChanged = Signal()
    stageChanged = Signal()
    viewChanged = Signal()
    movingChanged = Signal()
    restingChanged = Signal()
    moved = Signal()  # by fingers
    tapped = Signal(str)  # the code of a country, "" for none

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._world: WorldView | None = None
        self._unit, self._calm = 2.743, False
        self._camera = MapCamera()
        self._view = self._camera.whole(0.0)
        self._opened = False
        self._motion: Motion | None = None
        self._elapsed = 0.0
        self._resting = True
        self._font = QFont()
        self._taken: list[QRectF] = []
        self._room = QRectF()
        self._going = ""  # whom the map was moved for: again when the room changes, until it is touched
        self._flying = False
        self._labelled_at = 0.0
        self._arrows: tuple[labels.Arrow, ...] = ()
        self._placed: tuple[labels.Label, ...] = ()
        self._standing: list[tuple[DrawnCountry, QRectF]] = []  # each name's box, from its country's point
        self._origin_box = QRectF()  # of the name of where the lines come from, from there
        roles = ("code", "label", "kmX", "kmY", "offX", "offY", "edge")
        self._labels = RowsModel(roles, self)
        self._wished: tuple[float, float, float] | None = None

    # -- what the stage is told

    def _set_world(self, world: WorldView | None) -> None:
        if world is self._world:
            return
        self._world = world
        if world is not None:
            world.changed.connect(lambda: self._renew())
            world.chosenChanged.connect(lambda: self._relabel())
        self._renew()
        self.worldChanged.emit()

    def _renew(self) -> None:
        """Other countries, or the same in other words."""
        if not self._opened:
            self._open()
        self._relabel()
        self.viewChanged.emit()

    def _set_unit(self, unit: float) -> None:
        """Stage pixels in a millimetre."""
        self._unit = unit
        self._size_fingers(unit)
        self._measure()

    def _set_calm(self, calm: bool) -> None:
        self._calm = calm
        self.stageChanged.emit()

    def _set_font(self, font: QFont) -> None:
        self._font = font
        self._relabel()
        self.stageChanged.emit()

    def _set_taken(self, taken: list[QRectF]) -> None:
        """What lies over the map: no name stands under it."""
        self._taken = [QRectF(box) for box in taken]
        self._relabel()
        self.stageChanged.emit()

    def _set_room(self, room: QRectF) -> None:
        """The part of the stage where what is shown must be; empty: all of it."""
        if room == self._room:
            return
        self._room = QRectF(room)
        if self._going:
            self.show(self._going, self._flying)
        self._relabel()
        self.stageChanged.emit()

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._measure()

    def _measure(self) -> None:
        """The stage has another size: its middle and its width in kilometres stay."""
        before, middle = self._camera, km(self._view)
        across = before.stage_width / self._view.scale
        self._camera = MapCamera(
            stage_width=max(1.0, self.width()), stage_height=max(1.0, self.height()), unit=self._unit
        )
        self._stop()
        if not self._opened:
            self._open()
        else:
            self._view = looking_at(self._camera, *middle, self._camera.stage_width / across)
        self._relabel()
        self.stageChanged.emit()
        self.viewChanged.emit()

    def _open(self) -> None:
        """The view a visit begins with, once there are a stage and countries; or the one that was left."""
        if self._world is None or not self._world.ready or self.width() < 2 or self.height() < 2:
            return
        self._opened = True
        if self._wished is not None:
            self._view = looking_at(self._camera, *self._wished)
        else:
            self._view = self._opening()
        if self._going:
            self.show(self._going, False)

    def _opening(self) -> View:
        assert self._world is not None
        points = [(country.x, country.y) for country in self._world.countries]
        return opening(self._camera, points, self._world.settings.origin != "world")

    # -- showing

    def _go(self, view: View) -> None:
        view = self._camera.held(view)
        if view != self._view:
            self._view = view
            if max(view.scale, self._labelled_at) > RELABEL * min(view.scale, self._labelled_at or 1e-9):
                self._relabel()
            self.viewChanged.emit()

    def _start(self, motion: Motion | None) -> None:
        self._stop()
        if motion is None:
            return
        if self._calm:
            self._go(motion.end)
            self._rest()
            return
        self._motion, self._elapsed = motion, 0.0
        self._rest()
        self.movingChanged.emit()

    def _stop(self) -> None:
        if self._motion is not None:
            self._motion = None
            self.movingChanged.emit()
            self._rest()

    def _rest(self) -> None:
        """Tell whether anything moves; names look for better places when nothing does."""
        resting = self._motion is None and not self._fingers.count
        if resting:
            self._relabel()
        if resting != self._resting:
            self._resting = resting
            self.restingChanged.emit()

    @Slot(float)
    def tick(self, seconds: float) -> None:
        """A frame of a motion, so many seconds after the one before."""
        motion = self._motion
        if motion is None:
            return
        # A frame that came late does not make the map leap.
        self._elapsed += min(0.05, seconds) if math.isfinite(seconds) else 0.0
        self._go(motion.at(self._elapsed))
        if self._elapsed >= motion.seconds:
            self._stop()

    # -- fingers

    def _forget(self) -> None:
        self._fingers.forget()
        self._rest()

    def _follow(self, touches: list[Touch], now: float) -> None:
        said = self._fingers.event(touches, now)
        if said.began:
            self._stop()
            self._going = ""
        self.setKeepTouchGrab(True)
        self.setKeepMouseGrab(True)
        if said.moves:
            self._stop()
            self._go(self._camera.moved(self._view, said.way, said.factor, said.at))
            self.moved.emit()
        elif said.flick is not None:
            flick = (0.0, 0.0) if self._calm else said.flick  # it rests where the finger left it
            self._start(Glide.of(self._camera, self._view, flick))
        elif said.double is not None:
            self._closer(self._view.scale * DOUBLE_TAP, said.double, CLOSER_S)
        elif said.tap is not None:
            self.tapped.emit(self.countryAt(QPointF(*said.tap)))
        self._rest()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            aim = self._motion.scale if isinstance(self._motion, Closer) else self._view.scale
            at = event.position()
            self._closer(aim * WHEEL**notches, (at.x(), at.y()), WHEEL_S)
        event.accept()

    def _closer(self, scale: float, at: tuple[float, float], seconds: float) -> None:
        camera = self._camera
        scale = max(camera.fit(0.0), min(camera.largest, scale))
        if abs(math.log(scale / self._view.scale)) < 1e-4:
            return
        point = camera.on_picture(self._view, at)
        self._start(Closer(camera, self._view, scale, point, at, seconds))

    # -- what buttons, keys and the page ask for

    @Slot(float)
    def zoomBy(self, factor: float) -> None:
        """Come closer about the middle of the stage, or go further away."""
        if math.isfinite(factor) and factor > 0:
            aim = self._motion.scale if isinstance(self._motion, Closer) else self._view.scale
            middle = self._camera.stage_width / 2, self._camera.stage_height / 2
            self._closer(aim * factor, middle, CLOSER_S)

    @Slot()
    def wholeWorld(self) -> None:
        """Show all of the Earth; where all of it is shown, what the map began with."""
        end = self._opening() if self._camera.is_whole(self._view) and self._world else None
        end = end or self._camera.whole(0.0)
        if end != self._view:
            self._start(Turn(self._view, end, CLOSER_S))

    @Slot(float, float, result=bool)
    def step(self, across: float, down: float) -> bool:
        """Move what is seen by a fifth of the stage: an arrow key. Whether there was a way to go."""
        way = -across * ARROW * self.width(), -down * ARROW * self.height()
        end = self._camera.moved(self._view, way, 1.0, (0.0, 0.0))
        if end != self._view:
            self._start(Turn(self._view, end, WHEEL_S))
            return True
        return False

    @Slot(str, bool)
    def show(self, code: str, fly: bool) -> None:
        """Have a country on the stage: fly there unless it is well in view. When the room changes before the
        map is touched (a panel grows), the view fits what is left."""
        country = self._country(code)
        if country is None:
            return
        if not self._opened:
            self._going, self._flying = code, False
            return
        room = QRectF(self._room)
        if room.isEmpty():
            room = QRectF(0, 0, self.width(), self.height())
        edge = min(22 * self._unit, room.width() / 4, room.height() / 4)
        room.adjust(edge, edge, -edge, -edge)
        if code != self._going and room.contains(QPointF(*self.dot(country))):
            return
        self._going, self._flying = code, fly
        # The country and the point its line comes from, as close as both fit; without such a point, it alone.
        centred = self._world is not None and self._world.settings.origin != "world"
        across, down = (abs(country.x), abs(country.y)) if centred else (0.0, 0.0)
        scale = min(self._view.scale, room.width() / max(across, 1.0), room.height() / max(down, 1.0))
        aside = self.width() / 2 - room.center().x(), self.height() / 2 - room.center().y()
        x, y = (country.x / 2, country.y / 2) if centred else (country.x, country.y)
        end = looking_at(self._camera, x + aside[0] / scale, y + aside[1] / scale, scale)
        if fly:
            self._start(Flight(self._camera, self._view, end))
        else:
            self._stop()
            self._go(end)
            self._rest()

    @Slot(float, float, float)
    def look(self, x: float, y: float, scale: float) -> None:
        """Be somewhere at once: kilometres in the middle of the stage, and stage pixels a kilometre. Told
        before there is a stage, it is where the map opens."""
        if not all(math.isfinite(value) for value in (x, y, scale)) or scale <= 0:
            return
        self._wished = (x, y, scale)
        if self._opened:
            self._stop()
            self._go(looking_at(self._camera, x, y, scale))
            self._rest()

    @Slot(result=str)
    def most(self) -> str:
        """The country on the map that most records have to do with; "" for none."""
        return self._world.countries[0].code if self._world is not None and self._world.countries else ""

    @Slot(result=QPointF)
    def crowd(self) -> QPointF:
        """Where the most countries are near one another: kilometres."""
        countries = self._world.countries if self._world is not None else ()
        best = max(
            countries,
            key=lambda one: sum(math.dist((one.x, one.y), (other.x, other.y)) < 900 for other in countries),
            default=None,
        )
        return QPointF(best.x, best.y) if best is not None else QPointF()

    @Slot(QPointF, result=str)
    def countryAt(self, at: QPointF) -> str:
        """The country whose name is touched, or whose dot is nearest within a finger; "" for none."""
        x, y = at.x(), at.y()
        boxes = [(label.key, label.box) for label in self._placed]
        boxes += [(arrow.key, arrow.box) for arrow in self._arrows if self._resting]
        grow = 2 * self._unit
        best: tuple[float, str] = (REACH_MM * self._unit, "")
        for code, (left, top, right, bottom) in boxes:
            if left - grow <= x <= right + grow and top - grow <= y <= bottom + grow:
                away = abs(x - (left + right) / 2) / 1000  # of two names that are touched, the nearer one
                best = min(best, (away, code))
        for country in self._world.countries if self._world is not None else ():
            here = self.dot(country)
            best = min(best, (math.dist(here, (x, y)), country.code))
        return best[1]

    def _country(self, code: str) -> DrawnCountry | None:
        countries = self._world.countries if self._world is not None else ()
        return next((country for country in countries if country.code == code), None)

    def dot(self, country: DrawnCountry) -> tuple[float, float]:
        """Where the dot of a country is on the stage."""
        x, y = on_stage(self._camera, self._view, country.x, country.y)
        return x + country.aside_x * self._unit, y + country.aside_y * self._unit

    def radius(self, country: DrawnCountry) -> float:
        """How large the dot of a country is on the stage: a little smaller where the whole world is seen."""
        closeness = math.pow(self._view.scale / self._unit / USUAL, 0.35)
        return country.radius_mm * self._unit * max(0.62, min(1.0, closeness))

    # -- names

    def _relabel(self) -> None:
        """Find the names their places."""
        if self._world is None or not self._opened:
            return
        self._labelled_at = self._view.scale
        unit, chosen = self._unit, self._world.chosen_code
        metrics = QFontMetricsF(self._font)
        stage = (2 * unit, 2 * unit, self.width() - 2 * unit, self.height() - 2 * unit)
        dots: list[labels.Dot] = []
        beyond: list[labels.Dot] = []
        ends: list[labels.Point] = []
        for country in sorted(self._world.countries, key=lambda country: country.code != chosen):
            x, y = self.dot(country)
            dot = labels.Dot(
                country.code, x, y, self.radius(country),
                math.ceil(metrics.horizontalAdvance(country.name)) + 1, math.ceil(metrics.height()),
            )  # fmt: skip
            inside = stage[0] < x < stage[2] and stage[1] < y < stage[3]
            (dots if inside else beyond).append(dot)
            ends.append((x, y))
        taken = [(box.left(), box.top(), box.right(), box.bottom()) for box in self._taken]
        centre = on_stage(self._camera, self._view, 0.0, 0.0)
        centred = self._world.settings.origin != "world"
        if centred:
            half = 9 * unit
            taken.append((centre[0] - half, centre[1] - half, centre[0] + half, centre[1] + half))
            name = metrics.horizontalAdvance(self._world.origin_name) * 1.06
            rise = half + 1.3 * max(0.0, metrics.height() - ORIGIN_MM * unit)  # large letters reach higher
            taken.append((centre[0] + half, centre[1] - rise, centre[0] + half + name, centre[1]))
            self._origin_box = QRectF(half, -rise, name, rise)
            if self._country(chosen) is not None:  # it is the first; no name breaks its line if that can be
                ends += [ends[0]] * LIT
        self._placed = labels.place(
            dots, stage, taken, centre if centred else None, GAP_MM * unit, ends if centred else ()
        )
        covered = [*taken, *(label.box for label in self._placed)]
        covered += [(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)
                    for dot in dots]  # fmt: skip
        on = stage[0] < centre[0] < stage[2] and stage[1] < centre[1] < stage[3]
        start = centre if on else (self.width() / 2, self.height() / 2)
        below = (stage[0], max(stage[1], self._room.top()), stage[2], stage[3])  # not behind the title
        self._arrows = labels.arrows(beyond, below, INSET_MM * unit, covered, start, 5 * unit, ARROWS)
        named = {country.code: country for country in self._world.countries}
        at = {dot.key: (dot.x, dot.y) for dot in dots}
        rows = []
        self._standing = []
        for label in self._placed:
            country, (x, y) = named[label.key], at[label.key]
            off_x = label.box[0] - x + country.aside_x * unit
            off_y = label.box[1] - y + country.aside_y * unit
            size = label.box[2] - label.box[0], label.box[3] - label.box[1]
            self._standing.append((country, QRectF(off_x, off_y, *size)))
            rows.append(
                {"code": label.key, "label": country.name, "kmX": country.x, "kmY": country.y,
                 "offX": off_x, "offY": off_y, "edge": False}
            )  # fmt: skip
        for arrow in self._arrows:
            rows.append(
                {"code": arrow.key, "label": named[arrow.key].name, "kmX": 0.0, "kmY": 0.0,
                 "offX": arrow.box[0], "offY": arrow.box[1], "edge": True}
            )  # fmt: skip
        self._labels.set_rows(rows)

    # -- for the sheet that paints

    @property
    def shown(self) -> WorldView | None:
        """What is on the map."""
        return self._world

    @property
    def mm(self) -> float:
        """Stage pixels in a millimetre."""
        return self._unit

    @property
    def view(self) -> View:
        return self._view

    @property
    def at_rest(self) -> bool:
        """Whether no finger and no motion moves the map."""
        return self._resting

    def origin(self) -> tuple[float, float]:
        """Where the plane's middle is on the stage."""
        return on_stage(self._camera, self._view, 0.0, 0.0)

    @property
    def arrows(self) -> tuple[labels.Arrow, ...]:
        """Countries beyond the stage; none while the map moves."""
        return self._arrows if self._resting else ()

    @property
    def placed(self) -> tuple[labels.Label, ...]:
        """The names that have their place, where they were when they got it."""
        return self._placed

    def words_on_stage(self) -> list[QRectF]:
        """Where names and other words stand in the view as it is: no line runs through them."""
        assert self._world is not None
        boxes = list(self._taken)
        for country, box in self._standing:
            x, y = on_stage(self._camera, self._view, country.x, country.y)
            boxes.append(box.translated(x, y))
        boxes += [QRectF(QPointF(*arrow.box[:2]), QPointF(*arrow.box[2:])) for arrow in self.arrows]
        if self._world.settings.origin != "world":
            boxes.append(self._origin_box.translated(*self.origin()))
        return boxes

    world = Property(WorldView, lambda self: self._world, _set_world, notify=worldChanged)
    unit = Property(float, lambda self: self._unit, _set_unit, notify=stageChanged)
    calm = Property(bool, lambda self: self._calm, _set_calm, notify=stageChanged)
    labelFont = Property(QFont, lambda self: self._font, _set_font, notify=stageChanged)
    taken = Property(list, lambda self: self._taken, _set_taken, notify=stageChanged)
    room = Property(QRectF, lambda self: self._room, _set_room, notify=stageChanged)
    names = Property(QObject, lambda self: self._labels, constant=True)
    originX = Property(float, lambda self: self.origin()[0], notify=viewChanged)
    originY = Property(float, lambda self: self.origin()[1], notify=viewChanged)
    scaling = Property(float, lambda self: self._view.scale, notify=viewChanged)
    middleX = Property(float, lambda self: self._view.x - HALF_KM, notify=viewChanged)
    middleY = Property(float, lambda self: self._view.y - HALF_KM, notify=viewChanged)
    whole = Property(bool, lambda self: self._camera.is_whole(self._view), notify=viewChanged)
    closest = Property(
        bool, lambda self: self._view.scale >= self._camera.largest * 0.999, notify=viewChanged
    )
    moving = Property(bool, lambda self: self._motion is not None, notify=movingChanged)
    resting = Property(bool, lambda self: self._resting, notify=restingChanged)
