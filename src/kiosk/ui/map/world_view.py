"""What the map page shows, in the visitor's language: the countries, and the one that was chosen.

Promises: follows the language and every exchange of the edition by itself; a chosen country stays chosen as
long as there is one. Plane coordinates are kilometres from the map's centre.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition.world.projection import Azimuthal, great_circle
from kiosk.edition.world.read import CountryRow, World, WorldSettings
from kiosk.ui.exhibition import Exhibition, follows
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.map import words
from kiosk.ui.map.drawn import DrawnCountry, DrawnLine, radius_mm
from kiosk.ui.models import Row, RowsModel

QML_IMPORT_NAME = "kiosk.ui.map"
QML_IMPORT_MAJOR_VERSION = 1

_FAN_MM: Final = 4.4
"""How far apart dots of one place stand, from their middle."""
_NEAR_KM: Final = 25.0
_CURVE_STEPS: Final = 48


@QmlElement
@kept_by_qml
class WorldView(QObject):
    """The countries of one edition, and the panel of the chosen one."""

    exhibitionChanged = Signal()
    changed = Signal()
    chosenChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._settings = WorldSettings((25.0, 10.0), "world", "", "none")
        self._rows: tuple[CountryRow, ...] = ()
        self._by_code: dict[str, CountryRow] = {}
        self._chosen = ""
        self._origin = ""
        self.countries: tuple[DrawnCountry, ...] = ()
        self.lines: tuple[DrawnLine, ...] = ()
        self._list = RowsModel(("code", "name", "count", "note", "placed"), self)
        self._sections = RowsModel(("sectionId", "label", "value", "parts", "valueLanguage"), self)

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if not follows(self._exhibition, exhibition, self._read):
            return
        self._exhibition = exhibition
        self._read()
        self.exhibitionChanged.emit()

    def _read(self) -> None:
        if self._exhibition is None:
            return
        edition, lang = self._exhibition.edition, self._exhibition.spoken
        world = World(edition)
        self._settings = world.settings()
        self._rows = world.countries(lang)
        self._by_code = {row.code: row for row in self._rows}
        own = self._settings.own
        self._origin = ""
        if self._settings.origin == "rays":
            self._origin = edition.origin_name(lang)
        elif self._settings.origin != "world":
            self._origin = world.name(own, lang)
        self._draw(world)
        self._list.set_rows([self._list_row(row, lang) for row in self._rows])
        self.changed.emit()
        if self._chosen and self._chosen not in self._by_code:
            self._chosen = ""
        self._tell()

    def _draw(self, world: World) -> None:
        """Everything on the plane."""
        centred = self._settings.origin != "world"
        project = Azimuthal(self._settings.centre).project
        drawn = []
        at: dict[tuple[float, float], list[str]] = defaultdict(list)
        for row in sorted(self._rows, key=lambda row: (-row.count, row.distance_km, row.code)):
            if row.point is None or row.hidden or (centred and row.code == self._settings.own):
                continue
            x, y = project(*row.point)
            place = next((key for key in at if math.dist(key, (x, y)) < _NEAR_KM), (x, y))
            at[place].append(row.code)
            drawn.append((row, x, y))
        most = max((row.count for row, _, _ in drawn), default=1)
        fans = {code: _fan(n, len(codes)) for codes in at.values() for n, code in enumerate(codes)}
        self.countries = tuple(
            DrawnCountry(
                row.code,
                row.short,
                row.count,
                bool(row.last),
                x,
                y,
                *fans[row.code],
                radius_mm(row.count, most),
            )
            for row, x, y in drawn
        )
        weights: dict[tuple[str, str], int] = defaultdict(int)
        points = {}
        for line in world.lines():
            weights[min(line.a, line.b), max(line.a, line.b)] += line.count
            points[line.a], points[line.b] = line.from_point, line.to_point
        if centred:
            points[self._settings.own] = self._settings.centre
        found = []
        for (a, b), count in sorted(weights.items(), key=lambda item: (item[1], item[0])):
            start, end = points[a], points[b]
            if start is None or end is None:
                continue
            straight = self._settings.centre in (start, end)
            way = (start, end) if straight else tuple(great_circle(start, end, _CURVE_STEPS))
            found.append(DrawnLine(a, b, count, tuple(project(*point) for point in way)))
        self.lines = tuple(found)

    def _list_row(self, row: CountryRow, lang: str) -> Row:
        return {
            "code": row.code,
            "name": row.name,
            "count": words.number(row.count, lang),
            "note": words.until(row.last) if row.last else "",
            "placed": row.point is not None and not row.hidden,
        }

    def _tell(self) -> None:
        """Read what there is of the chosen country."""
        rows: list[Row] = []
        if self._exhibition is not None and self._chosen:
            edition, lang = self._exhibition.edition, self._exhibition.spoken
            for told in World(edition).sections(self._chosen, lang):
                rows.append(
                    {
                        "sectionId": told.section,
                        "label": told.title,
                        "value": words.number(told.count, lang),
                        "parts": [],
                        "valueLanguage": "",
                    }
                )
        self._sections.set_rows(rows)
        self.chosenChanged.emit()

    @Slot(str)
    def choose(self, code: str) -> None:
        """Have a country told about; "" for none."""
        code = code if code in self._by_code else ""
        if code != self._chosen:
            self._chosen = code
            self._tell()

    @Slot(int, result=str)
    def neighbour(self, way: int) -> str:
        """The country so many places after the chosen one in the list; the first or last one at its ends."""
        codes = [row.code for row in self._rows]
        if not codes:
            return ""
        at = codes.index(self._chosen) + way if self._chosen in codes else (0 if way > 0 else -1)
        return codes[at % len(codes)]

    def _chosen_row(self) -> CountryRow | None:
        return self._by_code.get(self._chosen)

    def _way(self) -> str:
        row = self._chosen_row()
        if row is None or self._exhibition is None:
            return ""
        said = []
        if row.last:
            said.append(words.until(row.last))
        if row.point is None or row.hidden:
            said.append(words.not_drawn())
        elif self._settings.origin != "world" and row.distance_km >= 5:
            said.append(words.way(row.distance_km, row.bearing_deg, self._exhibition.spoken))
        return " · ".join(said)

    @property
    def settings(self) -> WorldSettings:
        """The map's centre, borders and own country."""
        return self._settings

    @property
    def chosen_code(self) -> str:
        return self._chosen

    @property
    def origin_name(self) -> str:
        """The name of the place that lines leave from; "" where there is none."""
        return self._origin

    @property
    def ready(self) -> bool:
        """Whether there is an exhibition to show."""
        return self._exhibition is not None

    exhibition = Property(
        Exhibition, lambda self: self._exhibition, _set_exhibition, notify=exhibitionChanged
    )
    count = Property(int, lambda self: len(self._rows), notify=changed)
    drawnCount = Property(int, lambda self: len(self.countries), notify=changed)
    centred = Property(bool, lambda self: self._settings.origin != "world", notify=changed)
    originName = Property(str, lambda self: self._origin, notify=changed)
    about = Property(str, lambda self: words.centre(self._origin), notify=changed)
    entries = Property(QObject, lambda self: self._list, constant=True)
    chosen = Property(str, lambda self: self._chosen, notify=chosenChanged)
    chosenName = Property(
        str, lambda self: row.name if (row := self._chosen_row()) else "", notify=chosenChanged
    )
    chosenWay = Property(str, lambda self: self._way(), notify=chosenChanged)
    sections = Property(QObject, lambda self: self._sections, constant=True)


def _fan(number: int, count: int) -> tuple[float, float]:
    """Where the dots of one place stand about it, in millimetres: one in its middle, several around it."""
    if count == 1:
        return 0.0, 0.0
    angle = 2 * math.pi * number / count
    return _FAN_MM * math.cos(angle), _FAN_MM * math.sin(angle)
