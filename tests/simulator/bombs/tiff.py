"""Promises bombs in TIFF: strips and tiles that swell, directories without end, values that are nowhere."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from typing import Any

from tests.simulator.bombs.jpeg import jpeg
from tests.simulator.bombs.png import _profile, zeros
from tests.simulator.bombs.target import Bomb, picture_of

Entry = tuple[int, int, int, bytes]
SHORT, LONG, UNDEFINED = 3, 4, 7
NONE, LZW, JPEG, DEFLATE, PACKBITS, GROUP4 = 1, 5, 7, 8, 32773, 4


def short(tag: int, *values: int) -> Entry:
    return tag, SHORT, len(values), struct.pack(f"<{len(values)}H", *values)


def long(tag: int, *values: int) -> Entry:
    return tag, LONG, len(values), struct.pack(f"<{len(values)}I", *values)


def directory(at: int, entries: Sequence[Entry], following: int = 0) -> bytes:
    """One directory as it lies at offset `at`, its longer values after it."""
    table, values = b"", b""
    after = at + 2 + 12 * len(entries) + 4
    for tag, kind, count, data in sorted(entries, key=lambda entry: entry[0]):
        place = data.ljust(4, b"\0") if len(data) <= 4 else struct.pack("<I", after + len(values))
        if len(data) > 4:
            values += data + b"\0" * (len(data) % 2)
        table += struct.pack("<HHI", tag, kind, count) + place
    return struct.pack("<H", len(entries)) + table + struct.pack("<I", following) + values


def tiff(
    width: int, height: int, data: bytes, *, compression: int = DEFLATE, samples: int = 3, depth: int = 8,
    rows: int = 0, photometric: int = 2, planar: int = 1, extra: Sequence[Entry] = (), following: int = 0,
    strips: int = 1,
) -> bytes:  # fmt: skip
    """A TIFF whose strips all are `data`."""
    at = 8 + len(data) + len(data) % 2
    entries = [
        long(256, width), long(257, height), short(258, *[depth] * min(samples, 8)), short(259, compression),
        short(262, photometric), long(273, *[8] * strips), short(277, samples), long(278, rows or height),
        long(279, *[len(data)] * strips), short(284, planar), *extra,
    ]  # fmt: skip
    merged = {entry[0]: entry for entry in entries}
    head = b"II*\0" + struct.pack("<I", at)
    return head + data.ljust(at - 8, b"\0") + directory(at, list(merged.values()), following)


def _swelling(width: int, height: int, bytes_a_pixel: int = 3, rows: int = 0, **more: Any) -> bytes:
    rows = rows or height
    strips = -(-height // rows) * (more.get("samples", 3) if more.get("planar") == 2 else 1)
    return tiff(width, height, zeros(width * rows * bytes_a_pixel), rows=rows, strips=strips, **more)


def _tiles(width: int, height: int, tile: int, data: bytes, count: int) -> bytes:
    where = [long(324, *[8] * count), long(325, *[len(data)] * count)]
    return tiff(width, height, data, extra=[long(322, tile), long(323, tile), *where])


def _chain(count: int) -> bytes:
    """So many empty directories, each leading to the next."""
    first = tiff(16, 16, zeros(16 * 16 * 3))
    start = len(first) + len(first) % 2
    first = tiff(16, 16, zeros(16 * 16 * 3), following=start).ljust(start, b"\0")
    one = [long(256, 1)]
    size = len(directory(0, one))
    rest = [
        directory(start + n * size, one, start + (n + 1) * size if n < count - 1 else 0) for n in range(count)
    ]
    return first + b"".join(rest)


def _runs(count: int) -> bytes:
    return b"\x81\0" * (count // 128 + 1)  # PackBits: 128 times the same byte


def _lzw(count: int) -> bytes:
    """Zeros in TIFF's LZW: codes that grow by one byte each."""
    bits, code, done, width = ["100000000"], 258, 1, 9
    bits.append(format(0, "09b"))
    while done < count:
        length = code - 256
        bits.append(format(code, f"0{width}b"))
        done += length
        code += 1
        width = 9 if code < 511 else 10 if code < 1023 else 11 if code < 2047 else 12
        if code >= 4094:
            bits += [format(256, "012b"), format(0, "09b")]
            code, width, done = 258, 9, done + 1
    text = "".join(bits) + format(257, f"0{width}b")
    text += "0" * (-len(text) % 8)
    return int(text, 2).to_bytes(len(text) // 8, "big")


def _entries(count: int) -> bytes:
    blob = bytes(8_000_000)
    many: list[Entry] = [(40_000 + n, UNDEFINED, len(blob), b"\x08\0\0\0") for n in range(count)]
    return tiff(16, 16, blob, compression=NONE, extra=many)


BOMBS: dict[str, Bomb] = {
    "head-huge": picture_of(lambda: tiff(2**32 - 1, 2**32 - 1, b"x")),
    "head-wide": picture_of(lambda: tiff(2**31, 1, b"x")),
    "one-strip": picture_of(lambda: _swelling(19_900, 19_900)),
    "one-strip-below-ratio": picture_of(lambda: _swelling(9_000, 9_000)),
    "short-strips": picture_of(lambda: _swelling(19_900, 19_900, rows=16)),
    "packbits": picture_of(
        lambda: tiff(16_000, 16_000, _runs(16_000 * 16), compression=PACKBITS, samples=1, photometric=1,
                     rows=16, strips=1_000)),
    "lzw": picture_of(
        lambda: tiff(19_000, 19_000, _lzw(19_000 * 16 * 3), compression=LZW, rows=16, strips=1_188)),
    "lzw-one-strip": picture_of(lambda: tiff(9_000, 9_000, _lzw(9_000 * 9_000 * 3), compression=LZW)),
    "group4": picture_of(
        lambda: tiff(40_000, 9_900, b"\xff" * 1_300, compression=GROUP4, samples=1, depth=1, photometric=0)),
    "jpeg-inside": picture_of(
        lambda: tiff(19_900, 19_900, jpeg(64, 64), compression=JPEG, samples=1, photometric=1)),
    "jpeg-inside-huge": picture_of(
        lambda: tiff(64, 64, jpeg(65_000, 65_000, blocks=64), compression=JPEG, samples=1, photometric=1)),
    "jpeg-inside-progressive": picture_of(
        lambda: tiff(12_000, 12_000, jpeg(12_000, 12_000, progressive=True, scans=60), compression=JPEG,
                     samples=1, photometric=1)),
    "planar": picture_of(lambda: _swelling(12_000, 12_000, 1, planar=2)),
    "planar-below": picture_of(lambda: _swelling(9_000, 9_000, 1, rows=64, planar=2)),
    "float": picture_of(
        lambda: _swelling(9_000, 9_000, 4, samples=1, depth=32, photometric=1)),
    "float-strips": picture_of(
        lambda: tiff(7_900, 7_900, zeros(7_900 * 16 * 4), samples=1, depth=32, photometric=1, rows=16,
                     strips=494, extra=[short(339, 3)])),
    "double": picture_of(
        lambda: tiff(9_000, 9_000, zeros(9_000 * 16 * 24), depth=64, rows=16, strips=563,
                     extra=[short(339, 3, 3, 3)])),
    "samples-many": picture_of(lambda: tiff(2_000, 2_000, zeros(2_000_000), samples=65_535)),
    "samples-16": picture_of(
        lambda: tiff(5_000, 5_000, zeros(5_000 * 16 * 16), samples=16, rows=16, strips=313)),
    "lab-large": picture_of(lambda: _swelling(9_200, 9_200, photometric=8, rows=64)),
    "tile-huge": picture_of(lambda: _tiles(100, 100, 60_000, zeros(1_000_000), 1)),
    "tiles-tiny": picture_of(lambda: _tiles(19_900, 19_900, 16, zeros(16 * 16 * 3), 1_547_536)),
    "tile-none": picture_of(lambda: _tiles(19_900, 19_900, 0, zeros(768), 1)),
    "directories": picture_of(lambda: _chain(400_000)),
    "directories-below": picture_of(lambda: _chain(990)),
    "circle": picture_of(
        lambda: tiff(16, 16, zeros(768), following=8 + len(zeros(768)) + len(zeros(768)) % 2)),
    "directory-long": picture_of(lambda: tiff(
        16, 16, zeros(768), extra=[long(30_000 + n, 0) for n in range(35_000)])),
    "values-shared": picture_of(lambda: _entries(3_000)),
    "values-nowhere": picture_of(
        lambda: tiff(16, 16, zeros(768), extra=[(700, UNDEFINED, 2**32 - 1, b"\x08\0\0\0")])),
    "counts-huge": picture_of(
        lambda: tiff(16, 16, zeros(768), extra=[
            (tag, LONG, 2**32 - 1, b"\x08\0\0\0") for tag in (273, 279)])),
    "profile": picture_of(
        lambda: tiff(800, 600, zeros(800 * 600 * 3), extra=[
            (34675, UNDEFINED, 3_000_128, (_profile(3_000_000) + bytes(3_000_000))[:3_000_128])])),
    "big-tiff": picture_of(
        lambda: b"II+\0\x08\0\0\0" + struct.pack("<QQ", 16, 2**60) + bytes(64)),
    "deflate-broken": picture_of(
        lambda: tiff(9_000, 9_000, zlib.compress(bytes(10_000)), rows=1, strips=9_000)),
}  # fmt: skip
