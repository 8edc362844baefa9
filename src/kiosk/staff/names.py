"""Names of files and sticks as they can be shown: whatever somebody typed, drew or damaged elsewhere.

Promises: what comes out is one line of at most `LONGEST` letters, without control and direction marks that
would hide or turn what is read, and without pictograms, for which the kiosk has no font. A long name keeps
its beginning and its end. It is for reading only; files are opened by their path.
"""

from __future__ import annotations

import unicodedata
from typing import Final

LONGEST: Final = 96
_END: Final = 28
_UNKNOWN: Final = "\ufffd"
_WITHOUT: Final = frozenset({"Cf", "Cn", "Co"})
"""Formats (directions, joiners), and letters that are unassigned or private."""
_PICTURES: Final = range(0x1F000, 0x20000)
_SELECTORS: Final = range(0xFE00, 0xFE10)


def shown_name(name: str) -> str:
    """A name for the screen; “?” when nothing of it can be shown."""
    letters = (_letter(one) for one in unicodedata.normalize("NFC", name))
    line = " ".join("".join(letters).split())
    if len(line) > LONGEST:
        line = f"{line[: LONGEST - _END - 1]}…{line[-_END:]}"
    return line or "?"


def _letter(one: str) -> str:
    kind = unicodedata.category(one)
    if kind in ("Cc", "Zl", "Zp"):
        return " "
    if kind == "Cs":  # a byte that is no text in the system's encoding
        return _UNKNOWN
    pictogram = ord(one) in _PICTURES or ord(one) in _SELECTORS
    return "" if kind in _WITHOUT or pictogram else one
