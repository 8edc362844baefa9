"""When the hall is open: the week's hours and the dates that differ, asked about a moment.

Promises: hours are those of the clock on the wall; moments are aware of their zone, and what comes out is in
the hall's. Where the wall's clock is put forward over a time, what begins or ends at it does so at the leap;
where it is put back and shows a time twice, what begins at it begins at the first, and what ends at it ends
at the second: the hall is open for longer rather than shorter. Hours past midnight belong to the day on which
they begin, whatever the next day is like. Beyond the calendar's end the hall is open.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import Final

from kiosk.hours.grammar import ALWAYS, WEEKDAYS, Dates, Hours, parse_exceptions, parse_hours

_WEEK: Final = 9
"""Days after the last date that differs, in which every weekday comes, with its neighbours."""

Moments = tuple[datetime.datetime, datetime.datetime]
Choose = Callable[[datetime.datetime, datetime.datetime], tuple[datetime.datetime, ...]]


@dataclass(frozen=True, slots=True)
class Timetable:
    """`week` from Monday to Sunday; of `dates` the last one that covers a day counts. `zone` is the hall's;
    None: the system's."""

    week: tuple[Hours, ...] = (ALWAYS,) * 7
    dates: tuple[Dates, ...] = ()
    zone: datetime.tzinfo | None = None

    @classmethod
    def of(
        cls, week: Sequence[str], dates: Sequence[str] = (), zone: datetime.tzinfo | None = None
    ) -> Timetable:
        """Read from texts (`kiosk.hours.grammar`), Monday first. Raises `HoursError`."""
        assert len(week) == len(WEEKDAYS)
        return cls(tuple(parse_hours(day) for day in week), parse_exceptions(dates), zone)

    @property
    def never_closes(self) -> bool:
        """Whether there is nothing to ask."""
        return all(hours == ALWAYS for hours in (*self.week, *(one.hours for one in self.dates)))

    def hours_on(self, day: datetime.date) -> Hours:
        """The hours that begin on a day."""
        for one in reversed(self.dates):
            if one.covers(day):
                return one.hours
        return self.week[day.weekday()]

    def is_open(self, now: datetime.datetime) -> bool:
        """Whether the hall is open."""
        if self.never_closes:
            return True
        try:
            return any(begin <= now.astimezone(UTC) < end for begin, end in self._times(now, 2))
        except (OverflowError, ValueError, OSError):
            return True

    def next_change(self, now: datetime.datetime) -> datetime.datetime | None:
        """The first moment after `now` at which the hall opens or closes; None when it never does."""
        return self._first(now, lambda begin, end: (begin, end))

    def opens_next(self, now: datetime.datetime) -> datetime.datetime | None:
        """The first moment after `now` at which the hall opens; None when it never does."""
        return self._first(now, lambda begin, _: (begin,))

    def _first(self, now: datetime.datetime, moments: Choose) -> datetime.datetime | None:
        if self.never_closes:
            return None
        try:
            today = self._local(now).date()
            last = max([today, *(one.last for one in self.dates)]) + timedelta(days=_WEEK)
            for begin, end in self._times(now, (last - today).days):
                for moment in moments(begin, end):
                    if moment > now.astimezone(UTC):
                        local = self._local(moment)
                        # The end of what was looked at is no change.
                        return local if local.date() < last else None
        except (OverflowError, ValueError, OSError):
            pass
        return None

    def _times(self, now: datetime.datetime, days: int) -> Iterator[Moments]:
        """From when to when the hall is open (UTC), from two days before `now` and so many days on; what
        touches is one."""
        held: Moments | None = None
        first = self._local(now).date() - timedelta(days=2)
        for number in range(days + 3):
            day = first + timedelta(days=number)
            for span in self.hours_on(day):
                begin = self._moment(day, span.begin, late=False)
                end = self._moment(day, span.end, late=True)
                if end <= begin:
                    continue  # the leap took it
                if held is not None and begin <= held[1]:
                    held = (held[0], max(held[1], end))
                    continue
                if held is not None:
                    yield held
                held = (begin, end)
        if held is not None:
            yield held

    def _moment(self, day: datetime.date, minutes: int, *, late: bool) -> datetime.datetime:
        """The moment (UTC) at which the wall's clock shows so many minutes after a day's midnight."""
        wall = datetime.datetime.combine(day, datetime.time()) + timedelta(minutes=minutes)
        both = [wall.replace(fold=fold, tzinfo=self.zone).astimezone(UTC) for fold in (0, 1)]
        first, second = min(both), max(both)  # in a gap Python's order is not the same in every zone
        if first == second or self._local(first).replace(tzinfo=None) == wall:  # shown once, or twice
            return second if late else first
        # Leapt over: between the two the clock goes from one offset to the other.
        early, after = round(first.timestamp()), round(second.timestamp())
        offset = self._offset(early)
        while after - early > 1:
            middle = (early + after) // 2
            if self._offset(middle) == offset:
                early = middle
            else:
                after = middle
        return datetime.datetime.fromtimestamp(after, UTC)

    def _offset(self, timestamp: int) -> timedelta | None:
        return self._local(datetime.datetime.fromtimestamp(timestamp, UTC)).utcoffset()

    def _local(self, moment: datetime.datetime) -> datetime.datetime:
        return moment.astimezone(self.zone)
