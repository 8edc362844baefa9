"""What people and countries did in a record, in the language of the interface."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

PARTS: Final = {
    "speaker": str(QT_TRANSLATE_NOOP("parts", "Speaker")),
    "author": str(QT_TRANSLATE_NOOP("parts", "Author")),
    "signatory": str(QT_TRANSLATE_NOOP("parts", "Signed")),
    "maker": str(QT_TRANSLATE_NOOP("parts", "Maker")),
    "donor": str(QT_TRANSLATE_NOOP("parts", "Donor")),
    "recipient": str(QT_TRANSLATE_NOOP("parts", "Recipient")),
    "mentioned": str(QT_TRANSLATE_NOOP("parts", "Mentioned")),
    "given_by": str(QT_TRANSLATE_NOOP("parts", "Gift from here")),
    "given_to": str(QT_TRANSLATE_NOOP("parts", "Gift to here")),
}
OF_COUNTRY: Final = {"speaker": str(QT_TRANSLATE_NOOP("parts", "Speaker from here"))}


def part_words(part: str, kind: str) -> str:
    """The parts, as the edition has them (words separated by spaces), in words; "" for none."""
    said = []
    for word in part.split():
        source = (OF_COUNTRY.get(word) if kind == "country" else None) or PARTS.get(word)
        if source is not None:
            said.append(QCoreApplication.translate("parts", source))
    return ", ".join(said)
