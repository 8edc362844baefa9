"""The journal on the disk: one SQLite file, written by one thread, a transaction a visit.

Promises:

- A visit that `Journal.write` has returned from survives the power: WAL, and the disk is told to hold it at
  every commit (`synchronous=FULL`). At any moment the file is whole.
- Nothing is ever deleted but visits older than they are to be kept. What is no journal, or a damaged one, is
  set aside under another name and a new one begun. A journal of a newer program is left alone.
- `Writer` takes a visit at once, whatever the disk does, and writes on a thread of its own. What cannot be
  written now (full, read-only, locked, vanished) is kept in memory, the latest BACKLOG visits, and tried
  again; it is told once, and once more when it is well again.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from kiosk.visit.journal.recorder import FinishedVisit

FILE: Final = "visits.sqlite"
APPLICATION_ID: Final = 0x4B4A4C31  # "KJL1"
VERSION: Final = 1
LARGEST_BYTES: Final = 1 << 30
"""The journal never grows beyond it: 1 GiB, millions of visits, so that it cannot fill the kiosk's disk."""
CHECKED_BYTES: Final = 32 << 20
"""Up to that size the whole file is checked when it is opened; a larger one shows its damage in use."""
WAIT_S: Final = 5.0
"""How long a reader that holds the file is waited for."""
RETRY_S: Final = 60.0
"""After which time it is tried again when it could not be written."""
BACKLOG: Final = 2000
"""Visits kept in memory meanwhile: about a week of a busy hall, a few megabytes."""
END_S: Final = 5.0
"""How long the end of the program waits for the disk."""

SCHEMA: Final = (
    """CREATE TABLE visits(
        id INTEGER PRIMARY KEY, exhibition TEXT NOT NULL, release INTEGER NOT NULL, began TEXT NOT NULL,
        clock TEXT NOT NULL, length_s REAL NOT NULL, ended TEXT NOT NULL, language TEXT NOT NULL,
        accommodations TEXT NOT NULL, keys INTEGER NOT NULL, actions INTEGER NOT NULL,
        warnings INTEGER NOT NULL)""",
    """CREATE TABLE stays(
        visit INTEGER NOT NULL REFERENCES visits ON DELETE CASCADE, n INTEGER NOT NULL, screen TEXT NOT NULL,
        section TEXT NOT NULL, record TEXT NOT NULL, view TEXT NOT NULL, subject TEXT NOT NULL,
        began_s REAL NOT NULL, dwell_s REAL NOT NULL, language TEXT NOT NULL, steps INTEGER NOT NULL,
        PRIMARY KEY(visit, n)) WITHOUT ROWID""",
    """CREATE TABLE searches(
        visit INTEGER NOT NULL REFERENCES visits ON DELETE CASCADE, n INTEGER NOT NULL,
        language TEXT NOT NULL, found INTEGER NOT NULL, words TEXT CHECK(words IS NULL OR found = 0),
        PRIMARY KEY(visit, n)) WITHOUT ROWID""",
    "CREATE INDEX visits_began ON visits(began)",
)

Tell = Callable[[str], None]


class JournalError(Exception):
    """The journal cannot be written now; the words are for the operator."""


class NewerJournalError(JournalError):
    """It belongs to a newer program and is left alone."""


