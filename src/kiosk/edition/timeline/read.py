"""Reads the part `timeline` of an edition: what stands where in time.

Promises:
- Every question is a few ranges of integers in an index: how many, which ones, what comes before and after.
  Their cost does not grow with the number of records, but for lists that leave out what reaches beyond the
  days asked for.
- *Within* some days is what lies in them whole; *wider* is what only overlaps them: a record of the 1990s is
  wider than 1992, and nothing says that it belongs to that year.
- Sections are named by their ids, `EVENTS` are the events alone, and "" is everything.

Days and units are those of `kiosk.edition.timeline.calendar`. Standard library only.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from kiosk.edition.reader import Edition, RecordRow
from kiosk.edition.timeline.calendar import (
    AFTER,
    BEFORE,
    LEVELS,
    LONGER,
    LONGEST,
    first_day,
    last_day,
    year_words,
)
from kiosk.edition.ways import EVERYTHING, before_ours, years

EVENTS: Final = "*events"
"""The part that has the events alone; no section can have this id."""
MOST_BARS: Final = 240
"""Bars of one size that are read for a view, the latest first: more could not be told apart."""


@dataclass(frozen=True, slots=True)
class Part:
    """What may be shown alone: a section's id, `EVENTS` or ""; its dated records and events."""

    key: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Bin:
    """A unit of a level and what lies in it whole."""

    unit: int
    records: int
    events: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A date longer than a day, as long as it is, and how many have it. `soft` as in `timeline.soft`."""

    begin: int
    finish: int
    soft: int
    records: int
    events: int


@dataclass(frozen=True, slots=True)
class Thing:
    """A record or an event in a list. `date` are the words of its date, `short` those without the year;
    `text` and `kind` ("event", "visit", "meeting") are an event's."""

    id: str
    date: str
    short: str
    record: RecordRow | None = None
    title: str = ""
    text: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class EventPage:
    """An event: its words, its countries (code, name), its places, its sources (title, address), and how many
    records belong to it."""

    id: str
    kind: str
    title: str
    date: str
    text: str
    countries: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    count: int


