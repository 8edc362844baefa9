"""The staff panel for the tour: a state and sticks of its own, so that every page has something on it.

Promises: all of it lies in a folder that is made with the first such stop and gone when the tour ends; the
library holds the edition that is toured, in two releases. What no tour can wait for (a check under way, a
refusal) is put on the page as the desk itself would; the sentences are the product's.
"""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from argon2 import PasswordHasher
from PySide6.QtCore import QEventLoop, QTimer

from kiosk.edition.progress import Progress
from kiosk.edition.reader import Edition
from kiosk.errors import Finding, Place
from kiosk.health import glass
from kiosk.health.glass import Seen
from kiosk.health.result import Remark, Result
from kiosk.health.self_test import SelfTest, local_now
from kiosk.health.touches import Touches, shape_of
from kiosk.library.changes import Changes
from kiosk.library.collection import Library
from kiosk.library.place import STAFF_FOLDER
from kiosk.library.pointer import EDITIONS, Entry, Pointer, kept_of, write
from kiosk.library.refusal import Refused
from kiosk.staff.pin import clear_pin, set_pin
from kiosk.staff.sticks import Stick
from kiosk.ui.staff.install import Standing

if TYPE_CHECKING:
    from kiosk.ui.app import Kiosk
    from kiosk.ui.staff.panel import StaffPanel

_PIN: Final = "2468"
_LIMIT_MS: Final = 20_000
_FOUND: Final = (
    Finding("warning", "missing-translation", Place("gifts.yaml", 214, 3, None, "label.kk"), "…"),
    Finding("warning", "small-image", Place("documents/un-1992.yaml", 31, 11, None, "media[2].file"), "…"),
    Finding("error", "bad-date", Place("gifts.xlsx", None, None, "D14", "date"), "…"),
    Finding("warning", "more-findings", Place(), "…"),
)  # fmt: skip

_HEALTH: Final = (
    Result("settings"),
    Result("display", (Remark("display-differs", {"declared": 813, "reported": 1210}),)),
    Result("touch", (Remark("touch-quiet", {"left": 93, "top": 12, "count": 40, "total": 9000}),)),
    Result("fonts"),
    Result("languages"),
    Result("speech", (Remark("speech-voice", {"tag": "kk", "language": "Kazakh (kk)"}),)),
    Result("sound", (Remark("sound-none"),)),
    Result("edition"),
    Result("digests"),
    Result("disk"),
    Result("state"),
    Result("keys"),
    Result("clock"),
    Result("memory"),
    Result("temperature", (Remark("temperature-high", {"sensor": "CPU", "now": 91, "limit": 95}),)),
)

_PAGE_OF: Final = {
    **{label: label for label in ("volume", "health", "touches", "save", "language", "pin")},
    "well": "touches",
}
_STICKS: Final = (
    Stick("HOLIDAY", Path("/media/HOLIDAY"), read_only=True),
    Stick("MUSEUM", Path("/media/MUSEUM")),
    Stick("Generic Flash Disk", None, trouble="not-mounted"),
)


def _week(kiosk: Kiosk, *, faults: bool) -> Seen:
    """A week of touches as people leave it; with `faults` a stuck point and a dead band among them."""
    window = kiosk.window
    upright = window is not None and window.height() > window.width()
    shape = shape_of(398, 708) if upright else shape_of(708, 398)
    rng = random.Random(11)
    kept = Touches(shape)
    today = local_now().date()
    places = [(rng.random(), rng.uniform(0.2, 0.8)) for _ in range(14)]
    bar = [((n + 0.5) / 6, 1 - 17 / shape.height_mm) for n in range(6)]
    for n in range(9000):
        which = rng.random()
        x, y = rng.choice(bar if which < 0.35 else places)
        wide = 26 if which < 0.8 else 90
        x, y = (
            x + rng.gauss(0, wide) / shape.width_mm,
            y + rng.gauss(0, 5 if which < 0.35 else wide) / shape.height_mm,
        )
        if 0 <= x < 1 and 0 <= y < 1 and not (faults and 0.6 <= x < 0.7):
            kept.press(x, y, (today - timedelta(days=n % 7)).isoformat())
    for n in range(40 if faults else 0):
        kept.press(0.93, 0.12, today.isoformat(), n % 6)
    return glass.look(shape, kept.week(today))


