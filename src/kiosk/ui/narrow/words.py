"""The interface's words for choices: what the facets and the orders are called."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

FACETS: Final = {
    "country": str(QT_TRANSLATE_NOOP("facets", "Country")),
    "decade": str(QT_TRANSLATE_NOOP("facets", "Decade")),
    "object_type": str(QT_TRANSLATE_NOOP("facets", "Kind of object")),
    "document_type": str(QT_TRANSLATE_NOOP("facets", "Kind of document")),
    "speaker": str(QT_TRANSLATE_NOOP("facets", "Speaker")),
    "author": str(QT_TRANSLATE_NOOP("facets", "Author")),
    "person": str(QT_TRANSLATE_NOOP("facets", "Person")),
    "language": str(QT_TRANSLATE_NOOP("facets", "Language")),
    "theme": str(QT_TRANSLATE_NOOP("facets", "Theme")),
}

ORDERS: Final = {
    "own": str(QT_TRANSLATE_NOOP("orders", "As exhibited")),
    "date": str(QT_TRANSLATE_NOOP("orders", "By date")),
    "title": str(QT_TRANSLATE_NOOP("orders", "By title")),
}


def facet_word(name: str) -> str:
    """What a facet is called in the language of the interface."""
    source = FACETS.get(name)
    if source is None:
        return name.replace("_", " ").capitalize()
    return QCoreApplication.translate("facets", source)


def order_word(order: str) -> str:
    """What an order is called in the language of the interface."""
    return QCoreApplication.translate("orders", ORDERS[order])
