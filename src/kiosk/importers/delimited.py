"""Promises CSV tables read whatever wrote them: the encoding and the delimiter are found out and named.

Encodings: UTF-8 (tried first, with or without byte order mark), UTF-16 of either order, and cp1251, which is
taken only when its letters are as frequent as Russian text has them. Delimiters: comma, semicolon, tab. Line
ends: CR, LF, CRLF. Light: runs in the disposable process.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from kiosk.importers.cells import COLUMN_LIMIT, ROW_LIMIT, TableError, to_pipe

BYTES_LIMIT = 128_000_000
FIELD_LIMIT = 1_000_000  # characters; more is a quotation mark that was never closed
_SAMPLE = 40  # records that the delimiter is found out from
_CYRILLIC = re.compile("[А-Яа-яЁё]")
_COMMON = frozenset("оеаинтсрвл")  # two thirds of the letters of a Russian text
_TYPOGRAPHIC = frozenset("«»“”„‘’–—…№\u00a0©®§°•ЎўІіЇїЄєҐґ")
_DELIMITER_WORDS = {",": "commas", ";": "semicolons", "\t": "tabs"}


def decoded(data: bytes) -> tuple[str, str]:
    """The text of a table's bytes and the name of the encoding that was taken. Raises TableError."""
    for mark, encoding, name in (
        (codecs.BOM_UTF8, "utf-8", "UTF-8 with a byte order mark"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
    ):
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), name
            except UnicodeDecodeError:
                raise TableError(
                    "encoding",
                    f"The file says it is written in {name}, but its letters cannot be read.",
                    "It may be damaged or cut off. Save the table again as “CSV UTF-8”.",
                ) from None
    if b"\x00" in data[:100_000]:
        return _without_mark(data)
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as error:
        return _cyrillic(data, error.start)


def _without_mark(data: bytes) -> tuple[str, str]:
    """UTF-16 whose byte order mark is missing: its line ends and delimiters give it away."""
    best, name = "", ""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and _plain(text) > max(0.9, _plain(best)):
            best, name = text, "UTF-16"
    if not best:
        raise TableError(
            "not-a-table",
            "The file is no table: it has bytes that no text has.",
            "Tables are XLSX, ODS or CSV files. Save it in the spreadsheet program as one of them.",
        )
    return best, name


def _plain(text: str) -> float:
    """The share of signs below U+0600 that can be seen: wrongly ordered bytes land far above."""
    sample = text[:4000]
    if not sample:
        return 0.0
    return sum(ch < "\u0600" and (ch.isprintable() or ch in "\r\n\t") for ch in sample) / len(sample)


def _cyrillic(data: bytes, at: int) -> tuple[str, str]:
    try:
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        text = ""
    high = [ch for ch in text if ch > "\x7f"]
    letters = [ch.lower() for ch in high if _CYRILLIC.match(ch)]
    known = len(letters) + sum(ch in _TYPOGRAPHIC for ch in high)
    counts = Counter(letters)
    common = sum(counts[ch] for ch in _COMMON)
    # Other Cyrillic encodings read as this one have their capitals inside words and other letters in front.
    turned = len(re.findall("[а-яё][А-ЯЁ]", text))
    # Western letters read as this one stand between Latin letters.
    mixed = len(re.findall("[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]", text))
    turned += mixed if mixed > 0.1 * len(letters) else 0
    if high and known >= 0.9 * len(high) and turned <= max(1, 0.01 * len(letters)):
        enough = len(letters) >= 30
        if (enough and common >= 0.45 * len(letters)) or (not enough and 2 * common >= 0.6 * len(letters)):
            return text, "cp1251"
    line = len(re.findall(rb"\r\n|\r|\n", data[:at])) + 1
    raise TableError(
        "encoding",
        f"The letters of the file cannot be read from line {line} on: it is written neither in UTF-8 nor in "
        "UTF-16, nor in Russian cp1251.",
        "Save the table again as “CSV UTF-8”, or as XLSX.",
    )


def delimiter_in(text: str) -> str:
    """The delimiter with which the first records have most often as many cells as the first one."""
    best, score = ",", (0.0, 0)
    for delimiter in ("\t", ";", ","):  # where two fit, the one that texts have more seldom
        widths: list[int] = []
        try:
            reader = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=delimiter)
            widths = [len(row) for row in islice(reader, _SAMPLE) if row]
        except csv.Error:
            continue
        if not widths or widths[0] < 2:
            continue
        same = sum(width == widths[0] for width in widths) / len(widths)
        if (same, widths[0]) > score:
            best, score = delimiter, (same, widths[0])
    return best


def delimiter_words(delimiter: str) -> str:
    return _DELIMITER_WORDS[delimiter]


def rows_of(text: str, delimiter: str) -> Iterator[tuple[int, list[object]]]:
    """Each record's line in the file (from 1) and its cells as they cross the pipe. Raises TableError."""
    csv.field_size_limit(FIELD_LIMIT)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line, number = 1, 0
    try:
        for row in reader:
            number += 1
            if number > ROW_LIMIT + 10:
                raise TableError(
                    "too-many-rows",
                    f"The table has more than {ROW_LIMIT:,} rows.",
                    "Split it over several tables, each with a section of its own.",
                )
            if len(row) > COLUMN_LIMIT and any(cell.strip() for cell in row[COLUMN_LIMIT:]):
                raise TableError(
                    "too-many-columns",
                    f"Row {number} (line {line}) has {len(row):,} cells; {COLUMN_LIMIT:,} are the most.",
                    "Perhaps the file is no table, or a line end is missing.",
                )
            yield line, [to_pipe(cell) for cell in row[:COLUMN_LIMIT]]
            line = reader.line_num + 1
    except csv.Error as error:
        raise _broken(str(error), line, number + 1) from None


def _broken(words: str, line: int, row: int) -> TableError:
    if "field larger" in words:
        return TableError(
            "cell-too-long",
            f"A cell of row {row} (it begins in line {line}) has more than {FIELD_LIMIT:,} characters.",
            "Perhaps a quotation mark is missing and the cell runs on.",
        )
    if "end of data" in words:
        return TableError(
            "table-cut-off",
            f"The table ends inside a cell in quotation marks; its row {row} begins in line {line}.",
            "Close the quotation mark, or export the table again: it may be cut off.",
        )
    return TableError(
        "table-quotes",
        f"The quotation marks of row {row} (line {line}) do not match, so its cells cannot be told apart.",
        "A quotation mark inside a cell is written twice. Spreadsheet programs do that by themselves.",
    )
