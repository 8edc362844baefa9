"""Nothing is switched to before the disk holds it: every command's calls, read as a power cut would."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.faults.flushes import calls, unflushed
from tests.faults.points import can_trace
from tests.faults.scenes import Scene, Workshop

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not can_trace(), reason="needs strace, and the right to trace"),
]


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> list[Scene]:
    return Workshop(tmp_path_factory.mktemp("flushes")).scenes()


def test_every_command_has_the_disk_hold_what_it_switches_to(scenes: list[Scene], tmp_path: Path) -> None:
    wrong: dict[str, list[str]] = {}
    flushes = 0
    for number, scene in enumerate(scenes):
        state = tmp_path / str(number)
        shutil.copytree(scene.state, state, symlinks=True)
        told = calls(scene.command, state, tmp_path)
        flushes += sum(call in ("fsync", "fdatasync") for call, _ in told)
        if found := unflushed(told, state):
            wrong[scene.name] = found
    assert wrong == {}
    assert flushes > 5 * len(scenes)


def test_a_flush_that_is_left_out_is_seen(scenes: list[Scene], tmp_path: Path) -> None:
    """Every single one of an installation's flushes is needed, or is one of two for the same thing."""
    scene = next(scene for scene in scenes if scene.name == "third release")
    state = tmp_path / "state"
    shutil.copytree(scene.state, state, symlinks=True)
    told = calls(scene.command, state, tmp_path)
    assert unflushed(told, state) == []
    at = [number for number, (call, given) in enumerate(told) if call == "fsync" and str(state) in given]
    seen = [number for number in at if unflushed([*told[:number], *told[number + 1 :]], state)]
    assert len(seen) >= len(at) * 3 // 4, (len(seen), len(at))
    without = [call for call in told if call[0] != "fsync"]
    for part in ("library.json", "editions", "spares"):
        assert any(part in sentence for sentence in unflushed(without, state)), part
