"""Texts in another language than the visitor's: said to the eye, and read by that language's voice; and texts
that somebody reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.simulator import SimulatedBundle
from tests.simulator.recordings import sound
from tests.ui.conftest import Open, Screen
from tests.ui.speaking import Recording

from kiosk.edition.build import build
from kiosk.ui.voice.speech import Utterance

MEDIA = {"alt": {"kk": "Дауыс", "ru": "Голос", "en": "A voice"}, "credit": {"kk": "Сынақ"}, "sample": True}
RUSSIAN = "Чаша из серебра."


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Kazakh is missing here and there, and somebody reads the label of one gift in Kazakh."""
    root = tmp_path_factory.mktemp("spoken")
    bundle = SimulatedBundle()
    bundle.exhibition["fallback"] = {"kk": ["ru"]}
    bundle.records["gifts"][0]["label"] = {"ru": RUSSIAN, "en": "A bowl of silver."}
    bundle.add("gifts", "russian", title={"ru": "Ваза"}, label={"ru": "Ваза из глины."})
    bundle.add("gifts", "read", media=[{**MEDIA, "kind": "sound", "file": "media/r.ogg", "reads": True}])
    sound(root / "bundle" / "media" / "r.ogg", 2.0)
    result = build(bundle.write(root / "bundle"), root / "edition", None)
    assert result.path is not None, [str(finding) for finding in result.report]
    return result.path


def listen(screen: Screen, text: str) -> Utterance:
    """Go through the page until words are said; how they were."""
    speaker = Recording()
    screen.kiosk.voice.use(speaker)
    screen.kiosk.voice.toggle()
    screen.until(lambda: screen.kiosk.walker is not None and bool(speaker.now))
    for _ in range(60):
        speaker.said.clear()
        QTest.keyClick(screen.window, Qt.Key.Key_Down)
        screen.until(lambda: bool(speaker.said))
        for one in speaker.now:
            if one.text == text:
                return one
    pytest.fail(f"“{text}” was never said")


@pytest.mark.parametrize(
    ("record", "language", "note"),
    [
        ("sample-bowl", "kk", "Ішінара орыс тілінде"),
        ("sample-bowl", "ru", ""),
        ("russian", "kk", "Орыс тілінде"),
        ("russian", "en", "In Russian"),
    ],
)
def test_the_page_says_in_which_language_its_text_is(
    open_screen: Open, edition: Path, record: str, language: str, note: str
) -> None:
    texts = open_screen(edition, start=f"record:{record}", language=language).texts()
    notes = {"Ішінара орыс тілінде", "Орыс тілінде", "In Russian", "Partly in Russian", "На русском языке"}
    assert notes & set(texts) == ({note} if note else set())


def test_a_text_is_read_by_the_voice_of_its_language(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, start="record:sample-bowl", language="kk")
    assert listen(screen, RUSSIAN) == Utterance(RUSSIAN, "ru")


def test_a_card_is_read_by_the_voice_of_its_title(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, start="section:gifts", language="kk")
    assert listen(screen, "Ваза.").language == "ru"


@pytest.mark.parametrize(("language", "text"), [("kk", "Күміс тостаған."), ("ru", "Серебряная чаша.")])
def test_somebody_s_reading_is_played_in_place_of_the_voice(
    open_screen: Open, edition: Path, language: str, text: str
) -> None:
    screen = open_screen(edition, start="record:read", language=language)
    said = listen(screen, text)
    assert said.language == language
    assert (Path(said.sound).is_file() and said.sound_s == pytest.approx(2, abs=0.1)) is (language == "kk")
