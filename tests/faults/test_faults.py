"""Kills and disk errors at the state-changing system calls of install, rollback, show, remove, scrub and
keys.

Promises: at every point the kiosk has the old show or the new one, whole, and goes on by itself. Prints how
many points were tried and what was found. `KIOSK_KILL_POINTS` and `KIOSK_FAULT_POINTS` say how many points
(60 and 25 when they are not set; `all` for every point there is), `KIOSK_FAULT_SEED` which ones (3),
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
from itertools import islice, zip_longest
from pathlib import Path

import pytest
from tests.faults.judge import Show, judge, look
from tests.faults.points import ERRORS, Point, Ran, can_trace, find_points, run_at
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


def in_turn(points: Sequence[Point]) -> list[Point]:
    """The points in the order in which they are tried: one of every scene and process, then the next."""
    groups: dict[tuple[str, str], list[Point]] = {}
    for point in points:
        groups.setdefault((point.scenario, point.task), []).append(point)
    dice = random.Random(int(os.environ.get("KIOSK_FAULT_SEED", "3")))
    for group in groups.values():
        dice.shuffle(group)
    ranks = zip_longest(*groups.values())
    return [point for rank in ranks for point in rank if point is not None]


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


def try_points(
    ground: Ground,
    points: Sequence[tuple[Point, str]],
    wanted: str,
    root: Path,
    capsys: pytest.CaptureFixture[str],
) -> Tally:
    """So many points (or all) with their faults, side by side. A point that was not reached this time
    (threads share their work another way at every run) does not count: a further one is tried in its place.
    """

    def one(numbered: tuple[int, tuple[Point, str]]) -> tuple[Ran, Point, list[tuple[str, str]]]:
        number, (point, fault) = numbered
        return _try(ground, point, fault, root / str(number))

    tally = Tally()
    left = iter(enumerate(points))
    most = len(points) if wanted == "all" else int(wanted)
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        while batch := list(islice(left, most - sum(tally.tried.values()))):
            for ran, point, wrong in pool.map(one, batch):
                tally.tried[point.scenario] += ran.hit
                tally.missed += not ran.hit
                tally.wrong += wrong
                done = tally.missed + sum(tally.tried.values())
                if done % 100 == 0:
                    with capsys.disabled():
                        print(f"{done:,} of {most:,}: {len(tally.wrong)} wrong", flush=True)
    return tally


def _try(ground: Ground, point: Point, fault: str, scratch: Path) -> tuple[Ran, Point, list[tuple[str, str]]]:
    """One point: the command with its fault on a fresh copy of the scene, then the judge."""
    scene = ground.scenes[point.scenario]
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
    shutil.rmtree(scratch)
    return ran, point, [(word, f"{point}, {fault}: {what}") for word, what in wrong]


def test_killed_at_any_point_the_show_is_whole(
    ground: Ground, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = os.environ.get("KIOSK_KILL_POINTS", "60")
    points = [(point, "signal=SIGKILL") for point in in_turn(ground.points)]
    tally = try_points(ground, points, wanted, tmp_path, capsys)
    tally.tell("kill -9", capsys)
    assert tally.wrong == []
    assert wanted == "all" or sum(tally.tried.values()) == int(wanted)


def test_a_disk_that_fails_at_any_point_costs_a_sentence(
    ground: Ground, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = os.environ.get("KIOSK_FAULT_POINTS", "25")
    # The keys' commands are called here without the command line, which is what words an error.
    named = [point for point in ground.points if "key" not in point.scenario]
    points = []
    for number, point in enumerate(in_turn(named)):
        errors = [error for error, calls in ERRORS.items() if point.call in calls]
        points.append((point, f"error={errors[number % len(errors)]}"))
    tally = try_points(ground, points, wanted, tmp_path, capsys)
    tally.tell("ENOSPC, EIO, EROFS", capsys)
    assert tally.wrong == []
    assert wanted == "all" or sum(tally.tried.values()) == int(wanted)
