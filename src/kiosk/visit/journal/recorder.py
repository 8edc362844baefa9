"""What is kept of one visit: where it led, how long it stayed, and what was asked of the screen.

Promises: pure; no clock, no file, no window. It is told what happens, with monotonic seconds, and gives a
`FinishedVisit` or nothing. Nothing in that says who the visitor was, or what words found something.

The idle tail. A visitor walks away without a word, so the time between the last thing they did and the end
of the visit is no stay. Of it counts only the *reading allowance*: the time a slow reader needs for the words
on the screen (`kiosk.visit.reading`, which also rules how long the screen waits for them), and at least
LOOKING_S for what has no words. Sound and film hold the visitor as they hold the idle clock: while they play,
for at most HOLD_LIMIT_S after a touch, somebody is there. Where the visitor ended the visit, the end is
something they did; unless the screen had already begun to ask whether they are there.

A clock that jumps back counts as one that stood still.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass, field, fields
from typing import Final, Literal

from kiosk.visit.reading import reading_s
from kiosk.visit.state import DEFAULTS, HOLD_LIMIT_S, Accommodations, Place, Screen

Ended = Literal["countdown", "start-over", "staff", "stopped"]
"""How a visit ended: nobody answered, the visitor began anew, staff opened their panel, the program stopped
or showed another exhibition."""

LOOKING_S: Final = 17.0
"""Seconds that a look without words counts: the median time before a work of art at the Metropolitan Museum
(Smith and Smith 2001, Empirical Studies of the Arts 19(2), doi:10.2190/5MQM-59JH-X21R-JN5J)."""

ONE_ACT_S: Final = 0.3
"""Touches and keys closer than that are one: a tap is heard at its press and at its lift, and a trembling
hand taps twice (`kiosk.ui.hands`)."""

WORDS_LIMIT: Final = 80
"""Letters kept of a search that found nothing."""

STAYS_LIMIT: Final = 2000
"""Places kept of one visit; a screen that is leafed through by machine ends there."""

_DIGITS_LIMIT: Final = 6
_DATES: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{1,2}-\d{1,2}")


@dataclass(frozen=True, slots=True)
class Stay:
    """One place for a while. `began_s` is since the visit began; `dwell_s` is without the idle tail."""

    screen: str
    section: str
    record: str
    view: str
    subject: str
    began_s: float
    dwell_s: float
    language: str
    steps: int


@dataclass(frozen=True, slots=True)
class Searched:
    """A search whose results were used or left. `words` is None unless nothing was found."""

    language: str
    found: int
    words: str | None


@dataclass(frozen=True, slots=True)
class FinishedVisit:
    """All that is kept of a visit. `began` is local time with its UTC offset (ISO 8601, to the second)."""

    exhibition: str
    release: int
    began: str
    clock: Literal["sure", "doubtful"]
    length_s: float
    ended: Ended
    language: str
    accommodations: str
    keys: bool
    actions: int
    warnings: int
    stays: tuple[Stay, ...]
    searches: tuple[Searched, ...]


def kept_view(view: str) -> str:
    """What is kept of what the viewer opened at: the medium and the panel, never words to be marked."""
    return ":".join(view.split(":")[:2])


def kept_words(words: str) -> str | None:
    """What is kept of words that found nothing, in small letters since the keyboard makes capitals by itself;
    None of what looks like a person's number or address."""
    words = " ".join(words.split())[:WORDS_LIMIT].lower()
    digits = sum(letter.isdigit() for letter in _DATES.sub("", words))
    return None if not words or "@" in words or digits > _DIGITS_LIMIT else words


@dataclass(slots=True)
class _Open:
    """A place that is being looked at: since when, and the languages it was seen in with their beginnings."""

    place: Place
    since: float
    languages: list[tuple[float, str]]
    steps: int = 0


