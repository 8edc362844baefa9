"""What the benches share: a virtual display, a family of processes with its memory, and medians in words.

Every process that is started here is ended here, by its own id.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

# Memory counts as steady when this many readings in a row differ by less than this share.
_STEADY, _SHARE, _BETWEEN_S, _PATIENCE_S = 4, 0.01, 0.25, 8.0


@contextmanager
def virtual_display(
    size: tuple[int, int], number: int | None = None, pixels: Path | None = None
) -> Iterator[str]:
    """An X server without a screen, for instance `:72`; a free number is found when none is given.
    In the folder `pixels` it keeps its picture (`Xvfb_screen0`), without a pointer in it."""
    if shutil.which("Xvfb") is None:
        sys.exit("The bench needs a virtual display: apt-get install xvfb")
    ready, tell = os.pipe()
    command = ["Xvfb", *([f":{number}"] if number is not None else []), "-displayfd", str(tell)]
    command += ["-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp"]
    command += ["-nocursor", "-fbdir", str(pixels)] if pixels is not None else []
    server = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL)
    os.close(tell)
    try:
        with os.fdopen(ready, "rb") as pipe:
            answer = pipe.readline().strip().decode()  # written once clients may connect; empty when it died
        if not answer:
            sys.exit("The virtual display could not be started.")
        yield f":{answer}"
    finally:
        server.terminate()
        server.wait()


class Family:
    """A program and all the processes that it starts. One that is to be told things gets a standard input."""

    def __init__(
        self, command: Sequence[str], environment: dict[str, str], errors: Path, told: bool = False
    ) -> None:
        self.started_ns = time.monotonic_ns()
        with errors.open("wb") as log:
            self.head = subprocess.Popen(
                command,
                env=environment,
                stdin=subprocess.PIPE if told else None,
                stdout=subprocess.PIPE,
                stderr=log,
                start_new_session=True,
            )

    def members(self) -> list[int]:
        """The ids of all living processes: those that descend from the program or share its session."""
        parents: dict[int, int] = {}
        sessions: dict[int, int] = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdecimal():
                try:
                    fields = (entry / "stat").read_text().rpartition(")")[2].split()
                except OSError:
                    continue
                if fields[0] != "Z":
                    parents[int(entry.name)], sessions[int(entry.name)] = int(fields[1]), int(fields[3])
        mine = {pid for pid, session in sessions.items() if session == self.head.pid}
        mine |= {self.head.pid} & parents.keys()
        grew = True
        while grew:
            more = {pid for pid, parent in parents.items() if parent in mine and pid not in mine}
            mine |= more
            grew = bool(more)
        return sorted(mine)

    def processor_s(self) -> float:
        """Processor seconds that all living members took until now."""
        ticks = 0
        for pid in self.members():
            try:
                fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def pss_mb(self) -> float:
        """Proportional set size of all members together, in megabytes (10⁶ bytes)."""
        total = 0
        for pid in self.members():
            try:
                lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
            except OSError:
                continue
            total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        return total * 1024 / 1e6

    def steady_pss_mb(self) -> float:
        """The memory once it has stopped changing, or what it is when patience ends."""
        readings: list[float] = []
        until = time.monotonic() + _PATIENCE_S
        while time.monotonic() < until:
            readings.append(self.pss_mb())
            last = readings[-_STEADY:]
            if len(last) == _STEADY and max(last) - min(last) < _SHARE * last[-1]:
                break
            time.sleep(_BETWEEN_S)
        return readings[-1]

    def end(self) -> None:
        """End every member, politely at first."""
        for signal_number, patience_s in ((signal.SIGTERM, 5.0), (signal.SIGKILL, 5.0)):
            for pid in self.members():
                try:
                    os.kill(pid, signal_number)
                except ProcessLookupError:
                    continue
            until = time.monotonic() + patience_s
            while time.monotonic() < until:
                if self.head.poll() is not None and not self.members():
                    break
                time.sleep(0.02)
        self.head.wait()
        for pipe in (self.head.stdin, self.head.stdout):
            if pipe is not None:
                pipe.close()


def warn_when_busy() -> None:
    """Say so when others use the processors: medians then say more about them."""
    load, processors = os.getloadavg()[0], os.cpu_count() or 1
    if load > 0.3 * processors:
        print(f"The machine is busy (load {load:.1f} on {processors} processors): believe no second of this.")


def middle(values: Sequence[float]) -> float:
    """The median."""
    return float(median(values))


def share(values: Sequence[float], part: float) -> float:
    """The value that this share (0–1) of all values does not surpass."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def spread(values: Sequence[float], unit: str, digits: int = 0) -> str:
    """`median (least–most) unit`."""
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f}) {unit}"


def verdict(name: str, ratio: float, bound: float) -> bool:
    """Print a ratio beside its bound; whether it holds."""
    holds = ratio <= bound
    print(f"{name}: {ratio:.3f}, at most {bound} is asked: {'reached' if holds else 'MISSED'}")
    return holds
