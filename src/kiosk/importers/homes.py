"""Promises one way to speak of a section's records wherever they stand: CSV table, YAML file, folder."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field

from pydantic import BaseModel

from kiosk.bundle.columns import Way
from kiosk.errors import KioskError, Place
from kiosk.importers.flat import Flat, Flattened, flatten, nest


class HomeError(KioskError):
    """A change cannot be written where the records stand; `str()` is a sentence."""


@dataclass(slots=True)
class Stored:
    """A record as it stands: its values, which texts are written plainly, and where each value stands."""

    id: str
    file: str
    flat: Flattened
    place: Callable[[Way], Place]


@dataclass(slots=True)
class Change:
    """What happens to one record. `plain` are texts that a new record writes without a language."""

    id: str
    put: Flat = field(default_factory=dict)
    remove: set[Way] = field(default_factory=set)
    plain: set[Way] = field(default_factory=set)
    new: bool = False
    gone: bool = False


class Home(ABC):
    """Where a section's records stand. `records` are those that have an id, in their order."""

    def __init__(self, model: type[BaseModel], default: str) -> None:
        self.model, self.default = model, default
        self.separate = False  # each new record becomes a file of its own
        self.records: dict[str, Stored] = {}

    @abstractmethod
    def write(self, changes: list[Change]) -> dict[str, bytes | None]:
        """The new bytes of each file that changes, by its path in the bundle; None for one that goes.

        Raises HomeError. Nothing is written to the disk.
        """

    def cannot(self, way: Way) -> str:
        """Why a value at `way` cannot stand in this home, as a sentence; "" when it can."""
        return ""

    def after(self, change: Change) -> Flat:
        """The values that a record has after a change, its lists without holes."""
        stored = self.records.get(change.id)
        flat = dict(stored.flat.values) if stored and not change.new else {}
        for way in change.remove:
            flat.pop(way, None)
        flat.update(change.put)
        return flatten(nest(flat).values, self.model, self.default).values
