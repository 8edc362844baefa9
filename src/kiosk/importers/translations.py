"""Promises the sheet “Translations” of an exported workbook taken back: exactly the texts that were filled in
or changed there, in every section and for people.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.bundle.columns import ColumnNameError, Way, way_of
from kiosk.bundle.shapes import shape_at
from kiosk.bundle.wording import did_you_mean, listed, near
from kiosk.errors import KioskError, Report
from kiosk.exhibition import Person, SectionSpec
from kiosk.exhibition.languages import is_language_tag
from kiosk.importers.cells import TableError
from kiosk.importers.export import PEOPLE, people_home
from kiosk.importers.flat import normal
from kiosk.importers.grid import Grid, Row
from kiosk.importers.homes import Home
from kiosk.importers.importing import Counts, Importer, Prepared
from kiosk.importers.plan import Plan
from kiosk.importers.rows import Incoming, RowsRead
from kiosk.importers.workspace import Workspace

_NAMES = ("section", "id", "field")


def prepare_translations(grid: Grid, root: Path) -> Prepared:
    """Work out what the matrix changes; nothing is written. Raises KioskError."""
    space = Workspace.open(root)
    report = Report()
    header = next((at for at, row in enumerate(grid.rows) if not row.empty), None)
    names = [normal(cell.text) for cell in grid.rows[header].cells] if header is not None else []
    missing = [name for name in _NAMES if name not in names]
    languages = {at: name for at, name in enumerate(names) if name not in _NAMES and is_language_tag(name)}
    if header is None or missing or not languages:
        raise TableError(
            "no-columns",
            "The sheet is no matrix of translations: its first row has section, id, field and languages.",
            "“kiosk export table BUNDLE” writes one.",
        )
    at = {name: names.index(name) for name in _NAMES}
    homes: dict[str, Home] = {}
    incoming: dict[str, dict[str, Incoming]] = {}
    counts = Counts()
    for row in grid.rows[header + 1 :]:
        if row.empty or row.note:
            continue
        counts.rows += 1
        section, key, field = (normal(row.cell(at[name]).text) for name in _NAMES)
        home = _home(space, section, homes)
        problem = _problem(space, home, section, key, field)
        if home is None or problem:
            counts.left_out += 1
            report.error("no-such-text", grid.place(row, at["field"]), *problem)
            continue
        _take(incoming.setdefault(section, {}), home, row, key, field, languages, grid, report)
    prepared = Prepared(root, report, counts)
    for section, records in incoming.items():
        _merge(space, homes[section], section, grid, list(records.values()), prepared)
    counts.unchanged = counts.rows - counts.changed - counts.left_out
    return prepared


def _home(space: Workspace, section: str, homes: dict[str, Home]) -> Home | None:
    if section not in homes:
        found = (
            people_home(space)
            if section == PEOPLE and PEOPLE not in space.sections
            else space.home(space.sections[section])
            if section in space.sections
            else None
        )
        if found is None:
            return None
        homes[section] = found
    return homes[section]


def _problem(
    space: Workspace, home: Home | None, section: str, key: str, field: str
) -> tuple[str, str] | tuple[()]:
    """Why a row of the matrix speaks of no text, and what may have been meant."""
    if home is None:
        known = [*space.sections, PEOPLE]
        return f"There is no section “{section[:60]}”.", (
            did_you_mean(near(section, known)) or f"There are: {listed(known)}."
        )
    if key not in home.records:
        return f"“{section}” has no record “{key[:60]}”.", did_you_mean(near(key, home.records))
    try:
        loc, _ = way_of(home.model, field)
    except ColumnNameError as unclear:
        return str(unclear), unclear.hint
    shape = shape_at(home.model, loc)
    if shape is None or shape.form != "text":
        return f"“{field[:60]}” is no text that is translated.", ""
    return ()


def _take(
    records: dict[str, Incoming],
    home: Home,
    row: Row,
    key: str,
    field: str,
    languages: dict[int, str],
    grid: Grid,
    report: Report,
) -> None:
    loc, _ = way_of(home.model, field)
    incoming = records.setdefault(key, Incoming(key, row))
    for column, tag in languages.items():
        way: Way = (*loc, tag)
        cell = row.cell(column)
        if way in incoming.columns:
            report.error(
                "duplicate-column",
                grid.place(row, column),
                f"“{field}” of “{key}” stands in a second row; the first one is taken.",
            )
            return
        incoming.columns[way] = column
        incoming.rows[way] = row
        text = normal(cell.text)
        if cell.kind in ("error", "formula", "long"):
            incoming.unclear.add(way)
            report.error("cell-error", grid.place(row, column), "The cell has no text that can be read.")
        elif text:
            incoming.values[way] = text


def _merge(
    space: Workspace, home: Home, section: str, grid: Grid, records: list[Incoming], prepared: Prepared
) -> None:
    spec = space.sections.get(section) or SectionSpec.model_validate(
        {
            "id": section,
            "kind": Person.__name__.lower(),
            "title": {space.default: section},
            "records": section,
        },
    )
    importer = Importer(space, spec, home, grid, Plan(0), prepared.report)
    try:
        part = importer.prepare(RowsRead(records, seen=len(records)), remember=False)
    except KioskError as error:
        raise KioskError(f"Section “{section}”: {error}") from None
    prepared.files.update(part.files)
    prepared.counts.changed += sum(
        len({way[:-1] for way in (*change.put, *change.remove)}) for change in importer.changes
    )
    prepared.counts.kept += part.counts.kept
    prepared.counts.conflicts += part.counts.conflicts
