"""An object's Qt class, looked at without keeping hold of it.

Promises: what is asked here leaves no Python object behind that stands for the `QMetaObject` of a QML file.
PySide6 keeps one as long as the object's own wrapper lives, while the engine frees the class of a QML file
with its component: the next C++ object made at that address then appears in Python as the dead class. Classes
of Qt and of Python live as long as the program, and others may hold what stands for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QMetaObject, QObject

_OF_A_FILE = "_QML"  # in the name of every class that the engine makes of a QML file or a part of one


@contextmanager
def meta_object(thing: QObject) -> Iterator[QMetaObject]:
    """The class of an object, for the length of the `with` alone."""
    meta = thing.metaObject()
    try:
        yield meta
    finally:
        if _OF_A_FILE in meta.className():
            shiboken6.invalidate(meta)


def type_name(thing: QObject) -> str:
    """The QML type of an object without the number that its engine gave it (`KeyFace`), or its C++ class."""
    with meta_object(thing) as meta:
        return meta.className().split(_OF_A_FILE)[0]
