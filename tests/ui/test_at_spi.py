"""What assistive programs are told over AT-SPI is what keys and speech go by: the same names everywhere.

Needs an X server, D-Bus and the system's Atspi (Debian: at-spi2-core, gir1.2-atspi-2.0, python3-gi, dbus).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Open

from kiosk.ui.reading.nodes import read_nodes

pytestmark = pytest.mark.xvfb

CLIENT = Path(__file__).with_name("at_spi_client.py")
SYSTEM_PYTHON = "/usr/bin/python3"
ROLES = {"button": "button", "heading": "label", "text": "label", "radio": "radio button"}
"""How AT-SPI calls what the nodes call so; from Qt 6.11 on a button is “button”, before “push button”."""


def _missing() -> str:
    """What this machine lacks for an assistive program; empty when it has all."""
    if shutil.which("dbus-run-session") is None:
        return "dbus-run-session (dbus)"
    look = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if (
        not Path(SYSTEM_PYTHON).exists()
        or subprocess.run([SYSTEM_PYTHON, "-c", look], check=False).returncode
    ):
        return "the system's Atspi (at-spi2-core, gir1.2-atspi-2.0, python3-gi)"
    return ""


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The simulator's good bundle, which `small_edition` was built from too."""
    return SimulatedBundle().write(tmp_path_factory.mktemp("bundle"))


@pytest.mark.parametrize("start", ["home", "record"])
def test_an_assistive_program_finds_the_same_names(
    start: str, open_screen: Open, bundle: Path, tmp_path: Path
) -> None:
    missing = _missing()
    if missing and not os.environ.get("CI"):
        pytest.skip(f"this machine has no {missing}")
    assert not missing
    screen = open_screen(size=(1280, 720), language="en")
    if start == "record":
        exhibition = screen.kiosk.exhibition
        assert exhibition is not None
        start = f"record:{exhibition.edition.rows('documents', 'en', 0, 1)[0].id}"
        screen.visit.openRecord("documents", start.partition(":")[2])
    screen.settle()
    nodes = [node for node in read_nodes(screen.window) if node.name]
    command = [
        "dbus-run-session", "--", SYSTEM_PYTHON, str(CLIENT), str(len(nodes)), sys.executable, "-m", "kiosk",
        "run", str(bundle), "--cache", str(tmp_path / "cache"), "--state", str(tmp_path / "state"),
        "--windowed", "--size", "1280x720", "--language", "en", "--start", start,
    ]  # fmt: skip
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    found = [(role, name) for role, name, _ in json.loads(told.splitlines()[-1])]
    names = {name for _, name in found}
    assert {node.name for node in nodes} <= names
    roles = {(role.removeprefix("push "), name) for role, name in found}
    for node in nodes:
        if node.role in ROLES:
            assert (ROLES[node.role], node.name) in roles
