"""The types of `kiosk.ui.timeline` that QML makes: importing this makes them known."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from kiosk.ui.timeline.glass import TimeGlass
from kiosk.ui.timeline.pages import TimelineList
from kiosk.ui.timeline.view import TimelineView

TYPES: Final[tuple[type[QObject], ...]] = (TimeGlass, TimelineList, TimelineView)
