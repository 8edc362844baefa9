"""Every way out that we could think of, by its name.

Promises: `WAYS` maps names to functions that try it with an `Intruder`; none waits for anything but what its
way needs (a long press). What an intruder does arrives as it does from outside: keys as keys of a window
system, fingers as points of a touchscreen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QPointingDevice,
    QWindow,
)
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

LONG_MS: Final = 900
"""Longer than Qt's own long press."""

_MODIFIERS: Final = {
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Meta": Qt.KeyboardModifier.MetaModifier,
    "Keypad": Qt.KeyboardModifier.KeypadModifier,
    "Group": Qt.KeyboardModifier.GroupSwitchModifier,
}


class Intruder:
    """Somebody at a window with a keyboard, a mouse and ten fingers."""

    def __init__(self, window: QQuickWindow, touchscreen: QPointingDevice) -> None:
        self.window = window
        self._touchscreen = touchscreen
        thief()

    # -- places

    @property
    def middle(self) -> QPoint:
        return QPoint(self.window.width() // 2, self.window.height() // 2)

    def corner(self, name: str) -> QPoint:
        """A few pixels within a corner, like `top left`."""
        return QPoint(
            self.window.width() - 6 if "right" in name else 5,
            self.window.height() - 6 if "bottom" in name else 5,
        )

    def edge(self, name: str) -> tuple[QPoint, QPoint]:
        """From an edge's very middle to the middle of the window."""
        at = {
            "left": QPoint(0, self.middle.y()),
            "right": QPoint(self.window.width() - 1, self.middle.y()),
            "top": QPoint(self.middle.x(), 0),
            "bottom": QPoint(self.middle.x(), self.window.height() - 1),
        }
        return at[name], self.middle

    # -- keys

    def key(self, chord: str, times: int = 1) -> None:
        """Keys like `Ctrl+Alt+F1`, pressed and let go."""
        *held, name = chord.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= _MODIFIERS[one]
        for _ in range(times):
            QTest.keyClick(self.window, getattr(Qt.Key, f"Key_{name}"), modifiers)

    def keys(self, *chords: str, times: int = 1) -> None:
        for chord in chords:
            self.key(chord, times)

    def type(self, text: str, then: str = "") -> None:
        """Letters, and then perhaps a key."""
        for letter in text:
            QTest.keyClick(self.window, letter)  # type: ignore[call-overload]  # a letter is missing in the stub
        if then:
            self.key(then)

    # -- a mouse

    def click(self, button: Qt.MouseButton, at: QPoint | None = None, held: str = "") -> None:
        modifiers = _MODIFIERS.get(held, Qt.KeyboardModifier.NoModifier)
        QTest.mouseClick(self.window, button, modifiers, at or self.middle)

    def drag(self, start: QPoint, end: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        none = Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.window, button, none, start)
        for n in range(1, 6):
            QTest.mouseMove(self.window, start + (end - start) * (n / 5))
        QTest.mouseRelease(self.window, button, none, end)

    def wheel(self, by: int, held: str = "", across: int = 0) -> None:
        modifiers = _MODIFIERS.get(held, Qt.KeyboardModifier.NoModifier)
        QTest.wheelEvent(
            self.window, QPointF(self.middle), QPoint(across, by), QPoint(), modifiers,
            Qt.ScrollPhase.NoScrollPhase,
        )  # fmt: skip

    # -- fingers

    def fingers(self, *paths: Sequence[QPoint]) -> None:
        """Fingers down at once, along their paths, and up; all paths are equally long."""
        event = QTest.touchEvent(self.window, self._touchscreen)
        for finger, path in enumerate(paths):
            event.press(finger, path[0], self.window)
        event.commit()
        for step in range(1, len(paths[0])):
            event = QTest.touchEvent(self.window, self._touchscreen)
            for finger, path in enumerate(paths):
                event.move(finger, path[step], self.window)
            event.commit()
        event = QTest.touchEvent(self.window, self._touchscreen)
        for finger, path in enumerate(paths):
            event.release(finger, path[-1], self.window)
        event.commit()

    def taps(self, at: QPoint, times: int) -> None:
        for _ in range(times):
            self.fingers([at])

    def swipe(self, start: QPoint, end: QPoint, fingers: int = 1) -> None:
        steps = [start + (end - start) * (n / 6) for n in range(7)]
        beside = QPoint(60, 0) if abs(end.y() - start.y()) > abs(end.x() - start.x()) else QPoint(0, 60)
        self.fingers(*([at + beside * n for at in steps] for n in range(fingers)))

    def pinch(self, fingers: int, begin: float, end: float) -> None:
        """Fingers on a ring about the middle, whose radius (in parts of the height) changes."""
        paths = []
        for n in range(fingers):
            way = QPointF(_RING[n % 10][0], _RING[n % 10][1]) * self.window.height()
            radii = [begin + (end - begin) * step / 5 for step in range(6)]
            paths.append([self.middle + (way * radius).toPoint() for radius in radii])
        self.fingers(*paths)

    def long_press(self, at: QPoint, fingers: int = 1) -> None:
        event = QTest.touchEvent(self.window, self._touchscreen)
        for finger in range(fingers):
            event.press(finger, at + QPoint(50 * finger, 0), self.window)
        event.commit()
        wait(LONG_MS)
        event = QTest.touchEvent(self.window, self._touchscreen)
        for finger in range(fingers):
            event.release(finger, at + QPoint(50 * finger, 0), self.window)
        event.commit()

    # -- the window system

    def send(self, event: QEvent) -> None:
        QGuiApplication.sendEvent(self.window, event)

    def drop(self, data: QMimeData, action: Qt.DropAction = Qt.DropAction.CopyAction) -> None:
        """Something is dragged over the window and let go there."""
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(self.middle, action, data, left, none)
        self.send(entering)
        assert not entering.isAccepted(), "the window would take what is dropped"
        moving = QDragMoveEvent(self.middle, action, data, left, none)
        self.send(moving)
        assert not moving.isAccepted(), "the window would take what is dropped"
        self.send(QDropEvent(QPointF(self.middle), action, data, left, none))

    def other_window(self) -> None:
        """Another window comes, takes the focus, and goes."""
        other = thief()
        other.show()
        other.requestActivate()
        wait(30)
        other.hide()


@cache
def thief() -> QWindow:
    """The other window: one for the whole run."""
    other = QWindow()
    other.resize(400, 300)
    return other


_RING: Final = (
    (1.0, 0.0), (0.81, 0.59), (0.31, 0.95), (-0.31, 0.95), (-0.81, 0.59),
    (-1.0, 0.0), (-0.81, -0.59), (-0.31, -0.95), (0.31, -0.95), (0.81, -0.59),
)  # fmt: skip


def wait(milliseconds: int) -> None:
    """Run the event loop: here the time is the way itself, not a wait for something."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _urls(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def _text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


Way = Callable[[Intruder], object]


def _keys(*chords: str) -> dict[str, Way]:
    def way(chord: str) -> Way:
        return lambda it: it.key(chord)

    return {chord: way(chord) for chord in chords}


_F = tuple(f"F{n}" for n in range(1, 13))
_EDGES = ("left", "right", "top", "bottom")
_CORNERS = ("top left", "top right", "bottom left", "bottom right")
_LEFT, _RIGHT, _MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton

# Keys of window managers, of systems and of programs.
WAYS: dict[str, Way] = {
    **_keys(*_F, *(f"Alt+{f}" for f in _F), *(f"Ctrl+Alt+{f}" for f in _F), *(f"Ctrl+{f}" for f in _F[:6])),
    **_keys(*(f"Shift+{f}" for f in ("F1", "F3", "F10", "F11", "F12")), "F13", "F24", "F35"),
    **_keys(
        "Alt+Tab", "Alt+Shift+Tab", "Alt+Escape", "Alt+Space", "Alt+Return", "Alt+Home", "Alt+Left",
        "Alt+Right",
        "Ctrl+Escape", "Ctrl+Tab", "Ctrl+Shift+Escape", "Ctrl+Alt+Delete", "Ctrl+Alt+Backspace", "Ctrl+Alt+T",
        "Ctrl+Alt+L", "Ctrl+Alt+D", "Ctrl+Alt+Left", "Ctrl+Alt+Right", "Ctrl+Alt+Up", "Ctrl+Alt+Down",
        "Meta", "Super_L", "Super_R", "Hyper_L", "Meta+D", "Meta+E", "Meta+L", "Meta+M", "Meta+R", "Meta+S",
        "Meta+Tab", "Meta+Space", "Meta+Up", "Meta+Down", "Meta+Left", "Meta+Right", "Meta+1", "Meta+Print",
        "Ctrl+Meta+Escape", "Ctrl+Alt+Shift+Meta+F4",
    ),
    **_keys(
        "Ctrl+A", "Ctrl+C", "Ctrl+D", "Ctrl+F", "Ctrl+H", "Ctrl+J", "Ctrl+K", "Ctrl+L", "Ctrl+N", "Ctrl+O",
        "Ctrl+P", "Ctrl+Q", "Ctrl+R", "Ctrl+S", "Ctrl+T", "Ctrl+U", "Ctrl+V", "Ctrl+W", "Ctrl+X", "Ctrl+Y",
        "Ctrl+Z", "Ctrl+Plus", "Ctrl+Minus", "Ctrl+0", "Ctrl+Insert", "Shift+Insert", "Shift+Delete",
        "Ctrl+Shift+C", "Ctrl+Shift+I", "Ctrl+Shift+J", "Ctrl+Shift+N", "Ctrl+Shift+Q", "Ctrl+Shift+V",
        "Ctrl+Home", "Ctrl+End", "Shift+Left", "Shift+Home", "Shift+End", "Ctrl+Shift+Left", "Ctrl+Return",
    ),
    **_keys(
        "Escape", "Menu", "Print", "Alt+Print", "Ctrl+Print", "SysReq", "Alt+SysReq", "Pause", "Ctrl+Pause",
        "ScrollLock", "CapsLock", "NumLock", "Insert", "Delete", "End", "Clear", "Back", "Forward",
        "HomePage",
        "Refresh", "Stop", "Search", "Favorites", "WWW", "LaunchMail", "LaunchMedia", "Launch0", "Launch1",
        "Explorer", "Calculator", "PowerOff", "PowerDown", "Sleep", "Standby", "WakeUp", "LogOff", "Suspend",
        "Hibernate", "Eject", "MediaPlay", "MediaStop", "MediaNext", "MediaRecord", "VolumeMute", "VolumeUp",
        "MonBrightnessDown", "TouchpadToggle", "Bluetooth", "WLAN", "Settings", "Copy", "Cut", "Paste",
        "Undo",
        "Redo", "New", "Open", "Save", "Close", "Find", "Execute", "Option", "Display", "TaskPane",
        "SplitScreen", "Exit", "Terminal", "ScreenSaver", "Book", "Help", "Tools", "ToDoList", "ZoomIn",
    ),
    **_keys(
        "Multi_key", "Dead_Acute", "Dead_Circumflex", "AltGr", "Mode_switch", "Group+E", "Kanji", "Henkan",
        "Muhenkan", "Hiragana_Katakana", "Zenkaku_Hankaku", "Eisu_toggle", "Hangul", "Codeinput",
        "SingleCandidate", "Keypad+Enter", "Keypad+5",
    ),
    "Tab forty times": lambda it: it.key("Tab", 40),
    "Shift+Tab forty times": lambda it: it.key("Shift+Backtab", 40),
    "arrows all about": lambda it: it.keys("Down", "Right", "Up", "Left", times=6),
    "Return ten times": lambda it: it.key("Return", 10),
    "Escape ten times": lambda it: it.key("Escape", 10),
    "a command is typed": lambda it: it.type("rm -rf / ", "Return"),
    "an address is typed": lambda it: it.type("file:///etc/passwd", "Return"),
    "compose and letters": lambda it: it.keys("Multi_key", "Apostrophe", "E"),
    "select all, copy, paste": lambda it: it.keys("Ctrl+A", "Ctrl+C", "End", "Ctrl+V"),
    # -- a mouse
    "right click": lambda it: it.click(_RIGHT),
    "right click in a corner": lambda it: it.click(_RIGHT, it.corner("bottom right")),
    "right click at the top": lambda it: it.click(_RIGHT, it.edge("top")[0] + QPoint(0, 60)),
    "middle click": lambda it: it.click(_MIDDLE),
    "middle click at the top": lambda it: it.click(_MIDDLE, it.edge("top")[0] + QPoint(0, 60)),
    "Ctrl and a click": lambda it: it.click(_LEFT, held="Ctrl"),
    "Shift and a click": lambda it: it.click(_LEFT, held="Shift"),
    "Alt and a drag": lambda it: it.click(_LEFT, held="Alt"),
    "the mouse's back button": lambda it: it.click(Qt.MouseButton.BackButton),
    "the mouse's forward button": lambda it: it.click(Qt.MouseButton.ForwardButton),
    "a double click": lambda it: QTest.mouseDClick(it.window, _LEFT, pos=it.middle),
    "a double click at the top": lambda it: QTest.mouseDClick(it.window, _LEFT, pos=QPoint(400, 60)),
    "the wheel": lambda it: it.wheel(-240),
    "the wheel across": lambda it: it.wheel(0, across=240),
    "Ctrl and the wheel": lambda it: it.wheel(240, "Ctrl"),
    "Alt and the wheel": lambda it: it.wheel(-240, "Alt"),
    "a drag with the right button": lambda it: it.drag(it.corner("top left"), it.middle, _RIGHT),
    "a drag with the middle button": lambda it: it.drag(it.middle, it.corner("top left"), _MIDDLE),
    "text dragged out": lambda it: it.drag(QPoint(400, 60), QPoint(it.window.width() - 1, 0)),
    "a picture dragged out": lambda it: it.drag(it.middle, it.corner("bottom right")),
    "a context menu asked for": lambda it: it.send(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, it.middle, it.middle)
    ),
    "a context menu by key": lambda it: it.send(
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, it.middle, it.middle)
    ),
    # -- drops
    "an address dropped": lambda it: it.drop(_urls("https://example.org/")),
    "a file dropped": lambda it: it.drop(_urls("file:///etc/passwd")),
    "files moved here": lambda it: it.drop(_urls("file:///etc/hosts", "file:///"), Qt.DropAction.MoveAction),
    "text dropped": lambda it: it.drop(_text("dropped text")),
    # -- the window system
    "asked to close": lambda it: it.send(QCloseEvent()),
    "closed by a call": lambda it: it.window.close(),
    "made small": lambda it: it.window.showMinimized(),
    "hidden": lambda it: it.window.hide(),
    "another size": lambda it: it.window.resize(640, 480),
    "moved away": lambda it: it.window.setPosition(300, 200),
    "lowered": lambda it: it.window.lower(),
    "another window takes the focus": Intruder.other_window,
}  # fmt: skip


def _each(names: Sequence[str], label: str, do: Callable[[Intruder, str], object]) -> None:
    """A way for each name, which stands in its label."""

    def way(name: str) -> Way:
        return lambda it: do(it, name)

    for name in names:
        WAYS[label.format(name)] = way(name)


_each(_EDGES, "swipe from the {} edge", lambda it, name: it.swipe(*it.edge(name)))
_each(_EDGES, "swipe to the {} edge", lambda it, name: it.swipe(*it.edge(name)[::-1]))
_each(_EDGES, "three fingers from the {} edge", lambda it, name: it.swipe(*it.edge(name), fingers=3))
_each(_EDGES, "four fingers from the {} edge", lambda it, name: it.swipe(*it.edge(name), fingers=4))
_each(_EDGES, "mouse drag from the {} edge", lambda it, name: it.drag(*it.edge(name)))
_each(_CORNERS, "long press {}", lambda it, name: it.long_press(it.corner(name)))
_each(_CORNERS, "five taps {}", lambda it, name: it.taps(it.corner(name), 5))
_each(("2", "3", "4", "5", "10"), "pinch in with {} fingers", lambda it, n: it.pinch(int(n), 0.4, 0.05))
_each(("2", "3", "4", "5", "10"), "pinch out with {} fingers", lambda it, n: it.pinch(int(n), 0.05, 0.4))
WAYS |= {
    "long press in the middle": lambda it: it.long_press(it.middle),
    "long press at the top": lambda it: it.long_press(QPoint(400, 60)),
    "long press with five fingers": lambda it: it.long_press(it.middle, 5),
    "two taps at once": lambda it: it.fingers([it.middle], [it.middle + QPoint(200, 0)]),
    "four taps in one place": lambda it: it.taps(it.middle, 4),
    "a palm of ten fingers": lambda it: it.fingers(*([it.middle + QPoint(9 * n, 5 * n)] for n in range(10))),
    "a swipe over the whole glass": lambda it: it.swipe(it.corner("top left"), it.corner("bottom right")),
}
