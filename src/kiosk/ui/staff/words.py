"""What the staff panel says: refusals, sticks, changes and the pad, in the panel's language.

Promises: every refusal that the library and the package format know has a sentence that says what to do next,
written for a person who stands at the kiosk and has no command line; one that is not known yet falls back to
its own English sentence rather than to silence. English is the source; kk and ru come from i18n/.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale, QObject

from kiosk.edition.progress import Progress
from kiosk.ui.language import Interface
from kiosk.ui.models import Row
from kiosk.ui.staff.language_words import read_in, text_in
from kiosk.ui.staff.refusals import REFUSALS

PAD: Final = {
    "wrong": str(QT_TRANSLATE_NOOP("pad", "This PIN is wrong.")),
    "none": str(QT_TRANSLATE_NOOP("pad",
        "No PIN is set on this kiosk, so the panel stays closed. The operator sets one with "
        "“kiosk pin set”.")),
    "damaged": str(QT_TRANSLATE_NOOP("pad",
        "The file with the PIN is damaged, so the panel stays closed. The operator sets a new PIN "
        "with “kiosk pin set”.")),
    "unwritable": str(QT_TRANSLATE_NOOP("pad",
        "The kiosk cannot write to its disk, so no PIN can be tried. Tell the operator.")),
    "waiting": str(QT_TRANSLATE_NOOP("pad", "Too many wrong tries. Please wait.")),
    "short": str(QT_TRANSLATE_NOOP("pad", "A PIN has 4 to 12 digits. Choose another.")),
    "different": str(QT_TRANSLATE_NOOP("pad", "The two were not the same. Enter the new PIN once more.")),
    "set": str(QT_TRANSLATE_NOOP("pad", "The new PIN is in force.")),
}  # fmt: skip

PHASES: Final = {
    "copying": str(QT_TRANSLATE_NOOP("phases", "Copying from the stick")),
    "verifying": str(QT_TRANSLATE_NOOP("phases", "Verifying every file")),
    "waiting": str(QT_TRANSLATE_NOOP("phases", "Waiting for another installation")),
    "reading": str(QT_TRANSLATE_NOOP("phases", "Reading the texts")),
    "pictures": str(QT_TRANSLATE_NOOP("phases", "Preparing the pictures")),
    "records": str(QT_TRANSLATE_NOOP("phases", "Arranging the records")),
    "finishing": str(QT_TRANSLATE_NOOP("phases", "Finishing")),
}

STICKS: Final = {
    "none": str(QT_TRANSLATE_NOOP("sticks",
        "No stick is in. Put a USB stick with the exhibition into the kiosk; it appears here by "
        "itself.")),
    "empty": str(QT_TRANSLATE_NOOP("sticks",
        "No exhibition was found on this stick. Copy the file NAME.exhibit, made by “kiosk pack”, "
        "to its top folder.")),
    "hurried": str(QT_TRANSLATE_NOOP("sticks",
        "There is very much on this stick and not all of it was looked at. If the exhibition is "
        "missing here, copy its file to the top folder.")),
    "crowded": str(QT_TRANSLATE_NOOP("sticks",
        "Only the newest exhibitions on this stick are listed. If the one you want is missing, take old ones "
        "off the stick.")),
    "gone": str(QT_TRANSLATE_NOOP("sticks", "This stick was taken out. Put it in again.")),
    "unreadable": str(QT_TRANSLATE_NOOP("sticks",
        "This stick cannot be read. Try another socket, then another stick.")),
    "not-mounted": str(QT_TRANSLATE_NOOP("sticks",
        "The kiosk does not know the format of this stick. Format it as exFAT or FAT32 on another "
        "computer and copy the exhibition to it again.")),
}  # fmt: skip

PREVIEW: Final = ("strip", str(QT_TRANSLATE_NOOP("strip", "Preview, release {release}")))
BACK: Final = ("strip", str(QT_TRANSLATE_NOOP("strip", "Back to the panel")))

LOSSES: Final = frozenset({"language-removed", "records-removed", "lost-language", "lost-pictures"})
"""Differences by which visitors have less than before."""

_DATES: Final = {"kk": "yyyy 'жылғы' d MMMM, HH:mm", "ru": "d MMMM yyyy 'г.', HH:mm"}
_DATE: Final = "d MMMM yyyy, HH:mm"


class Counts(QObject):
    """Numbers in words, with the language's own plural forms.

    A class, because lupdate sees the plural of `tr` and not that of `QCoreApplication.translate`.
    """

    def change(self, code: str, count: int) -> str:
        """One difference between two editions; "" for a code that is not known."""
        match code:
            case "first":
                return self.tr("A new exhibition with %n record(s)", "", count)
            case "records-added":
                return self.tr("%n record(s) added", "", count)
            case "records-changed":
                return self.tr("%n record(s) changed", "", count)
            case "records-removed":
                return self.tr("%n record(s) removed", "", count)
            case "lost-language":
                return self.tr("%n record(s) lost their {text}", "", count)
            case "lost-pictures":
                return self.tr("%n record(s) lost a picture", "", count)
            case "language-added":
                return self.tr("The exhibition can now be read {in_language}")
            case "language-removed":
                return self.tr("The exhibition can no longer be read {in_language}")
            case "texts-changed":
                return self.tr("The exhibition's own texts or settings changed")
            case "nothing-changed":
                return self.tr("Nothing that visitors see changes")
            case _:
                return ""

    def records(self, count: int) -> str:
        return self.tr("%n record(s)", "", count)

    def languages(self, count: int) -> str:
        return self.tr("%n language(s)", "", count)

    def left(self, count: int) -> str:
        """How many tries come before the next delay."""
        return self.tr("%n more wrong try(ies) and the pad is locked for a while.", "", count)

    def mistakes(self, count: int) -> str:
        return self.tr("%n mistake(s)", "", count)

    def remarks(self, count: int) -> str:
        return self.tr("%n remark(s)", "", count)

    def hidden(self, count: int) -> str:
        return self.tr("%n record(s) are left out because their pictures are damaged", "", count)


def say(context: str, source: str, **values: object) -> str:
    """One source text in the language that is spoken now, with its values."""
    return filled(QCoreApplication.translate(context, source), values)


def filled(text: str, values: Mapping[str, object]) -> str:
    """Put values into `{names}`, all at once, so that nothing in a value is taken for a name."""
    return re.sub(r"\{(\w+)\}", lambda found: str(values.get(found[1], found[0])), text)


def pad_message(code: str, left: int) -> str:
    """What the pad says; "" when there is nothing to say."""
    source = PAD.get(code)
    if source is None:
        return ""
    words = QCoreApplication.translate("pad", source)
    return f"{words} {Counts().left(left)}" if code == "wrong" and left else words


def refusal(error: Exception) -> str:
    """A refusal in the panel's language: by its code when that is known, else in its own words."""
    code = str(getattr(error, "code", ""))
    values = getattr(error, "values", {})
    return refusal_words(code, values if isinstance(values, dict) else {}, str(error))


