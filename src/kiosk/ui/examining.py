"""The self-test in a process of its own: `python -m kiosk.ui.examining`, asked as JSON on standard input.
No Qt here.

Promises: it takes only the time that nobody else wants (the lowest priority for the processor and for the
disk, its own children too), and answers with one line of JSON a check, as each is looked at; so whoever
started it knows all that was seen until it was ended. `examine` starts it, reads it and ends it with
everything that it started when its time is over.
"""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.health.result import Remark, Result
from kiosk.health.self_test import plain, result_of

if TYPE_CHECKING:
    from kiosk.health.ground import Ground

MODULE: Final = "kiosk.ui.examining"
_NICE: Final = 19
_LAST_WORDS: Final = 4000
_FAREWELL_S: Final = 5.0


class Examination:
    """One self-test that runs. `stop` may be called from any thread."""

    def __init__(
        self, asked: Mapping[str, object], limit_s: float, module: str = MODULE, lock: int = -1
    ) -> None:
        """`asked`: `settings` and `state` (paths, or None), `edition`, `diagonal_mm`, `bottom_mm`,
        `display` (as a list, or None), `pid` and `own_before` of the window. A `lock` is held by the
        process as well: it may outlive a window that is killed. Raises `OSError`."""
        self._limit_s = limit_s
        self.stopped = False
        self._child = subprocess.Popen(
            [sys.executable, "-m", module], start_new_session=True, pass_fds=(lock,) if lock >= 0 else (),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self._asked = json.dumps(asked).encode()

    def stop(self) -> None:
        """End it, with all that it started."""
        self.stopped = True
        if self._child.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._child.pid, signal.SIGKILL)

    def results(self) -> tuple[Result, ...]:
        """What every check said. Waits for the end; what hangs or breaks is a remark of that check."""
        from kiosk.health.checks import CHECKS

        out, err, late = self._read()
        found: list[Result] = []
        for line in out.splitlines():
            with contextlib.suppress(ValueError, KeyError, TypeError):
                found.append(result_of(json.loads(line)))
        left = [check.id for check in CHECKS[len(found) :]]
        if not left or self.stopped:
            return tuple(found)
        if late:
            remark = Remark("self-test-hangs", {"minutes": max(1, round(self._limit_s / 60))})
        else:
            words = next((one.strip() for one in reversed(err.splitlines()) if one.strip()), "")
            remark = Remark("self-test-broke", {"error": words[:200] or f"status {self._child.returncode}"})
        return (*found, Result(left[0], (remark,)))

    def _read(self) -> tuple[str, str, bool]:
        """All that it says on both ways, and whether its time was over."""
        child = self._child
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        with contextlib.suppress(OSError):
            child.stdin.write(self._asked)
        with contextlib.suppress(OSError):
            child.stdin.close()
        until, late = time.monotonic() + self._limit_s, False
        said = {child.stdout: bytearray(), child.stderr: bytearray()}
        with selectors.DefaultSelector() as waiting:
            for stream in said:
                waiting.register(stream, selectors.EVENT_READ)
            while waiting.get_map():
                ready = waiting.select(max(0.0, until - time.monotonic()))
                if not ready and time.monotonic() >= until:
                    if late:
                        break
                    # Ended with all its children, which would keep these ways open.
                    late, until = True, time.monotonic() + _FAREWELL_S
                    with contextlib.suppress(ProcessLookupError, PermissionError):
                        os.killpg(child.pid, signal.SIGKILL)
                for key, _ in ready:
                    data = os.read(key.fd, 65536)
                    if data:
                        said[key.fileobj] += data  # type: ignore[index]  # one of the two registered above
                    else:
                        waiting.unregister(key.fileobj)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(_FAREWELL_S)
        out, err = said[child.stdout], said[child.stderr][-_LAST_WORDS:]
        child.stdout.close()
        child.stderr.close()
        return out.decode("utf-8", "replace"), err.decode("utf-8", "replace"), late


def examine(asked: Mapping[str, object], limit_s: float, module: str = MODULE) -> tuple[Result, ...]:
    """The whole of it, at once. Raises `OSError` when no process can be started."""
    return Examination(asked, limit_s, module).results()


# -- in the process


def yield_to_others() -> None:
    """Take only what nobody else wants."""
    with contextlib.suppress(OSError):
        os.nice(_NICE)
    tool = shutil.which("ionice")
    if tool is not None:
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            subprocess.run(
                [tool, "-c", "3", "-p", str(os.getpid())],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                timeout=5, check=False,
            )  # fmt: skip


def _path(told: object) -> Path | None:
    return Path(str(told)) if told else None


def main() -> None:
    """Look, and say what is seen."""
    yield_to_others()
    asked: dict[str, Any] = json.loads(sys.stdin.read() or "{}")
    from kiosk.health.checks import CHECKS, look

    ground = _ground(asked)
    for check in CHECKS:
        print(json.dumps(plain(look(check, ground))), flush=True)


def _ground(asked: Mapping[str, Any]) -> Ground:
    """What the window told, and the probes of the command."""
    from kiosk.health.display import DisplaySeen
    from kiosk.health.ground import Ground
    from kiosk.health.machine import memory
    from kiosk.library.collection import Library
    from kiosk.library.place import state_root
    from kiosk.settings.load import load
    from kiosk.ui.probing import PROBES

    library, edition = Library(state_root(_path(asked.get("state")))), _path(asked.get("edition"))
    shown = library.shown()
    display = DisplaySeen(*asked["display"]) if asked.get("display") else None
    probes = replace(
        PROBES,
        display=lambda: display,
        memory=lambda: memory(int(asked.get("pid") or 0), int(asked.get("own_before") or 0)),
    )
    return Ground(
        load(_path(asked.get("settings")), flags=asked.get("flags") or ()),
        library,
        edition,
        shown.hidden if shown is not None and shown.edition == edition else (),
        float(asked.get("diagonal_mm") or 0),
        float(asked.get("bottom_mm") or 0),
        probes,
    )


if __name__ == "__main__":
    main()
