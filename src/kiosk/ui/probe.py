"""One look at what only the window library sees, in a process of its own: `python -m kiosk.ui.probe NAME`.

Promises: what is asked comes as JSON on standard input, the answer is one line of JSON on standard output. It
may abort or hang, as a window library does without a platform and a speech engine without a sound server;
`kiosk.ui.probing` starts it with a time limit. It shows nothing and makes no sound.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont, QTextLayout

from kiosk.paths import ASSETS
from kiosk.ui.language import I18N, Interface

_FAMILIES: Final = ("Source Sans 3", "Source Serif 4")


def display(_asked: Any) -> Any:
    """What the first screen tells: [pixels wide, high, mm wide, high, name], or None without a screen."""
    if QGuiApplication.platformName() == "offscreen":
        return None
    screen = QGuiApplication.primaryScreen()
    if screen is None:
        return None
    size, millimetres = screen.size(), screen.physicalSize()
    name = " ".join(part for part in (screen.manufacturer(), screen.model()) if part)
    return [size.width(), size.height(), millimetres.width(), millimetres.height(), name]


def fonts(letters: str) -> Any:
    """[letters that no font draws, files of the program's fonts that cannot be read]."""
    folder = ASSETS / "fonts"
    files = sorted(folder.glob("*.ttf"))
    damaged = [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]
    own = [QRawFont.fromFont(QFont(family)) for family in _FAMILIES]
    doubtful = [letter for letter in letters if not all(font.supportsCharacter(ord(letter)) for font in own)]
    return [
        "".join(letter for letter in doubtful if not _drawn(letter)),
        damaged or ([] if files else ["*.ttf"]),
    ]


def _drawn(letter: str) -> bool:
    """Whether the letter has a shape when it is set as the screens set it, with the system's other fonts."""
    layout = QTextLayout(letter, QFont(_FAMILIES[0]))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return bool(runs) and all(0 not in run.glyphIndexes() for run in runs)


def interface(folder: str | None) -> Any:
    """[[tag, file, loads, missing, total]] of the program's files and of the kiosk's own (in `folder`, or
    where they always are)."""
    own = Interface(Path(folder) if folder is not None else None)
    built_in = Interface(I18N / "none")
    found = []
    for file in sorted(I18N.glob("kiosk_*.qm")):
        tag = file.stem.removeprefix("kiosk_").replace("_", "-")
        found.append([tag, file.name, bool(built_in.translators(tag)), *_lacking(built_in, tag)])
    for one in own.files:
        tag = one.tag or one.path.stem.removeprefix("kiosk_").replace("_", "-")
        lacking = (0, 0) if one.trouble else _lacking(own, tag)
        found.append([tag, one.path.name, not one.trouble, *lacking])
    return found


def _lacking(words: Interface, tag: str) -> tuple[int, int]:
    """How many texts a language lacks, and of how many."""
    there = words.completeness(tag)
    return there.total - there.translated, there.total


def sound(_asked: Any) -> Any:
    """The names of the sound outputs."""
    from PySide6.QtMultimedia import QMediaDevices

    return [device.description() for device in QMediaDevices.audioOutputs()]


def speech(_asked: Any) -> Any:
    """[engines, tags that the first one speaks, why it does not start]."""
    from PySide6.QtTextToSpeech import QTextToSpeech

    engines = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
    if not engines:
        return [[], [], ""]
    # The one that the program itself would take.
    voice = QTextToSpeech(engines[0])
    if voice.state() not in (QTextToSpeech.State.Ready, QTextToSpeech.State.Error):
        loop = QEventLoop()
        voice.stateChanged.connect(loop.quit)
        QTimer.singleShot(3000, loop.quit)
        loop.exec()
    error = voice.errorString() if voice.state() == QTextToSpeech.State.Error else ""
    return [engines, sorted({locale.bcp47Name() for locale in voice.availableLocales()}), error]


PROBES: Final[dict[str, Callable[[Any], Any]]] = {
    "display": display,
    "fonts": fonts,
    "interface": interface,
    "sound": sound,
    "speech": speech,
}


def main() -> None:
    """Answer, and leave without goodbyes: an engine without its server would wait in its farewell."""
    asked = json.loads(sys.stdin.read() or "null")
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(["kiosk"])
    print(json.dumps(PROBES[sys.argv[1]](asked)), flush=True)
    del app
    os._exit(0)


if __name__ == "__main__":
    main()
