"""From the journal into the scratch: the visits of a period, and what was done in them.

Promises:
- A visit belongs to the day on which it began, in the kiosk's local time. One whose clock was doubtful
  belongs to the day of the last sure visit before it, for the journal is written in order; it is in no chart
  by day or hour.
- Only one exhibition's visits are kept: what visitors of another one opened says nothing about this one.
- Values that no journal writes (a stay of a thousand hours, a day that does not exist) are left out and
  counted.

It fills the tables `visit`, `asked`, `stay`, `search`, `opened` (visit by record), `been` (visit by section).
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from kiosk.report.journal import Damage, OutOfOrderError

LONGEST_S: Final = 86_400.0
"""No visit and no stay lasts longer than a day, in seconds."""

_SCRATCH: Final = """
CREATE TABLE visit (
  id INTEGER PRIMARY KEY, exhibition TEXT, release INTEGER, day TEXT, hour INTEGER, weekday INTEGER,
  sure INTEGER, length_s REAL, ended TEXT, language TEXT, keys INTEGER, actions INTEGER, warnings INTEGER);
CREATE TABLE asked (visit INTEGER, name TEXT, value TEXT);
CREATE TABLE stay (
  visit INTEGER, n INTEGER, screen TEXT, section TEXT, record TEXT, dwell_s REAL, steps INTEGER,
  PRIMARY KEY (visit, n)) WITHOUT ROWID;
CREATE TABLE search (visit INTEGER, n INTEGER, language TEXT, found INTEGER, words TEXT,
  PRIMARY KEY (visit, n)) WITHOUT ROWID;
CREATE TABLE opened (visit INTEGER, section TEXT, record TEXT, dwell_s REAL, steps INTEGER);
CREATE TABLE been (visit INTEGER, section TEXT, dwell_s REAL);
"""
_VISITS: Final = """
SELECT id, exhibition, release, began, clock, length_s, ended, language, accommodations, keys, actions,
       warnings
FROM journal.visits ORDER BY id
"""
_STAYS: Final = f"""
INSERT OR IGNORE INTO stay
SELECT s.visit, s.n, s.screen, coalesce(s.section, ''), coalesce(s.record, ''), s.dwell_s,
       CASE WHEN typeof(s.steps) = 'integer' AND s.steps BETWEEN 0 AND 1000000 THEN s.steps ELSE 0 END
FROM journal.stays s CROSS JOIN visit v ON v.id = s.visit
WHERE s.visit BETWEEN ? AND ? AND typeof(s.n) = 'integer' AND typeof(s.screen) = 'text'
  AND typeof(s.dwell_s) IN ('real', 'integer') AND s.dwell_s BETWEEN 0 AND {LONGEST_S}
