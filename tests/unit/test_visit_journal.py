"""What is kept of a visit, by its promises: times add up, the idle tail never counts, words that found
something never stay."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit import HOLD_LIMIT_S, Accommodations, Place, Screen, reading_s
from kiosk.visit.journal.recorder import LOOKING_S, FinishedVisit, Recorder, kept_words

HOME = Place(Screen.HOME)
GIFTS = Place(Screen.SECTION, "gifts")
SABRE = Place(Screen.RECORD, "gifts", "sabre")
CLOSER = Place(Screen.VIEWER, "gifts", "sabre", "2:text:secret words")


def begun(now: float = 100.0) -> Recorder:
    it = Recorder(HOME, "kk", now, "diplomacy", 3, "2026-03-02T10:00:00+05:00")
    it.act(now)
    return it


def done(it: Recorder, ended: Any, now: float) -> FinishedVisit:
    visit = it.end(ended, now)
    assert visit is not None
    return visit


# -- the idle tail


def test_of_the_time_after_the_last_act_only_the_reading_time_counts() -> None:
    it = begun(100)
    it.go(SABRE, 110)
    it.act(110)
    it.words(100, 110)
    visit = done(it, "countdown", 110 + 75 + 40 + 20)
    assert visit.length_s == 10 + reading_s(100) == 50
    assert [(stay.record, stay.began_s, stay.dwell_s) for stay in visit.stays] == [
        ("", 0, 10),
        ("sabre", 10, 40),
    ]


def test_a_picture_without_words_counts_a_look() -> None:
    assert done(begun(100), "countdown", 195).length_s == LOOKING_S


def test_whoever_goes_at_once_is_not_given_the_whole_allowance() -> None:
    assert done(begun(100), "staff", 103).length_s == 3


def test_a_visitor_who_begins_anew_was_there_until_then() -> None:
    it = begun(100)
    assert done(it, "start-over", 160).length_s == 60


def test_whoever_begins_anew_instead_of_answering_is_somebody_else() -> None:
    it = begun(100)
    it.warn(True, 175)
    assert done(it, "start-over", 180).length_s == LOOKING_S


def test_a_film_holds_its_visitor() -> None:
    it = begun(100)
    it.hold("player", 110)
    it.release_hold("player", 300)
    assert done(it, "countdown", 400).length_s == 200 + LOOKING_S


def test_a_player_that_died_does_not_stay_for_ever() -> None:
    it = begun(100)
    it.hold("player", 110)
    assert done(it, "countdown", 100 + 9000).length_s == HOLD_LIMIT_S + LOOKING_S


def test_an_answered_question_counts_the_time_before_it() -> None:
    it = begun(100)
    it.warn(True, 175)
    it.warn(False, 180)
    it.act(180)
    visit = done(it, "countdown", 300)
    assert (visit.warnings, visit.length_s) == (1, 80 + LOOKING_S)


# -- what is kept, and what is not


def test_the_language_is_that_of_the_most_time() -> None:
    it = begun(0)
    it.speak("en", 4)
    it.act(4)
    it.go(GIFTS, 30)
    it.act(30)
    it.speak("ru", 31)
    it.act(31)
    visit = done(it, "start-over", 40)
    assert visit.language == "en"
    assert [stay.language for stay in visit.stays] == ["en", "ru"]


def test_wishes_are_kept_though_they_were_taken_back() -> None:
    it = begun()
    it.accommodate(Accommodations(text="150", motion="calm"))
    it.accommodate(Accommodations(text="200"))
    it.accommodate(Accommodations())
    assert json.loads(done(it, "staff", 110).accommodations) == {"motion": "calm", "text": "200"}


def test_words_to_be_marked_in_the_viewer_are_not_kept() -> None:
    it = begun()
    it.go(CLOSER, 105)
    it.act(105)
    it.step(106)
    stay = done(it, "countdown", 300).stays[-1]
    assert (stay.view, stay.steps) == ("2:text", 1)


def test_words_are_kept_only_of_a_search_that_found_nothing() -> None:
    it = begun()
    it.search(3, "Париж", 105)
    it.search(0, "  sword\n fish ", 106)
    searches = done(it, "staff", 110).searches
    assert [(one.found, one.words) for one in searches] == [(3, None), (0, "sword fish")]


@pytest.mark.parametrize("words", ["", "+7 701 123 45 67", "aigul@example.kz", "850101300123", " \n"])
def test_what_looks_like_a_person_s_is_not_kept(words: str) -> None:
    assert kept_words(words) is None


@pytest.mark.parametrize(
    "words", ["16.12.1991", "1991-12-16 ратификация", "Ф. 5-Н, оп. 1, д. 123", "алтын адам"]
)
def test_dates_and_codes_of_an_archive_are_kept(words: str) -> None:
    assert kept_words(words) == words.lower()


def test_a_tap_that_is_heard_twice_is_one_act() -> None:
    it = begun(100)
    for now in (101.0, 101.15, 102.0):
        it.act(now)
    assert done(it, "staff", 110).actions == 3


def test_a_visit_in_which_nobody_did_anything_is_none() -> None:
    assert Recorder(HOME, "kk", 5).end("countdown", 100) is None


# -- by property

moments = st.one_of(
    st.floats(0, 3), st.floats(0, 400), st.sampled_from([-50.0, -1e9, math.nan, math.inf, 1e7])
)
things = st.sampled_from(
    [
        ("act",), ("key",), ("go", HOME), ("go", GIFTS), ("go", SABRE), ("go", CLOSER), ("speak", "ru"),
        ("speak", "kk"), ("words", 300), ("words", 5), ("hold",), ("release",), ("warn", True),
        ("warn", False), ("step",), ("search", 2, "found words"), ("search", 0, "nothing here"), ("text",),
    ]
)  # fmt: skip
ends = st.sampled_from(["countdown", "start-over", "staff", "stopped"])


@given(st.lists(st.tuples(things, moments), max_size=40), ends, moments)
def test_whatever_happens_times_add_up(happened: list[tuple[Any, float]], ended: Any, last: float) -> None:
    it, now, truth, acted = begun(1000.0), 1000.0, 1000.0, 1000.0
    words, playing, asked, there = 0, False, False, 1000.0
    place = HOME

    def pass_to(moment: float) -> None:
        nonlocal truth, there
        if math.isfinite(moment):
            truth = max(truth, moment)
        if playing:
            there = max(there, min(truth, acted + HOLD_LIMIT_S))

    for what, wait in happened:
        now = now + wait if math.isfinite(wait) else wait
        pass_to(now)
        match what:
            case ("act",) | ("key",):
                it.act(now, key=what == ("key",))
                acted = there = truth
            case ("go", where):
                it.go(where, now)
                words = words if where == place else 0
                place = where
            case ("speak", tag):
                it.speak(tag, now)
            case ("words", number):
                it.words(number, now)
                words = number
            case ("hold",):
                it.hold("player", now)
                playing = True
            case ("release",):
                it.release_hold("player", now)
                playing = False
            case ("warn", shown):
                it.warn(shown, now)
                asked = shown
            case ("step",):
                it.step(now)
            case ("search", found, typed):
                it.search(found, typed, now)
            case _:
                it.accommodate(Accommodations(text="150"))
        now = truth
    now = now + last if math.isfinite(last) else last
    pass_to(now)
    visit = done(it, ended, now)

    dwells = [stay.dwell_s for stay in visit.stays]
    assert min(dwells) >= 0
    assert sum(dwells) <= visit.length_s + 1e-6
    # Cutting to milliseconds takes at most one of each stay: nothing else is missing.
    assert sum(dwells) >= visit.length_s - 0.0011 * (len(dwells) + 1)
    began = [stay.began_s for stay in visit.stays]
    assert began == sorted(began)
    assert began[0] == 0
    assert visit.length_s <= truth - 1000 + 1e-3
    if ended != "start-over" or asked:
        assert visit.length_s <= there - 1000 + max(LOOKING_S, reading_s(words)) + 1e-3
    assert visit.actions >= 1
    assert all(one.words is None for one in visit.searches if one.found)
    assert "found words" not in repr(visit)
    assert "secret" not in repr(visit)
