"""Kills and disk errors at the state-changing system calls of install, rollback, show, remove, scrub and
keys.

Promises: at every point the kiosk has the old show or the new one, whole, and goes on by itself. Prints how
many points were tried and what was found. `KIOSK_KILL_POINTS` and `KIOSK_FAULT_POINTS` say how many points
(200 and 60 when they are not set; `all` for every point there is), `KIOSK_FAULT_SEED` which ones (3),
`KIOSK_FAULT_JOBS` how many side by side.
"""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

import pytest
from tests.faults.judge import Show, judge, look
from tests.faults.points import ERRORS, Point, can_trace, find_points, run_at
from tests.faults.scenes import Scene, Workshop

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_trace(), reason="needs strace, and the right to trace"),
]
SIDE_BY_SIDE = int(os.environ.get("KIOSK_FAULT_JOBS", "2"))


@dataclass
class Ground:
    """All scenes with their points, and what each leads to when nothing happens."""

    scenes: dict[str, Scene]
    points: list[Point]
    ends: dict[str, tuple[Show, Show]]


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    root = tmp_path_factory.mktemp("faults")
    scenes = {scene.name: scene for scene in Workshop(root).scenes()}
    points: list[Point] = []
    ends = {}
    for number, scene in enumerate(scenes.values()):
        scratch = root / f"scratch-{number}"
        scratch.mkdir()
        points += find_points(scene.name, scene.command, scene.state, scratch)
        ends[scene.name] = look(scene.state), _end(scene, scratch)
    return Ground(scenes, points, ends)


def _end(scene: Scene, scratch: Path) -> Show:
    state = scratch / "end"
    shutil.copytree(scene.state, state, symlinks=True)
    run_at(Point(scene.name, "", "symlink", 999), scene.command, state, scratch, "error=EIO")
    shown = look(state)
    shutil.rmtree(state)
    return shown


def chosen(points: Sequence[Point], wanted: str) -> list[Point]:
    """So many points, the same share of every scene and process: for one seed always the same ones, and more
    of them the larger the number."""
    groups: dict[tuple[str, str], list[Point]] = {}
    for point in points:
        groups.setdefault((point.scenario, point.task), []).append(point)
    dice = random.Random(int(os.environ.get("KIOSK_FAULT_SEED", "3")))
    for group in groups.values():
        dice.shuffle(group)
    ranks = zip_longest(*groups.values())
    in_turn = [point for rank in ranks for point in rank if point is not None]
    return in_turn if wanted == "all" else in_turn[: int(wanted)]


@dataclass
class Tally:
    """What was tried and found."""

    tried: Counter[str] = field(default_factory=Counter)
    missed: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def tell(self, what: str, capsys: pytest.CaptureFixture[str]) -> None:
        words = Counter(word for word, _ in self.wrong)
        with capsys.disabled():
            print(
                f"\n{what}: {sum(self.tried.values()):,} points ({self.missed} more were not reached), "
                f"torn {words['torn']}, lost {words['lost']}, needing a hand {words['hand']}, "
                f"badly said {words['said']}"
            )
            for scene, number in sorted(self.tried.items()):
                print(f"  {scene}: {number}")


def try_all(
    ground: Ground, points: Sequence[tuple[Point, str]], root: Path, capsys: pytest.CaptureFixture[str]
) -> Tally:
    """Every point with its fault, side by side."""
    tally = Tally()

    def one(numbered: tuple[int, tuple[Point, str]]) -> None:
        number, (point, fault) = numbered
        scene = ground.scenes[point.scenario]
        scratch = root / str(number)
        scratch.mkdir()
        state = scratch / "state"
        shutil.copytree(scene.state, state, symlinks=True)
        ran = run_at(point, scene.command, state, scratch, fault)
        wrong = []
        if "Traceback" in ran.words or ran.status == 70 or (ran.status == 1 and not ran.words.strip()):
            wrong.append(("said", f"status {ran.status}: {ran.words[-600:]}"))
        before, after = ground.ends[point.scenario]
        if ran.status == 0 and not point.task and look(state) != after:
            wrong.append(("said", "it says that it is done, and it is not"))
        wrong += judge(scene, state, before, after, same_bytes=not point.task)
        tally.tried[point.scenario] += ran.hit
        tally.missed += not ran.hit
        tally.wrong += [(word, f"{point}, {fault}: {what}") for word, what in wrong]
        done = tally.missed + sum(tally.tried.values())
        if done % 100 == 0:
            with capsys.disabled():
                print(f"{done:,} of {len(points):,}: {len(tally.wrong)} wrong", flush=True)
        shutil.rmtree(scratch)

    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        list(pool.map(one, enumerate(points)))
    return tally


def test_killed_at_any_point_the_show_is_whole(
    ground: Ground, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    points = chosen(ground.points, os.environ.get("KIOSK_KILL_POINTS", "200"))
    tally = try_all(ground, [(point, "signal=SIGKILL") for point in points], tmp_path, capsys)
    tally.tell("kill -9", capsys)
    assert tally.wrong == []
    assert tally.missed <= len(points) // 20


def test_a_disk_that_fails_at_any_point_costs_a_sentence(
    ground: Ground, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = os.environ.get("KIOSK_FAULT_POINTS", "60")
    named = [
        point for point in ground.points if not point.scenario.startswith(("first key", "second key", "key "))
    ]
    pairs = []
    for number, point in enumerate(chosen(named, "all")):
        errors = [error for error, calls in ERRORS.items() if point.call in calls]
        pairs.append((point, f"error={errors[number % len(errors)]}"))
    pairs = pairs if wanted == "all" else pairs[: int(wanted)]
    tally = try_all(ground, pairs, tmp_path, capsys)
    tally.tell("ENOSPC, EIO, EROFS", capsys)
    assert tally.wrong == []
