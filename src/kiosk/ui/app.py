"""The composition root of the window: the one place where the edition, the visit and QML meet.

Promises: one window; full screen it cannot be left by touch, and closing it is refused; no network;
when there is nothing to show, a calm screen. Works with a GPU, and
with Qt's software renderer where there is none (it is then the smoother of the two).
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QEvent,
    QObject,
    QSize,
    QSocketNotifier,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.edition.reader import Edition
from kiosk.health.display import DisplaySeen, used_diagonal
from kiosk.paths import ASSETS
from kiosk.ui.display import Panel, reach_band, unit_for
from kiosk.ui.exhibition import Exhibition
from kiosk.ui.hall import Hall
from kiosk.ui.language import Interface
from kiosk.ui.media_text import MediaText
from kiosk.ui.network import DenyAll
from kiosk.ui.staff_door import StaffDoor, StaffOptions
from kiosk.ui.unattended.recall import Recall
from kiosk.ui.unattended.watchdog import Watchdog
from kiosk.ui.visit_controller import Clock, VisitController
from kiosk.ui.voice.voice import Voice
from kiosk.visit.state import Place, Screen, Visit
from kiosk.vitals.log import is_journal

if TYPE_CHECKING:
    from kiosk.settings.keys import Settings
    from kiosk.supervision.ledger import Ledger
    from kiosk.supervision.notify import Notify
    from kiosk.ui.following import Source
    from kiosk.ui.guard import Guard
    from kiosk.ui.hands import Hands
    from kiosk.ui.reading.walker import Walker

QML_TYPES: Final = (MediaText,)
"""Types that only QML makes: importing them makes them known. Those of other
modules (`kiosk.ui.late`) come after the first frame, or with the first page that needs them."""

PACKAGE: Final = Path(__file__).resolve().parent.parent
CALM_LANGUAGES: Final = ("kk", "ru", "en")
"""What the calm screen speaks when no edition says otherwise: the interface's own languages."""

VOICE_AFTER_MS: Final = 1500
"""When the engine of the speech is made: long after the first frame."""

INVITATION: Final = ("screens", str(QT_TRANSLATE_NOOP("screens", "Touch the screen to begin")))
PREPARED: Final = ("screens", str(QT_TRANSLATE_NOOP("screens", "The exhibition is being prepared")))
ASK_STAFF: Final = ("screens", str(QT_TRANSLATE_NOOP("screens", "Please ask a member of staff")))


@dataclass(frozen=True, slots=True)
class Options:
    """How the window is shown. `size` in pixels; `diagonal_mm` 0 when it is to be measured."""

    windowed: bool = False
    size: tuple[int, int] | None = None
    diagonal_mm: float = 0.0
    bottom_mm: float = -1.0
    """How high the display's lower edge is above the floor; below 0 when nobody said."""
    as_display: bool = False
    """The window stands for the whole display, as on a tour."""
    start: str = "attract"
    language: str = ""
    keyboard: tuple[str, ...] = ()
    """Languages of the keyboard on the screen; none: those of the exhibition."""
    keys: tuple[str, ...] = ()
    """Further keys of the walk by keys, like `help=F5` (`kiosk.ui.reading.keymap`)."""
    staff: StaffOptions = field(default_factory=StaffOptions)
    speech: bool | None = False
    """Whether this kiosk speaks; None: if the computer can."""
    settings: Settings | None = None
    """The settings of a kiosk that stands in a hall; None for a window that nobody leaves alone."""
    notify: Notify | None = None
    """Who supervises this program, if anybody does."""
    ledger: Ledger | None = None
    """Where it is noted what was on the screen; None for a window at a desk."""


def has_gpu() -> bool:
    """Whether the system offers a render node; without one, Qt's software renderer is smoother."""
    return any(Path("/dev/dri").glob("renderD*")) if Path("/dev/dri").is_dir() else False


