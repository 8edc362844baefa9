"""What is left out after crashes: never everything, never for ever, and over after nine crashes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.supervision.rules import (
    QUICK_S,
    STRIKES,
    Crash,
    LeftOut,
    Stage,
    State,
    after_crash,
    after_good_run,
    shown_again,
    with_content,
)

NEW, OLD = "editions/new", "editions/old"


def quick(edition: str = NEW, record: str = "letter") -> Crash:
    return Crash(edition, record, 5.0, True)


def shown(state: State) -> str:
    """What the library shows: the newest edition that is not set aside."""
    return NEW if NEW not in state.editions() else OLD


def crash_on(state: State, times: int, record: str = "letter") -> tuple[State, list[Stage]]:
    """Crashes of whatever is shown, with this record on the screen where it is not left out."""
    done = []
    for _ in range(times):
        edition = shown(state)
        there = "" if record in state.records(edition) else record
        state, what, _ = after_crash(state, quick(edition, there), lambda name: name == NEW)
        done.append(what)
    return state, done


def test_record_then_edition_then_all_is_shown_again() -> None:
    state, done = crash_on(State(), 3)
    assert done == [Stage.NOTHING, Stage.NOTHING, Stage.RECORD]
    assert state.records(NEW) == ("letter",)
    state, done = crash_on(state, 3)
    assert done[-1] is Stage.EDITION
    assert shown(state) == OLD
    state, done = crash_on(state, 3)
    assert done[-1] is Stage.GIVEN_BACK
    assert state.left_out == ()
    state, done = crash_on(state, 30)
    assert set(done) == {Stage.NOTHING}
    assert state.left_out == ()


def test_what_helped_stays_left_out_when_something_else_is_not_to_blame() -> None:
    state, _ = crash_on(State(), 3)
    state = after_good_run(state)
    assert state.left_out == (LeftOut(NEW, "letter", helped=True),)
    state, done = crash_on(state, 9, record="")
    assert Stage.GIVEN_BACK in done
    assert state.left_out == (LeftOut(NEW, "letter", helped=True),)


def test_most_of_the_crashes_decide_which_record_it_was() -> None:
    state = State()
    for record in ("letter", "vase", "letter"):
        state, done, what = after_crash(state, quick(record=record), lambda _: False)
    assert (done, what) == (Stage.RECORD, LeftOut(NEW, "letter"))
    state = State()
    for record in ("letter", "vase", "book"):
        state, done, what = after_crash(state, quick(record=record), lambda _: True)
    assert (done, what) == (Stage.EDITION, LeftOut(NEW))


def test_without_an_edition_before_nothing_is_set_aside() -> None:
    state = State()
    for _ in range(3):
        state, done, _ = after_crash(state, quick(record=""), lambda _: False)
    assert done is Stage.GIVEN_BACK
    assert state.left_out == ()


def test_only_quick_crashes_in_a_row_of_one_edition_count() -> None:
    state, _ = crash_on(State(), 2)
    state, _, _ = after_crash(state, Crash(NEW, "letter", QUICK_S), lambda _: True)
    assert state.crashes == ()
    state, _ = crash_on(State(), 2)
    state, done, _ = after_crash(state, quick(OLD), lambda _: True)
    assert (len(state.crashes), done) == (1, Stage.NOTHING)
    assert Crash(NEW, "", 500.0, shown=False).quick  # it never came up


def test_other_content_and_staff_give_another_chance() -> None:
    state, _ = crash_on(State("library 3"), 4)
    assert with_content(state, "library 3") == state == with_content(state, "")
    assert with_content(state, "library 4") == State("library 4")
    assert shown_again(state) == State("library 3")


CRASHES = st.builds(
    Crash,
    st.sampled_from(["", NEW, OLD]),
    st.sampled_from(["", "a", "b", "c"]),
    st.sampled_from([0.5, 59.0, 60.0, 4000.0]),
    st.booleans(),
)
STEPS = st.lists(
    st.one_of(CRASHES, st.sampled_from(["good", "staff", "library 1", "library 2"])), max_size=60
)


@given(STEPS)
def test_property_something_is_always_left_to_show(steps: list[Crash | str]) -> None:
    state = State()
    for step in steps:
        if isinstance(step, Crash):
            before = state
            state, done, what = after_crash(state, step, lambda name: name == NEW)
            assert (what is not None) == (done in (Stage.RECORD, Stage.EDITION))
            assert len(state.left_out) <= len(before.left_out) + 1
            if what is not None:
                assert what.edition == step.edition
                assert what not in before.left_out
        elif step == "good":
            state = after_good_run(state)
        else:
            state = shown_again(state) if step == "staff" else with_content(state, step)
        assert OLD not in state.editions()  # nothing is before it
        assert len(state.crashes) < STRIKES
        assert len({(one.edition, one.record) for one in state.left_out}) == len(state.left_out)


@given(STEPS, st.lists(st.sampled_from(["", "a", "b", "c"]), min_size=9, max_size=40))
def test_property_a_series_of_quick_crashes_ends_with_all_shown(
    steps: list[Crash | str], records: list[str]
) -> None:
    """Whatever went before: nine quick crashes of what is shown, and nothing of this series is left out."""
    state = State()
    for step in steps:
        if isinstance(step, Crash):
            state, _, _ = after_crash(state, step, lambda name: name == NEW)
    state = after_good_run(state)
    helped = state.left_out
    measures = 0
    for record in records:
        state, done, _ = after_crash(state, quick(shown(state), record), lambda name: name == NEW)
        measures += done in (Stage.RECORD, Stage.EDITION)
    assert measures <= 2
    assert state.stage is Stage.GIVEN_BACK
    assert state.left_out == helped
