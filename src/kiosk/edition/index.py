"""Writes `index.sqlite`: rows in, one file out, the same bytes for the same rows.

Promises:
- Rows go in by `add`, a table at a time in the order of its key, so that pages fill from first to last.
- Nothing depends on the clock, on a random number or on what was on the disk before.
- The file is complete and flushed when `finish` returns; before that it is good for nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.edition import parts
from kiosk.edition.folder import flush
from kiosk.edition.inputs import FileDigest, digest_of
from kiosk.edition.schema import APPLICATION_ID, FORMAT, INDEXES, PAGE_SIZE, TABLES


class IndexWriter:
    """Writes a new index at `path`. Raises `sqlite3.Error` (a full disk among others) from any method.

    One that is not `lasting` is not flushed.
    """

    def __init__(self, path: Path, lasting: bool = True) -> None:
        self._path = path
        self._lasting = lasting
        path.unlink(missing_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None)
        self._placeholders = cache(self._count_columns)
        # A file that is thrown away when the build fails needs no journal.
        for pragma in (
            f"page_size = {PAGE_SIZE}",
            "encoding = 'UTF-8'",
            "journal_mode = OFF",
            "synchronous = OFF",
            "locking_mode = EXCLUSIVE",
            "cache_size = -65536",
            "temp_store = MEMORY",
            f"application_id = {APPLICATION_ID}",
            f"user_version = {FORMAT}",
        ):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.executescript(f"BEGIN;{TABLES}{parts.TABLES}")

    def add(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Insert rows that have a value for every column of `table`, in its order of columns."""
        self._db.executemany(f"INSERT INTO {table} VALUES ({self._placeholders(table)})", rows)

    def run(self, sql: str, rows: Iterable[tuple[Any, ...]] = ((),)) -> None:
        """Run a statement for each of `rows`: what `add` has no words for, such as the rowid of a virtual
        table."""
        self._db.executemany(sql, rows)

    def rows(self, sql: str, values: dict[str, Any] | None = None) -> list[Any]:
        """All rows of a query on what is written so far."""
        return self._db.execute(sql, values or {}).fetchall()

    def finish(self) -> FileDigest:
        """Make the indexes, close and flush the file; its digest."""
        self._db.execute("COMMIT")
        self._db.executescript(f"BEGIN;{INDEXES}{parts.INDEXES}COMMIT;")
        self._db.close()
        if self._lasting:
            flush(self._path)
        return digest_of(self._path)

    def abandon(self) -> None:
        """Close without finishing; the file is then of no use."""
        self._db.close()

    def _count_columns(self, table: str) -> str:
        columns = self._db.execute(f"PRAGMA table_info({table})").fetchall()
        return ", ".join("?" * len(columns))
