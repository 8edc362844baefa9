"""The Earth as seen from one point: a straight line from it is a true bearing, and its length is true.

Promises: the azimuthal equidistant projection about an origin, on the sphere of `rays`. Kilometres on a
plane, x to the east and y to the south (as screens count); the whole Earth is a disc of `DISC_KM`, whose rim
is the point opposite the origin. Standard library only.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final

from kiosk.edition.rays import MEAN_RADIUS_KM, Point

DISC_KM: Final = math.pi * MEAN_RADIUS_KM


class Azimuthal:
    """The projection about one origin (latitude, longitude in degrees)."""

    def __init__(self, origin: Point) -> None:
        self.origin = origin
        lat = math.radians(origin[0])
        self._sin, self._cos = math.sin(lat), math.cos(lat)
        self._lon = math.radians(origin[1])

    def project(self, lat: float, lon: float) -> tuple[float, float]:
        """Degrees to kilometres east and south of the origin. The point opposite it, which is the whole rim,
        comes out due north."""
        phi, turn = math.radians(lat), math.radians(lon) - self._lon
        sin, cos = math.sin(phi), math.cos(phi)
        along, east = cos * math.cos(turn), cos * math.sin(turn)
        north = self._cos * sin - self._sin * along
        off = math.hypot(east, north)
        if off < 1e-12:
            return (0.0, 0.0) if self._sin * sin + self._cos * along > 0 else (0.0, -DISC_KM)
        k = MEAN_RADIUS_KM * math.atan2(off, self._sin * sin + self._cos * along) / off
        return east * k, -north * k

    def unproject(self, x: float, y: float) -> Point:
        """Kilometres back to degrees; beyond the rim nothing is, and its nearest point is taken."""
        length = math.hypot(x, y)
        if length < 1e-9:
            return self.origin
        c = min(length, DISC_KM) / MEAN_RADIUS_KM
        east, north = x / length * math.sin(c), -y / length * math.sin(c)
        cos = math.cos(c)
        sin_lat = cos * self._sin + north * self._cos
        lon = self._lon + math.atan2(east, cos * self._cos - north * self._sin)
        degrees = (math.degrees(lon) + 180) % 360 - 180
        return math.degrees(math.asin(max(-1.0, min(1.0, sin_lat)))), degrees

    def path(self, points: Sequence[float]) -> list[float]:
        """Longitude, latitude, longitude, latitude … in degrees to x, y, x, y … in kilometres."""
        sin0, cos0, lon0 = self._sin, self._cos, self._lon
        sin, cos, atan2, sqrt, degree = math.sin, math.cos, math.atan2, math.sqrt, math.pi / 180
        out: list[float] = []
        add = out.append
        for n in range(0, len(points), 2):
            turn, phi = points[n] * degree - lon0, points[n + 1] * degree
            c = cos(phi)
            s = sin(phi)
            along = c * cos(turn)
            east = c * sin(turn)
            north = cos0 * s - sin0 * along
            off = sqrt(east * east + north * north)
            if off > 1e-12:
                k = MEAN_RADIUS_KM * atan2(off, sin0 * s + cos0 * along) / off
                add(east * k)
                add(-north * k)
            else:
                add(0.0)
                add(0.0 if sin0 * s + cos0 * along > 0 else -DISC_KM)
        return out


def great_circle(start: Point, end: Point, steps: int) -> Iterator[Point]:
    """The shortest way between two points as `steps` + 1 points; opposite ones are joined over a pole."""
    a, b = _vector(start), _vector(end)
    angle = math.atan2(
        math.sqrt(sum(n * n for n in _cross(a, b))), sum(p * q for p, q in zip(a, b, strict=True))
    )
    for n in range(steps + 1):
        part = n / steps
        if angle < 1e-9 or math.pi - angle < 1e-9:
            yield start if part < 0.5 else end
            continue
        p, q = math.sin((1 - part) * angle) / math.sin(angle), math.sin(part * angle) / math.sin(angle)
        x, y, z = (p * u + q * v for u, v in zip(a, b, strict=True))
        yield math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _vector(point: Point) -> tuple[float, float, float]:
    lat, lon = math.radians(point[0]), math.radians(point[1])
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _cross(a: tuple[float, float, float], b: tuple[float, float, float]) -> tuple[float, float, float]:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
