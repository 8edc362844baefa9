"""A program that plays a recording and says where it is: `python -m tests.escape.playing FILE LENGTH_MS`.

In a process of its own, because Qt asks once in a program's life whether there is a sound server.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.ui.viewer.playback import Playback


def main() -> None:
    """Play until told to end, and print `at POSITION sound|silent playing|failed` five times a second."""
    app = QGuiApplication(["playing"])
    playback = Playback()
    playback.setProperty("file", Path(sys.argv[1]).as_uri())
    playback.setProperty("length", int(sys.argv[2]))

    def tell() -> None:
        heard = "sound" if playback._sound is not None else "silent"
        state = "failed" if playback.property("failed") else "playing"
        print(f"at {playback.property('position')} {heard} {state}", flush=True)

    timer = QTimer()
    timer.timeout.connect(tell)
    timer.start(200)
    playback.play()
    app.exec()
    os._exit(0)  # a player whose sound server is gone is not waited for


if __name__ == "__main__":
    main()
