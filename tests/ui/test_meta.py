"""Looking at a class leaves nothing behind in Python that could later stand for another object."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem
from tests.ui.conftest import Open, of_type, one

from kiosk.ui.meta import meta_object, type_name

ROOT = Path(__file__).resolve().parents[2]


def held() -> int:
    """How many classes of QML files, which the engine may free, Python holds at this moment."""
    classes = (thing for thing in shiboken6.getAllValidWrappers() if isinstance(thing, QMetaObject))
    return sum("_QML" in meta.className() for meta in classes)


def test_a_class_that_was_asked_for_is_let_go_while_its_object_lives(open_screen: Open) -> None:
    screen = open_screen()
    before = held()
    items = list(screen.items())
    names = [type_name(item) for item in items]
    assert "HomePage" in names
    assert not [name for name in names if "QML" in name]
    assert of_type(screen, "HomePage")
    assert held() == before

    kept = [item.metaObject() for item in items]
    assert held() > before, "what this guards against: the object's wrapper keeps its class"
    for meta in kept:
        if shiboken6.isValid(meta) and "_QML" in meta.className():  # several items may have one class
            shiboken6.invalidate(meta)


def test_a_class_is_whole_for_the_length_of_the_with(open_screen: Open) -> None:
    item = one(open_screen(), "HomePage")
    with meta_object(item) as meta:
        assert meta.methodCount() > 0
        assert shiboken6.isValid(meta)
    assert not shiboken6.isValid(meta)


def test_classes_of_qt_stay_as_they_are(open_screen: Open) -> None:
    """Whoever else asks for them is given the same."""
    screen = open_screen()
    for item in screen.items():
        type_name(item)
    for known in (QQuickItem, QQuickPaintedItem):
        assert shiboken6.isValid(getattr(known, "staticMetaObject"))  # noqa: B009  # the stubs do not know it
    with meta_object(screen.window.contentItem()) as meta:
        pass
    assert shiboken6.isValid(meta)


def test_nobody_asks_an_object_for_its_class_in_another_way() -> None:
    asked = [
        str(path.relative_to(ROOT))
        for folder in ("src", "tests", "bench", "tools")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if ".metaObject()" in path.read_text("utf-8")
    ]
    assert asked == ["src/kiosk/ui/meta.py", "tests/ui/test_meta.py"]
