"""Promises the cells of a table as plain values that can cross a pipe, and errors that are sentences.

Light: the disposable process that opens tables imports this. On the pipe a cell is a text, a number, true or
false, None for nothing, or a group with one key: `{"date": "2001-12-05"}`, `{"error": "#N/A"}`,
`{"long": 70000}` (characters of a text that is left out), `{"formula": ""}` (a formula without a value).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Final, Literal

from kiosk.errors import KioskError

ROW_LIMIT: Final = 200_000
COLUMN_LIMIT: Final = 1_000
CELLS_LIMIT: Final = 4_000_000
CELL_LIMIT: Final = 65_536  # characters

# Sheets of our own workbooks that are no tables of records.
EXPLAINED_SHEET: Final = "Columns explained"
TRANSLATIONS_SHEET: Final = "Translations"
LISTS_SHEET: Final = "kiosk lists"
BASELINE_SHEET: Final = "kiosk baseline"
OWN_SHEETS: Final = frozenset(
    name.casefold() for name in (EXPLAINED_SHEET, TRANSLATIONS_SHEET, LISTS_SHEET, BASELINE_SHEET)
)

# What spreadsheets write into a cell whose formula failed.
_ERRORS: Final = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!"}
    | {f"Err:{number}" for number in range(501, 541)}
)

Kind = Literal["empty", "text", "number", "truth", "date", "error", "long", "formula"]


class TableError(KioskError):
    """A table cannot be read at all. `str()` is a sentence with what to do next; `code` is a stable slug."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".rstrip())
        self.code, self.message, self.hint = code, message, hint


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: its kind, and its text as a curator would type it ("12.5", "true",
    "2001-12-05")."""

    kind: Kind = "empty"
    text: str = ""


EMPTY: Final = Cell()


def to_pipe(value: Any) -> Any:
    """A value as the spreadsheet library hands it over, as it crosses the pipe."""
    if isinstance(value, str):
        if len(value) > CELL_LIMIT:
            return {"long": len(value)}
        stripped = value.strip()
        if stripped in _ERRORS:
            return {"error": stripped}
        return value if stripped else None
    if isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return value if abs(value) < 1e300 else {"error": "#NUM!"}  # also what is no number at all
    if isinstance(value, (datetime.datetime, datetime.date)):
        day = value.date() if isinstance(value, datetime.datetime) else value
        return {"date": day.isoformat()}
    return str(value) if value is not None else None


def from_pipe(value: object) -> Cell:
    """A cell from the pipe; what is none counts as empty."""
    if value is None:
        return EMPTY
    if isinstance(value, str):
        return Cell("text", value) if value.strip() else EMPTY
    if isinstance(value, bool):
        return Cell("truth", "true" if value else "false")
    if isinstance(value, int):
        return Cell("number", _digits(value))
    if isinstance(value, float):
        return Cell("number", number_text(value))
    if isinstance(value, dict) and len(value) == 1:
        (key, inner) = next(iter(value.items()))
        if key == "date":
            return Cell("date", str(inner)[:40])
        if key == "error":
            return Cell("error", str(inner)[:40])
        if key == "long":
            return Cell("long", str(inner)[:40])
        if key == "formula":
            return Cell("formula")
    return EMPTY


def _digits(number: int) -> str:
    return str(number) if number.bit_length() < 4000 else "a number of very many digits"


def number_text(number: float) -> str:
    """A number without a needless ".0" and without an exponent where one can be done without."""
    if number != number or abs(number) == float("inf"):
        return "a number without a value"
    if number == int(number) and abs(number) < 1e15:
        return str(int(number))
    return repr(round(number, 12)) if abs(number) < 1e6 else repr(number)
