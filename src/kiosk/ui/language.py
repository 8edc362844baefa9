"""The interface's own language: Qt translators from `i18n/`, switched while the window stands.

Promises: English is the source text. A file of the kiosk's own (`kiosk_ar.qm`, or `kiosk_ar.ts` as they are
translated in) adds a language or betters a built-in one; each string that it leaves out is said in the
built-in file's words, else in English. A file that is damaged or names no language is said in a sentence, and
nothing stops for it.
"""

from __future__ import annotations

import hashlib
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator

from kiosk.library.place import languages_folder

I18N: Final = Path(__file__).resolve().parent.parent / "i18n"

RIGHT_TO_LEFT: Final = frozenset(
    ("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa")
)
"""Scripts in use today that run from right to left (ISO 15924)."""
_COMPILE_S: Final = 20.0
_LARGEST: Final = 8_000_000
"""Bytes; the built-in files have a twentieth of it."""


def right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left: by the script that its tag names, otherwise by the
    one that it is usually written in (CLDR, as Qt brings it; what Qt does not know runs from the left)."""
    scripts = [part for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha()]
    if scripts:
        return scripts[0].title() in RIGHT_TO_LEFT
    return QLocale(tag).textDirection() == Qt.LayoutDirection.RightToLeft


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many strings of the interface a language says in its own words, of how many."""

    translated: int
    total: int


@dataclass(frozen=True, slots=True)
class LanguageFile:
    """A file in the folder of the kiosk's own languages: its language ("" when it names none), and in one
    sentence what is wrong with it ("" when nothing is)."""

    path: Path
    tag: str
    trouble: str = ""


def language_files(folder: Path) -> list[LanguageFile]:
    """What lies in a folder of further languages, in the order of names; other files are none of ours. A
    compiled file is taken before a source of the same name, when it is not older."""
    try:
        names = sorted(path for path in folder.iterdir() if path.suffix in (".qm", ".ts"))
    except OSError:
        return []
    found: dict[str, LanguageFile] = {}
    strange: list[LanguageFile] = []
    for path in names:
        tag = path.stem.removeprefix("kiosk_").replace("_", "-")
        if not path.stem.startswith("kiosk_"):
            strange.append(
                LanguageFile(path, "", f"{path.name}: a language file is called like kiosk_ar.ts.")
            )
        elif QLocale(tag).language() == QLocale.Language.C:
            strange.append(LanguageFile(path, "", f"{path.name}: “{tag}” is no language that is known."))
        elif tag not in found or _newer(path, found[tag].path):
            found[tag] = LanguageFile(path, tag)
    return [*found.values(), *strange]


