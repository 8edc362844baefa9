"""Promises a gift told in one language: the other country and the year under its title, its sizes in
centimetres."""

from __future__ import annotations

from kiosk.exhibition import country_name, country_short_name
from kiosk.sections.base import (
    Extra,
    Facet,
    Named,
    Presentation,
    PresentContext,
    Relation,
    SectionKind,
    Wording,
    common_facts,
    countries_fact,
    country_facets,
    date_words,
    facts,
    joined,
    length_words,
    text_fact,
    word,
    year_facet,
    year_words,
)
from kiosk.sections.gifts.record import COLUMNS, Gift
from kiosk.sections.people import people_named, person_fact

TYPES: Wording = {
    "vessel": {"kk": "Ыдыс", "ru": "Сосуд", "en": "Vessel"},
    "jewellery": {"kk": "Зергерлік бұйым", "ru": "Ювелирное изделие", "en": "Jewellery"},
    "textile": {"kk": "Тоқыма бұйым", "ru": "Текстиль", "en": "Textile"},
    "arms": {"kk": "Қару-жарақ", "ru": "Оружие", "en": "Arms"},
    "sculpture": {"kk": "Мүсін", "ru": "Скульптура", "en": "Sculpture"},
    "painting": {"kk": "Кескіндеме", "ru": "Живопись", "en": "Painting"},
    "saddlery": {"kk": "Ат әбзелі", "ru": "Конское снаряжение", "en": "Saddlery"},
    "furniture": {"kk": "Жиһаз", "ru": "Мебель", "en": "Furniture"},
    "book": {"kk": "Кітап", "ru": "Книга", "en": "Book"},
    "medal": {"kk": "Медаль", "ru": "Медаль", "en": "Medal"},
    "game": {"kk": "Ойын", "ru": "Игра", "en": "Game"},
    "other": {"kk": "Өзге бұйым", "ru": "Другой предмет", "en": "Other object"},
}


def other_country(record: Gift, home: str) -> str:
    """The side of the gift that is not the exhibition's own country; the giver when that is unknown."""
    given = (record.given_to, record.given_by) if home else (record.given_by, record.given_to)
    sides = [code for code in (*given, *record.countries) if code]
    for code in sides:
        if code != home:
            return code
    return sides[0] if sides else ""


def present(record: Gift, lang: str, context: PresentContext) -> Presentation:
    title = context.pick(record.title, lang)
    other = other_country(record, context.home)
    kind = word(TYPES, record.object_type, lang) if record.object_type else ""
    maker = record.maker.words(lang, context) if record.maker else ""
    date, year = date_words(record.date, lang), year_words(record.date, lang)
    extra: dict[str, Extra] = {"object_type": record.object_type or "", "country": other}
    for name in ("height_mm", "width_mm", "depth_mm", "diameter_mm"):
        value = getattr(record, name)
        if value is not None:
            extra[name] = value
    from_whom = country_short_name(other, lang) if other else maker
    sides = {code for code in (record.given_by, record.given_to) if code}
    further = [code for code in record.countries if code not in sides]
    return Presentation(
        title=context.line(record.title, lang),
        kicker=joined((date, country_name(other, lang) if other else maker)),
        caption=joined((from_whom, year), " "),
        year=year,
        label=context.paragraphs(record.label, lang),
        more=context.paragraphs(record.more, lang),
        facts=facts(
            [
                ("object_type", kind),
                person_fact("maker", record.maker, lang, context),
                ("date", date),
                countries_fact("given_by", (record.given_by,), lang),
                person_fact("donor", record.donor, lang, context),
                countries_fact("given_to", (record.given_to,), lang),
                person_fact("recipient", record.recipient, lang, context),
                text_fact("occasion", record.occasion, lang, context),
                text_fact("materials", record.materials, lang, context),
                ("height", length_words(record.height_mm, lang)),
                ("width", length_words(record.width_mm, lang)),
                ("depth", length_words(record.depth_mm, lang)),
                ("diameter", length_words(record.diameter_mm, lang)),
                ("accession_number", record.accession_number or ""),
                text_fact("held_by", record.held_by, lang, context),
                countries_fact("countries", further, lang),
                *common_facts(record, lang, context),
            ]
        ),
        extra=extra,
        text_language=title.tag,
    )


def facets(record: Gift, context: PresentContext) -> tuple[Facet, ...]:
    countries = [
        code for code in (record.given_by, record.given_to, *record.countries) if code != context.home
    ]
    kind = (("object_type", record.object_type),) if record.object_type else ()
    return (*country_facets(*countries), *kind, *year_facet(record.date))


def named(record: Gift, context: PresentContext) -> tuple[Named, ...]:
    sides = (("given_by", record.given_by), ("given_to", record.given_to))
    countries = tuple(Named("country", part, code) for part, code in sides if code)
    people = people_named(maker=record.maker, donor=record.donor, recipient=record.recipient)
    return (*people, *countries)


def relations(record: Gift, context: PresentContext) -> tuple[Relation, ...]:
    """From the giver to the receiver. Where only one is known, the other is the exhibition's own country."""
    giver, receiver = record.given_by or context.home, record.given_to or context.home
    return ((giver, receiver),) if giver and receiver and giver != receiver else ()


KIND = SectionKind(
    name="gifts",
    record=Gift,
    columns=COLUMNS,
    present=present,
    facets=facets,
    labels={"object_type": TYPES},
    named=named,
    relations=relations,
)
