"""Every state-changing system call of a command, found by strace; then the same command with one of them
failing.

Promises: a point is one call of one process: the N-th `write` of the command's own process, say, or of the
worker that unpacks. Counting is strace's own (`when=N` counts per thread), so a point that was found is hit.
The worker's processes are traced by a small program that stands before bubblewrap on the path.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CALLS: Final = (
    "openat", "write", "pwrite64", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir",
    "mkdirat", "rmdir", "link", "linkat", "symlink", "symlinkat", "fsync", "fdatasync", "ftruncate",
    "fchmod", "chmod", "copy_file_range", "sendfile", "fallocate",
)  # fmt: skip
_LINE: Final = re.compile(r"(\w+)\((.*)")
_WRITES: Final = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC)")
ERRORS: Final = {
    "ENOSPC": {"openat", "write", "pwrite64", "rename", "mkdir", "mkdirat", "fsync", "copy_file_range",
               "sendfile", "ftruncate", "link", "linkat"},
    "EIO": set(CALLS),
    "EROFS": {"openat", "rename", "renameat2", "unlink", "unlinkat", "mkdir", "rmdir", "link", "linkat"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Point:
    """The `number`-th `call` of a process: the command's own (`task` is "") or the worker's at that task."""

    scenario: str
    task: str
    call: str
    number: int

    def __str__(self) -> str:
        return f"{self.scenario}: {self.call} {self.number} of {self.task or 'the command'}"


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended: its exit status (negative for a signal), its words, whether the fault happened."""

    status: int
    words: str
    hit: bool


def can_trace() -> bool:
    """Whether there is an strace that may trace here."""
    if shutil.which("strace") is None:
        return False
    done = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    return done.returncode == 0


def environment(folder: Path, *, task: str = "", tracer: Sequence[str] = ()) -> dict[str, str]:
    """What a command finds: no settings of who runs the tests; and, for the worker at `task` (any when it is
    ""), a bubblewrap on its path that starts `tracer` inside of the walls, with `folder` to write its log to.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    told = {**kept, "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}
    if tracer:
        shims = folder / "shims"
        shims.mkdir(exist_ok=True)
        shim = shims / "bwrap"
        shim.write_text(
            _SHIM.format(
                bwrap=shutil.which("bwrap"),
                python=sys.executable,
                wanted=task or "?*",
                folder=folder,
                tracer=" ".join(tracer),
            )
        )
        shim.chmod(0o755)
        told["PATH"] = f"{shims}{os.pathsep}{told['PATH']}"
    return told


# Only the process of a task is traced: neither bubblewrap itself nor the look whether it is allowed.
_SHIM: Final = """#!/bin/sh
for task; do :; done
case "$*" in *apart_worker*) ;; *) task= ;; esac
case "$task" in
  {wanted}) ;;
  *) exec {bwrap} "$@" ;;
esac
for part; do
  shift
  [ "$part" = "{python}" ] && set -- "$@" --bind "{folder}" "{folder}" {tracer}
  set -- "$@" "$part"
done
exec {bwrap} "$@"
"""


def find_points(scenario: str, command: Sequence[str], state: Path, scratch: Path) -> list[Point]:
    """Run `command` once (on the state in folder `state`) and give every point of it, each process's own."""
    log = scratch / "own.log"
    trace = ["strace", "-qq", "-y", "-s", "0", "-e", f"trace={','.join(CALLS)}"]
    copy = scratch / "enumerated"
    env = environment(scratch, tracer=[*trace, "-ff", "-o", f'"{scratch}/worker.$task.$$"'])
    shutil.copytree(state, copy, symlinks=True)
    done = subprocess.run(
        [*trace, "-o", str(log), *placed(command, copy)], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{scenario}: {done.stdout}{done.stderr}"
    points = [Point(scenario, "", call, number) for call, number in _changing(log, copy)]
    for file in sorted(scratch.glob("worker.*")):
        task = file.name.split(".")[1]
        points += [Point(scenario, task, call, number) for call, number in _changing(file, copy)]
        file.unlink()
    shutil.rmtree(copy)
    return list(dict.fromkeys(points))


def _changing(log: Path, state: Path) -> Iterator[tuple[str, int]]:
    """The calls in a log that change something below `state`, each with its number among its kind."""
    counts: Counter[str] = Counter()
    for line in log.read_text(errors="replace").splitlines():
        found = _LINE.match(line)
        if found is None or found[1] not in CALLS:
            continue
        call, rest = found[1], found[2]
        counts[call] += 1
        if str(state) not in rest or (call == "openat" and not _WRITES.search(rest)):
            continue
        yield call, counts[call]


def placed(command: Sequence[str], state: Path) -> list[str]:
    """The command on the state in folder `state`."""
    return [sys.executable, *(part.replace("{state}", str(state)) for part in command)]


def run_at(point: Point, command: Sequence[str], state: Path, scratch: Path, fault: str) -> Ran:
    """Run `command` on `state` with `fault` (`signal=SIGKILL`, `error=ENOSPC`) at `point`."""
    log = scratch / "fault.log"
    log.unlink(missing_ok=True)
    inject = f"inject={point.call}:{fault}:when={point.number}"
    strace = ["strace", "-qq", "-s", "0", "-e", f"trace={point.call}", "-e", inject, "-o", str(log)]
    if point.task:
        env, full = environment(scratch, task=point.task, tracer=[*strace, "-f"]), placed(command, state)
    else:
        env, full = environment(scratch), [*strace, *placed(command, state)]
    done = subprocess.run(full, env=env, capture_output=True, text=True, errors="replace", check=False)
    told = log.read_text(errors="replace") if log.exists() else ""
    return Ran(
        done.returncode, done.stdout + done.stderr, "killed by SIGKILL" in told or "(INJECTED)" in told
    )
