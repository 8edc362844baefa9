"""`kiosk report`: what visitors did, as a page that prints well and as tables.

Promises: the kiosk may be running, and is not disturbed; nothing that is there already is written over. The
exit status is 0 when there is a report with visits in it, 1 when there is none or something is wrong with
what it rests on, 2 when the command line itself makes no sense. Works without a display.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kiosk.report.make import Shown


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report")(report)


def report(
    from_: Annotated[
        str, typer.Option("--from", metavar="DAY", help="first day, like 2027-03-01 (default: the journal's)")
    ] = "",
    to: Annotated[
        str, typer.Option("--to", metavar="DAY", help="last day, like 2027-03-31 (default: the journal's)")
    ] = "",
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="where the report goes (default: a new folder here)"),
    ] = None,
    state: Annotated[
        Path | None,
        typer.Option("--state", metavar="DIR", help="where the kiosk keeps its library and its journal"),
    ] = None,
    language: Annotated[
        str,
        typer.Option(
            "--language", metavar="kk|ru|en", help="its words (default: as visits begin, or English)"
        ),
    ] = "",
    exhibition: Annotated[
        str, typer.Option("--exhibition", metavar="ID", help="another exhibition than the one that is shown")
    ] = "",
    area_m2: Annotated[
        float, typer.Option("--area-m2", help="the exhibition's floor in square metres, for the sweep rate")
    ] = 0.0,
) -> None:
    """Write a report on visits: a page to read and print, and its numbers as tables."""
    from kiosk.library.place import JOURNAL_FOLDER, SUPERVISION_FOLDER, state_root
    from kiosk.report.make import Request, make, write
    from kiosk.report.wording import LANGUAGES

    first, last = _day("--from", from_), _day("--to", to)
    if first is not None and last is not None and first > last:
        _refuse(f"“--from {first}” is after “--to {last}”. Write the earlier day first.")
    if language and language not in LANGUAGES:
        _refuse(f"There are no words for a report in “{language}”; there are {', '.join(LANGUAGES)}.")
    if not 0 <= area_m2 < 1e7:
        _refuse(f"“--area-m2 {area_m2:g}” is no floor area. Write square metres, for instance 240.")
    root = state_root(state)
    usual, editions = _editions(root)
    made = make(
        Request(
            root / JOURNAL_FOLDER,
            date.today(),
            first,
            last,
            exhibition,
            usual,
            editions,
            language,
            area_m2,
            root / SUPERVISION_FOLDER,
        )
    )
    told = made.measures
    folder = out or Path(f"report-{told.first}-{told.last}")
    write(made.files, folder)
    print(f"{told.visits:,} visits from {told.first} to {told.last}: {folder / 'report.html'}")
    if made.damaged:
        print("The journal is damaged: visits are missing in this report.", file=sys.stderr)
    if not told.visits:
        held = f" The journal holds visits from {made.held[0]} to {made.held[1]}." if made.held else ""
        print(f"No visit was recorded in this period.{held}", file=sys.stderr)
    raise typer.Exit(0 if told.visits and not made.damaged else 1)


def _editions(root: Path) -> tuple[str, dict[str, Shown]]:
    """The id of the exhibition that is shown, and the editions that can be read, by id."""
    from kiosk.edition.reader import Edition
    from kiosk.errors import EditionError
    from kiosk.library import shelf
    from kiosk.library.collection import Library
    from kiosk.paths import DEFAULT_BUNDLE
    from kiosk.report.make import Shown

    library = Library(root)
    editions = {one.id: Shown(one.edition, one.hidden) for one in library.state().exhibitions}
    shown = library.shown()
    if shown is not None:
        editions[shown.id] = Shown(shown.edition, shown.hidden)
        return shown.id, editions
    bundled = shelf.ready(DEFAULT_BUNDLE) if DEFAULT_BUNDLE.is_dir() else None
    if bundled is None:
        return "", editions
    try:
        with Edition.open(bundled) as edition:
            usual = edition.id
    except EditionError:
        return "", editions
    editions.setdefault(usual, Shown(bundled))
    return usual, editions


def _day(option: str, text: str) -> date | None:
    if not text:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        _refuse(f"“{option} {text}”: there is no such day in the calendar. Write one like 2027-03-31.")
    _refuse(f"“{option} {text}” is no day. Write year, month and day with hyphens, like 2027-03-31.")
    return None


def _refuse(sentence: str) -> None:
    print(f"kiosk: {sentence}", file=sys.stderr)
    raise typer.Exit(2)
