"""Promises a journal of visits on disk: the agreed schema, and visits that a seed decides.

Visitors come in the afternoon and at weekends, the museum is closed on Mondays, most stay two minutes, few
for a quarter of an hour; a few records are liked, a few are never opened.
"""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

SCHEMA: Final = """
CREATE TABLE visits(id INTEGER PRIMARY KEY, exhibition TEXT, release INTEGER, began TEXT, clock TEXT,
  length_s REAL, ended TEXT, language TEXT, accommodations TEXT, keys INTEGER,
  actions INTEGER, warnings INTEGER);
CREATE TABLE stays(visit INTEGER REFERENCES visits ON DELETE CASCADE, n INTEGER, screen TEXT, section TEXT,
  record TEXT, view TEXT, subject TEXT, began_s REAL, dwell_s REAL, language TEXT, steps INTEGER,
  PRIMARY KEY(visit, n));
CREATE TABLE searches(visit INTEGER REFERENCES visits ON DELETE CASCADE, n INTEGER, language TEXT,
  found INTEGER, words TEXT, PRIMARY KEY(visit, n));
"""
ALMATY: Final = timezone(timedelta(hours=5))
_HOURS: Final = {10: 3, 11: 6, 12: 7, 13: 5, 14: 8, 15: 10, 16: 9, 17: 6, 18: 2}
_WORDS: Final = (
    "хан",
    "көрме қайда",
    "туалет",
    "=1+1",
    "Абылай",
    "toilet",
    "карта сокровищ",
    "@home",
    "Nobel",
)


@dataclass(slots=True)
class SimulatedVisit:
    """One row of `visits` with its `stays` (screen, section, record, dwell_s, steps) and `searches`
    (language, found, words)."""

    began: datetime
    length_s: float = 120.0
    clock: str = "sure"
    ended: str = "countdown"
    language: str = "kk"
    accommodations: dict[str, str] = field(default_factory=dict)
    keys: int = 0
    actions: int = 10
    warnings: int = 0
    exhibition: str = "sample-exhibition"
    release: int = 1
    stays: list[tuple[str, str, str, float, int]] = field(default_factory=list)
    searches: list[tuple[str, int, str | None]] = field(default_factory=list)


def write_journal(folder: Path, visits: Iterable[SimulatedVisit], *, first_id: int = 1) -> Path:
    """A journal in `folder`, at rest, as a kiosk that was ended leaves it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "visits.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA user_version = 1")
        db.execute("BEGIN")
        for statement in filter(str.strip, SCHEMA.split(";")):
            db.execute(statement)
        for id_, visit in enumerate(visits, first_id):
            add(db, id_, visit)
        db.execute("COMMIT")
    return path


def add(db: sqlite3.Connection, id_: int, visit: SimulatedVisit) -> None:
    """Write one visit."""
    asked = json.dumps(visit.accommodations)
    row: tuple[Any, ...] = (
        id_, visit.exhibition, visit.release, visit.began.isoformat(timespec="seconds"), visit.clock,
        visit.length_s, visit.ended, visit.language, asked, visit.keys, visit.actions, visit.warnings,
    )  # fmt: skip
    db.execute(f"INSERT INTO visits VALUES ({', '.join('?' * 12)})", row)
    began, stays = 0.0, []
    for n, (screen, section, record, dwell, steps) in enumerate(visit.stays):
        stays.append((id_, n, screen, section, record, "", "", began, dwell, visit.language, steps))
        began += dwell
    db.executemany(f"INSERT INTO stays VALUES ({', '.join('?' * 11)})", stays)
    searches = [(id_, n, *search) for n, search in enumerate(visit.searches)]
    db.executemany("INSERT INTO searches VALUES (?, ?, ?, ?, ?)", searches)


def some_visits(
    seed: int,
    records: Sequence[tuple[str, str]],
    first: date,
    days: int,
    a_day: float = 40,
    *,
    exhibition: str = "sample-exhibition",
    languages: Sequence[str] = ("kk", "ru", "en"),
    empty: Sequence[date] = (),
) -> Iterator[SimulatedVisit]:
    """Visits of `days` days; `records` are section and record. On `empty` days nobody comes."""
    draw = random.Random(seed)
    known = [one for one in records if draw.random() > 0.15] or list(records)
    liked = [1 / (place + 1) for place in range(len(known))]
    hours = [hour for hour, weight in _HOURS.items() for _ in range(weight)]
    for n in range(days):
        day = first + timedelta(n)
        if day.weekday() == 0 or day in empty:
            continue
        busy = a_day * (1.8 if day.weekday() > 4 else 1.0)
        moments = sorted(
            datetime(day.year, day.month, day.day, draw.choice(hours), draw.randrange(60), draw.randrange(60))
            for _ in range(max(1, round(draw.gauss(busy, busy / 5))))
        )
        for moment in moments:
            yield _visit(draw, moment.replace(tzinfo=ALMATY), known, liked, exhibition, languages)


def _visit(
    draw: random.Random,
    began: datetime,
    records: Sequence[tuple[str, str]],
    liked: Sequence[float],
    exhibition: str,
    languages: Sequence[str],
) -> SimulatedVisit:
    visit = SimulatedVisit(began, exhibition=exhibition)
    visit.language = draw.choices(languages, [6, 3, 1][: len(languages)])[0]
    visit.clock = "doubtful" if draw.random() < 0.01 else "sure"
    visit.ended = draw.choices(("countdown", "start-over", "staff", "stopped"), (80, 18, 1, 1))[0]
    visit.keys = int(draw.random() < 0.02)
    visit.warnings = int(draw.random() < 0.1)
    for name, values in (("text", ("125", "150")), ("contrast", ("high",)), ("layer", ("children",))):
        if draw.random() < 0.06:
            visit.accommodations[name] = draw.choice(values)
    visit.stays.append(("home", "", "", round(draw.lognormvariate(1.8, 0.6), 1), 0))
    for section, record in draw.choices(records, liked, k=int(draw.expovariate(0.4))):
        way = draw.choices(("home", "section", "search", "timeline", "map"), (3, 8, 1, 1, 1))[0]
        if way == "search":
            found = int(draw.random() < 0.7)
            words = None if found else draw.choice(_WORDS)
            visit.searches.append((visit.language, found and draw.randint(1, 20), words))
        dwell = round(draw.lognormvariate(1.6, 0.8), 1)
        visit.stays.append((way, section if way == "section" else "", "", dwell, 0))
        visit.stays.append(("record", section, record, round(draw.lognormvariate(3.1, 0.9), 1), 0))
        if draw.random() < 0.25:
            steps = draw.choice((0, 0, 1, 3, 5))
            dwell = round(draw.lognormvariate(3.0, 0.8), 1)
            visit.stays.append(("viewer", section, record, dwell, steps))
    visit.length_s = round(sum(stay[3] for stay in visit.stays), 1)
    visit.actions = 2 * len(visit.stays)
    return visit
