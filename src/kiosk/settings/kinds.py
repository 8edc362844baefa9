"""What the value of a setting may be.

Promises: a kind takes a value as TOML gives it, or a text as the environment gives it, and returns what the
program uses; a value that does not fit raises `WrongValueError` with a sentence that says what would.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from kiosk.errors import KioskError
from kiosk.hours.grammar import HoursError, parse_exceptions, parse_hours
from kiosk.staff.gesture import GestureError, parse_gesture

TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""The form of a BCP-47 tag, as far as exhibitions use it."""
_YES: Final = ("true", "yes", "on", "1")
_NO: Final = ("false", "no", "off", "0")


class WrongValueError(KioskError):
    """A value does not fit; the sentence says what would."""


class Kind(Protocol):
    """What a value may be. `takes` says it in the written file."""

    @property
    def takes(self) -> str: ...

    def take(self, value: object) -> object:
        """A value as TOML gives it, checked. Raises `WrongValueError`."""

    def parse(self, text: str) -> object:
        """The same from a text. Raises `WrongValueError`."""

    def write(self, value: object) -> str:
        """The value as TOML."""


@dataclass(frozen=True, slots=True)
class Millimetres:
    """A length from `least` to `most`; with `unknown`, 0 stands for a length that nobody told."""

    least: float
    most: float
    unknown: bool = False

    @property
    def takes(self) -> str:
        return f"millimetres, {self.least:g} to {self.most:g}{'; 0: not told' if self.unknown else ''}"

    def take(self, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise WrongValueError(f"It must be a number ({self.takes}), not {_named(value)}.")
        length = float(value)
        if self.unknown and length == 0:
            return 0.0
        if not self.least <= length <= self.most:  # which no NaN is
            raise WrongValueError(f"{length:g} is out of range ({self.takes}).")
        return length

    def parse(self, text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            raise WrongValueError(f"“{_short(text)}” is no number ({self.takes}).") from None
        return self.take(number)

    def write(self, value: object) -> str:
        return f"{value:g}"


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number of `unit` from `least` to `most`."""

    least: int
    most: int
    unit: str

    @property
    def takes(self) -> str:
        return f"{self.unit}, a whole number from {self.least} to {self.most}"

    def take(self, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise WrongValueError(f"It must be a whole number ({self.takes}), not {_named(value)}.")
        if not self.least <= value <= self.most:
            raise WrongValueError(f"{_named(value)} is out of range ({self.takes}).")
        return value

    def parse(self, text: str) -> int:
        # More digits than any range has are refused before Python counts them.
        if not re.fullmatch(r"\s*[+-]?\d{1,18}\s*", text, re.ASCII):
            raise WrongValueError(f"“{_short(text)}” is no whole number ({self.takes}).")
        return self.take(int(text))

    def write(self, value: object) -> str:
        return str(value)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    @property
    def takes(self) -> str:
        return " or ".join(f'"{word}"' for word in self.words)

    def take(self, value: object) -> str:
        if not isinstance(value, str) or value not in self.words:
            raise WrongValueError(f"It must be {self.takes}, not {_named(value)}.")
        return value

    def parse(self, text: str) -> str:
        return self.take(text.strip().lower())

    def write(self, value: object) -> str:
        return _quoted(str(value))


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    @property
    def takes(self) -> str:
        return "true or false"

    def take(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise WrongValueError(f"It must be true or false, not {_named(value)}.")
        return value

    def parse(self, text: str) -> bool:
        word = text.strip().lower()
        if word not in (*_YES, *_NO):
            raise WrongValueError(f"“{_short(text)}” is neither true nor false.")
        return word in _YES

    def write(self, value: object) -> str:
        return "true" if value else "false"


@dataclass(frozen=True, slots=True)
class Tags:
    """Languages by their tags, each once; none: whatever `none` says."""

    none: str

    @property
    def takes(self) -> str:
        return f'a list of language tags like ["kk", "ru", "en"]; empty: {self.none}'

    def take(self, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(tag, str) for tag in value):
            raise WrongValueError(f'It must be a list of tags like ["kk", "ru"], not {_named(value)}.')
        for tag in value:
            if not TAG.fullmatch(tag):
                raise WrongValueError(f"“{_short(tag)}” is no language tag; write kk, ru or zh-Hans.")
        return tuple(dict.fromkeys(value))

    def parse(self, text: str) -> tuple[str, ...]:
        return self.take([tag.strip() for tag in text.split(",") if tag.strip()])

    def write(self, value: object) -> str:
        assert isinstance(value, tuple)
        return "[" + ", ".join(_quoted(tag) for tag in value) + "]"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder by its absolute path; "" for whatever `none` says."""

    none: str

    @property
    def takes(self) -> str:
        return f'the absolute path of a folder; "": {self.none}'

    def take(self, value: object) -> Path | None:
        if not isinstance(value, str):
            raise WrongValueError(f"It must be a path in quotes, not {_named(value)}.")
        return _path(value) if value else None

    def parse(self, text: str) -> Path | None:
        return self.take(text)

    def write(self, value: object) -> str:
        return _quoted(str(value) if value else "")


@dataclass(frozen=True, slots=True)
class Folders:
    """Folders by their absolute paths; none: whatever `none` says."""

    none: str

    @property
    def takes(self) -> str:
        return f'a list of absolute paths of folders like ["/srv/sticks"]; empty: {self.none}'

    def take(self, value: object) -> tuple[Path, ...]:
        if not isinstance(value, list) or not all(isinstance(path, str) for path in value):
            raise WrongValueError(f'It must be a list of paths like ["/srv/sticks"], not {_named(value)}.')
        return tuple(dict.fromkeys(_path(path) for path in value))

    def parse(self, text: str) -> tuple[Path, ...]:
        return self.take([path for path in text.split(os.pathsep) if path])

    def write(self, value: object) -> str:
        assert isinstance(value, tuple)
        return "[" + ", ".join(_quoted(str(path)) for path in value) + "]"


@dataclass(frozen=True, slots=True)
class StaffGesture:
    """How staff open their panel, in the words of `kiosk.staff.gesture`."""

    @property
    def takes(self) -> str:
        return '"top-left:3,top-right:3", "top-left:5", "hold:bottom-right:4" or "off"'

    def take(self, value: object) -> str:
        if not isinstance(value, str):
            raise WrongValueError(f"It must be a text in quotes ({self.takes}), not {_named(value)}.")
        try:
            parse_gesture(value)
        except GestureError as error:
            raise WrongValueError(str(error)) from error
        return value

    def parse(self, text: str) -> str:
        return self.take(text)

    def write(self, value: object) -> str:
        return _quoted(str(value))


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The opening hours of a day, in the words of `kiosk.hours.grammar`."""

    @property
    def takes(self) -> str:
        return '"10:00-18:00", "10:00-13:00, 14:00-18:00", "closed" or "always"'

    def take(self, value: object) -> str:
        if not isinstance(value, str):
            raise WrongValueError(f"It must be a text in quotes ({self.takes}), not {_named(value)}.")
        try:
            parse_hours(value)
        except HoursError as error:
            raise WrongValueError(str(error)) from error
        return value.strip()

    def parse(self, text: str) -> str:
        return self.take(text)

    def write(self, value: object) -> str:
        return _quoted(str(value))


@dataclass(frozen=True, slots=True)
class OpeningDates:
    """Dates whose hours differ, one text each, in the words of `kiosk.hours.grammar`."""

    @property
    def takes(self) -> str:
        return (
            'a list like ["2027-03-22 closed", "2027-12-30/2028-01-02 10:00-15:00"]; empty: no date differs'
        )

    def take(self, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
            raise WrongValueError(f'It must be a list like ["2027-03-22 closed"], not {_named(value)}.')
        try:
            parse_exceptions(value)
        except HoursError as error:
            raise WrongValueError(str(error)) from error
        return tuple(line.strip() for line in value)

    def parse(self, text: str) -> tuple[str, ...]:
        # A comma stands between the hours of one date as well: here a semicolon parts the dates.
        return self.take([line for line in text.split(";") if line.strip()])

    def write(self, value: object) -> str:
        assert isinstance(value, tuple)
        return "[" + ", ".join(_quoted(line) for line in value) + "]"


def _path(text: str) -> Path:
    if "\0" in text or not Path(text).is_absolute():
        raise WrongValueError(f"“{_short(text)}” is no absolute path; it must begin with “/”.")
    return Path(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a basic string of TOML, control characters escaped


def _named(value: object) -> str:
    """A value as an operator wrote it, with the word for what it is."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value:g}" if abs(value) < 1e300 else "a number beyond all size"
        case str():
            return f"the text “{_short(value)}”"
        case list():
            return "a list"
        case dict():
            return "a table"
        case _:
            return f"“{_short(str(value))}”"


def _short(text: str) -> str:
    plain = "".join(letter if letter.isprintable() else "·" for letter in text)
    return plain if len(plain) <= 60 else f"{plain[:58]}…"
