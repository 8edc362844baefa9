"""Which letters an edition shows, in all its languages.

Promises: every text of the edition's own tables is looked at, the parts' tables as well; what the search
folded is not, for nobody sees it. A text is read once; nothing of it is kept.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from kiosk.edition.reader import Edition

_UNDRAWN: Final = ("Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Zl", "Zp", "Zs")
"""Categories of Unicode that a font need not draw by themselves: controls, spaces, marks on other letters."""
_SHOWN: Final = (
    "SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
    "AND name NOT LIKE 'find%' AND name NOT LIKE 'sqlite%'"
)


def letters_of(edition: Edition) -> str:
    """The different letters, in the order of their numbers. Raises `EditionError`."""
    found: set[str] = set()
    for (name,) in edition.query(_SHOWN):
        typed = edition.query("SELECT name FROM pragma_table_info(:name) WHERE type = 'TEXT'", {"name": name})
        columns = [column for (column,) in typed]
        if columns:
            for row in edition.query(f"SELECT {', '.join(columns)} FROM main.{name}"):
                found.update(*(text for text in row if isinstance(text, str)))
    return "".join(sorted(letter for letter in found if unicodedata.category(letter) not in _UNDRAWN))
