"""Keeps the report of a build inside its edition, so that an unchanged bundle need not be read again.

Promises: what `pack_findings` writes `load_findings` reads; errors come first and at most `LIMIT` findings
are kept, with a last one that says how many more there were. Light: standard library and `kiosk.errors` only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from kiosk.errors import Finding, Place, Report

FINDINGS_NAME: Final = "findings.json"
LIMIT: Final = 1000


def shortened(report: Report, limit: int = LIMIT) -> list[Finding]:
    """The findings of a report, errors first, no more than `limit`."""
    findings = [*report.errors, *report.warnings]
    if len(findings) <= limit:
        return findings
    left = findings[limit - 1 :]
    severity = "error" if any(finding.severity == "error" for finding in left) else "warning"
    more = Finding(
        "error" if severity == "error" else "warning",
        "more-findings",
        Place(),
        f"There are {len(left)} more findings. “kiosk check” shows all of them.",
    )
    return [*findings[: limit - 1], more]


def pack_findings(report: Report) -> bytes:
    """The report as a file, the same bytes for the same findings."""
    findings = [finding.to_json() for finding in shortened(report)]
    return (json.dumps(findings, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def load_findings(path: Path) -> Report:
    """The report of an edition. Raises `OSError` or `ValueError` when it cannot be read."""
    return report_of(json.loads(path.read_bytes()))


def report_of(findings: object) -> Report:
    """A report from the plain values of its findings. Raises `ValueError` for anything else."""
    if not isinstance(findings, list):
        raise ValueError("not a list of findings")
    report = Report()
    for told in findings:
        if not isinstance(told, dict):
            raise ValueError("not a finding")
        report.add(replace(finding_of(told), more=0))
    return report


def finding_of(told: Mapping[str, Any]) -> Finding:
    """A finding from the plain values that `Finding.to_json` gives; what is of another type is left out."""
    line, column, cell, more = (told.get(name) for name in ("line", "column", "cell", "more"))
    place = Place(
        file=str(told.get("file", "")),
        line=line if isinstance(line, int) else None,
        column=column if isinstance(column, int) else None,
        cell=cell if isinstance(cell, str) else None,
        path=str(told.get("path", "")),
    )
    return Finding(
        severity="error" if told.get("severity") == "error" else "warning",
        code=str(told.get("code", "")),
        place=place,
        message=str(told.get("message", "")),
        hint=str(told.get("hint", "")),
        more=more if isinstance(more, int) else 0,
    )
