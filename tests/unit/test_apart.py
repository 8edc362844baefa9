"""What the disposable process can and cannot do, tried from inside; what its starter makes of what it says.

Each task here is a module that the process finds in a folder of the test (`sitecustomize` puts it there), so
that real work runs behind the real walls.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle

from kiosk.library.apart import MEBIBYTE, Ended, Event, Limits, run_apart
from kiosk.library.place import staff_folders, state_root
from kiosk.library.walls import walls

bubblewrapped = pytest.mark.skipif(not walls([]), reason="bubblewrap is not installed or not allowed here")


@pytest.fixture(params=["bubblewrap", "alone"])
def anywhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With bubblewrap where it is to be had, and without."""
    if request.param == "alone":
        monkeypatch.setenv("PATH", "/nonexistent")
    elif not walls([]):
        pytest.skip("bubblewrap is not installed or not allowed here")
    return str(request.param)


class Tasks:
    """Runs code as a task: `work(job, line)` of a module made for it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.heard: list[Event] = []
        self._folder = folder
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(
            "import sys\n"
            "if 'kiosk.library.apart_worker' in sys.orig_argv:\n"
            "    import kiosk.library.tasks as tasks\n"
            f"    tasks.__path__.append({str(folder)!r})\n",
            encoding="utf-8",
        )
        monkeypatch.setenv("PYTHONPATH", str(folder))

    def run(
        self,
        code: str,
        *,
        job: dict[str, object] | None = None,
        writable: list[Path] | None = None,
        hidden: list[Path] | None = None,
        limits: Limits | None = None,
    ) -> Ended:
        body = "\n".join("    " + line for line in code.strip().splitlines())
        (self._folder / "tried.py").write_text(f"def work(job, line):\n{body}\n", encoding="utf-8")
        return run_apart(
            "tried",
            job or {},
            writable=writable or [],
            hidden=hidden or [],
            limits=limits,
            hear=self.heard.append,
        )


@pytest.fixture
def tasks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tasks:
    return Tasks(tmp_path / "tasks", monkeypatch)


TRY = """
import os, socket, subprocess, threading
def attempt(name, deed):
    try:
        deed()
    except OSError as error:
        line.say("tried", what=name, open=False)
    else:
        line.say("tried", what=name, open=True)
"""


def tried(tasks: Tasks, code: str, **more: object) -> dict[str, bool]:
    ended = tasks.run(TRY + code + "\nline.say('done')", **more)  # type: ignore[arg-type]  # passed on as it is
    assert ended.result == {"event": "done"}, ended
    return {str(event["what"]): bool(event["open"]) for event in tasks.heard}


# -- what it cannot do ---------------------------------------------------------------------------------------


@cache
def _closed_here() -> bool:
    """Whether this kernel has what `apart_doors` needs; tried in a process that ends."""
    code = "from kiosk.library.apart_doors import close_doors; print(len(close_doors([])))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip() == "3"


needs_doors = pytest.mark.skipif(not _closed_here(), reason="this kernel has no seccomp or no Landlock")


@needs_doors
def test_it_has_no_network_starts_nothing_and_writes_nowhere(
    tasks: Tasks, tmp_path: Path, anywhere: str
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    (tmp_path / "mine").write_text("mine")
    with socket.create_server(("127.0.0.1", 0)) as server:
        code = f"""
