"""Killed and hung at random moments, the kiosk comes back with its content, always. Counts in the README."""

from __future__ import annotations

import os
import random
import signal
import statistics
import time

import pytest
from tests.crash.conftest import Start
from tests.crash.supervised import Supervised

pytestmark = [pytest.mark.xvfb, pytest.mark.slow]

CRASHES = int(os.environ.get("KIOSK_CRASHES", "8"))
HANGS = int(os.environ.get("KIOSK_HANGS", "2"))
SEED = int(os.environ.get("KIOSK_CRASH_SEED", "7"))
WATCHDOG_S = 3

MOMENTS = ("start", "attract", "visit", "change")


def strike(run: Supervised, moment: str, by: signal.Signals, chance: random.Random) -> float:
    """Kill the child at some moment of this kind; when it was."""
    if moment == "start":
        gone = run.child()
        run.send(signal.SIGKILL)
        run.other_child(gone)
        time.sleep(chance.uniform(0.0, 0.6))  # the moment itself, not something to wait for
    elif moment == "attract":
        time.sleep(chance.uniform(0.0, 1.0))
    else:
        run.do("walk")
        time.sleep(chance.uniform(0.2, 1.5 if moment == "visit" else 0.4))
    return run.send(by)


def told(name: str, seconds: list[float], asked: float) -> str:
    """The figures in one line."""
    ordered = sorted(seconds)
    p99 = ordered[min(len(ordered) - 1, -(-99 * len(ordered) // 100) - 1)]
    within = sum(one <= asked for one in ordered)
    return (
        f"\n{name}: {len(ordered)}, content back after {statistics.median(ordered):.2f} s (median), "
        f"{p99:.2f} s (99th percentile), {ordered[-1]:.2f} s (worst); {within} of them within {asked:g} s; "
        f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )


def test_content_is_back_after_every_crash(start: Start, capsys: pytest.CaptureFixture[str]) -> None:
    run = start()
    edition = run.on_screen().edition
    assert edition.startswith("editions/")
    chance = random.Random(SEED)
    away, killed = [], 0
    for n in range(CRASHES):
        moment = MOMENTS[n % len(MOMENTS)]
        by = signal.SIGKILL if n // len(MOMENTS) % 2 else signal.SIGSEGV
        struck = strike(run, moment, by, chance)
        run.do("")
        killed += 2 if moment == "start" else 1
        away.append(run.frame_after(struck) - struck)
    assert run.end() == 0
    with capsys.disabled():
        print(told("crashes", away, 2.0))
    assert len(away) == CRASHES
    again = run.sentences("The kiosk ended by SIG")
    assert len(again) == killed, run.said()
    assert not run.sentences("Traceback")
    shown = [line for line in run.sentences("The edition ") if "set aside" in line]
    assert run.on_screen().edition == edition or shown


def test_content_is_back_after_every_hang(start: Start, capsys: pytest.CaptureFixture[str]) -> None:
    """Stopped, or its interface thread blocked; or, where a thread of its own draws, that thread held."""
    run = start(watchdog_s=WATCHDOG_S)
    chance = random.Random(SEED)
    away = []
    for n in range(HANGS):
        time.sleep(chance.uniform(0.0, 1.0))
        struck = time.monotonic()
        if n % 2:
            run.do("block")
        else:
            run.send(signal.SIGSTOP)
        away.append(run.frame_after(struck) - struck)
    assert run.end() == 0
    with capsys.disabled():
        print(told("hangs", away, WATCHDOG_S + 2.0))
    assert len(run.sentences("it showed no new picture")) >= HANGS, run.said()


def test_a_renderer_that_never_finishes_is_noticed(start: Start) -> None:
    """The event loop goes on while the thread that draws is held: that alone does not feed the watchdog."""
    threaded = {"QT_QUICK_BACKEND": "", "QSG_RENDER_LOOP": "threaded"}
    run = start(watchdog_s=WATCHDOG_S, display=threaded)
    struck = time.monotonic()
    run.do("hold")
    run.frame_after(struck)
    assert run.end() == 0
    assert run.sentences("it showed no new picture"), run.said()
