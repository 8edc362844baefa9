"""What the page Health says, in the panel's language.

Promises: every code of `kiosk.health.sentences` has a sentence here for a person who stands at the kiosk; one
that is not known yet falls back to its own English sentence rather than to silence.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.health.result import Remark
from kiosk.ui.staff.language_words import name_in
from kiosk.ui.staff.words import say

WELL: Final = str(QT_TRANSLATE_NOOP("health", "In order"))
LOOKING: Final = str(
    QT_TRANSLATE_NOOP("health", "The kiosk looks at itself. Visitors' screens are not disturbed.")
)
ALL_WELL: Final = str(QT_TRANSLATE_NOOP("health", "Everything is as it should be."))
TO_DO: Final = str(
    QT_TRANSLATE_NOOP("health", "Something is to be done. Tell the operator what stands below.")
)

NAMES: Final = {
    "settings": str(QT_TRANSLATE_NOOP("health", "Settings")),
    "display": str(QT_TRANSLATE_NOOP("health", "Display")),
    "fonts": str(QT_TRANSLATE_NOOP("health", "Letters")),
    "languages": str(QT_TRANSLATE_NOOP("health", "Languages")),
    "speech": str(QT_TRANSLATE_NOOP("health", "Speech")),
    "sound": str(QT_TRANSLATE_NOOP("health", "Sound")),
    "edition": str(QT_TRANSLATE_NOOP("health", "Exhibition")),
    "digests": str(QT_TRANSLATE_NOOP("health", "Files")),
    "disk": str(QT_TRANSLATE_NOOP("health", "Disk")),
    "clock": str(QT_TRANSLATE_NOOP("health", "Clock")),
    "crashes": str(QT_TRANSLATE_NOOP("health", "Crashes")),
}  # fmt: skip

REMARKS: Final = {
    "probe-failed": str(QT_TRANSLATE_NOOP("health", "This could not be looked at: {error}.")),
    "settings-wrong": str(QT_TRANSLATE_NOOP("health",
        "Something in the settings does not count, the default is used: {message}")),
    "display-differs": str(QT_TRANSLATE_NOOP("health",
        "By the settings the picture is {declared} mm from corner to corner, the display reports "
        "{reported} mm. The settings are used. Measure it.")),
    "display-impossible": str(QT_TRANSLATE_NOOP("health",
        "The display reports a diagonal of {reported} mm, which cannot be. {used} Measure it and set "
        "display.diagonal_mm.")),
    "display-aspect": str(QT_TRANSLATE_NOOP("health",
        "The display reports {width} × {height} mm, which is not the form of its picture. {used} Measure"
        " the diagonal and set display.diagonal_mm.")),
    "display-unknown": str(QT_TRANSLATE_NOOP("health",
        "The display does not tell how big it is. {used} Measure the diagonal and set "
        "display.diagonal_mm.")),
    "display-below-floor": str(QT_TRANSLATE_NOOP("health",
        "By the settings the lower edge of the picture is below the floor ({bottom} mm). The height "
        "counts as not told. Measure it.")),
    "display-too-high": str(QT_TRANSLATE_NOOP("health",
        "By the settings the middle of the picture is {middle} mm above the floor, out of everybody's "
        "reach. The height counts as not told. Measure it.")),
    "fonts-damaged": str(QT_TRANSLATE_NOOP("health",
        "Fonts of the program cannot be read: {files}. The program has to be installed again.")),
    "fonts-lacking": str(QT_TRANSLATE_NOOP("health",
        "No font on this kiosk has these letters: {letters}. Visitors see boxes in their place. Install "
        "a font that has them.")),
    "tag-unknown": str(QT_TRANSLATE_NOOP("health", "“{tag}” ({where}) is the tag of no known language.")),
    "tag-country": str(QT_TRANSLATE_NOOP("health",
        "“{tag}” ({where}) is a country and not a language; perhaps “{meant}” is meant.")),
    "languages-folder": str(QT_TRANSLATE_NOOP("health",
        "The folder with further languages is not there or cannot be read: {folder}.")),
    "interface-none": str(QT_TRANSLATE_NOOP("health",
        "The kiosk's own words are missing in a language of the exhibition: {language}. Its buttons are "
        "English.")),
    "interface-damaged": str(QT_TRANSLATE_NOOP("health",
        "The file {file} with the kiosk's own words is damaged. The buttons of that language are "
        "English.")),
    "interface-missing": str(QT_TRANSLATE_NOOP("health",
        "The file {file} lacks some of the kiosk's own words ({count} of {total}). Those are English.")),
    "speech-none": str(QT_TRANSLATE_NOOP("health", "There is no speech engine: nothing can be read aloud.")),
    "speech-hangs": str(QT_TRANSLATE_NOOP("health",
        "The speech engine does not answer ({seconds} s): nothing can be read aloud.")),
    "speech-failed": str(QT_TRANSLATE_NOOP("health",
        "The speech engine does not start ({error}): nothing can be read aloud.")),
    "speech-voice": str(QT_TRANSLATE_NOOP("health",
        "No voice speaks this language: {language}. Texts in it are not read aloud.")),
    "sound-none": str(QT_TRANSLATE_NOOP("health",
        "There is no sound output: recordings run silently with captions, and nothing is read aloud. "
        "Plug one in.")),
    "edition-none": str(QT_TRANSLATE_NOOP("health",
        "There is no exhibition to show. Install one from a stick.")),
    "edition-before": str(QT_TRANSLATE_NOOP("health",
        "The exhibition that should be shown does not open; release {release} is shown instead. Install "
        "the newest one again.")),
    "edition-hidden": str(QT_TRANSLATE_NOOP("health",
        "Records are left out because their pictures are damaged ({count}): {records}. Install the "
        "exhibition again.")),
    "library-problem": str(QT_TRANSLATE_NOOP("health",
        "The list of what is installed had to be repaired. The operator runs “kiosk scrub”.")),
    "digests-damaged": str(QT_TRANSLATE_NOOP("health",
        "Some files are not as they were installed ({count}). The operator runs “kiosk scrub”, which "
        "puts right what can be put right.")),
    "disk-low": str(QT_TRANSLATE_NOOP("health",
        "The disk has little room left: {free}. Remove exhibitions that are no longer shown, under "
        "“Exhibitions”.")),
    "disk-read-only": str(QT_TRANSLATE_NOOP("health",
        "The kiosk cannot write to its disk: nothing can be installed.")),
    "clock-behind": str(QT_TRANSLATE_NOOP("health",
        "The clock says {now}, which is before {since}. Visitors see no difference; dates of "
        "installations will be wrong.")),
    "clock-ahead": str(QT_TRANSLATE_NOOP("health",
        "The clock says {now}, many years ahead. Visitors see no difference; dates of installations will"
        " be wrong.")),
    "crashes-lately": str(QT_TRANSLATE_NOOP("health",
        "The kiosk crashed and started again by itself: {count} times in {days} days, the last time {last} "
        "at “{record}”. Tell the operator.")),
    "crashes-record": str(QT_TRANSLATE_NOOP("health",
        "The record “{record}” is left out: the kiosk crashed again and again while it was on the screen. "
        "Under “Status” it can be shown again.")),
    "crashes-edition": str(QT_TRANSLATE_NOOP("health",
        "Release {release} of “{exhibition}” is set aside after crashes; the one before it is shown. "
        "Under “Status” it can be shown again.")),
    "crashes-go-on": str(QT_TRANSLATE_NOOP("health",
        "The kiosk crashes again and again, whatever it shows. The computer or the display may be at fault. "
        "Tell the operator.")),
    "crashes-unread": str(QT_TRANSLATE_NOOP("health",
        "What happened to the kiosk cannot be read from its disk ({error}). Tell the operator.")),
}  # fmt: skip

USED: Final = {
    "settings": str(QT_TRANSLATE_NOOP("health", "What the settings say is used.")),
    "none": str(QT_TRANSLATE_NOOP("health", "Everything is drawn in the proportions of a 32-inch display.")),
}  # fmt: skip


def name(check: str) -> str:
    """A check as the list names it."""
    return say("health", NAMES.get(check, check))


def remark(remark: Remark, language: str) -> str:
    """One thing to do something about."""
    source = REMARKS.get(remark.code)
    if source is None:
        return str(remark)
    values = dict(remark.values)
    if "used_code" in values:
        values["used"] = say("health", USED[str(values["used_code"])])
    if "tag" in values and "language" in values:
        values["language"] = name_in(str(values["tag"]), language)
    return say("health", source, **values)


def summary(to_do: int) -> str:
    """The line below the heading, when all was looked at."""
    return say("health", TO_DO if to_do else ALL_WELL)
