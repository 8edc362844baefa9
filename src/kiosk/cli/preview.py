"""`kiosk preview`."""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Nothing yet."""
    return 1
