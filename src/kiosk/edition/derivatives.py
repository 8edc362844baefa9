"""From an original to the two pictures a screen decodes: display size and thumbnail.

Promises:
- What comes out was decoded and encoded anew: no metadata, no profile, no second frame is left.
- Display is at most 1920 pixels on its long side, the thumbnail at most 480; nothing is enlarged.
- The picture stands upright (EXIF orientation) and is in sRGB (ICC profile applied, CMYK and 16 bits
  reduced).
- A picture that is transparent anywhere stays so, as PNG; every other one becomes JPEG, quality 88, 4:4:4.
- Files are named after the SHA-256 of their own bytes, `ab/abcdef….jpg`; same original, same settings, same
  library: same bytes.
- An original that is no picture, is cut off, or is not within the limits of `kiosk.bundle.images` is refused
  with a sentence (`PictureError`) before anything is decoded; one that is damaged inside, as far as its
  format lets that be seen, while it is.

Pictures go through line by line wherever their format allows it: 96 megapixels take 75 to 165 MB in all, a
progressive JPEG of that size 375 MB (measured; docs/adr/0055). `upright_srgb` gives the same colours at the
original's size, for `kiosk.edition.pyramids`.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import threading
import time
import warnings
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyvips
from PIL import Image, ImageCms

from kiosk.bundle.heads import Head
from kiosk.bundle.images import BadImageError, inspect
from kiosk.errors import KioskError

# Raise it when anything below changes the bytes that come out: derivatives of older settings are not reused.
SETTINGS: Final = 3

DISPLAY_SIDE: Final = 1920
THUMB_SIDE: Final = 480
JPEG_QUALITY: Final = 88
PNG_LEVEL: Final = 4

# Two pictures are decoded at a time; one of which a decoder holds more than this is decoded alone.
AT_A_TIME: Final = 2
LARGE_HELD_BYTES: Final = 48_000_000
# Colour profiles have some kilobytes, those of printing presses up to 3 MB; a larger one is not looked at.
PROFILE_LIMIT: Final = 4_000_000
# A larger file is read piece by piece: libvips maps smaller ones into memory as a whole.
MAPPED_MOST: Final = 32_000_000
# How often a picture that takes long says that it is still at work.
TICK_S: Final = 1.0

_places = threading.BoundedSemaphore(AT_A_TIME)
_taking = threading.Lock()
_turn = threading.Condition()
_speaking = [0, 0]  # threads in which the library may speak, and those that wait for it to be silent
# Only the four loaders below are ever called, each by its name; this closes the library's other doors.
pyvips.block_untrusted_set(True)
pyvips.cache_set_max(0)  # no picture is opened twice
# What the other library mutters about odd metadata is for programmers; a curator gets a finding or nothing.
warnings.filterwarnings("ignore", module=r"PIL\.")


class PictureError(KioskError):
    """A picture cannot be shown; `str()` of it says why and what to do."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A derivative on disk: `name` relative to the media folder, with its digest (hex) and size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Derivative:
    """Both pictures of one original; width and height in pixels of the display file, colour `#rrggbb`."""

    display: StoredFile
    thumb: StoredFile
    width: int
    height: int
    colour: str


Tick = Callable[[], None]


def derive(source: Path, media: Path, tick: Tick | None = None) -> Derivative:
    """Decode `source` and write its display file and thumbnail below `media`; `tick` is called every second
    or so meanwhile, from any thread.

    Raises `PictureError` for a picture that cannot be shown, `OSError` when `media` cannot be written.
    """
    return derive_inspected(source, inspected(source), media, tick)


def derive_inspected(source: Path, head: Head, media: Path, tick: Tick | None = None) -> Derivative:
    """The same for a picture that `inspected` has looked at."""
    with in_words():
        display = _display(source, head, tick)
        with speaking():
            thumb = _within(display, THUMB_SIDE).copy_memory()
            files = _encoded(display), _encoded(thumb)
    return Derivative(
        display=_store(files[0], media),
        thumb=_store(files[1], media),
        width=display.width,
        height=display.height,
        colour=dominant_colour(_pillow(thumb)),
    )


@contextlib.contextmanager
def in_words() -> Iterator[None]:
    """What a decoder says, as a `PictureError`."""
    try:
        yield
    except MemoryError as error:
        raise PictureError("The picture needs more memory than there is. Save it smaller.") from error
    except pyvips.Error as error:
        raise _told(error) from error


@contextlib.contextmanager
def speaking(*, alone: bool = False) -> Iterator[None]:
    """Within this the library is called; `alone`, no other thread calls it meanwhile.

    libvips keeps one buffer of words for all threads, and some of its own steps close it for a moment: what a
    decoder says is surely heard only while nothing else is at work. Taken before a `place`, and only once.
    """
    with _turn:
        if alone:
            _speaking[1] += 1
            _turn.wait_for(lambda: _speaking[0] == 0)
            _speaking[1] -= 1
        else:
            _turn.wait_for(lambda: _speaking[1] == 0 and _speaking[0] >= 0)
        _speaking[0] += -1 if alone else 1
    try:
        yield
    finally:
        with _turn:
            _speaking[0] -= -1 if alone else 1
            _turn.notify_all()


