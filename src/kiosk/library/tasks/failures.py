"""How a task that reads or writes tables tells that it failed; no task itself.

`failed` has `kind` ("bundle", "table", "system" or ""), `message`, and for a table `code` and `hint`. The
findings of a bundle that cannot be used come before it, as `findings`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from kiosk.errors import BundleError, Finding, KioskError
from kiosk.importers.cells import TableError
from kiosk.library.apart_worker import Line

_AT_ONCE: Final = 500


def told_findings(findings: Sequence[Finding], line: Line) -> None:
    """Tell findings in pieces that are no longer than a line may be."""
    for first in range(0, len(findings), _AT_ONCE):
        line.say("findings", findings=[finding.to_json() for finding in findings[first : first + _AT_ONCE]])


@contextmanager
def told_failures(line: Line) -> Iterator[None]:
    """Tell what the program raises on purpose, and what the system refuses."""

    def failed(kind: str, message: str, code: str = "", hint: str = "") -> None:
        line.say("failed", kind=kind, message=message, code=code, hint=hint)

    try:
        yield
    except BundleError as error:
        told_findings(error.findings, line)
        failed("bundle", str(error))
    except TableError as error:
        failed("table", error.message, error.code, error.hint)
    except KioskError as error:
        failed("", str(error))
    except OSError as error:
        where = f" ({error.filename})" if isinstance(error.filename, str) else ""
        failed("system", f"The system refuses: {error.strerror or error}{where}.")
