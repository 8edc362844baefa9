"""Every section kind: a good record is read, bad ones are refused, and it is told in three languages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError
from tests.simulator import bad, good
from tests.simulator.samples import PEOPLE

from kiosk.bundle.shapes import fields_of
from kiosk.exhibition import Languages, Person, Record
from kiosk.sections import KINDS, kind
from kiosk.sections.base import Fact, Presentation, PresentContext, initials, length_words

KK = {"default_language": "kk"}
LANGUAGES = ("kk", "ru", "en")


@pytest.fixture
def context() -> PresentContext:
    people = {p["id"]: Person.model_validate(p, context=KK) for p in PEOPLE}
    return PresentContext(Languages(LANGUAGES), people, "KZ")


def read(name: str, **changes: Any) -> Record:
    values = {key: value for key, value in (good(name) | changes).items() if value is not None}
    return kind(name).record.model_validate(values, context=KK)


def told(name: str, lang: str, context: PresentContext, **changes: Any) -> Presentation:
    return kind(name).present(read(name, **changes), lang, context)


def fact(presentation: Presentation, key: str) -> str:
    return next((f.value for f in presentation.facts if f.key == key), "")


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_named_as_its_folder(name: str) -> None:
    it = kind(name)
    assert it.name == name
    assert it.record.__module__ == f"kiosk.sections.{name}.record"


def test_an_unknown_kind_is_no_kind() -> None:
    with pytest.raises(KeyError):
        kind("coins")


@pytest.mark.parametrize("name", KINDS)
def test_a_good_record_is_read(name: str) -> None:
    assert read(name).id == good(name)["id"]


@pytest.mark.parametrize(("name", "values"), [(name, values) for name in KINDS for values, _ in bad(name)])
def test_a_bad_record_is_refused(name: str, values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        kind(name).record.model_validate(values, context=KK)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_record_is_told_in_every_language(name: str, lang: str, context: PresentContext) -> None:
    it = told(name, lang, context)
    assert it.title
    assert it.text_language == lang
    assert it.facts
    assert all(isinstance(f, Fact) and f.value for f in it.facts)
    assert len({f.key for f in it.facts}) == len(it.facts)
    everything = " ".join(
        [it.title, it.kicker, it.caption, it.quote, *it.label, *it.more, *(f.value for f in it.facts)]
    )
    assert "*" not in everything
    assert "](" not in everything
    assert "\n" not in everything
    assert all(isinstance(value, (str, int, float)) for value in it.extra.values())


@pytest.mark.parametrize("name", KINDS)
def test_nothing_but_what_is_needed_is_told_as_well(name: str, context: PresentContext) -> None:
    record = kind(name).record
    needed = {key for key, field in record.model_fields.items() if field.is_required()}
    values = {key: value for key, value in good(name).items() if key in needed}
    it = kind(name).present(record.model_validate(values, context=KK), "en", context)
    assert it.title


@pytest.mark.parametrize("name", KINDS)
def test_facets_have_labels_in_every_language(name: str, context: PresentContext) -> None:
    it = kind(name)
    facets = it.facets(read(name), context)
    assert facets
    for facet, value in facets:
        labels = {lang: it.facet_label(facet, value, lang, context) for lang in LANGUAGES}
        assert all(labels.values())
        if facet == "country":
            assert labels["kk"] != value


@pytest.mark.parametrize("name", KINDS)
def test_the_first_columns_of_a_table_lead_into_the_record(name: str) -> None:
    it = kind(name)
    known = fields_of(it.record)
    assert all(column.split("[")[0].split(".")[0] in known for column in it.columns)
    assert "id" in it.columns
    assert len(set(it.columns)) == len(it.columns)


@pytest.mark.parametrize("name", KINDS)
def test_wordings_cover_their_values_in_three_languages(name: str) -> None:
    it = kind(name)
    for key, wording in it.labels.items():
        assert set(wording) == set(fields_of(it.record)[key].choices)
        assert all(set(words) >= set(LANGUAGES) for words in wording.values())


def test_a_document_shows_its_code_and_its_gloss(context: PresentContext) -> None:
    it = told("documents", "ru", context)
    assert (it.kicker, it.caption, it.year) == ("2 марта 1992 года · Декларация", "A/TEST/46/224", "1992")
    assert it.more == ("Первая часть.", "Вторая часть.", "Часть — отрывок текста")
    assert fact(it, "countries") == "Казахстан, Норвегия"
    assert fact(it, "people_signatory") == "Алуа Пробная"
    assert kind("documents").order == "date"


def test_a_gift_names_the_other_country(context: PresentContext) -> None:
    assert told("gifts", "kk", context).caption == "АҚШ 2001"
    received = told("gifts", "ru", context, given_by="FR", given_to="KZ")
    assert received.caption == "Франция 2001"
    assert ("country", "FR") in kind("gifts").facets(read("gifts", given_by="FR", given_to="KZ"), context)
    assert fact(received, "donor") == "Алуа Пробная"
    assert fact(received, "recipient") == "Глава государства"
    assert fact(received, "height") == "12,5\u00a0см"


def test_a_gift_of_an_exhibition_without_a_country_names_the_giver(context: PresentContext) -> None:
    nowhere = replace(context, home="")
    assert told("gifts", "en", nowhere, given_by="FR", given_to="KZ").caption.startswith("France")


def test_a_maker_is_told_and_named(context: PresentContext) -> None:
    assert fact(told("gifts", "en", context, maker="A Smith of Almaty"), "maker") == "A Smith of Almaty"
    named = kind("gifts").named(read("gifts", maker="A Smith of Almaty"), context)
    assert ("person", "maker") in {(one.kind, one.part) for one in named}


def test_a_donor_is_an_id_or_a_name(context: PresentContext) -> None:
    assert fact(told("gifts", "en", context, donor="George H. W. Bush"), "donor") == "George H. W. Bush"
    assert fact(told("gifts", "en", context, donor="john-sample"), "donor") == "John Sample"


def test_a_book_without_a_spine_gets_one_that_stays(context: PresentContext) -> None:
    first = told("autographs", "kk", context, spine=None).extra
    assert first == told("autographs", "kk", context, spine=None).extra
    assert first["cloth"]
    assert first["spine_style"] in range(4)
    assert told("autographs", "kk", context).extra["cloth"] == "wine"


def test_an_inscription_is_shown_with_its_translation_marked(context: PresentContext) -> None:
    inscription = {"text": "С уважением", "language": "ru", "translation": {"en": "With respect"}}
    assert (told("autographs", "ru", context, inscription=inscription).quote_note) == ""
    english = told("autographs", "en", context, inscription=inscription)
    assert (english.quote, english.quote_note) == ("With respect", "written:ru")
    assert told("autographs", "en", context).quote == ""


def test_a_quote_marks_translations_and_reported_speech(context: PresentContext) -> None:
    assert told("quotes", "ru", context).quote_note == ""
    assert told("quotes", "en", context).quote_note == "translation:ru"
    assert told("quotes", "kk", context, reported=True).quote_note == "reported"
    it = told("quotes", "en", context)
    assert (it.title, it.speaker, it.speaker_role, it.caption) == (
        "Alua Sample", "Alua Sample", "Ambassador", "Ambassador",
    )  # fmt: skip
    assert it.extra["initials"] == "AS"


def test_a_missing_language_falls_back_and_says_so(context: PresentContext) -> None:
    it = told("gifts", "ru", context, title={"en": "Bowl"})
    assert (it.title, it.text_language) == ("Bowl", "en")


@pytest.mark.parametrize(
    ("millimetres", "lang", "words"),
    [
        (None, "en", ""),
        (45, "en", "45\u00a0mm"),
        (99.5, "ru", "99,5\u00a0мм"),
        (120, "kk", "12\u00a0см"),
        (1255, "en", "125.5\u00a0cm"),
    ],
)
def test_lengths_are_written_as_museums_do(millimetres: float | None, lang: str, words: str) -> None:
    assert length_words(millimetres, lang) == words


@pytest.mark.parametrize(
    ("name", "letters"), [("Олжас Сүлейменов", "ОС"), ("Plato", "P"), ("", ""), ("J. R. Smith", "JS")]
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
