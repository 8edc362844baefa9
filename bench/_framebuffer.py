"""What was painted on a virtual display, and when: seen from outside, the same way for every program.

Xvfb with `-fbdir` keeps its picture in a file, 4 bytes a pixel, and draws straight into it. A process of its
own (`Watch`) looks at rows of a part of that file several hundred times a second.

- One paint is one change. A paint that is still being copied when it is looked at arrives as two changes of
  different rows; it counts once. A row that changes again belongs to the next paint.
- Of every paint the moment is kept at which it was first seen, and a coarse copy of the area after it.
- Not seen: a second paint between two looks (2.5 ms apart), a change that lies wholly between two rows
  (8 pixels), a paint that changes nothing, and whether the two halves of a display's refresh would have torn.
  The longest time between two looks is told.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import pickle
import struct
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

ROW_STEP, COLUMN_STEP, COPIED_ROW = 8, 12, 2
LOOK_S = 0.0025
# Two pictures are the same when fewer than this share of the kept points differ by more than so many levels:
# a tile that is still blurred, or a picture that stands half a pixel aside, is far above it.
ALIKE_SHARE, ALIKE_LEVELS = 0.002, 12


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the display, in pixels."""

    x: int
    y: int
    width: int
    height: int

    def at(self, x: float, y: float) -> tuple[int, int]:
        """The pixel at fractions of the area."""
        return round(self.x + x * self.width), round(self.y + y * self.height)


@dataclass(frozen=True, slots=True)
class Paints:
    """What a watch saw: moments in monotonic nanoseconds, ascending, and the area's coarse copy after each.
    `before` is the copy at the start; `blind_ns` the longest time between two looks, `looks` their number."""

    at_ns: list[int]
    copies: list[bytes]
    before: bytes
    width: int
    started_ns: int
    ended_ns: int
    looks: int
    blind_ns: int

    def between(self, start_ns: int, end_ns: int) -> list[int]:
        """The moments from one instant to another."""
        return [at for at in self.at_ns if start_ns <= at < end_ns]

    def settled_ns(self, start_ns: int, end_ns: int) -> int:
        """From when on the area looked as it did at `end_ns`; `start_ns` when nothing changed after it."""
        seen = [number for number, at in enumerate(self.at_ns) if at < end_ns]
        if not seen:
            return start_ns
        last = self.copies[seen[-1]]
        for number in reversed(seen):
            if not alike(self.copies[number], last, self.width):
                return self.at_ns[number + 1]
            if self.at_ns[number] < start_ns:
                return start_ns
        return self.at_ns[0] if not alike(self.before, last, self.width) else start_ns


