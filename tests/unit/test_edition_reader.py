"""The reader: what was built is read as it was told, by ranges, with the standard library alone."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.simulator import SimulatedBundle, table_bundle

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.edition.schema import INDEX_NAME, MANIFEST_NAME
from kiosk.errors import EditionError


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small exhibition: four sections, three languages, three more gifts and a second document."""
    root = tmp_path_factory.mktemp("reader")
    bundle = SimulatedBundle()
    bundle.exhibition["theme"] = {"accent": "#E0C070"}
    bundle.exhibition["visit"] = {"idle_s": 60, "countdown_s": 15}
    bundle.add("gifts", "second-bowl", given_to="TR", date="1999")
    bundle.add("gifts", "third-bowl", given_to="TR", date="1994", sample=True, media=[])
    bundle.add("gifts", "fourth-bowl", given_to="CN", date="2005", object_type="textile")
    bundle.add("documents", "later-declaration", date="2001-06-15", people=[])
    result = build(bundle.write(root / "bundle"), root / "edition")
    assert result.report.ok, result.report.findings
    return result.path


@pytest.fixture
def edition(path: Path) -> Edition:
    return Edition.open(path)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root = tmp_path_factory.mktemp("large")
    return Edition.open(build(table_bundle(root / "bundle", 700), root / "edition").path)


def test_the_exhibition(edition: Edition) -> None:
    assert (edition.id, edition.release, edition.default_language) == ("sample-exhibition", 1, "kk")
    assert [(row.tag, row.name) for row in edition.languages] == [
        ("kk", "Қазақша"), ("ru", "Русский"), ("en", "English"),
    ]  # fmt: skip
    told = edition.exhibition("en")
    assert (told.title, told.summary) == ("Sample exhibition", "An exhibition for tests.")
    assert (told.about, told.hosts) == (("About this exhibition.",), ("Sample museum",))
    assert (told.idle_s, told.countdown_s, told.accent) == (60, 15, "#E0C070")
    assert edition.exhibition("ru").title == "Пробная выставка"
    assert edition.exhibition("fr") == edition.exhibition("kk")


def test_sections_and_their_covers(edition: Edition) -> None:
    sections = edition.sections("en")
    assert [(row.id, row.kind, row.title, row.count) for row in sections] == [
        ("documents", "documents", "Documents", 2),
        ("gifts", "gifts", "Gifts", 4),
        ("autographs", "autographs", "Autographs", 1),
        ("quotes", "quotes", "Quotes", 1),
    ]
    by_id = {row.id: row for row in sections}
    for row in (by_id["documents"], by_id["gifts"]):
        assert Path(row.cover).is_absolute()
        assert Path(row.cover).is_file()
        assert Path(row.cover_thumb).is_file()
        assert (row.cover_w, row.cover_h) == (1280, 960)
    assert by_id["quotes"].cover_text
    assert by_id["autographs"].cover_title
    assert by_id["autographs"].extra["cloth"]


def test_rows_in_every_language(edition: Edition) -> None:
    rows = edition.rows("gifts", "ru", 0, 10)
    assert [row.id for row in rows] == ["sample-bowl", "second-bowl", "third-bowl", "fourth-bowl"]
    assert [row.position for row in rows] == [0, 1, 2, 3]
    first, third = rows[0], rows[2]
    assert (first.section, first.kind, first.sample, third.sample) == ("gifts", "gifts", False, True)
    assert (first.width, first.height, first.alt) == (1280, 960, "Картина")
    assert first.colour.startswith("#")
    assert len(first.colour) == 7
    assert Path(first.thumb).is_file()
    assert (third.thumb, third.display, third.width, third.alt) == ("", "", 0, "")
    assert first.extra["object_type"] == "vessel"
    kk = edition.rows("gifts", "kk", 0, 1)[0]
    assert kk.title != first.title
    assert (kk.id, kk.thumb) == (first.id, first.thumb)


def test_documents_stand_in_the_order_of_their_dates(edition: Edition) -> None:
    assert [row.year for row in edition.rows("documents", "en", 0, 9)] == ["1992", "2001"]


def test_lists_by_facet(edition: Edition) -> None:
    facets = edition.facets("gifts", "en")
    assert [(row.label, row.count) for row in facets if row.name == "country"] == [
        ("Türkiye", 2), ("China", 1), ("United States", 1),
    ]  # fmt: skip
    # All of these gifts were given by one country: nothing to choose there.
    assert edition.count("gifts", ("object_type", "vessel")) == 3
    assert all(row.count < 4 for row in facets)
    years = [row.value for row in facets if row.name == "year"]
    assert years == sorted(years)
    assert [row.name for row in facets] == sorted(row.name for row in facets)
    turkish = ("country", "TR")
    assert [row.id for row in edition.rows("gifts", "en", 0, 9, turkish)] == ["second-bowl", "third-bowl"]
    assert [row.id for row in edition.rows("gifts", "en", 1, 9, turkish)] == ["third-bowl"]
    assert edition.rows("gifts", "en", 0, 9, turkish)[0].position == 1
    assert edition.count("gifts", turkish) == 2
    assert edition.position("gifts", "third-bowl", turkish) == 1
    assert edition.position("gifts", "sample-bowl", turkish) == -1
    # In Kazakh the same values under their own names, in the order of the Kazakh alphabet.
    kazakh = [row.label for row in edition.facets("gifts", "kk") if row.name == "country"]
    assert kazakh == ["Түркия", "Америка Құрама Штаттары", "Қытай"]


