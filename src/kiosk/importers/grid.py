"""Promises a table as rows of cells, each of which knows its place, from what the disposable process said."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from kiosk.bundle.cell_names import cell_name
from kiosk.errors import Place
from kiosk.importers.cells import COLUMN_LIMIT, EMPTY, ROW_LIMIT, Cell, Kind, from_pipe

_KINDS = frozenset(get_args(Kind))


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

    def keep(self, path: Path) -> None:
        """Write it for another process: a line about the sheet, then a line a row."""
        about = {
            "file": self.file,
            "sheet": self.sheet,
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "merged": self.merged,
            "baseline": self.baseline,
        }
        with path.open("w", encoding="utf-8") as stream:
            stream.write(json.dumps(about) + "\n")
            for row in self.rows:
                cells = [[cell.kind, cell.text] if cell.kind != "empty" else 0 for cell in row.cells]
                stream.write(json.dumps([row.number, row.line, cells]) + "\n")

    @classmethod
    def kept(cls, path: Path) -> Grid:
        """What `keep` wrote. Raises OSError, and ValueError for anything else."""
        with path.open(encoding="utf-8") as stream:
            about = json.loads(stream.readline())
            grid = cls(**{name: about[name] for name in ("file", "sheet", "encoding", "delimiter", "merged")})
            grid.baseline = [tuple(row) for row in about["baseline"]]
            for line in stream:
                number, at, cells = json.loads(line)
                made = tuple(Cell(*cell) if cell else EMPTY for cell in cells)
                if any(cell.kind not in _KINDS for cell in made):
                    raise ValueError("not a cell")
                grid.rows.append(Row(number, at, made))
        return grid


def _rows_of(event: Mapping[str, Any]) -> Iterator[tuple[int, int | None, list[object]]]:
    rows, lines, first = event.get("rows"), event.get("lines"), event.get("first")
    if not isinstance(rows, list) or not isinstance(first, int) or isinstance(first, bool):
        return
    known = lines if isinstance(lines, list) and len(lines) == len(rows) else []
    for at, cells in enumerate(rows):
        if isinstance(cells, list):
            line = known[at] if known and isinstance(known[at], int) else None
            yield first + at, line, cells
