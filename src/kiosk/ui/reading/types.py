"""The types of `kiosk.ui.reading`: importing this makes them known."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from kiosk.ui.reading.walker import Walker

TYPES: Final[tuple[type[QObject], ...]] = (Walker,)
"""The walk by keys."""
