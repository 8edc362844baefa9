"""The way to the staff panel as QML sees it: it follows the touches, and opens and closes the panel.

Promises: this is all of the panel that the window starts with. The rules of the gesture are in
`kiosk.staff.gesture`; the panel's own code and screens are loaded when the gesture is complete. Opening ends
the visit; closing shows the attract loop.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.gesture import Gesture, Watcher, corner_at

if TYPE_CHECKING:
    from kiosk.staff.pin import Keeper
    from kiosk.ui.app import Kiosk
    from kiosk.ui.jobs import Jobs
    from kiosk.ui.staff.panel import StaffPanel

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

STICKS_VARIABLE: Final = "KIOSK_STICKS"
OFF: Final = Gesture()
_LATER_MS: Final = 4000
_GLANCE_MS: Final = 500


@dataclass(frozen=True, slots=True)
class StaffOptions:
    """How staff get in, where the kiosk keeps its state (None: where it always does), further folders in
    which sticks appear, and the settings file (None: where it always is)."""

    gesture: Gesture = OFF
    state: Path | None = None
    sticks: tuple[Path, ...] = ()
    settings: Path | None = None


def declared_sticks(given: tuple[Path, ...] = ()) -> tuple[Path, ...]:
    """Folders in which every folder counts as a stick: those given, and those of `KIOSK_STICKS`."""
    named = os.environ.get(STICKS_VARIABLE, "").split(os.pathsep)
    return (*given, *(Path(name) for name in named if name))


@QmlElement
@QmlUncreatable("Made by the application.")
class StaffDoor(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """Watches for the gesture; holds the panel while it is open."""

    changed = Signal()
    previewChanged = Signal()

    def __init__(self, kiosk: Kiosk, options: StaffOptions, clock: Callable[[], float]) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._options = options
        self._clock = clock
        self._watcher = Watcher(options.gesture)
        self._panel: StaffPanel | None = None
        self._past: list[StaffPanel] = []
        self._jobs: Jobs | None = None
        self._keeper: Keeper | None = None
        self._began = clock()
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.timeout.connect(self._held)

    @Slot(float, float, float, float)
    def down(self, x_mm: float, y_mm: float, width_mm: float, height_mm: float) -> None:
        """A finger came down; the screen's size is in millimetres as well."""
        if self._panel is not None:
            self._panel.touched()
            return
        gesture = self._options.gesture
        if self._watcher.down(corner_at(x_mm, y_mm, width_mm, height_mm), self._clock()):
            self.openPanel()
        elif gesture.hold_s:
            self._hold.start(round(gesture.hold_s * 1000) + 20)

    @Slot(float, float, float, float)
    def moved(self, x_mm: float, y_mm: float, width_mm: float, height_mm: float) -> None:
        """The finger that is down is somewhere else."""
        self._watcher.moved(corner_at(x_mm, y_mm, width_mm, height_mm))

    @Slot()
    def lifted(self) -> None:
        """The finger was lifted."""
        self._watcher.up()
        self._hold.stop()

    def _held(self) -> None:
        if self._panel is None and self._watcher.held(self._clock()):
            self.openPanel()

    @Slot()
    def openPanel(self) -> None:
        """Open the panel at its PIN. The visit ends."""
        if self._panel is not None:
            return
        from kiosk.library.place import STAFF_FOLDER, state_root
        from kiosk.staff.pin import Keeper
        from kiosk.ui.jobs import Jobs
        from kiosk.ui.staff.panel import StaffPanel

        root = state_root(self._options.state)
        if self._keeper is None:
            # A delay that was due when the program began runs since then.
            self._keeper = Keeper(root / STAFF_FOLDER, self._clock, self._began)
        self._watcher.forget()
        self._kiosk.visit.finish_for_staff()
        if self._jobs is None:
            self._jobs = Jobs()
        self._panel = StaffPanel(
            self._kiosk,
            root,
            declared_sticks(self._options.sticks),
            self._jobs,
            self._keeper,
            self._clock,
            self,
        )
        self._panel.closed.connect(self._close)
        self._panel.previewChanged.connect(self.previewChanged)
        self.changed.emit()

    def restore_volume(self) -> None:
        """Make it as loud as staff made it last, a little after the start, if they ever did."""
        from kiosk.library.place import STAFF_FOLDER, state_root

        folder = state_root(self._options.state) / STAFF_FOLDER
        if (folder / "settings.json").is_file():
            QTimer.singleShot(_LATER_MS, lambda: self._restore_volume(folder))

    def _restore_volume(self, folder: Path) -> None:
        from kiosk.staff.settings import read_settings
        from kiosk.staff.sound import set_volume
        from kiosk.ui.jobs import Job, Jobs

        percent = read_settings(folder).volume
        if percent >= 0:
            self._jobs = self._jobs or Jobs()
            self._jobs.start(lambda _tell: set_volume(percent), Job(self))

    def _close(self) -> None:
        panel, self._panel = self._panel, None
        self._kiosk.speak_to_visitors()
        self.changed.emit()
        self.previewChanged.emit()
        if panel is not None:
            self._past.append(panel)
            self._let_go()

    def _let_go(self) -> None:
        """Let a closed panel go when its screens are gone and nothing works for it any more: an installation
        goes on when the panel is closed."""
        if self.busy:
            QTimer.singleShot(_GLANCE_MS, self._let_go)
            return
        for panel in self._past:
            panel.deleteLater()
        self._past.clear()

    def shut(self) -> None:
        """The program ends: forget work that has not begun."""
        if self._panel is not None:
            self._panel.closeNow()
        if self._jobs is not None:
            self._jobs.close()

    @property
    def language(self) -> str:
        """The language of the open panel; "" while visitors' words are on the screen."""
        return self._panel.spoken if self._panel is not None and not self._panel.showing else ""

    @property
    def busy(self) -> bool:
        """Whether slow work of the panel still runs."""
        return self._jobs is not None and self._jobs.busy

    open = Property(bool, lambda self: self._panel is not None, notify=changed)
    panel = Property(QObject, lambda self: self._panel, notify=changed)
    corners = Property(list, lambda self: list(self._options.gesture.corners), constant=True)
    holds = Property(bool, lambda self: self._options.gesture.hold_s > 0, constant=True)
    previewing = Property(
        bool, lambda self: self._panel is not None and self._panel.showing, notify=previewChanged
    )
    covers = Property(
        bool, lambda self: self._panel is not None and not self._panel.showing, notify=previewChanged
    )
