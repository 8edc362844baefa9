"""The program itself under an X server: real keys, buttons and requests of other clients, and strace, which
tells what the program started, opened and wrote meanwhile."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtCore import QEventLoop, QMimeData, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QWindow
from tests.escape.ways import wait
from tests.simulator import SimulatedBundle

import kiosk

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(not all(map(shutil.which, ("xdotool", "strace"))), reason="needs xdotool and strace"),
]

LONGEST_MS: Final = 120_000  # a bound for a program that hangs, not a measurement
FOCUS_MS: Final = 10_000
"""A bound for what never comes back; the lock answers within a second, a machine that is busy later."""
SCREENS: Final = (
    "search", "home", "attract", "about", "section:documents", "record:sample-bowl", "timeline", "map",
    "person:alua-sample", "country:TR",
)  # fmt: skip
"""Where the program can begin; the first one has the only field in which anything is typed."""

TOLERATED: Final = re.compile(
    r"^KIOSK_|Member contentWidth of the object PopupList_|^The .*\.$|warning|^Building the edition: "
    r"|^A visit of .* ended|^“.*”, release \d+, is shown\.$|^Self-test: "
)
"""What the program may say: its own words, and what Qt's keyboard says of its own files."""

KEYS: Final = (
    *(f"F{n}" for n in range(1, 13)), *(f"alt+F{n}" for n in range(1, 13)),
    *(f"ctrl+alt+F{n}" for n in range(1, 13)),
    "alt+Tab", "alt+shift+Tab", "alt+Escape", "alt+space", "super+d", "super+l", "super+r", "super+Tab",
    "Super_L",
    "ctrl+Escape", "ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+t", "ctrl+shift+Escape",
    "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+z", "ctrl+q", "ctrl+w", "ctrl+n", "ctrl+o", "ctrl+p",
    "ctrl+s", "ctrl+t", "ctrl+f", "ctrl+plus", "ctrl+minus", "ctrl+shift+i", "ctrl+shift+v", "shift+Insert",
    "ctrl+Insert", "shift+Delete", "shift+Left", "shift+Home", "ctrl+shift+Left", "Insert", "Delete", "End",
    "Print", "alt+Print", "Sys_Req", "Menu", "shift+F10", "Pause", "Scroll_Lock", "Num_Lock", "Multi_key",
    "dead_acute", "ISO_Level3_Shift", "Kanji", "Henkan", "Hangul",
    "XF86AudioPlay", "XF86AudioMute", "XF86AudioRaiseVolume", "XF86PowerOff", "XF86Sleep", "XF86WWW",
    "XF86Mail",
    "XF86Explorer", "XF86Calculator", "XF86Back", "XF86Refresh", "XF86Search", "XF86HomePage", "XF86Eject",
    "XF86Copy", "XF86Paste", "XF86Cut", "XF86MonBrightnessDown", "XF86TouchpadToggle", "XF86ScreenSaver",
    "Escape", "Tab", "shift+Tab", "a",
)  # fmt: skip


def xdotool(*arguments: str, fails: bool = False) -> str:
    done = subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=not fails)
    return done.stdout.strip()


def _mouse(*steps: str) -> Callable[[str], object]:
    return lambda _window: xdotool(*" ".join(steps).split())


def _of_window(*command: str) -> Callable[[str], object]:
    return lambda window: xdotool(*(window if part == "W" else part for part in command), fails=True)


WAYS: Final[dict[str, Callable[[str], object]]] = {
    **{f"click with button {n}": _mouse(f"mousemove 960 300 click {n}") for n in range(2, 10)},
    "middle click in the field": _mouse("mousemove 400 100 click 2"),
    "right click in the field": _mouse("mousemove 400 100 click 3"),
    "three clicks in the field": _mouse("mousemove 400 100 click --repeat 3 --delay 30 1"),
    "ctrl and the wheel": _mouse("keydown ctrl click 4 click 5 keyup ctrl"),
    "alt and a drag": _mouse(
        "keydown alt mousemove 900 300 mousedown 1", "mousemove 300 600 mouseup 1 keyup alt"
    ),
    "a drag from the left edge": _mouse("mousemove 0 540 mousedown 1 mousemove 500 540 mouseup 1"),
    "a drag from the right edge": _mouse("mousemove 1919 540 mousedown 1 mousemove 1300 540 mouseup 1"),
    "a drag from the top": _mouse("mousemove 960 0 mousedown 1 mousemove 960 500 mouseup 1"),
    "a drag from the bottom": _mouse("mousemove 960 1079 mousedown 1 mousemove 960 500 mouseup 1"),
    "a right drag": _mouse("mousemove 960 300 mousedown 3 mousemove 300 600 mouseup 3"),
    "the pointer in a corner": _mouse("mousemove 0 0"),
    "asked to quit": _of_window("windowquit", "W"),
    "made small": _of_window("windowminimize", "W"),
    "another size": _of_window("windowsize", "W", "640", "480"),
    "moved away": _of_window("windowmove", "W", "300", "200"),
    "lowered": _of_window("windowlower", "W"),
    "taken off the screen": _of_window("windowunmap", "W"),
}  # fmt: skip
"""What is not done by keys."""


