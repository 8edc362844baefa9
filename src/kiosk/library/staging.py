"""One change of the library at a time, a place of its own for what is being prepared, and the sweeping.

Promises:
- Two changes never meet: whoever changes the pointer holds the library's folder for that moment.
- What is prepared (a bundle being checked and built) lies in a folder of its own that is held as long as its
  process lives; when that process is killed, the next change sweeps it away.
- Everything the pointer does not name is swept, except what a living process holds: an installation under
  way, or the edition that a window is showing. What cannot be swept stands in nobody's way. Nothing is swept
  when the pointer could not be read, or only the editions told what there is.

Readers never sweep. Failures of the disk come out as `Refused`.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from kiosk.library.collection import Library
from kiosk.library.files import NEW, clear, make_folder
from kiosk.library.holding import hold, lock
from kiosk.library.pointer import (
    COPY_NAME,
    EDITIONS,
    POINTER_NAME,
    SPARES,
    STAGING,
    Pointer,
    Reading,
    UnconfirmedError,
    heal,
    read,
)
from kiosk.library.refusal import Refused, busy, disk_refusal, unconfirmed

_PATIENCE_S: Final = 5.0
_GLANCE_S: Final = 0.05


@contextlib.contextmanager
def changing(library: Library, *, anew: bool = False) -> Iterator[Pointer]:
    """Hold the library for one change; gives the pointer as it is, healed, everything else swept.

    With `anew` a pointer that the disk does not give out is written anew from what the editions say.
    Raises `Refused`: "busy", "newer-format", or what the disk says, also for an `OSError` raised inside.
    """
    home = library.home
    try:
        with _held(home):
            reading = read(home)
            if reading.newer:
                raise Refused(
                    "newer-format",
                    "The library was written by a newer kiosk program than this one. Install that program "
                    "again; nothing was changed.",
                )
            trouble = reading.unlisted or reading.unread
            if trouble is not None and not (
                anew and trouble is reading.unread and trouble.errno == errno.EIO
            ):
                raise trouble
            heal(home, reading)
            sweep(home, reading)
            try:
                yield reading.pointer
            finally:
                # What a change left over, or failed to put in its place, goes at once and not at the next
                # one.
                sweep(home, read(home))
    except UnconfirmedError as error:
        raise unconfirmed(error, home) from error
    except OSError as error:
        raise disk_refusal(error, home) from error


@contextlib.contextmanager
def _held(home: Path) -> Iterator[None]:
    _make_folders(home)
    handle = os.open(home, os.O_RDONLY | os.O_DIRECTORY)
    try:
        until = time.monotonic() + _PATIENCE_S
        while not lock(handle, fcntl.LOCK_EX):
            if time.monotonic() > until:
                raise busy(home)
            time.sleep(_GLANCE_S)
        yield
    finally:
        os.close(handle)


def _make_folders(home: Path) -> None:
    """The library's folders, known to the disk; the first change of a kiosk makes them."""
    make_folder(home)
    for path in (home / EDITIONS, home / STAGING, home / SPARES):
        if not path.is_dir():
            clear(path)  # a file in the place of a folder
            make_folder(path)


def sweep(home: Path, reading: Reading) -> None:
    """Take away what the pointer does not name and nobody holds, as far as the disk lets it go."""
    if reading.source == "folders":
        return
    named = reading.pointer.folders()
    for part in (STAGING, EDITIONS, SPARES):
        found: list[Path] = []
        with contextlib.suppress(OSError), os.scandir(home / part) as entries:
            found = [Path(entry.path) for entry in entries]
        for path in found:
            if part == STAGING or path.name not in named:
                with contextlib.suppress(OSError):
                    _take_away(path)
    for name in (POINTER_NAME, COPY_NAME):
        with contextlib.suppress(OSError):
            clear(home / f"{name}{NEW}")


def _take_away(path: Path) -> None:
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
        return
    try:
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        return
    try:
        if lock(handle, fcntl.LOCK_EX):
            shutil.rmtree(path)
    finally:
        os.close(handle)


class Staging:
    """A folder for one installation: `bundle` is what was handed over, `built` where the edition is made, and
    `spare` holds what will be its spare files. Gone when it is closed."""

    def __init__(self, library: Library) -> None:
        """Make it, healing and sweeping the library first. Raises `Refused`."""
        with changing(library):
            self.path = library.home / STAGING / f"{os.getpid()}-{secrets.token_hex(4)}"
            self.path.mkdir()
            self._handle = hold(self.path)
            self.bundle, self.built, self.spare = (self.path / name for name in ("bundle", "built", "spare"))
            try:
                for folder in (self.bundle, self.built, self.spare):
                    folder.mkdir()
            except OSError:
                self.close()
                raise

    def close(self) -> None:
        """Take the folder away. What cannot be taken away is swept by the next change."""
        if self._handle >= 0:
            shutil.rmtree(self.path, ignore_errors=True)
            os.close(self._handle)
            self._handle = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
