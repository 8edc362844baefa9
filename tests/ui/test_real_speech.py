"""Real speech: speech-dispatcher with espeak-ng on a socket of its own, into a sound device that is a file.

Skipped, with the reason, where the packages are missing (`docs/speech.md`). `.ci/run` installs them.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from tests.simulator.recordings import sound

from kiosk.ui.voice import finding
from kiosk.ui.voice.engine import Engine
from kiosk.ui.voice.speech import Utterance

PROGRAMS = ("speech-dispatcher", "pulseaudio", "parec")
MISSING = [name for name in PROGRAMS if shutil.which(name) is None]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.skipif(finding.missing() == "library", reason=finding.PROBLEMS["library"]),
]

QUIET = 200
"""Samples (of 32,767) below this are silence."""


def until(so: Callable[[], bool], seconds: float = 30) -> None:
    loop, look, end = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if so() else None)
    end.timeout.connect(loop.quit)
    look.start(10)
    end.start(round(seconds * 1000))
    loop.exec()
    assert so()


class Hall:
    """A sound device that nobody hears, and the service that speaks into it."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = folder
        self._environment = environment
        self.socket = folder / "speechd.sock"
        self.sound = folder / "sound.raw"
        self._sound_server = self._start(
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
            "-L", f"module-native-protocol-unix socket={folder / 'pulse.sock'} auth-anonymous=1",
            "-L", "module-null-sink sink_name=hall",
        )  # fmt: skip
        until(lambda: (folder / "pulse.sock").is_socket())
        self._recorder = self._start("parec", "--device=hall.monitor", "--raw", str(self.sound))
        until(self.sound.exists)
        self.service = self.start_service()

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command, env=dict(self._environment), start_new_session=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def start_service(self) -> subprocess.Popen[bytes]:
        self.socket.unlink(missing_ok=True)
        service = self._start(
            "speech-dispatcher", "-s", "-t", "0", "-c", "unix_socket", "-S", str(self.socket),
            "-L", str(self.folder), "-P", str(self.folder / "speechd.pid"),
        )  # fmt: skip
        until(self.socket.is_socket)
        return service

    def kill_service(self) -> None:
        """As power or memory would."""
        os.killpg(self.service.pid, signal.SIGKILL)
        self.service.wait()

    def loud(self, since: int = 0) -> bool:
        """Whether something was heard after so many bytes of the recording."""
        heard = self.sound.read_bytes()[since - since % 2 :]
        samples = memoryview(heard[: len(heard) // 2 * 2]).cast("h")
        return any(abs(sample) > QUIET for sample in samples)

    def close(self) -> None:
        for process in (self.service, self._recorder, self._sound_server):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


@pytest.fixture
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Hall]:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'pulse.sock'}")
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'speechd.sock'}")
    it = Hall(tmp_path, os.environ)
    yield it
    it.close()


def test_it_speaks_three_languages_survives_the_death_of_the_service_and_speaks_again(hall: Hall) -> None:
    told: list[str] = []
    engine = Engine(None, retry_ms=100, look=lambda: "" if hall.socket.is_socket() else "service")
    engine.listen(lambda: told.append(engine.problem), lambda: told.append("silent"), lambda _: None)
    try:
        words = [Utterance("Сәлем", "kk"), Utterance("Привет", "ru"), Utterance("Hello", "en")]
        engine.say(words, "fastest", "loud")
        until(lambda: told == ["silent"])
        until(hall.loud)

        # What somebody has read is played in place of the voice; a file that is broken leaves it to that.
        told.clear()
        broken = hall.folder / "broken.ogg"
        broken.write_bytes(b"no sound")
        length = hall.sound.stat().st_size
        reading = sound(hall.folder / "reading.ogg", 1.0)
        engine.say(
            [Utterance("A", "en", str(reading), 1.0), Utterance("B", "en", str(broken), 1.0)],
            "fastest",
            "loud",
        )
        until(lambda: told == ["silent"])
        until(lambda: hall.loud(length))

        # A new thing is said at once in place of an old one, whose end is nobody's.
        engine.say([Utterance("word " * 200, "en")], "normal", "loud")
        length = hall.sound.stat().st_size
        until(lambda: hall.loud(length))
        engine.say([Utterance("No", "en")], "fastest", "loud")
        until(lambda: told == ["silent", "silent"])

        # The service dies in the middle of a word: the state stays at speaking, and the engine is replaced.
        engine.say([Utterance("word " * 200, "en")], "normal", "loud")
        hall.kill_service()
        hall.socket.unlink()
        engine.say([Utterance("No", "en")], "fastest", "loud")
        until(lambda: not engine.available)
        assert engine.problem in ("starting", "stuck", "service")

        # It comes back: so does the voice.
        hall.service = hall.start_service()
        until(lambda: engine.available and engine.ready)
        told.clear()
        engine.say([Utterance("Hello", "en")], "fastest", "loud")
        until(lambda: told[-1:] == ["silent"])
    finally:
        engine.close()
