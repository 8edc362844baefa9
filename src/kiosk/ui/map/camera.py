"""The view on the map: the viewer's camera over a plane of kilometres.

Promises: no Qt. The picture is the square about the whole disc of the Earth, one picture pixel a kilometre,
its middle the map's centre; how close a visitor may come is a length of the glass, not of the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.edition.world.projection import DISC_KM
from kiosk.ui.viewer.camera import Camera, Point, View

RIM_KM: Final = 500.0
"""Sea beyond the rim, so that the whole disc has air about it."""
HALF_KM: Final = DISC_KM + RIM_KM
CLOSEST: Final = 0.62
"""Millimetres a kilometre at most: Luxembourg and Brussels are then a hand apart."""
USUAL: Final = 0.055
"""Millimetres a kilometre where the countries lie about the centre: 6,400 km to each side of a screen."""


@dataclass(frozen=True, slots=True)
class MapCamera(Camera):
    """`unit` is stage pixels in a millimetre."""

    width: float = 2 * HALF_KM
    height: float = 2 * HALF_KM
    unit: float = 2.743

    @property
    def largest(self) -> float:
        return CLOSEST * self.unit


def km(view: View) -> Point:
    """The plane's point in the middle of the stage."""
    return view.x - HALF_KM, view.y - HALF_KM


def on_stage(camera: Camera, view: View, x: float, y: float) -> Point:
    """Where a point of the plane (kilometres) is on the stage."""
    middle = km(view)
    return (
        camera.stage_width / 2 + (x - middle[0]) * view.scale,
        camera.stage_height / 2 + (y - middle[1]) * view.scale,
    )


def looking_at(camera: MapCamera, x: float, y: float, scale: float) -> View:
    """The view with a point of the plane in the middle."""
    return camera.held(View(x + HALF_KM, y + HALF_KM, scale))


def opening(camera: MapCamera, points: Sequence[Point], about_centre: bool) -> View:
    """The view a visit begins with. About a centre: as close as it may be with six of seven of the points on
    the stage, never closer than `USUAL`. Without one: all of the disc."""
    whole = camera.whole(0.0)
    if not about_centre or not points:
        return whole
    across, down = camera.stage_width * 0.44, camera.stage_height * 0.41
    needed = sorted(max(abs(x) / across, abs(y) / down) for x, y in points)
    far = needed[min(len(needed) - 1, int(len(needed) * 0.85))]
    scale = min(USUAL * camera.unit, 1 / far if far > 0 else whole.scale)
    return looking_at(camera, 0.0, 0.0, max(whole.scale, scale))
