"""Promises one small tree of errors, and findings that know the file, line, column or cell they speak of.

The core raises or collects these; the edges (command line, window) put them on a screen. Everything in a
finding is written for the curator who made the bundle: full sentences, no words of the programming language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands.

    `file` is relative to the bundle, with forward slashes ("" for the bundle as a whole). `line` and `column`
    count from 1. `cell` names a cell of a table as a spreadsheet does ("D14"). `path` is the way through the
    keys, list positions counted from 1 ("media[1].alt.kk").
    """

    file: str = ""
    line: int | None = None
    column: int | None = None
    cell: str | None = None
    path: str = ""

    def __str__(self) -> str:
        if self.cell:
            return f"{self.file}, cell {self.cell}"
        if self.line is None:
            return self.file
        if self.column is None:
            return f"{self.file}, line {self.line}"
        return f"{self.file}, line {self.line}, column {self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found: what, where, what was expected, and what may have been meant."""

    severity: Severity
    code: str
    place: Place
    message: str
    hint: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain values for `--json`; keys without a value are left out, `severity` to `message` are always
        there."""
        place = self.place
        out: dict[str, Any] = {"severity": self.severity, "code": self.code, "file": place.file}
        for key, value in (
            ("line", place.line),
            ("column", place.column),
            ("cell", place.cell),
            ("path", place.path or None),
        ):
            if value is not None:
                out[key] = value
        out["message"] = self.message
        if self.hint:
            out["hint"] = self.hint
        return out

    def __str__(self) -> str:
        where = str(self.place)
        words = f"{self.message} {self.hint}".rstrip()
        return f"{where}: {words}" if where else words


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    place = finding.place
    return (place.file, place.line or 0, place.column or 0, finding.code, finding.message)


@dataclass(slots=True)
class Report:
    """A collection of findings. Grows while a bundle is read; handed out sorted by file, line and column."""

    _findings: list[Finding] = field(default_factory=list)

    def add(self, finding: Finding) -> None:
        self._findings.append(finding)

    def extend(self, findings: Iterable[Finding]) -> None:
        self._findings.extend(findings)

    def error(self, code: str, place: Place, message: str, hint: str = "") -> None:
        self.add(Finding("error", code, place, message, hint))

    def warning(self, code: str, place: Place, message: str, hint: str = "") -> None:
        self.add(Finding("warning", code, place, message, hint))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings by file, line, column; for the same place by code and words, so order never varies."""
        return tuple(sorted(self._findings, key=_order))

    @property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.severity == "error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.severity == "warning")

    @property
    def ok(self) -> bool:
        """True when there are no errors; warnings do not count."""
        return all(f.severity != "error" for f in self._findings)

    def lines(self, limit: int = 40) -> tuple[str, ...]:
        """The findings as lines, errors first, at most `limit` and one more line that counts the rest."""
        told = [*self.errors, *self.warnings]
        lines = [f"{f.severity}: {f}" for f in told[:limit]]
        if len(told) > limit:
            lines.append(f"and {len(told) - limit} more; “kiosk check” tells all of them")
        return tuple(lines)

    def __len__(self) -> int:
        return len(self._findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def to_json(self) -> dict[str, Any]:
        """`{"errors": n, "warnings": n, "findings": [...]}` with plain values only."""
        findings = self.findings
        errors = sum(f.severity == "error" for f in findings)
        return {
            "errors": errors,
            "warnings": len(findings) - errors,
            "findings": [f.to_json() for f in findings],
        }


class KioskError(Exception):
    """The root of what this program raises on purpose. `str()` of it is a sentence for people."""


class BundleError(KioskError):
    """A bundle cannot be used; `findings` say why, each with its place."""

    def __init__(self, findings: Iterable[Finding], message: str = "") -> None:
        self.findings: tuple[Finding, ...] = tuple(findings)
        super().__init__(message or "\n".join(str(f) for f in self.findings))


class EditionError(KioskError):
    """An edition cannot be opened, trusted or written."""
