"""The display itself switched off and on, by whichever program the system has for it.

Promises: `wlopm` and `wlr-randr` are tried under Wayland, `xset` under X11, until one does it. Nothing is
started until the display is to change, nothing waits for it, and no call takes longer than `PATIENCE_S`. What
cannot be done is told once, and then the screen is only black. A display that was switched off is switched on
again when the program ends, and one that does not come on is asked again.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.ui.jobs import Job, Jobs

PATIENCE_S: Final = 4.0


def switch(on: bool, environment: Mapping[str, str] | None = None) -> str:
    """Switch the displays; "" when it was done, else what stood against it, in a sentence. Any thread."""
    system = os.environ if environment is None else environment
    ways: list[tuple[str, Callable[[bool, Mapping[str, str]], str]]] = []
    if system.get("WAYLAND_DISPLAY"):
        ways += [("wlopm", _wlopm), ("wlr-randr", _wlr_randr)]
    if system.get("DISPLAY"):
        ways.append(("xset", _xset))
    if not ways:
        return "There is no Wayland compositor and no X server to ask."
    troubles = []
    for name, way in ways:
        if shutil.which(name, path=system.get("PATH")) is None:
            troubles.append(f"{name} is not installed.")
            continue
        trouble = way(on, system)
        if not trouble:
            return ""
        troubles.append(f"{name}: {trouble}")
    return " ".join(troubles)


def _wlopm(on: bool, system: Mapping[str, str]) -> str:
    return _run(["wlopm", "--on" if on else "--off", "*"], system)[1]


def _wlr_randr(on: bool, system: Mapping[str, str]) -> str:
    said, trouble = _run(["wlr-randr"], system)
    outputs = [line.split()[0] for line in said.splitlines() if line and not line[0].isspace()]
    if trouble or not outputs:
        return trouble or "it names no display."
    words = ["wlr-randr"]
    for output in outputs:
        words += ["--output", output, "--on" if on else "--off"]
    return _run(words, system)[1]


def _xset(on: bool, system: Mapping[str, str]) -> str:
    # Without times of its own the X server blanks nothing by itself; with 0 0 0 it obeys and does no more.
    trouble = _run(["xset", "dpms", "0", "0", "0"], system)[1]
    trouble = trouble or _run(["xset", "+dpms", "dpms", "force", "on" if on else "off"], system)[1]
    said, _ = _run(["xset", "q"], system) if not trouble else ("", "")
    if not trouble and not on and "Monitor is Off" not in said:
        return "the X server has no power management for this display."
    return trouble


def _run(words: Sequence[str], system: Mapping[str, str]) -> tuple[str, str]:
    """What a program says, and what went wrong with it."""
    try:
        done = subprocess.run(
            list(words), capture_output=True, text=True, errors="replace", check=False,
            timeout=PATIENCE_S, stdin=subprocess.DEVNULL, env={**system, "LC_ALL": "C"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "", f"it does not answer within {PATIENCE_S:g} s."
    except OSError as error:
        return "", f"it cannot be started ({error.strerror})."
    if done.returncode != 0 or done.stderr.strip():
        lines = (done.stderr or done.stdout).strip().splitlines() or [f"it ends with {done.returncode}"]
        return "", f"“{lines[0][:120]}”."
    return done.stdout, ""


class DisplayPower(QObject):
    """Brings the display to where it is wanted. `changed` tells whether it is off now."""

    changed = Signal(bool)

    def __init__(
        self,
        tell: Callable[[str], None],
        switch: Callable[[bool], str] = switch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tell = tell
        self._switch = switch
        self._jobs: Jobs | None = None
        self._on: bool | None = None  # unknown: the program before this one may have left it off
        self._wanted: bool | None = None
        self._working = False
        self._told = False
        self._useless = False

    def want(self, on: bool) -> None:
        """Have it on or off from now on."""
        self._wanted = on
        self._go()

    def _go(self) -> None:
        on = self._wanted
        if on is None or self._working or on == self._on or (self._useless and not on):
            return
        self._working = True
        self._jobs = self._jobs or Jobs()
        job = Job(self)
        job.done.connect(lambda trouble: self._ended(on, str(trouble)))
        job.failed.connect(lambda error: self._ended(on, str(error)))
        if not on:
            self.changed.emit(True)  # from now on no frame may come through
        self._jobs.start(lambda _tell: self._switch(on), job)

    def _ended(self, on: bool, trouble: str) -> None:
        self._working = False
        if trouble:
            if not self._told:
                self._told = True
                what = "on" if on else "off"
                self._tell(f"The display cannot be switched {what}: {trouble} The screen is only black.")
            # Off is not tried again; on is, with the next wish, unless it was never off.
            self._useless = True
            if not on or self._on is None:
                self._on = True
        else:
            self._on = on
        self.changed.emit(self._on is False)
        if not trouble:
            self._go()

    def close(self) -> None:
        """Leave it on."""
        if self._on is False or (self._working and self._wanted is False):
            self._switch(True)
        if self._jobs is not None:
            self._jobs.close()
