"""The ways into all sections at once that an edition has: its timeline, its map, its search.

Promises: a way that would lead to an empty page is not among them.
"""

from __future__ import annotations

from kiosk.edition.reader import Edition
from kiosk.edition.ways import countries, searchable, years
from kiosk.ui import words
from kiosk.ui.models import Row


def ways(edition: Edition, lang: str) -> list[Row]:
    """The rows of Home's list: `way` is "timeline", "map" or "search", `note` a few words on it."""
    rows: list[Row] = []
    if span := years(edition, lang):
        rows.append({"way": "timeline", "note": span})
    if number := countries(edition, lang):
        rows.append({"way": "map", "note": words.countries(number)})
    if searchable(edition):
        rows.append({"way": "search", "note": ""})
    return rows
