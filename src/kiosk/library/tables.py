"""Tables into a bundle and out of it, in processes of their own.

Promises: this process opens neither the table nor the mapping nor the bundle. The table's file is opened
where nothing can be written; a second process, which never sees that file, reads bundle and mapping, judges,
and writes, with the bundle's folder as the only place it can write to, and none in a trial. An export is
written in a folder of its own and moved to its place here. A crash, a hang or a memory bomb is a sentence.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final

from kiosk.edition.findings import finding_of
from kiosk.errors import BundleError, Finding, KioskError, Report
from kiosk.importers.cells import TRANSLATIONS_SHEET, TableError
from kiosk.importers.importing import Counts
from kiosk.importers.table import Wanted
from kiosk.library.apart import MEBIBYTE, Ended, Event, Limits, number, run_apart
from kiosk.library.sheets import read_sheet

# Measured with a table of 69,202 rows and eight columns: `docs/adr/0058`.
TABLE_LIMITS: Final = Limits(
    address_space=4096 * MEBIBYTE,
    cpu_s=3600,
    wall_s=7200,
    stall_s=3600,
    said_bytes=256 * MEBIBYTE,
)
_WORDS: Final = {
    "stall": "took too long and was stopped",
    "late": "took too long and was stopped",
    "crash": "broke off: the program that reads bundles did not survive it, or needs more memory than it may",
}


@dataclass(slots=True)
class Taken:
    """A table that was taken, or would be. `read_as`: sheet, encoding and delimiter as words; `unused` are
    the first pictures that no row uses, `unused_count` all of them; `changed`: files of the bundle differ now
    (or would)."""

    report: Report
    counts: Counts
    read_as: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    unused_count: int = 0
    changed: bool = False
    text: str = ""


@dataclass(slots=True)
class _Heard:
    """What a process says, with the paths as they were written at the command line."""

    names: Mapping[str, str]
    findings: list[Finding] = field(default_factory=list)

    def hear(self, event: Event) -> None:
        findings = event.get("findings")
        if event.get("event") == "findings" and isinstance(findings, list):
            for told in findings:
                if isinstance(told, dict):
                    found = finding_of(told)
                    self.findings.append(
                        replace(found, message=self.words(found.message), hint=self.words(found.hint))
                    )

    def words(self, text: object) -> str:
        said = text if isinstance(text, str) else ""
        for real, given in self.names.items():
            said = said.replace(real, given)
        return said


def import_apart(
    file: Path, bundle: Path, wanted: Wanted, sheet: str = "", *, dry_run: bool = False
) -> Taken:
    """Bring a table into a section; nothing is written with `dry_run`. Raises KioskError, and BundleError
    with findings: nothing was written then."""
    return _import("rows", file, bundle, wanted, sheet, dry_run=dry_run)


def translations_apart(file: Path, bundle: Path, *, dry_run: bool = False) -> Taken:
    """Take the sheet of translations back. Raises as `import_apart`."""
    return _import("translations", file, bundle, Wanted(""), TRANSLATIONS_SHEET, dry_run=dry_run)


def proposal_apart(file: Path, bundle: Path, wanted: Wanted, sheet: str = "") -> str:
    """The text of a mapping to begin with. Raises KioskError."""
    return _import("proposal", file, bundle, wanted, sheet, dry_run=True).text


def export_apart(bundle: Path, target: Path, sections: list[str]) -> list[str]:
    """Write a bundle's records to `target`; the answer is what to tell. Raises KioskError."""
    root = Path(os.path.realpath(bundle))
    try:
        into = Path(tempfile.mkdtemp(prefix=".kiosk-export-", dir=target.absolute().parent))
    except OSError as error:
        raise _unwritable(target, error) from None
    try:
        out = into / target.name
        heard = _Heard({str(out): str(target), str(root): str(bundle)})
        job = {"bundle": str(root), "out": str(out), "sections": sections}
        ended = _run("export_table", job, [into], heard)
        told = _done(ended, heard, f"Exporting {bundle}").get("told")
        # What that process left there is a file, or nothing is put in its place.
        if out.is_symlink() or not out.is_file():
            raise KioskError(f"“{target}” cannot be written: the table is not there.")
        try:
            out.replace(target)
        except OSError as error:
            raise _unwritable(target, error) from None
        return [heard.words(line) for line in told] if isinstance(told, list) else []
    finally:
        shutil.rmtree(into, ignore_errors=True)


