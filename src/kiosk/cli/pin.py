"""`kiosk pin`: the PIN of the staff panel, set by the operator.

Promises: the PIN is never an argument (it would stand in the shell's memory and in the list of processes); it
is asked for twice at a terminal, and read from one line of standard input elsewhere. Setting it also ends a
delay after wrong tries.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

STATE = Annotated[
    Path | None,
    typer.Option("--state", metavar="DIR", help="where this kiosk keeps its library and settings"),
]


def register(app: typer.Typer) -> None:
    """Add the group `pin`."""
    group = typer.Typer(no_args_is_help=True, help="The PIN of the staff panel: set, clear, status.")
    group.command("set")(set_)
    group.command("clear")(clear)
    group.command("status")(status)
    app.add_typer(group, name="pin")


def _folder(state: Path | None) -> Path:
    from kiosk.library.place import STAFF_FOLDER, state_root

    return state_root(state) / STAFF_FOLDER


def set_(state: STATE = None) -> None:
    """Set the PIN, or replace it. Wrong tries are forgotten."""
    from kiosk.staff.pin import PinError, fitting, set_pin

    if sys.stdin.isatty():
        digits = typer.prompt("New PIN (4 to 12 digits)", hide_input=True)
        if fitting(digits) and typer.prompt("The same once more", hide_input=True) != digits:
            raise PinError("The two were not the same, so nothing was changed. Please begin again.")
    else:
        digits = sys.stdin.readline().strip()
    folder = _folder(state)
    set_pin(folder, digits)
    print(f"The PIN is set ({folder}). The panel asks for it from now on.")


def clear(state: STATE = None) -> None:
    """Take the PIN away: the panel then stays closed."""
    from kiosk.staff.pin import clear_pin

    if clear_pin(_folder(state)):
        print("The PIN is gone. The staff panel stays closed until a new one is set with “kiosk pin set”.")
    else:
        print("No PIN was set.")


def status(state: STATE = None) -> None:
    """Tell whether a PIN is set and how many wrong tries stand."""
    from kiosk.staff.pin import Keeper, delay_after, wrong_tries

    folder = _folder(state)
    condition = Keeper(folder).look().condition
    if condition == "none":
        print("No PIN is set, so the staff panel stays closed. Set one with “kiosk pin set”.")
        raise typer.Exit(1)
    if condition == "damaged":
        print(f"The PIN's file in {folder} is damaged or may not be read, so the staff panel stays closed. "
              "Set a new one with “kiosk pin set”, as the user the kiosk runs as.")  # fmt: skip
        raise typer.Exit(1)
    tries = wrong_tries(folder)
    print(f"A PIN is set. Wrong tries since the last right one: {tries}.")
    if delay_after(tries):
        seconds = f"{delay_after(tries):.0f} seconds"
        print(f"After a try or a restart the pad waits {seconds}; “kiosk pin set” ends that.")
