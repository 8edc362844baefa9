"""The library of a kiosk as everybody reads it: what is installed, what is shown, what went before.

Promises:
- Reading takes no lock, writes nothing and raises nothing: a damaged file costs a sentence in `problem`.
- `shown` gives an edition that opens whenever the library holds one: the current one of the exhibition that
  is shown, else the one before it, else another exhibition's.
- Importing this imports no parser, no image library, no model and no window: the window starts with it.

Changing it is `install`'s and `switching`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.edition.reader import Edition
from kiosk.errors import EditionError
from kiosk.library.files import Stamp, stamp_of
from kiosk.library.place import LIBRARY_FOLDER
from kiosk.library.pointer import EDITIONS, POINTER_NAME, Entry, Kept, Pointer, Reading, read
from kiosk.supervision.aside import name_of
from kiosk.supervision.rules import State

LIBRARY: Final = "library "
"""How the names of a library's content begin."""


@dataclass(frozen=True, slots=True)
class Installed:
    """One installed exhibition, or (in `before`) the edition of it that is kept for going back.

    `installed_at` is ISO 8601 UTC; `signed_by` is "" for an unsigned one, else the key's id and name;
    `records` counts what visitors can see; `hidden` are ids of records left out because their pictures are
    damaged; `size` is in bytes.
    """

    id: str
    title: Mapping[str, str]
    release: int
    edition: Path
    installed_at: str
    signed_by: str
    records: int
    languages: tuple[str, ...]
    hidden: tuple[str, ...]
    size: int
    before: Installed | None
    highest_release: int


@dataclass(frozen=True, slots=True)
class LibraryState:
    """Everything installed, by id. `shown` is "" when nothing is; `problem` is a sentence for operators."""

    shown: str
    exhibitions: tuple[Installed, ...]
    problem: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An edition that opens, and what to leave out of it. `fallback` when it is not the one asked for."""

    id: str
    edition: Path
    hidden: tuple[str, ...] = ()
    fallback: bool = False


class Library:
    """The library below `root`, the folder of a kiosk's state (`kiosk.library.place.state_root`)."""

    def __init__(self, root: Path) -> None:
        self.root = root.absolute()
        self.home = self.root / LIBRARY_FOLDER

    def read(self) -> Reading:
        """The pointer as it is now, and how well it is."""
        return read(self.home)

    def folder(self, kept: Kept) -> Path:
        """Where an edition lies."""
        return self.home / EDITIONS / kept.folder

    def state(self) -> LibraryState:
        """What is installed. Never raises."""
        reading = self.read()
        pointer = reading.pointer
        return LibraryState(
            pointer.shown, tuple(self.installed(entry) for entry in pointer.entries), reading.problem
        )

    def installed(self, entry: Entry) -> Installed:
        """An entry of the pointer for those who show it."""
        before = None if entry.before is None else self._one(entry, entry.before, None)
        return self._one(entry, entry.current, before)

    def _one(self, entry: Entry, kept: Kept, before: Installed | None) -> Installed:
        return Installed(
            id=entry.id,
            title=dict(kept.title),
            release=kept.release,
            edition=self.folder(kept),
            installed_at=kept.installed_at,
            signed_by=kept.signed_by,
            records=max(0, kept.records - len(kept.hidden)),
            languages=kept.languages,
            hidden=kept.hidden,
            size=kept.size,
            before=before,
            highest_release=entry.highest,
        )

    def shown(self, aside: State | None = None) -> Shown | None:
        """What the window shows; None when no edition of the library opens.

        What crashes have set `aside` comes last, as long as nothing was changed here since then.
        """
        pointer = self.read().pointer
        out = aside if aside is not None and aside.content == content_of(pointer) else State()
        wanted = pointer.entry(pointer.shown)
        others = [entry for entry in pointer.entries if entry is not wanted]
        for entry in [*([wanted] if wanted else []), *others]:
            for kept in sorted(entry.kept(), key=lambda one: name_of(self.folder(one)) in out.editions()):
                path = self.folder(kept)
                without = (*kept.hidden, *out.records(name_of(path)))
                for hidden in dict.fromkeys((without, kept.hidden)):
                    if opens(path, hidden):
                        fallback = entry is not wanted or kept is not entry.current
                        return Shown(entry.id, path, hidden, fallback)
        return None

    def pointer_stamp(self) -> Stamp:
        """A value that is another one after every change of the pointer; costs one look at the disk."""
        return stamp_of(self.home / POINTER_NAME)


def content_of(pointer: Pointer) -> str:
    """What names everything that is installed, for `kiosk.supervision.rules`; "" when nothing is."""
    return f"{LIBRARY}{pointer.number}" if pointer.entries else ""


def opens(edition: Path, hidden: tuple[str, ...] = ()) -> bool:
    """Whether the edition can be shown."""
    try:
        Edition.open(edition, hidden).close()
    except EditionError:
        return False
    return True
