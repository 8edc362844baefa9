"""What the system's clocks say, and the last time this kiosk believed, in a file of its state.

Promises: reading them never raises and starts no process. The file is written rarely (`REMEMBER_EVERY_S`),
whole or not at all; one that is damaged counts as none.
"""

from __future__ import annotations

import ctypes
import json
import math
import time
from functools import cache
from pathlib import Path
from typing import Any, Final

from kiosk.hours.clock import Reading
from kiosk.staff.files import write_whole

HOURS_FOLDER: Final = "hours"
NAME: Final = "clock.json"
_UNSYNCHRONISED: Final = 0x0040
"""STA_UNSYNC of Linux: nobody keeps the clock right. The kernel sets it itself whenever the clock is set."""
_ERROR: Final = 5
_LARGEST: Final = 4096


class _Timex(ctypes.Structure):
    """The beginning of the kernel's `struct timex`, with room for the rest of it."""

    _fields_ = (
        ("modes", ctypes.c_uint),
        ("offset", ctypes.c_long),
        ("freq", ctypes.c_long),
        ("maxerror", ctypes.c_long),
        ("esterror", ctypes.c_long),
        ("status", ctypes.c_int),
        ("rest", ctypes.c_char * 512),
    )


def read_clocks() -> Reading:
    """What they say now."""
    return Reading(time.time(), steady(), synchronised())


def steady() -> float:
    """Seconds since the computer started, those in which it slept among them."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


def synchronised() -> bool:
    """Whether the system says that a time server (or a radio clock) keeps its clock right."""
    ask = _adjtimex()
    if ask is None:
        return False
    timex = _Timex()
    state = ask(ctypes.byref(timex))
    return 0 <= state < _ERROR and not timex.status & _UNSYNCHRONISED


@cache
def _adjtimex() -> Any:
    try:
        return ctypes.CDLL(None).adjtimex
    except (OSError, AttributeError):  # another C library, or another system
        return None


def remembered(root: Path) -> float | None:
    """The last time that was believed, in seconds since 1970; None where none is kept."""
    try:
        with (root / HOURS_FOLDER / NAME).open("rb") as file:
            data = json.loads(file.read(_LARGEST))
        seconds = data["believed_s"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not math.isfinite(seconds):
        return None
    return float(seconds)


def remember(root: Path, seconds: float) -> None:
    """Keep a time. Raises `OSError`."""
    write_whole(root / HOURS_FOLDER / NAME, json.dumps({"believed_s": round(seconds)}).encode())
