"""The visit by examples: what a visitor, a touch, a countdown and a film do to it."""

from __future__ import annotations

import pytest

from kiosk.visit import (
    HISTORY_LIMIT,
    HOLD_LIMIT_S,
    READING_LIMIT_S,
    WORDS_PER_S,
    Accommodations,
    Change,
    Place,
    Screen,
    Visit,
    count_words,
    reading_s,
)

LANGUAGES = ("kk", "ru", "en")
ATTRACT = Place(Screen.ATTRACT)
HOME = Place(Screen.HOME)


def a_visit(**times: float) -> Visit:
    return Visit(LANGUAGES, "kk", **times)


def at_the_record(now: float = 0.0) -> Visit:
    visit = a_visit()
    visit.touch(now)
    visit.open_section("gifts", now)
    visit.open_record("gifts", "chess-set-2014", now)
    return visit


def test_it_begins_with_the_attract_loop_and_needs_no_timer() -> None:
    visit = a_visit()
    assert visit.place == ATTRACT
    assert visit.language == "kk"
    assert visit.accommodations == Accommodations(contrast="normal", motion="normal")
    assert visit.next_deadline(5.0) is None
    assert visit.tick(1e6) == frozenset()
    assert not visit.can_go_back


def test_the_first_touch_wakes_to_home_and_presses_nothing() -> None:
    visit = a_visit()
    assert visit.touch(3.0) == {Change.VISIT, Change.PLACE}
    assert visit.place == HOME
    assert visit.number == 1
    assert visit.next_deadline(3.0) == pytest.approx(78.0)


def test_a_link_followed_from_the_attract_loop_begins_a_visit_there() -> None:
    visit = a_visit()
    visit.open_record("quotes", "quote-suleimenov", 0.0)
    assert visit.place == Place(Screen.RECORD, "quotes", "quote-suleimenov")
    visit.back(1.0)
    assert visit.place == HOME


def test_back_returns_along_the_same_places() -> None:
    visit = at_the_record()
    visit.open_record("documents", "un-admission-1992", 1.0)
    visit.open_about(2.0)
    seen = []
    while visit.can_go_back:
        seen.append(visit.place)
        visit.back(3.0)
    assert [place.record or place.section or str(place.screen) for place in seen] == [
        "about",
        "un-admission-1992",
        "chess-set-2014",
        "gifts",
    ]
    assert visit.place == HOME
    assert visit.back(4.0) == frozenset()


def test_the_same_place_again_is_no_step_and_leafing_is_none_either() -> None:
    visit = at_the_record()
    history = visit.history
    visit.open_record("gifts", "chess-set-2014", 1.0)
    visit.open_record("gifts", "kokpar-2018", 2.0, instead=True)
    assert visit.history == history
    visit.back(3.0)
    assert visit.place == Place(Screen.SECTION, "gifts")


def test_home_clears_the_way_back() -> None:
    visit = at_the_record()
    assert visit.go_home(1.0) == {Change.PLACE, Change.BACK}
    assert visit.history == ()
    assert not visit.can_go_back


def test_the_history_is_bounded_and_still_ends_at_home() -> None:
    visit = a_visit()
    for i in range(3 * HISTORY_LIMIT):
        visit.open_record("gifts", f"record-{i}", 0.0)
    assert len(visit.history) == HISTORY_LIMIT
    for _ in range(HISTORY_LIMIT):
        visit.back(0.0)
    assert visit.place == Place(Screen.RECORD, "gifts", f"record-{2 * HISTORY_LIMIT - 1}")
    visit.back(0.0)
    assert visit.place == HOME


