"""A picture cut into tiles: where each tile lies, which level is sharp, and whether a tile's file is whole.

Promises: no Qt; lengths are pixels of the original picture unless a name says otherwise; a tile is named by
(level, column, row) of the layout (`kiosk.edition.layout`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from kiosk.edition import layout

Key = tuple[int, int, int]
"""Level, column, row."""
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_ENDS: Final = {
    "jpg": (b"\xff\xd8", b"\xff\xd9"),
    "jpeg": (b"\xff\xd8", b"\xff\xd9"),
    "png": (b"\x89PNG", b"IEND\xaeB`\x82"),
    "webp": (b"RIFF", b""),
}
"""How a file of this suffix begins and ends (JFIF, PNG, WebP)."""


def whole_file(path: str) -> bool:
    """Whether a picture file is there, begins as its suffix says and was not cut short.

    Two short reads. A decoder that meets less than that speaks up on stderr and paints grey; damage inside a
    file is found by the edition's digests, not here.
    """
    begin, end = _ENDS.get(path.rpartition(".")[2].lower(), (b"", b""))
    try:
        with Path(path).open("rb", buffering=0) as file:
            if file.read(len(begin) or 1)[: len(begin)] != begin:
                return False
            size = file.seek(0, 2)
            if size <= len(begin) + len(end):
                return False
            if begin == b"RIFF":
                file.seek(4)
                return int.from_bytes(file.read(4), "little") + 8 <= size
            file.seek(-len(end), 2)
            return file.read(len(end)) == end
    except (OSError, ValueError):
        return False


@dataclass(frozen=True)
class Pyramid(layout.Pyramid):
    """A picture as tiles, as the viewer looks for them: `folder` is a path.

    A picture without a pyramid is one of a single level and tile, whose file is `folder` itself and whose
    suffix is "".
    """

    @classmethod
    def of_one_file(cls, path: str, width: int, height: int) -> Pyramid:
        """A picture that is a single file."""
        width, height = max(1, width), max(1, height)
        return cls(path, width, height, max(width, height), 0, 1, "")

    @property
    def top(self) -> int:
        """The level of the original size."""
        return self.levels - 1

    def path(self, key: Key) -> str:
        """Where a tile's file lies."""
        return self.folder + self.name(key)

    def name(self, key: Key) -> str:
        """What follows the folder in a tile's path."""
        return f"/{key[0]}/{key[1]}_{key[2]}.{self.suffix}" if self.suffix else ""

    @cached_property
    def base(self) -> int:
        """The finest level that is a single tile: the whole picture in one small file."""
        return next((n for n in range(self.top, -1, -1) if self.grid(n) == (1, 1)), 0)

    def level_for(self, scale: float) -> int:
        """The lowest level that is sharp at so many display pixels a picture pixel: one of its pixels then
        covers between a half and one pixel of the display (more only beyond the original size)."""
        if not (scale > 0 and math.isfinite(scale)):
            return self.base
        halvings = math.floor(math.log2(1.005 / scale))
        return max(self.base, min(self.top, self.top - halvings))

    def area(self, key: Key) -> Rect:
        """What a tile's file shows, its overlap included."""
        level, column, row = key
        shrink, overlap = 1 << (self.top - level), self.overlap
        return (
            max(0, column * self.tile - overlap) * shrink,
            max(0, row * self.tile - overlap) * shrink,
            min(self.width, ((column + 1) * self.tile + overlap) * shrink),
            min(self.height, ((row + 1) * self.tile + overlap) * shrink),
        )

    def span(self, level: int, rect: Rect, margin: int = 0) -> tuple[int, int, int, int]:
        """The tiles of a level that a rectangle touches, with some more on each side: first column, first
        row, and one past the last of both. Empty outside the picture."""
        columns, rows = self.grid(level)
        side = self.tile << (self.top - level)
        left, top, right, bottom = rect
        if right <= 0 or bottom <= 0 or left >= self.width or top >= self.height:
            return 0, 0, 0, 0
        return (
            max(0, math.floor(left / side) - margin),
            max(0, math.floor(top / side) - margin),
            min(columns, math.ceil(right / side) + margin),
            min(rows, math.ceil(bottom / side) + margin),
        )

    def tiles(self, level: int, rect: Rect, focus: tuple[float, float], margin: int = 0) -> list[Key]:
        """The tiles of `span`, nearest to a point first."""
        left, top, right, bottom = self.span(level, rect, margin)
        side = self.tile << (self.top - level)
        x, y = focus[0] / side - 0.5, focus[1] / side - 0.5
        found = [(level, column, row) for row in range(top, bottom) for column in range(left, right)]
        found.sort(key=lambda key: (key[1] - x) ** 2 + (key[2] - y) ** 2)
        return found


def parent(key: Key, level: int) -> Key:
    """The tile of a lower level in which a tile lies."""
    down = key[0] - level
    return level, key[1] >> down, key[2] >> down
