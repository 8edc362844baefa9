"""From an original to the two pictures a screen decodes: display size and thumbnail.

Promises:
- What comes out was decoded and encoded anew: no metadata, no profile, no second frame is left.
- Display is at most 1920 pixels on its long side, the thumbnail at most 480; nothing is enlarged.
- The picture stands upright (EXIF orientation) and is in sRGB (ICC profile applied, CMYK and 16 bits
  reduced).
- A picture that is transparent anywhere stays so, as PNG; every other one becomes JPEG, quality 88, 4:4:4.
- Files are named after the SHA-256 of their own bytes, `ab/abcdef….jpg`; same original, same settings, same
  library: same bytes.
- An original that is no picture, is cut off, or would need more than a gigabyte to decode is refused with a
  sentence (`PictureError`), before memory is taken where its header tells.

Measured under `MALLOC_ARENA_MAX=1` with 96 megapixels: 600 MB of address space are enough for RGB, 450 MB
for a progressive JPEG, 1 GB with transparency.
"""

from __future__ import annotations

import hashlib
import io
import os
import threading
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageCms, UnidentifiedImageError

from kiosk.bundle.images import FORMATS
from kiosk.errors import KioskError

# Raise it when anything below changes the bytes that come out: derivatives of older settings are not reused.
SETTINGS: Final = 1

DISPLAY_SIDE: Final = 1920
THUMB_SIDE: Final = 480
JPEG_QUALITY: Final = 88

MAX_BYTES: Final = 512 * 1024 * 1024
MAX_SIDE: Final = 60_000
MAX_DECODED_BYTES: Final = 1024 * 1024 * 1024
# Pictures that need more than this are decoded one at a time, so that two never fill the worker's memory.
LARGE_DECODED_BYTES: Final = 256 * 1024 * 1024

# The size limit is checked here from the header, in words; the library's own is only a second wall.
Image.MAX_IMAGE_PIXELS = MAX_DECODED_BYTES // 2
# What the library mutters about odd metadata is for programmers; a curator gets a finding or nothing.
warnings.filterwarnings("ignore", module=r"PIL\.")
_one_large = threading.Lock()

_ORIENTATION_TAG: Final = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


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
    display = _decoded(source)
    thumb = display.copy()
    thumb.thumbnail((THUMB_SIDE, THUMB_SIDE), Image.Resampling.LANCZOS)
    return Derivative(
        display=_store(_encoded(display), media),
        thumb=_store(_encoded(thumb), media),
        width=display.width,
        height=display.height,
        colour=dominant_colour(thumb),
    )


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


def _decoded(source: Path) -> Image.Image:
    """The picture upright, in sRGB (mode RGB or RGBA), at display size."""
    try:
        if source.stat().st_size > MAX_BYTES:
            raise PictureError(
                f"The picture file is larger than {MAX_BYTES // 2**20} MB. Save it smaller or as a JPEG."
            )
        with Image.open(source, formats=FORMATS) as image:
            need = _memory(image)
            if need > MAX_DECODED_BYTES or max(image.size) > MAX_SIDE:
                raise PictureError(_too_large(f"{image.width} × {image.height} pixels"))
            if image.format == "PNG":
                _check_png(source)
            if need > LARGE_DECODED_BYTES:
                with _one_large:
                    return _at_display_size(image)
            return _at_display_size(image)
    except PictureError:
        raise
    except Image.DecompressionBombError as error:
        raise PictureError(_too_large(f"over {2 * MAX_DECODED_BYTES // 2**21} megapixels")) from error
    except UnidentifiedImageError as error:
        raise PictureError(
            "The file is not a picture this program can open. It reads JPEG, PNG, WebP and TIFF."
        ) from error
    except MemoryError as error:
        raise PictureError("The picture needs more memory than there is. Save it smaller.") from error
    except FileNotFoundError as error:
        raise PictureError("The picture file is missing.") from error
    except PermissionError as error:
        raise PictureError("The picture file may not be read: its permissions forbid it.") from error
    # A damaged file can raise anything in a decoder (struct.error, SyntaxError, zlib.error …); whatever it
    # is, it costs this picture and nothing else.
    except Exception as error:
        if "truncated" in str(error).lower() or isinstance(error, EOFError):
            raise PictureError("The picture is cut off: its file ends too early. Copy it again.") from error
        raise PictureError("The picture is damaged and cannot be opened. Save or copy it again.") from error


