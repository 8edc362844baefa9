"""Sticks: the volumes that staff put into the kiosk, and the exhibitions that lie on them.

Promises: volumes are found by reading the kernel's list of mounts, so nothing needs a daemon or a permission.
Of a stick only names, kinds, sizes and times are looked at, two levels deep and within limits; no file on it
is opened here. A stick with a hundred thousand holiday pictures is answered as quickly as an empty one.
Everything that can be wrong with a stick is an answer with a word for it, never an error.
"""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from kiosk.staff.names import shown_name

ROOTS: Final = (Path("/media"), Path("/run/media"), Path("/mnt"))
"""Where systems mount what is put in."""
SUFFIX: Final = ".exhibit"
BUNDLE_FILE: Final = "exhibition.yaml"
ENTRIES: Final = 250_000
"""Names looked at on one stick."""
FOLDERS: Final = 2_000
"""Folders of the top level that are looked into."""
PATIENCE_S: Final = 1.0
"""What looking into folders may take; the top level is looked at in any case."""
SHOWN: Final = 50
"""Exhibitions listed of one stick."""

Trouble = Literal["", "gone", "unreadable", "not-mounted"]
Kind = Literal["file", "folder"]
_NO_DISKS: Final = frozenset(
    {
        *("autofs", "binfmt_misc", "bpf", "cgroup", "cgroup2", "configfs", "debugfs", "devpts", "devtmpfs"),
        *("efivarfs", "fusectl", "hugetlbfs", "mqueue", "nsfs", "overlay", "proc", "pstore", "ramfs"),
        *("rpc_pipefs", "securityfs", "squashfs", "sysfs", "tmpfs", "tracefs", "fuse.gvfsd-fuse"),
        *("fuse.portal",),
        *("9p", "ceph", "cifs", "fuse.sshfs", "nfs", "nfs4", "smb3"),  # a network is no stick
    }
)


@dataclass(frozen=True, slots=True)
class Found:
    """An exhibition on a stick: where it is, what it is called there (for reading), bytes (0 for a folder),
    and when it was changed (seconds since 1970)."""

    path: Path
    name: str
    kind: Kind
    size: int
    modified: float


@dataclass(frozen=True, slots=True)
class Stick:
    """One stick. `path` is None while it is not mounted. `found` is newest first; `hurried` says that not
    everything was looked at; `others` is how many other names there were at the top, `unlisted` how many
    exhibitions there are beyond those in `found`."""

    name: str
    path: Path | None
    read_only: bool = False
    trouble: Trouble = ""
    found: tuple[Found, ...] = ()
    others: int = 0
    hurried: bool = False
    unlisted: int = 0


@dataclass(frozen=True, slots=True)
class Places:
    """Where to look for sticks.

    `folders` are given by the operator: every folder in them is a stick, mounted or not. The rest are the
    kernel's own places, to be replaced in tests.
    """

    roots: tuple[Path, ...] = ROOTS
    folders: tuple[Path, ...] = ()
    mountinfo: Path = Path("/proc/self/mountinfo")
    sys: Path = Path("/sys")


@dataclass(frozen=True, slots=True)
class _Mount:
    path: Path
    device: str
    source: str
    kind: str
    read_only: bool


def find_sticks(places: Places) -> tuple[Stick, ...]:
    """The sticks that are in, by name, without a look at what is on them."""
    mounts = list(_mounts(places.mountinfo))
    found: dict[Path, Stick] = {}
    for mount in mounts:
        under = any(root in mount.path.parents for root in places.roots)
        if under and mount.kind not in _NO_DISKS and _removable(places.sys, mount) is not False:
            found[mount.path] = Stick(shown_name(mount.path.name), mount.path, mount.read_only)
    for folder in places.folders:
        for entry in _folders(folder):
            found.setdefault(entry, Stick(shown_name(entry.name), entry, not os.access(entry, os.W_OK)))
    unmounted = _not_mounted(places.sys, {mount.device for mount in mounts})
    sticks = sorted(found.values(), key=lambda stick: (stick.name.casefold(), str(stick.path)))
    return (*sticks, *unmounted)


def look_at(stick: Stick, clock: Callable[[], float] = time.monotonic) -> Stick:
    """The same stick with what lies on it. Takes as long as the stick does: not for the window's thread."""
    if stick.path is None:
        return stick
    look = _Look(stick.path, clock)
    try:
        found = look.all()
    except FileNotFoundError:
        return replace(stick, trouble="gone")
    except OSError:
        return replace(stick, trouble="unreadable" if stick.path.exists() else "gone")
    newest = sorted(found, key=lambda one: (-one.modified, one.name.casefold()))
    return replace(
        stick,
        found=tuple(newest[:SHOWN]),
        others=look.others,
        hurried=look.hurried,
        unlisted=max(0, len(newest) - SHOWN),
    )


