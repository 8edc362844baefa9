"""Writes the part `narrow` of an edition: what sections are chosen by, their orders, their letters.

Promises:
- What a record can be chosen by is what its kind says (`SectionKind.facets`), the decade of its date, the
  people it names, and its themes, where the exhibition names them.
- A value that all records of a section have narrows nothing and is left out; so is a facet without another.
- An order that is the section's own is not written a second time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from kiosk.bundle import BundleSection
from kiosk.edition.alphabet import letter, order
from kiosk.edition.contents import Contents
from kiosk.edition.folding import fold
from kiosk.edition.index import IndexWriter
from kiosk.edition.narrow.sets import numbers, packed, written
from kiosk.exhibition import EdtfDate, LanguageMap, Record
from kiosk.sections.base import Named, capitalised

ORDER: Final = (
    "country",
    "decade",
    "object_type",
    "document_type",
    "speaker",
    "author",
    "person",
    "language",
)
"""The usual order of facets; a kind's own ones follow, themes are the last."""

BY_NAME: Final = "name:"
"""How the value of a person begins who is known by name alone."""

_IN_TIME: Final = ("decade", "year")
_LATEST: Final = 9990


@dataclass(slots=True)
class _Value:
    """A value of a facet: the places that have it, and the name of a person known by name alone."""

    places: list[int] = field(default_factory=list)
    name: LanguageMap | None = None


