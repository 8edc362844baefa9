"""Promises the fixed parts of a ZIP file as this project writes them: headers to bytes, nothing read here.

Everything is stored and has the same date; a 64-bit part is there exactly where a number needs one. Sizes and
offsets in bytes. After PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.5.3.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

LOCAL: Final = struct.Struct("<4sHHHHHIIIHH")
CENTRAL: Final = struct.Struct("<4sHHHHHHIIIHHHHHII")
END: Final = struct.Struct("<4sHHHHIIH")
END64: Final = struct.Struct("<4sQHHIIQQQQ")
LOCATOR64: Final = struct.Struct("<4sIQI")
EXTRA: Final = struct.Struct("<HH")

LOCAL_MARK: Final = b"PK\x03\x04"
CENTRAL_MARK: Final = b"PK\x01\x02"
END_MARK: Final = b"PK\x05\x06"
END64_MARK: Final = b"PK\x06\x06"
LOCATOR64_MARK: Final = b"PK\x06\x07"

STORED: Final = 0
DEFLATED: Final = 8
UTF8: Final = 1 << 11
ZIP64_EXTRA: Final = 1
MOST_16: Final = 0xFFFF
MOST_32: Final = 0xFFFFFFFF
VERSION: Final = 20  # 2.0
VERSION_64: Final = 45  # 4.5, the first with 64-bit numbers
DATE: Final = (1 << 5) | 1  # 1 January 1980, the earliest there is
UNIX: Final = 3
MODE: Final = 0o100644

MANIFEST_NAME: Final = "manifest.json"
SIGNATURE_NAME: Final = "manifest.json.minisig"


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the archive: its name, size, CRC-32, and where its local header begins."""

    name: str
    size: int
    crc: int
    offset: int


def local_header(member: Member) -> bytes:
    """What stands before the file's bytes."""
    name, flags = _name(member.name)
    extra, size, _ = _large(member.size, 0, local=True)
    version = VERSION_64 if extra else VERSION
    fixed = LOCAL.pack(
        LOCAL_MARK, version, flags, STORED, 0, DATE, member.crc, size, size, len(name), len(extra)
    )
    return fixed + name + extra


def central_header(member: Member) -> bytes:
    """The file's line in the directory."""
    name, flags = _name(member.name)
    extra, size, offset = _large(member.size, member.offset, local=False)
    version = VERSION_64 if extra else VERSION
    fixed = CENTRAL.pack(
        CENTRAL_MARK,
        UNIX << 8 | version,
        version,
        flags,
        STORED,
        0,
        DATE,
        member.crc,
        size,
        size,
        len(name),
        len(extra),
        0,  # comment
        0,  # disk
        0,  # internal attributes
        MODE << 16,
        offset,
    )
    return fixed + name + extra


def end(count: int, offset: int, size: int) -> bytes:
    """The archive's end: a directory of `count` lines and `size` bytes begins at `offset`."""
    out = b""
    if count >= MOST_16 or offset >= MOST_32 or size >= MOST_32:
        out += END64.pack(
            END64_MARK, END64.size - 12, UNIX << 8 | VERSION_64, VERSION_64, 0, 0, count, count, size, offset
        )
        out += LOCATOR64.pack(LOCATOR64_MARK, 0, offset + size, 1)
    short = min(count, MOST_16)
    return out + END.pack(END_MARK, 0, 0, short, short, min(size, MOST_32), min(offset, MOST_32), 0)


def _name(name: str) -> tuple[bytes, int]:
    return name.encode(), 0 if name.isascii() else UTF8


def _large(size: int, offset: int, *, local: bool) -> tuple[bytes, int, int]:
    """The 64-bit part, and what stands in the 32-bit fields of size and offset."""
    numbers = []
    if size >= MOST_32:
        numbers += [size, size]  # as it was, and as it is stored
        size = MOST_32
    if not local and offset >= MOST_32:
        numbers.append(offset)
        offset = MOST_32
    if not numbers:
        return b"", size, offset
    return (
        EXTRA.pack(ZIP64_EXTRA, 8 * len(numbers)) + struct.pack(f"<{len(numbers)}Q", *numbers),
        size,
        offset,
    )
