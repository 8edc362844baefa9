"""Where a thing stands in its list: "3 of 18".

Promises: counts from 1, by the place that a list gives its delegates (`index`); (0, 0) outside every list.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtQuick import QQuickItem

from kiosk.ui.reading.nodes import scroller_of

DEPTH: Final = 3
"""So far above a control may lie the delegate that it fills."""


def place_in_list(item: QQuickItem) -> tuple[int, int]:
    """The number of an item in its list and how many the list has; (0, 0) where that is not known."""
    at: QQuickItem | None = item
    for _ in range(DEPTH):
        if at is None:
            break
        index = at.property("index")
        if type(index) is int and index >= 0:
            scroller = scroller_of(at)
            count = scroller.property("count") if scroller is not None else None
            if type(count) is int and count > index:
                return index + 1, count
            parent = at.parentItem()
            if parent is None:
                break
            beside = [child.property("index") for child in parent.childItems() if child.isVisible()]
            numbers = [number for number in beside if type(number) is int]
            return (index + 1, len(numbers)) if len(numbers) > index else (0, 0)
        at = at.parentItem()
    return 0, 0
