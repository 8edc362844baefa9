"""The tables of the part `search` in `index.sqlite`.

Promises: `TABLES` makes them, `INDEXES` is made after the rows, and `SHADOWS` hides records from them
(`kiosk.edition.hiding`).
"""

from __future__ import annotations

from typing import Final

TABLES: Final = ""
INDEXES: Final = ""
SHADOWS: Final = ""