STEALING: Final = "another client takes the focus"


class Counted(QMimeData):
    """Words on a clipboard; how often they were asked for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.asked = 0

    def retrieveData(self, kind: str, preferred: Any) -> Any:  # noqa: N802  # Qt's name
        self.asked += 1
        return super().retrieveData(kind, preferred)


class Program:
    """The program under attack, and what it was seen to do."""

    def __init__(self, bundle: Path, folder: Path, start: str) -> None:
        self.folder = folder
        self._said = folder / f"said-{start.replace(':', '-')}"
        self._calls = folder / f"calls-{start.replace(':', '-')}"
        with self._said.open("w") as said:
            self.process = subprocess.Popen(
                [
                    sys.executable, "-m", "kiosk", "run", str(bundle), "--cache", str(folder / "cache"),
                    "--state", str(folder / "state"), "--start", start,
                ],
                stdout=said, stderr=subprocess.STDOUT, env={**os.environ, "KIOSK_REPORT_FIRST_FRAME": "1"},
            )  # fmt: skip
        until(lambda: "KIOSK_FIRST_FRAME" in self.said())
        wait(3000)  # what it does once, some time after its first picture, belongs to the start
        self.window = xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)).split()[0]
        self._strace = subprocess.Popen(
            ["strace", "-f", "-qq", "-p", str(self.process.pid), "-o", str(self._calls),
             "-e", "trace=execve,execveat,clone,clone3,fork,vfork,socket,connect,open,openat,openat2,creat"],
            stderr=subprocess.PIPE,
        )  # fmt: skip
        until(lambda: self._traced())

    def _traced(self) -> bool:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return "TracerPid:\t0" not in status

    def said(self) -> str:
        return self._said.read_text(encoding="utf-8")

    def runs(self) -> bool:
        return self.process.poll() is None

    def stands(self) -> bool:
        """Whether the window has the focus and covers the screen."""
        geometry = xdotool("getwindowgeometry", "--shell", self.window, fails=True)
        place = re.findall(r"(X|Y|WIDTH|HEIGHT)=(-?\d+)", geometry)
        size = QGuiApplication.primaryScreen().size()
        covers = [("X", "0"), ("Y", "0"), ("WIDTH", str(size.width())), ("HEIGHT", str(size.height()))]
        shown = self.window in xdotool("search", "--onlyvisible", "--name", "", fails=True).split()
        return place == covers and shown and xdotool("getwindowfocus", "-f", fails=True) == self.window

    def windows(self) -> int:
        """How many windows of the program are seen."""
        found = xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), fails=True)
        return len(found.split())

    def end(self) -> list[str]:
        """End it; what it did besides."""
        self._strace.send_signal(signal.SIGINT)
        self._strace.communicate()
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(LONGEST_MS / 1000) == 0
        return misdeeds(self._calls.read_text(encoding="utf-8"), self.folder)

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self._strace.poll() is None:
            self._strace.kill()
            self._strace.communicate()


def allowed_to_read(folder: Path) -> tuple[str, ...]:
    """The program's own folders, its edition's, and those of the system's libraries and fonts."""
    own = Path(kiosk.__file__).resolve().parents[2]
    return (
        str(folder), str(own), sys.prefix, os.path.realpath(sys.prefix), sys.base_prefix, "/usr/", "/lib",
        "/etc/", "/proc/self/", "/proc/meminfo", "/proc/cpuinfo", "/sys/devices/", "/sys/bus/", "/dev/null",
        "/dev/urandom", "/dev/shm/", "/dev/dri", os.environ["XDG_CACHE_HOME"], os.environ["XDG_CONFIG_HOME"],
        os.environ["XDG_DATA_HOME"], os.environ["XDG_STATE_HOME"],
    )  # fmt: skip


