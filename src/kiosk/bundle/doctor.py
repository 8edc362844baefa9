"""Promises advice on a bundle that can be shown but could be better: warnings, never errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bundle.files import Files
from kiosk.bundle.model import Bundle
from kiosk.errors import Report

if TYPE_CHECKING:
    from kiosk.bundle.reader import Sources


def examine(bundle: Bundle, sources: Sources, files: Files, report: Report) -> None:
    """Adds warnings about `bundle` to `report`."""
