"""How a process ended, in words for the operator."""

from __future__ import annotations

import os
import signal


def told(status: int) -> str:
    """The status of `os.waitpid` as the end of a sentence: "by SIGSEGV", "with status 1"."""
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        try:
            return f"by {signal.Signals(number).name}"
        except ValueError:
            return f"by signal {number}"
    return f"with status {os.waitstatus_to_exitcode(status)}"


def lasted(seconds: float) -> str:
    """How long it ran, as one reads it: "0.8 s", "5 min", "3 h", "12 days"."""
    if seconds < 90:
        return f"{seconds:.1f} s" if seconds < 10 else f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    if seconds < 172_800:
        return f"{seconds / 3600:.0f} h"
    return f"{seconds / 86_400:.0f} days"
