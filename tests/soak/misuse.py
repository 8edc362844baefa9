"""A visitor who means no good, or is four years old: what they do next, and how their fingers do it.

Promises: what action number n is, and all that is drawn for it, depends on the seed and n alone, not on what
the screen showed before: a seed gives the same visitor again. Fingers and keys are real events of Qt's test
device in the real window. Every action says in a line what it did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from kiosk.edition.reader import Edition
    from kiosk.ui.app import Kiosk

Steps = Iterator[float]
"""An action in progress: milliseconds until its next step."""

WEIGHTS: Final = {
    "tap": 26,            # on something that answers
    "poke": 8,            # anywhere
    "hammer": 8,
    "swipe": 8,
    "swipe_buttons": 5,
    "pinch": 5,
    "pinch_and_leave": 3,
    "ten_fingers": 4,
    "palm": 4,
    "rest": 3,            # a finger comes down and stays while others go on
    "long_press": 2,
    "cancelled": 3,
    "language": 5,
    "language_twice": 3,
    "text_size": 4,
    "film": 4,
    "search": 3,
    "letters": 4,
    "keys": 7,
    "keys_and_touch": 3,
    "place": 7,           # straight to a record, a section, a way in: random taps alone come nowhere far
    "home": 2,
    "mouse": 1,
    "gesture": 0.3,       # the staff's gesture, without a PIN
    "pause": 1,           # looks for up to twenty seconds
    "walk_away": 1.2,
}  # fmt: skip
"""How often what is done, beside each other."""

NONSENSE: Final = (
    "ыыыы",
    "qqq",
    "'; --",
    "*",
    '"',
    "ә ғ қ",
    "   ",
    "0",
    "ſ",
    "\u202eabc",
    "🐪",
    "a" * 40,
    "НЕАР(",
)
KEYS: Final = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in [
        "Tab",
        "Backtab",
        "Left",
        "Right",
        "Up",
        "Down",
        "Return",
        "Enter",
        "Space",
        "Escape",
        "Backspace",
        "Home",
        "F1",
        "F2",
        "F3",
        "F4",
        "Plus",
        "Minus",
        "PageUp",
        "PageDown",
        "End",
        "Delete",
        "Menu",
        "F5",
        "F10",
        "F11",
        "A",
        "Q",
        "Print",
        "Select",
        "Help",
        "HomePage",
    ]
)
STEP_MS: Final = 4.0
"""Between two positions of a finger that moves: a touchscreen tells 10 of them a second at 20 times the speed
of 12 a second."""


class Fingers:
    """All fingers on one window; each event tells of every one that is down, as a touchscreen does."""

    def __init__(self, window: QQuickWindow, device: QPointingDevice) -> None:
        self._window = window
        self._device = device
        self.down: dict[int, QPoint] = {}
        self.touches = 0

    def _tell(self, pressed: dict[int, QPoint], lifted: dict[int, QPoint]) -> None:
        event = QTest.touchEvent(self._window, self._device)
        for finger, at in self.down.items():
            event.move(finger, at, self._window)
        for finger, at in pressed.items():
            event.press(finger, at, self._window)
        for finger, at in lifted.items():
            event.release(finger, at, self._window)
        event.commit()

    def put(self, fingers: dict[int, QPoint]) -> None:
        """These fingers come down, or are where they are said to be."""
        fresh = {finger: at for finger, at in fingers.items() if finger not in self.down}
        self.down |= {finger: at for finger, at in fingers.items() if finger in self.down}
        self._tell(fresh, {})
        self.touches += len(fresh)
        self.down |= fresh

    def lift(self, *fingers: int) -> None:
        """These fingers go up, or all."""
        going = {
            finger: self.down.pop(finger) for finger in fingers or tuple(self.down) if finger in self.down
        }
        if going:
            self._tell({}, going)

    def cancel(self) -> None:
        """The system takes the touch away; the fingers go up, which nobody hears."""
        QCoreApplication.sendEvent(self._window, QTouchEvent(QEvent.Type.TouchCancel, self._device))
        self.lift()


class Visitor:
    """Does one action after the other in a window."""

    def __init__(self, kiosk: Kiosk, edition: Edition, device: QPointingDevice, seed: int) -> None:
        assert kiosk.window is not None
        self.kiosk, self.window, self.seed = kiosk, kiosk.window, seed
        self.fingers = Fingers(kiosk.window, device)
        self.number = 0
        self._pressed = 0
        self.said = ""
        self.done: dict[str, int] = {}
        language = edition.default_language
        self._sections = tuple(row.id for row in edition.sections(language))
        self._records = tuple(
            (section, record) for section in self._sections for record in edition.ids(section)
        )
        self._recordings = tuple(
            (section, record, str(n))
            for section, record in self._records
            for n, medium in enumerate(edition.record(record, language).media, 1)
            if medium.kind in ("film", "sound")
        )
        from kiosk.edition.subjects.read import Subjects

        subjects = Subjects(edition)
        self._people = tuple(row.key for row in subjects.people(language))
        self._countries = tuple(row.key for row in subjects.countries(language))

    def next(self) -> Steps:
        """Begin the next action."""
        self.number += 1
        self.dice = Random(f"{self.seed}/{self.number}")
        name = self.dice.choices(tuple(WEIGHTS), tuple(WEIGHTS.values()))[0]
        self.done[name] = self.done.get(name, 0) + 1
        self.said = name
        do: Callable[[], Steps] = getattr(self, f"_{name}")
        return do()

    @property
    def acts(self) -> int:
        """Fingers that came down, keys that were pressed, and ways taken without either."""
        return self.fingers.touches + self._pressed

    def leaves(self) -> bool:
        """Whether they have gone away now."""
        return self.said.startswith("walk_away")

    # -- places

    def _anywhere(self) -> QPoint:
        # A quarter of it at the edges, where swipes begin and palms lie.
        x, y = self.dice.random(), self.dice.random()
        if self.dice.random() < 0.25:
            x = x * 0.04 if self.dice.random() < 0.5 else 1 - x * 0.04
        return QPoint(int(x * (self.window.width() - 1)), int(y * (self.window.height() - 1)))

    def _targets(self) -> list[QQuickItem]:
        """What can be pressed and is on the screen."""
        found = []
        frame = QRectF(0, 0, self.window.width(), self.window.height())
        left = [self.window.contentItem()]
        while left:
            item = left.pop()
            if not item.isVisible() or not item.isEnabled() or item.opacity() == 0:
                continue
            if item.property("touchTarget") is True and frame.contains(self._middle(item)):
                found.append(item)
            left.extend(item.childItems())
        return found

    @staticmethod
    def _middle(item: QQuickItem) -> QPointF:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))

    def _on_target(self) -> QPoint:
        """Within something that can be pressed; anywhere when there is nothing."""
        draw = self.dice.random()
        targets = self._targets()
        if not targets:
            return self._anywhere()
        item = targets[int(draw * len(targets))]
        self.said += f" {str(item.property('text') or '')[:24]!r}"
        return self._middle(item).toPoint()

    def _named(self, *words: str) -> QPoint | None:
        """In the middle of what carries one of these words."""
        for item in self._targets():
            if item.property("text") in words:
                return self._middle(item).toPoint()
        return None

    # -- touches

    def _touch(self, at: QPoint, finger: int = 0, hold_ms: float = STEP_MS) -> Steps:
        self.said += f" {at.x()},{at.y()}"
        self.fingers.put({finger: at})
        yield hold_ms
        self.fingers.lift(finger)

    def _drag(self, start: QPoint, end: QPoint, steps: int, finger: int = 0) -> Steps:
        self.said += f" {start.x()},{start.y()}-{end.x()},{end.y()}"
        self.fingers.put({finger: start})
        for n in range(1, steps + 1):
            yield STEP_MS
            self.fingers.put({finger: start + (end - start) * (n / steps)})
        self.fingers.lift(finger)

    def _tap(self) -> Steps:
        yield from self._touch(self._on_target())

    def _poke(self) -> Steps:
        yield from self._touch(self._anywhere())

    def _hammer(self) -> Steps:
        at = self._on_target() if self.dice.random() < 0.7 else self._anywhere()
        for _ in range(self.dice.randint(4, 14)):
            self.fingers.put({0: at})
            yield 1
            self.fingers.lift(0)
            yield 2

    def _swipe(self) -> Steps:
        yield from self._drag(self._anywhere(), self._anywhere(), self.dice.randint(2, 12))

    def _swipe_buttons(self) -> Steps:
        yield from self._drag(self._on_target(), self._on_target(), self.dice.randint(3, 10))

    def _pinched(self, leave: bool) -> Steps:
        middle, spread = self._anywhere(), self.dice.randint(20, 400)
        outwards, steps = self.dice.random() < 0.6, self.dice.randint(4, 12)
        out_at = self.dice.randint(1, steps)
        for n in range(steps + 1):
            wide = round(spread * (n if outwards else steps - n) / steps) + 10
            turn = QPoint(wide, round(wide * self.dice.uniform(-0.3, 0.3)))
            self.fingers.put({0: self._within(middle - turn), 1: self._within(middle + turn)})
            yield STEP_MS
            if leave and n == out_at:
                if self.dice.random() < 0.5:
                    self.kiosk.visit.back()
                else:
                    yield from self._touch(self._on_target(), 2)
        self.fingers.lift(0)
        yield STEP_MS
        self.fingers.lift(1)

    def _pinch(self) -> Steps:
        yield from self._pinched(leave=False)

    def _pinch_and_leave(self) -> Steps:
        yield from self._pinched(leave=True)

    def _within(self, at: QPoint) -> QPoint:
        return QPoint(
            min(max(at.x(), 0), self.window.width() - 1), min(max(at.y(), 0), self.window.height() - 1)
        )

    def _ten_fingers(self) -> Steps:
        places = {finger: self._anywhere() for finger in range(10)}
        if self.dice.random() < 0.5:
            self.fingers.put(places)  # in one event
        else:
            for finger, at in places.items():
                self.fingers.put({finger: at})
                yield 1
        for _ in range(self.dice.randint(0, 5)):
            yield STEP_MS
            by = QPoint(self.dice.randint(-60, 60), self.dice.randint(-60, 60))
            places = {finger: self._within(at + by) for finger, at in places.items()}
            self.fingers.put(places)
        order = list(places)
        self.dice.shuffle(order)
        if self.dice.random() < 0.3:
            self.fingers.cancel()
        elif self.dice.random() < 0.5:
            self.fingers.lift()
        else:
            for finger in order:
                self.fingers.lift(finger)
                yield 1

    def _palm(self) -> Steps:
        """A hand laid flat: a few contacts close together that come and go while it rolls."""
        at, wide = self._anywhere(), self.dice.randint(20, 90)
        for _ in range(self.dice.randint(2, 6)):
            near = {
                finger: self._within(
                    at + QPoint(self.dice.randint(-wide, wide), self.dice.randint(-wide, wide))
                )
                for finger in self.dice.sample(range(10, 18), self.dice.randint(2, 6))
            }
            self.fingers.lift(
                *(finger for finger in self.fingers.down if finger >= 10 and finger not in near)
            )
            self.fingers.put(near)
            yield STEP_MS
        self.fingers.lift(*range(10, 18))

    def _rest(self) -> Steps:
        """A finger that stays; the next one that rests lifts it."""
        at = self._on_target() if self.dice.random() < 0.5 else self._anywhere()
        if 9 in self.fingers.down:
            self.fingers.lift(9)
        else:
            self.fingers.put({9: at})
        yield STEP_MS

    def _long_press(self) -> Steps:
        yield from self._touch(self._on_target(), hold_ms=self.dice.uniform(25, 300))

    def _cancelled(self) -> Steps:
        start = self._on_target() if self.dice.random() < 0.6 else self._anywhere()
        self.fingers.put({0: start})
        for _ in range(self.dice.randint(0, 6)):
            yield STEP_MS
            start = self._within(start + QPoint(self.dice.randint(-40, 40), self.dice.randint(-40, 40)))
            self.fingers.put({0: start})
        self.fingers.cancel()

    # -- what is on the desk

    def _language(self) -> Steps:
        names = self.kiosk.exhibition.language_names if self.kiosk.exhibition is not None else {}
        tag = self.dice.choice(tuple(names))
        at = self._named(str(names[tag]))
        self.said += f" {tag}"
        if at is not None:
            yield from self._touch(at)
        else:
            self.kiosk.visit.setLanguage(tag)

    def _language_twice(self) -> Steps:
        """While a page comes."""
        self._go_somewhere()
        yield self.dice.uniform(0, 120)
        yield from self._language()
        yield self.dice.uniform(0, 40)
        yield from self._language()

    def _text_size(self) -> Steps:
        if not self.window.property("accommodating"):
            self.window.setProperty("accommodating", True)
            yield self.dice.uniform(0, 100)
        for _ in range(self.dice.randint(1, 3)):
            yield from self._touch(self._on_target())
            yield self.dice.uniform(0, 60)
        text = self.dice.choice(("100", "125", "150", "200"))
        if self.dice.random() < 0.4:
            self.said += f" text {text}"
            self.kiosk.visit.setAccommodation("text", text)
        if self.dice.random() < 0.6:
            self.window.setProperty("accommodating", False)

    # -- where they go

    def _go_somewhere(self) -> None:
        visit, dice = self.kiosk.visit, self.dice
        draw, which = dice.random(), dice.random()
        section, record = self._records[int(which * len(self._records))]
        if draw < 0.35:
            self.said += f" record {record}"
            visit.openRecord(section, record)
        elif draw < 0.5:
            self.said += f" viewer {record}"
            visit.openRecord(section, record)
            visit.openViewer(section, record, "1")
        elif draw < 0.65:
            self.said += f" section {section}"
            visit.openSection(section)
        elif draw < 0.72 and self._people:
            person = self._people[int(which * len(self._people))]
            self.said += f" person {person}"
            visit.openPerson(person)
        elif draw < 0.79 and self._countries:
            country = self._countries[int(which * len(self._countries))]
            self.said += f" country {country}"
            visit.openCountry(country)
        elif draw < 0.86:
            self.said += " timeline"
            visit.openTimeline()
        elif draw < 0.93:
            self.said += " map"
            visit.openMap()
        elif draw < 0.97:
            self.said += " search"
            visit.openSearch()
        else:
            self.said += " about"
            visit.openAbout()

    def _place(self) -> Steps:
        self._go_somewhere()
        yield 0

    def _home(self) -> Steps:
        self.kiosk.visit.goHome()
        yield 0

    def _film(self) -> Steps:
        """Opens a film or a sound, has it play, or not even that, and leaves."""
        if not self._recordings:
            return
        section, record, view = self.dice.choice(self._recordings)
        self.said += f" {record}/{view}"
        self.kiosk.visit.openRecord(section, record)
        if self.dice.random() < 0.5:
            yield self.dice.uniform(0, 200)
        self.kiosk.visit.openViewer(section, record, view)
        yield self.dice.uniform(0, 300)
        for _ in range(self.dice.randint(0, 3)):
            at = self._named("Ойнату", "Воспроизвести", "Play", "Включить", "Смотреть", "Слушать")
            yield from self._touch(at or self._on_target())
            yield self.dice.uniform(0, 200)
        if self.dice.random() < 0.7:
            if self.dice.random() < 0.5:
                self.kiosk.visit.back()
            else:
                self.kiosk.visit.goHome()

    def _search(self) -> Steps:
        self.kiosk.visit.openSearch()
        yield self.dice.uniform(0, 300)
        yield from self._letters()
        yield self.dice.uniform(0, 100)
        yield from self._touch(self._on_target())

    def _letters(self) -> Steps:
        words = self.dice.choice(NONSENSE)
        self.said += f" {words!r}"
        for letter in words:
            self._key(Qt.Key.Key_unknown, letter)
            yield 2
        if self.dice.random() < 0.3:
            self._key(Qt.Key.Key_Return)

    def _key(
        self, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self._pressed += 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.window, QKeyEvent(kind, key.value, modifiers, text))

    def _keys(self) -> Steps:
        for _ in range(self.dice.randint(1, 12)):
            key = self.dice.choice(KEYS)
            modifier = self.dice.choices(
                (
                    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
                    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
                ),
                (12, 1, 1, 1),
            )[0]  # fmt: skip
            self.said += f" {key.name.removeprefix('Key_')}"
            self._key(key, modifiers=modifier)
            yield 3

    def _keys_and_touch(self) -> Steps:
        """Keys while a finger is down."""
        self.fingers.put({0: self._on_target()})
        yield from self._keys()
        if self.dice.random() < 0.5:
            self.fingers.put({0: self._anywhere()})
            yield STEP_MS
        self.fingers.lift(0)

    def _mouse(self) -> Steps:
        self.fingers.lift()  # a finger and a mouse at once are no hall's
        at = QPointF(self._anywhere())
        button = self.dice.choice(
            (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
        )
        self.said += f" {button.name} {at.x():.0f},{at.y():.0f}"
        for kind, held in (
            (QEvent.Type.MouseButtonPress, button),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            QCoreApplication.sendEvent(
                self.window, QMouseEvent(kind, at, at, button, held, Qt.KeyboardModifier.NoModifier)
            )
            yield 2

    def _gesture(self) -> Steps:
        self.fingers.lift()
        for x in (20, self.window.width() - 20):
            for _ in range(3):
                yield from self._touch(QPoint(x, 20))
                yield 10
        for _ in range(self.dice.randint(0, 6)):
            yield 30
            yield from self._touch(self._on_target())

    def _pause(self) -> Steps:
        yield self.dice.uniform(50, 1000)

    def _walk_away(self) -> Steps:
        """With everything as it is; some leave with a finger that is only lost."""
        if self.dice.random() < 0.3:
            self.fingers.cancel()
        else:
            self.fingers.lift()
        yield 0
