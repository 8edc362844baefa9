"""Promises bombs in JPEG: sizes, very many scans, restarts, notes and profiles."""

from __future__ import annotations

import io
import struct

from PIL import Image
from tests.simulator.bombs.png import _profile
from tests.simulator.bombs.target import Bomb, picture_of


def _small() -> bytes:
    out = io.BytesIO()
    Image.new("L", (64, 64), 128).save(out, "JPEG", quality=75)
    return out.getvalue()


def part(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def _tables() -> bytes:
    """The quantisation and Huffman tables of an ordinary small picture, in their segments."""
    data, at, out = _small(), 2, b""
    while data[at + 1] != 0xDA:
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        if data[at + 1] in (0xDB, 0xC4):
            out += data[at : at + 2 + length]
        at += 2 + length
    return out


# For AC coefficients of progressive scans: one symbol, "the next 16,384 blocks and more are zero".
_RUNS = part(0xC4, b"\x11\x01" + bytes(15) + b"\xe0")


def jpeg(
    width: int, height: int, *, progressive: bool = False, scans: int = 0, notes: bytes = b"",
    restart: int = 0, blocks: int | None = None, tail: bytes = b"\xff\xd9",
) -> bytes:  # fmt: skip
    """A grey JPEG without a feature; progressive ones have `scans` further scans over all blocks."""
    count = -(-width // 8) * -(-height // 8) if blocks is None else blocks
    frame = part(0xC2 if progressive else 0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00")
    out = [b"\xff\xd8", notes, _tables(), _RUNS if progressive else b"", frame]
    if restart:
        out.append(part(0xDD, struct.pack(">H", restart)))
    if not progressive:
        # DC "as before" is 00, end of block is 1010: four blocks are three bytes.
        body = b"\x28\xa2\x8a" * (count // 4 + 1)
        out += [part(0xDA, b"\x01\x01\x00\x00\x3f\x00"), body]
    else:
        out += [part(0xDA, b"\x01\x01\x00\x00\x00\x00"), bytes(count // 4 + 1)]
        runs = (b"0" + b"1" * 14) * (count // 32_767 + 1)
        bits = runs + b"1" * (-len(runs) % 8)
        body = int(bits, 2).to_bytes(len(bits) // 8, "big").replace(b"\xff", b"\xff\x00")
        out += [part(0xDA, bytes([1, 1, 0x01, 1 + n % 63, 1 + n % 63, 0])) + body for n in range(scans)]
    return b"".join([*out, tail])


def _icc(profile: bytes) -> bytes:
    pieces = [profile[at : at + 65_000] for at in range(0, len(profile), 65_000)][:255]
    return b"".join(
        part(0xE2, b"ICC_PROFILE\0" + bytes([n + 1, len(pieces)]) + piece) for n, piece in enumerate(pieces)
    )


def _exif(entries: bytes, count: int) -> bytes:
    return part(0xE1, b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", count) + entries)


_SMALL = (800, 600)
BOMBS: dict[str, Bomb] = {
    "head-huge": picture_of(lambda: jpeg(65_535, 65_535, blocks=64)),
    "head-wide": picture_of(lambda: jpeg(65_535, 1, blocks=64)),
    "head-zero": picture_of(lambda: jpeg(65_535, 0, blocks=64)),
    "flat-large": picture_of(lambda: jpeg(19_900, 19_900)),
    "flat-wide": picture_of(lambda: jpeg(59_000, 6_700)),
    "cut-off-large": picture_of(lambda: jpeg(19_900, 19_900, blocks=1000)),
    "progressive-flat": picture_of(lambda: jpeg(12_000, 12_000, progressive=True, scans=5)),
    "progressive-huge": picture_of(lambda: jpeg(19_900, 19_900, progressive=True, scans=5)),
    "scans-20": picture_of(lambda: jpeg(9_000, 9_000, progressive=True, scans=20)),
    "scans-100": picture_of(lambda: jpeg(9_000, 9_000, progressive=True, scans=100)),
    "scans-2000": picture_of(lambda: jpeg(4_000, 4_000, progressive=True, scans=2_000)),
    "scans-small": picture_of(lambda: jpeg(64, 64, progressive=True, scans=100_000)),
    "progressive-cut-off": picture_of(
        lambda: jpeg(12_000, 12_000, progressive=True, scans=1, blocks=100, tail=b"\xff\xd9")
    ),
    "restarts": picture_of(lambda: jpeg(19_900, 19_900, restart=1, blocks=20_000)),
    "restart-marks": picture_of(
        lambda: jpeg(9_000, 9_000, restart=1, blocks=64, tail=b"".join(
            b"\xff" + bytes([0xD0 + n % 8]) for n in range(2_000_000)) + b"\xff\xd9")
    ),
    "fill-bytes": picture_of(lambda: jpeg(*_SMALL, notes=b"\xff" * 5_000_000)),
    "fill-bytes-after": picture_of(lambda: jpeg(*_SMALL, blocks=10, tail=b"\xff" * 5_000_000 + b"\xff\xd9")),
    "notes-many": picture_of(lambda: jpeg(*_SMALL, notes=part(0xFE, b"x") * 4_000)),
    "notes-too-many": picture_of(lambda: jpeg(*_SMALL, notes=part(0xFE, b"x") * 500_000)),
    "notes-large": picture_of(lambda: jpeg(*_SMALL, notes=part(0xE1, b"http://ns\0" + b"x" * 60_000) * 560)),
    "profile-large": picture_of(lambda: jpeg(*_SMALL, notes=_icc(_profile(16_000_000) + bytes(16_000_000)))),
    "profile-tags": picture_of(lambda: jpeg(*_SMALL, notes=_icc(_profile(200_000) + bytes(200_000)))),
    "exif-circle": picture_of(lambda: jpeg(*_SMALL, notes=_exif(
        struct.pack(">HHII", 0x8769, 4, 1, 8) * 4_000, 4_000))),
    "exif-huge-value": picture_of(lambda: jpeg(*_SMALL, notes=_exif(
        struct.pack(">HHII", 0x927C, 7, 2**31, 8) * 4_000, 4_000))),
    "frames-two": picture_of(lambda: jpeg(*_SMALL, notes=part(
        0xC0, struct.pack(">BHHB", 8, 60_000, 60_000, 1) + b"\x01\x11\x00"))),
    "tables-many": picture_of(lambda: jpeg(*_SMALL, notes=_tables() * 1_000)),
}  # fmt: skip
