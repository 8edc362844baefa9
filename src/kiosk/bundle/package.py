"""Promises a bundle's folder written as one file, the same bytes for the same bundle.

- What goes in: the files the bundle uses, and its notes (`.md`, `.txt`). Never what is hidden, leads out of
  the folder, or is of a kind that bundles do not have; what was left out is told.
- Everything is stored and not compressed, sorted by name, dated 1 January 1980; names are written in one
  Unicode form (NFC). The order is manifest, signature, files.
- The target appears in one step, flushed: a cut leaves what was there before.
- A file that changes while it is packed is noticed.

`plan` reads and checks the bundle, so it belongs into the disposable process when the bundle is not one's
own; `assemble` only copies bytes, and is where a secret key may be.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from kiosk.bundle import zip_format as z
from kiosk.bundle.container import CHUNK, Tell
from kiosk.bundle.manifest import MANIFEST_LIMIT, Manifest, ManifestFile
from kiosk.bundle.minisign import SecretKey
from kiosk.bundle.names import ENDINGS, NOTES, ending
from kiosk.bundle.refusals import PackageError
from kiosk.bundle.zip_format import MANIFEST_NAME, SIGNATURE_NAME
from kiosk.errors import BundleError, KioskError, Report

PACKAGE_ENDING: Final = ".exhibit"


class PackError(KioskError):
    """A package cannot be written; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be packed. `names` has, for files whose name on the disk is in another Unicode form, that
    name by the path in the manifest. `left_out` are files that lie in the folder and are not packed."""

    manifest: Manifest
    names: Mapping[str, str]
    left_out: tuple[str, ...]
    report: Report


@dataclass(frozen=True, slots=True)
class Packed:
    """A package that was written. `size` is its bytes, `signed_by` the shown id of the key, "" unsigned."""

    path: Path
    manifest: Manifest
    size: int
    signed_by: str
    left_out: tuple[str, ...]
    report: Report


def _silent(done: int, total: int, name: str) -> None:
    """Tells nobody."""


def pack(bundle: Path, out: Path, sign: SecretKey | None = None, progress: Tell = _silent) -> Packed:
    """Pack the folder `bundle` into the file `out`. Raises `BundleError` when nothing in it can be shown,
    `PackageError` when a file in it may not be in a package, `PackError` when `out` cannot be written."""
    check_target(bundle, out)
    return assemble(bundle, plan(bundle), out, sign, progress)


def check_target(bundle: Path, out: Path) -> None:
    """Refuse a target that a package may not be written to, before any work is done."""
    inside, around = out.resolve(), bundle.resolve()
    if inside == around or around in inside.parents:
        raise PackError(
            f"The package cannot be written into the bundle itself ({out}). Name a file outside of {bundle}."
        )
    if out.is_dir() or (out.exists() and not out.is_file()):
        raise PackError(f"{out} is there already and is no file. Name the package as a file: NAME.exhibit.")
    if not out.parent.is_dir():
        raise PackError(f"There is no folder {out.parent}. Make it, or write the package somewhere else.")


def plan(bundle: Path) -> Plan:
    """Read the bundle and say what goes into its package.

    Errors in the bundle are in the report and stop nothing as long as something can be shown. Raises
    `BundleError` when nothing can, `PackageError` when a file may not be packed.
    """
    from kiosk.bundle.files import list_files
    from kiosk.bundle.reader import read_bundle

    reading = read_bundle(bundle)
    if reading.bundle is None:
        raise BundleError(reading.report.errors)
    listed = list_files(bundle, Report()).names
    pictures = {_composed(name) for name in reading.bundle.media}
    used: set[str] = set()
    for name in reading.bundle.used_files:
        # What only lies among the records, in a form nobody reads, is no part of the exhibition.
        if ending(name) in ENDINGS or _composed(name) in pictures:
            used.add(name)
    used |= {name for name in listed if ending(name) in NOTES}
    files: dict[str, ManifestFile] = {}
    names: dict[str, str] = {}
    for name in sorted(used):
        path = _composed(name)
        if path in files:
            raise PackageError("name-collision", file=path, other=path)
        try:
            files[path] = _measured(bundle / name, path)
        except OSError as error:
            raise _unreadable(name, error) from error
        if path != name:
            names[path] = name
    exhibition = reading.bundle.exhibition
    manifest = Manifest(
        exhibition.id,
        exhibition.release,
        exhibition.format,
        tuple(files[path] for path in sorted(files)),
    )
    manifest.check()
    if len(manifest.data()) > MANIFEST_LIMIT:
        raise PackageError("too-many", limit=MANIFEST_LIMIT // 140)
    return Plan(manifest, names, tuple(sorted(listed - used)), reading.report)


def assemble(
    bundle: Path, planned: Plan, out: Path, sign: SecretKey | None = None, progress: Tell = _silent
) -> Packed:
    """Write the package. Whoever made the plan is not trusted: names are checked again, every file must lie
    in the bundle and have the digest that is signed. Raises `PackageError` or `PackError`."""
    manifest = planned.manifest
    manifest.check()
    data = manifest.data()
    signature = None
    if sign is not None:
        count = f"{len(manifest.files)} files"
        signature = sign.sign(data, f"exhibition {manifest.id}\trelease {manifest.release}\t{count}")
    try:
        with _replacing(out) as file:
            _write(file, bundle, planned, data, signature, progress)
            size = file.tell()
    except OSError as error:
        raise PackError(_disk_words(error, out)) from error
    signed_by = sign.public.name if sign is not None else ""
    return Packed(out, manifest, size, signed_by, planned.left_out, planned.report)


def _write(
    out: BinaryIO, bundle: Path, planned: Plan, manifest: bytes, signature: bytes | None, progress: Tell
) -> None:
    members = [_write_bytes(out, MANIFEST_NAME, manifest)]
    if signature is not None:
        members.append(_write_bytes(out, SIGNATURE_NAME, signature))
    done, total = 0, planned.manifest.size
    root = os.path.realpath(bundle)
    for file in planned.manifest.files:
        progress(done, total, file.path)
        members.append(_copy(out, root, planned.names.get(file.path, file.path), file))
        done += file.size
    progress(done, total, "")
    offset = out.tell()
    for member in members:
        out.write(z.central_header(member))
    out.write(z.end(len(members), offset, out.tell() - offset))


def _write_bytes(out: BinaryIO, name: str, data: bytes) -> z.Member:
    member = z.Member(name, len(data), zlib.crc32(data), out.tell())
    out.write(z.local_header(member))
    out.write(data)
    return member


def _copy(out: BinaryIO, root: str, name: str, file: ManifestFile) -> z.Member:
    """Header and bytes of a file; the header is written again when its checksum is known."""
    start = out.tell()
    out.write(z.local_header(z.Member(file.path, file.size, 0, start)))
    crc = length = 0
    digest = hashlib.sha256()
    with _opened(root, name) as source:
        while data := _read(source, name):
            length += len(data)
            if length > file.size:
                break
            crc = zlib.crc32(data, crc)
            digest.update(data)
            out.write(data)
    if length != file.size or digest.hexdigest() != file.sha256:
        raise _changed(name)
    end = out.tell()
    member = z.Member(file.path, file.size, crc, start)
    out.seek(start)
    out.write(z.local_header(member))
    out.seek(end)
    return member


@contextlib.contextmanager
def _opened(root: str, name: str) -> Iterator[BinaryIO]:
    """A file of the bundle, or what a link in it leads to inside of it."""
    real = os.path.realpath(os.path.join(root, name))  # noqa: PTH118  # as text: a link is followed only once
    if not real.startswith(root.rstrip(os.sep) + os.sep):
        raise PackError(f"“{name}” leads out of the bundle and is not packed. Put the file itself there.")
    try:
        handle = os.open(real, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise _changed(name) from error
    with os.fdopen(handle, "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise PackError(f"“{name}” is no ordinary file and is not packed.")
        yield file


def _read(source: BinaryIO, name: str) -> bytes:
    try:
        return source.read(CHUNK)
    except OSError as error:
        raise _unreadable(name, error) from error


@contextlib.contextmanager
def _replacing(out: Path) -> Iterator[BinaryIO]:
    """A new file beside `out` that gets its name when everything went well, and is gone when not."""
    handle, name = tempfile.mkstemp(prefix=f".{out.name[:100]}.", dir=out.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            with contextlib.suppress(PermissionError):  # a stick has no modes
                os.fchmod(file.fileno(), 0o644)
            os.fsync(file.fileno())
        Path(name).replace(out)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    folder = os.open(out.parent, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # not every file system of a stick can flush a folder
            os.fsync(folder)
    finally:
        os.close(folder)


def _measured(path: Path, name: str) -> ManifestFile:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return ManifestFile(name, file.tell(), digest)


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _unreadable(name: str, error: OSError) -> PackError:
    return PackError(f"“{name}” cannot be read: {error.strerror or error}. Look at its permissions.")


def _changed(name: str) -> PackError:
    return PackError(f"“{name}” was changed while it was being packed. Close it and pack again.")


def _disk_words(error: OSError, out: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"There is no room left for {out}. Free some space, or take another stick, and pack again."
    if error.errno == errno.EFBIG:
        return (
            f"{out} would become larger than its disk can hold in one file. A stick with the file system "
            "FAT32 holds 4 GB: format it with exFAT, and pack again."
        )
    if error.errno == errno.EROFS:
        return f"{out} cannot be written: the stick or disk is read-only. Look for a lock on its side."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"{out} cannot be written: the permissions of its folder forbid it. Name another folder."
    return f"{out} cannot be written: {error.strerror or error}."
