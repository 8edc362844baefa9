"""Promises bombs in WebP: canvases, lossless deserts, films, notes."""

from __future__ import annotations

import io
import struct
from functools import cache

from PIL import Image
from tests.simulator.bombs.png import _profile
from tests.simulator.bombs.target import Bomb, picture_of


def part(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def riff(*parts: bytes) -> bytes:
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def extended(width: int, height: int, flags: int = 0) -> bytes:
    return part(
        b"VP8X",
        bytes([flags, 0, 0, 0]) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little"),
    )


@cache
def _inner(side: int, lossless: bool) -> bytes:
    """The one part of a plain picture in one colour."""
    out = io.BytesIO()
    Image.new("RGB", (side, side), (90, 60, 30)).save(out, "WEBP", lossless=lossless, quality=50, method=0)
    return out.getvalue()[12:]


def _film(width: int, height: int, frames: int) -> bytes:
    inner = _inner(64, True)
    frame = part(
        b"ANMF", bytes(6) + (63).to_bytes(3, "little") * 2 + (100).to_bytes(3, "little") + b"\0" + inner
    )
    return riff(extended(width, height, 2), part(b"ANIM", bytes(6)), frame * frames)


def _lossless_head(width: int, height: int) -> bytes:
    return riff(part(b"VP8L", b"\x2f" + (width - 1 | (height - 1) << 14).to_bytes(4, "little") + bytes(40)))


def _lossy_head(width: int, height: int) -> bytes:
    return riff(part(b"VP8 ", b"\x30\x01\x00\x9d\x01\x2a" + struct.pack("<HH", width, height) + bytes(400)))


BOMBS: dict[str, Bomb] = {
    "lossless-head": picture_of(lambda: _lossless_head(16_384, 16_384)),
    "lossless-head-below": picture_of(lambda: _lossless_head(8_900, 8_900)),
    "lossy-head": picture_of(lambda: _lossy_head(16_383, 16_383)),
    "lossless-flat": picture_of(lambda: riff(_inner(7_900, True))),
    "lossy-flat": picture_of(lambda: riff(_inner(9_000, False))),
    "canvas-huge": picture_of(lambda: riff(extended(16_777_216, 16_777_216), _inner(64, True))),
    "canvas-unlike": picture_of(lambda: riff(extended(16_000, 16_000), _inner(64, False))),
    "film-huge": picture_of(lambda: _film(16_383, 16_383, 2)),
    "film-canvas": picture_of(lambda: _film(5_100, 5_100, 300)),
    "film-long": picture_of(lambda: _film(64, 64, 100_000)),
    "profile-large": picture_of(lambda: riff(
        extended(64, 64, 0x20), part(b"ICCP", _profile(30_000_000) + bytes(30_000_000)), _inner(64, True))),
    "profile-tags": picture_of(lambda: riff(
        extended(64, 64, 0x20), part(b"ICCP", _profile(300_000) + bytes(300_000)), _inner(64, True))),
    "notes-large": picture_of(lambda: riff(
        extended(64, 64, 4), part(b"XMP ", b"x" * 34_000_000), _inner(64, True))),
    "notes-many": picture_of(
        lambda: riff(extended(64, 64, 4), part(b"XMP ", b"x") * 300_000, _inner(64, True))),
    "exif": picture_of(lambda: riff(
        extended(64, 64, 8), _inner(64, True),
        part(b"EXIF", b"MM\0*\0\0\0\x08" + struct.pack(">H", 4_000)
             + struct.pack(">HHII", 0x8769, 4, 1, 8) * 4_000))),
    "size-lies": picture_of(lambda: b"RIFF\xff\xff\xff\x7fWEBP" + _inner(64, True)),
}  # fmt: skip
