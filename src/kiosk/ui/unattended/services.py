"""All services of a window that stands alone, begun and ended together.

Promises: they begin after the window is made and cost the first frame nothing; one that cannot be made is
told about and left out, and the show goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer

from kiosk.library.place import state_root
from kiosk.vitals.log import tell

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.settings.keys import Settings
    from kiosk.ui.app import Kiosk

AFTER_MS: Final = 400
"""When they begin: after the first frame and the walk by keys."""


class Service(Protocol):
    """Anything that has an end."""

    def close(self) -> None: ...


Make = Callable[["Kiosk", "Settings", "Path"], Service]
"""A service is made from the window, the settings and the folder of the kiosk's state."""


def _lock(kiosk: Kiosk, settings: Settings, root: Path) -> Service:
    from kiosk.ui.unattended.lock import Lock

    return Lock(kiosk, settings, root)


SERVICES: Final[tuple[Make, ...]] = (_lock,)
"""Every service, in the order in which they begin; they end in the other."""


class Unattended(QObject):
    """Has every service run as long as it lives."""

    def __init__(
        self, kiosk: Kiosk, settings: Settings, makes: tuple[Make, ...] = SERVICES, after_ms: int = AFTER_MS
    ) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._settings = settings
        self._makes = makes
        self._running: list[Service] = []
        QTimer.singleShot(after_ms, self, self.begin)

    def begin(self) -> None:
        """Make them. Done by itself."""
        root = state_root(self._kiosk.options.staff.state)
        for make in self._makes:
            try:
                self._running.append(make(self._kiosk, self._settings, root))
            except Exception as error:  # a service is never worth the show
                tell(f"{make.__name__} does not run: {error}")

    def close(self) -> None:
        """End them, the last one first."""
        while self._running:
            self._running.pop().close()