def alike(one: bytes, other: bytes, width: int) -> bool:
    """Whether two coarse copies show the same to the eye."""
    if one == other:
        return True
    size = (width, len(one) // (4 * width))
    pictures = [Image.frombytes("RGBX", size, copy).convert("RGB") for copy in (one, other)]
    difference = ImageChops.difference(*pictures)
    red, green, blue = difference.split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    return sum(worst[ALIKE_LEVELS + 1 :]) <= ALIKE_SHARE * size[0] * size[1]


class Framebuffer:
    """The picture of a virtual display. `file` is `Xvfb_screen0` of its folder (an XWD file, version 7)."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._bytes = mmap.mmap(opened.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack(">25I", self._bytes[:100])
        if head[1] != 7 or head[11] != 32:
            sys.exit("The virtual display keeps its picture in another form than the bench reads.")
        self.width, self.height, self.stride = head[4], head[5], head[12]
        self._start = head[0] + 12 * head[19]  # after the header and its colour map

    def row(self, x: int, y: int, width: int) -> bytes:
        """A piece of a row, blue, green, red and nothing for each pixel."""
        start = self._start + y * self.stride + 4 * x
        return self._bytes[start : start + 4 * width]

    def colour(self, x: int, y: int) -> tuple[int, int, int]:
        """Red, green and blue of a pixel."""
        blue, green, red, _ = self.row(x, y, 1)
        return red, green, blue

    def rows(self, area: Area) -> list[bytes]:
        """The rows that are looked at."""
        return [self.row(area.x, y, area.width) for y in range(area.y, area.y + area.height, ROW_STEP)]

    def save(self, path: Path) -> None:
        """The whole display as a picture file."""
        pixels = b"".join(self.row(0, y, self.width) for y in range(self.height))
        Image.frombytes("RGB", (self.width, self.height), pixels, "raw", "BGRX").save(path)

    def wait_still(self, area: Area, still_s: float = 1.5, patience_s: float = 60.0) -> bool:
        """Wait until the area has not changed for so long; whether it came to that."""
        until, rows, since = time.monotonic() + patience_s, self.rows(area), time.monotonic()
        while time.monotonic() < until:
            time.sleep(0.05)
            now = self.rows(area)
            if now != rows:
                rows, since = now, time.monotonic()
            elif time.monotonic() - since >= still_s:
                return True
        return False

    def wait_colour(self, x: int, y: int, colour: tuple[int, int, int], patience_s: float = 60.0) -> bool:
        """Wait until a pixel has a colour; whether it got it."""
        until = time.monotonic() + patience_s
        while self.colour(x, y) != colour:
            if time.monotonic() > until:
                return False
            time.sleep(0.02)
        return True


class Watch:
    """A process that notes every paint of an area until `end`."""

    def __init__(self, file: Path, area: Area) -> None:
        numbers = map(str, (area.x, area.y, area.width, area.height))
        command = [sys.executable, str(Path(__file__).resolve()), str(file), *numbers]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        if self._process.stdout.read(1) != b"+":
            sys.exit("The display could not be watched.")

    def end(self) -> Paints:
        """Stop looking; what was seen."""
        seen, _ = self._process.communicate(b"-")
        paints = pickle.loads(seen)  # from our own process
        assert isinstance(paints, Paints)
        return paints


def _coarse(rows: Sequence[bytes]) -> bytes:
    """Every so many pixels of every other row, one after the other."""
    return b"".join(memoryview(row).cast("I")[::COLUMN_STEP].tobytes() for row in rows[::COPIED_ROW])


def watch(framebuffer: Framebuffer, area: Area, stop: int) -> Paints:
    """Look until the file descriptor `stop` has something to read."""
    os.set_blocking(stop, False)
    rows = framebuffer.rows(area)
    before, width = _coarse(rows), len(_coarse(rows[:1])) // 4
    at_ns: list[int] = []
    copies: list[bytes] = []
    painted: set[int] = set()  # the rows of the paint that goes on
    begun_ns = looked_ns = time.monotonic_ns()
    looks = blind_ns = 0
    due = time.monotonic()

    def finish() -> None:
        if painted:
            copies.append(_coarse(rows))
            painted.clear()

    while True:
        due = max(due + LOOK_S, time.monotonic() - LOOK_S)
        time.sleep(max(0.0, due - time.monotonic()))
        now_ns = time.monotonic_ns()
        now = framebuffer.rows(area)
        looks, blind_ns, looked_ns = looks + 1, max(blind_ns, now_ns - looked_ns), now_ns
        changed = {number for number, (old, new) in enumerate(zip(rows, now, strict=True)) if old != new}
        if not changed or painted & changed:
            finish()
        if changed:
            if not painted:
                at_ns.append(now_ns)
            painted |= changed
            rows = now
        elif looks % 16 == 0:
            try:
                if os.read(stop, 1) is not None:
                    break
            except BlockingIOError:
                continue
    finish()
    return Paints(at_ns, copies, before, width, begun_ns, time.monotonic_ns(), looks, blind_ns)


def main() -> int:
    """The process of `Watch`: file, x, y, width, height. Says `+` when it looks, ends when it is told."""
    framebuffer = Framebuffer(Path(sys.argv[1]))
    area = Area(*map(int, sys.argv[2:6]))
    # To be on time also when all processors are taken; where it is not allowed, `blind_ns` tells.
    with contextlib.suppress(OSError):
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    sys.stdout.buffer.write(b"+")
    sys.stdout.buffer.flush()
    paints = watch(framebuffer, area, sys.stdin.fileno())
    # Under its importable name, so that the other side can take it.
    import _framebuffer

    sent = _framebuffer.Paints(*(getattr(paints, name) for name in Paints.__dataclass_fields__))
    sys.stdout.buffer.write(pickle.dumps(sent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
