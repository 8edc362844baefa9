"""The land as Qt draws it: polygons of `geometry`, made in small steps and kept while the program runs.

Promises: nothing is made before `Ground.work` is called; the coarse level is there after a few dozen
milliseconds of it, the fine one after some tenths of a second. One call takes a few milliseconds (the first
one more: it reads the file).
"""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray, QDataStream, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from kiosk.edition.rays import Point
from kiosk.edition.world.projection import DISC_KM
from kiosk.ui.map.geometry import COARSE, FINE, Line, Shapes, making

Piece = tuple[QPolygonF, QRectF]
SLICE_S: Final = 0.004
_KEPT: Final = 2


@dataclass(frozen=True, slots=True)
class Pieces:
    """One level of detail: polygons with the boxes they lie in. `far` is filled with the odd-even rule."""

    land: tuple[Piece, ...]
    water: tuple[Piece, ...]
    far: QPainterPath | None
    borders: tuple[Piece, ...]
    own: tuple[Piece, ...]
    lakes: tuple[tuple[Piece, float], ...]


def polygon(line: Line) -> QPolygonF:
    """A line of plain numbers as Qt's own; its points never become Python objects."""
    values = line.points[:]
    values.byteswap()
    data = (len(values) // 2).to_bytes(4, "big") + values.tobytes()
    made = QPolygonF()
    stream = QDataStream(QByteArray(data))
    stream >> made
    return made


def _pieces(lines: tuple[Line, ...]) -> tuple[Piece, ...]:
    return tuple(
        (polygon(line), QRectF(left, top, right - left, bottom - top))
        for line in lines
        for left, top, right, bottom in (line.box,)
    )


def pieces(made: Shapes) -> Pieces:
    """Shapes as Qt draws them."""
    far = None
    if made.far is not None:
        far = QPainterPath()
        far.addPolygon(polygon(made.far))
        far.closeSubpath()
        far.addEllipse(QRectF(-DISC_KM, -DISC_KM, 2 * DISC_KM, 2 * DISC_KM))
    return Pieces(
        _pieces(made.land), _pieces(made.water), far, _pieces(made.borders), _pieces(made.own),
        tuple(zip(_pieces(made.lakes), (line.width for line in made.lakes), strict=True)),
    )  # fmt: skip


class Ground:
    """The land about one centre, with the country `own` told apart."""

    _grounds: Final[dict[tuple[Point, str], Ground]] = {}

    def __init__(self, centre: Point, own: str) -> None:
        self.coarse: Pieces | None = None
        self.fine: Pieces | None = None
        self._steps = self._made(centre, own)

    def _made(self, centre: Point, own: str) -> Generator[None, None, None]:
        self.coarse = pieces((yield from making(centre, own, COARSE)))
        yield
        self.fine = pieces((yield from making(centre, own, FINE)))

    @classmethod
    def about(cls, centre: Point, own: str) -> Ground:
        """The ground about a centre, made anew only when it was not made lately."""
        key = (centre, own)
        if key not in cls._grounds:
            while len(cls._grounds) >= _KEPT:
                del cls._grounds[next(iter(cls._grounds))]
            cls._grounds[key] = cls(centre, own)
        return cls._grounds[key]

    def work(self) -> bool:
        """Go on for a few milliseconds; whether there is more to do."""
        end = time.perf_counter() + SLICE_S
        while time.perf_counter() < end:
            try:
                next(self._steps)
            except StopIteration:
                return False
        return True
