"""Mappings: somebody else's table becomes records, and a mapping's mistakes are told with file and line."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from tests.unit.test_import_table import codes, grid, record

from kiosk.errors import BundleError, Report
from kiosk.importers.importing import Prepared
from kiosk.importers.mapping import read_mapping
from kiosk.importers.propose import proposed_mapping
from kiosk.importers.scaffold import scaffold
from kiosk.importers.table import Wanted, prepare_import
from kiosk.sections import kind

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "us-government-gifts.mapping.yaml"

# The same columns and oddities as the register that the example is for.
TABLE = """\
id,recipient,agency_name,year_received,date_received,donor,donor_country,gift_description,value_usd,justification
1,President,NA,1999,NA,"H.E., the President",Moldova,"40"" x 29"" painting, LANDSCAPE",1500,None
2,First Lady,Department of State,2011,2011-02-24,Unknown,NA,Sculpture--<greek-i>175,NA,None
3,President,NA,1992,NA,A minister,West Germany,Rug,NA,None
3,President,NA,1992,NA,A minister,Macedonia,The same number once more,NA,None
4,President,NA,2001,NA,A minister,Côte d’Ivoire,LONG,NA,None
5,President,NA,2001,NA,A minister,Hong Kong SAR China,NA,NA,None
6,President,NA,2001,03/04/2001,A minister,Swaziland,A lamp<br/>,NA,None
"""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    scaffold(tmp_path / "bundle", ("en",), kinds=["gifts"], tables=True)
    return tmp_path / "bundle"


def imported(root: Path, mapping: str | Path, table: str = TABLE) -> Prepared:
    path = mapping if isinstance(mapping, Path) else root / ".mapping.yaml"
    if isinstance(mapping, str):
        path.write_text(mapping, encoding="utf-8")
    table = table.replace("LONG", "long " * 4283).replace(
        "LANDSCAPE", "in a gilt frame, of an autumn landscape with a shepherd and goats"
    )
    rows = list(csv.reader(table.splitlines()))
    prepared = prepare_import(grid(rows), root, Wanted("gifts", path))
    prepared.write()
    counts = prepared.counts
    assert counts.new + counts.changed + counts.unchanged + counts.left_out == counts.rows
    return prepared


def test_the_documented_example_takes_such_a_table_whole(bundle: Path) -> None:
    prepared = imported(bundle, EXAMPLE)
    assert (prepared.counts.rows, prepared.counts.new, prepared.counts.left_out) == (7, 4, 3)
    assert prepared.told[-1] == "The example that came with the new bundle, “example-gifts”, is taken out."
    assert "example-gifts" not in (bundle / "gifts.csv").read_text(encoding="utf-8-sig")
    found = codes(prepared)
    assert found["duplicate-id"] == ["A5"]
    assert found["unknown-country"] == ["G4"]
    assert found["unclear-date"] == ["E8"]
    assert set(found["html"]) == {"H8"}
    assert found["long-text"] == ["H6"]
    assert found["row-left-out"] == ["A7", "A8"]
    first, second, fourth = (record(bundle, f"gift-{n}") for n in (1, 2, 4))
    assert (first.given_by, first.given_to, first.accession_number, first.held_by) == ("MD", "US", "1", None)
    assert first.title["en"].endswith("…")
    assert len(first.title["en"]) <= 80
    assert (second.donor, second.given_by, second.date.text) == (None, None, "2011-02-24")
    assert second.title["en"] == "Sculpture-- 175"
    assert (fourth.given_by, fourth.more) == ("CI", None)


# The columns and oddities of the museum's catalogue.
COLUMNS = (
    "acno,title,artist,artist_dates,date_text,start_year,end_year,medium,dimensions,classification,"
    "credit_line,acquisition_year,inscription,subjects"
)
WORKS = """\
COLUMNS
A1,River,Robert Blake,1762–,date not known,,,Ink,394 x 419 mm,"on paper, unique",Given,,,"arms/up; man, old"
A2,Two <Rivers>,Ann O’Dell,,?c.1834–6,1834,1836,Oil,,painting,Bought 1923,1923,signed,
A3,After,after Robert Blake,,after c.1830,1830,1830,Oil,,,Bought 1923,1923,,
"""


def test_the_museum_example_keeps_doubt_and_guesses_nothing(bundle: Path) -> None:
    prepared = imported(
        bundle, EXAMPLE.with_name("tate-artworks.mapping.yaml"), WORKS.replace("COLUMNS", COLUMNS)
    )
    assert (prepared.counts.new, prepared.counts.left_out) == (3, 0)
    assert codes(prepared) == {"unclear-date": ["E4"]}
    first, second, third = (record(bundle, f"a{n}") for n in (1, 2, 3))
    assert first.themes == ("arms-up", "man-old")
    assert (first.date, third.date, second.date.text) == (None, None, "1834%/1836%")
    assert (first.object_type, second.object_type, third.object_type) == ("other", "painting", None)
    assert first.maker.name["en"] == "Robert Blake"
    assert second.title["en"] == "Two ‹Rivers›"
    assert second.label["en"] == "Ann O’Dell, ?c.1834–6"


def test_an_example_that_was_changed_stays(bundle: Path) -> None:
    table = bundle / "gifts.csv"
    written = table.read_text(encoding="utf-8-sig").replace("An example. Put your own text here.", "A bowl")
    table.write_text(written, encoding="utf-8")
    imported(bundle, EXAMPLE)
    assert record(bundle, "example-gifts").title["en"] == "A bowl"


def test_every_way_of_reading_a_cell(bundle: Path) -> None:
    mapping = """\
