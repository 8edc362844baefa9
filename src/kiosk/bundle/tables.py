"""Promises one CSV table a section, read into the same values as YAML, with the cell of every value.

UTF-8 with or without byte order mark; the delimiter (comma, semicolon, tab) is found out from the first row.
A column is a way through the record: `title[kk]`, `media[1].alt[ru]`, `countries` (several values separated
by `;`). A column whose name begins with `#` is a note for staff and is not read. At most 200,000 rows and 64
KB a cell.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from kiosk.bundle.cell_names import cell_name
from kiosk.bundle.columns import ColumnNameError, Way, delimiter_of, way_of
from kiosk.bundle.nodes import Loc, path_words
from kiosk.bundle.yaml_reader import decode
from kiosk.errors import Place, Report

ROW_LIMIT = 200_000
CELL_LIMIT = 65_536  # characters
BYTES_LIMIT = 512_000_000
COLUMN_LIMIT = 1_000


@dataclass(slots=True)
class _Step:
    """One level of the way to a cell: a cell itself (`index`), or further steps by key or list position."""

    index: int = -1
    split: bool = False
    children: dict[str | int, _Step] = field(default_factory=dict)

    def build(self, row: list[str]) -> Any:
        """The value at this level; None when its cells are empty."""
        if self.index >= 0:
            cell = row[self.index].strip()
            if not cell:
                return None
            return [part for raw in cell.split(";") if (part := raw.strip())] if self.split else cell
        made = {}
        for key, child in self.children.items():
            if child.index >= 0 and not child.split:  # by far the most frequent case, kept free of a call
                cell = row[child.index].strip()
                if cell:
                    made[key] = cell
            else:
                value = child.build(row)
                if value is not None:
                    made[key] = value
        if not made:
            return None
        if isinstance(next(iter(self.children)), int):
            return [made[key] for key in sorted(made)]
        return made

    def kept(self, row: list[str]) -> list[int]:
        """For a list: the positions in the header that this row really has."""
        return [
            key
            for key in sorted(k for k in self.children if isinstance(k, int))
            if self.children[key].build(row) is not None
        ]

    def first(self) -> int:
        """The leftmost column below this step."""
        if self.index >= 0:
            return self.index
        return min((child.first() for child in self.children.values()), default=0)


@dataclass(frozen=True, slots=True)
class RowSource:
    """One row of a table. Cells are kept only as long as positions may be asked for lists with holes."""

    table: Table
    row: int  # as the spreadsheet counts: the header is row 1
    line: int  # of the file; cells may span lines
    gaps: dict[tuple[int | str, ...], list[int]] | None = None

    @property
    def file(self) -> str:
        return self.table.file

    def place(self, loc: Loc = (), *, key: bool = False) -> Place:
        step, way, column = self.table.root, (), -1  # type: tuple[_Step, tuple[int | str, ...], int]
        for part in loc:
            if isinstance(part, int) and self.gaps and way in self.gaps and part < len(self.gaps[way]):
                part = self.gaps[way][part]
            child = step.children.get(part)
            if child is None:
                break
            way += (part,)
            step = child
            column = step.first()
            if step.index >= 0:
                break
        cell = cell_name(self.row, column) if column >= 0 else None
        return Place(self.table.file, self.line, None, cell or f"A{self.row}", path_words(loc))


@dataclass(slots=True)
class Table:
    """A table's columns as ways through a record, and its rows."""

    file: str
    root: _Step
    reader: Any
    width: int
    report: Report
    lists: list[tuple[tuple[int | str, ...], _Step]] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[dict[str, Any], RowSource]]:
        """Each row that is not empty, as values for the model."""
        row_number, line, width, root = 1, self.reader.line_num, self.width, self.root
        try:
            for cells in self.reader:
                row_number += 1
                line, start = self.reader.line_num, line + 1
                found = len(cells)
                if found != width:
                    if found < width:
                        cells = cells + [""] * (width - found)
                    elif any(cell.strip() for cell in cells[width:]):
                        self.report.error(
                            "row-too-long",
                            Place(self.file, start, None, cell_name(row_number, width)),
                            f"The row has {found} cells, the first row has {width} columns.",
                            "A text that contains the delimiter must stand in quotation marks.",
                        )
                value = root.build(cells)
                if value is None:
                    continue
                if row_number > ROW_LIMIT + 1:
                    self.report.error(
                        "too-many-rows",
                        Place(self.file, start),
                        f"The table has more than {ROW_LIMIT:,} rows; the rest is not read.",
                    )
                    return
                if max(map(len, cells)) > CELL_LIMIT:
                    column = max(range(len(cells)), key=lambda at: len(cells[at]))
                    self.report.error(
                        "cell-too-long",
                        Place(self.file, start, None, cell_name(row_number, column)),
                        f"The cell has {len(cells[column]):,} characters; {CELL_LIMIT:,} are the most.",
                        "Perhaps a quotation mark is missing and the cell runs on.",
                    )
                    continue
                gaps = None
                for way, step in self.lists:
                    kept = step.kept(cells)
                    if kept != list(range(len(kept))):
                        gaps = gaps or {}
                        gaps[way] = kept
                yield value, RowSource(self, row_number, start, gaps)
        except csv.Error as error:
            self._broken(error, row_number + 1)

    def _broken(self, error: csv.Error, row: int) -> None:
        words = str(error)
        place = Place(self.file, self.reader.line_num, None, f"A{row}")
        if "field larger" in words:
            self.report.error(
                "cell-too-long",
                place,
                f"A cell has more than {CELL_LIMIT:,} characters.",
                "Perhaps a quotation mark is missing and the cell runs on.",
            )
        elif "end of data" in words:
            self.report.error(
                "table-cut-off",
                place,
                "The table ends inside a cell in quotation marks. It may be cut off.",
                "Close the quotation mark, or export the table again.",
            )
        else:
            self.report.error(
                "table-quotes",
                place,
                "The quotation marks of this row do not match, so its cells cannot be told apart.",
                "A quotation mark inside a cell is written twice.",
            )


