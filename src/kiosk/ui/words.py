"""The interface's own words that depend on the content: fact names, counts, notes.

Promises: every key the sections give has a word in the interface's languages; an unknown key is shown
as it is, in readable form, rather than as a hole. English is the source; kk and ru come from i18n/.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

FACTS: Final = {
    "reference_code": QT_TRANSLATE_NOOP("facts", "Reference code"),
    "date": QT_TRANSLATE_NOOP("facts", "Date"),
    "document_type": QT_TRANSLATE_NOOP("facts", "Kind of document"),
    "adopted_by": QT_TRANSLATE_NOOP("facts", "Adopted by"),
    "parties": QT_TRANSLATE_NOOP("facts", "Parties"),
    "held_by": QT_TRANSLATE_NOOP("facts", "Held by"),
    "extent": QT_TRANSLATE_NOOP("facts", "Extent"),
    "language_of_material": QT_TRANSLATE_NOOP("facts", "Language"),
    "outcome": QT_TRANSLATE_NOOP("facts", "What it did"),
    "object_type": QT_TRANSLATE_NOOP("facts", "Object"),
    "materials": QT_TRANSLATE_NOOP("facts", "Materials"),
    "height": QT_TRANSLATE_NOOP("facts", "Height"),
    "width": QT_TRANSLATE_NOOP("facts", "Width"),
    "depth": QT_TRANSLATE_NOOP("facts", "Depth"),
    "diameter": QT_TRANSLATE_NOOP("facts", "Diameter"),
    "dimensions": QT_TRANSLATE_NOOP("facts", "Size"),
    "given_by": QT_TRANSLATE_NOOP("facts", "Given by"),
    "given_to": QT_TRANSLATE_NOOP("facts", "Given to"),
    "donor": QT_TRANSLATE_NOOP("facts", "Donor"),
    "recipient": QT_TRANSLATE_NOOP("facts", "Recipient"),
    "accession_number": QT_TRANSLATE_NOOP("facts", "Accession number"),
    "occasion": QT_TRANSLATE_NOOP("facts", "Occasion"),
    "author": QT_TRANSLATE_NOOP("facts", "Author"),
    "book_title": QT_TRANSLATE_NOOP("facts", "Title of the book"),
    "publisher": QT_TRANSLATE_NOOP("facts", "Publisher"),
    "place": QT_TRANSLATE_NOOP("facts", "Place"),
    "places": QT_TRANSLATE_NOOP("facts", "Places"),
    "published": QT_TRANSLATE_NOOP("facts", "Published"),
    "pages": QT_TRANSLATE_NOOP("facts", "Pages"),
    "isbn": QT_TRANSLATE_NOOP("facts", "ISBN"),
    "inscription": QT_TRANSLATE_NOOP("facts", "Inscription"),
    "transcription": QT_TRANSLATE_NOOP("facts", "Transcription"),
    "translation": QT_TRANSLATE_NOOP("facts", "Translation"),
    "book_language": QT_TRANSLATE_NOOP("facts", "Language of the book"),
    "speaker": QT_TRANSLATE_NOOP("facts", "Speaker"),
    "role": QT_TRANSLATE_NOOP("facts", "Office"),
    "quotation_language": QT_TRANSLATE_NOOP("facts", "Spoken or published in"),
    "original": QT_TRANSLATE_NOOP("facts", "As published"),
    "countries": QT_TRANSLATE_NOOP("facts", "Countries"),
    "people": QT_TRANSLATE_NOOP("facts", "People"),
    "credit": QT_TRANSLATE_NOOP("facts", "Credit"),
    "rights": QT_TRANSLATE_NOOP("facts", "Rights"),
}

KINDS: Final = {
    "documents": QT_TRANSLATE_NOOP("kinds", "document"),
    "gifts": QT_TRANSLATE_NOOP("kinds", "gift"),
    "autographs": QT_TRANSLATE_NOOP("kinds", "signed book"),
    "quotes": QT_TRANSLATE_NOOP("kinds", "quote"),
}


def fact_word(key: str) -> str:
    """The name of a fact in the language of the interface."""
    source = FACTS.get(key)
    if source is None:
        return key.replace("_", " ").capitalize()
    return QCoreApplication.translate("facts", source)


def kind_word(kind: str) -> str:
    """What one record of a section kind is called in the language of the interface."""
    source = KINDS.get(kind)
    return "" if source is None else QCoreApplication.translate("kinds", source)


class Counts(QObject):
    """Numbers of records in words, with the language's own plural forms.

    A class, because lupdate sees the plural of `tr` and not that of `QCoreApplication.translate`.
    """

    def of(self, kind: str, count: int) -> str:
        """`count` records of a section kind, for instance "17 documents"."""
        match kind:
            case "documents":
                return self.tr("%n document(s)", "", count)
            case "gifts":
                return self.tr("%n gift(s)", "", count)
            case "autographs":
                return self.tr("%n book(s)", "", count)
            case "quotes":
                return self.tr("%n quote(s)", "", count)
            case _:
                return self.tr("%n record(s)", "", count)


def counted(kind: str, count: int) -> str:
    """A number of records in words."""
    return Counts().of(kind, count)


def quote_note(note: str, language_names: dict[str, str]) -> str:
    """What a visitor is told of a quotation: a translation, or reported words; "" for the words themselves."""
    what, _, tag = note.partition(":")
    if what == "translation":
        source = language_names.get(tag, tag)
        return QCoreApplication.translate("quotes", "Translation; published in: %1").replace("%1", source)
    if what == "reported":
        return QCoreApplication.translate("quotes", "Reported words")
    return ""
