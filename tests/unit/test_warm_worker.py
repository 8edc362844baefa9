"""The worker that is started ahead: the same limits and the same answers as one that is not."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle

from kiosk.edition.findings import FINDINGS_NAME
from kiosk.edition.schema import INDEX_NAME, MANIFEST_NAME
from kiosk.library.warm import WarmWorker
from kiosk.library.worker import build_apart


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[WarmWorker]:
    (tmp_path / "out").mkdir()
    worker = WarmWorker("build", [tmp_path / "out"], [tmp_path])
    yield worker
    worker.close()


def test_it_builds_what_a_cold_one_builds(tmp_path: Path, worker: WarmWorker) -> None:
    bundle = SimulatedBundle().write(tmp_path / "bundle")
    worker.prepare()
    warm = build_apart(bundle, tmp_path / "out" / "warm", run=worker, lasting=False)
    cold = build_apart(bundle, tmp_path / "cold")
    assert warm.edition is not None
    assert cold.edition is not None
    for name in (MANIFEST_NAME, INDEX_NAME, FINDINGS_NAME):
        assert (warm.edition / name).read_bytes() == (cold.edition / name).read_bytes()


def test_each_process_does_one_piece_of_work(tmp_path: Path, worker: WarmWorker) -> None:
    bundle = SimulatedBundle().write(tmp_path / "bundle")
    pids = []
    for number in range(2):
        worker.prepare()
        assert worker._waiting is not None
        pids.append(worker._waiting.pid)
        assert build_apart(bundle, tmp_path / "out" / f"e{number}", run=worker).edition is not None
        with pytest.raises(ProcessLookupError):
            os.kill(pids[-1], 0)
    assert pids[0] != pids[1]


def test_one_that_died_while_it_waited_is_replaced(tmp_path: Path, worker: WarmWorker) -> None:
    bundle = SimulatedBundle().write(tmp_path / "bundle")
    worker.prepare()
    assert worker._waiting is not None
    os.killpg(worker._waiting.pid, signal.SIGKILL)
    worker._waiting.wait()
    assert build_apart(bundle, tmp_path / "out" / "e", run=worker).edition is not None


def test_it_is_for_its_own_task_and_folders_only(tmp_path: Path, worker: WarmWorker) -> None:
    with pytest.raises(ValueError, match="waits for"):
        worker("other", {})
    with pytest.raises(ValueError, match="waits for"):
        worker("build", {}, writable=[tmp_path])


def test_nothing_is_started_after_the_stop(tmp_path: Path, worker: WarmWorker) -> None:
    bundle = SimulatedBundle().write(tmp_path / "bundle")
    worker.prepare()
    worker.stop()
    outcome = build_apart(bundle, tmp_path / "out" / "e", run=worker)
    assert outcome.edition is None
    assert not (tmp_path / "out" / "e").exists()


def test_nothing_is_left_of_one_that_was_never_needed(tmp_path: Path, worker: WarmWorker) -> None:
    worker.prepare()
    assert worker._waiting is not None
    assert worker._scratch is not None
    pid, scratch = worker._waiting.pid, worker._scratch
    worker.close()
    assert not scratch.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
