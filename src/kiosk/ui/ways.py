"""The ways into all sections at once that an edition has: its timeline, its map, its search.

Promises: a way that would lead to an empty page is not among them.
"""

from __future__ import annotations

from kiosk.edition.reader import Edition
from kiosk.edition.timeline.read import Timeline
from kiosk.ui.models import Row


def ways(edition: Edition, lang: str) -> list[Row]:
    """The rows of Home's list: `way` is "timeline", "map" or "search", `note` a few words on it."""
    line = Timeline(edition)
    found: list[Row] = [{"way": "timeline", "note": line.span(lang)}] if line.count() else []
    return [*found, *({"way": way, "note": ""} for way in ("map", "search"))]
