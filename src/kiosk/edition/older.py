"""Lets an edition of an older format be read as one of the present format.

Promises: after `as_present` every table the reader asks for is there under its name, what the older format
did not have is empty, and the file is not touched (the same way as `kiosk.edition.hiding`). A kiosk whose
program was brought up to date goes on showing what is installed on it.

Standard library only.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from kiosk.edition import parts

_MISSING_IN_1: Final = (
    "CREATE TEMP TABLE media_words (lang INTEGER, rid INTEGER, n INTEGER, body TEXT)",
    "CREATE TEMP TABLE step (lang INTEGER, rid INTEGER, k INTEGER, n INTEGER, region TEXT, title TEXT, "
    "text TEXT)",
    "CREATE TEMP TABLE pyramid (pid INTEGER PRIMARY KEY, folder TEXT, width INTEGER, height INTEGER, "
    "tile INTEGER, overlap INTEGER, levels INTEGER, suffix TEXT)",
)
_MEDIA_OF_1: Final = (
    "CREATE TEMP VIEW record_media AS SELECT rid, n, 'image' AS kind, pid, rights, illustration, '' AS more "
    "FROM main.record_media"
)


def as_present(db: sqlite3.Connection, found: int, *, hiding: bool) -> None:
    """Read format `found` as the present one; `hiding` leaves the table of media to what hides records.

    Raises `sqlite3.Error` for a damaged index.
    """
    db.execute("PRAGMA temp_store = MEMORY")
    if found < 3:  # the parts are there, and empty
        for statement in parts.TABLES.split(";"):
            db.execute(
                statement.replace("CREATE TABLE ", "CREATE TEMP TABLE ").replace(
                    "CREATE VIRTUAL TABLE ", "CREATE VIRTUAL TABLE temp."
                )
            )
    if found != 1:
        return
    for statement in (*_MISSING_IN_1, *(() if hiding else (_MEDIA_OF_1,))):
        db.execute(statement)
