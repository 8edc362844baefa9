"""What is on the screen now, in one small file of fixed size: read after a crash to know what was shown.

Promises: one write of 1 KiB in place for each change, without a flush: it survives the program, and need not
survive the computer. A disk that refuses is told once, and the show goes on.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

NAME: Final = "on-screen"
SIZE: Final = 1024
_LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class OnScreen:
    """`start` is the number of the run (`kiosk.supervision.ledger`), `moment` monotonic seconds; `edition` as
    `kiosk.supervision.aside.name_of` names it; `shown` once there was a picture."""

    start: int = 0
    moment: float = 0.0
    edition: str = ""
    screen: str = ""
    section: str = ""
    record: str = ""
    shown: bool = False


class PlaceFile:
    """Keeps the file of one run up to date."""

    def __init__(
        self,
        folder: Path,
        start: int,
        tell: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path = folder / NAME
        self._tell = tell
        self._clock = clock
        self._now = OnScreen(start)
        self._handle = -1
        self._refused = False

    @property
    def now(self) -> OnScreen:
        """What was written last."""
        return self._now

    def write(self, **changes: str | bool) -> None:
        """Something else is on the screen; what is not named stays."""
        if self._refused:
            return
        cut = {name: value[:_LONGEST] if isinstance(value, str) else value for name, value in changes.items()}
        self._now = replace(self._now, moment=self._clock(), **cut)  # type: ignore[arg-type]  # names of fields
        try:
            if self._handle < 0:
                flags = os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK
                self._handle = os.open(self._path, flags, 0o644)
            os.pwrite(self._handle, _packed(self._now), 0)
        except OSError as error:
            self._refused = True
            self._tell(
                f"What is on the screen cannot be noted in {self._path} ({error.strerror or error}). The "
                "show goes on; after a crash it would not be known what was at fault."
            )

    def give_up(self) -> None:
        """Write nothing, when it is known and told that the folder refuses."""
        self._refused = True

    def close(self) -> None:
        """Let go of the file."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def _packed(now: OnScreen) -> bytes:
    line = json.dumps(asdict(now), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    if len(line) >= SIZE:  # names of many bytes a letter: what matters is shorter
        short = asdict(replace(now, section="", screen=now.screen[:40]))
        line = json.dumps(short, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        line = line if len(line) < SIZE else b"{}"
    return line.ljust(SIZE - 1) + b"\n"


def read_place(folder: Path) -> OnScreen:
    """What was on the screen last. Never raises: what cannot be read is an empty answer."""
    try:
        handle = os.open(folder / NAME, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            told = json.loads(os.read(handle, SIZE))
        finally:
            os.close(handle)
        return OnScreen(
            int(told["start"]), float(told["moment"]), str(told["edition"]), str(told["screen"]),
            str(told["section"]), str(told["record"]), bool(told["shown"]),
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return OnScreen()
