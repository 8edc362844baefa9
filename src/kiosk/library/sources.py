"""What is handed over, a package or a bundle's folder, into the staging of the library.

Promises: disk space is looked at first; a package's signature is checked before anything in it is parsed, and
a folder, which nobody can sign, is refused where a key is enrolled; every staged file is compared with its
manifest as it lies there, and nothing else lies there. Raises `Refused`; a stick that was taken out half-way
is "source-gone".
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.bundle.files import DEPTH_LIMIT
from kiosk.bundle.manifest import FILE_LIMIT
from kiosk.bundle.refusals import sentence
from kiosk.edition.inputs import FileDigest
from kiosk.edition.progress import Progress, Tell
from kiosk.library.apart import Event, number, run_apart
from kiosk.library.collection import Library
from kiosk.library.keys import EnrolledKey, Keys, KeysError
from kiosk.library.refusal import STAYS, Refused, disk_refusal
from kiosk.library.staging import Staging
from kiosk.library.verify import FAULTS, differences

_MEBIBYTE: Final = 1024 * 1024
MARGIN: Final = 64 * _MEBIBYTE
_HEADS: Final = 1024 * _MEBIBYTE  # headers and lists of the largest package


@dataclass(frozen=True, slots=True)
class Staged:
    """What lies in the staging now, in the folder `bundle`. `id` is "" and `release` 0 for a bundle that was
    a folder, which says neither outside of itself; `source` is a digest of its files' names, sizes and bytes.
    """

    bundle: Path
    id: str
    release: int
    signed_by: str
    source: str


def stage(source: Path, library: Library, staging: Staging, tell: Tell) -> Staged:
    """Copy or unpack `source` into `staging.bundle`."""
    try:
        keys = Keys(library.root).enrolled()
    except KeysError as error:
        raise Refused("keys-damaged", f"{error} What was shown before is still shown.") from error
    try:
        folder = stat.S_ISDIR(source.stat().st_mode)
    except OSError as error:
        raise _gone(source, error) from error
    if folder:
        return _folder(source, library, staging, tell, signed_only=bool(keys))
    return _package(source, library, staging, keys, tell)


def needed(unpacked: int, edition: int) -> int:
    """Bytes an installation takes at its height: the bundle unpacked, its edition (as large as the one
    before; when there is none, as its originals and a third more, since tiles are), and a margin."""
    return unpacked + max(edition + edition // 10, unpacked + unpacked // 3) + MARGIN


def check_space(library: Library, unpacked: int, id: str = "") -> None:
    """Raises `Refused` "no-space" with numbers when the disk cannot take it."""
    entry = library.read().pointer.entry(id)
    want = needed(unpacked, entry.current.size if entry is not None else 0)
    seen = os.statvfs(library.home)
    free = seen.f_bavail * seen.f_frsize
    if free < want:
        raise Refused(
            "no-space",
            f"The disk of the library has {_megabytes(free)} free, and this installation needs "
            f"{_megabytes(want)}. Remove an exhibition that is no longer shown (“kiosk remove”), or free "
            "space, and try again. What was shown before is still shown.",
            free=free,
            needed=want,
        )


def _megabytes(size: int) -> str:
    return f"{max(1, round(size / 1e6)):,} MB"


def source_digest(files: Iterable[tuple[str, FileDigest]]) -> str:
    """One digest for a bundle's files: the same for a package and for the folder it was packed from."""
    told = hashlib.sha256()
    for name, file in sorted(files):
        told.update(f"{name}\0{file.size}\0{file.sha256}\n".encode(errors="surrogateescape"))
    return told.hexdigest()


# -- a package ----------------------------------------------------------------------------------------------


def _package(
    source: Path, library: Library, staging: Staging, keys: Sequence[EnrolledKey], tell: Tell
) -> Staged:
    from kiosk.bundle.manifest import TOTAL_LIMIT
    from kiosk.bundle.refusals import PackageError
    from kiosk.library.opening import open_package

    try:
        size = source.stat().st_size
    except OSError as error:
        raise _gone(source, error) from error
    try:
        if size > TOTAL_LIMIT + _HEADS:
            raise PackageError("too-large", file=source.name, limit=TOTAL_LIMIT)
        # A package is not compressed: it takes as much room unpacked.
        check_space(library, size)
        opened = open_package(source, staging.bundle, keys, tell)
    except PackageError as error:
        raise Refused(error.code, f"{error} {STAYS}", **error.values) from error
    except OSError as error:  # no process could be started
        raise disk_refusal(error, library.home) from error
    manifest = opened.manifest
    files = [(file.path, FileDigest(file.sha256, file.size)) for file in manifest.files]
    return Staged(opened.bundle, manifest.id, manifest.release, opened.signed_by, source_digest(files))


