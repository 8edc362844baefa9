"""The disposable process that opens a bundle: limits first, then the build, then its end.

Started by `kiosk.library.worker` with one argument, the job as JSON. Tells what it does as JSON lines on its
standard output: `{"event": "progress", …}`, and last `{"event": "built", …}` or `{"event": "failed", …}`.
Nothing of the bundle is touched before the limits hold.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

_PR_SET_PDEATHSIG = 1


def limit(job: dict[str, Any]) -> None:
    """Take the limits of the job on this process, and die with the one that started it."""
    limits = job["limits"]
    for what, most in (
        (resource.RLIMIT_AS, limits["address_space"]),
        (resource.RLIMIT_CPU, limits["cpu_s"]),
        (resource.RLIMIT_FSIZE, limits["file_bytes"]),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


class Line:
    """Writes events to the pipe that standard output was when the process began."""

    def __init__(self) -> None:
        self._pipe = os.dup(1)
        os.dup2(2, 1)  # a library that prints does not disturb the line

    def say(self, event: str, **values: object) -> None:
        data = json.dumps({"event": event, **values}).encode() + b"\n"
        while data:
            data = data[os.write(self._pipe, data) :]


def work(job: dict[str, Any], line: Line) -> None:
    """Do the build and tell how it went."""
    from kiosk.edition.build import BuildResult, build, unchanged
    from kiosk.edition.findings import shortened
    from kiosk.edition.progress import Progress
    from kiosk.errors import BundleError, EditionError, Finding, Place

    bundle, out = Path(job["bundle"]), Path(job["out"])
    current = Path(job["current"]) if job["current"] else None
    reuse = Path(job["reuse"]) if job["reuse"] else current

    def tell(progress: Progress) -> None:
        line.say(
            "progress",
            phase=progress.phase,
            done=progress.done,
            total=progress.total,
            file=progress.file,
            begun=progress.begun,
        )

    def built(result: BuildResult) -> None:
        line.say(
            "built",
            path=str(result.path),
            reused=result.reused,
            made=result.made,
            records=result.records,
            records_left_out=result.records_left_out,
            pictures_left_out=result.pictures_left_out,
            unchanged=result.unchanged,
            findings=[finding.to_json() for finding in shortened(result.report)],
        )

    def failed(findings: list[Finding], message: str, again: bool) -> None:
        told = [finding.to_json() for finding in findings[:1000]]
        line.say("failed", message=message, again=again, findings=told)

    try:
        same = unchanged(bundle, current, job["without"]) if current is not None else None
        built(same or build(bundle, out, tell, reuse, alone=job["alone"], without=job["without"]))
    except BundleError as error:
        failed(list(error.findings), str(error), again=False)
    except EditionError as error:
        failed([Finding("error", "no-edition", Place(), str(error))], str(error), again=True)


def main() -> int:
    job = json.loads(sys.argv[1])
    limit(job)
    work(job, Line())
    return 0


if __name__ == "__main__":
    sys.exit(main())
