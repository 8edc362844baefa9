"""Derivatives: every kind of picture comes out upright, in sRGB, in size; what is none is refused."""

from __future__ import annotations

import io
import random
import struct
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import pyvips
from PIL import Image, ImageCms
from tests.simulator import huge_png, truncate

from kiosk.edition.derivatives import (
    DISPLAY_SIDE,
    THUMB_SIDE,
    Derivative,
    PictureError,
    derive,
    dominant_colour,
    ticking,
)

RED, BLUE = (200, 30, 30), (20, 40, 200)


@pytest.fixture
def media(tmp_path: Path) -> Path:
    folder = tmp_path / "media"
    folder.mkdir()
    return folder


def halves(size: tuple[int, int] = (600, 400)) -> Image.Image:
    """Red above blue, so that every turn shows."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (0, size[1] // 2, *size))
    return image


def shown(media: Path, made: Derivative) -> Image.Image:
    image = Image.open(media / made.display.name)
    image.load()
    return image


def near(first: object, second: tuple[int, ...], tolerance: int = 6) -> bool:
    assert isinstance(first, tuple)
    return all(abs(a - b) <= tolerance for a, b in zip(first, second, strict=False))


def test_sizes_and_names(tmp_path: Path, media: Path) -> None:
    halves((4000, 1000)).save(tmp_path / "wide.png")
    made = derive(tmp_path / "wide.png", media)
    assert (made.width, made.height) == (DISPLAY_SIDE, DISPLAY_SIDE // 4)
    with Image.open(media / made.thumb.name) as thumb:
        assert thumb.size == (THUMB_SIDE, THUMB_SIDE // 4)
    for file in (made.display, made.thumb):
        path = media / file.name
        assert path.stat().st_size == file.size
        assert path.name.startswith(file.sha256)
    assert len(list(media.rglob("*.*"))) == 2


def test_small_pictures_are_not_enlarged(tmp_path: Path, media: Path) -> None:
    halves((300, 200)).save(tmp_path / "small.png")
    made = derive(tmp_path / "small.png", media)
    assert (made.width, made.height) == (300, 200)


def test_same_picture_same_bytes(tmp_path: Path, media: Path) -> None:
    halves((2500, 2000)).save(tmp_path / "a.jpg")
    (tmp_path / "again").mkdir()
    assert derive(tmp_path / "a.jpg", media) == derive(tmp_path / "a.jpg", tmp_path / "again")


# What each EXIF orientation says about where the first row and column of the stored pixels belong.
@pytest.mark.parametrize(("orientation", "red_at"), [
    (1, "top"), (2, "top"), (3, "bottom"), (4, "bottom"),
    (5, "left"), (6, "right"), (7, "right"), (8, "left"),
])  # fmt: skip
def test_orientation(tmp_path: Path, media: Path, orientation: int, red_at: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    halves().save(tmp_path / "turned.jpg", exif=exif)
    image = shown(media, derive(tmp_path / "turned.jpg", media))
    assert image.size == ((600, 400) if orientation < 5 else (400, 600))
    middle = {
        "top": (image.width // 2, 5),
        "bottom": (image.width // 2, image.height - 5),
        "left": (5, image.height // 2),
        "right": (image.width - 5, image.height // 2),
    }
    assert near(image.getpixel(middle[red_at]), RED)
    assert image.getexif() == {}


def test_colour_profile_is_applied(tmp_path: Path, media: Path) -> None:
    # A profile whose red and green are swapped: whoever ignores it shows red as red.
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack(">I", profile[128:132])[0]
    places = {profile[132 + 12 * n : 136 + 12 * n].decode(): 136 + 12 * n for n in range(count)}
    red, green = places["rXYZ"], places["gXYZ"]
    profile[red : red + 8], profile[green : green + 8] = profile[green : green + 8], profile[red : red + 8]
    Image.new("RGB", (50, 50), (250, 10, 10)).save(tmp_path / "swapped.png", icc_profile=bytes(profile))
    image = shown(media, derive(tmp_path / "swapped.png", media))
    pixel = image.getpixel((25, 25))
    assert isinstance(pixel, tuple)
    assert pixel[1] > 200 > pixel[0]
    assert "icc_profile" not in image.info


@pytest.mark.parametrize(
    "profile", [b"x" * 400, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()]
)
def test_useless_profile_costs_nothing(tmp_path: Path, media: Path, profile: bytes) -> None:
    halves().save(tmp_path / "a.png", icc_profile=profile)
    assert near(shown(media, derive(tmp_path / "a.png", media)).getpixel((300, 100)), RED)


@pytest.mark.parametrize(("name", "mode"), [
    ("cmyk.jpg", "CMYK"), ("cmyk.tif", "CMYK"), ("lab.tif", "LAB"), ("palette.png", "P"), ("rgb.webp", "RGB"),
    ("rgb.tif", "RGB"),
])  # fmt: skip
def test_colour_modes(tmp_path: Path, media: Path, name: str, mode: str) -> None:
    halves().convert(mode).save(tmp_path / name)
    image = shown(media, derive(tmp_path / name, media))
    assert (image.mode, image.format) == ("RGB", "JPEG")
    assert near(image.getpixel((300, 100)), RED, 25)
    assert near(image.getpixel((300, 300)), BLUE, 25)  # few colours in a palette or in CMYK


def test_sixteen_bits(tmp_path: Path, media: Path) -> None:
    deep = Image.frombytes("I;16", (60, 40), struct.pack("<2400H", *[40_000] * 2400))
    for name in ("deep.png", "deep.tif"):
        deep.save(tmp_path / name)
        assert near(shown(media, derive(tmp_path / name, media)).getpixel((30, 20)), (156, 156, 156))


@pytest.mark.parametrize(("mode", "value", "grey"), [("F", 0.5, 128), ("F", 128.0, 128), ("I", 32_896, 128)])
def test_scientific_tiffs(tmp_path: Path, media: Path, mode: str, value: float, grey: int) -> None:
    Image.new(mode, (60, 40), value).save(tmp_path / "a.tif")
    assert near(shown(media, derive(tmp_path / "a.tif", media)).getpixel((30, 20)), (grey, grey, grey))


def test_grey_and_black_and_white(tmp_path: Path, media: Path) -> None:
    for mode in ("L", "1"):
        halves().convert(mode).save(tmp_path / "grey.png")
        assert shown(media, derive(tmp_path / "grey.png", media)).mode == "RGB"


def test_transparency_is_kept_as_png(tmp_path: Path, media: Path) -> None:
    image = halves((2400, 1600)).convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    image.save(tmp_path / "a.png")
    made = derive(tmp_path / "a.png", media)
    assert made.display.name.endswith(".png")
    assert shown(media, made).mode == "RGBA"
    with Image.open(media / made.thumb.name) as thumb:
        assert (thumb.mode, thumb.format) == ("RGBA", "PNG")


def test_transparent_colour_and_grey_alpha(tmp_path: Path, media: Path) -> None:
    halves().save(tmp_path / "key.png", transparency=RED)
    key = shown(media, derive(tmp_path / "key.png", media)).getchannel("A")
    assert (key.getpixel((300, 50)), key.getpixel((300, 350))) == (0, 255)
    grey = halves().convert("LA")
    grey.putalpha(128)
    grey.save(tmp_path / "la.png")
    assert shown(media, derive(tmp_path / "la.png", media)).mode == "RGBA"


def test_opaque_alpha_becomes_jpeg(tmp_path: Path, media: Path) -> None:
    halves().convert("RGBA").save(tmp_path / "a.png")
    assert derive(tmp_path / "a.png", media).display.name.endswith(".jpg")


def test_of_an_animation_the_first_frame(tmp_path: Path, media: Path) -> None:
    frames = [Image.new("RGB", (80, 60), BLUE)]
    Image.new("RGB", (80, 60), RED).save(
        tmp_path / "a.webp", save_all=True, append_images=frames, lossless=True
    )
    assert near(shown(media, derive(tmp_path / "a.webp", media)).getpixel((40, 30)), RED)


def test_extreme_proportions(tmp_path: Path, media: Path) -> None:
    Image.new("RGB", (1, 5000), RED).save(tmp_path / "line.png")
    made = derive(tmp_path / "line.png", media)
    assert (made.width, made.height) == (1, DISPLAY_SIDE)


def test_dominant_colour() -> None:
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    assert dominant_colour(image) == "#000000"
    image.paste((10, 200, 30, 255), (20, 20, 60, 60))
    image.paste((200, 10, 30, 255), (60, 60, 70, 70))
    red, green, blue = (int(dominant_colour(image)[at : at + 2], 16) for at in (1, 3, 5))
    assert green > 150 > max(red, blue)


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_broken_metadata_costs_nothing(tmp_path: Path, media: Path) -> None:
    halves().save(tmp_path / "a.jpg", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff")
    assert derive(tmp_path / "a.jpg", media).width == 600


# -- refused -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_cut_off(tmp_path: Path, media: Path, name: str) -> None:
    Image.effect_noise((900, 700), 80).save(tmp_path / name)
    truncate(tmp_path / name)
    with pytest.raises(PictureError, match="cut off"):
        derive(tmp_path / name, media)
    assert not list(media.rglob("*.*"))


def test_damaged_inside(tmp_path: Path, media: Path) -> None:
    Image.effect_noise((900, 700), 80).save(tmp_path / "a.png")
    data = bytearray((tmp_path / "a.png").read_bytes())
    data[len(data) // 2 : len(data) // 2 + 60] = bytes(60)
    (tmp_path / "a.png").write_bytes(data)
    with pytest.raises(PictureError, match="damaged"):
        derive(tmp_path / "a.png", media)


@pytest.mark.parametrize(
    "data", [b"", b"no picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a" + bytes(40)]
)
def test_no_picture(tmp_path: Path, media: Path, data: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(data)
    with pytest.raises(PictureError, match="not a picture"):
        derive(tmp_path / "a.jpg", media)


@pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (2**31 - 1, 1), (100_000, 100)])
def test_bombs_are_refused_by_their_header(tmp_path: Path, media: Path, width: int, height: int) -> None:
    huge_png(tmp_path / "bomb.png", width, height)
    with pytest.raises(PictureError, match="too large"):
        derive(tmp_path / "bomb.png", media)


def jpeg_bytes(**options: Any) -> bytes:
    stream = io.BytesIO()
    Image.effect_noise((900, 900), 60).save(stream, "JPEG", **options)
    return stream.getvalue()


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_rows": 4}])
@pytest.mark.parametrize("harm", ["noise", "half"])
def test_a_jpeg_that_is_damaged_inside(
    tmp_path: Path, media: Path, harm: str, options: dict[str, Any]
) -> None:
    """With its head and its end; its decoder remarks on it, and would show grey or colours of nowhere."""
    data = jpeg_bytes(**options)
    middle = len(data) // 2
    noise = random.Random(5).randbytes(4096)
    bad = data[:middle] + (noise + data[middle + 4096 :] if harm == "noise" else b"\xff\xd9")
    (tmp_path / "a.jpg").write_bytes(bad)
    with pytest.raises(PictureError, match="damaged"):
        derive(tmp_path / "a.jpg", media)


def test_damage_is_heard_amid_other_pictures(tmp_path: Path, media: Path) -> None:
    """libvips has one buffer of words for all threads: until it was asked alone, one damaged picture in ten
    passed as whole while others were being made."""
    data = jpeg_bytes()
    (tmp_path / "bad.jpg").write_bytes(data[: len(data) // 2] + b"\xff\xd9")
    for n in range(6):
        (tmp_path / f"{n}.jpg").write_bytes(jpeg_bytes())

    def made(name: str) -> bool:
        try:
            derive(tmp_path / f"{name}.jpg", media)
        except PictureError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        for _ in range(12):
            assert (
                list(pool.map(made, ["0", "1", "bad", "2", "3", "4", "5"]))
                == [True] * 2 + [False] + [True] * 4
            )


def test_remarks_that_do_not_show_cost_nothing(tmp_path: Path, media: Path) -> None:
    """Bytes between the last pixel and the end mark, as some cameras leave them, and after it."""
    data = jpeg_bytes()
    (tmp_path / "a.jpg").write_bytes(data[:-2] + bytes(300) + data[-2:])
    (tmp_path / "b.jpg").write_bytes(data + b"x" * 5000)
    (tmp_path / "c.jpg").write_bytes(data)
    assert len({derive(tmp_path / f"{name}.jpg", media) for name in "abc"}) == 1


def test_large_files_are_read_piece_by_piece(
    tmp_path: Path, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.jpg", "a.png", "a.tif", "a.webp"):
        halves((2100, 900)).save(tmp_path / name)
        whole = derive(tmp_path / name, media)
        with monkeypatch.context() as context:
            context.setattr("kiosk.edition.derivatives.MAPPED_MOST", 0)
            assert derive(tmp_path / name, media) == whole


def test_what_takes_long_says_so() -> None:
    said: list[int] = []
    image = pyvips.Image.gaussnoise(2000, 2000)
    ticking(image, lambda: said.append(1), every_s=0).copy_memory()
    assert len(said) > 5
    said.clear()
    ticking(image, lambda: said.append(1), every_s=3600).copy_memory()
    assert said == []


def test_missing_and_folder(tmp_path: Path, media: Path) -> None:
    with pytest.raises(PictureError, match="missing"):
        derive(tmp_path / "none.png", media)
    with pytest.raises(PictureError):
        derive(tmp_path, media)


def test_unwritable_place_is_not_the_pictures_fault(tmp_path: Path) -> None:
    halves().save(tmp_path / "a.png")
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        derive(tmp_path / "a.png", tmp_path / "file")
