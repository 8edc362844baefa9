"""The map of touches: squares of the display with how much each is touched, and the same as a drawing
(SVG).

Promises: pure. Squares are about twelve millimetres, so that a map is seen and no cloud of dots; how strong
one is goes by the root of its count, or a button that all press would leave the rest of the map empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.health.glass import Seen

SQUARE_MM: Final = 12.0
_COLOURS: Final = {
    "ground": "#0E1519",
    "frame": "#3A4144",
    "touch": "#E0B35C",
    "ring": "#F1E9D8",
    "dead": "#58C2DC",
}


@dataclass(frozen=True, slots=True)
class Square:
    """A square of the map in fractions of the sides, and how strong it is, from 0 to 1."""

    x: float
    y: float
    width: float
    height: float
    strength: float


def squares(seen: Seen) -> tuple[Square, ...]:
    """The squares that were touched at all, from the top."""
    shape = seen.shape
    side = max(1, round(SQUARE_MM * shape.columns / shape.width_mm))
    columns = -(-shape.columns // side)
    counts: dict[int, int] = {}
    for cell, count in enumerate(seen.cells):
        if count:
            row, column = divmod(cell, shape.columns)
            square = row // side * columns + column // side
            counts[square] = counts.get(square, 0) + count
    most = max(counts.values(), default=1)
    found = []
    for square, count in sorted(counts.items()):
        row, column = divmod(square, columns)
        x, y = column * side / shape.columns, row * side / shape.rows
        width, height = min(side / shape.columns, 1 - x), min(side / shape.rows, 1 - y)
        found.append(Square(x, y, width, height, (count / most) ** 0.5))
    return tuple(found)


def drawing(seen: Seen) -> str:
    """The map as an SVG that any browser shows, in millimetres of the display."""
    width, height = seen.shape.width_mm, seen.shape.height_mm
    ground, frame, touch = _COLOURS["ground"], _COLOURS["frame"], _COLOURS["touch"]
    said = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 {width + 16:.0f} {height + 16:.0f}">',
        f"<title>Touches: {seen.touches} in {seen.days} days</title>",
        f'<rect width="{width}" height="{height}" fill="{ground}" stroke="{frame}" stroke-width="2"/>',
    ]
    for one in squares(seen):
        said.append(
            f'<rect x="{one.x * width:.1f}" y="{one.y * height:.1f}" width="{one.width * width * 0.92:.1f}" '
            f'height="{one.height * height * 0.92:.1f}" fill="{touch}" '
            f'fill-opacity="{0.1 + 0.9 * one.strength:.2f}"/>'
        )
    for band in seen.dead:
        said.append(
            f'<rect x="{band.x * width:.1f}" y="{band.y * height:.1f}" width="{band.width * width:.1f}" '
            f'height="{band.height * height:.1f}" fill="none" stroke="{_COLOURS["dead"]}" stroke-width="2" '
            'stroke-dasharray="8 6"/>'
        )
    for spot in seen.stuck:
        said.append(
            f'<circle cx="{spot.x * width:.1f}" cy="{spot.y * height:.1f}" r="14" fill="none" '
            f'stroke="{_COLOURS["ring"]}" stroke-width="3"/>'
        )
    return "\n".join([*said, "</svg>", ""])
