"""Promises one CSV table a section, read into the same values as YAML, with the cell of every value.

UTF-8 with or without byte order mark; the delimiter (comma, semicolon, tab) is found out from the first row.
A column is a way through the record: `title[kk]`, `media[1].alt[ru]`, `countries` (several values separated
by `;`). A column whose name begins with `#` is a note for staff and is not read. At most 200,000 rows and 64
KB a cell; the table is read from its bytes row by row, so that it takes little more memory than they do.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from pydantic import BaseModel

from kiosk.bundle.cell_names import cell_name
from kiosk.bundle.columns import delimiter_of
from kiosk.bundle.nodes import Loc, path_words
from kiosk.bundle.table_columns import Columns, Step
from kiosk.bundle.yaml_reader import decodes
from kiosk.errors import Place, Report

ROW_LIMIT = 200_000
CELL_LIMIT = 65_536  # characters
FIELD_LIMIT = 131_072  # characters at which a cell is not read to its end
BYTES_LIMIT = 200_000_000  # 200,000 rows of 1,000 bytes
HEAD_LIMIT = 1_000_000  # characters of the first row
ROW_CHARACTERS = 4_000_000  # of one row: sixty cells as long as a cell may be
EMPTY_HEAD_LIMIT = 10_000  # lines before the first row
ALL_ROWS_LIMIT = 1_100_000  # the empty ones counted: a spreadsheet has 1,048,576
COLUMN_LIMIT = 1_000


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
        step, way, column = self.table.root, (), -1  # type: tuple[Step, tuple[int | str, ...], int]
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


class _Lines:
    """The lines of a table; raises `csv.Error` when one row takes too many characters.

    Whoever takes a row sets `taken` to 0.
    """

    def __init__(self, data: bytes) -> None:
        self._text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8-sig", newline="")
        self.taken = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._text.readline(ROW_CHARACTERS + 1)
        if not line:
            raise StopIteration
        self.taken += len(line)
        if self.taken > ROW_CHARACTERS:
            raise csv.Error("row too large")
        return line

    def rewind(self) -> None:
        self._text.seek(0)
        self.taken = 0


@dataclass(slots=True)
class Table:
    """A table's columns as ways through a record, and its rows."""

    file: str
    root: Step
    lines: _Lines
    reader: Any
    width: int
    report: Report
    lists: list[tuple[tuple[int | str, ...], Step]] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[dict[str, Any], RowSource]]:
        """Each row that is not empty, as values for the model."""
        row_number, line, width, root = 1, self.reader.line_num, self.width, self.root
        lines = self.lines
        try:
            for cells in self.reader:
                row_number += 1
                lines.taken = 0
                line, start = self.reader.line_num, line + 1
                found = len(cells)
                if found != width and found:
                    if found < width:
                        cells = cells + [""] * (width - found)
                    elif any(cell.strip() for cell in cells[width:]):
                        self.report.error(
                            "row-too-long",
                            Place(self.file, start, None, cell_name(row_number, width)),
                            f"The row has {found} cells, the first row has {width} columns.",
                            "A text that contains the delimiter must stand in quotation marks.",
                        )
                value = root.build(cells) if cells else None
                if value is None:
                    if row_number > ALL_ROWS_LIMIT:
                        self.report.error(
                            "too-many-rows",
                            Place(self.file, start),
                            f"The table has more than {ALL_ROWS_LIMIT:,} rows, most of them empty; "
                            "the rest is not read.",
                            "Delete the empty rows at its end.",
                        )
                        return
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
        if "row too large" in words:
            self.report.error(
                "row-too-long",
                place,
                f"The row has more than {ROW_CHARACTERS:,} characters.",
                "Perhaps line ends are missing; export the table again.",
            )
        elif "field larger" in words:
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
            "file-too-large", Place(file), f"The table has {len(data) / 1e6:.0f} MB; 200 MB is the most."
        )
        return None
    if not decodes(data, file, report):
        return None
    lines = _Lines(data)
    head = _head(lines)
    if head is None:
        report.error(
            "too-many-columns",
            Place(file, 1),
            f"The table's first row has more than {HEAD_LIMIT:,} characters. It names the columns, such as "
            "id, title[kk], date.",
            "Perhaps the table has no line ends; export it again.",
        )
        return None
    delimiter = delimiter_of(head, model)
    csv.field_size_limit(FIELD_LIMIT)  # the module has one for the whole process
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    header: list[str] = []
    try:
        for header in islice(reader, EMPTY_HEAD_LIMIT):
            lines.taken = 0
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
    if len(header) > COLUMN_LIMIT:
        report.error(
            "too-many-columns", Place(file, 1), f"The table has {len(header):,} columns; 1,000 are the most."
        )
        return None
    columns = Columns(file, model, report)
    columns.take(header)
    if not columns.root.children:
        return None
    return Table(file, columns.root, lines, reader, len(header), report, columns.lists)


def _head(lines: _Lines) -> str | None:
    """The first line that is not empty, "" when there is none near by; None when it is too long."""
    head = ""
    try:
        for head in islice(lines, EMPTY_HEAD_LIMIT):
            lines.taken = 0
            if head.strip("\r\n"):
                break
    except csv.Error:
        return None
    lines.rewind()
    return head if len(head) <= HEAD_LIMIT else None
