"""Promises what each column of a sheet means for a record, told where it was not written out.

In this order: what the mapping says; the bundle's own names (`title[kk]`); and, when there is no mapping,
what people call such a column, if that can mean one thing only.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from pydantic import BaseModel

from kiosk.bundle.columns import ColumnNameError, Way, cell_parts, column_name, has_numbers, way_of
from kiosk.bundle.nodes import TreeSource
from kiosk.bundle.shapes import Shape, shape_at
from kiosk.bundle.wording import did_you_mean, listed, near
from kiosk.errors import Place, Report
from kiosk.exhibition import Languages
from kiosk.importers.cells import TableError
from kiosk.importers.flat import Flat, normal
from kiosk.importers.grid import Grid, Row
from kiosk.importers.mapping import ColumnRule, Mapping
from kiosk.importers.words import column_called, folded
from kiosk.sections.people import NamedPerson

_HEADINGS: Final = 30  # rows that are looked through for the names of the columns


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a record: its way, the columns it comes from (from 0), how the cells are read. `plain` is
    True for a text whose column names no language."""

    way: Way
    columns: tuple[int, ...]
    rule: ColumnRule
    shape: Shape
    plain: bool = False


@dataclass(slots=True)
class Plan:
    """`header` is the position of the row that names the columns; `told` what staff should read about it."""

    header: int
    fields: list[Field] = field(default_factory=list)
    id_columns: tuple[int, ...] = ()
    id_prefix: str = ""
    constants: Flat = field(default_factory=dict)
    nothing: frozenset[str] = frozenset()
    told: list[str] = field(default_factory=list)

    @property
    def ways(self) -> set[Way]:
        return {one.way for one in self.fields} | set(self.constants)


def canonical(way: Way, shape: Shape, language: str) -> tuple[Way, bool]:
    """A text without a language is one in `language`; True says that it was such a one."""
    if shape.form == "text" and shape.type is not NamedPerson:
        return (*way, language), True
    return way, False


def end_shape(model: type[BaseModel], way: Way) -> Shape:
    return shape_at(model, way) or Shape("word")


def first_row(grid: Grid) -> int | None:
    """The position of the first row that is neither empty nor a note."""
    return next((at for at, row in enumerate(grid.rows) if not row.empty and not row.note), None)


def header_row(
    grid: Grid, model: type[BaseModel], languages: tuple[str, ...], mapped: Collection[str] = ()
) -> int | None:
    """The position of the row that names the columns: the first row, or, when nothing in it is the name of a
    column (a heading above the table), the first one below that has two such names. `mapped` are further
    names, folded. None for an empty table."""
    first = first_row(grid)
    if first is None:
        return None
    for at in range(first, min(first + _HEADINGS, len(grid.rows))):
        row = grid.rows[at]
        names = {normal(cell.text) for cell in row.cells if cell.kind == "text"}
        known = sum(_known(name, model, languages, mapped) for name in names if len(name) <= 200)
        if known >= (1 if at == first else 2) and not row.note:
            return at
    return first


def _known(name: str, model: type[BaseModel], languages: tuple[str, ...], mapped: Collection[str]) -> bool:
    if folded(name) in mapped:
        return True
    try:
        way_of(model, name.replace(" ", ""))
    except ColumnNameError:
        return column_called(name, model, languages) is not None
    return True


