"""The protocol with whoever supervises the program: systemd's sd_notify, which our own parent speaks as well.

Promises: nothing here raises or waits; without a supervisor every word is a word to nobody. The variables are
taken out of the environment, so that no child process speaks for us. Abstract sockets are understood.

See sd_notify(3) and sd_watchdog_enabled(3).
"""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import MutableMapping
from typing import Final

SOCKET: Final = "NOTIFY_SOCKET"
WATCHDOG_USEC: Final = "WATCHDOG_USEC"
WATCHDOG_PID: Final = "WATCHDOG_PID"

READY: Final = "READY=1"
WATCHDOG: Final = "WATCHDOG=1"
STOPPING: Final = "STOPPING=1"


class Notify:
    """The way to the supervisor. `watchdog_s` is how long it waits for `watchdog`; 0 when it does not."""

    def __init__(self, address: str = "", watchdog_s: float = 0.0) -> None:
        self.address = address
        self.watchdog_s = watchdog_s

    @classmethod
    def from_environment(cls, environment: MutableMapping[str, str] | None = None) -> Notify:
        """What the environment says, taken out of it."""
        variables = os.environ if environment is None else environment
        address = variables.pop(SOCKET, "")
        usec, pid = variables.pop(WATCHDOG_USEC, ""), variables.pop(WATCHDOG_PID, "")
        meant = not pid or pid == str(os.getpid())
        whole = usec.isascii() and usec.isdecimal()
        return cls(address, int(usec) / 1e6 if meant and whole and address else 0.0)

    @property
    def supervised(self) -> bool:
        """Whether there is anybody to speak to."""
        return bool(self.address)

    def send(self, *lines: str) -> None:
        """Say these lines in one message, or nothing when nobody hears."""
        if not self.address:
            return
        kind = socket.SOCK_DGRAM | socket.SOCK_CLOEXEC | socket.SOCK_NONBLOCK
        with contextlib.suppress(OSError, ValueError), socket.socket(socket.AF_UNIX, kind) as one:
            one.sendto("\n".join(lines).encode(), _of(self.address))

    def ready(self, status: str = "") -> None:
        """Visitors see something."""
        self.send(READY, *([f"STATUS={status}"] if status else []))

    def watchdog(self) -> None:
        """All is alive."""
        self.send(WATCHDOG)

    def status(self, words: str) -> None:
        """One line for whoever asks the supervisor."""
        self.send(f"STATUS={words}")

    def stopping(self) -> None:
        """We end because we were asked to."""
        self.send(STOPPING)


def _of(address: str) -> str:
    """An abstract socket is written with @, and begins with a zero byte."""
    return f"\0{address[1:]}" if address.startswith("@") else address
