"""`kiosk check BUNDLE`: everything that is wrong with a bundle, in one go and in a curator's words.

Promises: exit status 1 when there are errors, 0 when there are only warnings or nothing. Findings are grouped
by file; of many of the same kind in one file the first few are told and the rest counted. The bundle is
opened in a process of its own with limits, so whatever is in it the answer is words.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from kiosk.errors import Finding, Report

SAME_KIND = 4  # findings of one kind in one file that are told one by one
PER_FILE = 14  # findings of one file that are told one by one: with their hints one screen of words
FILES = 40  # files told one by one


def register(app: typer.Typer) -> None:
    @app.command()
    def check(
        bundle: Annotated[Path, typer.Argument(help="The bundle's folder.", readable=False)],
        as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
        all_findings: Annotated[
            bool, typer.Option("--all", help="Tell every finding, however many.")
        ] = False,
    ) -> None:
        """Check a bundle and tell everything that is wrong with it.

        Exit status 1 when there are errors, 0 when there are only warnings.
        """
        raise typer.Exit(run(bundle, as_json=as_json, everything=all_findings))


def run(bundle: Path, *, as_json: bool = False, everything: bool = False) -> int:
    """Check and print; the answer is the exit status."""
    from kiosk.library.checking import check_apart

    checked = check_apart(bundle)
    if checked.detail and os.environ.get("KIOSK_TRACEBACK"):
        sys.stderr.write(checked.detail)
    report = checked.report
    if as_json:
        out = {"bundle": str(bundle), "usable": checked.usable, **report.to_json()}
        sys.stdout.write(json.dumps(out, ensure_ascii=False, indent=2) + "\n")
    else:
        show(report, bundle, everything=everything)
        if checked.usable:
            records, sections = _count(checked.records, "record"), _count(checked.sections, "section")
            before = "" if report.ok else "Without what is broken, "
            _write(f"{before}{records} in {sections} can be shown.")
        else:
            _write("Nothing can be shown until this is put right.")
    return 0 if report.ok else 1


def show(report: Report, bundle: Path, *, everything: bool = False) -> None:
    """Print a report grouped by file, and a closing line with the counts."""
    findings = report.findings
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100
    groups = [(file, list(found)) for file, found in groupby(findings, key=lambda f: f.place.file)]
    shown = groups if everything else groups[:FILES]
    for file, found in shown:
        _write(_bold(file or str(bundle)))
        for line in _group(found, max(60, min(width, 120)), everything):
            _write(line)
        _write("")
    if len(groups) > len(shown):
        rest = _count(sum(len(found) for _, found in groups[len(shown) :]), "finding")
        _write(f"… and {rest} in {_count(len(groups) - len(shown), 'file')} more; --all tells them.")
        _write("")
    errors, warnings = report.count("error"), report.count("warning")
    if not findings:
        _write("No errors, no warnings.")
    else:
        _write(f"{_count(errors, 'error') if errors else 'No errors'}, "
               f"{_count(warnings, 'warning') if warnings else 'no warnings'}.")  # fmt: skip


def _group(found: list[Finding], width: int, everything: bool) -> Iterator[str]:
    told: dict[tuple[str, str], int] = {}
    untold: dict[tuple[str, str], int] = {}
    lines = 0
    # Errors come first when not all can be told.
    ordered: Iterable[Finding] = found
    if not everything and len(found) > PER_FILE:
        ordered = sorted(found, key=lambda f: f.severity)
    for finding in ordered:
        kind = (finding.severity, finding.code)
        if finding.more and not everything:
            untold[kind] = untold.get(kind, 0) + finding.more
            continue
        if (
            not everything
            and (told.get(kind, 0) >= SAME_KIND or lines >= PER_FILE)
            and len(found) > SAME_KIND + 1
        ):
            untold[kind] = untold.get(kind, 0) + 1
            continue
        told[kind] = told.get(kind, 0) + 1
        lines += 1
        yield from _lines(finding, width)
    for (severity, code), count in untold.items():
        same = "more of the same kind" if (severity, code) in told else "more"
        yield f"  {'':>9}  … and {count:,} {same}: {severity} “{code}”"


def _lines(finding: Finding, width: int) -> Iterator[str]:
    place = finding.place
    where = place.cell or (f"{place.line}:{place.column}" if place.column else str(place.line or ""))
    first = f"  {where:>9}  {finding.severity:<7}  "
    rest = " " * len(first)
    body = textwrap.wrap(finding.message, width - len(first), break_long_words=False, break_on_hyphens=False)
    body += textwrap.wrap(finding.hint, width - len(first), break_long_words=False, break_on_hyphens=False)
    for at, line in enumerate(body):
        yield (_severity(first, finding) if at == 0 else rest) + line


def _severity(text: str, finding: Finding) -> str:
    if not sys.stdout.isatty():
        return text
    colour = "\x1b[31m" if finding.severity == "error" else "\x1b[33m"
    return text.replace(finding.severity, f"{colour}{finding.severity}\x1b[0m")


def _bold(text: str) -> str:
    return f"\x1b[1m{text}\x1b[0m" if sys.stdout.isatty() else text


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
