"""A book bound from pictures, and a page under a finger."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.viewer.binding import Leaf, Pose, bind, last_place, place_of, under_finger


def test_each_picture_is_the_front_of_a_leaf() -> None:
    leaves = bind([(1, ""), (2, ""), (3, "")])
    assert leaves == (Leaf(1), Leaf(2), Leaf(3))
    assert last_place(leaves) == 2
    assert [place_of(leaves, number) for number in (1, 2, 3, 9)] == [1, 1, 2, 1]


def test_pages_lie_where_their_names_say() -> None:
    leaves = bind([(1, "back"), (2, "cover"), (3, "inside-cover"), (4, "recto"), (5, "verso"), (6, "verso")])
    assert leaves == (Leaf(2, 3), Leaf(4, 5), Leaf(0, 6), Leaf(0, 1))
    assert last_place(leaves) == 4
    assert [place_of(leaves, number) for number in (3, 4, 5, 6, 1)] == [1, 1, 2, 3, 4]


def test_a_cover_alone_does_not_open() -> None:
    assert last_place(bind([(1, "")])) == 0
    assert place_of(bind([(1, "")]), 0) == 0
    assert last_place(bind([(1, ""), (2, "inside-cover")])) == 1
    assert bind([]) == ()
    assert last_place(()) == 0


NAMES = st.sampled_from(["", "cover", "inside-cover", "title", "recto", "verso", "leaf", "insert", "back"])


@given(st.lists(NAMES, min_size=1, max_size=30))
def test_every_picture_has_one_side_and_can_be_opened(names: list[str]) -> None:
    pages = list(enumerate(names, start=1))
    leaves = bind(pages)
    sides = [side for leaf in leaves for side in (leaf.front, leaf.back) if side]
    assert sorted(sides) == [number for number, _ in pages]
    for number, _ in pages:
        place = place_of(leaves, number)
        assert 0 <= place <= last_place(leaves)
        if number != leaves[0].front:
            seen = {leaves[place].front if place < len(leaves) else 0, leaves[place - 1].back}
            assert number in seen


@given(st.floats(0.4, 1.0), st.floats(1.0, 1.6), st.floats(-200, 200), st.floats(1, 179))
def test_the_page_stays_under_the_finger(grip: float, scale: float, shift: float, angle: float) -> None:
    width = 400.0
    flat, turned = Pose(500.0, scale), Pose(500.0 + shift, 1.0)
    cos = math.cos(math.radians(angle))
    part = (1 - cos) / 2
    spine = flat.spine + (turned.spine - flat.spine) * part
    finger = spine + grip * width * (scale + (1 - scale) * part) * cos
    found = under_finger(finger, grip * width, flat, turned)
    cos = math.cos(math.radians(found))
    part = (1 - cos) / 2
    there = flat.spine + shift * part + grip * width * (scale + (1 - scale) * part) * cos
    assert there == pytest.approx(finger, abs=0.6)


def test_a_finger_beyond_the_book_leaves_the_page_flat() -> None:
    pose = Pose(500.0, 1.0)
    assert under_finger(2000, 300, pose, pose) == pytest.approx(0, abs=0.01)
    assert under_finger(-900, 300, pose, pose) == pytest.approx(180, abs=0.01)
