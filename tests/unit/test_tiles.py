"""The tiles of a picture: where they lie, which are loaded and shown, and that their number is bounded."""

from __future__ import annotations

import math
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.viewer.plan import IN_FLIGHT, Look, Plan, slots_for
from kiosk.ui.viewer.pyramid import Key, Pyramid, Rect, parent, whole_file

SCAN = Pyramid("/scan", 9781, 8677, 512, 1, 15, "jpg")


class Disk:
    """The reading of tiles: keeps what a plan asked for until a test lets it arrive."""

    def __init__(self, pyramid: Pyramid, slots: int = 98, broken: frozenset[Key] = frozenset()) -> None:
        paths = {pyramid.path(key) for key in broken}
        self.plan = Plan(pyramid, slots, lambda path: path not in paths)
        self.arrived: list[Key] = []
        self._asked: list[Key] = []

    def loading(self) -> list[tuple[int, Key]]:
        """Slots and tiles on their way, in the order in which they were asked for."""
        now = {s.key: n for n, s in enumerate(self.plan.slots) if s.key is not None and not s.ready}
        self._asked = [key for key in self._asked if key in now]
        self._asked += [key for key in self.plan.order if key in now and key not in self._asked]
        return [(now[key], key) for key in self._asked]

    def shown(self) -> set[Key]:
        return {slot.key for slot in self.plan.slots if slot.key is not None and slot.shown}

    def arrive(self, most: int = 10_000) -> None:
        """Let tiles arrive until none is on its way."""
        for _ in range(most):
            on_its_way = self.loading()
            if not on_its_way:
                return
            number, key = on_its_way[0]
            self.arrived.append(key)
            self.plan.settled(number, key, ok=True)


def look(x: float, y: float, scale: float, size: tuple[float, float] = (1920, 1080)) -> Look:
    """At a point in the middle of a display of so many pixels."""
    across, down = size[0] / scale / 2, size[1] / scale / 2
    return Look((x - across, y - down, x + across, y + down), scale, (x, y))


def covered(plan: Plan, rect: Rect, shown: set[Key]) -> bool:
    """Whether shown tiles leave no hole in a rectangle (inside the picture)."""
    areas = [plan.pyramid.area(key) for key in shown]
    left, top, right, bottom = (
        max(0.0, rect[0]), max(0.0, rect[1]),
        min(plan.pyramid.width, rect[2]), min(plan.pyramid.height, rect[3]),
    )  # fmt: skip
    points = [
        (left + (right - left) * i / 9, top + (bottom - top) * j / 9) for i in range(10) for j in range(10)
    ]
    return all(any(a <= x <= c + 1e-6 and b <= y <= d + 1e-6 for a, b, c, d in areas) for x, y in points)


# -- where tiles lie


def test_levels_are_halves_rounded_up() -> None:
    assert SCAN.size(14) == (9781, 8677)
    assert SCAN.size(13) == (4891, 4339)
    assert SCAN.size(0) == (1, 1)
    assert SCAN.grid(14) == (20, 17)
    assert SCAN.grid(SCAN.base) == (1, 1)
    assert SCAN.grid(SCAN.base + 1) != (1, 1)


def test_a_tile_has_its_overlap_where_it_has_a_neighbour() -> None:
    assert SCAN.area((14, 0, 0)) == (0, 0, 513, 513)
    assert SCAN.area((14, 1, 2)) == (511, 1023, 1025, 1537)
    assert SCAN.area((13, 1, 0)) == (1022, 0, 2050, 1026)
    assert SCAN.area((14, 19, 16)) == (9727, 8191, 9781, 8677), "the last one ends with the picture"


@pytest.mark.parametrize(
    ("scale", "level"),
    [(2.0, 14), (1.0, 14), (0.51, 14), (0.5, 13), (0.26, 13), (0.25, 12), (1e-9, 9), (0.0, 9), (math.nan, 9)],
)
def test_the_level_is_the_lowest_that_is_sharp(scale: float, level: int) -> None:
    assert SCAN.level_for(scale) == level


@given(st.floats(0.06, 1.0))
def test_a_tile_pixel_covers_between_a_half_and_one_display_pixel(scale: float) -> None:
    covers = scale * (1 << (SCAN.top - SCAN.level_for(scale)))
    assert 0.5 <= covers <= 1.006


@given(st.integers(9, 14), st.integers(0, 8676), st.integers(0, 8676))
def test_every_point_lies_in_the_tile_that_its_span_names(level: int, x: int, y: int) -> None:
    keys = SCAN.tiles(level, (x, y, x + 0.5, y + 0.5), (x, y))
    assert len(keys) == 1
    left, top, right, bottom = SCAN.area(keys[0])
    assert left <= x < right
    assert top <= y < bottom
    if level > SCAN.base:
        under = SCAN.area(parent(keys[0], level - 1))
        assert under[0] <= x < under[2]
        assert under[1] <= y < under[3]


