"""Where the screen is touched: counts in cells of four millimetres, a day at a time, for eight days.

Promises: counting a touch costs a division and an addition. What is kept is small whatever happens (counts
end at 65,535, lists have a limit, days are eight) and says nothing of a person: no time but the day, no
order. A file that is damaged, cut short or something else is `TouchesError` and never more. What the counts
mean is said in `kiosk.health.glass`.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import sys
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from kiosk.errors import KioskError
from kiosk.library.files import read_plain
from kiosk.library.place import HEALTH_FOLDER
from kiosk.staff.files import write_whole

NAME: Final = "touches.json"
CELL_MM: Final = 4.0
"""Of the real display where its size is known. A stuck point of a touchscreen trembles by less; fingers
that aim at one button are spread over more."""
MOST_CELLS: Final = 80_000
"""On displays beyond 65 inches cells grow."""
DAYS: Final = 8
MOST: Final = 0xFFFF
QUIET_CELLS: Final = 512
HELD_PLACES: Final = 64
LIMIT: Final = 4 * 1024 * 1024
"""Bytes of a file; eight days of noise in every cell are less."""
_VERSION: Final = 1
_SANE_MM: Final = (20.0, 20_000.0)


class TouchesError(KioskError):
    """The file holds no touches; the sentence says so."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The display as cells, and its sides in millimetres."""

    columns: int
    rows: int
    width_mm: float
    height_mm: float

    @property
    def cells(self) -> int:
        return self.columns * self.rows

    @property
    def cell_mm(self) -> float:
        """The longer side of a cell."""
        return max(self.width_mm / self.columns, self.height_mm / self.rows)

    def cell(self, x: float, y: float) -> int:
        """The cell of a place given in fractions of the sides; places outside count to the edge."""
        column = min(self.columns - 1, max(0, int(x * self.columns)))
        row = min(self.rows - 1, max(0, int(y * self.rows)))
        return row * self.columns + column

    def middle(self, cell: int) -> tuple[float, float]:
        """The middle of a cell, in fractions of the sides."""
        row, column = divmod(cell, self.columns)
        return (column + 0.5) / self.columns, (row + 0.5) / self.rows


def shape_of(width_mm: float, height_mm: float) -> Shape:
    """The cells of a display with these sides."""
    width, height = (min(_SANE_MM[1], max(_SANE_MM[0], side)) for side in (width_mm, height_mm))
    side = max(CELL_MM, (width * height / MOST_CELLS) ** 0.5)
    return Shape(max(1, int(width / side)), max(1, int(height / side)), round(width, 1), round(height, 1))


@dataclass(slots=True)
class Day:
    """One day: touches in each cell; those of closed hours by cell, with the hours as bits; and places that
    were pressed for minutes, by cell, with the longest time in seconds and how often."""

    day: str
    cells: array[int]
    touches: int = 0
    quiet_touches: int = 0
    quiet: dict[int, tuple[int, int]] = field(default_factory=dict)
    held: dict[int, tuple[float, int]] = field(default_factory=dict)


class Touches:
    """The touches of one display."""

    def __init__(self, shape: Shape, days: Sequence[Day] = ()) -> None:
        self.shape = shape
        self.days = list(days)[-DAYS:]

    # -- counting

    def press(self, x: float, y: float, day: str, quiet_hour: int = -1) -> None:
        """A finger came down at a place in fractions of the sides, on a day (ISO 8601). `quiet_hour` is the
        hour (0 to 23) when nobody should be there, and -1 when people may be."""
        at, of = self.shape.cell(x, y), self._of(day)
        if of.cells[at] < MOST:
            of.cells[at] += 1
        of.touches += 1
        if quiet_hour >= 0:
            of.quiet_touches += 1
            _count_quiet(of.quiet, at, quiet_hour)

    def hold(self, x: float, y: float, day: str, seconds: float, *, again: bool = False) -> None:
        """A place was pressed for so long without being let go. `again`: it was told before and still is."""
        _keep_held(self._of(day).held, self.shape.cell(x, y), seconds, 0 if again else 1)

    def copy(self) -> Touches:
        """The same, to be packed elsewhere while these go on."""
        days = [
            replace(one, cells=one.cells[:], quiet=dict(one.quiet), held=dict(one.held)) for one in self.days
        ]
        return Touches(self.shape, days)

    def add(self, earlier: Touches) -> None:
        """Put what was kept before these. Those of a display of another shape are of no use and are left
        out."""
        if (earlier.shape.columns, earlier.shape.rows) != (self.shape.columns, self.shape.rows):
            return
        days = list(earlier.days)
        for one in self.days:
            same = next((old for old in days if old.day == one.day), None)
            if same is None:
                days.append(one)
            else:
                _add(same, one)
        self.days = days[-DAYS:]

    def _of(self, day: str) -> Day:
        # Kept in the order in which they came: a clock that jumps throws nothing away at once.
        if self.days and self.days[-1].day == day:
            return self.days[-1]
        found = next((one for one in self.days if one.day == day), None)
        if found is None:
            found = Day(day, array("H", bytes(2 * self.shape.cells)))
            self.days = [*self.days, found][-DAYS:]
        return found

    # -- the last week

    def week(self, today: date) -> tuple[Day, ...]:
        """The days from seven days ago to today."""
        wanted = {(today - timedelta(days=n)).isoformat() for n in range(DAYS)}
        return tuple(one for one in self.days if one.day in wanted)

    # -- file

    def pack(self) -> bytes:
        """The bytes of a file."""
        told = {
            "version": _VERSION,
            "columns": self.shape.columns, "rows": self.shape.rows,
            "width_mm": self.shape.width_mm, "height_mm": self.shape.height_mm,
            "days": [_told(one) for one in self.days],
        }  # fmt: skip
        return _json({**told, "sum": hashlib.sha256(_json(told)).hexdigest()})


