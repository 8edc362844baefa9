"""How an object turns, and which of its pictures are loaded for that."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.viewer.turning import (
    AROUND,
    FASTEST,
    MOST_HELD,
    NEAR,
    SKELETON,
    STEP,
    Motion,
    distance,
    frame_of,
    loading_order,
    nearest,
)

COUNTS = st.integers(8, 360)


def test_a_turn_is_all_frames_and_begins_anew() -> None:
    assert [frame_of(n / 36, 36) for n in range(36)] == list(range(36))
    assert frame_of(1.0, 36) == 0
    assert frame_of(-1 / 36, 36) == 35
    assert frame_of(-7.25, 8) == 6
    assert frame_of(0.5, 0) == 0


@given(COUNTS, st.floats(-20, 20, allow_nan=False))
def test_the_nearest_frame_is_never_half_a_frame_away(count: int, turn: float) -> None:
    frame = frame_of(turn, count)
    assert 0 <= frame < count
    away = abs((turn * count - frame + count / 2) % count - count / 2)
    assert away <= 0.5 + 1e-6


@given(COUNTS, st.integers(0, 359))
def test_the_order_names_each_frame_once_and_the_shown_one_first(count: int, frame: int) -> None:
    frame %= count
    order = loading_order(count, frame)
    assert order[0] == frame
    assert len(order) == len(set(order)) == min(count, MOST_HELD)


@given(COUNTS, st.integers(0, 359))
def test_wherever_it_turns_something_is_near(count: int, frame: int) -> None:
    """After nine frames nothing is further than a sixteenth of a turn; after all, never more than the gaps
    of the skeleton; the neighbours are all there."""
    frame %= count
    first, order = loading_order(count, frame)[: AROUND + 1], loading_order(count, frame)
    for wanted in range(count):
        assert distance(nearest(first, wanted, count), wanted, count) <= math.ceil(count / AROUND)
        assert distance(nearest(order, wanted, count), wanted, count) <= math.ceil(count / SKELETON)
    assert {(frame + step) % count for step in range(-NEAR, NEAR + 1)} <= set(order)


def test_the_order_goes_both_ways_from_the_frame() -> None:
    order = loading_order(360, 100)
    after_those_around = [frame for frame in order if frame % 45][:13]
    assert sorted(after_those_around) == list(range(94, 107))
    assert loading_order(0, 0) == ()


def test_a_finger_leads_and_throws() -> None:
    motion = Motion()
    motion.hold()
    assert not motion.resting
    for n in range(6):
        motion.drag(n * 0.016, 0.02)
    assert motion.turn == pytest.approx(0.12)
    motion.let_go(6 * 0.016)
    assert 0.5 < motion.speed < 2.0
    speeds = []
    while motion.advance(0.016):
        speeds.append(motion.speed)
        assert len(speeds) < 1000, "it never comes to rest"
    assert speeds == sorted(speeds, reverse=True)
    assert motion.resting
    assert motion.turn > 0.3


def test_a_finger_that_rests_before_it_is_lifted_throws_nothing() -> None:
    motion = Motion()
    motion.hold()
    for n in range(6):
        motion.drag(n * 0.016, 0.02)
    motion.let_go(0.4)
    assert motion.resting


def test_a_touch_stops_it_and_no_throw_is_too_fast() -> None:
    motion = Motion()
    motion.hold()
    motion.drag(0.0, 0.5)
    motion.drag(0.01, 0.5)
    motion.let_go(0.01)
    assert motion.speed == FASTEST
    motion.stop()
    assert motion.resting


@given(st.lists(st.floats(0.001, 0.1), min_size=1, max_size=200))
def test_a_step_ends_where_it_should_whatever_the_frames_take(times: list[float]) -> None:
    motion = Motion()
    motion.travel(STEP)
    motion.advance(0.2)
    motion.travel(STEP)
    for seconds in times:
        motion.advance(seconds)
    while motion.advance(0.05):
        pass
    assert motion.turn == pytest.approx(2 * STEP)


def test_the_hint_comes_back_to_where_it_began() -> None:
    motion = Motion(turn=0.25)
    motion.hint()
    far = 0.0
    while motion.advance(0.02):
        far = max(far, abs(motion.turn - 0.25))
    assert 0.02 < far < 0.1
    assert motion.turn == pytest.approx(0.25)


def test_a_held_button_turns_on_and_stops_at_once() -> None:
    motion = Motion()
    motion.go_on(-1)
    for _ in range(100):
        motion.advance(0.02)
    assert motion.turn == pytest.approx(-0.32)
    motion.stop()
    motion.let_go(0.0, thrown=False)
    assert motion.resting
