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
