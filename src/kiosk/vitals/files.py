"""A small file that others read at any moment, written whole or not at all.

Promises: a reader sees the file before or the file after, never half of one (`os.replace` within the folder);
what was left by a program that died is written over. Nothing is flushed to the disk: these files are worth
nothing after a power cut, and a flush every few seconds wears the disk.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

MODE: Final = 0o644
"""node_exporter runs as another user."""


def put(path: Path, text: str) -> None:
    """Write a file whole, beside its own name first.

    The name beside it begins with a dot and ends in `.tmp`: nobody who looks for `*.prom` reads it.

    :raises OSError: when it cannot be written; what stood there stays
    """
    beside = path.with_name(f".{path.name}.tmp")
    data = text.encode("utf-8", "backslashreplace")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC | os.O_NOFOLLOW
    file = os.open(beside, flags, MODE)
    try:
        try:
            while data:
                data = data[os.write(file, data) :]
        finally:
            os.close(file)
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


class Place:
    """One file in one folder, written again and again; troubles are told once, and their end once.

    :param path: the file
    :param what: what it is, to begin a sentence with
    :param make: whether the folder is ours to make
    :param tell: says a sentence to the operator, and whether it is trouble
    """

    def __init__(self, path: Path, what: str, tell: Callable[[str, bool], None], *, make: bool) -> None:
        self.path = path
        self._what = what
        self._tell = tell
        self._make = make
        self._trouble = ""

    def put(self, text: str) -> bool:
        """Write it; the answer is whether it stands there."""
        try:
            if self._make:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            put(self.path, text)
        except OSError as error:
            trouble = error.strerror or str(error)
            if trouble != self._trouble:
                self._trouble = trouble
                self._tell(
                    f"{self._what} cannot be written to {self.path} ({trouble}). It is tried again, and the "
                    "show goes on. See that the folder is there, has room, and that the kiosk's user may "
                    "write in it.",
                    True,
                )
            return False
        if self._trouble:
            self._trouble = ""
            self._tell(f"{self._what} is written to {self.path} again.", False)
        return True


class Scribe:
    """Does one thing after another on a thread of its own; of what waits only the newest is done.

    For files of which only the last state is worth anything: a disk that hangs keeps nobody else waiting, and
    what was to be written meanwhile does not pile up.
    """

    def __init__(self, name: str) -> None:
        self._news = threading.Condition()
        self._waiting: Callable[[], object] | None = None
        self._closing = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, work: Callable[[], object]) -> None:
        """Have it done, soon. It must raise nothing."""
        with self._news:
            self._waiting = work
            self._news.notify()

    def close(self, wait_s: float = 1.0) -> bool:
        """Do what waits and end; the answer is whether that was done in so many seconds."""
        with self._news:
            self._closing = True
            self._news.notify()
        self._thread.join(wait_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            with self._news:
                while self._waiting is None and not self._closing:
                    self._news.wait()
                work, self._waiting = self._waiting, None
            if work is None:
                return
            work()
