"""Where a kiosk keeps what it must not lose: the library, the staff's own files, further languages, what
happened to the program, the journal of visits, what the self-test saw.

Promises: one answer for every command and the window; nothing is made on the disk by asking; the staff's
folders of every root that was asked about are known, so that they can be hidden. Light.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

LIBRARY_FOLDER: Final = "library"
STAFF_FOLDER: Final = "staff"
LANGUAGES_FOLDER: Final = "languages"
SUPERVISION_FOLDER: Final = "supervision"
JOURNAL_FOLDER: Final = "journal"
HEALTH_FOLDER: Final = "health"
_LANGUAGES: Final = "KIOSK_LANGUAGES"

_given: set[Path] = set()  # roots that this process was told of


def state_root(given: Path | None = None) -> Path:
    """`given`, else `$STATE_DIRECTORY` of a service manager, else the user's folder for state; absolute."""
    if given is not None:
        _given.add(given.absolute())
        return given.absolute()
    state = os.environ.get("STATE_DIRECTORY", "").split(":")[0]
    if state:
        return Path(state).absolute()
    from platformdirs import user_state_path

    return user_state_path("exhibition-kiosk", appauthor=False).absolute()


def staff_folders() -> tuple[Path, ...]:
    """Where the staff's PIN and its history lie, there or not: below the usual root and every given one."""
    return tuple(root / STAFF_FOLDER for root in sorted({state_root(), *_given}))


def use_languages(folder: Path | None) -> None:
    """Where this program and the processes that it starts look for further languages, when it is told."""
    if folder is not None:
        os.environ[_LANGUAGES] = str(folder.absolute())


def languages_folder() -> Path:
    """Where files with further languages of the interface are looked for: as told, else below the usual root.
    It need not exist."""
    told = os.environ.get(_LANGUAGES)
    return Path(told) if told else state_root() / LANGUAGES_FOLDER
