"""Promises the one answer to the question which names the files of a packed bundle may have.

A name that is allowed here can be written on every file system in use, means one file on each of them, and
lies inside the folder it is unpacked into. The endings are those a bundle has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from kiosk.bundle.refusals import PackageError

ENDINGS: Final = frozenset({
    "yaml", "yml", "csv", "xlsx", "ods",  # records and tables
    "jpg", "jpeg", "png", "webp", "tif", "tiff",  # pictures
    "mp4", "m4v", "mov", "webm", "mkv",  # film
    "mp3", "ogg", "oga", "opus", "m4a", "flac", "wav",  # sound
    "vtt",  # captions
    "md", "txt",  # the bundle's own notes
})  # fmt: skip
"""What a bundle is made of."""

NOTES: Final = frozenset({"md", "txt"})

PATH_LIMIT: Final = 400  # characters of a path; the bundle's format says the same
PART_LIMIT: Final = 255  # bytes of a name; what ext4, NTFS and exFAT can hold
DEPTH_LIMIT: Final = 16  # folders; the reader of bundles says the same

# Small letters, digits and hyphens, where no name is a device's: all that begin like one take the long way.
_PLAIN: Final = re.compile(
    r"(?:(?!con|prn|aux|nul|com|lpt)[a-z0-9_][a-z0-9_-]*/)*(?!con|prn|aux|nul|com|lpt)[a-z0-9_][a-z0-9_-]*"
    rf"\.(?:{'|'.join(sorted(ENDINGS))})"
)
_DRIVE: Final = re.compile(r"[A-Za-z]:")
_FOREIGN: Final = frozenset('<>:"|?*')
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)


def check_path(path: str) -> None:
    """Raise `PackageError` when a packed bundle may not have a file of this path."""
    if len(path) <= PART_LIMIT and _PLAIN.fullmatch(path) and path.count("/") < DEPTH_LIMIT:
        return  # what nearly all are
    if not path.isprintable():
        raise PackageError("control-character", file=path)
    if not path or len(path) > PATH_LIMIT or "\\" in path or path[0] in "/~" or _DRIVE.match(path):
        raise PackageError("path", file=path)
    parts = path.split("/")
    if len(parts) > DEPTH_LIMIT or unicodedata.normalize("NFC", path) != path:
        raise PackageError("path", file=path)
    for part in parts:
        if part in ("", ".", "..") or part[0] == "." or len(part.encode()) > PART_LIMIT:
            raise PackageError("path", file=path)
        if part != part.strip() or part[-1] == "." or _DEVICE.match(part) or not _FOREIGN.isdisjoint(part):
            raise PackageError("reserved-name", file=path)
    if ending(path) not in ENDINGS:
        raise PackageError("file-kind", file=path)


def ending(path: str) -> str:
    """The part after the last dot, in small letters; "" where there is none."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


def folded(path: str) -> str:
    """The same for all names that some file system takes for one."""
    if path.isascii():
        return path.lower()
    composed = unicodedata.normalize("NFC", path)
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", composed).casefold())


def check_collisions(paths: Iterable[str]) -> None:
    """Raise `PackageError` ("name-collision") when two paths, or the folders they lie in, mean one name."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        key = folded(path)
        other = files.setdefault(key, path)
        if other is not path:
            raise PackageError("name-collision", file=path, other=other)
        folder = path.rpartition("/")[0]
        while folder:
            known = folders.setdefault(folded(folder), folder)
            if known != folder:
                raise PackageError("name-collision", file=path, other=known)
            if known is not folder:
                break  # this one and those above it are known
            folder = folder.rpartition("/")[0]
    for key in files.keys() & folders.keys():
        raise PackageError("name-collision", file=files[key], other=folders[key])
