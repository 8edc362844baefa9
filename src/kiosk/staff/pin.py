"""The staff's PIN: five tries, then delays that grow and that no power cut shortens.

Promises: only a hash (argon2id) is kept. A try is counted and the count is on the disk BEFORE the hash is
looked at, so pulling the plug gives no guess for nothing. Time is the monotonic clock alone: the hall's clock
may be wrong or jump, it neither shortens nor lengthens a delay; after a restart the delay that was due begins
anew. A success sets the count back.

In the staff's folder: `pin.json` (the hash; replaced as a whole) and `tries` (the count; eighteen bytes that
are written in place, since a full disk must not keep staff from the panel that makes room). A count that
cannot be read counts as the highest.

How many guesses that allows: five at once, four more in the first 72 minutes and then one an hour.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError
from argon2.profiles import RFC_9106_LOW_MEMORY

from kiosk.errors import KioskError
from kiosk.staff.files import sync_folder, write_whole

FREE_TRIES: Final = 5
DELAYS_S: Final = (30.0, 120.0, 600.0, 3600.0)
"""What is waited after the fifth wrong try, the sixth and so on; the last stays."""
SHORTEST, LONGEST = 4, 12
_LARGEST: Final = 99_999_999
_MOST_MEMORY_KIB: Final = 256 * 1024
_MOST_ROUNDS: Final = 16

Condition = Literal["none", "ready", "waiting", "damaged"]
Trouble = Literal["", "wrong", "waiting", "none", "damaged", "unwritable"]
Clock = Callable[[], float]


class PinError(KioskError):
    """A PIN cannot be set; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Door:
    """How the door stands: `wait_s` is what is left of a delay, in seconds."""

    condition: Condition
    wait_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a try. `left` is how many wrong tries come before the next delay (0: there is one now)."""

    right: bool
    trouble: Trouble = ""
    left: int = 0
    wait_s: float = 0.0


def delay_after(failures: int) -> float:
    """The seconds that must pass after so many wrong tries in a row."""
    if failures < FREE_TRIES:
        return 0.0
    return DELAYS_S[min(failures - FREE_TRIES, len(DELAYS_S) - 1)]


def fitting(digits: str) -> bool:
    """Whether these are 4 to 12 digits."""
    return SHORTEST <= len(digits) <= LONGEST and digits.isascii() and digits.isdigit()


def set_pin(folder: Path, digits: str, hasher: PasswordHasher | None = None) -> None:
    """Set or replace the PIN and forget wrong tries. Raises `PinError` or `OSError`."""
    if not fitting(digits):
        raise PinError(f"A PIN has {SHORTEST} to {LONGEST} digits and nothing else; please choose another.")
    made = (hasher or PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)).hash(digits)
    write_whole(folder / "pin.json", json.dumps({"format": 1, "hash": made}, indent=1).encode() + b"\n")
    _write_tries(folder, 0)


def clear_pin(folder: Path) -> bool:
    """Take the PIN away, so that the panel stays closed; whether there was one. Raises `OSError`."""
    try:
        (folder / "pin.json").unlink()
    except FileNotFoundError:
        return False
    sync_folder(folder)
    return True


class Keeper:
    """Guards one kiosk's panel. One for a program; may be asked from any thread.

    `clock` gives monotonic seconds; `since` is when the program began, if that was not just now.
    """

    def __init__(self, folder: Path, clock: Clock = time.monotonic, since: float | None = None) -> None:
        self._folder = folder
        self._clock = clock
        self._since = clock() if since is None else since
        self._lock = threading.Lock()

    def look(self) -> Door:
        """How the door stands now. Never raises."""
        kept = _kept_hash(self._folder)
        if kept is None:
            return Door("none")
        if not kept:
            return Door("damaged")
        wait = self._wait(_read_tries(self._folder))
        return Door("waiting", wait) if wait > 0 else Door("ready")

    def try_digits(self, digits: str) -> Answer:
        """Try a PIN. Takes about a tenth of a second on purpose; never raises for what staff can cause."""
        with self._lock:
            kept = _kept_hash(self._folder)
            if not kept:
                return Answer(False, "none" if kept is None else "damaged")
            failures = _read_tries(self._folder)
            if (wait := self._wait(failures)) > 0:
                return Answer(False, "waiting", 0, wait)
            failures = min(failures + 1, _LARGEST)
            try:
                _write_tries(self._folder, failures)
            except OSError:
                return Answer(False, "unwritable")
            self._since = self._clock()
            try:
                PasswordHasher().verify(kept, digits)
            except VerifyMismatchError:
                self._since = self._clock()
                return Answer(False, "wrong", max(0, FREE_TRIES - failures), delay_after(failures))
            except (InvalidHashError, VerificationError):
                return Answer(False, "damaged")
            # Where this cannot be written the next one finds a try too many on the count, which harms nobody.
            with contextlib.suppress(OSError):
                _write_tries(self._folder, 0)
            return Answer(True)

    def _wait(self, failures: int) -> float:
        # The moment of the last failure is known in the run that saw it; any other run counts from its start.
        return max(0.0, self._since + delay_after(failures) - self._clock())


def wrong_tries(folder: Path) -> int:
    """How many wrong tries stand since the last right one."""
    return _read_tries(folder)


def _kept_hash(folder: Path) -> str | None:
    """The hash; None when no PIN is set, "" when what is kept cannot be used."""
    try:
        data = (folder / "pin.json").read_bytes()
    except FileNotFoundError:
        return None
    except OSError:
        return ""
    try:
        kept = json.loads(data[:4096])
        made = str(kept["hash"]) if isinstance(kept, dict) and kept.get("format") == 1 else ""
        cost = extract_parameters(made)
    except (ValueError, KeyError, TypeError, InvalidHashError):
        return ""
    modest = (
        cost.memory_cost <= _MOST_MEMORY_KIB and cost.time_cost <= _MOST_ROUNDS and cost.parallelism <= 16
    )
    return made if modest else ""


def _read_tries(folder: Path) -> int:
    try:
        data = (folder / "tries").read_bytes()
    except FileNotFoundError:
        return 0
    except OSError:
        return _LARGEST
    count, _, check = data[:64].decode("ascii", "replace").strip().partition(" ")
    if len(count) == 8 and count.isdecimal() and check == _check(count):
        return int(count)
    return _LARGEST


def _write_tries(folder: Path, count: int) -> None:
    words = f"{count:08d}"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / "tries"
    fresh = not path.exists()
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        os.ftruncate(number, os.pwrite(number, f"{words} {_check(words)}\n".encode(), 0))
        os.fsync(number)
    finally:
        os.close(number)
    if fresh:
        sync_folder(folder)


def _check(words: str) -> str:
    return f"{zlib.crc32(words.encode()):08x}"
