"""Reads a table's file in a process of its own.

Promises: a `Grid` of plain cells, or a TableError that is a sentence; a crash, a hang or a memory bomb in the
file is such a sentence too. The process has 512 MB of address space and no more than a minute.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kiosk.importers.cells import ROW_LIMIT, TableError
from kiosk.importers.grid import Grid
from kiosk.library.apart import MEBIBYTE, Limits, run_apart

SHEET_LIMITS: Final = Limits(
    address_space=512 * MEBIBYTE, file_bytes=MEBIBYTE, cpu_s=60, wall_s=120, stall_s=60, picture_s=60
)


def read_sheet(file: Path, section: str, sheet: str = "") -> Grid:
    """The sheet of `file` that is meant for `section`, or the one called `sheet`. Raises TableError."""
    if file.is_dir():
        raise TableError("not-a-table", f"“{file}” is a folder; a table was expected.")
    if not file.exists():
        raise TableError("no-table", f"There is no file “{file}”.", "Look at its name and its folder.")
    grid = Grid(file.name)
    job = {"file": str(file.absolute()), "sheet": sheet, "section": section}
    ended = run_apart("sheet", job, limits=SHEET_LIMITS, hear=grid.hear)
    result = ended.result
    if result is None:
        raise TableError(
            "unreadable",
            {
                "crash": "The table could not be opened: the program that reads tables did not survive it, "
                "or it needs more memory than a table may.",
                "stall": "The table could not be opened: reading it took too long.",
                "late": "The table could not be opened: reading it took too long.",
            }[ended.how or "crash"],
            f"It may be damaged. A table has at most {ROW_LIMIT:,} rows; save it again, or as CSV.",
        )
    if result.get("event") == "failed":
        raise TableError(
            str(result.get("code") or "unreadable"),
            str(result.get("message") or "The table cannot be read."),
            str(result.get("hint") or ""),
        )
    return grid
