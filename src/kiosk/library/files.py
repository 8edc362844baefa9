"""The library's own small files: read without waiting, replaced in one step.

Promises:
- Reading never waits and never takes more than its limit: a pipe, a device or a folder that has a file's name
  is "no plain file", not something to hang on.
- A file is replaced whole or not at all and flushed with its name, whatever has that name now.
- On a full disk a second copy makes room for the first: what takes a thing back must not need room.

Light: the window reads these files on its way up.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
from pathlib import Path
from typing import Final

from kiosk.edition.folder import flush

LIMIT: Final = 64 * 1024 * 1024
NEW: Final = ".new"


Stamp = tuple[int, int, int]
NO_STAMP: Final[Stamp] = (0, 0, 0)


def stamp_of(path: Path) -> Stamp:
    """A value that is another one after every change of a file that is replaced in one step; costs one look
    at the disk."""
    try:
        seen = path.stat()
    except OSError:
        return NO_STAMP
    return seen.st_ino, seen.st_mtime_ns, seen.st_size


def read_plain(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a plain file. Raises `ValueError` when it is none, or larger; `OSError` from the disk."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if error.errno in (errno.ENXIO, errno.ELOOP):  # a socket, a link to itself
            raise ValueError(f"{path.name} is no plain file") from error
        raise
    with os.fdopen(handle, "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise ValueError(f"{path.name} is no plain file")
        data = bytearray()
        while piece := file.read(min(1 << 20, limit + 1 - len(data))):
            data += piece
            if len(data) > limit:
                raise ValueError(f"{path.name} is too large")
        return bytes(data)


def make_folder(folder: Path) -> None:
    """Have a folder, and have the disk know of every one that was made for it. Raises `OSError`."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    flush(folder.parent)


def replace_file(path: Path, data: bytes, room: Path | None = None) -> None:
    """A whole file in place of another, flushed with its name. `room` as in `put_file`. Raises `OSError`."""
    put_file(path, data, room)
    flush(path.parent)


def put_file(path: Path, data: bytes, room: Path | None = None) -> None:
    """The same, without the flush of its name. When there is no room on the disk, the file `room`, a copy
    that can be made again, is given up for it. Raises `OSError`, and nothing has changed."""
    try:
        _put(path, data)
    except OSError as error:
        if room is None or error.errno not in (errno.ENOSPC, errno.EDQUOT) or not room.is_file():
            raise
        room.unlink()
        flush(room.parent)  # only now may its place be written to
        _put(path, data)


def _put(path: Path, data: bytes) -> None:
    new = path.with_name(path.name + NEW)
    clear(new)
    try:
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)  # no folder belongs there, and a file cannot take its place
        new.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            new.unlink()
        raise


def clear(path: Path) -> None:
    """Take away whatever has this name; nothing there is no error. Raises `OSError`."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
