"""Looks at every bit of what is installed, and puts right what can be put right.

Promises:
- Every file of every edition is compared with its manifest (names, sizes, bytes), each manifest with the
  digest that the pointer holds of it, and the pointer and the enrolled keys with themselves and their copies:
  a single flipped bit anywhere is found.
- A damaged file is restored from any place in the library that holds the same bytes (another edition, the
  spare copies of an edition's small files): copied, flushed, verified, then put in place in one step.
- Where a picture cannot be restored, the records that show it are left out until it can; a tile costs itself,
  for the coarser tiles stand in for it; a recording is taken away, and its record shows its poster and its
  words; where an edition cannot be trusted at all, the one before it is shown. What is lost is said, and what
  to do.
- Looking holds nothing up; the library is held only while something is put right, and everything is looked at
  once more before.
"""

from __future__ import annotations

import json
import secrets
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Literal

from kiosk.edition.earlier import index_of
from kiosk.edition.folder import flush
from kiosk.edition.inputs import FileDigest
from kiosk.edition.progress import Progress, Tell, silent
from kiosk.edition.schema import INDEX_NAME, MANIFEST_NAME, MEDIA_FOLDER, TILES_FOLDER
from kiosk.library.collection import Library, opens
from kiosk.library.files import make_folder, read_plain
from kiosk.library.keys import KEYS_COPY, KEYS_NAME, Keys
from kiosk.library.pointer import COPY_NAME, POINTER_NAME, SPARES, STAGING, Entry, Kept, Pointer, pack, write
from kiosk.library.refusal import disk_refusal
from kiosk.library.staging import changing
from kiosk.library.verify import FAULTS, Difference, Fault, differences, fault_of, files_of

Outcome = Literal["found", "restored", "removed", "hidden", "coarse", "silent", "shown-before", "lost"]

_OUTCOMES: Final[Mapping[Outcome, str]] = {
    "found": "nothing was changed",
    "restored": "restored",
    "removed": "removed",
    "hidden": "the records that show it are hidden until it is restored; install the release again",
    "silent": "it is not played; its poster and words are shown. Install the release again",
    "coarse": "visitors see that part of the picture less sharp; install the release again",
    "shown-before": "the edition before is shown instead; install the release again",
    "lost": "it could not be restored; install the release again",
}


@dataclass(frozen=True, slots=True)
class Damage:
    """One damaged file: whose, which, what is wrong with it, what was done. `records` are the ids that are
    hidden for it, or shown less sharp. `exhibition` is "" for the library's own files. Many tiles of one
    picture with the same fate are told together: `count` of them, `file` is their folder."""

    exhibition: str
    release: int
    file: str
    fault: Fault
    outcome: Outcome
    records: tuple[str, ...] = ()
    count: int = 1

    def __str__(self) -> str:
        whose = f"“{self.exhibition}”, release {self.release}: " if self.exhibition else ""
        hidden = f" ({', '.join(self.records)})" if self.records else ""
        done = _OUTCOMES[self.outcome]
        if self.outcome == "lost" and not self.exhibition:
            done = "it could not be restored; put it back from a backup"
        file = self.file if self.count == 1 else f"{self.file} ({self.count:,} tiles)"
        return f"{whose}{file} {FAULTS[self.fault]}; {done}{hidden}."


@dataclass(frozen=True, slots=True)
class ScrubReport:
    """What was looked at and what was found. `shown_again` are records that are no longer hidden."""

    files: int
    size: int
    damages: tuple[Damage, ...] = ()
    shown_again: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """True when everything is as it was installed, now."""
        return all(damage.outcome in ("restored", "removed") for damage in self.damages)


@dataclass(slots=True)
class _Look:
    """One edition and its spare files as they were found. `told` is None when no manifest can be trusted."""

    entry: Entry
    kept: Kept
    told: dict[str, FileDigest] | None
    wrong: list[Difference] = field(default_factory=list)
    wrong_spares: list[Difference] = field(default_factory=list)


