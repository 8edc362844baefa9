"""What stands on the present screen, in the order in which it is read.

`read_nodes` promises each thing once: a control with its words (the texts inside it are not told again), a
text, a picture with its description, a stage (what is moved: a map, a picture to come close to, a slider).
Names, roles and states are those that Qt tells assistive programs, so that all of them say the same. What
lies under a veil or behind a surface that keeps touches from it is not there. What a list would bring when
it is scrolled is there as far as it is made.

Order: the parts of a page keep together, as its items do; beside each other they are read in rows from the
top, a row from its beginning (from the right where writing runs that way). A part that reaches over several
rows is a column and is read whole. The bar at the bottom comes last, because it lies lowest.

Changes nothing in the window; 2 to 5 ms a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.painted import SCROLLERS, UNSEEN, answers, is_backdrop, item_box, number, stops_touches

ROLES: Final = {
    QAccessible.Role.Button: "button",
    QAccessible.Role.RadioButton: "radio",
    QAccessible.Role.CheckBox: "check",
    QAccessible.Role.Link: "link",
    QAccessible.Role.EditableText: "field",
    QAccessible.Role.Heading: "heading",
    QAccessible.Role.StaticText: "text",
    QAccessible.Role.Graphic: "picture",
    QAccessible.Role.Slider: "slider",
    QAccessible.Role.ListItem: "list-row",
    QAccessible.Role.MenuItem: "button",
}
"""The roles that things of this product have, in one word each."""
PRESSED: Final = ("button", "radio", "check", "link", "list-row")
"""The roles of what is pressed."""
HEADING_MM: Final = 16.5
"""A short text set this large is a heading: the size from which WCAG 2.2 calls it large in this product."""
_SHORT: Final = 120
_EDGE: Final = 2.0


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the screen.

    `kind` is text, control, picture or stage; `role` one of `ROLES`, or stage. `name` are its words;
    `description` says more; `state` is checked or ""; `value` what a field or a slider holds; `language` the
    BCP-47 tag of the words where it is not the visit's. `box` is its rectangle in the window's pixels, also
    where a list has scrolled it out of sight.
    """

    item: QQuickItem
    kind: str
    role: str
    name: str
    description: str
    state: str
    value: str
    language: str
    box: QRectF
    enabled: bool

    @property
    def takes_keys(self) -> bool:
        """Whether keys can do something with it."""
        return self.enabled and self.kind in ("control", "stage")


@dataclass(slots=True)
class _Group:
    """A node, or several that belong together."""

    box: QRectF
    order: int
    node: Node | None = None
    parts: tuple[_Group, ...] = ()


@dataclass(frozen=True, slots=True)
class _Spoken:
    role: str
    name: str
    description: str
    checked: bool
    value: str


def read_nodes(window: QQuickWindow) -> list[Node]:
    """All that stands on a window now and is in use, in reading order."""
    return _Reader(window).read()


def controls(nodes: Sequence[Node]) -> list[Node]:
    """Those of the nodes that keys can do something with."""
    return [node for node in nodes if node.takes_keys]


def scroller_of(item: QQuickItem) -> QQuickItem | None:
    """The innermost list or page above an item that scrolls."""
    at = item.parentItem()
    while at is not None:
        if at.inherits("QQuickFlickable"):
            return at
        at = at.parentItem()
    return None


