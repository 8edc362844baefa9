"""Promises a quote told in one language: the words first, then who said them, and whether they are a
translation."""

from __future__ import annotations

from kiosk.exhibition import plain_text
from kiosk.sections.base import (
    Facet,
    Named,
    Presentation,
    PresentContext,
    SectionKind,
    common_facts,
    countries_fact,
    country_facets,
    date_words,
    facts,
    initials,
    joined,
    languages_words,
    people_fact,
    year_words,
)
from kiosk.sections.quotes.record import COLUMNS, Quote


def present(record: Quote, lang: str, context: PresentContext) -> Presentation:
    name = context.name(record.speaker, lang)
    title = context.pick(record.title, lang)
    said = context.pick(record.quotation, lang)
    note = "reported" if record.reported else ""
    if not note and said.tag != record.quotation_language:
        note = f"translation:{record.quotation_language}"
    role = context.line(record.role, lang) or context.role(record.speaker, lang)
    occasion = context.line(record.occasion, lang)
    date = date_words(record.date, lang)
    person = context.people.get(record.speaker)
    name_tag = context.pick(person.name, lang).tag if person else lang
    return Presentation(
        title=plain_text(title.text) or name,
        kicker=joined((date, occasion)),
        caption=role,
        year=year_words(record.date, lang),
        label=context.paragraphs(record.label, lang),
        more=context.paragraphs(record.more, lang),
        facts=facts(
            [
                people_fact("speaker", (record.speaker,), lang, context),
                ("role", role),
                ("occasion", occasion),
                ("date", date),
                ("quotation_language", languages_words((record.quotation_language,), lang)),
                countries_fact("countries", record.countries, lang),
                *common_facts(record, lang, context),
            ]
        ),
        quote=plain_text(said.text),
        quote_note=note,
        speaker=name,
        speaker_role=role,
        extra={"initials": initials(name), "speaker_id": record.speaker, "quote_language": said.tag},
        text_language=title.tag or name_tag,
        quote_language=said.tag,
    )


def facets(record: Quote, context: PresentContext) -> tuple[Facet, ...]:
    person = context.people.get(record.speaker)
    country = person.country if person else None
    language = ("language", record.quotation_language)
    return (("speaker", record.speaker), language, *country_facets(country, *record.countries))


def named(record: Quote, context: PresentContext) -> tuple[Named, ...]:
    person = context.people.get(record.speaker)
    country = person.country if person else None
    return (
        Named("person", "speaker", record.speaker),
        *((Named("country", "speaker", country),) if country else ()),
    )


KIND = SectionKind(name="quotes", record=Quote, columns=COLUMNS, present=present, facets=facets, named=named)
