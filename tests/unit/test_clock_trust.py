"""Whether a clock is believed: every rule alone, and that no clock which jumps is believed at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hours.clock import (
    LONGEST_AWAY_S,
    LONGEST_LIFE_S,
    SLACK_S,
    STEADY_S,
    SYNCHRONISED_S,
    WRITTEN,
    Doubt,
    Reading,
    Trust,
)

NOW = WRITTEN + 200 * 86400.0
YEAR = 365.25 * 86400.0


class Clocks:
    """A computer's clocks that a test sets."""

    def __init__(
        self, wall: float = NOW, remembered: float | None = None, synchronised: bool = False
    ) -> None:
        self.wall, self.steady, self.synchronised = wall, 50.0, synchronised
        self.trust = Trust(self.read(), remembered)
        self.trust.look(self.read())

    def read(self) -> Reading:
        return Reading(self.wall, self.steady, self.synchronised)

    def look(self) -> Doubt:
        return self.trust.look(self.read())

    def run(self, seconds: float, every: float = 60.0) -> Doubt:
        while seconds > 0:
            step = min(every, seconds)
            self.wall += step
            self.steady += step
            seconds -= step
            self.look()
        return self.trust.doubt

    def set(self, by: float) -> Doubt:
        self.wall += by
        return self.look()


def test_an_ordinary_clock_is_believed() -> None:
    clocks = Clocks(remembered=NOW - 86400)
    assert clocks.trust.sure
    assert clocks.run(3 * 86400) is Doubt.NONE
    assert clocks.trust.remembered == clocks.wall


@pytest.mark.parametrize(
    ("wall", "remembered", "doubt"),
    [
        (0.0, None, Doubt.EARLY),  # 1970
        (2**31 - 1.0, None, Doubt.AHEAD),  # 2038
        (2**31 - 1.0, NOW, Doubt.AHEAD),
        (NOW, None, Doubt.NONE),
        (NOW, NOW + SLACK_S - 1, Doubt.NONE),
        (NOW, NOW + SLACK_S + 1, Doubt.EARLY),
        (NOW, NOW - LONGEST_AWAY_S + 1, Doubt.NONE),  # a year in a store
        (NOW, WRITTEN, Doubt.NONE),
        (NOW + LONGEST_AWAY_S + 1, NOW, Doubt.AHEAD),
        (WRITTEN - 1, None, Doubt.EARLY),
        (WRITTEN + LONGEST_LIFE_S + 1, None, Doubt.AHEAD),
        (float("nan"), None, Doubt.EARLY),
        (NOW, float("inf"), Doubt.NONE),  # a memory that is none
        (NOW, -1.0, Doubt.NONE),
    ],
)
def test_what_is_doubted_at_the_start(wall: float, remembered: float | None, doubt: Doubt) -> None:
    for synchronised in (False, True):
        assert Clocks(wall, remembered, synchronised).trust.doubt is doubt


@pytest.mark.parametrize("by", [10 * YEAR, -10 * YEAR, 5 * 3600, -5 * 3600, SLACK_S + 1, -SLACK_S - 1])
@pytest.mark.parametrize("synchronised", [True, False])
def test_a_jump_is_doubted_whatever_the_system_says(by: float, synchronised: bool) -> None:
    clocks = Clocks(remembered=NOW - 60, synchronised=synchronised)
    assert clocks.set(by) is not Doubt.NONE
    assert clocks.run(SYNCHRONISED_S - 120) is not Doubt.NONE
    assert clocks.set(-by) is Doubt.NONE, "put right again, as the time since the start says"


def test_small_steps_add_up() -> None:
    clocks = Clocks()
    doubts = []
    for _ in range(6):
        clocks.run(60)
        doubts.append(clocks.set(SLACK_S / 3))
    assert doubts[0] is Doubt.NONE
    assert Doubt.JUMPED in doubts


def test_a_bad_quartz_and_a_server_that_slews_are_no_jump() -> None:
    clocks = Clocks()
    for _ in range(2000):
        clocks.wall += 60 * 1.005
        clocks.steady += 60
        assert clocks.look() is Doubt.NONE


def test_a_computer_that_slept_is_no_jump() -> None:
    clocks = Clocks()
    clocks.wall += 9 * 3600
    clocks.steady += 9 * 3600  # this clock counts while it sleeps
    assert clocks.look() is Doubt.NONE


def test_the_server_sets_a_clock_that_began_in_1970() -> None:
    clocks = Clocks(0.0, remembered=NOW - 86400)
    assert clocks.run(300) is Doubt.EARLY
    clocks.synchronised = True
    assert clocks.set(NOW) is Doubt.NONE
    clocks = Clocks(NOW, remembered=NOW - 3 * LONGEST_AWAY_S, synchronised=True)
    assert clocks.run(SYNCHRONISED_S + 60) is Doubt.NONE, (
        "long in a store, and set by a server before we looked"
    )


def test_a_server_that_says_1970_is_not_believed() -> None:
    clocks = Clocks(0.0)
    clocks.synchronised = True
    assert clocks.run(3 * STEADY_S, 3600) is Doubt.EARLY


def test_a_clock_set_by_hand_is_believed_after_a_day() -> None:
    clocks = Clocks(remembered=NOW)
    assert clocks.set(2 * 3600) is Doubt.JUMPED
    assert clocks.run(STEADY_S - 60) is Doubt.JUMPED
    assert clocks.run(60) is Doubt.NONE


@pytest.mark.parametrize("by", [10 * YEAR, -10 * YEAR])
def test_years_are_never_believed_by_waiting(by: float) -> None:
    clocks = Clocks(remembered=NOW)
    clocks.set(by)
    assert clocks.run(60 * STEADY_S, 1800) is not Doubt.NONE


def test_what_is_doubted_is_not_remembered() -> None:
    clocks = Clocks(remembered=NOW - 60)
    clocks.run(7200)
    kept = clocks.trust.remembered
    assert clocks.trust.worth_remembering(NOW - 60)
    assert not clocks.trust.worth_remembering(kept)
    clocks.set(5 * 3600)
    clocks.run(3600)
    assert clocks.trust.remembered == kept
    assert not clocks.trust.worth_remembering(None)


steps = st.lists(
    st.tuples(st.floats(1, 7200), st.just(0.0) | st.floats(-20 * YEAR, 20 * YEAR), st.booleans()), max_size=40
)


@given(steps, st.floats(0, 3 * YEAR), st.none() | st.floats(WRITTEN, WRITTEN + 3 * YEAR))
def test_property_a_jump_is_never_believed_at_once_unless_a_server_made_it(
    moves: list[tuple[float, float, bool]], since: float, remembered: float | None
) -> None:
    clocks = Clocks(WRITTEN + since, remembered)
    true = clocks.wall  # as nobody set it
    for passed, by, synchronised in moves:
        turned = synchronised and not clocks.synchronised
        clocks.wall += passed + by
        clocks.steady += passed
        true += passed
        clocks.synchronised = synchronised
        doubt = clocks.look()
        if clocks.wall < WRITTEN:
            assert doubt
        elif turned:
            assert not doubt
            true = clocks.wall
        elif abs(by) > 2 * SLACK_S and abs(clocks.wall - true) > 2 * SLACK_S + 0.02 * 40 * 7200:
            # Past what several small steps may have come to: a long way from where it would be by itself.
            assert doubt or abs(by) <= 2 * SLACK_S
        if not doubt:
            assert clocks.trust.remembered == clocks.wall