LIMIT ?
"""
_SEARCHES: Final = """
INSERT OR IGNORE INTO search
SELECT s.visit, s.n, coalesce(s.language, ''), s.found, CASE WHEN typeof(s.words) = 'text' THEN s.words END
FROM journal.searches s CROSS JOIN visit v ON v.id = s.visit
WHERE s.visit BETWEEN ? AND ? AND typeof(s.found) = 'integer' AND typeof(s.n) = 'integer'
LIMIT ?
"""
# What is opened has a page of its own: the record's, or its viewer.
_OPENED: Final = """
INSERT INTO opened SELECT visit, max(section), record, sum(dwell_s), sum(steps) FROM stay
WHERE record <> '' AND screen IN ('record', 'viewer') GROUP BY visit, record
"""
_BEEN: Final = """
INSERT INTO been SELECT visit, section, sum(dwell_s) FROM stay WHERE section <> '' GROUP BY visit, section
"""


@dataclass(slots=True)
class Gathered:
    """What was seen while gathering. `days` counts the visits of each day by exhibition, sure clocks only;
    `first` and `last` are the first and last day of the whole journal."""

    exhibition: str = ""
    first: date | None = None
    last: date | None = None
    days: Counter[tuple[str, date]] = field(default_factory=Counter)
    exhibitions: Counter[str] = field(default_factory=Counter)
    releases: tuple[int, ...] = ()
    low: int = 1
    high: int = 0


def gather(
    db: sqlite3.Connection,
    damage: Damage,
    first: date | None,
    last: date | None,
    exhibition: str = "",
    only: bool = False,
) -> Gathered:
    """Fill the scratch with the visits from `first` to `last` (None: from the beginning, to the end).

    Of one exhibition: `exhibition`, or, unless `only` that one is wanted, the one with the most visits when
    it had none in the period.
    """
    for statement in filter(str.strip, _SCRATCH.split(";")):  # executescript would end the transaction
        db.execute(statement)
    gathered = Gathered()
    _visits(db, damage, gathered, first, last)
    gathered.exhibition = exhibition
    if not only and exhibition not in gathered.exhibitions and gathered.exhibitions:
        gathered.exhibition = gathered.exhibitions.most_common(1)[0][0]
    _keep(db, gathered)
    # A row has eight bytes at least: where a damaged file points at itself, it ends here.
    pages, size = (db.execute(f"PRAGMA journal.{name}").fetchone()[0] for name in ("page_count", "page_size"))
    for sql in (_STAYS, _SEARCHES):
        db.execute(sql, (gathered.low, gathered.high, pages * size // 8))
    return gathered


def _visits(
    db: sqlite3.Connection, damage: Damage, gathered: Gathered, first: date | None, last: date | None
) -> None:
    low, high = first or date.min, last or date.max
    sure_day: date | None = None
    early = False  # visits with a doubtful clock before the first sure one
    rows: list[tuple[Any, ...]] = []
    asked: list[tuple[int, str, str]] = []

    def write() -> None:
        db.executemany("INSERT OR IGNORE INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        db.executemany("INSERT INTO asked VALUES (?, ?, ?)", asked)
        rows.clear()
        asked.clear()

    before = -(2**63)
    for row in db.execute(_VISITS):
        if row[0] <= before:
            raise OutOfOrderError
        before = row[0]
        visit = _visit(row)
        if visit is None:
            damage.odd += 1
            continue
        (id_, exhibition, release, began, sure, *rest), wishes = visit
        if sure:
            if early:
                write()
                _place(db, began.date() if low <= began.date() <= high else None)
                early = False
            sure_day = began.date()
            gathered.first = min(gathered.first or sure_day, sure_day)
            gathered.last = max(gathered.last or sure_day, sure_day)
        placed = sure_day
        if placed is not None and not low <= placed <= high:
            continue
        early = early or placed is None
        if sure:
            gathered.days[exhibition, began.date()] += 1
        when = (began.hour, began.weekday()) if sure else (None, None)
        rows.append((id_, exhibition, release, placed and placed.isoformat(), *when, int(sure), *rest))
        asked.extend((id_, name, value) for name, value in wishes.items())
        if len(rows) >= 2000:
            write()
    write()
    if early and (first is not None or last is not None):
        # No clock was ever sure: nobody knows when any of them was.
        _place(db, None)
    gathered.exhibitions.update(
        dict(db.execute("SELECT exhibition, count(*) FROM visit GROUP BY exhibition").fetchall())
    )


def _place(db: sqlite3.Connection, day: date | None) -> None:
    """Give the visits that have no day one, or leave them out."""
    if day is None:
        db.execute("DELETE FROM asked WHERE visit IN (SELECT id FROM visit WHERE day IS NULL)")
        db.execute("DELETE FROM visit WHERE day IS NULL")
    else:
        db.execute("UPDATE visit SET day = ? WHERE day IS NULL", (day.isoformat(),))


def _visit(row: tuple[Any, ...]) -> tuple[tuple[Any, ...], dict[str, str]] | None:
    """A visit's row made sure of; None when it holds what no journal writes."""
    id_, exhibition, release, began, clock, length, ended, language, wishes, keys, actions, warnings = row
    if not isinstance(length, (int, float)) or not 0 <= length <= LONGEST_S or not isinstance(began, str):
        return None
    try:
        moment = datetime.fromisoformat(began)
    except ValueError:
        if clock == "sure":
            return None
        moment = datetime(1970, 1, 1)
    numbers = (keys, actions, warnings)
    if not all(isinstance(number, int) and 0 <= number < 2**31 for number in numbers):
        return None
    told = (
        id_,
        str(exhibition or ""),
        release if isinstance(release, int) else 0,
        moment,
        clock == "sure",
        float(length),
        str(ended or ""),
        str(language or ""),
        *numbers,
    )
    return told, dict(_wishes(wishes))


def _wishes(text: object) -> Iterator[tuple[str, str]]:
    if not isinstance(text, str) or text in ("", "{}"):
        return
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return
    if isinstance(told, dict):
        for name, value in told.items():
            yield name[:40], str(value)[:40]


def _keep(db: sqlite3.Connection, gathered: Gathered) -> None:
    """Keep the visits of the one exhibition."""
    other = "SELECT id FROM visit WHERE exhibition <> ?"
    db.execute(f"DELETE FROM asked WHERE visit IN ({other})", (gathered.exhibition,))
    db.execute("DELETE FROM visit WHERE exhibition <> ?", (gathered.exhibition,))
    low, high = db.execute("SELECT min(id), max(id) FROM visit").fetchone()
    if low is not None:
        gathered.low, gathered.high = low, high
    rows = db.execute("SELECT DISTINCT release FROM visit WHERE release > 0 ORDER BY release")
    gathered.releases = tuple(row[0] for row in rows)


def finish(db: sqlite3.Connection) -> None:
    """What is worked out within the scratch, once the journal is let go."""
    for sql in (_OPENED, _BEEN):
        db.execute(sql)
    db.execute("CREATE INDEX opened_by_record ON opened (record, dwell_s)")
