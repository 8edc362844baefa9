"""The self-test that runs by itself: real processes, never during a visit, and a finding when it hangs or
breaks."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from tests.ui.conftest import Screen, of_type

from kiosk.health.checks import CHECKS
from kiosk.health.result import Remark, Result
from kiosk.health.self_test import SelfTest, due, file_of, keep, last_result, lines, wait
from kiosk.settings.keys import Settings
from kiosk.ui.examining import Examination
from kiosk.ui.unattended.self_test import TRIES, SelfTestService

NOW = datetime(2027, 3, 8, 9, 30, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2026, 6, 1), datetime(2029, 1, 1), timezones=st.just(UTC))
Start = Callable[..., SelfTestService]

ALL_GREEN = """
import json, sys
from kiosk.health.checks import CHECKS
asked = json.loads(sys.stdin.read())
for check in CHECKS:
    told = {"check": check.id, "ok": True, "told": str(sorted(asked)), "remarks": []}
    print(json.dumps(told), flush=True)
"""
HANGS = ALL_GREEN.replace(
    "for check in CHECKS:", "for n, check in enumerate(CHECKS):\n    n == 2 and os.read(R, 1)"
).replace(
    "import json, sys",
    "import json, os, sys, subprocess\nR, W = os.pipe()\nsubprocess.Popen(['sleep', '600'])",
)
BREAKS = ALL_GREEN.replace(
    "for check in CHECKS:", "for n, check in enumerate(CHECKS):\n    if n == 3: sys.exit('boom')"
)


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Put a program in the place of the self-test's process."""

    def write(code: str) -> str:
        (tmp_path / "modules").mkdir(exist_ok=True)
        (tmp_path / "modules" / "strange_self_test.py").write_text(code)
        path = f"{tmp_path / 'modules'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
        monkeypatch.setenv("PYTHONPATH", path)
        return "strange_self_test"

    return write


@pytest.fixture
def start(screen: Screen, tmp_path: Path) -> Iterator[Start]:
    begun: list[SelfTestService] = []

    def begin(**more: Any) -> SelfTestService:
        given: dict[str, Any] = {"now": lambda: NOW, "first_ms": 0, "quiet_ms": 0, **more}
        service = SelfTestService(screen.kiosk, Settings(), tmp_path / "state", **given)
        begun.append(service)
        return service

    yield begin
    for service in begun:
        service.close()


# -- when


def test_when_it_is_due() -> None:
    opening, yesterday = NOW + timedelta(minutes=30), NOW - timedelta(hours=23)
    assert due(NOW, yesterday, opening, 30)
    assert not due(NOW - timedelta(minutes=1), yesterday, opening, 30)
    assert not due(NOW, NOW, opening, 30)
    assert wait(NOW - timedelta(minutes=1), yesterday, opening, 30) == 60
    # Nobody knows the hours: at six; a kiosk that is switched on later makes up for it.
    assert due(NOW, yesterday, None, 30)
    assert not due(NOW, NOW.replace(hour=6), None, 30)
    assert wait(NOW, NOW.replace(hour=6), None, 30) == (20.5) * 3600
    # Never yet, long ago, or kept by a clock that was far ahead.
    for last in (None, NOW - timedelta(days=40), NOW + timedelta(days=4000)):
        assert due(NOW, last, NOW + timedelta(days=3), 30)


@given(MOMENTS, MOMENTS, st.none() | MOMENTS, st.integers(5, 240))
def test_it_is_never_waited_for_ever(
    now: datetime, last: datetime, opening: datetime | None, minutes: int
) -> None:
    left = wait(now, last, opening, minutes)
    assert (left == 0) == due(now, last, opening, minutes)
    assert left <= 27.5 * 3600
    if left and opening is not None and opening - timedelta(minutes=minutes) > now:
        assert due(now + timedelta(seconds=left), last, opening, minutes)


# -- what is kept


def test_what_is_kept_is_read_again_or_is_none(tmp_path: Path) -> None:
    assert last_result(tmp_path) is None
    results = (
        Result("disk", (Remark("disk-low", {"free": "1 GB"}),), "1 GB free"),
        Result("temperature", (Remark("temperature-high", {"sensor": "CPU", "now": 91, "limit": 95}),)),
        Result("clock"),
    )
    test = SelfTest(NOW, 41.5, results)
    keep(tmp_path, test)
    assert last_result(tmp_path) == test
    assert test.to_do == 2
    assert [line.split(":")[1].strip() for line in lines(test)] == ["to do", "Disk", "Temperature"]
    whole = file_of(tmp_path).read_text()
    told = json.loads(whole)
    for damaged in (
        "", "{", "[]", "null", whole[:-9], whole.replace("disk-low", "disk-odd"),
        whole.replace('"free"', '"fee"'),
        json.dumps({**told, "when": "2027-03-08"}), json.dumps({**told, "version": 2}),
        json.dumps({**told, "checks": 3}), json.dumps({**told, "seconds": "x"}),
    ):  # fmt: skip
        file_of(tmp_path).write_text(damaged)
        assert last_result(tmp_path) is None, damaged
    file_of(tmp_path).unlink()
    file_of(tmp_path).mkdir()
    assert last_result(tmp_path) is None


# -- the process


