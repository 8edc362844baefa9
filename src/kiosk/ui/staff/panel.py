"""The staff panel as QML sees it: which page is open, in which language, and for how long still.

Promises: behind the PIN only. Nothing but the pad answers before the PIN was right, and no stick is looked
at before. Three minutes without a touch close the panel, except while something is being installed; what was
checked and not installed is then thrown away, and visitors see the attract loop. Its languages are the
interface's own, whatever the exhibition speaks.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.edition.reader import Edition
from kiosk.errors import EditionError
from kiosk.library.collection import Library
from kiosk.library.place import STAFF_FOLDER
from kiosk.staff.pin import Keeper
from kiosk.staff.settings import LANGUAGES, read_settings, write_settings
from kiosk.staff.sticks import Places
from kiosk.ui.jobs import Jobs
from kiosk.ui.staff import words
from kiosk.ui.staff.dial import VolumeDial
from kiosk.ui.staff.health import HealthDesk
from kiosk.ui.staff.install import InstallDesk
from kiosk.ui.staff.pad import Pad, PinChange
from kiosk.ui.staff.save_desk import SaveDesk
from kiosk.ui.staff.shelf import ShelfDesk
from kiosk.ui.staff.touch_desk import TouchDesk
from kiosk.ui.staff.touch_sheet import TouchSheet

if TYPE_CHECKING:
    from kiosk.ui.app import Kiosk

QML_IMPORT_NAME = "kiosk.ui.staff"
QML_IMPORT_MAJOR_VERSION = 1

QML_TYPES: Final = (TouchSheet,)
"""Types that only QML makes: importing them makes them known."""
UNTOUCHED_S: Final = 180.0
"""How long the panel stays open without a touch."""
UNTOUCHED_AT_THE_DOOR_S: Final = 45.0
"""The same at the PIN: a visitor who came here by chance soon sees the exhibition again."""
PAGES: Final = ("status", "editions", "install", "volume", "health", "language", "pin")
_MORE: Final = ("warnings", "touches", "save")


@QmlElement
@QmlUncreatable("Made by the staff's door.")
class StaffPanel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """The open panel."""

    pageChanged = Signal()
    languageChanged = Signal()
    previewChanged = Signal()
    closed = Signal()

    def __init__(
        self, kiosk: Kiosk, root: Path, sticks: tuple[Path, ...], jobs: Jobs, keeper: Keeper,
        clock: Callable[[], float], parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._kiosk = kiosk
        self._clock = clock
        self._folder = root / STAFF_FOLDER
        self._page = "door"
        self._showing: int | None = None
        library = Library(root)
        # Folders that the operator names stand in place of where systems mount sticks.
        places = Places((), sticks) if sticks else Places()
        self._pad = Pad(keeper, jobs, self)
        self._pad.accepted.connect(self._unlocked)
        self._change = PinChange(self._folder, keeper, jobs, self)
        self._shelf = ShelfDesk(library, lambda: self._shown_edition(), jobs, self)
        self._install = InstallDesk(library, places, jobs, self)
        self._install.installed.connect(self._shelf.look)
        self._dial = VolumeDial(self._folder, jobs, self)
        self._health = HealthDesk(lambda: self._kiosk, library, jobs, self)
        self._touches = TouchDesk(root, lambda: self._language, jobs, self)
        self._saving = SaveDesk(
            root, kiosk.options.staff.settings, places, lambda: self._health.results, jobs, self
        )
        self._language = read_settings(self._folder).language or self._first_language()
        self._speak()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._untouched)
        self._touched_at = clock()
        self.touched()
        self._pad.look()

    # -- language

    def _first_language(self) -> str:
        spoken = (
            [row.tag for row in self._kiosk.exhibition.edition.languages] if self._kiosk.exhibition else []
        )
        return next((tag for tag in spoken if tag in LANGUAGES), LANGUAGES[0])

    def _speak(self) -> None:
        self._kiosk.interface.speak(self._language)
        self._kiosk.engine.retranslate()
        for part in (self._pad, self._change, self._shelf, self._install):
            part.changed.emit()

    @Slot(str)
    def setLanguage(self, tag: str) -> None:
        """Let the panel speak another language; it is remembered once the PIN was right."""
        if tag not in LANGUAGES or tag == self._language:
            return
        self._language = tag
        self._speak()
        self._shelf.reword()
        self._install.reword()
        self._health.reword()
        self._touches.reword()
        self._saving.reword()
        self.languageChanged.emit()
        self._remember()

    def _remember(self) -> None:
        if self._page == "door":
            return
        with contextlib.suppress(OSError):  # a full disk forgets it, and that is all
            write_settings(self._folder, replace(read_settings(self._folder), language=self._language))

    # -- pages

    def _unlocked(self) -> None:
        self._page = "status"
        self._shelf.look()
        self.touched()
        self.pageChanged.emit()

    @Slot(str)
    def go(self, page: str) -> None:
        """Open a page."""
        if self._page == "door" or page not in (*PAGES, *_MORE) or page == self._page:
            return
        if self._page == "install":
            self._install.leave()
        if self._page == "save":
            self._saving.leave()
        before, self._page = self._page, page
        match page:
            case "status" | "editions" | "warnings":
                self._shelf.dismiss()
                self._shelf.look()
            case "install":
                self._install.begin()
            case "volume":
                self._dial.look()
            case "health" if before not in ("touches", "save"):
                self._health.look()
            case "touches":
                self._touches.look()
            case "save":
                self._saving.begin()
            case "pin":
                self._change.begin()
        self.pageChanged.emit()

    # -- preview

    @Slot()
    def preview(self) -> None:
        """Show what was checked in the window itself, as visitors will see it."""
        at = self._install.standing
        if at.edition is None or self._showing is not None:
            return
        try:
            edition = Edition.open(at.edition)
        except EditionError as error:
            self._install.refuse(error)
            return
        self._showing = at.release
        self._kiosk.preview(edition)
        self.previewChanged.emit()

    @Slot()
    def endPreview(self) -> None:
        """Back to the panel; the window shows its own exhibition again."""
        if self._showing is None:
            return
        self._showing = None
        # In this order, so that no attract loop is made of what was only previewed.
        self._kiosk.end_preview()
        self._kiosk.visit.finish()
        self._speak()
        self.previewChanged.emit()

    def _shown_edition(self) -> Edition | None:
        return self._kiosk.exhibition.edition if self._kiosk.exhibition is not None else None

    # -- closing

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._touched_at = self._clock()
        self._timer.start(round(self._allowed() * 1000) + 20)

    def _allowed(self) -> float:
        return UNTOUCHED_AT_THE_DOOR_S if self._page == "door" else UNTOUCHED_S

    def _untouched(self) -> None:
        left = self._touched_at + self._allowed() - self._clock()
        if self._install.busy:
            self.touched()
        elif left > 0:
            self._timer.start(round(left * 1000) + 20)
        else:
            self.close()

    @Slot()
    def close(self) -> None:
        """Close the panel: visitors see the attract loop."""
        self.closeNow()
        self._kiosk.visit.finish()

    def closeNow(self) -> None:
        """Close without a word to the visit."""
        self._timer.stop()
        self.endPreview()
        self._install.leave()
        self._saving.leave()
        self._pad.rest()
        self._change.rest()
        self._page = "door"
        self.closed.emit()

    @property
    def spoken(self) -> str:
        """The panel's language."""
        return self._language

    @property
    def showing(self) -> bool:
        """Whether the window shows a preview now."""
        return self._showing is not None

    page = Property(str, lambda self: self._page, notify=pageChanged)
    language = Property(str, lambda self: self._language, notify=languageChanged)
    previewing = Property(bool, lambda self: self._showing is not None, notify=previewChanged)
    previewWords = Property(
        str, lambda self: words.preview_words(self._kiosk.interface, self._language, self._showing),
        notify=previewChanged,
    )  # fmt: skip
    backWords = Property(
        str, lambda self: words.back_words(self._kiosk.interface, self._language), notify=previewChanged
    )
    pad = Property(Pad, lambda self: self._pad, constant=True)
    change = Property(PinChange, lambda self: self._change, constant=True)
    shelf = Property(ShelfDesk, lambda self: self._shelf, constant=True)
    install = Property(InstallDesk, lambda self: self._install, constant=True)
    dial = Property(VolumeDial, lambda self: self._dial, constant=True)
    health = Property(HealthDesk, lambda self: self._health, constant=True)
    touches = Property(TouchDesk, lambda self: self._touches, constant=True)
    saving = Property(SaveDesk, lambda self: self._saving, constant=True)
