"""What is left out, on the disk: read by the library at every look, shown to staff, undone by them.

Promises: one file, replaced in one step; a file that is damaged or cannot be read leaves nothing out; nothing
is raised to those who read.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from kiosk.supervision.rules import Crash, LeftOut, Stage, State

NAME: Final = "aside.json"
VERSION: Final = 1
_LIMIT: Final = 1 << 20


def name_of(edition: Path) -> str:
    """An edition's name in these files: its folder and the folder that this one is in."""
    return f"{edition.parent.name}/{edition.name}"


def read_state(folder: Path) -> State:
    """What is remembered; nothing when there is nothing, or it cannot be read."""
    try:
        handle = os.open(folder / NAME, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            told = json.loads(os.read(handle, _LIMIT))
        finally:
            os.close(handle)
        return _state(told)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return State()


def write_state(folder: Path, state: State) -> None:
    """Have this remembered. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    told = {"version": VERSION, **asdict(state)}
    new = folder / f"{NAME}.new"
    try:
        new.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        new.replace(folder / NAME)
    except OSError:
        with contextlib.suppress(OSError):
            new.unlink()
        raise


def _state(told: Any) -> State:
    if told["version"] != VERSION:
        return State()
    return State(
        _text(told["content"]),
        tuple(
            Crash(_text(one["edition"]), _text(one["record"]), float(one["ran_s"]), bool(one["shown"]))
            for one in told["crashes"]
        ),
        tuple(
            LeftOut(_text(one["edition"]), _text(one["record"]), bool(one["helped"]))
            for one in told["left_out"]
        ),
        Stage(told["stage"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
