"""The volume of the system's sound output, through whichever mixer the system has.

Promises: `wpctl` (PipeWire), `pactl` (PulseAudio) and `amixer` (ALSA) are tried in this order; the first that
answers is used. Each call takes at most four seconds and may be made from any thread; where nothing answers
there is no sound, which is an answer and no error. Percent of the output's own scale, 0 to 100.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_PATIENCE_S: Final = 4.0


@dataclass(frozen=True, slots=True)
class Volume:
    """How loud it is: `percent` 0 to 100, and which program told so."""

    percent: int
    muted: bool
    tool: str


@dataclass(frozen=True, slots=True)
class _Mixer:
    ask: Sequence[str]
    ask_muted: Sequence[str]
    set: Sequence[str]
    unmute: Sequence[str]
    level: str
    factor: float
    silent: str


_SINK, _DEFAULT = "@DEFAULT_AUDIO_SINK@", "@DEFAULT_SINK@"
_MIXERS: Final = {
    "wpctl": _Mixer(
        ("get-volume", _SINK), (), ("set-volume", _SINK, "{share:.2f}"), ("set-mute", _SINK, "0"),
        r"Volume:\s+([0-9.]+)", 100, r"\[MUTED\]",
    ),
    "pactl": _Mixer(
        ("get-sink-volume", _DEFAULT), ("get-sink-mute", _DEFAULT),
        ("set-sink-volume", _DEFAULT, "{percent}%"), ("set-sink-mute", _DEFAULT, "0"),
        r"(\d+)%", 1, r"Mute:\s+yes",
    ),
    "amixer": _Mixer(
        ("-M", "sget", "Master"), (), ("-M", "sset", "Master", "{percent}%"), ("sset", "Master", "unmute"),
        r"\[(\d+)%\]", 1, r"\[off\]",
    ),
}  # fmt: skip


def read_volume() -> Volume | None:
    """How loud it is, or None where there is no sound output."""
    for name, mixer in _MIXERS.items():
        said = _run(name, mixer.ask)
        found = re.search(mixer.level, said) if said is not None else None
        if said is None or found is None:
            continue
        more = _run(name, mixer.ask_muted) if mixer.ask_muted else ""
        percent = round(float(found[1]) * mixer.factor)
        return Volume(max(0, min(100, percent)), bool(re.search(mixer.silent, said + (more or ""))), name)
    return None


def set_volume(percent: int) -> Volume | None:
    """Make it so loud and audible; what it is then, or None where there is no sound output."""
    percent = max(0, min(100, percent))
    now = read_volume()
    if now is None:
        return None
    mixer = _MIXERS[now.tool]
    words = [word.format(percent=percent, share=percent / 100) for word in mixer.set]
    if _run(now.tool, words) is None:
        return None
    if now.muted and percent:
        _run(now.tool, mixer.unmute)
    return read_volume()


def _run(name: str, words: Sequence[str]) -> str | None:
    """What a program says, or None when it is not there, fails or takes too long."""
    program = shutil.which(name)
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, *words], capture_output=True, text=True, errors="replace", check=False,
            timeout=_PATIENCE_S, stdin=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C"},
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None
