"""Promises workbooks on disk: good ones, ones with oddities, and ones made to hurt."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_BOOK = (
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="gifts" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_BOOK_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
)
_SHEET = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_SHEET_END = "</sheetData></worksheet>"


def xlsx(path: Path, rows: Iterable[Sequence[Any]], sheet: str = "gifts", *more: str) -> Path:
    """A workbook with one sheet of rows, and further empty sheets."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = sheet
    for row in rows:
        first.append(list(row))
    for name in more:
        book.create_sheet(name)
    book.save(path)
    return path


def raw_xlsx(
    path: Path,
    sheet: Iterable[str] | bytes,
    strings: Iterable[str] = (),
    parts: Mapping[str, bytes] | None = None,
) -> Path:
    """A workbook written by hand: the inner XML of its sheet, its shared strings, further parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELS)
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", _BOOK_RELS)
        with archive.open("xl/worksheets/sheet1.xml", "w") as stream:
            if isinstance(sheet, bytes):
                stream.write(sheet)
            else:
                stream.write(_SHEET.encode())
                for piece in sheet:
                    stream.write(piece.encode())
                stream.write(_SHEET_END.encode())
        with archive.open("xl/sharedStrings.xml", "w") as stream:
            stream.write(b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">')
            for piece in strings:
                stream.write(piece.encode())
            stream.write(b"</sst>")
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
    return path


def ods(path: Path, content: bytes, manifest: bytes = b"<manifest/>") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return path


def ods_of(rows: Sequence[Sequence[str]], sheet: str = "gifts", repeat: str = "") -> bytes:
    """The content of an ODS sheet whose cells are texts."""
    body = "".join(
        f"<table:table-row{repeat}>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    return (
        '<?xml version="1.0"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="{sheet}">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    ).encode()


def _ole(*words: str) -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + b"".join(w.encode("utf-16-le") for w in words)
    )


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _lying_size(path: Path) -> Path:
    """A part that says it is small and unpacks to 300 MB."""
    raw_xlsx(path, ['<row r="1"><c r="A1"><v>', "1" * 300_000_000, "</v></c></row>"])
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    real, small = size.to_bytes(4, "little"), (1_000_000).to_bytes(4, "little")
    at = data.find(real)
    while at >= 0:
        data[at : at + 4] = small
        at = data.find(real, at + 4)
    return _write(path, bytes(data))


def _rows(count: int) -> Iterable[str]:
    for start in range(1, count + 1, 1000):
        yield "".join(
            f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>'
            for n in range(start, min(start + 1000, count + 1))
        )


_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet xmlns="http://schemas.openxmlformats.org/'
    b'spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>'
    b"</sheetData></worksheet>"
)
_CELL = '<row r="{row}"><c r="{cell}" t="inlineStr"><is><t>id</t></is></c></row>'

# Name of the file → how it is made, and words that its refusal must have.
BAD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "nothing.csv": (lambda p: _write(p, b""), "0 bytes"),
    "blank.csv": (lambda p: _write(p, b" \r\n \r\n"), "empty"),
    "empty.xlsx": (lambda p: xlsx(p, []), "is empty"),
    "locked.xlsx": (lambda p: _write(p, _ole("EncryptionInfo", "EncryptedPackage")), "password"),
    "old.xls": (lambda p: _write(p, _ole("Workbook")), "save it as XLSX"),
    "locked.ods": (
        lambda p: ods(p, b"\x00\x01", b"<manifest><encryption-data/></manifest>"),
        "password",
    ),
    "letter.docx": (
        lambda p: raw_document(p, "word/document.xml"),
        "text document and no table",
    ),
    "binary.xlsb": (lambda p: raw_document(p, "xl/workbook.bin"), "binary workbook"),
    "text.odt": (
        lambda p: raw_document(p, "content.xml", "application/vnd.oasis.opendocument.text"),
        "no spreadsheet",
    ),
    "picture.csv": (lambda p: _write(p, b"\x89PNG\r\n\x1a\n" + b"\x00" * 99), "a picture and no table"),
    "scan.xlsx": (lambda p: _write(p, b"%PDF-1.7 ..."), "a PDF document"),
    "page.xls": (lambda p: _write(p, b"<html><table><tr><td>id</td></tr></table>"), "web page"),
    "noise.csv": (lambda p: _write(p, bytes(range(256)) * 40), "no table"),
    "koi8.csv": (
        lambda p: _write(p, ("id;title\n" + "Привет, это обычный русский текст;да\n" * 9).encode("koi8-r")),
        "CSV UTF-8",
    ),
    "cut-quote.csv": (lambda p: _write(p, b'id,title\na,"never closed\nb,c\n'), "ends inside a cell"),
    "quotes.csv": (lambda p: _write(p, b'id,title\na,"one" two\n'), "quotation marks of row 2"),
    "half-mark.csv": (lambda p: _write(p, b"\xff\xfei\x00d\x00\x00\xd8"), "cannot be read"),
    "wide.csv": (lambda p: _write(p, b"id" + b",x" * 1200 + b"\n"), "1,000 are the most"),
    "many-rows.csv": (lambda p: _write(p, b"id\n" + b"a\n" * 1_000_001), "more than 200,000 rows"),
    "many-rows.xlsx": (lambda p: raw_xlsx(p, _rows(1_000_001)), "rows"),
    "cut.xlsx": (lambda p: _write(p, xlsx(p, [["id"], ["a"]]).read_bytes()[:3000]), "damaged"),
    "garbled.xlsx": (lambda p: raw_xlsx(p, b"<worksheet><sheetData><row"), "."),
    "laughs.xlsx": (lambda p: raw_xlsx(p, _LAUGHS), "stand for other words"),
    "dense.xlsx": (
        lambda p: raw_xlsx(p, ['<row r="1"><c r="A1"><v>', "1" * 200_000_000, "</v></c></row>"]),
        "denser than a table",
    ),
    "large.xlsx": (
        lambda p: raw_xlsx(p, ['<row r="1"><c r="A1"><v>', "1" * 300_000_000, "</v></c></row>"]),
        "more than 256 MB",
    ),
    "lying.xlsx": (_lying_size, "list of contents"),
    "strings.xlsx": (
        lambda p: raw_xlsx(p, [_CELL.format(row=1, cell="A1")], ("<si><t>a</t></si>" * 12_000_000,)),
        "denser than a table",
    ),
    "far-cell.xlsx": (
        lambda p: raw_xlsx(
            p, [_CELL.format(row=1, cell="A1"), _CELL.format(row=1_048_576, cell="XFD1048576")]
        ),
        ".",
    ),
    "repeated.ods": (
        lambda p: ods(p, ods_of([["id"] * 500], repeat=' table:number-rows-repeated="1048576"')),
        ".",
    ),
    "many-parts.xlsx": (
        lambda p: raw_xlsx(p, [], parts={f"xl/part{n}.xml": b"<a/>" for n in range(2100)}),
        "very many parts",
    ),
    "two-sheets.xlsx": (lambda p: xlsx(p, [["id"], ["a"]], "One", "Two"), "--sheet"),
}


def raw_document(path: Path, part: str, kind: str = "") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        if kind:
            archive.writestr("mimetype", kind)
        archive.writestr(part, "<x/>")
    return path
