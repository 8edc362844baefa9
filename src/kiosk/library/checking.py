"""Checks a bundle in a process of its own, so that no bundle can take the checking program down.

Promises: the same findings and counts as reading it here would give; a crash, a hang or a memory bomb is one
finding more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kiosk.bundle import read_bundle
from kiosk.edition.findings import finding_of
from kiosk.errors import Finding, Place, Report
from kiosk.library.apart import MEBIBYTE, Event, Limits, number, run_apart

# The largest bundle measured, a table of 69,202 records, is read and built in 16 s of processor.
CHECK_LIMITS: Final = Limits(
    file_bytes=MEBIBYTE, cpu_s=900, wall_s=1800, stall_s=900, said_bytes=256 * MEBIBYTE
)
_WORDS: Final = {
    "stall": "Checking this bundle took too long and was stopped.",
    "late": "Checking this bundle took too long and was stopped.",
    "crash": "Checking this bundle broke off: the program that reads bundles did not survive it, or it needs "
    "more memory than a bundle may.",
}


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found. `usable`: something could be shown, namely so many records in so many sections."""

    report: Report
    usable: bool = False
    records: int = 0
    sections: int = 0
    detail: str = ""


def check_apart(bundle: Path, *, limits: Limits = CHECK_LIMITS) -> Checked:
    """Check the bundle at `bundle`. Nothing is raised for what is in it."""
    if not bundle.is_dir():
        # Nothing of it is opened: the reader says that there is no folder, and which one may be meant.
        return Checked(read_bundle(bundle).report)
    told: list[Finding] = []

    def hear(event: Event) -> None:
        findings = event.get("findings")
        if event.get("event") == "findings" and isinstance(findings, list):
            told.extend(_as_given(finding_of(one), bundle) for one in findings if isinstance(one, dict))

    report = Report()
    try:
        ended = run_apart("check", {"bundle": str(bundle.absolute())}, limits=limits, hear=hear)
    except OSError as error:
        words = f"The check could not be started: {error.strerror or error}."
        report.error("no-check", Place(), words)
        return Checked(report)
    for finding in told:
        report.add(finding)
    result = ended.result
    if result is None or result.get("event") != "done":
        words = str(result.get("message", "")) if result is not None else _WORDS[ended.how or "crash"]
        hint = "Take the newest files out of it and put them back one by one to find the one it is."
        report.error("check-broke-off", Place(), words, hint if result is None else "")
        return Checked(report, detail=ended.detail)
    return Checked(
        report,
        result.get("usable") is True,
        number(result, "records"),
        number(result, "sections"),
        ended.detail,
    )


def _as_given(finding: Finding, bundle: Path) -> Finding:
    """The finding with the bundle's own path as it was written, not as the process was told it."""
    if finding.place.file or bundle.is_absolute():
        return finding
    return replace(finding, message=finding.message.replace(f"“{bundle.absolute()}”", f"“{bundle}”"))
