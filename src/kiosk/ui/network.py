"""No network and no stray files: the two walls between content and the machine.

Promises: whatever a text or a picture names, the QML engine opens no connection, and it reads files
only below the folders it was given. (`Text.PlainText` everywhere is the first wall; these stand behind it.)
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy
from PySide6.QtQml import QQmlAbstractUrlInterceptor, QQmlNetworkAccessManagerFactory

# RFC 863's port on the loopback address: closed on a kiosk, so a request fails at once.
_NOWHERE = QNetworkProxy(QNetworkProxy.ProxyType.Socks5Proxy, "127.0.0.1", 9)


class DenyAll(QQmlNetworkAccessManagerFactory):
    """Makes managers whose every request goes to a closed port."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        manager = QNetworkAccessManager(parent)
        manager.setProxy(_NOWHERE)
        return manager


class AllowedFolders(QQmlAbstractUrlInterceptor):
    """Lets the engine read local files below the given folders, and nothing else."""

    def __init__(self, folders: list[Path]) -> None:
        super().__init__()
        self._prefixes = tuple(f"{folder.resolve()}/" for folder in folders)

    def allow(self, folder: Path) -> None:
        """Add a folder, for instance that of a newly installed edition."""
        self._prefixes = (*self._prefixes, f"{folder.resolve()}/")

    def intercept(self, url: QUrl | str, kind: QQmlAbstractUrlInterceptor.DataType) -> QUrl:
        url = QUrl(url)
        if url.scheme() in ("qrc", "") or url.isEmpty():
            return url
        if url.isLocalFile():
            path = url.toLocalFile()
            if ".." not in path.split("/") and path.startswith(self._prefixes):
                return url
        return QUrl("qrc:/refused")
