"""Two kiosks of one folder, a folder that cannot be written to, a wrong command line: each said plainly."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.crash.conftest import Start
from tests.crash.supervised import LONGEST_S

from kiosk.supervision.instance import ALREADY_RUNNING

SIZE = ("--size", "1280x720", "--no-speech")


@pytest.fixture(autouse=True)
def without_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("KIOSK_REPORT_FIRST_FRAME", "1")


def kiosk(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "run", *options],
        capture_output=True, text=True, timeout=LONGEST_S, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("how", [(), ("--supervise",)])
def test_the_second_leaves_at_once_and_the_first_goes_on(start: Start, how: tuple[str, ...]) -> None:
    run = start(*SIZE)
    child = run.child()
    second = kiosk("--state", str(run.state), *SIZE, *how)
    assert second.returncode == ALREADY_RUNNING
    assert second.stdout == ""
    assert second.stderr.startswith("A kiosk already runs here (process ")
    assert len(second.stderr.splitlines()) == 1
    assert run.child() == child
    assert run.end() == 0


def test_a_state_that_cannot_be_written_is_told_and_the_show_goes_on(
    two_releases: Path, tmp_path: Path
) -> None:
    """A file where the folder belongs: read-only to everybody, root as well."""
    state = tmp_path / "state"
    state.mkdir()
    (state / "library").symlink_to(two_releases / "library")
    (state / "supervision").write_text("")
    with (tmp_path / "said").open("w") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run", "--state", str(state), *SIZE],
            stdout=subprocess.PIPE, stderr=said, text=True,
        )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline().startswith("KIOSK_FIRST_FRAME ")
    process.send_signal(signal.SIGTERM)
    assert process.wait(LONGEST_S) == 0
    process.stdout.close()
    lines = (tmp_path / "said").read_text().splitlines()
    assert len(lines) == 2, lines  # whether another runs, and the ledger
    assert all("show goes on" in line for line in lines)


@pytest.mark.parametrize("wrong", [("--no-such",), ("--windowed",), ("--key", "help=NoKey")])
def test_a_wrong_command_line_is_not_started_again(tmp_path: Path, wrong: tuple[str, ...]) -> None:
    ended = kiosk("--supervise", "--state", str(tmp_path), *wrong)
    assert ended.returncode == 2
    assert ended.stderr
    assert not (tmp_path / "supervision" / "starts.jsonl").exists()
