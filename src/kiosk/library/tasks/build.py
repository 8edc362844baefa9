"""A bundle into an edition.

Says `progress` while it works; last `done` with what was built, or `failed` with `message`, `findings` and
whether trying `again` could help, and the disk's `errno` where it was the disk.
"""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import Any

from kiosk.edition.build import BuildResult, build, unchanged
from kiosk.edition.findings import shortened
from kiosk.edition.progress import Progress
from kiosk.errors import BundleError, EditionError, Finding, Place
from kiosk.library.apart_worker import Line


def work(job: dict[str, Any], line: Line) -> None:
    """Do the build and tell how it went."""
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
            "done",
            path=str(result.path),
            reused=result.reused,
            made=result.made,
            records=result.records,
            records_left_out=result.records_left_out,
            pictures_left_out=result.pictures_left_out,
            unchanged=result.unchanged,
            findings=[finding.to_json() for finding in shortened(result.report)],
        )

    def failed(findings: list[Finding], message: str, again: bool, disk: int = 0) -> None:
        told = [finding.to_json() for finding in findings[:1000]]
        line.say("failed", message=message, again=again, errno=disk, findings=told)

    try:
        same = unchanged(bundle, current, job["without"]) if current is not None else None
        alone, without, copies = job["alone"], job["without"], job["copies"]
        built(same or build(bundle, out, tell, reuse, alone=alone, without=without, copies=copies))
    except BundleError as error:
        failed(list(error.findings), str(error), again=False)
    except EditionError as error:
        finding = Finding("error", "no-edition", Place(), str(error))
        failed([finding], str(error), again=True, disk=_disk(error.__cause__))


def _disk(cause: BaseException | None) -> int:
    """The number of what the disk said, 0 when it was not the disk."""
    if isinstance(cause, OSError):
        return cause.errno or 0
    # SQLite words its errors, and has no number of the system's.
    full = isinstance(cause, sqlite3.Error) and "full" in str(cause)
    return errno.ENOSPC if full else 0
