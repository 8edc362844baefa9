"""Where a thing stands in a cut-out picture, and where the build looks for that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from tests.simulator import SimulatedBundle, picture

from kiosk.edition.build import build
from kiosk.edition.extents import box
from kiosk.edition.reader import Edition

BOX = (0.25, 0.1, 0.5, 0.8)


def cut_out(path: Path, size: tuple[int, int] = (1000, 800), part: tuple[float, ...] = BOX) -> Path:
    """An opaque rectangle in a transparent picture, with a soft edge that does not count."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    x, y, w, h = (round(value * size[n % 2]) for n, value in enumerate(part))
    image.paste((200, 160, 80, 10), (max(0, x - 6), max(0, y - 6), x + w + 6, y + h + 6))
    image.paste((200, 160, 80, 255), (x, y, x + w, y + h))
    image.save(path)
    return path


def test_the_box_is_what_can_be_seen(tmp_path: Path) -> None:
    found = box(cut_out(tmp_path / "a.png"))
    assert found == pytest.approx(BOX, abs=0.002)
    whole = cut_out(tmp_path / "b.png", part=(0, 0, 1, 1))
    assert box(whole) is None, "it fills its frame"
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(tmp_path / "empty.png")
    assert box(tmp_path / "empty.png") is None
    assert box(picture(tmp_path / "opaque.png")) is None


def test_the_edition_says_it_where_somebody_measures(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    root = tmp_path / "bundle"
    for name, height in (("tall", 300), ("said", 300), ("unknown", None)):
        record = bundle.add("gifts", name, height_mm=height)
        record["media"] = [{**record["media"][0], "file": f"media/{name}.png"}]
        if height is None:
            del record["height_mm"]
        cut_out(root / "media" / f"{name}.png", (1000, 800 + len(name)))
    bundle.records["gifts"][2]["media"][0]["extent"] = [0.3, 0.2, 0.4, 0.6]
    result = build(bundle.write(root), tmp_path / "edition")
    assert result.path is not None, [str(finding) for finding in result.report]
    with Edition.open(result.path) as edition:
        told = {name: edition.record(name, "en").media[0].extent for name in ("tall", "said", "unknown")}
        assert told["tall"] == pytest.approx(BOX, abs=0.005)
        assert told["said"] == (0.3, 0.2, 0.4, 0.6), "what the bundle says is what counts"
        assert told["unknown"] is None, "nobody measures with it"
        assert edition.record("sample-bowl", "en").media[0].extent is None, "an opaque picture"
    again = build(root, tmp_path / "again", reuse=tmp_path / "edition")
    assert again.path is not None
    assert (again.path / "index.sqlite").read_bytes() == (result.path / "index.sqlite").read_bytes()
