"""The sound device goes while a film or a sound plays: it goes on, without sound."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.simulator.recordings import film, sound

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("pulseaudio") is None, reason="needs pulseaudio, which nobody hears"),
]

LENGTH_MS = 30_000
NEEDED_MS = 1500
"""So far it must come with sound, and so much further without."""


NAMES = ["film.mp4", "sound.ogg"] if os.environ.get("KIOSK_DEVICE_CHANGES") else ["film.mp4"]


@pytest.mark.parametrize("name", NAMES)
def test_it_goes_on_when_the_sound_server_is_killed(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    (film if name.startswith("film") else sound)(file, LENGTH_MS / 1000)
    socket = tmp_path / "pulse"
    environment = {
        **os.environ,
        "PULSE_SERVER": f"unix:{socket}",
        "PULSE_RUNTIME_PATH": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
    }
    protocol = f"module-native-protocol-unix socket={socket} auth-anonymous=1"
    # As a daemon its command returns when it answers.
    subprocess.run(
        ["pulseaudio", "-n", "--daemonize=yes", "--use-pid-file=yes", "--exit-idle-time=-1", "-L", protocol,
         "-L", "module-null-sink sink_name=unheard"],
        env=environment, stderr=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    server = int((tmp_path / "pid").read_text(encoding="ascii"))
    player = None
    try:
        player = subprocess.Popen(
            [sys.executable, "-m", "tests.escape.playing", str(file), str(LENGTH_MS)],
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert player.stdout is not None
        killed_at = -1
        for line in player.stdout:
            told = re.fullmatch(r"at (\d+) (sound|silent) (playing|failed)", line.strip())
            if told is None:
                continue
            assert told[3] == "playing"
            at = int(told[1])
            if killed_at < 0 and at >= NEEDED_MS:
                assert told[2] == "sound"
                os.kill(server, signal.SIGKILL)
                killed_at = at
            elif killed_at >= 0 and told[2] == "silent" and at > killed_at + NEEDED_MS:
                break
        else:
            pytest.fail("the player ended by itself")
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(server, signal.SIGKILL)
        if player is not None:
            player.kill()
            player.wait()
            assert player.stdout is not None
            player.stdout.close()
