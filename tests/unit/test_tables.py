"""Tables: columns as ways into a record, cells as positions, and every way a table can be wrong."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.simulator import rewrite_table, table_bundle

from kiosk.bundle import read_bundle
from kiosk.bundle.cell_names import cell_name
from kiosk.bundle.tables import RowSource, read_table
from kiosk.errors import Report
from kiosk.sections import KINDS, kind


def read(text: str | bytes, name: str = "gifts") -> tuple[list[tuple[dict[str, Any], RowSource]], Report]:
    report = Report()
    data = text.encode() if isinstance(text, str) else text
    table = read_table(data, "t.csv", kind(name).record, report)
    return (list(table.rows()) if table else []), report


def values(text: str) -> list[dict[str, Any]]:
    rows, report = read(text)
    assert not report.findings, [str(f) for f in report]
    return [row for row, _ in rows]


@pytest.mark.parametrize(
    ("row", "column", "name"),
    [(1, 0, "A1"), (14, 3, "D14"), (2, 25, "Z2"), (2, 26, "AA2"), (9, 701, "ZZ9"), (9, 702, "AAA9")],
)
def test_cells_are_named_as_spreadsheets_do(row: int, column: int, name: str) -> None:
    assert cell_name(row, column) == name


def test_columns_are_ways_into_the_record() -> None:
    text = (
        "id,title[kk],title[ru],countries,media[1].file,media[1].alt[en],media[2].file,sources[1].title,places[1][kk]\n"
        "a,Атау,,KZ; US ;,m/1.png,One,m/2.png,Book,Астана\n"
    )
    assert values(text) == [
        {
            "id": "a",
            "title": {"kk": "Атау"},
            "countries": ["KZ", "US"],
            "media": [{"file": "m/1.png", "alt": {"en": "One"}}, {"file": "m/2.png"}],
            "sources": [{"title": "Book"}],
            "places": [{"kk": "Астана"}],
        }
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_delimiters_and_byte_order_marks(delimiter: str, start: str) -> None:
    text = start + delimiter.join(["id", "title[kk]", "countries"]) + "\r\n"
    text += delimiter.join(["a", "Атау", '"KZ;US"']) + "\r\n\r\n"
    assert values(text) == [{"id": "a", "title": {"kk": "Атау"}, "countries": ["KZ", "US"]}]


def test_notes_for_staff_are_not_read() -> None:
    assert values("id,# to do,#\na,ask Alua,x\n") == [{"id": "a"}]


def test_texts_may_span_lines_and_rows_still_count_as_in_a_spreadsheet() -> None:
    rows, report = read('id,label\na,"one\ntwo"\nb,x\n')
    assert report.ok
    assert rows[0][0]["label"] == "one\ntwo"
    assert rows[1][1].place(("label",)).cell == "B3"
    assert rows[1][1].place(("label",)).line == 4


def test_positions_count_the_holes_of_lists() -> None:
    rows, _ = read("id,media[1].file,media[2].file,media[3].file\na,,two.png,three.png\n")
    row, source = rows[0]
    assert [media["file"] for media in row["media"]] == ["two.png", "three.png"]
    assert source.place(("media", 0, "file")).cell == "C2"
    assert source.place(("media", 1, "file")).cell == "D2"
    assert source.place(("media", 0, "alt")).cell == "C2"
    assert source.place(("title",)).cell == "A2"


@pytest.mark.parametrize(
    ("column", "says"),
    [
        ("titel[kk]", "“title”"),
        ("Title[kk]", "“title”"),
        ("title[kz]", "“title[kk]”"),
        ("title.kk", "title[kk]"),
        ("media.file", "“media[1].file”"),
        ("media[0].file", "media[1]"),
        ("media[x].file", "media[1]"),
        ("media[1]", "media[1].file"),
        ("media[1].fil", "“media[1].file”"),
        ("spine.cloth", "“spine”"),
        ("height_mm[1]", "“height_mm”"),
        ("[kk]", "not the name"),
        ("given by", "“given_by”"),
        ("media[999999].file", "media[1]"),
    ],
)
def test_an_unknown_column_is_told_once_with_what_was_meant(column: str, says: str) -> None:
    rows, report = read(f"id,{column}\na,x\nb,y\n")
    assert [row["id"] for row, _ in rows] == ["a", "b"]
    (finding,) = report.findings
    assert finding.code == "unknown-column"
    assert finding.place.cell == "B1"
    assert says in finding.message + finding.hint


@pytest.mark.parametrize("header", ["id,title[kk],title[kk]", "id,title,title[kk]", "id,title[kk],title"])
def test_a_column_twice_is_told(header: str) -> None:
    _, report = read(f"{header}\na,x,y\n")
    assert [f.code for f in report] == ["duplicate-column"]
    assert report.findings[0].place.cell == "C1"


@pytest.mark.parametrize(
    ("text", "code", "cell"),
    [
        ("", "empty-table", None),
        ("\n\n", "empty-table", None),
        (",,\n", "empty-table", None),
        ("id,title\na,x,too much\n", "row-too-long", "C2"),
        ('id,title\na,"x\n', "table-cut-off", "A2"),
        ('id,title\na,"x"y\n', "table-quotes", "A2"),
        ("id,title\na," + "x" * 70_000 + "\n", "cell-too-long", "B2"),
        ("id,title\na," + "x" * 200_000 + "\n", "cell-too-long", "A2"),
        ("id,title\na,\x00\n", "control-character", None),
    ],
)
def test_a_broken_table_is_told(text: str, code: str, cell: str | None) -> None:
    _, report = read(text)
    (finding,) = report.findings
    assert (finding.code, finding.place.cell) == (code, cell)


def test_a_table_in_another_encoding_is_told() -> None:
    _, report = read("id;title\na;Подарок\n".encode("cp1251"))
    assert report.findings[0].code == "encoding"
    assert "CSV UTF-8" in report.findings[0].hint


def test_too_many_rows_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.bundle.tables.ROW_LIMIT", 3)
    rows, report = read("id\na\nb\nc\nd\ne\n")
    assert len(rows) == 3
    assert report.findings[0].code == "too-many-rows"


@pytest.mark.parametrize("name", KINDS)
def test_the_first_columns_of_every_kind_are_understood(name: str) -> None:
    report = Report()
    header = ",".join(kind(name).columns)
    assert read_table(header.encode(), "t.csv", kind(name).record, report) is not None
    assert not report.findings, [str(f) for f in report]


CELLS = st.text(alphabet="abАқ ,;\"\n'=.1", max_size=12)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=6), st.sampled_from(",;\t"))
def test_written_cells_are_read(rows: list[list[str]], delimiter: str) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows([["id", "title[kk]", "accession_number"], *rows])
    read_rows, report = read(stream.getvalue())
    assert report.ok
    expected = [[cell.strip() for cell in row] for row in rows]
    got = [
        [row.get("id", ""), row.get("title", {}).get("kk", ""), row.get("accession_number", "")]
        for row, _ in read_rows
    ]
    assert got == [row for row in expected if any(row)]


@given(st.binary(max_size=200))
def test_any_bytes_give_rows_or_findings(data: bytes) -> None:
    read(data)


@given(st.text(alphabet='idtlekmafj[].,;\t\n"123 kк#', max_size=80))
def test_any_header_gives_rows_or_findings(text: str) -> None:
    read(text)


def test_a_mistake_in_a_table_has_its_cell(tmp_path: Path) -> None:
    root = table_bundle(tmp_path / "b", 3)
    rewrite_table(
        root / "gifts.csv",
        [
            ["id", "title[en]", "date", "height_mm", "countries", "media[1].file", "media[1].alt[en]"],
            ["one", "One", "02.03.1992", "12", "", "media/0.png", "A picture"],
            ["two", "Two", "1992", "tall", "", "media/0.png", "A picture"],
            ["three", "Three", "1992", "12", "KZ;UK", "media/1.png", "A picture"],
            ["three", "Again", "1992", "12", "KZ", "media/0.png", "A picture"],
            ["four", "", "", "", "", "", ""],
        ],
    )
    reading = read_bundle(root)
    found = {(f.code, f.place.cell) for f in reading.report.errors}
    assert found == {
        ("bad-date", "C2"),
        ("wrong-type", "D3"),
        ("unknown-country", "E4"),
        ("missing-image", "F4"),
        ("duplicate-id", "A5"),
        ("missing-key", "A6"),
    }
    assert reading.bundle is not None
    (section,) = reading.bundle.sections
    assert [record.id for record in section.records] == ["three"]
    assert section.records[0].countries == ("KZ",)
    assert section.records[0].media == ()


def test_a_large_table_is_read_whole(tmp_path: Path) -> None:
    reading = read_bundle(table_bundle(tmp_path / "b", 2_000, delimiter=";", bom=True))
    assert not reading.report.findings, [str(f) for f in reading.report]
    assert reading.bundle is not None
    assert len(reading.bundle.sections[0].records) == 2_000
