"""Threads and rays: what leads where, and in which direction the world lies."""

from __future__ import annotations

from math import acos, cos, radians, sin

from hypothesis import given
from hypothesis import strategies as st

from kiosk.edition.rays import MEAN_RADIUS_KM, bearing_deg, country_points, distance_km, rays
from kiosk.edition.threads import ALIKE, DECLARED_LIMIT, SHARED_LEAST, Bond, Thread, threads

ASTANA = (51.17, 71.43)
_MEMBERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH
CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN
GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC
LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP
NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV
SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
"""
UNITED_NATIONS = _MEMBERS.split()


def test_declared_links_lead_both_ways_and_come_first() -> None:
    bonds: list[list[Bond]] = [[("person", "a")], [("person", "a")], [], [], []]
    found = threads({0: [2, -1, 3]}, bonds, [0, 0, 1, 1, 1])
    assert found[0] == (Thread(2, link=(0, 0)), Thread(3, link=(0, 2)), Thread(1, bond=("person", "a")))
    assert found[2] == (Thread(0, link=(0, 0)),)
    assert found[3] == (Thread(0, link=(0, 2)),)
    assert found[4] == ()


def test_a_rare_bond_before_a_common_one_and_across_sections_first() -> None:
    country, rare = ("country", "TR"), ("person", "a")
    bonds: list[list[Bond]] = [[country, rare], [country], [country], [rare], *([[]] * 8)]
    found = threads({}, bonds, [0, 0, 1, 0, *([1] * 8)])
    assert [thread.target for thread in found[0]] == [3, 2, 1]
    assert found[0][0].bond == rare


def test_what_half_of_the_exhibition_shares_bonds_nobody() -> None:
    bonds: list[list[Bond]] = [[("country", "KZ")] for _ in range(9)] + [[] for _ in range(3)]
    assert all(not found for found in threads({}, bonds, [0] * 12))


def test_a_record_everything_links_to_keeps_a_readable_page() -> None:
    found = threads({record: [0] for record in range(1, 40)}, [[] for _ in range(40)], [0] * 40)
    assert len(found[0]) == DECLARED_LIMIT
    assert all(thread.target == 0 for own in found[1:] for thread in own)


def test_what_is_shared_has_room_beside_what_is_declared_and_is_varied() -> None:
    person, day = ("person", "a"), ("day", "1992-03-02")
    bonds: list[list[Bond]] = [[person, day], *([[person]] * 6), [day], *([[]] * 20)]
    declared = list(range(8, 8 + DECLARED_LIMIT))
    found = threads({0: declared}, bonds, [0] * len(bonds))[0]
    assert [thread.target for thread in found[:DECLARED_LIMIT]] == declared
    assert len(found) == DECLARED_LIMIT + SHARED_LEAST
    shared = [thread.bond for thread in threads({}, bonds, [0] * len(bonds))[0]]
    assert day in shared[: ALIKE + 1], "one bond does not take all the places"


names = st.tuples(st.sampled_from(["person", "country", "theme", "event", "day"]), st.sampled_from("abcd"))


@given(st.data(), st.integers(1, 30))
def test_threads_are_bounded_honest_and_repeatable(data: st.DataObject, count: int) -> None:
    bonds = [tuple(dict.fromkeys(data.draw(st.lists(names, max_size=4)))) for _ in range(count)]
    targets = st.lists(st.integers(-1, count - 1), max_size=3)
    links = {record: data.draw(targets) for record in range(0, count, 3)}
    sections = [record % 3 for record in range(count)]
    found = threads(links, bonds, sections)
    assert found == threads(links, bonds, sections)
    for record, own in enumerate(found):
        others = [thread.target for thread in own]
        assert record not in others
        assert len(set(others)) == len(others)
        assert len(own) <= DECLARED_LIMIT + SHARED_LEAST
        for thread in own:
            if thread.link is not None:
                source, number = thread.link
                assert {source, links[source][number]} == {record, thread.target}
            else:
                assert thread.bond in bonds[record]
                assert thread.bond in bonds[thread.target]


def test_every_member_of_the_united_nations_has_a_ray() -> None:
    assert len(UNITED_NATIONS) == len(set(UNITED_NATIONS)) == 193
    assert not [code for code in [*UNITED_NATIONS, "VA", "PS"] if code not in country_points()]
    found = rays(ASTANA, UNITED_NATIONS)
    assert len(found) == 193
    assert [ray.bearing_deg for ray in found] == sorted(ray.bearing_deg for ray in found)


def test_rays_are_one_a_country_and_unknown_codes_have_none() -> None:
    assert [ray.code for ray in rays(ASTANA, ["TR", "TR", "QQ"])] == ["TR"]


def test_directions_and_distances() -> None:
    quarter = MEAN_RADIUS_KM * 3.141592653589793 / 2
    assert bearing_deg((0, 0), (10, 0)) == 0
    assert round(bearing_deg((0, 0), (0, 10)), 9) == 90
    assert round(bearing_deg((0, 0), (-10, 0)), 9) == 180
    assert round(bearing_deg((0, 0), (0, -10)), 9) == 270
    assert round(distance_km((0, 0), (0, 90)) - quarter, 6) == 0
    assert round(distance_km((0, 179), (0, -179)) - quarter / 45, 6) == 0
    # The law of cosines says the same of Astana and Ankara, which lies a little south of its west.
    ankara = (39.93, 32.86)
    by_cosines = MEAN_RADIUS_KM * acos(
        sin(radians(ASTANA[0])) * sin(radians(ankara[0]))
        + cos(radians(ASTANA[0])) * cos(radians(ankara[0])) * cos(radians(ankara[1] - ASTANA[1]))
    )
    assert abs(distance_km(ASTANA, ankara) - by_cosines) < 1e-6
    assert 255 < bearing_deg(ASTANA, ankara) < 270


points = st.tuples(st.floats(-89, 89), st.floats(-180, 180))


@given(points, points)
def test_distance_is_the_same_in_both_directions(
    first: tuple[float, float], second: tuple[float, float]
) -> None:
    there, back = distance_km(first, second), distance_km(second, first)
    assert abs(there - back) < 1e-6
    assert 0 <= there <= MEAN_RADIUS_KM * 3.1415927
    assert 0 <= bearing_deg(first, second) < 360 or bearing_deg(first, second) == 360.0