def test_beside_the_picture_there_are_no_tiles() -> None:
    assert SCAN.tiles(14, (-500, 0, -1, 100), (0, 0)) == []
    assert SCAN.tiles(14, (9781, 0, 9999, 100), (0, 0)) == []


def test_tiles_come_nearest_first() -> None:
    keys = SCAN.tiles(14, (0, 0, 9781, 8677), (4000, 3000))
    assert keys[0] == (14, 7, 5)
    away = [math.hypot(c * 512 + 256 - 4000, r * 512 + 256 - 3000) for _, c, r in keys]
    assert away == sorted(away)


def test_a_picture_of_one_file_is_one_tile() -> None:
    one = Pyramid.of_one_file("/a.jpg", 1920, 1200)
    assert one.tiles(one.level_for(0.3), (0, 0, 1920, 1200), (0, 0)) == [(0, 0, 0)]
    assert one.area((0, 0, 0)) == (0, 0, 1920, 1200)
    assert one.path((0, 0, 0)) == "/a.jpg"


# -- files


@pytest.mark.parametrize(
    ("suffix", "whole"),
    [
        ("jpg", b"\xff\xd8" + bytes(90) + b"\xff\xd9"),
        ("png", b"\x89PNG" + bytes(90) + b"IEND\xaeB`\x82"),
        ("webp", b"RIFF" + (94).to_bytes(4, "little") + bytes(94)),
    ],
)
def test_a_file_that_is_missing_empty_or_cut_short_is_not_whole(
    tmp_path: Path, suffix: str, whole: bytes
) -> None:
    file = tmp_path / f"0_0.{suffix}"
    assert not whole_file(str(file))
    file.write_bytes(whole)
    assert whole_file(str(file))
    for cut in (0, 1, 3, 50, len(whole) - 1):
        file.write_bytes(whole[:cut])
        assert not whole_file(str(file)), cut
    file.write_bytes(b"<html>" + whole)
    assert not whole_file(str(file))
    assert not whole_file(str(tmp_path))


# -- what is loaded and shown


def test_a_look_becomes_sharp_nearest_first() -> None:
    disk = Disk(SCAN)
    disk.plan.look(look(5000, 4000, 1.0))
    assert not disk.plan.sharp
    assert len(disk.loading()) == IN_FLIGHT
    disk.arrive()
    assert disk.plan.sharp
    assert disk.arrived[0] == (SCAN.base, 0, 0), "the whole stands under everything first"
    sharp = [key for key in disk.arrived if key[0] == 14]
    assert sharp[0] == (14, 9, 7)
    assert disk.shown() == {(SCAN.base, 0, 0), *SCAN.tiles(14, look(5000, 4000, 1.0).rect, (0, 0))}


def test_the_margin_comes_last() -> None:
    disk = Disk(SCAN)
    seen = set(SCAN.tiles(14, look(5000, 4000, 1.0).rect, (0, 0)))
    disk.plan.look(look(5000, 4000, 1.0))
    disk.arrive()
    sharp = [key for key in disk.arrived if key[0] == 14]
    assert set(sharp[: len(seen)]) == seen
    assert set(sharp[len(seen) :]) == set(SCAN.tiles(14, look(5000, 4000, 1.0).rect, (0, 0), 1)) - seen


def test_coming_closer_the_coarser_tiles_stand_in_until_the_finer_are_there() -> None:
    disk = Disk(SCAN)
    disk.plan.look(look(5000, 4000, 0.5))
    disk.arrive()
    near = look(5000, 4000, 1.0)
    disk.plan.look(near)
    while disk.loading():
        fine = [key for key in disk.shown() if key[0] == 14]
        for key in SCAN.tiles(14, near.rect, near.focus):
            assert key in fine or parent(key, 13) in disk.shown(), "never coarser than what was there"
        number, key = disk.loading()[0]
        disk.plan.settled(number, key, ok=True)
    assert not [key for key in disk.shown() if key[0] == 13]


def test_going_away_the_finer_tiles_stand_in_until_the_coarser_are_there() -> None:
    disk = Disk(SCAN)
    disk.plan.look(look(5000, 4000, 1.0))
    disk.arrive()
    fine = {key for key in disk.shown() if key[0] == 14}
    disk.plan.look(look(5000, 4000, 0.5))
    assert fine <= disk.shown()
    disk.arrive()
    assert not fine & disk.shown()


def test_a_way_with_a_known_end_loads_the_end_first() -> None:
    disk = Disk(SCAN)
    disk.plan.look(look(2000, 2000, 1.0), ahead=look(8000, 7000, 1.0))
    disk.arrive()
    sharp = [key for key in disk.arrived if key[0] == 14]
    there = set(SCAN.tiles(14, look(8000, 7000, 1.0).rect, (0, 0)))
    assert set(sharp[: len(there)]) == there
    disk.plan.look(look(8000, 7000, 1.0))
    assert disk.plan.sharp, "on arrival nothing is left to load"


