"""The heartbeat: one small JSON file that says the kiosk lives, and what it shows.

Promises: pure but for `folder`. Whoever reads it needs no clock that is right: `monotonic_s` only grows while
the computer runs, and `written_at` is the time of day for people.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Literal

FILE: Final = "heartbeat.json"
VERSION: Final = 1

ScreenKind = Literal["attract", "visit", "staff", "calm", "closed"]
"""What is on the screen: the loop, a visitor's page, the staff's panel, nothing to show yet, or the dark of
the night."""


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """What the kiosk says of itself now. Times in seconds; `written_at` is ISO 8601 with an offset."""

    written_at: str
    monotonic_s: float
    pid: int
    uptime_s: float
    frames: int
    exhibition: str
    release: int
    screen: ScreenKind
    last_error: str
    last_error_at: str

    def text(self) -> str:
        """The file."""
        return json.dumps({"version": VERSION, **asdict(self)}, ensure_ascii=False, indent=1) + "\n"


def folder(health: Path) -> Path:
    """Where the heartbeat lies: `$RUNTIME_DIRECTORY` of a service manager (in memory: no disk is worn), else
    the kiosk's own folder for its health."""
    given = os.environ.get("RUNTIME_DIRECTORY", "").split(":")[0]
    return Path(given) if given else health
