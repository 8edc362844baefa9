"""What QML makes of our types is let go when QML is done with it.

Promises: after the C++ half of an object has gone, its Python half goes too, with all that it holds; objects
that Python made are not touched; on a PySide that lets go by itself nothing is done.

PySide (6.11.3, `createInto` in its pysideqmlregistertype.cpp) calls the class for every object that QML makes
and never gives the reference back that it gets: each page that was ever opened stays in memory, with its
models, for as long as the program runs. A kiosk runs for months.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from typing import Any, Final, TypeVar

import PySide6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine, qmlRegisterType
from shiboken6 import isValid

Made = TypeVar("Made", bound=type[QObject])

FEW: Final = 64
"""So many objects that have gone may wait for the next look."""

_made: list[QObject] = []
_left = 0


def kept_by_qml(cls: Made) -> Made:
    """Have the objects that QML makes of this class be let go. Stands below `@QmlElement`."""
    begin: Callable[..., None] = cls.__init__

    @wraps(begin)
    def init(self: QObject, *arguments: Any, **named: Any) -> None:
        by_qml = type(self) is cls and _place() is not None
        begin(self, *arguments, **named)
        if by_qml:
            _made.append(self)
            if len(_made) > 2 * _left + FEW:
                QTimer.singleShot(0, look)

    cls.__init__ = init  # type: ignore[method-assign]  # the class stays itself: QML knows it by name
    return cls


def look() -> int:
    """Let go of all that QML is done with; how many they were. On the thread of the window."""
    global _left
    gone = [it for it in _made if not isValid(it)]
    _made[:] = [it for it in _made if isValid(it)]
    _left = len(_made)
    count = len(gone)
    if gone and _leaks():
        import ctypes

        while gone:
            # The one that PySide never gave back; ours is the last and goes with the list's.
            ctypes.pythonapi.Py_DecRef(ctypes.py_object(gone.pop()))
    return count


def _nowhere() -> None:
    return None


@cache
def _asked() -> Callable[[], int | None]:
    """PySide's own: where QML wants the next object to be, while it makes one; else None."""
    import ctypes  # 10 ms: not for the first frame

    for library in Path(PySide6.__file__).parent.glob("libpyside6.abi3*"):
        function: Any = getattr(ctypes.PyDLL(str(library)), "_ZN6PySide21nextQObjectMemoryAddrEv", None)
        if function is not None:
            function.restype = ctypes.c_void_p
            return function  # type: ignore[no-any-return]  # as declared in the line above
    return _nowhere


def _place() -> int | None:
    return _asked()()


class _Probe(QObject):
    """Made once, by QML."""


@cache
def _leaks() -> bool:
    """Whether this PySide keeps what QML has made and destroyed."""
    qmlRegisterType(_Probe, "kiosk.ui.kept", 1, 0, "Probe")  # type: ignore[call-overload]  # wants a str
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(b"import kiosk.ui.kept\nProbe {}", QUrl())
    probe = component.create()
    kept = weakref.ref(probe)
    probe.deleteLater()
    QCoreApplication.sendPostedEvents(probe, QEvent.Type.DeferredDelete)
    del probe
    return kept() is not None
