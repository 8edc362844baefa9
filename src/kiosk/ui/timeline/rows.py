"""Rows of the timeline's lists as QML reads them.

Promises: plain values by role; a list that is drawn anew while a finger moves is filled up with rows that
show nothing, so that what shows the others stays and only changes its values.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final

from kiosk.edition.timeline.calendar import DAY, MONTH, civil, first_day, last_day
from kiosk.edition.timeline.read import Bar, Bin, Thing
from kiosk.ui.exhibition import RECORD_ROLES, record_row
from kiosk.ui.models import Row

COLUMN_ROLES: Final = ("at", "days", "strokes", "bead")
STEP_ROLES: Final = (
    "at",
    "days",
    "label",
    "full",
    "landmark",
    "giving",
    "every2nd",
    "rank",
    "spoken",
    "filled",
)
BAR_ROLES: Final = ("at", "days", "lane", "soft", "weight")
THING_ROLES: Final = (*RECORD_ROLES, "eventId", "eventKind", "when", "whole")
MOST_STROKES: Final = 10
"""What stands above a unit, at most; up to so many records, a stroke is a record."""
Fetch = Callable[[int, int], Sequence[Row]]
BATCH: Final = 32
LAST_THINNED: Final = 26
_NO_COLUMN: Final[Row] = {"at": 0.0, "days": 0.0, "strokes": 0, "bead": False}
_NO_STEP: Final[Row] = {
    "at": 0.0, "days": 0.0, "label": "", "full": "", "landmark": False, "giving": False,
    "every2nd": False, "rank": 0, "spoken": "", "filled": False,
}  # fmt: skip
_NO_BAR: Final[Row] = {"at": 0.0, "days": 0.0, "lane": 0, "soft": 0, "weight": 0.0}
_NO_RECORD: Final[Row] = {
    **dict.fromkeys(RECORD_ROLES, ""), "position": 0, "sample": False, "pictureWidth": 0.0,
    "pictureHeight": 0.0, "spineStyle": 0, "heightMm": 0.0, "thicknessMm": 0.0, "inscriptionMedia": 0,
    "leaves": 0, "lit": True, "colour": "#00000000",
}  # fmt: skip


def filled_up(rows: list[Row], nothing: Row) -> list[Row]:
    """The rows and, up to the next full batch, rows of nothing."""
    return rows + [nothing] * (-len(rows) % BATCH)


def strokes(records: int, most: int) -> int:
    """The strokes of a unit; `most` is what the fullest unit holds. Beyond what can be counted they grow with
    the square root, so that one record is still seen beside thousands."""
    if most <= MOST_STROKES:
        return records
    return min(MOST_STROKES, math.ceil(MOST_STROKES * math.sqrt(records / most)))


def columns(level: int, bins: Sequence[Bin], most: int) -> list[Row]:
    rows: list[Row] = []
    for one in bins:
        at = first_day(level, one.unit)
        rows.append(
            {
                "at": float(at),
                "days": float(last_day(level, one.unit) + 1 - at),
                "strokes": strokes(one.records, most),
                "bead": one.events > 0,
            }
        )
    return filled_up(rows, _NO_COLUMN)


def step(level: int, unit: int, words: tuple[str, str, bool], spoken: str, filled: bool) -> Row:
    at = first_day(level, unit)
    full, short, landmark = words
    return {
        "at": float(at), "days": float(last_day(level, unit) + 1 - at), "label": short, "full": full,
        "landmark": landmark, "giving": level == MONTH, "every2nd": level == MONTH and unit % 2 == 1,
        "rank": _rank(level, unit),
        "spoken": spoken, "filled": filled,
    }  # fmt: skip


def _rank(level: int, unit: int) -> int:
    """How far a unit stands from the landmark before it. Days at a month's end are too near the next one to
    be written when names are thinned out: they count as 1."""
    if level == DAY:
        day = civil(first_day(level, unit))[2]
        return day - 1 if day <= LAST_THINNED else 1
    return unit % (12 if level == MONTH else 10)


def steps(rows: list[Row]) -> list[Row]:
    return filled_up(rows, _NO_STEP)


def bars(found: Sequence[tuple[int, Bar]]) -> list[Row]:
    most = max((bar.records + bar.events for _, bar in found), default=1)
    rows: list[Row] = [
        {
            "at": float(bar.begin),
            "days": float(bar.finish + 1 - bar.begin),
            "lane": lane,
            "soft": bar.soft,
            "weight": math.sqrt((bar.records + bar.events) / most) if most > 3 else 0.4,
        }
        for lane, bar in found
    ]
    return filled_up(rows, _NO_BAR)


def thing_row(thing: Thing, languages: dict[str, str]) -> Row:
    """A record or an event of a list."""
    row: dict[str, object] = dict(_NO_RECORD)
    if thing.record is not None:
        row |= record_row(thing.record, languages)
    else:
        row |= {"title": thing.title, "caption": thing.text}
    event = thing.id if thing.record is None else ""
    row |= {"eventId": event, "eventKind": thing.kind, "when": thing.short, "whole": thing.date}
    return row
