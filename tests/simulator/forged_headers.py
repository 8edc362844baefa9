"""Promises packages whose headers lie, hide or contradict: added to `FORGERIES` when imported."""

from __future__ import annotations

import stat
import struct
import zlib
from dataclasses import replace
from functools import partial

from tests.simulator.forgeries import FILES, GOOD, TRUSTED, add, spoilt
from tests.simulator.zips import Part, archive, parts_of

_CUP = FILES["media/cup.jpg"]
_TEXT = FILES["gifts.csv"]
_DATA_MARK = b"PK\x07\x08"


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


# Local header and directory say different things, each way.
for _field, _value in {
    "flags": 2, "method": 8, "time": 1, "date": 34, "crc": 1, "packed": 19_999, "size": 19_999,
    "version": 63,
}.items():  # fmt: skip
    add(f"local header: {_field}", "header-mismatch digest", spoilt(6, local={_field: _value}))
    add(f"directory: {_field}", "header-mismatch digest overlap hidden-data",
         spoilt(6, central={_field: _value}))  # fmt: skip
add("local header: mark", "header-mismatch", spoilt(6, local={"mark": 0x04034B51}))
add("directory: mark", "directory", spoilt(6, central={"mark": 0x02014B51}))
add("local header: name", "header-mismatch", spoilt(6, local_name=b"media/cap.jpg"))
add("local header: name leads out", "header-mismatch", spoilt(6, local_name=b"../../cup.jpg"))
add("local header: capital name", "header-mismatch", spoilt(6, local_name=b"media/CUP.jpg"))
add(
    "local header: longer name",
    "header-mismatch overlap hidden-data",
    spoilt(6, local_name=b"media/cup1.jpg"),
)
add("local header: extra part", "header-mismatch overlap hidden-data", spoilt(6, local_extra=b"UT\1\0\0"))
add("directory: extra part", "header-mismatch", spoilt(6, extra=b"UT\1\0\0", local_extra=b""))
add("both: extra part", "header-mismatch", spoilt(6, extra=b"UT\1\0\0"))
_UP = b"../../evil.jpg"
_UNICODE = struct.pack("<HHBI", 0x7075, 5 + len(_UP), 1, zlib.crc32(b"media/cup.jpg")) + _UP
add("another name in an extra part", "header-mismatch", spoilt(6, extra=_UNICODE))
add("extra part of the manifest", "header-mismatch", spoilt(0, extra=b"UT\1\0\0"))
add("comment of a file", "header-mismatch", spoilt(6, comment=b"hello"))
add("directory: another disk", "header-mismatch", spoilt(6, central={"disk": 1}))
for _shift in (-1, 1, 30, 2**31):  # -1 says that a 64-bit part has the number
    add(f"directory: offset {_shift:+}", "overlap hidden-data header-mismatch",
         spoilt(6, central={"offset": _shift % 2**32}))  # fmt: skip

# Kinds of compression and encryption.
for _method in (1, 6, 9, 12, 14, 20, 93, 95, 97, 98, 99):
    add(f"compression {_method}", "compression", spoilt(6, method=_method))
for _flag in (0x1, 0x40, 0x2000, 0x2041):
    add(f"encrypted {_flag:#x}", "encrypted", spoilt(6, both={"flags": _flag}))
add("encrypted manifest", "encrypted", spoilt(0, both={"flags": 1}))
for _flag in (0x10, 0x20, 0x80, 0x400, 0x1000, 0x4000, 0x8000):
    add(f"unknown flag {_flag:#x}", "header-mismatch", spoilt(6, both={"flags": _flag}))
_DESCRIPTOR = _DATA_MARK + struct.pack("<III", zlib.crc32(_CUP), len(_CUP), len(_CUP))
_ZERO = {"crc": 0, "packed": 0, "size": 0}
add("descriptor that agrees", "header-mismatch",
     spoilt(6, both={"flags": 8}, local=_ZERO, after=_DESCRIPTOR))  # fmt: skip
add("descriptor that lies", "header-mismatch",
     spoilt(6, both={"flags": 8}, local=_ZERO, after=_DATA_MARK + bytes(12)))  # fmt: skip