def read_table(data: bytes, file: str, model: type[BaseModel], report: Report) -> Table | None:
    """A table's header understood for `model`; its rows are read while they are asked for.

    None when the file is no table. Columns that are not understood are findings and are left out.
    """
    if len(data) > BYTES_LIMIT:
        report.error(
            "file-too-large", Place(file), f"The table has {len(data) / 1e6:.0f} MB; 512 MB is the most."
        )
        return None
    text = decode(data, file, report)
    if text is None:
        return None
    head = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = delimiter_of(head, model)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] = []
    try:
        for header in reader:
            if any(cell.strip() for cell in header):
                break
    except csv.Error:
        report.error(
            "table-quotes", Place(file, 1, None, "A1"), "The first row's quotation marks do not match.",
            "A quotation mark inside a cell is written twice.",
        )  # fmt: skip
        return None
    if not any(cell.strip() for cell in header):
        report.error(
            "empty-table",
            Place(file, 1),
            "The table is empty. Its first row names the columns, such as id, title[kk], date, "
            "media[1].file.",
        )
        return None
    table = Table(file, _Step(), reader, len(header), report)
    if len(header) > COLUMN_LIMIT:
        report.error(
            "too-many-columns", Place(file, 1), f"The table has {len(header):,} columns; 1,000 are the most."
        )
        return None
    _Columns(table, model, report).take(header)
    if "id" not in table.root.children and not table.root.children:
        return None
    return table


class _Columns:
    def __init__(self, table: Table, model: type[BaseModel], report: Report) -> None:
        self.table, self.model, self.report = table, model, report
        self.seen: dict[Way, int] = {}

    def take(self, header: list[str]) -> None:
        for column, raw in enumerate(header):
            name = raw.strip()
            if not name or name.startswith("#"):
                continue
            place = Place(self.table.file, 1, None, cell_name(1, column), name[:80])
            found = self.way(name, place)
            if found is None:
                continue
            way, split = found
            if way in self.seen:
                self.report.error(
                    "duplicate-column",
                    place,
                    f"The column “{name[:60]}” stands here a second time; it first stands in cell "
                    f"{cell_name(1, self.seen[way])}.",
                    "Delete one of them.",
                )
                continue
            clash = next(
                (other for other in self.seen if other[: len(way)] == way or way[: len(other)] == other), None
            )
            if clash is not None:
                self.report.error(
                    "duplicate-column",
                    place,
                    f"The columns “{path_words(clash)}” and “{name[:60]}” say the same thing twice.",
                    "Keep one of them; with several languages each column names its language: title[kk], "
                    "title[ru].",
                )
                continue
            self.seen[way] = column
            step = self.table.root
            for depth, part in enumerate(way):
                if isinstance(part, int) and not any(w == way[:depth] for w, _ in self.table.lists):
                    self.table.lists.append((way[:depth], step))
                step = step.children.setdefault(part, _Step())
            step.index, step.split = column, split
        # A list whose only column is its first entry cannot have holes.
        self.table.lists = [(way, step) for way, step in self.table.lists if set(step.children) != {0}]

    def way(self, name: str, place: Place) -> tuple[Way, bool] | None:
        """The way a column's name means, and whether its cells are lists; a finding and None when unclear."""
        try:
            return way_of(self.model, name)
        except ColumnNameError as unclear:
            self.report.error("unknown-column", place, str(unclear), unclear.hint)
            return None
