"""The display's power: which program is asked, in which words, and what is said when none does it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.ui.unattended.display_power import switch


def program(folder: Path, name: str, script: str) -> None:
    """A program of that name, which writes down what it was asked."""
    file = folder / name
    file.write_text(f'#!/bin/sh\necho "{name} $*" >>"{folder}/asked"\n{script}\n')
    file.chmod(0o755)


def asked(folder: Path) -> list[str]:
    file = folder / "asked"
    lines = file.read_text().splitlines() if file.exists() else []
    file.unlink(missing_ok=True)
    return lines


@pytest.fixture
def wayland(tmp_path: Path) -> dict[str, str]:
    return {"PATH": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0"}


def test_the_first_program_that_does_it(tmp_path: Path, wayland: dict[str, str]) -> None:
    program(tmp_path, "wlr-randr", 'echo "HDMI-A-1 (Acme 55)"; echo "  Enabled: yes"; echo "DP-2 (Acme)"')
    assert switch(False, wayland) == ""
    assert asked(tmp_path) == ["wlr-randr ", "wlr-randr --output HDMI-A-1 --off --output DP-2 --off"]
    assert switch(True, wayland) == ""
    assert asked(tmp_path)[1:] == ["wlr-randr --output HDMI-A-1 --on --output DP-2 --on"]
    program(tmp_path, "wlopm", "")
    assert switch(False, wayland) == ""
    assert switch(True, wayland) == ""
    assert asked(tmp_path) == ["wlopm --off *", "wlopm --on *"]
    program(tmp_path, "wlopm", 'echo "no such protocol" >&2; exit 1')
    assert switch(False, wayland) == ""
    assert len(asked(tmp_path)) == 3


def test_what_cannot_be_done_is_said(tmp_path: Path, wayland: dict[str, str]) -> None:
    assert "no Wayland compositor and no X server" in switch(False, {})
    assert switch(False, wayland) == "wlopm is not installed. wlr-randr is not installed."
    program(tmp_path, "wlr-randr", 'echo "compositor says no" >&2; echo "and more" >&2; exit 1')
    assert switch(False, wayland) == "wlopm is not installed. wlr-randr: “compositor says no”."
    program(tmp_path, "wlr-randr", "exit 0")
    assert "it names no display" in switch(False, wayland)


def test_an_x_server_that_only_pretends(tmp_path: Path) -> None:
    system = {"PATH": str(tmp_path), "DISPLAY": ":0"}
    program(tmp_path, "xset", '[ "$1" = q ] && echo "  Monitor is On"; exit 0')
    assert "no power management" in switch(False, system)
    assert switch(True, system) == ""
    program(tmp_path, "xset", '[ "$1" = q ] && echo "  Monitor is Off"; exit 0')
    assert switch(False, system) == ""
