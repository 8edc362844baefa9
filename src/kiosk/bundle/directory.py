"""Promises the strict reading of a ZIP file's structure, before one byte of a file in it is believed.

- The file is tiled: the first local header stands at byte 0, each entry begins where the one before ended,
  the directory follows the last, its end is the end of the file. Nothing overlaps, nothing hides between.
- A local header says the same as the directory. No comments, no extra parts but the 64-bit one, and that
  exactly where a number needs it; no encryption, no descriptors, one disk.
- Every entry is an ordinary file with a name a bundle may have, stored or deflated, within the limits.

Used inside the disposable process. Raises `PackageError`; a failing disk is "read-error".
"""

from __future__ import annotations

import stat
import struct
from collections.abc import Collection
from dataclasses import dataclass
from typing import BinaryIO, Final, NoReturn

from kiosk.bundle import zip_format as z
from kiosk.bundle.manifest import (
    FILE_COUNT_LIMIT,
    FILE_LIMIT,
    MANIFEST_LIMIT,
    SIGNATURE_LIMIT,
    TOTAL_LIMIT,
)
from kiosk.bundle.names import check_collisions, check_path
from kiosk.bundle.refusals import PackageError
from kiosk.bundle.zip_format import MANIFEST_NAME, SIGNATURE_NAME

RATIO_LIMIT: Final = 100  # bytes out for a byte in; tables of numbers come to 20
RATIO_FREE: Final = 1024 * 1024  # bytes out that no ratio is asked of
ALL_FREE: Final = 64 * 1024 * 1024  # the same for all files together

_DIRECTORY_LIMIT: Final = 64 * 1024 * 1024
_SEARCH: Final = 1024 * 1024  # from the end, for an archive's end with something after it
_DOS_SPECIAL: Final = 0x18  # a folder, the name of a disk
_ENCRYPTED: Final = 0x2041  # by the old way, by a strong one, with hidden headers
_DEFLATE_BITS: Final = 0b110  # how hard the packer tried


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the archive. `start` is where its bytes begin, `packed` how many there are."""

    name: str
    method: int
    crc: int
    packed: int
    size: int
    start: int

    @property
    def end(self) -> int:
        return self.start + self.packed


class Source:
    """A file that is read where told; whatever the disk says is a `PackageError`."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size = self._seek(0, 2)

    def read(self, start: int, length: int) -> bytes:
        """Exactly `length` bytes. Raises "truncated" when the file ends before, "read-error"."""
        self._seek(start, 0)
        try:
            data = self._file.read(length)
        except OSError as error:
            raise PackageError("read-error") from error
        if len(data) != length:
            # The file was this long a moment ago: the medium went, not the file's end.
            raise PackageError("truncated" if start + length > self.size else "read-error")
        return data

    def _seek(self, start: int, whence: int) -> int:
        try:
            return self._file.seek(start, whence)
        except OSError as error:
            raise PackageError("read-error") from error


def read_head(source: Source, start: int) -> Entry | None:
    """The manifest or the signature whose local header stands at `start`; None when neither does. For the
    first two entries, before the directory is looked at."""
    if source.size - start < z.LOCAL.size:
        return None
    fixed = z.LOCAL.unpack(source.read(start, z.LOCAL.size))
    mark, _, flags, method, _, _, crc, packed, size, name_length, extra_length = fixed
    if mark != z.LOCAL_MARK or name_length > len(SIGNATURE_NAME):
        return None
    start += z.LOCAL.size
    name = source.read(start, name_length).decode("latin-1")
    if name not in (MANIFEST_NAME, SIGNATURE_NAME):
        return None
    _check(name, flags, method, extra_length, packed, size)
    return Entry(name, method, crc, packed, size, start + name_length)


