"""The gesture: how it is written, what completes it, and what never does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.gesture import (
    CORNERS,
    DEFAULT,
    REACH_MM,
    WITHIN_S,
    Gesture,
    GestureError,
    Watcher,
    corner_at,
    parse_gesture,
)

LEFT, RIGHT = "top-left", "top-right"


@pytest.mark.parametrize(
    ("text", "gesture"),
    [
        ("top-left:5", Gesture((LEFT,) * 5)),
        (" Top-Left:3, top-right:2 ", Gesture((LEFT, LEFT, LEFT, RIGHT, RIGHT))),
        ("hold:bottom-right:4", Gesture(("bottom-right",), 4.0)),
        ("off", Gesture()),
        (DEFAULT, Gesture((LEFT,) * 3 + (RIGHT,) * 3)),
    ],
)
def test_what_is_written_is_read(text: str, gesture: Gesture) -> None:
    assert parse_gesture(text) == gesture


@pytest.mark.parametrize(
    "text",
    ["", "on", "top-left", "top-left:0", "top-left:1", "top-left:13", "top-left:7,top-right:6", "middle:5",
     "hold:top-left", "hold:top-left:1", "hold:top-left:60", "hold:middle:4", "top-left:²", "top-left:3,"],
)  # fmt: skip
def test_what_is_not_known_gets_a_sentence_with_ways_that_are(text: str) -> None:
    with pytest.raises(GestureError, match=r"is no gesture\. Write corners and touches like “top-left:3"):
        parse_gesture(text)


@pytest.mark.parametrize(("width", "height"), [(700.0, 394.0), (394.0, 700.0)])
def test_corners_are_twenty_millimetres_in_both_orientations(width: float, height: float) -> None:
    inside, outside = REACH_MM - 1, REACH_MM + 1
    assert corner_at(inside, inside, width, height) == "top-left"
    assert corner_at(width - inside, inside, width, height) == "top-right"
    assert corner_at(inside, height - inside, width, height) == "bottom-left"
    assert corner_at(width - inside, height - inside, width, height) == "bottom-right"
    assert corner_at(outside, inside, width, height) == ""
    assert corner_at(inside, outside, width, height) == ""
    assert corner_at(width / 2, height / 2, width, height) == ""


def series(watcher: Watcher, corners: list[str], step_s: float = 0.4) -> list[bool]:
    """Touch the corners one after the other; what each touch answered."""
    answers = []
    for number, corner in enumerate(corners):
        answers.append(watcher.down(corner, 100.0 + number * step_s))
        watcher.up()
    return answers


def test_a_series_completes_with_its_last_touch() -> None:
    watcher = Watcher(parse_gesture("top-left:5"))
    assert series(watcher, [LEFT] * 5) == [False] * 4 + [True]
    assert series(watcher, [LEFT] * 4) == [False] * 4, "it begins anew after it was complete"


def test_a_touch_elsewhere_begins_it_anew() -> None:
    assert not any(series(Watcher(parse_gesture("top-left:5")), [LEFT] * 4 + [""] + [LEFT] * 4))


def test_it_must_not_take_too_long() -> None:
    watcher = Watcher(parse_gesture("top-left:5"))
    assert not any(series(watcher, [LEFT] * 5, WITHIN_S / 4 + 0.01))
    watcher.forget()
    assert any(series(watcher, [LEFT] * 5, WITHIN_S / 4))


def test_too_many_in_the_first_corner_are_forgiven_and_in_the_second_not() -> None:
    gesture = parse_gesture(DEFAULT)
    assert any(series(Watcher(gesture), [LEFT] * 5 + [RIGHT] * 3))
    assert not any(series(Watcher(gesture), [LEFT] * 3 + [RIGHT] * 2))
    assert not any(series(Watcher(gesture), [LEFT] * 2 + [RIGHT] * 6))
    assert not any(series(Watcher(gesture), [RIGHT] * 3 + [LEFT] * 3))


def test_drumming_and_changing_sides_do_not_open_by_default() -> None:
    gesture = parse_gesture(DEFAULT)
    assert not any(series(Watcher(gesture), [LEFT] * 60, 0.1))
    assert not any(series(Watcher(gesture), [LEFT, RIGHT] * 30, 0.1))
    assert not any(series(Watcher(gesture), [LEFT, LEFT, RIGHT, RIGHT] * 20, 0.1))


def test_a_held_finger_opens_once_and_only_where_it_stays() -> None:
    watcher = Watcher(parse_gesture("hold:bottom-right:4"))
    assert not watcher.down("bottom-right", 10.0)
    watcher.moved("bottom-right")
    assert not watcher.held(13.9)
    assert watcher.held(14.0)
    assert not watcher.held(20.0)
    watcher.down("bottom-right", 30.0)
    watcher.moved("")
    assert not watcher.held(40.0)
    watcher.down("bottom-right", 50.0)
    watcher.up()
    assert not watcher.held(60.0)
    watcher.down("top-left", 70.0)
    assert not watcher.held(80.0)


@given(st.lists(st.sampled_from([*CORNERS, ""]), max_size=40))
def test_switched_off_nothing_opens(corners: list[str]) -> None:
    watcher = Watcher(parse_gesture("off"))
    assert not any(series(watcher, corners))
    assert not watcher.held(1e9)


@given(st.lists(st.tuples(st.sampled_from([LEFT, RIGHT, ""]), st.floats(0, 3)), max_size=60))
def test_it_opens_exactly_when_the_last_touches_are_the_gesture(touches: list[tuple[str, float]]) -> None:
    """The rule again, written as a look back over everything that was touched."""
    gesture = parse_gesture(DEFAULT)
    watcher, now, since = Watcher(gesture), 0.0, 0
    past: list[tuple[str, float]] = []
    for corner, pause in touches:
        now += pause
        past.append((corner, now))
        last = past[since:][-6:]
        due = tuple(c for c, _ in last) == gesture.touches and now - last[0][1] <= WITHIN_S
        assert watcher.down(corner, now) is due
        if due:
            since = len(past)
