"""What an edition was made from, so that the same bundle is recognised.

Promises:
- `signature` looks at names, sizes and times only: it is what the start of a kiosk asks, a few milliseconds
  for a thousand files.
- `file_digests` looks at bytes: it decides what an edition is.
- `program_digest` changes when the code that reads, words or builds changes, or a library it leans on: an
  edition of an older program is then built again.

Hidden files (names that begin with a dot) belong to editors and file managers, not to the bundle.
Light: standard library only; library versions are read from their package metadata, not by importing them.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# The rooms whose code decides what an edition looks like.
_ROOMS = ("errors.py", "exhibition", "sections", "bundle", "edition")
_LIBRARIES = ("pillow", "pyvips", "pyvips-binary", "av", "babel", "edtf", "pydantic", "PyYAML")


@dataclass(frozen=True, slots=True)
class FileDigest:
    """A file's SHA-256 (hex) and its size in bytes."""

    sha256: str
    size: int


def digest_of(path: Path) -> FileDigest:
    """Digest and size of a file's bytes. Raises `OSError`."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return FileDigest(digest.hexdigest(), file.tell())


def _entries(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file below `root` with its path relative to it, in an order that does not depend on the disk."""
    waiting = [("", os.fspath(root))]
    while waiting:
        prefix, folder = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = sorted((entry for entry in found if entry.name[0] != "."), key=lambda e: e.name)
        except OSError:
            if not prefix:
                raise
            continue  # the reader of bundles tells about a folder that cannot be opened
        for entry in entries:
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{name}/", entry.path))
            else:
                yield name, entry


def listing(bundle: Path) -> tuple[str, ...]:
    """The relative paths of all files of a bundle, sorted. Raises `OSError`."""
    return tuple(sorted(name for name, _ in _entries(bundle)))


def signature(bundle: Path) -> str:
    """A digest over names, sizes and times of change of the bundle's files and of the program's own code.

    Equal signatures mean an equal bundle for every practical purpose; unequal ones mean nothing. Raises
    `OSError` when the bundle cannot be listed.
    """
    told = hashlib.sha256()
    package = Path(__file__).resolve().parents[1]
    for root in (bundle, *(package / room for room in _ROOMS)):
        told.update(f"{root}\n".encode(errors="surrogateescape"))
        if root.is_file():
            seen = root.stat()
            told.update(f"{seen.st_size}\0{seen.st_mtime_ns}\n".encode())
            continue
        for name, entry in _entries(root):
            if root is not bundle and not name.endswith(".py"):
                continue
            seen = entry.stat(follow_symlinks=False)
            told.update(f"{name}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return told.hexdigest()


def file_digests(bundle: Path, names: Iterable[str]) -> dict[str, str]:
    """SHA-256 (hex) of each named file; "" for one that cannot be read."""
    found = {}
    for name in sorted(set(names)):
        try:
            found[name] = digest_of(bundle / name).sha256
        except OSError:
            found[name] = ""
    return found


@cache
def program_digest() -> str:
    """A digest over the code of the rooms that make an edition and the versions of their libraries."""
    from importlib import metadata  # fifty milliseconds, and only a build asks

    told = hashlib.sha256()
    package = Path(__file__).resolve().parents[1]
    for room in _ROOMS:
        path = package / room
        files = [path] if path.is_file() else sorted(path.rglob("*.py"))
        for file in files:
            told.update(f"{file.relative_to(package)}\0{digest_of(file).sha256}\n".encode())
    for library in _LIBRARIES:
        try:
            told.update(f"{library} {metadata.version(library)}\n".encode())
        except metadata.PackageNotFoundError:
            told.update(f"{library}\n".encode())
    return told.hexdigest()


def inputs_digest(digests: dict[str, str], names: Iterable[str], without: Iterable[str]) -> str:
    """One digest for everything an edition depends on.

    `digests` are the files that were read, `names` all files of the bundle (the report tells of unused ones),
    `without` the pictures that were left out because the program did not survive them.
    """
    told = hashlib.sha256(program_digest().encode())
    for name, digest in sorted(digests.items()):
        told.update(f"{name}\0{digest}\n".encode(errors="surrogateescape"))
    for name in (*sorted(names), "\0", *sorted(without)):
        told.update(f"{name}\n".encode(errors="surrogateescape"))
    return told.hexdigest()
