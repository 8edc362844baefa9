"""The tiles of a picture that is larger than a screen, for the viewer to come close to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pyramid:
    """Tiles in the layout of Deep Zoom: `folder`, relative to the edition, holds
    <level>/<column>_<row>.<suffix>.

    Level `levels` - 1 has `width` × `height` pixels, each lower one half of it rounded up; level 0 is one
    pixel. Tiles are `tile` pixels square without their `overlap` on each inner side.
    """

    folder: str
    width: int
    height: int
    tile: int
    overlap: int
    levels: int
    suffix: str
