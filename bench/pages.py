"""How long it takes from the touch until a document of a thousand pages, and a spin of 360 pictures, is seen.

    python bench/pages.py [--repeats N] [--pages N] [--frames N] [--strict]

Makes an edition with a document of 1,000 small pages, an object with a spin of 360 pictures, and a document
of one page. Each is opened in the viewer from its record page, in one window at 1920 × 1080 under Xvfb, in
turn. Counted is from the call that a button makes until the frame in which the stage's picture (page 500, the
first frame of the turn) is there and the page that fades in stands at more than half its strength. The bound
is 300 ms for the median of each; the ratio to the document of one page says what the thousand cost.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from _machine import middle, spread, verdict, virtual_display, warn_when_busy

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # tests.simulator makes the bundle
SIZE = (1920, 1080)
BOUND_S = 0.3
PATIENCE_MS = 5000

if TYPE_CHECKING:
    from kiosk.ui.app import Kiosk


def make(folder: Path, pages: int, frames: int) -> Path:
    """The edition."""
    from tests.simulator import SimulatedBundle

    from kiosk.edition.build import build

    bundle = SimulatedBundle()
    told = {"alt": {"en": "A page"}, "credit": {"en": "For the bench"}}
    bundle.folders = {"media/dossier": pages, "media/spin": frames, "media/one": 1}
    for name in ("dossier", "one"):
        bundle.add("documents", name, media=[{"kind": "pages", "folder": f"media/{name}", **told}])
    bundle.add("gifts", "spin", media=[{"kind": "spin", "folder": "media/spin", **told}])
    result = build(bundle.write(folder / "bundle"), folder / "edition")
    if result.path is None or result.report.errors:
        sys.exit("\n".join(map(str, result.report.errors)) or "The edition could not be made.")
    return result.path


class Opening:
    """Opens records in the viewer of one window and takes the time."""

    def __init__(self, kiosk: Kiosk) -> None:
        from kiosk.ui.tour.settle import settle

        self._kiosk = kiosk
        window = kiosk.window
        assert window is not None
        self._window = window
        self._settle = partial(settle, window, ready=lambda: window.property("settled") is True)

    def seconds(self, section: str, record: str, view: str) -> float:
        """From the touch to the picture."""
        from PySide6.QtCore import QEventLoop, QTimer

        visit = self._kiosk.visit
        visit.goHome()
        visit.openRecord(section, record)
        self._settle()
        loop, end = QEventLoop(), QTimer()
        end.setSingleShot(True)
        end.timeout.connect(loop.quit)
        seen: list[float] = []

        def painted() -> None:
            if not seen and self._seen():
                seen.append(time.perf_counter())
                loop.quit()

        self._window.frameSwapped.connect(painted)
        end.start(PATIENCE_MS)
        start = time.perf_counter()
        visit.openViewer(section, record, view)
        loop.exec()
        self._window.frameSwapped.disconnect(painted)
        end.stop()
        return seen[0] - start if seen else PATIENCE_MS / 1000

    def _seen(self) -> bool:
        """Whether the stage's picture is there and stands out."""
        from kiosk.ui.meta import type_name
        from kiosk.ui.painted import painted_items
        from kiosk.ui.tour.scene import read_status

        page = self._window.property("page")
        if page is None or page.parentItem().opacity() <= 0.5:
            return False
        stage = next((item for _, item, _ in painted_items(page) if type_name(item) == "PageTurner"), None)
        if stage is None:
            return False
        return any(
            read_status(item) == "ready" and item.height() > 0.4 * stage.height()
            for _, item, _ in painted_items(stage)
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--repeats", type=int, default=9, metavar="N")
    parser.add_argument("--pages", type=int, default=1000, metavar="N")
    parser.add_argument("--frames", type=int, default=360, metavar="N")
    parser.add_argument("--strict", action="store_true", help="exit status 1 when a bound is missed")
    options = parser.parse_args()
    warn_when_busy()
    with tempfile.TemporaryDirectory(prefix="kiosk-pages-") as scratch, virtual_display(SIZE) as display:
        edition = make(Path(scratch), options.pages, options.frames)
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        from kiosk.edition.reader import Edition
        from kiosk.ui.app import Kiosk, Options, make_application

        app = make_application([])
        kiosk = Kiosk(app, Options(windowed=True, size=SIZE, start="home"))
        kiosk.open(Edition.open(edition))
        opening = Opening(kiosk)
        ways = {
            "one page": ("documents", "one", "1"),
            f"{options.pages} pages": ("documents", "dossier", str(max(1, options.pages // 2))),
            f"a spin of {options.frames}": ("gifts", "spin", "1"),
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        for turn in range(options.repeats + 1):
            for name, way in ways.items():
                took = opening.seconds(*way)
                if turn:  # the first of each reads QML files that later ones find in memory
                    times[name].append(took)
                else:
                    print(f"{name}: {took * 1000:.0f} ms the first time")
        kiosk.close()
    one, *others = times.items()
    for name, measured in times.items():
        print(f"{name}: {spread([1000 * t for t in measured], 'ms')}")
    holds = [verdict(f"{name} in seconds", middle(measured), BOUND_S) for name, measured in others]
    for name, measured in others:
        print(f"{name} against {one[0]}: {middle(measured) / middle(one[1]):.2f}")
    return 1 if options.strict and not all(holds) else 0


if __name__ == "__main__":
    sys.exit(main())
