"""The window while bombs are refused beside it: its event loop goes on turning."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from tests.simulator.bombs import BOMBS, write_target
from tests.ui.conftest import Open

from kiosk.library.worker import Outcome, build_apart
from kiosk.ui.jobs import Job, Jobs

NAMES = ("png-flat-rgb", "yaml-alias-laughs", "tiff-circle", "jpeg-scans-2000", "table-wide-row")


@pytest.mark.slow
def test_it_turns_while_bombs_are_refused(
    open_screen: Open, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in NAMES:
        BOMBS[name](write_target(tmp_path / name / "bundle"))
    screen = open_screen(start="attract")
    jobs, job = Jobs(), Job()
    outcomes: list[Outcome] = []
    ended: list[object] = []
    gaps: list[float] = []
    last = time.perf_counter()

    def turned() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    def work(tell: Callable[[float], None]) -> None:
        for at, name in enumerate(NAMES):
            outcomes.append(build_apart(tmp_path / name / "bundle", tmp_path / name / "edition"))
            tell((at + 1) / len(NAMES))

    tick = QTimer()
    tick.setTimerType(Qt.TimerType.PreciseTimer)
    tick.timeout.connect(turned)
    job.done.connect(ended.append)
    job.failed.connect(ended.append)
    tick.start(4)
    jobs.start(work, job)
    screen.until(lambda: bool(ended), seconds=300)
    tick.stop()
    jobs.close()
    assert ended == [None]
    assert all(outcome.edition is not None for outcome in outcomes)
    # How long the longest gap was says how busy the machine is: `bench/stillness.py` holds it to 100 ms. That
    # the loop turned all along, and not only between the bombs, holds anywhere.
    with capsys.disabled():
        print(f"\nlongest time between two turns: {max(gaps) * 1000:.0f} ms, {len(gaps)} turns")
    assert len(gaps) > 20 * len(NAMES)
