"""Reading a bundle: good ones whole, every planted mistake as one finding, hostile ones without harm."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.simulator import HOSTILE, MISTAKES, Mistake, SimulatedBundle, bad, picture, write_yaml
from tests.simulator.mistakes import replace

from kiosk.bundle import read_bundle
from kiosk.bundle.letters import drawn_letters, letters_lacking
from kiosk.bundle.reader import _Removed
from kiosk.bundle.wording import near
from kiosk.errors import BundleError, Finding
from kiosk.sections import KINDS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return SimulatedBundle().write(tmp_path / "bundle")


def codes(path: Path) -> list[str]:
    return [f.code for f in read_bundle(path).report]


def told(findings: tuple[Finding, ...]) -> str:
    return "\n".join(str(f) for f in findings)


# ---------------------------------------------------------------- good bundles


@given(st.lists(st.integers(0, 30)))
def test_removed_entries_are_found_again(removed: list[int]) -> None:
    """Positions as written and as they are now, against a list from which the entries are taken."""
    written = list(range(40))
    gone = _Removed()
    for position in dict.fromkeys(removed):
        at = gone.as_it_is(("list", position, "key"))[1]
        assert written[int(at)] == position
        del written[int(at)]
        gone.add(("list", position))
    for at, position in enumerate(written):
        assert gone.as_written(("list", at, "key")) == ("list", position, "key")
        assert gone.as_it_is(("list", position, "key")) == ("list", at, "key")
        assert gone.as_it_is(("other", position)) == ("other", position)


def test_a_good_bundle_is_read_whole_and_without_a_word(root: Path) -> None:
    reading = read_bundle(root)
    assert not reading.report.findings, told(reading.report.findings)
    bundle = reading.strict()
    assert [(s.id, s.kind.name, len(s.records)) for s in bundle.sections] == [
        (kind, kind, 1) for kind in KINDS
    ]
    assert set(bundle.people) == {"alua-sample", "john-sample"}
    assert bundle.media["media/bowl.png"].width == 1280
    assert bundle.media["media/bowl.png"].path == root / "media/bowl.png"
    assert bundle.context.home == "KZ"
    assert "documents/sample-declaration.yaml" in bundle.used_files
    assert [section.id for section, _ in bundle.records()] == list(KINDS)


def test_reading_leaves_the_collector_as_it_was(root: Path) -> None:
    assert gc.isenabled()
    read_bundle(root)
    read_bundle(root / "nowhere")
    assert gc.isenabled()


def test_documents_stand_by_date_and_gifts_as_given(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.add("documents", "late", date="2010")
    bundle.add("documents", "early", date="1991~")
    bundle.add("gifts", "old", date="1991")
    read = read_bundle(bundle.write(tmp_path / "b")).strict()
    assert [r.id for r in read.sections[0].records] == ["early", "sample-declaration", "late"]
    assert [r.id for r in read.sections[1].records] == ["sample-bowl", "old"]
    bundle.exhibition["sections"][1]["order"] = "date"
    read = read_bundle(bundle.write(tmp_path / "b")).strict()
    assert [r.id for r in read.sections[1].records] == ["old", "sample-bowl"]


def test_names_may_differ_in_unicode_form(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.records["gifts"][0]["media"][0]["file"] = "media/\u0439.png"
    root = bundle.write(tmp_path / "b")
    (root / "media/\u0439.png").rename(root / "media/\u0438\u0306.png")
    (root / "media/bowl.png").unlink(missing_ok=True)
    assert codes(root) == []


# ---------------------------------------------------------------- mistakes


@pytest.mark.parametrize("name", MISTAKES)
def test_a_planted_mistake_is_found_where_it_is(root: Path, name: str) -> None:
    mistake: Mistake = MISTAKES[name]
    mistake.plant(root)
    reading = read_bundle(root)
    hits = [
        f
        for f in reading.report
        if (f.severity, f.code, f.place.file) == (mistake.severity, mistake.code, mistake.file)
        and mistake.says in f"{f.message} {f.hint}"
        and mistake.line in (None, f.place.line)
    ]
    assert hits, told(reading.report.findings)
    assert (reading.bundle is None) == mistake.fatal
    assert reading.report.ok == (mistake.severity == "warning")
    # One mistake is one finding; what follows from it is not told again.
    errors = [f for f in reading.report if f.severity == "error"]
    assert len(errors) <= 1, told(reading.report.findings)
    for finding in reading.report:
        assert finding.message.endswith((".", "?")), finding
        assert not finding.hint or finding.hint.endswith((".", "?", "…")), finding


def test_ten_mistakes_are_found_in_one_go(root: Path) -> None:
    planted = [
        "unknown-key", "bad-date", "unknown-word", "unknown-country", "not-an-image", "missing-person",
        "low-contrast", "missing-link", "unused-media", "unused-file",
    ]  # fmt: skip
    for name in planted:
        MISTAKES[name].plant(root)
    found = set(codes(root))
    assert {MISTAKES[name].code for name in planted} <= found


@pytest.mark.parametrize(("name", "values", "code"), [(n, v, c) for n in KINDS for v, c in bad(n)])
def test_a_bad_record_costs_itself_only(tmp_path: Path, name: str, values: dict[str, Any], code: str) -> None:
    bundle = SimulatedBundle()
    bundle.add(name, "another")
    position = 0
    bundle.records[name][position] = values
    if "id" in values and name == "documents":
        values["id"] = "sample-declaration"
    reading = read_bundle(bundle.write(tmp_path / "b"))
    assert [f.code for f in reading.report.errors] == [code], told(reading.report.findings)
    assert reading.bundle is not None
    section = next(s for s in reading.bundle.sections if s.id == name)
    assert "another" in [record.id for record in section.records]
    with pytest.raises(BundleError) as caught:
        reading.strict()
    assert [f.code for f in caught.value.findings] == [code]


def test_all_mistakes_of_one_record_are_told_at_once(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.records["gifts"][0] |= {
        "date": "last year",
        "height_mm": "tall",
        "given_to": "UK",
        "colour": "red",
        "countries": ["KZ", "Atlantis"],
        "title": {"kz": "Атау"},
    }
    reading = read_bundle(bundle.write(tmp_path / "b"))
    assert sorted(f.code for f in reading.report.errors) == [
        "bad-date", "unknown-country", "unknown-country", "unknown-key", "unknown-language", "wrong-type",
    ]  # fmt: skip


def test_an_unknown_key_costs_only_itself(root: Path) -> None:
    MISTAKES["unknown-key"].plant(root)
    bundle = read_bundle(root).bundle
    assert bundle is not None
    (record,) = bundle.sections[0].records
    assert record.label is None
    assert record.more is not None


def test_a_bad_picture_costs_that_picture(tmp_path: Path) -> None:
    simulated = SimulatedBundle()
    media = simulated.records["gifts"][0]["media"]
    media.insert(0, media[0] | {"file": "media/broken.png"})
    media.append(media[1] | {"file": "media/more.png", "rights": "all mine"})
    root = simulated.write(tmp_path / "b")
    (root / "media/broken.png").write_bytes(b"nothing")
    reading = read_bundle(root)
    assert [(f.code, f.place.path) for f in reading.report.errors] == [
        ("not-an-image", "media[1].file"),
        ("unknown-rights", "media[3].rights"),
    ]
    assert reading.bundle is not None
    (record,) = reading.bundle.sections[1].records
    assert [m.file for m in record.media] == ["media/bowl.png"]
    assert reading.bundle.pictures_left_out == 1


def test_a_bad_entry_of_the_exhibition_costs_that_entry(root: Path) -> None:
    replace("exhibition.yaml", "- scene: title", "- scene: titel\n- scene: title")(root)
    replace("exhibition.yaml", "  - CN", "  - CN\n  - UK")(root)
    replace("exhibition.yaml", "release: 1", "release: minus")(root)
    reading = read_bundle(root)
    assert sorted(f.code for f in reading.report.errors) == ["unknown-country", "unknown-word", "wrong-type"]
    assert reading.bundle is not None
    exhibition = reading.bundle.exhibition
    assert [scene.scene for scene in exhibition.attract] == ["title", "quote", "approach", "object"]
    assert exhibition.rays is not None
    assert "CN" in exhibition.rays.countries
    assert exhibition.release == 1


def test_a_scene_of_a_lost_record_is_left_out(root: Path) -> None:
    (root / "media/bowl.png").unlink()
    reading = read_bundle(root)
    assert [f.code for f in reading.report] == ["missing-image"]
    assert reading.bundle is not None
    assert "object" not in [scene.scene for scene in reading.bundle.exhibition.attract]
    assert reading.bundle.exhibition.sections[1].cover is None


def test_a_mistake_behind_a_dropped_entry_has_its_own_place(tmp_path: Path) -> None:
    """After the first pass takes entries out, later findings still count as the curator wrote them."""
    bundle = SimulatedBundle()
    bundle.records["quotes"][0] |= {
        "links": [{"to": "No Id"}, {"to": "sample-bowl"}, {"to": "gone"}],
        "quotation_language": "de",
    }
    reading = read_bundle(bundle.write(tmp_path / "b"))
    places = {f.code: f.place.path for f in reading.report}
    assert places["bad-id"] == "links[1].to"
    assert places["quotation-language"] == ""


def test_a_broken_person_is_told_once(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.people[0]["name"] = []
    reading = read_bundle(bundle.write(tmp_path / "b"))
    assert [(f.code, f.place.file) for f in reading.report.errors] == [("wrong-type", "people.yaml")]
    assert reading.bundle is not None
    assert reading.bundle.sections[3].records == ()  # nobody knows who speaks
    assert reading.bundle.records_left_out == 1


def test_a_quote_scene_needs_a_quote(root: Path) -> None:
    replace("exhibition.yaml", "record: sample-quote", "record: sample-bowl")(root)
    reading = read_bundle(root)
    assert [f.code for f in reading.report.errors] == ["scene"]


# ---------------------------------------------------------------- no bundle at all


def test_no_folder(tmp_path: Path) -> None:
    SimulatedBundle().write(tmp_path / "exhibition-2025")
    reading = read_bundle(tmp_path / "exhibition-2052")
    assert reading.bundle is None
    (finding,) = reading.report.findings
    assert finding.code == "no-bundle"
    assert "exhibition-2025" in finding.hint


def test_a_file_instead_of_a_folder(root: Path) -> None:
    (finding,) = read_bundle(root / "exhibition.yaml").report.findings
    assert "folder that contains it" in finding.hint


def test_an_empty_folder(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["empty-bundle"]


def test_the_folder_around_the_bundle(root: Path) -> None:
    (finding,) = read_bundle(root.parent).report.findings
    assert finding.code == "no-exhibition"
    assert "“bundle”" in finding.hint


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "", "."])
def test_impossible_paths(name: str) -> None:
    assert read_bundle(Path(name) / "nothing").bundle is None


@pytest.mark.parametrize("name", ["documents", "media", "quotes.yaml", "media/bowl.png", "people.yaml"])
def test_what_cannot_be_opened_is_told_once(root: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system refuses, as it refuses everybody but root what root alone may read."""
    closed = str(root / name)

    def refusing(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any, *arguments: Any, **more: Any) -> Any:
            if str(path) == closed:
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, *arguments, **more)

        return call

    monkeypatch.setattr(os, "scandir", refusing(os.scandir))
    monkeypatch.setattr(Path, "read_bytes", refusing(Path.read_bytes))
    monkeypatch.setattr(Path, "open", refusing(Path.open))
    errors = read_bundle(root).report.errors
    first = [f for f in errors if f.code == "unreadable"]
    assert len(first) == len(errors) == 1, told(errors)


