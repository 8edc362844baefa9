"""The voice in the window: when it speaks, what it says, and that it falls silent."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.ui.conftest import Screen
from tests.ui.speaking import Recording

from kiosk.ui.voice.speech import Utterance

Open = Callable[..., Screen]


@pytest.fixture
def heard(open_screen: Open) -> tuple[Screen, Recording]:
    """Home in English, with a speaker that writes down."""
    screen = open_screen(language="en")
    speaker = Recording()
    screen.kiosk.voice.use(speaker)
    return screen, speaker


def turn_on(screen: Screen, speaker: Recording) -> None:
    screen.kiosk.voice.toggle()
    screen.until(lambda: bool(speaker.now))


def test_nothing_is_said_until_it_is_asked_for(heard: tuple[Screen, Recording]) -> None:
    screen, speaker = heard
    screen.visit.openSection("gifts")
    screen.settle()
    assert speaker.said == []


def test_turned_on_it_says_where_one_is_and_how_to_go_on(heard: tuple[Screen, Recording]) -> None:
    screen, speaker = heard
    turn_on(screen, speaker)
    assert speaker.words.startswith("Speech is on. Sample exhibition. Home. Press down to go on")
    assert {one.language for one in speaker.now} == {"en"}


@pytest.mark.parametrize(
    ("language", "section", "record"),
    [
        ("en", "Section Gifts. 1 gift. Press down", "Bowl. 1 of 1 in the section Gifts."),
        ("ru", "Раздел «Подарки». 1 дар. Чтобы продолжить", "1 из 1 в разделе «Подарки»."),
        ("kk", "Сыйлықтар бөлімі. 1 сыйлық. Әрі қарай", "Сыйлықтар бөлімінде, 1 ішінен 1."),
    ],
)
def test_a_page_is_said_when_it_stands(
    heard: tuple[Screen, Recording], language: str, section: str, record: str
) -> None:
    screen, speaker = heard
    screen.visit.setLanguage(language)
    turn_on(screen, speaker)
    screen.visit.openSection("gifts")
    assert speaker.now == []  # what was said of Home is no longer true
    screen.until(lambda: bool(speaker.now))
    assert speaker.words.startswith(section)
    screen.visit.openRecord("gifts", "sample-bowl")
    screen.until(lambda: bool(speaker.now))
    assert record in speaker.words
    assert {one.language for one in speaker.now} == {language}


def test_it_repeats_and_tells_where(heard: tuple[Screen, Recording]) -> None:
    screen, speaker = heard
    turn_on(screen, speaker)
    first = speaker.words
    speaker.finish()
    screen.kiosk.voice.where()
    assert speaker.words == "Sample exhibition. Home."
    screen.kiosk.voice.repeat()
    assert speaker.words == first


def test_pace_and_volume_by_keys(heard: tuple[Screen, Recording]) -> None:
    screen, speaker = heard
    turn_on(screen, speaker)
    screen.kiosk.voice.quicken(1)
    assert (speaker.words, speaker.manner) == ("Fast.", ("fast", "normal"))
    screen.kiosk.voice.strengthen(-1)
    assert (speaker.words, speaker.manner) == ("Quiet.", ("fast", "quiet"))
    screen.kiosk.voice.strengthen(-1)
    assert speaker.words == "Quiet."
    assert len(speaker.said) == 4


def test_the_countdown_is_said_every_ten_seconds(heard: tuple[Screen, Recording]) -> None:
    screen, speaker = heard
    turn_on(screen, speaker)
    speaker.finish()
    screen.pass_time(screen.visit.visit.allowed_s + 0.5)
    assert speaker.words == "Are you still there? Press any key to stay. 40 seconds left."
    count = len(speaker.said)
    for _ in range(11):
        screen.pass_time(1)
    assert [[one.text for one in words] for words in speaker.said[count:]] == [["30 seconds left."]]


def test_who_listens_is_there(heard: tuple[Screen, Recording]) -> None:
    screen, speaker = heard
    turn_on(screen, speaker)
    screen.pass_time(screen.visit.visit.allowed_s + 60)
    assert not screen.visit.visit.warning
    speaker.finish()
    screen.pass_time(screen.visit.visit.allowed_s + 1)
    assert screen.visit.visit.warning


def test_the_end_of_a_visit_is_silent_and_the_next_one_finds_nothing(
    heard: tuple[Screen, Recording],
) -> None:
    screen, speaker = heard
    turn_on(screen, speaker)
    screen.kiosk.voice.quicken(1)
    screen.kiosk.voice.strengthen(1)
    assert speaker.now
    screen.visit.finish()
    assert speaker.now == []
    asked = screen.visit.visit.accommodations
    assert (asked.speech, asked.pace, asked.loudness) == ("off", "normal", "normal")
    count = len(speaker.said)
    screen.visit.touch()
    screen.settle()
    assert len(speaker.said) == count


def test_a_speaker_that_dies_takes_only_the_voice(heard: tuple[Screen, Recording]) -> None:
    screen, speaker = heard
    turn_on(screen, speaker)
    speaker.fail("stuck")
    assert screen.visit.visit.accommodations.speech == "off"
    assert screen.kiosk.voice.property("problem").startswith("The speech engine does not answer.")
    screen.visit.openSection("gifts")
    screen.settle()
    screen.tap(screen.target("Accessibility"))
    screen.until(lambda: "Size of text" in screen.texts())
    assert "Speech" not in screen.texts()


def test_the_sheet_offers_it(heard: tuple[Screen, Recording]) -> None:
    screen, speaker = heard
    turn_on(screen, speaker)
    screen.tap(screen.target("Accessibility"))
    screen.until(lambda: "Pace of speech" in screen.texts())
    screen.until(lambda: speaker.words.startswith("Accessibility. Press down"))


def test_headphones_turn_it_on_and_off(heard: tuple[Screen, Recording]) -> None:
    screen, speaker = heard
    screen.visit.finish()
    speaker.plug(True)
    screen.until(lambda: bool(speaker.now))
    assert speaker.words.startswith("Дыбыстау қосылды. Үлгі көрме. Басты бет.")  # a new visit, its language
    speaker.plug(False)
    assert screen.visit.property("speech") == "off"
    screen.settle()
    assert speaker.words == "Дыбыстау өшірілді."


def test_another_language_is_said_in_that_language(heard: tuple[Screen, Recording]) -> None:
    screen, speaker = heard
    turn_on(screen, speaker)
    screen.visit.setLanguage("kk")
    screen.until(lambda: bool(speaker.now))
    assert speaker.now == [
        Utterance("Үлгі көрме. Басты бет. Әрі қарай өту үшін төмен батырмасын басыңыз.", "kk")
    ]
