"""The ledger of starts: when the program began, how it ended, and what was on the screen when it crashed.

Promises:
- It is the program itself that keeps it, so it is the same under systemd, under `kiosk run --supervise` and
  without either.
- A run without an end, in the same boot of the computer, was a crash; one in an earlier boot lost its power.
- One line of JSON an event, appended without a flush; damaged lines are passed over, the file never grows
  beyond `LIMIT`.
- A folder that cannot be read or written is told, and the show goes on.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from kiosk.supervision.place import PlaceFile, read_place
from kiosk.supervision.rules import QUICK_S, Crash

NAME: Final = "starts.jsonl"
LIMIT: Final = 256 * 1024
KEPT: Final = 64 * 1024
BOOT: Final = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the program. `how` is "asked", "crash", "power" (the computer went off) or "" (it runs, or
    nobody has looked yet); `began` and `ended` are local times in ISO 8601, of whatever clock there was."""

    number: int
    began: str
    boot: str
    moment: float
    how: str = ""
    ended: str = ""
    ran_s: float = 0.0
    screen: str = ""
    record: str = ""
    edition: str = ""
    shown: bool = False

    @property
    def good(self) -> bool:
        """Whether it ran well for a while, however it ended."""
        return self.shown and self.ran_s >= QUICK_S


def moment_of(text: str) -> datetime | None:
    """A time of the ledger; None when it is none, or has no zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def boot_id() -> str:
    """This boot of the computer; "" where the system does not tell."""
    try:
        return BOOT.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


class Ledger:
    """The ledger in `folder`, for the run of this program."""

    def __init__(
        self,
        folder: Path,
        tell: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
        boot: str | None = None,
    ) -> None:
        self._folder = folder
        self._tell = tell
        self._clock = clock
        self._boot = boot_id() if boot is None else boot
        self._number = 0
        self._moment = 0.0
        self._refused = False
        self._ended = False
        self.place = PlaceFile(folder, 0, tell, clock)

    def begin(self) -> Run | None:
        """Note this start; what became of the run before, None when there was none or it is not known."""
        last = before = self._last()
        if last is not None and not last.how:
            before = self._judged(last)
            self._append(
                {
                    "event": before.how, "start": before.number, "at": before.ended, "ran_s": before.ran_s,
                    "screen": before.screen, "record": before.record, "edition": before.edition,
                    "shown": before.shown,
                }
            )  # fmt: skip
        self._number = last.number + 1 if last is not None else 1
        self._moment = int(self._clock() * 1000) / 1000  # not rounded: no run begins later than now
        self._append(
            {"event": "start", "start": self._number, "at": _now(), "boot": self._boot,
             "moment": self._moment, "pid": os.getpid()}
        )  # fmt: skip
        self.place = PlaceFile(self._folder, self._number, self._tell, self._clock)
        if self._refused:
            self.place.give_up()
            return None  # what cannot be noted would be found again at every start
        self.place.write()
        return before

    def end(self) -> None:
        """This run ends because it was asked to."""
        if not self._number or self._ended:
            return
        self._ended = True
        now = self.place.now
        self._append(
            {"event": "asked", "start": self._number, "at": _now(), "shown": now.shown,
             "ran_s": round(self._clock() - self._moment, 1)}
        )  # fmt: skip
        self.place.close()

    def _last(self) -> Run | None:
        runs = list(read_runs(self._folder, self._say))
        return runs[-1] if runs else None

    def _judged(self, run: Run) -> Run:
        """What became of a run that noted no end."""
        place = read_place(self._folder)
        if place.start != run.number:
            place = type(place)()
        now = self._clock()
        same = run.boot == self._boot and now >= run.moment
        # After a crash the program is back at once, so now is when it ended; of a boot that is over, only the
        # last change on the screen is known.
        ran = now - run.moment if same else max(0.0, place.moment - run.moment)
        return Run(
            run.number, run.began, run.boot, run.moment, "crash" if same else "power", _now(), round(ran, 1),
            place.screen, place.record, place.edition, place.shown,
        )  # fmt: skip

    def _append(self, told: dict[str, Any]) -> None:
        if self._refused:
            return
        path = self._folder / NAME
        line = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK
            handle = os.open(path, flags, 0o644)
            try:
                size = os.fstat(handle).st_size
                if size > LIMIT:
                    size = _shorten(handle, size)
                torn = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
                os.pwrite(handle, b"\n" * torn + line, size)
            finally:
                os.close(handle)
        except OSError as error:
            self._say(error)

    def _say(self, error: OSError) -> None:
        if not self._refused:
            self._refused = True
            self._tell(
                f"Starts and crashes cannot be noted in {self._folder} ({error.strerror or error}). The show "
                "goes on, but nothing is left out after crashes. Make room on the disk, or make the folder "
                "writable for the kiosk's user."
            )


def read_runs(folder: Path, refused: Callable[[OSError], None] = lambda _error: None) -> Iterator[Run]:
    """The runs that are remembered, the oldest first. Never raises; `refused` hears what the disk said."""
    try:
        data = _tail(folder / NAME)
    except FileNotFoundError:
        return
    except OSError as error:
        refused(error)
        return
    runs: dict[int, Run] = {}
    for line in data.splitlines():
        try:
            told = json.loads(line)
            number, event = int(told["start"]), str(told["event"])
            if event == "start":
                runs[number] = Run(number, str(told["at"]), str(told["boot"]), float(told["moment"]))
            elif number in runs and event in ("asked", "crash", "power"):
                begun = runs[number]
                runs[number] = Run(
                    number, begun.began, begun.boot, begun.moment, event, str(told["at"]),
                    float(told["ran_s"]), str(told.get("screen", "")), str(told.get("record", "")),
                    str(told.get("edition", "")), bool(told.get("shown")),
                )  # fmt: skip
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
    yield from (runs[number] for number in sorted(runs))


def crash_of(run: Run) -> Crash:
    """A run that crashed, as the rules take it."""
    return Crash(run.edition, run.record, run.ran_s, run.shown)


def _tail(path: Path) -> bytes:
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        size = os.fstat(handle).st_size
        return os.pread(handle, KEPT, max(0, size - KEPT))
    finally:
        os.close(handle)


def _shorten(handle: int, size: int) -> int:
    """Keep the last lines; the new size."""
    kept = os.pread(handle, KEPT, size - KEPT)
    kept = kept[kept.find(b"\n") + 1 :]
    os.pwrite(handle, kept, 0)
    os.ftruncate(handle, len(kept))
    return len(kept)


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
