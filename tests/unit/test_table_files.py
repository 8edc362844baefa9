"""Tables' files: whatever they are, they are read as they are meant or refused in a sentence."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from tests.simulator.sheets import BAD, ods, ods_of, raw_xlsx, xlsx

from kiosk.importers.cells import TableError
from kiosk.importers.delimited import decoded, delimiter_in
from kiosk.importers.grid import Grid
from kiosk.library.sheets import SHEET_LIMITS, read_sheet

ROWS = [["id", "title[kk]", "title[ru]"], ["a", "Атау", "Название, с запятой"], ["b", "Әліп; бі", "Ещё"]]


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in grid.rows]


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_refused_in_words(name: str, tmp_path: Path) -> None:
    make, words = BAD[name]
    path = make(tmp_path / name)
    with pytest.raises(TableError) as refused:
        read_sheet(path, "gifts")
    assert words in str(refused.value), str(refused.value)
    assert str(refused.value)[0].isupper()
    assert "Traceback" not in str(refused.value)


def test_the_process_has_little_memory_and_no_folder() -> None:
    assert SHEET_LIMITS.address_space == 512 * 1024 * 1024
    assert SHEET_LIMITS.file_bytes <= 1024 * 1024


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("encoding", "mark", "said"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", b"\xef\xbb\xbf", "UTF-8 with a byte order mark"),
        ("utf-16-le", b"\xff\xfe", "UTF-16"),
        ("utf-16-be", b"\xfe\xff", "UTF-16"),
    ],
)
def test_csv_of_any_kind(
    encoding: str, mark: bytes, said: str, delimiter: str, end: str, tmp_path: Path
) -> None:
    text = end.join(delimiter.join(f'"{cell}"' for cell in row) for row in ROWS) + end
    path = tmp_path / "t.csv"
    path.write_bytes(mark + text.encode(encoding))
    grid = read_sheet(path, "gifts")
    assert texts(grid) == ROWS
    assert grid.encoding == said
    assert [row.line for row in grid.rows] == [1, 2, 3]


def test_russian_cp1251_is_told_from_other_encodings() -> None:
    text = "id;Название\nbowl;Серебряная чаша с головами горных козлов — подарок президента № 5\n"
    assert decoded(text.encode("cp1251")) == (text, "cp1251")
    for other in ("koi8-r", "cp866", "iso-8859-5", "mac-cyrillic"):
        try:
            data = text.replace("—", "-").replace("№", "N").encode(other)
        except UnicodeEncodeError:
            continue
        with pytest.raises(TableError):
            decoded(data)
    with pytest.raises(TableError):
        decoded("id;Título\na;Señor Núñez está aquí\n".encode("cp1252"))


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark(order: str) -> None:
    text = "id,title\nbowl,A silver bowl\n"
    assert decoded(text.encode(order)) == (text, "UTF-16")


def test_the_delimiter_is_the_one_that_makes_a_table() -> None:
    assert delimiter_in('id,title,countries\na,b,"KZ;US"\nb,c,"KZ;RU;CN"\n') == ","
    assert delimiter_in("id;title\na;one, two, three\nb;four, five\n") == ";"
    assert delimiter_in("id\ttitle, or name\na\tb, c\n") == "\t"
    assert delimiter_in("id\na\nb\n") == ","


def test_cells_keep_their_types(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["id", "n", "d", "t"],
        ["a", 12.0, datetime.date(2001, 12, 5), True],
        ["b", 12.5, datetime.datetime(2001, 12, 5, 10, 30), "x"],
    ]
    grid = read_sheet(xlsx(tmp_path / "t.xlsx", rows), "gifts")
    assert [[(c.kind, c.text) for c in row.cells[1:]] for row in grid.rows[1:]] == [
        [("number", "12"), ("date", "2001-12-05"), ("truth", "true")],
        [("number", "12.5"), ("date", "2001-12-05"), ("text", "x")],
    ]


def test_failed_formulas_are_found_where_they_stand(tmp_path: Path) -> None:
    sheet = [
        '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c>',
        '<c r="B1" t="inlineStr"><is><t>date</t></is></c></row>',
        '<row r="3"><c r="A3" t="inlineStr"><is><t>a</t></is></c>',
        '<c r="B3" t="e"><f>NA()</f><v>#N/A</v></c></row>',
        '<row r="4"><c r="A4" t="str"><f>"b"</f><v>b</v></c><c r="B4"><f>1+1</f><v></v></c></row>',
    ]
    grid = read_sheet(raw_xlsx(tmp_path / "t.xlsx", sheet), "gifts")
    by_number = {row.number: row for row in grid.rows}
    assert by_number[3].cell(1).kind == "error"
    assert by_number[3].cell(1).text == "#N/A"
    assert by_number[4].cell(0).text == "b"
    assert by_number[4].cell(1).kind == "formula"
    assert by_number[2].empty


def test_a_sheet_that_begins_further_down_keeps_its_cells_names(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["C4"], sheet["D4"], sheet["C6"] = "id", "title", "a"
    book.save(tmp_path / "t.xlsx")
    grid = read_sheet(tmp_path / "t.xlsx", "gifts")
    assert [row.number for row in grid.rows] == [4, 5, 6]
    assert grid.place(grid.rows[2], 2).cell == "C6"
    assert grid.rows[2].cell(2).text == "a"


def test_the_sheet_that_is_meant(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "t.xlsx", [["id"], ["a"]], "Gifts", "Other")
    assert read_sheet(path, "gifts").sheet == "Gifts"
    with pytest.raises(TableError, match="“Other” is empty"):
        read_sheet(path, "nothing", "other")
    assert read_sheet(xlsx(tmp_path / "u.xlsx", [["id"]], "Whatever"), "gifts").sheet == "Whatever"
    with pytest.raises(TableError, match="“Gifts”, “Other”"):
        read_sheet(path, "gifts", "third")


def test_ods_is_read(tmp_path: Path) -> None:
    grid = read_sheet(ods(tmp_path / "t.ods", ods_of([["id", "title[kk]"], ["a", "Тостаған"]])), "gifts")
    assert texts(grid) == [["id", "title[kk]"], ["a", "Тостаған"]]
    assert grid.sheet == "gifts"


def test_what_is_said_on_the_pipe_is_not_trusted() -> None:
    grid = Grid("t.csv")
    for event in (
        {"event": "rows"},
        {"event": "rows", "first": "x", "rows": [["a"]]},
        {"event": "rows", "first": 1, "rows": "no"},
        {"event": "rows", "first": 1, "rows": [None, 3, ["a", {"date": []}, {"x": 1}, [], 1e999]]},
        {"event": "sheet", "name": 3, "merged": {}},
        {"event": "nonsense"},
    ):
        grid.hear(event)
    assert [[cell.kind for cell in row.cells] for row in grid.rows] == [
        ["text", "date", "empty", "empty", "number"]
    ]


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="There is no file"):
        read_sheet(tmp_path / "none.csv", "gifts")
    with pytest.raises(TableError, match="is a folder"):
        read_sheet(tmp_path, "gifts")