language: en
header_row: 2
nothing: ["-"]
id: {from: [Shelf, Number], prefix: inv}
ignore: [Remark]
constants: {object_type: vessel, countries: KZ; US}
columns:
  "title[en]": {column: [Name, Maker], join: ", "}
  "title[ru]": {column: Имя, language: ru}
  date: {column: When, format: ["%d.%m.%Y", "%B %Y"]}
  height_mm: {column: Height, unit: in}
  width_mm: {column: Width, unit: cm}
  given_by: {column: From, values: {Burma: MM, home: ""}}
  themes: {column: Tags, split: "|", values: {Big: large}}
  "materials[en]": {column: Of, default: not known}
"""
    table = """\
An export of our register,,,,,,,,,,,
Shelf,Number,Name,Maker,Имя,When,Height,Width,From,Tags,Of,Remark
A,7,Bowl,Smith,Чаша,04.03.2001,2,12.5,Burma,Big|silver,-,x
B,8,Rug,-,,Март 2001,-,3 m,home,,wool,y
"""
    prepared = imported(bundle, mapping, table)
    assert codes(prepared) == {"wrong-type": ["H4"]}
    bowl, rug = record(bundle, "inv-a-7"), record(bundle, "inv-b-8")
    assert dict(bowl.title) == {"en": "Bowl, Smith", "ru": "Чаша"}
    assert (bowl.date.text, bowl.height_mm, bowl.width_mm, bowl.given_by) == ("2001-03-04", 50.8, 125, "MM")
    assert (bowl.themes, bowl.countries, bowl.object_type) == (("large", "silver"), ("KZ", "US"), "vessel")
    assert bowl.materials["en"] == "not known"
    assert (rug.title["en"], rug.date.text, rug.given_by, rug.width_mm) == ("Rug", "2001-03", None, None)


@pytest.mark.parametrize(
    ("mapping", "line", "words"),
    [
        ("colums: {}\n", 1, "Did you mean “columns”?"),
        ("columns:\n  titel: Name\n", 2, "title"),
        ("columns:\n  date: {column: When, formt: x}\n", 2, "Did you mean"),
        ('columns:\n  date:\n    column: When\n    format: "%d.%m.%y"\n', 4, "two digits"),
        ('columns:\n  date: {column: When, format: "%d %H %Y"}\n', 2, "%H"),
        ("columns:\n  date: {column: When, format: nothing}\n", 2, "needs the year"),
        ("columns:\n  date: {column: When, unit: cm}\n", 2, "no length"),
        ("columns:\n  height_mm: {column: H, unit: mile}\n", 2, "one of mm, cm"),
        ("columns:\n  date: {}\n", 2, "names no column"),
        ("constants: {date: 1992}\ncolumns: {date: When}\n", 1, "only one of the two"),
        ("header_row: first\n", 1, "a whole number"),
        ("language: kz\n", 1, "Did you mean “kk”?"),
        ("id: {prefix: x}\n", 1, "“from” is missing"),
        ("columns: [a\n", 1, "bracket"),
        ("# nothing\n", None, "empty"),
    ],
)
def test_mistakes_of_a_mapping_have_their_line(
    mapping: str, line: int | None, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "m.yaml"
    path.write_text(mapping, encoding="utf-8")
    report = Report()
    assert read_mapping(path, kind("gifts").record, report) is None
    told = report.errors[0]
    assert told.place.file == "m.yaml"
    assert told.place.line == line, str(told)
    assert words in str(told)


def test_a_mapping_that_names_no_such_column(bundle: Path) -> None:
    with pytest.raises(BundleError) as refused:
        imported(bundle, 'language: en\ncolumns:\n  "title[en]": gift_descriptions\n')
    assert "Did you mean “gift_description”?" in str(refused.value)
    assert refused.value.findings[0].place.line == 3


def test_a_proposed_mapping_is_one(bundle: Path, tmp_path: Path) -> None:
    rows = list(csv.reader(TABLE.splitlines()))
    text = proposed_mapping(grid(rows), bundle, Wanted("gifts"))
    assert '# ?: "gift_description"' in text
    path = tmp_path / "m.yaml"
    path.write_text(text, encoding="utf-8")
    report = Report()
    assert read_mapping(path, kind("gifts").record, report), [str(found) for found in report]
