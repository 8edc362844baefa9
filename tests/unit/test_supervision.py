"""Notices to a supervisor, the parent that starts again, one kiosk a folder, the ledger: real processes."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.library.files import stamp_of
from kiosk.supervision import aside, ledger, place
from kiosk.supervision.ending import lasted, told
from kiosk.supervision.instance import LOCK_NAME, TakenError, take
from kiosk.supervision.ledger import Ledger, read_runs
from kiosk.supervision.notify import Notify
from kiosk.supervision.parent import LONGEST_PAUSE_S, allowed_for_start, pause_after
from kiosk.supervision.place import OnScreen, PlaceFile, read_place
from kiosk.supervision.rules import Crash, LeftOut, Stage, State

LONGEST_S = 60


# -- notices


@pytest.fixture(params=["path", "abstract"])
def hearing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, socket.socket]]:
    abstract = f"kiosk-test-{os.getpid()}-{time.monotonic_ns()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as one:
        one.settimeout(LONGEST_S)
        if request.param == "path":
            one.bind(str(tmp_path / "notify"))
            yield str(tmp_path / "notify"), one
        else:
            one.bind(f"\0{abstract}")
            yield f"@{abstract}", one


def test_notices_reach_the_supervisor(hearing: tuple[str, socket.socket]) -> None:
    address, one = hearing
    environment = {"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "3000000", "WATCHDOG_PID": str(os.getpid())}
    notify = Notify.from_environment(environment)
    assert environment == {}, "a child process must not speak for us"
    assert (notify.supervised, notify.watchdog_s) == (True, 3.0)
    notify.ready("All is well.")
    notify.watchdog()
    notify.status("x")
    notify.stopping()
    assert [one.recv(200) for _ in range(4)] == [
        b"READY=1\nSTATUS=All is well.", b"WATCHDOG=1", b"STATUS=x", b"STOPPING=1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("environment", "watchdog_s"),
    [
        ({}, 0.0),
        ({"WATCHDOG_USEC": "3000000"}, 0.0),
        ({"NOTIFY_SOCKET": "/no", "WATCHDOG_USEC": "3000000", "WATCHDOG_PID": "1"}, 0.0),
        ({"NOTIFY_SOCKET": "/no", "WATCHDOG_USEC": "soon"}, 0.0),
        ({"NOTIFY_SOCKET": "/no", "WATCHDOG_USEC": "500000"}, 0.5),
    ],
)
def test_a_watchdog_that_is_not_ours_is_none(environment: dict[str, str], watchdog_s: float) -> None:
    notify = Notify.from_environment(environment)
    assert notify.watchdog_s == watchdog_s
    notify.ready()  # nobody hears, and nothing is raised


# -- the parent

PARENT = """
import sys
from kiosk.supervision.notify import Notify
from kiosk.supervision.parent import Supervisor
sys.exit(Supervisor(sys.argv[2:], float(sys.argv[1]), lambda line: print(line, flush=True)).run())
"""
READY = """
import os, sys, time
from kiosk.supervision.notify import Notify
notify = Notify.from_environment()
notify.ready()
print("child", os.getpid(), flush=True)
"""


class Parent:
    """A parent with a small program as its child."""

    def __init__(self, program: str, watchdog_s: float = 30.0) -> None:
        child = [sys.executable, "-c", program]
        self.process = subprocess.Popen(
            [sys.executable, "-c", PARENT, str(watchdog_s), *child], stdout=subprocess.PIPE, text=True
        )

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def child(self) -> int:
        word, pid = self.line().split()
        assert word == "child"
        return int(pid)

    def end(self, by: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(by)
        status = self.process.wait(LONGEST_S)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return status


def gone(pid: int) -> bool:
    """Whether a process has ended; what is left of a dead one counts as gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


def until_gone(pid: int) -> None:
    end = time.monotonic() + LONGEST_S
    while not gone(pid):
        assert time.monotonic() < end
        time.sleep(0.01)  # another's process: there is nothing to wait on


def test_whatever_ends_the_child_it_is_started_again_and_told() -> None:
    parent = Parent(f"{READY}\ntime.sleep(600)")
    for by, how in (
        (signal.SIGKILL, "by SIGKILL"), (signal.SIGSEGV, "by SIGSEGV"), (signal.SIGTERM, "by SIGTERM"),
    ):  # fmt: skip
        os.kill(parent.child(), by)
        said = parent.line()
        assert said.startswith(f"The kiosk ended {how}. It had run for "), said
        assert said.endswith("and is started again at once.")
    child = parent.child()
    assert parent.end() == 0
    assert gone(child)


@pytest.mark.parametrize("status", [0, 1, 75])
def test_every_exit_status_is_started_again(status: int) -> None:
    parent = Parent(f"{READY}\nsys.exit({status})")
    parent.child()
    assert f"with status {status}" in parent.line()
    parent.child()
    assert parent.end(signal.SIGINT) == 0