def prepare_environment() -> None:
    """Choose platform and renderer before the first Qt object. What the environment says stays."""
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not display and not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    # Nothing is cached beside the sources or in a home folder that a kiosk may not have.
    os.environ.setdefault("QT_ACCESSIBILITY", "1")
    # The keyboard on the screen is Qt's own, inside our window (kiosk.ui.keyboard).
    os.environ.pop("QT_IM_MODULES", None)
    os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"
    if not has_gpu() and "QT_QUICK_BACKEND" not in os.environ:
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


FALLBACKS: Final = {
    "Source Serif 4": "Noto Naskh Arabic",
    "Source Serif 4 Display": "Noto Naskh Arabic",
    "Source Serif 4 Subhead": "Noto Naskh Arabic",
    "Source Sans 3": "Noto Sans Arabic",
}
"""Which shipped font sets Arabic letters beside each of the look's own; the system's set other scripts."""


@cache
def load_fonts() -> None:
    """Make the shipped fonts known to Qt, once."""
    for file in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    for family, fallback in FALLBACKS.items():
        QFont.insertSubstitution(family, fallback)


class Kiosk(QObject):
    """The running window. One for each program."""

    sceneComing = Signal(str)  # a scene of the attract loop is about to be made, of this record or of none

    def __init__(
        self,
        app: QGuiApplication,
        options: Options,
        clock: Clock = time.monotonic,
        touched: Clock | None = None,
    ) -> None:
        """`touched` is the time of touches, where it is not that of the visit."""
        super().__init__()
        self.app = app
        self.options = options
        self.interface = Interface()
        self.exhibition: Exhibition | None = None
        self.visit = VisitController(Visit(("en",), "en"), clock, self)
        self.visit.languageChanged.connect(self._speak)
        self.visit.placeComing.connect(self._know_types)
        self.hall = Hall(self)
        self.door = StaffDoor(self, options.staff, clock)
        self.voice = Voice(self.visit, self.interface, lambda: self.exhibition, options.speech, self)
        self.door.previewChanged.connect(lambda: self.voice.cover(bool(self.door.property("covers"))))
        self.previewing = False
        self._own: Exhibition | None = None
        self._network = DenyAll()
        self.engine = QQmlApplicationEngine()
        self.engine.setNetworkAccessManagerFactory(self._network)
        self.engine.addImportPath(str(PACKAGE / "ui" / "keyboard"))  # its style, where Qt looks for styles
        self.engine.addImportPath(str(PACKAGE.parent))
        self.engine.setOutputWarningsToStandardError(True)
        self.window: QQuickWindow | None = None
        self.walker: Walker | None = None
        self._touched = touched or clock
        self._hands: Hands | None = None
        self._guard: Guard | None = None
        self._seen = DisplaySeen(1920, 1080, 0.0, 0.0, "")

    # -- showing

    def open(self, edition: Edition | None) -> QQuickWindow:
        """Make the window and show the edition in it; without one, the calm screen."""
        seen = self.display()
        size = QSize(*self.options.size or (seen.width_px, seen.height_px))
        self._take(edition)
        self._go(self.options.start)
        self.engine.setInitialProperties(
            {
                **({"exhibition": self.exhibition} if self.exhibition is not None else {}),
                "visit": self.visit,
                "door": self.door,
                "hall": self.hall,
                "voice": self.voice,
                "locked": not self.options.windowed,
                "unit": self._unit(size),
                "realUnit": self._panel().real_unit,
                **self._reach(size),
                "assets": QUrl.fromLocalFile(f"{ASSETS}/").toString(),
                "prompts": self._in_all(*INVITATION),
                "calmWords": self._in_all(*PREPARED),
                "askStaff": self._in_all(*ASK_STAFF),
                "width": size.width(),
                "height": size.height(),
            }
        )
        self.engine.loadFromModule("kiosk.ui", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the window's own files are damaged; install the program again")
        window = roots[0]
        self.window = window
        self.voice.watch(window)
        window.frameSwapped.connect(self._know_types_soon)
        window.widthChanged.connect(self.measure)
        window.heightChanged.connect(self.measure)
        if self.options.windowed:
            window.show()
        else:
            window.frameSwapped.connect(self._hide_cursor)
            if self.options.size:
                window.show()
            else:
                window.showFullScreen()
        return window

    def _know_types(self) -> None:
        """Make the types of further modules known before a page needs them."""
        if self.visit.place.screen not in (Screen.ATTRACT, Screen.HOME, Screen.ABOUT):
            _load_types()

    def _know_types_soon(self) -> None:
        """After the first frame, when nobody waits for it."""
        if self._hands is not None:
            return  # where a thread of its own draws, a second frame may be told before this one is heard
        if self.window is not None:
            self.window.frameSwapped.disconnect(self._know_types_soon)
            from kiosk.ui.hands import Hands  # with it come Qt's enumerations: 30 ms of the start
            from kiosk.ui.room import give_back

            give_back()

            self._hands = Hands(self.window, self._touched)
        QTimer.singleShot(200, self, self.take_keys)
        QTimer.singleShot(VOICE_AFTER_MS, self, self.voice.begin)

    @property
    def hands(self) -> Hands | None:
        """What sees every touch; None before the first frame."""
        return self._hands

    def take_keys(self) -> None:
        """Let keys walk the screen, and make the types of further modules known."""
        _load_types()
        if self.window is None or self.walker is not None:
            return
        from kiosk.ui.guard import Guard
        from kiosk.ui.reading.keymap import Keymap
        from kiosk.ui.reading.walker import Walker

        keymap = Keymap.of(self.options.keys)
        self.walker = Walker(self.window, self.visit, keymap, self._no_visitor, self)
        self.window.setProperty("walker", self.walker)
        # Made last, it looks first.
        self._guard = Guard(self.window, self.visit, keymap, self._touched, self)
        self.voice.follow(self.walker)

    def _no_visitor(self) -> bool:
        """Whether the staff's panel, the calm screen or a closed hall's stand, where keys do nothing."""
        return bool(self.door.open) or self.exhibition is None or self.hall.resting

    def _hide_cursor(self) -> None:
        """No cursor in the hall. With the first frame, since Qt's enumerations cost the start 30 ms."""
        from PySide6.QtCore import Qt

        if self.app.overrideCursor() is not None:
            return
        if self.window is not None:
            self.window.frameSwapped.disconnect(self._hide_cursor)
        self.app.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def show_edition(self, edition: Edition, start: str | None = None) -> None:
        """Show another edition in the window that stands, from `start` (the window's own when it is None)."""
        self._take(edition)
        self._put_in_window()
        self._go(self.options.start if start is None else start)

    def _put_in_window(self) -> None:
        if self.window is not None:
            self.window.setProperty("prompts", self._in_all(*INVITATION))
            self.window.setProperty("exhibition", self.exhibition)

    def preview(self, edition: Edition) -> None:
        """Show staff an edition that is not installed, as visitors will see it."""
        self._own = self.exhibition
        self.previewing = True
        self.show_edition(edition, "home")

    def end_preview(self) -> None:
        """Show again what was shown before the preview; nothing was, when the calm screen stood."""
        previewed, self.exhibition, self._own = self.exhibition, self._own, None
        self.previewing = False
        if self.exhibition is not None:
            self.visit.begin(self._visit_of(self.exhibition.edition))
        self._put_in_window()
        if previewed is not None:
            self._retire(previewed)

    def _retire(self, exhibition: Exhibition) -> None:
        """Let go of an exhibition once nothing on the screen comes from it any more."""
        timer = QTimer(self)

        def look() -> None:
            if self.window is None or self.window.property("settled"):
                timer.stop()
                timer.deleteLater()
                exhibition.edition.close()
                exhibition.deleteLater()

        timer.timeout.connect(look)
        timer.start(500)

    def exchange(self, edition: Edition) -> None:
        """Show another state of the edition that stands, and leave the visitor where they are.

        What is gone leads to where it belonged: a record to its section, a section to Home, and a
        person or a country to Home as well. The state before is closed. Takes the edition as a first one when
        none stands.
        """
        if self.exhibition is None or self.window is None:
            self.show_edition(edition)
            return
        before = self.exhibition.take(edition)
        self.visit.exchange(self._visit_of(edition), self.left_of)
        self.exhibition.announce()
        self.window.setProperty("prompts", self._in_all(*INVITATION))
        before.close()

    def left_of(self, place: Place, edition: Edition | None = None) -> Place:
        """What an edition (the one shown) has of a place: the place, the section it was in, or Home."""
        shown = edition or (self.exhibition.edition if self.exhibition is not None else None)
        if shown is None:
            return place
        if place.subject:
            return place if _has_page(shown, place.screen, place.subject) else Place(Screen.HOME)
        if not place.section:
            return place
        if place.record and shown.position(place.section, place.record) >= 0:
            return place
        if shown.count(place.section):
            return Place(Screen.SECTION, place.section)
        return Place(Screen.HOME)

    def _take(self, edition: Edition | None) -> None:
        if edition is None:
            return
        self.exhibition = Exhibition(edition, self, self.options.keyboard)
        self.exhibition.sceneComing.connect(self.sceneComing)
        self.visit.begin(self._visit_of(edition))

    @staticmethod
    def _visit_of(edition: Edition) -> Visit:
        """A visit of an edition, before its first touch."""
        texts = edition.exhibition(edition.default_language)
        tags = tuple(row.tag for row in edition.languages)
        return Visit(tags, edition.default_language, texts.idle_s, texts.countdown_s)

    def _go(self, start: str) -> None:
        """Go to a first place: attract, home, about, search, timeline, map, section:ID, record:ID, person:ID
        or country:CODE."""
        if self.exhibition is None:
            return
        what, _, which = start.partition(":")
        match what:
            case "home":
                self.visit.goHome()
            case "about":
                self.visit.openAbout()
            case "section" if self.exhibition.kindOf(which):
                self.visit.openSection(which)
            case "record" if (row := self.exhibition.row(which)) is not None:
                self.visit.openRecord(row.section, row.id)
            case "search":
                self.visit.openSearch()
            case "timeline":
                self.visit.openTimeline()
            case "map":
                self.visit.openMap()
            case "person" if _has_page(self.exhibition.edition, what, which):
                self.visit.openPerson(which)
            case "country" if _has_page(self.exhibition.edition, what, which):
                self.visit.openCountry(which)
            case _:
                return  # the attract loop speaks the first language
        if self.options.language in self.exhibition.language_names:
            self.visit.setLanguage(self.options.language)

    # -- language and size

    def speak_to_visitors(self) -> None:
        """Speak the visit's language again, after the staff panel spoke its own."""
        self._speak()

    def languages(self) -> tuple[str, ...]:
        """The languages that visitors are spoken to: the exhibition's, the first one first."""
        if self.exhibition is None:
            return CALM_LANGUAGES
        return tuple(row.tag for row in self.exhibition.edition.languages)

    def _in_all(self, context: str, source: str) -> list[str]:
        said = (self.interface.say(tag, context, source) for tag in self.languages())
        return list(dict.fromkeys(said))

    def _speak(self) -> None:
        tag = self.visit.visit.language
        # Behind the open panel nobody reads the exhibition; its words are made again when the panel closes.
        self.interface.speak(self.door.language or tag)
        if self.exhibition is not None:
            self.exhibition.set_language(tag)
        if self.window is not None:
            self.engine.retranslate()

    def _unit(self, size: QSize) -> float:
        return unit_for(size.width(), size.height(), self._panel())

    def _panel(self) -> Panel:
        """What is known of the display."""
        seen = self.display()
        pixels = QSize(seen.width_px, seen.height_px)
        diagonal = used_diagonal(self.options.diagonal_mm, seen)
        if self.options.as_display:
            pixels = self.window.size() if self.window is not None else QSize(*self.options.size or (1, 1))
        return Panel(pixels.width(), pixels.height(), diagonal, self.options.bottom_mm)

    def _reach(self, size: QSize) -> dict[str, float]:
        """The band within reach in a window of this size, as the window's properties; 0 where all is."""
        top, bottom = reach_band(size.height(), self._panel()) or (0.0, 0.0)
        return {"reachTop": top, "reachBottom": bottom}

    def display(self) -> DisplaySeen:
        """What the display tells of itself; of one that is unplugged, what the last one told."""
        screen: QScreen | None = self.app.primaryScreen()
        if screen is None:
            return self._seen
        pixels, physical = screen.size(), screen.physicalSize()
        name = f"{screen.manufacturer()} {screen.model()}".strip()
        self._seen = DisplaySeen(pixels.width(), pixels.height(), physical.width(), physical.height(), name)
        return self._seen

    def measure(self) -> None:
        """Take the sizes of window and display anew: how much a millimetre is, and what is within reach."""
        if self.window is not None and self.window.width() > 0 and self.window.height() > 0:
            self.window.setProperty("unit", self._unit(self.window.size()))
            self.window.setProperty("realUnit", self._panel().real_unit)
            for name, edge in self._reach(self.window.size()).items():
                self.window.setProperty(name, edge)
            if self._hands is not None:
                self._hands.measure()

    def close(self) -> None:
        """Take the window down and let go of everything."""
        if self._guard is not None:
            self._guard.close()
            self._guard = None
        if self.walker is not None:
            self.walker.close()
            self.walker = None
        if self.window is not None:
            self.window.setProperty("locked", False)
            self.window.close()
            self.window = None
        self.door.shut()
        self.voice.close()
        # The engine goes before the objects that its bindings read, or each of them would complain.
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete)
        self.interface.fall_silent()
        if self.exhibition is not None:
            self.exhibition.edition.close()