attempt("network", lambda: socket.create_connection(("127.0.0.1", {server.getsockname()[1]}), timeout=5))
attempt("program", lambda: subprocess.run(["/bin/true"]))
attempt("fork", os.fork)
attempt("outside", lambda: open({str(tmp_path / "outside")!r}, "w"))
attempt("over", lambda: open({str(tmp_path / "mine")!r}, "w"))
attempt("remove", lambda: os.unlink({str(tmp_path / "mine")!r}))
attempt("link", lambda: os.symlink("/", {str(tmp_path / "link")!r}))
attempt("temporary", lambda: open("/tmp/kiosk-outside", "w"))
attempt("shared memory", lambda: open("/dev/shm/kiosk-outside", "w"))
attempt("given", lambda: open({str(place / "file")!r}, "w"))
attempt("scratch", lambda: open(os.environ["TMPDIR"] + "/file", "w"))
os.mkdir({str(place / "in")!r})
attempt("move", lambda: os.rename({str(place / "file")!r}, {str(place / "in/x")!r}))
thread = threading.Thread(target=lambda: line.say("tried", what="thread", open=True))
thread.start(); thread.join()
"""
        found = tried(tasks, code, writable=[place])
    assert {what for what, its in found.items() if its} == {"given", "scratch", "move", "thread"}
    assert (tmp_path / "mine").read_text() == "mine"
    assert (place / "in" / "x").exists()


@bubblewrapped
def test_secrets_are_not_there(tasks: Tasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state, home = tmp_path / "state", tmp_path / "home"
    monkeypatch.setenv("STATE_DIRECTORY", str(state))
    monkeypatch.setenv("HOME", str(home))
    given = state_root(tmp_path / "given")
    assert {state / "staff", given / "staff"} <= {*staff_folders()}
    kept = {
        "staff": state / "staff" / "pin.json", "hidden": tmp_path / "keys" / "secret.key",
        "given staff": given / "staff" / "pin.json", "given": given / "library" / "state.json",
        "home": home / ".ssh" / "id", "bundle": home / "exhibition" / "exhibition.yaml",
        "beside": state / "library" / "state.json",
    }  # fmt: skip
    for path in kept.values():
        path.parent.mkdir(parents=True)
        path.write_text("secret")
    code = "\n".join(f"attempt({name!r}, lambda: open({str(path)!r}).read())" for name, path in kept.items())
    found = tried(
        tasks, code, job={"bundle": str(home / "exhibition"), "more": [{"current": str(state)}, str(given)]},
        hidden=[tmp_path / "keys"],
    )  # fmt: skip
    assert {name for name, open_ in found.items() if open_} == {"bundle", "beside", "given"}
    assert found.keys() == kept.keys()


@bubblewrapped
def test_a_bundle_behind_a_link_in_a_hidden_place(tasks: Tasks, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "file").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    code = f"attempt('file', lambda: open({str(tmp_path / 'link' / 'file')!r}))"
    assert tried(tasks, code, job={"bundle": str(tmp_path / "link")}) == {"file": True}


def test_its_environment_is_clean(tasks: Tasks, anywhere: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_SECRET", "x")
    ended = tasks.run("import os\nline.say('done', names=sorted(os.environ))")
    assert ended.result is not None
    assert "KIOSK_SECRET" not in ended.result["names"]


def test_a_fork_bomb_is_bounded(tasks: Tasks, anywhere: str) -> None:
    code = """
import os
forked = 0
try:
    while forked < 3:
        if os.fork() == 0:
            while True:
                os.fork()
        forked += 1
except OSError:
    line.say("done", forked=forked)
"""
    ended = tasks.run(code, limits=Limits(cpu_s=5, wall_s=20))
    if _closed_here():
        assert ended.result == {"event": "done", "forked": 0}
    else:
        assert ended.how in ("late", "crash")


@pytest.mark.parametrize(("code", "hows"), [
    ("held = [bytearray(1 << 20) for _ in range(1 << 20)]", {"crash"}),
    ("while True: pass", {"crash"}),
    ("open(__import__('os').environ['TMPDIR'] + '/x', 'wb').write(bytes(64 << 20))", {"crash"}),
    ("import ctypes; ctypes.string_at(0)", {"crash"}),
    ("import time; time.sleep(600)", {"stall"}),
    ("held = [open('/dev/null') for _ in range(10_000)]", {"crash"}),
    ("def deeper(n): return deeper(n + 1)\ndeeper(0)", {"crash"}),
    ("raise SystemExit(0)", {"crash"}),
])  # fmt: skip
def test_limits_are_a_way_of_ending(tasks: Tasks, code: str, hows: set[str]) -> None:
    limits = Limits(
        address_space=300 * MEBIBYTE,
        file_bytes=MEBIBYTE,
        cpu_s=2,
        wall_s=120,
        stall_s=8 if "sleep" in code else 60,
    )
    ended = tasks.run(code, limits=limits)
    assert ended.result is None
    assert ended.how in hows


# -- what it says --------------------------------------------------------------------------------------------


def test_garbage_says_nothing(tasks: Tasks) -> None:
    code = r"""
