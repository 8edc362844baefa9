"""What a build or an installation tells while it works. Light: the start of the program may import it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

Phase = Literal["copying", "verifying", "waiting", "reading", "pictures", "records", "finishing"]


# Where each phase begins and ends on the way from nothing to everything; a guess that never runs backwards.
# "copying" (into the library) and "verifying" (against the manifest) come before a build and are counted
# by themselves.
_SHARES: Final[dict[Phase, tuple[float, float]]] = {
    "copying": (0.0, 0.0),
    "verifying": (0.0, 0.0),
    "waiting": (0.0, 0.0),
    "reading": (0.0, 0.2),
    "pictures": (0.2, 0.8),
    "records": (0.8, 0.97),
    "finishing": (0.97, 1.0),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` steps of a phase; `total` is 0 while it is not known.

    In the phase "pictures" every file is told twice: `begun` names a picture that is being opened now, then
    `file` one that is done; one that takes long tells neither about every second meanwhile. Whoever watches a
    build that dies knows by this which picture it died of.
    """

    phase: Phase
    done: int = 0
    total: int = 0
    file: str = ""
    begun: str = ""

    @property
    def fraction(self) -> float:
        """How far the whole build is, 0 to 1."""
        start, end = _SHARES[self.phase]
        return start + (end - start) * (min(self.done / self.total, 1.0) if self.total else 0.0)


Tell = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """Tells nobody."""
