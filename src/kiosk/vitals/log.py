"""What the program says while it runs, for the operator: one sentence a line, on standard error.

Promises: saying something never stops the show, whatever became of the terminal.
"""

from __future__ import annotations

import contextlib
import sys


def tell(line: str) -> None:
    """Say something to the person at the terminal, or to the journal of the service."""
    with contextlib.suppress(OSError, ValueError):
        print(line, file=sys.stderr, flush=True)
