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
            "У изображения нет описания для незрячих посетителей. (media[1].alt)"
        )
        assert place_words(finding.place) == "gifts.yaml, строка 12"
        assert place_words(Place("gifts.csv", cell="D14")) == "gifts.csv, ячейка D14"
        assert place_words(Place("media/a.png")) == "media/a.png"
        assert finding_words(Finding("error", "strange", Place(), "Its own."), "ru") == "Its own."
    finally:
        interface.fall_silent()
    assert finding_words(finding, "en") == "No alt. Add."


def test_every_finding_sentence_is_translated() -> None:
    interface = Interface()
    for source in FINDINGS.values():
        assert len({interface.say(language, "findings", source) for language in ("kk", "ru", "en")}) == 3
