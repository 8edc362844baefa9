"""Writes the part `timeline` of an edition.

Promises: every record and event stands in it once, with its date or without; a date is placed as far as it is
known and no further; everything is worded here. The work grows with the records, not faster.
"""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

from kiosk.edition.contents import Contents
from kiosk.edition.index import IndexWriter
from kiosk.edition.timeline.calendar import (
    AFTER,
    BEFORE,
    FIRST,
    LAST,
    LONGER,
    day_of,
    grain_of,
    month_of,
    size_of,
)
from kiosk.edition.timeline.soft import (
    ABOUT_BEGIN,
    ABOUT_FINISH,
    OPEN_BEGIN,
    OPEN_FINISH,
    UNKNOWN_BEGIN,
    UNKNOWN_FINISH,
    UNSURE_BEGIN,
    UNSURE_FINISH,
)
from kiosk.edition.timeline.tables import FILL
from kiosk.exhibition import EdtfDate, Event, Record, country_name
from kiosk.exhibition.dates import DatePart, Ymd, calendar_words

dumps: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Placed(NamedTuple):
    """Where a date lies: its first and last day (`BEFORE`, `AFTER` where it is open), and its soft ends."""

    begin: int
    finish: int
    soft: int


def place(date: EdtfDate) -> Placed | None:
    """Where a date lies on the line; None for one without bounds, or beyond the line."""
    soft, begin, finish = 0, _day(date.lower), _day(date.upper)
    start, end = date.start, date.end or date.start
    if start is not None:
        soft |= ABOUT_BEGIN * start.approximate | UNSURE_BEGIN * start.uncertain
    if end is not None:
        soft |= ABOUT_FINISH * end.approximate | UNSURE_FINISH * end.uncertain
    if date.form == "interval":
        if start is None:
            soft |= OPEN_BEGIN if date.open_start else UNKNOWN_BEGIN
            begin = BEFORE if date.open_start else _bound(date.end, 0)
        if date.end is None:
            soft = soft & ~(ABOUT_FINISH | UNSURE_FINISH) | (OPEN_FINISH if date.open_end else UNKNOWN_FINISH)
            finish = AFTER if date.open_end else _bound(date.start, 1)
    if begin is None or finish is None or begin > finish:
        return None
    if any(day not in (BEFORE, AFTER) and not FIRST <= day <= LAST for day in (begin, finish)):
        return None
    return Placed(begin, finish, soft)


def _day(bound: Ymd | None) -> int | None:
    return day_of(*bound) if bound is not None else None


def _bound(part: DatePart | None, which: int) -> int | None:
    return _day(part.bounds()[which]) if part is not None else None


def date_of(record: Record) -> EdtfDate | None:
    """When a record belongs: its date, else that of what was written in it, else that of its printing."""
    inscription = getattr(record, "inscription", None)
    found = record.date or getattr(inscription, "date", None) or getattr(record, "published", None)
    return found if isinstance(found, EdtfDate) else None


def write(contents: Contents, index: IndexWriter) -> None:
    """Fill the tables of this part; `contents` has the records in their order."""
    events = contents.bundle.events
    known: dict[str, EdtfDate] = {}
    number: dict[str, int] = {}

    def did(date: EdtfDate | None) -> int | None:
        if date is None:
            return None
        known.setdefault(date.text, date)
        return number.setdefault(date.text, len(number))

    found = sorted(events.values(), key=lambda event: (event.date.sort_key, event.id))
    refs = [(-1 - eid, -1, did(event.date)) for eid, event in enumerate(found)]
    refs += [
        (rid, contents.sids[rid] + 1, did(date_of(record))) for rid, record in enumerate(contents.records)
    ]
    index.add("timeline_ref", sorted(refs))
    index.add("timeline_date", (_date_row(number[text], date) for text, date in known.items()))
    for n, lang in enumerate(contents.languages):
        index.add(
            "timeline_date_words",
            ((n, number[t], _capital(date.words(lang)), _capital(date.short_words(lang)))
             for t, date in known.items()),
        )  # fmt: skip
        index.add("timeline_name", sorted((n, key, text) for key, text in calendar_words(lang).items()))
    _write_events(contents, index, found)
    for statement in FILL:
        index.run(statement)


def _date_row(did: int, date: EdtfDate) -> tuple[int, ...]:
    placed = place(date)
    if placed is None:  # its last day stands before its first: nowhere
        return did, 1, 0, 0, 0, LONGER + 1, 0
    begin, finish, soft = placed
    return did, begin, finish, soft, size_of(begin, finish), grain_of(begin, finish), month_of(begin)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _write_events(contents: Contents, index: IndexWriter, events: list[Event]) -> None:
    line, eids = contents.context.line, {event.id: eid for eid, event in enumerate(events)}
    index.add("timeline_event", ((eid, event.id, event.kind) for eid, event in enumerate(events)))
    for n, lang in enumerate(contents.languages):
        rows: list[tuple[Any, ...]] = []
        for eid, event in enumerate(events):
            rows.append(
                (
                    n,
                    eid,
                    line(event.title, lang),
                    _capital(event.date.words(lang)),
                    "\n\n".join(contents.context.paragraphs(event.text, lang)),
                    dumps([(code, country_name(code, lang)) for code in event.countries]),
                    dumps([line(place, lang) for place in event.places]),
                    dumps([(line(source.title, lang), source.url or "") for source in event.sources]),
                )
            )
        index.add("timeline_event_words", rows)
    members: dict[int, list[int]] = {}
    for rid, record in enumerate(contents.records):
        for name in dict.fromkeys(record.events):
            if name in eids:
                members.setdefault(eids[name], []).append(rid)
    index.add(
        "timeline_member",
        ((eid, n, rid) for eid in sorted(members) for n, rid in enumerate(members[eid])),
    )
