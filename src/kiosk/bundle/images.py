"""Promises to tell what a picture file is without decoding it: format and size, or why it cannot be shown.

The limits stand here once: `kiosk check` and the build ask the same `inspect`. What they are and where their
numbers come from:

- 2,000 million pixels: a sheet of a metre scanned at 1,000 dpi has 1,600 million, and such a picture still
  comes near its worst in minutes. 65,500 a side is the most a JPEG can have, and what libvips can write.
- `DECODED_LIMIT`: all pixels as they are stored; 1,300 million of 16 bits a colour have 7.8 GB.
- 4 GB a file: what an ordinary TIFF can address, and a package can hold.
- `HELD_LIMIT`: what a decoder must hold at once, where it cannot go line by line (interlaced PNG, progressive
  JPEG, lossless WebP, TIFF in one strip). With the rest of the worker this stays below 512 MB.
- `FLAT_RATIO`: drawings, scans and written pages measured at 8,000 to 14,000 pixels have 2 to 160 bytes of
  pixels for a byte of file; one colour without end has 190 (JPEG) to 8 million (WebP). Only pictures over
  `FLAT_BYTES` are asked: smaller ones are decoded in about a second whatever they are, so that an almost
  empty A3 page at 600 dpi passes. Of pictures over `FLAT_PIXELS` so many pixels for a byte are the most: an
  engineer's plan in black and white has 300.
- `NOTES_LIMIT`: metadata; a camera writes some hundred kilobytes, an editor some megabytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from kiosk.bundle.heads import BrokenHeadError, Head, read_head
from kiosk.bundle.model import MediaFile

PIXEL_LIMIT: Final = 2_000_000_000
SIDE_LIMIT: Final = 65_500
BYTES_LIMIT: Final = 4_000_000_000
DECODED_LIMIT: Final = 8_000_000_000
HELD_LIMIT: Final = 320_000_000  # bytes
FLAT_BYTES: Final = 256_000_000
FLAT_RATIO: Final = 200
FLAT_PIXELS: Final = 400_000_000
FLAT_PIXELS_RATIO: Final = 400
NOTES_LIMIT: Final = 32_000_000
SCANS_LIMIT: Final = 30  # a progressive JPEG has about ten
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
    found = inspect(path)
    return MediaFile(path, found.head.width, found.head.height, found.head.kind, found.size)


@dataclass(frozen=True, slots=True)
class Inspected:
    """The head of a picture that may be decoded, and the bytes of its file."""

    head: Head
    size: int


def inspect(path: Path) -> Inspected:
    """The head of a picture that is within all limits and has its end. Raises as `identify` does."""
    size = path.stat().st_size
    if size == 0:
        raise BadImageError(
            "not-an-image", "The file is not a picture: it is empty.", "Copy it from its original again."
        )
    if size > BYTES_LIMIT:
        raise _too_large(
            f"its file has {size / 1e9:.1f} GB; 4 GB are the most", "Save it smaller or as a JPEG."
        )
    with path.open("rb") as stream:
        start = stream.read(512)
        stream.seek(0)
        try:
            head = read_head(stream)
        except BrokenHeadError:
            raise BadImageError(
                "not-an-image",
                "The picture is damaged: its file cannot be opened.",
                "Save it anew or copy it from its original again.",
            ) from None
        if head is None:
            raise BadImageError("not-an-image", *_what(start))
        _within(head, size)
        if not _complete(stream, head.kind, size):
            raise BadImageError(
                "image-cut-off",
                "The picture is cut off: the end of its file is missing.",
                "Copy it from its original again.",
            )
    return Inspected(head, size)


def _within(head: Head, size: int) -> None:
    """Raises BadImageError for what is not safe to decode."""
    across = f"{head.width} × {head.height}"
    smaller = "Save a smaller copy: 20,000 pixels on the long side show the grain of a page."
    if head.pixels > PIXEL_LIMIT:
        millions = f"{across} = {head.pixels / 1e6:,.0f} million pixels"
        raise _too_large(f"{millions}; {PIXEL_LIMIT // 1_000_000:,} million are the most", smaller)
    if max(head.width, head.height) > SIDE_LIMIT:
        raise _too_large(f"{across} pixels; {SIDE_LIMIT:,} on a side are the most", smaller)
    if head.decoded > DECODED_LIMIT:
        raise _too_large(f"{across} pixels of {head.bits} bits", "Save it with 8 bits a colour, or smaller.")
    flat = head.decoded > FLAT_BYTES and head.decoded > FLAT_RATIO * size
    if flat or (head.pixels > FLAT_PIXELS and head.pixels > FLAT_PIXELS_RATIO * size):
        raise BadImageError(
            "image-flat",
            f"The picture is too large to be opened safely: {across} pixels in a file of "
            f"{max(1, size // 1000):,} KB can hardly hold anything but one colour.",
            smaller,
        )
    if head.held > HELD_LIMIT:
        raise _too_large(
            f"{across} pixels, stored so that they must be decoded all at once", _PLAINLY[head.kind]
        )
    if head.scans > SCANS_LIMIT:
        raise BadImageError(
            "not-an-image",
            f"The picture is built up in {head.scans:,} steps, as no camera or program does it.",
            _PLAINLY["JPEG"],
        )
    if head.notes > NOTES_LIMIT:
        raise _too_large(
            "its file has more notes about the picture than any camera writes", "Save it without metadata."
        )


_PLAINLY: Final = {
    "JPEG": "Save it as a baseline JPEG (without “progressive”), or smaller.",
    "PNG": "Save it as a PNG without interlacing, or smaller.",
    "WEBP": "Save it as a JPEG or PNG, or smaller.",
    "TIFF": "Save it as a TIFF in tiles or short strips, as a PNG, or smaller.",
}


def _too_large(what: str, hint: str) -> BadImageError:
    return BadImageError("image-too-large", f"The picture is too large to be opened safely: {what}.", hint)


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
