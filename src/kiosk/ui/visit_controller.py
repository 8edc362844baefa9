"""The visit as QML sees it: one object that says where the visitor is, and takes what they do.

Promises: rules live in `kiosk.visit`; here is only the clock (monotonic), one timer that is armed for the
next moment at which anything can change, and the signals. A resting screen has no running timer but that one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.language import right_to_left
from kiosk.visit.state import Change, Place, Screen, Visit

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

Clock = Callable[[], float]

LONGEST_TIMER_S: Final = 3600.0


@QmlElement
@QmlUncreatable("Made by the application.")
class VisitController(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """Bridges `kiosk.visit.Visit` to QML."""

    placeComing = Signal()  # before `placeChanged`: QML hears a signal before anyone else does
    placeChanged = Signal()
    backChanged = Signal()
    languageChanged = Signal()
    accommodationsChanged = Signal()
    warningChanged = Signal()
    remainingChanged = Signal()
    visitChanged = Signal()
    # What happens in a visit and changes nothing of it, for whoever keeps count.
    touched = Signal(bool)  # after what it changed was told; True by a key
    finishing = Signal(str)  # before a visit is ended by somebody: "start-over" or "staff"
    wordsTold = Signal(int)
    playing = Signal(str, bool)
    stepped = Signal()
    searched = Signal(int, str)  # results that were used or left; words only when nothing was found

    def __init__(self, visit: Visit, clock: Clock = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visit = visit
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    @property
    def visit(self) -> Visit:
        """The machine itself."""
        return self._visit

    def begin(self, visit: Visit) -> None:
        """Go on with another visit machine, when another exhibition is shown."""
        self._visit = visit
        self._tell(frozenset(Change))

    def exchange(self, like: Visit, left: Callable[[Place], Place]) -> None:
        """Go on where the visitor is, with the languages and times of the visit `like`. `left` says what is
        left of a place."""
        default, idle_s = like.language, like.allowed_s
        self._tell(
            self._visit.exchange(like.languages, default, idle_s, like.countdown_s, left, self._clock())
        )

    def _tell(self, changes: frozenset[Change]) -> None:
        # The language first: what a new place shows is then worded once.
        if Change.LANGUAGE in changes:
            self.languageChanged.emit()
        if Change.ACCOMMODATIONS in changes:
            self.accommodationsChanged.emit()
        if Change.PLACE in changes:
            self.placeComing.emit()
            self.placeChanged.emit()
        if Change.BACK in changes or Change.PLACE in changes:
            self.backChanged.emit()
        if Change.WARNING in changes:
            self.warningChanged.emit()
        if Change.REMAINING in changes:
            self.remainingChanged.emit()
        if Change.VISIT in changes:
            self.visitChanged.emit()
        now = self._clock()
        deadline = self._visit.next_deadline(now)
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(round(min(LONGEST_TIMER_S, max(0.0, deadline - now)) * 1000) + 1)

    def _tick(self) -> None:
        self._tell(self._visit.tick(self._clock()))

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self._tell(self._visit.touch(self._clock()))
        self.touched.emit(False)

    @Slot()
    def pressKey(self) -> None:
        """Somebody is there, and goes by keys."""
        self._tell(self._visit.press_key(self._clock()))
        self.touched.emit(True)

    @Slot()
    def goHome(self) -> None:
        self._tell(self._visit.go_home(self._clock()))

    @Slot(str)
    def openSection(self, section: str) -> None:
        self._tell(self._visit.open_section(section, self._clock()))

    @Slot(str, str)
    def openRecord(self, section: str, record: str) -> None:
        self._tell(self._visit.open_record(section, record, self._clock()))

    @Slot(str, str)
    def leafTo(self, section: str, record: str) -> None:
        """Show the next or the one before in place of this record: Back still leads where it led."""
        self._tell(self._visit.open_record(section, record, self._clock(), instead=True))

    @Slot(str, str, str)
    def openViewer(self, section: str, record: str, view: str) -> None:
        """Come closer to one of a record's media, counted from 1."""
        self._tell(self._visit.open_viewer(section, record, view, self._clock()))

    @Slot(str)
    def hold(self, source: str) -> None:
        """Something plays: its listener is there without touching."""
        self._tell(self._visit.hold(self._clock(), source))
        self.playing.emit(source, True)

    @Slot(str)
    def release(self, source: str) -> None:
        """It plays no longer."""
        self._tell(self._visit.release(self._clock(), source))
        self.playing.emit(source, False)

    @Slot()
    def openAbout(self) -> None:
        self._tell(self._visit.open_about(self._clock()))

    @Slot()
    def openSearch(self) -> None:
        self._tell(self._visit.open_way(Screen.SEARCH, self._clock()))

    @Slot()
    def openTimeline(self) -> None:
        self._tell(self._visit.open_way(Screen.TIMELINE, self._clock()))

    @Slot()
    def openMap(self) -> None:
        self._tell(self._visit.open_way(Screen.MAP, self._clock()))

    @Slot(str)
    def openPerson(self, person: str) -> None:
        """The page of a person, by the id."""
        self._tell(self._visit.open_subject(Screen.PERSON, person, self._clock()))

    @Slot(str)
    def openCountry(self, code: str) -> None:
        """The page of a country, by its code."""
        self._tell(self._visit.open_subject(Screen.COUNTRY, code, self._clock()))

    @Slot()
    def back(self) -> None:
        self._tell(self._visit.back(self._clock()))

    @Slot(str)
    def setLanguage(self, tag: str) -> None:
        self._tell(self._visit.set_language(tag, self._clock()))

    @Slot(str, str)
    def setAccommodation(self, name: str, value: str) -> None:
        self._tell(self._visit.set_accommodation(name, value, self._clock()))

    @Slot(int)
    def wordsOnScreen(self, words: int) -> None:
        """Tell how much there is to read, so that the time allowed grows with it."""
        self._tell(self._visit.words_on_screen(words, self._clock()))
        self.wordsTold.emit(words)

    @Slot()
    def step(self) -> None:
        """A visitor turned a page or a picture, or took a step of a guided tour."""
        self.stepped.emit()

    @Slot(int, str)
    def tellSearch(self, found: int, words: str) -> None:
        """The results of a search were used or left. What found something goes no further than here."""
        self.searched.emit(found, "" if found else words)

    @Slot()
    def finish(self) -> None:
        """End the visit now: its visitor begins anew."""
        self._finish("start-over")

    def finish_for_staff(self) -> None:
        """End the visit now: staff are there."""
        self._finish("staff")

    def _finish(self, why: str) -> None:
        self.finishing.emit(why)
        self._tell(self._visit.finish(self._clock()))

    @property
    def now(self) -> float:
        """The present in monotonic seconds, as the visit counts them."""
        return self._clock()

    @property
    def place(self) -> Place:
        """Where the visitor is."""
        return self._visit.place

    def _back_place(self) -> Place | None:
        if not self._visit.can_go_back:
            return None
        history = self._visit.history
        return history[-1] if history else Place(Screen.HOME)

    def _back_part(self, name: str) -> str:
        place = self._back_place()
        return "" if place is None else str(getattr(place, name))

    screen = Property(str, lambda self: str(self._visit.place.screen), notify=placeChanged)
    section = Property(str, lambda self: self._visit.place.section, notify=placeChanged)
    record = Property(str, lambda self: self._visit.place.record, notify=placeChanged)
    view = Property(str, lambda self: self._visit.place.view, notify=placeChanged)
    subject = Property(str, lambda self: self._visit.place.subject, notify=placeChanged)
    backScreen = Property(str, lambda self: self._back_part("screen"), notify=backChanged)
    backSection = Property(str, lambda self: self._back_part("section"), notify=backChanged)
    language = Property(str, lambda self: self._visit.language, notify=languageChanged)
    rightToLeft = Property(bool, lambda self: right_to_left(self._visit.language), notify=languageChanged)
    text = Property(str, lambda self: self._visit.accommodations.text, notify=accommodationsChanged)
    contrast = Property(str, lambda self: self._visit.accommodations.contrast, notify=accommodationsChanged)
    motion = Property(str, lambda self: self._visit.accommodations.motion, notify=accommodationsChanged)
    reach = Property(str, lambda self: self._visit.accommodations.reach, notify=accommodationsChanged)
    speech = Property(str, lambda self: self._visit.accommodations.speech, notify=accommodationsChanged)
    pace = Property(str, lambda self: self._visit.accommodations.pace, notify=accommodationsChanged)
    loudness = Property(str, lambda self: self._visit.accommodations.loudness, notify=accommodationsChanged)
    layer = Property(str, lambda self: self._visit.accommodations.layer, notify=accommodationsChanged)
    warning = Property(bool, lambda self: self._visit.warning, notify=warningChanged)
    remaining = Property(int, lambda self: self._visit.remaining_s, notify=remainingChanged)
    countdown = Property(int, lambda self: round(self._visit.countdown_s), notify=warningChanged)
    visitNumber = Property(int, lambda self: self._visit.number, notify=visitChanged)
