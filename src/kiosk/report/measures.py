"""The measures of a report: from the scratch to plain numbers.

Promises: aggregation is SQLite's, so that a year of visits needs no more memory than a day; every figure
carries the number of visits behind it; nothing here words anything.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final, Literal

from kiosk.report.collect import Gathered
from kiosk.report.exhibits import Exhibit, Exhibition
from kiosk.report.figures import (
    NO_SHARE,
    NO_SPREAD,
    QUANTILES,
    STOP_S,
    Share,
    Spread,
    between,
    made_spread,
    more_than_half,
    rank,
    spread,
)

LENGTHS_S: Final = (0, 15, 30, 60, 120, 180, 300, 600)
"""Where the bars of the lengths of visits begin, in seconds; the last has no end."""

WORDS: Final = 10_000
"""How many words that found nothing are listed, the most frequent first."""

DayState = Literal["visits", "other", "closed", "missing", "outside"]
WAYS: Final = ("home", "section", "search", "timeline", "map", "subject", "record")
"""Ways to a record: from Home, its section's list, a search, the timeline, the map, the page of a person or a
country, and the thread from another record."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the period. "other": only visits of another exhibition; "closed": a weekday that had none all
    the time; "missing": none although that weekday has some; "outside": before the journal or to come."""

    day: date
    visits: int
    state: DayState


@dataclass(frozen=True, slots=True)
class SectionFigures:
    id: str
    title: str
    reached: Share
    dwell: Spread


@dataclass(frozen=True, slots=True)
class RecordFigures:
    """A record that was opened. `needed_s` is what a slow reader needs for its text in the language most of
    its visits had (0: not known); `holding` is the median of dwell over that time, each visit in its own
    language; `read` are the visits that stayed at least so long."""

    exhibit: Exhibit
    opened: Share
    dwell: Spread
    needed_s: float = 0.0
    holding: float | None = None
    read: Share = NO_SHARE
    steps: int = 0


@dataclass(slots=True)
class Measures:
    """Everything that a report says in numbers. Seconds everywhere."""

    first: date
    last: date
    visits: int = 0
    doubtful: int = 0
    days: list[Day] = field(default_factory=list)
    a_day: Spread = NO_SPREAD
    length: Spread = NO_SPREAD
    lengths: list[int] = field(default_factory=list)
    hours: list[list[int]] = field(default_factory=lambda: [[0] * 24 for _ in range(7)])
    languages: list[tuple[str, Share]] = field(default_factory=list)
    accommodations: list[tuple[str, str, Share]] = field(default_factory=list)
    accommodated: Share = NO_SHARE
    keys: Share = NO_SHARE
    sections: list[SectionFigures] = field(default_factory=list)
    records: list[RecordFigures] = field(default_factory=list)
    gone: list[tuple[str, int]] = field(default_factory=list)
    unopened: list[Exhibit] = field(default_factory=list)
    in_sections: int = 0
    opened_any: Share = NO_SHARE
    opened_each: Spread = NO_SPREAD
    ways: list[tuple[str, Share]] = field(default_factory=list)
    used: list[tuple[str, Share]] = field(default_factory=list)
    searches: int = 0
    found_nothing: Share = NO_SHARE
    nothing: list[tuple[str, int]] = field(default_factory=list)
    nothing_kinds: int = 0
    ends: list[tuple[str, Share]] = field(default_factory=list)
    warned: Share = NO_SHARE
    stepped: Share = NO_SHARE
    steps: Spread = NO_SPREAD
    diligent_sections: Share = NO_SHARE
    diligent_records: Share = NO_SHARE
    section_count: int = 0
    record_count: int = 0


def measure(
    db: sqlite3.Connection,
    gathered: Gathered,
    exhibition: Exhibition,
    first: date,
    last: date,
    today: date,
) -> Measures:
    """All measures but those that need reading times (`timed` adds them)."""
    told = Measures(first, last)
    told.visits = _count(db, "SELECT count(*) FROM visit")
    told.doubtful = _count(db, "SELECT count(*) FROM visit WHERE NOT sure")
    _when(db, told, gathered, today)
    told.length = _all(db, "SELECT '' AS key, length_s AS value FROM visit")
    told.lengths = _lengths(db)
    told.languages = _shares(db, "language", told.visits)
    told.ends = _shares(db, "ended", told.visits)
    told.keys = Share(_count(db, "SELECT count(*) FROM visit WHERE keys > 0"), told.visits)
    told.warned = Share(_count(db, "SELECT count(*) FROM visit WHERE warnings > 0"), told.visits)
    told.accommodated = Share(_count(db, "SELECT count(DISTINCT visit) FROM asked"), told.visits)
    told.accommodations = [
        (name, value, Share(count, told.visits))
        for name, value, count in db.execute(
            "SELECT name, value, count(DISTINCT visit) FROM asked GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2"
        )
    ]
    _elements(db, told, exhibition)
    _ways(db, told)
    _searches(db, told)
    return told


def _count(db: sqlite3.Connection, sql: str, *values: object) -> int:
    return int(db.execute(sql, values).fetchone()[0])


def _shares(db: sqlite3.Connection, column: str, whole: int) -> list[tuple[str, Share]]:
    rows = db.execute(f"SELECT {column}, count(*) FROM visit GROUP BY 1 ORDER BY 2 DESC, 1")
    return [(value, Share(count, whole)) for value, count in rows]


# -- when ---------------------------------------------------------------------------------------------------


def _when(db: sqlite3.Connection, told: Measures, gathered: Gathered, today: date) -> None:
    for weekday, hour, count in db.execute(
        "SELECT weekday, hour, count(*) FROM visit WHERE sure GROUP BY 1, 2"
    ):
        told.hours[weekday][hour] = count
    ours = {day: count for (id_, day), count in gathered.days.items() if id_ == gathered.exhibition}
    anyone = {day for _, day in gathered.days}
    told.days = days(told.first, told.last, ours, anyone, gathered.first, min(today, told.last))
    told.a_day = spread([day.visits for day in told.days if day.visits])


def days(
    first: date,
    last: date,
    ours: Mapping[date, int],
    anyone: set[date],
    begun: date | None,
    until: date,
) -> list[Day]:
    """Every day from `first` to `last`, and what a day without visits means.

    A weekday that had no visit on any of at least two such days counts as closed. Before the journal began
    (`begun`) and after `until` nothing is expected.
    """
    whole = [first + timedelta(n) for n in range((last - first).days + 1)]
    expected = [day for day in whole if begun is not None and begun <= day <= until]
    closed = set()
    for weekday in range(7):
        such = [day for day in expected if day.weekday() == weekday]
        if len(such) > 1 and not any(day in anyone for day in such):
            closed.add(weekday)
    told = []
    for day in whole:
        state: DayState
        if ours.get(day):
            state = "visits"
        elif day in anyone:
            state = "other"
        elif begun is None or not begun <= day <= until:
            state = "outside"
        else:
            state = "closed" if day.weekday() in closed else "missing"
        told.append(Day(day, ours.get(day, 0), state))
    return told


# -- how long ----------------------------------------------------------------------------------------------


def spreads(db: sqlite3.Connection, source: str) -> dict[str, Spread]:
    """How values lie, by key: `source` is a SELECT of two columns, `key` and `value`. Rows are read one by
    one in order, and only those kept between which a quantile lies."""
    sums = {
        key: (count, total)
        for key, count, total in db.execute(
            f"SELECT key, count(*), total(value) FROM ({source}) GROUP BY key"
        )
    }
    wanted = {
        count: sorted({at for share in QUANTILES for at in rank(count, share)[:2]})
        for count in {count for count, _ in sums.values()}
    }
    told: dict[str, Spread] = {}
    current: str | None = None
    at, kept, next_ = 0, dict[int, float](), list[int]()
    for key, value in db.execute(f"SELECT key, value FROM ({source}) ORDER BY key, value"):
        if key != current:
            current, at, kept = key, 0, {}
            next_ = wanted[sums[key][0]][::-1]
        if next_ and at == next_[-1]:
            kept[at] = value
            next_.pop()
            if not next_:
                told[key] = _made(*sums[key], kept)
        at += 1
    return told


def _made(count: int, total: float, kept: Mapping[int, float]) -> Spread:
    found = []
    for share in QUANTILES:
        below, above, part = rank(count, share)
        found.append(between(kept[below], kept[above], part))
    return made_spread(count, found, total)


def _all(db: sqlite3.Connection, source: str) -> Spread:
    return spreads(db, source).get("", NO_SPREAD)


def _lengths(db: sqlite3.Connection) -> list[int]:
    told = []
    for low, high in zip(LENGTHS_S, (*LENGTHS_S[1:], None), strict=True):
        told.append(
            _count(
                db,
                "SELECT count(*) FROM visit WHERE length_s >= ? AND (? IS NULL OR length_s < ?)",
                low,
                high,
                high,
            )
        )
    return told


# -- what was opened ----------------------------------------------------------------------------------------


def _elements(db: sqlite3.Connection, told: Measures, exhibition: Exhibition) -> None:
    """Sections, records, and who saw more than half of them."""
    reached = dict(db.execute("SELECT section, count(*) FROM been GROUP BY 1"))
    dwell = spreads(db, "SELECT section AS key, dwell_s AS value FROM been")
    titles = exhibition.sections or dict.fromkeys(sorted(reached))
    for id_, title in titles.items():
        share = Share(reached.get(id_, 0), told.visits)
        told.sections.append(SectionFigures(id_, title or id_, share, dwell.get(id_, NO_SPREAD)))
    opened = db.execute("SELECT record, count(*), max(section), sum(steps) FROM opened GROUP BY 1").fetchall()
    dwell = spreads(db, "SELECT record AS key, dwell_s AS value FROM opened")
    for id_, count, section, steps in opened:
        exhibit = exhibition.records.get(id_)
        if exhibit is None and exhibition.known:
            told.gone.append((id_, count))
            continue
        told.records.append(
            RecordFigures(
                exhibit or Exhibit(id_, section, id_), Share(count, told.visits), dwell[id_], steps=steps
            )
        )
    told.records.sort(key=lambda record: (-record.opened.part, record.exhibit.title))
    told.gone.sort(key=lambda one: (-one[1], one[0]))
    seen = {id_ for id_, *_ in opened}
    told.unopened = [record for record in exhibition.counted() if record.id not in seen]
    told.in_sections = sum(record.in_section for record in exhibition.records.values())
    told.opened_any = Share(_count(db, "SELECT count(DISTINCT visit) FROM opened"), told.visits)
    told.opened_each = _all(
        db,
        "SELECT '' AS key, coalesce(n, 0) AS value FROM visit "
        "LEFT JOIN (SELECT visit, count(*) AS n FROM opened GROUP BY 1) o ON o.visit = visit.id",
    )
    told.stepped = Share(
        _count(db, "SELECT count(DISTINCT visit) FROM stay WHERE screen = 'viewer' AND steps > 0"),
        told.visits,
    )
    told.steps = _all(
        db,
        "SELECT '' AS key, sum(steps) AS value FROM stay WHERE screen = 'viewer' AND steps > 0 "
        "GROUP BY visit",
    )
    if exhibition.known:
        _diligent(db, told, exhibition)


def _diligent(db: sqlite3.Connection, told: Measures, exhibition: Exhibition) -> None:
    db.execute("CREATE TABLE element (kind TEXT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID")
    db.executemany("INSERT INTO element VALUES ('section', ?)", ((id_,) for id_ in exhibition.sections))
    db.executemany("INSERT INTO element VALUES ('record', ?)", ((one.id,) for one in exhibition.counted()))
    told.section_count = len(exhibition.sections)
    told.record_count = sum(1 for _ in exhibition.counted())
    stopped = """
        SELECT count(*) FROM (SELECT visit FROM {table}
        JOIN element ON kind = ? AND element.id = {table}.{kind}
        WHERE dwell_s >= ? GROUP BY visit HAVING count(*) >= ?)"""
    for table, kind, elements in (
        ("been", "section", told.section_count),
        ("opened", "record", told.record_count),
    ):
        if not elements:
            continue
        part = _count(db, stopped.format(table=table, kind=kind), kind, STOP_S, more_than_half(elements))
        setattr(told, f"diligent_{kind}s", Share(part, told.visits))


def _ways(db: sqlite3.Connection, told: Measures) -> None:
    """From where records were opened, and who went which way at all."""
    # A record is opened where the stay before it was not this record's own page or viewer.
    rows = db.execute(
        """
        SELECT CASE WHEN before IN ('person', 'country') THEN 'subject'
                    WHEN before IN ('record', 'viewer') THEN 'record'
                    WHEN before IN ('section', 'search', 'timeline', 'map') THEN before
                    ELSE 'home' END AS way, count(*)
        FROM (SELECT record, screen, lag(screen) OVER w AS before, lag(record) OVER w AS last FROM stay
              WINDOW w AS (PARTITION BY visit ORDER BY n))
        WHERE record <> '' AND screen IN ('record', 'viewer') AND (last IS NULL OR last <> record) GROUP BY 1
        """
    ).fetchall()
    counts = dict(rows)
    whole = sum(counts.values())
    told.ways = [(way, Share(counts.get(way, 0), whole)) for way in WAYS]
    been = dict(
        db.execute(
            "SELECT CASE WHEN screen IN ('person', 'country') THEN 'subject' ELSE screen END, "
            "count(DISTINCT visit) FROM stay GROUP BY 1"
        )
    )
    told.used = [
        (way, Share(been.get(way, 0), told.visits))
        for way in ("section", "search", "timeline", "map", "subject", "about")
    ]


def _searches(db: sqlite3.Connection, told: Measures) -> None:
    told.searches = _count(db, "SELECT count(*) FROM search")
    told.found_nothing = Share(_count(db, "SELECT count(*) FROM search WHERE found = 0"), told.searches)
    words = "FROM search WHERE found = 0 AND words <> '' GROUP BY words"
    told.nothing_kinds = _count(db, f"SELECT count(*) FROM (SELECT 1 {words})")
    told.nothing = db.execute(f"SELECT words, count(*) {words} ORDER BY 2 DESC, 1 LIMIT {WORDS}").fetchall()


# -- against the time needed --------------------------------------------------------------------------------


def timed(db: sqlite3.Connection, told: Measures, needs: Iterable[tuple[str, str, float]]) -> None:
    """Compare the time spent on records with the time that their texts need: record, language, seconds."""
    db.execute(
        "CREATE TABLE need (record TEXT, language TEXT, s REAL, PRIMARY KEY (record, language)) WITHOUT ROWID"
    )
    db.executemany("INSERT OR REPLACE INTO need VALUES (?, ?, ?)", needs)
    compared = (
        "SELECT o.record AS key, o.dwell_s / need.s AS value FROM opened o JOIN visit v ON v.id = o.visit "
        "JOIN need ON need.record = o.record AND need.language = v.language"
    )
    ratios = spreads(db, compared)
    read = dict(db.execute(f"SELECT key, sum(value >= 1) FROM ({compared}) GROUP BY key"))
    usual = dict(
        db.execute(
            "SELECT record, s FROM (SELECT o.record, need.s, row_number() OVER "
            "(PARTITION BY o.record ORDER BY count(*) DESC, need.language) AS place FROM opened o "
            "JOIN visit v ON v.id = o.visit JOIN need ON need.record = o.record "
            "AND need.language = v.language GROUP BY o.record, need.language) WHERE place = 1"
        )
    )
    told.records = [
        replace(
            one,
            needed_s=usual[one.exhibit.id],
            holding=ratios[one.exhibit.id].median,
            read=Share(read[one.exhibit.id], ratios[one.exhibit.id].count),
        )
        if one.exhibit.id in ratios
        else one
        for one in told.records
    ]
