"""What the program says while it runs, for the operator: one sentence a line, on standard error.

Promises:

- Saying something never stops the show, whatever became of the terminal: no error comes out of it, and
  nobody waits for a reader who does not read.
- At a terminal a line is the sentence. Under systemd (standard error is the journal's own stream, as
  `JOURNAL_STREAM` says) it begins with the level, `<4>`, which journald takes off, and after the sentence
  come its event and its fields as logfmt: `… | event=visit-ended length_s=93 ended=countdown`.
- It is capped: of one event BURST lines in WINDOW_S seconds. In the journal a sentence without an event is
  its own, and ALL_BURST lines are the most altogether. What is left out is counted, and told with the next
  line of its kind or by `flush`.
- In the journal a line is one line: at most LONGEST letters. Control characters are made visible.

Light: the window's start goes through here.
"""

from __future__ import annotations

import os
import select
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final, Protocol

BURST: Final = 20
"""Lines of one event in a window: a fault that comes with every touch shows itself, and then its number."""
ALL_BURST: Final = 300
"""Lines of everything together in a window; journald's own limit is 10,000 in 30 seconds."""
WINDOW_S: Final = 60.0
LONGEST: Final = 1000
"""Letters of a line with its fields; with three bytes each it fits one write to a pipe (4,096 bytes)."""
KINDS: Final = 128
"""Events and sentences that are counted at a time; the one not said for longest is forgotten."""


class Level(IntEnum):
    """How bad it is, in syslog's numbers."""

    ERROR = 3
    WARNING = 4
    NOTICE = 5
    INFO = 6
    DEBUG = 7


class Out(Protocol):
    """Where lines go."""

    def write(self, text: str, /) -> object: ...
    def flush(self) -> object: ...
    def fileno(self) -> int: ...


@dataclass(slots=True)
class _Window:
    """How much was said of one kind since a moment, and how much was left out."""

    since: float
    said: int = 0
    left_out: int = 0
    level: Level = Level.NOTICE


@dataclass(frozen=True, slots=True)
class LastError:
    """The last sentence of level ERROR: when (seconds since 1970) and what."""

    at: float
    words: str


@dataclass
class Log:
    """Says lines to one place.

    :param out: where to; None: what `sys.stderr` is when something is said
    :param structured: whether systemd's journal reads it; None: found out
    :param clock: monotonic seconds
    """

    out: Out | None = None
    structured: bool | None = None
    clock: Callable[[], float] = time.monotonic
    last_error: LastError | None = None
    _kinds: dict[str, _Window] = field(default_factory=dict)
    _all: _Window = field(default_factory=lambda: _Window(-WINDOW_S))
    _unsaid: int = 0
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def tell(self, line: str, event: str, level: Level, fields: Mapping[str, object]) -> None:
        """Say a sentence, unless there is too much of its kind."""
        with self._lock:
            if level <= Level.ERROR:
                self.last_error = LastError(time.time(), one_line(line))
            if self._may(event or line, self.clock(), level) or not (event or self._structured()):
                self._say(line, event, level, fields)

    def flush(self) -> None:
        """Tell what was left out and is not told yet. For a moment when nothing else is said."""
        with self._lock:
            now = self.clock()
            for kind, window in list(self._kinds.items()):
                if now - window.since >= WINDOW_S:
                    self._close(kind, window)
                    del self._kinds[kind]
            if now - self._all.since >= WINDOW_S:
                self._renew_all(now)

    # -- how much

    def _may(self, kind: str, now: float, level: Level) -> bool:
        if not 0 <= now - self._all.since < WINDOW_S:
            self._renew_all(now)
        window = self._kinds.pop(kind, None)
        if window is not None and not 0 <= now - window.since < WINDOW_S:
            self._close(kind, window)
            window = None
        if window is None:
            window = _Window(now)
            while len(self._kinds) >= KINDS:
                oldest = next(iter(self._kinds))
                self._close(oldest, self._kinds.pop(oldest))
        self._kinds[kind] = window  # the last one said stands last
        window.level = level
        if window.said >= BURST:
            window.left_out += 1
            return False
        if self._all.said >= ALL_BURST:
            self._all.left_out += 1
            return False
        window.said += 1
        self._all.said += 1
        return True

    def _close(self, kind: str, window: _Window) -> None:
        if window.left_out:
            said = one_line(kind, 80)
            self._say(f"{window.left_out} more like this: {said}", "left-out", window.level, {})

    def _renew_all(self, now: float) -> None:
        left, self._all = self._all.left_out, _Window(now)
        if left:
            self._say(f"{left} more lines were left out", "left-out", Level.WARNING, {})

    # -- saying

    def _say(self, line: str, event: str, level: Level, fields: Mapping[str, object]) -> None:
        out = self.out if self.out is not None else sys.stderr
        if out is None:
            return
        try:
            if self._structured():
                named = {"event": event, **fields} if event else fields
                tail = "".join(f" {name}={_value(value)}" for name, value in named.items())
                text = f"<{level.value}>" + _cut(one_line(line) + (f" |{tail}" if tail else ""), LONGEST)
            else:
                text = visible(line, keep="\n\t")
            if not _takes(out):
                self._unsaid += 1
                return
            if self._unsaid:
                missed, self._unsaid = self._unsaid, 0
                out.write(f"{missed} lines before this one could not be said\n")
            out.write(text + "\n")
            out.flush()
        except (OSError, ValueError, AttributeError):
            return  # the terminal is gone

    def _structured(self) -> bool:
        if self.structured is None:
            out = self.out if self.out is not None else sys.stderr
            self.structured = is_journal(out, os.environ.get("JOURNAL_STREAM", ""))
        return self.structured


