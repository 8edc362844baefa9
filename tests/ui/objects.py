"""What the tests of objects stand on: an edition with spins, a gift of known height and a book of leaves, and
stages shown alone in the product's window module."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from tests.simulator import SimulatedBundle, picture
from tests.simulator.bundles import write_yaml
from tests.ui.conftest import Screen

from kiosk.edition.build import build
from kiosk.ui.tour.settle import settle

Open = Callable[..., Screen]


def frame(path: Path, part: float, size: int = 600) -> None:
    """A cut-out disc with a mark that goes round: one picture of a spin."""
    image = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse([size * 0.2, size * 0.1, size * 0.8, size * 0.9], fill="#8E7748")
    draw.pieslice(
        [size * 0.3, size * 0.2, size * 0.7, size * 0.8], 360 * part, 360 * part + 40, fill="#F1E9D8"
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path)


def spin(folder: Path, count: int) -> None:
    for n in range(count):
        frame(folder / f"{n + 1}.png", n / count)


def _medium(**values: Any) -> dict[str, Any]:
    return {"alt": {"en": "As it turns"}, "credit": "Drawn for tests", "illustration": True, **values}


def edition(root: Path) -> Path:
    """Gifts: a bowl of 125 mm, a spin of 24 frames (64 mm), one of 360 (1.6 m), one without a height; books:
    one with a cover alone, one of three further pictures of which the second is inscribed, and the same that
    opens to the other side."""
    bundle = SimulatedBundle()
    bundle.add("gifts", "spin-24", title={"en": "Spin of 24"}, height_mm=64)
    bundle.add("gifts", "spin-360", title={"en": "Spin of 360"}, height_mm=1600)
    bundle.add("gifts", "no-height", title={"en": "No height"}, height_mm=None)
    for name in ("leaves", "other-way"):
        book = bundle.add(
            "autographs", name, title={"en": f"Book {name}"}, sample=False,
            inscription={"text": "Әріптеске", "language": "kk", "translation": {"en": "To a colleague"},
                         "media": 3, "donor": "alua-sample", "occasion": {"en": "At an opening"},
                         "date": "2001-05"},
        )  # fmt: skip
        book["media"] = [
            _medium(file=f"media/{name}-{n}.png", page=page)
            for n, page in enumerate(("cover", "title", "recto", "verso"))
        ]
        book["media"][0]["extent"] = [0.1, 0.1, 0.7, 0.8]
        for medium in book["media"]:
            picture(root / "bundle" / medium["file"], (700, 1000), colour="#EFE6D2")
    bundle.records["autographs"][-1]["viewing_direction"] = "right-to-left"
    for record in bundle.records["gifts"]:
        if record.get("height_mm", 0) is None:
            del record["height_mm"]
    path = bundle.write(root / "bundle")
    spin(path / "media" / "spin-24", 24)
    for n in range(360):
        picture(path / "media" / "spin-360" / f"{n:03}.jpg", (96, 96), colour=f"#{40 + n // 2:02x}4060")
    for record in bundle.records["gifts"]:
        if record["id"].startswith("spin-"):
            record["media"] = [_medium(kind="spin", folder=f"media/{record['id']}")]
    write_yaml(path / "gifts.yaml", bundle.records["gifts"])
    result = build(path, root / "edition")
    assert not result.report.errors, [str(finding) for finding in result.report.errors]
    assert result.path is not None
    return result.path


def at(item: QQuickItem, x: float, y: float) -> QPoint:
    """A place of an item, in parts of its sides, as a pixel of the window."""
    return item.mapToScene(QPointF(item.width() * x, item.height() * y)).toPoint()


def over(screen: Screen, points: list[QPoint], finger: int = 0) -> None:
    """A finger that is down goes over the glass, a frame for each place."""
    for point in points:
        screen.move(point, finger)
        settle(screen.window, quiet_ms=1)


def pinch(screen: Screen, middle: QPoint, wide: int, wider: int) -> None:
    """Two fingers about a place, level, from one distance to another."""
    screen.press_all([middle - QPoint(wide // 2, 0), middle + QPoint(wide // 2, 0)])
    ends = [middle, middle]
    for n in range(1, 11):
        half = (wide + (wider - wide) * n // 10) // 2
        ends = [middle - QPoint(half, 0), middle + QPoint(half, 0)]
        screen.move_all(ends)
        settle(screen.window, quiet_ms=1)
    screen.lift_all(ends)


def show(screen: Screen, section: str, record: str) -> None:
    screen.visit.openSection(section)
    screen.visit.openRecord(section, record)
    screen.settle()
    assert settle(screen.window, quiet_ms=20)