# -- a folder -----------------------------------------------------------------------------------------------


def _folder(source: Path, library: Library, staging: Staging, tell: Tell, *, signed_only: bool) -> Staged:
    if signed_only:
        raise Refused(
            "unsigned",
            "A key is enrolled on this kiosk, so it takes signed packages only, and a folder cannot be "
            "signed. Pack the bundle with “kiosk pack --sign KEY” and install the package.",
            source=str(source),
        )
    try:
        total = _size(source)
        told = (source / "exhibition.yaml").is_file()
    except OSError as error:
        raise _gone(source, error) from error
    if not told:
        raise Refused(
            "not-a-package",
            f"There is no exhibition.yaml in {source}, so it is no bundle. Name the folder that holds it, or "
            "a package (NAME.exhibit).",
            source=str(source),
        )
    check_space(library, total)

    def hear(event: Event) -> None:
        if event.get("event") == "copied":
            tell(Progress("copying", number(event, "bytes"), total))

    tell(Progress("copying", 0, total))
    job = {"source": str(source), "into": str(staging.bundle)}
    ended = run_apart("copy", job, writable=[staging.bundle], hear=hear)
    event = ended.result
    if event is None:
        raise Refused(
            "source-gone",
            f"The copying of {source} broke off. Is the stick still in? Put it in again and repeat. What was "
            "shown before is still shown.",
            source=str(source),
        )
    if event.get("event") == "failed":
        raise _worded(event, library)
    files = _told(event.get("files"))
    verify(staging.bundle, files, tell)
    return Staged(staging.bundle, "", 0, "", source_digest(files.items()))


def _size(source: Path) -> int:
    """Bytes of all files below a folder. Raises `OSError`, and `Refused`: "too-large", "not-a-package"."""
    total = 0
    waiting = [("", 1)]
    while waiting:
        prefix, depth = waiting.pop()
        with os.scandir(source / prefix) as entries:
            for entry in entries:
                name = prefix + entry.name
                if entry.name.startswith("."):
                    continue
                if not entry.is_dir(follow_symlinks=False):
                    size = entry.stat(follow_symlinks=False).st_size
                    if size > FILE_LIMIT:
                        raise Refused(
                            "too-large",
                            sentence("too-large", {"file": name, "limit": FILE_LIMIT}),
                            file=name,
                            limit=FILE_LIMIT,
                        )
                    total += size
                elif depth < DEPTH_LIMIT:
                    waiting.append((f"{name}/", depth + 1))
                else:
                    raise Refused(
                        "not-a-package",
                        f"Folders lie more than {DEPTH_LIMIT} levels deep in “{name}”. Is this really a "
                        "bundle? Move what belongs to the exhibition further up.",
                        file=name,
                        limit=DEPTH_LIMIT,
                    )
    return total


def _worded(event: Event, library: Library) -> Refused:
    code, values = str(event.get("code", "")), event.get("values")
    told = values if isinstance(values, dict) else {}
    if code == "os-error":
        errno = number(told, "errno")
        return disk_refusal(OSError(errno, os.strerror(errno)), library.home)
    return Refused(code, str(event.get("message", "")), **{str(name): told[name] for name in told})


def _told(files: object) -> dict[str, FileDigest]:
    """The list the worker made; it is compared with what lies there, so nothing in it is believed."""
    found = {}
    for file in files if isinstance(files, list) else []:
        match file:
            case [str(name), int(size), str(digest)]:
                found[name] = FileDigest(digest, size)
            case _:
                pass
    return found


def verify(folder: Path, files: dict[str, FileDigest], tell: Tell) -> None:
    """Compare what was staged with its manifest, in this process. Raises `Refused` "digest"."""
    for difference in differences(folder, files, lambda done, all: tell(Progress("verifying", done, all))):
        raise Refused(
            "digest",
            f"“{difference.name}” {FAULTS[difference.fault]} after it was copied. Try once more; if it "
            "happens again, the stick or the disk may be failing. What was shown before is still shown.",
            file=difference.name,
            fault=difference.fault,
        )


def _gone(source: Path, error: OSError) -> Refused:
    return Refused(
        "source-gone",
        f"{source} cannot be read ({error.strerror or error}). Is the stick still in? Put it in again and "
        "repeat. What was shown before is still shown.",
        source=str(source),
    )
