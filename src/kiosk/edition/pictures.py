"""Makes the derivatives of all pictures of a bundle, and makes none twice.

Promises:
- A picture whose original and whose settings are those of an earlier edition is linked from there, after its
  bytes were compared with their digest; or copied, where a damaged sector may not cost two editions.
- What a killed build had finished is in its notes (`notes.jsonl` in the stage) and is taken over likewise.
- One bad picture costs that picture: it comes back as a `PictureError` beside its name. One of which only
  the tiles cannot be made keeps its other files.
- The answer does not depend on how many threads worked or which was first.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Final

from kiosk.edition.derivatives import (
    SETTINGS,
    Derivative,
    PictureError,
    StoredFile,
    derive_inspected,
    inspected,
)
from kiosk.edition.earlier import Notes, index_of
from kiosk.edition.folder import flush, is_edition
from kiosk.edition.inputs import digest_of
from kiosk.edition.progress import Progress, Tell
from kiosk.edition.pyramids import Tiles
from kiosk.edition.schema import MEDIA_FOLDER, READABLE
from kiosk.edition.tiles import TileMaker

NOTES_NAME: Final = "notes.jsonl"


@dataclass(frozen=True, slots=True)
class Original:
    """A picture file of the bundle and the SHA-256 (hex) of its bytes."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Pictures:
    """`by_source`: the derivatives of each original by its digest; `tiles` likewise, of the large ones;
    `refused`: why, by file name; `uncut`: why there are no tiles; counts."""

    by_source: Mapping[str, Derivative]
    tiles: Mapping[str, Tiles]
    refused: Mapping[str, PictureError]
    uncut: Mapping[str, PictureError]
    reused: int
    made: int


class PictureMaker:
    """Makes derivatives and tiles into a stage. `earlier` are editions that may be linked from; with `copies`
    their pictures are copied instead and flushed. `lasting` as for the stage."""

    def __init__(
        self, stage: Path, earlier: Collection[Path], *, copies: bool = False, lasting: bool = True
    ) -> None:
        self._copies = copies
        self._tiles = TileMaker(stage, earlier, copies=copies, lasting=lasting)
        self._media = stage / MEDIA_FOLDER
        self._media.mkdir(exist_ok=True)
        self._notes = Notes(stage / NOTES_NAME, SETTINGS)
        self._known: dict[str, tuple[Path, Derivative]] = {}
        for edition in earlier:
            self._known |= {source: (edition / MEDIA_FOLDER, made) for source, made in _of_edition(edition)}
        self._known |= {source: (self._media, made) for source, made in self._notes.read(_noted)}
        self._lock = Lock()
        self._done = 0

    def make(
        self,
        sources: Mapping[str, Original],
        tell: Tell,
        *,
        workers: int,
        alone: Iterable[str] = (),
        near: Collection[str] = (),
    ) -> Pictures:
        """Derivatives for `sources` by the names records use, `alone` first and one by one; for those in
        `near` tiles as well.

        Raises `OSError` when the stage cannot be written.
        """
        names: dict[str, str] = {}
        for name, original in sorted(sources.items()):
            names.setdefault(original.sha256, name)  # two files with the same bytes are one picture
        cut = {original.sha256 for name, original in sources.items() if name in near}
        by_source: dict[str, Derivative] = {}
        tiles: dict[str, Tiles] = {}
        refused: dict[str, PictureError] = {}
        uncut: dict[str, PictureError] = {}
        for digest in names:
            made = self._reuse(digest)
            if made is not None:
                by_source[digest] = made
            if digest in cut and (known := self._tiles.reuse(digest)) is not None:
                tiles[digest] = known
                tell(Progress("pictures"))  # to compare large ones takes a while
        reused = len(by_source)
        todo = [
            (digest, name)
            for digest, name in names.items()
            if digest not in by_source or (digest in cut and digest not in tiles)
        ]
        total, suspects = len(todo), set(alone)
        self._done = 0

        def say(begun: str = "", file: str = "") -> None:
            with self._lock:
                self._done += bool(file)
                tell(Progress("pictures", self._done, total, file=file, begun=begun))

        def one(digest: str, name: str) -> None:
            say(begun=name)
            path = sources[name].path
            errors = refused if digest not in by_source else uncut
            try:
                head = inspected(path)
                if digest not in by_source:
                    made = derive_inspected(path, head, self._media, say)
                    with self._lock:
                        by_source[digest] = made
                        self._notes.add(digest, asdict(made))
                errors = uncut
                if digest in cut and digest not in tiles:
                    transparent = by_source[digest].display.name.endswith(".png")
                    found = self._tiles.make(digest, path, head, transparent=transparent, tick=say)
                    with self._lock:
                        tiles[digest] = found
            except PictureError as error:
                with self._lock:
                    errors[digest] = error
            say(file=name)

        for digest, name in todo:
            if name in suspects:
                one(digest, name)
        with ThreadPoolExecutor(workers, thread_name_prefix="picture") as pool:
            jobs: list[Future[None]] = [
                pool.submit(one, digest, name) for digest, name in todo if name not in suspects
            ]
            wait(jobs, return_when=FIRST_EXCEPTION)
            for job in jobs:
                job.cancel()
        for job in jobs:
            if not job.cancelled():
                job.result()

        def named(errors: Mapping[str, PictureError]) -> dict[str, PictureError]:
            return {name: errors[found.sha256] for name, found in sources.items() if found.sha256 in errors}

        made_count = len(by_source) - reused
        return Pictures(by_source, tiles, named(refused), named(uncut), reused, made_count)

    def tidy(
        self, kept: Iterable[Derivative], tiles: Iterable[Tiles] = (), others: Iterable[StoredFile] = ()
    ) -> None:
        """Leave nothing in the folders of media and tiles but these, and take the notes away."""
        self._tiles.tidy(tiles)
        names = {file.name for made in kept for file in (made.display, made.thumb)}
        names |= {file.name for file in others}
        for folder in self._media.iterdir():
            if folder.is_file():
                folder.unlink()  # what a killed build was writing
                continue
            for path in folder.iterdir():
                if f"{folder.name}/{path.name}" not in names:
                    path.unlink()
            if not any(folder.iterdir()):
                folder.rmdir()
        if not any(self._media.iterdir()):
            self._media.rmdir()  # an edition has what its manifest names, and nothing else
        self._notes.forget()

    def _reuse(self, digest: str) -> Derivative | None:
        known = self._known.get(digest)
        if known is None:
            return None
        folder, made = known
        if not all(is_whole(folder, file) for file in (made.display, made.thumb)):
            return None
        if folder != self._media:
            for file in (made.display, made.thumb):
                take(folder / file.name, self._media / file.name, self._copies)
            self._notes.add(digest, asdict(made))
        return made


