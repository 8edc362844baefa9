"""Records left out of an open edition: it reads like the edition of a bundle that never had them."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.simulator import SimulatedBundle
from tests.simulator.bundles import picture

from kiosk.edition.build import build
from kiosk.edition.reader import Edition, RecordDetail, RecordRow, SectionRow
from kiosk.edition.subjects.read import Subjects
from kiosk.errors import EditionError

LANGUAGES = ("kk", "ru", "en")


def made() -> SimulatedBundle:
    """Four sections; gifts from three countries, each with a picture of its own; links across."""
    bundle = SimulatedBundle()
    for number, country in enumerate(("TR", "CN", "TR", "NO")):
        gift = bundle.add("gifts", f"gift-{number}", date=f"{1994 + number}-05-01")
        gift["given_to"] = country
        if number in (1, 2):  # two who are known by a name alone: without the one, the other has no page
            gift["donor"] = {"kk": "Атымен ғана белгілі", "en": "Known by name"}
        gift["media"] = [{**gift["media"][0], "file": f"media/gift-{number}.jpg"}]
    for number in range(3):
        quote = bundle.add("quotes", f"quote-{number}")
        quote["quotation"] = {tag: f"Words {number} in {tag}." for tag in LANGUAGES}
    bundle.exhibition["highlights"] = ["gift-1", "sample-declaration", "gift-2"]
    bundle.exhibition["attract"] = [
        {"scene": "title", "record": "gift-0"},
        {"scene": "object", "record": "gift-1"},
        {"scene": "approach", "record": "sample-declaration", "region": [0.1, 0.1, 0.8, 0.8]},
    ]
    return bundle


def write(bundle: SimulatedBundle, root: Path) -> Path:
    for number in range(4):
        picture(root / f"media/gift-{number}.jpg", (400 + number, 300))
    return bundle.write(root)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hiding")
    result = build(write(made(), root / "bundle"), root / "edition")
    assert result.report.ok, [str(finding) for finding in result.report.errors]
    return result.path


def told(edition: Edition, lang: str) -> dict[str, Any]:
    """Everything that is read of an edition in one language, without where its files lie."""

    def plain(row: RecordRow | RecordDetail | SectionRow) -> object:
        root = f"{edition.path}/"
        changes: Any = {
            name: value.removeprefix(root)
            for name in (field.name for field in fields(row))
            if isinstance(value := getattr(row, name), str) and value.startswith(root)
        }
        return replace(row, **changes)

    sections = edition.sections(lang)
    out: dict[str, Any] = {
        "sections": [plain(row) for row in sections],
        "highlights": [plain(row) for row in edition.highlights(lang)],
        "scenes": [replace(row, image=row.image.rpartition("/")[2]) for row in edition.scenes(lang)],
    }
    for section in sections:
        rows = edition.rows(section.id, lang, 0, 100)
        out[f"rows {section.id}"] = [plain(row) for row in rows]
        out[f"facets {section.id}"] = edition.facets(section.id, lang)
        for facet in edition.facets(section.id, lang):
            by = (facet.name, facet.value)
            chosen = edition.rows(section.id, lang, 0, 100, by)
            assert len(chosen) == edition.count(section.id, by) == facet.count
            assert [edition.position(section.id, row.id, by) for row in chosen] == list(range(len(chosen)))
            out[f"{section.id} {by}"] = [row.id for row in chosen]
        for row in rows:
            detail = edition.record(row.id, lang)
            out[f"record {row.id}"] = (
                (detail.previous_id, detail.next_id, detail.position, detail.title, detail.facts,
                 detail.label, [picture.alt for picture in detail.media]),
                [thread.id for thread in detail.threads],
            )  # fmt: skip
    subjects = Subjects(edition)
    for one in (*subjects.people(lang), *subjects.countries(lang)):
        page = subjects.subject(one.kind, one.key, lang)
        assert page is not None
        members = subjects.records(one.kind, one.key, lang, 0, 100)
        assert len(members) == subjects.count(one.kind, one.key) == one.count
        out[f"{one.kind} {one.key}"] = (
            one.name, one.count, one.thumb.rpartition("/")[2], page.groups,
            [(member.row.id, member.part) for member in members],
            [(other.key, other.count) for other in subjects.related(one.kind, one.key, lang)],
        )  # fmt: skip
    return out


@pytest.mark.parametrize("hidden", [("gift-1",), ("gift-0", "gift-2", "quote-1"), ("sample-bowl", "quote-0")])
def test_like_a_bundle_that_never_had_them(whole: Path, tmp_path: Path, hidden: tuple[str, ...]) -> None:
    bundle = made()
    for kind, records in bundle.records.items():
        bundle.records[kind] = [record for record in records if record["id"] not in hidden]
    for records in bundle.records.values():
        for record in records:
            if "links" in record:
                record["links"] = [link for link in record["links"] if link["to"] not in hidden]
    exhibition = bundle.exhibition
    exhibition["highlights"] = [id for id in exhibition["highlights"] if id not in hidden]
    exhibition["attract"] = [
        scene if scene.get("record") not in hidden else {"scene": "title"}
        for scene in exhibition["attract"]
        if scene["scene"] == "title" or scene["record"] not in hidden
    ]
    for section in exhibition["sections"]:
        if section["cover"]["record"] in hidden:
            del section["cover"]
    result = build(write(bundle, tmp_path / "bundle"), tmp_path / "edition")
    with Edition.open(whole, hidden) as left, Edition.open(result.path) as never:
        for lang in LANGUAGES:
            mine, theirs = told(left, lang), told(never, lang)
            # Threads are chosen at build time: without a target there are fewer, never others.
            for name in [name for name in mine if name.startswith("record ")]:
                mine_rest, threads = mine.pop(name)
                their_rest, _ = theirs.pop(name)
                assert mine_rest == their_rest
                assert not set(threads) & set(hidden)
            assert mine == theirs


@given(st.data())
def test_whatever_is_hidden_is_nowhere(whole: Path, data: st.DataObject) -> None:
    with Edition.open(whole) as edition:
        ids = [row.id for section in edition.sections("en") for row in edition.rows(section.id, "en", 0, 99)]
    hidden = data.draw(st.sets(st.sampled_from(ids), min_size=1, max_size=len(ids) - 1))
    lang = data.draw(st.sampled_from(LANGUAGES))
    with Edition.open(whole, hidden) as edition:
        said = told(edition, lang)
        seen = [row.id for section in edition.sections(lang) for row in edition.rows(section.id, lang, 0, 99)]
        assert seen == [id for id in ids if id not in hidden]
        assert not any(f"'{id}'" in repr(value) for value in said.values() for id in hidden)
        assert edition.scenes(lang)
        for section in edition.sections(lang):
            assert section.count == edition.count(section.id) == len(edition.rows(section.id, lang, 0, 99))
            for row in edition.rows(section.id, lang, 0, 99):
                assert edition.position(section.id, row.id) == row.position
        for id in hidden:
            with pytest.raises(KeyError):
                edition.record(id, lang)


def test_all_of_it_hidden_is_nothing_to_show(whole: Path) -> None:
    with Edition.open(whole) as edition:
        ids = [row.id for section in edition.sections("en") for row in edition.rows(section.id, "en", 0, 99)]
    with pytest.raises(EditionError):
        Edition.open(whole, ids)
    with Edition.open(whole, ["nobody-knows-it"]) as edition:
        sections = edition.sections("en")
        assert [row.id for it in sections for row in edition.rows(it.id, "en", 0, 99)] == ids


def test_the_file_is_not_touched(whole: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in whole.rglob("*")}
    Edition.open(whole, ["gift-0"]).close()
    assert {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in whole.rglob("*")} == before
