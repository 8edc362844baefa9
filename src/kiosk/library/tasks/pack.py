"""What would go into a bundle's package. No key ever comes here.

Job: `bundle`, and `into`, an empty folder. Says last `done`, when `into` has `manifest.json`, with `names`
and `left_out` of the plan and the `findings`; or `failed` with `code`, `values`, `message` and `findings`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from kiosk.bundle.package import PackError, plan
from kiosk.bundle.refusals import PackageError
from kiosk.bundle.zip_format import MANIFEST_NAME
from kiosk.edition.findings import shortened
from kiosk.errors import BundleError, Finding
from kiosk.library.apart_worker import Line

TOLD: Final = 1000  # files that were left out, told by name


def work(job: dict[str, Any], line: Line) -> None:
    """Read the bundle and say what is in it."""

    def failed(message: str, findings: tuple[Finding, ...] = (), code: str = "", **values: Any) -> None:
        told = [finding.to_json() for finding in findings[:TOLD]]
        line.say("failed", code=code, values=values, message=message, findings=told)

    try:
        planned = plan(Path(job["bundle"]))
        (Path(job["into"]) / MANIFEST_NAME).write_bytes(planned.manifest.data())
    except BundleError as error:
        failed(str(error), error.findings)
    except PackageError as error:
        failed(str(error), code=error.code, **error.values)
    except PackError as error:
        failed(str(error))
    else:
        line.say(
            "done",
            names=planned.names,
            left_out=planned.left_out[:TOLD],
            left_out_count=len(planned.left_out),
            findings=[finding.to_json() for finding in shortened(planned.report)],
        )
