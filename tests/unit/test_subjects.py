"""Whom and what records share: reasons in words, pages of people and countries, lists of any length."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.simulator import SimulatedBundle
from tests.simulator.bundles import write_yaml

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.edition.subjects.read import Subjects
from kiosk.edition.subjects.reasons import PARTS, PATTERNS, part_of, worded
from kiosk.edition.subjects.told import life_years
from kiosk.exhibition import EdtfDate, Person, country_name

LANGUAGES = ("kk", "ru", "en")
EVENTS = [
    {
        "id": "state-visit",
        "kind": "visit",
        "title": {"kk": "Анкара сапары", "ru": "Визит в Анкару", "en": "State visit to Ankara"},
        "date": "1995-06",
        "sources": [{"title": "A register of visits"}],
    },
    {"id": "talks", "kind": "meeting", "title": {"en": "Talks"}, "date": "1996"},
]


def made(further: str = "") -> SimulatedBundle:
    """Gifts, a treaty and a quote that share people, a day, a visit, a theme, a place and a country."""
    bundle = SimulatedBundle()
    bundle.exhibition["themes"] = {"peace": {"kk": "бейбітшілік", "ru": "мир", "en": "peace"}}
    bundle.exhibition["relations"] = {"TR": {"since": "1992-03", "sources": [{"title": "A register"}]}}
    bundle.people[1] |= {"born": "1946", "note": {"en": "A first part.\n\nA second."}}
    if further:
        bundle.exhibition["languages"].append(further)
    bundle.records["documents"] = []
    bundle.records["gifts"] = []
    bundle.records["quotes"][0]["events"] = ["talks"]
    bundle.exhibition |= {"highlights": [], "attract": [{"scene": "title"}]}
    for section in bundle.exhibition["sections"]:
        del section["cover"]
    no: dict[str, Any] = {"countries": [], "people": [], "date": "1990"}
    bundle.add("documents", "treaty", **no | {"date": "1992-05-23", "events": ["state-visit"]})
    bundle.add(
        "documents", "protocol", **no | {"people": [{"person": "alua-sample", "as": "signatory"}]},
        themes=["peace"], places=[{"kk": "Нью-Йорк", "ru": "Нью-Йорк", "en": "New York"}],
    )  # fmt: skip
    bundle.add(
        "documents", "act", **no | {"people": [{"person": "alua-sample", "as": "signatory"}], "date": "1991"}
    )
    for number in range(4):
        gift = bundle.add("gifts", f"gift-{number}", date=f"{1970 + number}")
        for key in ("donor", "recipient", "given_by", "given_to"):
            del gift[key]
    one, two, three, four = bundle.records["gifts"]
    one |= {"events": ["state-visit"], "donor": {"kk": "Сырттан келген қонақ", "en": "A guest"}}
    two |= {"donor": {"kk": "СЫРТТАН  келген қонақ", "en": "A guest"}, "themes": ["peace"], "given_by": "TR"}
    three |= {"date": "1992-05-23", "recipient": {"kk": "Джон Үлгі"}, "given_by": "TR"}
    four |= {
        "donor": {"kk": "Бір рет аталған"}, "themes": ["nameless"], "countries": ["SUHH"],
        "places": [{"kk": "Нью-Йорк", "ru": "Нью-Йорк", "en": "New York"}],
    }  # fmt: skip
    bundle.records["autographs"][0]["themes"] = ["nameless"]
    return bundle


def edition_of(bundle: SimulatedBundle, root: Path) -> Path:
    path = bundle.write(root / "bundle")
    write_yaml(path / "events.yaml", EVENTS)
    result = build(path, root / "edition")
    assert not result.report.errors, [str(finding) for finding in result.report.errors]
    assert result.path is not None
    return result.path


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return edition_of(made("tr"), tmp_path_factory.mktemp("subjects"))


@pytest.fixture
def edition(path: Path) -> Iterator[Edition]:
    with Edition.open(path) as opened:
        yield opened


def why(edition: Edition, record: str, target: str, lang: str) -> str:
    (found,) = [thread.why for thread in edition.record(record, lang).threads if thread.id == target]
    return found


@pytest.mark.parametrize(
    ("record", "target", "said"),
    [
        ("treaty", "gift-0", ("Сол сапар: Анкара сапары", "Тот же визит: Визит в Анкару",
                              "The same visit: State visit to Ankara")),
        ("treaty", "gift-2", ("Дәл сол күні: 1992 жылғы 23 мамыр", "В тот же день: 23 мая 1992 года",
                              "On the same day: 23 May 1992")),
        ("act", "protocol", ("Қол қойған сол адам: Алуа Сынақ", "Тот же подписант: Алуа Пробная",
                             "Also signed by Alua Sample")),
        ("act", "sample-quote", ("Сөз иесі: Алуа Сынақ", "Спикер: Алуа Пробная", "Spoken by Alua Sample")),
        ("sample-quote", "act", ("Қол қойған: Алуа Сынақ", "Подпись: Алуа Пробная",
                                 "Signed by Alua Sample")),
        ("gift-0", "gift-1", ("Сыйлаған сол адам: Сырттан келген қонақ",
                              "Тот же даритель: Сырттан келген қонақ", "From the same donor: A guest")),
        ("gift-1", "protocol", ("Сол тақырыпта: бейбітшілік", "На ту же тему: мир",
                                "On the same theme: peace")),
        ("gift-3", "protocol", ("Сол жерде: Нью-Йорк", "То же место: Нью-Йорк", "The same place: New York")),
        ("gift-1", "gift-2", ("Сол елден: Түркия", "Из той же страны: Турция", "Also from: Türkiye")),
        ("gift-2", "sample-book", ("Авторы: Джон Үлгі", "Автор: Джон Пример", "Written by John Sample")),
        ("gift-3", "sample-book", ("", "", "")),
    ],
)  # fmt: skip
def test_a_reason_is_said_in_the_visitors_language(
    edition: Edition, record: str, target: str, said: tuple[str, str, str]
) -> None:
    assert tuple(why(edition, record, target, lang) for lang in LANGUAGES) == said


def test_a_language_without_patterns_has_english_ones(edition: Edition) -> None:
    assert why(edition, "treaty", "gift-0", "tr").startswith("The same visit: ")
    assert why(edition, "gift-1", "gift-2", "tr") == "Also from: Türkiye"


def test_every_pattern_is_in_every_language_and_has_a_place_for_the_name() -> None:
    for pattern, words in PATTERNS.items():
        assert set(words) == set(LANGUAGES), pattern
        assert all(
            text.count("%") == 1 and "Имя" in worded(pattern, "Имя", tag) for tag, text in words.items()
        )
        for tag in ("kk", "ru"):
            assert words[tag].endswith(": %"), "no name is inflected"
    assert {part_of((part,), (part,)) for part in PARTS} <= set(PATTERNS)
    assert {part_of((part,), ()) for part in PARTS} <= set(PATTERNS)


def test_who_has_a_page(edition: Edition) -> None:
    subjects = Subjects(edition)
    assert [(row.name, row.count) for row in subjects.people("ru")] == [
        ("Алуа Пробная", 3), ("Джон Пример", 2), ("Сырттан келген қонақ", 2),
    ]  # fmt: skip
    assert [row.name for row in subjects.countries("kk")] == ["Кеңес Одағы", "Қазақстан", "Түркия"]
    assert not subjects.has("person", "name:бир рет аталган"), "one record alone names them"
    facts = {fact.key: fact for fact in edition.record("gift-3", "en").facts}
    assert facts["donor"].subjects == ()
    assert facts["countries"].subjects == (("country", "SUHH", "Soviet Union"),)
    facts = {fact.key: fact for fact in edition.record("gift-2", "ru").facts}
    assert facts["recipient"].subjects == (("person", "john-sample", "Джон Үлгі"),), "known by the name"
    assert facts["given_by"].subjects == (("country", "TR", "Турция"),)


def test_the_page_of_a_person(edition: Edition) -> None:
    page = Subjects(edition).subject("person", "john-sample", "en")
    assert page is not None
    assert (page.name, page.note, page.years, page.count) == ("John Sample", "", "born 1946", 2)
    assert page.text == ("A first part.", "A second.")
    assert (page.country, page.country_name, page.country_has_page) == ("US", "United States", False)
    assert [(group.section, group.first, group.count) for group in page.groups] == [
        ("gifts", 0, 1), ("autographs", 1, 1),
    ]  # fmt: skip
    records = Subjects(edition).records("person", "john-sample", "en", 0, 9)
    assert [(one.row.id, one.part) for one in records] == [("gift-2", "recipient"), ("sample-book", "author")]
    own = Subjects(edition).subject("person", "alua-sample", "en")
    assert own is not None
    assert (own.country_name, own.country_has_page) == ("Kazakhstan", False)


def test_the_page_of_a_country(edition: Edition) -> None:
    subjects = Subjects(edition)
    page = subjects.subject("country", "TR", "ru")
    assert page is not None
    assert (page.name, page.since, page.own) == ("Турция", "Март 1992 года", False)
    assert [source.title for source in page.sources] == ["A register"]
    assert [(row.key, row.count) for row in subjects.related("country", "TR", "ru")] == [
        ("john-sample", 1), ("name:сырттан келген конак", 1),
    ]  # fmt: skip
    home = subjects.subject("country", "KZ", "en")
    assert home is not None
    assert home.own
    assert subjects.subject("country", "CN", "en") is None
    assert subjects.records("country", "CN", "en", 0, 9) == ()
    assert subjects.related("country", "CN", "en") == ()
    assert subjects.count("country", "CN") == 0


def test_a_country_that_is_no_more_has_its_name_of_then(edition: Edition) -> None:
    page = Subjects(edition).subject("country", "SUHH", "kk")
    assert page is not None
    assert page.name == "Кеңес Одағы"
    assert country_name("YUCS", "de") == "Yugoslavia"


@pytest.mark.parametrize(
    ("born", "died", "said"),
    [("1946", "2020-04", "1946–2020"), ("1946", "", "род. 1946"), ("", "2020", "ум. 2020"), ("", "", "")],
)
def test_years_of_a_person(born: str, died: str, said: str) -> None:
    dates = {name: EdtfDate.parse(text) for name, text in (("born", born), ("died", died)) if text}
    assert life_years(Person(id="a", name={"ru": "А"}, **dates), "ru") == said


def test_a_long_list_is_read_by_ranges(tmp_path: Path) -> None:
    bundle = made()
    for number in range(60):
        bundle.add("gifts", f"further-{number:02}", given_by="CN", given_to="KZ", donor="john-sample")
    bundle.add("documents", "last-treaty", countries=["CN"], people=[])
    with Edition.open(edition_of(bundle, tmp_path)) as edition:
        subjects = Subjects(edition)
        assert subjects.count("country", "CN") == 61
        assert [subjects.count("country", "CN", section) for section in ("documents", "gifts", "quotes")] == [
            1, 60, 0,
        ]  # fmt: skip
        whole = [one.row.id for one in subjects.records("country", "CN", "en", 0, 99)]
        assert len(whole) == 61
        paged = [
            one.row.id
            for start in range(0, 61, 7)
            for one in subjects.records("country", "CN", "en", start, 7)
        ]
        assert paged == whole
        gifts = subjects.records("country", "CN", "en", 58, 7, "gifts")
        assert [one.row.id for one in gifts] == ["further-58", "further-59"]
        assert gifts[0].part == "given_by"
        page = subjects.subject("country", "CN", "en")
        assert page is not None
        assert [(group.section, group.first, group.count) for group in page.groups] == [
            ("documents", 0, 1), ("gifts", 1, 60),
        ]  # fmt: skip
