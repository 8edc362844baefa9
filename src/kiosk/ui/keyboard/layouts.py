"""The layouts of the keyboard: which there are, and what their keys are called.

Promises: a language is answered by a layout of ours, else by one of Qt's own, else not at all; the order is
that of the configuration; there is always at least one. What is read is the set in Qt's own resources.
"""

from __future__ import annotations

import contextlib
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QDir, QLocale, QObject, QResource, QStandardPaths, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from kiosk.ui.models import RowsModel

QML_IMPORT_NAME = "kiosk.ui.keyboard"
QML_IMPORT_MAJOR_VERSION = 1

FOLDER: Final = Path(__file__).resolve().parent
RESOURCE: Final = FOLDER / "layouts.rcc"
BUILT_IN: Final = ":/qt-project.org/imports/QtQuick/VirtualKeyboard/Layouts"
MOST: Final = 9
"""So many languages have a key of at least 15 mm in either orientation."""
LEARNING: Final = frozenset({"zh_CN"})
"""Layouts whose input method writes a dictionary to the disk, whatever it is told: they are not offered."""
_PREFERRED: Final = {"en": "en_GB", "es": "es_ES", "fr": "fr_FR", "pt": "pt_PT", "zh": "zh_CN"}
_CASED: Final = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN")


def register() -> bool:
    """Put our layouts where Qt looks for its own; they take the place of those of the same name."""
    return QResource.registerResource(str(RESOURCE))


def locale_for(tag: str, available: Sequence[str]) -> str:
    """The layout (`kk_KZ`) for a language's tag (`kk`, `pt-BR`); "" when there is none."""
    wanted = tag.replace("-", "_")
    if wanted in available:
        return wanted
    language = wanted.partition("_")[0].lower()
    preferred = _PREFERRED.get(language, "")
    if preferred in available or preferred in LEARNING:
        return preferred if preferred in available else ""
    return next((name for name in available if name.partition("_")[0] == language), "")


def short_name(tag: str) -> str:
    """What stands on a language's key: three letters of its name; all of it where letters have no case."""
    name = own_name(tag)
    if name and unicodedata.name(name[0], "").startswith(_CASED):
        return name[:3].upper()
    return name


def own_name(tag: str) -> str:
    """A language by its own name, for instance `қазақ тілі`; the tag when nobody knows it."""
    if tag.partition("-")[0] == "en":
        return "English"  # Qt says which of them
    return QLocale(tag).nativeLanguageName() or tag


def letters_name(locale: str) -> str:
    """What leads from digits back to letters."""
    return {"kk": "АӘБ", "ru": "АБВ"}.get(locale.partition("_")[0], "ABC")


@QmlElement
class KeyboardLayouts(QObject):
    """The layouts that stand for some languages, in their order."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._languages: tuple[str, ...] = ()
        self._rows = RowsModel(("tag", "layout", "shortName", "name"), self)
        self._locales: tuple[str, ...] = ()

    def _set_languages(self, languages: Iterable[object]) -> None:
        self._languages = tuple(str(tag) for tag in languages)
        found_there = QDir(BUILT_IN).entryList(QDir.Filter.Dirs | QDir.Filter.NoDotAndDotDot)
        available = [name for name in found_there if name not in LEARNING]
        found = {
            locale: tag
            for tag in reversed((*self._languages, "en"))
            if (locale := locale_for(tag, available))
        }
        wanted = {locale_for(tag, available) for tag in self._languages} - {""} or {"en_GB"}
        rows = [
            {"tag": tag, "layout": locale, "shortName": short_name(tag), "name": own_name(tag)}
            for locale, tag in reversed(found.items())
            if locale in wanted
        ]
        self._rows.set_rows(rows[:MOST])
        self._locales = tuple(str(row["layout"]) for row in rows[:MOST])
        self.changed.emit()

    @Slot(str, result=str)
    def localeOf(self, tag: str) -> str:
        """The layout for a language among these; the first of all when it has none here."""
        return locale_for(tag, self._locales) or (self._locales[0] if self._locales else "")

    @Slot()
    def keepNothing(self) -> None:
        """Take away the folder among the user's settings that Qt's keyboard makes when it is first asked for
        anything. It is empty; one that somebody filled stays."""
        settings = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.ConfigLocation)
        with contextlib.suppress(OSError):
            (Path(settings) / "qtvirtualkeyboard").rmdir()

    @Slot()
    def show(self) -> None:
        """Bring the keyboard out for the field that has the focus."""
        QGuiApplication.inputMethod().show()

    @Slot()
    def hide(self) -> None:
        """Put it away; the field keeps the focus, for a keyboard on the desk."""
        QGuiApplication.inputMethod().hide()

    @Slot(str, result=str)
    def lettersOf(self, locale: str) -> str:
        """What stands on the key that leads from digits back to the letters of a layout."""
        return letters_name(locale)

    languages = Property(list, lambda self: list(self._languages), _set_languages, notify=changed)
    locales = Property(list, lambda self: list(self._locales), notify=changed)
    count = Property(int, lambda self: len(self._locales), notify=changed)
    rows = Property(QObject, lambda self: self._rows, constant=True)