def test_language_and_accommodations_change_in_place_and_end_with_the_visit() -> None:
    visit = at_the_record()
    assert visit.set_language("ru", 1.0) == {Change.LANGUAGE}
    assert visit.set_accommodation("contrast", "high", 1.0) == {Change.ACCOMMODATIONS}
    assert visit.set_accommodation("motion", "calm", 1.0) == {Change.ACCOMMODATIONS}
    assert visit.accommodations == Accommodations(contrast="high", motion="calm")
    assert visit.place.record == "chess-set-2014"
    changed = visit.finish(2.0)
    assert changed == {Change.VISIT, Change.PLACE, Change.BACK, Change.LANGUAGE, Change.ACCOMMODATIONS}
    assert (visit.place, visit.language, visit.history) == (ATTRACT, "kk", ())
    assert visit.accommodations == Accommodations()


def test_a_language_chosen_from_the_attract_loop_begins_a_visit() -> None:
    visit = a_visit()
    visit.set_language("en", 0.0)
    assert (visit.place, visit.language) == (HOME, "en")
    visit.finish(1.0)
    visit.set_accommodation("motion", "calm", 2.0)
    assert (visit.place, visit.language, visit.accommodations.motion) == (HOME, "kk", "calm")


def test_the_countdown_counts_whole_seconds_and_then_the_attract_loop_returns() -> None:
    visit = at_the_record(100.0)
    now = visit.next_deadline(100.0)
    assert now == pytest.approx(175.0)
    assert now is not None
    assert visit.tick(now) == {Change.WARNING, Change.REMAINING}
    shown = [visit.remaining_s]
    while visit.warning:
        following = visit.next_deadline(now)
        assert following is not None
        assert following > now
        now = following
        visit.tick(now)
        shown.append(visit.remaining_s)
    assert shown == [*range(20, -1, -1)]
    assert now == pytest.approx(195.0)
    assert visit.place == ATTRACT


def test_one_touch_in_the_countdown_resumes_exactly() -> None:
    visit = at_the_record()
    visit.set_language("en", 0.0)
    before = (visit.place, visit.language, visit.history, visit.accommodations)
    visit.tick(80.0)
    visit.tick(99.0)
    assert visit.remaining_s == 1
    assert visit.touch(99.5) == {Change.WARNING, Change.REMAINING}
    assert (visit.place, visit.language, visit.history, visit.accommodations) == before
    assert visit.next_deadline(99.5) == pytest.approx(174.5)


def test_a_countdown_noticed_late_still_has_its_full_length() -> None:
    visit = at_the_record()
    visit.tick(85.0)
    assert visit.remaining_s == 20
    visit.tick(104.0)
    assert visit.warning


def test_a_computer_that_slept_wakes_with_the_attract_loop() -> None:
    visit = at_the_record()
    visit.tick(3600.0)
    assert visit.place == ATTRACT
    visit = at_the_record()
    assert visit.touch(3600.0) >= {Change.VISIT, Change.PLACE}
    assert (visit.place, visit.number) == (HOME, 2)


def test_a_clock_that_jumps_back_stands_still() -> None:
    visit = at_the_record(1000.0)
    visit.tick(1070.0)
    visit.tick(3.0)
    assert visit.next_deadline(3.0) == pytest.approx(8.0)
    assert visit.next_deadline(-50.0) == pytest.approx(-45.0)
    visit.tick(8.0)
    assert visit.remaining_s == 20
    visit.tick(-1e9)
    assert visit.remaining_s == 20
    visit.tick(-1e9 + 20.0)
    assert visit.place == ATTRACT


@pytest.mark.parametrize("nonsense", [float("nan"), float("inf"), float("-inf")])
def test_a_clock_that_is_no_number_is_ignored(nonsense: float) -> None:
    visit = at_the_record()
    visit.tick(10.0)
    visit.tick(nonsense)
    assert visit.next_deadline(10.0) == pytest.approx(75.0)


def test_words_give_time_to_read_up_to_a_limit() -> None:
    visit = at_the_record()
    visit.words_on_screen(75, 0.0)
    assert visit.next_deadline(0.0) == pytest.approx(75.0 + 75 / WORDS_PER_S)
    visit.words_on_screen(1_000_000, 1.0)
    assert visit.next_deadline(1.0) == pytest.approx(75.0 + READING_LIMIT_S)
    visit.words_on_screen(-5, 1.0)
    assert visit.allowed_s == 75.0