def refusal_words(code: str, values: Mapping[str, object], otherwise: str) -> str:
    """The first sentence of a code whose values are all there."""
    shown = {name: _value(name, value) for name, value in values.items()}
    for source in REFUSALS.get(code, ()):
        needed = {part.partition("}")[0] for part in source.split("{")[1:]}
        if needed <= shown.keys():
            return say("refusals", source, **{name: shown[name] for name in needed})
    return otherwise


def _value(name: str, value: object) -> str:
    if name in ("free", "needed", "limit") and isinstance(value, int) and value > 10_000_000:
        return size(value)
    words = str(value)
    return words if len(words) <= 90 else f"…{words[-88:]}"


def change_words(code: str, values: Mapping[str, object], otherwise: str, language: str) -> str:
    """One difference between two editions, as a sentence in the panel's `language`."""
    count = values.get("count", 0)
    words = Counts().change(code, count if isinstance(count, int) else 0)
    if not words:
        return otherwise
    if "language" not in values:
        return words
    tag = str(values["language"])
    return filled(words, {"text": text_in(tag, language), "in_language": read_in(tag, language)})


def change_row(code: str, values: Mapping[str, object], otherwise: str, language: str) -> Row:
    """The same as a row; `lost` says that visitors have less than before."""
    return {"sentence": change_words(code, values, otherwise, language), "lost": code in LOSSES}


def phase(progress: Progress) -> str:
    """What is being done, with how much of it where that is known."""
    words = QCoreApplication.translate("phases", PHASES.get(progress.phase, progress.phase))
    if not progress.total:
        return words
    return f"{words}: {min(100, 100 * progress.done // progress.total)} %"


def stick_words(code: str) -> str:
    """What is said of a stick."""
    return QCoreApplication.translate("sticks", STICKS[code])


def date(iso: str) -> str:
    """A moment (ISO 8601 UTC) in the hall's time and the panel's language; as it stands when it is none."""
    try:
        moment = datetime.fromisoformat(iso).astimezone(UTC)
    except ValueError:
        return iso
    return date_of(moment.timestamp())


def date_of(seconds: float) -> str:
    """A moment in seconds since 1970, in words."""
    locale = QLocale()
    at = QDateTime.fromSecsSinceEpoch(max(0, min(round(seconds), 4_000_000_000)))
    return locale.toString(at, _DATES.get(locale.name().partition("_")[0], _DATE))


def size(count: int) -> str:
    """Bytes in words."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def title(titles: Mapping[str, str], tags: Iterable[str]) -> str:
    """A title in the first of these languages that it has, else in any."""
    for tag in tags:
        if titles.get(tag):
            return titles[tag]
    return next(iter(titles.values()), "")


def preview_words(interface: Interface, language: str, release: int | None) -> str:
    """The strip over a preview: in the panel's language, whatever the preview speaks."""
    return filled(interface.say(language, *PREVIEW), {"release": release or ""})


def back_words(interface: Interface, language: str) -> str:
    """The way back from a preview, in the panel's language."""
    return interface.say(language, *BACK)
