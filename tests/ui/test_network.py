"""The wall: whatever asks, nothing goes out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.ui.network import DenyAll

ASKING = """
import QtQuick
Item {
    property bool asked: false
    readonly property bool done: asked && loader.status === Loader.Error
    Image { source: "ADDRESS/image.png" }
    FontLoader { source: "ADDRESS/font.ttf" }
    // Within the event loop, as in the product: there the interpreter's lock is free while QML loads.
    Loader { id: loader; active: false; source: "ADDRESS/Page.qml" }
    Timer {
        interval: 1
        running: true
        onTriggered: loader.active = true
    }
    Component.onCompleted: {
        const request = new XMLHttpRequest();
        request.open("GET", "ADDRESS/data.json");
        request.onreadystatechange = () => { page.asked = request.readyState === XMLHttpRequest.DONE; };
        request.send();
    }
    id: page
}
"""


@pytest.fixture
def asked_for() -> Iterator[tuple[str, list[str]]]:
    seen: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *args: object) -> None:
            pass

    # Qt opens several connections at once, and may open one that it then does not use: a single thread would
    # wait for it.
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", seen
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.no_qt_log
@pytest.mark.parametrize(("denied", "expected"), [(False, True), (True, False)])
def test_nothing_leaves(
    qapp: QGuiApplication, asked_for: tuple[str, list[str]], denied: bool, expected: bool
) -> None:
    address, seen = asked_for
    engine = QQmlEngine()
    engine.setOutputWarningsToStandardError(False)
    wall = DenyAll()
    if denied:
        engine.setNetworkAccessManagerFactory(wall)
    component = QQmlComponent(engine)
    component.setData(ASKING.replace("ADDRESS", address).encode(), QUrl("file:///none.qml"))
    item = component.create()
    assert item is not None, component.errorString()
    wait_for(lambda: bool(item.property("done")), item)
    assert bool(seen) is expected


def wait_for(so: Callable[[], bool], _keep: QObject) -> None:
    loop = QEventLoop()
    look, end = QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if so() else None)
    end.timeout.connect(loop.quit)
    look.start(10)
    end.start(15_000)
    loop.exec()
    assert so()
