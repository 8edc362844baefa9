"""The types of the viewer's module that QML makes: importing this makes them known.

Nothing of it is needed before the first record is opened, so the window starts without it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from kiosk.ui.viewer.bound_book import BoundBook
from kiosk.ui.viewer.comparable import Comparable
from kiosk.ui.viewer.film_surface import FilmSurface
from kiosk.ui.viewer.glass import ZoomGlass
from kiosk.ui.viewer.marking import Marking
from kiosk.ui.viewer.playback import Playback
from kiosk.ui.viewer.spin import Spin
from kiosk.ui.viewer.yardstick import Yardstick

TYPES: Final[tuple[type[QObject], ...]] = (
    BoundBook,
    Comparable,
    FilmSurface,
    Marking,
    Playback,
    Spin,
    Yardstick,
    ZoomGlass,
)
