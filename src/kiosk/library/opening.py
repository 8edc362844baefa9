"""Opens a package: the one way by which its files reach the kiosk.

Promises, in this order:
1. a disposable process hands over the manifest and the signature as raw bytes;
2. the signature is verified here, over those bytes, before anything of them is parsed;
3. the manifest is parsed here, within its limits, and the room on the disk is checked;
4. a second disposable process unpacks what the verified manifest names into one folder;
5. every file that lies there is compared here with the verified manifest: exactly those, no link, no more.

What is refused at any step is a `PackageError`; nothing is ever written outside of `into`.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.bundle.manifest import (
    FILE_LIMIT,
    MANIFEST_LIMIT,
    SIGNATURE_LIMIT,
    Manifest,
    ManifestFile,
    parse_manifest,
)
from kiosk.bundle.minisign import Signature, shown_id, verify
from kiosk.bundle.refusals import SENTENCES, PackageError, SignatureError
from kiosk.bundle.zip_format import MANIFEST_NAME, SIGNATURE_NAME
from kiosk.edition.progress import Progress, Tell, silent
from kiosk.library.apart import MEBIBYTE, Ended, Event, Limits, number, run_apart
from kiosk.library.keys import EnrolledKey, in_force

HEADS_FOLDER: Final = "heads"
BUNDLE_FOLDER: Final = "bundle"

_MEMORY: Final = 512 * MEBIBYTE
HEADS_LIMITS: Final = Limits(
    address_space=_MEMORY, file_bytes=MANIFEST_LIMIT, cpu_s=30, wall_s=120, stall_s=120
)
UNPACK_LIMITS: Final = Limits(
    address_space=_MEMORY, file_bytes=FILE_LIMIT, cpu_s=3600, wall_s=6 * 3600, stall_s=120
)
_SPARE: Final = 64 * MEBIBYTE  # left free on the disk
_BLOCK: Final = 4096  # a file takes whole blocks
_CHUNK: Final = MEBIBYTE


@dataclass(frozen=True, slots=True)
class Opened:
    """A package that was verified as it lies in `bundle`, a folder.

    `signed_by` is the id and name of the enrolled key whose signature was verified, "" when there is none.
    `claimed_key` is the id in a signature that nobody here could check, on a kiosk without keys.
    """

    manifest: Manifest
    signed_by: str
    claimed_key: str
    bundle: Path


def open_package(source: Path, into: Path, keys: Sequence[EnrolledKey], tell: Tell = silent) -> Opened:
    """Verify the package at `source` and unpack it below `into`, an existing empty folder.

    `keys` are all keys that were ever enrolled (`Keys(root).enrolled()`): with any of them, only a package
    that a key in force has signed is taken. Raises `PackageError`, of which `SignatureError` is one, and
    `OSError` when a process cannot be started; whoever made `into` then takes it away.
    """
    heads, bundle = into / HEADS_FOLDER, into / BUNDLE_FOLDER
    for folder in (heads, bundle):
        with _disk():
            folder.mkdir()
    told = _run("heads", {"file": str(source.absolute()), "into": str(heads)}, heads, HEADS_LIMITS, silent)
    manifest_bytes = _staged(heads / MANIFEST_NAME, MANIFEST_LIMIT)
    signed = told.get("signed") is True
    signature = _staged(heads / SIGNATURE_NAME, SIGNATURE_LIMIT) if signed else None
    signed_by, claimed = _signer(manifest_bytes, signature, keys)
    manifest = parse_manifest(manifest_bytes)
    _room(manifest, into)
    job = {"file": str(source.absolute()), "manifest": str(heads / MANIFEST_NAME), "into": str(bundle)}
    _run("unpack", job, bundle, UNPACK_LIMITS, tell)
    verify_staged(manifest, bundle, tell)
    return Opened(manifest, signed_by, claimed, bundle)


def _signer(data: bytes, signature: bytes | None, keys: Sequence[EnrolledKey]) -> tuple[str, str]:
    """Who signed, and who claims to have where nobody can check. Raises `SignatureError`."""
    if signature is None:
        if keys:
            raise SignatureError("unsigned")
        return "", ""
    if not keys:
        return "", shown_id(Signature.parse(signature).key_id)
    verified = verify(data, signature, in_force(keys))
    return next(key.label for key in keys if key.key == verified.key), ""


def _run(task: str, job: dict[str, Any], writable: Path, limits: Limits, tell: Tell) -> Event:
    def hear(event: Event) -> None:
        if event.get("event") == "progress":
            done, total = number(event, "done"), number(event, "total")
            # In megabytes: for people, and nothing grows beyond what a screen can count.
            tell(Progress("copying", done // MEBIBYTE, total // MEBIBYTE, str(event.get("file", ""))[:400]))

    ended = run_apart(task, job, writable=[writable], limits=limits, hear=hear)
    if ended.result is None or ended.result.get("event") != "done":
        raise _refusal(ended)
    return ended.result


def _refusal(ended: Ended) -> PackageError:
    """What the process said, read as data: a known code and plain values, or nothing."""
    result = ended.result or {}
    code, values = result.get("code"), result.get("values")
    if not isinstance(code, str) or code not in SENTENCES or not isinstance(values, dict):
        code, values = "read-error" if ended.how == "stall" else "worker", {}
    plain = {
        str(name): value
        for name, value in values.items()
        if isinstance(value, str | int) and name not in ("code", "self")
    }
    return PackageError(code, **plain)


def _staged(path: Path, limit: int) -> bytes:
    with _disk():
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise PackageError("special-file", file=path.name)
            data = file.read(limit + 1)
    if len(data) > limit:
        raise PackageError("too-large", file=path.name, limit=limit)
    return data


def _room(manifest: Manifest, into: Path) -> None:
    needed = sum(-(-file.size // _BLOCK) * _BLOCK for file in manifest.files) + _SPARE
    with _disk():
        free = shutil.disk_usage(into).free
    if free < needed:
        raise PackageError("no-space", needed=needed, free=free)


def verify_staged(manifest: Manifest, bundle: Path, tell: Tell = silent) -> None:
    """Raise `PackageError` unless the folder `bundle` holds the files of `manifest` and nothing else."""
    wanted = {file.path: file for file in manifest.files}
    folders = {folder for path in wanted for folder in _above(path)}
    found: list[ManifestFile] = []
    with _disk():
        for name, entry in _walk(bundle):
            mode = entry.stat(follow_symlinks=False).st_mode
            if stat.S_ISDIR(mode) and name in folders:
                continue
            if name not in wanted:
                raise PackageError("entry-added", file=name)
            if not stat.S_ISREG(mode):
                raise PackageError("link" if stat.S_ISLNK(mode) else "special-file", file=name)
            found.append(wanted[name])
    if len(found) != len(wanted):
        missing = min(wanted.keys() - {file.path for file in found})
        raise PackageError("entry-missing", file=missing)
    total, done = manifest.size, 0
    # Hashing leaves the interpreter free: as many cores as there are, up to four.
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool, _disk():
        for file, digest in zip(found, pool.map(lambda file: _digest(bundle, file), found), strict=True):
            if digest != file.sha256:
                pool.shutdown(wait=True, cancel_futures=True)
                raise PackageError("digest", file=file.path)
            done += file.size
            tell(Progress("verifying", done // MEBIBYTE, total // MEBIBYTE, file.path))


def _digest(bundle: Path, file: ManifestFile) -> str:
    """The SHA-256 of a staged file; "" when it has another size."""
    handle = os.open(bundle / file.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(handle, "rb", buffering=0) as stream:
        if os.fstat(handle).st_size != file.size:
            return ""
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _walk(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Everything below `root` with its path relative to it; links are not followed."""
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        with os.scandir(root / prefix) as entries:
            for entry in entries:
                yield prefix + entry.name, entry
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{prefix}{entry.name}/")


def _above(path: str) -> Iterator[str]:
    folder = path.rpartition("/")[0]
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


class _disk:  # noqa: N801  # reads as a word at its place: `with _disk():`
    """What the kiosk's own disk says, as a `PackageError`."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if not isinstance(error, OSError):
            return
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise PackageError("no-space") from error
        if error.errno == errno.ELOOP:
            raise PackageError("link", file=str(error.filename or "")) from error
        raise PackageError("disk", problem=error.strerror or str(error)) from error
