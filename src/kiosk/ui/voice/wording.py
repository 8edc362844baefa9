"""What is said: of a page, of one thing on it, of the countdown.

Promises: every sentence is short and in the order a listener needs: first what it is called, then what it is,
then how it stands. The interface's words are in the interface's language, a text in its own. Pure: the same
facts give the same utterances.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from kiosk.ui.voice.speech import Utterance


class Thing(Protocol):
    """What is read of one thing on the screen (`kiosk.ui.reading.nodes.Node`)."""

    @property
    def kind(self) -> str:
        """ "text", "control", "picture" or "stage"."""

    @property
    def role(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def enabled(self) -> bool: ...


ROLES: Final[Mapping[str, str]] = {
    "button": str(QT_TRANSLATE_NOOP("speech", "button")),
    "link": str(QT_TRANSLATE_NOOP("speech", "link")),
    "radio": str(QT_TRANSLATE_NOOP("speech", "choice")),
    "check": str(QT_TRANSLATE_NOOP("speech", "switch")),
    "slider": str(QT_TRANSLATE_NOOP("speech", "slider")),
    "field": str(QT_TRANSLATE_NOOP("speech", "field for words")),
    "picture": str(QT_TRANSLATE_NOOP("speech", "picture")),
    "stage": str(QT_TRANSLATE_NOOP("speech", "view to move in")),
    "list-row": str(QT_TRANSLATE_NOOP("speech", "button")),
}
"""The roles of `kiosk.ui.reading.nodes`. Of a text and a heading nothing is said: they are their words."""
CHECKED: Final[Mapping[str, str]] = {
    "radio": str(QT_TRANSLATE_NOOP("speech", "chosen")),
    "check": str(QT_TRANSLATE_NOOP("speech", "on")),
    "button": str(QT_TRANSLATE_NOOP("speech", "chosen")),
}
UNCHECKED: Final[Mapping[str, str]] = {"check": str(QT_TRANSLATE_NOOP("speech", "off"))}
"""What is not chosen is not said to be so; a switch is either on or off."""
SCREENS: Final[Mapping[str, str]] = {
    "home": str(QT_TRANSLATE_NOOP("speech", "Home")),
    "about": str(QT_TRANSLATE_NOOP("speech", "About this exhibition")),
    "search": str(QT_TRANSLATE_NOOP("speech", "Search")),
    "timeline": str(QT_TRANSLATE_NOOP("speech", "Timeline")),
    "map": str(QT_TRANSLATE_NOOP("speech", "Map")),
    "person": str(QT_TRANSLATE_NOOP("speech", "Person")),
    "country": str(QT_TRANSLATE_NOOP("speech", "Country")),
    "viewer": str(QT_TRANSLATE_NOOP("speech", "Closer view")),
    "sheet": str(QT_TRANSLATE_NOOP("speech", "Accessibility")),
}
PACES: Final[Mapping[str, str]] = {
    "slowest": str(QT_TRANSLATE_NOOP("speech", "Slowest")),
    "slow": str(QT_TRANSLATE_NOOP("speech", "Slow")),
    "normal": str(QT_TRANSLATE_NOOP("speech", "Normal pace")),
    "fast": str(QT_TRANSLATE_NOOP("speech", "Fast")),
    "fastest": str(QT_TRANSLATE_NOOP("speech", "Fastest")),
}
LOUDNESS: Final[Mapping[str, str]] = {
    "quiet": str(QT_TRANSLATE_NOOP("speech", "Quiet")),
    "normal": str(QT_TRANSLATE_NOOP("speech", "Normal volume")),
    "loud": str(QT_TRANSLATE_NOOP("speech", "Loud")),
}
ON: Final = str(QT_TRANSLATE_NOOP("speech", "Speech is on."))
OFF: Final = str(QT_TRANSLATE_NOOP("speech", "Speech is off."))
GO_ON: Final = str(QT_TRANSLATE_NOOP("speech", "Press down to go on."))
HELP: Final = str(
    QT_TRANSLATE_NOOP(
        "speech",
        "Press down to go on and up to go back by one. The middle key opens. Back returns to the page "
        "before, Home to the beginning. F2 repeats, F3 tells where you are, F4 turns speech on and off.",
    )
)
INSIDE: Final = str(QT_TRANSLATE_NOOP("speech", "Arrows move it. Back leaves it."))
STILL_THERE: Final = str(QT_TRANSLATE_NOOP("speech", "Are you still there? Press any key to stay."))
SECTION: Final = str(QT_TRANSLATE_NOOP("speech", "Section %1."))
PLACE: Final = str(QT_TRANSLATE_NOOP("speech", "%1 of %2"))
IN_SECTION: Final = str(QT_TRANSLATE_NOOP("speech", "%1 of %2 in the section %3."))
DISABLED: Final = str(QT_TRANSLATE_NOOP("speech", "not available now"))
NOTHING: Final = str(QT_TRANSLATE_NOOP("speech", "Nothing is chosen yet."))


def say(source: str) -> str:
    """A text of the interface in the language that it speaks now."""
    return QCoreApplication.translate("speech", source)


class Seconds(QObject):
    """Seconds in words, with the language's own plural forms (lupdate sees only those of `tr`)."""

    def left(self, count: int) -> str:
        return self.tr("%n second(s) left.", "", count)


@dataclass(frozen=True, slots=True)
class Page:
    """Where the visitor is. Titles carry their language where it is not the visit's; numbers count from 1,
    and 0 says that there is nothing to count."""

    screen: str
    title: str = ""
    title_language: str = ""
    section: str = ""
    section_language: str = ""
    count_text: str = ""
    number: int = 0
    total: int = 0


