"""The words of a proof, in the language of the page they stand on.

Promises: English is the source; kk and ru come from `i18n/`. What the checks found is told in the words in
which they told it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.ui.language import Interface

CONTEXT: Final = "proof"

PROOF = str(QT_TRANSLATE_NOOP("proof", "Proof for approval"))
EXHIBITION = str(QT_TRANSLATE_NOOP("proof", "Exhibition"))
RELEASE = str(QT_TRANSLATE_NOOP("proof", "Release"))
RELEASE_NUMBER = str(QT_TRANSLATE_NOOP("proof", "release %1"))
DATE = str(QT_TRANSLATE_NOOP("proof", "Date of this proof"))
SCREENS = str(QT_TRANSLATE_NOOP("proof", "Screens"))
LANGUAGES = str(QT_TRANSLATE_NOOP("proof", "Languages"))
CONTENT = str(QT_TRANSLATE_NOOP("proof", "Content (SHA-256)"))
EDITION = str(QT_TRANSLATE_NOOP("proof", "Edition (SHA-256)"))
PROGRAM = str(QT_TRANSLATE_NOOP("proof", "Program"))
ONLY_PART = str(QT_TRANSLATE_NOOP("proof", "Only a part of the exhibition is in this proof."))
FOUND = str(QT_TRANSLATE_NOOP("proof", "What the check found"))
NOTHING_FOUND = str(QT_TRANSLATE_NOOP("proof", "The check found no mistake."))
NOT_SHOWN = str(QT_TRANSLATE_NOOP("proof", "Mistakes: visitors do not see what they touch"))
CONTENTS = str(QT_TRANSLATE_NOOP("proof", "Contents"))
APPROVED = str(QT_TRANSLATE_NOOP("proof", "approved"))
TO_CORRECT = str(QT_TRANSLATE_NOOP("proof", "to correct"))
INITIALS = str(QT_TRANSLATE_NOOP("proof", "Initials"))
ON_SCREEN = str(QT_TRANSLATE_NOOP("proof", "On this screen"))
NOTHING_HERE = str(QT_TRANSLATE_NOOP("proof", "Nothing was found on this screen."))
AND_MORE = str(QT_TRANSLATE_NOOP("proof", "and %1 more"))
ALL_TEXT = str(QT_TRANSLATE_NOOP("proof", "All of its text"))
QUOTATION = str(QT_TRANSLATE_NOOP("proof", "Quotation"))
LABEL = str(QT_TRANSLATE_NOOP("proof", "Label"))
MORE = str(QT_TRANSLATE_NOOP("proof", "On request"))
LAYERS: Final = {
    "easy": str(QT_TRANSLATE_NOOP("proof", "Easy to read")),
    "children": str(QT_TRANSLATE_NOOP("proof", "For children")),
}
FACTS = str(QT_TRANSLATE_NOOP("proof", "Facts"))
PICTURES = str(QT_TRANSLATE_NOOP("proof", "Pictures"))
PICTURE = str(QT_TRANSLATE_NOOP("proof", "Picture %1"))
DESCRIPTION = str(QT_TRANSLATE_NOOP("proof", "Description for those who do not see it"))
CAPTION = str(QT_TRANSLATE_NOOP("proof", "Caption"))
CREDIT = str(QT_TRANSLATE_NOOP("proof", "Credit"))
ILLUSTRATION = str(QT_TRANSLATE_NOOP("proof", "An illustration made for the exhibition"))
TRANSCRIPT = str(QT_TRANSLATE_NOOP("proof", "Text, written in: %1"))
CAPTIONS = str(QT_TRANSLATE_NOOP("proof", "Captions"))
STEPS = str(QT_TRANSLATE_NOOP("proof", "Guided tour"))
SAMPLE = str(QT_TRANSLATE_NOOP("proof", "Marked as a sample"))
SOURCES = str(QT_TRANSLATE_NOOP("proof", "Sources"))
THREADS = str(QT_TRANSLATE_NOOP("proof", "Threads lead to"))
MISSING = str(QT_TRANSLATE_NOOP("proof", "Not in this language; visitors read it in: %1"))
NONE_GIVEN = str(QT_TRANSLATE_NOOP("proof", "none given"))
UNFOLDED = str(QT_TRANSLATE_NOOP("proof", "The same screen, unfolded and scrolled to its end"))
FILES = str(QT_TRANSLATE_NOOP("proof", "The files of this proof"))
FILES_NOTE = str(
    QT_TRANSLATE_NOOP(
        "proof",
        "The signed content is these files with these digests (the first 16 of 64 digits of SHA-256). The "
        "manifest of a package lists the same.",
    )
)
SIGNATURES = str(QT_TRANSLATE_NOOP("proof", "Signatures"))
SIGNATURES_NOTE = str(
    QT_TRANSLATE_NOOP("proof", "By signing, the content named on the first page is approved as shown.")
)
NAME = str(QT_TRANSLATE_NOOP("proof", "Name and office"))
DAY = str(QT_TRANSLATE_NOOP("proof", "Date"))
SIGNATURE = str(QT_TRANSLATE_NOOP("proof", "Signature"))
PAGE = str(QT_TRANSLATE_NOOP("proof", "Page %1 of %2"))

SCREEN_NAMES: Final = {
    "attract": str(QT_TRANSLATE_NOOP("proof", "While nobody is there: scene %1")),
    "home": str(QT_TRANSLATE_NOOP("proof", "Home")),
    "about": str(QT_TRANSLATE_NOOP("proof", "About the exhibition")),
    "section": str(QT_TRANSLATE_NOOP("proof", "Section")),
    "record": str(QT_TRANSLATE_NOOP("proof", "Record")),
    "viewer": str(QT_TRANSLATE_NOOP("proof", "Closer")),
    "accommodations": str(QT_TRANSLATE_NOOP("proof", "Accessibility")),
    "countdown": str(QT_TRANSLATE_NOOP("proof", "Are you still there?")),
    "calm": str(QT_TRANSLATE_NOOP("proof", "Nothing to show")),
}
VIEW_NAMES: Final = {
    "middle": str(QT_TRANSLATE_NOOP("proof", "scrolled to the middle")),
    "end": str(QT_TRANSLATE_NOOP("proof", "scrolled to the end")),
    "more": str(QT_TRANSLATE_NOOP("proof", "unfolded")),
    "chosen": str(QT_TRANSLATE_NOOP("proof", "with a choice made")),
    "opened": str(QT_TRANSLATE_NOOP("proof", "the book opened")),
    "page": str(QT_TRANSLATE_NOOP("proof", "page %1")),
    "zoomed": str(QT_TRANSLATE_NOOP("proof", "zoomed in")),
    "text": str(QT_TRANSLATE_NOOP("proof", "with its text")),
    "marked": str(QT_TRANSLATE_NOOP("proof", "with words marked")),
    "step": str(QT_TRANSLATE_NOOP("proof", "step %1 of the guided tour")),
    "choosing": str(QT_TRANSLATE_NOOP("proof", "choosing what to compare")),
    "compared": str(QT_TRANSLATE_NOOP("proof", "compared")),
    "turned": str(QT_TRANSLATE_NOOP("proof", "turned half around")),
    "film": str(QT_TRANSLATE_NOOP("proof", "the film with captions")),
    "sound": str(QT_TRANSLATE_NOOP("proof", "the recording with its words")),
}
HIGH_CONTRAST = str(QT_TRANSLATE_NOOP("proof", "high contrast"))


class Words:
    """The words in one language."""

    def __init__(self, interface: Interface, language: str) -> None:
        self._interface, self.language = interface, language

    def __call__(self, source: str, *values: object) -> str:
        """One text, with `%1`, `%2` replaced by the values."""
        said = self._interface.say(self.language, CONTEXT, source)
        for number, value in enumerate(values, 1):
            said = said.replace(f"%{number}", str(value))
        return said
