"""The interface's own words that depend on the content: fact names, counts, notes.

Promises: every key the sections give has a word in the interface's languages; an unknown key is shown
as it is, in readable form, rather than as a hole. English is the source; kk and ru come from i18n/.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

FACTS: Final = {
    "reference_code": str(QT_TRANSLATE_NOOP("facts", "Reference code")),
    "date": str(QT_TRANSLATE_NOOP("facts", "Date")),
    "document_type": str(QT_TRANSLATE_NOOP("facts", "Kind of document")),
    "adopted_by": str(QT_TRANSLATE_NOOP("facts", "Adopted by")),
    "parties": str(QT_TRANSLATE_NOOP("facts", "Parties")),
    "held_by": str(QT_TRANSLATE_NOOP("facts", "Held by")),
    "extent": str(QT_TRANSLATE_NOOP("facts", "Extent")),
    "language_of_material": str(QT_TRANSLATE_NOOP("facts", "Language")),
    "outcome": str(QT_TRANSLATE_NOOP("facts", "What it did")),
    "object_type": str(QT_TRANSLATE_NOOP("facts", "Object")),
    "materials": str(QT_TRANSLATE_NOOP("facts", "Materials")),
    "height": str(QT_TRANSLATE_NOOP("facts", "Height")),
    "width": str(QT_TRANSLATE_NOOP("facts", "Width")),
    "depth": str(QT_TRANSLATE_NOOP("facts", "Depth")),
    "diameter": str(QT_TRANSLATE_NOOP("facts", "Diameter")),
    "dimensions": str(QT_TRANSLATE_NOOP("facts", "Size")),
    "given_by": str(QT_TRANSLATE_NOOP("facts", "Given by")),
    "given_to": str(QT_TRANSLATE_NOOP("facts", "Given to")),
    "maker": str(QT_TRANSLATE_NOOP("facts", "Made by")),
    "donor": str(QT_TRANSLATE_NOOP("facts", "Donor")),
    "recipient": str(QT_TRANSLATE_NOOP("facts", "Recipient")),
    "accession_number": str(QT_TRANSLATE_NOOP("facts", "Accession number")),
    "occasion": str(QT_TRANSLATE_NOOP("facts", "Occasion")),
    "author": str(QT_TRANSLATE_NOOP("facts", "Author")),
    "book_title": str(QT_TRANSLATE_NOOP("facts", "Title of the book")),
    "publisher": str(QT_TRANSLATE_NOOP("facts", "Publisher")),
    "place": str(QT_TRANSLATE_NOOP("facts", "Place")),
    "places": str(QT_TRANSLATE_NOOP("facts", "Places")),
    "published": str(QT_TRANSLATE_NOOP("facts", "Published")),
    "pages": str(QT_TRANSLATE_NOOP("facts", "Pages")),
    "isbn": str(QT_TRANSLATE_NOOP("facts", "ISBN")),
    "inscribed": str(QT_TRANSLATE_NOOP("facts", "Inscribed")),
    "inscription": str(QT_TRANSLATE_NOOP("facts", "Inscription")),
    "transcription": str(QT_TRANSLATE_NOOP("facts", "Transcription")),
    "translation": str(QT_TRANSLATE_NOOP("facts", "Translation")),
    "book_language": str(QT_TRANSLATE_NOOP("facts", "Language of the book")),
    "speaker": str(QT_TRANSLATE_NOOP("facts", "Speaker")),
    "role": str(QT_TRANSLATE_NOOP("facts", "Office")),
    "quotation_language": str(QT_TRANSLATE_NOOP("facts", "Spoken or published in")),
    "original": str(QT_TRANSLATE_NOOP("facts", "As published")),
    "countries": str(QT_TRANSLATE_NOOP("facts", "Countries")),
    "people": str(QT_TRANSLATE_NOOP("facts", "People")),
    "people_signatory": str(QT_TRANSLATE_NOOP("facts", "Signed by")),
    "people_donor": str(QT_TRANSLATE_NOOP("facts", "Donor")),
    "people_recipient": str(QT_TRANSLATE_NOOP("facts", "Recipient")),
    "people_speaker": str(QT_TRANSLATE_NOOP("facts", "Speaker")),
    "people_author": str(QT_TRANSLATE_NOOP("facts", "Author")),
    "people_mentioned": str(QT_TRANSLATE_NOOP("facts", "Mentioned")),
    "credit": str(QT_TRANSLATE_NOOP("facts", "Credit")),
    "rights": str(QT_TRANSLATE_NOOP("facts", "Rights")),
}

KINDS: Final = {
    "documents": str(QT_TRANSLATE_NOOP("kinds", "document")),
    "gifts": str(QT_TRANSLATE_NOOP("kinds", "gift")),
    "autographs": str(QT_TRANSLATE_NOOP("kinds", "signed book")),
    "quotes": str(QT_TRANSLATE_NOOP("kinds", "quote")),
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


PAGES: Final[Mapping[str, str]] = {
    "cover": str(QT_TRANSLATE_NOOP("pages", "Cover")),
    "inside-cover": str(QT_TRANSLATE_NOOP("pages", "Inside of the cover")),
    "title": str(QT_TRANSLATE_NOOP("pages", "Title page")),
    "recto": str(QT_TRANSLATE_NOOP("pages", "Front of the leaf")),
    "verso": str(QT_TRANSLATE_NOOP("pages", "Back of the leaf")),
    "leaf": str(QT_TRANSLATE_NOOP("pages", "Leaf")),
    "insert": str(QT_TRANSLATE_NOOP("pages", "Inserted leaf")),
    "back": str(QT_TRANSLATE_NOOP("pages", "Back cover")),
}


def page_word(page: str) -> str:
    """What a page of an object is called in the language of the interface; "" for none of the known names."""
    source = PAGES.get(page)
    return "" if source is None else QCoreApplication.translate("pages", source)


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

    def countries(self, count: int) -> str:
        """`count` countries."""
        return self.tr("%n country(ies)", "", count)


def grouped(text: str, count: int) -> str:
    """A count in words whose large number is read in threes: "124 000 gifts"."""
    return text.replace(str(count), f"{count:,}".replace(",", "\u00a0"), 1) if count >= 10_000 else text


def countries(count: int) -> str:
    """A number of countries in words."""
    return Counts().countries(count)


def counted(kind: str, count: int) -> str:
    """A number of records in words."""
    return grouped(Counts().of(kind, count), count)


IN: Final[Mapping[str, str]] = {
    "kk": str(QT_TRANSLATE_NOOP("languages", "In Kazakh")),
    "ru": str(QT_TRANSLATE_NOOP("languages", "In Russian")),
    "en": str(QT_TRANSLATE_NOOP("languages", "In English")),
    "ar": str(QT_TRANSLATE_NOOP("languages", "In Arabic")),
    "zh": str(QT_TRANSLATE_NOOP("languages", "In Chinese")),
    "fr": str(QT_TRANSLATE_NOOP("languages", "In French")),
    "de": str(QT_TRANSLATE_NOOP("languages", "In German")),
    "es": str(QT_TRANSLATE_NOOP("languages", "In Spanish")),
    "tr": str(QT_TRANSLATE_NOOP("languages", "In Turkish")),
}
PARTLY: Final[Mapping[str, str]] = {
    "kk": str(QT_TRANSLATE_NOOP("languages", "Partly in Kazakh")),
    "ru": str(QT_TRANSLATE_NOOP("languages", "Partly in Russian")),
    "en": str(QT_TRANSLATE_NOOP("languages", "Partly in English")),
    "ar": str(QT_TRANSLATE_NOOP("languages", "Partly in Arabic")),
    "zh": str(QT_TRANSLATE_NOOP("languages", "Partly in Chinese")),
    "fr": str(QT_TRANSLATE_NOOP("languages", "Partly in French")),
    "de": str(QT_TRANSLATE_NOOP("languages", "Partly in German")),
    "es": str(QT_TRANSLATE_NOOP("languages", "Partly in Spanish")),
    "tr": str(QT_TRANSLATE_NOOP("languages", "Partly in Turkish")),
}


def in_language(tag: str, partly: bool, language_names: Mapping[str, str]) -> str:
    """That a text, or part of it, is in another language than the visitor's: "In Russian"; "" for none.

    A language whose name the interface cannot decline is called by its own name."""
    if not tag:
        return ""
    known = (PARTLY if partly else IN).get(tag.partition("-")[0])
    if known is not None:
        return QCoreApplication.translate("languages", known)
    says = QT_TRANSLATE_NOOP("languages", "Language: %1")
    return QCoreApplication.translate("languages", str(says)).replace("%1", language_names.get(tag, tag))


def quote_note(note: str, language_names: dict[str, str]) -> str:
    """What is said of a quotation: that it is a translation, or reported; "" for the words themselves."""
    what, _, tag = note.partition(":")
    if what == "translation":
        source = language_names.get(tag, tag)
        return QCoreApplication.translate("quotes", "Translation; published in: %1").replace("%1", source)
    if what == "written":
        source = language_names.get(tag, tag)
        return QCoreApplication.translate("quotes", "Translation; written in: %1").replace("%1", source)
    if what == "reported":
        return QCoreApplication.translate("quotes", "Reported words")
    return ""
