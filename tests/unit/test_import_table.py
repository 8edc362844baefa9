"""Importing tables: what rows become, what is told, and what hands wrote that must not be lost."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.simulator import SimulatedBundle, picture, table_bundle
from tests.simulator.sheets import xlsx

from kiosk.bundle import read_bundle
from kiosk.errors import BundleError, KioskError
from kiosk.importers.cells import from_pipe, to_pipe
from kiosk.importers.grid import Grid, Row
from kiosk.importers.importing import Prepared
from kiosk.importers.table import Wanted, prepare_import

Rows = list[list[Any]]


def grid(rows: Sequence[Sequence[Any]], name: str = "t.csv") -> Grid:
    """A table as the disposable process would hand it over."""
    made = Grid(name)
    for number, row in enumerate(rows, 1):
        made.rows.append(Row(number, number, tuple(from_pipe(to_pipe(cell)) for cell in row)))
    return made


def run(root: Path, rows: Sequence[Sequence[Any]], section: str = "gifts", **wanted: Any) -> Prepared:
    prepared = prepare_import(grid(rows), root, Wanted(section, **wanted))
    counts = prepared.counts
    assert counts.new + counts.changed + counts.unchanged + counts.left_out == counts.rows
    prepared.write()
    return prepared


def codes(prepared: Prepared) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for found in prepared.report:
        out.setdefault(found.code, []).append(found.place.cell or "")
    return out


def record(root: Path, key: str) -> Any:
    reading = read_bundle(root, warnings=False)
    assert reading.report.ok, [str(f) for f in reading.report]
    return next(record for _, record in reading.strict().records() if record.id == key)


def visible(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(root).parts)
    }


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return SimulatedBundle().write(tmp_path / "bundle")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    root = table_bundle(tmp_path / "table", rows=0)
    (root / "gifts.csv").write_text(
        "id;title[en];date;# notes\nold;Old gift;1992;ask Alma\n", encoding="utf-8"
    )
    return root


HEAD = ["id", "title[kk]", "title[en]", "date", "given_by", "height_mm", "countries"]


def test_rows_become_records(bundle: Path) -> None:
    prepared = run(
        bundle,
        [
            HEAD,
            ["new-bowl", "Тостаған", "A bowl", "2001-12", "Germany", 125, "KZ; Ресей"],
            ["", "", "", "", "", "", ""],
        ],
    )
    assert prepared.report.ok
    made = record(bundle, "new-bowl")
    assert dict(made.title) == {"kk": "Тостаған", "en": "A bowl"}
    assert (made.date.text, made.given_by, made.height_mm, made.countries) == (
        "2001-12",
        "DE",
        125,
        ("KZ", "RU"),
    )


def test_a_second_run_writes_nothing(bundle: Path) -> None:
    rows: Rows = [HEAD, ["new-bowl", "Тостаған", "A bowl", "2001-12", "DE", 125, "KZ"]]
    run(bundle, rows)
    before = visible(bundle)
    again = run(bundle, rows)
    assert again.files == {}
    assert visible(bundle) == before


def test_what_hands_wrote_stays_and_what_the_sheet_changed_is_taken(bundle: Path) -> None:
    rows: Rows = [HEAD, ["new-bowl", "Тостаған", "A bowl", "2001", "DE", 125, "KZ"]]
    run(bundle, rows)
    path = bundle / "gifts.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("en: A bowl", "en: A bowl by hand  # asked the keeper") + "  label: {en: By hand.}\n"
    )
    rows[1] = ["new-bowl", "Жаңа тостаған", "A bowl", "2002", "", 125, "KZ"]
    prepared = run(bundle, rows)
    assert prepared.counts.kept == 1
    made = record(bundle, "new-bowl")
    assert dict(made.title) == {"kk": "Жаңа тостаған", "en": "A bowl by hand"}
    assert made.date.text == "2002"
    assert made.given_by is None
    assert made.label is not None
    assert "# asked the keeper" in path.read_text(encoding="utf-8")


def test_what_both_changed_stays_by_hand_and_is_told_until_it_is_settled(bundle: Path) -> None:
    rows: Rows = [HEAD, ["new-bowl", "Тостаған", "A bowl", "2001", "DE", 125, "KZ"]]
    run(bundle, rows)
    path = bundle / "gifts.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("en: A bowl", "en: By hand"), encoding="utf-8")
    rows[1][2] = "By the sheet"
    for _ in range(2):
        prepared = run(bundle, rows)
        assert codes(prepared) == {"both-changed": ["C2"]}
        told = str(next(iter(prepared.report)))
        assert "gifts.yaml, line " in told
        assert record(bundle, "new-bowl").title["en"] == "By hand"
    prepared = run(bundle, rows, prefer_sheet=True)
    assert record(bundle, "new-bowl").title["en"] == "By the sheet"
    assert not run(bundle, rows).report.findings


def test_rows_that_vanish(bundle: Path) -> None:
    rows: Rows = [HEAD, ["one", "Бір", "", "", "", "", ""], ["two", "Екі", "", "", "", "", ""]]
    run(bundle, rows)
    path = bundle / "gifts.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("kk: Екі", "kk: Екі!"), encoding="utf-8")
    prepared = run(bundle, [HEAD, ["three", "Үш", "", "", "", "", ""]])
    assert prepared.counts.removed == 1
    ids = [r.id for _, r in read_bundle(bundle).strict().records()]
    assert "one" not in ids
    assert "two" in ids
    told = [str(found) for found in prepared.report if found.code == "row-gone"]
    assert len(told) == 2
    assert any("“two”" in words and "stays" in words for words in told)


def test_nothing_vanishes_while_a_row_has_no_id(bundle: Path) -> None:
    run(bundle, [HEAD, ["one", "Бір", "", "", "", "", ""]])
    prepared = run(bundle, [HEAD, ["One!", "Бір", "", "", "", "", ""], ["two", "Екі", "", "", "", "", ""]])
    assert prepared.counts.removed == 0
    assert record(bundle, "one")


def test_a_record_deleted_by_hand_stays_away(table: Path) -> None:
    rows: Rows = [["id", "title[en]"], ["a", "A"], ["b", "B"]]
    run(table, rows)
    path = table / "gifts.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("a;A;;\n", ""), encoding="utf-8")
    prepared = run(table, rows)
    assert codes(prepared) == {"deleted-by-hand": ["A2"]}
    rows[1][1] = "A changed"
    assert codes(run(table, rows)) == {"deleted-by-hand": ["A2"]}
    assert run(table, rows, prefer_sheet=True).counts.new == 1
    assert record(table, "a").title["en"] == "A changed"


def test_a_csv_table_keeps_its_own_form(table: Path) -> None:
    path = table / "gifts.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    run(table, [["id", "title[en]", "height_mm"], ["old", "Old gift", ""], ["new", "A gift; and more", 12]])
    assert (
        path.read_bytes()
        == (
            "\ufeffid;title[en];date;# notes;height_mm\r\nold;Old gift;1992;ask Alma;\r\n"
            'new;"A gift; and more";;;12\r\n'
        ).encode()
    )


def test_a_column_without_language_becomes_one_with_its_language(table: Path) -> None:
    (table / "gifts.csv").write_text("id,title,credit\nold,Old,Museum\n", encoding="utf-8")
    run(table, [["id", "credit[en]", "credit[ru]"], ["old", "Museum", "Музей"]])
    assert (table / "gifts.csv").read_text(encoding="utf-8") == (
        "id,title,credit[en],credit[ru]\nold,Old,Museum,Музей\n"
    )


def test_yaml_keeps_comments_quotes_folds_and_every_other_line(bundle: Path) -> None:
    path = bundle / "gifts.yaml"
    text = (
        "# Everything given.\n"
        "- id: first   # the oldest\n"
        "  title: {kk: 'Бірінші', en: First}\n"
        "  # measured twice\n"
        "  height_mm: 120\n"
        "  label:\n"
        "    kk: >-\n"
        "      Бір сөйлем, ол\n"
        "      екі жолда.\n"
        "    en: |-\n"
        "      One.\n"
        "\n"
        "      Two.\n"
        "\n"
        "# The second one.\n"
        '- {id: second, title: "Екінші"}\n'
        "- id: third\n"
        "  title: Үшінші\n"
    )
    path.write_text(text, encoding="utf-8")
    run(
        bundle,
        [["id", "height_mm", "title[en]"], ["first", 121, "First"], ["third", "", "Third"]],
        prefer_sheet=True,
    )
    assert path.read_text(encoding="utf-8") == text.replace("height_mm: 120", "height_mm: 121").replace(
        "  title: Үшінші\n", "  title:\n    kk: Үшінші\n    en: Third\n"
    )


def test_new_records_become_files_of_a_folder(bundle: Path) -> None:
    before = visible(bundle)
    run(bundle, [["id", "title[kk]", "document_type"], ["new-act", "Акт", "Act"]], "documents")
    after = visible(bundle)
    assert set(after) - set(before) == {"documents/new-act.yaml"}
    assert all(after[name] == data for name, data in before.items())
    assert after["documents/new-act.yaml"].decode() == "id: new-act\ntitle:\n  kk: Акт\ndocument_type: act\n"


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2001", "04.03.01", "2001 or so", "March 2001", "3 марта 2001", "2001-02-31", "36892",
        "12 April '05", "13.13.2001", "yesterday", "1.5", "2001/2000",
    ],
)  # fmt: skip
def test_dates_are_never_guessed(text: str, bundle: Path) -> None:
    prepared = run(bundle, [HEAD, ["new-bowl", "Тостаған", "", text, "", "", ""]])
    assert codes(prepared) == {"unclear-date": ["D2"]}
    assert "Write" in str(next(iter(prepared.report)))
    assert record(bundle, "new-bowl").date is None


@pytest.mark.parametrize(
    ("name", "code"),
    [("KZ", "KZ"), ("kz", "KZ"), ("Казахстан", "KZ"), ("Ресей", "RU"), ("United Kingdom", "GB"),
     ("США", "US"),
     ("Côte d’Ivoire", "CI"), ("Côte d'Ivoire", "CI"), ("Қазақстан (KZ)", "KZ"), ("Myanmar (Burma)", "MM"),
     ("Yugoslavia", "YUCS"), ("СССР", "SUHH"), ("SUHH", "SUHH")],
)  # fmt: skip
def test_countries_by_code_and_name(name: str, code: str, bundle: Path) -> None:
    run(bundle, [HEAD, ["new-bowl", "Тостаған", "", "", name, "", ""]])
    assert record(bundle, "new-bowl").given_by == code


@pytest.mark.parametrize("name", ["Zanzibar", "Europe", "Congo", "XX"])
def test_countries_that_are_not_guessed(name: str, bundle: Path) -> None:
    prepared = run(bundle, [HEAD, ["new-bowl", "Тостаған", "", "", name, "", ""]])
    assert [place for places in codes(prepared).values() for place in places] == ["E2"]
    assert record(bundle, "new-bowl").given_by is None


def test_every_trouble_is_told_with_its_cell(bundle: Path) -> None:
    prepared = run(
        bundle,
        [
            ["id", "title[kk]", "height_mm", "label[kk]", "donor", "rights", "countries", "media[1].file",
             "object_type"],
            ["a", "Бір", "1,250", "<b>Мәтін</b>", "nobody-known", "CC BY", "KZ;XX", "no.jpg", "vase"],
            ["A b", "Екі", "", "", "", "", "", "", ""],
            ["b", "", "", "", "", "", "", "", ""],
            ["a", "Үш", "", "", "", "", "", "", ""],
            ["sample-quote", "Төрт", "", "", "", "", "", "", ""],
            ["c", "#REF!", "", "", "", "", "", "", ""],
            ["", "", 5, "", "", "", "", "", ""],
            ["d", "x" * 20_001, "", "", "", "", "", "", ""],
            ["e", "y" * 70_000, "", "", "", "", "", "", ""],
        ],
    )  # fmt: skip
    found = codes(prepared)
    assert {cell for cells in found.values() for cell in cells} >= {
        "C2", "D2", "E2", "F2", "G2", "H2", "I2", "A3", "A4", "A5", "A6", "B7", "B9", "B10",
    }  # fmt: skip
    assert prepared.counts.rows == 9
    assert prepared.counts.left_out == 8
    made = record(bundle, "a")
    assert made.countries == ("KZ",)
    assert made.height_mm is None
    assert made.media == ()


def test_people_have_names_and_notes_are_not_read(bundle: Path) -> None:
    prepared = run(
        bundle,
        [
            ["Название", "Атауы", "Дата", "Страна", "Инвентарный номер", "# note", "Weather"],
            ["# a row for people", "", "", "", "", "", ""],
            ["Чаша", "Тостаған", "1999", "Франция", 17, "x", "rain"],
        ],
    )
    assert prepared.told == [
        "Column A “Название” is taken as title[ru].",
        "Column B “Атауы” is taken as title[kk].",
        "Column C “Дата” is taken as date.",
        "Column D “Страна” is taken as given_by.",
        "Column E “Инвентарный номер” is taken as accession_number.",
    ]
    assert codes(prepared) == {"column-not-taken": ["G1"]}
    made = record(bundle, "tostagan")
    assert (made.given_by, made.accession_number) == ("FR", "17")


@pytest.mark.parametrize(
    ("header", "words"),
    [
        (["id", "titel[kk]"], "title[kk]|title"),
        (["id", "media.file"], "media[1]"),
        (["id", "date", "date"], "B1"),
        (["weather", "wind"], "No column of the table is understood"),
    ],
)
def test_headers_that_mean_nothing_stop_the_import(header: list[str], words: str, bundle: Path) -> None:
    before = visible(bundle)
    with pytest.raises((BundleError, KioskError)) as refused:
        run(bundle, [header, ["a", "b", "c"]])
    assert any(word in str(refused.value) for word in words.split("|")), str(refused.value)
    assert visible(bundle) == before


def test_no_such_section_and_a_new_one(bundle: Path) -> None:
    rows: Rows = [["id", "title[kk]"], ["coin", "Тиын"]]
    with pytest.raises(KioskError, match="Its sections are: documents, gifts"):
        run(bundle, rows, "coins")
    before = (bundle / "exhibition.yaml").read_text(encoding="utf-8")
    run(bundle, rows, "coins", create="gifts")
    after = (bundle / "exhibition.yaml").read_text(encoding="utf-8")
    assert after.startswith(before[: before.index("sections:")])
    assert record(bundle, "coin")
    assert [section.id for section in read_bundle(bundle).strict().sections][-1] == "coins"
    with pytest.raises(KioskError, match="is there already"):
        run(bundle, rows, "coins", create="quotes")


def test_a_trial_writes_nothing(bundle: Path) -> None:
    before = visible(bundle)
    prepare_import(grid([HEAD, ["x", "Бір", "", "", "", "", ""]]), bundle, Wanted("gifts"))
    assert visible(bundle) == before
    assert not (bundle / ".import").exists()


def test_pictures_are_matched_by_name(bundle: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    for name in (
        "Silver Bowl.JPG",
        "silver-bowl_2.png",
        "INV 17.webp",
        "extra.png",
        "Cafe\u0301.jpg",
        "twice.png",
        "sub/TWICE.jpg",
    ):
        picture(folder / name.lower() if name.isascii() else folder / "x.jpg")
        (folder / (name.lower() if name.isascii() else "x.jpg")).rename(folder / name)
    prepared = run(
        bundle,
        [
            ["id", "title[kk]", "accession_number", "media[1].file"],
            ["silver-bowl", "Тостаған", "", ""],
            ["rug", "Кілем", "INV-17", ""],
            ["coffee", "Кофе", "", "CAFÉ"],
            ["lost", "Жоқ", "", "gone.jpg"],
            ["twice", "Екі", "", ""],
        ],
        pictures=folder,
    )  # fmt: skip
    assert [media.file for media in record(bundle, "silver-bowl").media] == [
        "media/gifts/silver-bowl.jpg", "media/gifts/silver-bowl-2.png",
    ]  # fmt: skip
    assert [media.file for media in record(bundle, "rug").media] == ["media/gifts/inv-17.webp"]
    assert len(record(bundle, "coffee").media) == 1
    assert codes(prepared) == {"missing-image": ["D5"], "ambiguous-picture": ["A6"]}
    assert prepared.unused_pictures == ["extra.png", "sub/TWICE.jpg", "twice.png"]
    assert run(bundle, [["id", "title[kk]"], ["silver-bowl", "Тостаған"]]).counts.unchanged == 1
    assert len(record(bundle, "silver-bowl").media) == 2


def test_a_different_picture_is_never_written_over(bundle: Path, tmp_path: Path) -> None:
    old = picture(bundle / "media" / "gifts" / "bowl.png", colour="#112233").read_bytes()
    picture(tmp_path / "photos" / "bowl.png", colour="#445566")
    run(bundle, [["id", "title[kk]"], ["bowl", "Тостаған"]], pictures=tmp_path / "photos")
    assert (bundle / "media" / "gifts" / "bowl.png").read_bytes() == old
    (media,) = record(bundle, "bowl").media
    assert media.file.startswith("media/gifts/bowl-")
    assert (bundle / media.file).read_bytes() == (tmp_path / "photos" / "bowl.png").read_bytes()


def test_a_failed_import_leaves_everything(bundle: Path) -> None:
    (bundle / "documents" / "taken.yaml").write_text("id: other\ntitle: Басқа\n", encoding="utf-8")
    before = visible(bundle)
    with pytest.raises(KioskError, match=r"taken\.yaml"):
        run(bundle, [["id", "title[kk]"], ["fine", "Бір"], ["taken", "Екі"]], "documents")
    assert visible(bundle) == before
    (bundle / "gifts.yaml").write_text("- id: [broken\n", encoding="utf-8")
    with pytest.raises(BundleError):
        run(bundle, [HEAD, ["x", "Бір", "", "", "", "", ""]])


def test_a_damaged_memory_is_told(bundle: Path) -> None:
    (bundle / ".import").mkdir()
    (bundle / ".import" / "gifts.json").write_text("{", encoding="utf-8")
    with pytest.raises(KioskError, match="Delete it"):
        run(bundle, [HEAD, ["x", "Бір", "", "", "", "", ""]])


def test_the_command_reads_a_workbook(
    bundle: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiosk.cli import main

    path = xlsx(tmp_path / "t.xlsx", [["id", "title[kk]", "date"], ["x", "Бір", "03/04/2001"]])
    assert main(["import", "table", str(path), str(bundle), "--section", "gifts", "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "1 row: 1 new" in said
    assert "C2" in said
    assert "nothing was written" in said
    assert main(["import", "table", str(path), str(bundle), "--section", "nothing"]) == 1
    assert "Its sections are" in capsys.readouterr().err
    assert main(["import", "table", str(path), str(bundle), "--section", "gifts"]) == 0
    assert record(bundle, "x")


def test_other_sections_of_every_kind_take_rows(bundle: Path) -> None:
    rows: dict[str, Rows] = {
        "autographs": [["id", "title[kk]", "book_title", "inscription.text", "inscription.language",
                        "pages"],
                       ["b", "Кітап", "Book", "С уважением", "ru", 320]],
        "quotes": [["id", "speaker", "quotation[kk]", "quotation_language"],
                   ["q", "alua-sample", "Сөз", "kk"]],
    }  # fmt: skip
    for section, table in rows.items():
        assert run(bundle, table, section).report.ok
    assert record(bundle, "b").inscription.text == "С уважением"
    assert record(bundle, "q").speaker == "alua-sample"


def test_large_tables_keep_the_rows_that_do_not_change(tmp_path: Path) -> None:
    root = table_bundle(tmp_path / "large", rows=3000)
    with (root / "gifts.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    before = (root / "gifts.csv").read_bytes()
    assert run(root, rows).counts.unchanged == 3000
    assert (root / "gifts.csv").read_bytes() == before
    rows[1500][1] = "Another name"
    assert run(root, rows).counts.changed == 1
    after = (root / "gifts.csv").read_bytes()
    assert sum(a != b for a, b in zip(before.splitlines(), after.splitlines(), strict=True)) == 1


def test_a_second_table_of_the_same_section_takes_nothing_of_the_first_away(bundle: Path) -> None:
    def of(name: str, *keys: str) -> Prepared:
        rows = [["id", "title[kk]"], *([key, f"Атауы {key}"] for key in keys)]
        prepared = prepare_import(grid(rows, name), bundle, Wanted("gifts"))
        prepared.write()
        return prepared

    def ids() -> set[str]:
        return {one.id for _, one in read_bundle(bundle).strict().records()} & {"a", "b", "c", "d"}

    of("2023.xlsx", "a", "b")
    second = of("2024.xlsx", "c", "d")
    assert second.counts.removed == 0
    assert second.told[-1] == "2 records that “2023.xlsx” brought are not in this table; they stay: a, b."
    assert ids() == {"a", "b", "c", "d"}
    # Each table still speaks for its own rows.
    assert of("2024.xlsx", "c").counts.removed == 1
    assert of("2023.xlsx", "b").counts.removed == 1
    assert ids() == {"b", "c"}


def test_an_id_that_was_changed_is_told(bundle: Path) -> None:
    rows: Rows = [HEAD, ["old", "Бір", "One", "2001", "DE", "", ""]]
    run(bundle, rows)
    rows[1][0] = "new"
    (found,) = run(bundle, rows).report.findings
    assert found.message == "The record “old” is no longer in the table; it goes."
    assert found.hint == "Perhaps its id is “new” now, whose row says the same: then change links to it."


def test_headings_above_the_table_are_passed_over_and_told(bundle: Path) -> None:
    prepared = run(
        bundle,
        [
            ["Президенттік кітапхана", "", ""],
            ["Тізілім, 2024", "", ""],
            ["", "", ""],
            ["Инв. номер", "Атауы", "Күні"],
            ["7", "Тостаған", "2001"],
        ],
    )
    assert prepared.told[0].startswith("Row 4 is taken for the names of the columns")
    assert prepared.counts.new == 1
    assert record(bundle, "tostagan").accession_number == "7"


def test_pictures_of_kinds_that_are_not_shown(bundle: Path, tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "IMG_0004.HEIC").write_bytes(b"heic")
    (photos / "b.gif").write_bytes(b"GIF8")
    rows = [
        ["id", "title[kk]", "media[1].file"],
        ["a", "Бір", "img_0004"],
        ["b", "Екі", ""],
        ["c", "Үш", "no"],
    ]
    prepared = run(bundle, rows, pictures=photos)
    assert codes(prepared) == {"picture-kind": ["", "C2"], "missing-image": ["C4"]}
    assert "2 files are pictures of a kind that is not shown: IMG_0004.HEIC, b.gif." in str(
        prepared.report.findings[0]
    )