import os
deep, odd = b"[" * 100_000 + b"\n", b"{\"event\": [1]}\n"
for data in (b"no json\n", b"[1]\n", b"\xff\xfe\0\n", b'"x"\n', deep, odd):
    os.write(line._pipe, data)
line.say("word", of="truth")
line.say("done")
"""
    ended = tasks.run(code)
    assert ended.result == {"event": "done"}
    assert [event for event in tasks.heard if event.get("event") == "word"] == [
        {"event": "word", "of": "truth"}
    ]


@pytest.mark.parametrize("code", [
    "while True: line.say('x', y='z' * 60_000)",
    "import os\nwhile True: os.write(line._pipe, b'x' * 65_536)",
    "line.say('done')\nwhile True: line.say('x', y='z' * 60_000)",
])  # fmt: skip
def test_who_says_too_much_is_cut_off(tasks: Tasks, code: str) -> None:
    ended = tasks.run(code, limits=Limits(said_bytes=80 * MEBIBYTE))
    assert (ended.result, ended.how) == (None, "crash")


def test_what_it_prints_disturbs_nothing_and_only_its_end_is_kept(tasks: Tasks) -> None:
    code = "import sys\nprint('out')\nsys.stderr.write('x' * 3_000_000 + 'the end')\nline.say('done')"
    ended = tasks.run(code)
    assert ended.result == {"event": "done"}
    assert "the end" in ended.detail[-20:]
    assert len(ended.detail) <= 4000


def test_a_broken_installation_is_a_sentence(tasks: Tasks) -> None:
    ended = run_apart("there_is_no_such_task", {})
    assert ended.result is not None
    assert ended.result["code"] == "broken-installation"
    assert "Install it again" in ended.result["message"]


def test_nothing_stays_behind(tasks: Tasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    tasks.run("import os; open(os.environ['TMPDIR'] + '/left', 'w').write('x'); os.abort()")
    assert not list(tmp_path.glob("kiosk-apart-*"))


@bubblewrapped
def test_a_program_that_lives_in_somebody_s_home(tmp_path: Path) -> None:
    """Its interpreter is a link in its own environment: both are named, and the link is there already."""
    environment, scratch = tmp_path / "environment", tmp_path / "scratch"
    for folder in (environment / "bin", scratch):
        folder.mkdir(parents=True)
    python = environment / "bin" / "python"
    python.symlink_to("/bin/true")
    for readable in ([environment, python], [python, environment], [python]):
        done = subprocess.run(
            [*walls([scratch], readable=readable), str(python)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


@bubblewrapped
@pytest.mark.parametrize("where", ["/tmp", "/var/tmp"])
def test_a_place_that_is_hidden_can_be_written_to_when_it_is_given(where: str) -> None:
    """An edition may be asked for right in it."""
    file = Path(where) / f"kiosk-wall-{os.getpid()}"
    command = [*walls([Path(where)], readable=[]), "/bin/sh", "-c", f"echo there > {file}"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, file.read_text()) == (0, "there\n"), done.stderr
    finally:
        file.unlink(missing_ok=True)


@bubblewrapped
def test_sources_in_somebody_s_home_build_an_edition(tmp_path: Path) -> None:
    """All that the program reads of its own is given to the process, wherever the sources lie."""
    root = Path(__file__).resolve().parents[2]
    for part in ("src", "assets"):
        shutil.copytree(root / part, tmp_path / "checkout" / part, ignore=shutil.ignore_patterns("*.pyc"))
    bundle = SimulatedBundle().write(tmp_path / "bundle")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "build", str(bundle), "-o", str(tmp_path / "out" / "edition")],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "checkout" / "src")},
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No errors" in done.stdout or "4 records" in done.stdout, done.stdout
