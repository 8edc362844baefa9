"""The soak for as long as it is asked for, and whether it would see what it looks for."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QObject
from tests.soak.gauges import Gauges, object_count
from tests.soak.level import slope, student
from tests.soak.watch import Soak, judge, soak

MINUTES = float(os.environ.get("KIOSK_SOAK_MINUTES") or 0)
SCENES = int(os.environ.get("KIOSK_SCENES") or 0)
SEED = int(os.environ.get("KIOSK_SOAK_SEED") or Random().randrange(2**24))


@pytest.mark.slow
@pytest.mark.skipif(not MINUTES, reason="KIOSK_SOAK_MINUTES asks for it")
def test_a_random_visitor_leaves_the_kiosk_as_it_was(tmp_path: Path) -> None:
    wrong = soak(Soak(tmp_path, MINUTES, SEED), print)
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
@pytest.mark.skipif(not SCENES, reason="KIOSK_SCENES asks for it")
def test_the_attract_loop_holds_nothing_more_after_many_scenes(tmp_path: Path) -> None:
    wrong = soak(Soak(tmp_path, 0, SEED, size=(960, 540), scenes=SCENES), print)
    assert not wrong, "\n".join(wrong)


# -- whether it would be seen


def reading(seconds: float, **more: int) -> Gauges:
    usual = {
        "pss": 200_000_000, "own": 170_000_000, "heap": 80_000_000, "descriptors": 15, "threads": 6,
        "objects": 4200, "tree": 331, "wrapped": 31,
    }  # fmt: skip
    return Gauges(seconds, **(usual | more))


def judged(folder: Path, readings: list[Gauges]) -> list[str]:
    rows = "\n".join([Gauges.head(), *(it.row() for it in readings)])
    (folder / "gauges.csv").write_text(rows)
    return judge(Soak(folder, 120, 1), lambda line: None)


def noisy(seed: int, per_hour_mb: float) -> list[Gauges]:
    """Two hours, a reading every half minute, with caches that come and go by some megabytes."""
    dice, drift, found = Random(seed), 0.0, []
    for n in range(240):
        drift = 0.7 * drift + dice.gauss(0, 1.0)
        own = 170e6 + 1e6 * (drift + per_hour_mb * n / 120)
        found.append(reading(n * 30.0, own=round(own)))
    return found


def test_a_level_run_is_well(tmp_path: Path) -> None:
    assert judged(tmp_path, [reading(n * 30.0) for n in range(240)]) == []


def test_a_leak_of_five_megabytes_an_hour_is_seen(tmp_path: Path) -> None:
    assert any("memory may grow" in line for line in judged(tmp_path, noisy(1, 5.0)))


@pytest.mark.parametrize("what", ["descriptors", "threads", "objects", "tree", "wrapped"])
def test_what_is_held_more_and_more_is_seen(tmp_path: Path, what: str) -> None:
    usual = getattr(reading(0), what)
    grown = [reading(n * 30.0, **{what: usual + n}) for n in range(240)]
    assert any(line.startswith(what) for line in judged(tmp_path, grown))


def test_the_bound_lies_above_the_true_slope_as_often_as_it_says() -> None:
    held = 0
    for seed in range(200):
        readings = [(it.seconds, it.own / 1e6) for it in noisy(seed, 0.5)]
        held += slope(readings, 300.0).at_most >= 0.5
    assert held >= 180  # of 200: 190 are expected


def test_of_three_blocks_nothing_is_known() -> None:
    assert slope([(0.0, 1.0), (1.0, 1.0), (2.0, 1.0)], 1.0).at_most == float("inf")


def test_quantiles_of_student_are_those_of_the_tables() -> None:
    for degrees, value in ((3, 2.353), (5, 2.015), (10, 1.812), (18, 1.734), (60, 1.671)):
        assert student(degrees) == pytest.approx(value, rel=0.01)


def test_every_object_of_qt_is_counted() -> None:
    count = object_count()
    before = count()
    if before == -1:
        pytest.skip("objects are counted on x86-64 alone")
    QObject()  # with the first one of a thread comes what Qt knows of the thread
    before = count()
    things = [QObject() for _ in range(100)]
    assert count() == before + 100
    del things
    assert count() == before
