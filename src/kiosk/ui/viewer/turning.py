"""How an object turns under a finger, and which of its pictures are needed for that. No Qt.

Promises:
- A turn is counted in whole turns: 0 is the first frame, 0.25 a quarter further, and it may grow without end.
  The frames are those of one turn, seen while the object's near side moves to the right.
- `frame_of` is the nearest frame; `loading_order` names the frame that is shown, then eight all around, then
  its neighbours, then every k-th one over the whole turn, then outwards: whatever is loaded so far, something
  near stands in for what is not.
- `Motion` moves by the seconds it is told and comes to rest by itself.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

MOST_HELD: Final = 96
"""Thumbnails decoded at a time: of at most 480 × 480 pixels, 4 bytes each, these are 88 MB at the most."""

AROUND: Final = 8
"""Frames all around that come first."""
NEAR: Final = 6
"""Neighbours to each side that come before the rest of the turn."""
SKELETON: Final = 48
"""Frames over the whole turn that stay loaded wherever the object stands."""

FRICTION_S: Final = 0.55
"""Seconds in which a turn that was let go loses all but 1/e of its speed."""
SLOWEST: Final = 0.012
"""Turns a second under which nobody sees a movement."""
FASTEST: Final = 4.0
STEADY: Final = 0.16
"""Turns a second while a button is held."""
STEP: Final = 0.125
"""What a tap on a button turns: one eighth."""
STEP_S: Final = 0.45
HINT_S: Final = 2.2
HINT: Final = 0.07
"""How far the hint turns to each side."""
STALE_S: Final = 0.15
"""A finger that rested for so long before it was lifted throws nothing."""
MEASURED_S: Final = 0.3
MEASURED: Final = 6
"""The last part of a finger's way from which its speed is taken: so long, and so many places."""


def frame_of(turn: float, count: int) -> int:
    """The frame at a turn."""
    return round(turn * count) % count if count > 0 else 0


def distance(one: int, other: int, count: int) -> int:
    """Frames between two of one turn, the shorter way round."""
    away = abs(one - other) % count
    return min(away, count - away)


def loading_order(count: int, frame: int, most: int = MOST_HELD) -> tuple[int, ...]:
    """The frames to hold while `frame` is shown, the most wanted first; at most `most`."""
    if count <= 0:
        return ()
    spread = math.ceil(count / SKELETON)
    far = math.ceil(count / AROUND)
    by_distance = sorted(range(count), key=lambda other: (distance(other, frame, count), other))
    near = [other for other in by_distance if distance(other, frame, count) <= NEAR]
    wanted = dict.fromkeys(
        (
            frame,
            *(other for other in by_distance if other % far == 0),
            *near,
            *(other for other in by_distance if other % spread == 0),
            *by_distance,
        )
    )
    return tuple(wanted)[:most]


def nearest(frames: Collection[int], frame: int, count: int) -> int:
    """Of some frames, the one that stands in for `frame`; -1 when there is none."""
    return min(frames, key=lambda other: (distance(other, frame, count), other), default=-1)


@dataclass(slots=True)
class Motion:
    """An object on its turntable: `turn` in turns, `speed` in turns a second."""

    turn: float = 0.0
    speed: float = 0.0
    held: bool = False
    _way: list[tuple[float, float]] = field(default_factory=list)
    _from: float = 0.0
    _by: float = 0.0
    _took: float = 0.0
    _lasts: float = 0.0
    _hinting: bool = False

    @property
    def moving(self) -> bool:
        """Whether it moves by itself."""
        return self.speed != 0 or self._lasts > 0

    @property
    def resting(self) -> bool:
        """Whether it stands and no finger holds it."""
        return not self.moving and not self.held

    def stop(self) -> None:
        """Stand where it is."""
        self.speed = self._lasts = 0.0

    def hold(self) -> None:
        """A finger takes it."""
        self.stop()
        self.held = True
        self._way.clear()

    def drag(self, now: float, by: float) -> None:
        """The finger moved it by a part of a turn, at a time in seconds."""
        self.turn += by
        self._way.append((now, by))

    def let_go(self, now: float, thrown: bool = True) -> None:
        """The finger is lifted; the object turns on with its speed if it is `thrown`."""
        self.held = False
        # On a screen that stutters the last two places are all there is.
        last = self._way[-MEASURED:]
        way = [(at, by) for n, (at, by) in enumerate(last) if now - at <= MEASURED_S or n >= len(last) - 2]
        self._way.clear()
        if not thrown or len(way) < 2 or now - way[-1][0] > STALE_S:
            return
        lasted = max(now - way[0][0], 0.016)
        speed = sum(by for _, by in way[1:]) / lasted
        self.speed = max(-FASTEST, min(FASTEST, speed))
        if abs(self.speed) < SLOWEST:
            self.speed = 0.0

    def go_on(self, direction: int) -> None:
        """Turn on and on at a steady pace: 1 to the right, -1 to the left."""
        self.stop()
        self.held = True
        self.speed = STEADY * direction

    def travel(self, by: float, lasts: float = STEP_S) -> None:
        """Turn by a part of a turn and stand there; at once when it lasts no time."""
        # Two taps soon after each other turn twice as far.
        under_way = self._lasts > 0 and not self._hinting
        end = (self._from + self._by if under_way else self.turn) + by
        self.stop()
        self._hinting = False
        if lasts <= 0:
            self.turn = end
            return
        self._from, self._by, self._took, self._lasts = self.turn, end - self.turn, 0.0, lasts

    def hint(self) -> None:
        """A short turn to both sides and back: this can be turned."""
        self.stop()
        self._from, self._by, self._took, self._lasts, self._hinting = self.turn, 0.0, 0.0, HINT_S, True

    def advance(self, seconds: float) -> bool:
        """Let time pass; gives whether it still moves."""
        if self._lasts > 0:
            self._took = min(self._lasts, self._took + seconds)
            done = self._took / self._lasts
            if self._hinting:
                self.turn = self._from + HINT * math.sin(2 * math.pi * done) * math.sin(math.pi * done)
            else:
                self.turn = self._from + self._by * (1 - (1 - done) ** 3)
            if self._took >= self._lasts:
                self.turn = self._from + self._by
                self._lasts = 0.0
                self._hinting = False
        elif self.held:
            self.turn += self.speed * seconds
        elif self.speed:
            # The way of a speed that fades by the factor e in every FRICTION_S.
            left = math.exp(-seconds / FRICTION_S)
            self.turn += self.speed * FRICTION_S * (1 - left)
            self.speed *= left
            if abs(self.speed) < SLOWEST:
                self.speed = 0.0
        return self.moving
