"""Promises that a file in a folder adds a language or betters one, and that a damaged one stops nothing."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.errors import KioskError
from kiosk.importers.interface_source import plural_forms, write_source
from kiosk.library.place import languages_folder, use_languages
from kiosk.ui.language import I18N, Completeness, Interface, language_files

RECORDS = ("لا سجلات", "سجل واحد", "سجلان", "%n سجلات", "%n سجلًا", "%n سجل")
"""Arabic for none, one, two, few (3 to 10), many (11 to 99) and other (100)."""


@pytest.fixture(autouse=True)
def silent(qapp: QGuiApplication) -> Iterator[None]:
    yield
    Interface(Path("/nowhere")).fall_silent()


def translated(path: Path, words: dict[str, str], forms: tuple[str, ...] = ()) -> Path:
    """A source in which some strings, and all plurals, have their words."""
    tree = ElementTree.parse(path)
    for message in tree.iter("message"):
        room = message.find("translation")
        assert room is not None
        if forms and message.get("numerus") == "yes" and message.findtext("source") == "%n record(s)":
            for one, said in zip(room, forms, strict=True):
                one.text = said
        elif (said := words.get(message.findtext("source", ""), "")) and message.get("numerus") != "yes":
            room.text = said
            room.attrib.pop("type", None)
    tree.write(path, encoding="utf-8", xml_declaration=True)
    return path


def test_a_language_has_the_plural_forms_of_its_numbers() -> None:
    forms = {tag: plural_forms(tag) for tag in ("ar", "ru", "en", "kk", "zh-Hans", "he", "pl")}
    assert forms == {"ar": 6, "ru": 3, "en": 2, "kk": 2, "zh-Hans": 1, "he": 3, "pl": 3}
    with pytest.raises(KioskError, match="klingon"):
        plural_forms("xx-klingon")


def test_a_new_file_holds_every_string_and_is_not_written_over(tmp_path: Path) -> None:
    path = write_source("ar", tmp_path / "languages")
    english = {m.findtext("source") for m in ElementTree.parse(I18N / "kiosk_en.ts").iter("message")}
    tree = ElementTree.parse(path)
    assert {m.findtext("source") for m in tree.iter("message")} == english
    assert tree.getroot().get("language") == "ar"
    with pytest.raises(KioskError, match="already"):
        write_source("ar", tmp_path / "languages")
    interface = Interface(tmp_path / "languages", tmp_path / "made")
    assert interface.say("ar", "Desk", "Home") == "Home"  # nothing is translated yet


def test_a_source_in_the_folder_is_a_language_of_the_interface(tmp_path: Path) -> None:
    path = translated(write_source("ar", tmp_path), {"Home": "البداية"}, RECORDS)
    interface = Interface(tmp_path, tmp_path / "made")
    try:
        interface.speak("ar")
        assert QCoreApplication.translate("Desk", "Home") == "البداية"
        assert QCoreApplication.translate("Desk", "Accessibility") == "Accessibility"
        assert QCoreApplication.translate("Desk", "Close") == "Close"
    finally:
        interface.fall_silent()
    said = interface.completeness("ar")
    total = interface.completeness("en").total
    assert said.total == total == interface.completeness("kk").translated
    assert 0 < said.translated < 20
    assert interface.completeness("sw") == Completeness(0, total)
    made = list((tmp_path / "made").iterdir())
    assert [one.suffix for one in made] == [".qm"]
    assert [(file.path, file.trouble) for file in interface.files] == [(path, "")]
    Interface(tmp_path, tmp_path / "made").translators("ar")
    assert list((tmp_path / "made").iterdir()) == made  # not compiled again


@pytest.mark.parametrize(
    ("number", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (103, 3)]
)
def test_six_plural_forms_of_arabic(tmp_path: Path, number: int, form: int) -> None:
    path = translated(write_source("ar", tmp_path), {}, RECORDS)
    context = next(
        c.findtext("name", "")
        for c in ElementTree.parse(path).iter("context")
        if any(m.findtext("source") == "%n record(s)" for m in c.iter("message"))
    )
    interface = Interface(tmp_path, tmp_path / "made")
    try:
        interface.speak("ar")
        said = QCoreApplication.translate(context, "%n record(s)", None, number)
    finally:
        interface.fall_silent()
    assert said == RECORDS[form].replace("%n", str(number))


def test_a_file_betters_a_built_in_language_string_by_string(tmp_path: Path) -> None:
    translated(write_source("ru", tmp_path), {"Home": "На главную"})
    interface = Interface(tmp_path, tmp_path / "made")
    assert interface.say("ru", "Desk", "Home") == "На главную"
    built_in = Interface(tmp_path / "none")
    assert interface.say("ru", "Desk", "Accessibility") == built_in.say("ru", "Desk", "Accessibility")
    assert interface.completeness("ru") == built_in.completeness("ru")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("kiosk_ar.qm", b"no words at all", "no words"),
        ("kiosk_ar.qm", b"", "no words"),
        ("kiosk_ar.ts", b"<TS><context>", "line 1"),
        ("kiosk_ar.ts", b"%PDF-1.4", "Linguist"),
        ("kiosk_ar.ts", b'<!DOCTYPE x [<!ENTITY a "b">]><TS></TS>', "Linguist"),
        ("kiosk_xx_klingon.ts", b"<TS></TS>", "no language"),
        ("arabic.ts", b"<TS></TS>", "kiosk_ar.ts"),
    ],
)
def test_a_damaged_file_is_told_and_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    interface = Interface(tmp_path, tmp_path / "made")
    try:
        interface.speak("ar")
        assert QCoreApplication.translate("Desk", "Home") == "Home"
    finally:
        interface.fall_silent()
    (file,) = interface.files
    assert said in file.trouble
    assert name in file.trouble
    lines = capsys.readouterr().err.splitlines()
    assert lines == [file.trouble]  # once, in one sentence


def test_what_is_no_language_file_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "README.txt").write_text("ours")
    assert language_files(tmp_path) == []
    assert language_files(tmp_path / "none") == []


def test_the_newer_of_two_files_is_taken(tmp_path: Path) -> None:
    import os

    source = write_source("ar", tmp_path)
    ready = tmp_path / "kiosk_ar.qm"
    ready.write_bytes((I18N / "kiosk_kk.qm").read_bytes())
    os.utime(source, (1, 1))
    assert [file.path for file in language_files(tmp_path)] == [ready]
    os.utime(ready, (0, 0))
    assert [file.path for file in language_files(tmp_path)] == [source]


def test_the_folder_is_told_to_the_processes_of_a_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_LANGUAGES", "")
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path))
    use_languages(None)
    assert languages_folder() == tmp_path / "languages"
    use_languages(tmp_path / "own")
    child = "from kiosk.library.place import languages_folder; print(languages_folder())"
    told = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == str(tmp_path / "own")


def test_the_example_says_what_visitors_read() -> None:
    folder = Path(__file__).parents[2] / "docs" / "examples" / "languages"
    interface = Interface(folder)
    assert [(file.path.name, file.trouble) for file in interface.files] == [("kiosk_ar.ts", "")]
    assert interface.completeness("ar").translated >= 300
    tree = ElementTree.parse(folder / "kiosk_ar.ts")
    for message in tree.iter("message"):
        source, said = message.findtext("source", ""), message.find("translation")
        assert said is not None
        if message.get("numerus") != "yes" and said.text:
            assert all(f"%{n}" in said.text for n in (1, 2) if f"%{n}" in source), source
