"""Writes the threads between records, each with its reason in every language.

Promises: what two records share is what `Gathered` says, and their dates; a reason is worded once, however
many threads have it; a thread by a theme without a name has no words.
"""

from __future__ import annotations

from kiosk.edition.contents import Contents
from kiosk.edition.index import IndexWriter
from kiosk.edition.subjects.gather import Gathered
from kiosk.edition.subjects.reasons import part_of, side_of, worded
from kiosk.edition.subjects.told import Told
from kiosk.edition.threads import Bond, Thread, threads
from kiosk.exhibition import EdtfDate
from kiosk.sections.base import date_words

Reason = tuple[str, str, str]  # pattern, kind of bond, value
Declared = tuple[int, int]  # record, number of its link


def write_threads(gathered: Gathered, told: Told, contents: Contents, index: IndexWriter) -> None:
    """Fill the tables `thread` and `phrase`."""
    links = {
        rid: [contents.rid.get(link.to, -1) for link in record.links]
        for rid, record in enumerate(contents.records)
        if record.links
    }
    shared = [(one.kind, one.key) for one in gathered.subjects]
    bonds = [
        [*(shared[uid] for uid in gathered.of[rid] if not gathered.own[uid]), *_dates(record.date)]
        for rid, record in enumerate(contents.records)
    ]
    phrases: dict[Reason | Declared, int] = {}
    rows = []
    reasons = _Reasons(gathered, told, contents)
    for rid, found in enumerate(threads(links, bonds, contents.sids)):
        for n, thread in enumerate(found):
            reason = reasons.of(rid, thread)
            why = phrases.setdefault(reason, len(phrases)) if reason is not None else None
            rows.append((rid, n, thread.target, why))
    index.add("thread", rows)
    index.add(
        "phrase",
        (
            (number, n, reasons.words(reason, n))
            for reason, number in phrases.items()
            for n in range(len(contents.languages))
        ),
    )


def _dates(date: EdtfDate | None) -> list[Bond]:
    """The day of a record, where it is certain, and its year, where it is one."""
    if date is None or date.form != "date" or date.start is None:
        return []
    start = date.start
    if start.digits or start.approximate or start.uncertain:
        return []
    year = ("year", str(start.year))
    return [("day", date.text), year] if start.day is not None else [year]


class _Reasons:
    """Why a thread leads where it does."""

    def __init__(self, gathered: Gathered, told: Told, contents: Contents) -> None:
        self._gathered = gathered
        self._told = told
        self._contents = contents
        self._uid = {(one.kind, one.key): uid for uid, one in enumerate(gathered.subjects)}

    def of(self, rid: int, thread: Thread) -> Reason | Declared | None:
        if thread.link is not None:
            record, number = thread.link
            return thread.link if self._contents.records[record].links[number].why else None
        assert thread.bond is not None  # a thread is declared or shared
        kind, value = thread.bond
        uid = self._uid.get(thread.bond)
        if uid is None:
            return kind, kind, value
        if kind == "theme" and not self._told.name(uid, 0):
            return None
        members = self._gathered.subjects[uid].members
        there, here = members[thread.target], members[rid]
        if kind == "person":
            return part_of(there, here), kind, value
        if kind == "country":
            return side_of(there, here), kind, value
        return (self._contents.bundle.events[value].kind if kind == "event" else kind), kind, value

    def words(self, reason: Reason | Declared, number: int) -> str:
        lang = self._contents.languages[number]
        if len(reason) == 2:
            record, link = reason
            return self._contents.context.line(self._contents.records[record].links[link].why, lang)
        pattern, kind, value = reason
        if kind in ("day", "year"):
            name = date_words(EdtfDate.parse(value), lang) if kind == "day" else value
        else:
            name = self._told.name(self._uid[kind, value], number)
        return worded(pattern, name, lang)