def read_directory(source: Source, wanted: Collection[str]) -> tuple[Entry, ...]:
    """All entries, in the order in which they lie in the file; their local headers have been compared.

    A name that is not in `wanted` is refused at once ("entry-added"), however many there are.
    """
    count, offset, length = read_end(source)
    if count > FILE_COUNT_LIMIT + 2 or length > _DIRECTORY_LIMIT:
        raise PackageError("too-many", limit=FILE_COUNT_LIMIT)
    if count * z.CENTRAL.size > length:
        _refuse("it is too short for what it counts")
    data = source.read(offset, length)
    entries: list[Entry] = []
    at = expected = total = packed = 0
    for _ in range(count):
        line, at, begins = _line(data, at)
        if line.entry.name not in wanted:
            raise PackageError("entry-added", file=line.entry.name)
        if begins != expected:
            code = "overlap" if begins < expected else "hidden-data"
            raise PackageError(code, file=line.entry.name)
        entry = _placed(source, line, begins, offset)
        entries.append(entry)
        expected, total, packed = entry.end, total + entry.size, packed + entry.packed
        if total > TOTAL_LIMIT + MANIFEST_LIMIT + SIGNATURE_LIMIT:
            raise PackageError("too-large", file=entry.name, limit=TOTAL_LIMIT)
        if total > ALL_FREE and total > RATIO_LIMIT * packed:
            raise PackageError("ratio", file=entry.name)  # many that are each just small enough
    if at != length:
        _refuse("there is more in it than it counts")
    if expected != offset:
        raise PackageError("overlap" if expected > offset else "hidden-data", file="")
    seen: set[str] = set()
    for entry in entries:
        if entry.name in seen:
            raise PackageError("name-collision", file=entry.name, other=entry.name)
        seen.add(entry.name)
    check_collisions(seen)
    return tuple(entries)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the directory, and the local header it stands for."""

    entry: Entry
    local: tuple[object, ...]  # what the local header says, but for mark and version
    name: bytes


def _line(data: bytes, at: int) -> tuple[_Line, int, int]:
    """The line at `at`, where the next begins, and where the directory says the entry begins."""
    if len(data) - at < z.CENTRAL.size:
        _refuse("a line is cut off")
    fixed = z.CENTRAL.unpack_from(data, at)
    mark, made_by, version, flags, method, time, date, crc, packed, size = fixed[:10]
    name_length, extra_length, comment_length, disk, _, attributes, offset = fixed[10:]
    at += z.CENTRAL.size
    end = at + name_length + extra_length + comment_length
    if mark != z.CENTRAL_MARK or end > len(data):
        _refuse("a line is cut off")
    raw = data[at : at + name_length]
    name = _decoded(raw, flags)
    if comment_length or disk or version > z.VERSION_64:
        raise PackageError("header-mismatch", file=name)
    _check_name(name)
    extra = data[at + name_length : end]
    large = [number == z.MOST_32 for number in (size, packed, offset)]
    numbers = _large(extra, sum(large), name)
    size, packed, offset = (
        numbers.pop(0) if far else number for far, number in zip(large, (size, packed, offset), strict=True)
    )
    if any(far and number < z.MOST_32 for far, number in zip(large, (size, packed, offset), strict=True)):
        raise PackageError("header-mismatch", file=name)  # a large form for a small number
    _check_kind(name, made_by >> 8, attributes)
    _check(name, flags, method, 0, packed, size)
    far_sizes = large[0] or large[1]
    if far_sizes and not (large[0] and large[1]):
        raise PackageError("header-mismatch", file=name)  # the local header needs both
    local = (
        flags, method, time, date, crc, fixed[8], fixed[9], name_length,
        z.EXTRA.size + 16 if far_sizes else 0,
    )  # fmt: skip
    return _Line(Entry(name, method, crc, packed, size, 0), local, raw), end, offset


def _placed(source: Source, line: _Line, begins: int, directory: int) -> Entry:
    """The entry with its place, after its local header was compared."""
    entry = line.entry
    far = line.local[-1] != 0
    extra = b""
    if far:
        extra = z.EXTRA.pack(z.ZIP64_EXTRA, 16) + struct.pack("<2Q", entry.size, entry.packed)
    length = z.LOCAL.size + len(line.name) + len(extra)
    start = begins + length
    if start + entry.packed > directory:
        raise PackageError("overlap", file=entry.name)
    header = source.read(begins, length)
    mark, version, *local = z.LOCAL.unpack_from(header)
    same = mark == z.LOCAL_MARK and version <= z.VERSION_64 and tuple(local) == line.local
    if not same or header[z.LOCAL.size :] != line.name + extra:
        raise PackageError("header-mismatch", file=entry.name)
    return Entry(entry.name, entry.method, entry.crc, entry.packed, entry.size, start)


def read_end(source: Source) -> tuple[int, int, int]:
    """How many entries there are, where the directory begins, how long it is, as the file's end says."""
    size = source.size
    if size < z.END.size:
        raise PackageError("truncated")
    begins = size - z.END.size
    mark, disk, first_disk, here, count, length, offset, comment = z.END.unpack(
        source.read(begins, z.END.size)
    )
    if mark != z.END_MARK or comment:
        _say_what_is_there(source)
    if disk or first_disk or here != count:
        _refuse("it speaks of several disks")
    if count == z.MOST_16 or length == z.MOST_32 or offset == z.MOST_32:
        begins, count, length, offset = _end64(source, begins, (count, length, offset))
    if offset + length != begins:
        _refuse("it does not end where it says")
    return count, offset, length


