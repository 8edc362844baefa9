"""What people write in cells: numbers, dates in words, other names of countries; and what is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle
from tests.unit.test_import_table import HEAD, codes, grid, record, run

from kiosk.errors import Place, Report
from kiosk.exhibition.countries import countries_called, country_name, meant_country
from kiosk.importers import importing
from kiosk.importers.dates import UnclearDateError, read_date
from kiosk.importers.numbers import UnclearNumberError, read_number
from kiosk.importers.scaffold import scaffold
from kiosk.importers.table import Wanted, prepare_import


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12.5", "12.5"),
        ("12,5", "12.5"),
        ("0,125", "0.125"),
        ("1 250,5", "1250.5"),
        ("1\u00a0250\u00a0000", "1250000"),
        ("1\u202f250,5", "1250.5"),
        ("1,250.5", "1250.5"),
        ("1.250,5", "1250.5"),
        ("1,250,000", "1250000"),
        ("−12,5", "-12.5"),
        ("12,5 мм", "12.5"),
        ("12 mm.", "12"),
        ("twelve", "twelve"),
        ("ок. 12", "ок. 12"),
        ("12 parsecs", "12 parsecs"),
        ("12 34", "12 34"),
    ],
)
def test_a_number_that_can_be_one_only(written: str, number: str) -> None:
    assert read_number(written, "mm") == number


@pytest.mark.parametrize(
    ("written", "unit", "hint"),
    [
        ("1,250", "mm", "Write 1250 or 1.25."),
        ("12 см", "mm", "Write 120; or, when all cells of the column are so"),
        ("120 mm", "cm", "Write 12; or"),
        ("2 in", "mm", "Write 50.8; or"),
    ],
)
def test_a_number_that_is_asked_about(written: str, unit: str, hint: str) -> None:
    with pytest.raises(UnclearNumberError) as unclear:
        read_number(written, unit)
    assert unclear.value.hint.startswith(hint)


@pytest.mark.parametrize(
    ("written", "date", "form"),
    [
        ("4 марта 2001", "2001-03-04", "%d %B %Y"),
        ("4 марта 2001 г.", "2001-03-04", "%d %B %Y г."),
        ("март 2001", "2001-03", "%B %Y"),
        ("2001 ж. 4 наурыз", "2001-03-04", "%Y ж. %d %B"),
        ("March 4, 2001", "2001-03-04", "%B %d, %Y"),
    ],
)
def test_a_date_in_words_comes_with_what_to_write_and_a_format_that_reads_it(
    written: str, date: str, form: str
) -> None:
    with pytest.raises(UnclearDateError) as unclear:
        read_date(written)
    assert unclear.value.hint == (
        f'Write {date}. Or say how the whole column is written in a mapping: format: "{form}".'
    )
    assert read_date(written, [form]) == date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("1832", "1832"),
        ("c.1832", "1832~"),
        ("circa 1832", "1832~"),
        ("?1832", "1832?"),
        ("?c.1832", "1832%"),
        ("1834–6", "1834/1836"),
        ("c.1834–36", "1834~/1836~"),
        ("1798–1801", "1798/1801"),
        ("c.1992-03", "1992-03~"),
    ],
)
def test_words_and_years_that_a_mapping_declares(written: str, date: str) -> None:
    assert read_date(written, ["%Y", "%Y–%Y"], ["c.", "circa"], ["?"]) == date


@pytest.mark.parametrize(
    "written",
    ["1834–4", "1836–34", "1834–836", "c.c", "c. ", "after c.1830", "1973, cast 1980", "c.199X~"],
)
def test_what_declared_words_do_not_say_is_not_guessed(written: str) -> None:
    with pytest.raises(UnclearDateError):
        read_date(written, ["%Y", "%Y–%Y"], ["c."], ["?"])


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("36985", "As most spreadsheets count, it is 2001-04-04."),
        ("1990-е", "Write 199X."),
        ("конец 1990-х", "Write 199X."),
        ("03.04.2001", 'say it for the whole column in a mapping: format: "%d.%m.%Y".'),
        ("31 февраля 2001", "Write 2001-03-04, 2001-03, 2001,"),
        ("1 или 2 марта 2001", "Write 2001-03-04, 2001-03, 2001,"),
    ],
)
def test_what_is_said_to_other_dates(written: str, hint: str) -> None:
    with pytest.raises(UnclearDateError) as unclear:
        read_date(written)
    assert hint in unclear.value.hint


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Turkey", "TR"), ("Swaziland", "SZ"), ("Бирма", "MM"), ("Голландия", "NL"), ("Czech Republic", "CZ"),
        ("Кот-д’Ивуар", "CI"), ("Республика Казахстан", "KZ"), ("Түркия Республикасы", "TR"),
        ("УКРАИНА", "UA"), ("Российская Федерация", "RU"), ("U.S.A.", "US"), ("Қытай", "CN"),
        ("Киргизия", "KG"),
    ],
)  # fmt: skip
def test_other_names_of_countries(name: str, code: str) -> None:
    assert countries_called(name) == (code,)
    assert meant_country(name) == code


def test_no_other_name_is_the_name_of_two_countries() -> None:
    from kiosk.exhibition.countries import _ALSO, _TAGS

    for code, names in _ALSO.items():
        assert country_name(code, "en") != code
        for words, tag in zip(names, _TAGS, strict=True):
            for name in filter(None, words.split("|")):
                assert countries_called(name) == (code,), (name, tag)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return SimulatedBundle().write(tmp_path / "bundle")


def test_two_countries_where_one_stands(bundle: Path) -> None:
    prepared = run(bundle, [HEAD, ["a", "Бір", "", "", "Россия; Турция", "1 250,5", "Россия; Turkey"]])
    assert codes(prepared) == {"unclear-country": ["E2"]}
    assert "2 countries" in str(next(iter(prepared.report)))
    assert (record(bundle, "a").height_mm, record(bundle, "a").countries) == (1250.5, ("RU", "TR"))


def test_refused_words_of_a_list_cost_no_others_and_are_told_once_in_their_cell(bundle: Path) -> None:
    rows = [["id", "title[kk]", "themes"], ["a", "Бір", "arm/arms raised; kneeling; man; man, old; blessing"]]
    prepared = run(bundle, rows)
    assert codes(prepared) == {"bad-id": ["C2", "C2"]}
    assert record(bundle, "a").themes == ("kneeling", "man", "blessing")


def test_a_row_that_is_left_out_is_named_with_its_reason_and_the_columns_to_fill(bundle: Path) -> None:
    prepared = run(bundle, [["id", "title[kk]", "title[en]", "date"], ["a", " ", "", "2001"]])
    (found,) = prepared.report.findings
    assert (found.code, found.place.cell) == ("row-left-out", "A2")
    assert found.message == "The row is left out (“a”): “title” is missing here; it is needed."
    assert found.hint == "Fill one of “title[kk]”, “title[en]”."


def test_a_title_that_is_refused_is_not_called_missing(bundle: Path) -> None:
    prepared = run(bundle, [["id", "title[kk]"], ["a", "<b>Бір</b>"]])
    assert codes(prepared) == {"row-left-out": ["A2"], "html": ["B2"]}
    assert "The row is left out (“a”): its “title” cannot be used; B2 says why." in str(
        prepared.report.errors[0]
    )


def test_letters_that_were_lost_on_the_way_are_not_taken(bundle: Path) -> None:
    made = grid(
        [HEAD, ["a", "К?м?с тоста?ан", "Is it?", "", "", "", ""], ["b", "?уе", "Two", "", "", "", ""]]
    )
    made.encoding = "cp1251"
    prepared = prepare_import(made, bundle, Wanted("gifts"))
    assert codes(prepared) == {"lost-letters": ["B2", "B3"]}
    assert prepared.counts.new == 2


def test_very_many_files_are_warned_of(bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_MANY_FILES", 1)
    rows = [HEAD, *([f"n{at}", "Бір", "", "", "", "", ""] for at in range(2))]
    assert codes(run(bundle, rows)) == {}  # all of them stand in one file
    folder = tmp_path / "new"
    scaffold(folder, ("kk",), kinds=("gifts",))
    prepared = run(folder, [["id", "title[kk]"], ["n1", "Бір"], ["n2", "Екі"]])
    (found,) = prepared.report.findings
    assert (found.code, found.place.file) == ("many-files", "gifts")
    assert "--create gifts" in found.hint


def test_cells_are_told_row_by_row_as_the_sheet_has_them() -> None:
    report = Report()
    for cell in ("B10", "AA2", "B2", "A11", "Z2"):
        report.warning("x", Place("t.xlsx", cell=cell), "words")
    assert [found.place.cell for found in report] == ["B2", "Z2", "AA2", "B10", "A11"]
