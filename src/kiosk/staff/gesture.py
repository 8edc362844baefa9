"""The gesture that opens the staff panel: touches in corners of the screen, in an order, within seconds.

Promises: a gesture is written as one word on the command line and read once; a wrong word gets a sentence
that shows a right one. Points come in millimetres from the top left of the screen, moments in monotonic
seconds; the answer is whether the gesture is complete. Nothing here knows a window.

The grammar::

    top-left:3,top-right:3           three touches in one corner, then three in the other, within 6 s
    top-left:5                       five touches in one corner, within 6 s
    hold:bottom-right:4              one finger held in one corner for 4 s
    off                              no gesture: the panel cannot be opened

A corner is a square of 20 mm, the width of a finger target. The gesture that is the default asks for two
corners: children drum on one place, and a ball or a sleeve stays where it is, but six touches that change
sides exactly once, after the third, do not happen by themselves.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final

from kiosk.errors import KioskError

CORNERS: Final = ("top-left", "top-right", "bottom-left", "bottom-right")
REACH_MM: Final = 20.0
"""The side of a corner: the finger target of the design."""
WITHIN_S: Final = 6.0
"""How long a whole series of touches may take."""
MOST_TOUCHES: Final = 12
LONGEST_HOLD_S: Final = 15.0
DEFAULT: Final = "top-left:3,top-right:3"


class GestureError(KioskError):
    """A gesture is written in a way that is not known; the sentence shows the ways that are."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """`touches` are corners in their order; with `hold_s` there is one corner, held for so many seconds.

    A gesture without a corner is none at all.
    """

    touches: tuple[str, ...] = ()
    hold_s: float = 0.0

    @property
    def corners(self) -> tuple[str, ...]:
        """The corners that are used, each once."""
        return tuple(dict.fromkeys(self.touches))


def parse_gesture(text: str) -> Gesture:
    """Read a gesture. Raises `GestureError`."""
    words = text.strip().lower()
    if words == "off":
        return Gesture()
    what, _, rest = words.partition(":")
    if what == "hold":
        corner, _, seconds = rest.partition(":")
        if corner in CORNERS and seconds.isdecimal() and 2 <= int(seconds) <= LONGEST_HOLD_S:
            return Gesture((corner,), float(seconds))
        raise _wrong(text)
    touches: list[str] = []
    for step in words.split(","):
        corner, _, times = step.strip().partition(":")
        if corner not in CORNERS or not times.isdecimal() or not 1 <= int(times) <= MOST_TOUCHES:
            raise _wrong(text)
        touches += [corner] * int(times)
    if not 3 <= len(touches) <= MOST_TOUCHES:
        raise _wrong(text)
    return Gesture(tuple(touches))


def _wrong(text: str) -> GestureError:
    return GestureError(
        f"“{text}” is no gesture. Write corners and touches like “{DEFAULT}” or “top-left:5” (3 to "
        f"{MOST_TOUCHES} touches in all), “hold:bottom-right:4” (2 to {LONGEST_HOLD_S:.0f} seconds), or "
        f"“off”; the corners are {', '.join(CORNERS)}."
    )


def corner_at(x_mm: float, y_mm: float, width_mm: float, height_mm: float) -> str:
    """The corner a point lies in, or "" for none. The screen's size is in millimetres as well."""
    rows = (("top", y_mm <= REACH_MM), ("bottom", y_mm >= height_mm - REACH_MM))
    columns = (("left", x_mm <= REACH_MM), ("right", x_mm >= width_mm - REACH_MM))
    row = next((name for name, inside in rows if inside), "")
    column = next((name for name, inside in columns if inside), "")
    return f"{row}-{column}" if row and column else ""


class Watcher:
    """Follows the touches of one screen and says when the gesture is complete.

    A touch elsewhere begins the series anew. Of too many touches in the first corner the last ones count;
    after the side was changed the number must be exact.
    """

    def __init__(self, gesture: Gesture) -> None:
        self.gesture = gesture
        self._touches: deque[tuple[str, float]] = deque(maxlen=MOST_TOUCHES)
        self._held_since: float | None = None

    def down(self, corner: str, now: float) -> bool:
        """A finger came down in a corner ("" elsewhere); True when that completes a series of touches."""
        self._held_since = None
        if not self.gesture.touches:
            return False
        if corner not in self.gesture.corners:
            self._touches.clear()
            return False
        if self.gesture.hold_s:
            self._held_since = now
            return False
        self._touches.append((corner, now))
        wanted = self.gesture.touches
        last = [*self._touches][-len(wanted) :]
        if tuple(where for where, _ in last) != wanted or now - last[0][1] > WITHIN_S:
            return False
        self._touches.clear()
        return True

    def moved(self, corner: str) -> None:
        """The finger that is down is now in a corner ("" elsewhere): a held one must stay where it was."""
        if corner not in self.gesture.corners:
            self._held_since = None

    def up(self) -> None:
        """The finger was lifted."""
        self._held_since = None

    def held(self, now: float) -> bool:
        """Whether a finger has been held long enough; then the gesture is complete, once."""
        if self._held_since is None or now - self._held_since < self.gesture.hold_s:
            return False
        self._held_since = None
        return True

    def forget(self) -> None:
        """Begin anew, as when the panel was closed."""
        self._touches.clear()
        self._held_since = None
