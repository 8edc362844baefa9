"""What is installed on this kiosk: `install`, `list`, `show`, `rollback`, `remove`, `scrub`.

Promises: exit status 0 when what was asked for is so now, 1 when not; a refusal is one sentence on standard
error that says what to do, and what visitors see has then not changed. Before an installation staff read what
it changes and say yes (or `--yes`).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from kiosk.library.collection import Installed, Library, LibraryState
    from kiosk.library.install import Candidate

State = Annotated[
    Path | None,
    typer.Option(
        "--state", metavar="DIR", help="Where this kiosk keeps its state, when not in its usual place."
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


def register(app: typer.Typer) -> None:
    @app.command()
    def install(
        source: Annotated[
            Path, typer.Argument(metavar="FILE", help="A package (NAME.exhibit) or a bundle's folder.")
        ],
        show: Annotated[
            bool, typer.Option("--show", help="Show this exhibition, also when another one is shown now.")
        ] = False,
        yes: Yes = False,
        state: State = None,
    ) -> None:
        """Install a package: verify, build, tell what changes, switch. The show goes on meanwhile."""
        raise typer.Exit(_install(_library(state), source, show, yes))

    @app.command("list")
    def list_(
        as_json: Annotated[bool, typer.Option("--json", help="Write JSON to standard output.")] = False,
        state: State = None,
    ) -> None:
        """What is installed, which exhibition is shown, and what can be gone back to."""
        found = _library(state).state()
        print(json.dumps(_plain(found), ensure_ascii=False, indent=1) if as_json else _table(found))

    @app.command()
    def show(
        id: Annotated[str, typer.Argument(metavar="ID", help="An installed exhibition.")],
        state: State = None,
    ) -> None:
        """Show another installed exhibition."""
        from kiosk.library.switching import show

        _said("Shown now", show(_library(state), id))

    @app.command()
    def rollback(
        id: Annotated[
            str | None, typer.Argument(metavar="[ID]", help="Which exhibition; else the one that is shown.")
        ] = None,
        state: State = None,
    ) -> None:
        """Go back to the edition before; once more, and it is as it was."""
        from kiosk.library.switching import rollback

        _said("Back at", rollback(_library(state), id))

    @app.command()
    def remove(
        id: Annotated[str, typer.Argument(metavar="ID", help="An installed exhibition.")],
        then: Annotated[
            str | None,
            typer.Option("--show", metavar="OTHER", help="What to show instead of the one that is shown."),
        ] = None,
        yes: Yes = False,
        state: State = None,
    ) -> None:
        """Take an exhibition and its editions off this kiosk."""
        from kiosk.library.switching import remove

        library = _library(state)
        if not yes and not _agreed(f"Remove “{id}” and both of its editions from this kiosk?"):
            raise typer.Exit(1)
        remove(library, id, then=then, even_the_last=yes)
        print(f"Removed “{id}”.")

    @app.command()
    def scrub(
        only_look: Annotated[
            bool, typer.Option("--only-look", help="Tell what is damaged, and change nothing.")
        ] = False,
        state: State = None,
    ) -> None:
        """Look at every bit of what is installed, and put right what can be put right.

        Exit status 0 when everything is now as it was installed, 1 when something is damaged or lost.
        """
        raise typer.Exit(_scrub(_library(state), not only_look))


def _library(state: Path | None) -> Library:
    from kiosk.library.collection import Library
    from kiosk.library.place import state_root

    return Library(state_root(state))


def _agreed(question: str) -> bool:
    """Ask at a terminal; without one, nobody can say yes."""
    if not sys.stdin.isatty():
        print(f"kiosk: {question} Nobody can answer here: say --yes.", file=sys.stderr)
        return False
    return typer.confirm(question)


# -- install ------------------------------------------------------------------------------------------------


def _install(library: Library, source: Path, show: bool, yes: bool) -> int:
    from kiosk.cli.watching import watched
    from kiosk.library.install import Refused, examine
    from kiosk.library.switching import show as show_id

    try:
        with watched() as tell:
            candidate = examine(source, library, tell)
    except Refused as refused:
        if refused.report is not None:
            _findings(refused.report.lines())
        if refused.code != "already-installed":
            raise
        print(refused)
        if show:
            _said("Shown now", show_id(library, str(refused.values["id"])))
        return 0
    try:
        _tell(candidate)
        if not yes and not _agreed("Install it?"):
            print("Nothing was changed.")
            return 1
        installed = candidate.accept(show=show)
    except Refused as refused:
        if refused.code != "already-installed":  # by another command, meanwhile
            raise
        print(refused)
        if show:
            _said("Shown now", show_id(library, candidate.id))
        return 0
    finally:
        candidate.discard()
    _said("Installed", installed)
    if library.state().shown != installed.id:
        print(f"Another exhibition is shown; “kiosk show {installed.id}” shows this one.")
    return 0


def _tell(candidate: Candidate) -> None:
    """What would be installed and what it changes."""
    by = f"signed by {candidate.signed_by}" if candidate.signed_by else "not signed"
    print(f"{_title(candidate.title)} ({candidate.id}), release {candidate.release}, {by}:")
    for _, _, words in candidate.changes.sentences():
        print(f"  {words}")
    _findings(candidate.report.lines())


def _findings(lines: Iterable[str]) -> None:
    for line in lines:
        print(f"  {line}", file=sys.stderr)


# -- what is installed --------------------------------------------------------------------------------------


def _said(verb: str, installed: Installed) -> None:
    print(f"{verb}: {_title(installed.title)} ({installed.id}), release {installed.release}.")


def _title(title: Any) -> str:
    """The title in the first language the terminal's reader may know."""
    return str(title.get("en") or next(iter(title.values()), ""))


def _plain(state: LibraryState) -> dict[str, Any]:
    return {
        "shown": state.shown,
        "problem": state.problem,
        "exhibitions": [
            json.loads(json.dumps(asdict(installed), default=str)) for installed in state.exhibitions
        ],
    }


def _table(state: LibraryState) -> str:
    lines = [f"Attention: {state.problem}"] if state.problem else []
    if not state.exhibitions:
        lines.append("Nothing is installed; the exhibition that came with the program is shown.")
        return "\n".join(lines)
    rows = [("", "EXHIBITION", "RELEASE", "INSTALLED", "RECORDS", "SIGNED BY", "TITLE")]
    for installed in state.exhibitions:
        for kept in (installed, installed.before):
            if kept is None:
                continue
            mark = "shown" if installed.id == state.shown and kept is installed else ""
            rows.append(
                (
                    mark if kept is installed else "before",
                    installed.id if kept is installed else "",
                    str(kept.release),
                    kept.installed_at.replace("T", " ").replace("Z", " UTC"),
                    f"{kept.records:,}" + (f" ({len(kept.hidden)} hidden)" if kept.hidden else ""),
                    kept.signed_by or "nobody",
                    _title(kept.title),
                )
            )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines += [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    return "\n".join(lines)


# -- scrub --------------------------------------------------------------------------------------------------


def _scrub(library: Library, repair: bool) -> int:
    from kiosk.cli.watching import watched
    from kiosk.library.scrub import scrub

    with watched() as tell:
        report = scrub(library, repair, tell)
    for damage in report.damages:
        print(damage)
    for id in report.shown_again:
        print(f"“{id}” is whole again and shown again.")
    print(f"Looked at {report.files:,} files, {report.size / 1e6:,.0f} MB: {len(report.damages):,} damaged.")
    return 0 if report.ok else 1
