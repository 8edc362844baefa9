"""Opening times: what is read, what is refused in which words, and what they say of a moment in a zone."""

from __future__ import annotations

import contextlib
import datetime as dt
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hours.grammar import ALWAYS, CLOSED, DAY, HoursError, Span, parse_exceptions, parse_hours
from kiosk.hours.timetable import Timetable

BERLIN = ZoneInfo("Europe/Berlin")
ASTANA = ZoneInfo("Asia/Almaty")
ZONES = tuple(
    ZoneInfo(name)
    for name in (
        "Asia/Almaty", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut",
        "Pacific/Apia", "Asia/Kathmandu", "America/St_Johns", "Africa/Casablanca", "UTC",
    )
)  # fmt: skip
"""With half-hour leaps, leaps at midnight, a day that was left out, and none at all."""
USUAL = ("closed", *("10:00-18:00",) * 4, "10:00-13:00, 14:00-18:00", "18:00-02:00")


def at(text: str, zone: dt.tzinfo = ASTANA, fold: int = 0) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold)


# -- the grammar


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("always", ALWAYS),
        (" Closed ", CLOSED),
        ("10:00-18:00", (Span(600, 1080),)),
        ("9:30 – 13:00,14:00—18:00", (Span(570, 780), Span(840, 1080))),
        ("18:00-02:00", (Span(1080, 1560),)),
        ("10:00-24:00", (Span(600, DAY),)),
        ("10:00-00:00", (Span(600, DAY),)),
        ("00:00-24:00", ALWAYS),
        ("10:00-12:00, 18:00-02:00", (Span(600, 720), Span(1080, 1560))),
    ],
)
def test_hours_are_read(text: str, spans: tuple[Span, ...]) -> None:
    assert parse_hours(text) == spans


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "write “10:00-18:00”"),
        ("10-18", "write “10:00-18:00”"),
        ("10.00-18.00", "are no hours"),
        ("open", "“closed” or “always”"),
        ("10:00-18:00-20:00", "are no hours"),
        ("10:00-25:00", "there is no 25:00"),
        ("10:60-11:00", "there is no 10:60"),
        ("24:00-02:00", "a day begins at 00:00"),
        ("10:00-10:00", "for the whole day write “always”"),
        ("00:00-00:00", "for the whole day write “always”"),
        ("14:00-18:00, 10:00-13:00", "write the earliest first"),
        ("10:00-14:00, 13:00-18:00", "overlap"),
        ("18:00-02:00, 20:00-21:00", "must stand last"),
        ("10:00-18:00,", "are no hours"),
        ("٠٩:٠٠-١٨:٠٠", "are no hours"),
        ("x" * 500, "are no hours"),
    ],
)
def test_hours_are_refused_with_what_to_write(text: str, said: str) -> None:
    with pytest.raises(HoursError, match=said) as refused:
        parse_hours(text)
    assert len(str(refused.value)) < 220


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2027-03-22", "like “2027-03-22 closed”"),
        ("22.03.2027 closed", "like “2027-03-22 closed”"),
        ("2027-02-29 closed", "There is no day 2027-02-29"),
        ("2027-03-22 shut", "are no hours"),
        ("2028-01-02/2027-12-30 closed", "the last day is before the first"),
        ("2027-01-01/2037-12-30 closed", "more than ten years"),
    ],
)
def test_dates_are_refused_with_what_to_write(text: str, said: str) -> None:
    with pytest.raises(HoursError, match=said):
        parse_exceptions([text])


def test_the_same_days_twice_are_a_mistake() -> None:
    with pytest.raises(HoursError, match="named twice"):
        parse_exceptions(["2027-03-22 closed", "2027-03-23 closed", "2027-03-22 10:00-12:00"])


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (parse_hours, lambda line: parse_exceptions([line])):
        with contextlib.suppress(HoursError):  # and nothing else
            parse(text)


# -- moments


