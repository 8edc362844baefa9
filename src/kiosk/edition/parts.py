"""The parts of an edition beside its records, each a folder: search, subjects, timeline, narrow, world.

Promises: a part has `tables.py` (SQL alone: the reader imports it), `write.py` (called once all records are
written) and a module that reads it. `TABLES`, `INDEXES` and `SHADOWS` are those of all parts, in one order.
Standard library only.
"""

from __future__ import annotations

from typing import Final

from kiosk.edition.narrow import tables as narrow
from kiosk.edition.search import tables as search
from kiosk.edition.subjects import tables as subjects
from kiosk.edition.timeline import tables as timeline
from kiosk.edition.world import tables as world

TABLES: Final = search.TABLES + subjects.TABLES + timeline.TABLES + narrow.TABLES + world.TABLES
INDEXES: Final = search.INDEXES + subjects.INDEXES + timeline.INDEXES + narrow.INDEXES + world.INDEXES
SHADOWS: Final = search.SHADOWS + subjects.SHADOWS + timeline.SHADOWS + narrow.SHADOWS + world.SHADOWS
