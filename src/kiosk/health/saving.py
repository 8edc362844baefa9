"""All of it onto a stick, for whoever looks after the kiosk from afar: results, versions, settings,
touches, log.

Promises: a dated folder of its own with a text, the same for programs, and the map of touches; nothing on
the stick is ever written over. It is there and flushed when `save` answers, so the stick may be pulled out;
when it fails, what was begun is taken away again as far as the stick allows, and `SaveError` says why. No
PIN, no key's secret and no gesture of the staff are in it, and nothing of a visitor.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import platform
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from kiosk.errors import KioskError
from kiosk.health import glass, touches
from kiosk.health.result import Result
from kiosk.health.self_test import SelfTest, last_result, plain
from kiosk.health.sentences import NAMES
from kiosk.health.sheet import drawing
from kiosk.settings.keys import keys
from kiosk.settings.load import Loaded

PREFIX: Final = "kiosk-health"
TEXT, PLAIN, MAP = "health.txt", "health.json", "touches.svg"
SECRET: Final = frozenset({"staff.gesture"})
"""Settings of which only whether they were changed is told: a stick may be lost."""
LOG_LINES: Final = 300
_LOG_LETTERS: Final = 200_000
_LOG_S: Final = 5.0
_PARTS: Final = ("exhibition-kiosk", "PySide6", "PySide6-Essentials", "pillow", "pyvips", "pyyaml")
_TRIES: Final = 50


class SaveError(KioskError):
    """Nothing was saved. `code`: "full", "read-only", "gone", "exists", "failed"."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Saved:
    """What is saved, worded and ready: the files by name."""

    when: datetime
    files: Mapping[str, bytes]


def gather(
    root: Path, results: Sequence[Result], loaded: Loaded, when: datetime, log: Sequence[str] | None = None
) -> Saved:
    """Everything as files. Reads what is kept below `root`; whatever cannot be read is said in them."""
    last, seen, trouble = last_result(root), None, ""
    try:
        kept = touches.read(root)
        seen = glass.look(kept.shape, kept.week(when.date())) if kept is not None else None
    except (touches.TouchesError, OSError) as error:
        trouble = str(error)
    lines = list(last_log() if log is None else log)
    told = {
        "format": 1,
        "when": when.isoformat(timespec="seconds"),
        "ok": all(result.ok for result in results),
        "checks": [plain(result) for result in results],
        "self_test": _self_test(last),
        "versions": versions(),
        "settings": settings_in_force(loaded),
        "touches": _of_touches(seen) if seen is not None else trouble or None,
        "log": lines,
    }
    files = {
        TEXT: _text(told, results, last).encode(),
        PLAIN: json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n",
    }
    if seen is not None:
        files[MAP] = drawing(seen).encode()
    return Saved(when, files)


# -- writing


def save(folder: Path, saved: Saved) -> Path:
    """Write it into a new folder below this one, which is there. The new folder. Raises `SaveError`."""
    made: Path | None = None
    try:
        made = _new_folder(folder, f"{PREFIX}-{saved.when:%Y-%m-%d-%H%M}")
        for name, data in saved.files.items():
            _put(made / name, data)
        _flush(made)
        _flush(folder)
    except OSError as error:
        if made is not None:
            _take_away(made)
        raise _refusal(error, folder) from error
    return made


def save_file(path: Path, saved: Saved) -> Path:
    """Write one file alone: what programs read when its name ends with .json, else the text. It must not be
    there yet. Raises `SaveError`."""
    try:
        _put(path, saved.files[PLAIN if path.suffix == ".json" else TEXT])
        _flush(path.parent)
    except FileExistsError as error:
        raise SaveError("exists", f"{path} is there already; nothing was written over it.") from error
    except OSError as error:
        raise _refusal(error, path.parent) from error
    return path


def _new_folder(folder: Path, name: str) -> Path:
    for number in range(1, _TRIES):
        made = folder / (name if number == 1 else f"{name}-{number}")
        try:
            made.mkdir()
        except FileExistsError:
            continue
        return made
    raise FileExistsError(errno.EEXIST, "so many in one minute", str(folder))


