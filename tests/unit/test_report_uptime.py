"""Whether the program ran, as the report tells it: hours, starts and crashes from the ledger of starts."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from tests.simulator.visits import month

from kiosk.report.make import Request, make
from kiosk.report.uptime import Uptime, of, uptime
from kiosk.supervision.ledger import Ledger, Run

ZONE = timezone(timedelta(hours=5))
NOW = datetime(2027, 3, 20, 12, 0, tzinfo=ZONE)
FIRST, LAST = date(2027, 3, 1), date(2027, 3, 10)


def run(number: int, began: datetime, hours: float, how: str = "asked", record: str = "") -> Run:
    ended = (began + timedelta(hours=hours)).isoformat() if how else ""
    return Run(number, began.isoformat(), "boot", 0.0, how, ended, hours * 3600, "record", record, "e", True)


def at(day: int, hour: int) -> datetime:
    return datetime(2027, 3, day, hour, tzinfo=ZONE)


def told(*runs: Run, boot: str = "boot") -> Uptime:
    found = of(runs, FIRST, LAST, NOW, boot)
    assert found is not None
    return found


def test_hours_are_those_within_the_period() -> None:
    before = run(1, datetime(2027, 2, 28, 20, 0, tzinfo=ZONE), 10)  # six of them in March
    within = run(2, at(3, 10), 8)
    over = run(3, at(10, 22), 30)  # two of them before midnight
    later = run(4, at(15, 10), 8)
    found = told(before, within, over, later)
    assert found.ran_s == (6 + 8 + 2) * 3600
    assert (found.starts, found.crashes, found.power) == (2, 0, 0)
    assert found.since == date(2027, 2, 28)


def test_crashes_and_power_cuts_are_counted_apart() -> None:
    found = told(
        run(1, at(2, 10), 3, "crash", "baiterek-bottle"),
        run(2, at(2, 13), 5, "power"),
        run(3, at(5, 10), 1, "crash", "silver-box"),
        run(4, at(12, 10), 1, "crash", "later"),
    )
    assert (found.starts, found.crashes, found.power) == (3, 2, 1)
    assert found.last_crash == at(5, 11)
    assert found.last_record == "silver-box"


def test_the_one_that_runs_counts_until_now() -> None:
    found = of([run(1, at(20, 10), 0, "")], date(2027, 3, 20), date(2027, 3, 20), NOW, "boot")
    assert found is not None
    assert found.ran_s == 2 * 3600
    # What was cut off with the power and is not judged yet has no known length.
    assert told(run(1, at(5, 10), 0, ""), boot="another").ran_s == 0


def test_a_time_that_is_none_is_passed_over() -> None:
    broken = Run(1, "yesterday", "boot", 0.0, "asked", "", 60.0)
    assert of([broken], FIRST, LAST, NOW, "boot") is None
    assert told(broken, run(2, at(3, 10), 1)).starts == 1


def test_nothing_known(tmp_path: Path) -> None:
    assert uptime(tmp_path / "none", FIRST, LAST, NOW) is None
    (tmp_path / "starts.jsonl").write_bytes(b"\x00\xff{]\n")
    assert uptime(tmp_path, FIRST, LAST, NOW) is None


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_first_page_says_it(tmp_path: Path, language: str) -> None:
    today = date.today()
    journal = tmp_path / "journal"
    month(journal, 3, [("gifts", f"gift-{n}") for n in range(9)], 7, today - timedelta(days=7))
    starts = tmp_path / "supervision"
    Ledger(starts, lambda _line: None).begin()
    Ledger(starts, lambda _line: None).begin()  # the first one ended without a word
    made = make(Request(journal, today, today - timedelta(days=7), today, language=language, starts=starts))
    page = made.files["report.html"].decode("utf-8")
    first = page[: page.index("</section>")] if "</section>" in page else page
    words = {"kk": "апатты тоқтап", "ru": "аварийно завершилась", "en": "crashed or hung 1 time"}
    ran = {"kk": "жұмыс істеді", "ru": "Программа работала", "en": "The program ran"}
    assert words[language] in first
    assert ran[language] in first
