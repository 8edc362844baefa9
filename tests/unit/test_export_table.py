"""Exporting tables: what is written comes back as it was; what a translator fills in is all that changes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.simulator import SimulatedBundle
from tests.unit.test_import_table import visible

from kiosk.bundle import read_bundle
from kiosk.errors import KioskError
from kiosk.importers.cells import OWN_SHEETS
from kiosk.importers.export import export
from kiosk.importers.grid import Grid
from kiosk.importers.importing import Prepared
from kiosk.importers.opening import read_table_file
from kiosk.importers.table import Wanted, prepare_import
from kiosk.importers.translations import prepare_translations

CONTENT = Path(__file__).parents[2] / "content" / "kazakhstan-diplomacy"
SECTIONS = ("documents", "gifts", "autographs", "quotes")


def opened(path: Path, sheet: str) -> Grid:
    """The sheet of a workbook, read in this process: it is our own."""
    grid = Grid(path.name)
    read_table_file(path, sheet, sheet, lambda event, **values: grid.hear({"event": event, **values}))
    return grid


def take(path: Path, root: Path, section: str) -> Prepared:
    prepared = prepare_import(opened(path, "" if path.suffix == ".csv" else section), root, Wanted(section))
    prepared.write()
    return prepared


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "all.xlsx"
    export(CONTENT, path, [])
    return path


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    shutil.copytree(CONTENT, root, ignore=shutil.ignore_patterns("*.png"))
    return root


@pytest.mark.parametrize("section", SECTIONS)
def test_the_exported_sheet_changes_nothing(section: str, exported: Path, content: Path) -> None:
    before = visible(content)
    prepared = take(exported, content, section)
    assert prepared.files == {}
    assert prepared.counts.unchanged == prepared.counts.rows > 0
    assert (prepared.counts.kept, prepared.counts.conflicts) == (0, 0)
    assert visible(content) == before


@pytest.mark.parametrize("section", SECTIONS)
def test_an_exported_csv_changes_nothing(section: str, content: Path, tmp_path: Path) -> None:
    before = visible(content)
    export(content, tmp_path / "t.csv", [section])
    prepared = take(tmp_path / "t.csv", content, section)
    assert prepared.counts.unchanged == prepared.counts.rows > 0
    assert (prepared.counts.kept, prepared.counts.conflicts) == (0, 0)
    assert visible(content) == before


def test_the_matrix_changes_nothing(exported: Path, content: Path) -> None:
    before = visible(content)
    prepared = prepare_translations(opened(exported, "Translations"), content)
    prepared.write()
    assert prepared.counts.unchanged == prepared.counts.rows > 300
    assert visible(content) == before


def change(path: Path, sheet: str, row: int, column: int, value: str | None) -> None:
    book = openpyxl.load_workbook(path)
    book[sheet].cell(row, column).value = value
    book.save(path)


def test_a_filled_cell_changes_that_text_alone(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    del bundle.records["gifts"][0]["materials"]["kk"]
    root = bundle.write(tmp_path / "bundle")
    path = tmp_path / "t.xlsx"
    export(root, path, [])
    head = [cell.value for cell in openpyxl.load_workbook(path)["gifts"][1]]
    change(path, "gifts", 2, head.index("materials[kk]") + 1, "күміс, алтын жалатылған")
    before = visible(root)
    assert take(path, root, "gifts").counts.changed == 1
    after = visible(root)
    assert {name for name in before if after[name] != before[name]} == {"gifts.yaml"}
    old, new = (set(files["gifts.yaml"].decode().splitlines()) for files in (before, after))
    assert new - old == {"    kk: күміс, алтын жалатылған"}
    assert not old - new


def test_the_matrix_counts_colours_and_takes_translations(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    del bundle.records["documents"][0]["title"]["kk"]
    del bundle.people[1]["name"]["ru"]
    root = bundle.write(tmp_path / "bundle")
    path = tmp_path / "t.xlsx"
    told = export(root, path, [])
    assert "Texts: " in " ".join(told)
    assert "kk 1, ru 1" in " ".join(told)
    sheet = openpyxl.load_workbook(path)["Translations"]
    assert [cell.value for cell in sheet[1]] == ["section", "id", "field", "kk", "ru", "en"]
    assert [cell.value for cell in sheet[2]][3:] == ["1 missing", "1 missing", "0 missing"]
    empty = [cell for row in sheet.iter_rows(min_row=3, min_col=4) for cell in row if cell.value is None]
    assert len(empty) == 2
    assert {cell.fill.fgColor.rgb for cell in empty} == {"FFFFE08A"}
    for cell in empty:
        change(path, "Translations", cell.row or 0, cell.column or 0, "Жаңа / Новое")
    before = visible(root)
    prepared = prepare_translations(opened(path, "Translations"), root)
    prepared.write()
    assert prepared.report.ok
    after = visible(root)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"documents/sample-declaration.yaml", "people.yaml"}
    read = read_bundle(root).strict()
    assert read.people["john-sample"].name["ru"] == "Жаңа / Новое"
    assert next(iter(read.records()))[1].title["kk"] == "Жаңа / Новое"


def test_the_matrix_tells_rows_that_speak_of_nothing(tmp_path: Path) -> None:
    root = SimulatedBundle().write(tmp_path / "bundle")
    path = tmp_path / "t.xlsx"
    export(root, path, [])
    change(path, "Translations", 3, 1, "documentz")
    change(path, "Translations", 4, 2, "nobody")
    change(path, "Translations", 5, 3, "height")
    prepared = prepare_translations(opened(path, "Translations"), root)
    assert sorted(f.place.cell or "" for f in prepared.report.errors) == ["C3", "C4", "C5"]
    assert any("Did you mean “documents”?" in str(found) for found in prepared.report.errors)
    assert prepared.counts.left_out == 3


def test_a_workbook_has_a_sheet_a_section_and_hides_its_own(exported: Path) -> None:
    book = openpyxl.load_workbook(exported)
    shown = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert shown == [*SECTIONS, "Translations", "Columns explained"]
    assert all(sheet.title.casefold() in OWN_SHEETS for sheet in book if sheet.sheet_state != "visible")


@pytest.mark.parametrize("name", ["t.ods", "t", "t.xls"])
def test_other_endings_are_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(KioskError, match=r"\.xlsx or \.csv"):
        export(CONTENT, tmp_path / name, [])
    assert not (tmp_path / name).exists()


said = st.one_of(
    st.sampled_from((
        "=SUM(A1)", "_x0041_", "'quoted", '"', "a\n\nb", "# x", "1992", "true", "KZ", "; ;", "a;b", "- x",
        "a: b", "@x", "é", "😀", "[термин](глосса)", "*x*", "слово " * 50,
    )),
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=40),
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_bundle_comes_back_as_it_was(data: Any) -> None:
    bundle = SimulatedBundle()
    for kind, records in bundle.records.items():
        for record in records:
            record["label"] = data.draw(
                st.dictionaries(st.sampled_from(("kk", "ru", "en")), said, min_size=1)
            )
            record["more"] = data.draw(said)
            record["places"] = data.draw(
                st.lists(st.one_of(said, st.fixed_dictionaries({"en": said})), max_size=3)
            )
        bundle.add(kind, f"another-{kind}", sample=data.draw(st.sampled_from((True, False, "yes"))))
    with tempfile.TemporaryDirectory() as folder:
        root = bundle.write(Path(folder) / "bundle")
        before = visible(root)
        path = Path(folder) / "t.xlsx"
        export(root, path, [])
        for section in SECTIONS:
            prepared = take(path, root, section)
            assert prepared.counts.changed == prepared.counts.new == 0, [str(f) for f in prepared.report]
        prepare_translations(opened(path, "Translations"), root).write()
        assert visible(root) == before
