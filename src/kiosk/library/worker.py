"""Builds an edition in a process of its own, so that no bundle can take the kiosk down.

Promises:
- A crash, a hang or a memory bomb in the build comes back as one sentence in an `Outcome`; nothing is raised.
- The process has limits on memory, processor time and file size, leaves no core, and is killed with
  everything it started when it says nothing for too long, works for too long, or its starter goes away.
- Where bubblewrap is installed and allowed, it also has no network, and the only places it can write to are
  the folder of the edition and a scratch folder that goes away with it.
- A picture that kills the process is found out (the suspects are opened one by one) and left out; the rest of
  the bundle is built.
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
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from kiosk.edition.findings import report_of
from kiosk.edition.folder import check_target, disk_words
from kiosk.edition.progress import Phase, Progress, Tell, silent
from kiosk.errors import EditionError, Place, Report

MEBIBYTE: Final = 1024 * 1024
_PHASES: Final[frozenset[str]] = frozenset({"waiting", "reading", "pictures", "records", "finishing"})
_LONGEST_LINE: Final = 64 * MEBIBYTE
_MOST_TRIES: Final = 6


@dataclass(frozen=True, slots=True)
class Limits:
    """What a build may take. Bytes and seconds; `stall_s` and `picture_s` are the longest silences, outside
    of and within a picture."""

    address_space: int = 2048 * MEBIBYTE
    file_bytes: int = 4096 * MEBIBYTE
    cpu_s: int = 7200
    wall_s: float = 3600
    stall_s: float = 300
    picture_s: float = 120


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build went. `edition` is None when it failed; `message` then says why in one sentence, and
    `again` whether trying again without a change could help (a full disk, say). `detail` is for the log."""

    edition: Path | None
    report: Report
    message: str = ""
    again: bool = False
    reused: int = 0
    made: int = 0
    records: int = 0
    records_left_out: int = 0
    pictures_left_out: int = 0
    unchanged: bool = False
    detail: str = ""


@dataclass(slots=True)
class _Run:
    """One start of the process: what it said last, and what it was at when it fell silent."""

    result: Mapping[str, Any] | None = None
    ended: str = ""  # "", "crash", "stall", "late"
    in_work: list[str] = field(default_factory=list)
    detail: str = ""


def build_apart(
    bundle: Path,
    out: Path,
    *,
    current: Path | None = None,
    reuse: Path | None = None,
    tell: Tell = silent,
    limits: Limits | None = None,
) -> Outcome:
    """Build `bundle` into `out` in a process of its own.

    `current` is an edition that may already be what would be built (then it is the outcome) and whose
    pictures may be taken over; from `reuse` only pictures are.
    """
    bundle, out = bundle.absolute(), out.absolute()
    limits = limits or Limits()
    try:
        check_target(bundle, out)
        out.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix="kiosk-build-"))
    except EditionError as error:
        return _failed(str(error), again=True)
    except OSError as error:
        return _failed(disk_words(error, out.parent), again=True)
    try:
        return _until_it_lives(bundle, out, current, reuse, tell, limits, scratch)
    except OSError as error:
        return _failed(f"The build could not be started: {error.strerror or error}.", again=True)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _until_it_lives(
    bundle: Path,
    out: Path,
    current: Path | None,
    reuse: Path | None,
    tell: Tell,
    limits: Limits,
    scratch: Path,
) -> Outcome:
    alone: list[str] = []
    without: list[str] = []
    run = _Run()
    for _ in range(_MOST_TRIES):
        job = {
            "bundle": str(bundle),
            "out": str(out),
            "current": str(current.absolute()) if current else "",
            "reuse": str(reuse.absolute()) if reuse else "",
            "alone": alone,
            "without": without,
            "limits": asdict(limits),
        }
        run = _run(job, tell, limits, scratch)
        if run.result is not None:
            return _outcome(run.result, run.detail)
        if run.ended == "late" or not run.in_work:
            break
        if len(run.in_work) == 1:
            without.append(run.in_work[0])  # nothing else was open: this one it was
        else:
            alone += [name for name in run.in_work if name not in alone]
    words = {
        "stall": f"The build of {bundle} said nothing for too long and was stopped.",
        "late": f"The build of {bundle} took longer than {limits.wall_s / 60:g} minutes and was stopped.",
        "crash": f"The build of {bundle} broke off: the program that reads bundles did not survive it.",
    }
    return replace(_failed(words[run.ended], again=False), detail=run.detail)


