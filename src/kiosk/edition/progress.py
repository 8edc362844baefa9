"""What a build tells while it works. Light: the start of the program may import it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Phase = Literal["waiting", "reading", "pictures", "records", "finishing"]


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` steps of a phase; `total` is 0 while it is not known.

    In the phase "pictures" every file is told twice: `begun` names a picture that is being opened now, then
    `file` one that is done. Whoever watches a build that dies knows by this which picture it died of.
    """

    phase: Phase
    done: int = 0
    total: int = 0
    file: str = ""
    begun: str = ""


Tell = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """Tells nobody."""
