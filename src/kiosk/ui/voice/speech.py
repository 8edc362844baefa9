"""What is said, and who can say it.

Promises: an utterance is in one language; a mixed sentence is a sequence of them. No Qt here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that are said in one go, with the BCP-47 tag of their language. Where somebody has read them
    aloud, `sound` is the recording that is played in their place, of `sound_s` seconds."""

    text: str
    language: str
    sound: str = ""
    sound_s: float = 0.0


class Speaker(Protocol):
    """Something that speaks: the product's engine, or a test that writes down what it was given."""

    @property
    def available(self) -> bool:
        """Whether it can speak now, as far as it knows."""

    @property
    def problem(self) -> str:
        """Why it cannot: a key of `kiosk.ui.voice.finding.PROBLEMS`; "" while nothing is wrong."""

    def listen(
        self, changed: Callable[[], None], silent: Callable[[], None], plugged: Callable[[bool], None]
    ) -> None:
        """Have `changed` called when one of the two above may have changed, `silent` when all is said, and
        `plugged` when headphones come (True) or go."""

    def warm(self) -> None:
        """Make ready to speak: the first word then comes at once."""

    def say(self, words: Sequence[Utterance], pace: str, loudness: str) -> None:
        """Say this at once, in place of whatever is being said; `pace` and `loudness` as a visit has them."""

    def stop(self) -> None:
        """Be silent now."""

    def close(self) -> None:
        """Be silent for good, and let go of everything. Never waits longer than a second."""
