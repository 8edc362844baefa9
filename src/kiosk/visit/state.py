"""One visitor's stay: where they are, what they asked for, and when the screen takes itself back.

What this promises:

- ``Visit`` knows no window and reads no clock. Every call is given the present as monotonic seconds.
- Every call returns the set of what it changed, so that the window repaints that and nothing else.
- After the last act of a visitor the attract loop returns within ``longest_wait_s`` seconds, whatever came
  before, with every language, accommodation, place and history back at its default.
- A clock that jumps back counts as a clock that stood still. One that jumps over the whole countdown (the
  computer slept) ends the visit at once. A countdown that was shown always had its full length.
- One touch during the countdown changes the clock and nothing else, and may do so any number of times.
- Whoever asked for something that costs time, or goes by keys, has ``PATIENCE`` times as long.
- ``next_deadline`` names the only moment at which ``tick`` can change anything: one timer is enough, and a
  resting screen needs none of its own.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final, Literal, get_args

from kiosk.visit.reading import reading_s

Text = Literal["100", "125", "150", "200"]  # per cent
Contrast = Literal["normal", "high", "safe"]
Motion = Literal["normal", "calm"]
Reach = Literal["normal", "low"]
Speech = Literal["off", "on"]
Pace = Literal["slowest", "slow", "normal", "fast", "fastest"]
Loudness = Literal["quiet", "normal", "loud"]
Layer = Literal["normal", "easy", "children"]

HISTORY_LIMIT: Final = 64
"""Places that Back remembers. Beyond it the oldest are forgotten, and Back ends at Home as always."""

HOLD_LIMIT_S: Final = 1200.0
"""The longest that playing sound or film stops the clock after one touch, in seconds: a player that died
without a word must not keep the screen for ever."""

PATIENCE: Final = 2.0
"""How many times as long the screen waits, before the countdown and in it, for who needs more time."""

_PATIENT: Final[dict[str, tuple[str, ...]]] = {
    "text": ("150", "200"),
    "reach": ("low",),
    "speech": ("on",),
    "layer": ("easy", "children"),
}
"""The accommodations that say so: large letters are read with more scrolling, low reach from a chair, speech
at its own pace, and easy text slowly. Colours and calm cost no time."""

_GRAIN_S: Final = 0.001
"""Timers speak in milliseconds: what is due within one is due."""


class Screen(StrEnum):
    """The kinds of screen that a visit moves between."""

    ATTRACT = "attract"
    HOME = "home"
    SECTION = "section"
    RECORD = "record"
    VIEWER = "viewer"
    ABOUT = "about"
    SEARCH = "search"
    TIMELINE = "timeline"
    MAP = "map"
    PERSON = "person"
    COUNTRY = "country"


class Change(StrEnum):
    """What a call changed."""

    VISIT = "visit"  # a visit began or ended: forget whatever the last visitor touched
    PLACE = "place"
    BACK = "back"  # whether there is a way back
    LANGUAGE = "language"
    ACCOMMODATIONS = "accommodations"
    WARNING = "warning"  # the countdown appeared or went
    REMAINING = "remaining"  # its whole seconds


@dataclass(frozen=True, slots=True)
class Place:
    """A screen, with the ids of its section and record where it has them; `view` is what the viewer opens
    at: one of the record's media, counted from 1; `subject` is the person's id or the country's code."""

    screen: Screen
    section: str = ""
    record: str = ""
    view: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Accommodations:
    """What a visitor asked of the screen; forgotten at the end of the visit.

    ``text`` is the size of letters in per cent; ``contrast`` high is 7:1, safe a pair of colours that every
    kind of colour vision tells apart; ``reach`` low brings what can be pressed into reach from a wheelchair;
    ``pace`` and ``loudness`` are those of the speech; ``layer`` is the kind of text a record is read in.
    """

    text: Text = "100"
    contrast: Contrast = "normal"
    motion: Motion = "normal"
    reach: Reach = "normal"
    speech: Speech = "off"
    pace: Pace = "normal"
    loudness: Loudness = "normal"
    layer: Layer = "normal"


ATTRACT: Final = Place(Screen.ATTRACT)
HOME: Final = Place(Screen.HOME)
ABOUT: Final = Place(Screen.ABOUT)
WAYS: Final = (Screen.SEARCH, Screen.TIMELINE, Screen.MAP)
"""The ways into all sections at once."""
SUBJECTS: Final = (Screen.PERSON, Screen.COUNTRY)
"""The pages of what records share."""
DEFAULTS: Final = Accommodations()
CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "text": get_args(Text),
    "contrast": get_args(Contrast),
    "motion": get_args(Motion),
    "reach": get_args(Reach),
    "speech": get_args(Speech),
    "pace": get_args(Pace),
    "loudness": get_args(Loudness),
    "layer": get_args(Layer),
}
"""Every accommodation by its name, with the values that it takes."""


