"""The program that speaks, in a process of its own: `python -m kiosk.ui.voice.process`.

Promises:
- Reads commands as JSON, one a line, from its input, and answers in the same way. When its input ends (the
  window closed or died) it falls silent and ends, whatever the engine does.
- A new utterance begins only when the one before is silent: its end would else be taken for the new one's.
- An engine that does not fall silent within PATIENCE_MS is told as stuck; whoever started this replaces it.

Why a process: making QtTextToSpeech blocks 1.3–1.8 s, a service that dies while it speaks leaves the state at
Speaking for ever, and without a sound server the engine can hang at its end. None of this may reach a window.

Commands: {"do": "say", "id", "text", "language", "rate", "volume", "sound"}, {"do": "stop"}. `sound` is a
file that is played in place of the words, or ""; one that cannot be played leaves it to the voice.
Answers: {"is": "ready"}, {"is": "done", "id"}, {"is": "failed", "id", "why"}, {"is": "stuck"}, and
{"is": "silent"} (no voice at all); {"is": "outputs", "devices"} tells the sound devices, at
the start and whenever one comes or goes. `rate` is −1 to 1, `volume` 0 to 1, as Qt has them.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

PATIENCE_MS: Final = 700
PREFERRED: Final = ("Kazakh", "Russian", "English (Great Britain)", "English (America)", "Arabic")
"""Voices by name, before any other of their language: the plain ones of espeak-ng, without its variants."""


def answer(what: str, **values: object) -> None:
    """Tell whoever started this; when nobody listens any more, end."""
    try:
        print(json.dumps({"is": what, **values}), flush=True)
    except OSError:
        os._exit(0)


class Speech(QObject):
    """One engine, and what it is saying."""

    commanded = Signal(object)

    def __init__(self, engine: str) -> None:
        super().__init__()
        self._tts = QTextToSpeech(engine)
        self._voices: dict[str, QVoice | None] = {}
        self._now: dict[str, Any] | None = None
        self._next: dict[str, Any] | None = None
        self._player: QMediaPlayer | None = None  # made with the first recording
        self._output: QAudioOutput | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: answer("stuck"))
        self.commanded.connect(self._command, Qt.ConnectionType.QueuedConnection)
        self._tts.stateChanged.connect(self._changed)
        if self._tts.state() == QTextToSpeech.State.Error:
            answer("failed", id=0, why=self._tts.errorString())
        elif not self._tts.availableLocales():
            answer("silent")
        else:
            answer("ready")

    def voice(self, tag: str) -> QVoice | None:
        """The voice of a language: a preferred one, else the first that is no variant, else any."""
        language = QLocale(tag).language()
        if tag not in self._voices:
            found: list[QVoice] = []
            for locale in self._tts.availableLocales():
                if locale.language() == language:
                    self._tts.setLocale(locale)
                    found += self._tts.availableVoices()
            plain = [voice for voice in found if "+" not in voice.name()] or found
            ranked = sorted(plain, key=lambda v: PREFERRED.index(v.name()) if v.name() in PREFERRED else 99)
            self._voices[tag] = ranked[0] if ranked else None
        return self._voices[tag]

    def _command(self, command: dict[str, Any]) -> None:
        self._next = command if command["do"] == "say" else None
        if self._player is not None and self._player.isPlaying():
            self._now = None
            self._player.stop()
        if self._tts.state() == QTextToSpeech.State.Speaking:
            self._now = None  # its end is nobody's
            self._tts.stop()
            self._patience.start()
        if self._tts.state() != QTextToSpeech.State.Speaking:
            self._begin()

    def _begin(self) -> None:
        self._patience.stop()
        self._now, self._next = self._next, None
        if self._now is None:
            return
        if self._now.get("sound"):
            self._play(self._now)
        else:
            self._speak(self._now)

    def _play(self, now: dict[str, Any]) -> None:
        if self._player is None:
            self._output = QAudioOutput(self)
            self._player = QMediaPlayer(self)
            self._player.setAudioOutput(self._output)
            self._player.mediaStatusChanged.connect(self._played)
            self._player.errorOccurred.connect(self._unplayable)
        assert self._output is not None
        self._output.setVolume(float(now["volume"]))
        self._player.setSource(QUrl())
        self._player.setSource(QUrl.fromLocalFile(now["sound"]))
        self._player.play()

    def _played(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia and self._now is not None:
            number, self._now = self._now["id"], None
            answer("done", id=number)

    def _unplayable(self) -> None:
        if self._now is not None and self._now.get("sound"):
            self._now["sound"] = ""
            self._speak(self._now)

    def _speak(self, now: dict[str, Any]) -> None:
        voice = self.voice(now["language"]) or self.voice("en")
        if voice is not None:
            self._tts.setVoice(voice)
        self._tts.setRate(float(now["rate"]))
        self._tts.setVolume(float(now["volume"]))
        self._tts.say(now["text"])

    def _changed(self, state: QTextToSpeech.State) -> None:
        if state == QTextToSpeech.State.Ready:
            if self._next is not None:
                QTimer.singleShot(0, self, self._begin)
            else:
                self._patience.stop()
                if self._now is not None:
                    number, self._now = self._now["id"], None
                    answer("done", id=number)
        elif state == QTextToSpeech.State.Error:
            number = self._now["id"] if self._now is not None else 0
            answer("failed", id=number, why=self._tts.errorString())


def main() -> int:
    """Speak until the input ends."""
    app = QCoreApplication(sys.argv[:1])
    ending = threading.Event()
    box: list[Speech] = []
    waiting: list[object] = []
    lock = threading.Lock()

    def read() -> None:
        for line in sys.stdin:
            with lock:
                if box:
                    box[0].commanded.emit(json.loads(line))
                else:
                    waiting.append(json.loads(line))
        # Silence first, from the engine's own thread; then the end, even if the engine hangs.
        if box:
            box[0].commanded.emit({"do": "stop"})
        ending.wait(0.2)
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    devices = QMediaDevices()

    def outputs() -> None:
        answer("outputs", devices=[bytes(one.id().data()).decode() for one in devices.audioOutputs()])

    devices.audioOutputsChanged.connect(outputs)
    outputs()
    speech = Speech(sys.argv[1] if len(sys.argv) > 1 else "speechd")
    with lock:
        box.append(speech)
        for command in waiting:
            speech.commanded.emit(command)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
