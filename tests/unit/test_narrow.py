"""Narrowed lists: counts against brute force, orders, letters, hidden records, older editions."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.simulator import SimulatedBundle

from kiosk.edition.alphabet import DIGITS, OTHERS, letter, order
from kiosk.edition.build import build
from kiosk.edition.narrow.read import Choice, Narrow
from kiosk.edition.narrow.sets import bits_of, mask_of, numbers, packed, places_of, read
from kiosk.edition.narrow.write import decade_of
from kiosk.edition.reader import Edition
from kiosk.exhibition import EdtfDate

COUNTRIES = ("TR", "CN", "NO", "FR")
TYPES = ("vessel", "textile", "arms", "game", "medal")
DATES = ("1994-05", "1999", "2003~", "199X", "1998/2004", "", "2016-02-03")
WORDS = ("Әлем", "Ұран", "Үміт", "Қала", "Ыдыс", "Інжу", "«Өзен»", "Bowl", "7 дала")


def made(hidden: tuple[str, ...] = ()) -> SimulatedBundle:
    """A section of 41 gifts with countries, kinds, decades, donors and themes in all mixtures."""
    bundle = SimulatedBundle()
    bundle.exhibition["themes"] = {"peace": {"kk": "Бейбітшілік", "ru": "Мир", "en": "Peace"}}
    for n in range(40):
        gift = bundle.add(
            "gifts", f"gift-{n}", object_type=TYPES[n * n % 5], given_by=COUNTRIES[n % 7 % 4],
            donor={"en": f"Donor {n % 3}"}, themes=["peace"] if n % 3 == 0 else ["unnamed"],
            title={"kk": f"{WORDS[n % 9]} {n}", "ru": f"Дар {40 - n}", "en": f"Gift {n:02}"},
        )  # fmt: skip
        gift["date"] = DATES[n % 7]
        if not gift["date"]:
            del gift["date"]
    for kind, records in bundle.records.items():
        bundle.records[kind] = [record for record in records if record["id"] not in hidden]
    return bundle


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("narrow")
    result = build(made().write(root / "bundle"), root / "edition")
    assert result.report.ok, [str(finding) for finding in result.report.errors]
    return result.path


@pytest.fixture(scope="module")
def edition(path: Path) -> Iterator[Edition]:
    with Edition.open(path) as found:
        yield found


def values_of(narrow: Narrow) -> dict[str, list[str]]:
    """By facet its values in the order of their numbers."""
    return {
        facet.name: [
            value.value
            for value in narrow.words(facet, "en", range(facet.values), [0] * facet.values)
        ]
        for facet in narrow.facets
    }  # fmt: skip


def who_has(narrow: Narrow) -> dict[tuple[str, str], set[str]]:
    """By facet and value the ids of the records, each list read alone."""
    return {
        (facet, value): set(narrow.listing({facet: frozenset([value])}).ids())
        for facet, values in values_of(narrow).items()
        for value in values
    }


def test_what_gifts_are_chosen_by(edition: Edition) -> None:
    narrow = Narrow(edition, "gifts")
    values = values_of(narrow)
    assert list(values) == ["country", "decade", "object_type", "person", "theme"]
    assert set(values["country"]) <= {*COUNTRIES, "US"}
    assert values["theme"] == ["peace"], "a theme without a name is nothing to choose"
    assert sorted(values["decade"])[:2] == ["1990", "2000"]
    facet = next(one for one in narrow.facets if one.name == "decade")
    for lang, label in (("kk", "1990"), ("ru", "1990-е"), ("en", "1990s")):
        usual = narrow.usual(facet, narrow.counts({})["decade"], 60)
        first = narrow.words(facet, lang, usual, narrow.counts({})["decade"])[0]
        assert first.label.startswith(label)


def test_a_decade_is_that_of_all_possible_days() -> None:
    told = {text: decade_of(EdtfDate.parse(text)) for text in ("1994", "199X", "1999~", "1998/2004", "19XX")}
    assert told == {"1994": 1990, "199X": 1990, "1999~": 1990, "1998/2004": None, "19XX": None}
    assert decade_of(None) is None


@given(st.data())
def test_counts_are_those_of_brute_force(edition: Edition, data: st.DataObject) -> None:
    narrow = Narrow(edition, "gifts")
    values, has = values_of(narrow), who_has(narrow)
    everyone = set(edition.ids("gifts"))
    choice: Choice = {
        facet: chosen
        for facet, offered in values.items()
        if (chosen := data.draw(st.frozensets(st.sampled_from(offered), max_size=3)))
    }

    def given_by(choice: Choice) -> set[str]:
        out = set(everyone)
        for facet, chosen in choice.items():
            out &= set[str]().union(*(has[facet, value] for value in chosen))
        return out

    assert set(narrow.listing(choice).ids()) == given_by(choice)
    assert narrow.found(choice) == len(given_by(choice))
    for facet, counts in narrow.counts(choice).items():
        others = {name: chosen for name, chosen in choice.items() if name != facet}
        assert list(counts) == [len(given_by(others) & has[facet, value]) for value in values[facet]]
    for name in ("own", "date", "title"):
        listing = narrow.listing(choice, name, "kk")
        ids = listing.ids()
        assert set(ids) == given_by(choice)
        assert [row.id for row in listing.rows("kk", 0, 100)] == list(ids)
        assert [listing.position(id_) for id_ in ids] == list(range(len(ids)))
        assert all(listing.position(id_) == -1 for id_ in everyone - set(ids))
    own = [id_ for id_ in edition.ids("gifts") if id_ in given_by(choice)]
    assert list(narrow.listing(choice).ids()) == own


def test_orders_and_letters(edition: Edition) -> None:
    narrow = Narrow(edition, "gifts")
    assert narrow.orders("kk") == ("own", "date", "title")
    for lang in ("kk", "ru", "en"):
        listing = narrow.listing({}, "title", lang)
        titles = [row.title for row in listing.rows(lang, 0, 100)]
        assert titles == sorted(titles, key=order(lang))
        starts = [one.start for one in listing.letters]
        assert starts[0] == 0
        for (a, b), one in zip(pairwise([*starts, len(titles)]), listing.letters, strict=True):
            assert {letter(lang)(title) for title in titles[a:b]} == {one.letter}
    kazakh = [one.letter for one in narrow.listing({}, "title", "kk").letters]
    assert kazakh == [DIGITS, "Ә", "Қ", "Ө", "Т", "Ұ", "Ү", "Ы", "І", "B"]
    some = narrow.listing({"country": frozenset(["TR"])}, "title", "kk")
    titles = [row.title for row in some.rows("kk", 0, 100)]
    assert [letter("kk")(titles[one.start]) for one in some.letters] == [one.letter for one in some.letters]
    dates = [row.year for row in narrow.listing({}, "date").rows("en", 0, 100)]
    known = [year for year in dates if year]
    assert dates == known + [""] * (len(dates) - len(known))
    assert [year[:4] for year in known] == sorted(year[:4] for year in known)


def test_years_of_what_is_chosen(edition: Edition) -> None:
    narrow = Narrow(edition, "documents")
    assert narrow.years({}) == [(1992, 1, 0)]
    narrow = Narrow(edition, "gifts")
    assert narrow.orders("en")[0] == "own"
    for choice in ({}, {"country": frozenset(["TR"])}, {"object_type": frozenset(["vessel", "arms"])}):
        rows = narrow.listing(choice).rows("en", 0, 100)
        for year, count, start in narrow.years(choice):
            of_year = [
                n for n, row in enumerate(rows) if row.year.startswith(str(year)) and "–" not in row.year
            ]
            assert start in of_year or count == 0
            assert rows[start].year.startswith(str(year))


def test_values_by_letter_and_the_first_of_many(edition: Edition) -> None:
    narrow = Narrow(edition, "gifts")
    facet = next(one for one in narrow.facets if one.name == "country")
    counts = narrow.counts({})["country"]
    by_letter, letters = narrow.by_letter(facet, "kk")
    labels = [value.label for value in narrow.words(facet, "kk", by_letter, counts)]
    assert labels == sorted(labels, key=order("kk"))
    assert [letter("kk")(labels[one.start]) for one in letters] == [one.letter for one in letters]
    assert narrow.usual(facet, counts, 60) == sorted(by_letter)
    rare = narrow.words(facet, "kk", range(facet.values), counts)[-1].value
    first = narrow.usual(facet, counts, 2, [rare])
    assert narrow.words(facet, "kk", first, counts)[0].value == rare
    assert len(first) == 2


def test_a_choice_that_is_gone_is_forgotten(edition: Edition) -> None:
    narrow = Narrow(edition, "gifts")
    assert narrow.known({"country": frozenset(["TR", "XX"]), "coin": frozenset(["gold"])}) == {
        "country": frozenset(["TR"])
    }
    assert narrow.known({"country": frozenset(["XX"])}) == {}
    assert narrow.listing({"country": frozenset(["XX"])}).length == 0
    with pytest.raises(KeyError):
        Narrow(edition, "coins")


def told(edition: Edition, lang: str) -> object:
    """Everything that is read of a section's choices in one language."""
    narrow = Narrow(edition, "gifts")
    out: list[object] = [narrow.orders(lang)]
    everything = narrow.counts({})
    for facet in narrow.facets:
        counts = everything[facet.name]
        usual = narrow.words(facet, lang, narrow.usual(facet, counts, 99), counts)
        by_letter, letters = narrow.by_letter(facet, lang)
        out.append((facet.name, sorted((v.value, v.label, v.count) for v in usual), letters))
        out.append([v.label for v in narrow.words(facet, lang, by_letter, counts)])
        for value in sorted(usual, key=lambda one: one.value):
            choice = {facet.name: frozenset([value.value])}
            for name in ("own", "date", "title"):
                listing = narrow.listing(choice, name, lang)
                out.append((listing.ids(), listing.letters))
            out.append(narrow.years(choice))
            for facet_, others in zip(narrow.facets, narrow.counts(choice).values(), strict=True):
                told_of = narrow.words(facet_, lang, range(facet_.values), others)
                out.append(sorted((v.value, v.count) for v in told_of if v.count))
    return out