class Journal:
    """The open journal. Belongs to the thread that made it.

    :param folder: where it lies; made when it is missing
    :param keep_days: how many days of visits are kept
    :param tell: says a sentence to the operator
    :raises JournalError: when it cannot be opened now
    """

    def __init__(
        self,
        folder: Path,
        keep_days: int = 0,
        tell: Tell = lambda _line: None,
        *,
        largest_bytes: int = LARGEST_BYTES,
        wait_s: float = WAIT_S,
    ) -> None:
        self.path = folder / FILE
        self._keep_days = keep_days
        self._tell = tell
        self._largest = largest_bytes
        self._wait_s = wait_s
        self._pruned: date | None = None
        self._db, self._file = self._open()

    # -- opening

    def _open(self, in_doubt: bool = False) -> tuple[sqlite3.Connection, tuple[int, int]]:
        """Open it, or set aside what is none and open a new one. `in_doubt`: checked from end to end."""
        try:
            _make_folder(self.path.parent)
            with contextlib.suppress(_NoJournalError):
                return self._opened(in_doubt)
            # A disk that does not give its bytes looks like damage too: what cannot be read is not judged.
            _read_through(self.path)
            try:
                return self._opened(True)
            except _NoJournalError as error:
                aside = set_aside(self.path)
                self._tell(
                    f"The journal of visits {error}. It was set aside as {aside.name} in {aside.parent}, and "
                    "a new one was begun. Nothing of it was deleted."
                )
                return self._opened(False)
        except (sqlite3.Error, OSError) as error:
            raise JournalError(_words(error, self.path)) from error

    def _opened(self, whole: bool) -> tuple[sqlite3.Connection, tuple[int, int]]:
        if self.path.exists() and not self.path.is_file():
            raise _NoJournalError("is no file")
        db = sqlite3.connect(self.path, timeout=self._wait_s, isolation_level=None)
        try:
            self._make_ready(db, whole)
            return db, _identity(self.path)
        except sqlite3.DatabaseError as error:
            db.close()
            if _damaged(error):
                raise _NoJournalError(f"cannot be read as one ({error})") from error
            raise
        except BaseException:
            db.close()
            raise

    def _make_ready(self, db: sqlite3.Connection, whole: bool) -> None:
        owner = _number(db, "PRAGMA application_id")
        version = _number(db, "PRAGMA user_version")
        empty = not _number(db, "SELECT count(*) FROM sqlite_master")
        if not empty and owner != APPLICATION_ID:
            raise _NoJournalError("is a database of something else")
        if not empty and version > VERSION:
            raise NewerJournalError(
                f"The journal of visits {self.path} was written by a newer program (version {version}; this "
                f"one writes {VERSION}). It is left alone, and visits are not counted."
            )
        if not empty and (whole or self.path.stat().st_size <= CHECKED_BYTES):
            said = " ".join(db.execute("PRAGMA quick_check(1)").fetchone()[0].split())
            if said != "ok":
                raise _NoJournalError(f"is damaged ({said})")
            for table in ("visits", "stays", "searches"):
                db.execute(f"SELECT * FROM {table} LIMIT 1")
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA journal_size_limit = 4194304")
        page = _number(db, "PRAGMA page_size")
        db.execute(f"PRAGMA max_page_count = {max(1, self._largest // page)}")
        if empty:
            with _transaction(db):
                for statement in SCHEMA:
                    db.execute(statement)
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db.execute(f"PRAGMA user_version = {VERSION}")

    # -- writing

    def write(self, visit: FinishedVisit) -> None:
        """Keep a visit: when this returns, the disk has it.

        :raises JournalError: when it cannot be written now
        """
        try:
            self._write(visit)
        except sqlite3.DatabaseError as error:
            if not _damaged(error):
                raise JournalError(_words(error, self.path)) from error
            self.close()
            self._db, self._file = self._open(in_doubt=True)
            try:
                self._write(visit)
            except sqlite3.Error as again:
                raise JournalError(_words(again, self.path)) from again
        except OSError as error:
            raise JournalError(_words(error, self.path)) from error

    def _write(self, visit: FinishedVisit) -> None:
        if _identity(self.path) != self._file:  # it was taken away or exchanged under us
            self.close()
            self._db, self._file = self._open()
        with _transaction(self._db):
            insert(self._db, visit)
        self._prune(visit)

    def _prune(self, visit: FinishedVisit) -> None:
        """Once a day delete what is too old. A clock in doubt deletes nothing."""
        if self._keep_days <= 0 or visit.clock != "sure":
            return
        # The visit is written: whatever fails here must not have it written again.
        with contextlib.suppress(ValueError, sqlite3.Error):
            today = date.fromisoformat(visit.began[:10])
            if today != self._pruned:
                with _transaction(self._db):
                    prune(self._db, today, self._keep_days)
                self._pruned = today

    def close(self) -> None:
        """Let go of the file."""
        with contextlib.suppress(sqlite3.Error):
            self._db.close()


