"""The walk by keys: one focus that goes from node to node, and what each key does there.

Promises: every control of a screen is reached by going on, and after the last comes the first. A key presses
as a touch does. The ring is there from the first key to the next touch; the first key only shows it, and a
key that wakes the screen or answers "Are you still there?" presses nothing. What has the focus is whole on
the screen: lists scroll, and make more rows as the focus goes on. A page begins at its beginning, and Back
returns to what one left by.

With speech on, Up and Down go through every node, texts among them, and Left and Right through controls.
A stage (a map, a picture, a slider) is entered with Select: then its keys are its own until Back. On the
screens that are one large stage arrows move it as long as nobody walks by keys there and speech is off.

Where the staff's panel or the calm screen stand, keys are not taken.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import shiboken6
from PySide6.QtCore import Property, QEvent, QMetaObject, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.painted import item_box, number
from kiosk.ui.reading.keymap import Keymap
from kiosk.ui.reading.nodes import Node, controls, read_nodes, scroller_of
from kiosk.ui.visit_controller import VisitController
from kiosk.visit.state import Place

QML_IMPORT_NAME = "kiosk.ui.reading"
QML_IMPORT_MAJOR_VERSION = 1

STAGES: Final = ("viewer", "map", "timeline")
"""The screens that are one large stage."""
ALWAYS: Final = ("next", "previous", "help", "repeat", "where")
"""The keys that begin a walk on any screen."""
VOICE: Final = ("louder", "softer", "faster", "slower")
PEEK: Final = 0.16
"""How much of what comes next is seen beside the focus, in parts of the list's side."""
_WAYS: Final = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_VOLUME: Final = (Qt.Key.Key_VolumeUp, Qt.Key.Key_VolumeDown)
_TOUCHES: Final = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)


@dataclass(frozen=True, slots=True)
class _Left:
    """What a place was left by."""

    role: str
    name: str
    number: int


