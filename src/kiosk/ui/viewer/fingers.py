"""What fingers on the glass mean: a pan, a pinch, a flick, a tap, a double tap, or nothing.

Promises: no Qt and no timer; told which points touch the glass, in stage pixels and seconds, it answers how
the picture follows. However fingers come, go and are exchanged, the picture never jumps: every change of
fingers begins anew where they are. A point that is not in an event is gone, so a lift that never came is no
harm. A finger that lay still for long when another comes, a palm, or more fingers than five move nothing.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.ui.viewer.camera import Point

MOST: Final = 5
"""More fingers than one hand has are no gesture."""
STUCK_S: Final = 3.0
"""A finger that lay still for so long when another comes is a bag, a drop or a leaning hand."""
TAP_S: Final = 0.7
DOUBLE_S: Final = 0.4
FLICK_S: Final = 0.1
"""The last part of a pan, from which its speed is taken."""
SLOWEST, FASTEST = 80.0, 9000.0
"""Stage pixels a second: a slower lift is no flick, a faster one is a slip of the touch screen."""


@dataclass(frozen=True, slots=True)
class Touch:
    """One point of a touch event. `size` is the contact's diameter in stage pixels, 0 when not known."""

    id: int
    x: float
    y: float
    down: bool = True
    fresh: bool = False
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Said:
    """What an event meant. The picture follows by `way` and `factor` about `at`; a `flick` in pixels a second
    goes on by itself; `tap` and `double` are places. `began` when the first finger came down."""

    way: Point = (0.0, 0.0)
    factor: float = 1.0
    at: Point = (0.0, 0.0)
    moves: bool = False
    flick: Point | None = None
    tap: Point | None = None
    double: Point | None = None
    began: bool = False


@dataclass(slots=True)
class _Finger:
    x: float
    y: float
    still_x: float
    still_y: float
    still_since: float
    asleep: bool = False
    palm: bool = False


