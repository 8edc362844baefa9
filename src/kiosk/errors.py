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
    """One thing that was found: what, where, what was expected, and what may have been meant.

    `more` is not 0 for a finding that only counts further ones of its kind in its file.
    """

    severity: Severity
    code: str
    place: Place
    message: str
    hint: str = ""
    more: int = 0

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
        if self.more:
            out["more"] = self.more
        return out

    def __str__(self) -> str:
        where = str(self.place)
        words = f"{self.message} {self.hint}".rstrip()
        return f"{where}: {words}" if where else words


def _order(finding: Finding) -> tuple[str, bool, int, int, int, str, str, str]:
    """By place; in a workbook, which has no lines, row by row, and within a row column by column."""
    place = finding.place
    letters = (place.cell or "").rstrip("0123456789")
    row = (place.cell or "")[len(letters) :]
    return (
        place.file,
        bool(finding.more),
        place.line or (int(row) if row else 0),
        place.column or 0,
        len(letters),
        letters,
        finding.code,
        finding.message,
    )


SAME_LIMIT = 2_000
"""Findings of one kind in one file that are kept; what comes after is counted. A table may have very many."""


@dataclass(slots=True)
class Report:
    """A collection of findings. Grows while a bundle is read; handed out sorted by file, line or row, column.

    Of one kind in one file the first 2,000 are kept; one more finding then says how many came after.
    """

    _findings: list[Finding] = field(default_factory=list)
    _counts: dict[tuple[str, Severity, str], int] = field(default_factory=dict)

    def add(self, finding: Finding) -> None:
        kind = (finding.place.file, finding.severity, finding.code)
        count = self._counts.get(kind, 0) + (finding.more or 1)
        self._counts[kind] = count
        if count <= SAME_LIMIT and not finding.more:
            self._findings.append(finding)

    def full(self, file: str, severity: Severity, code: str) -> bool:
        """True when another finding of this kind would only be counted; `count_one` then saves making it."""
        return self._counts.get((file, severity, code), 0) >= SAME_LIMIT

    def count_one(self, file: str, severity: Severity, code: str) -> None:
        """Counts a finding of a kind that is full."""
        self._counts[file, severity, code] += 1

    def count(self, severity: Severity) -> int:
        """How many findings of a severity there are, kept or only counted."""
        return sum(number for (_, its, _), number in self._counts.items() if its == severity)

    def extend(self, findings: Iterable[Finding]) -> None:
        self._findings.extend(findings)

    def error(self, code: str, place: Place, message: str, hint: str = "") -> None:
        self.add(Finding("error", code, place, message, hint))

    def warning(self, code: str, place: Place, message: str, hint: str = "") -> None:
        self.add(Finding("warning", code, place, message, hint))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings by file, line or row, column; for the same place by code and words, so order never
        varies."""
        rest = [
            Finding(
                severity, code, Place(file), f"And {more:,} more of the same kind in this file.", more=more
            )
            for (file, severity, code), number in self._counts.items()
            if (more := number - SAME_LIMIT) > 0
        ]
        return tuple(sorted([*self._findings, *rest], key=_order))

    @property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.severity == "error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.severity == "warning")

    @property
    def ok(self) -> bool:
        """True when there are no errors; warnings do not count."""
        return not self.count("error")

    def lines(self, limit: int = 40) -> tuple[str, ...]:
        """The findings as lines, errors first, at most `limit` and one more line that counts the rest."""
        told = [*self.errors, *self.warnings]
        lines = [f"{f.severity}: {f}" for f in told[:limit]]
        if len(told) > limit:
            lines.append(f"and {len(self) - limit:,} more; “kiosk check” tells all of them")
        return tuple(lines)

    def __len__(self) -> int:
        return sum(self._counts.values())

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def to_json(self) -> dict[str, Any]:
        """`{"errors": n, "warnings": n, "findings": [...]}` with plain values only."""
        return {
            "errors": self.count("error"),
            "warnings": self.count("warning"),
            "findings": [f.to_json() for f in self.findings],
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
