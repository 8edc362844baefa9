"""The speaker of the product: it runs `process.py`, watches it, and replaces it when it hangs.

Promises:
- The window never waits for the engine: commands are written and answers read as they come.
- What was being said when an engine died or hung is said again by the next one, once.
- An engine that does not come up, or dies FAILURES times without having said anything, makes speech
  unavailable, with the reason; it is tried again every RETRY_MS.
- Ending waits at most ENDING_MS, whatever the engine does.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QTimer

from kiosk.ui.voice.finding import missing
from kiosk.ui.voice.headphones import Outputs
from kiosk.ui.voice.speech import Utterance

RATES: Final[Mapping[str, float]] = {
    "slowest": -0.6, "slow": -0.3, "normal": 0.0, "fast": 0.35, "fastest": 0.7,
}  # fmt: skip
"""Pace as Qt counts it, −1 to 1."""
VOLUMES: Final[Mapping[str, float]] = {"quiet": 0.5, "normal": 0.8, "loud": 1.0}

STARTING_MS: Final = 15_000
"""An engine may first have to start the service, which loads its voices: 1.4 s where it runs already."""
SAYING_MS: Final = 5000
LETTER_MS: Final = 250
"""The longest an utterance may take: five seconds and four letters a second (espeak-ng says about 13 at its
normal pace, and 7 at the slowest one used here)."""
FAILURES: Final = 3
RETRY_MS: Final = 60_000
ENDING_MS: Final = 400


class Engine(QObject):
    """A `kiosk.ui.voice.speech.Speaker`. `command` is the program that speaks (for tests)."""

    def __init__(
        self,
        parent: QObject | None = None,
        command: Sequence[str] = (sys.executable, "-m", "kiosk.ui.voice.process"),
        starting_ms: int = STARTING_MS,
        saying_ms: int = SAYING_MS,
        retry_ms: int = RETRY_MS,
        look: Callable[[], str] = missing,
    ) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._starting_ms, self._saying_ms = starting_ms, saying_ms
        self._look = look
        self._changed: Callable[[], None] = lambda: None
        self._silent: Callable[[], None] = lambda: None
        self._plugged: Callable[[bool], None] = lambda _: None
        self._outputs = Outputs()
        self._process: QProcess | None = None
        self._ready = False
        self._closed = False
        self._problem = look()
        self._failures = 0
        self._number = 0
        self._queue: list[Utterance] = []  # the first of them is being said
        self._manner = (0.0, 1.0)
        self._again = False
        self._watch = QTimer(self)
        self._watch.setSingleShot(True)
        self._watch.timeout.connect(self._late)
        self._retry = QTimer(self)
        self._retry.setInterval(retry_ms)
        self._retry.timeout.connect(self._try_again)
        if self._problem:
            self._retry.start()

    # -- Speaker

    @property
    def available(self) -> bool:
        return not self._problem

    @property
    def problem(self) -> str:
        return self._problem

    @property
    def ready(self) -> bool:
        """Whether the engine is up, so that the next word is said at once."""
        return self._ready

    def listen(
        self, changed: Callable[[], None], silent: Callable[[], None], plugged: Callable[[bool], None]
    ) -> None:
        self._changed, self._silent, self._plugged = changed, silent, plugged

    def warm(self) -> None:
        if self._process is None and not self._problem and not self._closed:
            self._start()

    def say(self, words: Sequence[Utterance], pace: str, loudness: str) -> None:
        self._queue = [one for one in words if one.text.strip()]
        self._manner = (RATES[pace], VOLUMES[loudness])
        self._again = False
        if not self._queue:
            self.stop()
            return
        self.warm()
        if self._ready:
            self._say_first()

    def stop(self) -> None:
        self._queue = []
        if self._ready:
            self._watch.stop()
            self._tell({"do": "stop"})

    def close(self) -> None:
        self._closed = True
        self._queue = []
        self._retry.stop()
        process = self._process
        if process is not None:
            process.closeWriteChannel()  # it falls silent and ends by itself
            process.waitForFinished(ENDING_MS)
        self._drop()
        for child in self.findChildren(QProcess):
            child.waitForFinished(ENDING_MS)

    # -- the process

    def _start(self) -> None:
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._ended)
        self._process = process
        self._ready = False
        process.start(self._command[0], self._command[1:])
        self._watch.start(self._starting_ms)

    def _drop(self) -> None:
        """Let go of the process, whatever it is doing. Its object goes when it has ended."""
        process, self._process = self._process, None
        self._ready = False
        self._watch.stop()
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._read)
        process.finished.disconnect(self._ended)
        process.errorOccurred.disconnect(self._ended)
        if process.state() == QProcess.ProcessState.NotRunning:
            process.deleteLater()
        else:
            process.finished.connect(process.deleteLater)
            process.kill()

    def _tell(self, command: Mapping[str, Any]) -> None:
        if self._process is not None:
            self._process.write(json.dumps(command).encode() + b"\n")

    def _say_first(self) -> None:
        self._number += 1
        one = self._queue[0]
        rate, volume = self._manner
        self._tell(
            {"do": "say", "id": self._number, "text": one.text, "language": one.language, "rate": rate,
             "volume": volume, "sound": one.sound}
        )  # fmt: skip
        longest = max(LETTER_MS * len(one.text), round(2000 * one.sound_s))
        self._watch.start(self._saying_ms + longest)

    def _read(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            try:
                told = json.loads(bytes(process.readLine().data()))
            except ValueError:
                continue  # a library of the engine that prints
            if isinstance(told, dict):
                self._take(told)

    def _take(self, told: Mapping[str, Any]) -> None:
        match told.get("is"):
            case "ready":
                self._ready = True
                self._watch.stop()
                if self._queue:
                    self._say_first()
            case "silent":
                self._give_up("silent")
            case "outputs":
                plugged = self._outputs.now(map(str, told.get("devices", ())))
                if plugged is not None:
                    self._plugged(plugged)
            case "done" if told.get("id") == self._number and self._queue:
                self._failures, self._again = 0, False
                self._watch.stop()
                del self._queue[0]
                if self._queue:
                    self._say_first()
                else:
                    self._silent()
            case "failed" | "stuck":
                self._failed()

    def _ended(self, *_: object) -> None:
        if self._process is not None and not self._closed:
            self._failed()

    def _late(self) -> None:
        self._failed()

    def _failed(self) -> None:
        """This engine is of no use any more: the next one, or none."""
        was_ready = self._ready
        self._drop()
        self._failures += 1
        if self._failures >= FAILURES:
            self._give_up("stuck" if was_ready else "starting")
            return
        if self._again and self._queue:
            del self._queue[0]  # it was these words, twice
        self._again = True
        self._start()

    def _give_up(self, problem: str) -> None:
        self._drop()
        self._queue = []
        self._problem = problem
        self._retry.start()
        self._changed()

    def _try_again(self) -> None:
        """Look whether the reason has gone; an engine that comes up is the proof."""
        problem = self._look()
        if not problem:
            self._retry.stop()
            self._failures = FAILURES - 1  # one more failure, and it is unavailable again
            self._problem = ""
            self._start()
            self._changed()
        elif problem != self._problem:
            self._problem = problem
            self._changed()