def test_a_wrong_command_line_is_passed_on() -> None:
    parent = Parent("import sys; sys.exit(2)")
    assert parent.process.wait(LONGEST_S) == 2
    assert parent.line() == ""
    parent.end()


def test_a_watchdog_that_is_not_fed_kills() -> None:
    parent = Parent(f"{READY}\nnotify.watchdog()\ntime.sleep(600)", watchdog_s=0.3)
    child = parent.child()
    assert "was killed: it showed no new picture for 0.3 s" in parent.line()
    assert gone(child)
    parent.child()
    assert parent.end() == 0


def test_the_group_of_the_child_goes_with_it() -> None:
    spawn = "import subprocess; print('child', subprocess.Popen(['sleep', '600']).pid, flush=True)"
    parent = Parent(f"{READY}\n{spawn}\ntime.sleep(600)")
    child, grandchild = parent.child(), parent.child()
    os.kill(child, signal.SIGKILL)
    parent.line()
    until_gone(grandchild)
    parent.child()
    parent.child()
    assert parent.end() == 0


def test_the_child_dies_with_a_parent_that_is_killed() -> None:
    parent = Parent(f"{READY}\ntime.sleep(600)")
    child = parent.child()
    assert parent.end(signal.SIGKILL) == -signal.SIGKILL
    until_gone(child)


def test_a_supervisor_above_hears_what_the_child_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as above:
        above.bind(str(tmp_path / "above"))
        above.settimeout(LONGEST_S)
        program = PARENT.replace("True))", "True), Notify.from_environment())")
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "above"))
        command = [sys.executable, "-c", program, "30", sys.executable, "-c", f"{READY}\ntime.sleep(600)"]
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert above.recv(100) == b"READY=1"
        process.terminate()
        assert process.wait(LONGEST_S) == 0
        assert process.stdout is not None
        process.stdout.close()


def test_pauses_come_late_and_stay_short() -> None:
    assert [pause_after(n) for n in range(5)] == [0.0, 0.0, 0.25, 0.5, 1.0]
    assert pause_after(1000) == LONGEST_PAUSE_S
    assert [allowed_for_start(n) for n in range(3)] == [30.0, 60.0, 120.0]


def test_endings_in_words() -> None:
    assert told(signal.SIGBUS) == "by SIGBUS"
    assert told(0) == "with status 0"
    assert [lasted(s) for s in (0.84, 42, 600, 7200, 300_000)] == ["0.8 s", "42 s", "10 min", "2 h", "3 days"]


# -- one kiosk for each folder


