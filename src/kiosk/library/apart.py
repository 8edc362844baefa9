"""Runs work on untrusted things in a process of its own that may die.

Promises:
- A crash, a hang or a memory bomb in the work comes back as an `Ended` that says how; nothing is raised for
  it.
- The process has limits on memory, processor time and file size, leaves no core, and is killed with
  everything it started when it says nothing for too long, works for too long, or its starter goes away.
- It starts no further process, has no network, and the only places it can write to are the folders it was
  given and a scratch folder that goes away with it: by bubblewrap where that is installed and allowed
  (`walls`; then it does not even see what is not its own), by seccomp and Landlock where the kernel has
  them (`apart_doors`).
- What it says is not trusted: a line that is no event says nothing, and one that says too much is ended.

What the work is stands in `kiosk.library.tasks`, one module a task; `apart_worker` is the process.
"""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Final, Literal, Protocol

from kiosk.library.walls import walls

MEBIBYTE: Final = 1024 * 1024
_LONGEST_LINE: Final = 64 * MEBIBYTE

Event = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a piece of work may take. Bytes and seconds; `stall_s` and `picture_s` are the longest silences,
    outside of and within a picture, `said_bytes` is all that it may say."""

    address_space: int = 1536 * MEBIBYTE
    file_bytes: int = 4096 * MEBIBYTE
    said_bytes: int = 1024 * MEBIBYTE
    cpu_s: int = 7200
    wall_s: float = 3600
    stall_s: float = 300
    picture_s: float = 120


@dataclass(slots=True)
class Ended:
    """How the process ended. `result` is its last event ("done" or "failed"), None when it never said one;
    `how` then tells why. `detail` is the end of its standard error, for the log."""

    result: Event | None = None
    how: Literal["", "crash", "stall", "late"] = ""
    detail: str = ""


class Run(Protocol):
    """What `run_apart` is, and what stands in for it where the process was started ahead."""

    def __call__(
        self,
        task: str,
        job: Mapping[str, Any],
        *,
        writable: Sequence[Path] = ...,
        limits: Limits | None = ...,
        hear: Callable[[Event], None] = ...,
        patience: Callable[[], float] | None = ...,
    ) -> Ended:
        """Run the task called `task` on `job`."""


def run_apart(
    task: str,
    job: Mapping[str, Any],
    *,
    writable: Sequence[Path] = (),
    hidden: Sequence[Path] = (),
    limits: Limits | None = None,
    hear: Callable[[Event], None] = lambda event: None,
    patience: Callable[[], float] | None = None,
) -> Ended:
    """Run the task called `task` (a module of `kiosk.library.tasks`) on `job` (plain JSON values).

    `writable` are existing folders it may write to. Behind walls it sees what the job names by its absolute
    path, and never what is in `hidden` or the staff's folder. `hear` is told every event but the last;
    `patience` gives the longest silence allowed now, in seconds (`limits.stall_s` when it is None). Raises
    `OSError` when the process cannot be started.
    """
    limits = limits or Limits()
    scratch = Path(tempfile.mkdtemp(prefix="kiosk-apart-"))
    try:
        return _run(task, job, writable, hidden, limits, hear, patience or (lambda: limits.stall_s), scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _run(
    task: str,
    job: Mapping[str, Any],
    writable: Sequence[Path],
    hidden: Sequence[Path],
    limits: Limits,
    hear: Callable[[Event], None],
    patience: Callable[[], float],
    scratch: Path,
) -> Ended:
    readable = [Path(name) for name in _paths(job)]
    places = (scratch, *writable)
    with (scratch / "errors").open("w+b") as errors:
        process = start(task, places, errors, readable=readable, hidden=hidden)
        ended = talk(process, job, places, limits, hear, patience)
        ended.detail = end_of(errors)
    return ended


def start(
    task: str,
    writable: Sequence[Path],
    errors: IO[bytes],
    *,
    readable: Sequence[Path],
    hidden: Sequence[Path] = (),
    ahead: bool = False,
) -> subprocess.Popen[bytes]:
    """The process for one piece of work; it waits for its job. The first of `writable` is its scratch folder;
    `readable` and `hidden` as in `walls`.

    `ahead`: it makes itself ready (imports, tables) while it waits. It dies with the thread that starts it.
    """
    command = [sys.executable, "-P", "-m", "kiosk.library.apart_worker", task, *(["ahead"] if ahead else [])]
    environment = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    # The allocator and libvips read these when they start; with them far less address space is enough.
    environment |= {"MALLOC_ARENA_MAX": "1", "VIPS_CONCURRENCY": "1", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    environment |= {"HOME": str(writable[0]), "TMPDIR": str(writable[0]), "VIPS_BLOCK_UNTRUSTED": "1"}
    return subprocess.Popen(
        [*walls(writable, readable=readable, hidden=hidden), *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        cwd=writable[0],
        env=environment,
        start_new_session=True,
    )


def talk(
    process: subprocess.Popen[bytes],
    job: Mapping[str, Any],
    writable: Sequence[Path],
    limits: Limits,
    hear: Callable[[Event], None],
    patience: Callable[[], float],
) -> Ended:
    """Give a process that `start` made its job, listen to its end, and see that nothing of it is left."""
    ended = Ended()
    try:
        assert process.stdin is not None
        # A process that died before it read its job is told by the end of its output.
        with contextlib.suppress(BrokenPipeError):
            told = {"job": job, "limits": asdict(limits), "writable": [str(place) for place in writable]}
            process.stdin.write(json.dumps(told).encode() + b"\n")
            process.stdin.close()
        _listen(process, ended, hear, patience, limits)
        if ended.result is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
    finally:
        end(process)
    if ended.result is None and not ended.how:
        ended.how = "crash"
    return ended


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process of `start` with everything it started, and close its pipes."""
    # The whole group, also what a library may have started; a group that has ended is no error.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            with contextlib.suppress(BrokenPipeError):
                pipe.close()


