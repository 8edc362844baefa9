"""The world in an edition: what there is of each country, who leads to whom, hidden records, old editions."""

from __future__ import annotations

import math
import sqlite3
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.simulator import SimulatedBundle

from kiosk.edition import parts
from kiosk.edition.build import build
from kiosk.edition.older import as_present
from kiosk.edition.rays import bearing_deg, country_points, distance_km
from kiosk.edition.reader import Edition
from kiosk.edition.world.projection import DISC_KM, Azimuthal, great_circle
from kiosk.edition.world.read import World
from kiosk.exhibition.former import FORMER

ASTANA = (51.17, 71.43)


def made() -> SimulatedBundle:
    """Gifts from Turkey, from a country that is no more, between two others; a document of three sides."""
    bundle = SimulatedBundle()
    for number, (giver, receiver) in enumerate((("TR", "KZ"), ("TR", "KZ"), ("YUCS", "KZ"), ("DE", "FR"))):
        bundle.add("gifts", f"gift-{number}", given_by=giver, given_to=receiver, countries=[])
    bundle.add("documents", "three-sides", countries=["KZ", "RU", "CN"])
    for kind in ("documents", "gifts", "autographs", "quotes"):
        bundle.records[kind][0]["countries"] = ["KZ"]
    bundle.records["gifts"][0] |= {"given_by": "KZ", "given_to": "KZ"}
    bundle.exhibition["map"] = {
        "borders": "all", "names": {"TR": {"en": "Türkiye", "kk": "Түркия елі"}}, "hidden": ["CN"],
    }  # fmt: skip
    return bundle


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("world")
    result = build(made().write(root / "bundle"), root / "edition")
    assert result.report.ok, [str(finding) for finding in result.report.errors]
    return result.path


def told(edition: Edition, lang: str) -> object:
    world = World(edition)
    countries = world.countries(lang)
    return (
        world.settings(), world.count(lang), countries, world.lines(),
        [world.sections(country.code, lang) for country in countries],
    )  # fmt: skip


def test_what_there_is_of_each_country(built: Path) -> None:
    with Edition.open(built) as edition:
        world = World(edition)
        rows = {row.code: row for row in world.countries("en")}
        settings = world.settings()
        assert (settings.centre, settings.origin) == (ASTANA, "rays")
        assert (settings.own, settings.borders) == ("KZ", "all")
        assert {code: rows[code].count for code in ("TR", "YUCS", "DE", "FR", "CN")} == {
            "TR": 2, "YUCS": 1, "DE": 1, "FR": 1, "CN": 1,
        }  # fmt: skip
        assert "KZ" not in rows
        assert world.count("en") == len(rows)
        assert (rows["TR"].name, rows["TR"].short) == ("Türkiye", "Türkiye")
        assert (rows["YUCS"].name, rows["YUCS"].first, rows["YUCS"].last) == ("Yugoslavia", 1918, 2003)
        assert rows["YUCS"].point == country_points()["RS"]
        assert rows["CN"].hidden
        assert not rows["RU"].hidden
        assert [(row.section, row.count) for row in world.sections("TR", "en")] == [("gifts", 2)]
        assert 260 < rows["TR"].bearing_deg < 264
        assert 3150 < rows["TR"].distance_km < 3250
        lines = {(line.a, line.b): line.count for line in world.lines()}
        assert lines["TR", "KZ"] == 2
        assert lines["DE", "FR"] == lines["YUCS", "KZ"] == lines["KZ", "RU"] == 1
        assert ("KZ", "CN") not in lines  # hidden
        assert world.name("TR", "kk") == "Түркия елі"


def test_names_stand_in_the_order_of_the_languages_letters(built: Path) -> None:
    with Edition.open(built) as edition:
        english = [row.name for row in World(edition).countries("en")]
        assert english == sorted(english)
        kazakh = [row.code for row in World(edition).countries("kk")]
        assert set(kazakh) == {row.code for row in World(edition).countries("en")}


