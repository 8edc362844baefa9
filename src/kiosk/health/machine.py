"""What the machine tells of itself in files of the system: touchscreens, memory, temperatures. Linux.

Promises: only files are read, so it works over a remote terminal and asks nobody for leave. What a file
says is believed when it can be so; a file that is missing or says nonsense is left out. A system that has
no such files says nothing, and that is no fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SYS: Final = Path("/sys")
PROC: Final = Path("/proc")

_DIRECT: Final = 1
"""INPUT_PROP_DIRECT: what is touched is what is seen (linux/input-event-codes.h)."""
_ABS_X: Final = 0
_ABS_MT_X: Final = 53
_BTN_TOUCH: Final = 0x14A
_BTN_TOOL: Final = (0x140, 0x145)
"""BTN_TOOL_PEN and BTN_TOOL_FINGER: pens and touchpads have them, touchscreens do not."""

SANE_C: Final = (-30.0, 130.0)
"""Sensors that are not connected say −127, 0 kelvin or 255."""
SANE_LIMIT_C: Final = (60.0, 130.0)


def touchscreens(sys: Path = SYS) -> tuple[str, ...] | None:
    """The names of the touchscreens that are plugged in; None where the system does not tell of any input."""
    devices = sorted((sys / "class" / "input").glob("event*/device"))
    if not devices:
        return None
    return tuple(dict.fromkeys(_line(device / "name") or "?" for device in devices if _is_touch(device)))


def _is_touch(device: Path) -> bool:
    absolute, keys = _bits(device / "capabilities" / "abs"), _bits(device / "capabilities" / "key")
    if not (absolute >> _ABS_MT_X & 1 or absolute >> _ABS_X & 1):
        return False
    if _bits(device / "properties") >> _DIRECT & 1:
        return True
    # Old ones do not say that they are direct (as udev takes them for touchscreens as well).
    return bool(keys >> _BTN_TOUCH & 1) and not any(keys >> tool & 1 for tool in _BTN_TOOL)


def _bits(file: Path) -> int:
    """A bitmap as the kernel writes it: words of 64 bits in hexadecimal, the highest first."""
    bits = 0
    try:
        for word in _line(file).split():
            bits = bits << 64 | int(word, 16)
    except ValueError:
        return 0
    return bits


@dataclass(frozen=True, slots=True)
class MemorySeen:
    """Bytes: all memory of the machine, what is free of it, what the kiosk's window has, and had when it was
    shown for ten minutes (0: not known)."""

    total: int = 0
    free: int = 0
    own: int = 0
    own_before: int = 0


def memory(pid: int = 0, own_before: int = 0, proc: Path = PROC) -> MemorySeen:
    """The memory now; of the window as well when its process is known."""
    machine = _table(proc / "meminfo")
    own = resident(pid, proc) if pid else 0
    return MemorySeen(machine.get("MemTotal", 0), machine.get("MemAvailable", 0), own, own_before)


def resident(pid: int, proc: Path = PROC) -> int:
    """Bytes that a process has in memory; 0 when it cannot be seen."""
    return _table(proc / str(pid) / "status").get("VmRSS", 0)


def _table(file: Path) -> dict[str, int]:
    """`Name:  123 kB` as bytes by name."""
    found = {}
    for line in _text(file).splitlines():
        name, _, value = line.partition(":")
        number, _, unit = value.strip().partition(" ")
        if number.isdecimal() and unit.strip() == "kB":
            found[name] = int(number) * 1024
    return found


@dataclass(frozen=True, slots=True)
class Sensor:
    """A temperature in degrees Celsius, and the one from which the machine protects itself (0: not told)."""

    name: str
    now: float
    limit: float = 0.0


def temperatures(sys: Path = SYS) -> tuple[Sensor, ...]:
    """Every sensor that can be believed, the warmest first."""
    seen = [*_zones(sys), *_chips(sys)]
    return tuple(sorted(seen, key=lambda one: (-one.now, one.name)))


def _zones(sys: Path) -> Iterator[Sensor]:
    for zone in sorted((sys / "class" / "thermal").glob("thermal_zone*")):
        now = _degrees(zone / "temp", SANE_C)
        if now is None:
            continue
        limits = [
            _degrees(kind.with_name(kind.name.removesuffix("_type") + "_temp"), SANE_LIMIT_C)
            for kind in zone.glob("trip_point_*_type")
            if _line(kind) in ("critical", "hot")
        ]
        yield Sensor(_line(zone / "type") or zone.name, now, min(filter(None, limits), default=0.0))


def _chips(sys: Path) -> Iterator[Sensor]:
    for file in sorted((sys / "class" / "hwmon").glob("hwmon*/temp*_input")):
        now = _degrees(file, SANE_C)
        if now is None:
            continue
        stem = file.name.removesuffix("_input")
        chip, label = _line(file.with_name("name")), _line(file.with_name(f"{stem}_label"))
        limit = _degrees(file.with_name(f"{stem}_crit"), SANE_LIMIT_C) or 0.0
        yield Sensor(" ".join(filter(None, (chip, label))) or stem, now, limit)


def _degrees(file: Path, sane: tuple[float, float]) -> float | None:
    try:
        value = int(_line(file)) / 1000
    except ValueError:
        return None
    return value if sane[0] <= value <= sane[1] and value != 0 else None


def _line(file: Path) -> str:
    return " ".join(_text(file, 4096).split())


def _text(file: Path, limit: int = 65536) -> str:
    try:
        with file.open("rb") as stream:
            return stream.read(limit).decode("utf-8", "replace")
    except OSError:
        return ""
