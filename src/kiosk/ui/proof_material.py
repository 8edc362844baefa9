"""What a proof is made of, before it is set: the edition, what was proofed exactly, what the checks found.

Promises: plain values and no paper; the digest of the content depends on the bundle's bytes alone, so that a
signed proof can be laid beside a package.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.edition.inputs import digest_of, listing
from kiosk.edition.reader import Edition
from kiosk.errors import Finding, Report
from kiosk.ui.tour.checks import Remark
from kiosk.ui.tour.walk import Shot

Spot = tuple[str, int, str]
"""A file, a line (0: none known) and a cell ("" outside of tables)."""


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file of the bundle: path, size in bytes, SHA-256 (hex)."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Content:
    """All files of a bundle, sorted by path."""

    files: tuple[ContentFile, ...]

    @classmethod
    def of(cls, bundle: Path) -> Content:
        """Read the bytes of every file. Raises `OSError`."""
        found = []
        for name in listing(bundle):
            told = digest_of(bundle / name)
            found.append(ContentFile(name, told.size, told.sha256))
        return cls(tuple(found))

    @property
    def digest(self) -> str:
        """SHA-256 over a line `SHA-256, two spaces, path` for each file, as `sha256sum` writes them."""
        lines = "".join(f"{file.sha256}  {file.path}\n" for file in self.files)
        return hashlib.sha256(lines.encode(errors="surrogateescape")).hexdigest()


@dataclass(frozen=True, slots=True)
class Material:
    """One proof. `inputs` is the edition's own digest; `places` says where each record stands in the bundle;
    `part` that not every screen was asked for. Pictures of the shots lie in `folder`, as JPEG."""

    edition: Edition
    report: Report
    inputs: str
    shots: Sequence[Shot]
    folder: Path
    when: datetime
    version: str
    content: Content | None = None
    places: Mapping[str, Spot] = field(default_factory=dict)
    part: bool = False

    def by_record(self) -> tuple[dict[str, list[Finding]], list[Finding]]:
        """The findings of each record, and all that belong to none."""
        in_file: dict[str, list[tuple[int, str]]] = {}
        for record, (file, line, cell) in self.places.items():
            in_file.setdefault(file, []).append((_row(cell) or line, record))
        for found in in_file.values():
            found.sort()
        records: dict[str, list[Finding]] = {}
        rest = []
        for finding in self.report:
            at = finding.place
            number = _row(at.cell or "") or at.line or 0
            owner = ""
            for begins, record in in_file.get(at.file, ()):
                exact = at.cell is None or begins == number
                if begins <= number and exact:
                    owner = record
            if owner:
                records.setdefault(owner, []).append(finding)
            else:
                rest.append(finding)
        return records, sorted(rest, key=lambda finding: finding.severity)


def _row(cell: str) -> int:
    """The row of a cell of a table; 0 for none."""
    match = re.search(r"\d+$", cell)
    return int(match.group()) if match else 0


def sentence(remark: Remark) -> str:
    """What the tour measured, as one sentence."""
    measured = f" ({remark.measured})" if remark.measured else ""
    return f"“{remark.words}” {remark.message}{measured}."


def finding_words(finding: Finding) -> str:
    """What the check found, with its place."""
    return str(finding)
