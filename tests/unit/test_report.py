"""The report on visits: figures against plain Python, journals in every state, the page and the tables."""

from __future__ import annotations

import csv
import html
import io
import os
import random
import re
import shutil
import sqlite3
import statistics
import tomllib
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle
from tests.simulator.small_journal import (
    ALMATY,
    SimulatedVisit,
    add,
    some_visits,
    write_journal,
)

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.report.figures import Share
from kiosk.report.journal import ReportError
from kiosk.report.make import Made, Request, Shown, make
from kiosk.report.measures import LENGTHS_S, Measures
from kiosk.report.wording import LANGUAGES, Words, catalogue
from kiosk.visit import count_words, reading_s

FIRST, LAST = date(2027, 3, 1), date(2027, 3, 31)
TODAY = date(2027, 4, 2)
EMPTY = date(2027, 3, 18)  # a Thursday


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("report")
    bundle = SimulatedBundle()
    for n in range(5):
        bundle.add("gifts", f"bowl-{n}", given_to="TR", date="1999")
    bundle.add("documents", "later-declaration", date="2001-06-15", people=[])
    return build(bundle.write(root / "bundle"), root / "edition", lasting=False).path


@pytest.fixture(scope="module")
def records(edition: Path) -> list[tuple[str, str]]:
    with Edition.open(edition) as opened:
        return [(one.id, id_) for one in opened.sections("kk") for id_ in opened.ids(one.id)]


@pytest.fixture(scope="module")
def month(records: Sequence[tuple[str, str]]) -> list[SimulatedVisit]:
    return list(some_visits(11, records, date(2027, 2, 20), 50, 12, empty=[EMPTY]))


def asked(folder: Path, edition: Path | None = None, **changes: object) -> Made:
    """The report on `folder`, of March unless told otherwise."""
    editions = {"sample-exhibition": Shown(edition)} if edition is not None else {}
    request = Request(folder, TODAY, FIRST, LAST, usual="sample-exhibition", editions=editions)
    return make(replace(request, **changes))  # type: ignore[arg-type]  # names of fields, with their values


def at(day: int, hour: int = 12, month: int = 3) -> datetime:
    return datetime(2027, month, day, hour, 5, 7, tzinfo=ALMATY)


# -- figures ------------------------------------------------------------------------------------------------


def test_figures_against_plain_python(
    tmp_path: Path, edition: Path, month: list[SimulatedVisit], records: list[tuple[str, str]]
) -> None:
    write_journal(tmp_path, month)
    told = asked(tmp_path, edition).measures
    placed: list[SimulatedVisit] = []
    last_sure: date | None = None
    for visit in month:
        last_sure = visit.began.date() if visit.clock == "sure" else last_sure
        if last_sure is not None and FIRST <= last_sure <= LAST:
            placed.append(visit)
    sure = [visit for visit in placed if visit.clock == "sure"]
    assert told.visits == len(placed) > 300
    assert told.doubtful == len(placed) - len(sure) > 0
    by_day = Counter(visit.began.date() for visit in sure)
    assert {one.day: one.visits for one in told.days if one.visits} == dict(by_day)
    assert told.a_day.median == statistics.median(by_day.values())
    hours = Counter((visit.began.weekday(), visit.began.hour) for visit in sure)
    assert {(w, h): n for w, row in enumerate(told.hours) for h, n in enumerate(row) if n} == dict(hours)
    lengths = [visit.length_s for visit in placed]
    assert (told.length.lower, told.length.median, told.length.upper) == pytest.approx(
        statistics.quantiles(lengths, n=4, method="inclusive")
    )
    assert told.length.mean == pytest.approx(statistics.fmean(lengths))
    assert told.lengths == [
        sum(low <= length < high for length in lengths)
        for low, high in zip(LENGTHS_S, (*LENGTHS_S[1:], float("inf")), strict=True)
    ]
    assert told.languages == [
        (tag, Share(n, len(placed))) for tag, n in Counter(v.language for v in placed).most_common()
    ]
    wishes = Counter((name, value) for visit in placed for name, value in visit.accommodations.items())
    assert {(name, value): share.part for name, value, share in told.accommodations} == dict(wishes)
    assert told.accommodated.part == sum(bool(visit.accommodations) for visit in placed)
    assert told.keys.part == sum(visit.keys for visit in placed)
    assert dict(told.ends)["start-over"].part == sum(visit.ended == "start-over" for visit in placed)
    _opened(told, placed, edition, records)
    searches = [search for visit in placed for search in visit.searches]
    assert told.searches == len(searches)
    assert told.found_nothing.part == sum(found == 0 for _, found, _ in searches)
    assert dict(told.nothing) == Counter(words for _, found, words in searches if found == 0)


