"""Displays that change their size, stand upright, go and come while the kiosk runs: it follows, and the visit
stays where it is. A real X server does it, asked by xrandr."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QPointingDevice
from tests.ui.conftest import Clock, Screen

from kiosk.edition.reader import Edition
from kiosk.ui.app import Kiosk, Options
from kiosk.ui.display import unit_for
from kiosk.ui.unattended.lock import Lock

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(shutil.which("xrandr") is None, reason="needs xrandr (x11-xserver-utils)"),
]

MODES = {"lying": (1280, 720), "small": (800, 600), "upright": (608, 1080), "narrow": (480, 1000)}
OUTPUT = "screen"
WHOLE = (1920, 1080)


def xrandr(*arguments: str) -> None:
    subprocess.run(["xrandr", *arguments], check=True, capture_output=True)


def show_mode(name: str) -> None:
    xrandr("--output", OUTPUT, "--mode", name, "--pos", "0x0")


def off() -> None:
    xrandr("--output", OUTPUT, "--off", "--fb", "{}x{}".format(*WHOLE))


def whole() -> None:
    xrandr("--output", OUTPUT, "--mode", "{}x{}".format(*WHOLE), "--pos", "0x0")


def add(name: str, geometry: str, first: bool = False) -> None:
    """Another display that shows a part of the screen; `geometry` with its millimetres, as xrandr has it.
    One of this name that is there goes first."""
    subprocess.run(["xrandr", "--delmonitor", name], capture_output=True, check=False)
    xrandr("--setmonitor", f"*{name}" if first else name, geometry, "none")


def remove(name: str) -> None:
    xrandr("--delmonitor", name)


def off_and_on() -> None:
    off()
    whole()


CHANGES: dict[str, Callable[[], None]] = {
    **{f"the mode {name}": partial(show_mode, name) for name in MODES},
    "the whole": whole,
    "off and on": off_and_on,
    "off": off,
    "a first display beside": lambda: add("first", "640/310x480/230+0+0", first=True),
    "a second display": lambda: add("second", "600/300x400/200+100+50"),
    "a display of another size in millimetres": lambda: add("first", "640/620x480/460+0+0", first=True),
    "the first one unplugged": lambda: remove("first"),
    "the second one unplugged": lambda: remove("second"),
}


@pytest.fixture
def display() -> Iterator[None]:
    """A display that knows our modes, and is again what it was."""
    for name, (width, height) in MODES.items():
        times = (width, width + 8, width + 16, width + 24, height, height + 3, height + 6, height + 9)
        # Modes of an earlier test are still there.
        subprocess.run(
            ["xrandr", "--newmode", name, "40", *map(str, times)], capture_output=True, check=False
        )
        xrandr("--addmode", OUTPUT, name)
    yield
    for name in ("first", "second"):
        subprocess.run(["xrandr", "--delmonitor", name], capture_output=True, check=False)
    whole()


@pytest.fixture
def standing(
    qapp: QGuiApplication, fonts: None, display: None, small_edition: Path, touchscreen: QPointingDevice
) -> Iterator[Screen]:
    """The kiosk over the whole display, as in the hall."""
    clock = Clock()
    kiosk = Kiosk(qapp, Options(start="home", diagonal_mm=800.0), clock)
    kiosk.open(Edition.open(small_edition))
    screen = Screen(kiosk, clock, touchscreen)
    screen.settle()
    kiosk.take_keys()
    lock = Lock(kiosk)
    yield screen
    lock.close()
    while qapp.overrideCursor() is not None:
        qapp.restoreOverrideCursor()
    kiosk.close()
    kiosk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def noticed(screen: Screen) -> bool:
    """Whether the window library knows the displays that the X server tells of by now."""
    told = subprocess.run(["xrandr", "--listmonitors"], check=True, capture_output=True, text=True).stdout
    place = re.compile(r"(\d+)/(\d+)x(\d+)/(\d+)\+(\d+)\+(\d+)")
    real = {(int(x), int(y), int(w), int(h)) for w, _, h, _, x, y in place.findall(told)}
    known = {one.geometry().getRect() for one in screen.kiosk.app.screens()}
    return not real or real == known  # a display that is off leaves a stand-in


def stands(screen: Screen) -> bool:
    """Whether the window covers the first display and is measured by it."""
    window = screen.window
    first = screen.kiosk.app.primaryScreen()
    size = window.size()
    unit = unit_for(size.width(), size.height(), screen.kiosk._panel())
    return (
        window.geometry() == first.geometry()
        and window.isVisible()
        and window.isActive()
        and abs(float(window.property("unit")) - unit) < 1e-6
        and abs(float(window.property("realUnit")) - screen.kiosk._panel().real_unit) < 1e-6
    )


def test_it_follows_every_change_of_its_display(standing: Screen) -> None:
    count = int(os.environ.get("KIOSK_DEVICE_CHANGES", "0")) or 6
    seed = int(os.environ.get("KIOSK_DEVICE_SEED", "7"))
    order = random.Random(seed)
    standing.visit.openRecord("documents", "sample-declaration")
    standing.settle()
    place = standing.visit.place
    counted: dict[str, int] = {}
    there: set[str] = set()
    dark = False
    while sum(counted.values()) < count:
        name = order.choice(sorted(CHANGES))
        if ("first one" in name and "first" not in there) or ("second one" in name and "second" not in there):
            continue
        if dark and name.startswith("the mode"):
            name = "the whole"
        CHANGES[name]()
        dark = name == "off"
        there |= {n for n in ("first", "second") if f"a {n} display" in name}
        there |= {"first"} if "another size" in name else set()
        there -= {n for n in ("first", "second") if f"the {n} one" in name}
        counted[name] = counted.get(name, 0) + 1
        standing.until(lambda: noticed(standing) and stands(standing))
        assert standing.visit.place == place
    whole()
    standing.until(lambda: noticed(standing) and stands(standing))
    standing.settle()
    assert standing.visit.place == place
    standing.tap(standing.target("English"))
    assert standing.visit.property("language") == "en"
    print(f"{sum(counted.values())} changes of the display survived: {counted}")


def test_a_rest_after_a_change_is_a_rest(standing: Screen) -> None:
    """Once it stands where it belongs, nothing goes on."""
    show_mode("small")
    standing.until(lambda: noticed(standing) and stands(standing))
    lock = standing.kiosk.findChild(Lock)
    assert lock is not None
    standing.until(lambda: not lock._look.isActive())
    standing.settle()
    assert not lock._look.isActive()