def _too_large(size: str) -> str:
    return (
        f"The picture is too large to be opened safely ({size}). "
        "Save it smaller: 8000 pixels on the long side are plenty."
    )


def _check_png(source: Path) -> None:
    """Compare the checksums inside a PNG: damage there would decode into a wrong picture without a word."""
    with Image.open(source, formats=("PNG",)) as image:
        image.verify()


def _memory(image: Image.Image) -> int:
    """Bytes the decoder will take for this header, after the coarse scaling a JPEG allows while decoding."""
    width, height = image.size
    if image.format in ("JPEG", "MPO"):
        # Only asks: the decoder scales by 1/2, 1/4 or 1/8 to the smallest size that is still large enough.
        image.draft(None, (2 * DISPLAY_SIDE, 2 * DISPLAY_SIDE))
        width, height = image.size
    plain = {
        "1": 1,
        "L": 1,
        "P": 1,
        "I;16": 2,
        "I;16B": 2,
        "I;16L": 2,
        "LA": 4,
        "PA": 4,
    }
    pixel = plain.get(image.mode, 4)
    # Palettes and 16 bits are converted, transparency is multiplied in, at full size: one more copy.
    if image.mode not in ("1", "L", "RGB", "CMYK", "YCbCr", "LAB"):
        pixel += 4
    return width * height * pixel


def _at_display_size(image: Image.Image) -> Image.Image:
    try:
        orientation = int(image.getexif().get(_ORIENTATION_TAG, 1))
    # Broken metadata raises anything too; it says nothing about the picture, which is shown as it lies.
    except Exception:
        orientation = 1
    profile = image.info.get("icc_profile")
    work = _resizable(image)
    if max(work.size) > DISPLAY_SIDE:
        scale = DISPLAY_SIDE / max(work.size)
        size = (max(1, round(work.width * scale)), max(1, round(work.height * scale)))
        work = work.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    else:
        work.load()
    work = _in_srgb(work, profile)
    if orientation in _TURNS:
        work = work.transpose(_TURNS[orientation])
    if work.mode == "RGBA" and work.getchannel("A").getextrema() == (255, 255):
        work = work.convert("RGB")
    work.info.clear()
    return work


def _resizable(image: Image.Image) -> Image.Image:
    """The picture in a mode that can be scaled without mixing what must not be mixed."""
    mode = image.mode
    if mode in ("L", "RGB", "CMYK", "LAB", "YCbCr", "RGBA"):
        if "transparency" in image.info and mode in ("L", "RGB"):
            return image.convert("RGBA")  # one colour stands for "transparent"
        return image
    if mode in ("P", "PA", "LA", "La", "RGBa"):
        transparent = mode != "P" or "transparency" in image.info
        return image.convert("RGBA" if transparent else "RGB")
    if mode.startswith("I;16"):
        return _eight_bits(image, 65535)
    if mode in ("I", "F"):
        _, high = image.getextrema()
        assert isinstance(high, (int, float))
        # TIFF knows no white point for these: 0–1, 0–255 and 0–65535 are told apart by the brightest pixel.
        return _eight_bits(image, 1 if mode == "F" and high <= 1 else 255 if high <= 255 else 65535)
    return image.convert("L" if mode == "1" else "RGB")


def _eight_bits(image: Image.Image, white: int) -> Image.Image:
    wide = image.convert("F").point(lambda value: value * (255.0 / white) + 0.5)
    return wide.convert("L")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colour = image.convert("RGB") if alpha is not None else image
    if profile and colour.mode in ("RGB", "L", "CMYK", "LAB"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                colour,
                source,
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
            colour = converted or colour
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a profile that is damaged or of another colour space: the numbers are taken as sRGB
    if colour.mode == "LAB":
        lab = ImageCms.createProfile("LAB")
        transform = ImageCms.buildTransform(lab, ImageCms.createProfile("sRGB"), "LAB", "RGB")
        colour = ImageCms.applyTransform(colour, transform) or colour
    colour = colour.convert("RGB")
    if alpha is not None:
        colour.putalpha(alpha)
    return colour


def _encoded(image: Image.Image) -> bytes:
    out = io.BytesIO()
    if image.mode == "RGBA":
        image.save(out, "PNG", compress_level=4)
    else:
        image.save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0, optimize=True)
    return out.getvalue()


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
