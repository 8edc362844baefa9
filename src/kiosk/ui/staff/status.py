"""The rows of the panel's pages in words: status, installed exhibitions, remarks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.edition.reader import Edition
from kiosk.errors import Finding
from kiosk.library.aside import Named
from kiosk.library.collection import Installed, LibraryState
from kiosk.ui.models import Row
from kiosk.ui.staff.finding_words import finding_words, place_words
from kiosk.ui.staff.words import Counts, date, say, size, title

EXHIBITION: Final = str(QT_TRANSLATE_NOOP("status", "Exhibition"))
INSTALLED: Final = str(QT_TRANSLATE_NOOP("status", "Installed"))
CONTENTS: Final = str(QT_TRANSLATE_NOOP("status", "Contents"))
CHECKED: Final = str(QT_TRANSLATE_NOOP("status", "Remarks"))
DISK: Final = str(QT_TRANSLATE_NOOP("status", "Disk"))

TITLED: Final = str(QT_TRANSLATE_NOOP("status", "{title}, release {release}"))
SIGNED: Final = str(QT_TRANSLATE_NOOP("status", "signed: {key}"))
UNSIGNED: Final = str(QT_TRANSLATE_NOOP("status", "not signed"))
BEFORE: Final = str(QT_TRANSLATE_NOOP("status", "release {release} is kept"))
CAME_WITH: Final = str(QT_TRANSLATE_NOOP("status", "Nothing yet: this one came with the kiosk"))
FREE: Final = str(QT_TRANSLATE_NOOP("status", "{size} free"))
NO_REMARKS: Final = str(QT_TRANSLATE_NOOP("status", "None: everything was in order"))
LIST: Final = str(QT_TRANSLATE_NOOP("status", "See the list"))
IS_SHOWN: Final = str(QT_TRANSLATE_NOOP("status", "The exhibition is being shown"))
NOTHING_SHOWN: Final = str(QT_TRANSLATE_NOOP("status", "Nothing is shown at the moment"))
ALL_WELL: Final = str(QT_TRANSLATE_NOOP("status", "Everything is as it should be."))
PROBLEM: Final = str(
    QT_TRANSLATE_NOOP("status", "The list of what is installed had to be repaired. Tell the operator.")
)
LEFT_OUT: Final = str(QT_TRANSLATE_NOOP("status", "Left out"))
AFTER_CRASHES: Final = str(QT_TRANSLATE_NOOP("status", "{title}, after crashes"))
RELEASE: Final = str(QT_TRANSLATE_NOOP("status", "Release {release}"))
SOMETHING: Final = str(
    QT_TRANSLATE_NOOP("status", "Something is left out, because the kiosk crashed with it. See the list.")
)
RECORD_OUT: Final = str(
    QT_TRANSLATE_NOOP(
        "status", "“{record}” is left out: the kiosk crashed several times while it was on the screen."
    )
)
EDITION_OUT: Final = str(
    QT_TRANSLATE_NOOP(
        "status",
        "Release {release} of “{exhibition}” is set aside: the kiosk crashed several times with it. The "
        "release before it is shown.",
    )
)
SHOWN_AGAIN: Final = str(
    QT_TRANSLATE_NOOP("status", "It is shown again, at the latest when the kiosk is started next time.")
)
DETAIL: Final = str(QT_TRANSLATE_NOOP("status", "Release {release}, installed {date}"))


def _t(source: str) -> str:
    return QCoreApplication.translate("status", source)


def headline(shown: bool) -> str:
    """The first line of the status page."""
    return _t(IS_SHOWN if shown else NOTHING_SHOWN)


def summary(problem: str, left_out: bool = False) -> str:
    """The line below it."""
    return _t(PROBLEM if problem else SOMETHING if left_out else ALL_WELL)


def shown_again() -> str:
    """What is said when staff had everything shown again."""
    return _t(SHOWN_AGAIN)


def status_rows(
    shown: Installed | None, edition: Edition | None, errors: int, remarks: int, free: int, language: str,
    left_out: Sequence[Named] = (),
) -> list[Row]:  # fmt: skip
    """What is shown, since when, what is in it, what was left out after crashes, what was found in it, and
    the room on the disk.

    `shown` is the library's; without one the edition of the window came with the kiosk.
    """
    rows = [*_shown_rows(shown, edition, language)]
    if left_out:
        names = [one.record or say("status", RELEASE, release=one.release) for one in left_out]
        rows.append(_row(LEFT_OUT, say("status", AFTER_CRASHES, title=", ".join(names)), more=_t(LIST)))
    found = remarks_words(errors, remarks)
    rows.append(_row(CHECKED, found or _t(NO_REMARKS), more=_t(LIST) if found else ""))
    rows.append(_row(DISK, say("status", FREE, size=size(free))))
    return rows


def _shown_rows(shown: Installed | None, edition: Edition | None, language: str) -> Iterable[Row]:
    if shown is not None:
        name = title(shown.title, (language, *shown.languages))
        yield _row(EXHIBITION, say("status", TITLED, release=shown.release, title=name), _signed(shown))
        before = say("status", BEFORE, release=shown.before.release) if shown.before is not None else ""
        yield _row(INSTALLED, date(shown.installed_at), before)
        hidden = Counts().hidden(len(shown.hidden)) if shown.hidden else ""
        yield _row(CONTENTS, _contents(shown.records, len(shown.languages)), hidden)
    elif edition is not None:
        tags = [row.tag for row in edition.languages]
        texts = edition.exhibition(language if language in tags else edition.default_language)
        yield _row(EXHIBITION, say("status", TITLED, release=edition.release, title=texts.title))
        yield _row(INSTALLED, _t(CAME_WITH))
        records = sum(section.count for section in edition.sections(edition.default_language))
        yield _row(CONTENTS, _contents(records, len(tags)))


def _row(label: str, value: str, note: str = "", more: str = "") -> Row:
    return {"label": _t(label), "value": value, "note": note, "more": more}


def _contents(records: int, languages: int) -> str:
    counts = Counts()
    return f"{counts.records(records)}, {counts.languages(languages)}"


def remarks_words(errors: int, remarks: int) -> str:
    counts = Counts()
    told = [counts.mistakes(errors)] if errors else []
    return ", ".join([*told, counts.remarks(remarks)] if remarks else told)


def _signed(one: Installed) -> str:
    return say("status", SIGNED, key=one.signed_by) if one.signed_by else _t(UNSIGNED)


def edition_rows(state: LibraryState, language: str) -> list[Row]:
    """Every installed exhibition, the one that is shown first."""
    ordered = sorted(state.exhibitions, key=lambda one: one.id != state.shown)
    return [
        {
            "exhibition": one.id,
            "title": title(one.title, (language, *one.languages)),
            "detail": say("status", DETAIL, release=one.release, date=date(one.installed_at)),
            "signed": f"{_contents(one.records, len(one.languages))}, {_signed(one)}",
            "shown": one.id == state.shown,
            "beforeRelease": one.before.release if one.before is not None else 0,
            "hiddenNote": Counts().hidden(len(one.hidden)) if one.hidden else "",
        }
        for one in ordered
    ]


def left_out_rows(left_out: Iterable[Named]) -> list[Row]:
    """What was left out after crashes."""
    return [
        {
            "place": one.exhibition if one.record else "",
            "sentence": say(
                "status", RECORD_OUT if one.record else EDITION_OUT,
                record=one.record, release=one.release, exhibition=one.exhibition,
            ),
            "bad": True,
        }
        for one in left_out
    ]  # fmt: skip


def warning_rows(findings: Iterable[Finding], language: str) -> list[Row]:
    """What was found, each with its place."""
    return [
        {
            "place": place_words(finding.place),
            "sentence": finding_words(finding, language),
            "bad": finding.severity == "error",
        }
        for finding in findings
    ]
