"""The sentence of every refusal, for a person who stands at the kiosk.

A code has one sentence or several, the one that tells most first: the first whose `{values}` are all there is
said. Each says what is wrong and what to do next. That what was shown goes on is said by the page itself.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

REFUSALS: Final[dict[str, tuple[str, ...]]] = {
    "not-a-package": (
        str(QT_TRANSLATE_NOOP("refusals",
            "This file is no exhibition. Ask for one that was made with “kiosk pack”.")),
    ),
    "truncated": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The file is cut off: its end is missing. Copy it to the stick again from where it was "
            "packed.")),
    ),
    "trailing-data": (
        str(QT_TRANSLATE_NOOP("refusals",
            "Something was added to the end of the file. Do not install it; ask the people who made "
            "it for a new one.")),
    ),
    "read-error": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The file cannot be read to its end. Put the stick in again; if that does not help, take "
            "another stick.")),
    ),
    "source-gone": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The stick was taken out or cannot be read any more. Put it in again and repeat.")),
    ),
    "newer-format": (
        str(QT_TRANSLATE_NOOP("refusals",
            "This exhibition was packed for a newer kiosk (format {format}; this one reads up to "
            "{known}). Ask the operator to update the kiosk, or pack it with the program that this "
            "kiosk has.")),
        str(QT_TRANSLATE_NOOP("refusals",
            "The library of this kiosk was written by a newer program. Ask the operator to install "
            "that program again.")),
    ),
    "unsigned": (
        str(QT_TRANSLATE_NOOP("refusals",
            "This exhibition is not signed, and this kiosk takes signed ones only. Ask for a package "
            "that was packed with a key of this kiosk.")),
    ),
    "wrong-key": (
        str(QT_TRANSLATE_NOOP("refusals",
            "This exhibition is signed with a key that this kiosk does not know ({key}). Ask for one "
            "signed with a known key, or ask the operator to enrol that key.")),
    ),
    "bad-signature": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The signature does not fit: the file was changed after it was signed. Do not install it; "
            "ask the people who made it for a new one.")),
    ),
    "keys-damaged": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The list of keys on this kiosk is damaged, so no signature can be verified. Tell the "
            "operator.")),
    ),
    "manifest": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The list of files in the package is not as it must be. Do not install it; ask the people "
            "who made it for a new one.")),
    ),
    "header-mismatch": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The package contradicts itself about “{file}”. Do not install it; ask the people who "
            "made it for a new one.")),
    ),
    "directory": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The package's table of contents does not fit it. Do not install it; ask the people who "
            "made it for a new one.")),
    ),
    "overlap": (
        str(QT_TRANSLATE_NOOP("refusals",
            "Two files of the package lie over each other (“{file}”). Do not install it; ask the "
            "people who made it for a new one.")),
    ),
    "hidden-data": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The package hides something beside “{file}”. Do not install it; ask the people who made "
            "it for a new one.")),
    ),
    "encrypted": (
        str(QT_TRANSLATE_NOOP("refusals",
            "“{file}” in the package is locked with a password. Ask for a package made with “kiosk "
            "pack”.")),
    ),
    "compression": (
        str(QT_TRANSLATE_NOOP("refusals",
            "“{file}” in the package is compressed in an unknown way. Ask for a package made with "
            "“kiosk pack”.")),
    ),
    "entry-added": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The package holds a file that does not belong to it: “{file}”. Do not install it; ask "
            "the people who made it for a new one.")),
    ),
    "entry-missing": (
        str(QT_TRANSLATE_NOOP("refusals",
            "A file is missing from the package: “{file}”. Copy it to the stick again from where it "
            "was packed.")),
    ),
    "digest": (
        str(QT_TRANSLATE_NOOP("refusals",
            "“{file}” is damaged or was changed. Copy it to the stick again from where it was packed.")),
        str(QT_TRANSLATE_NOOP("refusals",
            "What was prepared does not agree with itself. Try once more; if it happens again, tell "
            "the operator: the disk may be failing.")),
    ),
    "link": (
        str(QT_TRANSLATE_NOOP("refusals",
            "“{file}” is a link and not a file. Put the file itself in its place and pack again.")),
    ),
    "special-file": (
        str(QT_TRANSLATE_NOOP("refusals",
            "“{file}” is no ordinary file. Take it out of the exhibition's folder and pack again.")),
    ),
    "path": (
        str(QT_TRANSLATE_NOOP("refusals",
            "“{file}” is a name that leads out of the exhibition. Do not install it; ask the people "
            "who made it for a new one.")),
    ),
    "control-character": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The name “{file}” contains invisible characters. Rename it in the exhibition's folder "
            "and pack again.")),
    ),
    "reserved-name": (
        str(QT_TRANSLATE_NOOP("refusals",
            "“{file}” is a name that some systems cannot write. Rename it in the exhibition's folder "
            "and pack again.")),
    ),
    "name-collision": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The names “{file}” and “{other}” differ only in capitals or in the form of letters. "
            "Rename one of them and pack again.")),
    ),
    "file-kind": (
        str(QT_TRANSLATE_NOOP("refusals",
            "“{file}” is of a kind that an exhibition does not have. Take it out and pack again.")),
    ),
    "ratio": (
        str(QT_TRANSLATE_NOOP("refusals",
            "“{file}” would swell to an enormous size. Do not install it; ask the people who made it "
            "for a new one.")),
    ),
    "too-large": (
        str(QT_TRANSLATE_NOOP("refusals",
            "“{file}” is too large (at most {limit}). Make it smaller and pack again.")),
        str(QT_TRANSLATE_NOOP("refusals",
            "A file of the exhibition is too large. Make it smaller and pack again.")),
    ),
    "too-many": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The exhibition has too many files (at most {limit}). Take out what does not belong to it "
            "and pack again.")),
    ),
    "worker": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The file could not be opened safely. Do not install it; ask the people who made it for a "
            "new one.")),
    ),
    "broken-bundle": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The exhibition has mistakes and cannot be shown. They are listed below; have them "
            "corrected and pack again.")),
    ),
    "no-space": (
        str(QT_TRANSLATE_NOOP("refusals",
            "There is not enough room on the kiosk: {needed} are needed, {free} are free. Remove an "
            "exhibition that is no longer shown, under “Exhibitions”.")),
        str(QT_TRANSLATE_NOOP("refusals",
            "There is no room left on the kiosk. Remove an exhibition that is no longer shown, under "
            "“Exhibitions”.")),
    ),
    "read-only": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The kiosk's disk cannot be written to. Tell the operator.")),
    ),
    "disk": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The kiosk's disk refuses. Try once more; if it happens again, tell the operator: the "
            "disk may be failing.")),
    ),
    "busy": (
        str(QT_TRANSLATE_NOOP("refusals",
            "Something else is being installed at this moment. Wait a little and try again.")),
    ),
    "older-release": (
        str(QT_TRANSLATE_NOOP("refusals",
            "This is release {release}, and release {highest} was installed here already: releases "
            "only grow. To go back, use “Exhibitions”; to install this one, give it a release above "
            "{highest} and pack again.")),
    ),
    "same-release": (
        str(QT_TRANSLATE_NOOP("refusals",
            "Release {release} is installed already, with other contents. Give what has changed "
            "release {next} and pack again.")),
    ),
    "already-installed": (
        str(QT_TRANSLATE_NOOP("refusals",
            "Release {release} is installed already. There is nothing to do.")),
    ),
    "taken-back": (
        str(QT_TRANSLATE_NOOP("refusals",
            "Release {release} is on this kiosk already and was taken back. “Exhibitions” shows it "
            "again.")),
    ),
    "other-exhibition": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The package says one thing of itself and holds another (release {told_release} and "
            "release {release}). Ask for one that was packed anew.")),
    ),
    "damaged": (
        str(QT_TRANSLATE_NOOP("refusals",
            "This exhibition is damaged on the kiosk's disk and cannot be shown. Install it again "
            "from a stick.")),
    ),
    "nothing-before": (
        str(QT_TRANSLATE_NOOP("refusals",
            "There is no earlier release to go back to.")),
    ),
    "is-shown": (
        str(QT_TRANSLATE_NOOP("refusals",
            "This exhibition is being shown. Show another one first, then remove it.")),
    ),
    "nothing-to-show": (
        str(QT_TRANSLATE_NOOP("refusals",
            "This is the only exhibition that is installed. Install another one first, then remove "
            "it.")),
        str(QT_TRANSLATE_NOOP("refusals",
            "Nothing is installed on this kiosk yet. Install an exhibition from a stick.")),
    ),
    "not-installed": (
        str(QT_TRANSLATE_NOOP("refusals",
            "This exhibition is no longer installed.")),
    ),
    "unconfirmed": (
        str(QT_TRANSLATE_NOOP("refusals",
            "It was done, but the kiosk's disk did not confirm it. Tell the operator: the disk may be "
            "failing.")),
    ),
    "mistake": (
        str(QT_TRANSLATE_NOOP("refusals",
            "The program made a mistake of its own, and nothing was changed. Try once more; if it "
            "happens again, tell the operator.")),
    ),
}  # fmt: skip