def test_a_bundle_that_cannot_be_opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Any) -> Any:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    reading = read_bundle(root)
    assert reading.bundle is None
    assert [f.code for f in reading.report] == ["unreadable"]


def test_a_disk_that_fails(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path) -> bytes:
        raise OSError(5, "Input/output error", str(self))

    monkeypatch.setattr(Path, "read_bytes", fail)
    reading = read_bundle(root)
    assert reading.bundle is None
    assert [f.code for f in reading.report] == ["unreadable"]


# ---------------------------------------------------------------- hostile


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_bundle_is_read_without_harm(root: Path, name: str) -> None:
    HOSTILE[name](root)
    reading = read_bundle(root)
    assert reading.bundle is not None
    assert [s.id for s in reading.bundle.sections] == list(KINDS)


@settings(max_examples=30)
@given(
    st.integers(0, 10_000),
    st.binary(min_size=1, max_size=6),
    st.sampled_from(["exhibition", "people", "gifts"]),
)
def test_a_damaged_file_never_raises(
    tmp_path_factory: pytest.TempPathFactory, at: int, noise: bytes, name: str
) -> None:
    root = tmp_path_factory.getbasetemp() / "damaged"
    if not root.exists():
        SimulatedBundle().write(root)
    path = root / f"{name}.yaml"
    whole = path.read_bytes()
    try:
        position = at % len(whole)
        path.write_bytes(whole[:position] + noise + whole[position + len(noise) :])
        reading = read_bundle(root)
        assert reading.bundle is not None or not reading.report.ok
    finally:
        path.write_bytes(whole)


