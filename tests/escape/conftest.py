"""The window's fixtures serve here as well."""

from tests.ui.conftest import fonts, open_screen, small_edition, touchscreen

__all__ = ["fonts", "open_screen", "small_edition", "touchscreen"]
