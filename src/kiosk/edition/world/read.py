"""Reads what the exhibition has from which country: for the map, for its list, for Home.

Promises: countries that no record has to do with (any more) are not among the answers; an edition without
these tables' rows is one without countries. Standard library only.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.edition.rays import Point, bearing_deg, distance_km
from kiosk.edition.reader import Edition
from kiosk.edition.ways import countries


@dataclass(frozen=True, slots=True)
class WorldSettings:
    """How the map is drawn: the centre in degrees (latitude, longitude); why it is there ("rays", "country",
    "most", "world"); the exhibition's own country ("" for none); whose borders ("none", "own", "all")."""

    centre: Point
    origin: str
    own: str
    borders: str


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A country and how many records it has. `point` is None where nobody knows where to draw it; distance
    and bearing are those of the shortest way from the map's centre. `first` and `last` are the years of a
    country that is no more, 0 for one that is. `hidden` ones are not drawn on the map."""

    code: str
    name: str
    short: str
    point: Point | None
    first: int
    last: int
    hidden: bool
    count: int
    distance_km: float
    bearing_deg: float


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many records of one section a country has."""

    section: str
    kind: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class LineRow:
    """So many records lead from one country to another. Points are None where nobody knows where to draw."""

    a: str
    b: str
    from_point: Point | None
    to_point: Point | None
    count: int


class World:
    """The map of one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def settings(self) -> WorldSettings:
        told = dict(self._edition.query("SELECT key, value FROM world_setting"))
        with self._edition.whole():
            return WorldSettings(
                (float(told.get("lat", 25.0)), float(told.get("lon", 10.0))),
                told.get("origin", "world"),
                told.get("own", ""),
                told.get("borders", "none"),
            )

    def count(self, lang: str) -> int:
        """How many countries the list has."""
        return countries(self._edition, lang)

    def countries(self, lang: str) -> tuple[CountryRow, ...]:
        """All countries in the order of the language's letters."""
        rows = self._edition.query(
            "SELECT p.code, w.name, w.short, p.lat, p.lon, p.first, p.last, p.hidden, sum(c.count) "
            "FROM world_words w JOIN world_place p ON p.cid = w.cid JOIN world_count c ON c.cid = w.cid "
            "WHERE w.lang = :lang GROUP BY w.place ORDER BY w.place",
            {"lang": self._edition.number_of(lang)},
        )
        centre = self.settings().centre
        found = []
        with self._edition.whole():
            for code, name, short, lat, lon, first, last, hidden, count in rows:
                point = None if lat is None or lon is None else (float(lat), float(lon))
                distance = distance_km(centre, point) if point else 0.0
                bearing = bearing_deg(centre, point) if point else 0.0
                found.append(
                    CountryRow(code, name, short, point, first, last, bool(hidden), count, distance, bearing)
                )
        return tuple(found)

    def name(self, code: str, lang: str) -> str:
        """What the map calls a country; "" for one it does not know."""
        rows = self._edition.query(
            "SELECT w.short FROM world_place p JOIN world_words w ON w.cid = p.cid "
            "WHERE p.code = :code AND w.lang = :lang",
            {"code": code, "lang": self._edition.number_of(lang)},
        )
        return str(rows[0][0]) if rows else ""

    def sections(self, code: str, lang: str) -> tuple[CountRow, ...]:
        """What there is of a country, section by section in the exhibition's order."""
        rows = self._edition.query(
            "SELECT s.id, s.kind, w.title, c.count FROM world_place p JOIN world_count c ON c.cid = p.cid "
            "JOIN section s ON s.sid = c.sid JOIN section_words w ON w.lang = :lang AND w.sid = s.sid "
            "WHERE p.code = :code ORDER BY s.sid",
            {"code": code, "lang": self._edition.number_of(lang)},
        )
        return tuple(CountRow(*row) for row in rows)

    def lines(self) -> tuple[LineRow, ...]:
        """Who leads to whom, the fewest records first."""
        rows = self._edition.query(
            "SELECT a.code, b.code, a.lat, a.lon, b.lat, b.lon, l.count FROM world_line l "
            "JOIN world_place a ON a.cid = l.a JOIN world_place b ON b.cid = l.b "
            "WHERE NOT a.hidden AND NOT b.hidden ORDER BY l.count, a.code, b.code"
        )
        with self._edition.whole():
            return tuple(
                LineRow(
                    a,
                    b,
                    None if a_lat is None else (float(a_lat), float(a_lon)),
                    None if b_lat is None else (float(b_lat), float(b_lon)),
                    int(count),
                )
                for a, b, a_lat, a_lon, b_lat, b_lon, count in rows
            )