class _Reader:
    """One reading of a window: first all that is painted, then what is in use, then its order."""

    def __init__(self, window: QQuickWindow) -> None:
        self._root = window.contentItem()
        self._frame = QRectF(0, 0, window.width(), window.height())
        self._large = HEADING_MM * number(window.property("unit"))
        self._order = 0
        self._shield = 0
        self._blocks: list[tuple[int, QRectF, QQuickItem]] = []
        self._grounds: list[int] = []
        self._last = -1

    def read(self) -> list[Node]:
        group = self._descend(self._root, 1.0, self._frame, False)
        shields = [order for order in self._grounds if order < self._last]
        self._shield = max(shields, default=0)
        return [] if group is None else list(self._in_order(group))

    # -- what is painted

    def _descend(self, item: QQuickItem, opacity: float, bounds: QRectF, told: bool) -> _Group | None:
        before, opacity = opacity, opacity * item.opacity()
        # A button may fade as it is scrolled under the edge of its page: scrolled back it is there.
        fades = bounds.isNull() and before >= UNSEEN and item.inherits("QQuickAbstractButton")
        if (opacity < UNSEEN and not fades) or not item.isVisible():
            return None
        order = self._order
        self._order += 1
        if item.property("decor") is True:
            return None
        node = None if told else self._node(item, bounds)
        parts: list[_Group] = []
        if node is not None:
            self._last = order
            parts.append(_Group(node.box, order, node))
            if node.kind == "control":
                if item.inherits("QQuickAbstractButton"):
                    return parts[0]
                told = True
        if node is None and stops_touches(item):
            box = item_box(item)
            if is_backdrop(box, self._frame):
                self._grounds.append(order)
            elif not answers(item):
                self._blocks.append((order, box, item))
        children = item.childItems()
        if not children and not parts:
            return None
        scrolls = any(item.inherits(kind) for kind in SCROLLERS)
        if scrolls:
            bounds = QRectF()  # what lies beyond its edge is more of it
        elif item.clip() and not bounds.isNull():
            bounds = bounds.intersected(item_box(item))
        for child in children:
            part = self._descend(child, opacity, bounds, told)
            if part is not None:
                parts.append(part)
        if not parts:
            return None
        if len(parts) == 1:
            group = parts[0]
            if not scrolls:
                return group
        box = QRectF()
        for part in parts:
            box = box.united(part.box)
        if scrolls:
            box = box.intersected(item_box(item))
            if box.isEmpty():
                box = item_box(item)
        return _Group(box, order, None, tuple(parts))

    def _node(self, item: QQuickItem, bounds: QRectF) -> Node | None:
        spoken = _spoken(item)
        if spoken is None:
            return None
        kind = self._kind(item, spoken)
        if not kind:
            return None
        box = item_box(item)
        if not bounds.isNull():
            seen = box.intersected(bounds)
            if seen.width() < _EDGE or seen.height() < _EDGE:
                return None
        name, role = spoken.name, spoken.role
        if kind == "control" and not name:
            own = item.property("text") if role != "field" else ""
            name = own if isinstance(own, str) and own else ", ".join(dict.fromkeys(_words_in(item)))
        if kind == "stage" and role != "slider":
            role = "stage"
        if role == "text" and len(name) <= _SHORT and self._large and _size(item) >= self._large:
            role = "heading"
        return Node(
            item, kind, role, name, spoken.description, "checked" if spoken.checked else "", spoken.value,
            _language(item), box, item.isEnabled(),
        )  # fmt: skip

    @staticmethod
    def _kind(item: QQuickItem, spoken: _Spoken) -> str:
        if item.inherits("QQuickAbstractButton") or spoken.role in PRESSED or spoken.role == "field":
            return "control" if item.property("gestureOnly") is not True else ""
        if spoken.role == "slider" or (spoken.role == "picture" and item.property("touchTarget") is True):
            return "stage"
        if not spoken.name.strip():
            return ""
        if spoken.role == "picture":
            return "picture"
        return "text" if spoken.role in ("text", "heading") else ""

    # -- order

    def _in_order(self, group: _Group) -> Iterator[Node]:
        if group.node is not None and not group.parts:
            if group.order >= self._shield and not self._covered(group):
                yield group.node
            return
        parts = [part for part in group.parts if part.order >= self._shield or part.parts]
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for part in _sorted(parts, mirrored):
            yield from self._in_order(part)

    def _covered(self, group: _Group) -> bool:
        """Whether something that keeps touches lies over the middle of it."""
        over = [(box, item) for order, box, item in self._blocks if order > group.order]
        if not over or group.node is None:
            return False
        box = group.box
        scroller = scroller_of(group.node.item)
        while scroller is not None:
            if not item_box(scroller).contains(box):
                return False  # not whole in sight, and nothing lies over it where it will come
            scroller = scroller_of(scroller)
        middle, mine = box.center(), group.node.item
        return any(
            area.contains(middle) and not item.parentItem().isAncestorOf(mine) and not mine.isAncestorOf(item)
            for area, item in over
        )


def _sorted(parts: list[_Group], mirrored: bool) -> list[_Group]:
    """Parts that stand beside each other in reading order: rows, in them columns, in them rows …"""
    if len(parts) < 2:
        return parts
    rows = _cut([(part.box.top(), part.box.bottom(), part) for part in parts])
    if len(rows) > 1:
        return [part for row in rows for part in _sorted(row, mirrored)]
    columns = _cut([(part.box.left(), part.box.right(), part) for part in parts])
    if len(columns) > 1:
        if mirrored:
            columns.reverse()
        return [part for column in columns for part in _sorted(column, mirrored)]
    # One lies on another: the ground first, then what stands on it.
    return sorted(parts, key=lambda part: part.order)


def _cut(ends: list[tuple[float, float, _Group]]) -> list[list[_Group]]:
    """Parts with where they begin and end, in runs between which nothing reaches over."""
    ends.sort(key=lambda end: (end[0], end[2].order))
    found: list[list[_Group]] = []
    reach = float("-inf")
    for start, end, part in ends:
        if start >= reach - _EDGE:
            found.append([])
        found[-1].append(part)
        reach = max(reach, end)
    return found


def _spoken(item: QQuickItem) -> _Spoken | None:
    """What Qt tells assistive programs of an item; None for one that it does not tell of."""
    face = QAccessible.queryAccessibleInterface(item)
    if face is None:
        return None
    try:
        if not face.isValid():
            return None
        state = face.state()
        role = ROLES.get(face.role(), "")
        return _Spoken(
            role,
            face.text(QAccessible.Text.Name),
            face.text(QAccessible.Text.Description),
            bool(state.checked),
            face.text(QAccessible.Text.Value) if role in ("field", "slider") else "",
        )
    finally:
        # Qt keeps the interface and frees it with the item: no Python object may go on standing for it.
        shiboken6.invalidate(face)


def _words_in(item: QQuickItem) -> Iterator[str]:
    for child in item.childItems():
        if child.isVisible() and child.property("decor") is not True:
            spoken = _spoken(child)
            if spoken is not None and spoken.name.strip():
                yield spoken.name
            else:
                yield from _words_in(child)


def _language(item: QQuickItem) -> str:
    """The language that an item or one above it says its words are in."""
    at: QQuickItem | None = item
    while at is not None:
        own = at.property("language")
        if isinstance(own, str) and own:
            return own
        at = at.parentItem()
    return ""


def _size(item: QObject) -> float:
    font = item.property("font")
    return float(font.pixelSize()) if font is not None else 0.0
