"""The interface's own language: Qt translators from `i18n/`, switched while the window stands.

Promises: English is the source text; a language without a file falls back to it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator

I18N: Final = Path(__file__).resolve().parent.parent / "i18n"


RIGHT_TO_LEFT: Final = frozenset(
    ("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa")
)
"""Scripts in use today that run from right to left (ISO 15924)."""


def right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left: by the script that its tag names, otherwise by the
    one that it is usually written in (CLDR, as Qt brings it; what Qt does not know runs from the left)."""
    scripts = [part for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha()]
    if scripts:
        return scripts[0].title() in RIGHT_TO_LEFT
    return QLocale(tag).textDirection() == Qt.LayoutDirection.RightToLeft


class Interface:
    """Holds one translator a language and installs the one that is spoken."""

    def __init__(self, folder: Path = I18N) -> None:
        self._folder = folder
        self._translators: dict[str, QTranslator | None] = {}
        self._installed: QTranslator | None = None

    def translator(self, tag: str) -> QTranslator | None:
        """The interface's words in a language, or None when there is no file for it."""
        if tag not in self._translators:
            translator = QTranslator()
            file = self._folder / f"kiosk_{tag.replace('-', '_')}.qm"
            found = file.is_file() and translator.load(str(file))
            self._translators[tag] = translator if found else None
        return self._translators[tag]

    def speak(self, tag: str) -> None:
        """Install the translator of a language in place of the one before."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
        self._installed = self.translator(tag) or self.translator("en")  # its plurals are a file, too
        if self._installed is not None:
            QCoreApplication.installTranslator(self._installed)
        QLocale.setDefault(QLocale(tag))

    def fall_silent(self) -> None:
        """Take the installed translator away again."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None

    def say(self, tag: str, context: str, source: str) -> str:
        """One source text in one language, whichever is spoken now."""
        translator = self.translator(tag)
        words = translator.translate(context, source) if translator is not None else ""
        return words or source