class _People:
    """Who is meant by a name: one of people.yaml, or somebody known by it alone."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._ids: dict[str, str] = {}
        for person in contents.context.people.values():
            for name in {_plain(said) for said in person.name.values()}:
                self._ids[name] = "" if name in self._ids else person.id  # two bear it: nobody's

    def key(self, named: Named) -> tuple[str, LanguageMap | None]:
        """What is the same for the same person, and the name where nothing else tells it; "" for nobody."""
        if named.id:
            return named.id, None
        said = _plain(self._contents.context.line(named.name, self._contents.languages[0]))
        found = self._ids.get(said)
        return (found, None) if found else (f"{BY_NAME}{said}" if said else "", named.name)


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return " ".join(fold(name).split())


class _Section:
    """What the records of one section can be chosen by."""

    def __init__(self, contents: Contents, sid: int, people: _People) -> None:
        self._contents = contents
        self._people = people
        self.section: BundleSection = contents.sections[sid]
        self.records: Sequence[Record] = self.section.records
        self.facets: dict[str, dict[str, _Value]] = {}
        for place, record in enumerate(self.records):
            for facet, value, name in dict.fromkeys(self._of(record)):
                found = self.facets.setdefault(facet, {}).setdefault(value, _Value(name=name))
                if not found.places or found.places[-1] != place:
                    found.places.append(place)

    def _of(self, record: Record) -> Iterator[tuple[str, str, LanguageMap | None]]:
        contents, kind = self._contents, self.section.kind
        said = set()
        for facet, value in kind.facets(record, contents.context):
            said.add(value)
            yield facet, value, None
        date = kind.dated(record)
        if (decade := decade_of(date)) is not None:
            yield "decade", str(decade), None
        for named in kind.named(record, contents.context):
            key, name = self._people.key(named) if named.kind == "person" else ("", None)
            if key and key not in said:
                yield "author" if named.part == "author" else "person", key, name
                said.add(key)
        for part in record.people:
            if part.person not in said:
                yield "person", part.person, None
        for theme in record.themes:
            if theme in contents.exhibition.themes:
                yield "theme", theme, None

    def offered(self) -> Iterator[tuple[str, list[tuple[str, _Value]]]]:
        """Each facet with its values, the most frequent first."""
        last = len(ORDER)
        names = sorted(
            self.facets,
            key=lambda name: (
                ORDER.index(name) if name in ORDER else last + (name == "theme"),
                name,
            ),
        )
        for name in names:
            values = [
                (value, found)
                for value, found in self.facets[name].items()
                if len(found.places) < len(self.records) or name == "year"
            ]
            if values:
                yield name, sorted(values, key=lambda one: (-len(one[1].places), one[0]))

    def label(self, facet: str, value: str, found: _Value, lang: str) -> str:
        context = self._contents.context
        if found.name is not None:
            return context.line(found.name, lang)
        if facet == "decade":
            return EdtfDate.parse(f"{int(value) // 10:03}X").year_words(lang)
        if facet == "theme":
            return context.line(self._contents.exhibition.themes[value], lang)
        label = self.section.kind.facet_label(facet, value, lang, context)
        return capitalised(label) if facet == "language" else label

    def by_date(self) -> list[int]:
        """The places in the order of time; what has no date stands at the end."""
        dates = [self.section.kind.dated(record) for record in self.records]
        known = [
            place for place, date in enumerate(dates) if date is not None and date.first_year is not None
        ]
        known.sort(key=lambda place: _when(dates[place]))
        rest = set(range(len(dates))).difference(known)
        return [*known, *sorted(rest)]

    def titles(self, lang: str) -> list[str]:
        """The titles as a list shows them."""
        context, kind = self._contents.context, self.section.kind
        return [
            context.line(record.title, lang) or kind.present(record, lang, context).title
            for record in self.records
        ]


def decade_of(date: EdtfDate | None) -> int | None:
    """The first year of the decade that a date lies in whole, also an uncertain one; None for none."""
    if date is None or date.lower is None or date.upper is None:
        return None
    decade = date.lower[0] // 10 * 10
    return decade if decade == date.upper[0] // 10 * 10 and 0 <= decade <= _LATEST else None


def _when(date: EdtfDate | None) -> Any:
    assert date is not None
    return date.sort_key


def write(contents: Contents, index: IndexWriter) -> None:
    """Fill the tables of this part; `contents` has the records in their order."""
    fid = vid = 0
    people = _People(contents)
    for sid in range(len(contents.sections)):
        section = _Section(contents, sid, people)
        size = len(section.records)
        for name, values in section.offered():
            index.add("narrow_facet", [(fid, sid, name, vid, len(values))])
            index.add(
                "narrow_value",
                (
                    (vid + n, value, len(found.places), *packed(found.places, size))
                    for n, (value, found) in enumerate(values)
                ),
            )
            for number, lang in enumerate(contents.languages):
                labels = [section.label(name, value, found, lang) for value, found in values]
                if name in _IN_TIME:
                    years = [int(value) for value, _ in values]
                    places = sorted(range(len(values)), key=years.__getitem__)
                else:
                    keys = [order(lang)(label) for label in labels]
                    places = sorted(range(len(values)), key=keys.__getitem__)
                    index.add("narrow_letter", _letters([labels[n] for n in places], number, sid, fid, lang))
                index.add(
                    "narrow_words",
                    ((number, fid, place, vid + n, labels[n]) for place, n in enumerate(places)),
                )
            fid += 1
            vid += len(values)
        _orders(section, sid, contents.languages, index)


def _orders(section: _Section, sid: int, languages: Sequence[str], index: IndexWriter) -> None:
    own = list(range(len(section.records)))
    if (by_date := section.by_date()) != own:
        index.add("narrow_order", [(-1, sid, "date", written(numbers(by_date)))])
    for number, lang in enumerate(languages):
        titles = section.titles(lang)
        keys = [order(lang)(title) for title in titles]
        by_title = sorted(own, key=keys.__getitem__)
        index.add("narrow_order", [(number, sid, "title", written(numbers(by_title)))])
        index.add("narrow_letter", _letters([titles[n] for n in by_title], number, sid, -1, lang))


def _letters(titles: Sequence[str], number: int, sid: int, fid: int, lang: str) -> Iterator[tuple[Any, ...]]:
    """The rows of the letters at which sorted titles begin."""
    under, before = letter(lang), ""
    for place, title in enumerate(titles):
        if (found := under(title)) != before:
            yield number, sid, fid, place, found
            before = found