def _run(job: Mapping[str, Any], tell: Tell, limits: Limits, scratch: Path) -> _Run:
    command = [sys.executable, "-P", "-m", "kiosk.library.build_worker", json.dumps(job)]
    environment = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    # The allocator and libvips read these when they start; with them far less address space is enough.
    environment |= {"MALLOC_ARENA_MAX": "1", "VIPS_CONCURRENCY": "1", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    environment |= {"HOME": str(scratch), "TMPDIR": str(scratch)}
    run = _Run()
    with (scratch / "errors").open("wb") as errors:
        process = subprocess.Popen(
            [*_walls(Path(job["out"]).parent, scratch), *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            cwd=scratch,
            env=environment,
            start_new_session=True,
        )
    try:
        _listen(process, run, tell, limits)
        if run.result is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
    finally:
        # The whole group, also what a library may have started; a group that has ended is no error.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stdout:
            process.stdout.close()
    run.detail = (scratch / "errors").read_bytes()[-4000:].decode(errors="replace")
    if run.result is None and not run.ended:
        run.ended = "crash"
    return run


def _walls(place: Path, scratch: Path) -> list[str]:
    """The command that puts the process behind walls, or nothing where that is not to be had."""
    program = shutil.which("bwrap")
    if program is None:
        return []
    walls = [program, "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    walls += ["--bind", str(place), str(place), "--bind", str(scratch), str(scratch)]
    walls += ["--unshare-net", "--unshare-pid", "--unshare-ipc", "--die-with-parent", "--chdir", str(scratch)]
    # Installed and allowed are two things: many kernels and containers forbid the namespaces.
    try:
        proof = subprocess.run([*walls, "/bin/true"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return walls if proof.returncode == 0 else []


def _listen(process: subprocess.Popen[bytes], run: _Run, tell: Tell, limits: Limits) -> None:
    """Read events until the pipe closes or patience ends."""
    assert process.stdout is not None
    pipe = process.stdout.fileno()
    end = time.monotonic() + limits.wall_s
    heard = time.monotonic()
    rest = b""
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while True:
            patience = limits.picture_s if run.in_work else limits.stall_s
            now = time.monotonic()
            wait = min(end - now, heard + patience - now)
            if wait <= 0:
                run.ended = "late" if now >= end else "stall"
                return
            if not selector.select(wait):
                continue
            data = os.read(pipe, 1 << 16)
            if not data:
                return
            heard = time.monotonic()
            *lines, rest = (rest + data).split(b"\n")
            if len(rest) > _LONGEST_LINE:
                run.ended = "crash"
                return
            for line in lines:
                _take(line, run, tell)


def _take(line: bytes, run: _Run, tell: Tell) -> None:
    """One event. What does not look like one says nothing: the process is not trusted."""
    try:
        event = json.loads(line)
    except ValueError:
        return
    if not isinstance(event, dict):
        return
    if event.get("event") in ("built", "failed"):
        run.result = event
        return
    phase = event.get("phase")
    if event.get("event") != "progress" or phase not in _PHASES:
        return
    begun, file = str(event.get("begun", "")), str(event.get("file", ""))
    if begun:
        run.in_work.append(begun)
    elif file in run.in_work:
        run.in_work.remove(file)
    if phase != "pictures":
        run.in_work.clear()
    known: Phase = phase
    tell(Progress(known, _number(event, "done"), _number(event, "total"), file, begun))


def _outcome(event: Mapping[str, Any], detail: str) -> Outcome:
    try:
        report = report_of(event.get("findings"))
    except ValueError:
        report = Report()
    if event.get("event") == "failed":
        message = str(event.get("message", ""))
        return Outcome(None, report, message, again=event.get("again") is True, detail=detail)
    return Outcome(
        edition=Path(str(event.get("path", ""))),
        report=report,
        reused=_number(event, "reused"),
        made=_number(event, "made"),
        records=_number(event, "records"),
        records_left_out=_number(event, "records_left_out"),
        pictures_left_out=_number(event, "pictures_left_out"),
        unchanged=event.get("unchanged") is True,
        detail=detail,
    )


def _failed(message: str, *, again: bool) -> Outcome:
    report = Report()
    report.error("no-edition", Place(), message)
    return Outcome(None, report, message, again)


def _number(event: Mapping[str, Any], name: str) -> int:
    value = event.get(name)
    return value if isinstance(value, int) else 0


__all__ = ["Limits", "Outcome", "build_apart"]
