"""The journal on the disk: real SQLite files, whole, damaged, foreign, locked, full and taken away."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.simulator.visits import month, visits

from kiosk.visit.journal import store
from kiosk.visit.journal.recorder import FinishedVisit
from kiosk.visit.journal.store import FILE, Journal, NewerJournalError, Writer

RECORDS = [("gifts", f"gift-{number}") for number in range(30)]
SOME = [visit for visit, _ in zip(visits(7, RECORDS), range(60), strict=False)]


def rows(folder: Path, sql: str = "SELECT count(*) FROM visits") -> list[tuple[object, ...]]:
    db = sqlite3.connect(folder / FILE)
    try:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return db.execute(sql).fetchall()
    finally:
        db.close()


def count(folder: Path) -> object:
    return rows(folder)[0][0]


class Told(list[str]):
    """What was said, and a way to wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self._news = threading.Condition()

    def __call__(self, line: str) -> None:
        with self._news:
            self.append(line)
            self._news.notify_all()

    def await_one(self, part: str) -> None:
        with self._news:
            assert self._news.wait_for(lambda: any(part in line for line in self), 20), (part, list(self))


def written(folder: Path, told: Told, some: list[FinishedVisit], keep_days: int = 1100) -> None:
    writer = Writer(folder, keep_days, told, retry_s=0.02, wait_s=0.05)
    for visit in some:
        writer.put(visit)
    assert writer.close(30)


def test_a_visit_comes_back_as_it_was(tmp_path: Path) -> None:
    told = Told()
    written(tmp_path / "deep" / "journal", told, SOME)
    assert told == []
    folder = tmp_path / "deep" / "journal"
    assert count(folder) == len(SOME)
    stays = rows(folder, "SELECT * FROM stays ORDER BY visit, n")
    expected = [
        (number, n, one.screen, one.section, one.record, one.view, one.subject, one.began_s, one.dwell_s,
         one.language, one.steps)
        for number, visit in enumerate(SOME, 1) for n, one in enumerate(visit.stays)
    ]  # fmt: skip
    assert stays == expected
    searches = rows(folder, "SELECT found, words FROM searches ORDER BY visit, n")
    assert searches == [(one.found, one.words) for visit in SOME for one in visit.searches]
    assert rows(folder, "PRAGMA user_version") == [(1,)]
    assert rows(folder, "PRAGMA application_id") == [(store.APPLICATION_ID,)]
    assert rows(folder, "PRAGMA journal_mode") == [("wal",)]


def test_the_file_itself_refuses_words_that_found_something(tmp_path: Path) -> None:
    written(tmp_path, Told(), SOME[:1])
    db = sqlite3.connect(tmp_path / FILE)
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("INSERT INTO searches VALUES (1, 99, 'kk', 3, 'words')")
    db.close()


# -- what else may lie there


def _text(path: Path) -> None:
    path.write_text("This is a shopping list, and no journal.\n" * 40, "utf-8")


def _foreign(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE recipes(name)")
    db.close()


def _torn(path: Path) -> None:
    month(path.parent, 3, RECORDS, days=3)
    whole = path.read_bytes()
    middle = len(whole) // 2
    path.write_bytes(whole[:8192] + b"\xff" * (middle - 8192) + whole[middle:])


def _folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("make", [_text, _foreign, _torn, _folder])
def test_what_is_no_journal_is_set_aside_whole(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / FILE)
    was = (tmp_path / FILE).read_bytes() if (tmp_path / FILE).is_file() else None
    told = Told()
    written(tmp_path, told, SOME[:3])
    assert count(tmp_path) == 3
    aside = tmp_path / "visits-set-aside-1.sqlite"
    assert aside.exists()
    assert was is None or aside.read_bytes() == was
    assert len(told) == 1
    assert "set aside as visits-set-aside-1.sqlite" in told[0]


def test_damage_that_shows_in_use_is_set_aside_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "CHECKED_BYTES", 0)  # as if the file were large
    _torn(tmp_path / FILE)
    told = Told()
    written(tmp_path, told, SOME[:3])
    assert count(tmp_path) == 3
    assert (tmp_path / "visits-set-aside-1.sqlite").exists()


