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
  with a sentence (`PictureError`) before anything is decoded.

Pictures go through line by line wherever their format allows it: 96 megapixels take 75 to 165 MB in all, a
progressive JPEG of that size 375 MB (measured; docs/adr/0055).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyvips
from PIL import Image, ImageCms

from kiosk.bundle.heads import Head
from kiosk.bundle.images import BadImageError, inspect
from kiosk.errors import KioskError

# Raise it when anything below changes the bytes that come out: derivatives of older settings are not reused.
SETTINGS: Final = 2

DISPLAY_SIDE: Final = 1920
THUMB_SIDE: Final = 480
JPEG_QUALITY: Final = 88
PNG_LEVEL: Final = 4

# Two pictures are decoded at a time; one of which a decoder holds more than this is decoded alone.
AT_A_TIME: Final = 2
LARGE_HELD_BYTES: Final = 48_000_000
# Colour profiles have some kilobytes, those of printing presses up to 3 MB; a larger one is not looked at.
PROFILE_LIMIT: Final = 4_000_000

_places = threading.BoundedSemaphore(AT_A_TIME)
_taking = threading.Lock()
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


def derive(source: Path, media: Path) -> Derivative:
    """Decode `source` and write its display file and thumbnail below `media`.

    Raises `PictureError` for a picture that cannot be shown, `OSError` when `media` cannot be written.
    """
    head = _inspected(source)
    try:
        with _place(head):
            display = _display(source, head)
        thumb = _within(display, THUMB_SIDE).copy_memory()
        files = _encoded(display), _encoded(thumb)
    except MemoryError as error:
        raise PictureError("The picture needs more memory than there is. Save it smaller.") from error
    except pyvips.Error as error:
        raise _told(error) from error
    return Derivative(
        display=_store(files[0], media),
        thumb=_store(files[1], media),
        width=display.width,
        height=display.height,
        colour=dominant_colour(_pillow(thumb)),
    )


@contextlib.contextmanager
def _place(head: Head) -> Iterator[None]:
    """Wait until there is memory for this picture."""
    wanted = AT_A_TIME if head.held > LARGE_HELD_BYTES else 1
    with _taking:  # whoever waits for all places lets nobody else take one
        for _ in range(wanted):
            _places.acquire()
    try:
        yield
    finally:
        _places.release(wanted)


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


def _inspected(source: Path) -> Head:
    """The head of a picture that is safe to decode; of a PNG the checksums are compared, too."""
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
        sign in words for sign in ("premature end", "truncated", "end of stream", "eof", "unexpected end")
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


def _display(source: Path, head: Head) -> Any:
    """The picture in memory: upright, in sRGB, three bands of bytes or four, at display size."""
    image = _opened(source, head)
    white = 0.0
    if image.format in _WIDE:
        # TIFF knows no white point for these: 0–1, 0–255 and 0–65535 are told apart by the brightest pixel.
        high = _opened(source, head).max()
        white = 1 if image.format in ("float", "double") and high <= 1 else 255 if high <= 255 else 65535
    profile = _profile(image)
    image = _bands(image)
    # Turning and colours come after scaling: then they cost little.
    image = _within(image, DISPLAY_SIDE).copy_memory()
    if white:
        image = (image * (255.0 / white)).rint().cast("uchar").copy(interpretation="b-w")
    image = _in_srgb(image, profile)
    # Broken metadata says nothing about the picture, which is then shown as it lies.
    with contextlib.suppress(pyvips.Error):
        image = image.autorot()
    if image.bands == 4 and image[3].min() == 255:
        image = image[:3]
    return image.copy_memory()


_WIDE: Final = frozenset({"char", "short", "uint", "int", "float", "double"})


def _opened(source: Path, head: Head) -> Any:
    """The picture, to be read once from top to bottom; scaled while it is decoded where the format can."""
    options: dict[str, Any] = {"access": "sequential", "fail_on": "error"}
    name, large = str(source), max(head.width, head.height) / (2 * DISPLAY_SIDE)
    if head.kind == "JPEG":
        # The smallest that leaves twice the display's pixels for the last, careful scaling.
        return pyvips.Image.jpegload(
            name, shrink=max(n for n in (1, 2, 4, 8) if n <= max(large, 1)), **options
        )
    if head.lab:
        return _lab(source)
    if head.kind == "WEBP":
        return pyvips.Image.webpload(name, scale=min(1.0, 1 / large), **options)
    return (pyvips.Image.pngload if head.kind == "PNG" else pyvips.Image.tiffload)(name, **options)


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
        try:
            # The profile of the file; without `embedded` the library would believe its own guess.
            return _coloured(
                image.icc_transform(
                    "srgb", embedded=True, intent="relative", black_point_compensation=True, depth=8
                ).copy_memory()
            )
        except pyvips.Error:
            pass  # a damaged profile: the numbers are taken as sRGB
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