class Planner:
    """Makes the plan of one sheet. Findings that stop the import go to `report` as errors."""

    def __init__(
        self,
        grid: Grid,
        model: type[BaseModel],
        languages: Languages,
        mapping: Mapping,
        source: TreeSource | None,
        report: Report,
    ) -> None:
        self.grid, self.model, self.languages = grid, model, languages
        self.mapping, self.source, self.report = mapping, source, report
        self.default = mapping.language or languages.default
        self.used: set[int] = set()

    def plan(self) -> Plan:
        """Raises TableError when the sheet has no row that names columns."""
        header, row = self._header()
        plan = Plan(header, nothing=frozenset(normal(word) for word in self.mapping.nothing))
        if self.mapping.header_row is None and header != first_row(self.grid):
            plan.told.append(
                f"Row {row.number} is taken for the names of the columns; what stands above it is not read."
            )
        names = {column: normal(cell.text) for column, cell in enumerate(row.cells) if cell.text.strip()}
        self._mapped(plan, row, names)
        for way, text in self.mapping.constants.items():
            loc, split = way_of(self.model, way)
            full, _ = canonical(loc, end_shape(self.model, loc), self.default)
            numbers = has_numbers(end_shape(self.model, loc))
            parts = tuple(normal(part) for part in cell_parts(text, numbers=numbers))
            plan.constants[full] = parts if split else normal(text)
        ignored = {normal(name) for name in self.mapping.ignore}
        for column, name in names.items():
            if column not in self.used and not name.startswith("#") and name not in ignored:
                self._column(plan, row, column, name)
        if not plan.fields and self.report.ok:
            raise TableError(
                "no-columns",
                f"No column of the table is understood; row {row.number} was taken for the names of the "
                f"columns: {listed(list(names.values())[:8])}.",
                "Begin with a template (kiosk new), or say in a mapping what the columns mean "
                "(--propose-map).",
            )
        return plan

    def _header(self) -> tuple[int, Row]:
        wanted = self.mapping.header_row
        if wanted is not None:
            found = next((at for at, row in enumerate(self.grid.rows) if row.number == wanted), None)
            if found is not None and not self.grid.rows[found].empty:
                return found, self.grid.rows[found]
            if self.grid.rows:
                raise TableError(
                    "no-columns", f"Row {wanted}, which the mapping names as the header, is empty."
                )
        mapped = {folded(name) for rule in self.mapping.columns.values() for name in rule.column}
        mapped |= {folded(name) for name in (self.mapping.id.columns if self.mapping.id else ())}
        at = header_row(self.grid, self.model, self.languages.tags, mapped)
        if at is not None:
            return at, self.grid.rows[at]
        raise TableError(
            "empty-table",
            f"The sheet “{self.grid.sheet}” is empty." if self.grid.sheet else "The table is empty.",
            "Its first row names the columns, such as id, title[kk], date, media[1].file.",
        )

    # ------------------------------------------------------------ what the mapping says

    def _mapped(self, plan: Plan, row: Row, names: dict[int, str]) -> None:
        for key, rule in self.mapping.columns.items():
            loc, _ = way_of(self.model, key)
            columns = tuple(
                column
                for at, name in enumerate(rule.column)
                if (column := self._named(name, names, ("columns", key, "column", at))) is not None
            )
            shape = end_shape(self.model, loc)
            way, plain = canonical(loc, shape, rule.language or self.default)
            plan.fields.append(Field(way, columns, rule, shape, plain and not rule.language))
            self.used.update(columns)
        if self.mapping.id is not None:
            found = [
                self._named(name, names, ("id", "from", at))
                for at, name in enumerate(self.mapping.id.columns)
            ]
            plan.id_columns = tuple(column for column in found if column is not None)
            plan.id_prefix = self.mapping.id.prefix
            self.used.update(plan.id_columns)
        for at, name in enumerate(self.mapping.ignore):
            self._named(name, names, ("ignore", at))

    def _named(self, name: str, names: dict[int, str], loc: tuple[str | int, ...]) -> int | None:
        wanted = normal(name)
        exact = [column for column, known in names.items() if known == wanted]
        found = exact or [column for column, known in names.items() if folded(known) == folded(wanted)]
        if len(found) == 1:
            return found[0]
        place = self.source.place(loc) if self.source else Place(self.grid.file)
        if found:
            cells = " and ".join(self.grid.name(self._row_number(), column) for column in found)
            self.report.error("mapping", place, f"Two columns are called “{name}”: {cells}.", "Rename one.")
        else:
            self.report.error(
                "mapping",
                place,
                f"The table has no column “{name}”.",
                did_you_mean(near(wanted, names.values()))
                or f"Its columns are: {listed(names.values(), 30)}.",
            )
        return None

    def _row_number(self) -> int:
        return self._header()[1].number

    # ------------------------------------------------------------ what the columns are called

    def _column(self, plan: Plan, row: Row, column: int, name: str) -> None:
        place = self.grid.place(row, column)
        rule = ColumnRule(column=(name,))
        human = ""
        try:
            loc, _ = way_of(self.model, name.replace(" ", ""))
            language = ""
        except ColumnNameError as unclear:
            if self.mapping.columns:
                self._untaken(plan, place, name)
                return
            called = column_called(name, self.model, self.languages.tags)
            if called is None:
                bundle_name = "[" in name or "." in name or "_" in name
                if bundle_name:
                    self.report.error("unknown-column", place, str(unclear), unclear.hint)
                else:
                    self._untaken(plan, place, name)
                return
            human, language = called
            try:
                loc, _ = way_of(self.model, human)
            except ColumnNameError:  # such as “Sources”, which has several values
                self._untaken(plan, place, name, "it has several values, each in a column of its own")
                return
        shape = end_shape(self.model, loc)
        way, plain = canonical(loc, shape, self.default)
        named = shape.type is NamedPerson and folded(name) == folded(human)  # may also be an id
        if human and shape.form == "text" and language in self.languages.tags and not named:
            way, plain = (*loc, language), False
        elif human and plain and len(self.languages.tags) > 1 and self.mapping.language is None:
            self._untaken(plan, place, name, "its language is not named")
            return
        clash = next((one for one in plan.fields if one.way == way and one.plain == plain), None)
        if clash is None:
            clash = next(
                (one for one in plan.fields if _above(one.way, way) and one.shape.type is not NamedPerson),
                None,
            )
        if clash is not None:
            first = self.grid.name(row.number, clash.columns[0]) if clash.columns else "the mapping"
            self.report.error(
                "duplicate-column",
                place,
                f"The column “{name[:60]}” means “{column_name(self.model, way)}”, as {first} already does.",
                "Delete one of the two, or begin the name of one with “#”: then it is a note.",
            )
            return
        if human:
            plan.told.append(
                f"Column {place.cell.rstrip('0123456789') if place.cell else ''} “{name[:60]}” is taken as "
                f"{column_name(self.model, way)}."
            )
        plan.fields.append(Field(way, (column,), rule, shape, plain))

    def _untaken(self, plan: Plan, place: Place, name: str, why: str = "") -> None:
        self.report.warning(
            "column-not-taken",
            place,
            f"The column “{name[:60]}” is not taken: "
            + (f"{why}." if why else "nothing says what it means for a record."),
            "Name it as the bundle does (title[kk], date, media[1].file), say it in a mapping, or begin its "
            "name with “#”.",
        )


def _above(first: Way, second: Way) -> bool:
    short, long = sorted((first, second), key=len)
    return long[: len(short)] == short and first != second