def _opened(
    measures: Measures, placed: list[SimulatedVisit], edition: Path, records: list[tuple[str, str]]
) -> None:
    dwell: dict[str, list[tuple[str, float]]] = {}
    ways: Counter[str] = Counter()
    sections, stops = Counter[str](), Counter[str]()
    for visit in placed:
        here: dict[str, float] = {}
        rooms: dict[str, float] = {}
        last = ("", "")
        for screen, section, record, seconds, _ in visit.stays:
            if screen in ("record", "viewer"):
                here[record] = here.get(record, 0) + seconds
                if last[1] != record:
                    ways[{"record": "record", "viewer": "record"}.get(last[0], last[0])] += 1
            if section:
                rooms[section] = rooms.get(section, 0) + seconds
            last = (screen, record)
        for record, seconds in here.items():
            dwell.setdefault(record, []).append((visit.language, seconds))
        sections.update(list(rooms))
        stops["sections"] += sum(seconds >= 3 for seconds in rooms.values()) > 2  # of four
        opened = [seconds for record, seconds in here.items() if ("quotes", record) not in records]
        stops["records"] += (
            sum(seconds >= 3 for seconds in opened) > sum(s != "quotes" for s, _ in records) / 2
        )
    assert measures.opened_any.part == sum(
        any(stay[0] == "record" for stay in visit.stays) for visit in placed
    )
    assert {one.id: one.reached.part for one in measures.sections} == dict(sections)
    found = {one.exhibit.id: one for one in measures.records}
    assert {id_: one.opened.part for id_, one in found.items()} == {id_: len(v) for id_, v in dwell.items()}
    with Edition.open(edition) as opened_edition:
        for id_, visits in dwell.items():
            times = [value for _, value in visits]
            assert found[id_].dwell.median == pytest.approx(statistics.median(times))
            assert found[id_].dwell.total == pytest.approx(sum(times))
            ratios = []
            for language, value in visits:
                words = opened_edition.record(id_, language)
                ratios.append(value / reading_s(count_words(words.title, words.quote, *words.label)))
            assert found[id_].holding == pytest.approx(statistics.median(ratios))
            assert found[id_].read == Share(sum(ratio >= 1 for ratio in ratios), len(ratios))
    assert {one.id for one in measures.unopened} == {
        id_ for section, id_ in records if section != "quotes" and id_ not in dwell
    }
    assert {way: share.part for way, share in measures.ways if share.part} == dict(ways)
    assert measures.diligent_sections.part == stops["sections"] > 0
    assert measures.diligent_records.part == stops["records"]


def test_days_without_visits(tmp_path: Path, edition: Path, month: list[SimulatedVisit]) -> None:
    write_journal(tmp_path, month)
    made = asked(tmp_path, edition, language="en")
    states = {one.day: one.state for one in made.measures.days}
    assert states[EMPTY] == "missing"
    assert {day.weekday() for day, state in states.items() if state == "closed"} == {0}
    page = made.files["report.html"].decode()
    assert "1 day without any visit" in page
    assert "Thursday 18 March" in page


def test_a_visit_with_a_doubtful_clock_belongs_to_the_one_before(tmp_path: Path, edition: Path) -> None:
    unsure = {"clock": "doubtful", "length_s": 60.0}
    lost = datetime(1970, 1, 1, 0, 3, 0, tzinfo=ALMATY)
    write_journal(
        tmp_path,
        [
            SimulatedVisit(lost, **unsure),  # type: ignore[arg-type]  # values by name
            SimulatedVisit(at(27, month=2)),
            SimulatedVisit(lost, **unsure),  # type: ignore[arg-type]  # values by name
            SimulatedVisit(at(2)),
            SimulatedVisit(lost, **unsure),  # type: ignore[arg-type]  # values by name
            SimulatedVisit(at(1, month=4)),
            SimulatedVisit(datetime(2038, 1, 19, tzinfo=ALMATY), **unsure),  # type: ignore[arg-type]  # values by name
        ],
    )
    march = asked(tmp_path, edition).measures
    assert (march.visits, march.doubtful) == (2, 1)
    assert sum(map(sum, march.hours)) == 1
    february = asked(tmp_path, edition, first=date(2027, 2, 1), last=date(2027, 2, 28)).measures
    assert (february.visits, february.doubtful) == (3, 2)
    whole = asked(tmp_path, edition, first=None, last=None).measures
    assert (whole.visits, whole.first, whole.last) == (7, date(2027, 2, 27), date(2027, 4, 1))


