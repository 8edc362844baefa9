"""Names on the map: none covers another, a dot, or what lies over the map; and the land below them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.edition.world.projection import DISC_KM, Azimuthal
from kiosk.ui.map.camera import CLOSEST, USUAL, MapCamera, looking_at, on_stage, opening
from kiosk.ui.map.drawn import radius_mm
from kiosk.ui.map.geometry import COARSE, FINE, holds_the_far_point, shapes
from kiosk.ui.map.labels import Dot, arrows, overlap, place

STAGE = (0.0, 0.0, 1000.0, 600.0)
GAP = 8.0

dots = st.lists(
    st.builds(
        lambda x, y, radius, width: (x, y, radius, width),
        st.floats(0, 1000), st.floats(0, 600), st.floats(4, 12), st.floats(30, 220),
    ),
    max_size=60,
).map(lambda rows: [Dot(f"c{n}", x, y, r, w, 24.0) for n, (x, y, r, w) in enumerate(rows)])  # fmt: skip


@given(dots, st.one_of(st.none(), st.tuples(st.floats(0, 1000), st.floats(0, 600))))
def test_names_never_overlap(found: list[Dot], centre: tuple[float, float] | None) -> None:
    over = [(0.0, 0.0, 300.0, 80.0), (0.0, 500.0, 260.0, 600.0)]
    ends = [(dot.x, dot.y) for dot in found] if centre else []
    named = place(found, STAGE, over, centre, GAP, ends)
    assert named == place(found, STAGE, over, centre, GAP, ends)
    boxes = [label.box for label in named]
    for n, box in enumerate(boxes):
        assert box[0] >= 0 <= box[1]
        assert box[2] <= 1000
        assert box[3] <= 600
        assert not any(overlap(box, other) for other in [*boxes[n + 1 :], *over])
        for dot in found:
            if dot.key != named[n].key:
                square = (dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)
                assert not overlap(box, square)
    if found and centre is None and 340 < found[0].x < 700 and 120 < found[0].y < 460 and len(found) < 3:
        assert found[0].key in {label.key for label in named}


def test_who_finds_no_room_has_another_move_aside() -> None:
    first = Dot("first", 500, 300, 6, 120, 24)  # takes its right side, where the second has its only place
    wall = [(640.0, 200.0, 900.0, 285.0), (640.0, 318.0, 900.0, 400.0), (720.0, 285.0, 900.0, 318.0)]
    second = Dot("second", 640, 300, 6, 90, 24)
    named = {label.key: label.box for label in place([first, second], STAGE, wall, None, GAP)}
    assert set(named) == {"first", "second"}


@given(dots, st.tuples(st.floats(200, 800), st.floats(150, 450)))
def test_arrows_stand_at_the_edge_and_their_names_within(
    found: list[Dot], start: tuple[float, float]
) -> None:
    beyond = [
        Dot(dot.key, dot.x * 3 - 1000, dot.y * 3 - 600, dot.radius, dot.width, dot.height) for dot in found
    ]
    beyond = [dot for dot in beyond if not (0 < dot.x < 1000 and 0 < dot.y < 600)]
    pointed = arrows(beyond, STAGE, 20.0, [], start, 12.0, 8)
    assert len(pointed) <= 8
    named = {dot.key: dot for dot in beyond}
    for n, arrow in enumerate(pointed):
        dot = named[arrow.key]
        at_edge = (abs(arrow.x - 20), abs(arrow.x - 980), abs(arrow.y - 20), abs(arrow.y - 580))
        assert min(at_edge) < 1e-6
        assert math.atan2(dot.y - start[1], dot.x - start[0]) == pytest.approx(arrow.angle)
        assert not any(overlap(arrow.box, other.box) for other in pointed[n + 1 :])


def test_a_dot_tells_how_many() -> None:
    sizes = [radius_mm(count, 392) for count in (1, 2, 10, 100, 392)]
    assert sizes == sorted(sizes)
    assert sizes[0] == 1.7
    assert sizes[-1] <= 4.5


# -- the view ------------------------------------------------------------------------------------------------


def test_the_opening_view_has_most_countries_and_is_never_too_close() -> None:
    camera = MapCamera(stage_width=1920, stage_height=970, unit=2.743)
    near = opening(camera, [(100.0, 50.0), (-200.0, 90.0)], True)
    assert near.scale == pytest.approx(USUAL * 2.743)
    wide = opening(camera, [(9000.0 * math.cos(n), 9000.0 * math.sin(n)) for n in range(20)], True)
    assert camera.whole(0.0).scale <= wide.scale < near.scale
    assert on_stage(camera, wide, 0.0, 0.0) == pytest.approx((960, 485))
    assert opening(camera, [(1.0, 1.0)], False) == camera.whole(0.0)
    assert looking_at(camera, 0.0, 0.0, 1e9).scale == CLOSEST * 2.743


# -- the land ------------------------------------------------------------------------------------------------


def inside(rings: list[list[float]], x: float, y: float) -> bool:
    """The odd-even rule."""
    odd = False
    for ring in rings:
        for n in range(0, len(ring), 2):
            ax, ay = ring[n - 2], ring[n - 1]
            bx, by = ring[n], ring[n + 1]
            if (ay > y) != (by > y) and ax + (bx - ax) * (y - ay) / (by - ay) > x:
                odd = not odd
    return odd


@pytest.mark.parametrize("centre", [(51.17, 71.43), (38.9, -77.0), (25.0, 10.0), (-90.0, 0.0)])
def test_land_is_where_it_is(centre: tuple[float, float]) -> None:
    made = shapes(centre, "KZ", COARSE)
    rings = [list(line.points) for line in (*made.land, *((made.far,) if made.far else ()))]
    project = Azimuthal(centre).project
    for place_, dry in (
        ((48.0, 67.0), True), ((0.0, 20.0), True), ((40.0, -100.0), True), ((-25.0, 134.0), True),
        ((0.0, -30.0), False), ((-30.0, 80.0), False), ((30.0, 180.0), False),
    ):  # fmt: skip
        far_filled = made.far is not None
        assert (
            (inside(rings, *project(*place_)) ^ far_filled) == dry
            if far_filled
            else (inside(rings, *project(*place_)) == dry)
        )
    own = [list(line.points) for line in made.own]
    assert inside(own, *project(48.0, 67.0))
    assert not inside(own, *project(55.0, 60.0))


def test_land_about_the_point_opposite_is_told_apart() -> None:
    beijing = shapes((39.9, 116.4), "CN", COARSE)  # opposite lies Argentina
    assert beijing.far is not None
    assert holds_the_far_point(beijing.far.points)
    assert shapes((51.17, 71.43), "KZ", COARSE).far is None  # opposite lies the Pacific


def test_the_fine_land_is_finer() -> None:
    coarse, fine = (shapes((51.17, 71.43), "KZ", level) for level in (COARSE, FINE))
    assert sum(len(line.points) for line in fine.land) > 3 * sum(len(line.points) for line in coarse.land)
    for line in fine.land:
        assert max(map(abs, line.box)) <= DISC_KM
    assert len(fine.water) == 1  # the Caspian Sea
    assert len(fine.borders) > 300
