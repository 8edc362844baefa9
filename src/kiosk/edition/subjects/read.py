"""Reads whom and what the records of an edition share: people and countries, their pages and their records.

Promises: a page costs what is on it, however many records there are; names are in the language asked for; an
edition without these tables (format 1 and 2) has no subjects, and asking for one is no error. Standard
library only.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.edition.reader import Edition
from kiosk.edition.rows import RecordRow, SourceRow


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """A person or a country in a list: `count` records name them (or share them with whom the list is of).
    `note` is a person's office; `thumb` a file of one of their records, or ""."""

    kind: str
    key: str
    name: str
    note: str
    count: int
    thumb: str


@dataclass(frozen=True, slots=True)
class SubjectGroup:
    """What a section has of a subject: so many records, from place `first` on of all its records."""

    section: str
    kind: str
    title: str
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """What the page of a subject says beside its records and relations.

    `own` marks the exhibition's own country. `country` is a person's: the code and the name, and whether its
    page is led to (that of the exhibition's own country is not). `years` are a person's; `since` says from
    when on there are relations with a country.
    """

    kind: str
    key: str
    name: str
    note: str
    count: int
    thumb: str
    own: bool
    text: tuple[str, ...]
    sources: tuple[SourceRow, ...]
    groups: tuple[SubjectGroup, ...]
    country: str = ""
    country_name: str = ""
    country_has_page: bool = False
    years: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A record of a subject, and what the subject did there: "donor", several with spaces, or ""."""

    row: RecordRow
    part: str


_LISTED = (
    "SELECT s.kind, s.key, w.name, w.note, {count}, p.thumb FROM subject s "
    "JOIN subject_words w ON w.lang = :lang AND w.uid = s.uid LEFT JOIN picture p ON p.pid = s.pid "
)


class Subjects:
    """The subjects of an open edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def people(self, lang: str) -> tuple[SubjectRow, ...]:
        """Everybody who has a page, in the alphabet of the language."""
        return self._all("person", lang)

    def countries(self, lang: str) -> tuple[SubjectRow, ...]:
        """Every country that records name, in the alphabet of the language."""
        return self._all("country", lang)

    def rows(self, wanted: Sequence[tuple[str, str]], lang: str) -> tuple[SubjectRow, ...]:
        """Those of these subjects (kind, key) that the edition has, in the order given."""
        found = self._edition.query(
            _LISTED.format(count="s.count")
            + "JOIN json_each(:wanted) j ON s.kind = json_extract(j.value, '$[0]') "
            "AND s.key = json_extract(j.value, '$[1]') ORDER BY j.key",
            {"wanted": json.dumps(wanted), "lang": self._edition.number_of(lang)},
        )
        return tuple(self._row(row) for row in found)

    def has(self, kind: str, key: str) -> bool:
        """Whether there is a page of it."""
        return self._uid(kind, key) is not None

    def subject(self, kind: str, key: str, lang: str) -> SubjectPage | None:
        """Everything its page says; None when no record names it (any longer)."""
        edition = self._edition
        number = edition.number_of(lang)
        rows = edition.query(
            "SELECT s.uid, s.count, s.own, s.more, w.name, w.note, w.body, p.thumb FROM subject s "
            "JOIN subject_words w ON w.lang = :lang AND w.uid = s.uid LEFT JOIN picture p ON p.pid = s.pid "
            "WHERE s.kind = :kind AND s.key = :key",
            {"kind": kind, "key": key, "lang": number},
        )
        if not rows:
            return None
        with edition.whole():
            uid, count, own, more, name, note, body, thumb = rows[0]
            same: dict[str, Any] = json.loads(more) if more else {}
            said: dict[str, Any] = json.loads(body) if body else {}
            country = str(same.get("country", ""))
            return SubjectPage(
                kind=kind,
                key=key,
                name=name,
                note=note,
                count=count,
                thumb=edition.file(thumb),
                own=bool(own),
                text=tuple(said.get("text", ())),
                sources=tuple(SourceRow(title, url) for title, url in said.get("sources", ())),
                groups=self._groups(uid, lang),
                country=country,
                country_name=str(said.get("country", "")),
                country_has_page=bool(country) and self._leads(country),
                years=str(said.get("years", "")),
                since=str(said.get("since", "")),
            )

    def count(self, kind: str, key: str, section: str | None = None) -> int:
        """How many records name it, all of them or those of one section."""
        uid = self._uid(kind, key)
        if uid is None:
            return 0
        if section is None:
            return int(self._edition.query("SELECT count FROM subject WHERE uid = :uid", {"uid": uid})[0][0])
        start, end = self._ranks(uid, section)
        return end - start

    def records(
        self, kind: str, key: str, lang: str, offset: int, limit: int, section: str | None = None
    ) -> tuple[MemberRow, ...]:
        """`limit` of its records from `offset` on, in the exhibition's order: all, or one section's."""
        uid = self._uid(kind, key)
        if uid is None or limit <= 0:
            return ()
        start, end = (0, 1 << 60) if section is None else self._ranks(uid, section)
        first = start + max(offset, 0)
        rows = self._edition.query(
            "SELECT r.id, m.part FROM subject_member m CROSS JOIN record r ON r.rid = m.rid "
            "WHERE m.uid = :uid AND m.rank >= :first AND m.rank < :end ORDER BY m.rank",
            {"uid": uid, "first": first, "end": min(end, start + offset + limit)},
        )
        return tuple(MemberRow(self._edition.row(id_, lang), part) for id_, part in rows)

    def related(self, kind: str, key: str, lang: str, limit: int = 12) -> tuple[SubjectRow, ...]:
        """The people and countries named in the same records, with how many; the most first."""
        uid = self._uid(kind, key)
        if uid is None:
            return ()
        rows = self._edition.query(
            _LISTED.format(count="pair.count")
            + "JOIN subject_pair pair ON pair.uid = :uid AND pair.other = s.uid "
            "ORDER BY pair.count DESC, w.place LIMIT :limit",
            {"uid": uid, "lang": self._edition.number_of(lang), "limit": limit},
        )
        return tuple(self._row(row) for row in rows)

    # -- below

    def _leads(self, code: str) -> bool:
        """Whether a country is another than the exhibition's own, with a page."""
        return bool(
            self._edition.query(
                "SELECT 1 FROM subject WHERE kind = 'country' AND key = :code AND NOT own", {"code": code}
            )
        )

    def _all(self, kind: str, lang: str) -> tuple[SubjectRow, ...]:
        rows = self._edition.query(
            _LISTED.format(count="s.count") + "WHERE s.kind = :kind ORDER BY w.place",
            {"kind": kind, "lang": self._edition.number_of(lang)},
        )
        return tuple(self._row(row) for row in rows)

    def _row(self, row: tuple[Any, ...]) -> SubjectRow:
        kind, key, name, note, count, thumb = row
        return SubjectRow(kind, key, name, note, count, self._edition.file(thumb))

    def _uid(self, kind: str, key: str) -> int | None:
        rows = self._edition.query(
            "SELECT uid FROM subject WHERE kind = :kind AND key = :key", {"kind": kind, "key": key}
        )
        return int(rows[0][0]) if rows else None

    def _groups(self, uid: int, lang: str) -> tuple[SubjectGroup, ...]:
        groups = []
        for section in self._edition.sections(lang):
            start, end = self._ranks(uid, section.id)
            if end > start:
                groups.append(SubjectGroup(section.id, section.kind, section.title, start, end - start))
        return tuple(groups)

    def _ranks(self, uid: int, section: str) -> tuple[int, int]:
        """The records of one section are a range of all the subject's records: its first and the one after
        its last."""
        rows = self._edition.query("SELECT first, first + count FROM section WHERE id = :id", {"id": section})
        if not rows:
            return 0, 0
        start, end = (self._rank(uid, rid) for rid in rows[0])
        return start, end

    def _rank(self, uid: int, rid: int) -> int:
        """How many of its records stand before record `rid`."""
        rows = self._edition.query(
            "SELECT rank FROM subject_member WHERE uid = :uid AND rid >= :rid ORDER BY rid LIMIT 1",
            {"uid": uid, "rid": rid},
        )
        if rows:
            return int(rows[0][0])
        rows = self._edition.query("SELECT count FROM subject WHERE uid = :uid", {"uid": uid})
        return int(rows[0][0]) if rows else 0
