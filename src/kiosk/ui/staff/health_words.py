"""What the page Health says, in the panel's language.

Promises: every code of `kiosk.health.sentences` has a sentence here for a person who stands at the kiosk; one
that is not known yet falls back to its own English sentence rather than to silence.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from kiosk.health.result import Remark
from kiosk.health.self_test import SelfTest
from kiosk.ui.staff.language_words import name_in
from kiosk.ui.staff.words import date_of, say

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
    "touch": str(QT_TRANSLATE_NOOP("health", "Touch")),
    "fonts": str(QT_TRANSLATE_NOOP("health", "Letters")),
    "languages": str(QT_TRANSLATE_NOOP("health", "Languages")),
    "speech": str(QT_TRANSLATE_NOOP("health", "Speech")),
    "sound": str(QT_TRANSLATE_NOOP("health", "Sound")),
    "edition": str(QT_TRANSLATE_NOOP("health", "Exhibition")),
    "digests": str(QT_TRANSLATE_NOOP("health", "Files")),
    "disk": str(QT_TRANSLATE_NOOP("health", "Disk")),
    "state": str(QT_TRANSLATE_NOOP("health", "Storage")),
    "keys": str(QT_TRANSLATE_NOOP("health", "Keys and PIN")),
    "clock": str(QT_TRANSLATE_NOOP("health", "Clock")),
    "memory": str(QT_TRANSLATE_NOOP("health", "Memory")),
    "temperature": str(QT_TRANSLATE_NOOP("health", "Temperature")),
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
    "touch-none": str(QT_TRANSLATE_NOOP("health",
        "No touchscreen is plugged in: visitors touch and nothing happens. See that its USB cable is "
        "in at both ends.")),
    "touch-held": str(QT_TRANSLATE_NOOP("health",
        "The screen feels a finger for minutes where none is: {left} % from the left, {top} % from "
        "above. Take away what leans against it, and clean the glass there.")),
    "touch-quiet": str(QT_TRANSLATE_NOOP("health",
        "The screen feels touches in one point when nobody is there: {left} % from the left, {top} % from "
        "above. Clean the glass there and look under the frame.")),
    "touch-often": str(QT_TRANSLATE_NOOP("health",
        "The screen feels far too many touches in one point: {left} % from the left, {top} % from "
        "above. Clean the glass there and look under the frame.")),
    "touch-dead": str(QT_TRANSLATE_NOOP("health",
        "In one band of the screen no touch was felt all week (from {left} to {right} % from the left, from "
        "{top} to {bottom} % from above). Draw a finger across it and see whether the screen follows.")),
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
    "state-no-folder": str(QT_TRANSLATE_NOOP("health",
        "{folder} is in the way where the kiosk needs a folder. The operator moves it away.")),
    "state-closed": str(QT_TRANSLATE_NOOP("health",
        "The kiosk may not write in {folder}. The operator makes it writable.")),
    "state-names": str(QT_TRANSLATE_NOOP("health",
        "The disk takes hardly any more files. Remove exhibitions that are no longer shown, under "
        "“Exhibitions”.")),
    "keys-damaged": str(QT_TRANSLATE_NOOP("health",
        "The list of keys is damaged: no exhibition can be installed from a package. Tell the operator.")),
    "keys-copy": str(QT_TRANSLATE_NOOP("health",
        "One of the two copies of the list of keys is damaged; the other one counts. The operator runs "
        "“kiosk scrub”.")),
    "keys-retired": str(QT_TRANSLATE_NOOP("health",
        "No key is in force any more: no exhibition can be installed from a package. Tell the operator.")),
    "pin-none": str(QT_TRANSLATE_NOOP("health",
        "No PIN is set. The operator sets one with “kiosk pin set”.")),
    "pin-damaged": str(QT_TRANSLATE_NOOP("health",
        "The file with the PIN is damaged. The operator sets a new PIN with “kiosk pin set”.")),
    "memory-low": str(QT_TRANSLATE_NOOP("health",
        "The computer has little memory left ({free} of {total}). Switch the kiosk off and on again.")),
    "memory-grows": str(QT_TRANSLATE_NOOP("health",
        "The program needs more and more memory (from {before} to {own}). Switch the kiosk off and on "
        "again, and tell the operator.")),
    "temperature-high": str(QT_TRANSLATE_NOOP("health",
        "The computer is hot: “{sensor}” is at {now} °C. Clear its openings of dust and of what "
        "stands before them.")),
    "self-test-hangs": str(QT_TRANSLATE_NOOP("health",
        "This did not answer in {minutes} minutes, and the self-test was ended.")),
    "self-test-broke": str(QT_TRANSLATE_NOOP("health", "The self-test ended before its end: {error}.")),
    "self-test-disturbed": str(QT_TRANSLATE_NOOP("health",
        "The self-test did not come to its end: the screen was touched each time. If nobody was "
        "there, look at the map of touches.")),
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


# -- the self-test that ran by itself

_TODAY: Final = {
    True: str(QT_TRANSLATE_NOOP("health", "Self-test today at {time}: everything was in order.")),
    False: str(QT_TRANSLATE_NOOP("health", "Self-test today at {time}: something is to be done ({count}).")),
}
_BEFORE: Final = {
    True: str(QT_TRANSLATE_NOOP("health", "Last self-test ({date}): everything was in order.")),
    False: str(QT_TRANSLATE_NOOP("health", "Last self-test ({date}): something was to be done ({count}).")),
}


def self_test(last: SelfTest, now: datetime) -> str:
    """What the last one said, in a line; with a sentence when it did not come to its end."""
    when = last.when.astimezone(now.tzinfo)
    words = (_TODAY if when.date() == now.date() else _BEFORE)[not last.to_do]
    date = date_of(when.timestamp())
    said = [say("health", words, time=f"{when:%H:%M}", date=date, count=last.to_do)]
    for result in last.results:
        said += [
            f"{name(result.check)}: {remark(one, '')}"
            for one in result.remarks
            if one.code.startswith("self-test-")
        ]
    return " ".join(said)


# -- the map of touches

_WELL: Final = str(QT_TRANSLATE_NOOP("health",
    "The glass seems well: no point is stuck, and no band is without touches."))  # fmt: skip
_TOUCHES: Final = str(QT_TRANSLATE_NOOP("health",
    "Touches in the last week: {count}. The brighter a square, the more there were. A ring is a point that "
    "seems "
    "stuck, a dashed frame a band without any."))  # fmt: skip
_NO_TOUCHES: Final = str(QT_TRANSLATE_NOOP("health",
    "No touches of the last week are known yet. They are counted while the kiosk runs."))  # fmt: skip
_DAMAGED: Final = str(QT_TRANSLATE_NOOP("health",
    "The record of touches cannot be read. It begins anew by itself."))  # fmt: skip


def glass_well() -> str:
    """What is said of a glass with nothing wrong."""
    return say("health", _WELL)


def touches_summary(count: int) -> str:
    """The line below the heading of the map."""
    return say("health", _TOUCHES, count=QLocale().toString(count))


def no_touches(*, damaged: bool) -> str:
    """Why there is no map."""
    return say("health", _DAMAGED if damaged else _NO_TOUCHES)


# -- saving

SAVING: Final = {
    "none": str(QT_TRANSLATE_NOOP("health",
        "No stick is in. Put a USB stick into the kiosk; it appears here by itself.")),
    "not-mounted": str(QT_TRANSLATE_NOOP("health",
        "The kiosk does not know the format of this stick. Take one that is formatted as exFAT or FAT32.")),
    "saving": str(QT_TRANSLATE_NOOP("health", "Saving. Leave the stick in.")),
    "saved": str(QT_TRANSLATE_NOOP("health",
        "Saved in the folder “{name}”. The stick may be taken out now.")),
    "full": str(QT_TRANSLATE_NOOP("health",
        "There is no room left on this stick. Nothing was saved; take another one.")),
    "read-only": str(QT_TRANSLATE_NOOP("health",
        "This stick is write-protected. Undo that, or take another one.")),
    "gone": str(QT_TRANSLATE_NOOP("health",
        "The stick was taken out too early. Nothing was saved; put it in and try again.")),
    "exists": str(QT_TRANSLATE_NOOP("health", "It was saved very often just now. Wait a minute.")),
    "failed": str(QT_TRANSLATE_NOOP("health",
        "This stick takes nothing. Nothing was saved; take another one.")),
}  # fmt: skip


def saving(code: str, name: str = "") -> str:
    """What is said of saving to a stick."""
    return say("health", SAVING.get(code, SAVING["failed"]), name=name)
