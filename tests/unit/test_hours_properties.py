"""Opening times as properties: any week, any dates, near the leaps of many zones' clocks."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Iterator
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hours.grammar import DAY
from kiosk.hours.timetable import Timetable

ZONES = tuple(
    ZoneInfo(name)
    for name in (
        "Asia/Almaty", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut",
        "Pacific/Apia", "Asia/Kathmandu", "America/St_Johns", "Africa/Casablanca", "UTC",
    )
)  # fmt: skip
"""With half-hour leaps, leaps at midnight, a day that was left out, and none at all."""
times = st.integers(0, DAY).map(lambda minutes: f"{minutes // 60:02}:{minutes % 60:02}")


@st.composite
def hours(draw: st.DrawFn) -> str:
    what = draw(st.sampled_from(("spans", "spans", "spans", "closed", "always", "night")))
    if what in ("closed", "always"):
        return what
    if what == "night":
        begin, end = sorted(draw(st.lists(st.integers(1, DAY - 1), min_size=2, max_size=2, unique=True)))
        pairs = [(end, begin)]
    else:
        ends = sorted(draw(st.lists(st.integers(0, DAY), min_size=2, max_size=6, unique=True)))
        pairs = list(zip(ends[::2], ends[1::2], strict=False))
    return ", ".join(f"{b // 60:02}:{b % 60:02}-{e // 60:02}:{e % 60:02}" for b, e in pairs)


@st.composite
def halls(draw: st.DrawFn) -> Timetable:
    zone = draw(st.sampled_from(ZONES))
    days = draw(st.lists(st.dates(dt.date(2027, 1, 1), dt.date(2027, 12, 31)), max_size=3, unique=True))
    lines = []
    for day in days:
        last = day + timedelta(days=draw(st.integers(0, 20)))
        lines.append(f"{day}/{last} {draw(hours())}")
    return Timetable.of([draw(hours()) for _ in range(7)], lines, zone)


moments = st.datetimes(dt.datetime(2026, 12, 1), dt.datetime(2028, 2, 1)).map(lambda m: m.replace(tzinfo=UTC))
near_leaps = st.sampled_from(
    [
        dt.datetime(2027, 3, 28, 0, 30, tzinfo=UTC), dt.datetime(2027, 10, 31, 0, 30, tzinfo=UTC),
        dt.datetime(2027, 3, 14, 6, 30, tzinfo=UTC), dt.datetime(2027, 11, 7, 5, 30, tzinfo=UTC),
        dt.datetime(2027, 4, 3, 14, 50, tzinfo=UTC), dt.datetime(2027, 10, 2, 15, 20, tzinfo=UTC),
        dt.datetime(2011, 12, 30, 9, 30, tzinfo=UTC), dt.datetime(2027, 3, 27, 21, 50, tzinfo=UTC),
    ]
).flatmap(lambda m: st.integers(-180, 180).map(lambda minutes: m + timedelta(minutes=minutes)))  # fmt: skip


def on_the_wall(hall: Timetable, now: dt.datetime) -> bool:
    """The plain meaning: whether the wall's clock shows a time between the ends of a span."""
    local = now.astimezone(hall.zone)
    minutes = local.hour * 60 + local.minute + local.second / 60
    today, before = local.date(), local.date() - timedelta(days=1)
    return any(span.begin <= minutes < span.end for span in hall.hours_on(today)) or any(
        span.begin <= minutes + DAY < span.end for span in hall.hours_on(before)
    )


def leaps(hall: Timetable, now: dt.datetime) -> bool:
    """Whether the zone's clocks are set within a day and a half."""
    local = [(now + timedelta(hours=h)).astimezone(hall.zone).utcoffset() for h in range(-36, 37, 6)]
    return len(set(local)) > 1


@given(halls(), moments | near_leaps)
def test_open_is_what_the_wall_says(hall: Timetable, now: dt.datetime) -> None:
    if leaps(hall, now):
        # What is shown twice is open for longer, never for shorter.
        assert hall.is_open(now) or not on_the_wall(hall, now)
    else:
        assert hall.is_open(now) == on_the_wall(hall, now)


@given(halls(), moments | near_leaps)
def test_the_next_change_is_the_next_change(hall: Timetable, now: dt.datetime) -> None:
    change = hall.next_change(now)
    state = hall.is_open(now)
    opens = hall.opens_next(now)
    if change is None:
        assert opens is None
        later = now + timedelta(days=400)
    else:
        assert change > now
        assert hall.is_open(change) != state
        assert change.utcoffset() == change.astimezone(hall.zone).utcoffset()
        later = change
        if not state:
            assert opens == change
    for part in (0, 0.25, 0.5, 0.75, 0.999):
        assert hall.is_open(now + (later - now) * part) == state
    if opens is not None:
        assert hall.is_open(opens)
        assert not hall.is_open(opens - timedelta(seconds=1))


@pytest.fixture(scope="module", params=["Europe/Berlin", "Asia/Almaty", "Australia/Lord_Howe", "Asia/Beirut"])
def systems_zone(request: pytest.FixtureRequest) -> Iterator[ZoneInfo]:
    """The zone of this whole process, as long as the tests below run."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield ZoneInfo(request.param)
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


@given(hall=halls(), now=moments | near_leaps)
def test_without_a_zone_it_is_the_systems(systems_zone: ZoneInfo, hall: Timetable, now: dt.datetime) -> None:
    named, system = (Timetable(hall.week, hall.dates, zone) for zone in (systems_zone, None))
    assert system.is_open(now) == named.is_open(now)
    assert system.next_change(now) == named.next_change(now)
    assert system.opens_next(now) == named.opens_next(now)
