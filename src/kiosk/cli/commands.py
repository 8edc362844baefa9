"""Promises the Typer side of the command line: check, build, schema, and in its help run and tour as well."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Annotated

import typer

_REGISTERED = ("check", "build", "schema")


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

    _window_command(app, "run", "Show an exhibition full screen.")
    for name in (command,) if command in _REGISTERED else _REGISTERED:
        import_module(f"kiosk.cli.{name}").register(app)
    _window_command(app, "tour", "Draw every screen of an exhibition into pictures and measure them.")
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
