"""The tiles of a picture that is larger than a screen, for the viewer to come close to.

Promises:
- The tiles show what the display file shows: upright, in sRGB, JPEG of the same quality, PNG where the
  picture is transparent, no metadata. They are made from the original, in one reading of it.
- Same original, same settings, same library: same bytes. Nothing lies in the folder but the tiles, and every
  tile of the layout is there: they are counted.
- Memory stays within `ROOM`, however large the picture: a pyramid goes line by line like the display file,
  and holds two rows of tiles of each level. What cannot be made within that is refused with a sentence.

The layout is Deep Zoom's, made by libvips (`dzsave`). Numbers, and why tiles do not overlap: docs/adr/0059.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from threading import Event, Thread
from typing import Any, Final

import pyvips

from kiosk.bundle.heads import Head
from kiosk.edition.derivatives import (
    DISPLAY_SIDE,
    JPEG_QUALITY,
    PNG_LEVEL,
    PictureError,
    Tick,
    in_words,
    place,
    speaking,
    ticking,
    upright_srgb,
)
from kiosk.edition.inputs import FileDigest, digest_of
from kiosk.edition.layout import Pyramid
from kiosk.edition.schema import TILES_FOLDER

# Raise it when anything below changes the bytes that come out: tiles of older settings are not reused.
TILE_SETTINGS: Final = 1

TILE: Final = 512
NARROW_TILE: Final = 256  # of pictures so wide that rows of larger tiles would not find room
OVERLAP: Final = 0

# What the decoder and the rows of tiles may take together; with the rest of the worker that is below 512 MB.
ROOM: Final = 400_000_000
# Two rows of tiles on each level, and the levels together are twice the widest one.
ROWS_HELD: Final = 4
# While tiles are cut; otherwise the worker has one thread a picture (VIPS_CONCURRENCY), to save memory.
THREADS: Final = 2
# A picture that must be turned is needed in another order than it is stored in. It waits in memory or in a
# file beside the tiles; the larger of these is 2 GB, about 700 megapixels.
TURNED_IN_MEMORY: Final = 96_000_000
TURNED_ON_DISK: Final = 2_100_000_000


@dataclass(frozen=True, slots=True)
class Tiles:
    """A pyramid and its files by their names in the pyramid's folder."""

    pyramid: Pyramid
    files: Mapping[str, FileDigest]


def wants_tiles(width: int, height: int) -> bool:
    """Whether a picture of that size, in pixels, is larger than what the display file shows of it."""
    return max(width, height) > DISPLAY_SIDE


def folder_of(source: str) -> str:
    """The folder of a picture's tiles, relative to the edition, by the SHA-256 (hex) of its original."""
    return f"{TILES_FOLDER}/{source[:32]}"


def make_pyramid(
    source: Path,
    head: Head,
    into: Path,
    folder: str,
    *,
    transparent: bool,
    tick: Tick | None = None,
    turned_in_memory: int = TURNED_IN_MEMORY,
) -> Tiles:
    """Make the tiles of `source`, whose head was inspected, in `folder` below `into`, in place of what is
    there.

    `transparent` is the picture that the display file shows as such; `tick` as in `derive`; a picture that
    must be turned waits in memory up to `turned_in_memory` bytes, then on the disk. Nothing is flushed.
    Raises `PictureError` for a picture of which there can be no tiles, `OSError` when `into` cannot be
    written.
    """
    target = into / folder
    _clear(target)
    target.parent.mkdir(exist_ok=True)
    made = target.with_name(f"{target.name}_files")
    try:
        with (
            in_words(),
            _opened(source, head, transparent, turned_in_memory) as (
                tile,
                image,
                orientation,
            ),
        ):
            aside = target.with_name(f"{target.name}{_TURNING}")
            image = _upright(image, orientation, aside, turned_in_memory, tick)
            image = image.copy()
            image.set_type(pyvips.GValue.gint_type, "concurrency", THREADS)
            suffix, options = _saved(transparent)
            levels = (max(image.width, image.height) - 1).bit_length() + 1
            with _the_disks_words(), _following(made, levels - 1, suffix) as known:
                ticking(image, tick).dzsave(
                    str(target),
                    layout="dz",
                    tile_size=tile,
                    overlap=OVERLAP,
                    suffix=f".{suffix}[{options},keep=none]",
                    keep="none",
                )
        pyramid = Pyramid(folder, image.width, image.height, tile, OVERLAP, levels, suffix)
        (made / "vips-properties.xml").unlink(missing_ok=True)
        made.rename(target)
        files = digests(target, known)
        if files.keys() != set(pyramid.names()):
            raise PictureError("The picture could not be cut into tiles. Save it anew in a picture editor.")
    except BaseException:
        _clear(target)
        raise
    target.with_name(f"{target.name}.dzi").unlink(missing_ok=True)
    target.with_name(f"{target.name}{_TURNING}").unlink(missing_ok=True)
    return Tiles(pyramid, files)


