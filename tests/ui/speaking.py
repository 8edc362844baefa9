"""A speaker that writes down what it is given, for tests that listen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.ui.voice.speech import Utterance


class Recording:
    """A `kiosk.ui.voice.speech.Speaker`. `said` is all that was ever begun, `now` what is being said."""

    def __init__(self) -> None:
        self.available = True
        self.problem = ""
        self.said: list[list[Utterance]] = []
        self.manner: tuple[str, str] = ("", "")
        self.now: list[Utterance] = []
        self.closed = False

    def listen(
        self, changed: Callable[[], None], silent: Callable[[], None], plugged: Callable[[bool], None]
    ) -> None:
        self._changed, self._silent, self._plugged = changed, silent, plugged

    def warm(self) -> None:
        pass

    def say(self, words: Sequence[Utterance], pace: str, loudness: str) -> None:
        self.now = list(words)
        self.said.append(self.now)
        self.manner = (pace, loudness)

    def stop(self) -> None:
        self.now = []

    def close(self) -> None:
        self.closed = True
        self.now = []

    # -- what a test does to it

    def finish(self) -> None:
        """Come to the end of what is being said."""
        self.now = []
        self._silent()

    def fail(self, problem: str) -> None:
        """Die."""
        self.available, self.problem, self.now = False, problem, []
        self._changed()

    def plug(self, plugged: bool) -> None:
        """Headphones come or go."""
        self._plugged(plugged)

    @property
    def words(self) -> str:
        """What is being said, whatever the language."""
        return " ".join(one.text for one in self.now)
