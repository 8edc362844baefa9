"""Starts the probes, each in a process of its own, and reads what they saw. No Qt here.

Promises: a probe that takes longer than its time is ended and `Silent` is raised; one that aborts raises
`ProbeError` with its last words. So whoever asks is never taken down.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from kiosk.errors import KioskError
from kiosk.health.display import DisplaySeen
from kiosk.health.ground import FontsSeen, InterfaceFile, Probes, Silent, SpeechSeen

PATIENCE_S: Final = 20.0
"""How long a probe may take: speech needs 1.3 to 1.8 s where it is well."""


class ProbeError(KioskError):
    """A probe ended without an answer."""


def ask(name: str, asked: Any = None, seconds: float = PATIENCE_S, module: str = "kiosk.ui.probe") -> Any:
    """What a probe answers. Raises `Silent` or `ProbeError`."""
    command = [sys.executable, "-m", module, name]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, errors="replace", env={**os.environ, "QT_LOGGING_TO_CONSOLE": "1"},
    ) as child:  # fmt: skip
        try:
            out, err = child.communicate(json.dumps(asked), timeout=seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            raise Silent(seconds) from None
    try:
        if child.returncode == 0:
            return json.loads(out)
    except ValueError:
        pass
    last = next((line.strip() for line in reversed(err.splitlines()) if line.strip()), "")
    raise ProbeError(f"the look at “{name}” ended with {child.returncode}{f': {last[:200]}' if last else ''}")


def _display() -> DisplaySeen | None:
    seen = ask("display")
    return DisplaySeen(*seen) if seen is not None else None


def _fonts(letters: str) -> FontsSeen:
    lacking, damaged = ask("fonts", letters)
    return FontsSeen(lacking, tuple(damaged))


def _interface(folder: Path | None) -> Sequence[InterfaceFile]:
    return [InterfaceFile(*one) for one in ask("interface", str(folder) if folder is not None else None)]


def _speech() -> SpeechSeen:
    engines, tags, error = ask("speech")
    return SpeechSeen(tuple(engines), tuple(tags), error)


def _sound() -> Sequence[str]:
    return [str(name) for name in ask("sound")]


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


PROBES: Final = Probes(
    _display, _fonts, _interface, _speech, _sound, _free, lambda: datetime.now(UTC).astimezone()
)
"""The probes as `kiosk doctor` uses them."""


def probes_of_window(display: Callable[[], DisplaySeen | None]) -> Probes:
    """The same for a window that stands and knows its display itself."""
    return replace(PROBES, display=display)
