"""Watches a run from outside and judges it: alive, answering, silent, level.

Promises: everything that is wrong is one line of the answer; with anything wrong, the last actions are told.
A hang is an event loop that has not turned for HANG_S of the world, or for HANG_PROCESSOR_S of the process's
own work: a machine that is merely busy is no hang.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from tests.soak.gauges import Gauges
from tests.soak.level import slope

HANG_S: Final = 60.0
HANG_PROCESSOR_S: Final = 10.0
BUILD_S: Final = 1800.0
"""Until the first turn: there may be an edition to build."""
BLOCK_S: Final = 300.0
MEMORY_MB_PER_HOUR: Final = 1.0
LONG_S: Final = 3600.0
"""Of a shorter time nothing can be said about megabytes an hour."""
LEVEL: Final = {"descriptors": 1, "threads": 1, "objects": 40, "tree": 5, "wrapped": 5}
"""What has to stay level, and by how much a median may differ: pools of threads that come and go, and a
type that is made known late."""
STILL_WARMING: Final = 0.05
"""The share by which it may differ besides in a short run: not every page was opened in its warm-up."""
LAST: Final = 40
"""So many actions are told."""
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Soak:
    """What is asked. `warm_up` in minutes; below 0 a sixth of the run."""

    folder: Path
    minutes: float
    seed: int
    speed: float = 20.0
    size: tuple[int, int] = (1920, 1080)
    cache: Path | None = None
    warm_up: float = -1.0
    scenes: int = 0
    """Of the attract loop alone; 0: a visitor."""
    first: int = 1
    """The number of the visitor's first action."""
    actions: int = 0
    """It lasts until so many were done, too, on a machine that has little time for it."""

    @property
    def warm_up_s(self) -> float:
        return 60 * (self.warm_up if self.warm_up >= 0 else self.minutes / 6)


PROGRAM = """
import sys
from pathlib import Path
from tests.soak.stage import Run
from tests.soak.{module} import main
folder, minutes, seed, speed, width, height, cache, scenes, first, actions = sys.argv[1:]
main(Run(Path(folder), float(minutes), int(seed), float(speed), (int(width), int(height)),
    Path(cache) if cache else None, int(scenes), int(first), int(actions)))
"""


def soak(asked: Soak, say: Say) -> list[str]:
    """Run it; what was wrong."""
    asked.folder.mkdir(parents=True, exist_ok=True)
    say(f"soak: seed {asked.seed}, {asked.minutes:g} minutes at {asked.speed:g} times human speed")
    command = [
        sys.executable, "-c", PROGRAM.format(module="loop" if asked.scenes else "hall"),
        str(asked.folder), str(asked.minutes), str(asked.seed), str(asked.speed),
        str(asked.size[0]), str(asked.size[1]), str(asked.cache or ""),
        str(asked.scenes),
        str(asked.first),
        str(asked.actions),
    ]  # fmt: skip
    with (asked.folder / "said.log").open("wb") as said:
        process = subprocess.Popen(command, env=_environment(asked.folder), stdout=said, stderr=said)
        wrong = _accompany(process, asked.folder)
    complaints = _lines(asked.folder / "complaints.log")
    if complaints:
        wrong.append(f"{len(complaints) // 2} complaints of Qt or Python, the first ones:")
        wrong += complaints[:40]
    wrong += judge(asked, say)
    for line in wrong:
        say(line)
    if wrong:
        say(f"the last actions (seed {asked.seed}):")
        for line in _lines(asked.folder / "actions.log")[-LAST:]:
            say(f"    {line}")
    return wrong


def _environment(folder: Path) -> dict[str, str]:
    """A home of its own."""
    environment = {**os.environ, "PYTHONFAULTHANDLER": "1"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment["LC_ALL"] = "C.UTF-8"
    environment["SPEECHD_ADDRESS"] = f"unix_socket:{folder / 'nobody-speaks'}"
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    for name in ("CONFIG", "STATE", "DATA"):
        environment[f"XDG_{name}_HOME"] = str(folder / name.lower())
    return environment


def _accompany(process: subprocess.Popen[bytes], folder: Path) -> list[str]:
    """Until it ends, or hangs."""
    beat, turned, worked = "", time.monotonic(), 0.0
    while process.poll() is None:
        time.sleep(1.0)
        now = time.monotonic()
        latest = "".join(_lines(folder / "beat"))
        if latest != beat:
            beat, turned = latest, now
            worked = float(latest.split()[1])
            continue
        own = _processor_s(process.pid) - worked if beat else 0.0
        if now - turned > (HANG_S if beat else BUILD_S) or own > HANG_PROCESSOR_S:
            process.send_signal(signal.SIGABRT)  # Python then tells where each thread was
            process.wait()
            where = "\n".join(_lines(folder / "crash.log")[-60:])
            return [
                f"hang: the event loop did not turn for {now - turned:.0f} s, {own:.1f} s of its own\n{where}"
            ]
    if process.returncode:
        where = "\n".join(_lines(folder / "crash.log")[-60:] + _lines(folder / "said.log")[-30:])
        return [f"it ended with {process.returncode}\n{where}"]
    return []


def _processor_s(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def judge(asked: Soak, say: Say) -> list[str]:
    """What the readings say; what is wrong with them."""
    wrong: list[str] = []
    readings = [Gauges.of_row(line) for line in _lines(asked.folder / "gauges.csv")[1:]]
    summary = _lines(asked.folder / "summary.json")
    if summary:
        told = json.loads(summary[0])
        say(
            f"{told['did']} in {told['seconds']:.0f} s, "
            f"{told['processor_s']:.0f} s of processor, longest turn {told['longest_turn_s']:.2f} s"
        )
    warm = [it for it in readings if it.seconds >= asked.warm_up_s]
    say(f"{len(readings)} readings, {len(warm)} after the warm-up of {asked.warm_up_s:.0f} s")
    if not warm:
        return ["nobody was ever away: no reading"]
    span_s = warm[-1].seconds - warm[0].seconds
    block_s = min(BLOCK_S, span_s / 10 + 1)
    long = span_s >= LONG_S
    for name in ("pss", "own", "heap"):
        line = slope([(it.seconds, getattr(it, name) / 1e6) for it in warm], block_s)
        first, last = getattr(warm[0], name) / 1e6, getattr(warm[-1], name) / 1e6
        say(
            f"{name}: {first:.1f} MB at first, {last:.1f} MB at last,"
            f" {line.per_hour:+.2f} MB an hour, 95 % under {line.at_most:+.2f}"
            f" ({line.blocks} blocks of {block_s:.0f} s, resemblance {line.resemblance:.2f})"
        )
        if name == "own" and long and line.at_most >= MEMORY_MB_PER_HOUR:
            wrong.append(
                f"memory may grow by {line.at_most:.2f} MB an hour; under {MEMORY_MB_PER_HOUR} is asked"
            )
    for name, slack in LEVEL.items():
        values = [getattr(it, name) for it in warm]
        third = max(1, len(values) // 3)
        early, late = median(values[:third]), median(values[-third:])
        say(f"{name}: {early:.0f} in the first third, {late:.0f} in the last, {min(values)}–{max(values)}")
        if late > early + slack + (0 if long else early * STILL_WARMING):
            wrong.append(f"{name} grew from {early:.0f} to {late:.0f}")
    return wrong