class Writer:
    """Takes visits on any thread, and writes them on one of its own.

    :param folder: where the journal lies
    :param keep_days: how many days of visits are kept
    :param tell: says a sentence to the operator; called on the writing thread
    """

    def __init__(
        self,
        folder: Path,
        keep_days: int,
        tell: Tell,
        *,
        retry_s: float = RETRY_S,
        largest_bytes: int = LARGEST_BYTES,
        wait_s: float = WAIT_S,
    ) -> None:
        self._folder = folder
        self._keep_days = keep_days
        self._tell = tell
        self._retry_s = retry_s
        self._largest = largest_bytes
        self._wait_s = wait_s
        self._waiting: deque[FinishedVisit] = deque()
        self._news = threading.Condition()
        self._closing = False
        self._given_up = False
        self._lost = 0
        self._thread: threading.Thread | None = None
        self._journal: Journal | None = None

    def put(self, visit: FinishedVisit) -> None:
        """Have a visit written, soon. Costs no more than a list."""
        with self._news:
            if self._given_up or self._closing:
                return
            if len(self._waiting) >= BACKLOG:
                self._waiting.popleft()
                self._lost += 1
            self._waiting.append(visit)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
                self._thread.start()
            self._news.notify()

    @property
    def waiting(self) -> int:
        """How many visits are not on the disk yet."""
        return len(self._waiting)

    def close(self, wait_s: float = END_S) -> bool:
        """Write what waits, and end; the answer is whether the thread came to its end in that time."""
        with self._news:
            self._closing = True
            self._news.notify()
        if self._thread is not None:
            self._thread.join(wait_s)
            return not self._thread.is_alive()
        return True

    def _run(self) -> None:
        ill = False
        while True:
            with self._news:
                if ill and not self._closing:
                    self._news.wait(self._retry_s)
                while not self._waiting and not self._closing:
                    self._news.wait()
                last = self._closing
            try:
                self._write_all()
            except NewerJournalError as error:
                self._tell(str(error))
                with self._news:
                    self._given_up = True
                    self._waiting.clear()
                return
            except JournalError as error:
                if not ill:
                    self._tell(
                        f"{error} Visits are kept in memory meanwhile, and it is tried again every "
                        f"{self._retry_s:.0f} seconds."
                    )
                ill = True
                self._let_go()
            except Exception as error:  # the thread must not end with a traceback, nor the show with it
                if not ill:
                    self._tell(f"The journal of visits cannot be written: {error}")
                ill = True
                self._let_go()
            else:
                if ill:
                    lost, self._lost = self._lost, 0
                    missing = f" {lost} visits were too many to keep and are not in it." if lost else ""
                    self._tell(f"The journal of visits is written again.{missing}")
                ill = False
            if last:
                self._let_go()
                if self._waiting:
                    self._tell(f"{len(self._waiting)} visits could not be written to the journal.")
                return

    def _let_go(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _write_all(self) -> None:
        while True:
            with self._news:
                if not self._waiting:
                    return
                visit = self._waiting[0]
            if self._journal is None:
                self._journal = Journal(
                    self._folder, self._keep_days, self._tell,
                    largest_bytes=self._largest, wait_s=self._wait_s,
                )  # fmt: skip
            self._journal.write(visit)
            with self._news:
                if self._waiting and self._waiting[0] is visit:
                    self._waiting.popleft()


# -- the parts


class _NoJournalError(Exception):
    """What lies there is no journal; the words say what it is, after "The journal of visits"."""


def insert(db: sqlite3.Connection, visit: FinishedVisit) -> int:
    """Put a visit into an open transaction; the answer is its number."""
    number = db.execute(
        "INSERT INTO visits(exhibition, release, began, clock, length_s, ended, language, accommodations,"
        " keys, actions, warnings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            visit.exhibition, visit.release, visit.began, visit.clock, visit.length_s, visit.ended,
            visit.language, visit.accommodations, int(visit.keys), visit.actions, visit.warnings,
        ),
    ).lastrowid  # fmt: skip
    db.executemany(
        "INSERT INTO stays VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                number, n, stay.screen, stay.section, stay.record, stay.view, stay.subject,
                stay.began_s, stay.dwell_s, stay.language, stay.steps,
            )
            for n, stay in enumerate(visit.stays)
        ),
    )  # fmt: skip
    db.executemany(
        "INSERT INTO searches VALUES (?, ?, ?, ?, ?)",
        ((number, n, one.language, one.found, one.words) for n, one in enumerate(visit.searches)),
    )
    return int(number or 0)


