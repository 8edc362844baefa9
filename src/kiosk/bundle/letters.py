"""Promises to know which letters the fonts that are shipped can draw."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from kiosk.paths import ASSETS


def fonts_folder() -> Path | None:
    """The folder of shipped fonts; None when the program lies there without them."""
    folder = ASSETS / "fonts"
    return folder if folder.is_dir() else None


@cache
def drawn_letters() -> frozenset[int]:
    """The code points that can be drawn in every shipped style; empty when no font is found. Each of the
    look's own fonts has one of those for Arabic beside it (`kiosk.ui.app.FALLBACKS`)."""
    from fontTools.ttLib import TTFont

    folder = fonts_folder()
    found: set[int] = set()
    for names in ("Source*.[ot]tf", "Noto*Arabic*.[ot]tf"):
        common: set[int] | None = None
        for path in sorted(folder.glob(names)) if folder else []:
            with TTFont(path, lazy=True) as font:
                have = set(font.getBestCmap() or ())
            common = have if common is None else common & have
        found |= common or set()
    return frozenset(found)


@cache
def _missing() -> re.Pattern[str]:
    have = sorted(drawn_letters() | set(range(0x20, 0x7F)) | {0x09, 0x0A, 0x0D, 0xA0, 0xAD, 0x202F, 0x2060})
    have += range(0x200B, 0x2010)
    ranges: list[list[int]] = []
    for point in sorted(set(have)):
        if ranges and point == ranges[-1][1] + 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    inside = "".join(f"\\U{first:08X}-\\U{last:08X}" for first, last in ranges)
    return re.compile(f"[^{inside}]")


def letters_lacking(text: str) -> str:
    """The different letters of `text` that the shipped fonts lack, in their order; "" when all can be
    drawn."""
    if text.isascii() or not drawn_letters():
        return ""
    found = dict.fromkeys(_missing().findall(text))
    return "".join(ch for ch in found if unicodedata.category(ch) not in ("Cf", "Cc", "Zs", "Mn"))
