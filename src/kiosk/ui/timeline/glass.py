"""The glass over the line of time: fingers, mouse, wheel and buttons, and what they make of the view.

Promises: every touch is answered in the frame after it; a touch stops whatever moves; without a touch and a
motion nothing runs. What is decided lies in `axis` and in the viewer's `fingers`, which know no Qt.
"""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import Property, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.ui.kept import kept_by_qml
from kiosk.ui.timeline.axis import Glide, Motion, Move, Span, View
from kiosk.ui.timeline.view import TimelineView
from kiosk.ui.touches import Glass
from kiosk.ui.viewer.fingers import Said, Touch

QML_IMPORT_NAME = "kiosk.ui.timeline"
QML_IMPORT_MAJOR_VERSION = 1

STEP: Final = 2.5
"""Of the buttons + and −."""
WHEEL: Final = 1.3
"""Of one notch of a wheel."""
ARROW: Final = 0.25
"""Of the view, for one press of an arrow key."""
MOVE_S: Final = 0.32


@QmlElement
@kept_by_qml
class TimeGlass(Glass):
    """Takes touches over the whole page; the stage of the line begins `edge` pixels from its edge, and what
    lies under `below` is the line itself, where a tap chooses."""

    lineChanged = Signal()
    stageChanged = Signal()
    movingChanged = Signal()
    pressedChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._line: TimelineView | None = None
        self._left, self._top, self._unit = 0.0, 0.0, 2.7
        self._calm = False
        self._motion: Motion | None = None
        self._elapsed = 0.0
        self._pressed: Span | None = None
        self._pinching = False

    def _set_line(self, line: TimelineView | None) -> None:
        self._line = line
        self.lineChanged.emit()

    def _set_left(self, left: float) -> None:
        self._left = left
        self.stageChanged.emit()

    def _set_top(self, top: float) -> None:
        self._top = top
        self.stageChanged.emit()

    def _set_unit(self, unit: float) -> None:
        self._unit = unit
        self._size_fingers(unit)
        self.stageChanged.emit()

    def _set_calm(self, calm: bool) -> None:
        self._calm = calm
        self.stageChanged.emit()

    # -- motion -----------------------------------------------------------------------------------------

    def _start(self, motion: Motion | None) -> None:
        """Begin a motion; a visitor who wants calm is there at once."""
        self._stop()
        if self._line is None:
            return
        if motion is None:
            self._line.rest()
        elif self._calm:
            self._line.see(motion.end)
            self._line.rest()
        else:
            self._motion, self._elapsed = motion, 0.0
            self.movingChanged.emit()

    def _stop(self) -> None:
        if self._motion is not None:
            self._motion = None
            self.movingChanged.emit()

    def _go(self, view: View, seconds: float = MOVE_S) -> None:
        if self._line is not None:
            here = self._line.view
            self._start(Move(here, view, seconds) if view != here else None)

    @Slot(float)
    def tick(self, seconds: float) -> None:
        """A frame of a motion, so many seconds after the one before."""
        motion, line = self._motion, self._line
        if motion is None or line is None:
            return
        # A frame that came late does not make the line leap.
        self._elapsed += min(0.05, seconds) if math.isfinite(seconds) else 0.0
        done = self._elapsed >= motion.seconds
        line.see(motion.end if done else motion.at(self._elapsed))
        if done:
            self._motion = None
            line.rest()
            self.movingChanged.emit()

    # -- fingers ----------------------------------------------------------------------------------------

    def _forget(self) -> None:
        if self._fingers.count and self._line is not None:
            self._line.rest()
        self._fingers.forget()
        self._press(None)

    def _follow(self, touches: list[Touch], now: float) -> None:
        line = self._line
        if line is None:
            return
        said = self._fingers.event(touches, now)
        # Two fingers of its own nobody takes away; one may become part of a pinch that began on a thing.
        self.setKeepTouchGrab(self._fingers.count > 1)
        if said.began:
            self._stop()
            first = next((touch for touch in touches if touch.down), None)
            if first is not None and first.y >= self._top:
                self._press(line.unit_at(first.x - self._left))
        if said.moves or self._fingers.count > 1:
            self._press(None)
        if said.moves:
            self._stop()
            line.see(line.axis.moved(line.view, said.way[0], said.factor, said.at[0] - self._left))
        elif not self._fingers.count:
            self._press(None)
            self._answer(said, line)
        self.movingChanged.emit()

    def _answer(self, said: Said, line: TimelineView) -> None:
        """What the last finger meant when it was lifted."""
        tap = said.tap or said.double
        if said.flick is not None:
            self._start(Glide.of(line.axis, line.view, said.flick[0]))
        elif tap is not None and tap[1] >= self._top:
            self._tap(line, tap[0] - self._left)
        else:
            line.rest()

    def _tap(self, line: TimelineView, x: float) -> None:
        """Tell of what was touched; touched once more, come closer to it."""
        found = line.unit_at(x)
        if line.chosen == found:
            self._closer(line, found)
        else:
            line.choose(found)
            line.rest()

    def _closer(self, line: TimelineView, span: Span) -> None:
        view = line.axis.around(span.begin, span.finish + 1)
        if view.scale > line.view.scale * 1.01:
            self._go(view)

    def _press(self, span: Span | None) -> None:
        if span != self._pressed:
            self._pressed = span
            self.pressedChanged.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches and self._line is not None:
            aim = self._motion.end if isinstance(self._motion, Move) else self._line.view
            x = event.position().x() - self._left
            self._go(self._line.axis.moved(aim, 0.0, WHEEL**notches, x), MOVE_S / 2)
        event.accept()

    # -- two fingers of which one came down on a thing --------------------------------------------------

    @Slot(float, float, float)
    def pinchBy(self, way: float, factor: float, x: float) -> None:
        """Follow such fingers: `way` and `x` are pixels of the page."""
        if self._line is None or not all(math.isfinite(value) for value in (way, factor, x)) or factor <= 0:
            return
        self._stop()
        self._press(None)
        self._pinching = True
        self._line.see(self._line.axis.moved(self._line.view, way, factor, x - self._left))
        self.movingChanged.emit()

    @Slot()
    def pinchEnd(self) -> None:
        """They are up: the lists follow."""
        if self._pinching:
            self._pinching = False
            if self._line is not None:
                self._line.rest()
            self.movingChanged.emit()

    # -- what buttons, keys and the page ask for --------------------------------------------------------

    @Slot(float)
    def zoomBy(self, factor: float) -> None:
        """Come closer to what was touched, else to the middle, or go further away."""
        line = self._line
        if line is None or not (math.isfinite(factor) and factor > 0):
            return
        aim = self._motion.end if isinstance(self._motion, Move) else line.view
        middle = aim.day(line.axis.width / 2)
        if line.chosen is not None:
            middle = (line.chosen.begin + line.chosen.finish + 1) / 2
        self._go(line.axis.about(middle, aim, factor))

    @Slot()
    def wholeLine(self) -> None:
        """All of it, and nothing chosen."""
        if self._line is not None:
            self._line.choose(None)
            self._go(self._line.axis.whole())

    @Slot(int)
    def step(self, way: int) -> None:
        """To what comes before (−1) or after that holds anything."""
        line = self._line
        found = line.beside(way) if line is not None else None
        if line is None or found is None:
            return
        axis, view = line.axis, line.view
        begin, end = (found.begin - view.at) * view.scale, (found.finish + 1 - view.at) * view.scale
        line.choose(found)
        if begin < 0 or end > axis.width:
            middle = (found.begin + found.finish + 1) / 2
            self._go(axis.held(View(middle - axis.width / view.scale / 2, view.scale)))
            line.choose(found)
        else:
            line.rest()

    @Slot(float)
    def pan(self, part: float) -> None:
        """Move by a part of what is in view."""
        if self._line is not None:
            view = self._motion.end if isinstance(self._motion, Move) else self._line.view
            axis = self._line.axis
            self._go(axis.held(View(view.at + part * axis.width / view.scale, view.scale)), MOVE_S / 2)

    @Slot(float)
    def centreOn(self, share: float) -> None:
        """Have a place of the whole line (0 to 1) in the middle: a finger on the overview."""
        if self._line is not None and math.isfinite(share):
            self._stop()
            axis, view = self._line.axis, self._line.view
            middle = axis.low + max(0.0, min(1.0, share)) * (axis.high - axis.low)
            self._line.see(View(middle - axis.width / view.scale / 2, view.scale))

    @Slot(float)
    def chooseAt(self, day: float) -> None:
        """What a screen reader presses: the unit that begins with a day."""
        if self._line is not None:
            self._tap(self._line, (day + 0.5 - self._line.view.at) * self._line.view.scale)

    @Slot(int, result=bool)
    def key(self, key: int) -> bool:
        """What a key does; whether it does anything."""
        keys = Qt.Key
        match key:
            case keys.Key_Plus | keys.Key_Equal:
                self.zoomBy(STEP)
            case keys.Key_Minus:
                self.zoomBy(1 / STEP)
            case keys.Key_0:
                self.wholeLine()
            case keys.Key_Left | keys.Key_Right:
                self.pan(ARROW if key == keys.Key_Right else -ARROW)
            case keys.Key_Up | keys.Key_Down:
                self.step(1 if key == keys.Key_Down else -1)
            case _:
                return False
        return True

    line = Property(TimelineView, lambda self: self._line, _set_line, notify=lineChanged)
    edge = Property(float, lambda self: self._left, _set_left, notify=stageChanged)
    below = Property(float, lambda self: self._top, _set_top, notify=stageChanged)
    unit = Property(float, lambda self: self._unit, _set_unit, notify=stageChanged)
    calm = Property(bool, lambda self: self._calm, _set_calm, notify=stageChanged)
    moving = Property(bool, lambda self: self._motion is not None, notify=movingChanged)
    held = Property(
        bool,
        lambda self: self._motion is not None or self._fingers.count > 0 or self._pinching,
        notify=movingChanged,
    )
    pressedAt = Property(
        float, lambda self: float(self._pressed.begin) if self._pressed else -1e9, notify=pressedChanged
    )
    stepFactor = Property(float, lambda self: STEP, constant=True)
