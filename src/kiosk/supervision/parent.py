"""The parent of `kiosk run --supervise`: it starts the program, and starts it again whenever it ends.

Promises:
- Always, without a limit. Only starts that fail at once are followed by a pause, and that is never long.
- A child whose watchdog is not fed is killed; one that does not come up in time as well.
- Each restart is one sentence with its reason.
- SIGTERM and SIGINT are passed on and end both; the child's group is killed with it; a parent that dies takes
  its child along. A wrong command line (exit status 2) is passed on: starting again would not help.
- Where a supervisor stands above this one, it hears what the child says.

The child speaks the protocol of `kiosk.supervision.notify`, as it does under systemd. No window library is
imported here.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import secrets
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from kiosk.supervision import notify
from kiosk.supervision.ending import lasted, told
from kiosk.supervision.instance import SUPERVISED, WRONG_COMMAND_LINE
from kiosk.supervision.notify import Notify

START_S: Final = 30.0
"""How long a start may take until something is on the screen; twice as long after each that was not up in
time, so that a slow machine is not kept from ever starting."""
LONGEST_START_S: Final = 480.0
GRACE_S: Final = 10.0
"""How long a child that was told to end may take."""
PAUSE_S: Final = 0.25
"""After the second start in a row that ended before anything was shown; twice as long after each further."""
LONGEST_PAUSE_S: Final = 4.0
ENDS: Final = (signal.SIGTERM, signal.SIGINT)
_PR_SET_PDEATHSIG: Final = 1
_LIBC: Final = ctypes.CDLL(None, use_errno=True)


def same_program() -> list[str]:
    """The command line of this very process, interpreter and its options included."""
    return [sys.executable, *sys.orig_argv[1:]]


def pause_after(failures: int) -> float:
    """Seconds to wait after so many starts in a row that ended before anything was shown."""
    return min(LONGEST_PAUSE_S, PAUSE_S * 2 ** (failures - 2)) if failures > 1 else 0.0


def allowed_for_start(late: int) -> float:
    """Seconds that a start may take after so many in a row that were not up in time."""
    return min(LONGEST_START_S, START_S * 2.0 ** min(late, 8))


@dataclass(slots=True)
class Child:
    """A running child. `heard` is when it last said that it is alive."""

    process: subprocess.Popen[bytes]
    began: float
    heard: float
    up: bool = False
    killed: str = ""
    """Why we killed it; "" when we did not."""


@dataclass(slots=True)
class Supervisor:
    """Runs `command` again and again. `watchdog_s` as in the settings; `tell` says one sentence."""

    command: Sequence[str]
    watchdog_s: float
    tell: Callable[[str], None]
    above: Notify = field(default_factory=Notify)
    environment: Mapping[str, str] | None = None
    clock: Callable[[], float] = time.monotonic
    _failures: int = 0
    _late: int = 0
    _asked: int = 0
    _asked_at: float = 0.0

    def run(self) -> int:
        """Until SIGTERM or SIGINT, or a wrong command line; the answer is the exit status."""
        address, hearing = _listen()
        wake, waker = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
        for number in (*ENDS, signal.SIGCHLD):
            signal.signal(number, self._signalled)
        with selectors.DefaultSelector() as selector:
            selector.register(hearing, selectors.EVENT_READ)
            selector.register(wake, selectors.EVENT_READ)
            while True:
                _drain(hearing)  # what one that is gone has said
                try:
                    child = self._start(address)
                except OSError as error:
                    self._failures += 1
                    pause = pause_after(self._failures + 1)
                    why = error.strerror or error
                    self.tell(f"The kiosk cannot be started ({why}). The next try is in {pause:g} s.")
                else:
                    status = self._watch(child, selector, hearing, wake)
                    again = self._ended(child, status)
                    if again is None:
                        return 0 if self._asked else WRONG_COMMAND_LINE
                    pause = again
                if not self._wait(pause, selector, wake):
                    return 0

    def _signalled(self, number: int, _frame: object) -> None:
        if number in ENDS and not self._asked:
            self._asked, self._asked_at = number, self.clock()

    def _start(self, address: str) -> Child:
        environment = dict(os.environ if self.environment is None else self.environment)
        environment.pop(notify.WATCHDOG_PID, None)
        environment[notify.SOCKET] = address
        environment[notify.WATCHDOG_USEC] = str(round(self.watchdog_s * 1e6))
        environment[SUPERVISED] = str(os.getpid())
        now = self.clock()
        process = subprocess.Popen(
            self.command,
            env=environment,
            start_new_session=True,
            preexec_fn=partial(_die_with, os.getpid()),  # this process has one thread
        )
        return Child(process, now, now)

    # -- while it runs

    def _watch(
        self, child: Child, selector: selectors.BaseSelector, hearing: socket.socket, wake: int
    ) -> int:
        """Until the child has ended; its status as `os.waitpid` gives it."""
        passed = False
        while True:
            selector.select(self._due(child))
            _empty(wake)
            for line in _drain(hearing):
                self._hear(child, line)
            status = _reap(child.process)
            if status is not None:
                return status
            if self._asked and not passed:
                passed = True
                _send(child.process, self._asked)
            self._judge(child)

    def _due(self, child: Child) -> float:
        return max(0.0, self._deadline(child) - self.clock()) + 0.005

    def _deadline(self, child: Child) -> float:
        if child.killed:
            return self.clock() + 1.0  # the system takes its time: looked at again
        if self._asked:
            return self._asked_at + GRACE_S
        return child.heard + self.watchdog_s if child.up else child.began + allowed_for_start(self._late)

    def _judge(self, child: Child) -> None:
        """Kill a child whose time is over."""
        if child.killed or self.clock() < self._deadline(child):
            return
        if self._asked:
            child.killed = f"it did not end within {GRACE_S:g} s"
        elif child.up:
            child.killed = f"it showed no new picture for {self.watchdog_s:g} s"
        else:
            child.killed = f"nothing was on the screen after {allowed_for_start(self._late):g} s"
        _send(child.process, signal.SIGKILL)

    def _hear(self, child: Child, line: str) -> None:
        if line in (notify.READY, notify.WATCHDOG):
            child.heard = self.clock()
        if line == notify.READY:
            child.up = True
            self._failures = self._late = 0
        self.above.send(line)

    # -- after it

    def _ended(self, child: Child, status: int) -> float | None:
        """Say how it ended; the pause before the next start, None when there is none."""
        ran = lasted(self.clock() - child.began)
        if self._asked:
            if child.killed:
                self.tell(f"The kiosk was killed: {child.killed}.")
            return None
        if not child.killed and status == WRONG_COMMAND_LINE << 8:
            return None
        if not child.up:
            self._failures += 1
            self._late += bool(child.killed)
        pause = pause_after(self._failures)
        when = f"in {pause:g} s" if pause else "at once"
        how = f"was killed: {child.killed}" if child.killed else f"ended {told(status)}"
        self.tell(f"The kiosk {how}. It had run for {ran} and is started again {when}.")
        return pause

    def _wait(self, seconds: float, selector: selectors.BaseSelector, wake: int) -> bool:
        """Let the pause pass; False when we were told to end."""
        until = self.clock() + seconds
        while not self._asked and (left := until - self.clock()) > 0:
            selector.select(left)
            _empty(wake)
        return not self._asked


def _listen() -> tuple[str, socket.socket]:
    """A socket of our own that leaves no file behind."""
    hearing = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
    name = f"kiosk-supervise-{os.getpid()}-{secrets.token_hex(8)}"
    hearing.bind(f"\0{name}")
    hearing.setblocking(False)
    return f"@{name}", hearing


def _drain(hearing: socket.socket) -> list[str]:
    """Every line that was said."""
    lines: list[str] = []
    with contextlib.suppress(BlockingIOError):
        while True:
            lines += hearing.recv(4096).decode("utf-8", "replace").splitlines()
    return lines


def _empty(wake: int) -> None:
    with contextlib.suppress(BlockingIOError):
        while os.read(wake, 512):
            pass


def _send(process: subprocess.Popen[bytes], number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(process.pid, number)


def _reap(process: subprocess.Popen[bytes]) -> int | None:
    """The status of a child that has ended; what is left of its group is killed before its number is free."""
    if os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        return None
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    _, status = os.waitpid(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)  # so that it is not waited for again
    return status


def _die_with(parent: int) -> None:
    """In the child, before it becomes the program: when the parent dies, so does it."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died before we could say so
        os._exit(1)
