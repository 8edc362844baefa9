"""`kiosk build BUNDLE -o EDITION`: make the edition that a kiosk shows.

Promises: exit status 0 when there is an edition, also when something broken was left out of it (the findings
say what, and the last lines count it); 1 when there is none. A bar on a terminal, plain lines elsewhere. The
bundle is opened in a process of its own with limits, so whatever is in it the answer is a sentence.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.check import show
from kiosk.cli.watching import watched

if TYPE_CHECKING:
    from kiosk.library.worker import Outcome


def register(app: typer.Typer) -> None:
    @app.command()
    def build(
        bundle: Annotated[Path, typer.Argument(help="The bundle's folder.", readable=False)],
        out: Annotated[
            Path,
            typer.Option(
                "--out", "-o", metavar="EDITION", help="The folder to write, outside of the bundle."
            ),
        ],
        reuse: Annotated[
            Path | None,
            typer.Option(metavar="EDITION", help="An earlier edition whose pictures may be taken over."),
        ] = None,
    ) -> None:
        """Build a bundle into an edition.

        Exit status 0 when there is an edition, also when something broken was left out of it; else 1.
        """
        raise typer.Exit(run(bundle, out, reuse))


def run(bundle: Path, out: Path, reuse: Path | None = None) -> int:
    """Build and print; the answer is the exit status."""
    from kiosk.library.worker import build_apart

    with watched() as tell:
        outcome = build_apart(bundle, out, reuse=reuse, tell=tell)
    if outcome.edition is None:
        told = [finding for finding in outcome.report if finding.message != outcome.message]
        if told:
            show(outcome.report, bundle)
        print(f"kiosk: {outcome.message}", file=sys.stderr)
        print("No edition was built; what was there before is untouched.", file=sys.stderr)
        return 1
    if outcome.report.findings:
        show(outcome.report, bundle)
    for line in _summary(outcome):
        print(line)
    return 0


def _summary(outcome: Outcome) -> Iterator[str]:
    pictures = outcome.reused + outcome.made
    what = f"{_count(outcome.records, 'record')}, {_count(pictures, 'picture')}"
    if outcome.unchanged:
        yield f"Nothing changed since {outcome.edition} was built: {what}."
    else:
        taken = f" ({outcome.made:,} made, {outcome.reused:,} taken over)" if outcome.reused else ""
        yield f"Built {outcome.edition}: {what}{taken}."
    left = []
    if outcome.records_left_out:
        left.append(_count(outcome.records_left_out, "record"))
    if outcome.pictures_left_out:
        left.append(_count(outcome.pictures_left_out, "picture"))
    if left:
        yield f"It is built without {' and '.join(left)}; the errors above say why."
    elif outcome.report.errors:
        yield "It is built without what the errors above name."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
