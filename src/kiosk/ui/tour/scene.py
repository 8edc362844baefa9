"""What stands on a live window: its texts, its targets and its pictures, in the order they are painted.

`read_scene` promises a frozen picture of the scene without changing it. Lengths are logical pixels of the
window, measured after every rotation and scale; `unit` elsewhere is logical pixels in one millimetre.

Three properties of an item speak to the tour:
- `touchTarget: true`: a finger presses here;
- `mayElide: true`: this text may end in an ellipsis, because the whole of it is one touch away;
- `decor: true`: this and what is in it is drawn for the eye and not to be read; contrast, overlap,
  sharpness and whole words are not asked of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPolygonF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.painted import (
    SCROLLERS,
    answers,
    evaluate,
    is_backdrop,
    item_box,
    item_name,
    number,
    painted_items,
    stops_touches,
)

_TEXT = (
    "[+textFormat, +effectiveHorizontalAlignment, +verticalAlignment, truncated, contentWidth, contentHeight,"
    " leftPadding, rightPadding, topPadding, bottomPadding, fontInfo.pixelSize, +wrapMode, lineCount]"
)
_EDIT = (
    "[0, +effectiveHorizontalAlignment, +verticalAlignment, false, contentWidth, contentHeight,"
    " leftPadding, rightPadding, topPadding, bottomPadding, 0, 0, 0]"
)
_IMAGE = "[+status, '' + source, implicitWidth, implicitHeight, paintedWidth, paintedHeight, +fillMode]"
_ANIMATED = "[+status, '' + source, implicitWidth, implicitHeight, width, height, 0]"
# Wrap modes that break a word where it does not fit: WrapAnywhere and Wrap.
_SPLITTING = (3, 4)
_RIGHT, _CENTRE, _BOTTOM, _MIDDLE = 2, 4, 0x40, 0x80
_STATUS = ("null", "ready", "loading", "error")


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a text that lies beyond an edge: how far, in pixels, and which edge."""

    pixels: float
    edge: str


@dataclass(frozen=True, slots=True)
class SceneText:
    """One text that is painted. `box` is its own rectangle, `content` that of its lines, `seen` what is left
    of the lines after every clip; `corners` are those of `content`, turned with the text. `line_width` is
    what a line may fill, in the item's own pixels, and `lines` how many there are."""

    item: QQuickItem
    name: str
    order: int
    words: str
    colour: QColor
    opacity: float
    font: QFont
    pixel_size: float
    box: QRectF
    content: QRectF
    corners: QPolygonF
    seen: QRectF
    line_width: float
    lines: int
    splits_words: bool
    truncated: bool
    may_elide: bool
    decor: bool
    enabled: bool
    plain: bool
    scrolled: bool
    overflow: Cut | None
    clipped: Cut | None


@dataclass(frozen=True, slots=True)
class SceneTarget:
    """One place that a finger presses. `marked` is False where `touchTarget` was forgotten; `seen` is what is
    left of `box` after every clip."""

    item: QQuickItem
    name: str
    order: int
    words: str
    box: QRectF
    marked: bool
    scrolled: bool
    clipped: Cut | None
    seen: QRectF


