"""The library's one small file: which editions are installed, which of them is shown, which went before.

Promises:
- The file is replaced in one step and flushed: a kill or a power cut leaves the old one or the new one.
- Every flipped bit in it is found: it holds a digest of itself and is compared with what it would be written
  as. A second copy, written after it, then takes its place; when both are damaged, the editions on the disk
  themselves tell what there is.
- Reading never writes and never raises; a file of a newer program is told apart from a damaged one, and a
  disk that did not let it be read from a file that is damaged: nobody may take what could not be read for
  what is not there.

Light: the window reads it on its way up.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Literal

from kiosk.edition.folder import flush, read_manifest, stable_json
from kiosk.edition.reader import Edition
from kiosk.edition.schema import MANIFEST_NAME
from kiosk.errors import EditionError
from kiosk.library.files import put_file, read_plain, replace_file

WHAT: Final = "library of an exhibition kiosk"
VERSION: Final = 1
POINTER_NAME: Final = "library.json"
COPY_NAME: Final = "library.copy.json"
EDITIONS: Final = "editions"
STAGING: Final = "staging"
SPARES: Final = "spares"
_FOLDER: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,199}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}|")


@dataclass(frozen=True, slots=True)
class Kept:
    """One edition in the library. `folder` is its name below `editions/`, `digest` the SHA-256 of its
    manifest, `source` that of the list of the bundle's files it was made from ("" unknown), `hidden` the ids
    of records that are left out because their pictures are damaged, `size` bytes."""

    folder: str
    release: int
    installed_at: str
    signed_by: str
    digest: str
    source: str
    title: Mapping[str, str]
    languages: tuple[str, ...]
    records: int
    size: int
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One installed exhibition: the edition that is shown of it, the one before, the highest release ever."""

    id: str
    current: Kept
    before: Kept | None
    highest: int

    def kept(self) -> tuple[Kept, ...]:
        """Its editions, the current one first."""
        return (self.current,) if self.before is None else (self.current, self.before)


@dataclass(frozen=True, slots=True)
class Pointer:
    """All of the file. `shown` is the id of an entry, "" when nothing is installed. `removed` remembers the
    highest release of exhibitions that were removed: an older one does not come back by that way."""

    shown: str = ""
    entries: tuple[Entry, ...] = ()
    number: int = 0
    removed: Mapping[str, int] = field(default_factory=dict)

    def entry(self, id: str) -> Entry | None:
        """The exhibition called `id`."""
        return next((entry for entry in self.entries if entry.id == id), None)

    def folders(self) -> frozenset[str]:
        """The names of all editions that are kept."""
        return frozenset(kept.folder for entry in self.entries for kept in entry.kept())

    def with_entry(self, entry: Entry) -> Pointer:
        """The same with this exhibition in place of the one of its name; in the order of their ids."""
        others = [other for other in self.entries if other.id != entry.id]
        removed = {id: highest for id, highest in self.removed.items() if id != entry.id}
        entries = tuple(sorted([*others, entry], key=lambda it: it.id))
        return replace(self, entries=entries, removed=removed)

    def without(self, id: str) -> Pointer:
        """The same without this exhibition."""
        gone = {entry.id: entry.highest for entry in self.entries if entry.id == id}
        entries = tuple(entry for entry in self.entries if entry.id != id)
        return replace(self, entries=entries, removed={**self.removed, **gone})

    def highest(self, id: str) -> int:
        """The highest release of this exhibition that was ever accepted; 0 for none."""
        entry = self.entry(id)
        return entry.highest if entry is not None else self.removed.get(id, 0)


