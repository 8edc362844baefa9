"""A hall with a kiosk, a PIN and sticks, for the tests of the staff panel: what staff do with fingers."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher
from PySide6.QtCore import QPoint
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Screen

from kiosk.bundle.minisign import SecretKey
from kiosk.bundle.package import pack
from kiosk.library.collection import Library
from kiosk.library.watching import Watch
from kiosk.staff.gesture import DEFAULT, parse_gesture
from kiosk.staff.pin import set_pin
from kiosk.ui.following import Following
from kiosk.ui.staff.panel import StaffPanel
from kiosk.ui.staff.words import filled
from kiosk.ui.staff_door import StaffOptions

PIN = "2468"
LANGUAGES = ("kk", "ru", "en")
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Argon2 at its cheapest, since these tests look at screens; `tests/unit/test_pin.py` looks at the cost."""


def bundle(path: Path, release: int = 1, title: str = "", **more: str) -> Path:
    """A good bundle of a release; `more` adds documents, by id and title."""
    made = SimulatedBundle()
    made.exhibition["release"] = release
    if title:
        made.exhibition["title"] = dict.fromkeys(LANGUAGES, title)
    for id, name in more.items():
        made.add("documents", id, title=dict.fromkeys(LANGUAGES, name))
    return made.write(path)


@dataclass
class Hall:
    """The kiosk's state, the folder in which sticks appear, and the screen once it is open."""

    root: Path
    open: Callable[..., Screen]
    screen: Any = None
    following: Following | None = None

    @property
    def state(self) -> Path:
        return self.root / "state"

    @property
    def sticks(self) -> Path:
        return self.root / "sticks"

    @property
    def library(self) -> Library:
        return Library(self.state)

    @property
    def panel(self) -> Any:
        """The open `StaffPanel`; its parts are properties, which type checkers do not see through."""
        panel = self.screen.kiosk.door.panel
        assert isinstance(panel, StaffPanel)
        return panel

    # -- sticks

    def stick(self, name: str = "BLUE") -> Path:
        """A stick is put in."""
        path = self.sticks / name
        path.mkdir(parents=True, exist_ok=True)
        return path

    def package(
        self, name: str, release: int = 1, *, key: SecretKey | None = None, stick: str = "BLUE",
        title: str = "", **more: str,
    ) -> Path:  # fmt: skip
        """A good package on a stick."""
        source = self.root / f"bundle-{release}-{name}"
        bundle(source, release, title, **more)
        out = self.stick(stick) / f"{name}.exhibit"
        pack(source, out, key)
        shutil.rmtree(source)
        return out

    # -- the window

    def start(self, *, size: tuple[int, int] = (1920, 1080), start: str = "attract", pin: str = PIN) -> None:
        """The kiosk runs; `pin` "" sets none."""
        if pin:
            set_pin(self.state / "staff", pin, QUICK)
        self.sticks.mkdir(exist_ok=True)
        staff = StaffOptions(parse_gesture(DEFAULT), self.state, (self.sticks,))
        self.screen = self.open(size=size, start=start, staff=staff)
        self.following = Following(self.screen.kiosk, Watch(self.library), 50)

    def gesture(self) -> None:
        """Three touches at the left, three at the right."""
        width = self.screen.window.width()
        for x in (12, 12, 12, width - 12, width - 12, width - 12):
            self.screen.tap(QPoint(x, 12))

    def enter(self, digits: str) -> None:
        """Digits on the pad, and the key that enters them."""
        pad = self.panel.change if self.page == "pin" else self.panel.pad
        self.until(lambda: bool(pad.property("usable")))
        for digit in digits:
            self.screen.tap(self.screen.target(digit))
        self.screen.tap(self.screen.target(self.say("KeyPad", "Enter the PIN")))
        self.until(lambda: not pad.property("checking"))

    def unlock(self, language: str = "en") -> None:
        """From the exhibition to the first page of the panel."""
        self.gesture()
        self.until(lambda: bool(self.screen.kiosk.door.property("open")))
        self.panel.setLanguage(language)
        self.enter(PIN)
        self.until(lambda: self.page == "status")

    def go(self, name: str) -> None:
        """Touch a page's name."""
        self.press("Rail", name)

    def press(self, context: str, source: str, *values: object) -> None:
        """Touch what carries these words in the panel's language."""
        words = self.say(context, source, *values)
        self.until(lambda: bool(self.screen.targets(words)))
        self.painted()
        self.screen.tap(self.screen.target(words))

    def painted(self) -> None:
        """Until the next frame: what has just appeared is laid out with it."""
        frames: list[None] = []
        self.screen.window.afterFrameEnd.connect(lambda: frames.append(None))
        self.screen.window.update()
        self.until(lambda: bool(frames))

    @property
    def page(self) -> str:
        return str(self.panel.property("page"))

    @property
    def stage(self) -> str:
        return str(self.panel.install.stage)

    def until(self, so: Callable[[], bool]) -> None:
        self.screen.until(so, 60)

    def sees(self, words: str) -> None:
        """Until these words are on the screen."""
        self.until(lambda: words in self.screen.texts())

    def check(self, name: str) -> None:
        """Choose an exhibition on a stick, and wait for what comes of it."""
        self.go("Install a new one")
        self.until(lambda: bool(self.screen.targets(name)))
        self.painted()
        self.screen.tap(self.screen.target(name))
        self.until(lambda: self.stage in ("result", "refused"))

    def say(self, context: str, source: str, *values: object) -> str:
        """A source text in the panel's language, with its `%1`s."""
        language = str(self.panel.property("language"))
        words = str(self.screen.kiosk.interface.say(language, context, source))
        for number, value in enumerate(values, 1):
            words = words.replace(f"%{number}", str(value))
        return words

    def sees_in_every_language(self, context: str, source: str, **values: object) -> None:
        """A sentence is on the screen in kk, ru and en, each time another one."""
        seen = set()
        for language in LANGUAGES:
            self.panel.setLanguage(language)
            words = filled(self.say(context, source), values)
            assert not re.search(r"\{\w+\}", words)
            self.sees(words)
            seen.add(words)
        assert len(seen) == len(LANGUAGES)
