"""The timeline of an edition, against counting by hand."""

from __future__ import annotations

import datetime
import itertools
import random
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.simulator import SimulatedBundle
from tests.simulator.bundles import table_bundle, write_yaml

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.edition.timeline.calendar import (
    AFTER,
    BEFORE,
    DAY,
    FIRST,
    LAST,
    LEVELS,
    YEAR,
    civil,
    day_of,
    first_day,
    grain_of,
    last_day,
    size_of,
    unit_of,
)
from kiosk.edition.timeline.read import EVENTS, Thing, Timeline
from kiosk.edition.timeline.soft import ABOUT_BEGIN, ABOUT_FINISH, OPEN_FINISH, UNKNOWN_BEGIN, UNSURE_FINISH
from kiosk.edition.timeline.write import Placed, place
from kiosk.exhibition import EdtfDate

EVENT_LIST: list[dict[str, Any]] = [
    {"id": "summit", "kind": "meeting", "title": {"en": "A summit", "kk": "Саммит"},
     "date": "1999-11-18/1999-11-19",
     "text": {"en": "They met."}, "countries": ["TR", "US"], "places": ["Istanbul"],
     "sources": [{"title": "A register", "url": "https://example.org/"}]},
    {"id": "visit", "kind": "visit", "title": "A visit", "date": "1994-02"},
    {"id": "age", "title": "An age", "date": "1991-12-16/.."},
]  # fmt: skip


