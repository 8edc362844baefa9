"""All services of a window that stands alone, begun and ended together.

Promises: they begin after the window is made and cost the first frame nothing; one that cannot be made is
told about and left out, and the show goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer

from kiosk.library.place import SUPERVISION_FOLDER, state_root
from kiosk.vitals.log import Level, tell

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


def hours(kiosk: Kiosk, settings: Settings, root: Path) -> Service:
    """The hall's hours; always kept, since they also say whether the clock is believed."""
    from kiosk.ui.unattended.hours import Hours

    return Hours(kiosk, settings, root)


def visits(kiosk: Kiosk, settings: Settings, root: Path) -> Service:
    """The journal of visits."""
    from kiosk.ui.unattended.recorder import VisitRecorder

    return VisitRecorder(kiosk, settings, root, lambda: kiosk.hall.clock_sure)


def vitals(kiosk: Kiosk, settings: Settings, root: Path) -> Service:
    """The heartbeat and the measures."""
    from kiosk.health.self_test import last_result
    from kiosk.supervision.ledger import read_runs
    from kiosk.ui.unattended.vitals import Vitals

    def starts() -> tuple[int, int] | None:
        runs = list(read_runs(root / SUPERVISION_FOLDER))
        return (runs[-1].number - 1, sum(run.how == "crash" for run in runs)) if runs else None

    def tested() -> tuple[bool, float] | None:
        last = last_result(root)
        return None if last is None else (last.to_do == 0, last.when.timestamp())

    return Vitals(kiosk, settings, root, starts=starts, self_test=tested, closed=lambda: kiosk.hall.resting)


def touch_map(kiosk: Kiosk, settings: Settings, root: Path) -> Service:
    """Where the screen is touched. Imported when it is made: the first frame comes first."""
    from kiosk.ui.unattended.touch_map import TouchMap

    # A hall whose hours nobody has told is taken to sleep at night.
    told = settings.hours != type(settings.hours)()
    return TouchMap(kiosk, settings, root, (lambda: not kiosk.hall.is_open) if told else None)


def self_test(kiosk: Kiosk, settings: Settings, root: Path) -> Service:
    """The self-test before the hall opens."""
    from kiosk.ui.unattended.self_test import SelfTestService

    return SelfTestService(kiosk, settings, root, lambda: kiosk.hall.next_opening())


def lock(kiosk: Kiosk, settings: Settings, root: Path) -> Service:
    """What keeps the window in front, in focus and on its display."""
    from kiosk.ui.unattended.lock import Lock

    return Lock(kiosk, settings, root)


SERVICES: Final[tuple[Make, ...]] = (lock, hours, visits, vitals, touch_map, self_test)
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
                tell(f"{make.__name__} does not run: {error}", event="service", level=Level.ERROR)

    def close(self) -> None:
        """End them, the last one first."""
        while self._running:
            self._running.pop().close()
