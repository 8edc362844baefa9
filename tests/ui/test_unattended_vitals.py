"""Heartbeat and measures of the real window, and the whole program as systemd starts it."""

from __future__ import annotations

import dataclasses
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from tests.simulator.prometheus import parse
from tests.ui.conftest import Open, Screen

from kiosk.settings.keys import Health, Journal, Settings
from kiosk.ui.unattended.vitals import Vitals
from kiosk.vitals import metrics

Begin = Callable[..., Vitals]


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("RUNTIME_DIRECTORY", raising=False)
    return tmp_path / "state"


@pytest.fixture
def begin(state: Path) -> Iterator[Begin]:
    made: list[Vitals] = []

    def one(screen: Screen, settings: Settings | None = None, **given: Any) -> Vitals:
        made.append(Vitals(screen.kiosk, settings or Settings(), state, **given))
        return made[-1]

    yield one
    for vitals in made:
        vitals.close()


def beat(screen: Screen, state: Path, vitals: Vitals) -> tuple[dict[str, Any], dict[str, Any]]:
    """The files after a beat: the heartbeat, and the measures by name."""
    files = (state / "health" / "heartbeat.json", state / "health" / metrics.FILE)
    screen.until(lambda: all(file.exists() for file in files))  # of the beat before, if there was one
    for file in files:
        file.unlink()
    vitals.beat()
    screen.until(lambda: all(file.exists() for file in files))
    return json.loads(files[0].read_text("utf-8")), parse(files[1].read_text("utf-8"))


def value(measures: dict[str, Any], name: str) -> float:
    (only,) = measures[name].samples.values()
    return float(only)


def test_what_the_window_shows_stands_in_both_files(open_screen: Open, begin: Begin, state: Path) -> None:
    screen = open_screen(start="attract")
    vitals = begin(screen, starts=lambda: (4, 1), self_test=lambda: (False, 1.7e9))
    beats, measures = beat(screen, state, vitals)
    assert screen.kiosk.exhibition is not None
    edition = screen.kiosk.exhibition.edition
    assert (beats["screen"], beats["exhibition"], beats["release"]) == (
        "attract",
        edition.id,
        edition.release,
    )
    assert (beats["pid"], beats["version"]) == (os.getpid(), 1)
    assert value(measures, "kiosk_restarts_total") == 4
    assert value(measures, "kiosk_crashes") == 1
    assert value(measures, "kiosk_self_test_ok") == 0
    assert value(measures, "kiosk_visits_total") == 0
    assert "kiosk_last_visit_timestamp_seconds" not in measures
    assert value(measures, "kiosk_memory_bytes") > 1 << 25
    assert value(measures, "kiosk_disk_free_bytes") > 0
    before = beats["frames"]

    def woken() -> bool:
        if screen.visit.property("screen") == "attract":
            screen.tap(QPoint(900, 500))
        return bool(screen.visit.property("screen") == "home")

    screen.until(woken)
    screen.settle()
    beats, measures = beat(screen, state, vitals)
    assert beats["screen"] == "visit"
    assert beats["frames"] > before
    assert value(measures, "kiosk_frames_total") >= beats["frames"]
    screen.visit.finish()
    beats, measures = beat(screen, state, vitals)
    assert value(measures, "kiosk_visits_total") == 1
    assert value(measures, "kiosk_last_visit_timestamp_seconds") > 1.6e9


def test_a_kiosk_that_does_not_count_tells_no_visits(open_screen: Open, begin: Begin, state: Path) -> None:
    screen = open_screen(start="home")
    vitals = begin(
        screen, dataclasses.replace(Settings(), journal=Journal(enabled=False)), closed=lambda: True
    )
    screen.visit.touch()
    screen.visit.finish()
    beats, measures = beat(screen, state, vitals)
    assert beats["screen"] == "closed"
    assert not [name for name in measures if "visit" in name]


def test_without_an_edition_the_screen_is_calm(open_screen: Open, begin: Begin, state: Path) -> None:
    screen = open_screen(None)
    beats, measures = beat(screen, state, begin(screen))
    assert (beats["screen"], beats["exhibition"]) == ("calm", "")
    assert "kiosk_edition_info" not in measures


def test_the_textfile_folder_gets_them_too_and_may_come_and_go(
    open_screen: Open, begin: Begin, state: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "textfiles"
    folder.mkdir()
    screen = open_screen(start="home")
    vitals = begin(screen, dataclasses.replace(Settings(), health=Health(textfile_folder=folder)))
    screen.until(lambda: (folder / "kiosk.prom").exists())
    (folder / "kiosk.prom").unlink()
    folder.rmdir()
    for _ in range(3):
        beat(screen, state, vitals)
    folder.mkdir()
    vitals.beat()
    screen.until(lambda: (folder / "kiosk.prom").exists())
    vitals.close()
    said = capfd.readouterr().err
    assert said.count("cannot be written") == 1
    assert said.count("is written to") == 1
    assert "Traceback" not in said


@pytest.mark.slow
def test_the_program_under_systemd_tells_levels_and_events(tmp_path: Path, small_edition: Path) -> None:
    """Standard error is a stream that JOURNAL_STREAM names, as systemd does it."""
    read, write = os.pipe()
    seen = os.fstat(write)
    environment = os.environ | {
        "JOURNAL_STREAM": f"{seen.st_dev}:{seen.st_ino}",
        "RUNTIME_DIRECTORY": str(tmp_path),
        "STATE_DIRECTORY": str(tmp_path / "state"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "kiosk", "run", str(small_edition), "--size", "1280x720"]
    said = ""
    with subprocess.Popen(command, stderr=write, stdout=subprocess.DEVNULL, env=environment) as kiosk:
        os.close(write)
        try:
            while "event=edition-shown" not in said and select.select([read], [], [], 60)[0]:
                said += os.read(read, 65536).decode()
        finally:
            kiosk.send_signal(signal.SIGTERM)
        while part := os.read(read, 65536):
            said += part.decode()
    os.close(read)
    assert kiosk.returncode == 0
    lines = said.splitlines()
    assert all(line.startswith("<") for line in lines), said
    events = [line.partition("event=")[2].split()[0] for line in lines if "event=" in line]
    assert [event for event in events if event != "qt"] == ["start", "edition-shown", "stop"]
    assert json.loads((tmp_path / "heartbeat.json").read_text("utf-8"))["screen"] == "attract"
    parse((tmp_path / "state" / "health" / "kiosk.prom").read_text("utf-8"))
    assert not (tmp_path / "state" / "journal").exists()  # nobody was there
