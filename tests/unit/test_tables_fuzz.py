"""Whatever stands in a table or a mapping: a sentence or a record, never a traceback; and a second import of
the same table changes nothing. `KIOSK_FUZZ` says how many cases each property gets.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.bundle import read_bundle
from kiosk.errors import KioskError, Report
from kiosk.importers.cells import from_pipe, to_pipe
from kiosk.importers.grid import Grid, Row
from kiosk.importers.mapping import read_mapping
from kiosk.importers.opening import read_table_file
from kiosk.importers.table import Wanted, prepare_import
from kiosk.sections import kind

pytestmark = pytest.mark.slow

CASES = int(os.environ.get("KIOSK_FUZZ", "300"))
fuzz = settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "latin-1")
HEADERS = (
    "id", "title[kk]", "title[en]", "title", "date", "given_by", "countries", "height_mm", "object_type",
    "donor", "donor[en]", "media[1].file", "media[2].file", "media[1].alt[kk]", "places[1]", "places[2][ru]",
    "links[1].to", "people[1].person", "people[1].as", "sources[1].title", "sources[1].url", "rights",
    "sample", "label[kk]", "Название", "Date", "Country", "# note", "Weather", "", "title[kz]", "media.file",
)  # fmt: skip
WORDS = (
    "", "a", "b", "old", "new-one", "New one", "1992", "1992-03-02", "03/04/2001", "KZ", "Ресей", "KZ; RU",
    "Югославия", "12", "12,5", "-1", "vessel", "Vessel", "media/a.png", "media/../x", "/etc/passwd",
    "https://example.org/a", "true", "да", "nobody", "#N/A", "=1+1", "<b>x</b>", "[a](http://b)", "*x*",
    "- a", "# a", "a: b", "'", '"', "|", "> x", "{a: b}", "[a]", "&a", "*a", "!a", "%a", "@a", "`a", "~",
    "null", "no", "0x1F", "1e3", "1_000", "a\nb", " a \n\n b ", "a\tb", "\u2028", "\u00a0", "é", "e\u0301",
    "\ufeff", "\x07", "😀", "x" * 130, "слово " * 40, "ә" * 21_000,
)  # fmt: skip

texts = st.one_of(st.sampled_from(WORDS), st.text(max_size=30))
cells = st.one_of(
    texts, st.integers(-(10**20), 10**20), st.floats(), st.booleans(), st.dates(), st.datetimes(), st.none()
)
grids = st.builds(
    lambda header, rows: [header, *rows],
    st.lists(st.one_of(st.sampled_from(HEADERS), texts), min_size=1, max_size=9),
    st.lists(st.lists(cells, max_size=10), max_size=6),
)

EXHIBITION = """\
format: 1
id: fuzz
languages: [kk, ru, en]
title: T
sections:
  - {id: list, kind: gifts, title: L, records: list.yaml}
  - {id: folder, kind: gifts, title: F, records: folder}
  - {id: table, kind: gifts, title: T, records: table.csv}
"""
LIST = """\
# A list.
- id: old   # first
  title: {kk: Ескі, en: 'Old'}
  places: [Астана]
