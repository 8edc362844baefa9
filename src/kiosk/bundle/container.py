"""Promises the files of a package, read as they stream by and written nowhere but below one folder.

`read_heads` hands over the manifest and the signature as they are, for someone trusted to verify; `extract`
then takes the verified manifest and writes exactly its files, each compared with size and digest on the way.
Nothing is written before the whole structure was found to be in order (`directory`). Files are made new,
never through a link, with mode 0644, and flushed with their folders. Used inside the disposable process only.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.bundle import zip_format as z
from kiosk.bundle.directory import Entry, Source, read_directory, read_end, read_head
from kiosk.bundle.manifest import Manifest, ManifestFile
from kiosk.bundle.refusals import PackageError
from kiosk.bundle.zip_format import MANIFEST_NAME, SIGNATURE_NAME

CHUNK: Final = 1024 * 1024

Tell = Callable[[int, int, str], None]
"""Is told bytes done, bytes in all, and the file at work: at least once in every 16 MB."""

_TELL_EVERY: Final = 16 * CHUNK


@dataclass(frozen=True, slots=True)
class Heads:
    """The raw bytes that a signature is checked on. `signature` is None in an unsigned package."""

    manifest: bytes
    signature: bytes | None


def read_heads(path: Path) -> Heads:
    """The manifest and the signature of the package at `path`. Raises `PackageError`."""
    with _opened(path) as source:
        manifest, signature = _heads(source)
        read_end(source)  # a package that was cut off is known at once
        return Heads(_bytes(source, manifest), _bytes(source, signature) if signature else None)


def extract(path: Path, manifest: Manifest, into: Path, tell: Tell = lambda done, total, name: None) -> None:
    """Write the files of `manifest`, which was verified, from the package at `path` below the empty folder
    `into`. Raises `PackageError`; what was written until then is left to whoever made the folder."""
    with _opened(path) as source:
        heads = [head.name for head in _heads(source) if head is not None]
        wanted = {file.path: file for file in manifest.files}
        found = read_directory(source, {*heads, *wanted})
        if not found or _bytes(source, found[0]) != manifest.data():
            raise PackageError("digest", file=MANIFEST_NAME)
        entries = {entry.name: entry for entry in found[len(heads) :]}
        if missing := wanted.keys() - entries.keys():
            raise PackageError("entry-missing", file=min(missing))
        for file in manifest.files:
            if entries[file.path].size != file.size:
                raise PackageError("digest", file=file.path)
        _write_all(source, sorted(entries.values(), key=lambda entry: entry.start), wanted, into, tell)


def _heads(source: Source) -> tuple[Entry, Entry | None]:
    """The first entry, which must be the manifest, and the second if it is the signature."""
    if source.size < len(z.LOCAL_MARK):
        raise PackageError("not-a-package")
    if source.read(0, len(z.LOCAL_MARK)) != z.LOCAL_MARK:
        raise PackageError("not-a-package")
    manifest = read_head(source, 0)
    if manifest is None or manifest.name != MANIFEST_NAME:
        raise PackageError("not-a-package")
    second = read_head(source, manifest.end) if manifest.end <= source.size else None
    if second is not None and second.name != SIGNATURE_NAME:
        second = None
    return manifest, second


def _bytes(source: Source, entry: Entry) -> bytes:
    out = bytearray()
    for piece in _pieces(source, entry):
        out += piece
    return bytes(out)


def _pieces(source: Source, entry: Entry) -> Iterator[bytes]:
    """The contents of an entry. Raises "header-mismatch" as soon as they are not what its header says."""
    crc = length = 0
    for piece in _inflated(source, entry) if entry.method == z.DEFLATED else _stored(source, entry):
        length += len(piece)
        if length > entry.size:
            break
        crc = zlib.crc32(piece, crc)
        yield piece
    if length != entry.size:
        raise PackageError("header-mismatch", file=entry.name)
    if crc != entry.crc:
        raise PackageError("digest", file=entry.name)


def _stored(source: Source, entry: Entry) -> Iterator[bytes]:
    for start in range(entry.start, entry.end, CHUNK):
        yield source.read(start, min(CHUNK, entry.end - start))


def _inflated(source: Source, entry: Entry) -> Iterator[bytes]:
    """Never more than a chunk at once in memory, whatever the bytes would swell to."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    for data in _stored(source, entry):
        waiting = data
        while waiting and not inflater.eof:
            try:
                piece = inflater.decompress(waiting, CHUNK)
            except zlib.error as error:
                raise PackageError("digest", file=entry.name) from error
            waiting = inflater.unconsumed_tail
            yield piece
        if inflater.eof and (waiting or inflater.unused_data):
            raise PackageError("hidden-data", file=entry.name)
    while not inflater.eof:
        try:
            piece = inflater.decompress(b"", CHUNK)
        except zlib.error as error:
            raise PackageError("digest", file=entry.name) from error
        if not piece:
            raise PackageError("header-mismatch", file=entry.name)
        yield piece


def _write_all(
    source: Source, entries: list[Entry], wanted: dict[str, ManifestFile], into: Path, tell: Tell
) -> None:
    total = sum(entry.size for entry in entries)
    done = told = 0
    folders = {into}
    for entry in entries:
        file = wanted[entry.name]
        target = into / entry.name
        with _writing():
            _make_folders(target.parent, into, folders)
            handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
        try:
            digest = hashlib.sha256()
            for piece in _pieces(source, entry):
                digest.update(piece)
                _write(handle, piece)
                done += len(piece)
                if done - told >= _TELL_EVERY:
                    told = done
                    tell(done, total, entry.name)
        finally:
            os.close(handle)
        if digest.hexdigest() != file.sha256:
            raise PackageError("digest", file=entry.name)
        tell(done, total, entry.name)
    with _writing():
        # After all is written: the first flush takes the most along, and the disk was busy meanwhile.
        for at, entry in enumerate(entries):
            _flush(into / entry.name)
            if at % 256 == 0:
                tell(done, total, "")
        for folder in sorted(folders, reverse=True):
            _flush(folder)


def _make_folders(folder: Path, into: Path, known: set[Path]) -> None:
    if folder in known:
        return
    _make_folders(folder.parent, into, known)
    folder.mkdir(mode=0o755)
    known.add(folder)


def _write(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        with _writing():
            view = view[os.write(handle, view) :]


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[Source]:
    try:
        # Never waits: a pipe with nobody at its other end is no package.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        file = os.fdopen(handle, "rb", buffering=0)
    except OSError as error:
        if error.errno in (errno.EISDIR, errno.ENXIO):
            raise PackageError("not-a-package") from error
        raise PackageError("read-error") from error
    with file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise PackageError("not-a-package")
        yield Source(file)


@contextlib.contextmanager
def _writing() -> Iterator[None]:
    """What the disk that is written to says."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise PackageError("no-space") from error
        raise PackageError("disk", problem=error.strerror or str(error)) from error
