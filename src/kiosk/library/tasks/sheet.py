"""A spreadsheet or CSV table into rows of plain cells.

Says `sheet` once, `rows` and `baseline` in pieces, and last `done` with the number of rows, or `failed` with
`code`, `message` and `hint`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.importers.cells import TableError
from kiosk.importers.opening import read_table_file
from kiosk.library.apart_worker import Line


def work(job: dict[str, Any], line: Line) -> None:
    """Read the table and tell its rows."""
    try:
        rows = read_table_file(Path(job["file"]), job["sheet"], job["section"], line.say)
    except TableError as error:
        line.say("failed", code=error.code, message=error.message, hint=error.hint)
    except OSError as error:
        line.say("failed", code="unreadable", hint="", message=_refused(error))
    except MemoryError:
        line.say("failed", code="too-large", hint="", message="The table needs more memory than a table may.")
    else:
        line.say("done", rows=rows)


def _refused(error: OSError) -> str:
    return f"The file cannot be opened: {error.strerror or 'the disk refuses'}."
