"""The types of `kiosk.ui.map` that QML makes: importing this makes them known."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from kiosk.ui.map.glass import MapGlass
from kiosk.ui.map.sheet import MapSheet
from kiosk.ui.map.world_view import WorldView

TYPES: Final[tuple[type[QObject], ...]] = (MapGlass, MapSheet, WorldView)