@QmlElement
@QmlUncreatable("Made by the application.")
class Walker(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """The focus of keys in one window."""

    changed = Signal()
    nodeChanged = Signal(object)  # Node
    entered = Signal(object)  # the stage that takes the keys from now on, as a Node
    helped = Signal()
    repeated = Signal()
    located = Signal()
    adjusted = Signal(str)  # one of VOICE
    returned = Signal()  # to the beginning of the page that stands
    toggled = Signal()  # speech on or off; from the attract loop as well, for who cannot see that it woke
    pressed = Signal(object)  # what was pressed, as a Node from before

    def __init__(
        self,
        window: QQuickWindow,
        visit: VisitController,
        keymap: Keymap,
        covered: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._visit = visit
        self._keymap = keymap
        self._covered = covered
        self._node: Node | None = None
        self._active = False
        self._inside = False
        self._arriving = False
        self._box = QRectF()
        self._taken: set[int] = set()
        self._left: dict[object, _Left] = {}
        self._place = visit.place
        self._depth = 0
        self._return: _Left | None = None
        self._sheet = False
        window.installEventFilter(self)
        visit.placeChanged.connect(self._moved)
        visit.visitChanged.connect(self._began)

    # -- what it tells

    @property
    def node(self) -> Node | None:
        """What has the focus; None as long as nobody walks by keys."""
        return self._node if self._active else None

    @property
    def arriving(self) -> bool:
        """Whether the focus is on its way to the beginning of a page that has come."""
        return self._active and self._arriving

    active = Property(bool, lambda self: self._active, notify=changed)
    inside = Property(bool, lambda self: self._inside, notify=changed)
    box = Property(QRectF, lambda self: self._box, notify=changed)

    def close(self) -> None:
        """Take no more keys."""
        self._window.removeEventFilter(self)
        if self._active:
            self._hide()

    # -- keys and touches

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # What Qt's own keyboard types comes as a key too, but nobody pressed one.
            if not event.spontaneous() or self._covered():
                return False
            if self._key(event):
                self._taken.add(event.key())
                return True
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() in self._taken and event.spontaneous():
                if not event.isAutoRepeat():
                    self._taken.discard(event.key())
                return True
        elif kind in _TOUCHES and self._active and self._visit.property("reach") != "low":
            self._hide()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key means; whether it was taken."""
        if event.modifiers() & _HELD:
            return False
        if self._keymap.meaning(event.key()) == "speech":
            if not event.isAutoRepeat():
                self.toggled.emit()
            return True
        asleep = self._visit.property("screen") == "attract"
        if asleep or self._visit.property("warning"):
            self._visit.pressKey()
            if asleep:
                self._show()
            return True
        name = self._keymap.meaning(event.key())
        if not name or self._types(event, name):
            return False
        speaking = self._visit.property("speech") == "on"
        if name in VOICE:
            # Inside a stage + and − are the stage's own; a key made for the volume is nobody else's.
            if not speaking or (self._inside and event.key() not in _VOLUME):
                return False
            self._visit.pressKey()
            self.adjusted.emit(name)
            return True
        if self._inside and name not in ("back", "help", "repeat", "where"):
            return self._within(name)
        quiet = not self._active and not speaking and self._visit.property("screen") in STAGES
        if quiet and name not in ALWAYS:
            return False
        self._visit.pressKey()
        self.move(name)
        return True

    def _types(self, event: QKeyEvent, name: str) -> bool:
        """Whether a key belongs to the field in which words are typed."""
        field = self._window.activeFocusItem()
        if field is None or not field.inherits("QQuickTextInput"):
            return False
        if self._active and self._node is not None and self._node.item != field:
            return event.text().isprintable() and event.text().strip() != ""
        if name == "back":
            return event.key() == Qt.Key.Key_Backspace and bool(field.property("text"))
        return name == "select" or (name in VOICE and event.text() != "")

    @Slot(str)
    def move(self, name: str) -> None:
        """Do what a key of this meaning does. The first one only shows where one is."""
        speaking = self._visit.property("speech") == "on"
        if name == "help":
            self._show()
            self._window.setProperty("accommodating", True)
            self._arrive_soon()
            self.helped.emit()
        elif name == "repeat":
            self.repeated.emit()
        elif name == "where":
            self.located.emit()
        elif name == "home":
            before = self._visit.place
            self._visit.goHome()
            self._stayed(before)
        elif name == "back":
            self._back()
        elif not self._active:
            self._show()
        elif name == "select":
            self._press()
        elif self._inside:
            self._within(name)
        elif name in ("up", "down") and not speaking:
            self._go_towards(*_WAYS[name])
        else:
            mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
            ahead = name in ("next", "down", "left" if mirrored else "right")
            self._go_on(1 if ahead else -1, every=speaking and name in ("up", "down"))

    # -- the focus

    def _nodes(self, every: bool) -> list[Node]:
        nodes = read_nodes(self._window)
        return nodes if every else controls(nodes)

    def _at(self, nodes: list[Node]) -> int:
        """The place of the present node among others; -1 when it is not there."""
        if self._node is not None and shiboken6.isValid(self._node.item):
            for n, node in enumerate(nodes):
                if node.item == self._node.item:
                    return n
        return -1

    def _show(self) -> None:
        """Begin to walk, where the last walk stood or at the beginning."""
        if not self._active:
            self._active = True
            self._window.afterAnimating.connect(self._follow)
            self.changed.emit()
        if not self._settled():
            self._arrive_soon()
            return
        field = self._window.activeFocusItem()
        nodes = self._nodes(every=self._visit.property("speech") == "on")
        at = self._at(nodes)
        if field is not None and field.inherits("QQuickTextInput"):
            at = next((n for n, node in enumerate(nodes) if node.item == field), at)
        if nodes:
            self._focus(nodes[max(0, at)])

    def _hide(self) -> None:
        self._active = False
        self._window.afterAnimating.disconnect(self._follow)
        self._inside = False
        self._arriving = False
        self._box = QRectF()
        self.changed.emit()

    def _focus(self, node: Node) -> None:
        self._inside = False
        _reveal(node.item)
        node = replace(node, box=item_box(node.item))
        self._node = node
        field = self._window.activeFocusItem()
        typing = field is not None and field.inherits("QQuickTextInput") and field != node.item
        # A field in which one types keeps Qt's focus, or its keyboard would go.
        if node.kind in ("control", "stage") and not typing:
            node.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        self._box = QRectF()
        self._window.update()
        self._measure()
        self.nodeChanged.emit(node)

    def _go_on(self, way: int, every: bool) -> None:
        nodes = self._nodes(every)
        if not nodes:
            return
        at = self._at(nodes)
        if at < 0:
            at = self._near(nodes, way)
            self._focus(nodes[at % len(nodes)])
            return
        step = (at + way) % len(nodes)
        scroller = scroller_of(nodes[at].item)
        ends = scroller is not None and scroller.inherits("QQuickItemView")
        if (
            scroller is not None
            and ends
            and not _within(nodes[step].item, scroller)
            and _scroll_on(scroller, way)
        ):
            # The last row that is made is not the last of the list.
            nodes = self._nodes(every)
            found = self._at(nodes)
            step = (found + way) % len(nodes) if found >= 0 else step % len(nodes)
        self._focus(nodes[step])

    def _near(self, nodes: list[Node], way: int) -> int:
        """Where to go on from a node that has gone, or that this kind of step leaves out."""
        if self._node is None or not shiboken6.isValid(self._node.item):
            return 0
        whole = read_nodes(self._window)
        at = self._at(whole)
        if at < 0:
            return 0
        for n in range(1, len(whole)):
            node = whole[(at + way * n) % len(whole)]
            for m, wanted in enumerate(nodes):
                if wanted.item == node.item:
                    return m
        return 0

    def _go_towards(self, across: int, down: int) -> None:
        nodes = self._nodes(every=False)
        at = self._at(nodes)
        if at < 0:
            self._go_on(down or across, every=False)
            return
        here = nodes[at]
        scroller = scroller_of(here.item)
        mine = [n for n in nodes if scroller is not None and _within(n.item, scroller)]
        found = _nearest(here.box, mine, down)
        if found is None and scroller is not None and _scroll_on(scroller, down, upright=True):
            nodes = self._nodes(every=False)
            now = self._at(nodes)
            if now >= 0:
                here = nodes[now]
                found = _nearest(here.box, [n for n in nodes if _within(n.item, scroller)], down)
        if found is None:
            found = _nearest(here.box, [n for n in nodes if _in_sight(n)], down)
        if found is None:
            self._go_on(down, every=False)
        else:
            self._focus(found)

    # -- pressing, entering, going back

    def _press(self) -> None:
        node = self._node
        at = self._at(self._nodes(every=True))
        if node is None or at < 0:
            self._go_on(1, every=False)
            return
        if node.kind == "stage":
            self._inside = True
            node.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            self.changed.emit()
            self.entered.emit(node)
            return
        if node.kind != "control":
            self.pressed.emit(node)
            return
        self._remember(node)
        if node.role == "field":
            node.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        elif node.item.inherits("QQuickAbstractButton"):
            QMetaObject.invokeMethod(node.item, "click")
        else:
            _act(node.item, "Press")
        self._window.update()
        self.pressed.emit(node)

    def _within(self, name: str) -> bool:
        """A key inside a stage: a slider is stepped, anything else takes the key itself."""
        node = self._node
        if node is None or not shiboken6.isValid(node.item):
            self._inside = False
            return True
        self._visit.touch()
        if name in _WAYS and node.role == "slider":
            _act(node.item, "Increase" if name in ("right", "up") else "Decrease")
            self.pressed.emit(node)
            return True
        if name in ("next", "previous"):
            self._inside = False
            self.changed.emit()
            self._go_on(1 if name == "next" else -1, every=False)
            return True
        return False

    def _back(self) -> None:
        """Leave a stage; else close what lies open; else go back."""
        if self._inside:
            self._inside = False
            self.changed.emit()
            if self._node is not None:
                self.nodeChanged.emit(self._node)
            return
        closing = [node for node in self._nodes(every=False) if node.item.property("shuts") is True]
        if closing:
            QMetaObject.invokeMethod(closing[-1].item, "click")
            self._arrive_soon()
        else:
            before = self._visit.place
            self._visit.back()
            self._stayed(before)
        self._show()

    def _stayed(self, before: Place) -> None:
        """A key that leads away and led nowhere leads to the beginning of the page."""
        if self._visit.place == before:
            self._node = None
            self._show()
            self._arrive_soon()
            self.returned.emit()

    # -- arriving

    def _remember(self, node: Node) -> None:
        alike = [n for n in self._nodes(every=True) if (n.role, n.name) == (node.role, node.name)]
        order = next((n for n, other in enumerate(alike) if other.item == node.item), 0)
        self._left[self._visit.place] = _Left(node.role, node.name, order)

    def _began(self) -> None:
        """A visit began or ended: nothing of the last one is known."""
        self._left.clear()
        if self._active:
            self._hide()
        self._node = None

    def _moved(self) -> None:
        place, depth = self._visit.place, len(self._visit.visit.history)
        if place == self._place:
            return
        returning = depth < self._depth or (depth == self._depth == 0 and place.screen == "home")
        self._place, self._depth = place, depth
        self._return = self._left.get(place) if returning else None
        self._node = None
        self._inside = False
        if self._active:
            self._arrive_soon()

    def _arrive_soon(self) -> None:
        """Take the focus to the beginning of what has come, once it stands."""
        self._arriving = True
        self._box = QRectF()
        self.changed.emit()
        self._window.update()

    def _settled(self) -> bool:
        return self._window.property("settled") is True

    def _arrive(self) -> None:
        self._arriving = False
        nodes = self._nodes(every=self._visit.property("speech") == "on")
        if not nodes:
            return
        left, self._return = self._return, None
        if left is not None:
            alike = [node for node in nodes if (node.role, node.name) == (left.role, left.name)]
            if alike:
                self._focus(alike[min(left.number, len(alike) - 1)])
                return
        self._focus(nodes[0])

    def _follow(self) -> None:
        """With every frame: has a page arrived, and where is the focus now."""
        if not self._active:
            return
        sheet = self._window.property("accommodating") is True
        if sheet != self._sheet:
            self._sheet = sheet
            if not sheet:
                self._return = self._left.get(self._visit.place)
            self._arriving = True
        if self._arriving:
            if self._settled():
                self._arrive()
            else:
                self._window.update()
        self._measure()

    def _measure(self) -> None:
        node = self._node
        box = QRectF()
        if node is not None and shiboken6.isValid(node.item) and node.item.isVisible() and not self._arriving:
            box = item_box(node.item).intersected(QRectF(0, 0, self._window.width(), self._window.height()))
        if box != self._box:
            self._box = box
            self.changed.emit()


def _act(item: QQuickItem, action: str) -> None:
    """Have an item do what assistive programs ask of it: Press, Increase or Decrease."""
    face = QAccessible.queryAccessibleInterface(item)
    if face is None:
        return
    actions = face.actionInterface()
    if actions is not None:
        actions.doAction(action)
        shiboken6.invalidate(actions)
    shiboken6.invalidate(face)


def _within(item: QQuickItem, scroller: QQuickItem) -> bool:
    return scroller_of(item) == scroller


def _in_sight(node: Node) -> bool:
    scroller = scroller_of(node.item)
    return scroller is None or item_box(scroller).intersects(node.box)


def _nearest(here: QRectF, nodes: list[Node], down: int) -> Node | None:
    """The node that lies nearest above (-1) or below (1), those beneath or over it before those beside."""
    best: tuple[float, Node] | None = None
    for node in nodes:
        box = node.box
        gap = box.top() - here.bottom() if down > 0 else here.top() - box.bottom()
        if gap < -0.3 * min(here.height(), box.height()) or box == here:
            continue
        beside = max(0.0, box.left() - here.right(), here.left() - box.right())
        far = max(0.0, gap) + 2 * beside + 0.05 * abs(box.center().x() - here.center().x())
        if best is None or far < best[0]:
            best = far, node
    return None if best is None else best[1]


def _sides(scroller: QQuickItem) -> list[tuple[str, str, float, bool]]:
    """The directions in which a list scrolls: property, origin, how much more there is, upright."""
    found = []
    for position, origin, extent, side, upright in (
        ("contentX", "originX", "contentWidth", scroller.width(), False),
        ("contentY", "originY", "contentHeight", scroller.height(), True),
    ):
        more = number(scroller.property(extent)) - side
        if side > 0 and more > 1:
            found.append((position, origin, more, upright))
    return found


def _scroll_on(scroller: QQuickItem, way: int, *, upright: bool = False) -> bool:
    """Scroll a list on by half of what is seen, so that it makes more; False at its end. `upright` asks only
    for a list that scrolls up and down."""
    for position, origin, more, stands in _sides(scroller):
        if upright and not stands:
            continue
        start = number(scroller.property(origin))
        at = number(scroller.property(position))
        half = (scroller.height() if stands else scroller.width()) / 2
        to = max(start, min(start + more, at + way * half))
        if abs(to - at) > 1:
            scroller.setProperty(position, to)
            return True
    return False


def _reveal(item: QQuickItem) -> None:
    """Scroll all that holds an item until it is whole in sight, with a little of what comes next."""
    scroller = scroller_of(item)
    while scroller is not None:
        for position, origin, more, upright in _sides(scroller):
            box = item.mapRectToItem(scroller, QRectF(0, 0, item.width(), item.height()))
            side = scroller.height() if upright else scroller.width()
            first, last = (box.top(), box.bottom()) if upright else (box.left(), box.right())
            peek = min(PEEK * side, max(0.0, (side - (last - first)) / 2))
            by = 0.0
            if first < peek:
                by = first - peek
            elif last > side - peek:
                by = min(last - side + peek, first - peek)
            if by:
                start = number(scroller.property(origin))
                at = number(scroller.property(position))
                scroller.setProperty(position, max(start, min(start + more, at + by)))
        scroller = scroller_of(scroller)