def _newer(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_mtime_ns > other.stat().st_mtime_ns
    except OSError:
        return False


class Interface:
    """Holds the translators of each language and installs those of the one that is spoken. `own` is the
    folder of further languages (None: the kiosk's own); in `compiled` (None: beside the kiosk's cache) lies
    what was made of sources."""

    def __init__(self, own: Path | None = None, compiled: Path | None = None) -> None:
        self._own = own if own is not None else languages_folder()
        self._compiled = compiled
        self._files: list[LanguageFile] | None = None
        self._translators: dict[str, tuple[QTranslator, ...]] = {}
        self._installed: tuple[QTranslator, ...] = ()

    @property
    def files(self) -> tuple[LanguageFile, ...]:
        """The kiosk's own language files, each read; what is wrong with one stands in it."""
        for file in self._listed():
            if file.tag:
                self.translators(file.tag)
        return tuple(self._listed())

    def _listed(self) -> list[LanguageFile]:
        if self._files is None:
            self._files = language_files(self._own)
            for file in self._files:
                if file.trouble:
                    _tell(file.trouble)
        return self._files

    def translators(self, tag: str) -> tuple[QTranslator, ...]:
        """A language's words: the kiosk's own file first, then the built-in one; () when there is neither."""
        if tag not in self._translators:
            found = []
            for place, file in enumerate(self._listed()):
                if file.tag == tag:
                    read = self._read(file)
                    if isinstance(read, str):
                        self._listed()[place] = LanguageFile(file.path, tag, read)
                        _tell(read)
                    else:
                        found.append(read)
            built_in = I18N / f"kiosk_{tag.replace('-', '_')}.qm"
            translator = QTranslator()
            if built_in.is_file() and translator.load(str(built_in)):
                found.append(translator)
            self._translators[tag] = tuple(found)
        return self._translators[tag]

    def _read(self, file: LanguageFile) -> QTranslator | str:
        """The translator of a file, or what is wrong with it."""
        try:
            ready = file.path
            if ready.stat().st_size > _LARGEST:
                raise ValueError("it is far too large.")
            if ready.suffix == ".ts":
                ready = compile_source(ready, self._compiled or _cache())
        except (OSError, ValueError) as error:
            return f"{file.path.name} is left out: {_sentence(error)}"
        translator = QTranslator()
        if not translator.load(str(ready)) or translator.isEmpty():
            return f"{file.path.name} is left out: it has no words, or is damaged."
        return translator

    def speak(self, tag: str) -> None:
        """Install the translators of a language in place of those before. What none of them says is said in
        English, whose plurals are a file, too."""
        self.fall_silent()
        wanted = self.translators(tag)
        if tag != "en":
            wanted += self.translators("en")
        for translator in reversed(wanted):  # Qt asks the last one first
            QCoreApplication.installTranslator(translator)
        self._installed = wanted
        QLocale.setDefault(QLocale(tag))

    def fall_silent(self) -> None:
        """Take the installed translators away again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = ()

    def say(self, tag: str, context: str, source: str) -> str:
        """One source text in one language, whichever is spoken now."""
        for translator in self.translators(tag):
            if words := translator.translate(context, source):
                return words
        return source

    def completeness(self, tag: str) -> Completeness:
        """How much of the interface a language says in its own words. English says all of it."""
        messages = _messages()
        if tag == "en":
            return Completeness(len(messages), len(messages))
        translators = self.translators(tag)
        said = sum(
            any(it.translate(context, source, comment, number) for it in translators)
            for context, source, comment, number in messages
        )
        return Completeness(said, len(messages))


def compile_source(path: Path, folder: Path) -> Path:
    """A translator's source, compiled by Qt's own tool into `folder` unless it lies there: about 45 ms, once.
    Raises ValueError, with a sentence, for what is no such source; OSError when it cannot be read or written.
    """
    import subprocess
    import xml.etree.ElementTree as ElementTree

    data = path.read_bytes()
    if b"<!ENTITY" in data or b"<TS" not in data:
        raise ValueError("it is no source of Qt Linguist.")
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise ValueError(f"line {error.position[0]} cannot be read.") from error
    if root.tag != "TS":
        raise ValueError("it is no source of Qt Linguist.")
    ready = folder / f"{path.stem}-{hashlib.sha256(data).hexdigest()[:16]}.qm"
    if not ready.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        part = ready.with_suffix(".part")
        tool = Path(PySide6.__file__).parent / "lrelease"
        command = [str(tool), "-silent", str(path.absolute()), "-qm", str(part)]
        try:
            done = subprocess.run(command, capture_output=True, check=False, timeout=_COMPILE_S)
        except subprocess.SubprocessError as error:
            raise ValueError("Qt's tool does not come to an end with it.") from error
        if done.returncode or not part.is_file():
            raise ValueError("Qt's tool cannot read it.")
        part.replace(ready)
    return ready


def _cache() -> Path:
    from kiosk.library.shelf import default_cache

    return default_cache().parent / "interface"


@cache
def _messages() -> tuple[tuple[str, str, str, int], ...]:
    """Every string of the interface: context, source, comment, and a number where it has plurals."""
    import xml.etree.ElementTree as ElementTree

    root = ElementTree.parse(I18N / "kiosk_en.ts").getroot()
    return tuple(
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
            1 if message.get("numerus") == "yes" else -1,
        )
        for context in root.iter("context")
        for message in context.iter("message")
    )


def _sentence(error: Exception) -> str:
    return str(error) if isinstance(error, ValueError) else "it cannot be read."


def _tell(line: str) -> None:
    with suppress(OSError):
        print(line, file=sys.stderr, flush=True)
