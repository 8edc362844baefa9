"""A week of touches: kept small, read or refused, and what it says of the glass; people are never called a
fault."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.health import glass, touches
from kiosk.health.glass import Seen
from kiosk.health.sheet import drawing, squares
from kiosk.health.touches import DAYS, HELD_PLACES, MOST, QUIET_CELLS, Shape, Touches, TouchesError, shape_of

TODAY = date(2027, 3, 8)
LANDSCAPE, PORTRAIT = shape_of(708, 398), shape_of(398, 708)
USUAL = st.sampled_from([LANDSCAPE, PORTRAIT, shape_of(1218, 685), shape_of(527, 296), shape_of(1873, 1053)])
SCREENS = USUAL | st.just(shape_of(2600, 1460))
"""Beyond 85 inches cells are so wide that a fault may be missed; people are never one."""


def day(ago: int = 0) -> str:
    return (TODAY - timedelta(days=ago)).isoformat()


def seen(kept: Touches) -> Seen:
    return glass.look(kept.shape, kept.week(TODAY))


def people(
    shape: Shape, rng: random.Random, count: int, *, buttons: int = 12, spread_mm: float = 3.0,
    stray: float = 0.1, favourite: float = 0.0, lower: float = 0.0,
) -> Iterator[tuple[float, float]]:  # fmt: skip
    """Where people touch: around buttons, `favourite` of all at the first one, `lower` in the bar at the
    bottom, and `stray` anywhere."""
    places = [(rng.random(), rng.random()) for _ in range(buttons)]
    for _ in range(count):
        if rng.random() < stray:
            yield rng.random(), rng.random()
        elif rng.random() < lower:
            yield rng.random(), 1 - 35 / shape.height_mm * rng.random()
        else:
            x, y = places[0] if rng.random() < favourite else rng.choice(places)
            yield x + rng.gauss(0, spread_mm) / shape.width_mm, y + rng.gauss(0, spread_mm) / shape.height_mm


# -- people


@settings(max_examples=25, deadline=None)
@given(SCREENS, st.integers(0, 2**32), st.integers(50, 4000), st.integers(1, 30), st.floats(0, 1))
def test_people_are_no_fault(shape: Shape, seed: int, count: int, buttons: int, favourite: float) -> None:
    rng = random.Random(seed)
    kept = Touches(shape)
    days = rng.choice([1, 3, 7])
    for n, (x, y) in enumerate(people(shape, rng, count, buttons=buttons, favourite=favourite)):
        kept.press(x, y, day(n % days), -1)
    for _ in range(rng.randrange(3)):  # a bag that leaned against it once
        kept.hold(rng.random(), rng.random(), day(), 100 + 900 * rng.random())
    assert seen(kept).stuck == ()


@settings(max_examples=12, deadline=None)
@given(SCREENS, st.integers(0, 2**32), st.integers(5000, 12000))
def test_where_people_seldom_touch_is_no_dead_band(shape: Shape, seed: int, count: int) -> None:
    rng = random.Random(seed)
    kept = Touches(shape)
    for x, y in people(shape, rng, count, buttons=30, spread_mm=6, lower=0.3):
        kept.press(x, y, day())
    assert seen(kept).dead == ()


def test_the_gaps_of_a_layout_are_no_fault() -> None:
    """Buttons alone, in six columns with gaps of 60 mm: glass fails in one place, layouts everywhere."""
    rng = random.Random(7)
    kept = Touches(LANDSCAPE)
    for _ in range(9000):
        x = (rng.randrange(6) + 0.5) / 6 + rng.uniform(-28, 28) / 708
        kept.press(x, rng.random(), day())
    assert seen(kept).dead == ()


def test_whoever_cleans_the_glass_at_night_is_no_fault() -> None:
    rng = random.Random(3)
    kept = Touches(LANDSCAPE)
    for ago in range(7):
        for _ in range(60):
            kept.press(rng.random(), rng.random(), day(ago), 23)
    assert seen(kept).stuck == ()


# -- faults


@settings(max_examples=25, deadline=None)
@given(USUAL, st.integers(0, 2**32), st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.integers(0, 6000))
def test_a_stuck_point_is_found_among_people(shape: Shape, seed: int, x: float, y: float, count: int) -> None:
    """It trembles by a millimetre, and makes a third of all touches, on three days."""
    rng = random.Random(seed)
    kept = Touches(shape)
    for n, place in enumerate(people(shape, rng, count, buttons=20)):
        kept.press(*place, day(n % 7))
    for n in range(max(400, count // 2)):
        kept.press(
            x + rng.gauss(0, 0.4) / shape.width_mm, y + rng.gauss(0, 0.4) / shape.height_mm, day(n % 3)
        )
    (spot,) = seen(kept).stuck
    assert spot.reason == "often"
    assert abs(spot.x - x) * shape.width_mm < 12
    assert abs(spot.y - y) * shape.height_mm < 12


@settings(max_examples=25, deadline=None)
@given(USUAL, st.integers(0, 2**32), st.floats(0, 1), st.floats(0, 1))
def test_a_point_that_is_touched_at_night_is_found(shape: Shape, seed: int, x: float, y: float) -> None:
    rng = random.Random(seed)
    kept = Touches(shape)
    for n, place in enumerate(people(shape, rng, 3000)):
        kept.press(*place, day(n % 7))
    for n in range(30):
        kept.press(x, y, day(n % 2), n % 5)
    (spot,) = seen(kept).stuck
    assert (spot.reason, spot.count) == ("quiet", 30)


@pytest.mark.parametrize(
    ("holds", "found"),
    [
        ([(0, 200.0)], 0),
        ([(0, 200.0), (0, 300.0)], 0),
        ([(0, 200.0)] * 3, 1),
        ([(0, 200.0), (2, 190.0)], 1),
        ([(0, 1900.0)], 1),
        ([(0, 170.0)] * 9, 0),
        ([(9, 1900.0)], 0),  # longer ago than a week
    ],
)
def test_what_is_held(holds: list[tuple[int, float]], found: int) -> None:
    kept = Touches(LANDSCAPE)
    for n, (ago, seconds) in enumerate(sorted(holds, reverse=True)):
        kept.hold(0.5 + 0.004 * (n % 2), 0.25, day(ago), seconds)
    stuck = seen(kept).stuck
    assert len(stuck) == found
    assert all(spot.reason == "held" and abs(spot.x - 0.5) < 0.02 for spot in stuck)


@settings(max_examples=12, deadline=None)
@given(USUAL, st.integers(0, 2**32), st.sampled_from(["upright", "level", "bottom"]), st.floats(0.2, 0.7))
def test_a_dead_band_is_found(shape: Shape, seed: int, edge: str, at: float) -> None:
    rng = random.Random(seed)
    kept = Touches(shape)
    wide = 45 / (shape.width_mm if edge == "upright" else shape.height_mm)
    for x, y in people(shape, rng, 9000, buttons=60, spread_mm=8, stray=0.3, lower=0.3):
        place = x if edge == "upright" else y
        if not (place > 1 - wide if edge == "bottom" else at <= place < at + wide):
            kept.press(x, y, day(rng.randrange(7)))
    (band,) = seen(kept).dead
    assert band.edge == edge
    assert (band.height if edge == "upright" else band.width) == 1.0


def test_half_of_a_screen_that_feels_nothing_is_found() -> None:
    rng = random.Random(5)
    kept = Touches(LANDSCAPE)
    for x, y in people(LANDSCAPE, rng, 6000):
        kept.press(0.5 + x / 2, y, day())
    assert [band.edge for band in seen(kept).dead] == ["left"]


# -- what is kept


@settings(max_examples=30, deadline=None)
@given(
    st.floats(-1e6, 1e6), st.floats(-1e6, 1e6),
    st.lists(
        st.tuples(st.floats(-2, 3), st.floats(-2, 3), st.integers(0, 20), st.integers(-1, 23)), max_size=60
    ),
)  # fmt: skip
def test_what_was_counted_is_read_again(
    width: float, height: float, presses: list[tuple[float, float, int, int]]
) -> None:
    kept = Touches(shape_of(width, height))
    for x, y, ago, hour in presses:
        kept.press(x, y, day(ago), hour)
        kept.hold(x, y, day(ago), 200)
    again = touches.unpack(kept.pack())
    assert again.shape == kept.shape
    assert again.days == kept.days
    assert again.pack() == kept.pack()
    assert len(again.days) <= DAYS
    assert sum(sum(one.cells) for one in again.days) == sum(one.touches for one in again.days)
    look = seen(again)
    assert "</svg>" in drawing(look)
    assert all(0 < square.strength <= 1 for square in squares(look))


def test_a_flood_stays_small() -> None:
    """Noise in every cell, at night, for twelve days: counts end, lists have a limit."""
    rng = random.Random(1)
    kept = Touches(shape_of(1873, 1053))
    for ago in range(10):
        for _ in range(1500):
            kept.press(rng.random(), rng.random(), day(ago), rng.randrange(24))
            kept.hold(rng.random(), rng.random(), day(ago), 200 * rng.random())
        for cell in range(kept.shape.cells):
            kept.days[-1].cells[cell] = rng.randrange(MOST + 1)
        kept.days[-1].cells[0] = MOST
        kept.press(0, 0, day(ago))
        assert kept.days[-1].cells[0] == MOST
    assert len(kept.days) == DAYS
    assert all(len(one.quiet) <= QUIET_CELLS and len(one.held) <= HELD_PLACES for one in kept.days)
    assert len(kept.pack()) < touches.LIMIT


def test_a_point_that_comes_again_and_again_stays_in_a_full_list() -> None:
    rng = random.Random(1)
    kept = Touches(LANDSCAPE)
    for n in range(12_000):
        kept.press(0.3, 0.3, day(), n % 24)
        kept.press(rng.random(), rng.random(), day(), n % 24)
    assert LANDSCAPE.cell(0.3, 0.3) in kept.days[-1].quiet


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_damaged_file_is_told_and_no_more(data: st.DataObject) -> None:
    kept = Touches(shape_of(120, 80))
    kept.press(0.1, 0.1, day(), 3)
    whole = bytearray(kept.pack())
    match data.draw(st.sampled_from(["flip", "cut", "noise", "json"])):
        case "flip":
            whole[data.draw(st.integers(0, len(whole) - 2))] ^= 1 << data.draw(st.integers(0, 7))
        case "cut":
            whole = whole[: data.draw(st.integers(0, len(whole) - 2))]
        case "noise":
            whole = bytearray(data.draw(st.binary(max_size=300)))
        case _:
            told = json.loads(whole)
            wrong: st.SearchStrategy[object] = st.sampled_from([None, -1, 10**30, "x", [[]], {}])
            told[data.draw(st.sampled_from(sorted(told)))] = data.draw(wrong)
            whole = bytearray(json.dumps(told).encode())
    with pytest.raises(TouchesError):
        touches.unpack(bytes(whole))


def test_days_before_and_another_shape() -> None:
    before, now = Touches(LANDSCAPE), Touches(LANDSCAPE)
    before.press(0.5, 0.5, day(1))
    before.press(0.5, 0.5, day(0), 2)
    now.press(0.5, 0.5, day(0), 2)
    now.hold(0.1, 0.1, day(0), 500)
    now.add(touches.unpack(before.pack()))
    assert [(one.day, one.touches) for one in now.days] == [(day(1), 1), (day(0), 2)]
    assert now.days[-1].quiet == {LANDSCAPE.cell(0.5, 0.5): (2, 4)}
    turned = Touches(PORTRAIT)
    turned.add(now)
    assert turned.days == []


def test_the_file_lies_in_the_state_and_is_read_again(tmp_path: Path) -> None:
    assert touches.read(tmp_path) is None
    kept = Touches(LANDSCAPE)
    kept.press(0.2, 0.2, day())
    touches.write(tmp_path, kept.pack())
    assert [file.name for file in (tmp_path / "health").iterdir()] == ["touches.json"]
    again = touches.read(tmp_path)
    assert again is not None
    assert again.days == kept.days
    touches.file_of(tmp_path).unlink()
    touches.file_of(tmp_path).mkdir()
    with pytest.raises((TouchesError, OSError)):
        touches.read(tmp_path)
