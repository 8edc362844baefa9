"""The journal of visits, read without disturbing the kiosk that writes it.

Promises:
- The journal is never written, and no file is made beside it: the kiosk's own user could not open a file that
  an administrator's report had left there.
- What is read is one snapshot. A kiosk that runs meanwhile goes on writing; it is not waited for.
- Damage costs what it hit: rows are asked for in ever smaller ranges until only the unreadable are left out,
  and the answer says so. What is no journal at all is a `ReportError` with a sentence for the operator.
- Memory does not grow with the journal: rows go from one file into another, which is deleted with the
  connection.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from kiosk.errors import KioskError

T = TypeVar("T")

NAME: Final = "visits.sqlite"
VERSION: Final = 1
"""The newest journal this program reads (`PRAGMA user_version`)."""

_NEEDED: Final = {
    "visits": (
        "id, exhibition, release, began, clock, length_s, ended, language, accommodations, keys, actions, "
        "warnings"
    ),
    "stays": "visit, n, screen, section, record, began_s, dwell_s, language, steps",
    "searches": "visit, n, language, found, words",
}
_HIGHEST: Final = 2**40  # no journal has so many visits
_PATIENCE: Final = 20_000  # failed reads before the rest of a table is given up


class ReportError(KioskError):
    """No report can be made; `str()` says why and what to do."""


@dataclass(slots=True)
class Damage:
    """What could not be read of a journal: reads that failed, and rows that hold what no journal writes."""

    failures: int = 0
    odd: int = 0

    @property
    def any(self) -> bool:
        return bool(self.failures or self.odd)


@contextmanager
def snapshot(
    folder: Path, take: Callable[[sqlite3.Connection, Damage], T]
) -> Iterator[tuple[sqlite3.Connection, T, Damage]]:
    """What `take` made of the journal in `folder`, and the scratch that it filled.

    `take` is called within one read transaction, with the journal as schema `journal` and an empty scratch as
    `main`; afterwards the journal is let go. Raises `ReportError` for what cannot be opened.
    """
    file = folder / NAME
    _look(file)
    with tempfile.TemporaryDirectory(prefix="kiosk-report-") as aside:
        for last in (False, True):
            before, live = _stamp(file), _beside(file, "-shm").exists()
            with closing(_attached(file, Path(aside))) as db:
                damage = Damage()
                db.execute("BEGIN")
                taken = take(db, damage)
                if not db.in_transaction:
                    raise ReportError(
                        f"The disk failed while the journal {file} was read. Copy it from there."
                    )
                db.execute("COMMIT")
                db.execute("DETACH journal")
                # A kiosk that was started meanwhile may have written where nobody was expected to: once more.
                if _stamp(file) == before or last or live:
                    yield db, taken, damage
                    return


def _look(file: Path) -> None:
    try:
        if not file.exists():
            raise ReportError(
                f"There is no journal of visits at {file}. A kiosk writes one from its first visit on, "
                "unless “journal.enabled” is false in its settings; "
                "name another kiosk's state with “--state DIR”."
            )
        if not file.is_file():
            raise ReportError(f"{file} is no file, so it is no journal of visits. Move it away.")
        with file.open("rb") as stream:
            head = stream.read(16)
    except OSError as error:
        raise ReportError(
            f"The journal {file} cannot be read: {error.strerror}. Run the command as the kiosk's own user "
            "or as an administrator."
        ) from error
    if head != b"SQLite format 3\0":
        what = "is empty" if not head else "is not a database"
        raise ReportError(
            f"The journal {file} {what}, so nothing can be read from it. The kiosk sets such a file aside "
            "and begins a new one when it starts; if there is a copy, name its folder with “--state DIR”."
        )


def _attached(file: Path, aside: Path) -> sqlite3.Connection:
    """Live, at rest, or left behind by a power cut: three ways to open it without leaving a trace."""
    live = _beside(file, "-shm").exists()
    left = _size(_beside(file, "-wal")) > 0
    ways = [f"{file.as_uri()}?mode=ro"] if live else []
    if not live and not left:
        ways.append(f"{file.as_uri()}?mode=ro&immutable=1")
    problem: sqlite3.Error | None = None
    for way in ways:
        try:
            return _checked(_connect(way), file)
        except sqlite3.Error as error:
            problem = error
    try:
        copy = aside / NAME
        for ending in ("", "-wal"):
            source = _beside(file, ending)
            if source.exists():
                shutil.copyfile(source, f"{copy}{ending}")
        return _checked(_connect(copy.as_uri()), file)
    except OSError as error:
        raise ReportError(f"The journal {file} cannot be copied aside: {error.strerror}.") from error
    except sqlite3.Error as error:
        raise ReportError(
            f"The journal {file} is damaged where everything begins and cannot be opened: {problem or error}."
        ) from error


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _stamp(file: Path) -> tuple[int, int, int]:
    seen = file.stat()
    return seen.st_ino, seen.st_mtime_ns, seen.st_size


def _connect(uri: str) -> sqlite3.Connection:
    # "" is a database of its own on the disk, deleted with the connection: the scratch.
    db = sqlite3.connect("", uri=True, isolation_level=None)
    try:
        db.text_factory = lambda raw: raw.decode("utf-8", "replace")
        db.execute("PRAGMA temp_store = FILE")
        db.execute("PRAGMA cache_size = -16000")
        db.execute("PRAGMA cell_size_check = ON")
        db.execute("ATTACH ? AS journal", (uri,))
        db.execute("PRAGMA journal.cache_size = -16000")
        db.execute("SELECT count(*) FROM journal.sqlite_master").fetchone()
    except sqlite3.Error:
        db.close()
        raise
    return db


def _checked(db: sqlite3.Connection, file: Path) -> sqlite3.Connection:
    """The connection, when it holds a journal that this program reads."""
    try:
        version = db.execute("PRAGMA journal.user_version").fetchone()[0]
        if version > VERSION:
            raise ReportError(
                f"The journal {file} was written by a newer version of the program (journal version "
                f"{version}; this one reads up to {VERSION}). Make the report with that version."
            )
        for table, columns in _NEEDED.items():
            try:
                db.execute(f"SELECT {columns} FROM journal.{table} LIMIT 0")
            except sqlite3.OperationalError as error:
                raise ReportError(
                    f"{file} is a database, but no journal of visits ({error}). Move it away: the kiosk "
                    "then begins a new one."
                ) from error
    except (ReportError, sqlite3.Error):
        db.close()
        raise
    return db


def ends(db: sqlite3.Connection, damage: Damage) -> tuple[int, int]:
    """The lowest and the highest id of a visit; (1, 0) when there is none."""
    try:
        low, high = db.execute("SELECT min(id), max(id) FROM journal.visits").fetchone()
    except sqlite3.DatabaseError:
        damage.failures += 1
        return 1, _HIGHEST
    return (1, 0) if low is None else (low, high)


def visits(db: sqlite3.Connection, damage: Damage) -> Iterator[tuple[Any, ...]]:
    """All visits that can be read, by id: the columns of the table."""
    sql = f"SELECT {_NEEDED['visits']} FROM journal.visits WHERE id BETWEEN ? AND ? ORDER BY id"
    ranges = [ends(db, damage)]
    while ranges:
        low, high = ranges.pop()
        if low > high or damage.failures > _PATIENCE:
            continue
        seen = low - 1
        try:
            for row in db.execute(sql, (low, high)):
                seen = row[0]
                yield row
        except sqlite3.DatabaseError:
            damage.failures += 1
            _halve(ranges, seen + 1, high)


def copy(db: sqlite3.Connection, sql: str, low: int, high: int, damage: Damage) -> None:
    """Run an `INSERT … SELECT` with two parameters, the lowest and the highest visit, over a range; where the
    journal is damaged over ever smaller ones."""
    ranges = [(low, high)]
    while ranges:
        low, high = ranges.pop()
        if low > high or damage.failures > _PATIENCE:
            continue
        try:
            db.execute(sql, (low, high))  # one statement: it happens or it does not
        except sqlite3.DatabaseError:
            damage.failures += 1
            _halve(ranges, low, high)


def _halve(ranges: list[tuple[int, int]], low: int, high: int) -> None:
    """Two halves to try, the lower one next; one visit that failed alone is given up."""
    if low < high:
        middle = (low + high) // 2
        ranges.append((middle + 1, high))
        ranges.append((low, middle))
