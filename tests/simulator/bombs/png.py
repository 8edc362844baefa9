"""Promises bombs in PNG: sizes, flat deserts of one colour, notes that swell, very many parts."""

from __future__ import annotations

import os
import struct
import zlib
from functools import cache

from tests.simulator.bombs.target import Bomb, picture_of

MAGIC = b"\x89PNG\r\n\x1a\n"
GREY, RGB, PALETTE, RGBA = 0, 2, 3, 6


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


@cache
def zeros(count: int) -> bytes:
    """`count` zero bytes as a zlib stream: one compressed megabyte, again and again."""
    block = bytes(1 << 20)
    packer = zlib.compressobj(9)
    first = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    whole, rest = divmod(count, len(block))
    check = 1
    for _ in range(whole):
        check = zlib.adler32(block, check)
    last = zlib.compressobj(9, zlib.DEFLATED, -15)
    end = last.compress(bytes(rest)) + last.flush()
    out = first + again * (whole - 1) if whole else b"\x78\xda"
    return out + end + struct.pack(">I", zlib.adler32(bytes(rest), check))


def png(
    width: int, height: int, colour: int = RGB, depth: int = 8, *, interlaced: bool = False,
    before: bytes = b"", data: bytes | None = None, cut: int = 0, after: bytes = b"",
) -> bytes:  # fmt: skip
    """A PNG of zeros (or `data`), its IDAT cut into pieces of `cut` bytes."""
    samples = {GREY: 1, RGB: 3, PALETTE: 1, RGBA: 4}[colour]
    row = 1 + (width * samples * depth + 7) // 8
    body = zeros(row * height + (8 * height if interlaced else 0)) if data is None else data
    parts = [body[at : at + cut] for at in range(0, len(body), cut)] if cut else [body]
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced))
    palette = chunk(b"PLTE", bytes(range(6))) if colour == PALETTE else b""
    return b"".join([MAGIC, head, before, palette, *(chunk(b"IDAT", part) for part in parts), after,
                     chunk(b"IEND", b"")])  # fmt: skip


def _text(name: bytes, count: int, size: int) -> bytes:
    start = b"k\0\0" if name == b"zTXt" else b"k\0\1\0\0\0"
    return chunk(name, start + zeros(size)) * count


def _noise(width: int, height: int) -> bytes:
    """Rows of noise that repeat: a packed file that no ratio gives away."""
    row = b"\0" + os.urandom(width * 3)
    return zlib.compress(row * height, 1)


def _frames(count: int) -> bytes:
    small = png(16, 16)[8:-12]
    data = small[small.index(b"IDAT") + 4 : -4]
    control = struct.pack(">IIIIHHBB", 16, 16, 0, 0, 1, 100, 0, 0)
    frames = [chunk(b"fcTL", struct.pack(">I", 0) + control)]
    for n in range(count):
        frames.append(chunk(b"fcTL", struct.pack(">I", 2 * n + 1) + control))
        frames.append(chunk(b"fdAT", struct.pack(">I", 2 * n + 2) + data))
    return b"".join(frames)


def _profile(size: int) -> bytes:
    """The start of a colour profile, and then nothing but zeros."""
    start = struct.pack(">I", size) + bytes(8) + b"mntrRGB XYZ " + bytes(12) + b"acsp" + bytes(88)
    return start + struct.pack(">I", 100_000_000)


_SMALL = (800, 600)
BOMBS: dict[str, Bomb] = {
    "head-huge": picture_of(lambda: png(60_000, 60_000, data=b"")),
    "head-line": picture_of(lambda: png(2**31 - 1, 1, data=b"")),
    "head-most": picture_of(lambda: png(2**31 - 1, 2**31 - 1, data=zlib.compress(b""))),
    "head-tall": picture_of(lambda: png(1, 2**31 - 1, data=zlib.compress(b""))),
    "head-zero": picture_of(lambda: png(0, 0, data=zlib.compress(b""))),
    "flat-rgb": picture_of(lambda: png(20_000, 20_000)),
    "flat-rgba-16": picture_of(lambda: png(11_000, 11_000, RGBA, 16)),
    "flat-grey": picture_of(lambda: png(19_900, 19_900, GREY)),
    "flat-bits": picture_of(lambda: png(20_000, 20_000, GREY, 1)),
    "flat-palette": picture_of(lambda: png(19_900, 19_900, PALETTE)),
    "flat-below-limit": picture_of(lambda: png(9_200, 9_200)),
    "noise-rows": picture_of(lambda: png(6_000, 9_000, data=_noise(6_000, 9_000))),
    "interlaced-large": picture_of(lambda: png(9_200, 9_200, RGBA, interlaced=True)),
    "interlaced-16": picture_of(lambda: png(7_500, 7_500, RGBA, 16, interlaced=True)),
    "interlaced-held": picture_of(lambda: png(9_000, 9_000, interlaced=True)),
    "too-short": picture_of(lambda: png(9_000, 9_000, data=zeros(1000))),
    "too-long": picture_of(lambda: png(*_SMALL, data=zeros(2_000_000_000))),
    "many-idat": picture_of(lambda: png(*_SMALL, cut=1)),
    "empty-idat": picture_of(lambda: png(*_SMALL, after=chunk(b"IDAT", b"") * 300_000)),
    "text-swells": picture_of(lambda: png(*_SMALL, before=_text(b"zTXt", 1, 2_000_000_000))),
    "texts-swell": picture_of(lambda: png(*_SMALL, before=_text(b"zTXt", 60, 50_000_000))),
    "texts-swell-after": picture_of(lambda: png(*_SMALL, after=_text(b"zTXt", 60, 50_000_000))),
    "itxt-swells": picture_of(lambda: png(*_SMALL, before=_text(b"iTXt", 40, 50_000_000))),
    "texts-many": picture_of(lambda: png(*_SMALL, before=chunk(b"tEXt", b"k\0v") * 4_000)),
    "parts-many": picture_of(lambda: png(*_SMALL, before=chunk(b"tEXt", b"k\0v") * 500_000)),
    "text-long": picture_of(lambda: png(*_SMALL, before=chunk(b"tEXt", b"k\0" + b"x" * 35_000_000))),
    "profile-swells": picture_of(
        lambda: png(*_SMALL, before=chunk(b"iCCP", b"p\0\0" + zeros(2_000_000_000)))
    ),
    "profile-tags": picture_of(
        lambda: png(
            *_SMALL, before=chunk(b"iCCP", b"p\0\0" + zlib.compress(_profile(3_000_000) + bytes(3_000_000)))
        )
    ),
    "palette-suggested": picture_of(
        lambda: png(*_SMALL, before=chunk(b"sPLT", b"p\0\10" + bytes(6 * 1_000_000)) * 4)
    ),
    "exif-circle": picture_of(
        lambda: png(*_SMALL, before=chunk(b"eXIf", b"MM\0*\0\0\0\x08" + b"\0\0\0\0\0\x08" * 1000))
    ),
    "part-endless": picture_of(
        lambda: MAGIC + chunk(b"IHDR", bytes(13)) + struct.pack(">I4s", 2**31 - 1, b"tEXt")
    ),
    "frames": picture_of(
        lambda: png(16, 16, before=chunk(b"acTL", struct.pack(">II", 50_000, 0)), after=_frames(50_000))
    ),
    "frames-huge": picture_of(
        lambda: png(19_900, 19_900, RGBA, before=chunk(b"acTL", struct.pack(">II", 2, 0)))
    ),
}
