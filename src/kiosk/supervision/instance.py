"""One kiosk for each folder of state: the second one is told so.

Promises: the lock goes with the process, however it ends, so nothing stale is ever left; a folder that cannot
be written to is no reason not to show. The parent of `kiosk run --supervise` and its child are one.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

LOCK_NAME: Final = "running"
ALREADY_RUNNING: Final = 75
"""The exit status of the second one: EX_TEMPFAIL of sysexits.h."""
WRONG_COMMAND_LINE: Final = 2
"""The exit status after which starting again would not help."""
SUPERVISED: Final = "KIOSK_SUPERVISED"
"""The process id of the parent, in the environment of its child."""


class TakenError(Exception):
    """Another kiosk runs with the same folder of state."""

    def __init__(self, folder: Path, pid: str) -> None:
        whose = f" (process {pid})" if pid else ""
        super().__init__(
            f"A kiosk already runs here{whose}: it keeps its state in {folder.parent}. This second one ends "
            "now. End the first one before, or give this one a folder of its own with --state."
        )


def is_child() -> bool:
    """Whether the parent of `kiosk run --supervise` started this program, and is still there."""
    return os.environ.get(SUPERVISED) == str(os.getppid())


def take(folder: Path, tell: Callable[[str], None]) -> int | None:
    """Be the one kiosk of this folder as long as the handle that is given is open.

    None when the folder cannot be written to, which is told. Raises `TakenError`.
    """
    path = folder / LOCK_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK, 0o644)
    except OSError as error:
        tell(
            f"Whether another kiosk runs here cannot be seen, since {path} cannot be opened "
            f"({error.strerror or error}). The show goes on. Make {folder.parent} writable for the kiosk's "
            "user."
        )
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        pid = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
        os.close(handle)
        raise TakenError(folder, pid if pid.isdecimal() else "") from None
    except OSError as error:  # a file system without locks
        os.close(handle)
        tell(f"Whether another kiosk runs here cannot be seen ({error.strerror or error}). The show goes on.")
        return None
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
    except OSError:
        pass  # a full disk: only the number is missing
    return handle