add("descriptor without its flag", "hidden-data", spoilt(6, after=_DESCRIPTOR))
add("descriptor of the manifest", "header-mismatch", spoilt(0, both={"flags": 8}, local=_ZERO))
add("stored, sizes differ", "header-mismatch", spoilt(6, both={"size": 20_001}))
add("stored data called deflated", "digest header-mismatch", spoilt(6, both={"method": 8}))
add("deflated: cut", "header-mismatch digest", spoilt(4, method=8, raw=_deflated(_TEXT)[:-3]))
add("deflated: something behind", "hidden-data", spoilt(4, method=8, raw=_deflated(_TEXT) + b"abc"))
add("deflated: more than it says", "header-mismatch digest",
     spoilt(4, method=8, raw=_deflated(_TEXT + b"x"), both={"crc": zlib.crc32(_TEXT)}))  # fmt: skip
add("deflated: less than it says", "header-mismatch",
     spoilt(4, method=8, raw=_deflated(_TEXT[:-1]), both={"crc": zlib.crc32(_TEXT)}))  # fmt: skip
add("deflated: broken", "digest", spoilt(4, method=8, raw=b"\xff" * 400))
add("deflated: far too long", "header-mismatch", spoilt(4, method=8, raw=b"\0" * 20_000))

# Kinds of file.
for _title, _kind in {
    "symbolic link": stat.S_IFLNK, "folder": stat.S_IFDIR, "character device": stat.S_IFCHR,
    "block device": stat.S_IFBLK, "pipe": stat.S_IFIFO, "socket": stat.S_IFSOCK,
}.items():  # fmt: skip
    add(f"kind: {_title}", "link" if _kind == stat.S_IFLNK else "special-file",
         spoilt(6, central={"attributes": (_kind | 0o777) << 16}))  # fmt: skip
add("kind: folder of DOS", "special-file", spoilt(6, central={"attributes": 0x10}))
add("kind: name of a disk", "special-file", spoilt(6, central={"attributes": 0x08}))
add("kind: another system", "special-file", spoilt(6, central={"made_by": 7 << 8 | 20}))
_LINK = Part(b"zz.txt", b"/etc", central={"attributes": (stat.S_IFLNK | 0o777) << 16})
add("a link listed as a file", "link",
     lambda: archive([*parts_of({**FILES, "zz.txt": b"/etc"}, TRUSTED)[:-1], _LINK]))  # fmt: skip

# Where things lie.
add("overlap: an entry in another's place", "overlap header-mismatch", spoilt(6, same_place=True))


def _within() -> bytes:
    """One entry's bytes are those of another, local header and all: a quotation."""
    inner = archive([Part(b"zz.txt", b"evil")])[: 30 + 6 + 4]
    files = {**FILES, "yy.txt": inner, "zz.txt": b"evil"}
    parts = parts_of(files, TRUSTED)[:-1]
    place = len(archive(parts[:-1], directory=[])) - 22 + 30 + 6
    quoted = Part(b"zz.txt", b"evil", central={"offset": place})
    plain = archive([*parts, quoted])
    begins = len(archive(parts, directory=[])) - 22
    own = 30 + 6 + 4  # the entry itself is not there
    out = plain[:begins] + plain[begins + own :]
    offset = struct.unpack("<I", out[-6:-2])[0] - own
    return out[:-6] + struct.pack("<I", offset) + out[-2:]


add("overlap: an entry within another", "overlap", _within)
add("something before an entry", "hidden-data", spoilt(6, before=b"hidden"))
add("something before the directory", "hidden-data directory",
     lambda: archive(parts_of(FILES, TRUSTED), before_directory=b"hidden"))  # fmt: skip
add("something behind the directory", "directory",
     lambda: archive(parts_of(FILES, TRUSTED), after_directory=b"hidden"))  # fmt: skip
add("something before the file", "not-a-package", lambda: b"#!/bin/sh\n" + GOOD)
add("something before, offsets right", "not-a-package",
     lambda: archive(parts_of(FILES, TRUSTED), prefix=b"MZ" + bytes(100)))  # fmt: skip
add("one byte behind the file", "trailing-data", lambda: GOOD + b"\0")
add("100 kB behind the file", "trailing-data", lambda: GOOD + bytes(100_000))
add("a comment of the archive", "trailing-data",
     lambda: archive(parts_of(FILES, TRUSTED), comment=b"hello"))  # fmt: skip
