"""Where the program's own files are: in the installed package, or beside the sources."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent


def _own(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent.parent / name


ASSETS: Final = _own("assets")
"""Fonts, baked pictures and data that every exhibition uses."""

CONTENT: Final = _own("content")
"""The bundles that come with the program."""

DEFAULT_BUNDLE: Final = CONTENT / "kazakhstan-diplomacy"
"""The exhibition that is shown when none is named."""
