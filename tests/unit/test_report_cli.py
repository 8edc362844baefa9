"""`kiosk report` as an operator types it, and mistypes it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from tests.simulator.small_journal import ALMATY, SimulatedVisit, write_journal

from kiosk.cli import main


@pytest.fixture
def state(tmp_path: Path) -> Path:
    visits = [SimulatedVisit(datetime(2027, 3, day, 12, 0, 0, tzinfo=ALMATY)) for day in (2, 3, 5)]
    write_journal(tmp_path / "state" / "journal", visits)
    return tmp_path / "state"


def kiosk(state: Path, *arguments: object) -> int:
    return main(["report", *map(str, arguments), "--state", str(state)])


def test_a_report_and_never_over_another(
    state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert kiosk(state, "--from", "2027-03-01", "--to", "2027-03-31") == 0
    folder = tmp_path / "report-2027-03-01-2027-03-31"
    assert "3 visits from 2027-03-01 to 2027-03-31" in capsys.readouterr().out
    names = {entry.name for entry in folder.iterdir()}
    assert {"report.html", "summary.csv", "records.csv", "searches.csv"} <= names
    before = (folder / "report.html").read_bytes()
    assert kiosk(state, "--from", "2027-03-01", "--to", "2027-03-31") == 1
    assert "is there already and stays as it is" in capsys.readouterr().err
    assert (folder / "report.html").read_bytes() == before
    assert {entry.name for entry in folder.iterdir()} == names
    # Without a period: all that the journal holds. Into a folder that is there, beside what lies in it.
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "notes.txt").touch()
    assert kiosk(state, "--out", tmp_path / "stick", "--language", "kk") == 0
    assert "2027-03-02 to 2027-03-05" in capsys.readouterr().out
    assert '<html lang="kk">' in (tmp_path / "stick" / "report.html").read_text("utf-8")
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("--from", "2027-03-31", "--to", "2027-03-01"), 2, "is after"),
        (("--from", "1 March"), 2, "is no day. Write year, month and day"),
        (("--from", "20270301"), 2, "is no day. Write year, month and day"),
        (("--to", "2027-02-30"), 2, "no such day in the calendar"),
        (("--language", "fr"), 2, "there are kk, ru, en"),
        (("--area-m2", "-3"), 2, "is no floor area"),
        (("--area-m2", "nan"), 2, "is no floor area"),
        (("--from", "1000-01-01"), 1, "more than ten years"),
        (("--from", "2028-01-01"), 1, "The journal holds visits from 2027-03-02 to 2027-03-05"),
        (("--from", "2026-01-01", "--to", "2026-01-31"), 1, "No visit was recorded in this period"),
        (("--out", "/dev/null"), 1, "is a file"),
        (("--out", "/proc/report"), 1, "cannot be written"),
    ],
)
def test_what_makes_no_sense_is_said(
    state: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    status: int,
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert kiosk(state, *arguments) == status
    told = capsys.readouterr()
    assert says in told.err
    assert "Traceback" not in told.err


def test_a_kiosk_without_a_journal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kiosk(tmp_path / "nowhere", "--out", tmp_path / "out") == 1
    assert "There is no journal of visits at" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_damaged_journal_is_reported_and_said(
    state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = state / "journal" / "visits.sqlite"
    content = bytearray(path.read_bytes())
    leaf = content.index(b"2027-03-03T") // 4096
    content[leaf * 4096 : (leaf + 1) * 4096] = b"\x33" * 4096
    path.write_bytes(content)
    assert kiosk(state, "--out", tmp_path / "out", "--from", "2027-03-01", "--to", "2027-03-31") == 1
    assert "The journal is damaged" in capsys.readouterr().err
    assert (tmp_path / "out" / "report.html").is_file()
