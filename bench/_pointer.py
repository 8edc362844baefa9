"""A hand on the mouse of a virtual display: real input events of the X server (its XTEST extension).

Programs get them as from a device. A `Script` is written before it is played, in seconds from its start, so
that every program gets the same events at the same moments, however long it takes to answer them.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import math
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

LEFT, WHEEL_UP, WHEEL_DOWN = 1, 4, 5
MOTION_HZ = 120
_NOTHING = -1


@dataclass(frozen=True, slots=True)
class Movement:
    """One stretch of a script in which the input moves: what it is, from when to when, in seconds."""

    name: str
    start_s: float
    end_s: float


@dataclass(slots=True)
class Script:
    """Events in the order of their moments: (seconds, x, y, button, pressed); button -1 is a motion only."""

    events: list[tuple[float, int, int, int, bool]] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    now_s: float = 0.0
    _at: tuple[int, int] = (0, 0)

    def rest(self, seconds: float) -> None:
        """Let some time go by."""
        self.now_s += seconds

    def go(self, x: int, y: int) -> None:
        """Put the pointer somewhere without pressing anything."""
        self._add(x, y)

    def wheel(self, name: str, x: int, y: int, turns: Sequence[int], per_s: float) -> None:
        """Turn the wheel at a point: so many notches one way, the other way, …; upwards when positive."""
        self._add(x, y)
        self.rest(0.1)
        start, number = self.now_s, 0
        for notches in turns:
            for _ in range(abs(notches)):
                self.now_s, number = start + number / per_s, number + 1
                button = WHEEL_UP if notches > 0 else WHEEL_DOWN
                self._add(x, y, button, True)
                self._add(x, y, button, False)
        self.movements.append(Movement(name, start, self.now_s))

    def drag(
        self, name: str, path: Callable[[float], tuple[int, int]], seconds: float, hold_s: float = 0.0
    ) -> None:
        """Press, move along a path (from 0 to 1) with constant time between the points, hold still for so
        long and lift: at once to flick, after a moment to look at what is there. The movement ends with the
        last motion."""
        self._add(*path(0.0))
        self.rest(0.1)
        self._add(*path(0.0), LEFT, True)
        self.rest(1 / MOTION_HZ)
        start, steps = self.now_s, math.ceil(seconds * MOTION_HZ)
        for step in range(1, steps + 1):
            self.now_s = start + step / MOTION_HZ
            self._add(*path(step / steps))
        self.movements.append(Movement(name, start, self.now_s))
        self.rest(hold_s)
        self._add(*path(1.0), LEFT, False)

    def click(self, name: str, x: int, y: int) -> None:
        """Press and lift at one place."""
        self._add(x, y)
        self.rest(0.1)
        self._add(x, y, LEFT, True)
        self.rest(0.06)
        self._add(x, y, LEFT, False)
        self.movements.append(Movement(name, self.now_s, self.now_s))

    def _add(self, x: int, y: int, button: int = _NOTHING, pressed: bool = False) -> None:
        self.events.append((self.now_s, x, y, button, pressed))


class Hand:
    """Plays scripts on a display, for instance `:72`."""

    def __init__(self, display: str) -> None:
        names = [ctypes.util.find_library(name) for name in ("X11", "Xtst")]
        if None in names:
            sys.exit("The bench moves the mouse through XTEST: apt-get install xdotool")
        self._x11, self._xtest = (ctypes.CDLL(name) for name in names)
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        if not self._display:
            sys.exit(f"The display {display} cannot be reached.")

    def play(self, script: Script) -> int:
        """Send the events at their moments and let the last rest go by; when it began, in monotonic
        nanoseconds."""
        start_ns = time.monotonic_ns()
        at = None
        for due_s, x, y, button, pressed in script.events:
            _sleep_until(start_ns, due_s)
            if (x, y) != at:
                self._xtest.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
                at = (x, y)
            if button != _NOTHING:
                self._xtest.XTestFakeButtonEvent(self._display, button, int(pressed), ctypes.c_ulong(0))
            self._x11.XFlush(self._display)
        _sleep_until(start_ns, script.now_s)
        return start_ns

    def close(self) -> None:
        """Let go of the display."""
        self._x11.XCloseDisplay(self._display)


def _sleep_until(start_ns: int, due_s: float) -> None:
    time.sleep(max(0.0, due_s - (time.monotonic_ns() - start_ns) / 1e9))
