"""Compares a folder with what is told of it, file by file: names, sizes, every byte.

Promises: whatever differs is named: a file that is missing, one too many, another size, other bytes, or
something that is no plain file. No link is followed. Digests are taken on two threads (the digest lets go of
the interpreter), so a library is verified as fast as its disk reads.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from kiosk.edition.inputs import FileDigest
from kiosk.edition.schema import MANIFEST_NAME

Fault = Literal["missing", "stranger", "kind", "size", "bytes", "unreadable"]
_THREADS: Final = 2
_FEW: Final = 16  # files that are looked at sooner than threads are started

FAULTS: Final[Mapping[Fault, str]] = {
    "missing": "is missing",
    "stranger": "does not belong there",
    "kind": "is no plain file",
    "size": "has another size",
    "bytes": "has other bytes",
    "unreadable": "cannot be read",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One file (its path below the folder) and what is wrong with it."""

    name: str
    fault: Fault


def fault_of(path: Path, told: FileDigest) -> Fault | None:
    """What is wrong with one file; None when it is as told."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        return "missing"
    except OSError:
        return "kind" if path.is_symlink() else "unreadable"
    with os.fdopen(handle, "rb") as file:
        try:
            seen = os.fstat(handle)
            if not stat.S_ISREG(seen.st_mode):
                return "kind"
            if seen.st_size != told.size:
                return "size"
            return None if hashlib.file_digest(file, "sha256").hexdigest() == told.sha256 else "bytes"
        except OSError:
            return "unreadable"


def differences(
    folder: Path, told: Mapping[str, FileDigest], seen: Callable[[int, int], None] = lambda done, total: None
) -> list[Difference]:
    """Everything in which `folder` is not as `told`, by name. `seen` is told how many files are done."""
    above = {name[: at + 1] for name in told for at, letter in enumerate(name) if letter == "/"}
    found = [
        Difference(name, "stranger") for name in entries(folder) if name not in told and name not in above
    ]
    names = sorted(told)
    threads = _THREADS if len(names) > _FEW else 0
    for done, (name, fault) in enumerate(_faults(folder, told, names, threads), 1):
        if fault is not None:
            found.append(Difference(name, fault))
        seen(done, len(names))
    return sorted(found, key=lambda difference: difference.name)


def lacking(folder: Path, told: Mapping[str, FileDigest]) -> bool:
    """Whether a file of `told` is missing or has another size. Looks at no bytes: thousands of files take
    milliseconds."""
    try:
        return any((folder / name).stat().st_size != file.size for name, file in told.items())
    except OSError:
        return True


def _faults(
    folder: Path, told: Mapping[str, FileDigest], names: Sequence[str], threads: int
) -> Iterator[tuple[str, Fault | None]]:
    def one(name: str) -> Fault | None:
        return fault_of(folder / name, told[name])

    if not threads:
        yield from ((name, one(name)) for name in names)
        return
    with ThreadPoolExecutor(threads, thread_name_prefix="verify") as pool:
        yield from zip(names, pool.map(one, names), strict=True)


def entries(folder: Path) -> Iterator[str]:
    """Everything below `folder` that is no folder, links included, and folders that hold nothing (with a
    `/`)."""
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        empty = True
        try:
            with os.scandir(folder / prefix) as found:
                for entry in found:
                    empty = False
                    name = prefix + entry.name
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(f"{name}/")
                    else:
                        yield name
        except OSError:
            empty = False  # its files are missing then, and told as such
        if empty and prefix:
            yield prefix


def files_of(manifest: Mapping[str, Any]) -> dict[str, FileDigest]:
    """The files an edition's manifest tells of, without the manifest itself. Raises `ValueError` for a
    manifest that names anything outside of its folder or is none."""
    told = {}
    try:
        for name, file in manifest["files"].items():
            parts = name.split("/")
            if not name or name == MANIFEST_NAME or name[0] == "/" or {"", ".", ".."} & {*parts}:
                raise ValueError(f"“{name}” is no file of an edition")
            told[name] = FileDigest(str(file["sha256"]), int(file["size"]))
    except (KeyError, TypeError, AttributeError, OverflowError) as error:
        raise ValueError("the manifest does not tell its files") from error
    return told
