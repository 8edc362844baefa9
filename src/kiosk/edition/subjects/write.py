"""Writes the part `subjects` of an edition: whom and what records share, worded in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from typing import Any

from kiosk.edition.contents import Contents, collation, dumps
from kiosk.edition.index import IndexWriter
from kiosk.edition.subjects.gather import Gathered, Subject, more_of
from kiosk.exhibition import Source, country_name
from kiosk.sections.base import date_words

Words = tuple[str, str, dict[str, Any]]  # name, note, body


def write(contents: Contents, index: IndexWriter) -> None:
    """Fill the tables of this part; `contents` has the records in their order."""
    gathered = Gathered(contents)
    index.add("subject", _subjects(gathered, contents))
    for number, lang in enumerate(contents.languages):
        index.add("subject_words", _words(gathered, contents, number, lang))
    index.add("subject_member", _members(gathered))
    index.add("subject_pair", _pairs(gathered))


def _subjects(gathered: Gathered, contents: Contents) -> Iterator[tuple[Any, ...]]:
    for uid, one in enumerate(gathered.subjects):
        pictures = (contents.picture_of(rid) for rid in one.members)
        pid = next((pid for pid in pictures if pid is not None), None)
        more = more_of(one, contents)
        own = int(gathered.is_own(one))
        yield uid, one.kind, one.key, len(one.members), pid, own, dumps(more) if more else ""


def _members(gathered: Gathered) -> Iterator[tuple[Any, ...]]:
    for uid, one in enumerate(gathered.subjects):
        for rank, (rid, parts) in enumerate(one.members.items()):
            yield uid, rank, rid, " ".join(parts)


def _pairs(gathered: Gathered) -> list[tuple[int, int, int]]:
    """Of people and countries, how many records any two share."""
    paired = [one.kind in ("person", "country") and not gathered.is_own(one) for one in gathered.subjects]
    counts: Counter[tuple[int, int]] = Counter()
    for of in gathered.of:
        counts.update(permutations([uid for uid in of if paired[uid]], 2))
    return sorted((uid, other, count) for (uid, other), count in counts.items())


def _words(gathered: Gathered, contents: Contents, number: int, lang: str) -> list[tuple[Any, ...]]:
    told = [_worded(one, contents, lang) for one in gathered.subjects]
    order = collation(lang)
    by_name = sorted(
        range(len(told)),
        key=lambda uid: (gathered.subjects[uid].kind, order(told[uid][0]), told[uid][0], uid),
    )
    places = {uid: place for place, uid in enumerate(by_name)}
    return [
        (number, uid, name, note, dumps(body) if body else "", places[uid])
        for uid, (name, note, body) in enumerate(told)
    ]


def _worded(one: Subject, contents: Contents, lang: str) -> Words:
    context = contents.context
    if one.kind == "country":
        return country_name(one.key, lang), "", {}
    if one.kind == "theme":
        return context.line(contents.exhibition.themes.get(one.key), lang), "", {}
    if one.kind == "event":
        event = contents.bundle.events[one.key]
        body = _body(context.paragraphs(event.text, lang), event.sources, contents, lang)
        return context.line(event.title, lang), date_words(event.date, lang), body
    person = context.people.get(one.key) if one.kind == "person" else None
    if person is not None:
        body = _body(context.paragraphs(person.note, lang), person.sources, contents, lang)
        return context.line(person.name, lang), context.line(person.role, lang), body
    return context.line(one.name, lang), "", {}


def _body(
    text: tuple[str, ...], sources: tuple[Source, ...], contents: Contents, lang: str
) -> dict[str, Any]:
    said = [(contents.context.line(source.title, lang), source.url or "") for source in sources]
    return {name: value for name, value in {"text": text, "sources": said}.items() if value}
