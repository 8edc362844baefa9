"""Measures for Prometheus, as node_exporter's textfile collector reads them.

Promises: text exposition format 0.0.4: every measure once, with HELP and TYPE before it, base units in the
name, labels escaped; no time stamps (the collector refuses them). A measure that nobody knows is left out: it
is never 0 for want of knowledge.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

FILE: Final = "kiosk.prom"

Kind = Literal["gauge", "counter"]


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured; None is not known. Seconds, bytes and counts."""

    uptime_s: float
    frames: int
    exhibition: str = ""
    release: int = 0
    screen: str = ""
    restarts: int | None = None
    crashes: int | None = None
    visits: int | None = None
    last_visit_at: float | None = None  # seconds since 1970
    memory_bytes: int | None = None
    open_files: int | None = None
    threads: int | None = None
    disk_free_bytes: int | None = None
    disk_bytes: int | None = None
    self_test_ok: bool | None = None
    self_test_at: float | None = None  # seconds since 1970
    written_at: float | None = None  # seconds since 1970


@dataclass(frozen=True, slots=True)
class _Measure:
    name: str
    kind: Kind
    words: str
    value: float | None
    labels: Mapping[str, str] = field(default_factory=dict)


def _measures(it: Measures) -> Iterator[_Measure]:
    yield _Measure("kiosk_uptime_seconds", "gauge", "Since the program began.", it.uptime_s)
    yield _Measure("kiosk_frames_total", "counter", "Pictures painted since the program began.", it.frames)
    yield _Measure(
        "kiosk_restarts_total", "counter", "Times the program was started again, as far as is remembered.",
        it.restarts,
    )  # fmt: skip
    yield _Measure("kiosk_crashes", "gauge", "Crashes and hangs that are remembered.", it.crashes)
    yield _Measure(
        "kiosk_edition_info", "gauge", "The edition that is shown.", 1 if it.exhibition else None,
        {"exhibition": it.exhibition, "release": str(it.release)},
    )  # fmt: skip
    yield _Measure(
        "kiosk_screen_info", "gauge", "What is on the screen: attract, visit, staff, calm or closed.",
        1 if it.screen else None, {"screen": it.screen},
    )  # fmt: skip
    yield _Measure("kiosk_visits_total", "counter", "Visits ended since the program began.", it.visits)
    yield _Measure(
        "kiosk_last_visit_timestamp_seconds", "gauge", "When the last visit ended.", it.last_visit_at
    )
    yield _Measure("kiosk_memory_bytes", "gauge", "Resident memory of the program.", it.memory_bytes)
    yield _Measure("kiosk_open_files", "gauge", "Open file descriptors of the program.", it.open_files)
    yield _Measure("kiosk_threads", "gauge", "Threads of the program.", it.threads)
    yield _Measure(
        "kiosk_disk_free_bytes", "gauge", "Room where the kiosk keeps its state.", it.disk_free_bytes
    )
    yield _Measure("kiosk_disk_bytes", "gauge", "Size of that disk.", it.disk_bytes)
    ok = None if it.self_test_ok is None else int(it.self_test_ok)
    yield _Measure("kiosk_self_test_ok", "gauge", "1 when the last self-test found nothing wrong.", ok)
    yield _Measure(
        "kiosk_self_test_timestamp_seconds", "gauge", "When the last self-test ran.", it.self_test_at
    )
    yield _Measure("kiosk_written_timestamp_seconds", "gauge", "When these were written.", it.written_at)


def exposition(measures: Measures) -> str:
    """The measures as a text file."""
    lines: list[str] = []
    for one in _measures(measures):
        if one.value is None:
            continue
        words = one.words.replace("\\", "\\\\").replace("\n", "\\n")
        lines.append(f"# HELP {one.name} {words}")
        lines.append(f"# TYPE {one.name} {one.kind}")
        labels = ",".join(f'{name}="{_escaped(value)}"' for name, value in one.labels.items())
        lines.append(
            f"{one.name}{{{labels}}} {_number(one.value)}" if labels else f"{one.name} {_number(one.value)}"
        )
    return "".join(f"{line}\n" for line in lines)


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace('"', '\\"')


def _number(value: float) -> str:
    """A number as Go reads it: whole ones without a point."""
    return str(int(value)) if float(value).is_integer() else repr(round(float(value), 3))


# -- what the process and its disk say (Linux)

_PAGE: Final = os.sysconf("SC_PAGE_SIZE")


def memory_bytes() -> int | None:
    """Resident memory of this process."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * _PAGE
    except (OSError, ValueError, IndexError):
        return None


def open_files() -> int | None:
    """File descriptors of this process."""
    try:
        return sum(1 for _ in Path("/proc/self/fd").iterdir()) - 1  # the one that lists
    except OSError:
        return None


def threads() -> int | None:
    """Threads of this process."""
    try:
        return sum(1 for _ in Path("/proc/self/task").iterdir())
    except OSError:
        return None


def disk(folder: Path) -> tuple[int, int] | None:
    """Free and all bytes of the disk below a folder, or below the nearest that exists."""
    for place in (folder, *folder.parents):
        try:
            seen = shutil.disk_usage(place)
        except FileNotFoundError:
            continue
        except OSError:
            return None
        return seen.free, seen.total
    return None