class _Look:
    def __init__(self, top: Path, clock: Callable[[], float]) -> None:
        self.top = top
        self.others = 0
        self.hurried = False
        self._clock = clock
        self._left = ENTRIES

    def all(self) -> list[Found]:
        found: list[Found] = []
        folders: list[os.DirEntry[str]] = []
        for entry in self._entries(self.top):
            one = self._candidate(entry)
            if one is not None:
                found.append(one)
            elif entry.name == BUNDLE_FILE and entry.is_file(follow_symlinks=False):
                found.append(self._folder(self.top, self.top.name))
            elif _is_folder(entry):
                folders.append(entry)
            else:
                self.others += 1
        until = self._clock() + PATIENCE_S
        for number, folder in enumerate(folders):
            if number >= FOLDERS or self._left <= 0 or self._clock() > until:
                self.hurried = True
                break
            inside = self._inside(Path(folder.path))
            found += inside
            self.others += not inside
        return found

    def _inside(self, folder: Path) -> list[Found]:
        """What one folder of the top level holds; a folder that cannot be read holds nothing."""
        found: list[Found] = []
        try:
            for entry in self._entries(folder):
                one = self._candidate(entry)
                if one is not None:
                    found.append(one)
                elif entry.name == BUNDLE_FILE and entry.is_file(follow_symlinks=False):
                    # What lies in a bundle's own folders belongs to it.
                    return [self._folder(folder, folder.name)]
                elif _is_folder(entry) and _is_file(Path(entry.path, BUNDLE_FILE)):
                    found.append(self._folder(Path(entry.path), f"{folder.name}/{entry.name}"))
        except OSError:
            if not self.top.exists():
                raise
        return found

    def _entries(self, folder: Path) -> Iterator[os.DirEntry[str]]:
        with os.scandir(folder) as entries:
            for entry in entries:
                if self._left <= 0:
                    self.hurried = True
                    return
                self._left -= 1
                # What begins with a dot is the rubbish that other systems leave on sticks (“._name.exhibit”).
                if not entry.name.startswith("."):
                    yield entry

    def _candidate(self, entry: os.DirEntry[str]) -> Found | None:
        if not entry.name.lower().endswith(SUFFIX) or not entry.is_file(follow_symlinks=False):
            return None
        about = entry.stat(follow_symlinks=False)
        return Found(Path(entry.path), shown_name(entry.name), "file", about.st_size, about.st_mtime)

    def _folder(self, folder: Path, name: str) -> Found:
        about = (folder / BUNDLE_FILE).lstat()
        return Found(folder, shown_name(name), "folder", 0, about.st_mtime)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _folders(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [Path(e.path) for e in entries if e.is_dir() and not e.name.startswith(".")]
    except OSError:
        return []
    return sorted(names)


def _mounts(mountinfo: Path) -> Iterator[_Mount]:
    """The kernel's list; later lines lie over earlier ones. See proc(5)."""
    try:
        lines = mountinfo.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return
    for line in lines:
        head, dash, tail = line.partition(" - ")
        fields, after = head.split(" "), tail.split(" ")
        if not dash or len(fields) < 6 or len(after) < 2:
            continue
        options = {*fields[5].split(","), *(after[2].split(",") if len(after) > 2 else ())}
        yield _Mount(Path(_plain(fields[4])), fields[2], _plain(after[1]), after[0], "ro" in options)


def _plain(words: str) -> str:
    """Undo the kernel's escapes (`\\040` is a space)."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), words)


def _removable(sys: Path, mount: _Mount) -> bool | None:
    """Whether a volume can be taken out, by its disk; None where the system does not tell."""
    disk = _disk(sys, mount.device)
    if disk is None or disk.name.startswith(("loop", "dm-")):
        return None
    return _can_be_taken(disk)


def _disk(sys: Path, device: str) -> Path | None:
    """The folder of the whole disk that a device (`8:1`) is part of."""
    here = sys / "dev" / "block" / device
    try:
        real = here.resolve(strict=True)
    except OSError:
        return None
    return real.parent if (real / "partition").exists() else real


def _can_be_taken(disk: Path) -> bool:
    # A disk on USB calls itself fixed although it has a plug.
    return _words(disk / "removable") == "1" or "/usb" in str(disk)


def _not_mounted(sys: Path, mounted: set[str]) -> Sequence[Stick]:
    """Disks with a plug that hold something and of which nothing is mounted: the system cannot read them."""
    try:
        disks = sorted(entry.resolve() for entry in (sys / "block").iterdir())
    except OSError:
        return ()
    found = []
    for disk in disks:
        if disk.name.startswith(("loop", "ram", "zram", "dm-", "sr", "fd")) or not _can_be_taken(disk):
            continue
        parts = [_words(part) for part in (disk / "dev", *disk.glob("*/dev"))]
        if _words(disk / "size") not in ("", "0") and not mounted.intersection(parts):
            name = " ".join(filter(None, (_words(disk / "device/vendor"), _words(disk / "device/model"))))
            found.append(Stick(name or disk.name, None, trouble="not-mounted"))
    return found


def _words(file: Path) -> str:
    try:
        return " ".join(file.read_text(encoding="utf-8", errors="replace").split())
    except OSError:
        return ""
