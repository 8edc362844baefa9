"""Opening times as an operator writes them, read once.

Promises: a text is read or refused with a sentence that shows how to write it; what is read is spans of
minutes. Nothing here knows what time it is.

The grammar::

    always                                  the whole day
    closed                                  not at all
    10:00-18:00                             from … to …
    10:00-13:00, 14:00-18:00                with a break
    18:00-02:00                             past midnight: it belongs to the day on which it begins
    10:00-24:00                             until midnight

A date that is not as its weekday has the date before it, or the first and the last of several days::

    2027-03-22 closed
    2027-05-18 10:00-23:00
    2027-12-30/2028-01-02 closed
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.errors import KioskError

DAY: Final = 24 * 60
"""Minutes of a day by the clock on the wall."""
LONGEST_DAYS: Final = 3660
"""The most days that one line may name: ten years are a slip of the pen or an exhibition that is over."""
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""In the order in which Python counts them."""
_SHOWN: Final = "“10:00-18:00”, “10:00-13:00, 14:00-18:00”, “closed” or “always”"
_DASH: Final = re.compile(r"\s*[-–—]\s*")
_TIME: Final = re.compile(r"(\d{1,2}):(\d{2})", re.ASCII)
_LINE: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:\s*/\s*(\d{4}-\d{2}-\d{2}))?(?:\s*:)?\s+(\S.*)", re.ASCII | re.DOTALL
)


class HoursError(KioskError):
    """Opening times that cannot be read; the sentence shows some that can."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Minutes after the midnight in which the day begins; `end` above DAY goes on past the next one."""

    begin: int
    end: int


Hours = tuple[Span, ...]
"""The spans of one day in their order; none: closed."""

ALWAYS: Final[Hours] = (Span(0, DAY),)
CLOSED: Final[Hours] = ()


@dataclass(frozen=True, slots=True)
class Dates:
    """The hours of every day from `first` to `last`, both among them."""

    first: datetime.date
    last: datetime.date
    hours: Hours

    def covers(self, day: datetime.date) -> bool:
        return self.first <= day <= self.last


def parse_hours(text: str) -> Hours:
    """The hours of one day. Raises `HoursError`."""
    words = text.strip().lower()
    if words == "always":
        return ALWAYS
    if words == "closed":
        return CLOSED
    if not words:
        raise HoursError(f"Nothing is said; write {_SHOWN}.")
    spans: list[Span] = []
    for part in words.split(","):
        span = _span(part.strip())
        if spans and spans[-1].end > DAY:
            raise HoursError(f"“{text.strip()}”: what goes on past midnight must stand last.")
        if spans and span.begin < spans[-1].end:
            raise HoursError(
                f"“{text.strip()}”: these overlap or are not in order; write the earliest first."
            )
        spans.append(span)
    return tuple(spans)


def parse_exception(text: str) -> Dates:
    """One line about a date or several days. Raises `HoursError`."""
    line = _LINE.fullmatch(text.strip())
    if line is None:
        raise HoursError(
            f"“{_short(text)}” cannot be read; write the date and its hours, like “2027-03-22 closed”, "
            "“2027-05-18 10:00-23:00” or “2027-12-30/2028-01-02 closed”."
        )
    first = _date(line[1])
    last = _date(line[2]) if line[2] else first
    if last < first:
        raise HoursError(f"“{_short(text)}”: the last day is before the first; write the earlier one first.")
    if (last - first).days >= LONGEST_DAYS:
        raise HoursError(f"“{_short(text)}”: that is more than ten years; look at the years.")
    return Dates(first, last, parse_hours(line[3]))


def parse_exceptions(texts: Sequence[str]) -> tuple[Dates, ...]:
    """All lines. Where two of them name a day, the later one counts; the same days twice are a mistake.
    Raises `HoursError`."""
    found: list[Dates] = []
    for text in texts:
        one = parse_exception(text)
        if any((one.first, one.last) == (other.first, other.last) for other in found):
            raise HoursError(f"“{_short(text)}”: these days are named twice; keep one of the two lines.")
        found.append(one)
    return tuple(found)


def _span(text: str) -> Span:
    ends = _DASH.split(text)
    if len(ends) != 2:
        raise HoursError(f"“{_short(text)}” are no hours; write {_SHOWN}.")
    begin, end = (_minutes(one, text) for one in ends)
    if begin == DAY:
        raise HoursError(f"“{_short(text)}”: a day begins at 00:00; 24:00 is where it ends.")
    if end == begin:
        raise HoursError(f"“{_short(text)}” begins when it ends; for the whole day write “always”.")
    return Span(begin, end if end > begin else end + DAY)


def _minutes(text: str, whole: str) -> int:
    time = _TIME.fullmatch(text)
    if time is None:
        raise HoursError(f"“{_short(whole)}” are no hours; write {_SHOWN}.")
    hour, minute = int(time[1]), int(time[2])
    if minute > 59 or hour * 60 + minute > DAY:
        raise HoursError(f"“{_short(whole)}”: there is no {text}; times go from 00:00 to 24:00.")
    return hour * 60 + minute


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise HoursError(f"There is no day {text}; write year-month-day, like 2027-03-22.") from None


def _short(text: str) -> str:
    plain = "".join(letter if letter.isprintable() else "·" for letter in text.strip())
    return plain if len(plain) <= 60 else f"{plain[:58]}…"
