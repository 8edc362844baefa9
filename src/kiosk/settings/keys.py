"""Every setting, with its kind, its default and the sentence that explains it.

Promises: this is the only place where a setting is named; a table of the file is a class, a key of it a
field. Units stand in the names. A default is what a kiosk does that nobody has set up.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from kiosk.settings.kinds import (
    Choice,
    Folder,
    Folders,
    Kind,
    Millimetres,
    OpeningDates,
    OpeningHours,
    StaffGesture,
    Switch,
    Tags,
    Whole,
)
from kiosk.staff.gesture import DEFAULT

DIAGONAL_MM: Final = (250.0, 3000.0)
"""Displays that a hall may have: a tablet of 10 inches to a wall of 118."""


def _key(default: Any, kind: Kind, words: str) -> Any:
    return field(default=default, metadata={"kind": kind, "words": words})


@dataclass(frozen=True, slots=True)
class Display:
    """The display as it stands in the hall. Everything on the screen is sized in its real millimetres."""

    diagonal_mm: float = _key(
        0.0, Millimetres(*DIAGONAL_MM, unknown=True),
        "The diagonal of the picture, corner to corner, without the frame. Measure it: displays often report "
        "a wrong one. Not told: what the display reports is used.",
    )  # fmt: skip
    bottom_above_floor_mm: float = _key(
        0.0, Millimetres(1, 2500, unknown=True),
        "How high the lower edge of the picture is above the floor. From it the kiosk knows what a seated "
        "person can reach.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of the interface: its own words on buttons and in sentences."""

    folder: Path | None = _key(  # noqa: RUF009  # a field, as the others are
        None, Folder("only those that came with the program"),
        "Where further languages of the interface lie: files like kiosk_ar.ts or kiosk_ar.qm.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Speech:
    """Screens and texts read aloud."""

    enabled: bool = _key(True, Switch(), "Whether visitors may have the screen read to them.")


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The keyboard on the screen, for the search."""

    languages: tuple[str, ...] = _key(
        (), Tags("those of the exhibition"), "The languages that the keyboard on the screen writes."
    )


@dataclass(frozen=True, slots=True)
class Staff:
    """The staff panel."""

    gesture: str = _key(
        DEFAULT, StaffGesture(),
        "How staff open their panel: touches in corners of the screen, or a finger held in one.",
    )  # fmt: skip
    sticks: tuple[Path, ...] = _key(
        (), Folders("what is mounted below /media, /run/media and /mnt"),
        "Where USB sticks are looked for; every folder in these counts as a stick.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hours:
    """When the hall is open. A visit is never cut off, and a clock in doubt never closes the hall."""

    monday: str = _key(
        "always", OpeningHours(),
        "When the hall is open on Mondays. Hours past midnight, like 18:00-02:00, belong to the day on which "
        "they begin.",
    )  # fmt: skip
    tuesday: str = _key("always", OpeningHours(), "When the hall is open on Tuesdays.")
    wednesday: str = _key("always", OpeningHours(), "When the hall is open on Wednesdays.")
    thursday: str = _key("always", OpeningHours(), "When the hall is open on Thursdays.")
    friday: str = _key("always", OpeningHours(), "When the hall is open on Fridays.")
    saturday: str = _key("always", OpeningHours(), "When the hall is open on Saturdays.")
    sunday: str = _key("always", OpeningHours(), "When the hall is open on Sundays.")
    dates: tuple[str, ...] = _key(
        (), OpeningDates(),
        "Dates that are not as their weekday: closed days, late evenings, holidays. Where two lines name a "
        "day, the later line counts. In the variable a semicolon stands between dates.",
    )  # fmt: skip
    outside: str = _key(
        "black", Choice(("black", "dim", "show")),
        "What the screen does while the hall is closed: black and silent, darkened but in use, or as always.",
    )  # fmt: skip
    display_power: bool = _key(
        False, Switch(),
        "Whether the display itself is switched off a minute after the screen went black, where the system "
        "has wlopm, wlr-randr or xset. Try it by day: some displays do not wake at a touch.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Supervision:
    """What restarts the program when it ends or hangs (“kiosk run --supervise”)."""

    watchdog_s: int = _key(
        10, Whole(3, 120, "seconds"),
        "How long the screen may show no new picture before the program is started again. Under systemd "
        "WatchdogSec= of the unit says it instead.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Journal:
    """The anonymous journal of visits, for evaluation; “kiosk report” reads it."""

    enabled: bool = _key(
        True, Switch(), "Whether visits are counted: screens, languages and times, and nothing of a person."
    )
    keep_days: int = _key(1100, Whole(7, 3660, "days"), "How long visits are kept; older ones are deleted.")


@dataclass(frozen=True, slots=True)
class Health:
    """What the kiosk tells about itself."""

    heartbeat_s: int = _key(
        15, Whole(5, 300, "seconds"), "How often the heartbeat and the measures are written."
    )
    textfile_folder: Path | None = _key(  # noqa: RUF009  # a field, as the others are
        None, Folder("only in the kiosk's own state"),
        "Where measures for Prometheus are written as well: the textfile folder of node_exporter.",
    )  # fmt: skip
    self_test_minutes: int = _key(
        30, Whole(5, 240, "minutes"), "How long before the hall opens the self-test runs by itself."
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """All of them. As made, it is what a kiosk does that nobody has set up."""

    display: Display = Display()
    languages: Languages = Languages()
    speech: Speech = Speech()
    keyboard: Keyboard = Keyboard()
    staff: Staff = Staff()
    hours: Hours = Hours()
    supervision: Supervision = Supervision()
    journal: Journal = Journal()
    health: Health = Health()


@dataclass(frozen=True, slots=True)
class Key:
    """One setting: `table` and `name` as in the file."""

    table: str
    name: str
    kind: Kind
    default: object
    words: str

    @property
    def path(self) -> str:
        return f"{self.table}.{self.name}"

    @property
    def variable(self) -> str:
        """The environment variable that overrides the file."""
        return f"KIOSK_{self.table}_{self.name}".upper()


def _parts() -> tuple[dataclasses.Field[Any], ...]:
    """The tables; the default of each is a dataclass of its own."""
    return dataclasses.fields(Settings)


def _fields(table: dataclasses.Field[Any]) -> tuple[dataclasses.Field[Any], ...]:
    default: Any = table.default
    return dataclasses.fields(default)


@cache
def keys() -> tuple[Key, ...]:
    """Every key, in the order of the file."""
    return tuple(
        Key(table.name, one.name, one.metadata["kind"], one.default, one.metadata["words"])
        for table in _parts()
        for one in _fields(table)
    )


def tables() -> Iterator[tuple[str, str]]:
    """Every table and what it is about."""
    for table in _parts():
        yield table.name, str(type(table.default).__doc__)


def made_of(values: dict[str, Any]) -> Settings:
    """The settings with these values, by path; what is not named keeps its default."""
    whole: dict[str, Any] = {}
    for table in _parts():
        own = {
            one.name: values[f"{table.name}.{one.name}"]
            for one in _fields(table)
            if f"{table.name}.{one.name}" in values
        }
        default: Any = table.default
        whole[table.name] = dataclasses.replace(default, **own)
    return Settings(**whole)
