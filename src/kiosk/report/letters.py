"""The page's own letters: the fonts of the exhibition, with only those letters in them that a page needs.

Promises: a report reads the same on every computer. Office fonts often lack Kazakh letters and take them
from another font, letter by letter. Without the font files the page names the reader's own fonts.
"""

from __future__ import annotations

import base64
import io
import logging
from functools import cache, lru_cache
from typing import Final

from kiosk.paths import ASSETS

_FACES: Final = (
    ("Kiosk Display", 300, "SourceSerif4Display-Light.ttf"),
    ("Kiosk Serif", 400, "SourceSerif4-Regular.ttf"),
    ("Kiosk Sans", 400, "SourceSans3-Regular.ttf"),
    ("Kiosk Sans", 600, "SourceSans3-Semibold.ttf"),
)


_USUAL: Final = frozenset(
    {*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x400, 0x460)}
    | set(map(ord, "ҒғҚқҢңҮүҰұҺһӘәӨө–—‘’“”„…•†‡′″₸№‹›\u202f"))
)
"""Latin of western Europe, Russian and Kazakh: every page has these, so that they are cut out only once."""


def faces(text: str) -> str:
    """CSS that brings the fonts with the letters of `text`, and with the usual ones."""
    letters = _USUAL | {ord(letter) for letter in text if ord(letter) > 0x460 and letter.isprintable()}
    css = []
    for family, weight, name in _FACES:
        file = ASSETS / "fonts" / name
        if file.is_file():
            cut = _cut(str(file), letters & _held(str(file)))
            css.append(
                f'@font-face{{font-family:"{family}";font-weight:{weight};'
                f'src:url(data:font/woff;base64,{cut}) format("woff")}}'
            )
    return "\n".join(css)


@cache
def _held(file: str) -> frozenset[int]:
    """The letters that a font has; others are left to the fonts of the reader."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())


@lru_cache(maxsize=len(_FACES) * 2)
def _cut(file: str, letters: frozenset[int]) -> str:
    """The font with these letters as WOFF in base64."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it tells what it drops, which is the purpose
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum"]
    with TTFont(file, lazy=True) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=letters)
        subsetter.subset(font)
        font.flavor = "woff"
        stream = io.BytesIO()
        font.save(stream)
    return base64.b64encode(stream.getvalue()).decode("ascii")
