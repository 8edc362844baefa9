"""The disposable process: limits first, then the task, then its end.

Started by `kiosk.library.apart` with the task's name as its argument and the job as one line of JSON on its
standard input; with the word "ahead" after the name it first makes itself ready (imports, tables) and then
waits. Tells what it does as JSON lines on its standard output: events of the task, and last
`{"event": "done", …}` or `{"event": "failed", …}`. Nothing untrusted is touched before the limits hold and
the doors are closed (`apart_doors`).
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from kiosk.library.apart_doors import close_doors

_PR_SET_PDEATHSIG = 1
_MOST_FILES = 256
_BEHIND = 10


def limit(limits: dict[str, Any]) -> None:
    """Take the limits on this process, and die with the one that started it."""
    for what, most in (
        (resource.RLIMIT_AS, limits["address_space"]),
        (resource.RLIMIT_CPU, limits["cpu_s"]),
        (resource.RLIMIT_FSIZE, limits["file_bytes"]),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _MOST_FILES),
    ):
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    os.nice(_BEHIND)  # the window goes first
    # Where the system shares its processors between sessions, that counts between sessions only if it is
    # said of the whole one.
    with contextlib.suppress(OSError):
        Path("/proc/self/autogroup").write_text(str(_BEHIND), encoding="ascii")


class Line:
    """Writes events to the pipe that standard output was when the process began."""

    def __init__(self) -> None:
        self._pipe = os.dup(1)
        os.dup2(2, 1)  # a library that prints does not disturb the line

    def say(self, event: str, **values: object) -> None:
        data = json.dumps({"event": event, **values}).encode() + b"\n"
        while data:
            data = data[os.write(self._pipe, data) :]


def main() -> int:
    line = Line()
    name = f"kiosk.library.tasks.{sys.argv[1]}"
    if "ahead" in sys.argv[2:]:
        import_module(name).ready()  # the program's own things only
    given = sys.stdin.buffer.readline()
    if not given:
        return 0  # started ahead and never needed
    told = json.loads(given)
    limit(told["limits"])
    close_doors(told["writable"])
    try:
        task = import_module(name)
    except ImportError as error:
        message = f"This program is not installed completely ({error}). Install it again."
        finding = {"severity": "error", "code": "broken-installation", "file": "", "message": message}
        line.say("failed", code="broken-installation", message=message, values={}, findings=[finding])
        return 1
    task.work(told["job"], line)
    return 0


if __name__ == "__main__":
    status = main()
    sys.stderr.flush()
    os._exit(status)  # all is told, and taking the interpreter apart takes up to a quarter of a second
