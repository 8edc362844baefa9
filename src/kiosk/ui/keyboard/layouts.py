"""The layouts of the keyboard: which there are, and what their keys are called.

Promises: a language is answered by a layout of ours, else by one of Qt's own, else not at all; the order is
that of the configuration; there is always at least one. What is read is the set in Qt's own resources.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QDir, QLocale, QObject, QResource, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QQmlComponent, QQmlEngine, qmlEngine

from kiosk.ui.kept import kept_by_qml
from kiosk.ui.models import RowsModel

QML_IMPORT_NAME = "kiosk.ui.keyboard"
QML_IMPORT_MAJOR_VERSION = 1

FOLDER: Final = Path(__file__).resolve().parent
RESOURCE: Final = FOLDER / "layouts.rcc"
BUILT_IN: Final = ":/qt-project.org/imports/QtQuick/VirtualKeyboard/Layouts"
MOST: Final = 9
"""So many languages have a key of at least 15 mm in either orientation."""
LEARNING: Final = {
    "zh_CN": "import QtQuick\nimport QtQuick.VirtualKeyboard.Plugins.Pinyin\nPinyinInputMethod {}",
}
"""Layouts whose way of writing would keep a dictionary, and what makes it."""
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
    if preferred in available:
        return preferred
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


def unlearn(engine: QQmlEngine) -> None:
    """Make the writing of Chinese once, while there is no folder for its dictionary of what was typed.

    Qt's decoder looks for that folder a single time in a program, makes it, and keeps every word that was
    ever chosen there; without one it only reads.
    """
    before = os.environ.get("XDG_CONFIG_HOME")
    os.environ["XDG_CONFIG_HOME"] = os.devnull  # a file: nothing can be made below it
    try:
        for source in LEARNING.values():
            component = QQmlComponent(engine)
            component.setData(source.encode(), QUrl())
            made = component.create()
            if made is not None:
                made.deleteLater()
    finally:
        if before is None:
            del os.environ["XDG_CONFIG_HOME"]
        else:
            os.environ["XDG_CONFIG_HOME"] = before


@QmlElement
@kept_by_qml
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
        available = QDir(BUILT_IN).entryList(QDir.Filter.Dirs | QDir.Filter.NoDotAndDotDot)
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
        if (engine := qmlEngine(self)) is not None and LEARNING.keys() & set(self._locales):
            unlearn(engine)
        self.changed.emit()

    @Slot(str, result=str)
    def localeOf(self, tag: str) -> str:
        """The layout for a language among these; the first of all when it has none here."""
        return locale_for(tag, self._locales) or (self._locales[0] if self._locales else "")

    @Slot()
    def show(self) -> None:
        """Bring the keyboard out for the field that has the focus."""
        QGuiApplication.inputMethod().show()

    @Slot()
    def hide(self) -> None:
        """Put it away; the field keeps the focus, for a keyboard on the desk."""
        QGuiApplication.inputMethod().hide()

    @Slot()
    def forget(self) -> None:
        """Drop what is being composed for the field that has the focus."""
        QGuiApplication.inputMethod().reset()

    @Slot(str, result=str)
    def lettersOf(self, locale: str) -> str:
        """What stands on the key that leads from digits back to the letters of a layout."""
        return letters_name(locale)

    languages = Property(list, lambda self: list(self._languages), _set_languages, notify=changed)
    locales = Property(list, lambda self: list(self._locales), notify=changed)
    count = Property(int, lambda self: len(self._locales), notify=changed)
    rows = Property(QObject, lambda self: self._rows, constant=True)
