"""The picture of the map: land, borders, lines of relations and dots, painted for the view of a `MapGlass`.

Promises: painted anew for every view, by the processor, with Qt's painter alone, so that every renderer shows
the same; while the map moves the land is the coarse one where nobody sees the difference. Colours come from
the page. Lengths are millimetres times the glass's `unit`.
"""

from __future__ import annotations

import math
from functools import partial
from typing import Final

from PySide6.QtCore import Property, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QRegion, QTransform
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.edition.world.projection import DISC_KM
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.map.drawn import DrawnCountry, DrawnLine
from kiosk.ui.map.glass import MapGlass
from kiosk.ui.map.ground import Ground, Piece, Pieces
from kiosk.ui.map.world_view import WorldView

QML_IMPORT_NAME = "kiosk.ui.map"
QML_IMPORT_MAJOR_VERSION = 1

RINGS_KM: Final = (2500, 5000, 10000, 15000)
FINE_FROM: Final = 0.11
"""Millimetres a kilometre from which the fine land is drawn in motion, too: little of it is seen then."""
LEAST_PX: Final = 1.2
"""A piece of land smaller than this is not drawn."""
AIR_MM: Final = 1.2
"""Lines stop so far beside a name, and come so far into its box, which is taller than its letters."""
COLOURS: Final = (
    "land", "coast", "border", "ownLand", "ownBorder", "water", "ring", "relation", "dot", "chosen",
)  # fmt: skip


def _visible(piece: Piece, seen: QRectF, least: float) -> bool:
    """Whether a piece of land is in view, and large enough to be."""
    box = piece[1]
    return max(box.width(), box.height()) > least and box.intersects(seen)


