"""Promises slow work told at a terminal while it goes on, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from kiosk.edition.progress import Phase, Progress, Tell

_PHASES: Final[dict[Phase, str]] = {
    "copying": "Copying into the library",
    "verifying": "Verifying every file",
    "waiting": "Waiting for another build",
    "reading": "Reading and checking the bundle",
    "pictures": "Making pictures",
    "records": "Writing records",
    "finishing": "Putting the edition in place",
}


@contextmanager
def watched(words: Mapping[Phase, str] | None = None) -> Iterator[Tell]:
    """A bar where a person watches, one line a phase where a file or a pipe does.

    `words` say phases in another way than a build does.
    """
    said = {**_PHASES, **(words or {})}
    if not sys.stderr.isatty():
        last: list[Phase] = []

        def line(progress: Progress) -> None:
            if progress.phase not in last:
                last.append(progress.phase)
                print(f"{said[progress.phase]} …", file=sys.stderr, flush=True)

        yield line
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        TextColumn("{task.fields[file]}", markup=False),
    )  # fmt: skip
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks = {}

        def bar(progress: Progress) -> None:
            if progress.phase not in tasks:
                tasks[progress.phase] = bars.add_task(said[progress.phase], total=None, file="")
            bars.update(tasks[progress.phase], total=progress.total or None, completed=progress.done)
            if progress.begun or progress.file:  # without a name: what was begun is still at work
                bars.update(tasks[progress.phase], file=progress.begun or progress.file)

        yield bar
