"""`kiosk` with hands of its own, for the tests of crashes: `python -m tests.crash.program run …`.

What it does stands in the file KIOSK_TEST_CONTROL, looked at often: words of one line.

- `walk`: goes on to another place of a visit every 150 ms;
- `block`: the interface thread sleeps for ever;
- `hold`: the renderer sleeps for ever in the next frame, on the thread it draws on;
- `die:RECORD`: dies by SIGSEGV while that record is on the screen; `die:*` as soon as anything is;
- `die-of:EDITION`: the same while an edition of that name is;
- `live:N`: the start of this number, and later ones, do not die.

The parent of `--supervise` is left as it is, and imports no window library.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from kiosk.cli import main
from kiosk.supervision.instance import is_child

CONTROL = "KIOSK_TEST_CONTROL"
LOOK_MS = 25
WALK_MS = 150


def give_hands() -> None:
    """Have the next window do what the file says."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtQuick import QQuickWindow

    from kiosk.edition.reader import Edition
    from kiosk.supervision.aside import name_of
    from kiosk.ui import app

    file = Path(os.environ[CONTROL])

    class WithHands(app.Kiosk):
        def open(self, edition: Edition | None) -> QQuickWindow:
            window = super().open(edition)
            self._walked = time.monotonic()
            self._hands_timer = QTimer(self)
            self._hands_timer.timeout.connect(self._look)
            window.frameSwapped.connect(self._begin)
            self.visit.placeChanged.connect(self._look)
            self.sceneComing.connect(lambda _record: self._look())
            self._record = ""
            self.sceneComing.connect(self._scene)
            return window

        def _scene(self, record: str) -> None:
            self._record = record

        def _begin(self) -> None:
            if not self._hands_timer.isActive():
                self._hands_timer.start(LOOK_MS)

        def _look(self) -> None:
            if not self._hands_timer.isActive():
                return  # before the first picture
            words = file.read_text(encoding="utf-8").split()
            start = self.options.ledger.place.now.start if self.options.ledger is not None else 0
            lives = any(word.startswith("live:") and start >= int(word[5:]) for word in words)
            for word in words:
                if not (lives and word.startswith("die")):
                    self._do(word)

        def _do(self, word: str) -> None:
            what, _, which = word.partition(":")
            place = self.visit.place
            record = place.record or (self._record if place.screen == "attract" else "")
            name = name_of(self.exhibition.edition.path) if self.exhibition is not None else ""
            if what == "walk" and time.monotonic() - self._walked > WALK_MS / 1000:
                self._walked = time.monotonic()
                self._walk()
            elif what == "block":
                file.write_text("", encoding="utf-8")
                time.sleep(3600)
            elif what == "hold" and self.window is not None:
                file.write_text("", encoding="utf-8")
                self.window.beforeRendering.connect(
                    lambda: time.sleep(3600), Qt.ConnectionType.DirectConnection
                )
            elif (what == "die" and which in (record, "*")) or (what == "die-of" and which == name):
                os.kill(os.getpid(), signal.SIGSEGV)

        def _walk(self) -> None:
            """One step of a visitor without a plan."""
            if self.exhibition is None:
                return
            edition = self.exhibition.edition
            section = random.choice(edition.sections(edition.default_language)).id
            record = random.choice(edition.ids(section))
            random.choice(
                [
                    self.visit.goHome,
                    lambda: self.visit.openSection(section),
                    lambda: self.visit.openRecord(section, record),
                    lambda: self.visit.openViewer(section, record, "1"),
                    self.visit.openTimeline,
                    self.visit.openMap,
                    self.visit.openSearch,
                    self.visit.back,
                    lambda: self.visit.setLanguage(random.choice(edition.languages).tag),
                    self.visit.finish,
                ]
            )()

    app.Kiosk = WithHands  # type: ignore[misc]  # the program's own class, with hands


if __name__ == "__main__":
    if CONTROL in os.environ and is_child():
        give_hands()
    sys.exit(main())