def test_what_is_not_there(edition: Edition) -> None:
    assert edition.rows("none", "en", 0, 9) == ()
    assert edition.rows("gifts", "en", 90, 9) == ()
    assert edition.rows("gifts", "en", 0, 0) == ()
    assert edition.rows("gifts", "en", 0, 9, ("country", "ZZ")) == ()
    assert edition.facets("none", "en") == ()
    assert edition.count("none") == edition.count("gifts", ("year", "1")) == 0
    assert edition.position("gifts", "none") == edition.position("documents", "sample-bowl") == -1
    with pytest.raises(KeyError):
        edition.record("none", "en")


def test_a_record(edition: Edition) -> None:
    record = edition.record("sample-declaration", "en")
    row = edition.rows("documents", "en", 0, 1)[0]
    assert all(getattr(record, name) == getattr(row, name) for name in type(row).__slots__)
    assert record.label == ("This document was written for a test.",)
    assert record.more == ("First part.", "Second part.", "Part — a piece of text")
    assert ("reference_code", "A/TEST/46/224") in [(fact.key, fact.value) for fact in record.facts]
    (media,) = record.media
    assert (media.alt, media.credit, media.illustration) == ("A picture", "Drawn for tests", True)
    assert media.rights == "https://creativecommons.org/publicdomain/zero/1.0/"
    assert Path(media.display).is_file()
    assert (record.previous_id, record.next_id) == ("", "later-declaration")
    assert record.text_language == "en"


def test_declared_threads_lead_both_ways(edition: Edition) -> None:
    there = edition.record("sample-declaration", "ru").threads[0]
    assert (there.id, there.section, there.why) == ("sample-bowl", "gifts", "В тот же визит")
    assert Path(there.thumb).is_file()
    back = edition.record("sample-bowl", "kk").threads[0]
    assert (back.id, back.kind, back.why) == ("sample-declaration", "documents", "Сол сапарда")


def test_shared_threads_say_what_is_shared(edition: Edition) -> None:
    threads = edition.record("second-bowl", "en").threads
    assert ("third-bowl", "To the same recipient: Head of state") in [
        (thread.id, thread.why) for thread in threads
    ]


def test_neighbours_within_the_section(edition: Edition) -> None:
    ids = [row.id for row in edition.rows("gifts", "en", 0, 9)]
    found = [edition.record(id_, "en") for id_ in ids]
    assert [record.previous_id for record in found] == ["", *ids[:-1]]
    assert [record.next_id for record in found] == [*ids[1:], ""]


def test_scenes(edition: Edition) -> None:
    title, quote, approach, thing = edition.scenes("en")
    assert (title.scene, title.text, title.image, title.region) == ("title", "Sample exhibition", "", None)
    assert (quote.scene, quote.caption) == ("quote", "Alua Sample")
    assert quote.text
    assert approach.region == (0.1, 0.1, 0.8, 0.8)
    assert Path(approach.image).is_file()
    assert (thing.record, thing.width, thing.height) == ("sample-bowl", 1280, 960)


def test_rays_and_highlights(edition: Edition) -> None:
    rays = edition.rays("ru")
    assert [ray.bearing_deg for ray in rays] == sorted(ray.bearing_deg for ray in rays)
    assert {ray.code for ray in rays} == {"US", "TR", "CN", "NO"}
    assert {ray.code: ray.name for ray in rays}["NO"] == "Норвегия"
    assert edition.origin_name("en") == "Astana"
    assert [row.id for row in edition.highlights("kk")] == ["sample-declaration", "sample-bowl"]


# -- ranges ------------------------------------------------------------------------------------------------


@given(st.integers(-5, 720), st.integers(0, 90), st.sampled_from([None, ("year", "1990"), ("year", "2001")]))
def test_a_page_is_a_piece_of_the_whole_list(
    large: Edition, offset: int, limit: int, facet: tuple[str, str] | None
) -> None:
    whole = [row.id for row in large.rows("gifts", "en", 0, 1000, facet)]
    assert len(whole) == large.count("gifts", facet)
    page = [row.id for row in large.rows("gifts", "en", offset, limit, facet)]
    assert page == whole[max(offset, 0) : max(offset + limit, 0)]
    for id_ in page[:3]:
        assert whole[large.position("gifts", id_, facet)] == id_


