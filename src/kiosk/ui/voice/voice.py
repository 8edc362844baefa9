"""When something is said: the voice follows the visit, its pages, what is in focus, and the listener's keys.

Promises:
- Silent unless the visit asked for speech; silent at once when the visit ends, another thing is said, or the
  staff panel opens. Nothing is spoken in the attract loop.
- Nothing of this loads or starts anything before the first frame; an engine that is not there, or dies, costs
  the visit nothing but the voice.
- While something is said, the visit's clock stands: who listens is there without touching.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.visit_controller import VisitController
from kiosk.visit.state import CHOICES, Screen

if TYPE_CHECKING:
    from kiosk.ui.exhibition import Exhibition
    from kiosk.ui.language import Interface
    from kiosk.ui.reading.nodes import Node
    from kiosk.ui.reading.walker import Walker
    from kiosk.ui.voice.speech import Speaker, Utterance
    from kiosk.ui.voice.wording import Page, Wording

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

HOLD: Final = "speech"
LOOK_MS: Final = 30
"""How often it is looked whether a page that came stands still."""
ANSWER_MS: Final = 60
"""When what was pressed has taken its new state."""
COUNT_EVERY_S: Final = 10
"""So often the seconds of the countdown are said."""


@QmlElement
@QmlUncreatable("Made by the application.")
class Voice(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """The voice of one window. `wanted`: whether this kiosk speaks; None, if the computer can."""

    availableChanged = Signal()

    def __init__(
        self,
        visit: VisitController,
        interface: Interface,
        exhibition: Callable[[], Exhibition | None],
        wanted: bool | None = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._interface = interface
        self._exhibition = exhibition
        self._wanted = wanted
        self._speaker: Speaker | None = None
        self._said: list[Utterance] = []
        self._due = False
        self._greeting = False
        self._helping = False
        self._walker: Walker | None = None
        self._window: QQuickWindow | None = None
        self._sheet = False
        self._covered = False
        self._asked = visit.visit.accommodations
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.settle)
        visit.accommodationsChanged.connect(self._accommodated)
        visit.placeChanged.connect(self._arrive)
        visit.languageChanged.connect(self._arrive)
        visit.warningChanged.connect(self._warn)
        visit.remainingChanged.connect(self._count)
        visit.visitChanged.connect(self._visit_changed)

    # -- the engine

    def begin(self) -> None:
        """Make the engine, if this kiosk speaks; once the first frame is painted nobody waits for it."""
        if self._speaker is None and self._wanted is not False:
            from kiosk.ui.voice.engine import Engine

            self.use(Engine(self))

    def use(self, speaker: Speaker) -> None:
        """Speak through this from now on."""
        self.close()
        self._speaker = speaker
        speaker.listen(self._engine_changed, self._all_said, self._plug)
        speaker.warm()
        self._engine_changed()

    def watch(self, window: QQuickWindow) -> None:
        """Speak of what stands in this window."""
        self._window = window

    def _settled(self) -> bool:
        return self._window is None or self._window.property("settled") is True

    def _engine_changed(self) -> None:
        self.availableChanged.emit()
        if not self._can and self._visit.visit.accommodations.speech == "on":
            self._visit.setAccommodation("speech", "off")

    def close(self) -> None:
        """Be silent for good."""
        speaker, self._speaker = self._speaker, None
        if speaker is not None:
            speaker.close()

    def problem_key(self) -> str:
        """Why this kiosk does not speak, as a key of `kiosk.ui.voice.finding.PROBLEMS`; "" when it does."""
        if self._speaker is not None:
            return self._speaker.problem
        return "off" if self._wanted is False else ""

    def _problem(self) -> str:
        from kiosk.ui.voice.finding import PROBLEMS

        key = self.problem_key()
        return QCoreApplication.translate("speech", PROBLEMS[key]) if key else ""

    @property
    def coming(self) -> bool:
        """Whether a page has come of which nothing is said yet."""
        return self._due

    # -- what the visit does

    @property
    def _can(self) -> bool:
        return self._speaker is not None and self._speaker.available

    @property
    def _on(self) -> bool:
        return (
            self._visit.visit.accommodations.speech == "on"
            and not self._covered
            and self._visit.place.screen != Screen.ATTRACT
            and self._can
        )

    def _accommodated(self) -> None:
        before, self._asked = self._asked, self._visit.visit.accommodations
        now = self._asked
        if now.speech != before.speech:
            if self._on:
                self._announce(greeting=True)  # with the page: the same key may have led to another
            elif self._visit.place.screen != Screen.ATTRACT and self._can:
                self._due = self._greeting = False
                self._speak(self._wording().turned_off())
            else:
                self.hush()
        elif self._on and now.pace != before.pace:
            self._say(self._wording().pace(now.pace))
        elif self._on and now.loudness != before.loudness:
            self._say(self._wording().loudness(now.loudness))

    def _arrive(self) -> None:
        """Another page, or the same one in another language."""
        self._sheet = False
        self._announce()

    @Slot(bool)
    def sheet(self, opened: bool) -> None:
        """The sheet of accommodations opened over the page, or went."""
        if opened != self._sheet:
            self._sheet = opened
            self._announce()

    def _announce(self, greeting: bool = False, helping: bool = False) -> None:
        """Say where one is now, when the page stands still and the focus has come to it."""
        if not self._on:
            return
        self._due = True
        self._greeting |= greeting
        self._helping |= helping
        self._stop()
        self._soon.start(0)

    @Slot()
    def settle(self) -> None:
        """The page may stand still now, and the focus be there."""
        if not (self._due and self._on):
            return
        if not self._settled() or (self._walker is not None and self._walker.arriving):
            self._soon.start(LOOK_MS)
            return
        self._due = False
        greeting, self._greeting = self._greeting, False
        helping, self._helping = self._helping, False
        wording, page = self._wording(), self._page()
        thing = self._here()
        words = wording.turned_on(page) if greeting else wording.place(page)
        if helping:
            words = [*words, *wording.help()]
        if thing is not None:
            words = [*words, *self._wording().thing(*thing)]
        elif not greeting:
            words = [*words, *wording.go_on()]
        self._say(words)

    @Slot(bool)
    def cover(self, covered: bool) -> None:
        """The staff panel stands before everything."""
        self._covered = covered
        if covered:
            self.hush()

    def _warn(self) -> None:
        if not self._on:
            return
        if self._visit.visit.warning:
            self._speak(self._wording().warning(self._visit.visit.remaining_s))
        else:
            self._stop()

    def _count(self) -> None:
        seconds = self._visit.visit.remaining_s
        if (
            self._on
            and self._visit.visit.warning
            and seconds % COUNT_EVERY_S == 0
            and seconds < self._visit.visit.countdown_s
        ):
            self._speak(self._wording().remaining(seconds))

    def _visit_changed(self) -> None:
        self._said = []
        if self._visit.place.screen == Screen.ATTRACT:
            self.hush()

    # -- what is in focus

    def follow(self, walker: Walker) -> None:
        """Say what this walk by keys comes to, and do what its keys for speech mean."""
        self._walker = walker
        walker.nodeChanged.connect(self._focused)
        walker.pressed.connect(self._pressed)
        walker.entered.connect(self._entered)
        walker.helped.connect(self._help)
        walker.repeated.connect(self.repeat)
        walker.located.connect(self.where)
        walker.toggled.connect(self.toggle)
        walker.returned.connect(lambda: self._announce())
        walker.adjusted.connect(self._adjust)

    def _focused(self, node: Node) -> None:
        if self._due:
            self._soon.start(0)  # the page first, then this
        elif self._on:
            self._tell(node)

    def _pressed(self, node: Node) -> None:
        """What was pressed is said again, as it stands now: no key is without an answer."""
        if self._on:
            said = self._said
            QTimer.singleShot(ANSWER_MS, self, lambda: self._answer(node, said))

    def _answer(self, before: Node, said: Sequence[Utterance]) -> None:
        here = self._here()
        arriving = self._walker is not None and self._walker.arriving
        if self._due or arriving or not self._on or here is None or here[0].item != before.item:
            return
        if self._said is not said:  # a page, or another language, has told it already
            return
        self._say(self._wording().thing(*here))

    def _entered(self, node: Node) -> None:
        if self._on:
            self._say([*self._wording().thing(node), *self._wording().entered()])

    def _tell(self, node: Node) -> None:
        from kiosk.ui.voice.places import place_in_list

        reading = self._reading(node)
        words = self._wording().thing(node, *place_in_list(node.item))
        self._say([replace(words[0], **reading)] if reading else words)

    def _reading(self, node: Node) -> dict[str, Any]:
        """The recording that is played when the first words of a record's label come into focus, where
        somebody reads them in the visitor's language; empty for everything else."""
        exhibition, place = self._exhibition(), self._visit.place
        if exhibition is None or node.kind != "text" or place.screen != Screen.RECORD:
            return {}
        lang = exhibition.spoken
        try:
            record = exhibition.edition.record(place.record, lang)
        except KeyError:
            return {}  # it is gone, and the visit leaves its page
        if record.label[:1] != (node.name,) or "label" in record.tongues:
            return {}
        for media in record.media:
            if media.reads and (media.language or exhibition.edition.default_language) == lang:
                return {"sound": media.file, "sound_s": media.duration_s}
        return {}

    def _here(self) -> tuple[Node, int, int] | None:
        """What has the focus, as it stands now; its words may have changed since it was said."""
        node = self._walker.node if self._walker is not None else None
        if node is None or self._window is None:
            return None
        from kiosk.ui.reading.nodes import read_nodes
        from kiosk.ui.voice.places import place_in_list

        now = next((one for one in read_nodes(self._window) if one.item == node.item), None)
        return None if now is None else (now, *place_in_list(now.item))

    # -- the listener's keys

    @Slot()
    def toggle(self) -> None:
        """Turn speech on or off."""
        self.begin()
        if self._can:
            self._visit.setAccommodation(
                "speech", "off" if self._visit.visit.accommodations.speech == "on" else "on"
            )

    @Slot()
    def repeat(self) -> None:
        """Say the last thing once more."""
        if self._on:
            self._speak(self._said or self._wording().nothing())

    @Slot()
    def where(self) -> None:
        """Say where the visitor is: the page, and what is in focus."""
        if self._on:
            wording, thing = self._wording(), self._here()
            self._speak([*wording.place(self._page()), *(wording.thing(*thing) if thing is not None else [])])

    def _help(self) -> None:
        """Say which keys there are, with the sheet that their key opens."""
        self._announce(helping=True)

    def _adjust(self, what: str) -> None:
        """One of `kiosk.ui.reading.walker.VOICE`."""
        if what in ("faster", "slower"):
            self.quicken(1 if what == "faster" else -1)
        else:
            self.strengthen(1 if what == "louder" else -1)

    @Slot(int)
    def quicken(self, steps: int) -> None:
        """Speak faster (1) or slower (−1)."""
        self._step("pace", self._visit.visit.accommodations.pace, steps)

    @Slot(int)
    def strengthen(self, steps: int) -> None:
        """Speak louder (1) or more quietly (−1)."""
        self._step("loudness", self._visit.visit.accommodations.loudness, steps)

    def _step(self, name: str, value: str, steps: int) -> None:
        if not self._on:
            return
        values = CHOICES[name]
        number = max(0, min(len(values) - 1, values.index(value) + steps))
        if values[number] != value:
            self._visit.setAccommodation(name, values[number])
        else:  # the last step: said again, so that the key is not dead
            wording = self._wording()
            self._say(wording.pace(value) if name == "pace" else wording.loudness(value))

    def _plug(self, plugged: bool) -> None:
        """Headphones came or went."""
        if plugged and self._visit.visit.accommodations.speech == "off" and not self._covered:
            self._visit.setAccommodation("speech", "on")
        elif not plugged and self._visit.visit.accommodations.speech == "on":
            self.hush()
            self._visit.setAccommodation("speech", "off")

    # -- saying

    def _say(self, words: Sequence[Utterance]) -> None:
        """Say something that can be repeated."""
        self._said = list(words)
        self._speak(words)

    def _speak(self, words: Sequence[Utterance]) -> None:
        if self._speaker is None or not words:
            return
        from kiosk.ui.voice.wording import merged

        accommodations = self._visit.visit.accommodations
        self._speaker.say(merged(words), accommodations.pace, accommodations.loudness)
        if not self._visit.visit.warning:
            self._visit.hold(HOLD)

    def _stop(self) -> None:
        if self._speaker is not None:
            self._speaker.stop()
        self._all_said()

    def hush(self) -> None:
        """Be silent now, and forget what was going to be said."""
        self._due = self._greeting = self._helping = False
        self._soon.stop()
        self._stop()

    def _all_said(self) -> None:
        self._visit.release(HOLD)

    # -- facts

    def _wording(self) -> Wording:
        from kiosk.ui.voice.wording import Wording

        tag = self._visit.visit.language
        own = tag if self._interface.translators(tag) else "en"
        return Wording(own, tag)

    def _page(self) -> Page:
        from kiosk.ui import words
        from kiosk.ui.voice.wording import Page

        exhibition, place = self._exhibition(), self._visit.place
        if exhibition is None:
            return Page("")
        if self._sheet:
            return Page("sheet")
        edition, lang = exhibition.edition, exhibition.spoken
        section = next((row for row in edition.sections(lang) if row.id == place.section), None)
        named = section.title if section is not None else ""
        tongue = str(section.extra.get("title_language", "")) if section is not None else ""
        match place.screen:
            case Screen.HOME:
                own = edition.exhibition(lang)
                return Page("home", own.title, own.tongues.get("title", ""))
            case Screen.SECTION if section is not None:
                counted = words.counted(section.kind, section.count)
                return Page("section", "", "", named, tongue, counted, 0, section.count)
            case Screen.RECORD | Screen.VIEWER:
                row = exhibition.row(place.record)
                if row is None:
                    return Page(str(place.screen))
                total = section.count if section is not None else 0
                title_in = str(row.extra.get("language", ""))
                return Page(
                    str(place.screen), row.title, title_in, named, tongue, "", row.position + 1, total
                )
            case Screen.PERSON | Screen.COUNTRY:
                from kiosk.edition.subjects.read import Subjects

                rows = Subjects(edition).rows(((str(place.screen), place.subject),), lang)
                return Page(str(place.screen), rows[0].name if rows else "")
            case _:
                return Page(str(place.screen))

    available = Property(bool, lambda self: self._can, notify=availableChanged)
    problem = Property(str, lambda self: self._problem(), notify=availableChanged)
