"""Holding a folder of the library, so that nobody sweeps it away.

Promises: a folder that a living process holds is not swept, and a process that dies holds nothing. Light.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


def hold(folder: Path) -> int:
    """Hold a folder as long as the handle that is given is open. Raises `OSError`."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if not lock(handle, fcntl.LOCK_SH):
            raise BlockingIOError(f"{folder} is being swept")
    except OSError:
        os.close(handle)
        raise
    return handle


def lock(handle: int, how: int) -> bool:
    """Take a lock on an open folder, shared or alone; False when others hold it."""
    try:
        fcntl.flock(handle, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
