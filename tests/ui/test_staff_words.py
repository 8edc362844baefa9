"""Every refusal has a sentence in kk, ru and en, and every finding a translation or its own English words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

import kiosk
from kiosk.bundle.refusals import SENTENCES
from kiosk.errors import Finding, Place
from kiosk.library.refusal import Refused
from kiosk.ui.language import Interface
from kiosk.ui.staff import words
from kiosk.ui.staff.finding_words import FINDINGS, finding_words, place_words
from kiosk.ui.staff.refusals import REFUSALS

SOURCES = Path(kiosk.__file__).parent
# These are of commands for keys and of files for secret keys; nothing that the panel does causes them.
ELSEWHERE = {
    "bad-key", "endorsement", "known", "last", "name", "password-needed", "retired", "unknown",
    "wrong-password",
}  # fmt: skip
REFUSERS = {"Refused", "PackageError", "SignatureError", "_RefusedError"}


def codes() -> Iterator[str]:
    """Every code that the sources of library and package format refuse with."""
    yield from SENTENCES
    for room in ("library", "bundle"):
        for file in (SOURCES / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                named = (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id in REFUSERS
                )
                if (
                    named
                    and isinstance(node, ast.Call)
                    and node.args
                    and isinstance(node.args[0], ast.Constant)
                ):
                    yield str(node.args[0].value)


@pytest.mark.parametrize("code", sorted({*codes()} - ELSEWHERE - {"os-error"}))
def test_every_refusal_has_its_sentence(code: str) -> None:
    interface = Interface()
    for source in REFUSALS[code]:
        said = {language: interface.say(language, "refusals", source) for language in ("kk", "ru", "en")}
        assert len(set(said.values())) == 3, "not translated"
        fields = [sorted(re.findall(r"\{(\w+)\}", text)) for text in said.values()]
        assert {*fields[0]} == {*fields[1]} == {*fields[2]}
        assert all(text.rstrip().endswith((".", "?")) for text in said.values())


def test_the_sentence_that_tells_most_is_said(qapp: QGuiApplication) -> None:
    told = Refused("newer-format", "otherwise", format=3, known=1)
    assert "format 3; this one reads up to 1" in words.refusal(told)
    assert "written by a newer program" in words.refusal(Refused("newer-format", "otherwise"))
    assert words.refusal(Refused("never-heard-of", "In its own words.")) == "In its own words."
    # What lies in a bundle is not taken for a name of the sentence.
    odd = Refused("name-collision", "otherwise", file="{other}.jpg", other="B.jpg")
    assert words.refusal(odd).startswith("The names “{other}.jpg” and “B.jpg” differ")


def test_findings_are_translated_with_their_place(qapp: QGuiApplication) -> None:
    interface = Interface()
    finding = Finding(
        "warning", "missing-alt", Place("gifts.yaml", 12, 3, None, "media[1].alt"), "No alt.", "Add."
    )
    interface.speak("ru")
    try:
        assert finding_words(finding, "ru") == (
            "У\u00a0изображения нет описания для незрячих посетителей. (media[1].alt)"
        )
        assert place_words(finding.place) == "gifts.yaml, строка\u00a012"
        assert place_words(Place("gifts.csv", cell="D14")) == "gifts.csv, ячейка\u00a0D14"
        assert place_words(Place("media/a.png")) == "media/a.png"
        assert finding_words(Finding("error", "strange", Place(), "Its own."), "ru") == "Its own."
    finally:
        interface.fall_silent()
    assert finding_words(finding, "en") == "No alt. Add."


@pytest.mark.parametrize(
    ("language", "code", "values", "sentence"),
    [
        ("en", "lost-language", {"count": 1, "language": "kk"}, "1 record lost its Kazakh text"),
        ("en", "lost-language", {"count": 2, "language": "ru"}, "2 records lost their Russian text"),
        ("ru", "lost-language", {"count": 1, "language": "kk"}, "1 запись потеряла казахский текст"),
        ("ru", "lost-language", {"count": 3, "language": "en"}, "3 записи потеряли английский текст"),
        ("ru", "lost-language", {"count": 11, "language": "hi"}, "11 записей потеряли текст на языке хинди"),
        ("kk", "lost-language", {"count": 1, "language": "kk"}, "1 жазба қазақша мәтінінен айырылды"),
        ("kk", "lost-language", {"count": 5, "language": "tr"},
         "5 жазба түрік тіліндегі мәтінінен айырылды"),
        ("en", "language-added", {"language": "tr"}, "The exhibition can now be read in Turkish"),
        ("ru", "language-added", {"language": "zh"}, "Выставку теперь можно читать на китайском языке"),
        ("ru", "language-removed", {"language": "ur"}, "Выставку больше нельзя читать на языке урду"),
        ("kk", "language-removed", {"language": "ru"}, "Көрмені енді орысша оқуға болмайды"),
        ("kk", "language-added", {"language": "ar"}, "Көрмені енді араб тілінде де оқуға болады"),
        ("en", "language-added", {"language": "qqq"}, "The exhibition can now be read in qqq"),
    ],
)  # fmt: skip
def test_languages_are_named_in_the_language_of_the_panel(
    qapp: QGuiApplication, language: str, code: str, values: dict[str, object], sentence: str
) -> None:
    interface = Interface()
    interface.speak(language)
    try:
        said = words.change_words(code, values, "otherwise", language)
    finally:
        interface.fall_silent()
    assert said.replace("\u00a0", " ") == sentence


def test_every_finding_sentence_is_translated() -> None:
    interface = Interface()
    for source in FINDINGS.values():
        assert len({interface.say(language, "findings", source) for language in ("kk", "ru", "en")}) == 3


def finding_codes() -> Iterator[str]:
    """Every code that reading a bundle reports, where the source names it as it stands."""
    for file in (SOURCES / "bundle").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr in ("error", "warning", "refuse", "_refuse"):
                for argument in node.args[:2]:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        if re.fullmatch(r"[a-z]+(-[a-z]+)*", argument.value):
                            yield argument.value
                        break


@pytest.mark.parametrize("code", sorted({*finding_codes()}))
def test_what_reading_a_bundle_finds_has_a_sentence(code: str) -> None:
    assert code in FINDINGS
