"""The types of `kiosk.ui.find` that QML makes: importing this makes them known."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from kiosk.ui.find.marks import MarkPlaces
from kiosk.ui.find.search_view import SearchView

TYPES: Final[tuple[type[QObject], ...]] = (MarkPlaces, SearchView)
