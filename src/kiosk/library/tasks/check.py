"""What is wrong with a bundle.

Says `findings` in pieces; last `done` with `usable` (whether anything could be shown), and the numbers of
`records` and `sections` that could be.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from kiosk.bundle import read_bundle
from kiosk.library.apart_worker import Line

_AT_ONCE: Final = 500


def work(job: dict[str, Any], line: Line) -> None:
    """Read the bundle and tell every finding."""
    reading = read_bundle(Path(job["bundle"]))
    findings = reading.report.findings
    for first in range(0, len(findings), _AT_ONCE):
        line.say("findings", findings=[finding.to_json() for finding in findings[first : first + _AT_ONCE]])
    sections = reading.bundle.sections if reading.bundle is not None else ()
    line.say(
        "done",
        usable=reading.bundle is not None,
        records=sum(len(section.records) for section in sections),
        sections=len(sections),
    )
