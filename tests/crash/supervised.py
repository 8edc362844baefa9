"""A supervised kiosk in a state of its own, as the tests of crashes see it from outside."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.supervision.place import OnScreen, read_place

LONGEST_S: Final = 120.0
"""A bound for what never comes, not a measurement."""
MARK: Final = b"KIOSK_FIRST_FRAME "


class Supervised:
    """The parent and its child; what the parent says is in `said`."""

    def __init__(
        self, root: Path, *options: str, watchdog_s: int = 30, display: dict[str, str] | None = None
    ):
        self.state = root / "state"
        self.control = root / "control"
        self._log = root / "said"
        self.do("")
        environment = {
            **os.environ,
            "KIOSK_REPORT_FIRST_FRAME": "1",
            "KIOSK_TEST_CONTROL": str(self.control),
            **(display or {}),
        }
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [
                    sys.executable, "-m", "tests.crash.program", "run", "--supervise", "--no-speech",
                    "--state", str(self.state), "--set", f"supervision.watchdog_s={watchdog_s}", *options,
                ],
                stdout=subprocess.PIPE, stderr=log, env=environment, cwd=Path(__file__).parents[2], bufsize=0,
            )  # fmt: skip
        self._rest = b""
        self.frames: list[float] = []
        """The moments of first pictures, monotonic seconds."""

    # -- what it does

    def do(self, words: str) -> None:
        """What the program shall do from now on (`tests.crash.program`)."""
        new = self.control.with_suffix(".new")
        new.write_text(words, encoding="utf-8")
        new.replace(self.control)

    def child(self) -> int:
        """The process that shows the window; 0 between two of them."""
        pid = self._process.pid
        try:
            told = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        except OSError:
            return 0
        return int(told[0]) if told else 0

    def other_child(self, than: int) -> int:
        """Wait for the next process."""
        self.until(lambda: self.child() not in (0, than))
        return self.child()

    def send(self, number: signal.Signals) -> float:
        """A signal to the child; the moment at which it was sent."""
        pid = self.child()
        assert pid, self.said()
        moment = time.monotonic()
        os.kill(pid, number)
        return moment

    # -- what is seen of it

    def frame_after(self, moment: float) -> float:
        """The moment of the first picture of a start after `moment`, waited for."""
        assert self._process.stdout is not None
        end = time.monotonic() + LONGEST_S
        while not self.frames or self.frames[-1] <= moment:
            left = end - time.monotonic()
            ready, _, _ = select.select([self._process.stdout], [], [], max(0.0, left))
            piece = os.read(self._process.stdout.fileno(), 65536) if ready else b""
            assert piece, f"nothing came back:\n{self.said()}"
            *lines, self._rest = (self._rest + piece).split(b"\n")
            self.frames += [int(line[len(MARK) :]) / 1e9 for line in lines if line.startswith(MARK)]
        return self.frames[-1]

    def on_screen(self) -> OnScreen:
        """What the program noted of its screen."""
        return read_place(self.state / "supervision")

    def until(self, so: Callable[[], bool]) -> None:
        """Until something is so on the disk, where there is nothing to wait on."""
        end = time.monotonic() + LONGEST_S
        while not so():
            assert time.monotonic() < end, self.said()
            time.sleep(0.02)

    def until_start(self, number: int) -> None:
        """Until the start of this number shows something."""
        self.until(lambda: self.on_screen().start >= number and self.on_screen().shown)
        assert self.on_screen().start == number, self.said()

    def said(self) -> str:
        """All sentences so far, parent's and children's."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def sentences(self, part: str) -> list[str]:
        """Those with these words in them."""
        return [line for line in self.said().splitlines() if part in line]

    def end(self) -> int:
        """Tell it to end; its exit status."""
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(LONGEST_S)

    def kill(self) -> None:
        """End it without a word; the child goes with it."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
