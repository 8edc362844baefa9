"""The checks of what wears out: the touchscreen, memory, heat.

Promises: as every check, each takes the ground and returns remarks and what it saw. What a machine does not
tell is no fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.health import glass, touches
from kiosk.health.glass import Band, Seen, Spot
from kiosk.health.ground import Ground
from kiosk.health.result import Remark

Told = tuple[Iterable[Remark], str]

MB: Final = 1_000_000
FREE_LEAST: Final = 200 * MB
FREE_SHARE: Final = 0.05
"""Less free memory than the larger of the two, and the system begins to end programs or to swap."""
GREW: Final = 400 * MB
GREW_TIMES: Final = 2.0
"""The window may grow by its caches of pictures; by both of these it has a leak."""
HOT_C: Final = 85.0
"""Where a sensor names no limit: common processors slow down from here on (Intel and AMD name 95 to 105)."""
BELOW_LIMIT_C: Final = 8.0
"""A limit is named before it is reached."""


def touch(ground: Ground) -> Told:
    """Whether a touchscreen is there, and what the week's touches say of the glass."""
    screens = ground.probes.touchscreens()
    remarks: list[Remark] = [Remark("touch-none")] if screens is not None and not screens else []
    named = ", ".join(screens) if screens else "none" if screens is not None else "touchscreens not told of"
    try:
        kept = touches.read(ground.library.root)
    except (touches.TouchesError, OSError) as error:
        return remarks, f"{named}; {error}"
    if kept is None:
        return remarks, f"{named}; no touches are kept yet"
    seen = glass.look(kept.shape, kept.week(ground.probes.now().date()))
    return [*remarks, *glass_remarks(seen)], f"{named}; {seen.touches:,} touches in {touches.DAYS} days"


def glass_remarks(seen: Seen) -> Iterator[Remark]:
    """What there is to say of the glass."""
    for spot in seen.stuck:
        yield Remark(f"touch-{spot.reason}", _of_spot(spot, seen.touches))
    for band in seen.dead:
        yield Remark("touch-dead", _of_band(band, seen.touches))


def _of_spot(spot: Spot, total: int) -> dict[str, object]:
    return {
        "left": round(100 * spot.x), "top": round(100 * spot.y), "count": spot.count,
        "minutes": round(spot.seconds / 60), "total": total,
    }  # fmt: skip


def _of_band(band: Band, total: int) -> dict[str, object]:
    return {
        "left": round(100 * band.x), "right": round(100 * (band.x + band.width)),
        "top": round(100 * band.y), "bottom": round(100 * (band.y + band.height)), "total": total,
    }  # fmt: skip


def memory(ground: Ground) -> Told:
    """Whether the system has memory left, and whether the program grows."""
    seen = ground.probes.memory()
    remarks = []
    if seen.total and seen.free < max(FREE_LEAST, FREE_SHARE * seen.total):
        remarks.append(Remark("memory-low", {"free": _size(seen.free), "total": _size(seen.total)}))
    grew = seen.own - seen.own_before
    if seen.own_before and grew > GREW and seen.own > GREW_TIMES * seen.own_before:
        remarks.append(Remark("memory-grows", {"before": _size(seen.own_before), "own": _size(seen.own)}))
    told = f"{_size(seen.free)} of {_size(seen.total)} free" if seen.total else "the system does not tell"
    if seen.own:
        told += f", the window has {_size(seen.own)}"
    return remarks, told + (f" ({grew / MB:+,.0f} MB since it started)" if seen.own_before else "")


def temperature(ground: Ground) -> Told:
    """Whether anything is close to too hot."""
    sensors = ground.probes.temperatures()
    if not sensors:
        return [], "no sensor on this computer"
    remarks = []
    for one in sensors:
        limit = one.limit or HOT_C
        if one.now >= limit - (BELOW_LIMIT_C if one.limit else 0):
            values = {"sensor": one.name, "now": round(one.now), "limit": round(limit)}
            remarks.append(Remark("temperature-high", values))
    warmest = max(sensors, key=lambda one: one.now)
    return remarks[:3], f"{warmest.now:.0f} °C at most ({warmest.name})"


def _size(count: int) -> str:
    return f"{count / 1e9:,.1f} GB" if count >= 1e9 else f"{count / MB:,.0f} MB"
