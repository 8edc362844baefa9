"""A bundle's folder into the library, file by file.

Says `copied` (files and bytes so far) while it works; last `done` with `files` ([path, size, sha256],
sorted), or `failed` with `code`, `message` and `values`. Only plain files are copied, hidden ones belong to
editors and file managers; a link, a device or a pipe in the bundle is refused.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from kiosk.library.apart_worker import Line

_CHUNK: Final = 1024 * 1024
_MOST_FILES: Final = 250_000


class _RefusedError(Exception):
    def __init__(self, code: str, message: str, **values: object) -> None:
        self.code, self.values = code, values
        super().__init__(message)


def work(job: dict[str, Any], line: Line) -> None:
    """Copy `job["source"]` into the empty folder `job["into"]`."""
    source, into = Path(job["source"]), Path(job["into"])
    try:
        files = []
        total = 0
        for name in _names(source):
            size, digest = _copy(source, into, name)
            files.append([name, size, digest])
            total += size
            line.say("copied", files=len(files), bytes=total)
        line.say("done", files=files)
    except _RefusedError as error:
        line.say("failed", code=error.code, message=str(error), values=error.values)


def _names(source: Path) -> list[str]:
    names = []
    for name in _walk(source, ""):
        names.append(name)
        if len(names) > _MOST_FILES:
            raise _RefusedError(
                "too-many",
                f"The folder {source} holds more than {_MOST_FILES:,} files. Is it really a bundle? "
                "Name the folder that holds exhibition.yaml.",
                limit=_MOST_FILES,
            )
    return sorted(names)


def _walk(root: Path, prefix: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(root / prefix), key=lambda entry: entry.name)
    except OSError as error:
        raise _gone(root / prefix, error) from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        name = prefix + entry.name
        if entry.is_symlink() or not (entry.is_dir() or entry.is_file()):
            raise _special(name)
        if entry.is_dir():
            yield from _walk(root, f"{name}/")
        else:
            yield name


def _copy(source: Path, into: Path, name: str) -> tuple[int, str]:
    told = hashlib.sha256()
    size = 0
    target = into / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        out = target.open("xb")
    except OSError as error:
        raise _full(error) from error
    with out:
        try:
            # No link is followed, also not one that was put there since the folder was listed.
            handle = os.open(source / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError as error:
            raise _gone(source / name, error) from error
        with os.fdopen(handle, "rb") as read:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise _special(name)
            while True:
                try:
                    data = read.read(_CHUNK)
                except OSError as error:
                    raise _gone(source / name, error) from error
                if not data:
                    break
                try:
                    out.write(data)
                except OSError as error:
                    raise _full(error) from error
                told.update(data)
                size += len(data)
        try:
            out.flush()
        except OSError as error:
            raise _full(error) from error
    return size, told.hexdigest()


def _special(name: str) -> _RefusedError:
    return _RefusedError(
        "link",
        f"“{name}” is no file but a link or a device. Put the file itself in its place.",
        file=name,
    )


def _gone(path: Path, error: OSError) -> _RefusedError:
    return _RefusedError(
        "source-gone",
        f"{path} cannot be read any more ({error.strerror or error}). Is the stick still in? Put it in again "
        "and repeat. What was shown before is still shown.",
        file=str(path),
    )


def _full(error: OSError) -> _RefusedError:
    # Worded by the starter, who knows the library's place.
    return _RefusedError("os-error", str(error), errno=error.errno or errno.EIO)