class _Brush:
    """One painting of the map."""

    def __init__(
        self, painter: QPainter, glass: MapGlass, world: WorldView, ground: Ground,
        colours: dict[str, QColor], size: tuple[float, float],
    ) -> None:  # fmt: skip
        self._painter, self._glass, self._world, self._ground = painter, glass, world, ground
        self._colours, self._mm = colours, glass.mm
        self._width, self._height = size

    def paint(self) -> None:
        """All of it, from the sea up."""
        scale = self._glass.view.scale
        x, y = self._glass.origin()
        plane = QTransform(scale, 0, 0, scale, x, y)
        seen = QRectF(-x / scale, -y / scale, self._width / scale, self._height / scale)
        fine = self._glass.at_rest or scale / self._mm >= FINE_FROM
        made = self._ground.fine if fine and self._ground.fine is not None else self._ground.coarse
        self._rings(x, y, scale)
        self._painter.save()
        self._painter.setTransform(plane, True)
        if made is not None:
            self._land(made, seen, scale)
        self._painter.restore()
        self._painter.save()
        self._painter.setClipRegion(self._beside_words())
        if made is not None and self._world.settings.borders != "none":
            self._painter.save()
            self._painter.setTransform(plane, True)
            self._own_border(made, seen, scale)
            self._painter.restore()
        self._relations(plane)
        self._painter.restore()
        self._dots()
        self._arrows()

    def _pen(self, name: str, millimetres: float, *, alpha: float = 1.0) -> QPen:
        colour = QColor(self._colours[name])
        colour.setAlphaF(colour.alphaF() * alpha)
        pen = QPen(colour, max(1.0, millimetres * self._mm))
        pen.setCosmetic(True)
        return pen

    def _rings(self, x: float, y: float, scale: float) -> None:
        """Circles of equal distance, and the rim of the Earth."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(self._pen("coast", 0.4))
        self._painter.drawEllipse(QPointF(x, y), DISC_KM * scale, DISC_KM * scale)
        if self._world.settings.origin == "world":
            return
        pen = self._pen("ring", 0.4)
        for km in RINGS_KM:
            radius = km * scale
            if radius > 40:
                # Drawn dot by dot where it would be seen: Qt's own dashes cost ten times the map.
                self._dotted(pen, x, y, radius)

    def _dotted(self, pen: QPen, x: float, y: float, radius: float) -> None:
        apart = 3.4 * self._mm
        count = int(2 * math.pi * radius / apart)
        if count > 4000:
            return
        width, height = self._width, self._height
        points = []
        for n in range(count):
            angle = 2 * math.pi * n / count
            px, py = x + radius * math.cos(angle), y + radius * math.sin(angle)
            if 0 <= px <= width and 0 <= py <= height:
                points.append(QPointF(px, py))
        pen.setWidthF(max(1.2, 0.55 * self._mm))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.drawPoints(QPolygonF(points))

    def _land(self, made: Pieces, seen: QRectF, scale: float) -> None:
        borders = self._world.settings.borders
        visible = partial(_visible, seen=seen, least=LEAST_PX / scale)
        self._painter.setPen(self._pen("coast", 0.3))
        self._painter.setBrush(self._colours["land"])
        if made.far is not None:
            self._painter.drawPath(made.far)
        for piece in made.land:
            if visible(piece):
                self._painter.drawPolygon(piece[0])
        if borders != "none":
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._colours["ownLand"])
            for piece in made.own:
                if visible(piece):
                    self._painter.drawPolygon(piece[0])
        self._painter.setPen(self._pen("coast", 0.3))
        self._painter.setBrush(self._colours["water"])
        for piece in made.water:
            if visible(piece):
                self._painter.drawPolygon(piece[0])
        for piece, width in made.lakes:
            if visible(piece):
                pen = QPen(self._colours["water"], width)  # kilometres: it grows with the land
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                self._painter.setPen(pen)
                self._painter.drawPolyline(piece[0])
        if borders == "all":
            self._painter.setPen(self._pen("border", 0.3))
            for piece in made.borders:
                if visible(piece):
                    self._painter.drawPolyline(piece[0])

    def _own_border(self, made: Pieces, seen: QRectF, scale: float) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(self._pen("ownBorder", 0.5))
        for piece in made.own:
            if _visible(piece, seen, LEAST_PX / scale):
                self._painter.drawPolygon(piece[0])

    def _beside_words(self) -> QRegion:
        """All of the stage but where words stand."""
        region = QRegion(0, 0, math.ceil(self._width), math.ceil(self._height))
        air = AIR_MM * self._mm
        for box in self._glass.words_on_stage():
            region -= QRegion(box.adjusted(-air, air, air, -air).toAlignedRect())
        return region

    def _relations(self, plane: QTransform) -> None:
        """The lines, the chosen country's at last and over the others."""
        chosen = self._world.chosen_code
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        aside = {c.code: (c.aside_x * self._mm, c.aside_y * self._mm) for c in self._world.countries}
        # Two hundred lines from one point are fainter, or they would be one golden field.
        thin = min(1.0, math.sqrt(40 / max(1, len(self._world.lines))))
        lit = []
        for line in self._world.lines:
            if chosen in (line.a, line.b) and chosen:
                lit.append(line)
                continue
            alpha = thin * ((0.34 if chosen else 0.62) + 0.3 * line.weight)
            self._painter.setPen(self._pen("relation", 0.34 + 0.9 * thin * line.weight, alpha=alpha))
            self._painter.drawPolyline(self._way(line, plane, aside))
        for line in lit:
            self._painter.setPen(self._pen("chosen", 0.9 + 0.9 * line.weight))
            self._painter.drawPolyline(self._way(line, plane, aside))

    def _way(self, line: DrawnLine, plane: QTransform, aside: dict[str, tuple[float, float]]) -> QPolygonF:
        points = [plane.map(QPointF(x, y)) for x, y in line.way]
        for end, code in ((0, line.a), (-1, line.b)):
            x, y = aside.get(code, (0.0, 0.0))
            points[end] = points[end] + QPointF(x, y)
        return QPolygonF(points)

    def _dots(self) -> None:
        chosen = self._world.chosen_code
        for country in reversed(self._world.countries):  # the largest at last, over the others
            if country.code != chosen:
                self._dot(country, "dot")
        for country in self._world.countries:
            if country.code == chosen:
                self._dot(country, "chosen")

    def _dot(self, country: DrawnCountry, colour: str) -> None:
        x, y = self._glass.dot(country)
        radius = self._glass.radius(country) * (1.25 if colour == "chosen" else 1.0)
        if not (-radius < x < self._width + radius and -radius < y < self._height + radius):
            return
        if country.former:  # a ring: it is no more
            self._painter.setPen(self._pen(colour, 0.8))
            self._painter.setBrush(self._colours["land"])
            radius -= 0.4 * self._mm
        else:
            self._painter.setPen(QPen(self._colours["water"], 0.5 * self._mm))
            self._painter.setBrush(self._colours[colour])
        self._painter.drawEllipse(QPointF(x, y), radius, radius)

    def _arrows(self) -> None:
        size, chosen = 4.6 * self._mm, self._world.chosen_code
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for arrow in self._glass.arrows:
            self._painter.setPen(self._pen("chosen" if arrow.key == chosen else "dot", 0.8))
            head = QPainterPath()
            for n, side in enumerate((-2.55, 0.0, 2.55)):
                at = QPointF(arrow.x, arrow.y)
                if side:
                    at += QPointF(math.cos(arrow.angle + side) * size, math.sin(arrow.angle + side) * size)
                if n:
                    head.lineTo(at)
                else:
                    head.moveTo(at)
            self._painter.drawPath(head)


