"""A simulated hall: a month of visits, written through the real journal.

Promises: the same seed makes the same visits; thousands of them in a second or two. Mornings are quiet and
weekends full, most visits are short and a few very long, some records are loved and a tenth of them nobody
ever opens, and some searches find nothing. Mondays the hall is closed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from kiosk.visit.journal.recorder import FinishedVisit, Recorder
from kiosk.visit.journal.store import insert_all
from kiosk.visit.state import DEFAULTS, HOME, Accommodations, Place, Screen

FIRST: Final = date(2026, 3, 1)
ZONE: Final = timezone(timedelta(hours=5))
"""Kazakhstan has one time zone since March 2024."""
HOURS: Final = {10: 3, 11: 6, 12: 7, 13: 4, 14: 6, 15: 9, 16: 9, 17: 5}
"""Visits by hour, as weights."""
A_DAY: Final = {1: 70, 2: 80, 3: 90, 4: 110, 5: 210, 6: 190}
"""Visits by weekday from Tuesday; 0 is Monday, when the hall is closed."""
LANGUAGES: Final = (("kk", 46), ("ru", 38), ("en", 16))
UNKNOWN_WORDS: Final = (
    "телефон",
    "Назарбаев сыйлық",
    "туалет",
    "қылыш",
    "sword",
    "UNESCO",
    "карта мира",
    "алтын адам",
)
KNOWN_WORDS: Final = 17
"""How many results a search that finds something has at most."""


def month(
    path: Path, seed: int, edition_records: Sequence[tuple[str, str]], days: int = 31, first: date = FIRST
) -> int:
    """Write simulated visits into the journal in the folder `path`; the answer is how many.

    :param edition_records: section and id of every record that the exhibition has
    """
    return insert_all(path, visits(seed, edition_records, days, first))


def visits(
    seed: int, edition_records: Sequence[tuple[str, str]], days: int = 31, first: date = FIRST
) -> Iterator[FinishedVisit]:
    """The visits of so many days, in the order in which they began."""
    rng = random.Random(seed)
    records = list(edition_records)
    rng.shuffle(records)
    alive = records[: max(1, len(records) - len(records) // 10)]  # the rest nobody opens
    loved = [1 / (rank + 1) ** 0.8 for rank in range(len(alive))]
    for day in range(days):
        today = first + timedelta(days=day)
        usual = A_DAY.get(today.weekday(), 0)
        count = max(0, round(rng.gauss(usual, usual / 7)))
        hours = rng.choices(list(HOURS), list(HOURS.values()), k=count)
        moments = sorted(hour * 3600 + rng.randrange(3600) for hour in hours)
        for moment in moments:
            began = datetime(today.year, today.month, today.day, tzinfo=ZONE) + timedelta(seconds=moment)
            yield _visit(rng, began, 3 if day < days / 2 else 4, alive, loved)


def _visit(
    rng: random.Random,
    began: datetime,
    release: int,
    records: Sequence[tuple[str, str]],
    loved: Sequence[float],
) -> FinishedVisit:
    now = 0.0
    it = Recorder(
        HOME, "kk", now, exhibition="simulated", release=release,
        began=began.isoformat(timespec="seconds"), sure=rng.random() > 0.002,
    )  # fmt: skip
    it.act(now)
    it.words(40, now)
    keys = rng.random() < 0.01
    language = rng.choices([tag for tag, _ in LANGUAGES], [weight for _, weight in LANGUAGES])[0]
    now += rng.lognormvariate(1.6, 0.6)
    if language != "kk":
        it.act(now, key=keys)
        it.speak(language, now)
    if rng.random() < 0.06:
        it.accommodate(_asked(rng))
    # A quarter wakes the screen and goes on; the others look at one to a few dozen places.
    for _ in range(0 if rng.random() < 0.24 else min(60, round(rng.lognormvariate(1.3, 0.8)))):
        now += rng.lognormvariate(1.4, 0.7)
        it.act(now, key=keys)
        now = _place(rng, it, now, rng.choices(records, loved)[0], keys)
        if rng.random() < 0.03:
            it.warn(True, now + 95)
            now += rng.uniform(96, 110)
            it.warn(False, now)
            it.act(now)
    way = rng.random()
    if way < 0.86:
        it.warn(True, now + 95)
        done = it.end("countdown", now + 115)
    elif way < 0.97:
        now += rng.uniform(2, 20)
        it.act(now, key=keys)
        done = it.end("start-over", now)
    else:
        done = it.end("staff" if way < 0.99 else "stopped", now + 9)
    assert done is not None
    return done


def _place(rng: random.Random, it: Recorder, now: float, record: tuple[str, str], keys: bool) -> float:
    """One thing that a visitor does, and how late it is after it."""
    section, name = record
    match rng.choices(("record", "viewer", "section", "search", "way", "home"), (50, 20, 14, 6, 7, 3))[0]:
        case "record":
            it.go(Place(Screen.RECORD, section, name), now)
            it.words(rng.randrange(25, 75), now)
            now += rng.lognormvariate(2.7, 0.8)
        case "viewer":
            it.go(Place(Screen.RECORD, section, name), now)
            now += rng.lognormvariate(1.8, 0.6)
            it.act(now, key=keys)
            it.go(Place(Screen.VIEWER, section, name, rng.choice(("1", "1", "2", "1:steps", "1:text"))), now)
            if rng.random() < 0.1:
                it.hold("player", now)
                now += rng.lognormvariate(3.3, 0.5)
                it.step(now)
                it.release_hold("player", now)
            for _ in range(rng.randrange(6)):
                now += rng.lognormvariate(1.8, 0.7)
                it.act(now, key=keys)
                it.step(now)
        case "section":
            it.go(Place(Screen.SECTION, section), now)
            now += rng.lognormvariate(2.0, 0.7)
        case "search":
            it.go(Place(Screen.SEARCH), now)
            now += rng.lognormvariate(2.4, 0.5)
            if rng.random() < 0.3:
                it.search(0, rng.choice(UNKNOWN_WORDS), now)
            else:
                it.search(rng.randrange(1, KNOWN_WORDS), "", now)
        case "way":
            it.go(Place(rng.choice((Screen.TIMELINE, Screen.MAP))), now)
            now += rng.lognormvariate(2.6, 0.7)
        case _:
            it.go(HOME, now)
            now += rng.lognormvariate(1.6, 0.6)
    return now


def _asked(rng: random.Random) -> Accommodations:
    """What one in sixteen visitors asks of the screen."""
    match rng.randrange(5):
        case 0:
            return Accommodations(text=rng.choice(("125", "150", "200")))
        case 1:
            return Accommodations(contrast="high")
        case 2:
            return Accommodations(speech="on", layer="easy")
        case 3:
            return Accommodations(reach="low")
        case _:
            return Accommodations(motion="calm", text=DEFAULTS.text)
