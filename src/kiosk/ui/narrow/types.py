"""The types of `kiosk.ui.narrow` that QML makes: importing this makes them known."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

TYPES: Final[tuple[type[QObject], ...]] = ()
