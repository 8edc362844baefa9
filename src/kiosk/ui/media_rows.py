"""What a record shows and plays, as roles of list models.

Promises: files are URLs that an Image or a player takes; regions are fractions (0–1) of a picture's sides.
"""

from __future__ import annotations

from dataclasses import asdict
from functools import lru_cache

from PySide6.QtCore import QUrl

from kiosk.edition.reader import MediaRow, Pyramid, Region, StepRow
from kiosk.ui import words
from kiosk.ui.models import Row


@lru_cache(maxsize=4096)
def url(path: str) -> str:
    """A file as the URL that an Image takes; "" stays ""."""
    return QUrl.fromLocalFile(path).toString(QUrl.ComponentFormattingOption.FullyEncoded) if path else ""


def region_roles(region: Region | None) -> Row:
    """A region in four roles; without one, the whole picture."""
    x, y, width, height = region or (0.0, 0.0, 1.0, 1.0)
    return {"regionX": x, "regionY": y, "regionWidth": width, "regionHeight": height}


def media_row(row: MediaRow) -> Row:
    return {
        "picture": url(row.display),
        "thumb": url(row.thumb),
        "pictureWidth": row.width,
        "pictureHeight": row.height,
        "alt": row.alt,
        "caption": row.caption,
        "credit": row.credit,
        "illustration": row.illustration,
        "colour": row.colour or "#00000000",
        "mediaKind": row.kind,
        "page": row.page,
        "pageName": row.page_label or words.page_word(row.page),
        "tiles": _tiles(row.pyramid),
        "extent": list(row.extent or ()),
        "frames": [url(frame.display) for frame in row.frames],
        "frameThumbs": [url(frame.thumb) for frame in row.frames],
        "file": url(row.file),
        "sign": url(row.sign),
        "durationMs": round(row.duration_s * 1000),
        "filmWidth": row.film_width,
        "filmHeight": row.film_height,
        "spokenLanguage": row.language,
        "sample": row.sample,
        "altLanguage": row.alt_language,
        "captionLanguage": row.caption_language,
    }


def _tiles(row: Pyramid | None) -> dict[str, object]:
    """The pyramid of a picture for the viewer; empty for one that has none."""
    return {} if row is None else asdict(row) | {"folder": url(row.folder)}


def step_row(row: StepRow) -> Row:
    return {"stepMedia": row.media, **region_roles(row.region), "title": row.title, "text": row.text,
            "language": row.language}  # fmt: skip
