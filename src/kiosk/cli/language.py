"""`kiosk language`: a file to translate the interface in.

Promises: the file holds every string of the interface with room for its translation and for as many plural
forms as the language has; a file that is there is never written over.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    language = typer.Typer(no_args_is_help=True, help="Further languages of the interface.")
    app.add_typer(language, name="language")

    @language.callback()
    def root() -> None:
        """Further languages of the interface."""

    @language.command()
    def new(
        tag: Annotated[str, typer.Argument(help="The language, for instance ar or zh-Hans.")],
        folder: Annotated[
            Path | None,
            typer.Option("--folder", help="Where the file goes (default: this kiosk's languages)."),
        ] = None,
    ) -> None:
        """Write a file like kiosk_ar.ts, to be translated in Qt Linguist or by hand."""
        from kiosk.importers.interface_source import write_source
        from kiosk.library.place import languages_folder

        path = write_source(tag, folder or languages_folder())
        print(f"{path}: every string of the interface, to be translated.")
        print("Next: translate it in Qt Linguist or by hand; what is missing is said in English.")
