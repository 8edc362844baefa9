"""The raw manifest and signature of a package, before anybody believes them.

Job: `file`, and `into`, an empty folder. Says last `done` with `signed`, when `into` has `manifest.json` and,
if it is, `manifest.json.minisig`; or `failed` with `code`, `values` and `message`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.bundle.container import read_heads
from kiosk.bundle.refusals import PackageError
from kiosk.bundle.zip_format import MANIFEST_NAME, SIGNATURE_NAME
from kiosk.library.apart_worker import Line
from kiosk.library.tasks.unpack import failed


def work(job: dict[str, Any], line: Line) -> None:
    """Hand over the two as they are."""
    into = Path(job["into"])
    try:
        heads = read_heads(Path(job["file"]))
        try:
            with (into / MANIFEST_NAME).open("xb") as file:
                file.write(heads.manifest)
            if heads.signature is not None:
                with (into / SIGNATURE_NAME).open("xb") as file:
                    file.write(heads.signature)
        except OSError as error:
            raise PackageError("disk", problem=error.strerror or str(error)) from error
    except (PackageError, MemoryError) as error:
        failed(line, error)
    else:
        line.say("done", signed=heads.signature is not None)
