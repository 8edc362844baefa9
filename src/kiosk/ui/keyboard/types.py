"""The types of `kiosk.ui.keyboard` that QML makes: importing this makes them known, and our layouts to Qt."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from kiosk.ui.keyboard.layouts import KeyboardLayouts, register

TYPES: Final[tuple[type[QObject], ...]] = (KeyboardLayouts,)
READY: Final = register()