- {id: flow, title: Flow, countries: [KZ]}
"""


def made_bundle(root: Path) -> Path:
    (root / "folder").mkdir()
    (root / "exhibition.yaml").write_text(EXHIBITION, encoding="utf-8")
    (root / "list.yaml").write_text(LIST, encoding="utf-8")
    (root / "folder" / "x.yaml").write_text(
        "id: in-folder\ntitle:\n  kk: >-\n    Бір\n    екі\n", encoding="utf-8"
    )
    (root / "table.csv").write_text("id;title;media[1].file;# n\nin-table;Т;;note\n", encoding="utf-8")
    return root


def grid_of(rows: list[list[Any]]) -> Grid:
    made = Grid("t.xlsx")
    for number, row in enumerate(rows, 1):
        made.rows.append(Row(number, None, tuple(from_pipe(to_pipe(cell)) for cell in row)))
    return made


@fuzz
@given(st.one_of(st.binary(max_size=400), st.text(max_size=300).flatmap(
    lambda text: st.sampled_from(ENCODINGS).map(lambda name: text.encode(name, "replace"))
)))  # fmt: skip
def test_any_bytes_are_rows_or_a_sentence(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_bytes(data)
        grid = Grid("t.csv")
        try:
            read_table_file(path, "", "gifts", lambda event, **values: grid.hear({"event": event, **values}))
        except KioskError:
            return
        assert grid.rows


@fuzz
@given(
    st.lists(
        st.lists(texts.filter(lambda t: "\x00" not in t), min_size=2, max_size=5), min_size=1, max_size=5
    ),
    st.sampled_from((",", ";", "\t")),
    st.sampled_from(("\n", "\r\n", "\r")),
    st.sampled_from(("utf-8", "utf-8-sig", "utf-16")),
)
def test_a_csv_that_was_written_is_read(
    rows: list[list[str]], delimiter: str, end: str, encoding: str
) -> None:
    width = max(map(len, rows))
    rows = [[*(f"c{at}" for at in range(width))], *(row + [""] * (width - len(row)) for row in rows)]
    text = end.join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows) + end
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_bytes(text.encode(encoding, "replace"))
        grid = Grid("t.csv")
        read_table_file(path, "", "gifts", lambda event, **values: grid.hear({"event": event, **values}))
    assert len(grid.rows) == len(rows)
    found = [[cell.text for cell in row.cells] for row in grid.rows[1:]]
    expected = [
        [cell.encode(encoding, "replace").decode(encoding) if cell.strip() else "" for cell in row]
        for row in rows[1:]
    ]
    assert found == expected


@fuzz
@given(grids, st.sampled_from(("list", "folder", "table", "fresh")), st.booleans())
def test_any_grid_becomes_records_that_read_back(rows: list[list[Any]], section: str, prefer: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = made_bundle(Path(folder))
        wanted = Wanted(section, create="gifts" if section == "fresh" else "", prefer_sheet=prefer)
        try:
            prepared = prepare_import(grid_of(rows), root, wanted)
            prepared.write()
        except KioskError:
            assert (root / "list.yaml").read_text(encoding="utf-8") == LIST
            return
        counts = prepared.counts
        assert counts.new + counts.changed + counts.unchanged + counts.left_out == counts.rows
        reading = read_bundle(root, warnings=False)
        assert reading.report.ok, [str(found) for found in reading.report]
        again = prepare_import(grid_of(rows), root, Wanted(section, prefer_sheet=prefer))
        assert (again.counts.new, again.counts.changed, again.counts.removed) == (0, 0, 0)
        assert set(again.files) <= {f".import/{section}.json"}


KEYS = (
    "columns", "constants", "nothing", "ignore", "id", "language", "header_row", "from", "prefix", "column",
    "values", "format", "split", "default", "unit", "countries", "shorten", "title[en]", "date", "height_mm",
)  # fmt: skip
trees = st.recursive(
    texts,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), texts), inner, max_size=4),
    ),
    max_leaves=12,
)


@fuzz
@given(st.one_of(trees, st.dictionaries(st.sampled_from(KEYS), trees, max_size=5)), grids)
def test_any_mapping_is_taken_or_told(tree: Any, rows: list[list[Any]]) -> None:
    import yaml

    with tempfile.TemporaryDirectory() as folder:
        root = made_bundle(Path(folder))
        path = root / "m.yaml"
        path.write_bytes(yaml.safe_dump(tree, allow_unicode=True).encode("utf-8", "replace"))
        report = Report()
        read = read_mapping(path, kind("gifts").record, report)
        assert (read is None) == (not report.ok)
        if read is None:
            return
        try:
            prepare_import(grid_of(rows), root, Wanted("list", mapping=path)).write()
        except KioskError:
            return
        assert read_bundle(root, warnings=False).report.ok