def make_application(arguments: list[str]) -> QGuiApplication:
    """The QGuiApplication with fonts, before any window."""
    prepare_environment()
    app = QGuiApplication([sys.argv[0], *arguments])
    app.setApplicationName("kiosk")
    app.setQuitOnLastWindowClosed(True)
    load_fonts()
    return app


QT_MESSAGES: Final = (
    "%{if-fatal}<2>%{endif}%{if-critical}<3>%{endif}%{if-warning}<4>%{endif}%{if-info}<6>%{endif}"
    "%{if-debug}<7>%{endif}%{if-category}%{category}: %{endif}%{message} | event=qt"
)


def word_messages() -> None:
    """In systemd's journal Qt's own messages carry their level and an event, as ours do.

    Qt does it by itself: a handler in Python would take the interpreter's lock on whatever thread warns, and
    the painting thread may be waited for by one that holds it.
    """
    if is_journal(sys.stderr, os.environ.get("JOURNAL_STREAM", "")):
        from PySide6.QtCore import qSetMessagePattern

        qSetMessagePattern(QT_MESSAGES)


def quit_on_signals(app: QGuiApplication) -> QSocketNotifier:
    """Let SIGTERM and SIGINT end the event loop cleanly. Keep the answer alive as long as the program."""
    read, write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    signal.set_wakeup_fd(write)
    notifier = QSocketNotifier(read, QSocketNotifier.Type.Read, app)

    def woken() -> None:
        os.read(read, 64)
        app.exit(0)  # not quit(): that asks the window, which refuses while it is locked

    notifier.activated.connect(woken)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    return notifier


