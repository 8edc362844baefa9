"""A process that writes the journal of visits is killed at any moment: every visit it was sure of is there,
whole, and at most the running one is missing.

`KIOSK_JOURNAL_KILLS` is the number of kills (8); `make nightly` takes more.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.faults.journal_writer import lived
from tests.faults.points import can_trace

from kiosk.visit.journal.store import FILE, Journal

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("KIOSK_JOURNAL_KILLS", "8"))
SEED = int(os.environ.get("KIOSK_FAULT_SEED", "7"))
traced = pytest.mark.skipif(not can_trace(), reason="needs strace, and the right to trace")


def written(folder: Path) -> list[int]:
    """The visits of a journal, each looked through; and that nothing else is in it."""
    db = sqlite3.connect(folder / FILE)
    try:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        numbers = []
        for row, number, length in db.execute(
            "SELECT id, release, length_s FROM visits ORDER BY id"
        ).fetchall():
            expected = lived(number)
            stays = db.execute("SELECT n, record, dwell_s FROM stays WHERE visit = ? ORDER BY n", (row,))
            assert stays.fetchall() == [(n, one.record, one.dwell_s) for n, one in enumerate(expected.stays)]
            searches = db.execute("SELECT words FROM searches WHERE visit = ?", (row,)).fetchall()
            assert searches == [(one.words,) for one in expected.searches]
            assert length == expected.length_s
            numbers.append(number)
        return numbers
    finally:
        db.close()


def killed(folder: Path, first: int, visits: int, wait_s: float) -> int:
    """Have a process write visits, kill it after so many, and return the last one that it was sure of."""
    command = [sys.executable, "-m", "tests.faults.journal_writer", str(folder), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as writer:
        assert writer.stdout is not None
        said = b"".join(writer.stdout.readline() for _ in range(visits))
        time.sleep(wait_s)  # the moment of the kill, not a wait for anything
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.read()
    assert writer.returncode == -signal.SIGKILL, "it ended by itself"
    return int(said.split()[-1])


def test_at_most_the_running_visit_is_lost(tmp_path: Path) -> None:
    rng = random.Random(SEED)
    there = running_lost = 0
    for _ in range(KILLS):
        last = killed(tmp_path, there + 1, rng.randrange(1, 30), rng.random() * 0.004)
        numbers = written(tmp_path)
        there = len(numbers)
        assert numbers == list(range(1, there + 1))
        assert there in (last, last + 1)
        running_lost += there == last
    print(f"{KILLS} kills, {there} visits: the running one was lost {running_lost} times, no other ever")


FAILURES = [
    ("pwrite64", "ENOSPC", 3), ("pwrite64", "EIO", 1), ("openat", "EROFS", 2), ("openat", "EACCES", 1),
    ("fdatasync", "EIO", 2), ("pwrite64", "ENOSPC", 9), ("ftruncate", "ENOSPC", 1), ("pread64", "EIO", 2),
]  # fmt: skip


@traced
@pytest.mark.parametrize(("call", "error", "first"), FAILURES)
def test_a_disk_that_fails_for_a_while_loses_no_visit(
    tmp_path: Path, call: str, error: str, first: int
) -> None:
    """The kernel's own errors, from the `first` call on the journal's files on, for four calls."""
    command = [sys.executable, "-m", "tests.faults.journal_session", str(tmp_path)]
    subprocess.run([*command, "2"], check=True, cwd=ROOT)
    files = [part for tail in ("", "-wal", "-shm") for part in ("-P", f"{tmp_path / FILE}{tail}")]
    when = f"{call}:error={error}:when={first}..{first + 3}"
    done = subprocess.run(
        ["strace", "-f", "-q", *files, "-e", f"trace={call}", "-e", f"inject={when}", "-o", "/dev/null",
         *command, "6"],
        capture_output=True, text=True, cwd=ROOT, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, ""), done
    told = done.stdout.splitlines()
    assert len([line for line in told if "tried again" in line]) <= 2, told
    assert not [line for line in told if "could not be written" in line], told
    assert not list(tmp_path.glob("*aside*")), told  # a disk that fails is no damage
    numbers = written(tmp_path)
    # An error at the flush leaves open whether a visit was written; it is then written again.
    assert sorted({*numbers}) == [1, 2, 3, 4, 5, 6], (numbers, told)
    assert len(numbers) <= 9


@traced
def test_the_disk_is_told_to_hold_a_visit_before_it_counts_as_written(tmp_path: Path) -> None:
    """What a kill cannot show and a power cut would: a flush lies between a visit's last byte and its end."""
    log = tmp_path / "calls"
    code = (
        "import os, sys; from pathlib import Path; from tests.faults.journal_writer import lived;"
        "from kiosk.visit.journal.store import Journal; journal = Journal(Path(sys.argv[1]));"
        "[(journal.write(lived(n)), os.write(1, b'written\\n')) for n in (1, 2, 3)]"
    )
    subprocess.run(
        ["strace", "-f", "-y", "-e", "trace=pwrite64,write,fdatasync,fsync", "-o", str(log),
         sys.executable, "-c", code, str(tmp_path / "journal")],
        check=True, stdout=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    dirty, ends = False, 0
    for line in log.read_text("utf-8", "replace").splitlines():
        if "pwrite64(" in line and f"{FILE}-wal>" in line:
            dirty = True
        elif ("fdatasync(" in line or "fsync(" in line) and f"{FILE}-wal>" in line:
            dirty = False
        elif "write(1<" in line and "written" in line:
            assert not dirty, "it counted as written before the disk held it"
            ends += 1
    assert ends == 3


def test_a_journal_that_was_killed_is_opened_without_a_word(tmp_path: Path) -> None:
    told: list[str] = []
    last = killed(tmp_path, 1, 5, 0)
    journal = Journal(tmp_path, 1100, told.append)
    journal.write(lived(last + 2))
    journal.close()
    assert told == []
    assert len(written(tmp_path)) >= last + 1
