"""What is painted in a live window, and how to ask an item for it.

Promises: items in the order in which they are painted; boxes in pixels of the window, after every rotation
and scale. The tour measures by it, and keys and speech find their way by it.

Properties whose types are private enumerations of Qt cannot be converted to Python, so they are read by an
expression evaluated on the item, which turns them into numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.ui.meta import meta_object, type_name

UNSEEN: Final = 0.02
"""Below this a layer paints nothing that an eye could find."""
BACKDROP: Final = 0.5
"""An area that takes touches over this share of the window is a ground, not a button."""
PRESSES: Final = ("clicked", "pressed", "released", "doubleClicked", "pressAndHold")
SCROLLERS: Final = ("QQuickFlickable", "QQuickPathView")


def painted_items(root: QQuickItem) -> Iterator[tuple[int, QQuickItem, float]]:
    """Every visible item below `root` in the order of painting, with its effective opacity."""

    def descend(item: QQuickItem, opacity: float) -> Iterator[tuple[QQuickItem, float]]:
        opacity *= item.opacity()
        if not item.isVisible() or opacity < UNSEEN:
            return
        children = sorted(item.childItems(), key=QQuickItem.z)
        for child in children:
            if child.z() < 0:
                yield from descend(child, opacity)
        yield item, opacity
        for child in children:
            if child.z() >= 0:
                yield from descend(child, opacity)

    for order, (item, opacity) in enumerate(descend(root, 1.0)):
        yield order, item, opacity


def item_box(item: QQuickItem) -> QRectF:
    """The item's own rectangle in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def item_name(item: QQuickItem) -> str:
    """Where an item stands, for people: the named types and object names above it, outermost first."""
    parts: list[str] = []
    at: QQuickItem | None = item
    while at is not None and len(parts) < 6:
        kind = type_name(at)
        label = at.objectName()
        if label or not kind.startswith("QQuick") or at is item:
            parts.append(kind.removeprefix("QQuick") + (f"#{label}" if label else ""))
        at = at.parentItem()
    return " > ".join(reversed(parts))


def evaluate(item: QQuickItem, expression: str) -> list[object] | None:
    """A list that an expression gives on an item; None without a context to evaluate it in."""
    context = QQmlEngine.contextForObject(item)
    if context is None:
        return None
    value, _undefined = QQmlExpression(context, item, expression).evaluate()
    result = value.toVariant() if hasattr(value, "toVariant") else value
    return list(result) if isinstance(result, list) else None


def number(value: object) -> float:
    """A figure that QML gave; 0 for anything else."""
    return float(value) if isinstance(value, (int, float)) else 0.0


def stops_touches(item: QQuickItem) -> bool:
    """Whether touches end here: an area that is enabled and takes buttons."""
    if not item.inherits("QQuickMouseArea") or item.property("enabled") is False or not item.isEnabled():
        return False
    return bool(int(getattr(item.property("acceptedButtons"), "value", 1)))


def answers(item: QQuickItem) -> bool:
    """Whether anything happens when the area is pressed; one that merely keeps touches from what lies below
    is no target."""
    with meta_object(item) as meta:
        signals = [meta.method(i) for i in range(meta.methodCount())]
        return any(bytes(s.name().data()).decode() in PRESSES and item.isSignalConnected(s) for s in signals)


def is_backdrop(box: QRectF, frame: QRectF) -> bool:
    """Whether a box is so large in the window that it is a ground and no button."""
    shared = box.intersected(frame)
    return shared.width() * shared.height() >= BACKDROP * frame.width() * frame.height()
