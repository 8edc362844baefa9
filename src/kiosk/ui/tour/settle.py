"""Waiting for a screen to come to rest, without sleeping: the event loop runs until nothing changes any more.

A screen is at rest when no picture is loading and no frame was painted for a while. One that moves for ever
(an attract scene that drifts) is as much at rest as it gets once its pictures are there and its time is over.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.painted import painted_items
from kiosk.ui.tour.scene import read_status

QUIET_MS = 120
# Longer than an attract scene takes to come to its end.
LIMIT_MS = 9000


def settle(
    window: QQuickWindow,
    quiet_ms: int = QUIET_MS,
    limit_ms: int = LIMIT_MS,
    ready: Callable[[], bool] | None = None,
) -> bool:
    """Run the event loop until the window rests. True when it does, False when the limit came first.

    `ready` may ask for more than quiet, for instance that a page has finished growing.
    """
    loop = QEventLoop()
    quiet, limit = QTimer(), QTimer()
    quiet.setSingleShot(True)
    limit.setSingleShot(True)
    rested = False

    def look() -> None:
        nonlocal rested
        if loading(window) or (ready is not None and not ready()):
            quiet.start(quiet_ms)
        else:
            rested = True
            loop.quit()

    def painted() -> None:
        quiet.start(quiet_ms)

    quiet.timeout.connect(look)
    limit.timeout.connect(loop.quit)
    window.frameSwapped.connect(painted)
    try:
        window.update()
        quiet.start(quiet_ms)
        limit.start(limit_ms)
        loop.exec()
    finally:
        window.frameSwapped.disconnect(painted)
        quiet.stop()
        limit.stop()
    return rested


def loading(window: QQuickWindow) -> bool:
    """Whether any visible picture of the window is still on its way."""
    return any(read_status(item) == "loading" for _, item, _ in painted_items(window.contentItem()))
