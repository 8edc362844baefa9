"""Promises pictures found for rows by name: letter case, Unicode's forms, spaces, underscores, hyphens and
the file's ending do not count. What fits twice, or not at all, is told and never guessed.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.bundle.files import Files
from kiosk.bundle.wording import listed
from kiosk.exhibition.fields import path_problem, slug_of

ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")
# Pictures all the same, of kinds that no screen shows.
FOREIGN = (
    *(".heic", ".heif", ".avif", ".gif", ".bmp", ".svg", ".psd", ".pdf", ".jfif", ".jp2"),
    *(".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2"),
)
_ENTRIES = 100_000
_DEPTH = 8


class PictureError(ValueError):
    """No picture, or more than one, fits a name. `str()` is a sentence; `code` is a finding's."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.hint = code, hint


def folded(name: str) -> str:
    """A name as two are compared: without folder and ending, small letters, one kind of separator."""
    stem = name.replace("\\", "/").rpartition("/")[2]
    dot = stem.rfind(".")
    if dot > 0 and stem[dot:].lower() in ENDINGS:
        stem = stem[:dot]
    stem = unicodedata.normalize("NFC", unicodedata.normalize("NFC", stem).casefold())
    return re.sub(r"[\s_\-–—]+", "-", stem).strip("-")


def _file_folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


@dataclass(slots=True)
class Pictures:
    """The pictures that rows may mean. Keys are paths in the bundle, or, when they lie outside of it, the
    paths below the folder they come from; `outside` then has the real files, and `foreign` those of kinds
    that are not shown, by their folded names."""

    names: list[str] = field(default_factory=list)
    outside: dict[str, Path] = field(default_factory=dict)
    by_stem: dict[str, list[str]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    foreign: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of_bundle(cls, files: Files) -> Pictures:
        return cls._made(sorted(name for name in files.names if name.lower().endswith(ENDINGS)))

    @classmethod
    def of_folder(cls, folder: Path) -> Pictures:
        """The pictures below a folder; links are not followed. Raises OSError."""
        found: dict[str, Path] = {}
        foreign: list[str] = []
        waiting = [(folder, "", 0)]
        entries = 0
        while waiting:
            place, prefix, depth = waiting.pop()
            with os.scandir(place) as scan:
                for entry in scan:
                    entries += 1
                    if entries > _ENTRIES or entry.name.startswith(".") or not entry.name.isprintable():
                        continue
                    if entry.is_dir(follow_symlinks=False) and depth < _DEPTH:
                        waiting.append((Path(entry.path), f"{prefix}{entry.name}/", depth + 1))
                    elif entry.is_file(follow_symlinks=False) and entry.name.lower().endswith(ENDINGS):
                        found[prefix + entry.name] = Path(entry.path)
                    elif entry.name.lower().endswith(FOREIGN):
                        foreign.append(prefix + entry.name)
        made = cls._made(sorted(found))
        for name in sorted(foreign):
            made.foreign.setdefault(folded(name.rpartition(".")[0]), []).append(name)
        made.outside = found
        return made

    @classmethod
    def _made(cls, names: list[str]) -> Pictures:
        made = cls(names)
        for name in names:
            made.by_stem.setdefault(folded(name), []).append(name)
        return made

    def called(self, written: str) -> str:
        """The picture that a cell names. Raises PictureError."""
        if written in self.names:
            return written
        wanted = _file_folded(written.replace("\\", "/"))
        exact = [
            name for name in self.by_stem.get(folded(written), ()) if _file_folded(name).endswith(wanted)
        ]
        exact = [n for n in exact if _file_folded(n) == wanted or _file_folded(n).endswith("/" + wanted)]
        found = exact or self.by_stem.get(folded(written), [])
        if len(found) == 1:
            return found[0]
        if found:
            raise PictureError(
                "ambiguous-picture",
                f"“{written[:80]}” may be {listed([f'“{name}”' for name in found], 4)}.",
                "Write the name with its folder and ending, or rename all but one.",
            )
        stem = written.rpartition(".")[0] if written.lower().endswith(FOREIGN) else written
        other = self.foreign.get(folded(stem))
        if other:
            raise PictureError(
                "picture-kind",
                f"“{other[0]}” is there, and pictures of this kind ({Path(other[0]).suffix[1:].upper()}) are "
                "not shown.",
                "Save it as JPEG or PNG beside it, with the same name.",
            )
        raise PictureError(
            "missing-image",
            f"There is no picture called “{written[:80]}”.",
            "Look at its name and its folder.",
        )

    def belonging_to(self, keys: Iterable[str], others: set[str]) -> list[str]:
        """The pictures named after a record: `key`, then `key-1`, `key-2` …, for the first of its keys that
        has any. `others` are the names of all other records: what is named after one of them is not taken.
        Raises PictureError when two files have the same number."""
        for key in keys:
            plain = folded(key)
            if not plain:
                continue
            numbered: dict[int, list[str]] = {}
            if plain in self.by_stem:
                numbered[0] = self.by_stem[plain]
            for number in range(1, 100):
                for stem in {f"{plain}-{number}", f"{plain}-{number:02}", f"{plain}-{number:03}"}:
                    if stem in self.by_stem and stem not in others:
                        numbered.setdefault(number, []).extend(self.by_stem[stem])
            for files in numbered.values():
                if len(files) > 1:
                    raise PictureError(
                        "ambiguous-picture",
                        f"Several pictures are called after “{key[:60]}”: "
                        f"{listed([f'“{name}”' for name in sorted(files)], 4)}.",
                        "Rename all but one; further pictures are called name-2, name-3.",
                    )
            if numbered:
                return [numbered[number][0] for number in sorted(numbered)]
        return []

    @property
    def unused(self) -> list[str]:
        return [name for name in self.names if name not in self.used]


@dataclass(slots=True)
class Copies:
    """Pictures on their way into the bundle: where each goes. A different file is never written over."""

    root: Path
    folder: str  # media/<section>
    planned: dict[str, Path] = field(default_factory=dict)  # path in the bundle → file outside

    def place_for(self, name: str, source: Path) -> str:
        """The path in the bundle for a picture from outside; a new one when it is not there yet."""
        stem, _, ending = name.rpartition("/")[2].rpartition(".")
        safe = slug_of(unicodedata.normalize("NFC", stem)) or "picture"
        target = f"{self.folder}/{safe}.{ending.lower()}"
        if path_problem(target):
            target = f"{self.folder}/picture.{ending.lower()}"
        if not self._free(target, source):
            mark = _digest(source)[:8]
            target = f"{self.folder}/{safe[:70]}-{mark}.{ending.lower()}"
        if not (self.root / target).exists():
            self.planned[target] = source
        return target

    def _free(self, target: str, source: Path) -> bool:
        """True when nothing stands there, or the same picture."""
        other = self.planned.get(target)
        if other is None:
            there = self.root / target
            if not there.exists():
                return True
            other = there
        if other == source:
            return True
        return (
            other.is_file()
            and other.stat().st_size == source.stat().st_size
            and _digest(other) == _digest(source)
        )


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