def scrub(library: Library, repair: bool = True, tell: Tell = silent) -> ScrubReport:
    """Look at everything; with `repair` put right what is wrong. Raises `Refused` when the disk does not let
    it be put right."""
    reading = library.read()
    pointer = reading.pointer
    looks = [_look(library, entry, kept, tell) for entry in pointer.entries for kept in entry.kept()]
    files = sum(len(look.told or ()) for look in looks)
    size = sum(kept.size for entry in pointer.entries for kept in entry.kept())
    hidden = any(kept.hidden for entry in pointer.entries for kept in entry.kept())
    own = _own_files_now(library)
    if reading.unlisted is not None:
        raise disk_refusal(reading.unlisted, library.home)
    if not (own or hidden or any(look.wrong or look.wrong_spares or look.told is None for look in looks)):
        return ScrubReport(files, size)
    if not repair:
        # What another command has swept meanwhile is not damaged.
        kept_now = library.read().pointer.folders()
        looks = [look for look in looks if look.kept.folder in kept_now]
        return ScrubReport(files, size, (*own, *_together(_only_told(looks))))
    with changing(library, anew=True) as now:  # which puts right the library's own files
        Keys(library.root).mend()
        still = {damage.file for damage in _own_files(library, now)}
        own = [replace(damage, outcome="lost" if damage.file in still else "restored") for damage in own]
        repairing = _Repair(library, now, tell)
        repairing.work(looks)
    damages = (*own, *_together(repairing.damages))
    return ScrubReport(files, size, damages, tuple(repairing.shown_again))


def _own_files_now(library: Library) -> list[Damage]:
    """What is wrong with the library's own files, seen while no other command changes them."""
    while True:
        reading = library.read()
        own = list(_own_files(library, reading.pointer, unread=reading.unread is not None))
        if library.read().pointer.number == reading.pointer.number:
            return own


def _own_files(library: Library, pointer: Pointer, *, unread: bool = False) -> Iterator[Damage]:
    """The pointer, the keys, and the copy of each: what they would be written as."""
    keys = Keys(library.root).as_written()
    told = []
    if library.home.is_dir() and (unread or pointer.entries or pointer.number):
        told += [(POINTER_NAME, pack(pointer)), (COPY_NAME, pack(pointer))]
    if keys is None or keys:
        told += [(KEYS_NAME, keys or b""), (KEYS_COPY, keys or b"")]
    for name, data in told:
        fault: Fault
        try:
            found = read_plain(library.home / name)
            if found == data:
                continue
            fault = "size" if len(found) != len(data) else "bytes"
        except FileNotFoundError:
            fault = "missing"
        except ValueError:
            fault = "kind"
        except OSError:
            fault = "unreadable"
        yield Damage("", 0, name, fault, "found")


def _look(library: Library, entry: Entry, kept: Kept, tell: Tell) -> _Look:
    """Compare one edition and its spare files with what is told of them."""
    told = _manifest(library, kept)
    if told is None:
        return _Look(entry, kept, None)

    def seen(done: int, total: int) -> None:
        tell(Progress("verifying", done, total, f"{entry.id} {kept.release}"))

    wrong = differences(library.folder(kept), told, seen)
    return _Look(entry, kept, told, wrong, differences(library.home / SPARES / kept.folder, _small(told)))


def _small(told: Mapping[str, FileDigest]) -> dict[str, FileDigest]:
    """The files of an edition that are kept a second time: all but its pictures."""
    return {name: file for name, file in told.items() if "/" not in name}


def _manifest(library: Library, kept: Kept) -> dict[str, FileDigest] | None:
    """All files of an edition, the manifest among them, from a manifest whose digest is the pointer's."""
    for folder in (library.folder(kept), library.home / SPARES / kept.folder):
        path = folder / MANIFEST_NAME
        try:
            size = path.stat().st_size
            own = FileDigest(kept.digest, size)
            if fault_of(path, own) is None:
                return {MANIFEST_NAME: own, **files_of(json.loads(path.read_bytes()))}
        except (OSError, ValueError):
            continue
    return None


def _only_told(looks: list[_Look]) -> Iterator[Damage]:
    for look in looks:
        if look.told is None:
            yield Damage(look.entry.id, look.kept.release, MANIFEST_NAME, "bytes", "found")
        for difference in look.wrong:
            yield Damage(look.entry.id, look.kept.release, difference.name, difference.fault, "found")
        for difference in look.wrong_spares:
            yield Damage(look.entry.id, look.kept.release, _spare(difference.name), difference.fault, "found")


