"""Promises a CSV table changed row by row: rows that do not change keep their bytes, as do the order of the
columns, the delimiter, the line ends, the byte order mark, and columns that are notes.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from pydantic import BaseModel

from kiosk.bundle.columns import ColumnNameError, Way, column_name, delimiter_of, way_of
from kiosk.bundle.shapes import shape_at
from kiosk.bundle.tables import COLUMN_LIMIT, read_table
from kiosk.errors import Report
from kiosk.importers.flat import Flat, Flattened, cell_text, flatten
from kiosk.importers.homes import Change, Home, HomeError, Stored
from kiosk.importers.plan import canonical, end_shape

_BOM = b"\xef\xbb\xbf"


@dataclass(slots=True)
class _Raw:
    """A record of the file: its text with the line end, and its cells."""

    text: str
    cells: list[str]


class CsvHome(Home):
    """Raises nothing for a broken table: `report` then has its errors, and the import does not begin."""

    def __init__(self, file: str, data: bytes, model: type[BaseModel], default: str, report: Report) -> None:
        super().__init__(model, default)
        self.file, self.bom = file, data.startswith(_BOM)
        self.columns: list[Way | None] = []
        self.plain: set[Way] = set()  # canonical ways whose column names no language
        self.raw: list[_Raw] = []
        self.row_of: dict[str, int] = {}  # id → position in `raw`
        self.header, self.delimiter, self.end = 0, ",", "\n"
        table = read_table(data, file, model, report)
        if table is None:
            return
        text = data.decode("utf-8-sig")
        self.delimiter = delimiter_of(text.lstrip("\r\n").split("\n", 1)[0], model)
        self.raw = _raw_rows(text, self.delimiter)
        self.end = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
        self.header = next(at for at, row in enumerate(self.raw) if any(c.strip() for c in row.cells))
        self._columns()
        for values, row in table.rows():
            written = values.get("id")
            if isinstance(written, str) and written not in self.records:
                flat = flatten(values, model, default)
                self.row_of[written] = self.header + row.row - 1
                self.records[written] = Stored(written, file, flat, lambda way, row=row: row.place(way))  # type: ignore[misc]  # a default binds the loop's row

    @classmethod
    def begin(cls, file: str, model: type[BaseModel], default: str, columns: list[str]) -> CsvHome:
        """A new table with these columns."""
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerow(columns)
        return cls(file, _BOM + out.getvalue().encode(), model, default, Report())

    def _columns(self) -> None:
        for name in self.raw[self.header].cells:
            self.columns.append(self._way(name.strip()))

    def _way(self, name: str) -> Way | None:
        if not name or name.startswith("#"):
            return None
        try:
            loc, _ = way_of(self.model, name)
        except ColumnNameError:
            return None
        way, plain = canonical(loc, end_shape(self.model, loc), self.default)
        if plain:
            self.plain.add(way)
        return None if way in self.columns else way

    def cannot(self, way: Way) -> str:
        for other in self.columns:
            if other is None or other == way or (other[:-1] == way[:-1] and other in self.plain):
                continue
            if other[: len(way)] == way or way[: len(other)] == other:
                return (
                    f"The table {self.file} has the column “{column_name(self.model, other)}”, beside which "
                    f"“{column_name(self.model, way)}” cannot stand."
                )
        return ""

    def write(self, changes: list[Change]) -> dict[str, bytes | None]:
        if not changes:
            return {}
        names = list(self.raw[self.header].cells)
        columns = list(self.columns)
        renamed = self._make_room(changes, names, columns)
        added = len(names) - len(self.columns)
        by_row = {self.row_of[change.id]: change for change in changes if not change.new}
        out: list[str] = []
        for at, row in enumerate(self.raw):
            change = by_row.get(at)
            if at == self.header:
                out.append(self._line(names) if added or renamed else row.text)
            elif change is not None and change.gone:
                continue
            elif change is not None:
                out.append(self._line(self._cells(row.cells, columns, self.after(change))))
            elif added and at > self.header and any(cell.strip() for cell in row.cells):
                out.append(self._wider(row, len(names)))
            else:
                out.append(row.text)
        new = [self._line(self._cells([], columns, self.after(c))) for c in changes if c.new]
        if new and out and not out[-1].endswith(("\n", "\r")):
            out[-1] += self.end
        data = (_BOM if self.bom else b"") + "".join((*out, *new)).encode()
        self._verify(data, changes)
        return {self.file: data}

    def _make_room(self, changes: list[Change], names: list[str], columns: list[Way | None]) -> bool:
        """Columns for values that have none yet. A column without a language becomes one with its language
        when others come beside it; True when that happened."""
        renamed = False
        wanted = {way: None for change in changes if not change.gone for way in self.after(change)}
        for way in wanted:
            if way in columns:
                continue
            for at, other in enumerate(columns):
                if other is not None and other in self.plain and other[:-1] == way[:-1]:
                    names[at] = column_name(self.model, other)
                    self.plain.discard(other)
                    renamed = True
            problem = self.cannot(way)
            if problem:
                raise HomeError(problem)
            plain = any(way in change.plain for change in changes) and not any(
                other[:-1] == way[:-1] for other in (*columns, *wanted) if other and other != way
            )
            if plain:
                self.plain.add(way)
            names.append(column_name(self.model, way[:-1] if plain else way))
            columns.append(way)
        if len(columns) > COLUMN_LIMIT:
            raise HomeError(f"The table {self.file} would have more than {COLUMN_LIMIT:,} columns.")
        return renamed

    def _cells(self, before: list[str], columns: list[Way | None], flat: Flat) -> list[str]:
        cells = before + [""] * (len(columns) - len(before))
        for at, way in enumerate(columns):
            if way is not None:
                value = flat.get(way)
                said = cell_text(value, shape_at(self.model, way)) if value is not None else ""
                if said != cells[at].strip():
                    cells[at] = said
        return cells

    def _line(self, cells: list[str]) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=self.delimiter, lineterminator=self.end).writerow(cells)
        return out.getvalue()

    def _wider(self, row: _Raw, width: int) -> str:
        body = row.text.rstrip("\r\n")
        return body + self.delimiter * (width - len(row.cells)) + row.text[len(body) :]

    def _verify(self, data: bytes, changes: list[Change]) -> None:
        """What was written reads back as it was meant."""
        report = Report()
        again = CsvHome(self.file, data, self.model, self.default, report)
        expected = {key: stored.flat.values for key, stored in self.records.items()}
        for change in changes:
            if change.gone:
                expected.pop(change.id, None)
            else:
                expected[change.id] = self.after(change)
        found = {key: stored.flat.values for key, stored in again.records.items()}
        if found != expected:
            wrong = next((key for key in expected if found.get(key) != expected[key]), "")
            raise HomeError(
                f"The record “{wrong}” cannot be written into {self.file} so that it reads back the same."
            )


def _raw_rows(text: str, delimiter: str) -> list[_Raw]:
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(iter(lines), delimiter=delimiter, strict=True)
    rows: list[_Raw] = []
    start = 0
    for cells in reader:
        rows.append(_Raw("".join(lines[start : reader.line_num]), cells))
        start = reader.line_num
    return rows


__all__ = ["CsvHome", "Flattened"]
