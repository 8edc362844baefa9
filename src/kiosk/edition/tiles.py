"""Keeps the tiles of an edition that is being made, and cuts no picture twice.

Promises:
- Tiles whose original and whose settings are those of an earlier edition are linked from there, after each
  was compared with that edition's manifest; or copied, where a damaged sector may not cost two editions.
- What a killed build had finished is in its notes and is taken over likewise; what it had begun is begun
  anew.
- A pyramid is taken over whole or not at all.

An edition that is not to last compares names and sizes alone: it is made again after every change of a word,
and what it shows is on this screen for minutes.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from threading import Lock
from typing import Any, Final

from kiosk.bundle.heads import Head
from kiosk.edition.derivatives import Tick
from kiosk.edition.earlier import Notes, index_of
from kiosk.edition.folder import read_manifest
from kiosk.edition.inputs import FileDigest
from kiosk.edition.layout import Pyramid
from kiosk.edition.pyramids import TILE_SETTINGS, Tiles, digests, folder_of, make_pyramid
from kiosk.edition.schema import TILES_FOLDER

TILE_NOTES_NAME: Final = "tiles.jsonl"


class TileMaker:
    """Makes pyramids into the tiles folder of a stage. `earlier` are editions that may be taken from, with
    `copies` by copying. Nothing is flushed here: the stage does that once for all."""

    def __init__(self, stage: Path, earlier: Iterable[Path], *, copies: bool, lasting: bool) -> None:
        self._stage, self._copies, self._lasting = stage, copies, lasting
        self._notes = Notes(stage / TILE_NOTES_NAME, TILE_SETTINGS)
        self._lock = Lock()
        self._known: dict[str, tuple[Path, Tiles]] = {}
        for edition in earlier:
            self._known |= {source: (edition, made) for source, made in _of_edition(edition)}
        self._known |= {source: (stage, made) for source, made in _good(self._notes.read(_noted))}

    def reuse(self, digest: str) -> Tiles | None:
        """The tiles of the original with this digest, if they are to be had whole."""
        known = self._known.get(digest)
        if known is None:
            return None
        edition, made = known
        folder, target = edition / made.pyramid.folder, self._stage / made.pyramid.folder
        try:
            if not self._whole(folder, made):
                return None
        except OSError:
            return None
        if edition != self._stage and not self._take(folder, target, made):
            return None
        self._note(digest, made)
        return made

    def make(self, digest: str, source: Path, head: Head, *, transparent: bool, tick: Tick) -> Tiles:
        """Cut the picture. Raises as `make_pyramid` does."""
        made = make_pyramid(source, head, self._stage, folder_of(digest), transparent=transparent, tick=tick)
        self._note(digest, made)
        return made

    def tidy(self, kept: Iterable[Tiles]) -> None:
        """Leave nothing in the tiles folder but `kept`, and take the notes away."""
        tiles = self._stage / TILES_FOLDER
        wanted = {made.pyramid.folder: made for made in kept}
        if tiles.is_dir():
            for path in tiles.iterdir():
                made = wanted.get(f"{TILES_FOLDER}/{path.name}")
                if made is not None:
                    _only(path, made.files)
                elif path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path)
                else:
                    path.unlink()
            if not any(tiles.iterdir()):
                tiles.rmdir()
        self._notes.forget()

    def _whole(self, folder: Path, made: Tiles) -> bool:
        if self._lasting:
            return digests(folder) == made.files
        return all((folder / name).stat().st_size == file.size for name, file in made.files.items())

    def _take(self, folder: Path, target: Path, made: Tiles) -> bool:
        """Have the tiles in the stage, too; False when they went away meanwhile."""
        if not self._lasting and _same_files(folder, target, made.files):
            return True  # the stage is the edition before the last one, and has them
        shutil.rmtree(target, ignore_errors=True)
        for level in {name.partition("/")[0] for name in made.files}:
            (target / level).mkdir(parents=True, exist_ok=True)
        copies = self._copies
        for name in made.files:
            if not copies:
                try:
                    os.link(folder / name, target / name)
                except FileNotFoundError:
                    return False
                except OSError:
                    copies = True  # a file system without second names, or a name too many
            if copies:
                shutil.copyfile(folder / name, target / name)
        return True

    def _note(self, digest: str, made: Tiles) -> None:
        if not self._lasting:
            return
        files = {name: [file.sha256, file.size] for name, file in made.files.items()}
        with self._lock:
            self._notes.add(digest, {"pyramid": asdict(made.pyramid), "files": files})


def _same_files(folder: Path, target: Path, names: Iterable[str]) -> bool:
    try:
        return all((folder / name).samefile(target / name) for name in names)
    except OSError:
        return False


def _only(folder: Path, names: Iterable[str]) -> None:
    """Take away what is none of the tiles."""
    known = set(names)
    for level in list(folder.iterdir()):
        if not level.is_dir() or level.is_symlink():
            level.unlink()
            continue
        for path in list(level.iterdir()):
            if f"{level.name}/{path.name}" in known:
                continue
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        if not any(level.iterdir()):
            level.rmdir()


def _of_edition(edition: Path) -> list[tuple[str, Tiles]]:
    """The tiles of an earlier edition by the digests of their originals; none when it cannot be read."""
    manifest = read_manifest(edition)
    if manifest is None:
        return []
    try:
        with index_of(edition) as db:
            settings = db.execute("SELECT value FROM meta WHERE key = 'tile_settings'").fetchone()
            if settings != (str(TILE_SETTINGS),):
                return []
            rows = db.execute(
                "SELECT source, folder, y.width, y.height, tile, overlap, levels, suffix "
                "FROM pyramid y JOIN picture p ON p.pid = y.pid"
            ).fetchall()
    except sqlite3.Error:
        return []
    by_folder: dict[str, dict[str, FileDigest]] = {}
    try:
        for name, told in manifest["files"].items():
            if name.startswith(f"{TILES_FOLDER}/"):
                top, place, rest = name.split("/", 2)
                by_folder.setdefault(f"{top}/{place}", {})[rest] = FileDigest(told["sha256"], told["size"])
    except (KeyError, TypeError, ValueError, AttributeError):
        return []
    return _good((source, Pyramid(*row), by_folder.get(row[0], {})) for source, *row in rows)


def _noted(source: str, told: dict[str, Any]) -> tuple[str, Pyramid, dict[str, FileDigest]]:
    files = {name: FileDigest(sha256, size) for name, (sha256, size) in told["files"].items()}
    return source, Pyramid(**told["pyramid"]), files


def _good(
    found: Iterable[tuple[str, Pyramid, Mapping[str, FileDigest]]],
) -> list[tuple[str, Tiles]]:
    """Those whose folder is the one of their original and whose files are all that the layout asks for."""
    return [
        (source, Tiles(pyramid, files))
        for source, pyramid, files in found
        if pyramid.folder == folder_of(source) and files.keys() == set(pyramid.names())
    ]
