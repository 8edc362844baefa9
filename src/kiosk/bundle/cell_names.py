"""Promises cells named as spreadsheets name them; light, for the disposable process."""

from __future__ import annotations


def column_letters(column: int) -> str:
    """ "D" for column 3 (from 0)."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """ "D14" for row 14 (from 1) and column 3 (from 0)."""
    return f"{column_letters(column)}{row}"
