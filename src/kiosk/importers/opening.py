"""Promises a table's file opened by what it is and not by its name, its rows in pieces, and else a sentence.

Light, and the only way to open a table: it runs in the disposable process (`library/tasks/sheet.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.importers.cells import BASELINE_SHEET, TableError
from kiosk.importers.delimited import BYTES_LIMIT, decoded, delimiter_in, delimiter_words, rows_of
from kiosk.importers.workbook import Workbook, check_workbook, locked

FILE_LIMIT = 256_000_000  # bytes
_PIECE_CELLS = 20_000
_PIECE_CHARACTERS = 2_000_000

Say = Callable[..., None]

_OTHER_STARTS = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"{\\rtf", "a text document"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)


def read_table_file(path: Path, wanted: str, section: str, say: Say) -> int:
    """Tell a table's sheet and rows through `say`; the answer is the number of rows. Raises TableError.

    Events: `sheet` (name, encoding, delimiter, merged), then `rows` (first: number of the first row; lines:
    their lines in a CSV file; rows: lists of cells), the same with `baseline` instead for what our own
    workbooks remember.
    """
    size = path.stat().st_size
    if size == 0:
        raise TableError("empty-table", "The file is empty: it has 0 bytes.", "Save or copy it again.")
    if size > FILE_LIMIT:
        raise TableError("too-large", f"The file has {size / 1e6:,.0f} MB; 256 MB is the most.")
    with path.open("rb") as stream:
        start = stream.read(4096)
    if start.startswith(b"PK"):
        return _workbook(path, wanted, section, say)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise _old_workbook(path)
    for mark, what in _OTHER_STARTS:
        if start.startswith(mark):
            raise _no_table(what)
    if start.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith((b"<html", b"<!doctype", b"<?xml", b"<table")):
        raise _no_table("a web page, even if its name ends with .xls or .csv")
    return _delimited(path, size, say)


def _no_table(what: str) -> TableError:
    return TableError(
        "not-a-table", f"The file is {what} and no table.", "Save the table as XLSX, ODS or “CSV UTF-8”."
    )


def _old_workbook(path: Path) -> TableError:
    with path.open("rb") as stream:
        data = stream.read(4_000_000)
    if "EncryptedPackage".encode("utf-16-le") in data or "EncryptionInfo".encode("utf-16-le") in data:
        return locked()
    return TableError(
        "old-workbook",
        "This is a workbook of the old kind (.xls), or another document of those years.",
        "Open it in the spreadsheet program and save it as XLSX.",
    )


def _workbook(path: Path, wanted: str, section: str, say: Say) -> int:
    kind = check_workbook(path)
    book = Workbook(path, kind)
    name = book.choose(wanted, section)
    rows, first, merged = book.rows(name)
    if not any(cell is not None for row in rows for cell in row):
        raise TableError(
            "empty-table",
            f"The sheet “{name}” is empty.",
            "Its first row names the columns: id, title[kk], date.",
        )
    say("sheet", name=name, encoding="", delimiter="", merged=merged)
    _pieces("rows", rows, first, [], say)
    if BASELINE_SHEET in book.names and BASELINE_SHEET not in book.visible:
        kept, start, _ = book.rows(BASELINE_SHEET)
        _pieces("baseline", kept, start, [], say)
    return len(rows)


def _delimited(path: Path, size: int, say: Say) -> int:
    if size > BYTES_LIMIT:
        raise TableError("too-large", f"The table has {size / 1e6:,.0f} MB; 128 MB is the most.")
    text, encoding = decoded(path.read_bytes())
    if not text.strip():
        raise TableError("empty-table", "The table is empty.", "Its first row names the columns.")
    delimiter = delimiter_in(text)
    say("sheet", name="", encoding=encoding, delimiter=delimiter_words(delimiter), merged=[])
    rows: list[list[object]] = []
    lines: list[int] = []
    count, first, cells = 0, 1, 0
    for line, row in rows_of(text, delimiter):
        rows.append(row)
        lines.append(line)
        cells += len(row)
        count += 1
        if cells >= _PIECE_CELLS:
            _pieces("rows", rows, first, lines, say)
            rows, lines, first, cells = [], [], count + 1, 0
    _pieces("rows", rows, first, lines, say)
    return count


def _pieces(event: str, rows: list[list[object]], first: int, lines: list[int], say: Say) -> None:
    """Rows in pieces that are no longer than a line of the pipe may be."""
    start, cells, characters = 0, 0, 0
    for at, row in enumerate(rows):
        cells += len(row)
        characters += sum(len(cell) for cell in row if isinstance(cell, str))
        if cells >= _PIECE_CELLS or characters >= _PIECE_CHARACTERS or at == len(rows) - 1:
            piece = slice(start, at + 1)
            say(event, first=first + start, lines=lines[piece], rows=rows[piece])
            start, cells, characters = at + 1, 0, 0
