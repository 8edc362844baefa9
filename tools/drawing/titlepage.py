"""Draws the title page on which a book of the shelf opens: 1500×2120 pixels of paper, with an empty place.

No inscribed copy is at hand, so the place of the inscription is kept by words in type, in a broken frame,
that say what it is: an example of this exhibition that nobody has signed. Nothing imitates handwriting.
Title, author, place and year are those of the record; it is not the title page of the printed book.

    python tools/drawing/titlepage.py [--bundle content/kazakhstan-diplomacy] [--check]

The words in the frame are the transcript of the record's picture; their regions are written back into its
file. With `--check` nothing is drawn, and a difference is exit status 1.
"""

from __future__ import annotations

import argparse
import sys
from argparse import RawDescriptionHelpFormatter as Raw
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt

import ornament
from leaflet import write_regions
from palette import CLOTH, INK, PAPER, mix
from sheet import (
    ROOT,
    Face,
    block,
    canvas,
    finish,
    outline,
    put,
    put_block,
    records,
    save,
    start,
    stroke,
    width,
)

WIDTH: Final = 1500
HEIGHT: Final = 2120
MARGIN: Final = 150
FRAME: Final = QRectF(480, 300, WIDTH - MARGIN - 480, 470)
FOOT: Final = (
    "Көрнекілік: кітаптың титулы емес",
    "Иллюстрация, не титул книги",
    "Illustration, not the book’s title page",
)
Region = tuple[float, float, float, float]


def _words(record: dict[str, Any], people: Sequence[dict[str, Any]], key: str) -> str:
    """A text of the record in the book's own language."""
    value = record[key]
    if isinstance(value, str):
        value = next((p["name"] for p in people if p["id"] == value), value)
    return value if isinstance(value, str) else str(value[record["book_language"]])


def draw(record: dict[str, Any], people: Sequence[dict[str, Any]]) -> tuple[Any, list[Region]]:
    """The large drawing, and the regions of the words in the frame in the order of the transcript."""
    cloth = CLOTH[record["spine"]["cloth"]]
    image, p = canvas(WIDTH, HEIGHT, PAPER)
    soft = mix(INK, PAPER, 0.28)
    # The gutter: the page bends towards the spine at its left edge.
    for i in range(46):
        p.setPen(stroke("#4A371A", 1.0, 0.16 * (1 - i / 46) ** 2))
        p.drawLine(QPointF(i + 0.5, 0), QPointF(i + 0.5, HEIGHT))
    pen = stroke(mix(INK, PAPER, 0.42), 2.6)
    pen.setDashPattern([9, 7])
    p.setPen(pen)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRect(FRAME)

    regions: list[Region] = []
    lines = [line["text"] for line in record["media"][1]["transcript"]["lines"]]
    y = FRAME.top() + 150
    for i, text in enumerate(lines):
        face, size, colour = (Face.LIGHT, 84, INK) if i == 0 else (Face.SANS, 46, soft)
        put(p, FRAME.center().x(), y, text, face, size, colour, align="centre")
        left = FRAME.center().x() - width(text, face, size) / 2
        box = outline(text, face, size).boundingRect().translated(left, y)
        if not FRAME.adjusted(30, 30, -30, -30).contains(box):
            raise ValueError(f"“{text}” leaves the frame")
        x, top = round((box.left() - 9) / WIDTH, 4), round((box.top() - 9) / HEIGHT, 4)
        regions.append(
            (x, top, round((box.right() + 9) / WIDTH - x, 4), round((box.bottom() + 9) / HEIGHT - top, 4))
        )
        y += 118 if i == 0 else 72

    author = block(_words(record, people, "author"), Face.SUBHEAD, 60, WIDTH - 2 * MARGIN, most=2)
    put_block(p, MARGIN, 1010, author, INK)
    title = block(
        record["book_title"], Face.LIGHT, 190, WIDTH - 2 * MARGIN, most=3, least_size=90, leading=1.06
    )
    low = put_block(p, MARGIN - 6, 1140, title, INK)
    p.setPen(stroke(cloth, 9))
    p.drawLine(QPointF(MARGIN, low + 92), QPointF(MARGIN + 190, low + 92))
    p.setPen(ornament.pen(cloth, 5.0))
    p.drawPath(ornament.horn(MARGIN + 64, 1716, 9.0, 0, 6))
    imprint = (
        f"{_words(record, people, 'place')} · {_words(record, people, 'publisher')} · {record['published']}"
    )
    put(p, MARGIN, 1876, imprint, Face.TEXT, 50, INK)
    p.setPen(stroke(mix(INK, PAPER, 0.55), 1.2))
    p.drawLine(QPointF(MARGIN, HEIGHT - 138), QPointF(WIDTH - MARGIN, HEIGHT - 138))
    put(p, MARGIN, HEIGHT - 90, "  ·  ".join(FOOT), Face.SANS, 25, soft)
    p.end()
    return image, regions


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Raw)
    parser.add_argument("--bundle", type=Path, default=ROOT / "content/kazakhstan-diplomacy")
    parser.add_argument("--check", action="store_true", help="only compare the regions")
    options = parser.parse_args(arguments)
    start()
    people = records(options.bundle, "people")
    different = 0
    for record in records(options.bundle, "autographs"):
        if len(record["media"]) < 2 or "transcript" not in record["media"][1]:
            continue
        image, regions = draw(record, people)
        path = options.bundle / "autographs" / f"{record['id']}.yaml"
        was = path.read_text(encoding="utf-8")
        now = write_regions(was, regions)
        if options.check:
            if now != was:
                print(f"{path}: the regions are not those of the setting", file=sys.stderr)
                different = 1
            continue
        target = options.bundle / record["media"][1]["file"]
        print(f"{target}: {save(finish(image, opaque=True), target, palette=True):,} bytes")
        path.write_text(now, encoding="utf-8")
    return different


if __name__ == "__main__":
    raise SystemExit(main())
