"""The window's fixtures serve here as well; touchscreens are made for each test, since here they end."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from tests.ui.conftest import fonts, open_screen, screen, small_edition

__all__ = ["fonts", "open_screen", "screen", "small_edition"]


@pytest.fixture
def touchscreen(qapp: QGuiApplication) -> QPointingDevice:
    """A touchscreen of this test's own."""
    return QTest.createTouchDevice()
