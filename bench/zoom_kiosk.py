"""The kiosk's viewer for the deep-zoom benches: the page of one record, from which a click opens the viewer.

    python bench/zoom_kiosk.py EDITION RECORD WIDTHxHEIGHT

Every line on standard input is answered with one JSON line, until there are no more:

- `state`: where the viewer stands in the window (`stage`: x, y, width, height in pixels), its `zoom`, whether
  it shows the `whole` picture and whether it is `sharp`; empty before it is open
- `memory`: the proportional set size of this process (`pss`), and of its own memory without mapped files
  (`own`), in kilobytes of 1024 bytes, after a full collection
"""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, QSocketNotifier
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.edition.reader import Edition
from kiosk.ui.app import Kiosk, Options, collect_after_first_frame, make_application, quit_on_signals


class FirstClick(QObject):
    """Opens the viewer when a finger or a button is lifted for the first time."""

    def __init__(self, kiosk: Kiosk, section: str, record: str) -> None:
        super().__init__(kiosk)
        self._visit, self._place = kiosk.visit, (section, record, "1")
        self._waits = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._waits and event.type() == QEvent.Type.MouseButtonRelease:
            self._waits = False
            self._visit.openViewer(*self._place)
            return True
        return self._waits and event.type() == QEvent.Type.MouseButtonPress


def viewer(item: QQuickItem) -> QQuickItem | None:
    """The item that shows the picture."""
    if item.metaObject().className().startswith("DeepZoom"):
        return item
    for child in item.childItems():
        found = viewer(child)
        if found is not None:
            return found
    return None


def state(window: QQuickWindow) -> dict[str, object]:
    """What the viewer is and where it stands."""
    stage = viewer(window.contentItem())
    if stage is None:
        return {}
    corner = stage.mapToScene(QPointF(0, 0))
    told: dict[str, object] = {name: stage.property(name) for name in ("zoom", "whole", "sharp")}
    told["stage"] = [round(n) for n in (corner.x(), corner.y(), stage.width(), stage.height())]
    return told


def memory() -> dict[str, object]:
    """The proportional set size of this process."""
    gc.collect()
    fields = {}
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]:
        name, _, value = line.partition(":")
        fields[name] = int(value.split()[0])
    return {"pss": fields["Pss"], "own": fields["Pss_Anon"] + fields["Pss_Shmem"]}


def main() -> int:
    """Run until standard input ends."""
    edition = Edition.open(Path(sys.argv[1]))
    width, _, height = sys.argv[3].partition("x")
    app = make_application([])
    keep = quit_on_signals(app)
    options = Options(windowed=True, size=(int(width), int(height)), start=f"record:{sys.argv[2]}")
    kiosk = Kiosk(app, options)
    window = kiosk.open(edition)
    collect_after_first_frame(window)
    place = kiosk.visit.visit.place
    click = FirstClick(kiosk, place.section, place.record)
    window.installEventFilter(click)

    def asked() -> None:
        lines = os.read(0, 4096).splitlines()
        if not lines:
            app.exit(0)
        for line in lines:
            print(json.dumps(memory() if line == b"memory" else state(window)), flush=True)

    ask = QSocketNotifier(0, QSocketNotifier.Type.Read, app)
    ask.activated.connect(asked)
    status = app.exec()
    kiosk.close()
    del keep
    return status


if __name__ == "__main__":
    sys.exit(main())