def _put(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def _flush(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some file systems of sticks flush no folders: their files are there
            raise
    finally:
        os.close(handle)


def _take_away(made: Path) -> None:
    with contextlib.suppress(OSError):
        for one in made.iterdir():
            one.unlink()
        made.rmdir()


def _refusal(error: OSError, folder: Path) -> SaveError:
    if not folder.is_dir() or error.errno in (errno.ENODEV, errno.ENXIO, errno.ENOENT):
        return SaveError("gone", f"{folder} is not there any more; nothing is saved.")
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return SaveError("full", f"There is no room left in {folder}; nothing is saved.")
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return SaveError("read-only", f"Nothing may be written in {folder}.")
        case errno.EEXIST:
            return SaveError(
                "exists", f"{folder} holds too many saved reports of this minute. Wait a minute."
            )
        case _:
            return SaveError(
                "failed", f"{folder} takes nothing ({error.strerror or error}); nothing is saved."
            )


# -- what is in it


def versions() -> dict[str, str]:
    """What runs here."""
    found = {"system": _system(), "kernel": platform.release(), "machine": platform.machine()}
    found["python"] = platform.python_version()
    for part in _PARTS:
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[part] = metadata.version(part)
    return found


def _system() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        return platform.system()


def settings_in_force(loaded: Loaded) -> dict[str, str]:
    """Every setting with where it came from."""
    found = {}
    for key in keys():
        origin = loaded.origins[key.path]
        value = "(not told)" if key.path in SECRET else _value(loaded.values[key.path])
        found[key.path] = f"{value}  ({origin})"
    return found


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "–"
    return "–" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def last_log() -> tuple[str, ...]:
    """The last lines that the service manager keeps of this run; none where it keeps none."""
    run, reader = os.environ.get("INVOCATION_ID", ""), shutil.which("journalctl")
    if not run or reader is None:
        return ()
    command = [
        reader, f"_SYSTEMD_INVOCATION_ID={run}", "--no-pager", "--output=short-iso", f"--lines={LOG_LINES}",
    ]  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, timeout=_LOG_S, check=False)
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(done.stdout.decode("utf-8", "replace")[-_LOG_LETTERS:].splitlines())


def _self_test(last: SelfTest | None) -> dict[str, Any] | None:
    if last is None:
        return None
    when = last.when.isoformat(timespec="seconds")
    return {"when": when, "seconds": last.seconds, "checks": [plain(one) for one in last.results]}


def _of_touches(seen: glass.Seen) -> dict[str, Any]:
    shape = seen.shape
    return {
        "touches": seen.touches, "days": seen.days,
        "columns": shape.columns, "rows": shape.rows,
        "width_mm": shape.width_mm, "height_mm": shape.height_mm,
        "stuck": [
            {"x": round(s.x, 4), "y": round(s.y, 4), "reason": s.reason, "count": s.count} for s in seen.stuck
        ],
        "dead": [
            {"x": b.x, "y": b.y, "width": b.width, "height": b.height, "edge": b.edge} for b in seen.dead
        ],
        "cells": [
            list(seen.cells[row * shape.columns : (row + 1) * shape.columns]) for row in range(shape.rows)
        ],
    }  # fmt: skip


def _text(told: Mapping[str, Any], results: Sequence[Result], last: SelfTest | None) -> str:
    said = [f"Health of the kiosk, {told['when']}", ""]
    said += _checks(results)
    said += ["", "The last self-test", ""]
    if last is None:
        said.append("There was none yet.")
    else:
        said += [f"{last.when:%Y-%m-%d %H:%M}, {last.seconds:.0f} s", *_checks(last.results)]
    said += ["", "Versions", "", *(f"{name}: {value}" for name, value in told["versions"].items())]
    said += ["", "Settings in force", "", *(f"{name} = {value}" for name, value in told["settings"].items())]
    said += ["", "Touches", ""]
    match told["touches"]:
        case dict() as map_:
            said.append(f"{map_['touches']} in the last {map_['days']} days with touches; see {MAP}.")
        case str() as words:
            said.append(words)
        case _:
            said.append("None are kept.")
    said += ["", "The last lines of the log", "", *(told["log"] or ["None can be read from here."])]
    return "\n".join(said) + "\n"


def _checks(results: Sequence[Result]) -> list[str]:
    said = []
    for result in results:
        mark = "ok   " if result.ok else "TO DO"
        said.append(f"{mark} {NAMES[result.check]}: {result.told}".rstrip(": "))
        said += [f"      - {remark}" for remark in result.remarks]
    return said
