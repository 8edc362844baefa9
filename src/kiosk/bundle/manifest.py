"""Promises the manifest of a package: which exhibition, which release, and every file with size and digest.

- One manifest has one form: JSON with sorted keys, one space of indent, UTF-8, a line feed at its end. Bytes
  that say the same in another form are refused, so nothing can be read in two ways.
- Parsing takes memory in proportion to the limits below, whatever the bytes are.
- A signature is made over these bytes, and is checked before they are parsed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from kiosk.bundle.names import check_collisions, check_path
from kiosk.bundle.refusals import PackageError

WHAT: Final = "bundle of an exhibition kiosk"
FORMAT: Final = 1  # of the package; a bundle has a format of its own

MANIFEST_LIMIT: Final = 16 * 1024 * 1024  # bytes
SIGNATURE_LIMIT: Final = 4096  # bytes of a signature file; minisign's own have 300
FILE_COUNT_LIMIT: Final = 250_000
FILE_LIMIT: Final = 4 * 1024**3  # bytes of one file
TOTAL_LIMIT: Final = 64 * 1024**3  # bytes of all files
RELEASE_LIMIT: Final = 2**53 - 1  # the largest whole number every reader of JSON agrees on

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_KEYS: Final = ("bundle_format", "files", "format", "id", "release", "what")
_FILE_KEYS: Final = ("path", "sha256", "size")
_MARKS: Final = 8  # commas, colons and brackets a file's entry has at most, with some to spare for its name


@dataclass(frozen=True, slots=True)
class ManifestFile:
    """A file of the bundle: its path with forward slashes, its size in bytes, its SHA-256 in hex."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says it holds. `files` are sorted by path."""

    id: str
    release: int
    bundle_format: int
    files: tuple[ManifestFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)

    def data(self) -> bytes:
        """The one form of it."""
        return "".join(self._lines()).encode()

    def check(self) -> None:
        """Raise `PackageError` when a package may not be like this."""
        if not (_ID.fullmatch(self.id) and len(self.id) <= 80):
            _refuse("its id is no id")
        for number, name in ((self.release, "release"), (self.bundle_format, "bundle_format")):
            if not 1 <= number <= RELEASE_LIMIT:
                _refuse(f"its {name} is no number from 1 up")
        if len(self.files) > FILE_COUNT_LIMIT:
            raise PackageError("too-many", limit=FILE_COUNT_LIMIT)
        before = ""
        total = 0
        for file in self.files:
            check_path(file.path)
            if file.path <= before:
                if file.path == before:
                    raise PackageError("name-collision", file=file.path, other=file.path)
                _refuse("its files are not sorted")
            if not _DIGEST.fullmatch(file.sha256):
                _refuse("a digest is no SHA-256")
            total += file.size
            if not 0 <= file.size <= FILE_LIMIT or total > TOTAL_LIMIT:
                limit = FILE_LIMIT if file.size > FILE_LIMIT else TOTAL_LIMIT
                raise PackageError("too-large", file=file.path, limit=limit)
            before = file.path
        check_collisions(file.path for file in self.files)

    def _lines(self) -> Iterator[str]:
        yield f'{{\n "bundle_format": {self.bundle_format},\n "files": ['
        for at, file in enumerate(self.files):
            path = json.dumps(file.path, ensure_ascii=False)
            yield "\n" if at == 0 else ",\n"
            yield f'  {{\n   "path": {path},\n   "sha256": "{file.sha256}",\n   "size": {file.size}\n  }}'
        yield "\n ],\n" if self.files else "],\n"
        yield f' "format": {FORMAT},\n "id": "{self.id}",\n "release": {self.release},\n'
        yield f' "what": "{WHAT}"\n}}\n'


def parse_manifest(data: bytes) -> Manifest:
    """Read a manifest. Raises `PackageError`: "newer-format", "manifest", or what is wrong with a file's name
    or size."""
    told = _values(data)
    if told.get("what") != WHAT:
        raise PackageError("not-a-package")
    number = told.get("format")
    if isinstance(number, int) and FORMAT < number <= RELEASE_LIMIT:
        raise PackageError("newer-format", format=number, known=FORMAT)
    if number != FORMAT or not _whole(number) or tuple(sorted(told)) != _KEYS:
        _refuse("its keys are not those of a package")
    if not (isinstance(told["id"], str) and _whole(told["release"]) and _whole(told["bundle_format"])):
        _refuse("id and numbers are of another kind")
    if not isinstance(told["files"], list):
        _refuse("its files are no list")
    if len(told["files"]) > FILE_COUNT_LIMIT:
        raise PackageError("too-many", limit=FILE_COUNT_LIMIT)
    files = tuple(_file(entry) for entry in told["files"])
    manifest = Manifest(told["id"], told["release"], told["bundle_format"], files)
    manifest.check()
    if manifest.data() != data:
        _refuse("it is written in another form")
    return manifest


def _values(data: bytes) -> dict[str, Any]:
    if len(data) > MANIFEST_LIMIT:
        raise PackageError("too-large", file="manifest.json", limit=MANIFEST_LIMIT)
    # A value in JSON costs two bytes and takes fifty in memory: count what makes values before making them.
    if sum(map(data.count, (b",", b":", b"[", b"{"))) > _MARKS * FILE_COUNT_LIMIT:
        raise PackageError("too-many", limit=FILE_COUNT_LIMIT)
    try:
        told = json.loads(
            data.decode("utf-8"), object_pairs_hook=_pairs, parse_float=_no_number, parse_constant=_no_number
        )
    except (ValueError, RecursionError) as error:
        raise PackageError("manifest", problem="it is no JSON, or too deep") from error
    if not isinstance(told, dict):
        _refuse("it is no group of keys")
    return told


def _file(entry: object) -> ManifestFile:
    if not isinstance(entry, dict) or tuple(sorted(entry)) != _FILE_KEYS:
        _refuse("a file's keys are not those of a package")
    path, size, sha256 = entry["path"], entry["size"], entry["sha256"]
    if not (isinstance(path, str) and isinstance(sha256, str) and _whole(size)):
        _refuse("a file's values are of another kind")
    return ManifestFile(path, size, sha256)


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        _refuse("a key stands twice")
    return values


def _no_number(_: str) -> NoReturn:
    _refuse("a number is not whole")


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _refuse(problem: str) -> NoReturn:
    raise PackageError("manifest", problem=problem)
