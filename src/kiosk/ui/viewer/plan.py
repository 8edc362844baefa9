"""Which tiles of a pyramid are loaded and shown: a fixed number of slots, filled in order of need.

Promises: no Qt. A slot is given to another tile only when its own is no longer needed, and shows nothing
until the new one is there. The coarsest tile stands under everything; where a sharp tile is not there yet,
the nearest that is (coarser or finer) stands in. Only a few tiles are loading at any time, nearest first.
The number of slots is the bound on memory; at rest only what is seen, one tile about it and the coarser
tiles under it are kept.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from kiosk.ui.viewer.pyramid import Key, Pyramid, Rect, parent, whole_file

IN_FLIGHT: Final = 4
"""Tiles loading at once: enough for the thread that decodes them, few enough to change one's mind."""
SLOTS_MOST: Final = 320
"""Slots on the largest display: 320 tiles of 512 x 512 pixels are 320 MB. A display of 3840 x 2160 pixels
takes 226 of them, one of 1920 x 1080 takes 98."""
SKELETON: Final = 2
"""So many levels under the sharp one, where nothing nearer stands in: a sixteenth of the tiles."""


def slots_for(width: float, height: float, tile: int) -> int:
    """Slots that a stage of so many display pixels needs: all sharp tiles at their smallest (half a display
    pixel a tile pixel), one more on each side, and what stands in."""
    columns = math.ceil(2 * max(1.0, width) / tile) + 1
    rows = math.ceil(2 * max(1.0, height) / tile) + 1
    return min(SLOTS_MOST, columns * rows + 2 * (columns + rows) + 14)


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked at: the visible rectangle of the picture, display pixels a picture pixel, and the point
    that matters most (the middle, or what is under the fingers)."""

    rect: Rect
    scale: float
    focus: tuple[float, float]


@dataclass(slots=True)
class Slot:
    """One place for a tile. `shown` is False for one that is kept for later."""

    key: Key | None = None
    ready: bool = False
    shown: bool = False
    needed: int = 0


class Plan:
    """The slots of one picture."""

    def __init__(self, pyramid: Pyramid, slots: int, exists: Callable[[str], bool] = whole_file) -> None:
        self.pyramid = pyramid
        self.slots = [Slot() for _ in range(max(8, slots))]
        self.sharp = False
        self.order: list[Key] = []  # what is wanted, in order of need
        self._exists = exists
        self._place: dict[Key, int] = {}
        self._failed: set[Key] = set()
        self._loading = 0
        self._round = 0
        self._look: Look | None = None
        self._ahead: Look | None = None
        self._resting = False

    def grow(self, slots: int) -> None:
        """Have at least so many slots."""
        self.slots += [Slot() for _ in range(slots - len(self.slots))]

    def look(self, look: Look, ahead: Look | None = None, resting: bool = False) -> set[int]:
        """Look there from now on, on the way to `ahead`, or `resting` there with nothing that moves; return
        the numbers of the slots that changed."""
        self._look, self._ahead, self._resting = look, ahead, resting
        return self._arrange()

    def settled(self, slot: int, key: Key, ok: bool) -> set[int]:
        """A tile was loaded, or could not be; return the slots that changed."""
        place = self.slots[slot]
        if place.key != key or place.ready:
            return set()
        self._loading -= 1
        if ok:
            place.ready = True
            return {slot} | self._arrange()
        self._failed.add(key)
        del self._place[key]
        self.slots[slot] = Slot()
        return {slot} | self._arrange()

    def release(self) -> set[int]:
        """Let go of every tile."""
        held = set(self._place.values())
        for number in held:
            self.slots[number] = Slot()
        self._place.clear()
        self._loading = 0
        self._look = self._ahead = None
        self.sharp = False
        return held

    # -- deciding

    def _is_ready(self, key: Key) -> bool:
        place = self._place.get(key)
        return place is not None and self.slots[place].ready

    def _missing(self, keys: Iterable[Key]) -> list[Key]:
        return [key for key in keys if not self._is_ready(key)]

    def _stand_in(self, key: Key) -> Key | None:
        """The finest ready tile under this one."""
        for level in range(key[0] - 1, self.pyramid.base - 1, -1):
            under = parent(key, level)
            if self._is_ready(under):
                return under
        return None

    def _skeleton(self, missing: list[Key]) -> list[Key]:
        """Coarser tiles to load first where what stands in is coarser still."""
        found: dict[Key, None] = {}
        for key in missing:
            level = key[0] - SKELETON
            if level <= self.pyramid.base:
                break
            under = self._stand_in(key)
            if under is None or under[0] < level:
                found[parent(key, level)] = None
        return list(found)

    def _arrange(self) -> set[int]:
        look, pyramid = self._look, self.pyramid
        if look is None:
            return set()
        self._round += 1
        level = pyramid.level_for(look.scale)
        seen = pyramid.tiles(level, look.rect, look.focus)
        missing = self._missing(seen)
        base: Key = (pyramid.base, 0, 0)
        order: dict[Key, None] = {base: None}
        order.update(dict.fromkeys(self._skeleton(missing)))
        ahead = self._ahead
        if ahead is not None:
            there = pyramid.tiles(pyramid.level_for(ahead.scale), ahead.rect, ahead.focus)
            order.update(dict.fromkeys(self._skeleton(self._missing(there))))
            order.update(dict.fromkeys(there))
        order.update(dict.fromkeys(seen))
        if ahead is None:
            order.update(dict.fromkeys(pyramid.tiles(level, look.rect, look.focus, 1)))

        shown = {base, *seen}
        for key in missing:
            under = self._stand_in(key)
            if under is not None:
                shown.add(under)
        if missing:
            lacking = set(missing)
            shown |= {
                key for key, place in self._place.items()
                if key[0] > level and self.slots[place].ready and parent(key, level) in lacking
            }  # fmt: skip
        self.order = list(order)[: len(self.slots)]
        changed = self._fill(self.order, shown)
        if self._resting and not self._loading:
            changed |= self._tidy(look, level, shown)
        self.sharp = all(key in self._failed for key in missing)
        return changed

    def _fill(self, wanted: list[Key], shown: set[Key]) -> set[int]:
        changed: set[int] = set()
        needed = shown.union(wanted)
        spare: list[int] = []
        for number, slot in enumerate(self.slots):
            if slot.key is None:
                spare.append(number)
                continue
            if slot.key in needed:
                slot.needed = self._round
            elif slot.ready:
                spare.append(number)
            else:  # still loading and no longer wanted
                del self._place[slot.key]
                self._loading -= 1
                self.slots[number] = Slot()
                changed.add(number)
                spare.append(number)
            show = slot.ready and slot.key in shown
            if self.slots[number] is slot and slot.shown != show:
                slot.shown = show
                changed.add(number)
        spare.sort(
            key=lambda number: self.slots[number].needed, reverse=True
        )  # the longest unused comes last
        for key in wanted:
            if self._loading >= IN_FLIGHT or not spare:
                break
            if key in self._place or key in self._failed:
                continue
            if not self._exists(self.pyramid.path(key)):
                self._failed.add(key)
                continue
            number = spare.pop()
            before = self.slots[number].key
            if before is not None:
                del self._place[before]
            self.slots[number] = Slot(key, needed=self._round)
            self._place[key] = number
            self._loading += 1
            changed.add(number)
        return changed

    def _tidy(self, look: Look, level: int, shown: set[Key]) -> set[int]:
        """At rest, with all that is wanted there: let go of what was kept for a way back, but for the coarser
        tiles of this place, which going away again would show."""
        needed = shown.union(self.order)
        left, top, right, bottom = look.rect
        gone: set[int] = set()
        for key, number in list(self._place.items()):
            if key in needed:
                continue
            a, b, c, d = self.pyramid.area(key)
            if key[0] < level and a < right and c > left and b < bottom and d > top:
                continue
            del self._place[key]
            self.slots[number] = Slot()
            gone.add(number)
        return gone

    def _give_up(self, standing_in: set[Key], spare: list[int]) -> bool:
        """Give up the finest of the tiles that only stand in, so that what is wanted always gets a slot."""
        held = [key for key in standing_in if key in self._place and key[0] > self.pyramid.base]
        if held:
            spare.append(self._place[max(held)])
        return bool(held)
