"""The journal of visits in the window: hears the visit, and has every finished one written.

Promises: it hears and never acts; what happens behind the staff panel or in a preview is no visit; the window
never waits for the disk (`kiosk.visit.journal.store.Writer`). Switched off in the settings, it is not there.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from kiosk.library.place import JOURNAL_FOLDER
from kiosk.visit.journal.recorder import Ended, Recorder
from kiosk.visit.journal.store import Writer
from kiosk.visit.state import Screen
from kiosk.vitals.log import Level, tell

if TYPE_CHECKING:
    from kiosk.settings.keys import Settings
    from kiosk.ui.app import Kiosk
    from kiosk.visit.state import Visit

PLAYER: Final = "player"
"""Who holds the visit for a film or a sound that a visitor plays; the speech holds it as well."""


def _always() -> bool:
    return True


class VisitRecorder(QObject):
    """Keeps the journal as long as it lives.

    :param clock_sure: whether the computer's time of day can be believed now
    """

    def __init__(
        self, kiosk: Kiosk, settings: Settings, root: Path, clock_sure: Callable[[], bool] = _always
    ) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._visit = kiosk.visit
        self._clock_sure = clock_sure
        self._running: Recorder | None = None
        self._machine: Visit | None = None
        self._number = 0
        self._why: Ended = "countdown"
        self._writer: Writer | None = None
        if not settings.journal.enabled:
            return
        self._writer = Writer(root / JOURNAL_FOLDER, settings.journal.keep_days, _warn)
        visit = self._visit
        visit.placeChanged.connect(self._place)
        visit.languageChanged.connect(self._language)
        visit.accommodationsChanged.connect(self._accommodations)
        visit.warningChanged.connect(self._warning)
        visit.visitChanged.connect(self._changed)
        visit.touched.connect(self._touched)
        visit.finishing.connect(self._finishing)
        visit.wordsTold.connect(self._words)
        visit.playing.connect(self._playing)
        visit.stepped.connect(self._stepped)
        visit.searched.connect(self._searched)
        self._begin()

    # -- a visit's beginning and end

    def _begin(self) -> None:
        exhibition = self._kiosk.exhibition
        covered = self._kiosk.previewing or bool(self._kiosk.door.property("open"))
        if exhibition is None or covered or self._visit.place.screen == Screen.ATTRACT:
            return
        machine = self._visit.visit
        self._machine, self._number, self._why = machine, machine.number, "countdown"
        self._running = Recorder(
            machine.place,
            machine.language,
            self._visit.now,
            exhibition.edition.id,
            exhibition.edition.release,
            _local_time(),
            self._clock_sure(),
        )

    def _changed(self) -> None:
        """A visit began or ended, or the window goes on with another exhibition."""
        self._end(self._why if self._visit.visit is self._machine else "stopped")
        self._begin()

    def _end(self, why: Ended) -> None:
        it, self._running = self._running, None
        done = it.end(why, self._visit.now) if it is not None else None
        if done is None or self._writer is None:
            return
        self._writer.put(done)
        tell(
            f"A visit of {done.length_s:.0f} seconds ended ({done.ended}).",
            event="visit-ended",
            level=Level.INFO,
            length_s=round(done.length_s),
            ended=done.ended,
            language=done.language,
            places=len(done.stays),
        )

    def _same(self) -> Recorder | None:
        """The visit that is recorded, if the window still shows it, brought to where the window is: a page
        says how many words it has before Python hears of its place."""
        machine = self._visit.visit
        gone = self._visit.place.screen == Screen.ATTRACT
        shown = machine is self._machine and machine.number == self._number and not gone
        if self._running is None or not shown:
            return None
        self._running.go(self._visit.place, self._visit.now)
        return self._running

    # -- what happens in it

    def _place(self) -> None:
        self._same()

    def _language(self) -> None:
        if (it := self._same()) is not None:
            it.speak(self._visit.visit.language, self._visit.now)

    def _accommodations(self) -> None:
        if (it := self._same()) is not None:
            it.accommodate(self._visit.visit.accommodations)

    def _warning(self) -> None:
        if (it := self._same()) is not None:
            it.warn(self._visit.visit.warning, self._visit.now)

    def _touched(self, by_key: bool) -> None:
        if (it := self._same()) is not None:
            it.act(self._visit.now, key=by_key or self._walks())

    def _walks(self) -> bool:
        """Whether the ring of the walk by keys stands; in low reach fingers move it as well."""
        walker = self._kiosk.walker
        reach = self._visit.visit.accommodations.reach
        return walker is not None and bool(walker.property("active")) and reach != "low"

    def _words(self, number: int) -> None:
        if (it := self._same()) is not None:
            it.words(number, self._visit.now)

    def _playing(self, source: str, on: bool) -> None:
        it = self._same()
        if it is None:
            return
        if not on:
            it.release_hold(source, self._visit.now)
            return
        it.hold(source, self._visit.now)
        if source == PLAYER:
            it.step(self._visit.now)

    def _stepped(self) -> None:
        if (it := self._same()) is not None:
            it.step(self._visit.now)

    def _searched(self, found: int, words: str) -> None:
        # Told as well by a page that goes because the visit ended: it is still the visit's.
        if self._running is not None:
            self._running.search(found, words, self._visit.now)

    def _finishing(self, why: Ended) -> None:
        self._why = why

    def close(self) -> None:
        """The visit that runs ends with the program, and is written."""
        self._end("stopped")
        if self._writer is not None:
            self._writer.close()


def _local_time() -> str:
    """Local time with its offset from UTC, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _warn(line: str) -> None:
    tell(line, event="journal", level=Level.WARNING)
