"""The types of `kiosk.ui.narrow` that QML makes: importing this makes them known."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from kiosk.ui.narrow.all_values import AllValues
from kiosk.ui.narrow.choices import SectionChoices
from kiosk.ui.narrow.letters import Letters
from kiosk.ui.narrow.section_view import SectionView

TYPES: Final[tuple[type[QObject], ...]] = (AllValues, SectionChoices, Letters, SectionView)
