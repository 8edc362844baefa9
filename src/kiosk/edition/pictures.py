"""Makes the derivatives of all pictures of a bundle, and makes none twice.

Promises:
- A picture whose original and whose settings are those of an earlier edition is linked from there, after its
  bytes were compared with their digest; or copied, where a damaged sector may not cost two editions.
- What a killed build had finished is in its notes (`notes.jsonl` in the stage) and is taken over likewise.
- One bad picture costs that picture: it comes back as a `PictureError` beside its name.
- The answer does not depend on how many threads worked or which was first.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Mapping
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Final

from kiosk.edition.derivatives import SETTINGS, Derivative, PictureError, StoredFile, derive
from kiosk.edition.folder import flush, is_edition
from kiosk.edition.inputs import digest_of
from kiosk.edition.progress import Progress, Tell
from kiosk.edition.schema import INDEX_NAME, MEDIA_FOLDER, READABLE

NOTES_NAME: Final = "notes.jsonl"


@dataclass(frozen=True, slots=True)
class Original:
    """A picture file of the bundle and the SHA-256 (hex) of its bytes."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Pictures:
    """`by_source`: the derivatives of each original by its digest; `refused`: why, by file name; counts."""

    by_source: Mapping[str, Derivative]
    refused: Mapping[str, PictureError]
    reused: int
    made: int


class PictureMaker:
    """Makes derivatives into the media folder of a stage. `earlier` are editions that may be linked from;
    with `copies` their pictures are copied instead and flushed."""

    def __init__(self, stage: Path, earlier: Iterable[Path], *, copies: bool = False) -> None:
        self._copies = copies
        self._media = stage / MEDIA_FOLDER
        self._media.mkdir(exist_ok=True)
        self._notes = stage / NOTES_NAME
        self._known: dict[str, tuple[Path, Derivative]] = {}
        for edition in earlier:
            self._known |= {source: (edition / MEDIA_FOLDER, made) for source, made in _of_edition(edition)}
        self._known |= {source: (self._media, made) for source, made in _of_notes(self._notes)}
        self._lock = Lock()
        self._done = 0

    def make(
        self, sources: Mapping[str, Original], tell: Tell, *, workers: int, alone: Iterable[str] = ()
    ) -> Pictures:
        """Derivatives for `sources` by the names records use, `alone` first and one by one.

        Raises `OSError` when the stage cannot be written.
        """
        names: dict[str, str] = {}
        for name, original in sorted(sources.items()):
            names.setdefault(original.sha256, name)  # two files with the same bytes are one picture
        by_source: dict[str, Derivative] = {}
        refused: dict[str, PictureError] = {}
        self._done = 0
        for digest in names:
            made = self._reuse(digest)
            if made is not None:
                by_source[digest] = made
        reused = len(by_source)
        todo = [(digest, name) for digest, name in names.items() if digest not in by_source]
        total, suspects = len(todo), set(alone)

        def one(digest: str, name: str) -> None:
            with self._lock:
                tell(Progress("pictures", self._done, total, begun=name))
            try:
                made = derive(sources[name].path, self._media)
            except PictureError as error:
                with self._lock:
                    refused[digest] = error
            else:
                with self._lock:
                    by_source[digest] = made
                    self._note(digest, made)
            with self._lock:
                self._done += 1
                tell(Progress("pictures", self._done, total, file=name))

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
        return Pictures(
            by_source=by_source,
            refused={
                name: refused[found.sha256] for name, found in sources.items() if found.sha256 in refused
            },
            reused=reused,
            made=len(by_source) - reused,
        )

    def tidy(self, kept: Iterable[Derivative]) -> None:
        """Leave nothing in the media folder but `kept`, and take the notes away."""
        names = {file.name for made in kept for file in (made.display, made.thumb)}
        for folder in self._media.iterdir():
            for path in folder.iterdir():
                if f"{folder.name}/{path.name}" not in names:
                    path.unlink()
            if not any(folder.iterdir()):
                folder.rmdir()
        if not any(self._media.iterdir()):
            self._media.rmdir()  # an edition has what its manifest names, and nothing else
        self._notes.unlink(missing_ok=True)

    def _reuse(self, digest: str) -> Derivative | None:
        known = self._known.get(digest)
        if known is None:
            return None
        folder, made = known
        for file in (made.display, made.thumb):
            try:
                found = digest_of(folder / file.name)
            except OSError:
                return None
            if (found.sha256, found.size) != (file.sha256, file.size):
                return None
        if folder != self._media:
            for file in (made.display, made.thumb):
                _take(folder / file.name, self._media / file.name, self._copies)
            self._note(digest, made)
        return made

    def _note(self, digest: str, made: Derivative) -> None:
        line = json.dumps({"source": digest, "settings": SETTINGS, **asdict(made)})
        with self._notes.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def _take(source: Path, target: Path, copies: bool) -> None:
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
        uri = f"{(edition / INDEX_NAME).absolute().as_uri()}?mode=ro&immutable=1"
        db = sqlite3.connect(uri, uri=True)
    except sqlite3.Error:
        return []
    try:
        if db.execute("PRAGMA user_version").fetchone()[0] not in READABLE:
            return []
        if db.execute("SELECT value FROM meta WHERE key = 'settings'").fetchone() != (str(SETTINGS),):
            return []
        rows = db.execute(
            "SELECT source, display, display_size, thumb, thumb_size, width, height, colour FROM picture"
        ).fetchall()
    except sqlite3.Error:
        return []
    finally:
        db.close()
    found = []
    for source, display, display_size, thumb, thumb_size, width, height, colour in rows:
        files = (_stored(display, display_size), _stored(thumb, thumb_size))
        found.append((source, Derivative(*files, width, height, colour)))
    return found


def _stored(path: str, size: int) -> StoredFile:
    """A derivative by its name, which says its digest."""
    name = path.removeprefix(f"{MEDIA_FOLDER}/")
    return StoredFile(name, Path(name).stem, size)


def _of_notes(notes: Path) -> list[tuple[str, Derivative]]:
    """What a killed build had finished. A line that was cut off by the kill says nothing."""
    try:
        lines = notes.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return []
    found = []
    for line in lines:
        try:
            told: dict[str, Any] = json.loads(line)
            if told.pop("settings") == SETTINGS:
                source = told.pop("source")
                display, thumb = StoredFile(**told.pop("display")), StoredFile(**told.pop("thumb"))
                if all(_stored(file.name, file.size) == file for file in (display, thumb)):
                    found.append((source, Derivative(display, thumb, **told)))
        except (ValueError, TypeError, KeyError, AttributeError):
            continue
    return found