add("an empty archive behind", "directory trailing-data", lambda: GOOD + archive([]))
add("two packages in one file", "directory hidden-data overlap", lambda: GOOD + GOOD)
add("a package without its first byte", "not-a-package", lambda: GOOD[1:])

# The archive's end.


def _ended(end: dict[str, int]) -> bytes:
    return archive(parts_of(FILES, TRUSTED), end=end)


for _title, _end in {
    "one more": {"here": 9, "count": 9}, "one less": {"here": 7, "count": 7}, "none": {"here": 0, "count": 0},
    "counts differ": {"here": 7}, "disk 1": {"disk": 1}, "first disk 1": {"first_disk": 1},
    "all disks": {"disk": 0xFFFF, "first_disk": 0xFFFF}, "length 0": {"length": 0}, "offset 0": {"offset": 0},
    "offset far": {"offset": 2**31}, "64-bit count": {"here": 0xFFFF, "count": 0xFFFF},
    "64-bit length": {"length": 2**32 - 1}, "64-bit offset": {"offset": 2**32 - 1},
}.items():  # fmt: skip
    add(f"end: {_title}", "directory overlap hidden-data truncated",
         partial(_ended, _end))  # fmt: skip


def _with_64(changes: dict[str, int]) -> bytes:
    """The good package with a 64-bit end it does not need, or one that lies."""
    parts = parts_of(FILES, TRUSTED)
    plain = archive(parts)
    length, offset = struct.unpack("<II", plain[-10:-2])
    told = {"record": 44, "version": 45, "here": 8, "count": 8, "length": length, "offset": offset}
    told |= {"place": offset + length, "disks": 1, **changes}
    end64 = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", told["record"], 45, told["version"], 0, 0,
                        told["here"], told["count"], told["length"], told["offset"])  # fmt: skip
    end64 += struct.pack("<4sIQI", b"PK\x06\x07", 0, told["place"], told["disks"])
    return archive(parts, after_directory=end64, end={"offset": 2**32 - 1})


add("64-bit end without need", "directory", lambda: _with_64({}))
for _title, _changes in {
    "count": {"here": 2**40, "count": 2**40}, "length": {"length": 2**50}, "offset": {"offset": 2**63},
    "place": {"place": 0}, "disks": {"disks": 2}, "record": {"record": 2**60}, "version": {"version": 63},
}.items():  # fmt: skip
    add(f"64-bit end: {_title}", "directory", partial(_with_64, _changes))
_WIDE = struct.pack("<HHQQ", 1, 16, len(_CUP), len(_CUP))
_BOTH = {"packed": 2**32 - 1, "size": 2**32 - 1}
add("64-bit sizes without need", "header-mismatch", spoilt(6, extra=_WIDE, both=_BOTH))
add("64-bit sizes in one header", "header-mismatch hidden-data overlap",
     spoilt(6, local_extra=_WIDE, local=_BOTH))  # fmt: skip
add("64-bit sizes missing", "header-mismatch", spoilt(6, both=_BOTH))
add("64-bit sizes of 16 EB", "header-mismatch too-large overlap",
     spoilt(6, extra=struct.pack("<HHQQ", 1, 16, 2**64 - 1, 2**64 - 1), both=_BOTH))  # fmt: skip
add("64-bit part cut", "header-mismatch", spoilt(6, extra=_WIDE[:12], both=_BOTH))

# What is no package at all.
add("empty file", "not-a-package", lambda: b"")
add("an empty archive", "not-a-package", lambda: archive([]))
add("an archive of holiday pictures", "not-a-package",
     lambda: archive([Part(b"DCIM/100/IMG_0001.jpg", _CUP, extra=b"UT\1\0\0")]))  # fmt: skip
add("a picture", "not-a-package", lambda: b"\xff\xd8\xff\xe0" + _CUP)
add("random bytes", "not-a-package", lambda: _CUP)
add("a manifest deflated beyond its header", "header-mismatch digest hidden-data",
     lambda: archive([replace(parts_of(FILES, TRUSTED)[0], method=8, both={"size": 10}),
                      *parts_of(FILES, TRUSTED)[1:]]))  # fmt: skip
