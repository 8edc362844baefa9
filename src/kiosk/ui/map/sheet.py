"""The picture of the map: land, borders, lines of relations and dots, painted for the view of a `MapGlass`.

Promises: painted anew for every view, by the processor, with Qt's painter alone, so that every renderer shows
the same; while the map moves the land is the coarse one where nobody sees the difference. Colours come from
the page. Lengths are millimetres times the glass's `unit`.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import Property, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.edition.world.projection import DISC_KM
from kiosk.ui.map.drawn import DrawnCountry, DrawnLine
from kiosk.ui.map.glass import MapGlass
from kiosk.ui.map.ground import Ground, Piece, Pieces

QML_IMPORT_NAME = "kiosk.ui.map"
QML_IMPORT_MAJOR_VERSION = 1

RINGS_KM: Final = (2500, 5000, 10000, 15000)
FINE_FROM: Final = 0.11
"""Millimetres a kilometre from which the fine land is drawn while the map moves, too: little of it is seen."""
LEAST_PX: Final = 1.2
"""A piece of land smaller than this is not drawn."""
COLOURS: Final = (
    "land", "coast", "border", "ownLand", "ownBorder", "water", "ring", "relation", "dot", "chosen",
)  # fmt: skip


@QmlElement
class MapSheet(QQuickPaintedItem):
    """The map below the names; as large as its glass."""

    glassChanged = Signal()
    coloursChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._glass: MapGlass | None = None
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
            glass.worldChanged.connect(lambda: self._renew())
            self._renew()
        self.glassChanged.emit()

    def _renew(self) -> None:
        """Another world: its land, and to be told when it changes."""
        world = self._glass.world if self._glass is not None else None
        if world is None:
            return
        world.changed.connect(lambda: self._settle())
        world.chosenChanged.connect(lambda: self.update())
        self._settle()

    def _settle(self) -> None:
        world = self._glass.world if self._glass is not None else None
        if world is not None and world.exhibition is not None:
            self._ground = Ground.about(world.settings.centre, world.settings.own)
            self._making.start()
        self.update()

    def _work(self) -> None:
        """The fine land comes when there is time for it."""
        if self._glass is not None and not self._glass.resting:
            return
        if self._ground is None or not self._ground.work():
            self._making.stop()
            self.update()

    def _set_colours(self, colours: dict[str, QColor]) -> None:
        self._colours = {name: QColor(colour) for name, colour in colours.items()}
        self.update()
        self.coloursChanged.emit()

    # -- painting

    def paint(self, painter: QPainter) -> None:
        """Put the map into the item."""
        glass = self._glass
        if glass is None or glass.world is None or self._ground is None:
            return
        if any(name not in self._colours for name in COLOURS):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = glass.view.scale
        x, y = glass.originX, glass.originY
        plane = QTransform(scale, 0, 0, scale, x, y)
        seen = QRectF(-x / scale, -y / scale, self.width() / scale, self.height() / scale)
        fine = glass.resting or scale / glass.unit >= FINE_FROM
        made = self._ground.fine if fine and self._ground.fine is not None else self._ground.coarse
        self._rings(painter, x, y, scale)
        painter.setTransform(plane, True)
        self._land(painter, made, seen, scale)
        painter.resetTransform()
        self._relations(painter, plane)
        self._dots(painter)
        self._arrows(painter)

    def _pen(self, name: str, millimetres: float, *, alpha: float = 1.0) -> QPen:
        colour = QColor(self._colours[name])
        colour.setAlphaF(colour.alphaF() * alpha)
        unit = self._glass.unit if self._glass is not None else 1.0
        pen = QPen(colour, max(1.0, millimetres * unit))
        pen.setCosmetic(True)
        return pen

    def _rings(self, painter: QPainter, x: float, y: float, scale: float) -> None:
        """Circles of equal distance, and the rim of the Earth."""
        assert self._glass is not None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen("coast", 0.4))
        painter.drawEllipse(QPointF(x, y), DISC_KM * scale, DISC_KM * scale)
        if self._glass.world.settings.origin == "world":
            return
        pen = self._pen("ring", 0.4)
        for km in RINGS_KM:
            radius = km * scale
            if radius > 40:
                # Drawn dot by dot where it would be seen: Qt's own dashes cost ten times the map.
                self._dotted(painter, pen, x, y, radius)

    def _dotted(self, painter: QPainter, pen: QPen, x: float, y: float, radius: float) -> None:
        assert self._glass is not None
        apart = 3.4 * self._glass.unit
        count = int(2 * math.pi * radius / apart)
        if count > 4000:
            return
        width, height = self.width(), self.height()
        points = []
        for n in range(count):
            angle = 2 * math.pi * n / count
            px, py = x + radius * math.cos(angle), y + radius * math.sin(angle)
            if 0 <= px <= width and 0 <= py <= height:
                points.append(QPointF(px, py))
        pen.setWidthF(max(1.2, 0.55 * self._glass.unit))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints(QPolygonF(points))

    def _land(self, painter: QPainter, made: Pieces, seen: QRectF, scale: float) -> None:
        settings = self._glass.world.settings if self._glass is not None else None
        assert settings is not None
        least = LEAST_PX / scale

        def visible(piece: Piece) -> bool:
            box = piece[1]
            return max(box.width(), box.height()) > least and box.intersects(seen)

        painter.setPen(self._pen("coast", 0.3))
        painter.setBrush(self._colours["land"])
        if made.far is not None:
            painter.drawPath(made.far)
        for piece in made.land:
            if visible(piece):
                painter.drawPolygon(piece[0])
        if settings.borders != "none":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours["ownLand"])
            for piece in made.own:
                if visible(piece):
                    painter.drawPolygon(piece[0])
        painter.setPen(self._pen("coast", 0.3))
        painter.setBrush(self._colours["water"])
        for piece in made.water:
            if visible(piece):
                painter.drawPolygon(piece[0])
        for piece, width in made.lakes:
            if visible(piece):
                pen = QPen(self._colours["water"], width)  # kilometres: it grows with the land
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.setPen(pen)
                painter.drawPolyline(piece[0])
        if settings.borders == "all":
            painter.setPen(self._pen("border", 0.3))
            for piece in made.borders:
                if visible(piece):
                    painter.drawPolyline(piece[0])
        if settings.borders != "none":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._pen("ownBorder", 0.5))
            for piece in made.own:
                if visible(piece):
                    painter.drawPolygon(piece[0])

    def _relations(self, painter: QPainter, plane: QTransform) -> None:
        """The lines, the chosen country's at last and over the others."""
        glass = self._glass
        assert glass is not None
        chosen = glass.world.chosen_code
        painter.setBrush(Qt.BrushStyle.NoBrush)
        aside = {c.code: (c.aside_x * glass.unit, c.aside_y * glass.unit) for c in glass.world.countries}
        # Two hundred lines from one point are fainter, or they would be one golden field.
        thin = min(1.0, math.sqrt(40 / max(1, len(glass.world.lines))))
        lit = []
        for line in glass.world.lines:
            if chosen in (line.a, line.b) and chosen:
                lit.append(line)
                continue
            alpha = thin * ((0.34 if chosen else 0.62) + 0.3 * line.weight)
            painter.setPen(self._pen("relation", 0.34 + 0.9 * thin * line.weight, alpha=alpha))
            painter.drawPolyline(self._way(line, plane, aside))
        for line in lit:
            painter.setPen(self._pen("chosen", 0.9 + 0.9 * line.weight))
            painter.drawPolyline(self._way(line, plane, aside))

    def _way(self, line: DrawnLine, plane: QTransform, aside: dict[str, tuple[float, float]]) -> QPolygonF:
        points = [plane.map(QPointF(x, y)) for x, y in line.way]
        for end, code in ((0, line.a), (-1, line.b)):
            x, y = aside.get(code, (0.0, 0.0))
            points[end] = points[end] + QPointF(x, y)
        return QPolygonF(points)

    def _dots(self, painter: QPainter) -> None:
        glass = self._glass
        assert glass is not None
        chosen = glass.world.chosen_code
        for country in reversed(glass.world.countries):  # the largest at last, over the others
            if country.code != chosen:
                self._dot(painter, country, "dot")
        for country in glass.world.countries:
            if country.code == chosen:
                self._dot(painter, country, "chosen")

    def _dot(self, painter: QPainter, country: DrawnCountry, colour: str) -> None:
        glass = self._glass
        assert glass is not None
        x, y = glass.dot(country)
        radius = glass.radius(country) * (1.25 if colour == "chosen" else 1.0)
        if not (-radius < x < self.width() + radius and -radius < y < self.height() + radius):
            return
        if country.former:  # a ring: it is no more
            painter.setPen(self._pen(colour, 0.8))
            painter.setBrush(self._colours["land"])
            radius -= 0.4 * glass.unit
        else:
            painter.setPen(QPen(self._colours["water"], 0.5 * glass.unit))
            painter.setBrush(self._colours[colour])
        painter.drawEllipse(QPointF(x, y), radius, radius)

    def _arrows(self, painter: QPainter) -> None:
        glass = self._glass
        assert glass is not None
        size, chosen = 4.6 * glass.unit, glass.world.chosen_code
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for arrow in glass.arrows:
            painter.setPen(self._pen("chosen" if arrow.key == chosen else "dot", 0.8))
            head = QPainterPath()
            for n, side in enumerate((-2.55, 0.0, 2.55)):
                at = QPointF(arrow.x, arrow.y)
                if side:
                    at += QPointF(math.cos(arrow.angle + side) * size, math.sin(arrow.angle + side) * size)
                if n:
                    head.lineTo(at)
                else:
                    head.moveTo(at)
            painter.drawPath(head)

    glass = Property(MapGlass, lambda self: self._glass, _set_glass, notify=glassChanged)
    colours = Property(
        "QVariantMap",  # type: ignore[arg-type]  # Qt's own name: `dict` would not take an object of QML
        lambda self: self._colours, _set_colours, notify=coloursChanged,
    )  # fmt: skip
