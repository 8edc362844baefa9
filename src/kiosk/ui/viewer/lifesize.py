"""How an object and something everybody knows stand beside each other at one scale. No Qt.

Promises: lengths of things are real millimetres, lengths on the screen are in the unit of the room that is
given; both stand on one line; nothing is larger than the room, and nothing is shown larger than life.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Name = Literal["coin", "hand", "figure"]


@dataclass(frozen=True, slots=True)
class Companion:
    """What an object is put beside: real height and width in millimetres, of the drawing `name`."""

    name: Name
    height_mm: float
    width_mm: float


COIN: Final = Companion("coin", 24.5, 24.5)
"""The coin of 100 tenge in circulation: diameter 24.5 mm, as the National Bank of Kazakhstan states it when
it issues one."""

HAND: Final = Companion("hand", 182.5, 116.5)
"""An adult's hand, from the wrist to the tip of the middle finger: midway between the medians of men (190 mm)
and women (175 mm) in S. Pheasant, Bodyspace (adults of 19 to 65 years). The width is the drawing's."""

FIGURE: Final = Companion("figure", 1700.0, 541.5)
"""A standing person, stated as 170 cm. The width is the drawing's."""

COIN_UP_TO_MM: Final = 75.0
HAND_UP_TO_MM: Final = 600.0

GAP: Final = 0.09
"""Between the two, as a part of the room's width."""

_STEPS: Final = (10, 50, 100, 500, 1000)
"""Distances between the marks of the scale, in millimetres."""


def companion(height_mm: float) -> Companion:
    """What shows the size of an object best: something of its own order."""
    return COIN if height_mm <= COIN_UP_TO_MM else HAND if height_mm <= HAND_UP_TO_MM else FIGURE


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Sizes on the screen. `scale` is screen units in a real millimetre; `x` is where something begins.

    Marks of the scale stand every `minor_mm`, those with a number every `major_mm`.
    """

    scale: float
    object_width: float
    object_height: float
    object_x: float
    companion_width: float
    companion_height: float
    companion_x: float
    minor_mm: int
    major_mm: int


def arrange(
    room: tuple[float, float], height_mm: float, ratio: float, beside: Companion, largest: float
) -> Arrangement:
    """An object of a height and a ratio (width to height) and its companion in a room (width, height).

    The arrangement never exceeds `largest`, in screen units a real millimetre, unless that is 0.
    """
    width, height = max(1.0, room[0]), max(1.0, room[1])
    wide, tall = height_mm * ratio, max(height_mm, beside.height_mm)
    gap = width * GAP
    scale = min((width - gap) / (wide + beside.width_mm), height / tall)
    if largest > 0:
        scale = min(scale, largest)
    whole = (wide + beside.width_mm) * scale + gap
    left = (width - whole) / 2
    minor = next((step for step in _STEPS if step * scale >= width * 0.008), _STEPS[-1])
    major = next((step for step in _STEPS if step * scale >= width * 0.05), _STEPS[-1])
    return Arrangement(
        scale=scale,
        object_width=wide * scale,
        object_height=height_mm * scale,
        object_x=left,
        companion_width=beside.width_mm * scale,
        companion_height=beside.height_mm * scale,
        companion_x=left + wide * scale + gap,
        minor_mm=minor,
        major_mm=max(major, minor),
    )


def fits(room: tuple[float, float], height_mm: float, ratio: float, beside: Companion, life: float) -> bool:
    """Whether both can be shown as large as they are. `life` is screen units a real millimetre."""
    if life <= 0:
        return False
    return arrange(room, height_mm, ratio, beside, 0.0).scale >= life
