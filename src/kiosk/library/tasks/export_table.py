"""A bundle's records as a workbook or a CSV table.

Job: `bundle`, `sections` (all when there are none), and `out`, the file to be written. Last says `done` with
what is `told`, or `failed` as in `failures`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.importers.export import export
from kiosk.library.apart_worker import Line
from kiosk.library.tasks.failures import told_failures


def work(job: dict[str, Any], line: Line) -> None:
    """Write the table and say what is in it."""
    with told_failures(line):
        line.say("done", told=export(Path(job["bundle"]), Path(job["out"]), job["sections"]))
