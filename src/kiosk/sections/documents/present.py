"""Promises a document told in one language: its reference code under the title, what it did among the
facts."""

from __future__ import annotations

from kiosk.sections.base import (
    Facet,
    Presentation,
    PresentContext,
    SectionKind,
    Wording,
    common_facts,
    countries_fact,
    country_facets,
    date_words,
    facts,
    joined,
    languages_words,
    text_fact,
    word,
    year_facet,
    year_words,
)
from kiosk.sections.documents.record import COLUMNS, Document

TYPES: Wording = {
    "resolution": {"kk": "Қарар", "ru": "Резолюция", "en": "Resolution"},
    "declaration": {"kk": "Декларация", "ru": "Декларация", "en": "Declaration"},
    "protocol": {"kk": "Хаттама", "ru": "Протокол", "en": "Protocol"},
    "treaty": {"kk": "Шарт", "ru": "Договор", "en": "Treaty"},
    "agreement": {"kk": "Келісім", "ru": "Соглашение", "en": "Agreement"},
    "act": {"kk": "Акт", "ru": "Акт", "en": "Act"},
    "law": {"kk": "Заң", "ru": "Закон", "en": "Law"},
    "memorandum": {"kk": "Меморандум", "ru": "Меморандум", "en": "Memorandum"},
    "letter": {"kk": "Хат", "ru": "Письмо", "en": "Letter"},
    "convention": {"kk": "Конвенция", "ru": "Конвенция", "en": "Convention"},
    "statement": {"kk": "Мәлімдеме", "ru": "Заявление", "en": "Statement"},
    "decree": {"kk": "Жарлық", "ru": "Указ", "en": "Decree"},
}


def present(record: Document, lang: str, context: PresentContext) -> Presentation:
    title = context.pick(record.title, lang)
    kind = word(TYPES, record.document_type, lang) if record.document_type else ""
    date = date_words(record.date, lang)
    code = record.reference_code or ""
    return Presentation(
        title=context.line(record.title, lang),
        kicker=joined((date, kind)),
        caption=code or kind,
        year=year_words(record.date, lang),
        label=context.paragraphs(record.label, lang),
        more=context.paragraphs(record.more, lang),
        facts=facts(
            [
                ("reference_code", code),
                ("document_type", kind),
                ("date", date),
                text_fact("adopted_by", record.adopted_by, lang, context),
                text_fact("parties", record.parties, lang, context),
                text_fact("outcome", record.outcome, lang, context),
                text_fact("extent", record.extent, lang, context),
                ("language_of_material", languages_words(record.language_of_material, lang)),
                text_fact("held_by", record.held_by, lang, context),
                countries_fact("countries", record.countries, lang),
                *common_facts(record, lang, context),
            ]
        ),
        extra={"document_type": record.document_type or "", "reference_code": code},
        text_language=title.tag,
    )


def facets(record: Document, context: PresentContext) -> tuple[Facet, ...]:
    kind = (("document_type", record.document_type),) if record.document_type else ()
    languages = tuple(("language", tag) for tag in record.language_of_material)
    return (*year_facet(record.date), *kind, *languages, *country_facets(*record.countries))


KIND = SectionKind(
    name="documents",
    record=Document,
    columns=COLUMNS,
    present=present,
    facets=facets,
    order="date",
    labels={"document_type": TYPES},
)
