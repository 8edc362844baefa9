"""The scripted minute of pan and zoom, and what was seen of it.

The same events for every program: wheel and drag at several depths, each movement followed by a rest in which
the picture becomes sharp. It never runs against a limit (the whole picture, twice its size, an edge), where a
viewer has nothing to paint.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from _framebuffer import Area, Paints
from _pointer import Movement, Script

GAP_NS = 50_000_000
REFRESH_NS = 1e9 / 60
# Slow enough for a slow machine: a browser makes one event of two notches that it was late for.
NOTCHES_PER_S = 8
REST_S = 1.7
# A finger that wants to look rests before it lifts; one that lifts at once wants the picture to go on.
HOLD_S = 0.12
# Display pixels for one of the picture, at most: viewers may go to 2.
CLOSEST = 1.6
# Stages that the picture is wide half way in.
ROOM = 3
_PHASES = 8

Way = Callable[[float], tuple[float, float]]
"""From a share of the way to a place, both in fractions."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of one movement. While the input moved: `paints`; `shown`, the refreshes of a display of
    60 Hz that had something new; `gaps` of more than 50 ms between paints, where its start and its end count
    as paints; `worst_ms`, the longest. `first_ms` from its start to the first paint, `sharp_ms` from its end
    until the picture no longer changed."""

    movement: Movement
    seconds: float
    paints: int
    shown: float
    gaps: int
    worst_ms: float
    first_ms: float
    sharp_ms: float


def depth(area: Area, picture: tuple[int, int], step: float) -> int:
    """Notches of the wheel from the whole picture to `CLOSEST`."""
    return math.floor(math.log(CLOSEST / _whole(area, picture), step))


def _whole(area: Area, picture: tuple[int, int]) -> float:
    """Display pixels a picture pixel when all of it is shown."""
    return min(area.width / picture[0], area.height / picture[1])


def minute(area: Area, picture: tuple[int, int], step: float) -> Script:
    """The script. `picture` in pixels; `step` is what one notch of the wheel enlarges by."""
    script = Script()
    script.go(*area.at(0.5, 0.5))
    script.rest(0.3)
    for mirrored in (False, True):
        _dive(script, area, picture, step, mirrored)
    return script


def _dive(script: Script, area: Area, picture: tuple[int, int], step: float, mirrored: bool) -> None:
    """Half way in, about, down to its grain, about, flick, and out again: thirty seconds. Half way in
    the picture is three stages wide, so that there is room to go about. The other dive goes the other way."""
    whole, deep = _whole(area, picture), depth(area, picture, step)
    half = min(deep - 3, math.ceil(math.log(ROOM * area.width / (whole * picture[0]), step)))

    def place(x: float, y: float) -> tuple[int, int]:
        return area.at(1 - x, 1 - y) if mirrored else area.at(x, y)

    def wheel(name: str, at: tuple[int, int], *turns: int) -> None:
        script.wheel(name, *at, turns, NOTCHES_PER_S)
        script.rest(REST_S)

    def drag(name: str, way: Way, seconds: float, hold_s: float = HOLD_S) -> None:
        script.drag(name, lambda share: place(*way(share)), seconds, hold_s)
        script.rest(REST_S - hold_s)

    # A point of the picture, a little beside its middle, where it lies while the whole is shown.
    across, down = (
        whole * side / stage for side, stage in zip(picture, (area.width, area.height), strict=True)
    )
    aim = place(0.5 - 0.1 * across, 0.5 - 0.08 * down)
    wheel("zoom in", aim, half)
    drag("long drag", _line((0.75, 0.35), (0.3, 0.6), 0.1), 2.0)
    wheel("in and out", place(0.4, 0.5), 3, -3, 3, -3)
    wheel("zoom in deep", place(0.6, 0.4), deep - half)
    drag("circles", _circles, 2.6)
    drag("flick", _line((0.7, 0.5), (0.45, 0.45)), 0.15, 0.0)
    drag("zigzag", _zigzag, 2.2)
    wheel("zoom out", place(0.5, 0.5), half - deep)
    drag("drag back", _line((0.3, 0.6), (0.75, 0.35)), 1.2)
    wheel("whole", aim, -half)


def _line(start: tuple[float, float], end: tuple[float, float], sag: float = 0.0) -> Way:
    def way(share: float) -> tuple[float, float]:
        x = start[0] + (end[0] - start[0]) * share
        return x, start[1] + (end[1] - start[1]) * share + sag * math.sin(math.pi * share)

    return way


def _circles(share: float) -> tuple[float, float]:
    angle = 4 * math.pi * share
    return 0.5 + 0.2 * math.cos(angle), 0.5 + 0.3 * math.sin(angle)


def _zigzag(share: float) -> tuple[float, float]:
    there = abs((4 * share) % 2 - 1)
    return 0.2 + 0.55 * there, 0.25 + 0.4 * share


def seen(paints: Paints, script: Script, start_ns: int) -> list[Seen]:
    """Every movement of a script that began at an instant, as it was seen."""
    result = []
    ends = [movement.start_s for movement in script.movements[1:]] + [script.now_s]
    for movement, next_s in zip(script.movements, ends, strict=True):
        begin, end, until = (start_ns + round(1e9 * s) for s in (movement.start_s, movement.end_s, next_s))
        moving = paints.between(begin, end)
        marks = [begin, *moving, end]
        pauses = [later - earlier for earlier, later in pairwise(marks)]
        after = paints.between(begin, until)
        result.append(
            Seen(
                movement,
                seconds=(end - begin) / 1e9,
                paints=len(moving),
                shown=_shown(moving),
                gaps=sum(pause > GAP_NS for pause in pauses),
                worst_ms=max(pauses) / 1e6,
                first_ms=(after[0] - begin) / 1e6 if after else math.nan,
                sharp_ms=(paints.settled_ns(end, until) - end) / 1e6,
            )
        )
    return result


def _shown(at_ns: list[int]) -> float:
    """How many refreshes of a display had a new paint to show; the mean over where its clock may stand."""
    phases = (phase * REFRESH_NS / _PHASES for phase in range(_PHASES))
    return sum(len({(at + phase) // REFRESH_NS for at in at_ns}) for phase in phases) / _PHASES
