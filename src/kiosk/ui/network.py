"""No network: the wall between content and the machine.

Promises: whatever a text or a picture names, the QML engine opens no connection. `Text.PlainText` everywhere
is the first wall, this one stands behind it. Files need none: a picture's path is never a word of the bundle
but the name that the build gave to what it re-encoded. (A URL interceptor in Python was tried and taken out:
the engine's loader thread asks it, and waits for the interpreter's lock while the window's thread waits for
the loader. See docs/adr/0030.)
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy
from PySide6.QtQml import QQmlNetworkAccessManagerFactory

# RFC 863's port on the loopback address: closed on a kiosk, so a request fails at once.
_NOWHERE = QNetworkProxy(QNetworkProxy.ProxyType.Socks5Proxy, "127.0.0.1", 9)


class DenyAll(QQmlNetworkAccessManagerFactory):
    """Makes managers whose every request goes to a closed port."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        manager = QNetworkAccessManager(parent)
        manager.setProxy(_NOWHERE)
        return manager
