"""Where a thing stands in a cut-out picture: the box of what is not transparent.

Promises: looked for where somebody measures with it (a record that states a height, a spin on its turntable),
from the thumbnail, whose 480 pixels tell a height to a fraction of a percent; nothing for a picture that is
opaque, empty, or fills its frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PIL import Image

from kiosk.bundle import Bundle
from kiosk.edition.derivatives import Derivative
from kiosk.exhibition import Media, Record

Region = tuple[float, float, float, float]

SEEN: Final = 24
"""Opacity (0–255) from which a pixel belongs to the thing, and not to its soft edge."""

_HEIGHTS: Final = ("height_mm", "spine")
"""What a record states that a picture's own height is measured with."""


def box(thumb: Path) -> Region | None:
    """The part of a PNG that can be seen, in fractions of its sides; None where that is all or nothing of it.

    Raises `OSError` when the file cannot be read.
    """
    with Image.open(thumb, formats=("PNG",)) as image:
        if image.mode != "RGBA":
            return None
        found = image.getchannel("A").point([255 if alpha >= SEEN else 0 for alpha in range(256)]).getbbox()
        width, height = image.size
    if found is None or found == (0, 0, width, height):
        return None
    left, top, right, bottom = found
    return (
        round(left / width, 4),
        round(top / height, 4),
        round((right - left) / width, 4),
        round((bottom - top) / height, 4),
    )


def _measured(record: Record, media: Media) -> bool:
    if media.extent is not None or media.kind not in ("image", "spin"):
        return False
    return media.kind == "spin" or any(getattr(record, name, None) is not None for name in _HEIGHTS)


def extents(bundle: Bundle, pictures: Mapping[str, Derivative], media: Path) -> dict[str, Region]:
    """By the names of picture files, the boxes of those that something is measured with. `pictures` are the
    derivatives by the same names, `media` is the folder they are in."""
    found: dict[str, Region] = {}
    for _, record in bundle.records():
        for medium in record.media:
            if not _measured(record, medium):
                continue
            names = bundle.spins.get(medium.folder, ()) if medium.kind == "spin" else (medium.picture,)
            name = next((name for name in names if name in pictures), "")
            if not name or name in found or not pictures[name].thumb.name.endswith(".png"):
                continue
            region = box(media / pictures[name].thumb.name)
            if region is not None:
                found[name] = region
    return found
