"""Promises one error for all that the library refuses: a stable code, the values of its sentence, the words.

`str()` of it is the English sentence with what to do next; whoever speaks another language words `code` and
`values` anew. What a disk says becomes one of four codes through `disk_refusal`. Light.
"""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from kiosk.errors import KioskError, Report

STAYS: Final = "What was shown before is still shown."


class Refused(KioskError):  # noqa: N818  # a refusal is an answer
    """The library did not do what was asked, and nothing that visitors see has changed.

    `report` is there when a bundle was read and found wanting.
    """

    def __init__(self, code: str, message: str, **values: object) -> None:
        self.code = code
        self.report: Report | None = None
        self.values: dict[str, object] = values
        super().__init__(message)


def disk_refusal(error: OSError, place: Path) -> Refused:
    """What the disk of the library said: "no-space", "read-only" or "disk"."""
    where = error.filename if isinstance(error.filename, str) else str(place)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refused(
            "no-space",
            f"There is no room left on the disk of the library ({place}). Remove an exhibition that is no "
            f"longer shown (“kiosk remove”), or free space, and try again. {STAYS}",
            place=str(place),
        )
    if error.errno == errno.EROFS:
        return Refused(
            "read-only",
            f"The disk of the library ({place}) is read-only, so nothing can be installed or changed on it. "
            f"Ask the operator to make it writable. {STAYS}",
            place=str(place),
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return Refused(
            "disk",
            f"{where} may not be read or written: its permissions forbid it. Run the command as the user the "
            f"kiosk runs as. {STAYS}",
            place=where,
            reason="permissions",
        )
    reason = error.strerror or str(error)
    return Refused(
        "disk",
        f"The disk of the library refuses ({where}: {reason}). Try once more; if it happens again, the disk "
        f"may be failing: run “kiosk scrub” and tell the operator. {STAYS}",
        place=where,
        reason=reason,
    )


def unconfirmed(error: OSError, place: Path) -> Refused:
    """The change was made and the disk did not confirm it."""
    reason = error.strerror or str(error)
    return Refused(
        "unconfirmed",
        f"The change was made, but the disk of the library did not confirm it ({place}: {reason}). After a "
        "power cut the show of before may come back. Run “kiosk scrub” and tell the operator that the disk "
        "may be failing.",
        place=str(place),
        reason=reason,
    )


def busy(place: Path) -> Refused:
    """Another command is changing the library at this moment."""
    return Refused(
        "busy",
        "The library is being changed by another command at this moment. Wait until it has ended and try "
        "again.",
        place=str(place),
    )