def digests(folder: Path, known: Mapping[str, FileDigest] | None = None) -> dict[str, FileDigest]:
    """Every file in the folder of a pyramid, by its name there; those are not read again that are `known`
    with the size they have. Raises `OSError`."""
    names = sorted(
        f"{level.name}/{entry.name}" for level in os.scandir(folder) for entry in os.scandir(level.path)
    )
    before = known or {}

    def one(name: str) -> FileDigest:
        told = before.get(name)
        same = told is not None and (folder / name).stat().st_size == told.size
        return told if told is not None and same else digest_of(folder / name)

    with ThreadPoolExecutor(2, thread_name_prefix="tiles") as pool:
        return dict(zip(names, pool.map(one, names), strict=True))


@contextlib.contextmanager
def _following(folder: Path, level: int, suffix: str) -> Iterator[Mapping[str, FileDigest]]:
    """Take the digests of the largest level's rows while the next ones are written, for a processor is free
    meanwhile: a row is whole once the one below it has begun. Gives what is known of them at the end."""
    known: dict[str, FileDigest] = {}
    over = Event()

    def follow() -> None:
        row = 0
        while not over.wait(_GLANCE_S):
            while not over.is_set() and (folder / f"{level}/0_{row + 1}.{suffix}").exists():
                with contextlib.suppress(
                    OSError
                ):  # the end of the row; and what else there is comes up later
                    for column in count():
                        name = f"{level}/{column}_{row}.{suffix}"
                        known[name] = digest_of(folder / name)
                row += 1

    follower = Thread(target=follow, name="tiles")
    follower.start()
    try:
        yield known
    finally:
        over.set()
        follower.join()


_GLANCE_S: Final = 0.1
_TURNING: Final = ".turning.tif"


def _clear(target: Path) -> None:
    """Take away the tiles of that name and whatever a making that broke off has left of them."""
    for ending in ("", "_files"):
        shutil.rmtree(target.with_name(f"{target.name}{ending}"), ignore_errors=True)
    for ending in (".dzi", _TURNING):
        target.with_name(f"{target.name}{ending}").unlink(missing_ok=True)


@contextlib.contextmanager
def _opened(source: Path, head: Head, transparent: bool, in_memory: int) -> Iterator[tuple[int, Any, int]]:
    """Wait until there is memory for the tiles; gives their side, the picture, and its orientation."""
    bands = 4 if transparent else 3
    with (
        speaking(),
        place(head.held + ROWS_HELD * TILE * bands * max(head.width, head.height)),
        upright_srgb(source, head, transparent=transparent) as (image, orientation),
    ):
        held, width = head.held, image.width
        if orientation >= _TURNED_ROUND:
            size = image.width * image.height * bands
            held += size if size <= in_memory else 2 * TILE * bands * (image.width + image.height)
        if orientation >= _ON_ITS_SIDE:
            width = image.height
        tile = next((t for t in (TILE, NARROW_TILE) if held + ROWS_HELD * t * bands * width <= ROOM), 0)
        if not tile:
            raise PictureError(
                "At this size, the way the picture is stored takes too much memory. Save it upright, as a "
                "baseline JPEG or as a TIFF in tiles."
            )
        yield tile, image, orientation


# EXIF orientations: from 3 on, what is drawn first does not come first; from 5 on, rows become columns.
_TURNED_ROUND: Final = 3
_ON_ITS_SIDE: Final = 5


def _upright(image: Any, orientation: int, aside: Path, in_memory: int, tick: Tick | None) -> Any:
    """The picture turned by its orientation, to be read from top to bottom; `aside` is a file for what has to
    wait."""
    if orientation >= _TURNED_ROUND:
        size = image.width * image.height * image.bands
        if size <= in_memory:
            image = ticking(image, tick).copy_memory()
        elif size <= TURNED_ON_DISK:
            plain: dict[str, Any] = {"tile": True, "tile_width": TILE, "tile_height": TILE}
            with _the_disks_words():
                ticking(image, tick).tiffsave(
                    str(aside), compression="none", bigtiff=True, keep="none", **plain
                )
            image = pyvips.Image.tiffload(str(aside), access="random")
            # One column of these is read for each row of tiles, if it is turned by a right angle.
            most = 2 * (1 + max(image.width, image.height) // TILE)
            image = image.tilecache(tile_width=TILE, tile_height=TILE, max_tiles=most, access="random")
        else:
            raise PictureError(
                f"The picture lies turned in its file and is too large to be turned here: {image.width} × "
                f"{image.height} pixels. Turn it in a picture editor and save it upright."
            )
    image = image.copy()
    image.set_type(pyvips.GValue.gint_type, "orientation", orientation)
    return image.autorot()


def _saved(transparent: bool) -> tuple[str, str]:
    """The ending of a tile and how it is written. Huffman tables made to measure would save 8 % of the room
    and take twice the time."""
    if transparent:
        return "png", f"compression={PNG_LEVEL}"
    return "jpg", f"Q={JPEG_QUALITY},subsample-mode=off"


_DISK: Final = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG)


@contextlib.contextmanager
def _the_disks_words() -> Iterator[None]:
    """What the disk says while tiles are written is not the picture's fault: an `OSError`."""
    try:
        yield
    except pyvips.Error as error:
        words = str(error)
        for code in (*_DISK, *((errno.EIO, errno.EACCES) if "write" in words else ())):
            if os.strerror(code) in words:
                raise OSError(code, os.strerror(code)) from error
        raise
