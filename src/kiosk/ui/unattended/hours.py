"""The hall's hours, kept: when it closes and no visit runs, the screen rests; before it opens, it wakes.

Promises:
- A visit is never cut off. The staff's panel opens in the dark as by day.
- A touch in the dark shows for `TELL_MS` that the exhibition is closed and when it opens, and opens nothing.
- The clock is looked at once in `LOOK_S`. While it is in doubt (`kiosk.hours.clock`) the hall is open.
- Nothing plays without a visit, so a screen that rests is silent. Nothing moves on it: no frame is painted
  unless somebody asks for one.
- A process is started only where the settings ask for the display to be switched off.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer

from kiosk.hours.clock import Doubt, Reading, Trust
from kiosk.hours.grammar import WEEKDAYS
from kiosk.hours.timetable import Timetable
from kiosk.ui.closed_words import closed_words
from kiosk.ui.unattended.system_clock import (
    HOURS_FOLDER,
    NAME,
    read_clocks,
    remember,
    remembered,
)
from kiosk.vitals.log import tell

if TYPE_CHECKING:
    from kiosk.settings.keys import Settings
    from kiosk.ui.app import Kiosk

LOOK_S: Final = 60.0
"""How often the clock is looked at; a resting screen has no other timer."""
LEAD_S: Final = 15.0
"""How long before the hall opens the screen wakes, so that it is bright at the minute."""
TELL_MS: Final = 10_000
DISPLAY_OFF_MS: Final = 60_000
"""How long the screen is black before the display is switched off."""

_DOUBTS: Final = {
    Doubt.EARLY: "it is earlier than this program, or than this kiosk last knew",
    Doubt.AHEAD: "it is years later than this kiosk last knew",
    Doubt.JUMPED: "it was set while the program ran",
}


class Hours(QObject):
    """The service (`kiosk.ui.unattended.services`). `clocks` says what the system's clocks say; `switch`
    turns the display on or off, as `kiosk.ui.unattended.display_power.switch` does."""

    def __init__(
        self,
        kiosk: Kiosk,
        settings: Settings,
        root: Path,
        clocks: Callable[[], Reading] = read_clocks,
        switch: Callable[[bool], str] | None = None,
    ) -> None:
        super().__init__(kiosk)
        hours = settings.hours
        self._kiosk = kiosk
        self._hall = kiosk.hall
        self._outside = "" if hours.outside == "show" else hours.outside
        self._timetable = Timetable.of([getattr(hours, day) for day in WEEKDAYS], hours.dates)
        self._root = root
        self._clocks = clocks
        self._kept = remembered(root)
        self._trust = Trust(clocks(), self._kept)
        self._doubt = Doubt.NONE
        self._file_told = False
        self._now = clocks()
        self._power = None
        if hours.display_power and not self._timetable.never_closes:
            from kiosk.ui.unattended.display_power import DisplayPower
            from kiosk.ui.unattended.display_power import switch as by_the_system

            self._power = DisplayPower(tell, switch or by_the_system, self)
            self._power.changed.connect(lambda off: self._hall.become(display_off=off))
        self._looking = self._timer(self.look)
        self._telling = self._timer(self._told)
        self._darkening = self._timer(self._darken)
        self._hall.follow(self.next_opening)
        self._hall.touched.connect(self.touched)
        kiosk.visit.placeChanged.connect(self._settle)
        kiosk.door.changed.connect(self._settle)
        if kiosk.window is not None:
            kiosk.window.installEventFilter(self)
        self.look()

    def _timer(self, what: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(what)
        return timer

    # -- the clock

    def look(self) -> None:
        """Look at the clock, and do what is due."""
        self._now = self._clocks()
        doubt = self._trust.look(self._now)
        if doubt is not self._doubt:
            self._doubt = doubt
            self._tell_doubt()
        self._keep()
        self._hall.become(clock_sure=self._trust.sure)
        wait = LOOK_S
        local = self._local()
        is_open = True
        if local is not None and not self._timetable.never_closes:
            is_open = self._timetable.is_open(local)
            change = self._timetable.next_change(local)
            if change is not None:
                due = change.timestamp() - self._now.wall - (0.0 if is_open else LEAD_S)
                is_open = is_open or due <= 0
                wait = min(wait, due) if due > 0 else wait
        self._hall.become(is_open=is_open)
        self._settle()
        self._looking.start(round(max(0.5, wait) * 1000))

    def _local(self) -> datetime | None:
        """The time as the wall's clock has it; None while it is in doubt."""
        if not self._trust.sure:
            return None
        try:
            return datetime.fromtimestamp(self._now.wall, UTC).astimezone()
        except (OverflowError, ValueError, OSError):
            return None

    def next_opening(self) -> datetime | None:
        """When the hall opens next, in local time; None when it never does or nobody can know."""
        self._now = self._clocks()
        local = self._local()
        return None if local is None else self._timetable.opens_next(local)

    def _tell_doubt(self) -> None:
        if self._doubt is Doubt.NONE:
            tell("The clock is believed again: the hall's hours count.")
            return
        try:
            says = f"{datetime.fromtimestamp(self._now.wall, UTC).astimezone():%Y-%m-%d %H:%M}"
        except (OverflowError, ValueError, OSError):
            says = "a time that no calendar has"
        file = self._root / HOURS_FOLDER / NAME
        tell(
            f"The clock says {says}, which is not believed: {_DOUBTS[self._doubt]}. The hall counts as open "
            f"until it is right. Set the clock, or let a time server do it; if it is right, delete "
            f"{file} and start the program again."
        )

    def _keep(self) -> None:
        """Remember the time now and then."""
        believed = self._trust.remembered
        if believed is None or not self._trust.worth_remembering(self._kept):
            return
        self._kept = believed  # written or not, the next attempt is due in an hour
        try:
            remember(self._root, believed)
        except OSError as error:
            if not self._file_told:
                self._file_told = True
                file = self._root / HOURS_FOLDER / NAME
                tell(
                    f"{file} cannot be written ({error.strerror}): after the next start this kiosk does not "
                    "know whether its clock went back. Make the folder writable."
                )

    # -- the screen

    def _settle(self) -> None:
        """Rest when the hall is closed, nobody visits, and the staff's panel is not open; else do not."""
        visited = self._kiosk.visit.place.screen != "attract"
        closed = not self._hall.is_open
        rest = self._outside if closed and not visited and not self._kiosk.door.open else ""
        if rest != "black":
            self._telling.stop()
            self._told()
        self._hall.become(rest=rest)
        if self._power is not None:
            if rest != "black":
                self._darkening.stop()
                self._power.want(True)
            elif not (self._darkening.isActive() or self._hall.display_off or self._telling.isActive()):
                self._darkening.start(DISPLAY_OFF_MS)

    def touched(self) -> None:
        """Somebody touched the black screen: say for a while that the exhibition is closed."""
        if not self._hall.resting:
            return
        self._now = self._clocks()
        local = self._local()
        if local is None:
            self.look()
            return
        if self._power is not None:
            self._darkening.stop()
            self._power.want(True)
        opens = self._timetable.opens_next(local)
        self._hall.tell(closed_words(self._kiosk.interface, self._kiosk.languages(), local, opens))
        self._telling.start(TELL_MS)

    def _told(self) -> None:
        self._hall.tell(())
        if self._power is not None and self._hall.resting:
            self._darkening.start(DISPLAY_OFF_MS)

    def _darken(self) -> None:
        if self._power is not None and self._hall.resting:
            self._power.want(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key in the dark is a touch, and nothing else."""
        if not self._hall.resting:
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.touched()
            return True
        return event.type() == QEvent.Type.KeyRelease

    def close(self) -> None:
        """Keep no hours any more; the display is left on."""
        for timer in (self._looking, self._telling, self._darkening):
            timer.stop()
        if self._kiosk.window is not None:
            self._kiosk.window.removeEventFilter(self)
        self._hall.follow(lambda: None)
        if self._power is not None:
            self._power.close()
