"""Promises the Typer side of the command line, and in its help the commands that show a window as well."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Annotated, Final

import typer

# Each command and the module of this package that registers it, in the order of a staff member's day.
_REGISTERED: Final = {
    "new": "new",
    "import": "tables",
    "export": "tables",
    "check": "check",
    "build": "build",
    "pack": "pack",
    "key": "key",
    "install": "library",
    "list": "library",
    "show": "library",
    "rollback": "library",
    "remove": "library",
    "scrub": "library",
    "aside": "aside",
    "pin": "pin",
    "settings": "settings",
    "doctor": "doctor",
    "report": "report",
    "schema": "schema",
    "language": "language",
}
_WINDOWS: Final = {
    "run": "Show an exhibition full screen.",
    "preview": "Show a bundle while it is being edited.",
    "proof": "Write every screen of an exhibition into a document to sign.",
    "tour": "Draw every screen of an exhibition into pictures and measure them.",
}


def application(command: str = "") -> typer.Typer:
    """The application with all commands, or with the one that is asked for; each brings `register(app)`."""
    app = typer.Typer(
        name="kiosk",
        help="Exhibitions on a touchscreen: check a bundle, build an edition, show it.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich" if sys.stdout.isatty() else None,  # boxes are for terminals
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def root(
        version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
    ) -> None:
        """Exhibitions on a touchscreen: check a bundle, build an edition, show it."""

    wanted = (command,) if command in _REGISTERED else _REGISTERED
    for module in dict.fromkeys(_REGISTERED[name] for name in wanted):
        import_module(f"kiosk.cli.{module}").register(app)
    for name, text in _WINDOWS.items():
        _window_command(app, name, text)
    return app


def _window_command(app: typer.Typer, name: str, text: str) -> None:
    """A line in the help; the command itself is started before Typer is imported."""

    @app.command(name, help=text, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
    def window_command(context: typer.Context) -> None:
        module = import_module(f"kiosk.cli.{name}")
        raise typer.Exit(module.main(context.args))


def main(arguments: list[str]) -> int:
    """Run one command line; the answer is the exit status."""
    try:
        application(arguments[0])(args=arguments, prog_name="kiosk")
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1 if error.code else 0
    return 0
