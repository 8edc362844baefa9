"""The kiosk's viewer for the deep-zoom benches: the page of one record, from which a click opens it.

    python bench/zoom_kiosk.py EDITION RECORD WIDTHxHEIGHT

Every line on standard input is answered with one JSON line, until there are no more:

- `state`: where the viewer stands in the window (`stage`: x, y, width, height in pixels), its `zoom`, whether
  it shows the `whole` picture and whether it is `sharp`; before it is open, where to click (`opens_at`)
- `memory`: the proportional set size of this process (`pss`), and of its own memory without mapped files
  (`own`), in kilobytes of 1024 bytes, after a full collection
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPointF, QSocketNotifier
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.edition.reader import Edition
from kiosk.ui.app import Kiosk, Options, collect_after_first_frame, make_application, quit_on_signals
from kiosk.ui.meta import type_name


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every visible item below one."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from items(child)


def place(item: QQuickItem) -> list[int]:
    """x, y, width and height in the window, in pixels."""
    corner = item.mapToScene(QPointF(0, 0))
    return [round(n) for n in (corner.x(), corner.y(), item.width(), item.height())]


def state(window: QQuickWindow) -> dict[str, object]:
    """What is there of the viewer, or of the way to it."""
    told: dict[str, object] = {}
    for item in items(window.contentItem()):
        if type_name(item).startswith("DeepZoom"):
            told = {name: item.property(name) for name in ("zoom", "whole", "sharp")}
            told["stage"] = place(item)
        elif item.property("touchTarget") and item.property("glyph") == "lens":
            x, y, width, height = place(item)
            told["opens_at"] = [x + width // 2, y + height // 2]
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
