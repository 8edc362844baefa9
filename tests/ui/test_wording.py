"""What is said, in all three languages of the interface."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from kiosk.ui.language import Interface
from kiosk.ui.voice.speech import Utterance
from kiosk.ui.voice.wording import Page, Wording, aloud, merged

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True)
class Thing:
    kind: str = "control"
    role: str = "button"
    name: str = ""
    description: str = ""
    state: str = ""
    value: str = ""
    language: str = ""
    enabled: bool = True


@pytest.fixture(params=LANGUAGES)
def wording(request: pytest.FixtureRequest, qapp: object) -> Iterator[Wording]:
    interface = Interface()
    interface.speak(request.param)
    yield Wording(request.param)
    interface.fall_silent()


def told(wording: Wording, **sayings: str) -> list[Utterance]:
    return [Utterance(sayings[wording.language], wording.language)]


def test_a_button(wording: Wording) -> None:
    said = wording.thing(Thing(name="OK"))
    assert said == told(wording, kk="OK. түйме.", ru="OK. кнопка.", en="OK. button.")


def test_what_is_chosen_and_its_place(wording: Wording) -> None:
    said = wording.thing(Thing(name="150 %", role="radio", state="checked"), 3, 18)
    assert said == told(
        wording,
        kk="150 %. таңдау, таңдалған, 18 ішінен 3.",
        ru="150 %. вариант, выбрано, 3 из 18.",
        en="150 %. choice, chosen, 3 of 18.",
    )


def test_a_switch_is_on_or_off(wording: Wording) -> None:
    off = wording.thing(Thing(name="CC", role="check"))
    on = wording.thing(Thing(name="CC", role="check", state="checked"))
    assert off == told(
        wording, kk="CC. қосқыш, өшірулі.", ru="CC. переключатель, выключено.", en="CC. switch, off."
    )
    assert on == told(
        wording, kk="CC. қосқыш, қосулы.", ru="CC. переключатель, включено.", en="CC. switch, on."
    )


def test_what_cannot_be_pressed_now(wording: Wording) -> None:
    said = wording.thing(Thing(name="A", enabled=False))
    assert said == told(
        wording,
        kk="A. түйме, қазір қолжетімсіз.",
        ru="A. кнопка, сейчас недоступно.",
        en="A. button, not available now.",
    )


def test_a_text_is_its_words_in_its_language(wording: Wording) -> None:
    assert wording.thing(Thing("text", "text", "Kunst.", language="de")) == [Utterance("Kunst.", "de")]
    assert wording.thing(Thing("text", "heading", "A · B")) == [Utterance("A, B", wording.language)]


def test_a_picture_says_that_it_is_one_then_what_it_shows(wording: Wording) -> None:
    said = wording.thing(Thing("picture", "picture", "Eine Schale", "Foto: Museum", language="de"))
    picture = told(wording, kk="сурет.", ru="изображение.", en="picture.")
    assert said == [*picture, Utterance("Eine Schale. Foto: Museum.", "de")]


def test_a_control_whose_words_are_in_another_language(wording: Wording) -> None:
    said = wording.thing(Thing(name="Schale", language="de"), 1, 2)
    about = told(wording, kk="түйме, 2 ішінен 1.", ru="кнопка, 1 из 2.", en="button, 1 of 2.")
    assert said == [Utterance("Schale.", "de"), *about]


def test_a_section(wording: Wording) -> None:
    said = merged([*wording.place(Page("section", section="X", count_text="18\u00a0Y")), *wording.go_on()])
    assert said == told(
        wording,
        kk="X бөлімі. 18 Y. Әрі қарай өту үшін төмен батырмасын басыңыз.",
        ru="Раздел «X». 18 Y. Чтобы продолжить, нажмите «вниз».",
        en="Section X. 18 Y. Press down to go on.",
    )


def test_a_record_in_a_section_of_another_language(wording: Wording) -> None:
    said = wording.place(Page("record", "T", "", "Gaben", "de", "", 3, 18))
    assert Utterance("Gaben", "de") in said
    assert said[0].text.startswith("T.")


@pytest.mark.parametrize(
    "screen", ["home", "about", "search", "timeline", "map", "person", "country", "sheet"]
)
def test_every_screen_has_a_name(wording: Wording, screen: str) -> None:
    assert wording.place(Page(screen))[0].text


def test_the_countdown(wording: Wording) -> None:
    assert wording.remaining(10) == told(
        wording, kk="10 секунд қалды.", ru="Осталось 10 секунд.", en="10 seconds left."
    )
    assert "20" in wording.warning(20)[0].text


def test_nothing_is_said_in_english_by_mistake(wording: Wording) -> None:
    """Every saying has a translation of its own."""
    everything = [
        *wording.help(), *wording.turned_off(), *wording.nothing(), *wording.warning(20),
        *(one for pace in ("slowest", "slow", "normal", "fast", "fastest") for one in wording.pace(pace)),
        *(one for loudness in ("quiet", "normal", "loud") for one in wording.loudness(loudness)),
    ]  # fmt: skip
    latin = {letter for one in everything for letter in one.text if "A" <= letter <= "z" and letter.isalpha()}
    assert wording.language == "en" or latin == {"F"}  # the names of the keys


def test_words_for_the_ear() -> None:
    assert aloud("Source\nhttps://www.example.org/a?b") == "Source\nexample.org"
    assert aloud("124\u00a0000 gifts · 5\u00a0cm") == "124000 gifts, 5 cm"
    parts = [Utterance(" ", "en"), Utterance("A.", "en"), Utterance("B", "en"), Utterance("Ө", "kk")]
    assert merged(parts) == [Utterance("A. B", "en"), Utterance("Ө", "kk")]
