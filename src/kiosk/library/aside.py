"""What is left out after crashes, as the library and the shelf see it (`kiosk.supervision` has the rules).

Promises: what a run's end leads to is decided once, at the next start, by the program itself; whatever the
disk says, an answer is given and the show goes on. Light: the window starts with it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from kiosk.edition.reader import Edition
from kiosk.errors import EditionError
from kiosk.library import shelf
from kiosk.library.collection import LIBRARY, Library, content_of, opens
from kiosk.library.files import Stamp, stamp_of
from kiosk.library.place import SUPERVISION_FOLDER
from kiosk.supervision.aside import NAME, name_of, read_state, write_state
from kiosk.supervision.ledger import Run, crash_of
from kiosk.supervision.rules import (
    STRIKES,
    LeftOut,
    Stage,
    State,
    after_crash,
    after_good_run,
    shown_again,
    with_content,
)

__all__ = [
    "Content",
    "LeftOut",
    "Named",
    "OfLibrary",
    "OfShelf",
    "Stamp",
    "again",
    "in_force",
    "named",
    "open_without",
    "settle",
    "stamp",
    "state",
]

Tell = Callable[[str], None]

SENTENCES: Final = {
    Stage.RECORD: "The kiosk crashed {strikes} times in a row soon after its start, most often with the "
    "record “{record}” on the screen. The record is left out; “kiosk aside --show-again” undoes it.",
    Stage.EDITION: "The kiosk crashed {strikes} times in a row soon after its start. The edition {edition} "
    "is set aside and the one before it is shown; “kiosk aside --show-again” undoes it.",
    Stage.GIVEN_BACK: "The kiosk crashed {strikes} times in a row soon after its start, and nothing of what "
    "it shows is left to blame. All of it is shown; the kiosk keeps starting again. See “kiosk doctor”, the "
    "display, and the system's journal.",
}


def folder_of(library: Library) -> Path:
    """Where a kiosk keeps what happened to it."""
    return library.root / SUPERVISION_FOLDER


def state(library: Library) -> State:
    """What is remembered on this kiosk."""
    return read_state(folder_of(library))


def stamp(library: Library) -> Stamp:
    """Another value after every change."""
    return stamp_of(folder_of(library) / NAME)


def again(library: Library) -> None:
    """Show everything again, as staff ask. Raises `OSError`."""
    write_state(folder_of(library), shown_again(state(library)))


def in_force(library: Library) -> tuple[LeftOut, ...]:
    """What is left out now; what was left out of other content than what is installed now is not."""
    now, content = state(library), content_of(library.read().pointer)
    of_library = now.content.startswith(LIBRARY)
    return now.left_out if content in ("", now.content) and bool(content) == of_library else ()


@dataclass(frozen=True, slots=True)
class Named:
    """What is left out, for people: the title of the exhibition and its release (0 unknown), and the title of
    the record, "" for the whole edition."""

    exhibition: str
    release: int
    record: str = ""


def named(library: Library, one: LeftOut, language: str, cache: Path | None = None) -> Named:
    """How people call it, in their language where the edition has it; its id where it cannot be read."""
    for root in (library.home, cache or shelf.default_cache()):
        try:
            with Edition.open(root / one.edition) as edition:
                title = edition.exhibition(language).title
                record = edition.row(one.record, language).title if one.record else ""
                return Named(title, edition.release, record)
        except (EditionError, KeyError):
            continue
    return Named(one.edition, 0, one.record)


class Content(Protocol):
    """Where what is shown comes from."""

    def name(self) -> str:
        """What names all of it; another one after every change, "" when it is not known."""

    def expected(self, aside: State) -> str:
        """The name of the edition that will be opened first, found without opening one; "" unknown."""

    def has_before(self, edition: str) -> bool:
        """Whether another edition would be shown if the one of this name were set aside."""


@dataclass(frozen=True, slots=True)
class OfShelf:
    """A bundle and the cache of its editions."""

    bundle: Path
    cache: Path | None

    def name(self) -> str:
        current = shelf.current_name(self.bundle, self.cache)
        return f"shelf {current}" if current else ""

    def expected(self, aside: State) -> str:
        return shelf.current_name(self.bundle, self.cache)

    def has_before(self, edition: str) -> bool:
        current = shelf.current_name(self.bundle, self.cache) == edition
        return current and shelf.before(self.bundle, self.cache) is not None

    def instead(self, edition: Path, aside: State) -> Path:
        """The edition, or the one before it when it was set aside."""
        if aside.content != self.name() or name_of(edition) not in aside.editions():
            return edition
        return shelf.before(self.bundle, self.cache) or edition


@dataclass(frozen=True, slots=True)
class OfLibrary:
    """What is installed, else what `other` has."""

    library: Library
    other: Content

    def name(self) -> str:
        return content_of(self.library.read().pointer) or self.other.name()

    def expected(self, aside: State) -> str:
        pointer = self.library.read().pointer
        entry = pointer.entry(pointer.shown)
        if entry is None:
            return self.other.expected(aside)
        names = [name_of(self.library.folder(kept)) for kept in entry.kept()]
        out = aside.editions() if aside.content == content_of(pointer) else frozenset()
        return next((name for name in names if name not in out), names[0])

    def has_before(self, edition: str) -> bool:
        pointer = self.library.read().pointer
        if not pointer.entries:
            return self.other.has_before(edition)
        for entry in pointer.entries:
            if entry.before is not None and name_of(self.library.folder(entry.current)) == edition:
                return opens(self.library.folder(entry.before), entry.before.hidden)
        return False


def settle(folder: Path, before: Run | None, content: Content, tell: Tell) -> State:
    """Draw the conclusions from how the run before ended, remember them and give them."""
    found = read_state(folder)
    now = with_content(found, content.name()) if found != State() or before is not None else found
    done, what = Stage.NOTHING, None
    if before is not None and before.how == "crash":
        tell(_told(before))
        now, done, what = after_crash(now, crash_of(before), content.has_before)
    elif before is not None and before.good:
        now = after_good_run(now)
    if now != found:
        try:
            write_state(folder, now)
        except OSError as error:
            tell(
                f"What is left out after crashes cannot be noted in {folder} ({error.strerror or error}). "
                "The show goes on. Make room on the disk, or make the folder writable for the kiosk's user."
            )
    if done is not Stage.NOTHING:
        one = what or LeftOut("")
        tell(SENTENCES[done].format(strikes=STRIKES, record=one.record, edition=one.edition))
    return now


def _told(run: Run) -> str:
    where = f", with “{run.record or run.screen}” on the screen" if run.screen else ""
    unseen = "" if run.shown else ", before there was a picture"
    return f"The run before ended without being asked to after {run.ran_s:g} s{where}{unseen}."


def open_without(edition: Path, aside: State, content: str) -> Edition:
    """Open an edition without what is left out of it; whole, when nothing would be left. Raises
    `EditionError`."""
    hidden = aside.records(name_of(edition)) if aside.content == content else ()
    if hidden:
        try:
            return Edition.open(edition, hidden)
        except EditionError:
            pass
    return Edition.open(edition)
