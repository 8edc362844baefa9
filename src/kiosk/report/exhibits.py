"""What the exhibition holds: titles of sections and records, and how long their texts take to read.

Promises: only the edition is read, block by block; an edition that is missing or damaged costs the titles and
the list of what nobody opened, and never the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kiosk.edition.reader import Edition
from kiosk.errors import EditionError
from kiosk.visit import count_words, reading_s

READ_IN_THE_SECTION: Final = ("quotes",)
"""Kinds whose records are read on the section's own page: that nobody opened one of them says nothing."""

TIMED: Final = 2000
"""Of how many records, the most opened first, the time to read is worked out."""

_BLOCK: Final = 1000


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A record of the edition: `in_section` when it is read on the page of its section."""

    id: str
    section: str
    title: str
    in_section: bool = False


@dataclass(slots=True)
class Exhibition:
    """An edition as a report needs it, in one language; without an edition everything is empty."""

    id: str = ""
    title: str = ""
    subtitle: str = ""
    default_language: str = ""
    languages: tuple[str, ...] = ()
    release: int = 0
    sections: dict[str, str] = field(default_factory=dict)
    """Titles of the sections by id, in the exhibition's order."""
    records: dict[str, Exhibit] = field(default_factory=dict)
    """All records by id, in the exhibition's order."""

    @property
    def known(self) -> bool:
        return bool(self.records)

    def counted(self) -> Iterator[Exhibit]:
        """The records that have to be opened to be read."""
        return (record for record in self.records.values() if not record.in_section)


def exhibition(path: Path, hidden: Sequence[str], language: str) -> Exhibition:
    """Read the edition in `path`; raises `EditionError` when it cannot be."""
    with Edition.open(path, hidden) as edition:
        spoken = language if language in {row.tag for row in edition.languages} else edition.default_language
        words = edition.exhibition(spoken)
        told = Exhibition(
            edition.id,
            words.title,
            words.subtitle,
            edition.default_language,
            tuple(row.tag for row in edition.languages),
            edition.release,
        )
        for section in edition.sections(spoken):
            told.sections[section.id] = section.title
            for offset in range(0, section.count, _BLOCK):
                for row in edition.rows(section.id, spoken, offset, _BLOCK):
                    told.records[row.id] = Exhibit(
                        row.id,
                        section.id,
                        row.title or row.kicker or row.id,
                        section.kind in READ_IN_THE_SECTION,
                    )
    return told


def default_language(path: Path, hidden: Sequence[str]) -> str:
    """The language in which visits begin; "" when the edition does not open."""
    try:
        with Edition.open(path, hidden) as edition:
            return edition.default_language
    except EditionError:
        return ""


def reading_times(
    path: Path, hidden: Sequence[str], records: Iterable[str], languages: Iterable[str]
) -> Iterator[tuple[str, str, float]]:
    """Record, language and the seconds a slow reader needs for its title and label; none without text."""
    spoken = tuple(languages)
    with Edition.open(path, hidden) as edition:
        for record in records:
            for language in spoken:
                try:
                    told = edition.record(record, language)
                except KeyError:
                    continue
                needed = reading_s(count_words(told.title, told.quote, *told.label))
                if needed > 0:
                    yield record, language, needed
