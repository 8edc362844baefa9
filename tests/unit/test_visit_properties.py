"""The visit by its promises: whatever visitors and clocks do, the screen returns to its defaults."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.visit import HISTORY_LIMIT, HOLD_LIMIT_S, Accommodations, Change, Place, Screen, Visit
from kiosk.visit.state import CHOICES, SUBJECTS, WAYS

LANGUAGES = ("kk", "ru", "en")
ATTRACT = Place(Screen.ATTRACT)
HOME = Place(Screen.HOME)

sections = st.sampled_from(["documents", "gifts", "autographs", "quotes"])
records = st.sampled_from([f"record-{i}" for i in range(4)])
waits = st.one_of(
    st.floats(0, 3),
    st.floats(0, 150),
    st.sampled_from([0.0, 0.0005, 19.999, 20.0, 74.999, 75.0, 95.0, 300.0, 1275.0]),
)
jumps = st.one_of(st.floats(-1e9, 1e9), st.sampled_from([-1e9, -20.0, -0.001, 86_400.0, 1e9]))
nonsense = st.sampled_from([math.nan, math.inf, -math.inf])


def seen(visit: Visit) -> tuple[object, ...]:
    """All that a visitor can see or has done, without the clock."""
    return visit.place, visit.language, visit.accommodations, visit.history, visit.number


class AnyVisit(RuleBasedStateMachine):
    """Visitors, pages, players and clocks, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.visit = Visit(LANGUAGES, "kk", idle_s=75, countdown_s=20)
        self.now = 1000.0

    def run_out(self, visit: Visit, now: float) -> float:
        """Follow the deadlines, as the window does; return the seconds until the attract loop."""
        start = now
        for _ in range(60):
            due = visit.next_deadline(now)
            if due is None:
                return now - start
            assert due >= now
            now = due
            visit.tick(now)
        raise AssertionError(f"still at {visit.place} after 60 deadlines")

    def twin(self) -> Visit:
        """A visit that shares nothing with this one and equals it in everything."""
        twin = Visit(LANGUAGES, "kk", idle_s=75, countdown_s=20)
        for name, value in vars(self.visit).items():
            setattr(twin, name, value.copy() if isinstance(value, list | set) else value)
        return twin

    @rule()
    def touch(self) -> None:
        before, warned, at = seen(self.visit), self.visit.warning, self.visit.place
        changed = self.visit.touch(self.now)
        if warned:
            assert changed == {Change.WARNING, Change.REMAINING}
            assert seen(self.visit) == before
        elif at == ATTRACT:
            assert (self.visit.place, self.visit.language) == (HOME, "kk")
        else:
            assert changed == frozenset()
        assert self.visit.next_deadline(self.now) is not None

    @rule()
    def press_key(self) -> None:
        before, at = seen(self.visit), self.visit.place
        self.visit.press_key(self.now)
        assert (self.visit.place, self.visit.countdown_s) == (HOME if at == ATTRACT else at, 40)
        assert at == ATTRACT or seen(self.visit) == before

    @rule(section=sections)
    def open_section(self, section: str) -> None:
        self.visit.open_section(section, self.now)
        assert self.visit.place == Place(Screen.SECTION, section)

    @rule(section=sections, record=records, instead=st.booleans())
    def open_record(self, section: str, record: str, instead: bool) -> None:
        self.visit.open_record(section, record, self.now, instead=instead)
        assert self.visit.place == Place(Screen.RECORD, section, record)

    @rule()
    def open_about(self) -> None:
        self.visit.open_about(self.now)
        assert self.visit.place == Place(Screen.ABOUT)

    @rule(screen=st.sampled_from(WAYS))
    def open_way(self, screen: Screen) -> None:
        self.visit.open_way(screen, self.now)
        assert self.visit.place == Place(screen)

    @rule(screen=st.sampled_from(SUBJECTS), subject=st.sampled_from(["umarov", "KZ"]))
    def open_subject(self, screen: Screen, subject: str) -> None:
        self.visit.open_subject(screen, subject, self.now)
        assert self.visit.place == Place(screen, subject=subject)

    @rule(stops=st.lists(st.tuples(sections, records), min_size=1, max_size=8))
    def open_many_and_come_back(self, stops: list[tuple[str, str]]) -> None:
        self.visit.touch(self.now)
        trail = [self.visit.place]
        for section, record in stops:
            self.visit.open_record(section, record, self.now)
            if self.visit.place != trail[-1]:
                trail.append(self.visit.place)
        for place in reversed(trail[:-1]):
            self.visit.back(self.now)
            assert self.visit.place == place

    @rule()
    def walk_far(self) -> None:
        for i in range(HISTORY_LIMIT + 2):
            self.visit.open_record("gifts", f"far-{i}", self.now)

    @rule()
    def back(self) -> None:
        expected = (self.visit.history or (HOME,))[-1]
        self.visit.back(self.now)
        assert self.visit.place == expected

    @rule()
    def go_home(self) -> None:
        self.visit.go_home(self.now)
        assert (self.visit.place, self.visit.history) == (HOME, ())

    @rule(tag=st.sampled_from(LANGUAGES))
    def set_language(self, tag: str) -> None:
        place = self.visit.place
        self.visit.set_language(tag, self.now)
        assert (self.visit.language, self.visit.place) == (tag, HOME if place == ATTRACT else place)

    @rule(one=st.sampled_from([(name, value) for name, values in CHOICES.items() for value in values]))
    def set_accommodation(self, one: tuple[str, str]) -> None:
        self.visit.set_accommodation(*one, self.now)
        assert getattr(self.visit.accommodations, one[0]) == one[1]

    @rule(words=st.integers(-10, 5000))
    def words_on_screen(self, words: int) -> None:
        before = seen(self.visit)
        self.visit.words_on_screen(words, self.now)
        assert seen(self.visit) == before
        following = self.twin()
        following.tick(self.now)
        assert seen(following) == before  # fewer words may bring the countdown, never the end

    @rule(source=st.sampled_from(["speech", "film"]))
    def hold(self, source: str) -> None:
        self.visit.hold(self.now, source)

    @rule(source=st.sampled_from(["speech", "film"]))
    def release(self, source: str) -> None:
        self.visit.release(self.now, source)

    @rule(wait=waits)
    def wait(self, wait: float) -> None:
        before, warned = seen(self.visit), self.visit.warning
        due = self.visit.next_deadline(self.now)
        self.now += wait
        changed = self.visit.tick(self.now)
        if due is None or self.now < due - 0.002:
            assert changed == frozenset()
        if not warned and wait < 20:
            assert seen(self.visit) == before  # no visit ends without a countdown that was shown

    @rule(jump=jumps)
    def the_clock_jumps(self, jump: float) -> None:
        before = seen(self.visit)
        self.now += jump
        self.visit.tick(self.now)
        if jump <= 0:
            assert seen(self.visit) == before

    @rule(now=nonsense)
    def the_clock_talks_nonsense(self, now: float) -> None:
        before = seen(self.visit), self.visit.remaining_s
        assert self.visit.tick(now) == frozenset()
        assert (seen(self.visit), self.visit.remaining_s) == before

    @precondition(lambda self: self.visit.place != ATTRACT)
    @rule()
    def finish(self) -> None:
        self.visit.finish(self.now)
        assert self.visit.place == ATTRACT

    @invariant()
    def left_alone_it_returns_to_its_defaults(self) -> None:
        longest = self.visit.longest_wait_s
        by_deadlines, at_once = self.twin(), self.twin()
        waited = self.run_out(by_deadlines, self.now)
        assert waited <= longest + 1
        at_once.tick(self.now + longest + 0.001)
        at_once.tick(self.now + 2 * longest)
        for left in (by_deadlines, at_once):
            assert left.place == ATTRACT
            assert (left.language, left.accommodations, left.history) == ("kk", Accommodations(), ())
            assert (left.allowed_s, left.held, left.warning) == (75.0, False, False)

    @invariant()
    def what_is_shown_is_in_bounds(self) -> None:
        visit = self.visit
        assert len(visit.history) <= HISTORY_LIMIT
        assert 0 <= visit.remaining_s <= visit.countdown_s
        assert visit.warning == (visit.remaining_s > 0)
        times = visit.countdown_s / 20
        assert times in (1, 2)
        assert 75 <= visit.allowed_s / times <= 75 + 240
        assert ATTRACT not in visit.history
        assert HOME not in visit.history
        assert visit.can_go_back == (visit.place not in (ATTRACT, HOME))
        due = visit.next_deadline(self.now)
        assert (due is None) == (visit.place == ATTRACT)
        assert due is None or 0 <= due - self.now <= visit.allowed_s + HOLD_LIMIT_S + 0.001
        if visit.place == ATTRACT:
            assert (visit.language, visit.accommodations) == ("kk", Accommodations())


AnyVisit.TestCase.settings = settings(stateful_step_count=40)
TestAnyVisit = AnyVisit.TestCase


@given(idle=st.floats(0.1, 1e4), countdown=st.floats(0.1, 300), start=st.floats(-1e9, 1e9))
def test_any_times_count_down_without_a_step_lost(idle: float, countdown: float, start: float) -> None:
    visit = Visit(LANGUAGES, "kk", idle_s=idle, countdown_s=countdown)
    visit.touch(start)
    now, shown = start, []
    while (due := visit.next_deadline(now)) is not None:
        assert due >= now
        now = due
        if visit.tick(now):
            shown.append(visit.remaining_s)
    assert shown == [*range(math.ceil(countdown - 0.001), -1, -1)]
    assert math.isclose(now - start, idle + countdown, abs_tol=0.01)