@pytest.mark.parametrize("hidden", [("gift-1",), ("sample-bowl", "gift-0", "gift-9", "gift-39"), ("gift-2",)])
def test_hidden_records_are_in_no_list_and_no_count(
    path: Path, tmp_path: Path, hidden: tuple[str, ...]
) -> None:
    bundle = made(hidden)
    for section in bundle.exhibition["sections"]:
        if section["cover"]["record"] in hidden:
            del section["cover"]
    bundle.exhibition["highlights"] = ["sample-declaration"]
    bundle.exhibition["attract"] = [{"scene": "title"}]
    for records in bundle.records.values():
        for record in records:
            record.pop("links", None)
    result = build(bundle.write(tmp_path / "bundle"), tmp_path / "edition")
    assert result.report.ok, [str(finding) for finding in result.report.errors]
    with Edition.open(path, hidden) as left, Edition.open(result.path) as never:
        for lang in ("kk", "en"):
            assert told(left, lang) == told(never, lang)


def test_an_older_edition_has_the_facets_of_its_own_tables(path: Path, tmp_path: Path) -> None:
    older = tmp_path / "older"
    older.mkdir()
    (older / "edition.json").write_text(json.dumps({"format": 2}), encoding="utf-8")
    (older / "index.sqlite").write_bytes((path / "index.sqlite").read_bytes())
    db = sqlite3.connect(older / "index.sqlite")
    names = [
        row[0]
        for row in db.execute("SELECT name FROM sqlite_master WHERE name LIKE 'narrow_%' AND type = 'table'")
    ]
    db.executescript(";".join(f"DROP TABLE {name}" for name in names) + "; PRAGMA user_version = 2")
    db.close()
    for hidden in ((), ("gift-1", "gift-4")):
        with Edition.open(older, hidden) as edition:
            narrow = Narrow(edition, "gifts")
            assert narrow.orders("kk") == ("own",)
            assert [facet.name for facet in narrow.facets] == ["country", "object_type"]
            for facet, value in (("country", "TR"), ("object_type", "vessel")):
                listing = narrow.listing({facet: frozenset([value])})
                assert listing.ids() == edition.ids("gifts", (facet, value))
            labels = narrow.words(narrow.facets[0], "ru", [0], narrow.counts({})["country"])
            assert labels[0].label in {row.label for row in edition.facets("gifts", "ru")}