def _listen(
    process: subprocess.Popen[bytes],
    ended: Ended,
    hear: Callable[[Event], None],
    patience: Callable[[], float],
    limits: Limits,
) -> None:
    """Read events until the pipe closes or patience ends."""
    assert process.stdout is not None
    pipe = process.stdout.fileno()
    end = time.monotonic() + limits.wall_s
    heard = time.monotonic()
    rest = bytearray()
    said = 0
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while True:
            now = time.monotonic()
            wait = min(end - now, heard + patience() - now)
            if wait <= 0:
                ended.how = "late" if now >= end else "stall"
                return
            if not selector.select(wait):
                continue
            data = os.read(pipe, 1 << 16)
            if not data:
                return
            heard = time.monotonic()
            said += len(data)
            *lines, last = data.split(b"\n")
            if lines:
                lines[0] = bytes(rest) + lines[0]
                rest.clear()
            rest += last
            if len(rest) > _LONGEST_LINE or said > limits.said_bytes:
                ended.how = "crash"
                ended.result = None
                return
            for line in lines:
                event = _event(line)
                if event is None:
                    continue
                if event.get("event") in ("done", "failed"):
                    ended.result = event
                else:
                    hear(event)


def _paths(value: object) -> list[str]:
    """The absolute paths that a job names, at any depth."""
    if isinstance(value, str):
        return [value] if value.startswith("/") and "\0" not in value else []
    if isinstance(value, Mapping):
        return [path for inner in value.values() for path in _paths(inner)]
    if isinstance(value, Sequence):
        return [path for inner in value for path in _paths(inner)]
    return []


def end_of(file: IO[bytes], most: int = 4000) -> str:
    """The last bytes of a file that may be very large. It is the file that was opened for the process, not
    what has its name by now: the process could put a pipe there, which would be waited for."""
    file.seek(max(0, os.fstat(file.fileno()).st_size - most))
    return file.read(most).decode(errors="replace")


def _event(line: bytes) -> Event | None:
    """One event. What does not look like one says nothing: the process is not trusted."""
    try:
        event = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return event if isinstance(event, dict) else None


def number(event: Event, name: str) -> int:
    """A whole number of an event; 0 where there is none."""
    value = event.get(name)
    return value if isinstance(value, int) else 0