def test_lists_scan_no_table(large: Edition) -> None:
    """However long a list is, a page of it is found through an index."""
    said: list[str] = []
    large._db.set_trace_callback(said.append)
    large.rows("gifts", "en", 400, 20)
    large.rows("gifts", "en", 5, 5, ("year", "1995"))
    large.position("gifts", "gift-400", ("year", "2000"))
    large.record("gift-350", "en")
    large.facets("gifts", "en")
    large._db.set_trace_callback(None)
    for sql in said:
        plan = [row[3] for row in large._db.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert not [step for step in plan if step.startswith("SCAN")], (sql, plan)
        assert not [step for step in plan if "TEMP B-TREE" in step], (sql, plan)


# -- what cannot be shown ------------------------------------------------------------------------------------


def copy_of(path: Path, target: Path) -> Path:
    """The edition's two files; pictures are not needed to open it."""
    target.mkdir()
    for name in (INDEX_NAME, MANIFEST_NAME):
        (target / name).write_bytes((path / name).read_bytes())
    return target


def test_no_edition(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "none"):
        with pytest.raises(EditionError, match="no edition"):
            Edition.open(place)


def test_an_unfinished_edition_is_none(path: Path, tmp_path: Path) -> None:
    (copy_of(path, tmp_path / "e") / MANIFEST_NAME).unlink()
    with pytest.raises(EditionError, match="no edition"):
        Edition.open(tmp_path / "e")


@pytest.mark.parametrize("keep", [0, 10, 5000])
def test_a_cut_off_index(path: Path, tmp_path: Path, keep: int) -> None:
    index = copy_of(path, tmp_path / "e") / INDEX_NAME
    index.write_bytes(index.read_bytes()[:keep])
    with pytest.raises(EditionError):
        Edition.open(tmp_path / "e").record("sample-bowl", "kk")


def test_a_foreign_database(path: Path, tmp_path: Path) -> None:
    index = copy_of(path, tmp_path / "e") / INDEX_NAME
    index.unlink()
    with sqlite3.connect(index) as db:
        db.execute("CREATE TABLE meta (key, value)")
    db.close()
    with pytest.raises(EditionError, match="not the index of an edition"):
        Edition.open(tmp_path / "e")


def test_a_newer_format(path: Path, tmp_path: Path) -> None:
    index = copy_of(path, tmp_path / "e") / INDEX_NAME
    with sqlite3.connect(index) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(EditionError, match="format 99"):
        Edition.open(tmp_path / "e")


def test_an_edition_without_a_language(path: Path, tmp_path: Path) -> None:
    index = copy_of(path, tmp_path / "e") / INDEX_NAME
    with sqlite3.connect(index) as db:
        db.execute("DELETE FROM language")
    db.close()
    with pytest.raises(EditionError, match="no language"):
        Edition.open(tmp_path / "e")


def test_a_path_with_every_sign(path: Path, tmp_path: Path) -> None:
    odd = copy_of(path, tmp_path / "a #50% of? it’s ‘қазақша’")
    with Edition.open(odd) as edition:
        assert edition.rows("gifts", "kk", 0, 1)[0].thumb.startswith(f"{odd}/media/")


def test_reading_imports_no_parser_and_writes_nothing(path: Path) -> None:
    before = sorted(entry.name for entry in path.iterdir())
    code = (
        "import sys, json; from pathlib import Path; from kiosk.edition.reader import Edition;"
        f"e = Edition.open(Path({str(path)!r})); e.record('sample-bowl', 'kk'); e.scenes('en');"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"pydantic", "yaml", "babel", "edtf", "PIL", "pyvips", "fontTools", "typer", "rich", "PySide6"}
    assert not heavy & set(json.loads(done.stdout))
    assert sorted(entry.name for entry in path.iterdir()) == before


@given(st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_bytes_that_went_bad_are_told_or_do_not_matter(
    path: Path, tmp_path: Path, data: st.DataObject
) -> None:
    """Whatever a dying disk makes of the index, the reader answers or says that it is damaged."""
    folder = tmp_path / "bad"
    if not folder.exists():
        copy_of(path, folder)
    whole = bytearray((path / INDEX_NAME).read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(whole) - 40), min_size=1, max_size=30)):
        junk = data.draw(st.binary(min_size=1, max_size=40))
        whole[place : place + len(junk)] = junk
    (folder / INDEX_NAME).write_bytes(whole)
    with contextlib.suppress(EditionError), Edition.open(folder) as edition:
        for lang in ("kk", "en"):
            for ask in (
                edition.exhibition,
                edition.sections,
                edition.scenes,
                edition.rays,
                edition.highlights,
            ):
                with contextlib.suppress(EditionError):
                    ask(lang)
            for section in ("documents", "gifts", "autographs", "quotes"):
                with contextlib.suppress(EditionError):
                    edition.facets(section, lang)
                    edition.rows(section, lang, 0, 9, ("country", "TR"))
                    for row in edition.rows(section, lang, 0, 9):
                        with contextlib.suppress(KeyError):
                            edition.record(row.id, lang)
