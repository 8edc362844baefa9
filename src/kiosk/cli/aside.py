"""`kiosk aside`: what is left out after crashes, and showing it again.

Promises: exit status 0 when what was asked for is so now. A window that runs follows by itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command("aside")
    def aside(
        show_again: Annotated[
            bool, typer.Option("--show-again", help="Show everything again that is left out.")
        ] = False,
        state: Annotated[
            Path | None, typer.Option("--state", metavar="DIR", help="where this kiosk keeps its state")
        ] = None,
    ) -> None:
        """What is left out because the kiosk crashed with it, and how to show it again."""
        from kiosk.library import aside
        from kiosk.library.collection import Library
        from kiosk.library.place import state_root

        library = Library(state_root(state))
        left_out = aside.in_force(library)
        if not left_out:
            print("Nothing is left out.")
        for one in left_out:
            name = aside.named(library, one, "en")
            what = f"the record “{name.record}” ({one.record}) of " if one.record else ""
            which = f", release {name.release}" if name.release else ""
            print(f"Left out: {what}“{name.exhibition}”{which}.")
        if left_out and show_again:
            aside.again(library)
            print("It is shown again when nobody is at the kiosk, at the latest with its next start.")
        elif left_out:
            print("“kiosk aside --show-again” shows it again.")