@contextlib.contextmanager
def place(held: int) -> Iterator[None]:
    """Wait until there is memory for work that holds so many bytes at once."""
    wanted = AT_A_TIME if held > LARGE_HELD_BYTES else 1
    with _taking:  # whoever waits for all places lets nobody else take one
        for _ in range(wanted):
            _places.acquire()
    try:
        yield
    finally:
        _places.release(wanted)


def ticking(image: Any, tick: Tick | None, every_s: float = TICK_S) -> Any:
    """The picture, which says `tick` while it is computed, not more often than `every_s`."""
    if tick is None:
        return image
    said = [time.monotonic()]

    def at_work(*_: object) -> None:
        now = time.monotonic()
        if now - said[0] >= every_s:
            said[0] = now
            tick()

    image = image.copy()
    image.set_progress(True)
    image.signal_connect("eval", at_work)
    return image


def dominant_colour(image: Image.Image) -> str:
    """The colour that fills most of a small RGB or RGBA picture, transparent parts left out."""
    small = image.resize((32, 32), Image.Resampling.BOX)
    pixels = small.convert("RGBA").tobytes()
    opaque = b"".join(pixels[i : i + 3] for i in range(0, len(pixels), 4) if pixels[i + 3] >= 128)
    if not opaque:
        return "#000000"
    strip = Image.frombytes("RGB", (len(opaque) // 3, 1), opaque)
    few = strip.quantize(4, Image.Quantize.MEDIANCUT).convert("RGB")
    colours = few.getcolors(4096) or []
    # The most frequent; of equals the lightest, so that the answer never depends on an order.
    _, colour = max(colours, key=lambda pair: (pair[0], pair[1]))
    assert isinstance(colour, tuple)
    return "#{:02x}{:02x}{:02x}".format(*colour[:3])


def inspected(source: Path) -> Head:
    """The head of a picture that is safe to decode; of a PNG the checksums are compared, too. Raises
    `PictureError`."""
    try:
        found = inspect(source)
        if found.head.kind == "PNG":
            _check_png(source)
        return found.head
    except BadImageError as error:
        raise PictureError(f"{error.message} {error.hint}".rstrip()) from error
    except FileNotFoundError as error:
        raise PictureError("The picture file is missing.") from error
    except PermissionError as error:
        raise PictureError("The picture file may not be read: its permissions forbid it.") from error
    except OSError as error:
        raise PictureError(_DAMAGED) from error


_DAMAGED: Final = "The picture is damaged and cannot be opened. Save or copy it again."
_CUT_OFF: Final = "The picture is cut off: its file ends too early. Copy it again."


def _told(error: pyvips.Error) -> PictureError:
    """The decoder's complaint in a curator's words."""
    words = str(error).lower()
    if "out of memory" in words:
        return PictureError("The picture needs more memory than there is. Save it smaller.")
    cut = any(
        sign in words
        for sign in ("premature end of jpeg image", "truncated", "end of stream", "eof", "unexpected end")
    )
    return PictureError(_CUT_OFF if cut else _DAMAGED)


def _check_png(source: Path) -> None:
    """Compare the checksums inside a PNG: damage there would decode into a wrong picture without a word."""
    with source.open("rb") as stream:
        stream.seek(8)
        while True:
            start = stream.read(8)
            if len(start) < 8:
                raise PictureError(_CUT_OFF)
            left, check = int.from_bytes(start[:4], "big"), zlib.crc32(start[4:])
            while left:
                data = stream.read(min(left, 1 << 20))
                if not data:
                    raise PictureError(_CUT_OFF)
                check, left = zlib.crc32(data, check), left - len(data)
            if stream.read(4) != check.to_bytes(4, "big"):
                raise PictureError(_DAMAGED)
            if start[4:] == b"IEND":
                return


def _display(source: Path, head: Head, tick: Tick | None) -> Any:
    """The picture in memory: upright, in sRGB, three bands of bytes or four, at display size."""
    if head.kind != "JPEG":
        with speaking(), place(head.held):
            return _scaled(source, head, tick, "error")
    with contextlib.suppress(pyvips.Error), speaking(), place(head.held):
        return _scaled(source, head, tick, "warning")
    # It had something to say. Its words may have been lost amid those of others, so it is asked again, alone.
    with speaking(alone=True), place(LARGE_HELD_BYTES + 1):
        try:
            return _scaled(source, head, tick, "warning")
        except pyvips.Error as error:
            if _DAMAGE.search(str(error)):
                raise
            return _scaled(source, head, tick, "error")  # a remark about something that does not show


# What the decoder of JPEGs says when it meets damage amid the pixels. It says other things as well: of bytes
# that some cameras leave before the end mark (FF D9), or of odd versions of the head.
_DAMAGE: Final = re.compile(
    "premature end|bad Huffman|found marker|before marker 0xd[0-7]|unsupported|not a JPEG|two SO|invalid",
    re.IGNORECASE,
)


def _scaled(source: Path, head: Head, tick: Tick | None, fail_on: str) -> Any:
    with opened(source, head, fail_on, shrink=True) as image:
        white = _white(image, source, head)
        profile = _profile(image)
        # Turning and colours come after scaling: then they cost little.
        image = ticking(_within(_bands(image), DISPLAY_SIDE), tick).copy_memory()
    image = _autorot(_in_srgb(_whitened(image, white), profile))
    if image.bands == 4 and image[3].min() == 255:
        image = image[:3]
    return image.copy_memory()


@contextlib.contextmanager
def upright_srgb(source: Path, head: Head, *, transparent: bool) -> Iterator[tuple[Any, int]]:
    """The whole picture in sRGB, three bands of bytes, or four if it is `transparent`, not computed yet; and
    the EXIF orientation by which it is still to be turned (1 for none). Inside it can be read once, from top
    to bottom. Raises `pyvips.Error`."""
    with opened(source, head, "error", shrink=False) as image:
        white = _white(image, source, head)
        profile = _profile(image)
        turned = image.get("orientation") if image.get_typeof("orientation") else 1
        image = _in_srgb(_whitened(_bands(image), white), profile)
        if image.bands == 4 and not transparent:
            image = image[:3]
        yield image, turned if 1 <= turned <= 8 else 1


def _white(image: Any, source: Path, head: Head) -> float:
    """The brightest value of a picture whose numbers are not bytes or pairs of them; 0 for every other."""
    if image.format not in _WIDE:
        return 0.0
    # TIFF knows no white point for these: 0–1, 0–255 and 0–65535 are told apart by the brightest pixel.
    with opened(source, head, "error", shrink=False) as again:
        high = again.max()
    return 1 if image.format in ("float", "double") and high <= 1 else 255 if high <= 255 else 65535


def _whitened(image: Any, white: float) -> Any:
    if not white:
        return image
    return (image * (255.0 / white)).rint().cast("uchar").copy(interpretation="b-w")


def _autorot(image: Any) -> Any:
    # Broken metadata says nothing about the picture, which is then shown as it lies.
    with contextlib.suppress(pyvips.Error):
        return image.autorot()
    return image


_WIDE: Final = frozenset({"char", "short", "uint", "int", "float", "double"})


@contextlib.contextmanager
def opened(source: Path, head: Head, fail_on: str, *, shrink: bool) -> Iterator[Any]:
    """The picture, inside to be read once from top to bottom; with `shrink` it is scaled while it is decoded
    where the format can."""
    if head.lab:
        yield _lab(source)
        return
    options: dict[str, Any] = {"access": "sequential", "fail_on": fail_on}
    large = max(head.width, head.height) / (2 * DISPLAY_SIDE) if shrink else 1
    if head.kind == "JPEG":
        # The smallest that leaves twice the display's pixels for the last, careful scaling.
        options["shrink"] = max(n for n in (1, 2, 4, 8) if n <= max(large, 1))
    elif head.kind == "WEBP":
        options["scale"] = min(1.0, 1 / large)
    loader = f"{_LOADERS[head.kind]}load"
    if source.stat().st_size <= MAPPED_MOST:
        yield getattr(pyvips.Image, loader)(str(source), **options)
        return
    with source.open("rb", buffering=0) as file:
        stream = pyvips.SourceCustom()
        stream.on_read(file.read)
        stream.on_seek(file.seek)
        yield getattr(pyvips.Image, f"{loader}_source")(stream, **options)
        del stream  # until here it must be known to somebody: the library does not hold it


_LOADERS: Final = {"JPEG": "jpeg", "PNG": "png", "WEBP": "webp", "TIFF": "tiff"}


def _lab(source: Path) -> Any:
    """A TIFF in CIE L*a*b*, which libvips 8.18 does not read with 8 bits, as sRGB."""
    try:
        with Image.open(source, formats=("TIFF",)) as image:
            turned = int(image.getexif().get(_ORIENTATION_TAG, 1))
            image.load()
            transform = ImageCms.buildTransform(
                ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"), "LAB", "RGB"
            )
            colours = ImageCms.applyTransform(image, transform) or image
            made = pyvips.Image.new_from_memory(colours.tobytes(), image.width, image.height, 3, "uchar")
    # A damaged file can raise anything in this decoder (struct.error, SyntaxError, OverflowError …).
    except Exception as error:
        raise PictureError(_CUT_OFF if "truncated" in str(error).lower() else _DAMAGED) from error
    made = made.copy(interpretation="srgb").copy_memory()
    made.set_type(pyvips.GValue.gint_type, "orientation", turned if 1 <= turned <= 8 else 1)
    return made


_ORIENTATION_TAG: Final = 0x0112


def _profile(image: Any) -> bytes:
    """The colour profile, or nothing when it is none, too large, or one for other pictures than this."""
    if not image.get_typeof("icc-profile-data"):
        return b""
    data = bytes(image.get("icc-profile-data"))
    colours = {b"GRAY": (1, 2), b"RGB ": (3, 4), b"CMYK": (4, 5)}.get(data[16:20], ())
    return data if 128 < len(data) <= PROFILE_LIMIT and image.bands in colours else b""


def _bands(image: Any) -> Any:
    """Without bands that are neither colour nor transparency."""
    colours = {"b-w": 1, "grey16": 1, "cmyk": 4}.get(image.interpretation, 3)
    if image.bands < 3 and colours == 3:
        colours = 1
    most = colours + 1
    return image[:most] if image.bands > most else image


def _within(image: Any, side: int) -> Any:
    """The picture with at most `side` pixels on its long side, scaled with its transparency multiplied in."""
    large = max(image.width, image.height)
    if large <= side:
        return image
    width, height = (max(1, round(length * side / large)) for length in (image.width, image.height))
    across, down = width / image.width, height / image.height
    if not image.hasalpha():
        return image.resize(across, vscale=down)
    form, kind = image.format, image.interpretation
    if form not in ("uchar", "ushort"):
        return image.premultiply().resize(across, vscale=down).unpremultiply()
    scaled = image.premultiply().cast(form).resize(across, vscale=down).unpremultiply()
    return scaled.rint().cast(form).copy(interpretation=kind)


def _in_srgb(image: Any, profile: bytes) -> Any:
    """Three bands of bytes in sRGB, and the transparency if there is one."""
    if profile:
        # A damaged profile says nothing: the numbers are taken as sRGB. Whether it is one, a few pixels tell.
        with contextlib.suppress(pyvips.Error):
            few = pyvips.Image.black(8, 8, bands=image.bands).cast(image.format)
            few = few.copy(interpretation=image.interpretation)
            few.set_type(pyvips.GValue.blob_type, "icc-profile-data", profile)
            _by_profile(few).copy_memory()
            return _coloured(_by_profile(image))
    if image.interpretation == "cmyk":
        colours, key = image[:3], image[3]
        plain = ((255 - colours) * (255 - key) / 255).rint().cast("uchar").copy(interpretation="srgb")
        image = plain.bandjoin(image[4]) if image.bands == 5 else plain
    elif image.format == "ushort":
        image = ((image / 257.0).rint().cast("uchar")).copy(
            interpretation="srgb" if image.bands > 2 else "b-w"
        )
    elif image.interpretation not in ("srgb", "b-w", "rgb", "multiband"):
        image = image.colourspace("srgb")
    return _coloured(image)


def _by_profile(image: Any) -> Any:
    # The profile of the file; without `embedded` the library would believe its own guess.
    return image.icc_transform(
        "srgb", embedded=True, intent="relative", black_point_compensation=True, depth=8
    )


def _coloured(image: Any) -> Any:
    """Grey as three equal bands."""
    if image.format != "uchar":
        image = image.cast("uchar")
    if image.bands < 3:
        grey = image[0]
        bands = [grey, grey, grey, image[1]] if image.bands == 2 else [grey, grey, grey]
        image = bands[0].bandjoin(bands[1:])
    return image.copy(interpretation="srgb")


def _encoded(image: Any) -> bytes:
    if image.bands == 4:
        return bytes(image.pngsave_buffer(compression=PNG_LEVEL, keep="none"))
    return bytes(
        image.jpegsave_buffer(Q=JPEG_QUALITY, subsample_mode="off", optimize_coding=True, keep="none")
    )


def _pillow(image: Any) -> Image.Image:
    mode = "RGBA" if image.bands == 4 else "RGB"
    return Image.frombytes(mode, (image.width, image.height), image.write_to_memory())


def _store(data: bytes, media: Path) -> StoredFile:
    """Write `data` under its own digest, flushed to the disk; already there means already right."""
    digest = hashlib.sha256(data).hexdigest()
    suffix = "png" if data.startswith(b"\x89PNG") else "jpg"
    name = f"{digest[:2]}/{digest}.{suffix}"
    path = media / name
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        # Two threads may make the same picture: each writes a file of its own, the rename decides.
        part = path.with_name(f"{path.name}.{threading.get_ident()}")
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    return StoredFile(name, digest, len(data))
