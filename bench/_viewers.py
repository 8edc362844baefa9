"""The two viewers that the deep-zoom benches start on a virtual display: the kiosk's, and OpenSeadragon.

Both rest on a quiet screen until they are clicked at `opens_at`; then they open the picture.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import tarfile
import tempfile
from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Self

from _exhibits import KEPT, RECORD
from _framebuffer import Area, Framebuffer
from _machine import Family
from kiosk.edition.reader import Pyramid
from start import CHROMIUM, QUIET_FLAGS, SIZE

OPENSEADRAGON: Final = "6.1.1"
LARGEST: Final = 2.0
"""Pixels of the display for one of the picture, at most: what the kiosk allows is allowed to both."""

RENDERERS: Final = {
    "chosen": {},
    "software": {"QT_QUICK_BACKEND": "software"},
    "opengl": {"QT_QUICK_BACKEND": "rhi", "QSG_RHI_BACKEND": "opengl"},
}  # fmt: skip
_GROUND: Final = (0x12, 0x34, 0x56)
_PATIENCE_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Setting:
    """Where viewers run: the display, the folder with its pixels and for what they leave behind."""

    display: str
    scratch: Path

    @property
    def pixels(self) -> Path:
        """The file of the framebuffer."""
        return self.scratch / "Xvfb_screen0"


class Viewer(ABC):
    """A program that was started and now waits for a click."""

    opens_at: tuple[int, int] = (SIZE[0] // 2, SIZE[1] // 2)
    """Where a click opens the picture."""

    def __init__(self, setting: Setting, command: list[str], environment: dict[str, str]) -> None:
        self.setting = setting
        self._log = setting.scratch / "viewer.log"
        environment = {**os.environ, **environment, "DISPLAY": setting.display}
        self.family = Family(command, environment, self._log, told=True)
        self.framebuffer = Framebuffer(setting.pixels)
        try:
            if not self._arrived() or not self.framebuffer.wait_still(Area(0, 0, *SIZE)):
                sys.exit(f"A viewer did not come to rest.\n{self.said()[-2000:]}")
        except BaseException:
            self.end()
            raise

    @abstractmethod
    def _arrived(self) -> bool:
        """Wait for the window; whether it came."""

    def said(self) -> str:
        """What the program wrote to its standard error."""
        return self._log.read_text(errors="replace")

    def end(self) -> None:
        """End the program and all that it started."""
        self.family.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()


class Kiosk(Viewer):
    """The kiosk's viewer page over an edition's record, drawn by one of `RENDERERS`."""

    def __init__(self, setting: Setting, edition: Path, renderer: str = "chosen") -> None:
        driver = str(Path(__file__).with_name("zoom_kiosk.py"))
        command = [sys.executable, driver, str(edition), RECORD, f"{SIZE[0]}x{SIZE[1]}"]
        super().__init__(setting, command, {"QT_QPA_PLATFORM": "xcb", **RENDERERS[renderer]})

    def _arrived(self) -> bool:
        if not self.framebuffer.wait_still(Area(0, 0, *SIZE)) or "opens_at" not in (said := self.ask()):
            return False
        x, y = said["opens_at"]
        self.opens_at = x, y
        return True

    def ask(self, what: str = "state") -> dict[str, Any]:
        """What `zoom_kiosk.py` answers."""
        told, heard = self.family.head.stdin, self.family.head.stdout
        assert told is not None
        assert heard is not None
        told.write(f"{what}\n".encode())
        told.flush()
        if not select.select([heard], [], [], _PATIENCE_S)[0] or not (line := heard.readline()):
            sys.exit(f"The kiosk does not answer.\n{self.said()[-2000:]}")
        answer = json.loads(line)
        assert isinstance(answer, dict)
        return answer

    def stage(self) -> tuple[Area, float]:
        """Where the open viewer stands, and by how much the whole picture is enlarged in it."""
        said = self.ask()
        if "stage" not in said:
            sys.exit("The kiosk was clicked, and its viewer did not open.")
        return Area(*said["stage"]), said["zoom"]


class Browser(Viewer):
    """OpenSeadragon on a page in Chromium, over the tiles of a pyramid. `stage` is where the kiosk's viewer
    stands, `step` what one notch of its wheel enlarges by; `more` are further settings of OpenSeadragon."""

    def __init__(
        self, setting: Setting, pyramid: Pyramid, stage: Area, step: float, more: dict[str, Any]
    ) -> None:
        program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
        if program is None:
            sys.exit("Chromium is not installed here. For the bench only: apt-get install chromium")
        page, profile = setting.scratch / "page", setting.scratch / "profile"
        shutil.rmtree(page, ignore_errors=True)
        shutil.rmtree(profile, ignore_errors=True)
        shutil.copytree(Path(__file__).with_name("zoom_page"), page)
        shutil.copy(openseadragon(), page)
        settings = {
            "stage": {"left": stage.x, "top": stage.y, "width": stage.width, "height": stage.height},
            "ground": "#{:02x}{:02x}{:02x}".format(*_GROUND),
            "largest": LARGEST,
            "step": step,
            "pyramid": {**asdict(pyramid), "folder": Path(pyramid.folder).as_uri()},
            "more": more,
        }
        (page / "settings.js").write_text(f"const settings = {json.dumps(settings)};\n", encoding="utf-8")
        # The tiles are files beside the page: no server has a part in this. The flag lets a page read them.
        command = [program, *QUIET_FLAGS, "--allow-file-access-from-files", "--enable-logging=stderr"]
        command += [f"--user-data-dir={profile}", (page / "index.html").as_uri()]
        super().__init__(setting, command, {})

    def _arrived(self) -> bool:
        return self.framebuffer.wait_colour(SIZE[0] // 2, SIZE[1] // 2, _GROUND, _PATIENCE_S)

    @property
    def drawer(self) -> str:
        """What OpenSeadragon draws with here: webgl, canvas or html."""
        return self.said().partition('"drawer ')[2].partition('"')[0] or "unknown"


def openseadragon() -> Path:
    """Its file, fetched once into build/bench."""
    kept = KEPT / f"openseadragon-{OPENSEADRAGON}"
    if not kept.is_dir():
        if shutil.which("npm") is None:
            sys.exit("The bench fetches OpenSeadragon with npm. For the bench only: apt-get install npm")
        with tempfile.TemporaryDirectory() as folder:
            command = ["npm", "pack", "--silent", f"openseadragon@{OPENSEADRAGON}"]
            if subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False).returncode:
                sys.exit(f"npm could not fetch openseadragon@{OPENSEADRAGON}.")
            started = kept.with_suffix(".part")
            shutil.rmtree(started, ignore_errors=True)
            with tarfile.open(next(Path(folder).glob("*.tgz"))) as packed:
                packed.extractall(started, filter="data")
        started.rename(kept)
    return kept / "package" / "build" / "openseadragon" / "openseadragon.min.js"
