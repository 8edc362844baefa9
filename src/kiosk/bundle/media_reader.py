"""Promises the media of records: every picture identified, folders of pages and spins laid out, and what is
broken left out with a finding of its own.

A record keeps what is good. Its steps, and what else counts its media, count on as the bundle wrote them:
losing one medium never makes a step speak of another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import itemgetter
from pathlib import Path, PurePosixPath
from typing import Any

from kiosk.bundle.files import Files
from kiosk.bundle.images import EXTENSIONS, BadImageError, identify
from kiosk.bundle.model import BundleSection, MediaFile
from kiosk.bundle.nodes import Loc, TreeSource
from kiosk.bundle.recording_reader import ENDINGS, RecordingReader
from kiosk.bundle.tables import RowSource
from kiosk.errors import Report
from kiosk.exhibition import Media, Record, Step
from kiosk.exhibition.media import PAGES_MOST, SPIN_LEAST, SPIN_MOST

AnySource = TreeSource | RowSource

_NUMBER = re.compile(r"(\d+)")


def in_order_of_names(name: str) -> list[tuple[int, int, str]]:
    """A sort key by which page 2 comes before page 10."""
    parts = _NUMBER.split(PurePosixPath(name).name.casefold())
    return [(1, int(part), "") if part.isdigit() else (0, 0, part) for part in parts]


class MediaReader:
    """Reads what records show. `pictures` and `spins` fill while `section` is called for one after the other;
    `included` and `missing` are told which files were used and which are not to be had."""

    def __init__(
        self, root: Path, files: Files, report: Report, included: set[str], missing: set[str],
        gone: Mapping[str, Mapping[tuple[str, int], Any]],
    ) -> None:  # fmt: skip
        self.pictures: dict[str, MediaFile | None] = {}  # None: looked at and not usable
        self.spins: dict[str, tuple[str, ...]] = {}  # the frames of a folder
        self.written: dict[str, tuple[int, ...]] = {}  # of a record: where each of its media is written
        self.lossy: set[str] = set()  # ids of records that lost media
        self.places: dict[str, dict[int, int]] = {}  # of a record: a medium's number as written → as shown
        self._gone = gone
        self._root, self._files, self._report = root, files, report
        self._included, self._missing = included, missing
        self.recordings = RecordingReader(root, files, report, included, missing, self.picture)

    def section(self, section: BundleSection, source_of: Callable[[str], AnySource]) -> BundleSection:
        """The section with the media that can be shown."""
        if not any(record.media or record.steps for record in section.records):
            return section
        kept: list[Record] = []
        for record in section.records:
            if record.media or record.steps:
                record, places = self._record(record, source_of(record.id))
                renumbered = section.kind.renumbered
                kept.append(renumbered(record, places) if renumbered else record)
            else:
                kept.append(record)
        return BundleSection(section.spec, section.kind, tuple(kept))

    def _record(self, record: Record, source: AnySource) -> tuple[Record, dict[int, int]]:
        """The record, and for its media by the bundle's count their numbers among those that are left."""
        good: list[Media] = []
        written: list[int] = []
        places: dict[int, int] = {}
        count = 0
        for at, media in self._as_written(record, "media", record.media):
            if not isinstance(media, Media):
                count += self._size(media)
                continue
            for one in self._laid_out(media, source, at):
                count += 1
                if one is not None:
                    good.append(one)
                    written.append(at)
                    places[count] = len(good)
        if len(good) < count or not count:
            self.lossy.add(record.id)
        self.written[record.id] = tuple(written)
        self.places[record.id] = places
        changes: dict[str, Any] = {}
        if tuple(good) != record.media:
            changes["media"] = tuple(good)
        steps = self._steps(record, places, count, source)
        if steps != record.steps:
            changes["steps"] = steps
        return (record.model_copy(update=changes) if changes else record), places

    def _as_written(
        self, record: Record, key: str, good: Iterable[Media | Step]
    ) -> Iterator[tuple[int, Any]]:
        """The entries of a list by their places in the bundle; those that were no good as they stand."""
        gone = {at: entry for (name, at), entry in self._gone.get(record.id, {}).items() if name == key}
        at = 0
        for entry in good:
            while at in gone:
                yield at, gone.pop(at)
                at += 1
            yield at, entry
            at += 1
        yield from sorted(gone.items(), key=itemgetter(0))

    def _size(self, entry: Any) -> int:
        """How many media an entry counts for that is no good itself: a folder of pages counts its pages."""
        if isinstance(entry, dict) and entry.get("kind") == "pages" and isinstance(entry.get("folder"), str):
            return min(PAGES_MOST, len(self._pictures_in(entry["folder"].strip().rstrip("/")))) or 1
        return 1

    def _steps(
        self, record: Record, places: dict[int, int], count: int, source: AnySource
    ) -> tuple[Step, ...]:
        steps = []
        for at, step in self._as_written(record, "steps", record.steps):
            if not isinstance(step, Step):
                continue
            if step.media > count:
                has = "one medium" if count == 1 else f"{count or 'no'} media"
                self._report.error(
                    "missing-media",
                    source.place(("steps", at, "media")),
                    f"This step speaks of medium {step.media} of the record, which has {has}.",
                    "Count its media from 1; a folder of pages counts each of its pages.",
                )
            elif step.media in places:  # else that medium's own finding says why it is not there
                steps.append(step.model_copy(update={"media": places[step.media]}))
        return tuple(steps)

    def _laid_out(self, media: Media, source: AnySource, at: int) -> list[Media | None]:
        """What one entry becomes: itself, its pages, or None where it cannot be shown."""
        match media.kind:
            case "image":
                return [media if self.picture(media.file, source, ("media", at, "file")) else None]
            case "pages":
                return self._pages(media, source, at)
            case "spin":
                return [self._spin(media, source, at)]
            case _:
                return [self._recording(media, source, at)]

    # ------------------------------------------------------------ folders

    def _folder(self, media: Media, source: AnySource, at: int) -> list[str]:
        """The pictures of a folder in the order of their names; empty, with a finding, when there is none."""
        place, folder = source.place(("media", at, "folder")), media.folder
        if self._files.real_folder(folder) is None:
            self._missing.add(folder)
            if not self._files.closed(folder):
                is_file = self._files.real(folder) is not None
                self._report.error(
                    "missing-folder",
                    place,
                    f"“{folder}” is a file; a folder of pictures was expected."
                    if is_file
                    else f"The folder “{folder}” is not in the bundle.",
                    "For one picture write “file:”."
                    if is_file
                    else self._files.near_name(folder) or "Put the folder there, or correct its name.",
                )
            return []
        names = self._pictures_in(folder)
        if not names:
            self._report.error(
                "missing-folder",
                place,
                f"The folder “{folder}” has no picture in it.",
                "Put JPEG, PNG, WebP or TIFF files into it.",
            )
        return names

    def _pictures_in(self, folder: str) -> list[str]:
        """The pictures that lie directly in a folder, page 2 before page 10."""
        real = self._files.real_folder(folder) or folder
        depth = real.count("/") + 1
        return sorted(
            (
                name
                for name in self._files.inside(real)
                if name.count("/") == depth and PurePosixPath(name).suffix.lower() in EXTENSIONS
            ),
            key=in_order_of_names,
        )

    def _pages(self, media: Media, source: AnySource, at: int) -> list[Media | None]:
        names = self._folder(media, source, at)
        if len(names) > PAGES_MOST:
            self._report.error(
                "too-many-pages",
                source.place(("media", at, "folder")),
                f"The folder “{media.folder}” has {len(names):,} pages; {PAGES_MOST:,} are the most. "
                "The further ones are left out.",
                "Make several records of it.",
            )
            self._included.update(names[PAGES_MOST:])
        pages: list[Media | None] = []
        for name in names[:PAGES_MOST]:
            good = self.picture(name, source, ("media", at, "folder"))
            page = media.model_copy(update={"kind": "image", "file": name, "folder": ""})
            pages.append(page if good else None)
        return pages or [None]

    def _spin(self, media: Media, source: AnySource, at: int) -> Media | None:
        place, folder = source.place(("media", at, "folder")), media.folder
        if folder not in self.spins:
            names = self._folder(media, source, at)
            if not names:
                return None
            self._included.update(names)
            if not SPIN_LEAST <= len(names) <= SPIN_MOST:
                self._report.error(
                    "spin-frames",
                    place,
                    f"The spin “{folder}” has {len(names)} pictures. One whole turn takes {SPIN_LEAST} to "
                    f"{SPIN_MOST}.",
                    "Photograph the object at equal angles all around.",
                )
                return None
            good = [self.picture(name, source, ("media", at, "folder")) for name in names]
            if not all(good):
                return None
            unequal = self._unequal(names)
            if unequal:
                self._report.error(
                    "spin-unequal",
                    place,
                    f"The pictures of the spin “{folder}” are not all of one size: {unequal}.",
                    "Cut and scale all of them alike.",
                )
                return None
            self.spins[folder] = tuple(names)
        return media.model_copy(update={"folder": folder, "poster": self.spins[folder][0]})

    def _unequal(self, names: list[str]) -> str:
        """Which picture of a spin has another size than the most; "" when none has."""
        sizes = {
            name: (found.width, found.height) for name in names if (found := self.pictures[name]) is not None
        }
        usual = Counter(sizes.values()).most_common(1)[0][0]
        odd = [name for name in names if sizes[name] != usual]
        if not odd:
            return ""
        width, height = sizes[odd[0]]
        more = f", and {len(odd) - 1} more are not" if len(odd) > 1 else ""
        return f"“{odd[0]}” has {width} × {height} pixels and the most have {usual[0]} × {usual[1]}{more}"

    # ------------------------------------------------------------ recordings

    def _recording(self, media: Media, source: AnySource, at: int) -> Media | None:
        """A sound or film with what is good of it."""
        return self.recordings.medium(media, source, at)

    # ------------------------------------------------------------ pictures

    def look(self, name: str, kind: object, source: AnySource, loc: Loc) -> None:
        """Look into a file of a record that is left out, so that all is told in one go."""
        if kind == "sound" or kind == "film":
            self.recordings.look(name, kind, source, loc)
        else:
            self.picture(name, source, loc)

    def picture(self, name: str, source: AnySource, loc: Loc) -> bool:
        """Whether a picture can be shown; a finding at `loc` says why not."""
        known = self.pictures.get(name, False)
        if known is not False and known is not None:
            return True
        place = source.place(loc)
        if known is None:
            self._report.error(
                "image-again",
                place,
                f"The picture “{name}” cannot be used here either; see the first finding about it.",
            )
            return False
        self.pictures[name] = None
        self._missing.add(name)
        real = self._files.real(name)
        if real is None and self._files.closed(name):
            return False
        if real is None:
            self._not_there(name, source, loc)
            return False
        self._included.add(real)
        try:
            self.pictures[name] = identify(self._root / real)
        except BadImageError as bad:
            played = PurePosixPath(name).suffix.lower() in ENDINGS
            hint = (
                "If it is a film or a sound, say so: “kind: film” or “kind: sound”." if played else bad.hint
            )
            self._report.error(bad.code, place, f"“{name}”: {bad.message}", hint)
            return False
        except OSError:
            self._report.error(
                "unreadable", place, f"The picture “{name}” cannot be opened.", "Look at its permissions."
            )
            return False
        return True

    def _not_there(self, name: str, source: AnySource, loc: Loc) -> None:
        files, report, place = self._files, self._report, source.place(loc)
        if name in files.outside or any(name.startswith(link + "/") for link in files.outside):
            report.error(
                "path-outside",
                place,
                f"“{name}” is a link that leads out of the bundle, so it is not opened.",
            )
        elif name in files.unreadable:
            report.error(
                "unreadable", place, f"The picture “{name}” cannot be opened.", "Look at its permissions."
            )
        elif name in files.folders:
            report.error(
                "missing-image",
                place,
                f"“{name}” is a folder; a picture was expected.",
                "For the pages of a document write “kind: pages” and “folder: …”.",
            )
        else:
            report.error(
                "missing-image",
                place,
                f"The picture “{name}” is not in the bundle.",
                files.near_name(name) or _where(name, files),
            )


def _where(name: str, files: Files) -> str:
    """What to do about a picture that is not there."""
    folder = name.rpartition("/")[0]
    if folder and folder not in files.folders:
        return "Paths begin at the bundle's own folder: media/…."
    return "Put the file there, or correct its name."
