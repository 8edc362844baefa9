"""How a picture is cut into tiles: the layout of Deep Zoom, for those who cut and those who show.

Promises: level `levels` - 1 has the size of the original, each lower one half of it, rounded up; level 0 is
one pixel. Standard library only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Pyramid:
    """A picture as tiles of `tile` pixels square, each with `overlap` pixels more where it has a neighbour.

    `folder` holds <level>/<column>_<row>.<suffix>; `width` and `height` are pixels of the original.
    """

    folder: str
    width: int
    height: int
    tile: int
    overlap: int
    levels: int
    suffix: str

    def size(self, level: int) -> tuple[int, int]:
        """Width and height of a level, in its own pixels."""
        shrink = 1 << (self.levels - 1 - level)
        return -(-self.width // shrink), -(-self.height // shrink)

    def grid(self, level: int) -> tuple[int, int]:
        """Columns and rows of a level."""
        width, height = self.size(level)
        return -(-width // self.tile), -(-height // self.tile)

    def names(self) -> Iterator[str]:
        """Every tile, relative to the folder, from the one pixel to the original's size."""
        for level in range(self.levels):
            columns, rows = self.grid(level)
            for row in range(rows):
                for column in range(columns):
                    yield f"{level}/{column}_{row}.{self.suffix}"