def test_only_one_exhibition_is_told_of(tmp_path: Path, edition: Path) -> None:
    other = [SimulatedVisit(at(day), exhibition="guest") for day in (3, 4, 5)]
    write_journal(tmp_path, [*other, SimulatedVisit(at(6)), SimulatedVisit(at(7), release=2)])
    made = asked(tmp_path, edition, language="en")
    assert made.measures.visits == 2
    assert [one.day.day for one in made.measures.days if one.state == "other"] == [3, 4, 5]
    page = made.files["report.html"].decode()
    assert "3 visits went to other exhibitions (guest)" in page
    assert "releases 1, 2" in page
    guest = asked(tmp_path, edition, exhibition="guest", language="en")
    assert guest.measures.visits == 3
    assert "could not be read" in guest.files["report.html"].decode()
    # What is shown had no visit: then the one that had.
    assert asked(tmp_path, edition, usual="never-shown").measures.visits == 3


# -- journals in every state --------------------------------------------------------------------------------


def test_a_running_kiosk_is_not_disturbed(tmp_path: Path, edition: Path) -> None:
    path = write_journal(tmp_path, [SimulatedVisit(at(2))])
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as writer:
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        add(writer, 2, SimulatedVisit(at(3)))  # in the WAL alone
        writer.execute("BEGIN IMMEDIATE")
        add(writer, 3, SimulatedVisit(at(4)))  # not there until it is committed
        before = sorted(entry.name for entry in tmp_path.iterdir())
        assert asked(tmp_path, edition).measures.visits == 2
        writer.execute("COMMIT")
        assert asked(tmp_path, edition).measures.visits == 3
        assert sorted(entry.name for entry in tmp_path.iterdir()) == before


def test_nothing_is_left_beside_a_journal_at_rest_or_after_a_power_cut(tmp_path: Path, edition: Path) -> None:
    live, rest, cut = tmp_path / "live", tmp_path / "rest", tmp_path / "cut"
    path = write_journal(live, [SimulatedVisit(at(2))])
    shutil.copytree(live, rest)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        add(writer, 2, SimulatedVisit(at(3)))
        cut.mkdir()
        for ending in ("", "-wal"):
            shutil.copyfile(f"{path}{ending}", cut / f"visits.sqlite{ending}")
    for folder, visits in ((rest, 1), (cut, 2)):
        before = {entry.name: entry.read_bytes() for entry in folder.iterdir()}
        assert asked(folder, edition).measures.visits == visits
        assert {entry.name: entry.read_bytes() for entry in folder.iterdir()} == before


def test_a_damaged_journal_gives_what_can_be_read(
    tmp_path: Path, edition: Path, month: list[SimulatedVisit]
) -> None:
    path = write_journal(tmp_path, month)
    whole = asked(tmp_path, edition).measures
    with closing(sqlite3.connect(path)) as db:
        size = db.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(path.read_bytes())
    # A leaf of the visits, which is where their times stand.
    leaf = content.index(b"2027-03-10T") // size
    content[leaf * size : (leaf + 1) * size] = b"\0" * size
    path.write_bytes(content)
    made = asked(tmp_path, edition, language="en")
    assert made.damaged
    assert 0 < made.measures.visits < whole.visits
    assert whole.visits - made.measures.visits < 200
    assert "The journal is damaged" in made.files["report.html"].decode()
    path.with_name("visits-set-aside-1.sqlite").touch()
    page = asked(tmp_path, edition, language="en").files["report.html"].decode()
    assert "1 damaged journal was set aside (visits-set-aside-1.sqlite)" in page


