"""Fingers that tremble, rest or come twice, before the window's controls see them.

Promises, for everything pressable (`controls/Touchable.qml`):
- A slide of up to SLIDE_MM is still a tap: inside a list that would scroll, and over the control's own edge.
- Two quick taps in one place count once, also where the first one brought another control under the finger.
  Controls that are pressed again and again (leafing, zoom, a keypad) say so: `repeats`.
- Of several fingers at once one presses; a palm presses nothing.
- How long a finger stays makes no difference to what it presses; one that rests for longer than RESTS_S (or
  what sticks to the glass) leaves the others their way.
- A touchscreen that is unplugged lets go of all that it touched: nothing stays pressed, the next touch works.

Glass that is moved (`kiosk.ui.touches`) has rules of its own; only its slide is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import hypot
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from PySide6.QtGui import (
    QEventPoint,
    QGuiApplication,
    QMouseEvent,
    QPointerEvent,
    QPointingDevice,
    QTouchEvent,
)
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import getCppPointer, isValid, wrapInstance

SLIDE_MM: Final = 5.0
"""How far a finger may slide in a tap."""
PALM_MM: Final = 35.0
"""A contact wider than that is no finger."""
RESTS_S: Final = 10.0
"""A finger that stays so long is none that presses: another one may."""
ECHO_S: Final = 0.3
"""A tap that begins so soon after another one is its echo."""
ECHO_MM: Final = 20.0
"""… where it comes down within one target's width."""

_TOUCH: Final = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
_MOUSE: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
_LOST: Final = (QEvent.Type.TouchCancel, QEvent.Type.WindowDeactivate)


@dataclass(slots=True)
class _Held:
    """What a finger presses."""

    item: QQuickItem
    repeats: bool
    widened: bool
    since: float


@dataclass(frozen=True, slots=True)
class _Tap:
    """Where and when a finger was lifted last, and whether what it pressed may be pressed again at once."""

    at: QPointF
    when: float
    repeats: bool


class Listener(Protocol):
    """Whoever wants to know of every touch: a finger, or the mouse, by its id, in pixels of the window."""

    def pressed(self, finger: int, x: float, y: float) -> None: ...
    def lifted(self, finger: int, moved: float) -> None: ...
    def lost(self) -> None: ...


class Hands(QObject):
    """Watches one window. `clock` gives seconds. `listener` hears of every touch, whatever becomes of it."""

    listener: Listener | None = None

    def __init__(self, window: QQuickWindow, clock: Callable[[], float]) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._inside = False
        self._held: dict[int, _Held] = {}
        self._tap: _Tap | None = None
        self._devices: set[int] = set()
        self._edge = QQuickItem()
        self._edge.setParent(self)
        window.installEventFilter(self)
        self.measure()

    @property
    def unit(self) -> float:
        """Pixels in a millimetre of the real display, or of the design where nobody knows the display."""
        return float(self._window.property("realUnit") or self._window.property("unit"))

    def measure(self) -> None:
        """Take the size of the display anew: from here on a finger that slides begins to scroll."""
        QGuiApplication.styleHints().setStartDragDistance(round(SLIDE_MM * self.unit))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have presses and lifts delivered here, to look at what they met."""
        kind = event.type()
        if self._inside:
            return False
        if kind in _LOST:
            for finger in tuple(self._held):
                self._let_go(finger)
            if self.listener is not None:
                self.listener.lost()
        if kind in _TOUCH and isinstance(event, QTouchEvent):
            states = {point.state() for point in event.points()}
            if not states & {QEventPoint.State.Pressed, QEventPoint.State.Released}:
                return False
        elif not (kind in _MOUSE and isinstance(event, QMouseEvent)):
            return False
        self._know(event)
        self._inside = True
        try:
            QCoreApplication.sendEvent(watched, event)
        finally:
            self._inside = False
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed:
                if self.listener is not None:
                    at = point.scenePosition()
                    self.listener.pressed(point.id(), at.x(), at.y())
                self._pressed(event, point)
            elif point.state() == QEventPoint.State.Released:
                if self.listener is not None:
                    way = _apart(point.scenePosition(), point.scenePressPosition())
                    self.listener.lifted(point.id(), way)
                self._lifted(point)
        return True

    def _know(self, event: QPointerEvent) -> None:
        """Hear of the end of the device that an event comes from."""
        device = event.device()
        (address,) = getCppPointer(device)
        if address not in self._devices:
            self._devices.add(address)
            device.destroyed.connect(partial(self._unplugged, address))

    def _unplugged(self, address: int, _device: object = None) -> None:
        """A device is ending, and with it the fingers on it: whatever they touch is told, as it is when the
        system takes fingers away. Qt itself tells nothing, and would deliver their last move to a device that
        is no more. This is the last moment: what Qt knows of the fingers goes with the device."""
        self._devices.discard(address)
        if not isValid(self._window):
            return
        device: QPointingDevice = wrapInstance(address, QPointingDevice)  # type: ignore[assignment]  # stub: Object
        self._end(QEvent(QEvent.Type.UpdateRequest))  # a move that waits for the next frame
        self._end(QTouchEvent(QEvent.Type.TouchCancel, device))
        # A device where another one was in memory is none that Qt tells items about.
        waiting = [self._window.contentItem()]
        while waiting:
            item = waiting.pop()
            waiting += item.childItems()
            item.touchUngrabEvent()

    def _end(self, event: QEvent) -> None:
        QCoreApplication.sendEvent(self._window, event)

    def _pressed(self, event: QPointerEvent, point: QEventPoint) -> None:
        item = event.exclusiveGrabber(point)
        if not isinstance(item, QQuickItem) or not item.inherits("QQuickAbstractButton"):
            return
        if any(held.item is item for held in self._held.values()):
            return  # a second finger on what is pressed already
        size = point.ellipseDiameters()
        repeats = bool(item.property("repeats"))
        palm = max(size.width(), size.height()) > PALM_MM * self.unit
        now = self._clock()
        others = any(now - held.since < RESTS_S for held in self._held.values())
        if palm or others or self._is_echo(point.scenePosition(), repeats):
            item.ungrabTouchPoints()
            item.ungrabMouse()
            return
        wider = item.containmentMask() is None and not any(held.widened for held in self._held.values())
        if wider:
            more = SLIDE_MM * self.unit
            self._edge.setPosition(QPointF(-more, -more))
            self._edge.setWidth(item.width() + 2 * more)
            self._edge.setHeight(item.height() + 2 * more)
            item.setContainmentMask(self._edge)
        self._held[point.id()] = _Held(item, repeats, wider, now)

    def _is_echo(self, at: QPointF, repeats: bool) -> bool:
        tap = self._tap
        return (
            tap is not None
            and self._clock() - tap.when < ECHO_S
            and _apart(at, tap.at) <= ECHO_MM * self.unit
            and not (repeats and tap.repeats)
        )

    def _lifted(self, point: QEventPoint) -> None:
        held = self._let_go(point.id())
        at = point.scenePosition()
        if _apart(at, point.scenePressPosition()) <= 2 * SLIDE_MM * self.unit:
            self._tap = _Tap(at, self._clock(), held is not None and held.repeats)

    def _let_go(self, finger: int) -> _Held | None:
        held = self._held.pop(finger, None)
        if held is not None and held.widened and isValid(held.item):
            held.item.setContainmentMask(None)  # type: ignore[arg-type]  # the stub lacks that None ends it
        return held


def _apart(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())