class Visit:
    """The state of one kiosk screen: attract loop, then home, section, record, related record and back.

    :param languages: BCP-47 tags of the exhibition, at least one
    :param default_language: the one that every visit begins in
    :param idle_s: seconds without a touch before the countdown, on a screen without words
    :param countdown_s: seconds of the countdown. WCAG 2.2, success criterion 1 of guideline 2.2 asks for 20.
    :raises ValueError: for a default that is none of the languages, or for times that are not above zero
    """

    _place: Place
    _history: list[Place]
    _language: str
    _accommodations: Accommodations
    _keys: bool  # whether the visitor goes by keys
    _holds: set[str]
    _words: int
    _warning: bool
    _idle_s: float  # without a touch and without a hold
    _held_s: float  # of the holds since the last touch
    _counted_s: float  # of the countdown

    def __init__(
        self,
        languages: Iterable[str],
        default_language: str,
        idle_s: float = 75.0,
        countdown_s: float = 20.0,
    ) -> None:
        self._take(languages, default_language, idle_s, countdown_s)
        self._number = 0
        self._seen: float | None = None
        self._reset()

    def _take(
        self, languages: Iterable[str], default_language: str, idle_s: float, countdown_s: float
    ) -> None:
        """What the exhibition decides, checked."""
        spoken = tuple(languages)
        if default_language not in spoken:
            raise ValueError(f"default language {default_language!r} is none of {spoken}")
        for name, seconds in (("idle_s", idle_s), ("countdown_s", countdown_s)):
            if not (math.isfinite(seconds) and seconds > 0):
                raise ValueError(f"{name} must be a number above 0, not {seconds!r}")
        self._languages = spoken
        self._default_language = default_language
        self._idle_limit_s = float(idle_s)
        self._countdown_s = float(countdown_s)

    # What is shown

    @property
    def place(self) -> Place:
        """Where the visitor is."""
        return self._place

    @property
    def language(self) -> str:
        """The BCP-47 tag of the language shown."""
        return self._language

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags that ``set_language`` takes."""
        return self._languages

    @property
    def accommodations(self) -> Accommodations:
        """What the visitor asked of the screen."""
        return self._accommodations

    @property
    def warning(self) -> bool:
        """Whether the countdown is running."""
        return self._warning

    @property
    def remaining_s(self) -> int:
        """Whole seconds left of the countdown, rounded up; 0 when none is running."""
        return math.ceil(self._remaining() - _GRAIN_S) if self._warning else 0

    @property
    def countdown_s(self) -> float:
        """The length of the whole countdown, in seconds."""
        return self._countdown_s * self._patience

    @property
    def can_go_back(self) -> bool:
        """Whether ``back`` leads anywhere."""
        return self._place.screen not in (Screen.ATTRACT, Screen.HOME)

    @property
    def history(self) -> tuple[Place, ...]:
        """The places that ``back`` returns to before Home, oldest first; at most HISTORY_LIMIT."""
        return tuple(self._history)

    @property
    def number(self) -> int:
        """Which visit this is since the start of the program; 0 before the first touch."""
        return self._number

    @property
    def held(self) -> bool:
        """Whether something is playing that stops the clock."""
        return bool(self._holds)

    @property
    def allowed_s(self) -> float:
        """Seconds without a touch before the countdown, with the reading time of the words shown: twice as
        many for who needs more time."""
        return (self._idle_limit_s + reading_s(self._words)) * self._patience

    @property
    def longest_wait_s(self) -> float:
        """Seconds after the last act, within which the attract loop is back if nothing else happens."""
        return self.allowed_s + HOLD_LIMIT_S + self.countdown_s

    # What a visitor does

    def touch(self, now: float) -> frozenset[Change]:
        """Take any input: wake to Home from the attract loop, resume from the countdown, or just be there.

        Call it when a finger comes down. If it woke or resumed (``Change.VISIT`` or ``Change.WARNING`` is in
        the answer), that finger has done its work and presses nothing.
        """
        return self._act(now)

    def press_key(self, now: float) -> frozenset[Change]:
        """Take a key as any input, and know that this visitor goes by keys, which takes longer."""
        changes = self._act(now)
        self._keys = True
        return changes

    def go_home(self, now: float) -> frozenset[Change]:
        """Go to Home; there is no way back from it."""
        return self._act(now, HOME)

    def open_section(self, section: str, now: float) -> frozenset[Change]:
        """Open a section.

        :raises ValueError: without an id
        """
        if not section:
            raise ValueError("a section needs its id")
        return self._act(now, Place(Screen.SECTION, section))

    def open_record(
        self, section: str, record: str, now: float, *, instead: bool = False
    ) -> frozenset[Change]:
        """Open a record of a section.

        :param instead: take the place of the record that is shown, as when leafing to the next one: Back then
            leads to where that one would have led
        :raises ValueError: without both ids
        """
        if not (section and record):
            raise ValueError("a record needs its id and that of its section")
        return self._act(now, Place(Screen.RECORD, section, record), instead=instead)

    def open_viewer(self, section: str, record: str, view: str, now: float) -> frozenset[Change]:
        """Open one of a record's media in the viewer.

        :raises ValueError: without both ids
        """
        if not (section and record):
            raise ValueError("the viewer needs a record's id and that of its section")
        return self._act(now, Place(Screen.VIEWER, section, record, view))

    def open_about(self, now: float) -> frozenset[Change]:
        """Open the page about the exhibition."""
        return self._act(now, ABOUT)

    def open_way(self, screen: Screen, now: float) -> frozenset[Change]:
        """Open the search, the timeline or the map.

        :raises ValueError: for any other screen
        """
        if screen not in WAYS:
            raise ValueError(f"{screen} is none of {WAYS}")
        return self._act(now, Place(screen))

    def open_subject(self, screen: Screen, subject: str, now: float) -> frozenset[Change]:
        """Open the page of a person (by the id) or of a country (by the code).

        :raises ValueError: for any other screen, and without a subject
        """
        if screen not in SUBJECTS or not subject:
            raise ValueError(f"a page is of a person or a country, not of {screen} {subject!r}")
        return self._act(now, Place(screen, subject=subject))

    def back(self, now: float) -> frozenset[Change]:
        """Return to the place before this one, at last to Home."""
        before = self._snapshot()
        self._advance(now)
        self._wake_or_resume()
        if self.can_go_back:
            self._place = self._history.pop() if self._history else HOME
            self._words = 0
        return self._changes(before)

    def set_language(self, tag: str, now: float) -> frozenset[Change]:
        """Show everything in another language, at the same place.

        :raises ValueError: for a language the exhibition does not have
        """
        if tag not in self._languages:
            raise ValueError(f"language {tag!r} is none of {self._languages}")
        before = self._snapshot()
        self._advance(now)
        self._wake_or_resume()
        self._language = tag
        return self._changes(before)

    def set_accommodation(self, name: str, value: str, now: float) -> frozenset[Change]:
        """Set one accommodation by its name to one of its ``CHOICES``.

        :raises ValueError: for a name or a value that is none of these
        """
        _accommodated(DEFAULTS, name, value)  # a wrong value is refused before anything changes
        before = self._snapshot()
        self._advance(now)
        self._wake_or_resume()
        self._accommodations = _accommodated(self._accommodations, name, value)
        return self._changes(before)

    def finish(self, now: float) -> frozenset[Change]:
        """End the visit now: the attract loop, with everything at its default."""
        before = self._snapshot()
        self._advance(now)
        self._reset()
        return self._changes(before)

    # What the screen says of itself

    def words_on_screen(self, words: int, now: float) -> frozenset[Change]:
        """Tell how many words the visitor now has before them; opening another place sets them to none."""
        before = self._snapshot()
        self._advance(now)
        if self._place != ATTRACT:
            self._words = max(0, words)
        return self._changes(before)

    def hold(self, now: float, source: str = "media") -> frozenset[Change]:
        """Stop the clock while ``source`` plays, for at most HOLD_LIMIT_S after a touch."""
        before = self._snapshot()
        self._advance(now)
        if self._place != ATTRACT:
            self._holds.add(source)
        return self._changes(before)

    def release(self, now: float, source: str = "media") -> frozenset[Change]:
        """Let the clock go on: ``source`` no longer plays. Releasing what never held is nothing."""
        before = self._snapshot()
        self._advance(now)
        self._holds.discard(source)
        return self._changes(before)

    def exchange(
        self,
        languages: Iterable[str],
        default_language: str,
        idle_s: float,
        countdown_s: float,
        left: Callable[[Place], Place],
        now: float,
    ) -> frozenset[Change]:
        """Go on where the visitor is, in another state of the same exhibition.

        :param left: what is left of a place: itself, the section of a record that is gone, or Home
        :raises ValueError: as for a new visit
        """
        before = self._snapshot()
        self._take(languages, default_language, idle_s, countdown_s)
        self._advance(now)
        if self._language not in self._languages:
            self._language = self._default_language
        history: list[Place] = []
        for place in (left(place) for place in self._history):
            if place != HOME and place not in history[-1:]:
                history.append(place)
        self._place = left(self._place)
        if self._place == HOME:
            history.clear()
        elif history and history[-1] == self._place:
            history.pop()
        self._history = history
        return self._changes(before)

    def tick(self, now: float) -> frozenset[Change]:
        """Let time pass, and begin, count down or end what is due."""
        before = self._snapshot()
        self._advance(now)
        return self._changes(before)

    def next_deadline(self, now: float) -> float | None:
        """Return the monotonic second of the next ``tick`` that can change anything; None when none can.

        Nothing is changed by asking. The answer is never before ``now`` and holds until the next call of any
        other method.
        """
        if self._place == ATTRACT:
            return None
        since = self._since(now)
        if self._warning:
            wait = self._remaining() - max(0, self.remaining_s - 1)
        else:
            wait = self.allowed_s - self._idle_s
            if self._holds:
                wait += max(0.0, HOLD_LIMIT_S - self._held_s)
        return now + max(0.0, wait - since)

    # The machine

    def _reset(self) -> None:
        self._place = ATTRACT
        self._history = []
        self._language = self._default_language
        self._accommodations = DEFAULTS
        self._keys = False
        self._holds = set()
        self._words = 0
        self._restart()

    def _restart(self) -> None:
        """Give the visitor their whole time again."""
        self._warning = False
        self._idle_s = 0.0
        self._held_s = 0.0
        self._counted_s = 0.0

    def _act(self, now: float, target: Place | None = None, *, instead: bool = False) -> frozenset[Change]:
        before = self._snapshot()
        self._advance(now)
        self._wake_or_resume()
        if target is not None and target != self._place:
            if target == HOME:
                self._history.clear()
            elif self._place != HOME and not instead:
                self._history.append(self._place)
                del self._history[:-HISTORY_LIMIT]
            self._place = target
            self._words = 0
        return self._changes(before)

    def _wake_or_resume(self) -> None:
        self._restart()
        if self._place == ATTRACT:
            self._place = HOME
            self._number += 1

    def _since(self, now: float) -> float:
        """Seconds since the last call; none for a clock that stands, jumps back or is no number."""
        if self._seen is None or not math.isfinite(now):
            return 0.0
        return max(0.0, now - self._seen)

    def _advance(self, now: float) -> None:
        passed = self._since(now)
        if math.isfinite(now):
            self._seen = now
        if self._place == ATTRACT:
            return
        if self._warning:
            self._counted_s += passed
            if self._remaining() <= _GRAIN_S:
                self._reset()
            return
        if self._holds:
            held = min(passed, HOLD_LIMIT_S - self._held_s)
            self._held_s += held
            passed -= held
        self._idle_s += passed
        late = self._idle_s - self.allowed_s
        if late < -_GRAIN_S:
            return
        if min(late, passed) >= self.countdown_s:
            self._reset()
        else:
            self._warning = True

    @property
    def _patience(self) -> float:
        asked = self._accommodations
        slow = self._keys or any(getattr(asked, name) in values for name, values in _PATIENT.items())
        return PATIENCE if slow else 1.0

    def _remaining(self) -> float:
        return self.countdown_s - self._counted_s

    def _snapshot(self) -> tuple[object, ...]:
        return (
            (self._number, self._place == ATTRACT),
            self._place,
            self.can_go_back,
            self._language,
            self._accommodations,
            self._warning,
            self.remaining_s,
        )

    def _changes(self, before: tuple[object, ...]) -> frozenset[Change]:
        pairs = zip(Change, before, self._snapshot(), strict=True)
        return frozenset(change for change, old, new in pairs if old != new)


def _accommodated(old: Accommodations, name: str, value: str) -> Accommodations:
    if value not in CHOICES.get(name, ()):
        raise ValueError(f"no accommodation {name!r} with the value {value!r}; there are {CHOICES}")
    asked: dict[str, Any] = {name: value}
    return replace(old, **asked)
