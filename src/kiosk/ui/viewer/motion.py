"""How a view gets from one place to another: gliding on after a flick, coming closer, travelling, turning.

Promises: no Qt and no clock; a motion is asked for its view at so many seconds after it began and ends
exactly where it said it would. Every motion begins with the speed a visitor expects and none overshoots.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final, Protocol

from kiosk.ui.viewer.camera import Camera, Point, View

FRICTION_S: Final = 0.325
"""Time constant of a flick: after so long 37 % of its speed is left."""
FLIGHT_S: Final = 0.9
LONGEST_FLIGHT_S: Final = 1.8
RHO: Final = math.sqrt(2)
"""How much a flight prefers zooming out to a long way across; near what van Wijk and Nuij found best."""


class Motion(Protocol):
    """A way to `end`; at `seconds` and later the view is there."""

    @property
    def end(self) -> View: ...
    @property
    def seconds(self) -> float: ...
    def at(self, seconds: float) -> View: ...


def _out(part: float) -> float:
    """Fast at first, slow at the end (cubic)."""
    return 1 - (1 - part) ** 3


def _in_out(part: float) -> float:
    """Slow at both ends (cubic)."""
    return 4 * part**3 if part < 0.5 else 1 - (2 - 2 * part) ** 3 / 2


@dataclass(frozen=True, slots=True)
class Glide:
    """After a flick: each side slows down by friction. One that would leave the picture comes to rest at its
    edge instead, beginning with the same speed: it stops softly and sooner."""

    start: View
    end: View
    times: Point

    @classmethod
    def of(cls, camera: Camera, start: View, speed: Point) -> Glide | None:
        """From a speed of the fingers in stage pixels a second; None when there is nowhere to go."""
        vx, vy = start.to_picture(-speed[0], -speed[1])
        end = camera.held(replace(start, x=start.x + vx * FRICTION_S, y=start.y + vy * FRICTION_S))
        ways = (end.x - start.x, vx), (end.y - start.y, vy)
        if all(abs(way) * start.scale < 1 for way, _ in ways):
            return None
        times = [max(0.02, min(FRICTION_S, way / v)) if way * v > 0 else 0.02 for way, v in ways]
        return cls(start, end, (times[0], times[1]))

    @property
    def seconds(self) -> float:
        """Until less than a third of a stage pixel is left."""
        ways = abs(self.end.x - self.start.x), abs(self.end.y - self.start.y)
        return max(
            time * math.log(max(1.1, 3 * way * self.start.scale))
            for time, way in zip(self.times, ways, strict=True)
        )

    def at(self, seconds: float) -> View:
        if seconds >= self.seconds:
            return self.end
        left = [math.exp(-seconds / time) for time in self.times]
        way = self.end.x - self.start.x, self.end.y - self.start.y
        return replace(self.start, x=self.end.x - way[0] * left[0], y=self.end.y - way[1] * left[1])


@dataclass(frozen=True, slots=True)
class Closer:
    """Another scale about a point: what is under it stays there."""

    camera: Camera
    start: View
    scale: float
    point: Point
    stage_point: Point
    seconds: float

    @property
    def end(self) -> View:
        return self._with(self.scale)

    def _with(self, scale: float) -> View:
        return self.camera.about(self.start, scale, self.point, self.stage_point)

    def at(self, seconds: float) -> View:
        if seconds >= self.seconds:
            return self.end
        part = _out(max(0.0, seconds) / self.seconds)
        return self._with(self.start.scale * (self.scale / self.start.scale) ** part)


@dataclass(frozen=True, slots=True)
class Turn:
    """To another angle, and to a view that fits it."""

    start: View
    end: View
    seconds: float

    def at(self, seconds: float) -> View:
        if seconds >= self.seconds:
            return self.end
        part = _in_out(max(0.0, seconds) / self.seconds)
        a, b = self.start, self.end
        return View(
            a.x + (b.x - a.x) * part,
            a.y + (b.y - a.y) * part,
            a.scale * (b.scale / a.scale) ** part,
            a.angle + (b.angle - a.angle) * part,
        )


class Flight:
    """A smooth way to another place: away from the picture, across, and closer again.

    The path is the one of Jarke J. van Wijk and Wim A. A. Nuij, "Smooth and efficient zooming and panning"
    (IEEE Symposium on Information Visualization 2003), equations 8 and 9: with u the way across and w the
    width of what is seen, the shortest path under the metric ds² = (ρ²/w²) du² + (1/(ρ²w²)) dw², flown so
    that the picture seems to pass at an even speed; here with a soft beginning and end.
    """

    def __init__(self, camera: Camera, start: View, end: View) -> None:
        self.start, self.end = start, end
        self._width = camera.stage_width
        w0, w1 = self._width / start.scale, self._width / end.scale
        u1 = math.hypot(end.x - start.x, end.y - start.y)
        self._w0, self._u1 = w0, u1
        if u1 < 1e-6 * w0:
            self._u1 = self._r0 = 0.0
            self._length = abs(math.log(w1 / w0)) / RHO
        else:
            b0 = (w1**2 - w0**2 + RHO**4 * u1**2) / (2 * w0 * RHO**2 * u1)
            b1 = (w1**2 - w0**2 - RHO**4 * u1**2) / (2 * w1 * RHO**2 * u1)
            self._r0 = -math.asinh(b0)  # the paper's ln(-b + sqrt(b² + 1)), without its loss of digits
            self._length = (-math.asinh(b1) - self._r0) / RHO
        # A look along the row takes the usual time, a way over a whole map up to twice as long.
        self.seconds = min(LONGEST_FLIGHT_S, max(FLIGHT_S / 2, FLIGHT_S * (0.5 + self._length / 5)))

    def at(self, seconds: float) -> View:
        if seconds >= self.seconds:
            return self.end
        part = _in_out(max(0.0, seconds) / self.seconds)
        s = self._length * part
        if self._u1 == 0.0:
            way, scale = part, self.start.scale * (self.end.scale / self.start.scale) ** part
        else:
            r0, here = self._r0, RHO * s + self._r0
            u = self._w0 / RHO**2 * (math.cosh(r0) * math.tanh(here) - math.sinh(r0))
            way, scale = u / self._u1, self.start.scale * math.cosh(here) / math.cosh(r0)
        return View(
            self.start.x + (self.end.x - self.start.x) * way,
            self.start.y + (self.end.y - self.start.y) * way,
            scale,
            self.end.angle,
        )
