"""Subjects in words: name, note and the rest of what their pages say, in every language of the exhibition."""

from __future__ import annotations

from typing import Any

from kiosk.edition import alphabet
from kiosk.edition.contents import Contents, dumps
from kiosk.edition.subjects.gather import Gathered, Subject
from kiosk.exhibition import LanguageMap, Person, Source, country_name
from kiosk.sections.base import date_words, year_words

Words = tuple[str, str, dict[str, Any]]  # name, note, body

_BORN = {"en": "born %", "ru": "род. %", "kk": "% ж. туған"}
_DIED = {"en": "died %", "ru": "ум. %", "kk": "% ж. қайтыс болған"}


def life_years(person: Person, lang: str) -> str:
    """ "1946–2020", or the one year that is known."""
    born, died = year_words(person.born, lang), year_words(person.died, lang)
    if born and died:
        return f"{born}–{died}"
    words, year = (_BORN, born) if born else (_DIED, died)
    return (words.get(lang) or words["en"]).replace("%", year) if year else ""


class Told:
    """The words of all subjects of `gathered`, made once."""

    def __init__(self, gathered: Gathered, contents: Contents) -> None:
        self._gathered = gathered
        self._contents = contents
        self._words = [[self._worded(one, lang) for one in gathered.subjects] for lang in contents.languages]

    def name(self, uid: int, number: int) -> str:
        """The name of a subject in the language `number`."""
        return self._words[number][uid][0]

    def rows(self, number: int) -> list[tuple[Any, ...]]:
        """The rows of `subject_words` in the language `number`."""
        told = self._words[number]
        order = alphabet.order(self._contents.languages[number])
        by_name = sorted(
            range(len(told)),
            key=lambda uid: (self._gathered.subjects[uid].kind, order(told[uid][0]), told[uid][0], uid),
        )
        places = {uid: place for place, uid in enumerate(by_name)}
        return [
            (number, uid, name, note, dumps(body) if body else "", places[uid])
            for uid, (name, note, body) in enumerate(told)
        ]

    def _worded(self, one: Subject, lang: str) -> Words:
        context = self._contents.context
        if one.kind == "country":
            return country_name(one.key, lang), "", self._relations(one.key, lang)
        if one.kind == "theme":
            return context.line(self._contents.exhibition.themes.get(one.key), lang), "", {}
        if one.kind == "event":
            event = self._contents.bundle.events[one.key]
            body = self._body(event.text, event.sources, lang)
            return context.line(event.title, lang), date_words(event.date, lang), body
        person = context.people.get(one.key) if one.kind == "person" else None
        if person is not None:
            body = self._body(person.note, person.sources, lang)
            if person.country:
                body["country"] = country_name(person.country, lang)
            if years := life_years(person, lang):
                body["years"] = years
            return context.line(person.name, lang), context.line(person.role, lang), body
        return context.line(one.name, lang), "", {}

    def _relations(self, code: str, lang: str) -> dict[str, Any]:
        relations = self._contents.exhibition.relations.get(code)
        if relations is None:
            return {}
        return {"since": date_words(relations.since, lang), **self._body(None, relations.sources, lang)}

    def _body(self, text: LanguageMap | None, sources: tuple[Source, ...], lang: str) -> dict[str, Any]:
        context = self._contents.context
        said = [(context.line(source.title, lang), source.url or "") for source in sources]
        body = {"text": context.paragraphs(text, lang), "sources": said}
        return {name: value for name, value in body.items() if value}
