"""The journal of visits, read without disturbing the kiosk that writes it.

Promises:
- The journal is never written, and no file is made beside it: the kiosk's own user could not open a file that
  an administrator's report had left there.
- What is read is one snapshot. A kiosk that runs meanwhile goes on writing; it is not waited for.
- Damage costs what it hit: rows are asked for in ever smaller ranges until only what cannot be read is left
  out, and the answer says so. What is no journal at all is a `ReportError` with a sentence for the operator.
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
from kiosk.visit.journal.store import FILE, VERSION

T = TypeVar("T")


_WHAT_TO_DO: Final = (
    "The kiosk sets such a file aside and begins a new one when it starts; if there is a copy, name its "
    "folder with “--state DIR”."
)
_NEEDED: Final = {
    "visits": (
        "id, exhibition, release, began, clock, length_s, ended, language, accommodations, keys, actions, "
        "warnings"
    ),
    "stays": "visit, n, screen, section, record, began_s, dwell_s, language, steps",
    "searches": "visit, n, language, found, words",
}
_DAMAGED: Final = ("CORRUPT", "NOTADB", "IOERR")
_HIGHEST: Final = 2**40  # no journal has so many visits
_PATIENCE: Final = 3_000  # failed reads before the rest of a table is given up


class ReportError(KioskError):
    """No report can be made; `str()` says why and what to do."""


class OutOfOrderError(Exception):
    """Rows came in an order in which no sound file gives them: pages of it point at each other."""


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
    `main`; afterwards the journal is let go. Where the journal turns out to be damaged, it is called anew
    with what could be saved of it. Raises `ReportError` for what cannot be opened.
    """
    file = folder.absolute() / FILE
    _look(file)
    with tempfile.TemporaryDirectory(prefix="kiosk-report-") as aside:
        for last in (False, True):
            before, live = _stamp(file), _beside(file, "-shm").exists()
            with closing(_attached(file, Path(aside))) as db:
                damage = Damage()
                try:
                    taken = _taken(db, take, damage)
                except OutOfOrderError:
                    pass
                except sqlite3.DatabaseError as error:
                    if error.sqlite_errorname.partition("_")[2].partition("_")[0] not in _DAMAGED:
                        raise
                else:
                    # A kiosk started meanwhile may have written where nobody was expected to: once more.
                    if _stamp(file) == before or last or live:
                        yield db, taken, damage
                        return
                    continue
            damage = Damage()
            with closing(_attached(file, Path(aside))) as db:
                saved = _saved(db, Path(aside) / "saved.sqlite", damage)
            with closing(_connect(saved.as_uri())) as db:
                taken = _taken(db, take, damage)
                yield db, taken, damage
                return


def _taken(db: sqlite3.Connection, take: Callable[[sqlite3.Connection, Damage], T], damage: Damage) -> T:
    db.execute("BEGIN")
    taken = take(db, damage)
    db.execute("COMMIT")
    db.execute("DETACH journal")
    return taken


def set_aside(folder: Path) -> tuple[str, ...]:
    """Names of journals that the kiosk found damaged, and began anew: their visits are in no report."""
    return tuple(sorted(file.name for file in folder.glob("visits-set-aside-*.sqlite")))


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
        raise ReportError(f"The journal {file} {what}, so nothing can be read from it. {_WHAT_TO_DO}")


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
        copy = aside / FILE
        for ending in ("", "-wal"):
            source = _beside(file, ending)
            if source.exists():
                shutil.copyfile(source, f"{copy}{ending}")
        return _checked(_connect(copy.as_uri()), file)
    except OSError as error:
        raise ReportError(f"The journal {file} cannot be copied aside: {error.strerror}.") from error
    except sqlite3.Error as error:
        raise ReportError(
            f"The journal {file} is damaged where everything begins and cannot be opened: "
            f"{problem or error}. {_WHAT_TO_DO}"
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


def _saved(db: sqlite3.Connection, copy: Path, damage: Damage) -> Path:
    """A journal with the rows that can be read. Within a connection that met damage nothing more is written,
    so the rows go through this program into another one."""
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = OFF")
        other.execute("PRAGMA synchronous = OFF")
        other.execute("BEGIN")
        for table, columns in _NEEDED.items():
            other.execute(f"CREATE TABLE {table} ({columns})")
            holes = ", ".join("?" * len(columns.split(",")))
            rows = _readable(db, table, columns, damage)
            other.executemany(f"INSERT INTO {table} VALUES ({holes})", rows)
        other.execute("CREATE INDEX stays_of ON stays (visit, n)")
        other.execute("CREATE INDEX searches_of ON searches (visit, n)")
        other.execute("COMMIT")
    return copy


def _readable(db: sqlite3.Connection, table: str, columns: str, damage: Damage) -> Iterator[tuple[Any, ...]]:
    """Rows by the number of their visit, in ever smaller ranges around what cannot be read."""
    key = columns.partition(",")[0]
    order = key if table == "visits" else f"{key}, n"
    sql = f"SELECT {columns} FROM journal.{table} WHERE {key} BETWEEN ? AND ? ORDER BY {order}"
    ranges = [(_end(db, "min", 0), _end(db, "max", _HIGHEST))]
    patience = damage.failures + _PATIENCE
    while ranges and damage.failures < patience:
        low, high = ranges.pop()
        if low > high:
            continue
        seen, kept = low, list[tuple[Any, ...]]()
        last: tuple[int, ...] | None = None
        try:
            # The rows of one visit are kept back until it is known that all of them can be read.
            for row in db.execute(sql, (low, high)):
                place = row[:1] if table == "visits" else row[:2]
                if not isinstance(place[-1], int) or (last is not None and place <= last):
                    raise OutOfOrderError
                last = place
                if row[0] != seen:
                    yield from kept
                    kept.clear()
                    seen = row[0]
                kept.append(row)
            yield from kept
        except (sqlite3.DatabaseError, OutOfOrderError):
            damage.failures += 1
            if seen < high:
                middle = (seen + high) // 2
                ranges += [(middle + 1, high), (seen, middle)]


def _end(db: sqlite3.Connection, which: str, otherwise: int) -> int:
    """The lowest or the highest number of a visit that any table can tell."""
    found = []
    for table, columns in _NEEDED.items():
        try:
            value = db.execute(
                f"SELECT {which}({columns.partition(',')[0]}) FROM journal.{table}"
            ).fetchone()[0]
        except sqlite3.DatabaseError:
            continue
        if isinstance(value, int):
            found.append(value)
    return (min(found) if which == "min" else max(found)) if found else otherwise