def unpack(data: bytes) -> Touches:
    """The touches of a file. Raises `TouchesError`."""
    try:
        told = json.loads(data)
        summed = told.pop("sum")
        if told["version"] != _VERSION or hashlib.sha256(_json(told)).hexdigest() != summed:
            raise ValueError("it was changed")
        columns, rows = int(told["columns"]), int(told["rows"])
        if not (columns > 0 and rows > 0 and columns * rows <= 2 * MOST_CELLS):
            raise ValueError("no display has this shape")
        shape = Shape(columns, rows, float(told["width_mm"]), float(told["height_mm"]))
        return Touches(shape, [_day(one, shape.cells) for one in told["days"][-DAYS:]])
    except (
        ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, RecursionError, zlib.error
    ) as error:  # fmt: skip
        raise TouchesError("The record of touches is damaged; it begins anew.") from error


def file_of(root: Path) -> Path:
    """Where the touches of a kiosk lie."""
    return root / HEALTH_FOLDER / NAME


def read(root: Path) -> Touches | None:
    """What is kept; None when nothing is. Raises `TouchesError` or `OSError`."""
    try:
        return unpack(read_plain(file_of(root), LIMIT))
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise TouchesError("The record of touches is damaged; it begins anew.") from error


def write(root: Path, data: bytes) -> None:
    """Keep it, in one step. Raises `OSError`; then what was kept stands."""
    write_whole(file_of(root), data)


def _json(told: Any) -> bytes:
    return json.dumps(told, separators=(",", ":"), sort_keys=True).encode() + b"\n"


def _told(one: Day) -> dict[str, Any]:
    counts = one.cells
    if sys.byteorder == "big":
        counts = array("H", counts)
        counts.byteswap()
    return {
        "day": one.day,
        "touches": one.touches,
        "cells": base64.b64encode(zlib.compress(counts.tobytes(), 6)).decode("ascii"),
        "quiet_touches": one.quiet_touches,
        "quiet": [[cell, count, hours] for cell, (count, hours) in sorted(one.quiet.items())],
        "held": [[cell, round(seconds), times] for cell, (seconds, times) in sorted(one.held.items())],
    }


def _day(told: Any, cells: int) -> Day:
    unpacker = zlib.decompressobj()
    data = unpacker.decompress(base64.b64decode(told["cells"], validate=True), 2 * cells + 1)
    if len(data) != 2 * cells:
        raise ValueError("another number of cells")
    counts = array("H", data)
    if sys.byteorder == "big":
        counts.byteswap()
    day = date.fromisoformat(told["day"]).isoformat()
    quiet = {cell: (int(n), int(hours) & 0xFFFFFF) for cell, n, hours in _of_cells(told["quiet"], cells)}
    held = {cell: (float(s), int(times)) for cell, s, times in _of_cells(told["held"], cells)}
    return Day(day, counts, int(told["touches"]), int(told["quiet_touches"]), quiet, held)


def _of_cells(rows: Any, cells: int) -> Iterator[tuple[int, Any, Any]]:
    for cell, one, other in rows[: max(QUIET_CELLS, HELD_PLACES)]:
        if not 0 <= cell < cells:
            raise ValueError("no such cell")
        yield int(cell), one, other


def _count_quiet(quiet: dict[int, tuple[int, int]], cell: int, hour: int) -> None:
    """Count one more, and keep at most so many cells: what comes again and again stays (Misra and Gries
    1982)."""
    count, hours = quiet.get(cell, (0, 0))
    if count or len(quiet) < QUIET_CELLS:
        quiet[cell] = count + 1, hours | 1 << hour % 24
        return
    for other, (much, when) in tuple(quiet.items()):
        if much > 1:
            quiet[other] = much - 1, when
        else:
            del quiet[other]


def _keep_held(held: dict[int, tuple[float, int]], cell: int, seconds: float, times: int) -> None:
    before = held.get(cell, (0.0, 0))
    held[cell] = max(before[0], seconds), before[1] + times
    if len(held) > HELD_PLACES:
        with contextlib.suppress(ValueError):
            del held[min(held, key=lambda one: held[one][0])]


def _add(into: Day, other: Day) -> None:
    for cell, count in enumerate(other.cells):
        if count:
            into.cells[cell] = min(MOST, into.cells[cell] + count)
    into.touches += other.touches
    into.quiet_touches += other.quiet_touches
    for cell, (count, hours) in other.quiet.items():
        before = into.quiet.get(cell, (0, 0))
        if before[0] or len(into.quiet) < QUIET_CELLS:
            into.quiet[cell] = before[0] + count, before[1] | hours
    for cell, (seconds, times) in other.held.items():
        _keep_held(into.held, cell, seconds, times)
