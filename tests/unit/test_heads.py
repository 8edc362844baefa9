"""Heads of pictures: what Pillow writes is read as Pillow reads it; what is broken says so; limits hold."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from tests.simulator.bombs.jpeg import jpeg
from tests.simulator.bombs.png import png
from tests.simulator.bombs.tiff import tiff
from tests.simulator.bombs.webp import extended, riff

from kiosk.bundle import images
from kiosk.bundle.heads import BrokenHeadError, Head, read_head
from kiosk.bundle.images import BadImageError, identify, inspect
from kiosk.edition.derivatives import PictureError, derive


def head(data: bytes) -> Head | None:
    return read_head(io.BytesIO(data))


@pytest.mark.parametrize(("form", "mode", "options"), [
    ("PNG", "RGB", {}), ("PNG", "1", {}), ("PNG", "P", {}), ("PNG", "RGBA", {}), ("PNG", "I;16", {}),
    ("JPEG", "RGB", {}), ("JPEG", "L", {}), ("JPEG", "CMYK", {}), ("JPEG", "RGB", {"progressive": True}),
    ("JPEG", "RGB", {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\0"}), ("WEBP", "RGB", {}), ("WEBP", "RGBA", {}),
    ("WEBP", "RGB", {"lossless": True}), ("TIFF", "RGB", {}), ("TIFF", "1", {"compression": "group4"}),
    ("TIFF", "RGB", {"compression": "tiff_lzw"}), ("TIFF", "RGB", {"compression": "jpeg"}), ("TIFF", "F", {}),
    ("TIFF", "RGB", {"big_tiff": True}),
])  # fmt: skip
def test_what_pillow_writes(form: str, mode: str, options: dict[str, Any]) -> None:
    out = io.BytesIO()
    Image.new(mode, (321, 123)).save(out, form, **options)
    found = head(out.getvalue())
    assert found is not None
    assert (found.kind, found.width, found.height) == (form, 321, 123)
    assert found.notes < 10_000
    assert (found.scans > 1) is ("progressive" in options)


@pytest.mark.parametrize("data", [b"", b"x", b"GIF89a", b"RIFF1234WAVE", b"<svg/>"])
def test_other_files_are_none(data: bytes) -> None:
    assert head(data) is None


@given(st.sampled_from([
    png(9, 7), jpeg(16, 16), jpeg(16, 16, progressive=True, scans=2), tiff(4, 4, b"x" * 48, compression=1),
    riff(extended(9, 7)),
]), st.data())  # fmt: skip
def test_damage_is_an_answer_property(good: bytes, data: st.DataObject) -> None:
    """Any change of bytes, any end: a head, none, or the one error."""
    broken = bytearray(good[: data.draw(st.integers(0, len(good)))])
    for _ in range(data.draw(st.integers(0, 6))):
        if broken:
            broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = head(bytes(broken))
    except BrokenHeadError:
        return
    assert found is None or found.pixels > 0


# -- limits: one rule, for `kiosk check` and for the build --------------------------------------------------


@pytest.mark.parametrize(("data", "code", "hint"), [
    (png(65_501, 2, data=b""), "image-too-large", "smaller copy"),
    (png(50_000, 50_000, data=b""), "image-too-large", "smaller copy"),
    (png(40_000, 40_000, 6, 16, data=b""), "image-too-large", "8 bits"),
    (png(40_000, 40_000, 0, 1), "image-flat", "smaller copy"),
    (png(10_000, 10_000), "image-flat", "smaller copy"),
    (png(9_200, 9_200, 6, interlaced=True, data=b"x" * 3_000_000), "image-too-large", "without interlacing"),
    (jpeg(13_000, 13_000, progressive=True, scans=3, tail=b"x" * 2_000_000 + b"\xff\xd9"), "image-too-large",
     "baseline"),
    (jpeg(64, 64, progressive=True, scans=31), "not-an-image", "baseline"),
    (tiff(9_000, 12_000, b"x" * 2_000_000), "image-too-large", "short strips"),
])  # fmt: skip
def test_check_and_build_say_the_same(tmp_path: Path, data: bytes, code: str, hint: str) -> None:
    (tmp_path / "a.png").write_bytes(data)
    with pytest.raises(BadImageError) as found:
        identify(tmp_path / "a.png")
    assert found.value.code == code
    assert hint in found.value.hint
    (tmp_path / "media").mkdir()
    with pytest.raises(PictureError) as refused:
        derive(tmp_path / "a.png", tmp_path / "media")
    assert str(refused.value) == f"{found.value.message} {found.value.hint}"


def test_almost_empty_pages_are_no_bombs(tmp_path: Path) -> None:
    """An A3 page at 600 dpi, 8 bits a colour, with one line of writing; an A0 page in black and white."""
    for name, size, mode in (("a3.png", (7016, 9921), "RGB"), ("a0.tif", (19_866, 20_000), "1")):
        page = Image.new(mode, size, 255 if mode == "1" else "white")
        page.paste(0, (600, 600, 1200, 660))
        page.save(tmp_path / name, **({"compression": "group4"} if mode == "1" else {}))
        found = inspect(tmp_path / name)
        assert found.head.decoded < images.FLAT_BYTES
        page.close()
