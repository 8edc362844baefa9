"""Promises workbooks that curators can fill: frozen names of columns, drop-downs, wrapped texts, a sheet that
explains each column. Everything is written as text, so that a spreadsheet program turns nothing into a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import copy
from io import BytesIO
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from pydantic import BaseModel

from kiosk.bundle.shapes import Shape, shape_at
from kiosk.exhibition.countries import COUNTRY_CODES, country_name
from kiosk.exhibition.rights import CC0, CC_LICENCES, PUBLIC_DOMAIN_MARK, RIGHTS_STATEMENTS, rights_name
from kiosk.importers.cells import EXPLAINED_SHEET, LISTS_SHEET
from kiosk.importers.guide import Column, description, how_written, needed
from kiosk.importers.plan import end_shape

ROWS: Final = 2_000  # rows that have drop-downs in a template
CELL_MOST: Final = 32_767  # characters a cell of XLSX can have
_HEAD: Final = PatternFill("solid", fgColor="FF16313B")
_NOTE: Final = PatternFill("solid", fgColor="FFF1EBDD")
_MISSING: Final = PatternFill("solid", fgColor="FFFFE08A")
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def sheet_text(text: str) -> str:
    """A text as a cell can have it: no control characters, not longer than a cell may be."""
    return ILLEGAL_CHARACTERS_RE.sub("\ufffd", text)[:CELL_MOST]


def text_cell(sheet: Any, text: str, *, fill: PatternFill | None = None, bold: bool = False) -> Any:
    """A cell that is text whatever it looks like: no formula, no number, no date."""
    cell = plain_cell(sheet, text)
    looks = _looks(sheet)
    key = (id(fill), bold)
    if key not in looks:
        cell.number_format = "@"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if fill is not None:
            cell.fill = fill
        if bold:
            cell.font = Font(bold=True)
        looks[key] = copy(cell._style)
    else:
        # Working a style out takes ten times as long as writing the cell.
        cell._style = copy(looks[key])
    return cell


def plain_cell(sheet: Any, text: str) -> Any:
    """The same without a look, for sheets that nobody sees."""
    cell = WriteOnlyCell(sheet)
    cell.value = _ESCAPED.sub(r"_x005F_x\1_", sheet_text(text)) or None
    if cell.value is not None:
        cell.data_type = "s"
    return cell


def _looks(sheet: Any) -> dict[tuple[int, bool], Any]:
    """The styles of a workbook that were worked out already, by fill and boldness."""
    book = sheet.parent
    if not hasattr(book, "kiosk_looks"):
        book.kiosk_looks = {}
    looks: dict[tuple[int, bool], Any] = book.kiosk_looks
    return looks


class Book:
    """A workbook in the making; `data()` are its bytes."""

    def __init__(self, languages: Sequence[str]) -> None:
        self.languages = tuple(languages)
        self.book = Workbook(write_only=True)
        self.explained: list[tuple[str, type[BaseModel], Column]] = []
        self.lists: dict[str, tuple[str, list[str]]] = {}

    def records(
        self,
        title: str,
        model: type[BaseModel],
        columns: Sequence[Column],
        rows: Iterable[Sequence[str]],
        *,
        notes: bool,
    ) -> None:
        """A sheet of records. With `notes` a second row says in words what each column is."""
        sheet = self.book.create_sheet(title[:31])
        sheet.freeze_panes = "B3" if notes else "B2"
        for at, column in enumerate(columns, 1):
            shape = end_shape(model, column.way)
            letter = sheet.column_dimensions[get_column_letter(at)]
            letter.width = _width(column, shape, model)
            letter.number_format = "@"  # what is typed stays text: no date and no number is made of it
            letter.alignment = Alignment(wrap_text=True, vertical="top")
            self._drop_down(sheet, at, shape)
            self.explained.append((title, model, column))
        sheet.append([self._head(sheet, column.name) for column in columns])
        if notes:
            words = [description(model, column.way) for column in columns]
            words[0] = f"# {words[0]}"
            sheet.append([self._note(sheet, text) for text in words])
        for row in rows:
            # The column's look is that of its empty cells, too.
            sheet.append([text_cell(sheet, text) if text else None for text in row])

    def matrix(
        self,
        title: str,
        names: Sequence[str],
        counts: Sequence[str],
        rows: Iterable[Sequence[str]],
        first: int,
    ) -> None:
        """A sheet of texts by language; empty cells from column `first` on are coloured."""
        sheet = self.book.create_sheet(title)
        sheet.freeze_panes = f"{get_column_letter(first + 1)}3"
        for at in range(1, len(names) + 1):
            sheet.column_dimensions[get_column_letter(at)].width = 22 if at <= first else 54
        sheet.append([self._head(sheet, name) for name in names])
        sheet.append([self._note(sheet, count) for count in counts])
        for row in rows:
            sheet.append(
                [
                    text_cell(sheet, text, fill=_MISSING if at >= first and not text else None)
                    for at, text in enumerate(row)
                ]
            )

    def hidden(self, title: str, rows: Iterable[Sequence[str]]) -> None:
        sheet = self.book.create_sheet(title)
        sheet.sheet_state = "veryHidden"
        for row in rows:
            sheet.append([plain_cell(sheet, text) for text in row])

    def data(self) -> bytes:
        self._explain()
        if self.lists:
            sheet = self.book.create_sheet(LISTS_SHEET)
            sheet.sheet_state = "hidden"
            listed = list(self.lists.values())
            for at in range(max(len(words) for _, words in listed)):
                sheet.append([text_cell(sheet, w[at] if at < len(w) else "") for _, w in listed])
        out = BytesIO()
        self.book.save(out)
        return out.getvalue()

    # ------------------------------------------------------------ parts

    def _head(self, sheet: Any, name: str) -> Any:
        cell = text_cell(sheet, name, fill=_HEAD)
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        return cell

    def _note(self, sheet: Any, text: str) -> Any:
        cell = text_cell(sheet, text, fill=_NOTE)
        cell.font = Font(italic=True, color="FF5A5346")
        return cell

    def _drop_down(self, sheet: Any, at: int, shape: Shape) -> None:
        inner = shape.item if shape.form == "list" and shape.item is not None else shape
        name, words = _choices(inner, self.languages)
        if not words:
            return
        if name not in self.lists:
            letter = get_column_letter(len(self.lists) + 1)
            where = f"'{LISTS_SHEET}'!${letter}$1:${letter}${len(words)}"
            self.lists[name] = (where, words)
            self.book.defined_names[name] = DefinedName(name, attr_text=where)
        rule = DataValidation(type="list", formula1=f"={name}", allow_blank=True)
        # Several values in one cell, and names in other languages, are right as well.
        rule.showErrorMessage = False
        letter = get_column_letter(at)
        rule.add(f"{letter}3:{letter}{ROWS}")
        sheet.data_validations.append(rule)

    def _explain(self) -> None:
        sheet = self.book.create_sheet(EXPLAINED_SHEET)
        sheet.freeze_panes = "A2"
        for letter, width in zip("ABCDE", (18, 28, 60, 50, 10), strict=True):
            sheet.column_dimensions[letter].width = width
        names = ("sheet", "column", "what it is", "how it is written", "needed")
        sheet.append([self._head(sheet, name) for name in names])
        for title, model, column in self.explained:
            shape = end_shape(model, column.way)
            row = (
                title,
                column.name,
                description(model, column.way),
                how_written(shape),
                "yes" if needed(model, column.way) else "",
            )
            sheet.append([text_cell(sheet, text) for text in row])
        if "kiosk_rights" in self.lists:
            sheet.append([])
            for uri in self.lists["kiosk_rights"][1]:
                sheet.append([text_cell(sheet, t) for t in ("", "rights", rights_name(uri, "en"), uri, "")])


def _width(column: Column, shape: Shape, model: type[BaseModel]) -> float:
    holder = shape_at(model, column.way[:-1]) if len(column.way) > 1 else None
    if holder is not None and holder.form == "text":
        return 40
    if column.way[-1] in ("file", "url", "rights"):
        return 30
    return 26 if column.way == ("id",) else 18 if shape.type in (int, float, bool) else 22


def _choices(shape: Shape, languages: Sequence[str]) -> tuple[str, list[str]]:
    """The name of a list of choices and its words; no words where there is nothing to choose from."""
    if shape.choices:
        words = list(shape.choices)
        return "kiosk_" + "_".join(re.sub(r"\W", "", word) for word in words[:3]), words
    if shape.name == "country":
        tag = languages[0] if languages[0] in ("kk", "ru", "en") else "en"
        return "kiosk_countries", sorted(f"{country_name(code, tag)} ({code})" for code in COUNTRY_CODES)
    if shape.name == "rights":
        return "kiosk_rights", rights_addresses()
    if shape.name == "language":
        return "kiosk_languages", list(dict.fromkeys((*languages, "kk", "ru", "en")))
    if shape.type is bool:
        return "kiosk_truth", ["true", "false"]
    return "", []


def rights_addresses() -> list[str]:
    """The statements a curator may choose from; of Creative Commons the present versions."""
    out = [f"http://rightsstatements.org/vocab/{key}/1.0/" for key in RIGHTS_STATEMENTS]
    out += [f"https://creativecommons.org/licenses/{name}/4.0/" for name in CC_LICENCES]
    return [*out, CC0, PUBLIC_DOMAIN_MARK]


__all__ = ["Book", "rights_addresses", "sheet_text", "text_cell"]
