"""The view of a picture, its motions and what fingers mean, in plain numbers."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.viewer.camera import Camera, Point, View
from kiosk.ui.viewer.fingers import MOST, STUCK_S, Fingers, Said, Touch
from kiosk.ui.viewer.motion import Closer, Flight, Glide, Motion, Turn

SCAN = Camera(9781, 8677, 1920, 1080, 71.3, 1.0)
CAMERAS = st.builds(
    Camera,
    st.floats(1, 60000), st.floats(1, 60000), st.floats(40, 4000), st.floats(40, 4000),
    st.floats(0, 200), st.sampled_from([1.0, 1.25, 2.0]),
)  # fmt: skip
ANGLES = st.sampled_from([0.0, 90.0, 180.0, 270.0])
ANY = st.floats(allow_nan=True, allow_infinity=True)


def near(a: Point, b: Point, by: float = 1e-6) -> bool:
    return math.hypot(a[0] - b[0], a[1] - b[1]) <= by


def inside(camera: Camera, view: View) -> bool:
    """Whether a view keeps what the camera promises."""
    left, top, right, bottom = camera.seen(view)
    for low, high, size in ((left, right, camera.width), (top, bottom, camera.height)):
        slack = 1e-6 * max(size, high - low)
        covers = low >= -slack and high <= size + slack
        middle = abs((low + high) / 2 - size / 2) <= slack and high - low >= size - slack
        if not (covers or middle):
            return False
    fit = camera.fit(view.angle)
    return fit * 0.999999 <= view.scale <= camera.largest * 1.000001


# -- limits


@given(CAMERAS, ANY, ANY, ANY, ANGLES)
def test_whatever_is_asked_the_view_stays_inside(
    camera: Camera, x: float, y: float, scale: float, angle: float
) -> None:
    assert inside(camera, camera.held(View(x, y, scale, angle)))


@given(CAMERAS, ANGLES)
def test_never_beyond_two_display_pixels_a_picture_pixel(camera: Camera, angle: float) -> None:
    view = camera.held(View(0, 0, 1e9, angle))
    assert view.scale * camera.ratio <= 2.000001
    assert camera.is_whole(camera.whole(angle))


def test_a_small_picture_is_not_blown_up() -> None:
    small = Camera(300, 200, 1920, 1080)
    assert small.fit(0) == 2.0
    assert small.is_whole(small.held(View(0, 0, 99)))


@given(ANGLES, st.floats(0.1, 2), st.floats(0, 1920), st.floats(0, 1080))
def test_ways_on_stage_and_picture_are_each_others_inverse(a: float, s: float, x: float, y: float) -> None:
    view = View(5000, 4000, s, a)
    assert near(view.to_stage(*view.to_picture(x, y)), (x, y))


@given(ANGLES, st.floats(700, 1200), st.floats(400, 700), st.floats(0.7, 1.5), st.floats(-40, 40))
def test_what_is_under_the_fingers_stays_under_them(
    angle: float, x: float, y: float, factor: float, way: float
) -> None:
    before = SCAN.held(View(5000, 4300, 0.8, angle))
    held = SCAN.on_picture(before, (x - way, y - way))
    after = SCAN.moved(before, (way, way), factor, (x, y))
    assert near(SCAN.on_picture(after, (x, y)), held, 1e-6)


@given(st.floats(0, 0.9), st.floats(0, 0.9), st.floats(0.01, 0.1), ANGLES)
def test_a_region_that_is_asked_for_is_seen(x: float, y: float, size: float, angle: float) -> None:
    view = SCAN.showing((x, y, size, size), angle, 1.15)
    left, top, width, height = SCAN.part(view)
    assert left <= x + 1e-9
    assert top <= y + 1e-9
    assert left + width >= x + size - 1e-9
    assert top + height >= y + size - 1e-9


# -- motions

FAR = SCAN.held(View(1000, 1000, 1.9))
HERE = SCAN.held(View(8000, 7000, 1.2))
MOTIONS: list[Motion] = [
    Closer(SCAN, HERE, 0.4, (8000, 7000), (960, 540), 0.3),
    Turn(HERE, SCAN.whole(90.0), 0.3),
    Flight(SCAN, HERE, FAR),
    Flight(SCAN, HERE, SCAN.held(View(8000, 7000, 0.3))),
    Flight(SCAN, HERE, HERE),
]
glide = Glide.of(SCAN, HERE, (2000, -900))
assert glide is not None
MOTIONS.append(glide)


@pytest.mark.parametrize("motion", MOTIONS, ids=lambda m: type(m).__name__)
def test_a_motion_ends_where_it_said_and_has_no_leap(motion: Motion) -> None:
    last = motion.at(0)
    for n in range(1, 401):
        view = motion.at(motion.seconds * n / 400)
        assert all(math.isfinite(v) for v in (view.x, view.y, view.scale, view.angle))
        assert abs(math.log(view.scale / last.scale)) < 0.06
        assert math.hypot(view.x - last.x, view.y - last.y) * min(view.scale, last.scale) < 60
        last = view
    assert last == motion.end
    assert motion.at(motion.seconds + 5) == motion.end


def test_a_flight_goes_away_and_comes_closer_again() -> None:
    flight = Flight(SCAN, HERE, FAR)
    middle = flight.at(flight.seconds / 2)
    assert middle.scale < 0.5 * min(HERE.scale, FAR.scale)


def test_a_flight_is_the_shortest_path_of_its_metric() -> None:
    """van Wijk and Nuij: along the path, ds² = (ρ²/w²) du² + dw²/(ρ²w²) sums to its length, less than along
    the straight way."""
    rho2 = 2.0
    flight = Flight(SCAN, HERE, FAR)

    def length(views: list[View]) -> float:
        total = 0.0
        for a, b in itertools.pairwise(views):
            w = 1920 / math.sqrt(a.scale * b.scale)
            du, dw = math.hypot(b.x - a.x, b.y - a.y), 1920 / b.scale - 1920 / a.scale
            total += math.sqrt(rho2 * du * du + dw * dw / rho2) / w
        return total

    flown = length([flight.at(flight.seconds * n / 3000) for n in range(3001)])
    straight = length([
        View(HERE.x + (FAR.x - HERE.x) * k, HERE.y + (FAR.y - HERE.y) * k,
             HERE.scale * (FAR.scale / HERE.scale) ** k)
        for k in (n / 3000 for n in range(3001))
    ])  # fmt: skip
    assert flown == pytest.approx(flight._length, rel=1e-3)
    assert flown < 0.8 * straight


def test_a_flick_slows_down_and_stops_softly_at_the_edge() -> None:
    free = Glide.of(SCAN, SCAN.held(View(5000, 4000, 1.0)), (-600, 0))
    assert free is not None
    assert free.end.x == pytest.approx(5000 + 600 * 0.325)
    edge = Glide.of(SCAN, SCAN.held(View(1100, 4000, 1.0)), (3000, 0))
    assert edge is not None
    assert edge.end.x == 960
    for one, speed in ((free, 600), (edge, -3000)):
        begins = (one.at(0.001).x - one.start.x) / 0.001
        assert begins == pytest.approx(speed, rel=0.03), "it begins with the speed of the finger"
        steps = [abs(one.at(0.02 * n + 0.02).x - one.at(0.02 * n).x) for n in range(20)]
        assert all(b <= a + 1 / 3 for a, b in itertools.pairwise(steps)), "and only slows down"


def test_a_flick_into_the_edge_goes_nowhere() -> None:
    assert Glide.of(SCAN, SCAN.held(View(0, 4000, 1.0)), (3000, 0)) is None
    assert Glide.of(SCAN, SCAN.whole(0.0), (3000, 3000)) is None


# -- fingers


class Hand:
    """Fingers with a clock of their own."""

    def __init__(self) -> None:
        self.fingers = Fingers(8.0, 100.0)
        self.now = 10.0
        self.down: dict[int, Point] = {}

    def event(self, lifted: tuple[int, ...] = (), fresh: tuple[int, ...] = (), size: float = 0) -> Said:
        self.now += 0.01
        touches = [
            Touch(n, *at, down=n not in lifted, fresh=n in fresh, size=size) for n, at in self.down.items()
        ]
        for number in lifted:
            del self.down[number]
        return self.fingers.event(touches, self.now)

    def press(self, number: int, x: float, y: float, size: float = 0) -> Said:
        self.down[number] = (x, y)
        return self.event(fresh=(number,), size=size)

    def move(self, number: int, x: float, y: float) -> Said:
        self.down[number] = (x, y)
        return self.event()

    def lift(self, number: int) -> Said:
        return self.event(lifted=(number,))

    def pause(self, seconds: float) -> None:
        self.now += seconds


def test_one_finger_pans_after_its_slop() -> None:
    hand = Hand()
    assert hand.press(1, 100, 100).began
    assert not hand.move(1, 105, 100).moves
    assert not hand.move(1, 107, 100).moves
    assert hand.move(1, 120, 104).way == (13, 4)
    assert hand.move(1, 130, 104).way == (10, 0)


def test_a_finger_under_the_number_of_one_that_vanished_begins_anew() -> None:
    hand = Hand()
    hand.press(1, 100, 109)
    hand.down.pop(1)
    said = hand.press(1, 100, 100)
    assert not said.moves
    assert said.began


def test_two_fingers_pinch_about_themselves_and_one_goes_on() -> None:
    hand = Hand()
    hand.press(1, 100, 100)
    assert not hand.press(2, 300, 100).moves
    said = hand.move(2, 400, 100)
    assert said.factor == pytest.approx(1.5)
    assert said.at == (250, 100)
    assert said.way == (50, 0)
    assert not hand.lift(1).moves, "no leap when a finger goes"
    said = hand.move(2, 410, 120)
    assert (said.way, said.factor) == ((10, 20), 1.0)


def test_taps_and_double_taps() -> None:
    hand = Hand()
    hand.press(1, 100, 100)
    assert hand.lift(1).tap == (100, 100)
    hand.press(1, 104, 98)
    said = hand.lift(1)
    assert said.double == (104, 98)
    assert said.tap is None
    hand.press(1, 104, 98)
    assert hand.lift(1).tap == (104, 98), "a third tap begins anew"
    hand.pause(1)
    hand.press(1, 104, 98)
    assert hand.lift(1).tap is not None, "too late for a double tap"
    hand.press(1, 900, 98)
    assert hand.lift(1).tap is not None, "too far for a double tap"


def test_a_long_press_a_pinch_and_a_cancelled_touch_are_no_taps() -> None:
    hand = Hand()
    hand.press(1, 100, 100)
    hand.pause(1)
    assert hand.lift(1) == Said()
    hand.press(1, 100, 100)
    hand.press(2, 101, 100)
    hand.lift(2)
    assert hand.lift(1).tap is None
    hand.press(1, 100, 100)
    hand.fingers.forget()
    assert hand.lift(1) == Said()


def test_a_flick_and_a_rest() -> None:
    hand = Hand()
    hand.press(1, 100, 100)
    for n in range(1, 12):
        hand.move(1, 100 + 20 * n, 100)
    flick = hand.lift(1).flick
    assert flick is not None
    assert flick[0] == pytest.approx(2000, rel=0.01)
    hand.press(1, 100, 100)
    for n in range(1, 12):
        hand.move(1, 100 + 20 * n, 100)
    hand.pause(0.2)
    assert hand.lift(1).flick is None, "a finger that came to rest throws nothing"


def test_a_pinch_that_ends_throws_nothing() -> None:
    hand = Hand()
    hand.press(1, 100, 100)
    hand.press(2, 300, 100)
    for n in range(1, 12):
        hand.move(2, 300 + 20 * n, 100)
    hand.lift(2)
    assert hand.lift(1).flick is None


def test_a_stuck_finger_does_not_hinder_another() -> None:
    hand = Hand()
    hand.press(1, 100, 100)
    hand.pause(STUCK_S)
    assert hand.press(2, 500, 500).began
    hand.move(2, 520, 500)
    said = hand.move(2, 540, 500)
    assert (said.way, said.factor) == ((20, 0), 1.0)
    assert hand.lift(2).tap is None
    hand.press(3, 400, 400)
    assert hand.lift(3).tap == (400, 400)
    hand.move(1, 130, 100)
    assert hand.fingers.count == 1, "and it wakes when it moves"


@pytest.mark.parametrize("count", [MOST + 1, 10])
def test_more_fingers_than_a_hand_has_move_nothing(count: int) -> None:
    hand = Hand()
    for n in range(count):
        assert not hand.press(n, 100 * n, 300).moves
    for n in range(count):
        assert not hand.move(n, 100 * n + 60, 380).moves
    for n in range(count - 1):
        assert not hand.lift(n).moves
    assert hand.move(count - 1, 400, 400).factor == 1.0


def test_a_palm_is_no_finger() -> None:
    hand = Hand()
    assert not hand.press(1, 100, 100, size=150).began
    assert not hand.move(1, 300, 300).moves
    assert hand.lift(1) == Said()


def test_a_finger_that_vanished_is_gone() -> None:
    hand = Hand()
    hand.press(1, 100, 100)
    hand.press(2, 300, 100)
    del hand.down[1]  # its lift never came
    hand.event()
    assert hand.fingers.count == 1
    assert hand.move(2, 320, 100).factor == 1.0


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["press", "move", "lift", "vanish", "cancel", "wait"]),
        st.integers(0, 9), st.floats(-500, 2500), st.floats(-500, 1500),
        st.sampled_from([0.0, 0.0, 20.0, 300.0]),
    ),
    max_size=80,
)  # fmt: skip


@given(MOVES, ANGLES)
def test_after_any_fingers_one_finger_pans_and_all_is_inside(
    moves: list[tuple[str, int, float, float, float]], angle: float
) -> None:
    hand = Hand()
    view = SCAN.held(View(5000, 4000, 0.7, angle))
    for what, number, x, y, size in moves:
        said = Said()
        if what == "press" and number not in hand.down:
            said = hand.press(number, x, y, size)
            assert not said.moves
        elif what == "move" and number in hand.down:
            said = hand.move(number, x, y)
        elif what == "lift" and number in hand.down:
            said = hand.lift(number)
            assert not said.moves
        elif what == "vanish":
            hand.down.pop(number, None)
        elif what == "cancel":
            hand.down.clear()
            hand.fingers.forget()
        elif what == "wait":
            hand.pause(size / 20)
        if said.moves:
            view = SCAN.moved(view, said.way, said.factor, said.at)
        if said.flick is not None:
            gliding = Glide.of(SCAN, view, said.flick)
            view = SCAN.held(gliding.at(0.3)) if gliding is not None else view
        assert inside(SCAN, view)
    for number in list(hand.down):
        hand.lift(number)
    hand.event()  # the next event says who has vanished
    assert hand.fingers.count == 0
    view = SCAN.held(View(5000, 4000, 0.9, angle))
    hand.press(77, 900, 500)
    hand.move(77, 920, 500)
    said = hand.move(77, 940, 510)
    assert said.way == (20, 10)
    after = SCAN.moved(view, said.way, said.factor, said.at)
    assert near((after.x, after.y), (view.x, view.y), 40)
    assert after != view
