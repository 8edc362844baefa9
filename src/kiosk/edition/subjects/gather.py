"""Whom and what the records of a bundle share: people, countries, places, themes and events.

Promises:
- Every record is asked once; a record that names a subject in several parts is one of its records.
- A person named by text is the one of people.yaml who bears that name in any language; else one of their own,
  if two records name them.
- Subjects come in one order: by kind, then by key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from kiosk.edition.folding import fold
from kiosk.exhibition import LanguageMap
from kiosk.sections.base import Named

if TYPE_CHECKING:
    from kiosk.edition.contents import Contents

KINDS: Final = ("person", "country", "place", "theme", "event")
BY_NAME: Final = "name:"
"""How the key of a person begins who is known by name alone."""


@dataclass(slots=True)
class Subject:
    """One subject with its records: rid → what it did there, in the order of the exhibition."""

    kind: str
    key: str
    name: LanguageMap | None = None
    members: dict[int, tuple[str, ...]] = field(default_factory=dict)


def plain(name: str) -> str:
    """A name as two records are compared by it."""
    return " ".join(fold(name).split())


class Gathered:
    """The subjects of a bundle and those of each record."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._by_name = self._people_by_name()
        self._plain: dict[str, str] = {}
        found: dict[tuple[str, str], Subject] = {}
        for rid in range(len(contents.records)):
            for kind, key, part, name in self._of(rid):
                subject = found.get((kind, key))
                if subject is None:
                    subject = found[kind, key] = Subject(kind, key, name)
                parts = subject.members.get(rid, ())
                if part and part not in parts:
                    subject.members[rid] = (*parts, part)
                else:
                    subject.members[rid] = parts
        order = {kind: place for place, kind in enumerate(KINDS)}
        self.subjects = sorted(
            (one for one in found.values() if len(one.members) > 1 or not one.key.startswith(BY_NAME)),
            key=lambda one: (order[one.kind], one.key),
        )
        self.of: list[list[int]] = [[] for _ in contents.records]
        """By record, the numbers of its subjects."""
        self._uids = {(one.kind, one.key): uid for uid, one in enumerate(self.subjects)}
        self.own = [one.kind == "country" and one.key == contents.context.home for one in self.subjects]
        """Which is the exhibition's own country, that nearly everything shares."""
        for uid, subject in enumerate(self.subjects):
            for rid in subject.members:
                self.of[rid].append(uid)

    def countries_of(self, rid: int) -> list[str]:
        """The countries a record has to do with, without the exhibition's own, each once."""
        found = ((self.subjects[uid], self.own[uid]) for uid in self.of[rid])
        return [one.key for one, own in found if one.kind == "country" and not own]

    def page_of(self, named: Named) -> tuple[str, str] | None:
        """Kind and key of the page that a person or a country named in a record has; none for the
        exhibition's own country, nor for whom one record alone names."""
        key, _ = self.key_of(named)
        uid = self._uids.get((named.kind, key))
        return None if uid is None or self.own[uid] else (named.kind, key)

    def key_of(self, named: Named) -> tuple[str, LanguageMap | None]:
        """The key of a person or a country, and the name of one that is known by nothing else."""
        if named.id:
            return named.id, None
        said = self._line(named.name)
        key = self._by_name.get(said)
        return (key, None) if key else (f"{BY_NAME}{said}" if said else "", named.name)

    def _people_by_name(self) -> Mapping[str, str]:
        """By name in any language the id of who bears it; names that two bear are nobody's."""
        found: dict[str, str] = {}
        for person in self._contents.context.people.values():
            for name in {plain(said) for said in person.name.values()}:
                found[name] = "" if name in found else person.id
        return {name: id_ for name, id_ in found.items() if id_}

    def _line(self, text: LanguageMap | None) -> str:
        said = self._contents.context.line(text, self._contents.languages[0])
        if said not in self._plain:
            self._plain[said] = plain(said)
        return self._plain[said]

    def _of(self, rid: int) -> Iterator[tuple[str, str, str, LanguageMap | None]]:
        """Kind, key, part and, where nothing else tells it, the name."""
        contents = self._contents
        record, section = contents.records[rid], contents.kind_of[rid]
        for named in section.kind.named(record, contents.context):
            key, name = self.key_of(named)
            if key and (name is not None or named.kind == "country" or key in contents.context.people):
                yield named.kind, key, named.part, name
        for one in record.people:
            if one.person in contents.context.people:
                yield "person", one.person, one.part, None
        for code in record.countries:
            yield "country", code, "", None
        for place in record.places:
            if key := self._line(place):
                yield "place", key, "", place
        for theme in record.themes:
            yield "theme", theme, "", None
        for event in record.events:
            if event in contents.bundle.events:
                yield "event", event, "", None


def more_of(subject: Subject, contents: Contents) -> dict[str, Any]:
    """What the tables keep of a subject beside its words, the same in every language."""
    if subject.kind == "person":
        person = contents.context.people.get(subject.key)
        return {"country": person.country} if person and person.country else {}
    if subject.kind == "event":
        event = contents.bundle.events[subject.key]
        return {"kind": event.kind, **({"codes": list(event.countries)} if event.countries else {})}
    return {}
