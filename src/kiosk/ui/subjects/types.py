"""The types of `kiosk.ui.subjects` that QML makes: importing this makes them known."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from kiosk.ui.subjects.view import SubjectView

TYPES: Final[tuple[type[QObject], ...]] = (SubjectView,)
