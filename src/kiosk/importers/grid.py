"""Promises a table as rows of cells, each of which knows its place, from what the disposable process said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.bundle.cell_names import cell_name
from kiosk.errors import Place
from kiosk.importers.cells import COLUMN_LIMIT, EMPTY, ROW_LIMIT, Cell, from_pipe


@dataclass(frozen=True, slots=True)
class Row:
    """`number` counts as the spreadsheet does, from 1; `line` is its line in a CSV file, else None."""

    number: int
    line: int | None
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        return self.cells[column] if 0 <= column < len(self.cells) else EMPTY

    @property
    def empty(self) -> bool:
        return all(cell.kind == "empty" for cell in self.cells)

    @property
    def note(self) -> bool:
        """A row for people: its first cell begins with “#” and a space."""
        return bool(self.cells) and self.cells[0].kind == "text" and self.cells[0].text.startswith("# ")


@dataclass(slots=True)
class Grid:
    """One sheet. `baseline` has rows of (section, id, column, digest) that our own workbooks carry."""

    file: str
    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    merged: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    baseline: list[tuple[str, ...]] = field(default_factory=list)

    def place(self, row: Row, column: int) -> Place:
        return Place(self.file, row.line, None, cell_name(row.number, column))

    def name(self, row: int, column: int) -> str:
        return cell_name(row, column)

    def hear(self, event: Mapping[str, Any]) -> None:
        """Take one event of the process. It is not trusted: what has not the right form says nothing."""
        what = event.get("event")
        if what == "sheet":
            self.sheet = str(event.get("name", ""))[:200]
            self.encoding = str(event.get("encoding", ""))[:60]
            self.delimiter = str(event.get("delimiter", ""))[:20]
            merged = event.get("merged")
            self.merged = [str(m)[:40] for m in merged] if isinstance(merged, list) else []
        elif what in ("rows", "baseline"):
            for number, line, cells in _rows_of(event):
                made = tuple(from_pipe(cell) for cell in cells[:COLUMN_LIMIT])
                if what == "baseline":
                    self.baseline.append(tuple(cell.text for cell in made))
                elif len(self.rows) < ROW_LIMIT + 20:
                    self.rows.append(Row(number, line, made))


def _rows_of(event: Mapping[str, Any]) -> Iterator[tuple[int, int | None, list[object]]]:
    rows, lines, first = event.get("rows"), event.get("lines"), event.get("first")
    if not isinstance(rows, list) or not isinstance(first, int) or isinstance(first, bool):
        return
    known = lines if isinstance(lines, list) and len(lines) == len(rows) else []
    for at, cells in enumerate(rows):
        if isinstance(cells, list):
            line = known[at] if known and isinstance(known[at], int) else None
            yield first + at, line, cells
