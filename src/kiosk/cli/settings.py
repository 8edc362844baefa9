"""`kiosk settings`: the commented file, and what is in force.

Promises: `init` never writes over a file; `show` tells every value and where it came from, and ends with 1
when something in the file or the environment does not count.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.settings.load import Loaded, Origin

FILE = Annotated[
    Path | None,
    typer.Option(
        "--settings", metavar="FILE",
        help="the settings file (default: settings.toml in $CONFIGURATION_DIRECTORY, else in the user's "
        "folder for settings)",
    ),
]  # fmt: skip


def register(app: typer.Typer) -> None:
    """Add the group `settings`."""
    group = typer.Typer(no_args_is_help=True, help="The settings of this kiosk: init, show.")
    group.command("init")(init)
    group.command("show")(show)
    app.add_typer(group, name="settings")


def init(settings: FILE = None) -> None:
    """Write the settings file, with every key explained and none changed."""
    from kiosk.settings.load import settings_file
    from kiosk.settings.text import commented

    file = settings_file(settings)
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(commented())
    except FileExistsError:
        raise KioskError(
            f"{file} is there already and stays as it is. Move it away first, or write another one with "
            "“--settings FILE”."
        ) from None
    print(f"Written: {file}")


def show(
    settings: FILE = None,
    said: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="as “kiosk run” would be given it; may be repeated"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Plain values for a program.")] = False,
) -> None:
    """Tell every value in force and where it came from."""
    from kiosk.settings.load import load

    loaded = load(settings, flags=said or ())
    if as_json:
        print(json.dumps(_plain(loaded), ensure_ascii=False, indent=1))
    else:
        print(f"{loaded.file}{'' if loaded.found else ' (not there)'}")
        print(_table(loaded))
        for finding in loaded.findings:
            print(finding, file=sys.stderr)
    raise typer.Exit(1 if loaded.findings else 0)


def _table(loaded: Loaded) -> str:
    from kiosk.settings.keys import keys

    rows = [
        (key.path, key.kind.write(loaded.values[key.path]), _origin(loaded.origins[key.path], loaded.file))
        for key in keys()
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    return "\n".join(f"{path:<{widths[0]}}  {value:<{widths[1]}}  {origin}" for path, value, origin in rows)


def _origin(origin: Origin, file: Path) -> str:
    return f"{file.name}, {origin}" if origin.source == "file" else str(origin)


def _plain(loaded: Loaded) -> dict[str, object]:
    from kiosk.settings.keys import keys

    return {
        "file": str(loaded.file),
        "found": loaded.found,
        "settings": {
            key.path: {
                "value": json.loads(json.dumps(loaded.values[key.path], default=str)),
                "from": loaded.origins[key.path].source,
                "line": loaded.origins[key.path].line or None,
                "variable": loaded.origins[key.path].variable or None,
            }
            for key in keys()
        },
        "findings": [finding.to_json() for finding in loaded.findings],
    }