@QmlElement
@kept_by_qml
class MapSheet(QQuickPaintedItem):
    """The map below the names; as large as its glass."""

    glassChanged = Signal()
    coloursChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._glass: MapGlass | None = None
        self._world: WorldView | None = None
        self._ground: Ground | None = None
        self._colours: dict[str, QColor] = {}
        self._making = QTimer(self)
        self._making.setInterval(0)
        self._making.timeout.connect(lambda: self._work())

    def _set_glass(self, glass: MapGlass | None) -> None:
        self._glass = glass
        if glass is not None:
            for signal in (glass.viewChanged, glass.restingChanged, glass.stageChanged):
                signal.connect(lambda: self.update())
            glass.restingChanged.connect(lambda: self._go_on())
            glass.worldChanged.connect(lambda: self._renew())
            self._renew()
        self.glassChanged.emit()

    def _renew(self) -> None:
        """Another world: its land, and to be told when it changes."""
        world = self._glass.shown if self._glass is not None else None
        if world is None or world is self._world:
            return
        self._world = world
        world.changed.connect(lambda: self._settle())
        world.chosenChanged.connect(lambda: self.update())
        self._settle()

    def _settle(self) -> None:
        if self._world is not None and self._world.ready:
            settings = self._world.settings
            self._ground = Ground.about(settings.centre, settings.own)
            self._making.start()
        self.update()

    def _go_on(self) -> None:
        """The map rests, or moves: what was begun goes on only while it rests."""
        if self._ground is not None and self._ground.fine is None:
            self._making.start()

    def _work(self) -> None:
        """The fine land comes when there is time for it."""
        if self._glass is not None and not self._glass.at_rest:
            self._making.stop()
            return
        before = self._ground.coarse if self._ground is not None else None
        if self._ground is None or not self._ground.work():
            self._making.stop()
            self.update()
        elif self._ground.coarse is not before:
            self.update()

    def _set_colours(self, colours: dict[str, QColor]) -> None:
        self._colours = {name: QColor(colour) for name, colour in colours.items()}
        self.update()
        self.coloursChanged.emit()

    def paint(self, painter: QPainter) -> None:
        """Put the map into the item."""
        glass, world, ground = self._glass, self._world, self._ground
        if glass is None or world is None or ground is None:
            return
        if all(name in self._colours for name in COLOURS):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            size = self.width(), self.height()
            _Brush(painter, glass, world, ground, self._colours, size).paint()

    glass = Property(MapGlass, lambda self: self._glass, _set_glass, notify=glassChanged)
    colours = Property(
        "QVariantMap",  # type: ignore[arg-type]  # Qt's own name: `dict` would not take an object of QML
        lambda self: self._colours, _set_colours, notify=coloursChanged,
    )  # fmt: skip
