"""The files of a package whose manifest was verified, written below one folder.

Job: `file`, `manifest` (a file with the verified bytes), and `into`, an empty folder. Says `progress` with
`done`, `total` (bytes) and `file`; last `done`, or `failed` with `code`, `values` and `message`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.bundle.container import extract
from kiosk.bundle.manifest import parse_manifest
from kiosk.bundle.refusals import PackageError
from kiosk.library.apart_worker import Line


def work(job: dict[str, Any], line: Line) -> None:
    """Unpack."""

    def tell(done: int, total: int, name: str) -> None:
        line.say("progress", done=done, total=total, file=name)

    try:
        manifest = parse_manifest(Path(job["manifest"]).read_bytes())
        extract(Path(job["file"]), manifest, Path(job["into"]), tell)
    except (PackageError, MemoryError) as error:
        failed(line, error)
    else:
        line.say("done")


def failed(line: Line, error: PackageError | MemoryError) -> None:
    """Say why a package is refused."""
    if isinstance(error, MemoryError):
        error = PackageError("worker")
    line.say("failed", code=error.code, values=error.values, message=str(error))