def insert_all(folder: Path, visits: Iterable[FinishedVisit]) -> int:
    """Put many visits into the journal of a folder, in one transaction; the answer is how many.

    For journals that are made, not lived: the window writes each visit by itself.

    :raises JournalError: when it cannot be written
    """
    journal = Journal(folder)
    try:
        count = 0
        with _transaction(journal._db):
            for visit in visits:
                insert(journal._db, visit)
                count += 1
        return count
    finally:
        journal.close()


def prune(db: sqlite3.Connection, today: date, keep_days: int) -> int:
    """Delete visits older than so many days; the answer is how many went.

    Today is at most the day of the newest visit: it is never the clock alone that deletes.
    """
    newest = db.execute("SELECT max(substr(began, 1, 10)) FROM visits WHERE clock = 'sure'").fetchone()[0]
    with contextlib.suppress(ValueError, TypeError):
        today = min(today, date.fromisoformat(newest))
    try:
        oldest = (today - timedelta(days=keep_days)).isoformat()
    except OverflowError:
        return 0
    return db.execute("DELETE FROM visits WHERE began < ? AND clock = 'sure'", (oldest,)).rowcount


def set_aside(path: Path) -> Path:
    """Give a file, and what SQLite keeps beside it, another name in its folder; the answer is that name.

    :raises OSError: when that cannot be done
    """
    number = 1
    while (aside := path.with_name(f"{path.stem}-set-aside-{number}{path.suffix}")).exists():
        number += 1
    path.rename(aside)
    for tail in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            Path(f"{path}{tail}").rename(f"{aside}{tail}")
    return aside


class _transaction:  # noqa: N801  # used as a statement, `with _transaction(db):`
    """One transaction that is there as a whole or not at all."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __enter__(self) -> None:
        self._db.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            try:
                self._db.execute("COMMIT")
                return
            except sqlite3.Error:
                self._roll_back()
                raise
        self._roll_back()

    def _roll_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            self._db.execute("ROLLBACK")


def _read_through(path: Path) -> None:
    """Read a file from end to end.

    :raises OSError: when the disk does not give it
    """
    if path.is_file():
        with path.open("rb") as file:
            while file.read(1 << 20):
                pass


def _make_folder(folder: Path) -> None:
    """Make a folder that is missing, and have the disk hold its name."""
    if folder.is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(OSError):
        above = os.open(folder.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(above)
        finally:
            os.close(above)


def _number(db: sqlite3.Connection, sql: str) -> int:
    return int(db.execute(sql).fetchone()[0])


def _identity(path: Path) -> tuple[int, int]:
    """Which file lies there; (0, 0) when none does."""
    try:
        seen = path.stat()
    except FileNotFoundError:
        return 0, 0
    return seen.st_dev, seen.st_ino


_DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _damaged(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in _DAMAGED or "no such table" in str(error) or "has no column" in str(error)


def _words(error: Exception, path: Path) -> str:
    """What happened, and what to do about it."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_FULL:
            return f"There is no room for the journal of visits in {path.parent}: make room on that disk."
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return f"Another program holds the journal of visits {path}: close it."
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return f"The journal of visits {path} is read-only: let the kiosk's user write there."
        case sqlite3.SQLITE_CANTOPEN:
            return (
                f"The journal of visits {path} cannot be opened: let the kiosk's user write in that folder."
            )
        case sqlite3.SQLITE_IOERR:
            return f"The disk failed under the journal of visits {path}: look after that disk."
        case _:
            reason = getattr(error, "strerror", None) or str(error)
            return f"The journal of visits {path} cannot be written ({reason}): look after its folder."