def test_an_empty_file_becomes_the_journal(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    told = Told()
    written(tmp_path, told, SOME[:2])
    assert (count(tmp_path), told) == (2, [])


def test_a_newer_journal_is_left_alone_and_told(tmp_path: Path) -> None:
    written(tmp_path, Told(), SOME[:2])
    db = sqlite3.connect(tmp_path / FILE)
    db.execute("PRAGMA user_version = 2")
    db.close()
    was = (tmp_path / FILE).read_bytes()
    with pytest.raises(NewerJournalError):
        Journal(tmp_path)
    told = Told()
    written(tmp_path, told, SOME[:5])
    assert (tmp_path / FILE).read_bytes() == was
    assert len(told) == 1
    assert "newer program" in told[0]
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


# -- troubles that pass


def test_a_full_disk_is_told_once_and_nothing_is_lost_when_there_is_room_again(tmp_path: Path) -> None:
    told = Told()
    # SQLite's own full: the journal may be no larger than a few pages.
    writer = Writer(tmp_path, 1100, told, retry_s=0.02, largest_bytes=40960)
    for visit in SOME:
        writer.put(visit)
    told.await_one("no room")
    before = count(tmp_path)
    writer._largest = store.LARGEST_BYTES
    told.await_one("written again")
    assert writer.close(30)
    assert isinstance(before, int)
    assert before < len(SOME)
    assert count(tmp_path) == len(SOME)
    assert [line for line in told if "no room" in line] == told[:1]


def test_a_journal_that_somebody_holds_is_written_later(tmp_path: Path) -> None:
    written(tmp_path, Told(), SOME[:1])
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    told = Told()
    writer = Writer(tmp_path, 1100, told, retry_s=0.02, wait_s=0.05)
    writer.put(SOME[1])
    told.await_one("Another program holds")
    other.execute("ROLLBACK")
    other.close()
    told.await_one("written again")
    assert writer.close(30)
    assert count(tmp_path) == 2


def test_a_reader_in_the_middle_of_reading_stops_nothing(tmp_path: Path) -> None:
    written(tmp_path, Told(), SOME[:1])
    reader = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM visits").fetchone() == (1,)
    told = Told()
    written(tmp_path, told, SOME[1:4])
    assert told == []
    assert reader.execute("SELECT count(*) FROM visits").fetchone() == (1,)  # as it was when it began
    reader.close()
    assert count(tmp_path) == 4


def test_a_folder_that_is_none_is_told_and_tried_again(tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    folder.write_text("in the way", "utf-8")
    told = Told()
    writer = Writer(folder, 1100, told, retry_s=0.02)
    writer.put(SOME[0])
    told.await_one("tried again")
    folder.unlink()
    told.await_one("written again")
    assert writer.close(30)
    assert count(folder) == 1


def test_a_journal_that_is_taken_away_is_begun_anew(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.write(SOME[0])
    for path in tmp_path.iterdir():
        path.rename(path.with_name(f"taken-{path.name}"))
    journal.write(SOME[1])
    journal.close()
    assert count(tmp_path) == 1


def test_what_cannot_be_written_at_the_end_is_told(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("in the way", "utf-8")
    told = Told()
    written(tmp_path / "journal", told, SOME[:3])
    assert "3 visits could not be written" in told[-1]


def test_the_backlog_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "BACKLOG", 5)
    (tmp_path / "journal").write_text("in the way", "utf-8")
    told = Told()
    writer = Writer(tmp_path / "journal", 1100, told, retry_s=0.02)
    writer.put(SOME[0])
    told.await_one("tried again")
    for visit in SOME[1:9]:
        writer.put(visit)
    (tmp_path / "journal").unlink()
    told.await_one("written again")
    assert writer.close(30)
    lost = len(SOME[:9]) - int(str(count(tmp_path / "journal")))
    assert lost >= 0
    assert (f" {lost} visits were too many" in told[-1]) == (lost > 0)


# -- how long it is kept


def of_day(day: str, clock: str = "sure") -> FinishedVisit:
    return replace(SOME[0], began=f"{day}T10:00:00+05:00", clock=clock)  # type: ignore[arg-type]  # a word of two


def days(folder: Path) -> list[object]:
    return [row[0] for row in rows(folder, "SELECT substr(began, 1, 10) FROM visits ORDER BY began")]


def test_old_visits_go_with_all_that_belongs_to_them(tmp_path: Path) -> None:
    written(tmp_path, Told(), [of_day("2026-01-01"), of_day("2026-01-20")], keep_days=30)
    written(tmp_path, Told(), [of_day("2026-02-10")], keep_days=30)
    assert days(tmp_path) == ["2026-01-20", "2026-02-10"]
    assert rows(tmp_path, "SELECT count(*) FROM stays WHERE visit NOT IN (SELECT id FROM visits)") == [(0,)]


def test_a_clock_in_doubt_deletes_nothing(tmp_path: Path) -> None:
    written(tmp_path, Told(), [of_day("2026-01-01"), of_day("2038-01-19", "doubtful")], keep_days=30)
    assert days(tmp_path) == ["2026-01-01", "2038-01-19"]


@pytest.mark.parametrize("began", ["", "yesterday", "0001-01-01T00:00:00+00:00"])
def test_a_date_that_is_none_stops_nothing(tmp_path: Path, began: str) -> None:
    told = Told()
    written(tmp_path, told, [SOME[0], replace(SOME[1], began=began)], keep_days=30)
    assert (count(tmp_path), told) == (2, [])


# -- a simulated month


def test_a_month_is_plausible_and_the_same_each_time(tmp_path: Path) -> None:
    number = month(tmp_path / "a", 5, RECORDS)
    assert number == month(tmp_path / "b", 5, RECORDS) == count(tmp_path / "a")
    assert number > 2000
    assert rows(tmp_path / "a", "SELECT * FROM stays") == rows(tmp_path / "b", "SELECT * FROM stays")
    opened = rows(tmp_path / "a", "SELECT count(DISTINCT record) FROM stays WHERE record <> ''")[0][0]
    assert opened == 27  # a tenth of 30 nobody opens
    assert rows(tmp_path / "a", "SELECT DISTINCT ended FROM visits ORDER BY 1") == [
        ("countdown",), ("staff",), ("start-over",), ("stopped",)
    ]  # fmt: skip
    nothing = rows(tmp_path / "a", "SELECT count(*), count(words) FROM searches WHERE found = 0")[0]
    assert nothing[0] == nothing[1] != 0
    monday = rows(
        tmp_path / "a", "SELECT count(*) FROM visits WHERE strftime('%w', substr(began, 1, 10)) = '1'"
    )
    assert monday == [(0,)]
