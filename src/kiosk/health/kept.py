"""The checks of what the kiosk keeps: its folders, the keys and the PIN.

Promises: nothing is made or changed by looking, and no secret is told: of keys their public ids, of the PIN
whether there is one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from kiosk.health.ground import Ground
from kiosk.health.result import Remark
from kiosk.library.files import read_plain
from kiosk.library.keys import Keys, KeysError
from kiosk.library.place import (
    HEALTH_FOLDER,
    JOURNAL_FOLDER,
    LANGUAGES_FOLDER,
    LIBRARY_FOLDER,
    STAFF_FOLDER,
    SUPERVISION_FOLDER,
)
from kiosk.staff.pin import Keeper

Told = tuple[Iterable[Remark], str]

WRITTEN: Final = (LIBRARY_FOLDER, STAFF_FOLDER, SUPERVISION_FOLDER, JOURNAL_FOLDER, HEALTH_FOLDER)
FILES_LEAST: Final = 2_000
"""Files that an installation may make."""


def state_folder(ground: Ground) -> Told:
    """Whether what the kiosk keeps can be kept. Room is of the check “disk”."""
    root = ground.library.root
    if not root.exists():
        return [], f"{root} is made when it is needed"
    return list(_folders(root)), str(root)


def _folders(root: Path) -> Iterator[Remark]:
    if not root.is_dir():
        yield Remark("state-no-folder", {"folder": root})
        return
    closed = not os.access(root, os.W_OK | os.X_OK)  # “disk” says that of the whole
    for name in (*WRITTEN, LANGUAGES_FOLDER):
        folder = root / name
        if not os.path.lexists(folder):
            continue
        if not folder.is_dir():
            yield Remark("state-no-folder", {"folder": folder})
        elif name in WRITTEN and not closed and not os.access(folder, os.W_OK | os.X_OK):
            yield Remark("state-closed", {"folder": folder})
    room = os.statvfs(root)
    if room.f_files and room.f_favail < FILES_LEAST:  # some file systems count none
        yield Remark("state-names", {"count": room.f_favail})


def keys(ground: Ground) -> Told:
    """Whether packages can be verified, and whether staff can get in."""
    remarks: list[Remark] = []
    enrolled = Keys(ground.library.root)
    try:
        all_keys = enrolled.enrolled()
    except KeysError:
        remarks.append(Remark("keys-damaged", {"file": enrolled.path}))
        told = "keys cannot be read"
    else:
        names = [key.label for key in all_keys if key.in_force]
        told = f"keys: {', '.join(names)}" if names else "no key enrolled"
        if all_keys and not names:
            remarks.append(Remark("keys-retired"))
        if all_keys and not _both(enrolled):
            remarks.append(Remark("keys-copy"))
    if ground.settings.settings.staff.gesture == "off":
        return remarks, f"{told}; the staff panel is switched off"
    condition = Keeper(ground.library.root / STAFF_FOLDER).look().condition
    if condition in ("none", "damaged"):
        remarks.append(Remark(f"pin-{condition}"))
    return remarks, f"{told}; {'no PIN' if condition == 'none' else 'a PIN is set'}"


def _both(enrolled: Keys) -> bool:
    """Whether the file and its copy say the same."""
    told = enrolled.as_written()
    try:
        return all(read_plain(path) == told for path in (enrolled.path, enrolled.copy))
    except (OSError, ValueError):
        return False