Source = Literal["file", "copy", "folders", "nothing"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known and from where. `problem` is a sentence for the operator, "" when all is well; `newer`
    when the file was written by a newer program. `unread` is what the disk said when it gave out neither the
    file nor its copy, `unlisted` when it did not give out the editions that would tell instead: then more may
    be installed than `pointer` has.
    """

    pointer: Pointer = field(default_factory=Pointer)
    source: Source = "nothing"
    problem: str = ""
    newer: bool = False
    unread: OSError | None = None
    unlisted: OSError | None = None


class UnconfirmedError(OSError):
    """The pointer was switched, and the disk did not confirm that it will still be so after a power cut."""


class _NewerError(ValueError):
    """The file was written by a newer program."""


def pack(pointer: Pointer) -> bytes:
    """The file's bytes: the same for the same pointer."""
    told: dict[str, Any] = {
        "what": WHAT,
        "version": VERSION,
        "number": pointer.number,
        "shown": pointer.shown,
        "exhibitions": [asdict(entry) for entry in pointer.entries],
        "removed": dict(pointer.removed),
    }
    return stable_json({**told, "sum": hashlib.sha256(stable_json(told)).hexdigest()})


def unpack(data: bytes) -> Pointer:
    """The pointer in these bytes. Raises `ValueError` when a single bit of them is not as it was written."""
    told = json.loads(data)
    if not isinstance(told, dict) or told.get("what") != WHAT:
        raise ValueError("not a library")
    rest = {name: value for name, value in told.items() if name != "sum"}
    if told.get("sum") != hashlib.sha256(stable_json(rest)).hexdigest():
        raise ValueError("the sum does not agree")
    if _whole(told, "version") > VERSION:
        raise _NewerError
    entries = tuple(_entry(entry) for entry in told["exhibitions"])
    removed = {str(id): _whole(told["removed"], id) for id in told["removed"]}
    pointer = Pointer(_text(told, "shown"), entries, _whole(told, "number"), removed)
    if pointer.entries and pointer.entry(pointer.shown) is None:
        raise ValueError("what is shown is not installed")
    if pack(pointer) != data:
        raise ValueError("not as it was written")
    return pointer


def _text(told: Mapping[str, Any], name: str) -> str:
    value = told[name]
    if not isinstance(value, str):
        raise ValueError(name)
    return value


def _whole(told: Mapping[str, Any], name: str) -> int:
    value = told[name]
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(name)
    return value


def _texts(told: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = told[name]
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise ValueError(name)
    return tuple(value)


def _entry(told: Any) -> Entry:
    before = told["before"]
    return Entry(
        id=_text(told, "id"),
        current=_kept(told["current"]),
        before=None if before is None else _kept(before),
        highest=_whole(told, "highest"),
    )


def _kept(told: Any) -> Kept:
    title = told["title"]
    if not isinstance(title, dict) or not all(isinstance(words, str) for words in title.values()):
        raise ValueError("title")
    folder, digest = _text(told, "folder"), _text(told, "digest")
    if not _FOLDER.fullmatch(folder) or not _DIGEST.fullmatch(digest):
        raise ValueError("folder")
    return Kept(
        folder=folder,
        release=_whole(told, "release"),
        installed_at=_text(told, "installed_at"),
        signed_by=_text(told, "signed_by"),
        digest=digest,
        source=_text(told, "source"),
        title=title,
        languages=_texts(told, "languages"),
        records=_whole(told, "records"),
        size=_whole(told, "size"),
        hidden=_texts(told, "hidden"),
    )


# -- reading ------------------------------------------------------------------------------------------------


def read(home: Path) -> Reading:
    """What is installed in the library's folder `home`. Never raises."""
    missing, unread = 0, None
    for name in (POINTER_NAME, COPY_NAME):
        try:
            pointer = unpack(read_plain(home / name))
        except FileNotFoundError:
            missing += 1
        except OSError as error:
            unread = error
        except _NewerError:
            pointer, _ = rebuilt(home)
            return Reading(pointer, "folders", "The library was written by a newer program.", newer=True)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            pass
        else:
            if name == POINTER_NAME:
                return Reading(pointer, "file")
            problem = f"{POINTER_NAME} is damaged; its second copy is used. “kiosk scrub” puts it right."
            return Reading(pointer, "copy", problem)
    pointer, unlisted = rebuilt(home)
    if unread is None and unlisted is None and missing == 2 and not pointer.entries:
        return Reading(pointer)
    problem = (
        f"{POINTER_NAME} and its second copy are damaged; what is installed was read from the editions "
        "themselves. “kiosk scrub” puts it right."
    )
    trouble = unlisted or unread
    if trouble is not None:
        problem = (
            f"The disk does not give out {POINTER_NAME} ({trouble.strerror or trouble}). What the editions "
            "say themselves is shown, and nothing is changed until it can be read again, or “kiosk scrub” "
            "writes it anew."
        )
    return Reading(pointer, "folders", problem, unread=unread, unlisted=unlisted)


def rebuilt(home: Path) -> tuple[Pointer, OSError | None]:
    """What the editions on the disk say themselves: for every exhibition the highest release that opens, and
    the one before; shown is the one that was installed last. With it what the disk said when it did not give
    out all there is to know."""
    found: dict[str, list[tuple[int, float, Kept]]] = {}
    unread: OSError | None = None
    try:
        folders = sorted(path for path in (home / EDITIONS).iterdir() if path.is_dir())
    except (FileNotFoundError, NotADirectoryError):
        return Pointer(), None
    except OSError as error:
        return Pointer(), error
    for folder in folders:
        try:
            read_plain(folder / MANIFEST_NAME)
            id, kept = kept_of(folder)
            when = folder.stat().st_mtime
        except FileNotFoundError:
            continue
        except OSError as error:
            unread = error
            continue
        except (EditionError, ValueError):
            continue
        found.setdefault(id, []).append((kept.release, when, kept))
    entries, latest = [], ("", 0.0)
    for id, editions in sorted(found.items()):
        editions.sort(key=lambda it: it[:2], reverse=True)
        (release, when, current), *rest = editions
        entries.append(Entry(id, current, rest[0][2] if rest else None, release))
        latest = max(latest, (id, when), key=lambda it: it[1])
    return Pointer(latest[0], tuple(entries)), unread


def kept_of(
    folder: Path, *, installed_at: str = "", signed_by: str = "", source: str = ""
) -> tuple[str, Kept]:
    """The exhibition's id and the entry of an edition in `folder`, from the edition itself. `installed_at` is
    the folder's own time when it is "". Raises `EditionError`, `OSError` or `ValueError`."""
    manifest = read_manifest(folder)
    if manifest is None or not _FOLDER.fullmatch(folder.name):
        raise EditionError(f"There is no edition in {folder}.")
    data = (folder / MANIFEST_NAME).read_bytes()
    try:
        with Edition.open(folder) as edition:
            tags = tuple(row.tag for row in edition.languages)
            title = {tag: edition.exhibition(tag).title for tag in tags}
            records = sum(row.count for row in edition.sections(tags[0]))
            size = len(data) + sum(int(told["size"]) for told in manifest["files"].values())
            kept = Kept(
                folder=folder.name,
                release=edition.release,
                installed_at=installed_at or utc(folder.stat().st_mtime),
                signed_by=signed_by,
                digest=hashlib.sha256(data).hexdigest(),
                source=source,
                title=title,
                languages=tags,
                records=records,
                size=size,
            )
            return edition.id, kept
    except (KeyError, TypeError, AttributeError, OverflowError, sqlite3.Error) as error:
        raise EditionError(f"The edition in {folder} is damaged.") from error


def utc(seconds: float) -> str:
    """A moment in ISO 8601, UTC, whole seconds."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


# -- writing ------------------------------------------------------------------------------------------------


def write(home: Path, pointer: Pointer) -> Pointer:
    """Switch to `pointer`: the file first, in one step, then its second copy; gives it with its new number.

    Raises `OSError` when nothing was switched, `UnconfirmedError` when it was and the disk did not say that
    it holds it. A copy that cannot be written is no reason to fail: the next change writes it. On a full disk
    the copy makes room.
    """
    pointer = replace(pointer, number=pointer.number + 1)
    data = pack(pointer)
    put_file(home / POINTER_NAME, data, home / COPY_NAME)
    try:
        flush(home)
    except OSError as error:
        raise UnconfirmedError(*error.args) from error
    with contextlib.suppress(OSError):
        replace_file(home / COPY_NAME, data)
    return pointer


def heal(home: Path, reading: Reading) -> None:
    """Have both files say what is known. Raises `OSError`; not for a copy that finds no room."""
    data = pack(reading.pointer)
    if not _is(home / POINTER_NAME, data):
        # The copy is what is known, where it was read: it makes no room.
        replace_file(home / POINTER_NAME, data)
    if not _is(home / COPY_NAME, data):
        with contextlib.suppress(OSError):
            replace_file(home / COPY_NAME, data)


def _is(path: Path, data: bytes) -> bool:
    try:
        return read_plain(path) == data
    except (OSError, ValueError):
        return False