def dates(count: int) -> list[str]:
    """Dates of all forms, many of them the same; some cannot be placed, some are none."""
    chance, found = random.Random(5), []
    for _ in range(count):
        year = chance.choice((1992, 1993, 1999, 2000, 2010, chance.randint(1880, 2022)))
        month, day = chance.randint(1, 12), chance.randint(1, 28)
        found.append(
            chance.choice(
                (
                    f"{year}-{month:02}-{day:02}", f"{year}-{month:02}-{day:02}", f"{year}-{month:02}",
                    f"{year}", f"{year}~", f"{year}?", f"{year // 10}X", f"{year // 100}XX",
                    f"{year}-{chance.randint(21, 24)}", f"{year}/{year + chance.randint(0, 30)}",
                    f"{year}-{month:02}/{year + 1}-02", f"{year}/..", f"../{year}-{month:02}", f"{year}/", "",
                    "Y-12000", "2022-01-01/2022-01-03", "0044-03-15", "-0043", "9999-12-31",
                )
            )
        )  # fmt: skip
    return found


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition of 240 gifts, a sample of each other kind, and three events."""
    root = tmp_path_factory.mktemp("timeline")
    bundle = SimulatedBundle()
    plain = bundle.records["gifts"][0] | {"links": [], "events": []}
    bundle.records["gifts"] = [
        {**plain, "id": f"gift-{n}", **({"date": date} if date else {})} | ({} if date else {"date": None})
        for n, date in enumerate(dates(240))
    ]
    for gift in bundle.records["gifts"]:
        if gift["date"] is None:
            del gift["date"]
    bundle.records["gifts"][3]["events"] = ["summit", "visit"]
    bundle.records["gifts"][7]["events"] = ["summit"]
    for name in ("highlights", "attract"):
        bundle.exhibition.pop(name)
    del bundle.exhibition["sections"][1]["cover"]
    for records in bundle.records.values():
        for record in records:
            record.pop("links", None)
    folder = bundle.write(root / "bundle")
    write_yaml(folder / "events.yaml", EVENT_LIST)
    result = build(folder, root / "edition")
    assert result.report.ok, [str(finding) for finding in result.report.errors]
    return result.path


class Hand:
    """The same, counted one by one."""

    def __init__(self, edition: Edition, hidden: tuple[str, ...] = ()) -> None:
        rows = edition.query("SELECT rid, id, sid FROM main.record ORDER BY rid")
        kinds = {row[0]: row[1] for row in edition.query("SELECT sid, id FROM main.section")}
        texts = dict(enumerate(dates(240)))
        known = {"gifts": lambda n: texts[n]}
        self.all: list[tuple[str, str, Placed | None]] = []
        for _, id_, sid in rows:
            text = known["gifts"](int(id_.split("-")[1])) if id_.startswith("gift-") else ""
            if not id_.startswith("gift-"):
                found = edition.query(
                    "SELECT d.begin, d.finish, d.soft FROM main.timeline_ref r JOIN main.timeline_date d "
                    "ON d.did = r.did JOIN main.record m ON m.rid = r.ref WHERE m.id = :id", {"id": id_},
                )  # fmt: skip
                placed = Placed(*found[0]) if found and found[0][0] <= found[0][1] else None
            else:
                placed = place(EdtfDate.parse(text)) if text else None
            if id_ not in hidden:
                self.all.append((id_, kinds[sid], placed))
        self.all += [(str(e["id"]), EVENTS, place(EdtfDate.parse(str(e["date"])))) for e in EVENT_LIST]

    def of(self, key: str) -> list[tuple[str, Placed]]:
        return [(id_, placed) for id_, part, placed in self.all if placed and key in ("", part)]


PARTS = st.sampled_from(("", "gifts", "documents", EVENTS))
WHEN = st.one_of(
    st.integers(day_of(1985), day_of(2025)), st.integers(day_of(1700), day_of(2100)), st.integers(FIRST, LAST)
)


# -- the calendar ------------------------------------------------------------------------------------------


@given(st.integers(FIRST, LAST))
def test_days_are_those_of_the_calendar(day: int) -> None:
    year, month, of_month = civil(day)
    assert day_of(year, month, of_month) == day
    assert civil(day + 1) > civil(day)
    if 1 <= day <= datetime.date.max.toordinal():
        assert datetime.date(year, month, of_month).toordinal() == day
    for level in LEVELS:
        unit = unit_of(level, day)
        assert first_day(level, unit) <= day <= last_day(level, unit)
        assert (
            grain_of(first_day(level, unit), last_day(level, unit)) <= level or first_day(level, unit) < FIRST
        )
        assert unit_of(level, last_day(level, unit) + 1) == unit + 1


def test_the_year_before_year_one_is_a_leap_year() -> None:
    assert day_of(1) == 1
    assert last_day(YEAR, 0) == 0
    assert civil(day_of(0, 2, 29)) == (0, 2, 29)
    assert unit_of(YEAR, 0) == 0


@pytest.mark.parametrize(
    ("text", "begin", "finish", "soft"),
    [
        ("1992-03-02", (1992, 3, 2), (1992, 3, 2), 0),
        ("1992-02", (1992, 2, 1), (1992, 2, 29), 0),
        ("1992-24", (1992, 12, 1), (1993, 2, 28), 0),
        ("1992~", (1992, 1, 1), (1992, 12, 31), ABOUT_BEGIN | ABOUT_FINISH),
        ("199X", (1990, 1, 1), (1999, 12, 31), 0),
        ("18XX", (1800, 1, 1), (1899, 12, 31), 0),
        ("1992/1994?", (1992, 1, 1), (1994, 12, 31), UNSURE_FINISH),
        ("1992-03-02/..", (1992, 3, 2), AFTER, OPEN_FINISH),
        ("/1994", (1994, 1, 1), (1994, 12, 31), UNKNOWN_BEGIN),
        ("-0043", (-43, 1, 1), (-43, 12, 31), 0),
    ],
)
def test_a_date_lies_where_it_says(
    text: str, begin: tuple[int, int, int], finish: tuple[int, int, int] | int, soft: int
) -> None:
    last = finish if isinstance(finish, int) else day_of(*finish)
    assert place(EdtfDate.parse(text)) == (day_of(*begin), last, soft)


def test_what_lies_beyond_the_line_has_no_place() -> None:
    assert place(EdtfDate.parse("Y-12000")) is None
    assert place(EdtfDate.parse("../1990")) == (BEFORE, day_of(1990, 12, 31), 16)


@pytest.mark.parametrize(
    ("text", "kk", "ru", "en"),
    [
        ("1992-03-02", "2 наурыз", "2 марта", "2 March"),
        ("1992-03", "наурыз", "март", "March"),
        ("1992-22~", "шамамен жаз", "примерно лето", "about summer"),
        ("1992", "1992 жыл", "1992 год", "1992"),
    ],
)
def test_words_under_a_year(text: str, kk: str, ru: str, en: str) -> None:
    date = EdtfDate.parse(text)
    assert [date.short_words(lang) for lang in ("kk", "ru", "en-GB")] == [kk, ru, en]


# -- counts and lists --------------------------------------------------------------------------------------


@pytest.mark.parametrize("hidden", [(), ("gift-0", "gift-3", "gift-17", "sample-book")])
def test_every_bin_and_total_is_right(path: Path, hidden: tuple[str, ...]) -> None:
    with Edition.open(path, hidden) as edition:
        line, hand = Timeline(edition), Hand(edition, hidden)
        for key in ("", "documents", "gifts", EVENTS):
            placed = hand.of(key)
            assert line.count(key) == len(placed)
            assert line.undated_count(key) == sum(p is None for _, part, p in hand.all if key in ("", part))
            for level in LEVELS:
                counts: dict[int, list[int]] = {}
                for id_, (begin, finish, _) in placed:
                    if begin >= FIRST and finish <= LAST and unit_of(level, begin) == unit_of(level, finish):
                        event = id_ in ("summit", "visit", "age")
                        counts.setdefault(unit_of(level, begin), [0, 0])[event] += 1
                bins = line.bins(level, -10_000_000, 10_000_000, key)
                assert [(one.unit, [one.records, one.events]) for one in bins] == sorted(counts.items())
                assert line.most(level, key) == max((records for records, _ in counts.values()), default=0)
        ids = [thing.id for thing in line.everything("en", 0, 1000)]
        assert sorted(ids) == sorted(id_ for id_, _ in hand.of(""))
        undated = [thing.id for thing in line.undated("en", 0, 1000)]
        assert len(undated) == line.undated_count()
        assert not set(undated) & set(ids)
        assert [t.id for t in line.undated("en", 3, 4)] == undated[3:7]


@given(st.data())
def test_what_stands_in_a_span(path: Path, data: st.DataObject) -> None:
    level, key = data.draw(st.sampled_from(LEVELS)), data.draw(PARTS)
    ends = sorted(unit_of(level, data.draw(WHEN)) for _ in range(2))
    if data.draw(st.booleans()):
        ends[1] = ends[0]
    first, last = first_day(level, ends[0]), last_day(level, ends[1])
    with Edition.open(path) as edition:
        line, placed = Timeline(edition), Hand(edition).of(key)
        inside = [(id_, p) for id_, p in placed if first <= p.begin and p.finish <= last]
        over = [id_ for id_, p in placed if p.begin <= last and p.finish >= first]
        wide = set(over) - {id_ for id_, _ in inside}
        assert line.touching(first, last, key) == len(over)
        if ends[1] - ends[0] < 100_000:
            assert sum(line.within(level, ends[0], ends[1], key)) == len(inside)
        found = [thing.id for thing in line.things(first, last, "en", 0, 1000, key)]
        assert sorted(found) == sorted(id_ for id_, _ in inside)
        places = {id_: (p.begin, p.finish) for id_, p in inside}
        assert [places[id_] for id_ in found] == sorted(places.values())
        wider = [thing.id for thing in line.wider(first, last, "en", 0, 1000, key)]
        assert len(wider) == len(wide)
        assert set(wider) == wide
        skip = data.draw(st.integers(0, 12))
        page = [thing.id for thing in line.wider(first, last, "en", skip, 5, key)]
        assert page == wider[skip : skip + 5]
        assert [t.id for t in line.things(first, last, "en", skip, 5, key)] == found[skip : skip + 5]
        bars = {(p.begin, p.finish, p.soft) for id_, p in placed if id_ in over and _grain(p) > level}
        assert {(bar.begin, bar.finish, bar.soft) for bar in line.bars(level, first, last, key)} == bars


def _grain(placed: Placed) -> int:
    return grain_of(placed.begin, placed.finish)


def test_neighbours_skip_what_is_empty(path: Path) -> None:
    with Edition.open(path) as edition:
        line = Timeline(edition)
        years = [one.unit for one in line.bins(YEAR, -9999, 9999)]
        assert years[0] == -43
        assert years[-1] == 9999
        for before, after in itertools.pairwise(years):
            assert line.next_unit(YEAR, before) == after
            assert line.previous_unit(YEAR, after) == before
        assert line.next_unit(YEAR, years[-1]) is None
        assert line.previous_unit(YEAR, years[0]) is None


def test_spans_are_said_as_history_counts(path: Path, tmp_path: Path) -> None:
    with Edition.open(path) as edition:
        line = Timeline(edition)
        assert [line.span(tag) for tag in ("kk", "ru", "en")] == [
            "б.з.б. 44–9999", "44 до н. э.–9999", "44 BC–9999",
        ]  # fmt: skip
        assert line.year_words(1, "en") == "1"
        assert line.year_words(0, "en") == "1 BC"
    one = table_bundle(tmp_path / "bundle", 1)
    with Edition.open(build(one, tmp_path / "edition").path) as edition:
        assert Timeline(edition).span() == "1990"


def test_an_event_has_its_page_and_records(path: Path) -> None:
    with Edition.open(path) as edition:
        line = Timeline(edition)
        event = line.event("summit", "kk")
        assert event is not None
        assert (event.title, event.kind, event.countries) == (
            "Саммит", "meeting", (("TR", "Түркия"), ("US", event.countries[1][1])),
        )  # fmt: skip
        assert (event.places, event.sources) == (("Istanbul",), (("A register", "https://example.org/"),))
        assert event.date == "1999 жылғы 18–19 қараша"
        assert event.count == 2
        assert [row.id for row in line.event_records("summit", "en", 0, 9)] == ["gift-3", "gift-7"]
        assert [row.id for row in line.event_records("summit", "en", 1, 9)] == ["gift-7"]
        assert line.event("nothing", "en") is None
    with Edition.open(path, ("gift-3",)) as edition:
        event = Timeline(edition).event("summit", "en")
        assert event is not None
        assert event.count == 1
        assert [row.id for row in Timeline(edition).event_records("summit", "en", 0, 9)] == ["gift-7"]


def test_sections_with_anything_dated_can_be_asked_for(path: Path) -> None:
    with Edition.open(path) as edition:
        parts = Timeline(edition).parts("en")
        assert parts[-1].key == EVENTS
        assert parts[-1].count == 3
        assert "gifts" in [part.key for part in parts]
        assert sum(part.count for part in parts) == Timeline(edition).count()
        assert Timeline(edition).count("no-such-section") == 0


def test_hidden_records_are_as_if_never_there(path: Path, tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    for n, date in enumerate(("1992", "1992-05-01", "199X", "1993-24")):
        bundle.add("gifts", f"gift-{n}", date=date)
    whole = build(bundle.write(tmp_path / "bundle"), tmp_path / "whole").path
    for gift in ("gift-1", "gift-2"):
        bundle.records["gifts"] = [one for one in bundle.records["gifts"] if one["id"] != gift]
    less = build(bundle.write(tmp_path / "bundle"), tmp_path / "less").path
    with Edition.open(whole, ("gift-1", "gift-2")) as left, Edition.open(less) as never:
        for lang in ("kk", "en"):
            assert [told(left, lang)] == [told(never, lang)]


def told(edition: Edition, lang: str) -> object:
    line = Timeline(edition)

    def plain(thing: Thing) -> object:
        return replace(thing, record=None)

    keys = ("", *(part.key for part in line.parts(lang)))
    return [
        (
            key, line.extent(key), line.count(key), line.undated_count(key),
            [line.bins(level, -10**7, 10**7, key) for level in LEVELS],
            line.bars(DAY, FIRST, LAST, key),
            [plain(thing) for thing in line.everything(lang, 0, 99, key)],
            [plain(thing) for thing in line.undated(lang, 0, 99, key)],
            [plain(thing) for thing in line.wider(day_of(1992), day_of(1992, 12, 31), lang, 0, 99, key)],
        )
        for key in keys
    ]  # fmt: skip


def test_no_question_scans_or_sorts(path: Path) -> None:
    with Edition.open(path) as edition:
        line = Timeline(edition)
        said: set[str] = set()
        edition._db.set_trace_callback(said.add)
        first, last = day_of(1992), day_of(1993, 12, 31)
        line.bins(YEAR, 1900, 2000)
        line.most(YEAR)
        line.within(YEAR, 1992, 1993)
        line.touching(first, last)
        line.next_unit(YEAR, 1992)
        line.previous_unit(YEAR, 1992)
        line.bars(DAY, first, last)
        line.things(first, last, "en", 0, 20)
        line.wider(first, last, "en", 0, 20)
        line.undated("en", 0, 20)
        line.event("summit", "en")
        line.event_records("summit", "en", 0, 20)
        edition._db.set_trace_callback(None)
        assert len(said) > 20
        for sql in said:
            plan = [row[3] for row in edition._db.execute(f"EXPLAIN QUERY PLAN {sql}")]
            # The numbers that are asked for come as a virtual table.
            scans = [step for step in plan if step.startswith("SCAN") and "VIRTUAL TABLE" not in step]
            assert not scans, (sql, plan)
            assert not [step for step in plan if "TEMP B-TREE" in step], (sql, plan)


def test_older_editions_have_an_empty_timeline(tmp_path: Path) -> None:
    path = build(table_bundle(tmp_path / "bundle", 2), tmp_path / "edition").path
    db = sqlite3.connect(path / "index.sqlite")
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE name LIKE 'timeline_%'")]
    for name in names:
        db.execute(f"DROP {'INDEX' if name == 'timeline_event_id' else 'TABLE'} IF EXISTS {name}")
    db.execute("PRAGMA user_version = 2")
    db.commit()
    db.close()
    with Edition.open(path) as edition:
        line = Timeline(edition)
        assert (line.span("en"), line.extent(), line.count(), line.undated_count()) == ("", None, 0, 0)
        assert line.parts("en") == ()
        assert line.everything("en", 0, 9) == ()


def test_sizes() -> None:
    assert [size_of(1, 1), size_of(1, 31), size_of(1, 32), size_of(1, 366), size_of(BEFORE, 1)] == [
        0,
        1,
        2,
        2,
        6,
    ]
