"""Promises the parts every section kind is made of: `SectionKind`, `Presentation`, `Fact`, `PresentContext`.

A presentation holds what a visitor reads in one language, as plain words: no markup, no keys of the bundle.
The window words the keys of facts ("reference_code") itself, because they belong to its own texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from kiosk.exhibition import (
    EdtfDate,
    LanguageMap,
    Languages,
    Person,
    Record,
    Spoken,
    country_name,
    language_name,
    paragraphs,
    plain_text,
    rights_name,
)
from kiosk.exhibition.languages import comma

Facet = tuple[str, str]  # name ("country"), value ("US")
Extra = str | int | float


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a country that a record names in keys of its own kind, and the part they have in it.

    `part` is worded by the window ("donor", "given_by"). `id` is a person's in people.yaml or a country's
    code; a person known by name alone has `name` instead.
    """

    kind: Literal["person", "country"]
    part: str
    id: str = ""
    name: LanguageMap | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of the table of facts. `key` is worded by the window, `value` is in the visitor's language;
    `named` are the people and countries of the value, each with the words for it; `language` is the tag of
    the value where it is a text, which may be another language than the visitor's."""

    key: str
    value: str
    named: tuple[tuple[Named, str], ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Presentation:
    """A record in one language.

    `kicker` stands over the title (date · country), `caption` under it in lists. `quote_note` is
    "translation:TAG" (published in that language), "written:TAG" (translated from the
    hand's own), "reported" (indirect speech) or "". `extra` is the kind's own.
    `text_language` is the language the title is really in, `quote_language` that of the quotation ("" the
    visitor's).
    """

    title: str
    kicker: str = ""
    caption: str = ""
    year: str = ""
    label: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    quote: str = ""
    quote_note: str = ""
    speaker: str = ""
    speaker_role: str = ""
    extra: Mapping[str, Extra] = field(default_factory=dict)
    text_language: str = ""
    quote_language: str = ""


@dataclass(frozen=True, slots=True)
class PresentContext:
    """What a record needs to be told: the exhibition's languages, its people by id, its own country (""
    unknown)."""

    languages: Languages
    people: Mapping[str, Person] = field(default_factory=dict)
    home: str = ""

    def pick(self, text: LanguageMap | None, lang: str) -> Spoken:
        """The text as a visitor of `lang` gets it, with the tag it is really in; empty when there is none."""
        if text is None:
            return Spoken("", "")
        if lang in text:
            return Spoken(text[lang], lang)
        return text.pick(self.languages.chain(lang))

    def line(self, text: LanguageMap | None, lang: str) -> str:
        """One plain line."""
        return plain_text(self.pick(text, lang).text)

    def paragraphs(self, text: LanguageMap | None, lang: str) -> tuple[str, ...]:
        """Plain paragraphs."""
        return paragraphs(self.pick(text, lang).text)

    def name(self, person: str, lang: str) -> str:
        """A person's name; the id's words when people.yaml does not have it."""
        found = self.people.get(person)
        return self.line(found.name, lang) if found else person.replace("-", " ").title()

    def role(self, person: str, lang: str) -> str:
        found = self.people.get(person)
        return self.line(found.role, lang) if found else ""


Present = Callable[[Any, str, PresentContext], Presentation]
Facets = Callable[[Any, PresentContext], tuple[Facet, ...]]
Names = Callable[[Any, PresentContext], tuple[Named, ...]]
Relation = tuple[str, str]  # codes of two countries: from one to the other
Relations = Callable[[Any, PresentContext], tuple[Relation, ...]]
Dated = Callable[[Any], EdtfDate | None]
Wording = Mapping[str, Mapping[str, str]]  # value → language → words


def _own_date(record: Record) -> EdtfDate | None:
    return record.date


@dataclass(frozen=True, slots=True)
class SectionKind:
    """How one kind of section is described, read and told.

    `columns` are the columns a new table of this kind starts with; any path into the record is read, not only
    these. `order` is the usual order of its records: by date, or as given. `labels` words the kind's own
    facets. `named` are the people and countries of the kind's own keys (those of `people` and `countries` are
    every record's). `dated` is the date that places a record in time. `renumbered` gives a record whose own
    keys count its media by another count: old number → new one, without those that are left out. `relations`
    says from which country to which a record leads, where its own keys tell; else the exhibition's own
    country and those that the record names belong together.
    """

    name: str
    record: type[Record]
    columns: tuple[str, ...]
    present: Present
    facets: Facets
    order: Literal["date", "given"] = "given"
    labels: Mapping[str, Wording] = field(default_factory=dict)
    renumbered: Callable[[Any, Mapping[int, int]], Any] | None = None
    named: Names = lambda record, context: ()
    relations: Relations | None = None
    dated: Dated = _own_date

    def facet_label(self, name: str, value: str, lang: str, context: PresentContext) -> str:
        """The words of a facet's value in `lang`: a country's name, a person's name, a kind of object."""
        wording = self.labels.get(name)
        if wording is not None and value in wording:
            return word(wording, value, lang)
        if name == "country":
            return country_name(value, lang)
        if name in ("speaker", "author", "person"):
            return context.name(value, lang) if value in context.people else value
        if name == "language":
            return language_name(value, lang)
        return value


def word(wording: Wording, value: str, lang: str) -> str:
    """`value` worded in `lang`, else in English."""
    words = wording.get(value, {})
    return words.get(lang) or words.get("en") or value


def joined(parts: Iterable[str], by: str = " · ") -> str:
    """The parts that have letters, joined."""
    return by.join(part for part in parts if part)


def facts(rows: Iterable[tuple[str, str] | Fact]) -> tuple[Fact, ...]:
    """Rows that have a value."""
    told = (row if isinstance(row, Fact) else Fact(*row) for row in rows)
    return tuple(fact for fact in told if fact.value)


def text_fact(key: str, text: LanguageMap | None, lang: str, context: PresentContext) -> Fact:
    """The row of a text of the bundle, with the language it is really in."""
    said = context.pick(text, lang)
    return Fact(key, plain_text(said.text), language=said.tag)


def countries_fact(key: str, codes: Iterable[str | None], lang: str) -> Fact:
    """The row of these countries."""
    named = tuple((Named("country", "", code), country_name(code, lang)) for code in codes if code)
    return Fact(key, comma(lang).join(name for _, name in named), named)


def people_fact(key: str, ids: Iterable[str], lang: str, context: PresentContext) -> Fact:
    """The row of people of people.yaml."""
    named = tuple((Named("person", "", id_), context.name(id_, lang)) for id_ in ids)
    return Fact(key, comma(lang).join(name for _, name in named), named)


def date_words(date: EdtfDate | None, lang: str) -> str:
    return capitalised(date.words(lang)) if date else ""


def year_words(date: EdtfDate | None, lang: str) -> str:
    return date.year_words(lang) if date else ""


def year_facet(date: EdtfDate | None) -> tuple[Facet, ...]:
    """("year", "1992") for a date within one year; nothing for decades and intervals over years."""
    if date is None or date.lower is None or date.upper is None or date.lower[0] != date.upper[0]:
        return ()
    return (("year", str(date.lower[0])),)


def country_facets(*codes: str | None) -> tuple[Facet, ...]:
    return tuple(("country", code) for code in dict.fromkeys(codes) if code)


def languages_words(tags: Sequence[str], lang: str) -> str:
    return comma(lang).join(language_name(tag, lang) for tag in tags)


def length_words(millimetres: float | None, lang: str) -> str:
    """A length as museums write it: centimetres with one decimal from 100 mm on, millimetres below."""
    if millimetres is None:
        return ""
    small = millimetres < 100
    if lang not in ("kk", "ru", "en"):
        from kiosk.exhibition.abroad import length_abroad

        return length_abroad(millimetres if small else round(millimetres / 10, 1), small, lang)
    if small:
        number, unit = f"{millimetres:g}", ("mm" if lang == "en" else "мм")
    else:
        number, unit = f"{millimetres / 10:.1f}".removesuffix(".0"), ("cm" if lang == "en" else "см")
    if lang != "en":
        number = number.replace(".", ",")
    return f"{number}\u00a0{unit}"


def capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """Up to two capital letters for a medallion: first and last word of a name."""
    letters = [part[0] for part in name.replace(".", " ").split() if part[0].isalpha()]
    if not letters:
        return ""
    return (letters[0] + letters[-1]).upper() if len(letters) > 1 else letters[0].upper()


def common_facts(record: Record, lang: str, context: PresentContext) -> list[tuple[str, str] | Fact]:
    """The rows every kind ends with: people in their parts, countries, places, keeper's credit, rights,
    sources' end."""
    rows: list[tuple[str, str] | Fact] = []
    by_part: dict[str, list[str]] = {}
    for person in record.people:
        by_part.setdefault(person.part, []).append(person.person)
    rows += [people_fact(f"people_{part}", ids, lang, context) for part, ids in by_part.items()]
    rows.append(("places", comma(lang).join(context.line(place, lang) for place in record.places)))
    rows.append(text_fact("credit", record.credit, lang, context))
    rows.append(("rights", rights_name(record.rights, lang) if record.rights else ""))
    return rows


COMMON_COLUMNS = (
    "id",
    "title[kk]",
    "title[ru]",
    "title[en]",
    "date",
    "label[kk]",
    "label[ru]",
    "label[en]",
    "media[1].file",
    "media[1].alt[kk]",
    "media[1].alt[ru]",
    "media[1].alt[en]",
    "media[1].credit",
    "media[1].rights",
    "countries",
    "sources[1].title",
    "sources[1].url",
)

STEP_COLUMNS = (
    "steps[1].media",
    "steps[1].region",
    "steps[1].title[kk]",
    "steps[1].title[ru]",
    "steps[1].title[en]",
    "steps[1].text[kk]",
    "steps[1].text[ru]",
    "steps[1].text[en]",
)
