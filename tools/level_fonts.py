"""Give the Arabic fonts the line of the Latin ones: `python tools/level_fonts.py NAME.ttf … assets/fonts`.

A line that holds letters of a fallback font is as tall as that font asks, so an Arabic name would stand lower
than the Latin one beside it. The Noto fonts (SIL Open Font License, no reserved name) get the ascent and
descent of the Source fonts they stand beside; no letter is changed. The last argument is the folder in
which both lie.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

BESIDE = {"NotoNaskh": "SourceSerif4-Regular.ttf", "NotoSans": "SourceSans3-Regular.ttf"}


def level(path: Path, like: Path) -> None:
    """Write the font at `path` with the ascent and descent of the font `like`, in its own units."""
    model = TTFont(like)
    font = TTFont(path)
    part = font["head"].unitsPerEm / model["head"].unitsPerEm
    up, down = round(model["hhea"].ascent * part), round(-model["hhea"].descent * part)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = up, -down, 0
    table = font["OS/2"]
    table.sTypoAscender, table.sTypoDescender, table.sTypoLineGap = up, -down, 0
    table.usWinAscent, table.usWinDescent = up, down
    font.save(path)


if __name__ == "__main__":
    *names, folder = sys.argv[1:]
    for name in names:
        begin = next(begin for begin in BESIDE if name.startswith(begin))
        level(Path(folder) / name, Path(folder) / BESIDE[begin])