def test_fuzz_of_damage(tmp_path: Path, edition: Path, month: list[SimulatedVisit]) -> None:
    """Whatever happens to the file: a report or a sentence, and nothing else."""
    good = write_journal(tmp_path / "good", month).read_bytes()
    draw = random.Random(5)
    folder = tmp_path / "bad"
    folder.mkdir()
    for _ in range(int(os.environ.get("KIOSK_FUZZ", "25")) // 5):
        content = bytearray(good)
        for _ in range(draw.choice((1, 3, 20))):
            place = draw.randrange(100 if draw.random() < 0.9 else 0, len(content))
            size = draw.choice((1, 40, 600, 4096))
            content[place : place + size] = draw.randbytes(size) if draw.random() < 0.7 else b"\0" * size
        if draw.random() < 0.2:
            del content[draw.randrange(len(content)) :]
        (folder / "visits.sqlite").write_bytes(content)
        said = "journal"
        try:
            made = asked(folder, edition)
            assert made.files["report.html"]
        except ReportError as error:
            said = str(error)
        assert "journal" in said


def test_impossible_values_are_left_out(tmp_path: Path, edition: Path) -> None:
    path = write_journal(
        tmp_path,
        [
            SimulatedVisit(at(2), stays=[("record", "gifts", "bowl-1", 9.0, 0)]),
            SimulatedVisit(at(3), length_s=-4.0),
            SimulatedVisit(at(4), length_s=1e9),
            SimulatedVisit(at(5), stays=[("record", "gifts", "bowl-1", 1e9, 0)]),
            SimulatedVisit(at(6), searches=[("kk", 0, None)]),
        ],
    )
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE visits SET accommodations = '[[[[', began = 'yesterday' WHERE id = 5")
        db.execute("UPDATE stays SET dwell_s = 'long' WHERE visit = 5")
    made = asked(tmp_path, edition, language="en")
    assert (made.measures.visits, made.damaged) == (2, True)
    assert [one.dwell.total for one in made.measures.records] == [9.0]
    assert "3 entries of the journal held impossible values" in made.files["report.html"].decode()


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("none", "There is no journal of visits"),
        ("text", "is not a database"),
        ("empty", "is empty"),
        ("folder", "is no file"),
        ("newer", "newer version of the program"),
        ("other", "no journal of visits"),
        ("head", "damaged where everything begins|is damaged|no journal"),
    ],
)
def test_what_is_no_journal(tmp_path: Path, what: str, says: str) -> None:
    path = tmp_path / "visits.sqlite"
    if what == "text":
        path.write_text("id;began\n" * 100)
    elif what == "empty":
        path.touch()
    elif what == "folder":
        path.mkdir()
    elif what in ("newer", "head"):
        write_journal(tmp_path, [SimulatedVisit(at(2))])
        if what == "newer":
            with closing(sqlite3.connect(path)) as db, db:
                db.execute("PRAGMA user_version = 2")
        else:
            content = bytearray(path.read_bytes())
            content[20:4000] = b"\xff" * 3980
            path.write_bytes(content)
    elif what == "other":
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("CREATE TABLE visits (name)")
    with pytest.raises(ReportError, match=says):
        asked(tmp_path)


# -- the page and the tables --------------------------------------------------------------------------------