def test_the_real_one_looks_at_everything(tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("[speech]\nenabled = false\n")
    asked = {
        "settings": str(settings),
        "state": str(tmp_path / "state"),
        "display": [1920, 1080, 708, 398, "M"],
    }
    results = Examination({**asked, "pid": os.getpid()}, 120).results()
    assert [one.check for one in results] == [check.id for check in CHECKS]
    codes = {remark.code for one in results for remark in one.remarks}
    assert not codes & {"probe-failed", "self-test-broke", "self-test-hangs"}
    by = {one.check: one for one in results}
    assert by["display"].told.startswith("1920 × 1080")
    assert "the window has" in by["memory"].told
    assert not (tmp_path / "state").exists()


def test_it_yields_to_others() -> None:
    import subprocess
    import sys

    code = "import os\nfrom kiosk.ui.examining import yield_to_others\nyield_to_others()\nprint(os.nice(0))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "19\n"


def test_a_process_that_outlives_its_window_keeps_the_lock(
    module: Callable[[str], str], tmp_path: Path
) -> None:
    file = tmp_path / "lock"
    mine = os.open(file, os.O_RDWR | os.O_CREAT)
    fcntl.flock(mine, fcntl.LOCK_EX)
    running = Examination({}, 60, module(HANGS), mine)
    os.close(mine)  # as when the window is killed
    with file.open() as other:
        with pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        running.stop()
        running.results()
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)


# -- the service


def test_it_runs_when_nobody_is_there_and_is_told(
    screen: Screen,
    start: Start,
    module: Callable[[str], str],
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert screen.visit.place.screen == "home"
    service = start(module=module(ALL_GREEN), next_opening=lambda: NOW + timedelta(minutes=20))
    screen.until(lambda: not service._timer.isActive())
    assert not service.running, "a visitor is there"
    assert service._job is None
    screen.visit.finish()
    screen.until(lambda: last_result(tmp_path / "state") is not None and not service.running)
    last = last_result(tmp_path / "state")
    assert last is not None
    assert last.to_do == 0
    assert "edition" in last.results[0].told
    (line,) = capfd.readouterr().err.splitlines()
    assert line.startswith(f"Self-test: everything is as it should be ({len(CHECKS)} checks, ")
    service.look()
    assert not service.running, "once before opening is enough"


@pytest.mark.parametrize(
    ("code", "check", "remark", "limit"),
    [(HANGS, 2, "self-test-hangs", 3.0), (BREAKS, 3, "self-test-broke", 60.0)],
)
def test_one_that_hangs_or_breaks_is_a_finding(
    screen: Screen, start: Start, module: Callable[[str], str], tmp_path: Path, code: str, check: int,
    remark: str, limit: float,
) -> None:  # fmt: skip
    screen.visit.finish()
    service = start(module=module(code), limit_s=limit)
    screen.until(lambda: last_result(tmp_path / "state") is not None and not service.running)
    last = last_result(tmp_path / "state")
    assert last is not None
    assert [one.check for one in last.results] == [one.id for one in CHECKS[: check + 1]]
    assert [one.code for one in last.results[-1].remarks] == [remark]
    assert last.to_do == 1


def test_a_touch_ends_it_and_it_begins_anew(
    screen: Screen, start: Start, module: Callable[[str], str], tmp_path: Path
) -> None:
    def begun() -> Examination | None:
        return service._running

    screen.visit.finish()
    screen.until(lambda: bool(of_type(screen, "AttractLoop")))
    screen.settle()
    service = start(module=module(HANGS))
    for round in range(TRIES):
        screen.until(lambda: begun() is not None)
        running = begun()
        assert running is not None
        if round == 0:
            screen.tap(QPoint(900, 500))
        else:
            screen.visit.touch()
        assert running.stopped
        screen.until(lambda: begun() is None)
        assert running._child.returncode == -9
        assert last_result(tmp_path / "state") is None
        screen.visit.finish()
    screen.until(lambda: last_result(tmp_path / "state") is not None)
    last = last_result(tmp_path / "state")
    assert last is not None
    assert [remark.code for one in last.results for remark in one.remarks] == ["self-test-disturbed"]


def test_one_at_a_time_and_a_folder_that_takes_nothing(
    screen: Screen,
    start: Start,
    module: Callable[[str], str],
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    screen.visit.finish()
    folder = file_of(tmp_path / "state").parent
    folder.mkdir(parents=True)
    with (folder / "self-test.lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        first = start(module=module(ALL_GREEN))
        screen.until(lambda: first._timer.interval() > 1000)
        assert not first.running
        first.close()
    (folder / "self-test.lock").unlink()
    folder.rmdir()
    folder.write_text("no folder")
    second = start(module=module(ALL_GREEN))
    ended: list[None] = []
    second.ended.connect(lambda: ended.append(None))
    screen.until(lambda: bool(ended))
    assert "its result cannot be kept" in capfd.readouterr().err
    second.look()
    assert not second.running, "it is known to have run"


def test_hours_that_break_are_told(
    screen: Screen, start: Start, module: Callable[[str], str], capfd: pytest.CaptureFixture[str]
) -> None:
    def broken() -> datetime | None:
        raise RuntimeError("no hours")

    screen.visit.finish()
    service = start(module=module(ALL_GREEN), next_opening=broken)
    ended: list[None] = []
    service.ended.connect(lambda: ended.append(None))
    screen.until(lambda: bool(ended))
    assert "no hours" in capfd.readouterr().err
