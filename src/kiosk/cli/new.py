"""`kiosk new`: a bundle to begin with.

Promises: the new bundle has no errors and can be shown at once; a folder that is not empty is left alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    @app.command()
    def new(
        folder: Annotated[Path, typer.Argument(help="The folder to make.")],
        languages: Annotated[
            str, typer.Option(help="Languages of visitors, the first one first: kk,ru,en.")
        ] = "kk,ru,en",
        title: Annotated[str, typer.Option(help="The exhibition's title; it can be changed later.")] = "",
        kinds: Annotated[str, typer.Option(help="Kinds of sections, with commas; else all kinds.")] = "",
        tables: Annotated[
            bool, typer.Option("--tables", help="Keep records in CSV tables instead of YAML files.")
        ] = False,
    ) -> None:
        """Make a new bundle: explained line by line, with an example and a spreadsheet for each section."""
        from kiosk.importers.scaffold import checked_languages, scaffold
        from kiosk.sections import KINDS

        wanted = [kind for raw in kinds.split(",") if (kind := raw.strip())] or KINDS
        told = scaffold(
            folder, checked_languages(languages), title, list(dict.fromkeys(wanted)), tables=tables
        )
        print(f"{folder}: a new bundle.")
        for line in told:
            print(f"  {line}")
        print(f"Next: fill a template, or write records; then “kiosk check {folder}”.")
