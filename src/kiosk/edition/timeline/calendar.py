"""Days as whole numbers, and the units of the calendar that hold them.

Promises: day 1 is the first of January of year 1 (as `datetime.date.toordinal` counts), the calendar is the
Gregorian one in both directions, and years are astronomical: year 0 is 1 BC. The line of time reaches from
`FIRST` to `LAST`, the years −9999 to 9999. A unit is numbered so that the next one is one more: a day by
itself, a month by year × 12 + month − 1, a year by itself, a decade, century or millennium by the year it
begins with, divided. Standard library only.
"""

from __future__ import annotations

from typing import Final

DAY, MONTH, YEAR, DECADE, CENTURY, MILLENNIUM, LONGER = range(7)
LEVELS: Final = (DAY, MONTH, YEAR, DECADE, CENTURY, MILLENNIUM)
MONTHS: Final = {MONTH: 1, YEAR: 12, DECADE: 120, CENTURY: 1200, MILLENNIUM: 12000}
"""Months in a unit."""
LONGEST: Final = (1, 31, 366, 3653, 36525, 365243)
"""Days in the longest unit of each level; what is longer than all has the size `LONGER`."""


def day_of(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day. A month and a day of the month are taken as they come."""
    year -= month < 3  # years that begin with March end with the leap day
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of the month of a day."""
    era, of_era = divmod(day + 305, 146_097)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    part = (5 * of_year + 2) // 153
    month = part + 3 if part < 10 else part - 9
    return era * 400 + year + (month < 3), month, of_year - (153 * part + 2) // 5 + 1


FIRST: Final = day_of(-9999)
LAST: Final = day_of(9999, 12, 31)
BEFORE: Final = -10_000_000
"""Where a date begins that is open towards the past: before any day of the line."""
AFTER: Final = 10_000_000
"""Where one ends that is open towards the future."""


def month_of(day: int) -> int:
    """The number of the month of a day."""
    year, month, _ = civil(day)
    return year * 12 + month - 1


def unit_of(level: int, day: int) -> int:
    """The unit of a level that holds a day."""
    return day if level == DAY else month_of(day) // MONTHS[level]


def first_day(level: int, unit: int) -> int:
    """The first day of a unit."""
    if level == DAY:
        return unit
    year, month = divmod(unit * MONTHS[level], 12)
    return day_of(year, month + 1)


def last_day(level: int, unit: int) -> int:
    """The last day of a unit."""
    return first_day(level, unit + 1) - 1


def size_of(begin: int, finish: int) -> int:
    """The level of the shortest unit that is at least as long as these days."""
    length = finish - begin + 1
    return next((level for level in LEVELS if length <= LONGEST[level]), LONGER)


def grain_of(begin: int, finish: int) -> int:
    """The level of the smallest unit that holds all of these days; `LONGER` when none does."""
    if begin < FIRST or finish > LAST:
        return LONGER
    if begin == finish:
        return DAY
    first, last = month_of(begin), month_of(finish)
    return next((level for level in LEVELS[1:] if first // MONTHS[level] == last // MONTHS[level]), LONGER)


def year_words(year: int, before: str) -> str:
    """A year as history counts it: year 0 is "1 BC", said as `before` says it, with {} for the number."""
    return str(year) if year > 0 else before.replace("{}", str(1 - year))
