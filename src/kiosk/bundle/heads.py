"""Promises what the head of a picture's file says: format, size, and what decoding it would take.

Reads JPEG, PNG, WebP and TIFF by their published layouts, without a decoder and within bounds: at most
4,096 parts of a file are stepped over, nothing longer than a few kilobytes is held. Other files are `None`;
a head that contradicts itself or ends too early raises `BrokenHeadError`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Final

MOST_PARTS: Final = 4_096  # chunks of a PNG or WebP, segments of a JPEG, entries of a TIFF's directory
MOST_FILLS: Final = 4_096  # bytes between segments of a JPEG
MOST_PAGES: Final = 1_000  # directories of a TIFF; of several pages the first is shown


class BrokenHeadError(Exception):
    """The head cannot be what it says it is."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a file promises. `bits` are those of one pixel as stored, `held` the bytes a decoder must hold at
    once (0 when it can go line by line), `notes` the bytes of metadata (what swells counts more), `scans` the
    passes over a progressive JPEG (0 for every other file), `lab` a TIFF in CIE L*a*b*."""

    kind: str
    width: int
    height: int
    bits: int
    held: int = 0
    notes: int = 0
    scans: int = 0
    lab: bool = False

    @property
    def pixels(self) -> int:
        return self.width * self.height

    @property
    def decoded(self) -> int:
        """The bytes of all pixels, packed as they are stored."""
        return self.pixels * self.bits // 8


def read_head(stream: BinaryIO) -> Head | None:
    """The head of the file that `stream` stands at the beginning of; None for no picture of a known format.

    Raises `BrokenHeadError`, and `OSError` when the file cannot be read.
    """
    start = stream.read(12)
    reader: Callable[[BinaryIO], Head]
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        reader = _png
    elif start.startswith(b"\xff\xd8\xff"):
        reader = _jpeg
    elif start[:4] == b"RIFF" and start[8:] == b"WEBP":
        reader = _webp
    elif start[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        reader = _tiff
    else:
        return None
    try:
        head = reader(stream)
    except (struct.error, IndexError, ValueError, OverflowError) as error:
        raise BrokenHeadError(str(error)) from None
    if head.width < 1 or head.height < 1 or head.bits < 1:
        raise BrokenHeadError("no pixels")
    return head


def _exactly(stream: BinaryIO, count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise BrokenHeadError("ends too early")
    return data


_EXIF_MOST: Final = 1 << 20
_EXIF_ODD: Final = 1 << 40
# How EXIF says "there is a further directory": a whole number, once, in either order of bytes.
_FURTHER: Final = tuple(
    struct.pack(order + "HHI", tag, 4, 1) for tag in (0x8769, 0x8825, 0xA005) for order in "<>"
)


def _exif(body: bytes, length: int) -> int:
    """What EXIF data counts as notes. An ordinary one names three further directories; very many that lead in
    circles cost a reader minutes."""
    odd = length > _EXIF_MOST or sum(body.count(mark) for mark in _FURTHER) > 16
    return _EXIF_ODD if odd else length


# -- PNG -----------------------------------------------------------------------------------------------------

_SWELL = (
    64  # what compressed notes count for; an editor's have some kilobytes, and they may swell a 1000-fold
)
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def _png(stream: BinaryIO) -> Head:
    stream.seek(8)
    length, name = struct.unpack(">I4s", _exactly(stream, 8))
    if name != b"IHDR" or length != 13:
        raise BrokenHeadError("no IHDR")
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", _exactly(stream, 13))
    if colour not in _SAMPLES or depth not in (1, 2, 4, 8, 16):
        raise BrokenHeadError("unknown kind of pixels")
    stream.seek(4, 1)
    notes = 0
    for _ in range(MOST_PARTS):
        length, name = struct.unpack(">I4s", _exactly(stream, 8))
        if name == b"IDAT":
            break
        if name == b"eXIf":
            notes += _exif(stream.read(min(length, _EXIF_MOST)), length)
            stream.seek(max(0, length - _EXIF_MOST) + 4, 1)
            continue
        start = stream.read(min(length, 100)) if name in (b"zTXt", b"iTXt") else b""
        packed = name == b"zTXt" or start.partition(b"\0")[2].startswith(b"\1")
        notes += length * (_SWELL if packed else 1)
        stream.seek(length - len(start) + 4, 1)
    else:
        raise BrokenHeadError("too many parts before the picture")
    # An interlaced picture is whole only after its last pass; a palette becomes up to four bytes.
    wide = width * height * (4 if colour == 3 else _SAMPLES[colour]) * (2 if depth == 16 else 1)
    return Head(
        "PNG", width, height, depth * _SAMPLES[colour], held=wide if interlaced else 0, notes=notes
    )  # fmt: skip


# -- JPEG ----------------------------------------------------------------------------------------------------

_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length
_BLOCK = 1 << 20


def _jpeg(stream: BinaryIO) -> Head:
    stream.seek(2)
    frame: tuple[int, int, int, int, int] | None = None
    notes = fills = 0
    for _ in range(MOST_PARTS):
        mark = _exactly(stream, 2)
        while mark == b"\xff\xff":  # fill bytes between segments
            fills += 1
            mark = mark[1:] + _exactly(stream, 1)
        if mark[0] != 0xFF or fills > MOST_FILLS:
            raise BrokenHeadError("no marker")
        marker = mark[1]
        if marker in _BARE:
            continue
        if marker == 0xD9:
            raise BrokenHeadError("no picture inside")
        (length,) = struct.unpack(">H", _exactly(stream, 2))
        if length < 2:
            raise BrokenHeadError("a part without length")
        if marker == 0xDA:
            break
        body = stream.read(length - 2) if marker in _FRAMES or marker == 0xE1 else b""
        if marker in _FRAMES:
            if frame is not None:
                raise BrokenHeadError("two pictures in one")
            depth, height, width, count = struct.unpack(">BHHB", body[:6])
            if not 1 <= count <= 4:
                raise BrokenHeadError("unknown kind of pixels")
            sampling = [body[7 + 3 * at] for at in range(count)]
            across, down = max(s >> 4 for s in sampling), max(s & 15 for s in sampling)
            if not (1 <= across <= 4 and 1 <= down <= 4):
                raise BrokenHeadError("unknown sampling")
            # Coefficients have two bytes; a part of the colours may be kept at half size.
            units = sum((s >> 4) * (s & 15) for s in sampling) / (across * down)
            frame = (marker, width, height, depth * count, int(width * height * units * 2))
        elif body.startswith(b"Exif"):
            notes += _exif(body, length)
        elif 0xE0 <= marker <= 0xEF or marker == 0xFE:
            notes += length
        stream.seek(length - 2 - len(body), 1)
    else:
        raise BrokenHeadError("too many parts before the picture")
    if frame is None:
        raise BrokenHeadError("no frame")
    marker, width, height, bits, coefficients = frame
    scans = _scans(stream)
    # Of a progressive picture, and of one whose colours come one after the other, all coefficients are held.
    held = coefficients if marker in _PROGRESSIVE or scans > 1 else 0
    return Head("JPEG", width, height, bits, held=held, notes=notes, scans=scans if held else 0)


def _scans(stream: BinaryIO) -> int:
    """How many scans there are, the one at whose head the stream stands included."""
    count, last = 1, b""
    while data := stream.read(_BLOCK):
        # Inside of a scan FF is followed by 00, so this is a marker wherever it stands.
        count += (last + data).count(b"\xff\xda")
        last = data[-1:]
    return count


# -- WebP ----------------------------------------------------------------------------------------------------


def _webp(stream: BinaryIO) -> Head:
    stream.seek(12)
    name, length = struct.unpack("<4sI", _exactly(stream, 8))
    if name == b"VP8X":
        data = _exactly(stream, 10)
        width = int.from_bytes(data[4:7], "little") + 1
        height = int.from_bytes(data[7:10], "little") + 1
        moving = bool(data[0] & 2)
        stream.seek(20 + length + (length & 1))
        notes, lossless, body = 0, False, b""
        for _ in range(MOST_PARTS):
            found = stream.read(8)
            if len(found) < 8:
                break
            name, length = struct.unpack("<4sI", found)
            if name == b"EXIF":
                body = stream.read(min(length, _EXIF_MOST))
                notes += _exif(body, length)
            elif name in (b"VP8L", b"ANMF"):
                lossless = True
            elif name not in (b"VP8 ", b"ALPH"):
                notes += length
            stream.seek(length + (length & 1) - len(body), 1)
            body = b""
        else:
            raise BrokenHeadError("too many parts")
        # An animation is put together on two canvases; a lossless picture is decoded as a whole.
        held = width * height * (12 if moving else 4 if lossless else 0)
        return Head("WEBP", width, height, 32, held=held, notes=notes)
    if name == b"VP8L":
        data = _exactly(stream, 5)
        size = int.from_bytes(data[1:], "little")
        width, height = (size & 0x3FFF) + 1, (size >> 14 & 0x3FFF) + 1
        return Head("WEBP", width, height, 32, held=width * height * 4)
    if name == b"VP8 ":
        data = _exactly(stream, 10)
        if data[3:6] != b"\x9d\x01\x2a":
            raise BrokenHeadError("no key frame")
        width, height = struct.unpack("<HH", data[6:10])
        return Head("WEBP", width & 0x3FFF, height & 0x3FFF, 24)
    raise BrokenHeadError("no picture inside")


# -- TIFF ----------------------------------------------------------------------------------------------------

_SIZES = dict(enumerate((1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4), start=1)) | {16: 8, 17: 8, 18: 8}
_MOST_TILES: Final = 100_000  # 1,600 megapixels in tiles of 128 × 128; each costs its start
_PLACES = frozenset({273, 279, 324, 325})  # where strips and tiles lie: long in every large picture


class _Directory:
    """One directory: whole numbers by tag, and the bytes of everything else."""

    def __init__(self, stream: BinaryIO, big: bool, order: str, at: int) -> None:
        self.values: dict[int, int] = {}
        self.notes = 0
        count_form, entry, offset = ("Q", "HHQ8s", "Q") if big else ("H", "HHI4s", "I")
        stream.seek(at)
        (entries,) = struct.unpack(order + count_form, _exactly(stream, struct.calcsize(order + count_form)))
        if entries > MOST_PARTS:
            raise BrokenHeadError("too many entries")
        size = struct.calcsize(order + entry)
        table = _exactly(stream, size * entries)
        (self.next,) = struct.unpack(order + offset, _exactly(stream, struct.calcsize(order + offset)))
        for number in range(entries):
            tag, kind, many, inline = struct.unpack_from(order + entry, table, number * size)
            width = _SIZES.get(kind, 1)
            if width * many > len(inline):
                if tag not in _PLACES:
                    self.notes += width * many
                if width not in (1, 2, 4, 8) or kind in (5, 10, 11, 12):
                    continue
                (place,) = struct.unpack(order + offset, inline)
                stream.seek(place)
                inline = stream.read(8)
            form = {1: "B", 2: "H", 4: "I", 8: "Q"}.get(width)
            if form and many and len(inline) >= width:
                (self.values[tag],) = struct.unpack_from(order + form, inline)


def _tiff(stream: BinaryIO) -> Head:
    stream.seek(0)
    start = _exactly(stream, 16)
    order = "<" if start[:2] == b"II" else ">"
    big = start[2:4] in (b"+\0", b"\0+")
    (at,) = struct.unpack_from(order + ("Q" if big else "I"), start, 8 if big else 4)
    first = _Directory(stream, big, order, at)
    seen, following = {at}, first.next
    while following:
        if following in seen or len(seen) >= MOST_PAGES:
            raise BrokenHeadError("the pages go in circles")
        seen.add(following)
        following = _next(stream, big, order, following)
    tags = first.values
    width, height = tags.get(256, 0), tags.get(257, 0)
    samples, depth = tags.get(277, 1), tags.get(258, 1)
    if not 1 <= samples <= 16 or depth not in (1, 2, 4, 8, 12, 14, 16, 24, 32, 64):
        raise BrokenHeadError("unknown kind of pixels")
    bits = samples * depth
    if 322 in tags:
        wide, high = tags[322], tags.get(323, 0)
        # A row of tiles is decoded together.
        across, down = -(-width // max(wide, 1)), -(-height // max(high, 1))
        held = across * wide * high * bits // 8
        if across * down > _MOST_TILES:
            raise BrokenHeadError("too many tiles")
    else:
        held = width * min(tags.get(278, height), height) * bits // 8
    if tags.get(284, 1) == 2:
        held = max(held, width * height * bits // 8)  # the colours lie apart: all are read first
    lab = tags.get(262) in (8, 9)
    # Those go through a decoder that makes four bytes of each pixel and has no lines.
    held = max(held, width * height * 4) if lab else held
    return Head("TIFF", width, height, bits, held=held, notes=first.notes, lab=lab)


def _next(stream: BinaryIO, big: bool, order: str, at: int) -> int:
    """Where the directory after the one at `at` lies; 0 for none."""
    form, entry, offset = ("Q", 20, "Q") if big else ("H", 12, "I")
    stream.seek(at)
    (entries,) = struct.unpack(order + form, _exactly(stream, struct.calcsize(order + form)))
    if entries > MOST_PARTS:
        raise BrokenHeadError("too many entries")
    stream.seek(entries * entry, 1)
    (following,) = struct.unpack(order + offset, _exactly(stream, struct.calcsize(order + offset)))
    return int(following)
