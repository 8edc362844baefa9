"""Promises a signed book told in one language, with what the shelf needs to draw its spine."""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

from kiosk.sections.autographs.record import CLOTHS, COLUMNS, Autograph
from kiosk.sections.base import (
    Extra,
    Facet,
    Fact,
    Named,
    Presentation,
    PresentContext,
    SectionKind,
    capitalised,
    common_facts,
    countries_fact,
    country_facets,
    date_words,
    facts,
    initials,
    joined,
    languages_words,
    text_fact,
    year_facet,
    year_words,
)
from kiosk.sections.people import people_named, person_fact


def _inscription(record: Autograph, lang: str, context: PresentContext) -> tuple[str, str, str]:
    """The inscription's words for `lang`, "written:TAG" when they are not the hand's own, and their
    language."""
    inscription = record.inscription
    if not inscription.present or not inscription.text:
        return "", "", ""
    original = inscription.language or ""
    if lang != original and inscription.translation:
        said = context.pick(inscription.translation, lang)
        if said.text and said.tag != original:
            return said.text, f"written:{original}", said.tag
    return inscription.text, "", original


def present(record: Autograph, lang: str, context: PresentContext) -> Presentation:
    title = context.pick(record.title, lang)
    author = record.author.words(lang, context) if record.author else ""
    place = context.line(record.place, lang)
    year = year_words(record.published or record.date, lang)
    quote, note, quote_language = _inscription(record, lang, context)
    written = record.inscription.text or "" if record.inscription.present and note else ""
    by_id = crc32(record.id.encode())  # a book without a declared spine gets one that never changes
    spine = record.spine
    extra: dict[str, Extra] = {
        "cloth": spine.cloth or CLOTHS[by_id % len(CLOTHS)],
        "spine_style": spine.style if spine.style is not None else by_id // 16 % 4,
        "height_mm": spine.height_mm,
        "thickness_mm": spine.thickness_mm,
        "book_title": record.book_title,
        "author": author,
        "initials": initials(author),
        "inscription": int(record.inscription.present),
        "inscription_media": record.inscription.media or 0,
    }
    return Presentation(
        title=context.line(record.title, lang),
        kicker=joined((place, year)),
        caption=author,
        year=year,
        label=context.paragraphs(record.label, lang),
        more=context.paragraphs(record.more, lang),
        facts=facts(
            [
                person_fact("author", record.author, lang, context),
                Fact("book_title", record.book_title, language=record.book_language or ""),
                text_fact("publisher", record.publisher, lang, context),
                ("place", place),
                ("published", date_words(record.published, lang)),
                ("pages", str(record.pages) if record.pages else ""),
                ("book_language", capitalised(languages_words((record.book_language,), lang)))
                if record.book_language
                else ("book_language", ""),
                ("isbn", record.isbn or ""),
                ("date", date_words(record.date, lang)),
                Fact("transcription", written, language=record.inscription.language or ""),
                ("inscribed", date_words(record.inscription.date, lang)),
                person_fact("donor", record.inscription.donor, lang, context),
                text_fact("occasion", record.inscription.occasion, lang, context),
                countries_fact("countries", record.countries, lang),
                *common_facts(record, lang, context),
            ]
        ),
        quote=quote,
        quote_note=note,
        # Words that only keep the place of an inscription are nobody's.
        speaker=author if quote and not record.sample else "",
        extra=extra,
        text_language=title.tag,
        quote_language=quote_language,
    )


def facets(record: Autograph, context: PresentContext) -> tuple[Facet, ...]:
    language = (("language", record.book_language),) if record.book_language else ()
    return (*year_facet(record.published), *language, *country_facets(*record.countries))


def named(record: Autograph, context: PresentContext) -> tuple[Named, ...]:
    return people_named(author=record.author, donor=record.inscription.donor)


def renumbered(record: Autograph, places: Mapping[int, int]) -> Autograph:
    """The record whose inscription names its picture by the count of those that are left."""
    number = record.inscription.media
    if number is None or places.get(number) == number:
        return record
    inscription = record.inscription.model_copy(update={"media": places.get(number)})
    return record.model_copy(update={"inscription": inscription})


KIND = SectionKind(
    name="autographs",
    record=Autograph,
    columns=COLUMNS,
    present=present,
    facets=facets,
    renumbered=renumbered,
    named=named,
    dated=lambda book: book.published or book.date,
)