class _Reading(HTMLParser):
    """Notes tags, and fails when they do not close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        if tag not in ("meta", "col", "br"):
            self.open.append(tag)
        for name, value in attrs:
            assert name not in ("src", "href"), (name, value)
            assert not name.startswith("on")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["month", "one", "empty", "year", "strange"])
def test_the_page_stands_alone(
    tmp_path: Path, edition: Path, month: list[SimulatedVisit], language: str, kind: str
) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    visits = {
        "month": month,
        "one": [SimulatedVisit(at(2))],
        "empty": [SimulatedVisit(at(2, month=1))],
        "year": [*month, SimulatedVisit(datetime(2028, 1, 5, 9, 0, 0, tzinfo=ALMATY))],
        "strange": [
            replace(
                visit,
                language="x-" + hostile if n % 2 else "",
                ended=hostile,
                accommodations={hostile: hostile},
                stays=[("record", hostile, hostile, 5.0, 1)],
                searches=[("kk", 0, hostile)],
            )
            for n, visit in enumerate(month[:40])
        ],
    }[kind]
    write_journal(tmp_path, visits)
    changes: dict[str, object] = {"language": language, "area_m2": 240.0 if kind == "month" else 0.0}
    if kind in ("year", "strange"):
        changes |= {"first": None, "last": None}
    made = asked(tmp_path, None if kind == "strange" else edition, **changes)
    page = made.files["report.html"].decode()
    reading = _Reading()
    reading.feed(page)
    assert not reading.open
    assert not {"script", "img", "link", "iframe", "object"} & reading.tags.keys()
    assert hostile not in page
    assert re.search(r"url\((?!data:font/woff)", page) is None
    assert "default-src 'none'" in page
    assert f'<html lang="{language}">' in page
    text = html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.S))
    assert not [wrong for wrong in ("{", "}", " None", " nan") if wrong in text]
    assert made.measures.visits == {"empty": 0, "one": 1}.get(kind, made.measures.visits)


def test_few_visits_are_marked_and_have_no_per_cent(tmp_path: Path, edition: Path) -> None:
    write_journal(tmp_path, [SimulatedVisit(at(2)), SimulatedVisit(at(3), language="ru")])
    page = asked(tmp_path, edition, language="en").files["report.html"].decode()
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.S)
    assert "1 of 2‡" in text
    assert "50%" not in text.replace("150%", "")
    words = Words("en")
    assert words.share(Share(3, 4)) == "3 of 4‡"
    assert words.share(Share(3, 29)) == "10%†"
    assert words.share(Share(30, 300)) == "10%"
    assert words.share(Share(1, 3000)) == "under 1%"
    assert words.share(Share(2999, 3000)) == "over 99%"
    assert words.share(Share(0, 3000)) == "0%"


def test_tables_are_safe_and_true(tmp_path: Path, edition: Path, month: list[SimulatedVisit]) -> None:
    typed = ["=1+1", "+7 701", "-1", "@home", "\tx", "plain", 'with "quotes", and\nlines', "＝x"]
    strange = SimulatedVisit(at(30), searches=[("kk", 0, words) for words in typed])
    write_journal(tmp_path, [*month, strange])
    made = asked(tmp_path, edition)
    tables = {name: content for name, content in made.files.items() if name.endswith(".csv")}
    assert len(tables) == 9
    for name, content in tables.items():
        assert content.startswith(b"\xef\xbb\xbf"), name
        assert content.endswith(b"\r\n")
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1, name
        for row in rows:
            for cell in row:
                assert not cell.startswith(tuple("=+@\t\r＝")), (name, row)
                assert not cell.startswith("-") or float(cell)
    searched = {row[0] for row in _rows(tables["searches.csv"])}
    assert {"'=1+1", "'+7 701", "'-1", "'@home", "'\tx", "plain", 'with "quotes", and\nlines'} <= searched
    summary = {row[0]: row[1] for row in _rows(tables["summary.csv"])}
    assert int(summary["visits"]) == made.measures.visits
    assert float(summary["length_s_median"]) == pytest.approx(made.measures.length.median)
    assert len(_rows(tables["records.csv"])) == len(made.measures.records)


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]


def test_the_catalogues_say_the_same_things() -> None:
    english = catalogue("en")
    for language in LANGUAGES:
        filed = catalogue(language)
        assert {name: set(part) for name, part in filed.items() if name != "locale"} == {
            name: set(part) for name, part in english.items() if name != "locale"
        }
        for table, part in filed.items():
            if table == "locale":
                continue
            for name, text in part.items():
                forms = text.values() if isinstance(text, dict) else [text]
                theirs = english[table][name]
                other = theirs["other"] if isinstance(theirs, dict) else theirs
                for form in forms:
                    assert _holes(form) == _holes(other), (language, table, name)
                if isinstance(text, dict):
                    needed = {"ru": {"one", "few", "many", "other"}}.get(language, {"one", "other"})
                    assert set(text) == needed, (language, table, name)
        # Every file in the folder is a language, and readable as it was filed.
        assert tomllib.loads(files("kiosk.report").joinpath("words", f"{language}.toml").read_text("utf-8"))


def _holes(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_dates_and_times_in_words() -> None:
    march = (date(2027, 3, 1), date(2027, 3, 31))
    assert Words("kk").period(*march) == "2027 жылғы 1–31 наурыз"
    assert Words("ru").period(*march) == "1–31 марта 2027 года"
    assert Words("en").period(*march) == "1–31 March 2027"
    assert Words("en").period(date(2027, 1, 1), date(2027, 12, 31)) == "1 January – 31 December 2027"
    assert (
        Words("ru").period(date(2026, 12, 1), date(2027, 2, 3)) == "1 декабря 2026 года – 3 февраля 2027 года"
    )
    assert Words("kk").period(march[0], march[0]) == "2027 жылғы 1 наурыз"
    english = Words("en")
    said = [english.time(value).replace("\u00a0", " ") for value in (0.4, 59.6, 61, 120, 3600, 5000)]
    assert said == ["0 s", "1 min", "1 min 1 s", "2 min", "1 h", "1 h 23 min"]
    assert [Words("ru").say("number.visits", n=n) for n in (1, 3, 5, 21)] == [
        "1 посещение", "3 посещения", "5 посещений", "21 посещение",
    ]  # fmt: skip


def test_the_day_is_the_kiosks_own(tmp_path: Path, edition: Path) -> None:
    """Half past midnight in Almaty is the evening before in Greenwich: the kiosk's day counts."""
    night = datetime(2027, 3, 5, 0, 30, 0, tzinfo=ALMATY)
    write_journal(tmp_path, [SimulatedVisit(night), SimulatedVisit(night + timedelta(hours=1))])
    told = asked(tmp_path, edition).measures
    assert [one.day.day for one in told.days if one.visits] == [5]
    assert told.hours[4][0] == told.hours[4][1] == 1
