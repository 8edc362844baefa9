"""Promises the files of a bundle's folder and nothing outside it.

The folder is listed once. A link inside the folder counts as what it leads to; a link that leads out is never
followed. Names are compared as written; when only letter case or Unicode form differ, `near_name` says so.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from kiosk.errors import Place, Report

ENTRY_LIMIT = 250_000
DEPTH_LIMIT = 16
_IGNORED = frozenset({"thumbs.db", "desktop.ini", "icon\r", "__macosx"})


@dataclass(slots=True)
class Files:
    """What lies in a bundle: `names` are relative paths with forward slashes; `outside` are links that lead
    out."""

    root: Path
    names: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    outside: set[str] = field(default_factory=set)
    unreadable: set[str] = field(default_factory=set)
    _folded: dict[str, str] | None = None
    _composed: dict[str, str] | None = None

    def real(self, name: str) -> str | None:
        """The listed name for a written one: itself, or the one that differs only in Unicode form (NFC,
        NFD)."""
        if name in self.names:
            return name
        if name.isascii():
            return None
        if self._composed is None:
            self._composed = {unicodedata.normalize("NFC", n): n for n in self.names if not n.isascii()}
        return self._composed.get(unicodedata.normalize("NFC", name))

    def real_folder(self, name: str) -> str | None:
        """The same for a folder."""
        if name in self.folders:
            return name
        form = unicodedata.normalize("NFC", name)
        return next(
            (n for n in sorted(self.folders) if not n.isascii() and unicodedata.normalize("NFC", n) == form),
            None,
        )

    def read(self, name: str) -> bytes:
        """Raises OSError."""
        return (self.root / name).read_bytes()

    def inside(self, folder: str) -> list[str]:
        """The files below a folder, at any depth, in the order of their names."""
        prefix = folder.rstrip("/") + "/"
        return sorted(name for name in self.names if name.startswith(prefix))

    def closed(self, name: str) -> bool:
        """True when `name` lies in a folder that could not be opened; that folder has its own finding."""
        return any(
            name == folder or name.startswith(folder + "/") for folder in self.unreadable & self.folders
        )

    def near_name(self, name: str) -> str:
        """A sentence about the file that was probably meant, or ""."""
        if self._folded is None:
            self._folded = {folded(n): n for n in sorted(self.names | self.folders)}
        exact = self._folded.get(folded(name))
        if exact:
            cased = folded(exact, spaces=True) == folded(name, spaces=True)
            matters = "small and capital letters matter" if cased else "spaces in names matter"
            return f"There is “{exact}”; {matters}. Did you mean it?"
        folder, _, base = name.rpartition("/")
        here = (
            [n for n in self.names if n.rpartition("/")[0] == folder]
            if folder in self.folders or not folder
            else []
        )
        found = get_close_matches(base, [n.rpartition("/")[2] for n in here[:5000]], n=1, cutoff=0.75)
        if found:
            return f"There is “{folder + '/' if folder else ''}{found[0]}”. Did you mean it?"
        elsewhere = sorted(n for n in self.names if n.rpartition("/")[2].casefold() == base.casefold())
        return f"There is “{elsewhere[0]}”. Did you mean it?" if elsewhere else ""


def folded(name: str, *, spaces: bool = False) -> str:
    """A name without what people do not see: capitals, the form of letters, spaces about its parts."""
    name = unicodedata.normalize("NFC", name).casefold()
    return name if spaces else "/".join(part.strip() for part in name.split("/"))


def list_files(root: Path, report: Report) -> Files:
    """The files below `root`. Hidden files and those that file managers leave behind are not listed."""
    files = Files(root)
    real_root = os.path.realpath(root)
    waiting: list[tuple[str, int]] = [("", 0)]
    entries = 0
    while waiting:
        folder, depth = waiting.pop()
        try:
            with os.scandir(root / folder if folder else root) as scan:
                found = sorted(scan, key=lambda entry: entry.name)
        except OSError:
            files.unreadable.add(folder)
            report.error(
                "unreadable",
                Place(folder),
                "This folder cannot be opened." if folder else "The bundle's folder cannot be opened.",
                "Look at its permissions.",
            )
            continue
        for entry in found:
            entries += 1
            if entries > ENTRY_LIMIT:
                report.error(
                    "too-many-files",
                    Place(""),
                    f"The bundle has more than {ENTRY_LIMIT:,} files; the rest is not looked at.",
                    "Take out what does not belong to the exhibition.",
                )
                return files
            if entry.name.startswith(".") or entry.name.lower() in _IGNORED:
                continue
            name = f"{folder}/{entry.name}" if folder else entry.name
            if not entry.name.isprintable():  # lone surrogates, too: bytes that are no UTF-8
                shown = "".join(ch if ch.isprintable() else "�" for ch in name)
                report.error(
                    "file-name",
                    Place(shown),
                    "The name of this file has characters that cannot be read, so nothing can refer to it.",
                    "Rename it with Latin letters, digits and hyphens.",
                )
                continue
            try:
                if entry.is_symlink() and not _inside(os.path.realpath(entry.path), real_root):
                    files.outside.add(name)
                    continue
                mode = entry.stat().st_mode
            except OSError:
                files.unreadable.add(name)
                continue
            if stat.S_ISDIR(mode):
                files.folders.add(name)
                if entry.is_symlink():
                    continue  # a link to a folder of the same bundle: its files are listed where they are
                if depth + 1 < DEPTH_LIMIT:
                    waiting.append((name, depth + 1))
                else:
                    report.error(
                        "too-deep", Place(name), f"Folders lie more than {DEPTH_LIMIT} levels deep here."
                    )
            elif stat.S_ISREG(mode):
                files.names.add(name)
            else:
                files.outside.add(name)
    return files


def _inside(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)