def sentence(text: str) -> str:
    """A text that ends: two are not said as one."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…:;»”" else f"{text}."


class Wording:
    """What is said in one language of the interface; `language` is its BCP-47 tag, `content` that of the
    exhibition's texts where the interface does not speak their language."""

    def __init__(self, language: str, content: str = "") -> None:
        self.language = language
        self.content = content or language

    def own(self, text: str) -> Utterance:
        """Words of the interface, or of the exhibition in the visit's language."""
        return Utterance(text, self.language)

    def text(self, text: str, language: str) -> Utterance:
        """Words in their own language ("" for the visit's)."""
        return Utterance(text, language or self.content)

    # -- where

    def place(self, page: Page) -> list[Utterance]:
        """Where the visitor is, without what to do there."""
        title = [self.text(sentence(page.title), page.title_language)] if page.title else []
        match page.screen:
            case "section":
                head, _, tail = say(SECTION).partition("%1")
                if page.section_language:
                    told = [self.own(head), self.text(sentence(page.section), page.section_language)]
                else:
                    told = [self.own(f"{head}{page.section}{tail}")]
                return merged([*told, self.own(sentence(page.count_text))])
            case "record":
                return merged([*title, *self._in_section(page)])
            case "viewer":
                return merged([self.own(sentence(say(SCREENS["viewer"]))), *title])
            case "home" | "sheet":
                return merged([*title, self.own(sentence(say(SCREENS[page.screen])))])
            case screen if screen in SCREENS:
                return merged([self.own(sentence(say(SCREENS[screen]))), *title])
            case _:
                return title

    def _in_section(self, page: Page) -> list[Utterance]:
        if not page.total:
            return []
        words = say(IN_SECTION).replace("%1", str(page.number)).replace("%2", str(page.total))
        if not page.section_language:
            return [self.own(words.replace("%3", page.section))]
        head, _, tail = words.partition("%3")
        return [self.own(head), self.text(page.section, page.section_language), self.own(tail)]

    def go_on(self) -> list[Utterance]:
        """What to do on a page that has just been opened."""
        return [self.own(say(GO_ON))]

    def entered(self) -> list[Utterance]:
        """What the keys do inside a view that is moved."""
        return [self.own(say(INSIDE))]

    # -- things

    def thing(self, thing: Thing, number: int = 0, total: int = 0) -> list[Utterance]:
        """One thing: its words; of a control also what it is, how it stands, and its place in a list."""
        name = thing.name.strip()
        if thing.kind == "text":
            return merged([self.text(name, thing.language), self.text(thing.description, thing.language)])
        role = ROLES.get(thing.role, "")
        state = CHECKED.get(thing.role, "") if thing.state == "checked" else UNCHECKED.get(thing.role, "")
        about = [
            say(role) if role else "",
            thing.value.strip(),
            say(state) if state else "",
            "" if thing.enabled else say(DISABLED),
            say(PLACE).replace("%1", str(number)).replace("%2", str(total)) if total > 1 else "",
        ]
        tail = ", ".join(part for part in about if part)
        described = thing.description.strip()
        if thing.kind == "picture":  # what it is first: its description is a sentence of its own
            said = [self.own(sentence(tail)), self.text(sentence(name), thing.language)]
        else:
            said = [self.text(sentence(name), thing.language), self.own(sentence(tail))]
        return merged([*said, self.text(sentence(described), thing.language)])

    def nothing(self) -> list[Utterance]:
        """There is nothing to repeat yet."""
        return [self.own(say(NOTHING))]

    # -- the rest

    def turned_on(self, page: Page) -> list[Utterance]:
        """Speech begins: that it does, where one is, and how to go about."""
        return merged([self.own(say(ON)), *self.place(page), self.own(say(HELP))])

    def turned_off(self) -> list[Utterance]:
        return [self.own(say(OFF))]

    def help(self) -> list[Utterance]:
        """How to go about."""
        return [self.own(say(HELP))]

    def warning(self, seconds: int) -> list[Utterance]:
        """The countdown begins."""
        return [self.own(f"{say(STILL_THERE)} {Seconds().left(seconds)}")]

    def remaining(self, seconds: int) -> list[Utterance]:
        """The countdown goes on."""
        return [self.own(Seconds().left(seconds))]

    def pace(self, pace: str) -> list[Utterance]:
        return [self.own(sentence(say(PACES[pace])))]

    def loudness(self, loudness: str) -> list[Utterance]:
        return [self.own(sentence(say(LOUDNESS[loudness])))]


def aloud(text: str) -> str:
    """A text without what only the eye needs: spaces that hold together or part thousands, hyphens that do
    not break, points between the parts of a line, and of an address all but the name of the place."""
    text = _ADDRESS.sub(r"\1", _THOUSANDS.sub("", text)).replace("\u00a0", " ").replace("\u202f", " ")
    return text.replace("\u2011", "-").replace(" · ", ", ").strip(" ·")


_ADDRESS: Final = re.compile(r"https?://(?:www\.)?([^/\s]+)\S*")
_THOUSANDS: Final = re.compile(r"(?<=\d)[\u00a0\u202f](?=\d{3}\b)")


def merged(parts: Sequence[Utterance]) -> list[Utterance]:
    """The parts that have words; neighbours of one language are said in one go."""
    said: list[Utterance] = []
    for part in parts:
        text = aloud(part.text)
        if not text:
            continue
        if part.sound:
            said.append(part)
        elif said and said[-1].language == part.language and not said[-1].sound:
            said[-1] = Utterance(f"{said[-1].text} {text}", part.language)
        else:
            said.append(Utterance(text, part.language))
    return said
