"""The program in a real window system: started as staff start it, looked at as a screen, told to end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot
from tests.simulator import SimulatedBundle

pytestmark = pytest.mark.xvfb

LONGEST_MS = 120_000  # a bound for a program that hangs, not a measurement


class Running:
    """The program under test, and all that it said."""

    def __init__(self, bundle: Path, folder: Path, *options: str) -> None:
        self._said = folder / "said"
        with self._said.open("w") as said:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "kiosk",
                    "run",
                    str(bundle),
                    "--cache",
                    str(folder / "cache"),
                    *options,
                ],
                stdout=said,
                stderr=subprocess.STDOUT,
                env={**os.environ, "KIOSK_REPORT_FIRST_FRAME": "1"},
            )

    def said(self) -> str:
        return self._said.read_text(encoding="utf-8")

    def runs(self) -> bool:
        return self._process.poll() is None

    def end(self) -> int:
        """Tell it to end as a service manager does; return its exit status."""
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(LONGEST_MS / 1000)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


Start = Callable[..., Running]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the program on the display of this test, with a cache of its own."""
    begun: list[Running] = []

    def begin(bundle: Path, *options: str) -> Running:
        begun.append(Running(bundle, tmp_path, *options))
        return begun[-1]

    yield begin
    for one in begun:
        one.kill()


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A good bundle of four sections."""
    return SimulatedBundle().write(tmp_path / "bundle")


def screen() -> QImage:
    """What the display shows now."""
    return QGuiApplication.primaryScreen().grabWindow(0).toImage()


def colours(image: QImage) -> int:
    """How many different colours stand on a grid of points over the picture."""
    across, down = range(0, image.width(), 8), range(0, image.height(), 8)
    return len({image.pixel(x, y) for x in across for y in down})


def covered(image: QImage) -> bool:
    """Whether all four corners belong to the exhibition: an X server's own ground is black."""
    right, bottom = image.width() - 1, image.height() - 1
    corners = ((0, 0), (right, 0), (0, bottom), (right, bottom))
    return all(image.pixelColor(x, y) != QColor("black") for x, y in corners)


def test_it_covers_the_whole_screen_and_ends_when_told(start: Start, bundle: Path, qtbot: QtBot) -> None:
    kiosk = start(bundle, "--start", "home")
    qtbot.waitUntil(lambda: covered(screen()) and colours(screen()) > 100, timeout=LONGEST_MS)
    assert kiosk.runs()
    assert kiosk.end() == 0
    assert "Traceback" not in kiosk.said()


def test_a_bundle_that_broke_leaves_what_worked(start: Start, bundle: Path, qtbot: QtBot) -> None:
    first = start(bundle, "--start", "home")
    qtbot.waitUntil(lambda: "KIOSK_FIRST_FRAME" in first.said(), timeout=LONGEST_MS)
    assert first.end() == 0
    (bundle / "exhibition.yaml").write_text("format: 1\nid: [\n", encoding="utf-8")
    again = start(bundle, "--start", "home")
    qtbot.waitUntil(
        lambda: "The last edition of this exhibition that worked" in again.said(), timeout=LONGEST_MS
    )
    qtbot.waitUntil(lambda: covered(screen()) and colours(screen()) > 100, timeout=LONGEST_MS)
    assert again.end() == 0
    assert "exhibition.yaml" in again.said()
    assert "Traceback" not in again.said()


def test_without_anything_to_show_the_screen_is_calm(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    kiosk = start(tmp_path / "nowhere")
    qtbot.waitUntil(lambda: "nothing to show" in kiosk.said(), timeout=LONGEST_MS)
    qtbot.waitUntil(lambda: covered(screen()) and colours(screen()) > 3, timeout=LONGEST_MS)
    assert kiosk.runs()
    assert kiosk.end() == 0
    assert "There is no bundle at" in kiosk.said()
    assert "Traceback" not in kiosk.said()
