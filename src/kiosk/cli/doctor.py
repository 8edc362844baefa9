"""`kiosk doctor`: whether this kiosk is well, and what to do where it is not.

Promises: each check is one line, green or with sentences of what to do; the exit status is 0 when all are
green, 1 when something is to be done and 2 when it could not be saved. It works over a remote terminal and
on a machine without a display, changes nothing but what `--save` names, and a part that breaks while it
looks is a finding of its own.
"""

from __future__ import annotations

import json
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.settings import FILE

if TYPE_CHECKING:
    from kiosk.health.ground import Ground
    from kiosk.health.result import Result


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("doctor")(doctor)


def doctor(
    settings: FILE = None,
    state: Annotated[
        Path | None,
        typer.Option("--state", metavar="DIR", help="where this kiosk keeps its library and settings"),
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Leave out what reads every byte of what is installed.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Plain values for a program.")] = False,
    save: Annotated[
        Path | None,
        typer.Option(
            "--save",
            metavar="FILE|DIR",
            help="Save all of it: into a new dated folder below DIR, or as one new FILE (.json or text).",
        ),
    ] = None,
) -> None:
    """Look whether this kiosk is well, and say what to do where it is not."""
    from kiosk.health.checks import CHECKS, look

    ground = ground_of(settings, state)
    results = []
    for check in CHECKS:
        if quick and check.slow:
            continue
        result = look(check, ground)
        results.append(result)
        if not as_json:
            _tell(result)
    todo = sum(len(result.remarks) for result in results)
    if as_json:
        plain = {"ok": not todo, "checks": [result.to_json() for result in results]}
        print(json.dumps(plain, ensure_ascii=False, indent=1))
    else:
        print("Everything is as it should be." if not todo else f"To do: {todo}.")
    if save is not None and not _saved(save, ground, results, quiet=as_json):
        raise typer.Exit(2)
    raise typer.Exit(1 if todo else 0)


def _saved(where: Path, ground: Ground, results: list[Result], *, quiet: bool) -> bool:
    """Whether it was saved; says where, or why not."""
    from kiosk.health.saving import SaveError, gather, save, save_file

    saved = gather(ground.library.root, results, ground.settings, ground.probes.now())
    try:
        made = save(where, saved) if where.is_dir() else save_file(where, saved)
    except SaveError as error:
        print(error, file=sys.stderr)
        return False
    if not quiet:
        print(f"Saved: {made}")
    return True


def ground_of(settings: Path | None, state: Path | None) -> Ground:
    """What the checks look at, on this machine."""
    from kiosk.health.ground import Ground
    from kiosk.library import shelf
    from kiosk.library.collection import Library
    from kiosk.library.place import state_root
    from kiosk.paths import DEFAULT_BUNDLE
    from kiosk.settings.load import load
    from kiosk.ui.probing import PROBES

    loaded = load(settings)
    library = Library(state_root(state))
    shown = library.shown()
    display = loaded.settings.display
    return Ground(
        loaded,
        library,
        shown.edition if shown is not None else shelf.ready(DEFAULT_BUNDLE),
        shown.hidden if shown is not None else (),
        display.diagonal_mm,
        display.bottom_above_floor_mm,
        PROBES,
        DEFAULT_BUNDLE if DEFAULT_BUNDLE.is_dir() else None,
    )


def _tell(result: Result) -> None:
    from kiosk.health.sentences import NAMES

    mark = "✓" if result.ok else "✗"
    print(f"{mark} {NAMES[result.check]:<11} {result.told}".rstrip())
    for remark in result.remarks:
        print(textwrap.fill(str(remark), 100, initial_indent=" " * 14, subsequent_indent=" " * 14))
    sys.stdout.flush()
