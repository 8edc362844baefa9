"""Where a visitor looks on a picture, as plain numbers: the view, its limits, and what fingers do to it.

Promises: no Qt; whatever comes in, what `Camera.held` gives back lies inside the picture, between the whole
picture and two display pixels a picture pixel, and has no infinity in it. Lengths on the stage are its
device-independent pixels, lengths on the picture its own pixels, angles degrees clockwise.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from kiosk.ui.viewer.pyramid import Rect

LARGEST: Final = 2.0
"""Display pixels a picture pixel at most: beyond 2:1 there is nothing to see but the pixels."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class View:
    """The picture's point in the middle of the stage, stage pixels a picture pixel, and the turn."""

    x: float
    y: float
    scale: float
    angle: float = 0.0

    def to_stage(self, dx: float, dy: float) -> Point:
        """A way on the picture as one on the stage."""
        cos, sin = _turn(self.angle)
        return (dx * cos - dy * sin) * self.scale, (dx * sin + dy * cos) * self.scale

    def to_picture(self, dx: float, dy: float) -> Point:
        """A way on the stage as one on the picture."""
        cos, sin = _turn(self.angle)
        return (dx * cos + dy * sin) / self.scale, (dy * cos - dx * sin) / self.scale


def _turn(angle: float) -> Point:
    quarter = angle / 90
    if quarter == int(quarter):  # exact where it matters: at rest
        return ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[int(quarter) % 4]
    return math.cos(math.radians(angle)), math.sin(math.radians(angle))


@dataclass(frozen=True, slots=True)
class Camera:
    """A picture on a stage: their sizes, what is kept free beside the whole picture, device pixels a stage
    pixel."""

    width: float = 1.0
    height: float = 1.0
    stage_width: float = 1.0
    stage_height: float = 1.0
    sides: float = 0.0
    ratio: float = 1.0

    @property
    def largest(self) -> float:
        """The largest scale."""
        return LARGEST / self.ratio

    def fit(self, angle: float) -> float:
        """The scale at which the whole picture is seen; never beyond the largest."""
        cos, sin = (abs(n) for n in _turn(angle))
        across = self.width * cos + self.height * sin
        down = self.width * sin + self.height * cos
        room = max(self.stage_width / 4, self.stage_width - 2 * self.sides)
        return min(self.largest, room / across, self.stage_height / down)

    def whole(self, angle: float) -> View:
        """The view of the whole picture."""
        return View(self.width / 2, self.height / 2, self.fit(angle), angle)

    def is_whole(self, view: View) -> bool:
        """Whether a view shows the whole picture."""
        return view.scale <= self.fit(view.angle) * 1.001

    def held(self, view: View) -> View:
        """The nearest view within the limits: a side of the picture that is longer than the stage covers it,
        a shorter one is in the middle."""
        if not all(math.isfinite(n) for n in (view.x, view.y, view.scale, view.angle)):
            return self.whole(0.0 if not math.isfinite(view.angle) else view.angle)
        scale = max(self.fit(view.angle), min(self.largest, view.scale))
        across, down = self._seen(view.angle, scale)
        return View(
            _within(view.x, across / 2, self.width), _within(view.y, down / 2, self.height), scale, view.angle
        )

    def _seen(self, angle: float, scale: float) -> Point:
        """Width and height of the part of the picture's plane that the stage shows."""
        cos, sin = (abs(n) for n in _turn(angle))
        return (
            (self.stage_width * cos + self.stage_height * sin) / scale,
            (self.stage_width * sin + self.stage_height * cos) / scale,
        )

    def seen(self, view: View) -> Rect:
        """The rectangle of the picture's plane that the stage shows; it may go beyond the picture."""
        across, down = self._seen(view.angle, view.scale)
        return view.x - across / 2, view.y - down / 2, view.x + across / 2, view.y + down / 2

    def part(self, view: View) -> Rect:
        """What is seen of the picture, as fractions of its sides: left, top, width, height."""
        left, top, right, bottom = self.seen(view)
        x, y = max(0.0, left / self.width), max(0.0, top / self.height)
        return x, y, min(1.0, right / self.width) - x, min(1.0, bottom / self.height) - y

    def on_picture(self, view: View, at: Point) -> Point:
        """The point of the picture under a point of the stage."""
        dx, dy = view.to_picture(at[0] - self.stage_width / 2, at[1] - self.stage_height / 2)
        return view.x + dx, view.y + dy

    def moved(self, view: View, way: Point, factor: float, at: Point) -> View:
        """After fingers moved by `way` and spread by `factor` about the point `at` of the stage (where they
        are now): what was under them stays under them."""
        before = at[0] - way[0], at[1] - way[1]
        return self.about(view, view.scale * factor, self.on_picture(view, before), at)

    def about(self, view: View, scale: float, point: Point, at: Point) -> View:
        """At another scale, with a point of the picture under a point of the stage."""
        scale = max(self.fit(view.angle), min(self.largest, scale))
        bare = replace(view, scale=scale)
        dx, dy = bare.to_picture(at[0] - self.stage_width / 2, at[1] - self.stage_height / 2)
        return self.held(View(point[0] - dx, point[1] - dy, scale, view.angle))

    def showing(self, part: Rect, angle: float, air: float = 1.0) -> View:
        """The view of a region (left, top, width, height in fractions), with some air about it."""
        x, y, width, height = part
        cos, sin = (abs(n) for n in _turn(angle))
        w, h = max(1.0, width * self.width) * air, max(1.0, height * self.height) * air
        scale = min(self.stage_width / (w * cos + h * sin), self.stage_height / (w * sin + h * cos))
        middle = (x + width / 2) * self.width, (y + height / 2) * self.height
        return self.held(View(middle[0], middle[1], scale, angle))


def _within(middle: float, half: float, size: float) -> float:
    return size / 2 if 2 * half >= size else max(half, min(size - half, middle))