def is_journal(out: Out | None, stream: str) -> bool:
    """Whether this is the stream that systemd connected to the journal (`JOURNAL_STREAM`, device:inode)."""
    device, colon, inode = stream.partition(":")
    if out is None or not (colon and device.isdecimal() and inode.isdecimal()):
        return False
    try:
        seen = os.fstat(out.fileno())
    except (OSError, ValueError, AttributeError):
        return False
    return (seen.st_dev, seen.st_ino) == (int(device), int(inode))


def _takes(out: Out) -> bool:
    """Whether a line can be written without waiting for a reader."""
    try:
        file = out.fileno()
    except (OSError, ValueError, AttributeError):
        return True  # no file behind it: nothing to wait for
    poll = select.poll()
    poll.register(file, select.POLLOUT)
    return bool(poll.poll(0))


_APART: Final = frozenset(
    "\u2028\u2029\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def visible(text: str, keep: str = "") -> str:
    """A text with its control characters, signs of direction and halves of characters written out."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter if letter in keep or not _hidden(letter) else _written(letter) for letter in text)


def _hidden(letter: str) -> bool:
    code = ord(letter)
    return code < 32 or 127 <= code < 160 or 0xD800 <= code < 0xE000 or letter in _APART


def _written(letter: str) -> str:
    code = ord(letter)
    named = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(letter)
    return named or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")


def one_line(text: str, longest: int = LONGEST) -> str:
    """A text as one line of at most so many letters."""
    return _cut(visible(text[: longest + 1].strip("\n")), longest)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _value(value: object) -> str:
    """A field's value as logfmt."""
    text = one_line(str(value).lower() if isinstance(value, bool) else str(value), 200)
    if text and not any(letter in ' "=|\\' for letter in text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


LOG: Final = Log()
"""The program's own."""


def tell(line: str, *, event: str = "", level: Level = Level.NOTICE, **fields: object) -> None:
    """Say something to the person at the terminal, or to the journal of the service.

    :param line: a sentence
    :param event: what kind of thing happened, in words joined by hyphens; lines of one event are capped
    :param fields: what a program may want to know of it
    """
    LOG.tell(line, event, level, fields)


def tell_settings(line: str) -> None:
    """Say what is wrong with the settings."""
    tell(line, event="settings", level=Level.WARNING)
