"""A table brought into a bundle: bundle and mapping read, rows judged, files written.

The table's own file is no business of this task: `sheet` has opened it, where nothing could be written, and
`rows` names a file with its plain cells. Job: `what` ("rows", "translations" or "proposal"), `rows`,
`bundle`, `section`, `mapping` and `pictures` ("" for none), `create`, `prefer_sheet`, `dry_run`, and `mark`,
by which a half-written file is known.

Says `findings` in pieces and `copied` for each picture; last `done` with the `counts`, what was `told`, the
first `unused` pictures and their number, and whether anything was `changed` (or `text`, the proposal), or
`failed` as in `failures`.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.importers.grid import Grid
from kiosk.importers.importing import NAMED, Prepared
from kiosk.importers.propose import proposed_mapping
from kiosk.importers.table import Wanted, prepare_import
from kiosk.importers.translations import prepare_translations
from kiosk.library.apart_worker import Line
from kiosk.library.tasks.failures import told_failures, told_findings


def work(job: dict[str, Any], line: Line) -> None:
    """Do it and tell how it went."""
    with told_failures(line):
        grid = Grid.kept(Path(job["rows"]))
        bundle = Path(job["bundle"])
        wanted = Wanted(
            job["section"],
            Path(job["mapping"]) if job["mapping"] else None,
            Path(job["pictures"]) if job["pictures"] else None,
            job["create"],
            job["prefer_sheet"],
        )
        if job["what"] == "proposal":
            line.say("done", text=proposed_mapping(grid, bundle, wanted))
            return
        prepared = (
            prepare_translations(grid, bundle)
            if job["what"] == "translations"
            else prepare_import(grid, bundle, wanted)
        )
        if not job["dry_run"]:
            prepared.write(job["mark"], lambda name: line.say("copied", file=name))
        _tell(prepared, line)


def _tell(prepared: Prepared, line: Line) -> None:
    told_findings(prepared.report.findings, line)
    line.say(
        "done",
        counts=asdict(prepared.counts),
        told=prepared.told,
        unused=prepared.unused_pictures[:NAMED],
        unused_count=len(prepared.unused_pictures),
        changed=bool(prepared.files or prepared.copies),
    )
