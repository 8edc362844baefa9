"""How exact the ends of a date are, as bits of one number. Standard library only."""

from __future__ import annotations

from typing import Final

ABOUT_BEGIN: Final = 1
ABOUT_FINISH: Final = 2
"""About that day: the end fades."""
UNSURE_BEGIN: Final = 4
UNSURE_FINISH: Final = 8
"""Probably that day: the end is dashed."""
OPEN_BEGIN: Final = 16
OPEN_FINISH: Final = 32
"""It goes on: the side fades away."""
UNKNOWN_BEGIN: Final = 64
UNKNOWN_FINISH: Final = 128
"""It has such an end, and nobody knows when."""
