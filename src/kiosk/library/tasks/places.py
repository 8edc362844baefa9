"""Where each record of a bundle stands, so that findings can be told beside their record.

Says `done` with `places`: for each id of a record its file, and its line (in YAML) or row (in a table).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.bundle.reader import record_places
from kiosk.library.apart_worker import Line


def work(job: dict[str, Any], line: Line) -> None:
    """Read the bundle and tell."""
    places = record_places(Path(job["bundle"]))
    line.say(
        "done",
        places={id_: [at.file, at.line or 0, at.cell or ""] for id_, at in places.items()},
    )
