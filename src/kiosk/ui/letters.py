"""Which letters of an exhibition no font of this computer can draw: visitors would see boxes in their place.

Promises: every text that the edition holds is looked at, in every language; the fonts are those that the
window itself takes, the system's among them. Needs a `QGuiApplication`.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.edition.schema import INDEX_NAME
from kiosk.ui.app import load_fonts

_UNDRAWN = ("Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Co", "Cs")
"""Categories of what is not drawn by itself."""


def letters_of(edition: Path) -> frozenset[str]:
    """The different letters of all texts of an edition. Raises OSError or sqlite3.Error when its index cannot
    be read."""
    found: set[str] = set()
    db = sqlite3.connect(f"{(edition / INDEX_NAME).absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        tables = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        )
        for (table,) in tables.fetchall():
            for row in db.execute(f'SELECT * FROM "{table}"'):
                found.update(*(value for value in row if isinstance(value, str) and not value.isascii()))
    finally:
        db.close()
    return frozenset(found)


def undrawable(letters: Iterable[str]) -> str:
    """Those letters that no installed font has, by code point; "" when all can be drawn."""
    load_fonts()
    metrics = QFontMetricsF(QFont("Source Sans 3"))
    return "".join(
        letter
        for letter in sorted(set(letters))
        if unicodedata.category(letter) not in _UNDRAWN and not metrics.inFontUcs4(ord(letter))
    )
