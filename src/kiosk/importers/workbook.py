"""Promises XLSX and ODS workbooks looked at before they are opened, and the rows of the sheet that is meant.

A workbook is a ZIP: every part is unpacked once without keeping it, and what has more bytes than its
directory says, is larger or denser than a table can be, or defines entities of its own is refused. Light:
runs in the disposable process.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, Final

from kiosk.importers.cells import (
    CELLS_LIMIT,
    COLUMN_LIMIT,
    OWN_SHEETS,
    ROW_LIMIT,
    TableError,
    to_pipe,
)

PARTS_LIMIT: Final = 2_000
PART_BYTES: Final = 256_000_000  # unpacked, of all parts that are read
RATIO_LIMIT: Final = 200  # unpacked to packed; sheets of text reach about 30
RATIO_FROM: Final = 2_000_000  # bytes: small parts may be denser
_CHUNK: Final = 1 << 20
_READ_ENDINGS: Final = (".xml", ".rels")
_ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"


def check_workbook(path: Path) -> str:
    """ "xlsx" or "ods". Raises TableError for what is neither, is locked, or would hurt to open."""
    try:
        with zipfile.ZipFile(path) as archive, path.open("rb") as raw:
            infos = archive.infolist()
            names = {info.filename for info in infos}
            kind = _kind(names, archive)
            _sizes(infos)
            for info in infos:
                if info.filename.endswith(_READ_ENDINGS):
                    _unpack_once(info, raw)
            if kind == "ods" and "META-INF/manifest.xml" in names:
                manifest = archive.read("META-INF/manifest.xml")
                if b"encryption-data" in manifest:
                    raise locked()
            return kind
    except (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, EOFError, RuntimeError):
        raise TableError(
            "damaged", "The workbook is damaged or cut off.", "Copy it again from where it came."
        ) from None


def locked() -> TableError:
    return TableError(
        "password",
        "The workbook is protected with a password, so nobody can read it here.",
        "Open it in the spreadsheet program, take the password away, and save it again.",
    )


def _kind(names: set[str], archive: zipfile.ZipFile) -> str:
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise locked()
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        raise TableError("not-a-table", "This is a binary workbook (.xlsb).", "Save it as XLSX.")
    if "content.xml" in names and "mimetype" in names:
        if archive.getinfo("mimetype").file_size < 200:
            said = archive.read("mimetype").decode("ascii", "replace").strip()
            if said.startswith(_ODS):
                return "ods"
        raise TableError(
            "not-a-table", "This OpenDocument file is no spreadsheet.", "Give an ODS, XLSX or CSV file."
        )
    what = "a text document" if "word/document.xml" in names else "a packed folder"
    raise TableError("not-a-table", f"The file is {what} and no table.", "Give an XLSX, ODS or CSV file.")


def _sizes(infos: list[zipfile.ZipInfo]) -> None:
    read = [info for info in infos if info.filename.endswith(_READ_ENDINGS)]
    if len(infos) > PARTS_LIMIT or len({info.filename for info in infos}) != len(infos):
        raise _bomb("it has very many parts, or two of the same name")
    if sum(info.file_size for info in read) > PART_BYTES:
        raise _bomb(f"unpacked it has more than {PART_BYTES // 1_000_000} MB")
    for info in read:
        if info.file_size > RATIO_FROM and info.file_size > RATIO_LIMIT * max(info.compress_size, 1):
            raise _bomb("its parts are packed far denser than a table can be")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _bomb("it is packed in a way that spreadsheet programs do not use")


def _bomb(why: str) -> TableError:
    return TableError(
        "bomb",
        f"The workbook is not opened: {why}.",
        f"A table has at most {ROW_LIMIT:,} rows and {COLUMN_LIMIT:,} columns. Save it again as CSV, or ask "
        "who made it.",
    )


def _unpack_once(info: zipfile.ZipInfo, raw: Any) -> None:
    """Unpack a part without keeping it: its real size, and no entities of its own."""
    raw.seek(info.header_offset)
    head = raw.read(30)
    name, extra = struct.unpack("<HH", head[26:30])
    raw.seek(name + extra, 1)
    left, out, tail = info.compress_size, 0, b""
    unpacker = zlib.decompressobj(-15) if info.compress_type == zipfile.ZIP_DEFLATED else None
    while left:
        packed = raw.read(min(_CHUNK, left))
        if not packed:
            raise zipfile.BadZipFile
        left -= len(packed)
        while packed:
            data = unpacker.decompress(packed, _CHUNK) if unpacker else packed
            packed = unpacker.unconsumed_tail if unpacker else b""
            out += len(data)
            if out > info.file_size:
                raise _bomb("a part of it is larger than its list of contents says")
            if b"<!DOCTYPE" in (seen := tail + data) or b"<!ENTITY" in seen:
                raise TableError(
                    "bomb",
                    "The workbook is not opened: it defines words of its own that stand for other words.",
                    "No spreadsheet program writes that. Save the table again as CSV, or ask who made it.",
                )
            tail = data[-12:]
            if unpacker and not data and not packed:
                break


class Workbook:
    """A checked workbook: its sheets by name, and the rows of one."""

    def __init__(self, path: Path, kind: str) -> None:
        import python_calamine

        self.path, self.kind = path, kind
        try:
            self._book = python_calamine.CalamineWorkbook.from_path(str(path))
        except python_calamine.PasswordError:
            raise locked() from None
        except (python_calamine.CalamineError, OSError) as error:
            raise self._unreadable(error) from None
        visible = python_calamine.SheetVisibleEnum.Visible
        self.names = list(self._book.sheet_names)
        self.visible = [meta.name for meta in self._book.sheets_metadata if meta.visible == visible]

    def _unreadable(self, error: Exception) -> TableError:
        return TableError(
            "damaged",
            "The workbook cannot be read: its parts do not fit together.",
            "Open it in a spreadsheet program and save it again.",
        )

    def choose(self, wanted: str, section: str) -> str:
        """The sheet that is meant: the wanted one, else the one called as the section, else the only one."""
        listed = ", ".join(f"“{name}”" for name in self.names[:40])
        if wanted:
            for name in self.names:
                if name == wanted:
                    return name
            found = [name for name in self.names if name.casefold() == wanted.strip().casefold()]
            if len(found) == 1:
                return found[0]
            raise TableError("no-sheet", f"There is no sheet “{wanted}”. There are: {listed}.")
        found = [name for name in self.names if name.strip().casefold() == section[:31].casefold()]
        if len(found) == 1:
            return found[0]
        tables = [name for name in self.visible if name.casefold() not in OWN_SHEETS]
        if len(tables) == 1:
            return tables[0]
        raise TableError(
            "which-sheet",
            f"The workbook has {len(tables)} sheets, and none is called “{section}”: "
            f"{', '.join(f'“{name}”' for name in tables[:40])}.",
            f"Say which one is meant: --sheet {_quoted(tables[0]) if tables else 'NAME'}",
        )

    def rows(self, name: str) -> tuple[list[list[object]], int, list[str]]:
        """The rows of a sheet from its first used row on, that row's number (from 1), and what to tell.

        Every row begins in column A. Cells are as they cross the pipe.
        """
        import python_calamine

        try:
            sheet = self._book.get_sheet_by_name(name)
        except (python_calamine.CalamineError, OSError) as error:
            raise self._unreadable(error) from None
        if sheet.end is None or sheet.start is None:
            return [], 1, []
        height, width = sheet.end[0] + 1, sheet.end[1] + 1
        if sheet.height > ROW_LIMIT + 10:
            raise TableError(
                "too-many-rows",
                f"The sheet “{name}” has {sheet.height:,} rows; {ROW_LIMIT:,} are the most.",
                "Delete empty rows at its end, or split it over several sheets.",
            )
        if width > COLUMN_LIMIT:
            raise TableError(
                "too-many-columns",
                f"The sheet “{name}” has {width:,} columns; {COLUMN_LIMIT:,} are the most.",
                "Delete stray cells far to the right.",
            )
        if sheet.height * width > CELLS_LIMIT:
            raise TableError(
                "too-many-cells",
                f"The sheet “{name}” has {sheet.height * width:,} cells; {CELLS_LIMIT:,} are the most.",
                "Delete columns that are not needed, or split it over several sheets.",
            )
        first, left = sheet.start
        rows = [
            [None] * left + [to_pipe(value) for value in row] for row in sheet.to_python(skip_empty_area=True)
        ]
        odd = self._odd_cells(name) if self.kind == "xlsx" else {}
        for (row, column), value in odd.items():
            at = row - 1 - first
            if 0 <= at < len(rows) and 0 <= column < len(rows[at]) and rows[at][column] is None:
                rows[at][column] = value
        del height
        return rows, first + 1, self._merged(sheet)

    @staticmethod
    def _merged(sheet: Any) -> list[str]:
        from kiosk.bundle.cell_names import cell_name

        told = []
        for (top, left), (bottom, right) in (sheet.merged_cell_ranges or [])[:1000]:
            if bottom > top or right > left:
                told.append(f"{cell_name(top + 1, left)}:{cell_name(bottom + 1, right)}")
        return told

    def _odd_cells(self, name: str) -> dict[tuple[int, int], object]:
        """Cells that the library hands over as empty: failed formulas, and formulas without a value."""
        part = self._part(name)
        if not part:
            return {}
        with zipfile.ZipFile(self.path) as archive:
            if part not in archive.NameToInfo:
                return {}
            data = archive.read(part)
        if b't="e"' not in data and b"<f" not in data:
            return {}
        return dict(_odd(data))

    def _part(self, name: str) -> str:
        """The part of the archive that has a sheet; "" when the workbook says it in a way not known here."""
        with zipfile.ZipFile(self.path) as archive:
            try:
                book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
                links = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
            except KeyError:
                return ""
        for tag in re.findall(r"<(?:\w+:)?sheet\s[^>]*>", book):
            title = re.search(r'\sname="([^"]*)"', tag)
            link = re.search(r'\s\w+:id="([^"]*)"', tag)
            if not title or not link or unescape(title[1]) != name:
                continue
            for relation in re.findall(r"<Relationship\s[^>]*>", links):
                target = re.search(r'\sTarget="([^"]*)"', relation)
                if f'Id="{link[1]}"' in relation and target:
                    where = target[1].removeprefix("/")
                    return where if where.startswith("xl/") else f"xl/{where}"
        return ""


_CELL: Final = re.compile(rb"<c\s([^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
_REFERENCE: Final = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_VALUE: Final = re.compile(rb"<v>([^<]+)</v>")


def _odd(data: bytes) -> Iterator[tuple[tuple[int, int], object]]:
    for found in _CELL.finditer(data):
        attributes, inner = found.groups()
        failed = b't="e"' in attributes
        if not failed and (inner is None or b"<f" not in inner):
            continue
        value = _VALUE.search(inner or b"")
        if not failed and (value or b"<is>" in (inner or b"")):
            continue
        reference = _REFERENCE.search(attributes)
        if reference is None:
            continue
        column = 0
        for letter in reference[1]:
            column = column * 26 + letter - 64
        what: object = {"error": value[1].decode("utf-8", "replace") if value else "#N/A"}
        if not failed:
            if b't="str"' in attributes:
                continue  # a formula whose value is the empty text
            what = {"formula": ""}
        yield (int(reference[2]), column - 1), what


def _quoted(name: str) -> str:
    return f"“{name}”" if " " not in name else f'"{name}"'
