"""The page's own letters: the fonts of the exhibition, with only those letters in them that the page has.

Promises: a report reads the same on every computer. Office fonts often lack Kazakh letters and take them
from another font, letter by letter. Without the font files the page names the reader's own fonts.
"""

from __future__ import annotations

import base64
import io
import logging
from typing import Final

from kiosk.paths import ASSETS

_FACES: Final = (
    ("Kiosk Display", 300, "SourceSerif4Display-Light.ttf"),
    ("Kiosk Serif", 400, "SourceSerif4-Regular.ttf"),
    ("Kiosk Sans", 400, "SourceSans3-Regular.ttf"),
    ("Kiosk Sans", 600, "SourceSans3-Semibold.ttf"),
)


def faces(text: str) -> str:
    """CSS that brings the fonts with the letters of `text`."""
    css = []
    letters = {ord(letter) for letter in text if letter.isprintable()} | set(range(0x20, 0x7F))
    for family, weight, name in _FACES:
        file = ASSETS / "fonts" / name
        if not file.is_file():
            continue
        data = base64.b64encode(_subset(str(file), letters)).decode("ascii")
        css.append(
            f'@font-face{{font-family:"{family}";font-weight:{weight};src:url(data:font/woff;base64,{data}) '
            'format("woff")}'
        )
    return "\n".join(css)


def _subset(file: str, letters: set[int]) -> bytes:
    from fontTools import subset

    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it tells what it drops, which is the purpose
    options = subset.Options()
    options.flavor = "woff"
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum"]
    font = subset.load_font(file, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    stream = io.BytesIO()
    font.flavor = "woff"
    font.save(stream)
    return stream.getvalue()