def misdeeds(calls: str, folder: Path) -> list[str]:
    """Of the calls that strace wrote down, those that a kiosk has no business with."""
    wrong = []
    readable = allowed_to_read(folder)
    writable = (str(folder), "/dev/null", "/dev/shm/", *readable[-4:])
    for line in calls.splitlines():
        call = line.partition(" ")[2].strip()
        name = call.partition("(")[0]
        if name in ("execve", "execveat", "fork", "vfork") or (
            name in ("clone", "clone3") and "CLONE_THREAD" not in call
        ):
            wrong.append(f"a process: {line}")
        elif name in ("socket", "connect") and ".X11-unix" not in call:
            wrong.append(f"a socket: {line}")
        elif name in ("open", "openat", "openat2", "creat"):
            path = re.search(r'"([^"]*)"', call)
            writes = any(flag in call for flag in ("O_WRONLY", "O_RDWR", "O_CREAT")) or name == "creat"
            if path is None or not path[1].startswith(writable if writes else readable):
                wrong.append(f"a file: {line}")
    return wrong


def until(so: Callable[[], bool], milliseconds: int = LONGEST_MS) -> bool:
    """Run the event loop until something is so; whether it became so."""
    loop = QEventLoop()
    look, end = QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if so() else None)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    if so():
        return True
    look.start(20)
    end.start(milliseconds)
    loop.exec()
    look.stop()
    end.stop()
    return so()


Begin = Callable[[str], Program]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return SimulatedBundle().write(tmp_path_factory.mktemp("real") / "bundle")


@pytest.fixture
def begin(qapp: QGuiApplication, bundle: Path) -> Iterator[Begin]:
    """Starts the program on this display; the first time it builds its edition."""
    begun: list[Program] = []

    def one(start: str) -> Program:
        begun.append(Program(bundle, bundle.parent, start))
        return begun[-1]

    yield one
    for program in begun:
        program.kill()


def steal() -> None:
    """A window of another client comes to the front, takes the focus, and goes after a while."""
    thief = QWindow()
    thief.setGeometry(100, 100, 600, 400)
    thief.show()
    thief.raise_()
    thief.requestActivate()
    wait(200)
    thief.destroy()
    thief.deleteLater()


def test_nobody_gets_out_of_the_program(begin: Begin, qapp: QGuiApplication) -> None:
    whole = os.environ.get("KIOSK_ESCAPES") == "all"
    screens = SCREENS if whole else SCREENS[:1]
    keys = KEYS if whole else KEYS[::8]
    tried, failed = 0, list[str]()
    copied = {}
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        copied[mode] = Counted("copied elsewhere")
        qapp.clipboard().setMimeData(copied[mode], mode)
    changed: list[QClipboard.Mode] = []
    qapp.clipboard().changed.connect(changed.append)
    for screen in screens:
        program = begin(screen)
        assert until(program.stands, 10_000), "it does not begin with the focus, over the whole screen"
        for name in (*keys, *WAYS, STEALING):
            if name == STEALING:
                steal()
            elif name in WAYS:
                WAYS[name](program.window)
            else:
                xdotool("key", name)
            tried += 1
            if not until(program.stands, FOCUS_MS) or not program.runs() or program.windows() != 1:
                failed.append(f"{name}@{screen}: {program.windows()} windows, runs: {program.runs()}")
                until(program.stands, 10_000)
        failed += [f"{deed} @{screen}" for deed in program.end()]
        failed += [
            f"said @{screen}: {line}" for line in program.said().splitlines() if not TOLERATED.search(line)
        ]
    print(f"{tried // len(screens)} real ways × {len(screens)} screens: {tried} tried, {len(failed)} got out")
    assert not failed, "\n".join(failed)
    assert not changed, "the clipboard was written"
    assert [one.asked for one in copied.values()] == [0, 0], "the clipboard was read"
    qapp.clipboard().clear()


def test_the_judge_sees_what_a_kiosk_has_no_business_with(tmp_path: Path) -> None:
    lines = (
        '1 execve("/bin/sh", ["sh"], 0x1) = 0',
        "1 clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD) = 2",
        "1 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3",
        '1 openat(AT_FDCWD, "/root/.bashrc", O_RDONLY) = 3',
        f'1 openat(AT_FDCWD, "{sys.prefix}/x", O_WRONLY|O_CREAT, 0666) = 3',
    )
    for line in lines:
        assert len(misdeeds(line, tmp_path)) == 1, line
    well = (
        "1 clone3({flags=CLONE_VM|CLONE_THREAD|CLONE_SIGHAND}, 88) = 2",
        f'1 openat(AT_FDCWD, "{tmp_path}/state/x", O_WRONLY|O_CREAT, 0666) = 3',
        f'1 openat(AT_FDCWD, "{sys.prefix}/x", O_RDONLY) = 3',
    )
    assert misdeeds("\n".join(well), tmp_path) == []