class Timeline:
    """The timeline of an open edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._sids = {row[1]: row[0] for row in edition.query("SELECT sid, id FROM section ORDER BY sid")}
        self._totals = {
            row[0]: row[1:]
            for row in edition.query(
                "SELECT part, records, events, undated, begin, finish FROM timeline_total ORDER BY part"
            )
        }

    # -- all of it --------------------------------------------------------------------------------------

    def extent(self, key: str = "") -> tuple[int, int] | None:
        """The first and the last day of all that is placed; None when nothing is."""
        total = self._totals.get(self._part(key))
        return None if total is None or total[3] is None else (total[3], total[4])

    def span(self, lang: str = "") -> str:
        """The years of all that is placed: "1991–2022", "1992" for a single one, "" for none."""
        return years(self._edition, lang)

    def year_words(self, year: int, lang: str) -> str:
        """A year as history counts it: year 0 is "1 BC"."""
        return year_words(year, before_ours(self._edition, lang))

    def names(self, lang: str) -> dict[str, str]:
        """The words of the calendar (see `exhibition.dates.calendar_words`)."""
        rows = self._edition.query(
            "SELECT key, text FROM timeline_name WHERE lang = :lang ORDER BY key",
            {"lang": self._edition.number_of(lang)},
        )
        return dict(rows)

    def parts(self, lang: str) -> tuple[Part, ...]:
        """The sections in their order, then the events: those that have anything dated."""
        titles = {row.id: row.title for row in self._edition.sections(lang)}
        found = [Part(key, titles[key], self.count(key)) for key in self._sids if key in titles]
        found.append(Part(EVENTS, "", self.count(EVENTS)))
        return tuple(part for part in found if part.count)

    def count(self, key: str = "") -> int:
        """How many records and events are placed."""
        records, events, undated = self._totals.get(self._part(key), (0, 0, 0))[:3]
        return int(records + events - undated)

    # -- counts -----------------------------------------------------------------------------------------

    def bins(self, level: int, first: int, last: int, key: str = "") -> tuple[Bin, ...]:
        """The units from `first` to `last` that hold anything whole."""
        rows = self._edition.query(
            "SELECT unit, records, events FROM timeline_bin WHERE part = :part AND level = :level "
            "AND unit BETWEEN :first AND :last ORDER BY unit",
            {"part": self._part(key), "level": level, "first": first, "last": last},
        )
        return tuple(Bin(*row) for row in rows)

    def most(self, level: int, key: str = "") -> int:
        """The records of the fullest unit of a level."""
        rows = self._edition.query(
            "SELECT records FROM timeline_most WHERE part = :part AND level = :level",
            {"part": self._part(key), "level": level},
        )
        return int(rows[0][0]) if rows else 0

    def next_unit(self, level: int, unit: int, key: str = "") -> int | None:
        """The next unit after this one that holds anything whole."""
        return self._neighbour("unit > :unit ORDER BY unit", level, unit, key)

    def previous_unit(self, level: int, unit: int, key: str = "") -> int | None:
        """The last unit before this one that holds anything whole."""
        return self._neighbour("unit < :unit ORDER BY unit DESC", level, unit, key)

    def _neighbour(self, which: str, level: int, unit: int, key: str) -> int | None:
        rows = self._edition.query(
            f"SELECT unit FROM timeline_bin WHERE part = :part AND level = :level AND {which} LIMIT 1",
            {"part": self._part(key), "level": level, "unit": unit},
        )
        return int(rows[0][0]) if rows else None

    def bars(self, level: int, first: int, last: int, key: str = "") -> tuple[Bar, ...]:
        """The dates that overlap the days and fit into no unit of `level`, the shortest sizes first."""
        found: list[Bar] = []
        for size in (*LEVELS[1:], LONGER):
            rows = self._edition.query(
                "SELECT begin, finish, soft, records, events FROM timeline_bar WHERE part = :part "
                "AND size = :size AND begin BETWEEN :low AND :last AND finish >= :first AND grain > :level "
                "ORDER BY begin DESC, finish DESC, soft DESC LIMIT :most",
                {"part": self._part(key), "size": size, "low": self._low(size, first), "first": first,
                 "last": last, "level": level, "most": MOST_BARS},
            )  # fmt: skip
            found.extend(Bar(*row) for row in rows)
        return tuple(found)

    @staticmethod
    def _low(size: int, first: int) -> int:
        """What is no longer than its size cannot begin before this day and reach `first`."""
        return BEFORE if size == LONGER else first - LONGEST[size] + 1

    def within(self, level: int, first: int, last: int, key: str = "") -> tuple[int, int]:
        """How many records and events lie whole in the units from `first` to `last`."""
        part = self._part(key)
        bins = self.bins(level, first, last, key)
        records, events = sum(one.records for one in bins), sum(one.events for one in bins)
        values = {"part": part, "first": first_day(level, first), "last": last_day(level, last)}
        if first != last:
            rows = self._edition.query(
                "SELECT total(records), total(events) FROM timeline_bar WHERE part = :part "
                "AND size IN (1, 2, 3, 4, 5, 6) AND begin BETWEEN :first AND :last AND finish <= :last "
                "AND grain > :level",
                {**values, "level": level},
            )
            records, events = records + int(rows[0][0]), events + int(rows[0][1])
        return records, events

    def touching(self, first: int, last: int, key: str = "") -> int:
        """How many records and events overlap the days, whole or not."""
        values = {"part": self._part(key), "first": first, "last": last}
        begun = self._edition.query(
            "SELECT n + 1 FROM timeline_item WHERE part = :part AND begin <= :last "
            "ORDER BY begin DESC, finish DESC, n DESC LIMIT 1",
            values,
        )
        ended = self._edition.query(
            "SELECT upto FROM timeline_until WHERE part = :part AND finish < :first "
            "ORDER BY finish DESC LIMIT 1",
            values,
        )
        return int(begun[0][0] if begun else 0) - int(ended[0][0] if ended else 0)

    # -- lists ------------------------------------------------------------------------------------------

    def things(
        self, first: int, last: int, lang: str, offset: int, limit: int, key: str = ""
    ) -> tuple[Thing, ...]:
        """What lies whole in the days, in the order of time, from `offset` on."""
        rows = self._edition.query(
            "SELECT ref, did FROM timeline_item WHERE part = :part AND begin BETWEEN :first AND :last "
            "AND finish <= :last ORDER BY begin, finish, n LIMIT :limit OFFSET :offset",
            {"part": self._part(key), "first": first, "last": last, "limit": max(0, limit),
             "offset": max(0, offset)},
        )  # fmt: skip
        return self._told(rows, lang)

    def count_things(self, first: int, last: int, key: str = "") -> int:
        """How many lie whole in the days, whatever units they are made of; goes through all that begin in
        them."""
        rows = self._edition.query(
            "SELECT count(*) FROM timeline_item WHERE part = :part AND begin BETWEEN :first AND :last "
            "AND finish <= :last",
            {"part": self._part(key), "first": first, "last": last},
        )
        return int(rows[0][0])

    def everything(self, lang: str, offset: int, limit: int, key: str = "") -> tuple[Thing, ...]:
        """All that is placed, open dates included, in the order of time."""
        return self.things(BEFORE, AFTER, lang, offset, limit, key)

    def wider(
        self, first: int, last: int, lang: str, offset: int, limit: int, key: str = ""
    ) -> tuple[Thing, ...]:
        """What overlaps the days and reaches beyond them, the shortest dates first."""
        part = self._part(key)
        rows: list[Any] = []
        for begin, finish, count in self._wider_spans(part, first, last):
            if offset >= count:
                offset -= count
                continue
            found = self._edition.query(
                "SELECT ref, did FROM timeline_item WHERE part = :part AND begin = :begin "
                "AND finish = :finish ORDER BY n LIMIT :limit OFFSET :offset",
                {"part": part, "begin": begin, "finish": finish, "limit": limit - len(rows),
                 "offset": max(0, offset)},
            )  # fmt: skip
            offset = 0
            rows.extend(found)
            if len(rows) >= limit:
                break
        return self._told(rows, lang)

    def _wider_spans(self, part: int, first: int, last: int) -> list[tuple[int, int, int]]:
        """The spans that overlap the days and reach beyond them, with how many have each."""
        spans: dict[tuple[int, int], int] = {}
        for size in (*LEVELS[1:], LONGER):
            rows = self._edition.query(
                "SELECT begin, finish, records + events FROM timeline_bar WHERE part = :part "
                "AND size = :size AND begin BETWEEN :low AND :last AND finish >= :first "
                "AND (begin < :first OR finish > :last) ORDER BY begin, finish, soft",
                {"part": part, "size": size, "low": self._low(size, first), "first": first, "last": last},
            )
            for begin, finish, count in rows:
                spans[begin, finish] = spans.get((begin, finish), 0) + count
        return [(begin, finish, count) for (begin, finish), count in spans.items()]

    def undated_count(self, key: str = "") -> int:
        """How many records and events cannot be placed."""
        return int(self._totals.get(self._part(key), (0, 0, 0))[2])

    def undated(self, lang: str, offset: int, limit: int, key: str = "") -> tuple[Thing, ...]:
        """What cannot be placed, section by section in their order."""
        rows = self._edition.query(
            "SELECT ref, did FROM timeline_undated WHERE part = :part AND n >= :start AND n < :end "
            "ORDER BY n",
            {"part": self._part(key), "start": offset, "end": offset + limit},
        )
        return self._told(rows, lang)

    # -- events -----------------------------------------------------------------------------------------

    def event(self, event_id: str, lang: str) -> EventPage | None:
        """An event by its id; None for one that is not there."""
        rows = self._edition.query(
            "SELECT e.eid, e.kind, w.title, w.date, w.text, w.countries, w.places, w.sources "
            "FROM timeline_event e JOIN timeline_event_words w ON w.lang = :lang AND w.eid = e.eid "
            "WHERE e.id = :id",
            {"lang": self._edition.number_of(lang), "id": event_id},
        )
        if not rows:
            return None
        eid, kind, title, date, text, countries, places, sources = rows[0]
        last = self._edition.query(
            "SELECT n + 1 FROM timeline_member WHERE eid = :eid ORDER BY n DESC LIMIT 1", {"eid": eid}
        )
        with self._edition.whole():
            return EventPage(
                event_id,
                kind,
                title,
                date,
                text,
                tuple((code, name) for code, name in json.loads(countries)),
                tuple(json.loads(places)),
                tuple((name, address) for name, address in json.loads(sources)),
                int(last[0][0]) if last else 0,
            )

    def event_records(self, event_id: str, lang: str, offset: int, limit: int) -> tuple[RecordRow, ...]:
        """The records that belong to an event, in the exhibition's order."""
        rows = self._edition.query(
            "SELECT m.rid FROM timeline_event e JOIN timeline_member m ON m.eid = e.eid "
            "WHERE e.id = :id AND m.n >= :start AND m.n < :end ORDER BY m.n",
            {"id": event_id, "start": offset, "end": offset + limit},
        )
        return tuple(row for _, row in self._edition.rows_at(enumerate(row[0] for row in rows), lang))

    # -- below ------------------------------------------------------------------------------------------

    def _part(self, key: str) -> int:
        if key == EVENTS:
            return -1
        return self._sids.get(key, -3) + 1 if key else EVERYTHING

    def _told(self, refs: list[Any], lang: str) -> tuple[Thing, ...]:
        number, things = self._edition.number_of(lang), []
        records = dict(self._edition.rows_at(((ref, ref) for ref, _ in refs if ref >= 0), lang))
        for ref, did in refs:
            words = self._edition.query(
                "SELECT words, short FROM timeline_date_words WHERE lang = :lang AND did = :did",
                {"lang": number, "did": did},
            )
            date, short = words[0] if words else ("", "")
            with self._edition.whole():
                if ref >= 0:
                    things.append(Thing(records[ref].id, date, short, records[ref]))
                    continue
                found = self._edition.query(
                    "SELECT e.id, w.title, w.text, e.kind FROM timeline_event e JOIN timeline_event_words w "
                    "ON w.lang = :lang AND w.eid = e.eid WHERE e.eid = :eid",
                    {"lang": number, "eid": -1 - ref},
                )
                id_, title, text, kind = found[0]
                things.append(Thing(id_, date, short, None, title, text, kind))
        return tuple(things)