def test_another_place_begins_without_words() -> None:
    visit = at_the_record()
    visit.words_on_screen(200, 0.0)
    visit.back(0.0)
    assert visit.allowed_s == 75.0


def test_words_that_go_away_never_skip_the_countdown() -> None:
    visit = at_the_record()
    visit.words_on_screen(600, 0.0)
    visit.tick(200.0)
    visit.words_on_screen(0, 200.0)
    assert visit.next_deadline(200.0) == pytest.approx(200.0)
    visit.tick(200.0)
    assert (visit.warning, visit.remaining_s) == (True, 20)


def test_nothing_that_the_screen_says_of_itself_wakes_it() -> None:
    visit = a_visit()
    visit.words_on_screen(500, 0.0)
    visit.hold(0.0)
    visit.release(1.0)
    assert visit.place == ATTRACT
    visit.touch(2.0)
    assert (visit.allowed_s, visit.held) == (75.0, False)


def test_the_clock_stands_while_something_plays() -> None:
    visit = at_the_record()
    visit.tick(70.0)
    visit.hold(70.0, "speech")
    visit.hold(75.0, "film")
    visit.release(200.0, "speech")
    visit.tick(300.0)
    assert not visit.warning
    visit.release(300.0, "film")
    visit.release(300.0, "film")
    assert visit.next_deadline(300.0) == pytest.approx(305.0)


def test_a_player_that_died_does_not_keep_the_screen() -> None:
    visit = at_the_record()
    visit.hold(0.0)
    deadline = visit.next_deadline(0.0)
    assert deadline == pytest.approx(HOLD_LIMIT_S + 75.0)
    assert deadline is not None
    visit.tick(deadline)
    assert visit.warning
    visit.tick(deadline + 20.0)
    assert visit.place == ATTRACT


def test_a_film_that_begins_again_and_again_does_not_keep_the_screen() -> None:
    visit = at_the_record()
    now = 0.0
    while visit.place != ATTRACT:
        visit.hold(now)
        now += 30.0
        visit.release(now)
        visit.tick(now)
        assert now < HOLD_LIMIT_S + 200.0


def test_wrong_words_are_refused_and_change_nothing() -> None:
    visit = at_the_record()
    place = visit.place
    with pytest.raises(ValueError, match="'de' is none of"):
        visit.set_language("de", 1.0)
    with pytest.raises(ValueError, match="no accommodation"):
        visit.set_accommodation("contrast", "purple", 1.0)
    with pytest.raises(ValueError, match="no accommodation"):
        visit.set_accommodation("size", "high", 1.0)
    with pytest.raises(ValueError, match="needs its id"):
        visit.open_section("", 1.0)
    with pytest.raises(ValueError, match="needs its id"):
        visit.open_record("gifts", "", 1.0)
    assert (visit.place, visit.language) == (place, "kk")


def test_a_visit_needs_sound_times_and_a_language_it_has() -> None:
    with pytest.raises(ValueError, match="default language"):
        Visit(LANGUAGES, "de")
    with pytest.raises(ValueError, match="idle_s"):
        a_visit(idle_s=0)
    with pytest.raises(ValueError, match="countdown_s"):
        a_visit(countdown_s=float("nan"))


def test_words_are_counted_in_every_script() -> None:
    assert count_words("Қазақстан – БҰҰ мүшесі", "30 жыл") == 5
    assert count_words("«Память» — по-русски", "") == 2
    assert count_words("哈萨克斯坦共和国") == 5
    assert count_words("…", " – ") == 0


def test_reading_time_has_both_ends() -> None:
    assert reading_s(0) == reading_s(-3) == 0.0
    assert reading_s(25) == pytest.approx(10.0)
    assert reading_s(10**9) == READING_LIMIT_S


