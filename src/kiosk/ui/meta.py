"""An object's Qt class, looked at without keeping hold of it.

Promises: what is asked here leaves no Python object behind that stands for a `QMetaObject`. PySide6 keeps one
as long as the object's own wrapper lives, while the engine frees the class of a QML file with its component:
the next C++ object made at that address then appears in Python as the dead class.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QMetaObject, QObject


@contextmanager
def meta_object(thing: QObject) -> Iterator[QMetaObject]:
    """The class of an object, for the length of the `with` alone."""
    meta = thing.metaObject()
    try:
        yield meta
    finally:
        shiboken6.invalidate(meta)


def type_name(thing: QObject) -> str:
    """The QML type of an object without the number that its engine gave it (`KeyFace`), or its C++ class."""
    with meta_object(thing) as meta:
        return meta.className().split("_QML")[0]
