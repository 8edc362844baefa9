"""What of keyboards and mice reaches the window: what the walk by keys and the search need, and no more.

Promises:
- A key goes on if it has a meaning (`kiosk.ui.reading.keymap`), if it is one of a large stage's own keys
  where one stands, or if it is a letter and a field for words has the focus. Anything else is nobody's: it
  wakes nothing, keeps no visit awake and is seen by no page. So is everything with Ctrl, Alt or Meta.
- A key that stays down for longer than STUCK_S (a book on the keyboard) repeats no more.
- Of a mouse only its left button and its bare wheel go on. Nothing is dropped onto the window, and nothing
  asks for a menu.

So no key copies, pastes, selects, undoes, closes or leaves. What Qt's own keyboard types is not looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.reading.keymap import Keymap
from kiosk.ui.reading.walker import STAGES
from kiosk.ui.visit_controller import VisitController

STUCK_S: Final = 10.0
"""A key that is held for so long is none that anybody presses."""
STAGE_KEYS: Final = frozenset(
    int(key.value)
    for key in (
        Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_R, Qt.Key.Key_N, Qt.Key.Key_P,
        Qt.Key.Key_L,
    )
)  # fmt: skip
"""The keys that the viewer, the map and the timeline have besides those of the walk."""

_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
_BUTTONS: Final = (
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
)  # fmt: skip
_NEVER: Final = (
    QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop,
    QEvent.Type.ContextMenu, QEvent.Type.Shortcut,
)  # fmt: skip


class Guard(QObject):
    """Looks at what comes from outside before anything else in a window does: made after all who look too."""

    def __init__(
        self,
        window: QQuickWindow,
        visit: VisitController,
        keymap: Keymap,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """`clock` gives seconds."""
        super().__init__(parent)
        self._window = window
        self._visit = visit
        self._keymap = keymap
        self._clock = clock
        self._down: dict[int, float] = {}
        window.installEventFilter(self)

    def close(self) -> None:
        """Look no more."""
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether an event ends here."""
        kind = event.type()
        if kind in _KEYS:
            # What Qt's own keyboard types comes as a key too, but nobody pressed one.
            if isinstance(event, QKeyEvent) and event.spontaneous() and not self._goes_on(event):
                event.accept()
                return True
        elif kind in _BUTTONS:
            if isinstance(event, QMouseEvent) and event.button() != Qt.MouseButton.LeftButton:
                event.accept()
                return True
        elif kind == QEvent.Type.Wheel:
            return isinstance(event, QWheelEvent) and bool(event.modifiers() & _HELD)
        elif kind in _NEVER:
            event.ignore()
            return True
        return False

    def _goes_on(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.type() == QEvent.Type.KeyRelease:
            if not event.isAutoRepeat():
                self._down.pop(key, None)
            return not event.modifiers() & _HELD
        if event.modifiers() & _HELD or not (
            self._keymap.meaning(key) or self._on_stage(key) or self._typed(event)
        ):
            return False
        if not event.isAutoRepeat():
            self._down[key] = self._clock()
        return self._clock() - self._down.setdefault(key, self._clock()) < STUCK_S

    def _on_stage(self, key: int) -> bool:
        return key in STAGE_KEYS and self._visit.property("screen") in STAGES

    def _typed(self, event: QKeyEvent) -> bool:
        """Whether a letter is typed where words are: never anything that acts, however it is typed."""
        field = self._window.activeFocusItem()
        return (
            event.text() != ""
            and event.text().isprintable()
            and field is not None
            and field.inherits("QQuickTextInput")
            and not self._visit.property("warning")
            and self._visit.property("screen") != "attract"
        )