def test_a_week_and_its_dates() -> None:
    hall = Timetable.of(
        USUAL, ("2027-12-30/2028-01-02 closed", "2027-12-31 10:00-15:00", "2027-05-18 10:00-23:00"), ASTANA
    )
    assert not hall.is_open(at("2027-05-17 12:00"))  # Monday
    assert hall.opens_next(at("2027-05-17 12:00")) == at("2027-05-18 10:00")
    assert not hall.is_open(at("2027-05-18 09:59:59"))
    assert hall.is_open(at("2027-05-18 10:00"))
    assert hall.is_open(at("2027-05-18 22:59:59"))  # a late evening
    assert not hall.is_open(at("2027-05-18 23:00"))
    assert hall.next_change(at("2027-05-18 10:00")) == at("2027-05-18 23:00")
    assert not hall.is_open(at("2027-05-22 13:30"))  # Saturday's break
    assert hall.is_open(at("2027-05-24 01:59"))  # Sunday's evening, on the closed Monday
    assert not hall.is_open(at("2027-05-24 02:00"))
    assert hall.is_open(at("2027-12-31 12:00"))  # the later line counts
    assert not hall.is_open(at("2027-12-30 12:00"))
    assert hall.opens_next(at("2027-12-31 15:00")) == at("2028-01-04 10:00")


def test_a_hall_that_never_closes_or_never_opens() -> None:
    now = at("2027-05-17 12:00")
    always, never = Timetable(zone=ASTANA), Timetable.of(("closed",) * 7, zone=ASTANA)
    assert always.never_closes
    assert (always.is_open(now), always.next_change(now), always.opens_next(now)) == (True, None, None)
    assert (never.is_open(now), never.next_change(now), never.opens_next(now)) == (False, None, None)
    once = Timetable.of(("closed",) * 7, ("2031-05-18 10:00-23:00",), ASTANA)
    assert once.opens_next(now) == at("2031-05-18 10:00")
    but = Timetable.of(("always",) * 7, ("2031-05-18 closed",), ASTANA)
    assert but.next_change(now) == at("2031-05-18 00:00")
    assert but.opens_next(now) == at("2031-05-19 00:00")
    assert but.next_change(at("2031-05-19 00:00")) is None


def test_a_leap_over_opening_and_closing() -> None:
    # On 28 March 2027 Berlin's clocks go from 02:00 to 03:00.
    hall = Timetable.of(("02:30-04:00",) * 7, zone=BERLIN)
    assert hall.opens_next(at("2027-03-28 01:00", BERLIN)) == at("2027-03-28 03:00", BERLIN)
    late = Timetable.of(("18:00-02:30",) * 7, zone=BERLIN)
    assert late.next_change(at("2027-03-28 01:00", BERLIN)) == at("2027-03-28 03:00", BERLIN)
    within = Timetable.of(("02:10-02:50",) * 7, zone=BERLIN)
    assert within.opens_next(at("2027-03-28 01:00", BERLIN)) == at("2027-03-29 02:10", BERLIN)


def test_an_hour_that_comes_twice() -> None:
    # On 31 October 2027 Berlin's clocks go from 03:00 back to 02:00.
    hall = Timetable.of(("02:15-02:45",) * 7, zone=BERLIN)
    first = hall.opens_next(at("2027-10-31 00:00", BERLIN))
    assert first is not None
    assert (first, first.fold) == (at("2027-10-31 02:15", BERLIN), 0)
    last = hall.next_change(first)
    assert last is not None
    assert last.astimezone(UTC) - first.astimezone(UTC) == timedelta(minutes=90)


def test_the_calendar_ends_in_an_open_hall() -> None:
    hall = Timetable.of(("closed",) * 7, ("2027-01-01 closed",), UTC)
    for year in (1, 9999):
        for day in ((1, 1), (12, 31)):
            now = dt.datetime(year, *day, tzinfo=UTC)
            hall.is_open(now)
            assert hall.opens_next(now) is None
    assert hall.is_open(dt.datetime(9999, 12, 31, tzinfo=UTC))


# -- properties

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


@given(moments)
def test_without_a_zone_it_is_the_systems(now: dt.datetime) -> None:
    hall = Timetable.of(USUAL)
    local = now.astimezone()
    assert hall.is_open(now) == Timetable.of(USUAL, zone=local.tzinfo).is_open(now)