class StaffRoom:
    """Opens the panel of a window at one of its pages."""

    def __init__(self, edition: Path) -> None:
        self._edition = edition
        self._root = Path(tempfile.mkdtemp(prefix="kiosk-tour-"))
        self.state = self._root / "state"
        self.sticks = self._root / "sticks"
        self._furnished = False

    def close(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self._root, ignore_errors=True)

    def leave(self, kiosk: Kiosk) -> None:
        """Close the panel if it is open."""
        panel = kiosk.door.panel
        if panel is not None:
            _panel(panel).close()

    def show(self, kiosk: Kiosk, label: str, language: str) -> None:
        """Open the panel at a page, in a language of the panel (the first one, when it does not speak it)."""
        self._furnish()
        folder = self.state / STAFF_FOLDER
        set_pin(folder, _PIN, PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        if label == "no-pin":
            clear_pin(folder)
        kiosk.door.openPanel()
        panel = _panel(kiosk.door.panel)
        panel.setLanguage(language)
        if label in ("door", "wrong", "locked", "no-pin"):
            self._at_the_door(panel, label)
            return
        self._enter(panel, _PIN)
        _until(lambda: panel.page == "status" and panel.shelf.known)
        pages = {"question": "status", "status": "status", "warnings": "warnings", "editions": "editions"}
        panel.go(pages.get(label, _PAGE_OF.get(label, "install")))
        match label:
            case "question":
                panel.shelf.ask("undo", "")
            case "volume":
                _until(lambda: panel.dial.known)
            case "health":
                # What this machine is like is none of the pictures' matter.
                _until(lambda: not panel.health.looking)
                panel.health.stand(_HEALTH, SelfTest(local_now(), 48.0, _HEALTH))
            case "touches" | "well":
                _until(lambda: not panel.touches.looking)
                panel.touches.stand(_week(kiosk, faults=label == "touches"))
            case "save":
                _until(lambda: panel.saving.looked)
                panel.saving.stand(_STICKS, "saved", "kiosk-health-2027-03-08-0930")
            case "sticks" | "no-stick" | "checking" | "result" | "refused" | "done" | "preview":
                self._installing(panel, label)

    def _at_the_door(self, panel: Any, label: str) -> None:
        for _ in range({"wrong": 1, "locked": 5}.get(label, 0)):
            self._enter(panel, "9999")
        if label == "door":
            panel.pad.press("2")
            panel.pad.press("4")

    def _enter(self, panel: Any, digits: str) -> None:
        for digit in digits:
            panel.pad.press(digit)
        panel.pad.enter()
        _until(lambda: not panel.pad.checking)

    def _installing(self, panel: Any, label: str) -> None:
        desk = panel.install
        hidden = self.sticks.with_name("away")
        if label == "no-stick":
            self.sticks.rename(hidden)
        try:
            _until(lambda: desk.looked)
        finally:
            if label == "no-stick":
                self.sticks.mkdir(exist_ok=True)
                self.sticks.rmdir()
                hidden.rename(self.sticks)
        if label in ("sticks", "no-stick"):
            desk.leave()
            return
        one = Library(self.state).state().exhibitions[0]
        changes = Changes(
            added=tuple(("gifts", f"new-{n}", "…") for n in range(4)),
            changed=(("documents", "one", "…"),),
            lost_language=(("one", "…", "kk"),),
            texts=True,
        )
        error = Refused("broken-bundle", "…") if label == "refused" else None
        desk.leave()
        desk.stand(
            Standing(
                "result" if label == "preview" else label,
                "diplomacy-13.exhibit",
                Progress("pictures", 118, 206),
                one.title,
                one.release + 1,
                edition=self._edition,
                changes=changes.sentences(),
                findings=_FOUND if label in ("result", "refused") else (),
                error=error,
            )
        )
        if label == "preview":
            panel.preview()

    def _furnish(self) -> None:
        """A library with two releases of the edition that is toured, and sticks."""
        if self._furnished:
            return
        self._furnished = True
        library = Library(self.state)
        (library.home / EDITIONS).mkdir(parents=True)
        (library.home / EDITIONS / "toured").symlink_to(self._edition)
        id, kept = kept_of(library.home / EDITIONS / "toured")
        Edition.open(self._edition).close()
        write(library.home, Pointer(id, (Entry(id, kept, kept, kept.release),)))
        for stick, name in (("MUSEUM", "diplomacy-13.exhibit"), ("MUSEUM", "spring/diplomacy-12.exhibit")):
            file = self.sticks / stick / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(b"")
            os.truncate(file, 348_000_000)
            os.utime(file, (1_790_000_000, 1_790_000_000))
        (self.sticks / "HOLIDAY").mkdir()


def _panel(panel: object) -> Any:
    """The panel; its parts are properties, which type checkers do not see through."""
    open_panel: StaffPanel = panel  # type: ignore[assignment]  # a Property of QObject gives no better type
    return open_panel


def _until(so: Callable[[], bool]) -> None:
    """Run the event loop until something is so, or for twenty seconds at most."""
    if so():
        return
    loop = QEventLoop()
    look, end = QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if so() else None)
    end.timeout.connect(loop.quit)
    look.start(10)
    end.start(_LIMIT_MS)
    loop.exec()
