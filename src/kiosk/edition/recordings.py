"""Writes the recordings of a bundle into an edition, and writes none twice.

Promises:
- What the window plays was written here: the one picture and the one sound that are played, in a new Matroska
  file, packet by packet and unchanged in themselves; no further streams, attachments, chapters or notes.
- Every packet was decoded once while it was written: what kills or stops a decoder does it here, in the
  disposable process, and not before visitors.
- The same original gives the same bytes, under the name of their digest. One that an earlier edition or a
  killed build has is taken over as pictures are.
- One bad recording costs that recording.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.bundle.recordings import BadRecordingError, Recording, RecordingKind, broken, opened, refuse_locked
from kiosk.edition.derivatives import StoredFile
from kiosk.edition.earlier import Notes, index_of
from kiosk.edition.folder import flush, is_edition
from kiosk.edition.inputs import digest_of
from kiosk.edition.pictures import is_whole, take
from kiosk.edition.progress import Progress, Tell
from kiosk.edition.schema import MEDIA_FOLDER, READABLE

SETTINGS: Final = 1
"""Raise it whenever another file comes out of the same original."""

NOTES_NAME: Final = "recordings.jsonl"
BAD_SHARE: Final = 0.02  # of the packets may fail: a scratch in an old tape is still worth hearing
BREATH: Final = 100  # packets between two signs of life


@dataclass(frozen=True, slots=True)
class Source:
    """A recording of the bundle, and the SHA-256 (hex) of its file."""

    recording: Recording
    sha256: str


@dataclass(frozen=True, slots=True)
class Recordings:
    """`by_source`: what became of each original, by its digest; `refused`: why not, by file name; counts."""

    by_source: Mapping[str, StoredFile]
    refused: Mapping[str, BadRecordingError]
    reused: int = 0
    made: int = 0


class RecordingMaker:
    """Writes recordings into the media folder of a stage. `earlier` are editions that may be linked from;
    with `copies` their files are copied instead and flushed."""

    def __init__(self, stage: Path, earlier: Iterable[Path], *, copies: bool = False) -> None:
        self._copies = copies
        self._media = stage / MEDIA_FOLDER
        self._media.mkdir(exist_ok=True)
        self._notes = Notes(stage / NOTES_NAME, SETTINGS)
        self._known: dict[str, tuple[Path, StoredFile]] = {}
        for edition in earlier:
            folder = edition / MEDIA_FOLDER
            self._known |= {source: (folder, file) for source, file in _of_edition(edition)}
        self._known |= {source: (self._media, file) for source, file in self._notes.read(_noted)}

    def make(self, sources: Mapping[str, Source], tell: Tell) -> Recordings:
        """Write `sources`, by the names that records use. Raises `OSError` when the stage cannot be
        written."""
        names: dict[str, str] = {}
        for name, source in sorted(sources.items()):
            names.setdefault(source.sha256, name)
        by_source: dict[str, StoredFile] = {}
        refused: dict[str, BadRecordingError] = {}
        for digest in names:
            file = self._reuse(digest)
            if file is not None:
                by_source[digest] = file
        reused = len(by_source)
        todo = [(digest, name) for digest, name in names.items() if digest not in by_source]
        for done, (digest, name) in enumerate(todo):
            tell(Progress("pictures", done, len(todo), begun=name))
            recording = sources[name].recording
            try:
                file = rewrite(
                    recording.path,
                    recording.kind,
                    self._media,
                    lambda done=done: tell(Progress("pictures", done, len(todo))),  # type: ignore[misc]  # the number is bound now
                )
            except BadRecordingError as error:
                refused[digest] = error
            else:
                by_source[digest] = file
                self._notes.add(digest, asdict(file))
            tell(Progress("pictures", done + 1, len(todo), file=name))
        return Recordings(
            by_source,
            {name: refused[source.sha256] for name, source in sources.items() if source.sha256 in refused},
            reused,
            len(by_source) - reused,
        )

    def tidy(self) -> None:
        """Take the notes away; the media folder is tidied with the pictures."""
        self._notes.forget()

    def _reuse(self, digest: str) -> StoredFile | None:
        known = self._known.get(digest)
        if known is None:
            return None
        folder, file = known
        if not is_whole(folder, file):
            return None
        if folder != self._media:
            take(folder / file.name, self._media / file.name, self._copies)
            self._notes.add(digest, asdict(file))
        return file


def rewrite(
    source: Path, kind: RecordingKind, media: Path, alive: Callable[[], None] = lambda: None
) -> StoredFile:
    """Write the recording at `source` anew below `media`, decoding all of it; `alive` is called meanwhile.

    Raises BadRecordingError for one that cannot be played, `OSError` when `media` cannot be written.
    """
    part = media / "recording.part"
    try:
        with part.open("wb+") as out:
            _write(source, kind, out, alive)
        found = digest_of(part)
        name = f"{found.sha256[:2]}/{found.sha256}.{'mkv' if kind == 'film' else 'mka'}"
        target = media / name
        target.parent.mkdir(exist_ok=True)
        flush(part)
        part.replace(target)
        return StoredFile(name, found.sha256, found.size)
    finally:
        part.unlink(missing_ok=True)


def _write(source: Path, kind: RecordingKind, out: Any, alive: Callable[[], None]) -> None:
    import av
    from av.error import InvalidDataError

    bad = count = 0
    with opened(source, kind) as read, av.open(out, "w", "matroska", {"fflags": "+bitexact"}) as written:
        ways = {
            stream.index: written.add_stream_from_template(stream)
            for stream in (read.picture, read.sound)
            if stream is not None
        }
        for count, packet in enumerate(read.packets()):
            refuse_locked(packet)
            if count % BREATH == 0:
                alive()
            try:
                packet.decode()
            except InvalidDataError:
                bad += 1
            if packet.dts is not None or packet.pts is not None:
                packet.stream = ways[packet.stream_index]
                written.mux_one(packet)
        if bad > max(2, BAD_SHARE * count):
            raise broken(kind)


def _of_edition(edition: Path) -> list[tuple[str, StoredFile]]:
    """The recordings of an earlier edition with the digests of their originals; none when it cannot be
    read."""
    if not is_edition(edition):
        return []
    try:
        with index_of(edition) as db:
            if db.execute("PRAGMA user_version").fetchone()[0] not in READABLE:
                return []
            if db.execute("SELECT value FROM meta WHERE key = 'recordings'").fetchone() != (str(SETTINGS),):
                return []
            rows = db.execute("SELECT more FROM record_media WHERE kind IN ('sound', 'film')").fetchall()
        told = [json.loads(more) for (more,) in rows]
    except (sqlite3.Error, ValueError):
        return []
    found = []
    for more in told:
        for file, source in (
            (more.get("file"), more.get("source")),
            (more.get("sign"), more.get("sign_source")),
        ):
            path = edition / str(file)
            if file and source and path.is_file():
                name = str(file).removeprefix(f"{MEDIA_FOLDER}/")
                found.append((str(source), StoredFile(name, Path(name).stem, path.stat().st_size)))
    return found


def _noted(source: str, told: dict[str, Any]) -> tuple[str, StoredFile]:
    file = StoredFile(**told)
    if file.name not in (f"{file.sha256[:2]}/{file.sha256}.{suffix}" for suffix in ("mkv", "mka")):
        raise ValueError("a file whose name is not that of its bytes")
    return source, file
