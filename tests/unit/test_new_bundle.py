"""`kiosk new`: its bundle has nothing wrong with it, and its templates can be filled and imported."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from tests.unit.test_export_table import opened

from kiosk.bundle import read_bundle
from kiosk.bundle.columns import way_of
from kiosk.cli import main
from kiosk.errors import KioskError
from kiosk.importers.cells import EXPLAINED_SHEET, LISTS_SHEET
from kiosk.importers.scaffold import checked_languages, scaffold
from kiosk.importers.table import Wanted, prepare_import
from kiosk.sections import KINDS, kind


@pytest.mark.parametrize("tables", [False, True])
@pytest.mark.parametrize("languages", ["kk,ru,en", "en", "fr,zh-Hans"])
def test_a_new_bundle_is_good(languages: str, tables: bool, tmp_path: Path) -> None:
    root = tmp_path / "My new show!"
    scaffold(root, checked_languages(languages), tables=tables)
    reading = read_bundle(root)
    assert not reading.report.errors, [str(found) for found in reading.report]
    assert {found.code for found in reading.report} <= {"missing-letters"}
    bundle = reading.strict()
    assert bundle.exhibition.id == "my-new-show"
    assert [section.id for section in bundle.sections] == list(KINDS)
    assert all(record.sample for _, record in bundle.records())
    assert len(list(bundle.records())) == len(KINDS)


def test_the_title_and_the_kinds_that_were_asked_for(tmp_path: Path) -> None:
    assert (
        main(
            ["new", str(tmp_path / "b"), "--languages", "ru,kk", "--title", 'Дары: "мир"', "--kinds", "gifts"]
        )
        == 0
    )
    bundle = read_bundle(tmp_path / "b").strict()
    assert bundle.exhibition.title["ru"].startswith("Дары: ")
    assert [section.id for section in bundle.sections] == ["gifts"]
    assert sorted(path.name for path in (tmp_path / "b" / "templates").iterdir()) == ["gifts.xlsx"]


def test_every_key_of_exhibition_yaml_has_words(tmp_path: Path) -> None:
    scaffold(tmp_path / "b", ("kk", "ru", "en"))
    lines = (tmp_path / "b" / "exhibition.yaml").read_text(encoding="utf-8").splitlines()
    keys = [at for at, line in enumerate(lines) if line[:1].isalpha()]
    assert len(keys) > 6
    assert all(lines[at - 1].startswith("#") for at in keys)


@pytest.mark.parametrize("name", KINDS)
def test_the_example_says_all_keys_of_its_kind(name: str, tmp_path: Path) -> None:
    from kiosk.bundle.shapes import fields_of

    scaffold(tmp_path / "b", ("kk", "ru", "en"))
    (path,) = (tmp_path / "b" / name).iterdir()
    text = path.read_text(encoding="utf-8")
    for key in fields_of(kind(name).record):
        assert f"\n{key}:" in text or f"\n# {key}:" in text, key


@pytest.mark.parametrize(
    ("languages", "words"), [("kz", "Did you mean “kk”?"), ("", "Name each language"), ("kk,kk", "once")]
)
def test_languages_that_are_none(languages: str, words: str) -> None:
    with pytest.raises(KioskError) as refused:
        checked_languages(languages)
    assert words in str(refused.value)


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert main(["new", str(tmp_path)]) == 1
    assert "not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    assert main(["new", str(tmp_path / "b"), "--kinds", "coins"]) == 1
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize("name", KINDS)
def test_a_template_can_be_filled_and_imported(name: str, tmp_path: Path) -> None:
    root = tmp_path / "b"
    scaffold(root, ("kk", "ru"))
    path = root / "templates" / f"{name}.xlsx"
    empty = prepare_import(opened(path, name), root, Wanted(name))
    assert (empty.counts.rows, empty.counts.new) == (0, 0)
    assert not empty.report.findings
    book = openpyxl.load_workbook(path)
    sheet = book[name]
    assert sheet.freeze_panes == "B3"
    assert sheet.column_dimensions["B"].number_format == "@"
    head = [str(cell.value) for cell in sheet[1]]
    assert [way_of(kind(name).record, column) for column in head]
    assert {"id", "title[kk]", "title[ru]"} <= set(head)
    assert "title[en]" not in head
    assert str(sheet["A2"].value).startswith("# ")
    values = {
        "id": "first", "title[kk]": "Бірінші", "date": "1992-03-02", "speaker": "example-person",
        "quotation[kk]": "Сөз", "quotation_language": "kk", "book_title": "Book",
        "countries": "Қазақстан (KZ)",
    }  # fmt: skip
    for column, value in values.items():
        if column in head:
            sheet.cell(3, head.index(column) + 1).value = value
    book.save(path)
    prepared = prepare_import(opened(path, name), root, Wanted(name))
    prepared.write()
    assert prepared.report.ok, [str(found) for found in prepared.report]
    record = next(r for _, r in read_bundle(root).strict().records() if r.id == "first")
    assert record.countries == ("KZ",)
    assert record.date is not None


@pytest.mark.parametrize("name", KINDS)
def test_a_template_explains_its_columns_and_offers_choices(name: str, tmp_path: Path) -> None:
    scaffold(tmp_path / "b", ("kk", "ru", "en"))
    book = openpyxl.load_workbook(tmp_path / "b" / "templates" / f"{name}.xlsx")
    sheet, explained, lists = book[name], book[EXPLAINED_SHEET], book[LISTS_SHEET]
    assert lists.sheet_state == "hidden"
    head = [str(cell.value) for cell in sheet[1]]
    rows = {str(row[1].value): row for row in explained.iter_rows(min_row=2)}
    assert set(head) <= set(rows)
    assert all(str(rows[column][2].value).strip() and rows[column][3].value for column in head)
    offered = {
        str(rule.sqref).split(":")[0].rstrip("0123456789") for rule in sheet.data_validations.dataValidation
    }
    chosen = (
        "countries", "media[1].rights", "given_by", "object_type", "document_type", "reported", "spine.cloth",
        "quotation_language",
    )  # fmt: skip
    letters = {cell.column_letter for cell in sheet[1] if cell.value in chosen}
    assert letters
    assert letters <= offered
    names = {str(cell.value) for column in lists.iter_cols() for cell in column if cell.value}
    assert "Қазақстан (KZ)" in names
    assert "https://creativecommons.org/licenses/by/4.0/" in names
