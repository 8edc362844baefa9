"""What was found in an exhibition, in the panel's language.

A finding's own sentence is English and exact. In another language a general sentence of its code is said, and
the place (file, line or cell, and the key) leads to the spot; a code without a sentence keeps its own.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.errors import Finding, Place
from kiosk.ui.staff.words import say

FINDINGS: Final = {
    "missing-translation": str(
        QT_TRANSLATE_NOOP("findings", "A text is missing in one language; another is shown instead.")
    ),
    "missing-alt": str(
        QT_TRANSLATE_NOOP("findings", "A picture has no description for visitors who cannot see it.")
    ),
    "missing-credit": str(QT_TRANSLATE_NOOP("findings", "A picture has no credit or no rights.")),
    "missing-date": str(
        QT_TRANSLATE_NOOP("findings", "A record has no date, so it stands at the end of its list.")
    ),
    "missing-image": str(
        QT_TRANSLATE_NOOP("findings", "A picture is missing: its file is not in the exhibition.")
    ),
    "missing-media": str(
        QT_TRANSLATE_NOOP("findings", "A picture that is wanted here is not in the record.")
    ),
    "missing-folder": str(QT_TRANSLATE_NOOP("findings", "A folder is missing, or has no picture in it.")),
    "medium-keys": str(
        QT_TRANSLATE_NOOP(
            "findings", "A picture, sound or film lacks its file, or says what does not belong to it."
        )
    ),
    "too-many-pages": str(QT_TRANSLATE_NOOP("findings", "A document has more pages than the kiosk shows.")),
    "spin-frames": str(QT_TRANSLATE_NOOP("findings", "A turning object has too few or too many pictures.")),
    "spin-unequal": str(
        QT_TRANSLATE_NOOP("findings", "The pictures of a turning object are not all of one size.")
    ),
    "missing-person": str(
        QT_TRANSLATE_NOOP("findings", "A person is named who is not in the list of people.")
    ),
    "missing-event": str(
        QT_TRANSLATE_NOOP("findings", "An event is named that is not in the list of events.")
    ),
    "missing-link": str(QT_TRANSLATE_NOOP("findings", "A record is named that is not in the exhibition.")),
    "missing-key": str(QT_TRANSLATE_NOOP("findings", "Something that is needed is missing here.")),
    "missing-letters": str(
        QT_TRANSLATE_NOOP("findings", "A text has letters that the kiosk's fonts do not have.")
    ),
    "small-image": str(
        QT_TRANSLATE_NOOP("findings", "A picture is too small for the screen and will look soft.")
    ),
    "small-region": str(QT_TRANSLATE_NOOP("findings", "A detail of a picture is too small for the screen.")),
    "image-too-large": str(QT_TRANSLATE_NOOP("findings", "A picture is larger than the kiosk takes.")),
    "image-cut-off": str(QT_TRANSLATE_NOOP("findings", "A picture is cut off; its file is not whole.")),
    "image-again": str(QT_TRANSLATE_NOOP("findings", "A picture with a mistake is used here again.")),
    "not-an-image": str(QT_TRANSLATE_NOOP("findings", "A file is no picture that the kiosk can read.")),
    "broken-picture": str(QT_TRANSLATE_NOOP("findings", "A picture cannot be read and is left out.")),
    "no-close-look": str(
        QT_TRANSLATE_NOOP("findings", "A picture is shown, but visitors cannot come close to it.")
    ),
    "deadly-picture": str(
        QT_TRANSLATE_NOOP("findings", "A picture stopped the program that reads it and is left out.")
    ),
    "not-a-recording": str(
        QT_TRANSLATE_NOOP("findings", "A file is no sound or film that the kiosk can play.")
    ),
    "recording-codec": str(
        QT_TRANSLATE_NOOP("findings", "A sound or film is compressed in a way that the kiosk does not play.")
    ),
    "recording-too-large": str(
        QT_TRANSLATE_NOOP("findings", "A sound or film is larger or longer than the kiosk takes.")
    ),
    "recording-cut-off": str(
        QT_TRANSLATE_NOOP("findings", "A sound or film is cut off; its file is not whole.")
    ),
    "recording-broken": str(
        QT_TRANSLATE_NOOP("findings", "A sound or film is damaged and cannot be played.")
    ),
    "recording-locked": str(
        QT_TRANSLATE_NOOP("findings", "A sound or film is encrypted and cannot be played.")
    ),
    "recording-again": str(
        QT_TRANSLATE_NOOP("findings", "A sound or film with a mistake is used here again.")
    ),
    "missing-recording": str(QT_TRANSLATE_NOOP("findings", "A sound, film or file of captions is missing.")),
    "film-without-picture": str(
        QT_TRANSLATE_NOOP("findings", "A film has no picture; its file holds sound alone.")
    ),
    "sound-without-sound": str(QT_TRANSLATE_NOOP("findings", "A recording has no sound.")),
    "film-heavy": str(QT_TRANSLATE_NOOP("findings", "A film is so large that it may not run smoothly.")),
    "sign-length": str(
        QT_TRANSLATE_NOOP("findings", "The film in sign language is not as long as the film itself.")
    ),
    "missing-captions": str(
        QT_TRANSLATE_NOOP("findings", "A sound or film has no captions for visitors who cannot hear it.")
    ),
    "missing-poster": str(QT_TRANSLATE_NOOP("findings", "A film has no picture to show until it is played.")),
    "captions": str(QT_TRANSLATE_NOOP("findings", "A file of captions cannot be read; it is not WebVTT.")),
    "caption-time": str(QT_TRANSLATE_NOOP("findings", "A caption has a mistake and is not shown.")),
    "caption-order": str(QT_TRANSLATE_NOOP("findings", "A caption begins before the one before it ends.")),
    "caption-late": str(QT_TRANSLATE_NOOP("findings", "A caption begins after the end of its recording.")),
    "deadly-recording": str(
        QT_TRANSLATE_NOOP("findings", "A sound or film stopped the program that reads it and is left out.")
    ),
    "empty-file": str(QT_TRANSLATE_NOOP("findings", "A file is empty.")),
    "empty-text": str(QT_TRANSLATE_NOOP("findings", "A text is empty.")),
    "empty-list": str(QT_TRANSLATE_NOOP("findings", "A list is empty that needs an entry.")),
    "empty-section": str(QT_TRANSLATE_NOOP("findings", "A section has no records and is not shown.")),
    "empty-table": str(QT_TRANSLATE_NOOP("findings", "A table has no rows.")),
    "no-records": str(QT_TRANSLATE_NOOP("findings", "A section's records were not found.")),
    "no-attract": str(QT_TRANSLATE_NOOP("findings", "The attract loop has no scenes of its own.")),
    "no-bundle": str(QT_TRANSLATE_NOOP("findings", "There is no exhibition in this folder.")),
    "empty-bundle": str(QT_TRANSLATE_NOOP("findings", "There is no exhibition.yaml in this folder.")),
    "sample-unmarked": str(
        QT_TRANSLATE_NOOP("findings", "Something looks like a sample and is not marked as one.")
    ),
    "long-label": str(
        QT_TRANSLATE_NOOP("findings", "A label has more than 75 words; visitors read it standing.")
    ),
    "hard-sentence": str(
        QT_TRANSLATE_NOOP("findings", "A sentence of an easy text or of one for children is too long.")
    ),
    "long-sentence": str(QT_TRANSLATE_NOOP("findings", "A sentence has more than 25 words.")),
    "long-text": str(QT_TRANSLATE_NOOP("findings", "A text is longer than it may be.")),
    "unused-file": str(QT_TRANSLATE_NOOP("findings", "A file is in the exhibition and nothing uses it.")),
    "unused-media": str(
        QT_TRANSLATE_NOOP("findings", "Pictures, sound or film are in the exhibition and nothing shows them.")
    ),
    "unseen-language": str(
        QT_TRANSLATE_NOOP("findings", "A text is in a language that the exhibition does not have.")
    ),
    "unknown-key": str(QT_TRANSLATE_NOOP("findings", "A word is not known here; perhaps it is misspelt.")),
    "unknown-column": str(QT_TRANSLATE_NOOP("findings", "A column of the table is not known.")),
    "unknown-word": str(QT_TRANSLATE_NOOP("findings", "A value is none of those that are possible here.")),
    "unknown-kind": str(
        QT_TRANSLATE_NOOP("findings", "A section is of a kind that the kiosk does not know.")
    ),
    "unknown-country": str(QT_TRANSLATE_NOOP("findings", "A country is not known.")),
    "unknown-language": str(QT_TRANSLATE_NOOP("findings", "A language is not known.")),
    "unknown-rights": str(QT_TRANSLATE_NOOP("findings", "A statement of rights is not known.")),
    "duplicate-id": str(QT_TRANSLATE_NOOP("findings", "Two things have the same name.")),
    "duplicate-key": str(QT_TRANSLATE_NOOP("findings", "A word stands twice.")),
    "duplicate-column": str(QT_TRANSLATE_NOOP("findings", "A column stands twice.")),
    "wrong-type": str(QT_TRANSLATE_NOOP("findings", "A value is of another kind than is needed here.")),
    "out-of-range": str(QT_TRANSLATE_NOOP("findings", "A number is too small or too large.")),
    "bad-date": str(QT_TRANSLATE_NOOP("findings", "A date is not written as dates are written here.")),
    "bad-id": str(QT_TRANSLATE_NOOP("findings", "A name has letters that are not possible here.")),
    "bad-path": str(QT_TRANSLATE_NOOP("findings", "A file's name is not possible here.")),
    "bad-address": str(QT_TRANSLATE_NOOP("findings", "An address is not written as addresses are.")),
    "bad-colour": str(QT_TRANSLATE_NOOP("findings", "A colour is not written as colours are.")),
    "bad-isbn": str(QT_TRANSLATE_NOOP("findings", "An ISBN is wrong.")),
    "bad-region": str(QT_TRANSLATE_NOOP("findings", "A detail of a picture lies outside of it.")),
    "low-contrast": str(QT_TRANSLATE_NOOP("findings", "A colour stands out too little from its ground.")),
    "path-outside": str(QT_TRANSLATE_NOOP("findings", "A file's name leads out of the exhibition.")),
    "control-character": str(QT_TRANSLATE_NOOP("findings", "A text contains invisible characters.")),
    "file-name": str(QT_TRANSLATE_NOOP("findings", "A file's name cannot be used.")),
    "file-too-large": str(QT_TRANSLATE_NOOP("findings", "A file is larger than it may be.")),
    "too-many-files": str(QT_TRANSLATE_NOOP("findings", "There are too many files.")),
    "too-many-rows": str(QT_TRANSLATE_NOOP("findings", "A table has too many rows.")),
    "too-deep": str(QT_TRANSLATE_NOOP("findings", "The text file is nested too deeply.")),
    "newer-format": str(QT_TRANSLATE_NOOP("findings", "The exhibition is written for a newer kiosk.")),
    "html": str(QT_TRANSLATE_NOOP("findings", "A text contains the marks of a web page.")),
    "link-out": str(QT_TRANSLATE_NOOP("findings", "A text contains a web address.")),
    "languages": str(QT_TRANSLATE_NOOP("findings", "The list of languages has a mistake.")),
    "quotation-language": str(
        QT_TRANSLATE_NOOP("findings", "A quotation does not say in which language it is.")
    ),
    "inscription": str(QT_TRANSLATE_NOOP("findings", "An inscription has a mistake.")),
    "unreadable": str(QT_TRANSLATE_NOOP("findings", "A file cannot be opened.")),
    "yaml": str(QT_TRANSLATE_NOOP("findings", "The text file cannot be read from here on: it is not YAML.")),
    "tab": str(QT_TRANSLATE_NOOP("findings", "A line begins with a tab; indent it with spaces.")),
    "alias": str(QT_TRANSLATE_NOOP("findings", "A text that begins with a star stands in quotation marks.")),
    "anchor": str(QT_TRANSLATE_NOOP("findings", "A text that begins with & stands in quotation marks.")),
    "tag": str(
        QT_TRANSLATE_NOOP(
            "findings", "A text that begins with an exclamation mark stands in quotation marks."
        )
    ),
    "merge-key": str(
        QT_TRANSLATE_NOOP(
            "findings", "The text file takes in another place of itself, which is not possible here."
        )
    ),
    "two-documents": str(
        QT_TRANSLATE_NOOP("findings", "The text file holds two documents; only one is possible.")
    ),
    "too-many-values": str(QT_TRANSLATE_NOOP("findings", "The text file holds more than may be.")),
    "encoding": str(QT_TRANSLATE_NOOP("findings", "The text file is not saved as UTF-8.")),
    "no-exhibition": str(QT_TRANSLATE_NOOP("findings", "There is no exhibition.yaml in this folder.")),
    "table-cut-off": str(QT_TRANSLATE_NOOP("findings", "The table ends inside a cell; it may be cut off.")),
    "table-quotes": str(QT_TRANSLATE_NOOP("findings", "The quotation marks of a row do not match.")),
    "too-many-columns": str(
        QT_TRANSLATE_NOOP("findings", "The first row of the table names too many columns.")
    ),
    "row-too-long": str(QT_TRANSLATE_NOOP("findings", "A row has more cells than the table has columns.")),
    "cell-too-long": str(
        QT_TRANSLATE_NOOP("findings", "A cell is too long; perhaps a quotation mark is missing.")
    ),
    "file-kind": str(QT_TRANSLATE_NOOP("findings", "A file is of a kind that an exhibition does not have.")),
    "name-collision": str(
        QT_TRANSLATE_NOOP("findings", "Two file names differ only in capitals or in the form of letters.")
    ),
    "reserved-name": str(QT_TRANSLATE_NOOP("findings", "A file has a name that some systems cannot write.")),
    "scene": str(QT_TRANSLATE_NOOP("findings", "A scene of the attract loop cannot be shown.")),
    "key": str(QT_TRANSLATE_NOOP("findings", "A name in the text file is not written as names are.")),
    "more-findings": str(QT_TRANSLATE_NOOP("findings", "There is more; “kiosk check” tells all of it.")),
}

LINE: Final = str(QT_TRANSLATE_NOOP("findings", "{file}, line {line}"))
CELL: Final = str(QT_TRANSLATE_NOOP("findings", "{file}, cell {cell}"))


def finding_words(finding: Finding, language: str) -> str:
    """What was found, as a sentence."""
    source = FINDINGS.get(finding.code)
    if language == "en" or source is None:
        return f"{finding.message} {finding.hint}".rstrip()
    words = QCoreApplication.translate("findings", source)
    return f"{words} ({finding.place.path})" if finding.place.path else words


def place_words(place: Place) -> str:
    """Where it was found; "" for the exhibition as a whole."""
    if place.cell:
        return say("findings", CELL, cell=place.cell, file=place.file)
    if place.line is not None:
        return say("findings", LINE, line=place.line, file=place.file)
    return place.file