@pytest.mark.parametrize("hidden", [("gift-0", "gift-2"), ("three-sides",)])
def test_hidden_records_count_nowhere(built: Path, tmp_path: Path, hidden: tuple[str, ...]) -> None:
    bundle = made()
    for kind, records in bundle.records.items():
        bundle.records[kind] = [record for record in records if record["id"] not in hidden]
    result = build(bundle.write(tmp_path / "bundle"), tmp_path / "edition")
    with Edition.open(built, hidden) as left, Edition.open(result.path) as never:
        for lang in ("kk", "ru", "en"):
            assert told(left, lang) == told(never, lang)


def test_an_older_edition_has_a_calm_empty_world() -> None:
    db = sqlite3.connect(":memory:")
    as_present(db, 2, hiding=False)
    assert db.execute("SELECT count(*) FROM world_place").fetchone() == (0,)
    assert "world_member" in parts.SHADOWS


def test_without_a_country_of_its_own_the_most_frequent_one_is_the_centre_or_none(tmp_path: Path) -> None:
    bundle = made()
    del bundle.exhibition["country"], bundle.exhibition["rays"]
    bundle.records = {"gifts": bundle.records["gifts"]}
    bundle.exhibition["sections"] = [
        section for section in bundle.exhibition["sections"] if section["id"] == "gifts"
    ]
    bundle.exhibition["attract"] = [{"scene": "title"}]
    bundle.exhibition["highlights"] = []
    for record in bundle.records["gifts"]:
        record.pop("links", None)
    most = build(bundle.write(tmp_path / "most"), tmp_path / "edition")
    with Edition.open(most.path) as edition:
        settings = World(edition).settings()
        assert (settings.origin, settings.own) == ("most", "KZ")
        assert settings.centre == country_points()["KZ"]
    for number, record in enumerate(bundle.records["gifts"]):
        record |= {"given_by": ("TR", "DE", "FR", "IT", "US")[number], "given_to": None, "countries": []}
    none = build(bundle.write(tmp_path / "none"), tmp_path / "other")
    with Edition.open(none.path) as edition:
        assert (World(edition).settings().origin, World(edition).settings().own) == ("world", "")
        assert World(edition).lines() == ()
        assert World(edition).count("en") == 5


# -- the projection ------------------------------------------------------------------------------------------

latitudes, longitudes = st.floats(-89.9, 89.9), st.floats(-180, 180)
points = st.tuples(latitudes, longitudes)


@given(points, points)
def test_lengths_and_directions_from_the_centre_are_true(
    origin: tuple[float, float], point: tuple[float, float]
) -> None:
    x, y = Azimuthal(origin).project(*point)
    away = distance_km(origin, point)
    assert math.hypot(x, y) == pytest.approx(away, abs=0.05)
    if 1 < away < DISC_KM - 1:
        off = (math.degrees(math.atan2(x, -y)) - bearing_deg(origin, point) + 180) % 360 - 180
        assert abs(off) < 0.01


@given(points, points)
def test_the_way_back_leads_to_the_same_point(
    origin: tuple[float, float], point: tuple[float, float]
) -> None:
    plane = Azimuthal(origin)
    back = plane.unproject(*plane.project(*point))
    if distance_km(origin, point) < DISC_KM - 5:
        assert distance_km(back, point) < 0.05
    (x, y) = plane.path([point[1], point[0]])
    assert (x, y) == pytest.approx(plane.project(*point), abs=1e-6)


def test_a_great_circle_goes_the_shortest_way() -> None:
    way = list(great_circle((50.0, 10.0), (40.0, -100.0), 20))
    length = sum(distance_km(a, b) for a, b in pairwise(way))
    assert length == pytest.approx(distance_km(way[0], way[-1]), rel=1e-6)


def test_every_former_country_has_a_point() -> None:
    assert not [code for code in FORMER if code not in country_points()]