def test_the_second_of_a_folder_is_told_and_a_dead_one_holds_nothing(tmp_path: Path) -> None:
    said: list[str] = []
    hold = (
        "import sys, time; from pathlib import Path; from kiosk.supervision.instance import take; "
        "take(Path(sys.argv[1]), print); print('held', flush=True); time.sleep(600)"
    )
    first = subprocess.Popen([sys.executable, "-c", hold, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline() == "held\n"
    with pytest.raises(TakenError, match=rf"already runs here \(process {first.pid}\).*--state"):
        take(tmp_path, said.append)
    first.kill()
    first.wait()
    first.stdout.close()
    handle = take(tmp_path, said.append)
    assert handle is not None
    os.close(handle)
    assert said == []


def test_a_folder_that_takes_no_lock_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said: list[str] = []
    assert take(tmp_path / "file" / "supervision", said.append) is None
    assert len(said) == 1
    assert "The show goes on" in said[0]
    (tmp_path / LOCK_NAME).mkdir()
    assert take(tmp_path, said.append) is None


# -- the ledger


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def book(folder: Path, clock: Clock, said: list[str], boot: str = "one") -> Ledger:
    return Ledger(folder, said.append, clock, boot)


def test_a_crash_a_clean_end_and_a_power_cut(tmp_path: Path) -> None:
    said: list[str] = []
    clock = Clock()
    first = book(tmp_path, clock, said)
    assert first.begin() is None
    first.place.write(edition="editions/x", screen="record", section="gifts", record="vase")
    first.place.write(shown=True)
    clock.now += 12.5
    second = book(tmp_path, clock, said)
    before = second.begin()
    assert before is not None
    assert (before.how, before.ran_s, before.record, before.shown) == ("crash", 12.5, "vase", True)
    assert ledger.crash_of(before) == Crash("editions/x", "vase", 12.5, True)
    clock.now += 3600
    second.end()
    second.end()
    third = book(tmp_path, clock, said)
    before = third.begin()
    assert before is not None
    assert (before.how, before.ran_s) == ("asked", 3600.0)
    third.place.write(screen="attract", shown=True)
    clock.now = 3.0
    fourth = book(tmp_path, clock, said, boot="two")
    before = fourth.begin()
    assert before is not None
    assert before.how == "power"
    assert [run.how for run in read_runs(tmp_path)] == ["crash", "asked", "power", ""]
    assert said == []


def test_a_boot_that_nobody_tells_is_known_by_the_clock(tmp_path: Path) -> None:
    clock = Clock()
    book(tmp_path, clock, [], boot="").begin()
    clock.now = 5.0
    before = book(tmp_path, clock, [], boot="").begin()
    assert before is not None
    assert before.how == "power"


def test_a_damaged_ledger_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    clock = Clock()
    book(tmp_path, clock, []).begin()
    file = tmp_path / ledger.NAME
    file.write_bytes(b'\0\0{"event":\n[1]\n' + file.read_bytes() + b'{"event":"cra')
    assert [run.number for run in read_runs(tmp_path)] == [1]
    before = book(tmp_path, clock, []).begin()
    assert before is not None
    assert before.how == "crash"
    assert [run.how for run in read_runs(tmp_path)] == ["crash", ""]


def test_the_ledger_stays_small(tmp_path: Path) -> None:
    clock = Clock()
    book(tmp_path, clock, []).begin()
    file = tmp_path / ledger.NAME
    file.write_bytes(file.read_bytes() * (ledger.LIMIT // file.stat().st_size + 2))
    book(tmp_path, clock, []).begin()
    assert file.stat().st_size < ledger.KEPT + 2000
    assert [run.number for run in read_runs(tmp_path)][-1] == 2


@pytest.mark.parametrize("spoil", ["a file", "folders"])
def test_a_folder_that_refuses_is_told_once_and_nothing_is_raised(tmp_path: Path, spoil: str) -> None:
    folder = tmp_path / "supervision"
    if spoil == "a file":
        folder.write_text("")
    else:
        for name in (ledger.NAME, place.NAME, aside.NAME):
            (folder / name).mkdir(parents=True)
    said: list[str] = []
    one = book(folder, Clock(), said)
    assert one.begin() is None
    one.place.write(screen="home")
    one.end()
    assert len(said) == 1
    assert "The show goes on" in said[0]
    assert aside.read_state(folder) == State()
    with pytest.raises((NotADirectoryError, FileExistsError, IsADirectoryError)):
        aside.write_state(folder, State("x"))


def test_a_full_disk_is_told_and_nothing_is_raised(tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: the system refuses in the same place."""
    program = (
        "import resource, signal, sys; from pathlib import Path; "
        "from kiosk.supervision.ledger import Ledger; "
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10)); "
        "one = Ledger(Path(sys.argv[1]), lambda line: sys.stdout.write(line)); one.begin(); "
        "one.place.write(screen='home'); one.end()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert "The show goes on" in done.stdout
    assert done.stderr == ""


# -- what is on the screen


def test_the_place_is_one_small_file_of_fixed_size(tmp_path: Path) -> None:
    file = PlaceFile(tmp_path, 4, print, Clock())
    file.write(screen="section", section="gifts")
    file.write(record="қ" * 500, screen="record")
    file.close()
    assert (tmp_path / place.NAME).stat().st_size == place.SIZE
    seen = read_place(tmp_path)
    assert (seen.start, seen.screen, seen.section) == (4, "record", "gifts")
    assert set(seen.record) == {"қ"}


@given(st.binary(max_size=80))
def test_property_whatever_lies_there_is_read_without_an_error(data: bytes) -> None:
    folder = Path(os.environ["XDG_STATE_HOME"]) / "any-bytes"
    folder.mkdir(exist_ok=True)
    for name in (place.NAME, aside.NAME, ledger.NAME):
        (folder / name).write_bytes(data)
    assert isinstance(read_place(folder), OnScreen)
    assert isinstance(aside.read_state(folder), State)
    assert list(read_runs(folder)) == []


def test_the_state_of_the_rules_comes_back_as_it_was(tmp_path: Path) -> None:
    state = State(
        "library 3", (Crash("editions/x", "a", 3.5, False),),
        (LeftOut("editions/x", "b", helped=True), LeftOut("editions/y")), Stage.EDITION,
    )  # fmt: skip
    aside.write_state(tmp_path / "new", state)
    assert aside.read_state(tmp_path / "new") == state
    stamp = stamp_of(tmp_path / "new" / aside.NAME)
    aside.write_state(tmp_path / "new", State())
    assert stamp_of(tmp_path / "new" / aside.NAME) != stamp
    told = json.loads((tmp_path / "new" / aside.NAME).read_bytes())
    (tmp_path / "new" / aside.NAME).write_text(json.dumps({**told, "version": 2}))
    assert aside.read_state(tmp_path / "new") == State()


def test_the_parent_knows_no_window_library() -> None:
    program = (
        "import sys; import kiosk.cli.run, kiosk.supervision.parent, kiosk.settings.load; "
        "print(sorted({'PySide6', 'shiboken6', 'typer', 'sqlite3'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