def is_whole(folder: Path, file: StoredFile) -> bool:
    """Whether a stored file is in the folder with its bytes as they were."""
    try:
        found = digest_of(folder / file.name)
    except OSError:
        return False
    return (found.sha256, found.size) == (file.sha256, file.size)


def take(source: Path, target: Path, copies: bool) -> None:
    """One file under two names where the file system can do that and a copy is not asked for, else a flushed
    copy."""
    if target.exists():
        return
    target.parent.mkdir(exist_ok=True)
    if not copies:
        try:
            os.link(source, target)
        except OSError:
            copies = True
    if copies:
        shutil.copyfile(source, target)
        flush(target)


def _of_edition(edition: Path) -> list[tuple[str, Derivative]]:
    """The pictures of an earlier edition with the digests of their originals; none when it cannot be read."""
    if not is_edition(edition):
        return []
    try:
        with index_of(edition) as db:
            if db.execute("PRAGMA user_version").fetchone()[0] not in READABLE:
                return []
            if db.execute("SELECT value FROM meta WHERE key = 'settings'").fetchone() != (str(SETTINGS),):
                return []
            rows = db.execute(
                "SELECT source, display, display_size, thumb, thumb_size, width, height, colour FROM picture"
            ).fetchall()
    except sqlite3.Error:
        return []
    found = []
    for source, display, display_size, thumb, thumb_size, width, height, colour in rows:
        files = (_stored(display, display_size), _stored(thumb, thumb_size))
        found.append((source, Derivative(*files, width, height, colour)))
    return found


def _stored(path: str, size: int) -> StoredFile:
    """A derivative by its name, which says its digest."""
    name = path.removeprefix(f"{MEDIA_FOLDER}/")
    return StoredFile(name, Path(name).stem, size)


def _noted(source: str, told: dict[str, Any]) -> tuple[str, Derivative]:
    display, thumb = StoredFile(**told.pop("display")), StoredFile(**told.pop("thumb"))
    if any(_stored(file.name, file.size) != file for file in (display, thumb)):
        raise ValueError("a file whose name is not that of its bytes")
    return source, Derivative(display, thumb, **told)