def _end64(source: Source, begins: int, short: tuple[int, int, int]) -> tuple[int, int, int, int]:
    at = begins - z.LOCATOR64.size
    if at < z.END64.size:
        _refuse("its 64-bit part is missing")
    mark, disk, place, disks = z.LOCATOR64.unpack(source.read(at, z.LOCATOR64.size))
    begins = at - z.END64.size
    if mark != z.LOCATOR64_MARK or disk or disks != 1 or place != begins:
        _refuse("its 64-bit part is missing")
    found = z.END64.unpack(source.read(begins, z.END64.size))
    mark, record, _, version, disk, first_disk, here, count, length, offset = found
    if mark != z.END64_MARK or record != z.END64.size - 12 or version > z.VERSION_64:
        _refuse("its 64-bit part is of another kind")
    if disk or first_disk or here != count:
        _refuse("it speaks of several disks")
    told = min(count, z.MOST_16), min(length, z.MOST_32), min(offset, z.MOST_32)
    if told != short:
        _refuse("its 64-bit part says something else")
    return begins, count, length, offset


def _say_what_is_there(source: Source) -> NoReturn:
    """The file does not end as an archive does: it was cut off, or something was put behind its end."""
    length = min(source.size, _SEARCH)
    tail = source.read(source.size - length, length)
    at = tail.rfind(z.END_MARK)
    while at >= 0:
        if len(tail) - at >= z.END.size:
            _, _, _, _, _, its_length, offset, _ = z.END.unpack_from(tail, at)
            # Not the end of a spreadsheet that is packed in here: its numbers fit this very place.
            if offset + its_length == source.size - length + at:
                raise PackageError("trailing-data")
        at = tail.rfind(z.END_MARK, 0, at)
    raise PackageError("truncated")


def _check(name: str, flags: int, method: int, extra: int, packed: int, size: int) -> None:
    if flags & _ENCRYPTED:
        raise PackageError("encrypted", file=name)
    if method not in (z.STORED, z.DEFLATED):
        raise PackageError("compression", file=name)
    allowed = z.UTF8 | (_DEFLATE_BITS if method == z.DEFLATED else 0)
    if flags & ~allowed or extra or (method == z.STORED and packed != size):
        raise PackageError("header-mismatch", file=name)
    limit = {MANIFEST_NAME: MANIFEST_LIMIT, SIGNATURE_NAME: SIGNATURE_LIMIT}.get(name, FILE_LIMIT)
    if size > limit:
        raise PackageError("too-large", file=name, limit=limit)
    if size > RATIO_FREE and size > RATIO_LIMIT * packed:
        raise PackageError("ratio", file=name)
    if packed > size + size // 1000 + 64:
        raise PackageError("header-mismatch", file=name)  # deflate never needs so much more


def _check_name(name: str) -> None:
    if name not in (MANIFEST_NAME, SIGNATURE_NAME):
        check_path(name)


def _check_kind(name: str, system: int, attributes: int) -> None:
    """An ordinary file: on Unix by its mode, elsewhere by the bits of DOS."""
    mode = attributes >> 16
    kind = stat.S_IFMT(mode)
    if stat.S_ISLNK(mode):
        raise PackageError("link", file=name)
    if kind not in (0, stat.S_IFREG) or attributes & _DOS_SPECIAL or system not in (0, z.UNIX):
        raise PackageError("special-file", file=name)


def _large(extra: bytes, wanted: int, name: str) -> list[int]:
    """The numbers of a 64-bit part that must hold `wanted` of them and be all there is."""
    if not wanted:
        if extra:
            raise PackageError("header-mismatch", file=name)
        return []
    if extra[: z.EXTRA.size] != z.EXTRA.pack(z.ZIP64_EXTRA, 8 * wanted):
        raise PackageError("header-mismatch", file=name)
    if len(extra) != z.EXTRA.size + 8 * wanted:
        raise PackageError("header-mismatch", file=name)
    return list(struct.unpack_from(f"<{wanted}Q", extra, z.EXTRA.size))


def _decoded(raw: bytes, flags: int) -> str:
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PackageError("path", file=raw.decode("utf-8", "replace")) from error
    if not raw.isascii() and not flags & z.UTF8:
        raise PackageError("path", file=name)  # in which letters it is written is not said
    return name


def _refuse(problem: str) -> NoReturn:
    raise PackageError("directory", problem=problem)
