"""Promises a mapping to begin with, from a sheet's own columns: what is understood is filled in, the rest is
there as comments.
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from kiosk.bundle.columns import ColumnNameError, column_name, way_of
from kiosk.errors import KioskError
from kiosk.importers.flat import normal
from kiosk.importers.grid import Grid
from kiosk.importers.plan import end_shape, first_row, header_row
from kiosk.importers.table import Wanted
from kiosk.importers.words import column_called
from kiosk.importers.workspace import Workspace
from kiosk.sections import kind

_EXAMPLES = 3


def proposed_mapping(grid: Grid, root: Path, wanted: Wanted) -> str:
    """The text of a mapping.yaml. Raises KioskError."""
    space = Workspace.open(root)
    known = space.sections.get(wanted.section)
    model = kind(wanted.create).record if wanted.create and known is None else space.kind(
        known or space.section(wanted.section)
    ).record  # fmt: skip
    languages = space.exhibition.language_order().tags
    header = header_row(grid, model, languages)
    if header is None:
        raise KioskError("The table is empty, so no mapping can be proposed.")
    taken: list[str] = []
    open_: list[str] = []
    used: set[str] = set()
    for column, cell in enumerate(grid.rows[header].cells):
        name = normal(cell.text)
        if not name or name.startswith("#"):
            continue
        try:
            loc, _ = way_of(model, name)
            way = column_name(model, loc)
        except ColumnNameError:
            way = _called(name, model, languages)
        if way and way not in used:
            used.add(way)
            key = _quoted(way) if "[" in way else way
            taken.append(f"  {key}: {_quoted(name)}{_seen(grid, header, column)}")
        else:
            open_.append(f"  # ?: {_quoted(name)}{_seen(grid, header, column)}")
    lines = [
        f"# What the columns of “{grid.file}” mean for a record of “{wanted.section}”.",
        "# Before each colon stands what the bundle calls it, after it the name of the column.",
        "# Look at every line. Take the “#” away where a column shall be taken; write for “?” what it is.",
        f"language: {languages[0]}   # the language of texts whose line names none",
        'nothing: []   # words that mean an empty cell, such as [NA, "-"]',
        "columns:",
        *taken,
        *open_,
    ]
    if not taken:
        lines[5] = "columns: {}"
    if header != first_row(grid):
        lines.insert(3, f"header_row: {grid.rows[header].number}   # the row that names the columns")
    return "\n".join(lines) + "\n"


def _called(name: str, model: type[BaseModel], languages: tuple[str, ...]) -> str:
    """What the bundle calls a column that people name so, with the language of a text; "" for others."""
    called = column_called(name, model, languages)
    if called is None:
        return ""
    way, language = called
    try:
        loc, _ = way_of(model, way)
    except ColumnNameError:  # it has several values
        return ""
    text = end_shape(model, loc).form == "text"
    return f"{way}[{language}]" if text and language in languages else way


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


def _seen(grid: Grid, header: int, column: int) -> str:
    """A comment with the first values of a column."""
    found: list[str] = []
    for row in grid.rows[header + 1 : header + 200]:
        text = " ".join(row.cell(column).text.split())
        if text and text not in found:
            found.append(text[:30])
        if len(found) == _EXAMPLES:
            break
    printable = "".join(ch if ch.isprintable() else "?" for ch in " · ".join(found))
    return f"   # {printable}" if found else ""