def _unwritable(target: Path, error: OSError) -> KioskError:
    return KioskError(f"“{target}” cannot be written: {error.strerror or error}.")


def _import(what: str, file: Path, bundle: Path, wanted: Wanted, sheet: str, *, dry_run: bool) -> Taken:
    grid = read_sheet(file, wanted.section, sheet)
    delimiter = f"separated by {grid.delimiter}" if grid.delimiter else ""
    read_as = (f"sheet “{grid.sheet}”" if grid.sheet else "", grid.encoding, delimiter)
    root = Path(os.path.realpath(bundle))
    mapping, pictures = _absolute(wanted.mapping), _absolute(wanted.pictures)
    names = {
        real: str(given)
        for real, given in ((mapping, wanted.mapping), (pictures, wanted.pictures), (str(root), bundle))
        if real
    }
    heard = _Heard(names)
    mark = f".{secrets.token_hex(4)}.part"
    with tempfile.TemporaryDirectory(prefix="kiosk-table-") as scratch:
        rows = Path(scratch) / "rows"
        grid.keep(rows)
        job = {
            "what": what,
            "rows": str(rows),
            "bundle": str(root),
            "section": wanted.section,
            "mapping": mapping,
            "pictures": pictures,
            "create": wanted.create,
            "prefer_sheet": wanted.prefer_sheet,
            "dry_run": dry_run,
            "mark": mark,
        }
        writable = [root] if not dry_run and root.is_dir() else []
        ended = Ended()
        try:
            ended = _run("import_table", job, writable, heard)
        finally:
            if ended.result is None and writable:
                _sweep(root, mark)
    result = _done(ended, heard, f"Bringing {file.name} into {bundle}")
    report = Report()
    for found in heard.findings:
        report.add(found)
    return Taken(
        report,
        _counts(result.get("counts")),
        tuple(part for part in read_as if part),
        _texts(result.get("told")),
        _texts(result.get("unused")),
        number(result, "unused_count"),
        result.get("changed") is True,
        str(result.get("text") or ""),
    )


def _absolute(path: Path | None) -> str:
    return str(path.absolute()) if path is not None else ""


def _run(task: str, job: Mapping[str, Any], writable: list[Path], heard: _Heard) -> Ended:
    try:
        return run_apart(task, job, writable=writable, limits=TABLE_LIMITS, hear=heard.hear)
    except OSError as error:
        raise KioskError(f"The work could not be started: {error.strerror or error}.") from error


def _done(ended: Ended, heard: _Heard, doing: str) -> Event:
    """The last event of work that went well. Raises what the process told of, or how it ended."""
    result = ended.result
    if result is not None and result.get("event") == "done":
        return result
    if result is None:
        words = f"{doing} {_WORDS[ended.how or 'crash']}. “kiosk check” may tell what is wrong."
        raise KioskError(words) from RuntimeError(ended.detail)
    message = heard.words(result.get("message"))
    if result.get("kind") == "bundle" and heard.findings:
        raise BundleError(heard.findings, message)
    if result.get("kind") == "table":
        raise TableError(str(result.get("code") or ""), message, heard.words(result.get("hint")))
    raise KioskError(message or f"{doing} failed.")


def _counts(told: object) -> Counts:
    counts = Counts()
    if isinstance(told, dict):
        for one in fields(counts):
            setattr(counts, one.name, number(told, one.name))
    return counts


def _texts(told: object) -> tuple[str, ...]:
    return tuple(str(text) for text in told) if isinstance(told, list) else ()


def _sweep(root: Path, mark: str) -> None:
    """Take away the half-written files of a process that was killed."""
    for folder, _, names in os.walk(root):
        for name in names:
            if name.startswith(".") and name.endswith(mark):
                with contextlib.suppress(OSError):
                    (Path(folder) / name).unlink()