class Fingers:
    """The fingers on one stage. `slop` is how far a finger wanders in a tap, `palm` the size of a contact
    that is no finger any more; both in stage pixels."""

    def __init__(self, slop: float = 8.0, palm: float = 100.0) -> None:
        self.slop, self.palm = slop, palm
        self._held: dict[int, _Finger] = {}
        self._last_tap: tuple[float, float, float] | None = None
        self._restart()

    @property
    def count(self) -> int:
        """Fingers that matter now."""
        return sum(1 for finger in self._held.values() if not (finger.asleep or finger.palm))

    def forget(self) -> None:
        """All fingers are gone without having meant anything: the touch was cancelled. Told after the last
        lift as well, it changes nothing."""
        if not self._held:
            return
        self._held.clear()
        self._last_tap = None
        self._restart()

    def _restart(self) -> None:
        """A gesture begins with the first finger that matters."""
        self._dragging = False
        self._most = 0
        self._began: tuple[float, float, float] | None = None
        self._trail: deque[tuple[float, float, float]] = deque()

    def event(self, touches: Sequence[Touch], now: float) -> Said:
        """Take one event: all points that are known, with those that are lifted in it (`down` False)."""
        touches = [touch for touch in touches if math.isfinite(touch.x) and math.isfinite(touch.y)]
        lifted = {touch.id: (touch.x, touch.y) for touch in touches if not touch.down}
        down = {touch.id: touch for touch in touches if touch.down}
        fresh = [touch for touch in down.values() if touch.fresh or touch.id not in self._held]
        if fresh:
            self._let_sleep(now)
        # A point that comes anew under the number of one that went without a word is another finger.
        new = {touch.id for touch in fresh}
        before = {n: (finger.x, finger.y) for n, finger in self._live().items() if n not in new}
        for number in [number for number in self._held if number not in down or down[number].fresh]:
            del self._held[number]
        for touch in down.values():
            self._follow(touch, now)
        live = self._live()
        began = bool(live) and not before
        if began:
            self._restart()
        if fresh and len(live) == 1 and self._began is None:
            (finger,) = live.values()
            self._began = (finger.x, finger.y, now)
        self._most = max(self._most, len(live))
        said = self._moved(before, live, now) if set(before) == set(live) else None
        if said is not None:
            return said
        self._trail_break(live)
        if not live and before:
            return self._ended(lifted, now)
        return Said(began=began)

    def _live(self) -> dict[int, _Finger]:
        return {number: finger for number, finger in self._held.items() if not (finger.asleep or finger.palm)}

    def _let_sleep(self, now: float) -> None:
        for finger in self._held.values():
            if now - finger.still_since >= STUCK_S:
                finger.asleep = True

    def _follow(self, touch: Touch, now: float) -> None:
        finger = self._held.get(touch.id)
        if finger is None:
            finger = _Finger(touch.x, touch.y, touch.x, touch.y, now)
            self._held[touch.id] = finger
        finger.x, finger.y = touch.x, touch.y
        if math.hypot(touch.x - finger.still_x, touch.y - finger.still_y) > self.slop:
            finger.still_x, finger.still_y, finger.still_since = touch.x, touch.y, now
            finger.asleep = False
        if touch.size > self.palm:
            finger.palm = True

    def _moved(self, before: dict[int, Point], live: dict[int, _Finger], now: float) -> Said | None:
        """How far the same fingers moved; None when nothing is to follow."""
        if not live or len(live) > MOST:
            return None
        count = len(live)
        was = sum(p[0] for p in before.values()) / count, sum(p[1] for p in before.values()) / count
        is_ = sum(f.x for f in live.values()) / count, sum(f.y for f in live.values()) / count
        if count == 1 and not self._dragging:
            start = self._began
            if self._most == 1 and start and math.hypot(is_[0] - start[0], is_[1] - start[1]) <= self.slop:
                return None
            self._dragging = True
        factor = 1.0
        if count > 1:
            self._dragging = True
            spread_was = sum(math.hypot(p[0] - was[0], p[1] - was[1]) for p in before.values()) / count
            spread_is = sum(math.hypot(f.x - is_[0], f.y - is_[1]) for f in live.values()) / count
            if min(spread_was, spread_is) > self.slop / 2:
                factor = max(0.25, min(4.0, spread_is / spread_was))
        else:
            self._trail.append((now, is_[0], is_[1]))
            while self._trail and now - self._trail[0][0] > FLICK_S:
                self._trail.popleft()
        return Said(way=(is_[0] - was[0], is_[1] - was[1]), factor=factor, at=is_, moves=True)

    def _trail_break(self, live: dict[int, _Finger]) -> None:
        if live:
            self._trail.clear()

    def _ended(self, lifted: dict[int, Point], now: float) -> Said:
        """The last finger that mattered is up."""
        trail, start, tapped = list(self._trail), self._began, not self._dragging and self._most == 1
        self._restart()
        if not lifted:
            return Said()
        if tapped and start is not None:
            return self._tapped(start, next(iter(lifted.values())), now)
        self._last_tap = None
        if len(trail) < 2 or now - trail[-1][0] > FLICK_S / 2 or trail[-1][0] <= trail[0][0]:
            return Said()
        time = trail[-1][0] - trail[0][0]
        vx, vy = (trail[-1][1] - trail[0][1]) / time, (trail[-1][2] - trail[0][2]) / time
        speed = math.hypot(vx, vy)
        if speed < SLOWEST:
            return Said()
        k = min(1.0, FASTEST / speed)
        return Said(flick=(vx * k, vy * k))

    def _tapped(self, start: tuple[float, float, float], at: Point, now: float) -> Said:
        if now - start[2] > TAP_S or math.hypot(at[0] - start[0], at[1] - start[1]) > 2 * self.slop:
            self._last_tap = None
            return Said()
        last, self._last_tap = self._last_tap, (at[0], at[1], now)
        near = last is not None and math.hypot(at[0] - last[0], at[1] - last[1]) <= 4 * self.slop
        if last is not None and near and now - last[2] <= DOUBLE_S:
            self._last_tap = None
            return Said(double=at)
        return Said(tap=at)