@dataclass(slots=True)
class Recorder:
    """Follows one visit from its first touch.

    :param place: where it begins
    :param now: monotonic seconds of the first touch
    :param began: the same moment as local time (ISO 8601 with offset, to the second)
    :param sure: whether that clock can be believed
    """

    place: Place
    language: str
    now: float
    exhibition: str = ""
    release: int = 0
    began: str = ""
    sure: bool = True
    _start: float = field(init=False)
    _acted: float = field(init=False)  # the last thing the visitor did
    _counted: float = field(init=False)  # the last act that was counted
    _there: float = field(init=False)  # until then somebody certainly was there: acts, and what played
    _actions: int = field(init=False, default=0)
    _warnings: int = field(init=False, default=0)
    _asked: bool = field(init=False, default=False)
    _keys: bool = field(init=False, default=False)
    _words: int = field(init=False, default=0)
    _holds: set[str] = field(init=False, default_factory=set)
    _accommodations: dict[str, str] = field(init=False, default_factory=dict)
    _stays: list[_Open] = field(init=False)
    _searches: list[Searched] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        if not math.isfinite(self.now):
            self.now = 0.0
        self._start = self._acted = self._counted = self._there = self.now
        self._stays = [_Open(self.place, self.now, [(self.now, self.language)])]

    # -- what happens

    def act(self, now: float, *, key: bool = False) -> None:
        """A touch or a key."""
        now = self._at(now)
        if self._actions == 0 or now - self._counted >= ONE_ACT_S:
            self._actions += 1
            self._counted = now
        self._keys = self._keys or key
        self._acted = self._there = now

    def go(self, place: Place, now: float) -> None:
        """The visitor is somewhere else."""
        now = self._at(now)
        if place == self.place:
            return
        self.place = place
        self._words = 0
        if len(self._stays) < STAYS_LIMIT:
            self._stays.append(_Open(place, now, [(now, self.language)]))

    def speak(self, language: str, now: float) -> None:
        """The visit goes on in another language."""
        now = self._at(now)
        if language != self.language:
            self.language = language
            self._stays[-1].languages.append((now, language))

    def accommodate(self, asked: Accommodations) -> None:
        """What is asked of the screen now. Kept is every wish there was, as it was last."""
        for one in fields(asked):
            value = getattr(asked, one.name)
            if value != getattr(DEFAULTS, one.name):
                self._accommodations[one.name] = value

    def words(self, number: int, now: float) -> None:
        """So many words are before the visitor; another place sets them to none."""
        self._at(now)
        self._words = max(0, number)

    def hold(self, source: str, now: float) -> None:
        """Something plays."""
        self._at(now)
        self._holds.add(source)

    def release_hold(self, source: str, now: float) -> None:
        """It plays no longer."""
        self._at(now)
        self._holds.discard(source)

    def warn(self, shown: bool, now: float) -> None:
        """The question whether somebody is there was put, or answered."""
        self._at(now)
        if self._asked and not shown:
            self._warnings += 1
        self._asked = shown

    def step(self, now: float) -> None:
        """A step of a guided tour, a page or a picture was turned, or something was played."""
        self._at(now)
        self._stays[-1].steps += 1

    def search(self, found: int, words: str, now: float) -> None:
        """The results of a search were used or left."""
        self._at(now)
        kept = kept_words(words) if found <= 0 else None
        self._searches.append(Searched(self.language, max(0, found), kept))

    # -- the end

    def end(self, ended: Ended, now: float) -> FinishedVisit | None:
        """The visit is over; None when nobody did anything in it."""
        now = self._at(now)
        if self._actions == 0:
            return None
        if ended == "start-over" and not self._asked:
            last = now
        else:
            last = min(now, self._there + max(LOOKING_S, reading_s(self._words)))
        stays, tongues = self._closed(last)
        return FinishedVisit(
            exhibition=self.exhibition,
            release=self.release,
            began=self.began,
            clock="sure" if self.sure else "doubtful",
            length_s=round(last - self._start, 3),
            ended=ended,
            language=_longest(tongues) or self.language,
            accommodations=json.dumps(dict(sorted(self._accommodations.items()))),
            keys=self._keys,
            actions=self._actions,
            warnings=self._warnings,
            stays=stays,
            searches=tuple(self._searches),
        )

    def _closed(self, last: float) -> tuple[tuple[Stay, ...], dict[str, float]]:
        """The stays up to a moment, and how long each language was spoken."""
        stays: list[Stay] = []
        whole: dict[str, float] = {}
        ends = [one.since for one in self._stays[1:]] + [last]
        for one, end in zip(self._stays, ends, strict=True):
            end = min(end, last)
            if (end <= one.since and stays) or one.place.screen == Screen.ATTRACT:
                continue
            here: dict[str, float] = {}
            until = [since for since, _ in one.languages[1:]] + [end]
            for (since, language), to in zip(one.languages, until, strict=True):
                here[language] = here.get(language, 0.0) + max(0.0, min(to, end) - since)
            for language, seconds in here.items():
                whole[language] = whole.get(language, 0.0) + seconds
            place = one.place
            stays.append(
                Stay(
                    screen=str(place.screen),
                    section=place.section,
                    record=place.record,
                    view=kept_view(place.view),
                    subject=place.subject,
                    began_s=math.floor((one.since - self._start) * 1000) / 1000,
                    # Cut, not rounded: stays together are never longer than the visit.
                    dwell_s=math.floor(max(0.0, end - one.since) * 1000) / 1000,
                    language=_longest(here) or one.languages[0][1],
                    steps=one.steps,
                )
            )
        return tuple(stays), whole

    def _at(self, now: float) -> float:
        """The present, never before what was; what played until now held somebody."""
        if math.isfinite(now):
            self.now = max(self.now, now)
        if self._holds:
            self._there = max(self._there, min(self.now, self._acted + HOLD_LIMIT_S))
        return self.now


def _longest(seconds: dict[str, float]) -> str:
    return max(seconds, key=lambda language: seconds[language]) if seconds else ""
