"""Whether this computer can speak, and why not.

Promises: looks at files and libraries only, starts nothing, takes a few milliseconds. Without Qt's window.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name that lupdate looks for
    """Mark a text for translation, without Qt."""
    return text


PROBLEMS: Final[Mapping[str, str]] = {
    "off": QT_TRANSLATE_NOOP("speech", "Speech is switched off on this kiosk."),
    "library": QT_TRANSLATE_NOOP(
        "speech", "The library of the speech service is missing. Install libspeechd2."
    ),
    "service": QT_TRANSLATE_NOOP("speech", "The speech service is missing. Install speech-dispatcher."),
    "address": QT_TRANSLATE_NOOP("speech", "No speech service answers at the address in SPEECHD_ADDRESS."),
    "voices": QT_TRANSLATE_NOOP("speech", "The voices are missing. Install speech-dispatcher-espeak-ng."),
    "starting": QT_TRANSLATE_NOOP(
        "speech", "The speech engine does not start. Look at the service speech-dispatcher."
    ),
    "stuck": QT_TRANSLATE_NOOP(
        "speech", "The speech engine does not answer. Look at speech-dispatcher and at the sound device."
    ),
    "silent": QT_TRANSLATE_NOOP(
        "speech", "The speech engine has no voices. Install speech-dispatcher-espeak-ng."
    ),
}
"""Every reason, in words for staff."""

MODULES: Final = (
    Path("/usr/lib/speech-dispatcher-modules"),
    Path("/usr/libexec/speech-dispatcher-modules"),
    Path("/usr/lib64/speech-dispatcher-modules"),
)
"""Where distributions keep the service's voices."""


def socket() -> Path | None:
    """The socket of a running service, by its own rules; None where there is none, or it is no file."""
    address = os.environ.get("SPEECHD_ADDRESS", "")
    if address.startswith("unix_socket:"):
        path = Path(address.removeprefix("unix_socket:"))
    else:
        runtime = os.environ.get("XDG_RUNTIME_DIR") or f"{Path.home()}/.cache"
        path = Path(runtime) / "speech-dispatcher" / "speechd.sock"
    return path if path.is_socket() else None


def missing() -> str:
    """What is missing for speech: a key of PROBLEMS, or "" when all that can be seen is there."""
    try:
        ctypes.CDLL("libspeechd.so.2")
    except OSError:
        return "library"
    address = os.environ.get("SPEECHD_ADDRESS", "")
    if socket() is not None or address.startswith("inet_socket"):
        return ""  # who runs the service has chosen its voices
    if address:
        return "address"  # nobody starts a service at an address that was given
    if shutil.which("speech-dispatcher") is None:
        return "service"
    folders = [folder for folder in MODULES if folder.is_dir()]
    if folders and not any(path.name != "sd_dummy" for folder in folders for path in folder.iterdir()):
        return "voices"
    return ""