def collect_after_first_frame(window: QQuickWindow) -> None:
    """Switch the garbage collector on once the first page is painted; what was made until then stays."""

    def swapped() -> None:
        if gc.isenabled():
            return  # a second frame, told before the first was heard
        window.frameSwapped.disconnect(swapped)
        gc.freeze()
        gc.enable()

    window.frameSwapped.connect(swapped)


def report_first_frame(kiosk: Kiosk) -> None:
    """Print `KIOSK_FIRST_FRAME <monotonic_ns>` when the first page is painted with its pictures.

    For the bench that compares the start with a browser's; only when KIOSK_REPORT_FIRST_FRAME is 1.
    """
    window = kiosk.window
    if window is None or os.environ.get("KIOSK_REPORT_FIRST_FRAME") != "1":
        return

    told: list[int] = []

    def swapped() -> None:
        if window.property("pageShown") and not told:
            told.append(time.monotonic_ns())
            window.frameSwapped.disconnect(swapped)
            print(f"KIOSK_FIRST_FRAME {told[0]}", flush=True)

    window.frameSwapped.connect(swapped)


Find = Callable[[], Edition | None]
Build = Callable[[Callable[[float], None]], Edition | None]


def run(options: Options, find: Find, build: Build, source: Source | None = None) -> int:
    """Show the window until it is told to end; the answer is the exit status.

    `find` answers at once with an edition that is ready, or None. Then the calm screen stands while `build`
    (on another thread; it is given a function that takes the progress from 0 to 1) makes or finds one. With a
    `source` (the library) the window follows what is installed there.
    """
    app = make_application([])
    word_messages()
    keep = quit_on_signals(app)
    kiosk = Kiosk(app, options)
    recall = Recall(kiosk, options.ledger.place) if options.ledger is not None else None
    edition = find()
    window = kiosk.open(edition)
    collect_after_first_frame(window)
    if recall is not None:
        recall.watch(window)
    supervised = options.notify is not None and options.notify.supervised
    watchdog = Watchdog(window, options.notify, kiosk) if options.notify is not None and supervised else None
    report_first_frame(kiosk)
    kiosk.door.restore_volume()
    following = None
    if source is not None:
        from kiosk.ui.following import Following

        following = Following(kiosk, source)
    unattended = None
    if options.settings is not None:
        from kiosk.ui.unattended.services import Unattended

        unattended = Unattended(kiosk, options.settings)
    jobs = None
    if edition is None:
        # Threads are needed only when there is something to build.
        from kiosk.ui.jobs import Job, Jobs

        jobs, job = Jobs(), Job()

        def show(found: Edition | None) -> None:
            window.setProperty("progress", -1.0)
            if found is not None and kiosk.exhibition is None:
                kiosk.show_edition(found)

        def tell(fraction: float) -> None:
            window.setProperty("progress", fraction)

        job.done.connect(show)
        job.failed.connect(lambda _error: show(None))
        job.progress.connect(tell)
        jobs.start(build, job)
    status = app.exec()
    if options.ledger is not None:
        options.ledger.end()
    if watchdog is not None:
        watchdog.close()
    if following is not None:
        following.close()
    if unattended is not None:
        unattended.close()
    kiosk.close()
    del keep
    if (jobs is not None and jobs.busy) or kiosk.door.busy or _player_hangs():
        # A build must not keep a program that was told to end, nor a film whose disk does not answer. A
        # worker dies with us, and what it had staged is swept by the next start.
        sys.stderr.flush()
        os._exit(status)
    return status


def _has_page(edition: Edition, kind: str, key: str) -> bool:
    from kiosk.edition.subjects.read import Subjects  # not for a start with Home

    return Subjects(edition).has(kind, key)


def _load_types() -> None:
    from kiosk.ui.late import load

    load()


def _player_hangs() -> bool:
    """Whether a player waits for a disk that does not answer."""
    playback = sys.modules.get("kiosk.ui.viewer.playback")
    return playback is not None and bool(playback.hanging())
