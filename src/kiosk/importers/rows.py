"""Promises the rows of a sheet as records in the making: values under their ways, each with its cell.

Every row that is not empty and no note becomes an `Incoming` or is named with the reason why it does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kiosk.bundle.columns import Way
from kiosk.errors import Place, Report
from kiosk.exhibition.fields import slug_of
from kiosk.importers.cells import Cell
from kiosk.importers.flat import Flat, Value, normal
from kiosk.importers.grid import Grid, Row
from kiosk.importers.plan import Field, Plan
from kiosk.importers.values import CellError, value_of

# What spreadsheet programs write for a letter that the encoding has not: within a word, or before one.
_LOST = re.compile(r"[^\W\d_]\?[^\W\d_]|(?<!\S)\?[^\W\d_]")


@dataclass(slots=True)
class Incoming:
    """What one row says. `unclear` are ways whose cells have a value that cannot be used; `plain` are texts
    whose columns name no language; `rows` are the rows of values that stand in others than the first."""

    id: str
    row: Row
    values: Flat = field(default_factory=dict)
    columns: dict[Way, int] = field(default_factory=dict)
    unclear: set[Way] = field(default_factory=set)
    plain: set[Way] = field(default_factory=set)
    rows: dict[Way, Row] = field(default_factory=dict)


@dataclass(slots=True)
class RowsRead:
    """`seen` counts the rows that are not empty and no notes; `left` those that were left out,
    `unnamed` those of them whose id is not known."""

    records: list[Incoming] = field(default_factory=list)
    seen: int = 0
    left: int = 0
    unnamed: int = 0
    notes: int = 0
    empty: int = 0


def read_rows(grid: Grid, plan: Plan, languages: tuple[str, ...], report: Report) -> RowsRead:
    """All rows below the header. Findings name row and cell."""
    out = RowsRead()
    first: dict[str, Place] = {}
    for row in grid.rows[plan.header + 1 :]:
        if row.empty:
            out.empty += 1
            continue
        if row.note:
            out.notes += 1
            continue
        out.seen += 1
        incoming = _record(grid, row, plan, report)
        place = _id_place(grid, row, plan)
        made = _id_of(incoming, row, plan, languages, place, report)
        if not made:
            out.left += 1
            out.unnamed += 1
            continue
        if made in first:
            out.left += 1
            report.error(
                "duplicate-id",
                place,
                f"The id “{made}” stands here a second time; it first stands in cell {first[made].cell}. "
                "This row is left out.",
                "Give one of the two rows another id.",
            )
            continue
        first[made] = place
        incoming.id = made
        incoming.values[("id",)] = made
        out.records.append(incoming)
    return out


def _record(grid: Grid, row: Row, plan: Plan, report: Report) -> Incoming:
    incoming = Incoming("", row)
    for one in plan.fields:
        column = one.columns[0] if one.columns else 0
        value: Value | None
        try:
            _whole(grid, _cell(row, one, plan.nothing))
            value = value_of(
                _cell(row, one, plan.nothing), one.shape, one.rule, plan.nothing, str(one.way[-1])
            )
        except CellError as bad:
            report.error(bad.code, grid.place(row, column), str(bad), bad.hint)
            if not bad.rest:
                incoming.unclear.add(one.way)
                continue
            value = bad.rest
        if value is None:
            incoming.columns.setdefault(one.way, column)
            continue
        known = incoming.values.get(one.way)
        if known is not None and known != value:
            report.error(
                "duplicate-column",
                grid.place(row, column),
                f"The cell says something else than {grid.name(row.number, incoming.columns[one.way])}, "
                "which means the same; that one is taken.",
                "Empty one of the two.",
            )
            continue
        incoming.values[one.way] = value
        incoming.columns[one.way] = column
        if one.plain:
            incoming.plain.add(one.way)
    incoming.values.update(plan.constants)
    return incoming


def _whole(grid: Grid, cell: Cell) -> None:
    """Raises CellError for letters that an encoding did not have."""
    if grid.encoding == "cp1251" and cell.kind == "text" and _LOST.search(cell.text):
        raise CellError(
            "lost-letters",
            f"“{cell.text.strip()[:40]}” has question marks in place of letters: the table was saved in "
            "cp1251, which has no Kazakh letters.",
            "Save the table as “CSV UTF-8”, or as XLSX, and import it again.",
        )


def _cell(row: Row, one: Field, nothing: frozenset[str]) -> Cell:
    if len(one.columns) == 1:
        return row.cell(one.columns[0])
    cells = [row.cell(column) for column in one.columns]
    bad = next((cell for cell in cells if cell.kind in ("error", "formula", "long")), None)
    if bad is not None:
        return bad
    parts = [normal(cell.text) for cell in cells]
    text = one.rule.join.join(part for part in parts if part and part not in nothing | set(one.rule.nothing))
    return Cell("text", text) if text else Cell()


def _id_place(grid: Grid, row: Row, plan: Plan) -> Place:
    columns = plan.id_columns or next(
        (one.columns for one in plan.fields if one.way == ("id",) and one.columns), ()
    )
    columns = columns or next(
        (one.columns for one in plan.fields if one.way[:1] == ("title",) and one.columns), (0,)
    )
    return grid.place(row, columns[0])


def _id_of(
    incoming: Incoming, row: Row, plan: Plan, languages: tuple[str, ...], place: Place, report: Report
) -> str:
    """The id: from the mapping's columns, from a column `id`, else from the title. "" when there is none."""
    if plan.id_columns:
        parts = [normal(row.cell(column).text) for column in plan.id_columns]
        made = slug_of("-".join(part for part in (plan.id_prefix.strip("-"), *parts) if part))
        if any(parts) and made:
            return made
        report.error("no-id", place, "The row has nothing that an id can be made from; it is left out.")
        return ""
    written = incoming.values.get(("id",))
    if isinstance(written, str):
        if slug_of(written) == written:
            return written
        meant = slug_of(written)
        report.error(
            "bad-id",
            place,
            f"“{written[:60]}” cannot be an id. An id has small Latin letters, digits and single hyphens, at "
            "most 80 in all. This row is left out.",
            f"Did you mean “{meant}”?" if meant else "",
        )
        return ""
    if ("id",) in incoming.unclear:
        return ""
    for tag in dict.fromkeys(("en", *languages)):
        title = incoming.values.get(("title", tag))
        if isinstance(title, str) and (made := slug_of(title)):
            return made
    report.error(
        "no-id", place, "The row has neither an id nor a title that one can be made from; it is left out."
    )
    return ""
