"""From the exhibition's one point to every country: bearing and distance on the sphere.

Promises: initial bearings in degrees (0–360, north 0, east 90) and great-circle distances in kilometres on a
sphere of the Earth's mean radius (6371.0088 km, IUGG), which is within 0.6 % of the ellipsoid. A country is
its capital, or the centre of its largest piece of land (Natural Earth, public domain; see
`assets/geography/README.md`); one that is no more is where its capital was.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kiosk.paths import ASSETS

MEAN_RADIUS_KM = 6371.0088

Point = tuple[float, float]  # latitude, longitude in degrees


@dataclass(frozen=True, slots=True)
class Ray:
    """The line to one country: its ISO 3166 code, bearing rounded to 0.01°, distance to 0.1 km."""

    code: str
    bearing_deg: float
    distance_km: float


@cache
def country_points() -> Mapping[str, Point]:
    """Every country's point by its code of ISO 3166-1 (two letters) or 3166-3 (four: it is no more)."""
    file = ASSETS / "geography" / "countries.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    points = {**told["countries"], **told["former"]}
    return MappingProxyType({code: (lat, lon) for code, (lat, lon) in points.items()})


def bearing_deg(origin: Point, target: Point) -> float:
    """The direction in which the shortest way from `origin` to `target` begins."""
    lat_a, lat_b = math.radians(origin[0]), math.radians(target[0])
    turn = math.radians(target[1] - origin[1])
    east = math.sin(turn) * math.cos(lat_b)
    north = math.cos(lat_a) * math.sin(lat_b) - math.sin(lat_a) * math.cos(lat_b) * math.cos(turn)
    return math.degrees(math.atan2(east, north)) % 360


def distance_km(origin: Point, target: Point) -> float:
    """The length of the shortest way on the sphere (haversine formula)."""
    lat_a, lat_b = math.radians(origin[0]), math.radians(target[0])
    half_lat = math.sin((lat_b - lat_a) / 2)
    half_lon = math.sin(math.radians(target[1] - origin[1]) / 2)
    share = half_lat**2 + math.cos(lat_a) * math.cos(lat_b) * half_lon**2
    return 2 * MEAN_RADIUS_KM * math.asin(min(1.0, math.sqrt(share)))


def rays(origin: Point, codes: Iterable[str]) -> tuple[Ray, ...]:
    """A ray for each known country of `codes`, once each, by bearing (then by code)."""
    points = country_points()
    found = (
        Ray(
            code,
            round(bearing_deg(origin, points[code]), 2) % 360,
            round(distance_km(origin, points[code]), 1),
        )
        for code in set(codes)
        if code in points
    )
    return tuple(sorted(found, key=lambda ray: (ray.bearing_deg, ray.code)))