def test_another_state_of_the_exhibition_leaves_the_visitor_where_they_are() -> None:
    visit = Visit(("kk", "ru", "en"), "kk")
    visit.open_section("gifts", 1.0)
    visit.open_record("gifts", "bowl", 2.0)
    visit.open_record("gifts", "saddle", 3.0)
    visit.set_language("ru", 4.0)
    visit.set_accommodation("contrast", "high", 5.0)
    assert visit.exchange(("kk", "ru"), "kk", 75.0, 20.0, lambda place: place, 6.0) == frozenset()
    assert (visit.place.record, visit.language, visit.accommodations.contrast) == ("saddle", "ru", "high")

    def without_saddle(place: Place) -> Place:
        return Place(Screen.SECTION, "gifts") if place.record == "saddle" else place

    assert visit.exchange(("kk",), "kk", 30.0, 10.0, without_saddle, 7.0) == {Change.PLACE, Change.LANGUAGE}
    assert (visit.place, visit.language, visit.countdown_s) == (Place(Screen.SECTION, "gifts"), "kk", 10.0)
    assert visit.history == (Place(Screen.SECTION, "gifts"), Place(Screen.RECORD, "gifts", "bowl"))
    with pytest.raises(ValueError, match="none of"):
        visit.exchange(("ru",), "kk", 30.0, 10.0, lambda place: place, 8.0)
    assert visit.exchange(("kk",), "kk", 30.0, 10.0, lambda place: HOME, 9.0) == {Change.PLACE, Change.BACK}
    assert not visit.history


def test_the_visitor_may_ask_for_more_time_again_and_again() -> None:
    # WCAG 2.2, 2.2.1: at least ten times, by a simple action, with at least 20 seconds to do so.
    visit = at_the_record()
    now, place = 0.0, visit.place
    for _ in range(25):
        now += visit.allowed_s
        visit.tick(now)
        assert visit.warning
        now += visit.countdown_s - 0.5
        assert visit.countdown_s >= 20
        visit.touch(now)
        assert not visit.warning
        assert visit.place == place


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", "150"),
        ("text", "200"),
        ("reach", "low"),
        ("speech", "on"),
        ("layer", "easy"),
        ("layer", "children"),
    ],
)
def test_who_needs_more_time_has_twice_as_much(name: str, value: str) -> None:
    visit = at_the_record()
    visit.words_on_screen(100, 0)
    usual = visit.allowed_s
    visit.set_accommodation(name, value, 0)
    assert (visit.allowed_s, visit.countdown_s) == (2 * usual, 40)
    visit.tick(2 * usual - 1)
    assert not visit.warning
    visit.tick(2 * usual)
    assert (visit.warning, visit.remaining_s) == (True, 40)
    visit.tick(2 * usual + 39)
    assert visit.place != Place(Screen.ATTRACT)
    visit.tick(2 * usual + 40)
    assert visit.place == Place(Screen.ATTRACT)
    # The next visitor has what the exhibition says.
    visit.touch(2 * usual + 50)
    assert (visit.allowed_s, visit.countdown_s) == (75, 20)


@pytest.mark.parametrize(
    ("name", "value"), [("text", "125"), ("contrast", "high"), ("motion", "calm"), ("loudness", "loud")]
)
def test_what_costs_no_time_gives_none(name: str, value: str) -> None:
    visit = at_the_record()
    visit.set_accommodation(name, value, 0)
    assert (visit.allowed_s, visit.countdown_s) == (75, 20)


def test_who_goes_by_keys_has_twice_as_much() -> None:
    visit = a_visit()
    assert Change.VISIT in visit.press_key(0)  # a key wakes as a finger does
    assert (visit.allowed_s, visit.countdown_s) == (150, 40)
    visit.touch(10)
    assert visit.allowed_s == 150
    visit.finish(20)
    visit.touch(30)
    assert (visit.allowed_s, visit.countdown_s) == (75, 20)