@given(st.lists(st.integers(0, 199), unique=True).map(sorted))
def test_sets_come_back_as_they_were(places: list[int]) -> None:
    size = 200
    dense, blob = packed(places, size)
    assert (
        (int.from_bytes(blob, "little") == bits_of(places, size)) if dense else (list(read(blob)) == places)
    )
    assert len(blob) <= size / 8
    bits = bits_of(places, size)
    assert bits.bit_count() == len(places)
    assert list(places_of(mask_of(bits, size))) == places
    assert numbers(places).itemsize == 4


# -- the alphabets


def test_the_kazakh_alphabet_is_in_its_own_order() -> None:
    alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
    assert "".join(sorted(alphabet, key=order("kk"))) == alphabet
    for a, b in pairwise(alphabet):
        assert order("kk")(f"{a}я") < order("kk")(f"{b}а"), "each is a letter of its own"
    assert [letter("kk")(f"{sign}н") for sign in alphabet] == list(alphabet.upper())


def test_what_has_no_letter_of_ours_stands_together() -> None:
    assert [letter("kk")(title) for title in ("«Ән»", "1991", "– 5", "Éire", "山水", "…", "")] == [
        "Ә", DIGITS, DIGITS, "E", OTHERS, OTHERS, OTHERS
    ]  # fmt: skip
    assert letter("ru")("Ёлка") == "Е"
    assert letter("en")("«Zurich»") == "Z"