def test_a_missing_tile_leaves_its_ancestor_and_the_rest_becomes_sharp() -> None:
    gone: Key = (14, 9, 7)
    disk = Disk(SCAN, broken=frozenset({gone}))
    disk.plan.look(look(5000, 4000, 1.0))
    disk.arrive()
    assert disk.plan.sharp
    assert gone not in disk.arrived
    assert parent(gone, 12) in disk.shown()
    assert covered(disk.plan, look(5000, 4000, 1.0).rect, disk.shown())


def test_a_tile_that_cannot_be_decoded_is_not_asked_for_again() -> None:
    disk = Disk(SCAN)
    disk.plan.look(look(5000, 4000, 1.0))
    number, key = disk.loading()[1]
    disk.plan.settled(number, key, ok=False)
    disk.arrive()
    assert key not in disk.arrived
    disk.plan.look(look(5000, 4000, 0.9))
    disk.arrive()
    assert key not in disk.arrived
    assert disk.plan.sharp


def test_no_tile_at_all_is_no_loop() -> None:
    plan = Plan(SCAN, 98, lambda path: False)
    assert plan.look(look(5000, 4000, 1.0)) == set()
    assert plan.sharp, "there is nothing that could make it sharper"


def test_what_arrives_for_another_tile_is_not_taken() -> None:
    disk = Disk(SCAN)
    disk.plan.look(look(5000, 4000, 1.0))
    number, key = disk.loading()[-1]
    assert key[0] == 12
    disk.plan.look(look(9000, 8000, 1.0))
    assert key not in {one for _, one in disk.loading()}
    assert disk.plan.settled(number, key, ok=True) == set()


def test_release_lets_go_of_everything() -> None:
    disk = Disk(SCAN)
    disk.plan.look(look(5000, 4000, 1.0))
    disk.arrive()
    changed = disk.plan.release()
    assert changed
    assert all(slot.key is None for slot in disk.plan.slots)
    disk.plan.look(look(5000, 4000, 1.0))
    disk.arrive()
    assert disk.plan.sharp


def test_at_rest_only_what_is_near_is_kept() -> None:
    disk = Disk(SCAN)
    for at in (look(4890, 4338, 0.12), look(5000, 4000, 1.0), look(2000, 2000, 1.0)):
        disk.plan.look(at)
        disk.arrive()
    held = {slot.key for slot in disk.plan.slots if slot.key is not None}
    here = set(SCAN.tiles(14, look(2000, 2000, 1.0).rect, (0, 0), 1))
    assert held - here > {(SCAN.base, 0, 0)}, "on the way, what was seen is kept"
    assert disk.plan.look(look(2000, 2000, 1.0), resting=True)
    held = {slot.key for slot in disk.plan.slots if slot.key is not None}
    assert here <= held
    rect = look(2000, 2000, 1.0).rect
    for key in held - here:
        left, top, right, bottom = SCAN.area(key)
        assert key[0] < 14, "of the others, the coarser ones"
        assert left < rect[2]
        assert right > rect[0]
        assert top < rect[3]
        assert bottom > rect[1]
    assert disk.plan.look(look(2000, 2000, 1.0), resting=True) == set()


@pytest.mark.parametrize(
    ("width", "height", "slots"), [(1920, 1080, 98), (1080, 1920, 98), (3840, 2160, 226), (9e4, 9e4, 320)]
)
def test_slots_are_bounded(width: float, height: float, slots: int) -> None:
    assert slots_for(width, height, 512) == slots


@given(st.integers(0, 2**32), st.sampled_from([(1920.0, 1080.0), (700.0, 500.0)]))
def test_wandering_leaves_no_hole_and_takes_no_more(seed: int, size: tuple[float, float]) -> None:
    """However one wanders: the number of tiles is bounded, no tile is loaded twice at once, few are loading,
    what is shown covers what is seen, and standing still ends in sharpness."""
    chance = random.Random(seed)
    disk = Disk(SCAN, slots_for(*size, 512))
    count = len(disk.plan.slots)
    at = look(4890, 4338, 0.13, size)
    disk.plan.look(at)
    disk.arrive()
    x, y, scale = 4890.0, 4338.0, 0.13
    for _ in range(25):
        x = max(0, min(9781, x + chance.uniform(-600, 600) / scale))
        y = max(0, min(8677, y + chance.uniform(-600, 600) / scale))
        scale = max(0.12, min(2.0, scale * chance.uniform(0.5, 2)))
        at = look(x, y, scale, size)
        disk.plan.look(at, look(4000, 4000, 1.0, size) if chance.random() < 0.2 else None)
        disk.arrive(chance.randrange(30))
        keys = [slot.key for slot in disk.plan.slots if slot.key is not None]
        assert len(disk.plan.slots) == count
        assert len(keys) == len(set(keys))
        assert len(disk.loading()) <= IN_FLIGHT
        assert all(slot.ready for slot in disk.plan.slots if slot.shown)
        assert covered(disk.plan, at.rect, disk.shown())
    disk.plan.look(at)
    disk.arrive()
    assert disk.plan.sharp
