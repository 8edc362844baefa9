"""Promises the three-way merge of one record: the table now, the table last time, the bundle.

What only the table changed is taken; what only hands changed stays; what both changed stays as the hands left
it and is told, or the other way round with `prefer_sheet`. What the table has no column for is never touched.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.bundle.columns import Way
from kiosk.importers.flat import Flat, Value, digest


@dataclass(slots=True)
class Merged:
    """What to do with a record. `marks` are what the next import compares with; `kept` are values of hands
    that the table leaves alone, `conflicts` those that both changed."""

    put: Flat = field(default_factory=dict)
    remove: set[Way] = field(default_factory=set)
    marks: dict[Way, str] = field(default_factory=dict)
    kept: list[Way] = field(default_factory=list)
    conflicts: list[Way] = field(default_factory=list)

    @property
    def changes(self) -> bool:
        return bool(self.put or self.remove)


def merge(
    sheet: Mapping[Way, Value],
    ways: set[Way],
    unclear: set[Way],
    before: Mapping[Way, str],
    bundle: Mapping[Way, Value],
    *,
    prefer_sheet: bool = False,
) -> Merged:
    """Merge one record. `ways` are those the table speaks of, `unclear` those whose cells cannot be used."""
    spoken = ways | set(sheet)
    out = Merged(marks={way: mark for way, mark in before.items() if way not in spoken})
    for way in sorted(spoken, key=_order):
        last = before.get(way, "")
        if way in unclear:
            out.marks[way] = last
            continue
        given, has = sheet.get(way), bundle.get(way)
        now, stands = digest(given), digest(has)
        out.marks[way] = now
        if now == stands:
            continue
        if stands == last and not _covered(way, bundle):
            _take(out, way, given)
        elif now == last:
            if has is not None or given is not None:
                out.kept.append(way)
        elif prefer_sheet and not _covered(way, bundle):
            _take(out, way, given)
        else:
            out.conflicts.append(way)
            out.marks[way] = last
    return out


def _order(way: Way) -> tuple[str, ...]:
    return tuple(f"{part:06}" if isinstance(part, int) else part for part in way)


def _take(out: Merged, way: Way, given: Value | None) -> None:
    if given is None:
        out.remove.add(way)
    else:
        out.put[way] = given


def _covered(way: Way, bundle: Mapping[Way, Value]) -> bool:
    """True when the bundle has a group where the table has one value, or the other way round."""
    return any(
        other != way and (other[: len(way)] == way or way[: len(other)] == other)
        for other in bundle
        if other[:1] == way[:1]
    )


def compacted(
    sheet: Flat, ways: set[Way], before: Mapping[Way, str], bundle: Mapping[Way, Value]
) -> dict[Way, Way]:
    """For lists with holes in a row: each way of the row → the way without the hole.

    An entry counts as there when the row has a value below it, or when the table has no column for it and the
    bundle has it, unless it came from the table itself (`before` knows it).
    """
    lists = {way[:at] for way in sheet for at, part in enumerate(way) if isinstance(part, int)}
    out: dict[Way, Way] = {}
    moved: dict[Way, dict[int, int]] = {}
    for holder in lists:
        size = len(holder)
        mine = {_at(way, size) for way in sheet if way[:size] == holder and len(way) > size}
        spoken = {_at(way, size) for way in ways if way[:size] == holder and len(way) > size}
        theirs = {_at(way, size) for way in bundle if way[:size] == holder and len(way) > size}
        known = {_at(way, size) for way in before if way[:size] == holder and len(way) > size}
        there = sorted(mine | (theirs - spoken - known))
        if there != list(range(len(there))):
            moved[holder] = {position: at for at, position in enumerate(there)}
    for way in sheet:
        new = list(way)
        for at, part in enumerate(way):
            if isinstance(part, int) and way[:at] in moved:
                new[at] = moved[way[:at]].get(part, part)
        out[way] = tuple(new)
    return out


def _at(way: Way, at: int) -> int:
    part = way[at]
    return part if isinstance(part, int) else 0