def _together(damages: Iterable[Damage]) -> Iterator[Damage]:
    """The damages, more than a few tiles of one picture as one."""
    alike: dict[tuple[object, ...], list[Damage]] = {}
    for damage in damages:
        place = _pyramid(damage.file) or damage.file
        key = (damage.exhibition, damage.release, place, damage.fault, damage.outcome, damage.records)
        alike.setdefault(key, []).append(damage)
    for some in alike.values():
        if len(some) <= _FEW_TILES:
            yield from some
        else:
            yield replace(some[0], file=_pyramid(some[0].file), count=len(some))


def _pyramid(name: str) -> str:
    """The folder of the pyramid that a file is a tile of; "" for any other file."""
    parts = name.split("/")
    return "/".join(parts[:2]) if parts[0] == TILES_FOLDER and len(parts) > 2 else ""


def _spare(name: str) -> str:
    return f"{SPARES}/{name}"


_FEW_TILES: Final = 8


class _Repair:
    """One holding of the library in which things are put right."""

    def __init__(self, library: Library, pointer: Pointer, tell: Tell) -> None:
        self.library, self.pointer, self.tell = library, pointer, tell
        self.damages: list[Damage] = []
        self.shown_again: list[str] = []
        self._places: dict[str, list[Path]] = {}
        self._shown_near: dict[str, tuple[str, ...]] = {}

    def work(self, looks: list[_Look]) -> None:
        """Put right what `looks` found, as far as it is still so, and switch the pointer if it must be."""
        self._know_places()
        by_folder = {look.kept.folder: look for look in looks}
        pointer = self.pointer
        for entry in self.pointer.entries:
            usable: list[Kept] = []
            for kept in entry.kept():
                look = by_folder.get(kept.folder)
                mended = self._mend(entry, kept, look) if look is not None else kept
                if mended is not None:
                    usable.append(mended)
            if usable:
                current, *rest = usable
                pointer = pointer.with_entry(
                    replace(entry, current=current, before=rest[0] if rest else None)
                )
        if pointer != self.pointer:
            write(self.library.home, pointer)

    def _know_places(self) -> None:
        """Where the library holds which bytes, by their digest."""
        for entry in self.pointer.entries:
            for kept in entry.kept():
                told = _manifest(self.library, kept) or {}
                for name, file in told.items():
                    self._places.setdefault(file.sha256, []).append(self.library.folder(kept) / name)
                for name, file in _small(told).items():
                    spare = self.library.home / SPARES / kept.folder / name
                    self._places.setdefault(file.sha256, []).append(spare)

    def _mend(self, entry: Entry, kept: Kept, look: _Look) -> Kept | None:
        """The edition as it can be shown from now on; None when it cannot be trusted."""
        if look.told is None:
            return self._untrusted(entry, kept, Difference(MANIFEST_NAME, "bytes"))
        folder, spares = self.library.folder(kept), self.library.home / SPARES / kept.folder
        broken: list[Difference] = []
        for difference in look.wrong:
            outcome = self._put_right(folder, look.told, difference)
            if outcome is None:
                broken.append(difference)
            else:
                self._note(entry, kept, difference, outcome)
        vital = next((it for it in broken if it.name in (INDEX_NAME, MANIFEST_NAME)), None)
        if vital is not None:
            return self._untrusted(entry, kept, vital)
        for difference in look.wrong_spares:
            outcome = self._put_right(spares, _small(look.told), difference)
            shown = Difference(_spare(difference.name), difference.fault)
            self._note(entry, kept, shown, outcome or "lost")
        hidden: set[str] = set()
        pictures = {
            it.name: self._records(folder, it.name)
            for it in broken
            if _is_media(it.name) and not _is_recording(it.name)
        }
        for records in pictures.values():
            hidden |= set(records)
        if hidden and not opens(folder, tuple(sorted(hidden))):
            return self._untrusted(entry, kept, broken[0])
        for difference in broken:
            found = pictures.get(difference.name)
            if _is_recording(difference.name):
                if difference.fault not in ("missing", "unreadable"):
                    # No decoder opens before visitors what nobody vouches for.
                    _clear(folder / difference.name)
                self._note(entry, kept, difference, "silent", _playing(folder, difference.name))
            elif _pyramid(difference.name):
                if difference.fault != "missing":
                    _clear(folder / difference.name)  # the screen takes the coarser ones in its place
                self._note(entry, kept, difference, "coarse", self._near(folder, difference.name))
            else:
                self._note(entry, kept, difference, "lost" if found is None else "hidden", found or ())
        self.shown_again += sorted(set(kept.hidden) - hidden)
        return replace(kept, hidden=tuple(sorted(hidden)))

    def _untrusted(self, entry: Entry, kept: Kept, why: Difference) -> Kept | None:
        """An edition whose index or manifest is damaged beyond repair gives way to the one before; as the
        only one it stays, since something may still be better than nothing."""
        if kept is entry.before:
            self._note(entry, kept, why, "lost")
            return None
        before = entry.before
        if before is None or not opens(self.library.folder(before), before.hidden):
            self._note(entry, kept, why, "lost")
            return kept
        self._note(entry, kept, why, "shown-before")
        return None

    def _note(
        self,
        entry: Entry,
        kept: Kept,
        difference: Difference,
        outcome: Outcome,
        records: tuple[str, ...] = (),
    ) -> None:
        self.damages.append(
            Damage(entry.id, kept.release, difference.name, difference.fault, outcome, records)
        )

    def _put_right(
        self, folder: Path, told: Mapping[str, FileDigest], difference: Difference
    ) -> Outcome | None:
        """What was done to one file; None when nothing could be."""
        path = folder / difference.name
        wanted = told.get(difference.name)
        if wanted is None:
            _clear(path)
            return "removed"
        if fault_of(path, wanted) is None:
            return "restored"  # since it was looked at, somebody has put it right
        for place in self._places.get(wanted.sha256, ()):
            if place != path and fault_of(place, wanted) is None and self._copy(place, path, wanted):
                return "restored"
        return None

    def _copy(self, source: Path, target: Path, wanted: FileDigest) -> bool:
        """A verified copy in place of the damaged file in one step."""
        new = self.library.home / STAGING / f"restore-{secrets.token_hex(4)}"
        make_folder(target.parent)
        shutil.copyfile(source, new)
        flush(new)
        if fault_of(new, wanted) is not None:
            return False
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        new.replace(target)
        flush(target.parent)
        return True

    def _records(self, folder: Path, picture: str) -> tuple[str, ...]:
        """The records of an edition that show a picture file."""
        return _ids(
            folder, f"{_SHOWING} (SELECT pid FROM picture WHERE display = :file OR thumb = :file)", picture
        )

    def _near(self, folder: Path, tile: str) -> tuple[str, ...]:
        """The records of an edition whose picture a tile is of."""
        place = _pyramid(tile)
        if place not in self._shown_near:
            question = f"{_SHOWING} (SELECT pid FROM pyramid WHERE folder = :file)"
            self._shown_near[place] = _ids(folder, question, place)
        return self._shown_near[place]


_SHOWING: Final = "SELECT DISTINCT r.id FROM record_media m JOIN record r ON r.rid = m.rid WHERE m.pid IN"
_PLAYING: Final = (
    "SELECT DISTINCT r.id FROM record_media m JOIN record r ON r.rid = m.rid WHERE m.more <> '' "
    "AND :file IN (json_extract(m.more, '$.file'), json_extract(m.more, '$.sign'))"
)


def _playing(folder: Path, recording: str) -> tuple[str, ...]:
    """The records of an edition that play a file."""
    return _ids(folder, _PLAYING, recording)


def _ids(folder: Path, question: str, file: str) -> tuple[str, ...]:
    """The ids of records that a statement selects for a file; none when the index cannot be read."""
    try:
        with index_of(folder) as db:
            rows = db.execute(f"{question} ORDER BY r.id", {"file": file}).fetchall()
    except sqlite3.Error:
        return ()
    return tuple(id for (id,) in rows)


def _is_recording(name: str) -> bool:
    return _is_media(name) and name.endswith((".mkv", ".mka"))


def _is_media(name: str) -> bool:
    return name.startswith(f"{MEDIA_FOLDER}/")


def _clear(path: Path) -> None:
    """Take away what does not belong in an edition."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    flush(path.parent)
