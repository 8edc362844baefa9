"""What the checks look at, and the probes that are given to them.

Promises: a probe is a function that answers with plain values or raises; `Silent` when it did not answer in
time. Nothing here knows how a probe looks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.health.display import DisplaySeen
from kiosk.health.machine import MemorySeen, Sensor, memory, temperatures, touchscreens
from kiosk.library.collection import Library
from kiosk.settings.load import Loaded


class Silent(Exception):  # noqa: N818  # it says what the probe was
    """A probe did not answer; `seconds` is how long it was given."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"no answer within {seconds:g} seconds")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class FontsSeen:
    """Letters that no font draws, and fonts of the program that cannot be read."""

    lacking: str = ""
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InterfaceFile:
    """A file of the interface's words: its language, whether it can be read, and how many of `total` texts it
    lacks."""

    tag: str
    file: str
    loads: bool
    missing: int
    total: int


@dataclass(frozen=True, slots=True)
class SpeechSeen:
    """Engines that are there, the tags that the first one speaks, and why it does not start ("": it does)."""

    engines: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Probes:
    """How the checks see what is outside the program."""

    display: Callable[[], DisplaySeen | None]
    """What the display tells; None where none can be seen, as over a remote terminal."""
    fonts: Callable[[str], FontsSeen]
    """Which of these letters no font draws."""
    interface: Callable[[Path | None], Sequence[InterfaceFile]]
    """The files of the interface's words: the program's own and those of a folder."""
    speech: Callable[[], SpeechSeen]
    sound: Callable[[], Sequence[str]]
    """The names of the sound outputs."""
    free: Callable[[Path], int]
    """Bytes left on the disk of a folder that is there."""
    now: Callable[[], datetime]
    """The time, with its zone."""
    touchscreens: Callable[[], Sequence[str] | None] = touchscreens
    """The names of the touchscreens; None where the system does not tell."""
    memory: Callable[[], MemorySeen] = memory
    temperatures: Callable[[], Sequence[Sensor]] = temperatures


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything a check may look at.

    `edition` is what the kiosk shows, with the records left out of it; None when there is none. `diagonal_mm`
    and `bottom_mm` are what is declared of the display (0: not told). `bundle` is the exhibition that came
    with the program, which is shown while nothing is installed; None when none came.
    """

    settings: Loaded
    library: Library
    edition: Path | None
    hidden: tuple[str, ...]
    diagonal_mm: float
    bottom_mm: float
    probes: Probes
    bundle: Path | None = None
