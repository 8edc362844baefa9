"""Promises to tell what a picture file is without decoding it: format and size, or why it cannot be shown."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import BinaryIO

from PIL import Image, UnidentifiedImageError

from kiosk.bundle.model import MediaFile

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
PIXEL_LIMIT = 400_000_000
BYTES_LIMIT = 2_000_000_000
ROOM = (1200, 900)  # pixels: about what a record page on a Full HD screen (1920 × 1080) gives its picture
EXTENSIONS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"})

_OTHER = (
    (b"<svg", "an SVG drawing"),
    (b"<?xml", "an XML file"),
    (b"<!DOCTYPE", "a web page"),
    (b"<html", "a web page"),
    (b"%PDF", "a PDF document"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"8BPS", "a Photoshop file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x00\x00\x01\x00", "an icon"),
)


class BadImageError(Exception):
    """Why a file cannot be shown: `code` of the finding, a sentence, and what to do."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def identify(path: Path) -> MediaFile:
    """Format, size in pixels and bytes of a picture. Raises BadImageError; OSError when the file cannot be
    opened."""
    size = path.stat().st_size
    if size == 0:
        raise BadImageError(
            "not-an-image", "The picture's file is empty.", "Copy it from its original again."
        )
    if size > BYTES_LIMIT:
        raise BadImageError(
            "image-too-large", f"The picture's file has {size / 1e9:.1f} GB; 2 GB is the most."
        )
    with path.open("rb") as stream:
        head = stream.read(512)
        stream.seek(0)
        width, height, kind = _open(stream, head)
        if width * height > PIXEL_LIMIT:
            raise BadImageError(
                "image-too-large",
                f"The picture has {width} × {height} = {width * height / 1e6:.0f} million pixels; "
                f"{PIXEL_LIMIT // 1_000_000} million are the most.",
                "Save a smaller copy.",
            )
        if not _complete(stream, kind, size):
            raise BadImageError(
                "image-cut-off",
                "The picture's file is cut off: its end is missing.",
                "Copy it from its original again.",
            )
    return MediaFile(path, width, height, kind, size)


def _open(stream: BinaryIO, head: bytes) -> tuple[int, int, str]:
    limit = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = None  # nothing is decoded here, and the limit is checked by the caller
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(stream, formats=FORMATS) as image:
                return image.width, image.height, str(image.format)
    except UnidentifiedImageError:
        raise BadImageError("not-an-image", *_what(head)) from None
    except Exception:  # a decoder may fail in any way on a hostile header; each means the same here
        raise BadImageError(
            "not-an-image",
            "The picture's file is damaged: it cannot be opened.",
            "Copy it from its original again.",
        ) from None
    finally:
        Image.MAX_IMAGE_PIXELS = limit


def _what(head: bytes) -> tuple[str, str]:
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t")
    for magic, name in _OTHER:
        if start.startswith(magic):
            return f"The file is {name}, not a picture that can be shown.", "Save it as JPEG or PNG."
    if head[4:8] == b"ftyp":
        return (
            "The file is a film or a HEIC picture, not a picture that can be shown.",
            "Save it as JPEG or PNG.",
        )
    if head.startswith((b"\xff\xd8", b"\x89PNG", b"RIFF", b"II*\x00", b"MM\x00*")):
        return "The picture's file is damaged: it cannot be opened.", "Copy it from its original again."
    return "The file is not a picture.", "Pictures are JPEG, PNG, WebP or TIFF files."


def _complete(stream: BinaryIO, kind: str, size: int) -> bool:
    """False when the file's own end mark is missing; True for formats without one."""
    tail = min(size, 65_536)
    stream.seek(size - tail)
    end = stream.read(tail)
    if kind == "JPEG":
        return b"\xff\xd9" in end
    if kind == "PNG":
        return b"IEND" in end
    if kind == "WEBP":
        stream.seek(4)
        return size >= int.from_bytes(stream.read(4), "little") + 8
    return True


def small_reason(media: MediaFile) -> str:
    """Why a picture is too small, or "": it fills neither side of the room that a record page has for it."""
    width, height = ROOM
    if media.width >= width or media.height >= height:
        return ""
    return (
        f"The picture has {media.width} × {media.height} pixels. A page on a Full HD screen has room for "
        f"{width} × {height}, so this one will look soft."
    )