@dataclass(frozen=True, slots=True)
class SceneImage:
    """One picture with a source. `status` is one of null, ready, loading, error; `pixels` is the size of what
    was decoded, `painted` the size it is shown at, both in pixels of the display."""

    item: QQuickItem
    name: str
    order: int
    source: str
    status: str
    box: QRectF
    pixels: tuple[float, float]
    painted: tuple[float, float]
    decor: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is painted in a window, in the order of painting."""

    window: QRectF
    texts: tuple[SceneText, ...]
    targets: tuple[SceneTarget, ...]
    images: tuple[SceneImage, ...]
    shield: int

    def active(self, order: int) -> bool:
        """Whether what is painted at `order` lies before the last surface that takes all touches from it."""
        return order >= self.shield


def read_scene(window: QQuickWindow) -> Scene:
    """The scene of a window as it stands now."""
    frame = QRectF(0, 0, window.width(), window.height())
    texts: list[SceneText] = []
    targets: list[SceneTarget] = []
    images: list[SceneImage] = []
    grounds: list[int] = []
    for order, item, opacity in painted_items(window.contentItem()):
        if item.inherits("QQuickText") or item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit"):
            text = _text(item, order, opacity, frame)
            if text is not None:
                texts.append(text)
        elif item.inherits("QQuickImageBase"):
            image = _image(item, order)
            if image is not None:
                images.append(image)
        target = _target_of(item, order, frame)
        if target is not None and (target.marked or not is_backdrop(target.box, frame)):
            targets.append(target)
        elif target is not None or (stops_touches(item) and is_backdrop(item_box(item), frame)):
            grounds.append(order)
    last = max((t.order for t in texts), default=-1)
    last = max(last, max((t.order for t in targets), default=-1))
    # A ground that catches touches shields what is painted before it, but only when something stands on it:
    # one that lies over everything merely listens.
    shield = max((order for order in grounds if order < last and order > 0), default=0)
    if not any(t.order < shield for t in texts):
        shield = 0
    return Scene(frame, tuple(texts), tuple(targets), tuple(images), shield)


def read_status(item: QQuickItem) -> str:
    """The status of a picture: null, ready, loading or error; empty for an item that is no picture."""
    if not item.inherits("QQuickImageBase"):
        return ""
    read = evaluate(item, "[+status]")
    return _STATUS[int(number(read[0])) & 3] if read else ""


def _decor(item: QQuickItem) -> bool:
    at: QQuickItem | None = item
    while at is not None:
        if at.property("decor") is True:
            return True
        at = at.parentItem()
    return False


def _text(item: QQuickItem, order: int, opacity: float, frame: QRectF) -> SceneText | None:
    words = str(item.property("text") or "")
    if not words.strip():
        return None
    read = evaluate(item, _TEXT if item.inherits("QQuickText") else _EDIT)
    if read is None:
        return None
    h_align, v_align = int(number(read[1])), int(number(read[2]))
    width, height = number(read[4]), number(read[5])
    left, right, top, bottom = (number(v) for v in read[6:10])
    spare_x, spare_y = (
        item.width() - left - right - width,
        item.height() - top - bottom - height,
    )
    x = left + (spare_x if h_align == _RIGHT else spare_x / 2 if h_align == _CENTRE else 0.0)
    y = top + (spare_y if v_align == _BOTTOM else spare_y / 2 if v_align == _MIDDLE else 0.0)
    font: QFont = item.property("font")
    size = number(read[10]) or float(font.pixelSize())
    local = QRectF(x, y, width, height)
    content = item.mapRectToScene(local)
    seen, clipped, scrolled = _clip(item, content, frame, slack=0.15 * size)
    corners = QPolygonF(
        [
            item.mapToScene(p)
            for p in (
                local.topLeft(),
                local.topRight(),
                local.bottomRight(),
                local.bottomLeft(),
            )
        ]
    )
    overflow = None
    if not item.inherits("QQuickTextInput"):
        # A line box has air above and below its letters, so a little more height than the box is no loss.
        for excess, slack, edge in (
            (-spare_x, 1.0, "width"),
            (-spare_y, 0.15 * size, "height"),
        ):
            if excess > slack and (overflow is None or excess > overflow.pixels):
                overflow = Cut(excess, edge)
    colour = item.property("color")
    return SceneText(
        item=item,
        name=item_name(item),
        order=order,
        words=words,
        colour=colour if isinstance(colour, QColor) else QColor(),
        opacity=opacity,
        font=font,
        pixel_size=size * _scale(item),
        box=item_box(item),
        content=content,
        corners=corners,
        seen=seen,
        line_width=item.width() - left - right,
        lines=int(number(read[12])),
        splits_words=int(number(read[11])) in _SPLITTING,
        truncated=bool(read[3]),
        may_elide=item.property("mayElide") is True,
        decor=_decor(item),
        enabled=item.isEnabled(),
        plain=int(number(read[0])) == 0,
        scrolled=scrolled,
        overflow=overflow,
        clipped=clipped,
    )


def _image(item: QQuickItem, order: int) -> SceneImage | None:
    plain = item.inherits("QQuickImage") and not item.inherits("QQuickAnimatedImage")
    read = evaluate(item, _IMAGE if plain else _ANIMATED)
    if read is None or not read[1]:
        return None
    scale = _scale(item)
    painted = (number(read[4]) * scale, number(read[5]) * scale)
    pixels = (number(read[2]), number(read[3]))
    stretched = plain and int(number(read[6])) in (0, 1, 2)
    status = _STATUS[int(number(read[0])) & 3]
    return SceneImage(
        item=item,
        name=item_name(item),
        order=order,
        source=str(read[1]),
        status=status,
        box=item_box(item),
        pixels=pixels if stretched else painted,
        painted=painted,
        decor=_decor(item),
    )


def _target_of(item: QQuickItem, order: int, frame: QRectF) -> SceneTarget | None:
    if not item.isEnabled() or item.property("enabled") is False:
        return None
    whole = QRectF(0, 0, item.width(), item.height())
    if item.property("touchTarget") is True:
        return _target(item, order, whole, frame, True)
    area: QRectF | None = None
    if item.inherits("QQuickAbstractButton") or (stops_touches(item) and answers(item)):
        area = whole
    for child in item.children():
        if child.inherits("QQuickTapHandler") and child.property("enabled") is True:
            margin = number(child.property("margin"))
            area = whole.adjusted(-margin, -margin, margin, margin)
    if area is None or _within_marked(item, area):
        return None
    return _target(item, order, area, frame, False)


def _within_marked(item: QQuickItem, area: QRectF) -> bool:
    """Whether `area` is the whole of a marked target above it, which then answers for it."""
    mine = item.mapRectToScene(area)
    above = item.parentItem()
    while above is not None:
        if above.property("touchTarget") is True:
            whole = item_box(above)
            shared = whole.intersected(mine)
            return shared.width() * shared.height() >= 0.9 * whole.width() * whole.height()
        above = above.parentItem()
    return False


def _target(item: QQuickItem, order: int, local: QRectF, frame: QRectF, marked: bool) -> SceneTarget:
    box = item.mapRectToScene(local)
    seen, clipped, scrolled = _clip(item, box, frame, slack=1.0)
    words = item.property("text")
    return SceneTarget(
        item=item,
        name=item_name(item),
        order=order,
        words=words if isinstance(words, str) else "",
        box=box,
        marked=marked,
        scrolled=scrolled and (seen.width() < box.width() - 1 or seen.height() < box.height() - 1),
        clipped=clipped,
        seen=seen,
    )


def _scale(item: QQuickItem) -> float:
    """How many scene pixels one pixel of the item takes."""
    origin, along = item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(1, 0))
    return float(((along.x() - origin.x()) ** 2 + (along.y() - origin.y()) ** 2) ** 0.5)


def _clip(item: QQuickItem, rect: QRectF, frame: QRectF, slack: float) -> tuple[QRectF, Cut | None, bool]:
    """What is left of a scene rectangle after the clips above `item`: rest, what was lost, inside a scroller.

    What lies beyond a scroller's edge in a direction in which it scrolls is more, not lost. `slack` is
    allowed above and below, one pixel at the sides.
    """
    lost: Cut | None = None
    scrolled = False
    at = item.parentItem()
    if item.clip():
        rect = rect.intersected(item_box(item))
    while at is not None:
        bounds = item_box(at)
        if any(at.inherits(kind) for kind in SCROLLERS):
            scrolled = True
            path = at.inherits("QQuickPathView")
            across = path or _extent(at, "contentWidth", "leftMargin", "rightMargin") > at.width() + 1
            down = path or _extent(at, "contentHeight", "topMargin", "bottomMargin") > at.height() + 1
            if across:
                rect = _keep(rect, bounds, True)
            if down:
                rect = _keep(rect, bounds, False)
            if rect.isEmpty():
                return QRectF(), lost, True
        if at.clip():
            lost = _worse(
                lost,
                _beyond(rect, bounds, slack, "clipping " + item_name(at).split(" > ")[-1]),
            )
            rect = rect.intersected(bounds)
        at = at.parentItem()
    lost = _worse(lost, _beyond(rect, frame, slack, "window"))
    return rect.intersected(frame), lost, scrolled


def _extent(scroller: QQuickItem, *lengths: str) -> float:
    """How long what is scrolled is, with the margins about it."""
    return sum(number(scroller.property(length)) for length in lengths)


def _keep(rect: QRectF, bounds: QRectF, across: bool) -> QRectF:
    if across:
        left, right = max(rect.left(), bounds.left()), min(rect.right(), bounds.right())
        return QRectF(left, rect.top(), max(0.0, right - left), rect.height())
    top, bottom = max(rect.top(), bounds.top()), min(rect.bottom(), bounds.bottom())
    return QRectF(rect.left(), top, rect.width(), max(0.0, bottom - top))


def _beyond(rect: QRectF, bounds: QRectF, slack: float, edge: str) -> Cut | None:
    sides = max(bounds.left() - rect.left(), rect.right() - bounds.right())
    ends = max(bounds.top() - rect.top(), rect.bottom() - bounds.bottom())
    if sides <= 1.0 and ends <= slack:
        return None
    return Cut(max(sides, ends), edge)


def _worse(one: Cut | None, other: Cut | None) -> Cut | None:
    if one is None or other is None:
        return one or other
    return one if one.pixels >= other.pixels else other