# ---------------------------------------------------------------- advice


def test_pictures_are_identified_whatever_their_format(root: Path) -> None:
    previous = "media/bowl.png"
    for name, kind in (("a.jpg", "JPEG"), ("b.webp", "WEBP"), ("c.tif", "TIFF"), ("d.png", "PNG")):
        picture(root / "media" / name)
        replace("gifts.yaml", f"file: {previous}", f"file: media/{name}")(root)
        previous = f"media/{name}"
        assert read_bundle(root).strict().media[previous].format == kind
    picture(root / "media/d.jpg", progressive=True)
    replace("gifts.yaml", f"file: {previous}", "file: media/d.jpg")(root)
    assert read_bundle(root).strict().media["media/d.jpg"].format == "JPEG"


def test_a_missing_translation_is_one_finding_a_record(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    record = bundle.records["gifts"][0]
    for key in ("title", "label", "materials"):
        del record[key]["ru"]
    del record["label"]["en"]
    (finding,) = read_bundle(bundle.write(tmp_path / "b")).report.findings
    assert finding.code == "missing-translation"
    assert "Russian: title, label, materials; English: label." in finding.message


def test_a_text_nobody_sees_is_told(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.records["gifts"][0]["title"]["fr"] = "Coupe"
    (finding,) = read_bundle(bundle.write(tmp_path / "b")).report.findings
    assert (finding.code, finding.severity) == ("unseen-language", "warning")
    assert "French (fr)" in finding.message


def test_a_quote_may_be_in_a_language_of_its_own(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    quote = bundle.records["quotes"][0]
    quote["quotation"]["de"] = "Prüfen ist Frieden."
    quote["quotation_language"] = "de"
    assert codes(bundle.write(tmp_path / "b")) == []


def test_long_sentences_are_told(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.records["gifts"][0]["label"]["en"] = "This is " + "very " * 30 + "long. This is not."
    (finding,) = read_bundle(bundle.write(tmp_path / "b")).report.findings
    assert finding.code == "long-sentence"
    assert "33 words" in finding.message


def test_a_book_without_inscription_must_be_marked(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.records["autographs"][0]["sample"] = "no"
    assert codes(bundle.write(tmp_path / "b")) == ["sample-unmarked"]


def test_a_small_detail_is_told(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.exhibition["attract"][2]["region"] = [0.4, 0.4, 0.2, 0.2]
    (finding,) = read_bundle(bundle.write(tmp_path / "b")).report.findings
    assert finding.code == "small-region"
    assert finding.place.path == "attract[3].region"


def test_the_fonts_have_every_letter_of_three_languages() -> None:
    assert len(drawn_letters()) > 300
    assert letters_lacking("ӘәҒғҚқҢңӨөҰұҮүҺһІі₸ Ёё №—«»„“”’…·×°") == ""
    assert letters_lacking("漢字 Қазақ العربية")[:2] == "漢字"


def test_without_warnings_only_errors_are_looked_for(root: Path) -> None:
    MISTAKES["unused-media"].plant(root)
    MISTAKES["bad-date"].plant(root)
    assert [f.code for f in read_bundle(root, warnings=False).report] == ["bad-date"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [("lable", "label"), ("Label", "label"), ("given by", "given_by"), ("zebra", ""), ("", "")],
)
def test_near_words(word: str, meant: str) -> None:
    assert near(word, ["label", "given_by", "more", "media"]) == meant


def test_one_record_or_a_list_of_records_to_a_file(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    root = bundle.write(tmp_path / "b")
    first, second = bundle.records["documents"][0], bundle.add("documents", "second")
    write_yaml(root / "documents/sample-declaration.yaml", [first, second, "words"])
    reading = read_bundle(root)
    assert [f.code for f in reading.report.errors] == ["wrong-type"]
    assert reading.bundle is not None
    assert len(reading.bundle.sections[0].records) == 2


def test_the_donor_of_an_inscription_is_looked_up(tmp_path: Path) -> None:
    """A person inside a group is found among the people like one beside it, and costs only itself."""
    bundle = SimulatedBundle()
    words = {"text": "Әріптеске", "language": "kk", "donor": "alua-sampel"}
    bundle.add("autographs", "given", inscription=words)
    bundle.add("autographs", "known", inscription=words | {"donor": "alua-sample"})
    bundle.add("autographs", "named", inscription=words | {"donor": {"en": "Somebody"}})
    reading = read_bundle(bundle.write(tmp_path / "b"))
    (found,) = (finding for finding in reading.report if finding.code == "missing-person")
    assert found.place.file == "autographs.yaml"
    assert found.place.line
    assert "“alua-sample”" in found.hint
    assert reading.bundle is not None
    donors = {
        record.id: record.inscription.donor  # type: ignore[attr-defined]  # a signed book has one
        for section, record in reading.bundle.records()
        if section.spec.id == "autographs" and record.id != "sample-book"
    }
    assert donors["given"] is None
    assert donors["known"].id == "alua-sample"
    assert donors["named"].name is not None
