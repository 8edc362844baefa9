"""Whether the clock of the system can be believed, so that a wrong one never makes the hall dark.

Promises: pure; it is told what the clocks say and answers. In doubt the hall shows. The rules, and why, are
in docs/adr/0108.

A clock is doubted when
- it is before `WRITTEN`: no program runs before it was written;
- it is before what this kiosk remembers, by more than `SLACK_S`: time does not go back;
- it is more than `LONGEST_AWAY_S` after that: nobody stores a kiosk for so long (without a memory:
  `LONGEST_LIFE_S` after `WRITTEN`);
- it moved against the time since the computer started by more than `SLACK_S`, in either direction: it was
  set. That time counts while the computer is suspended, so that waking is no jump.

It is believed again when
- the system begins to say that it is synchronised (a time server has just set it);
- it has been synchronised, without a jump, for `SYNCHRONISED_S`;
- it shows again what it should, by the time since the computer started and when it was believed last;
- nothing else than a jump was wrong, and it has run on steadily for `STEADY_S`.
None of these counts before `WRITTEN`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

WRITTEN: Final = 1_793_491_200.0
"""1 November 2026, 00:00 UTC: when this was written, in seconds since 1970. A later release may name a later
day, never an earlier one."""
SLACK_S: Final = 300.0
"""By how much a clock may differ from what is expected."""
DRIFT: Final = 0.01
"""The part of the time passed by which a clock may go wrong or be slewed without having jumped; a time server
slews by 0.0005 at most, and the worst quartz is far below."""
LONGEST_AWAY_S: Final = 400 * 86400.0
"""How long a kiosk may have been switched off: a year in a store, and a month."""
LONGEST_LIFE_S: Final = 10 * 366 * 86400.0
SYNCHRONISED_S: Final = 3600.0
STEADY_S: Final = 86400.0
REMEMBER_EVERY_S: Final = 3600.0
"""How often the time is worth remembering."""


class Doubt(StrEnum):
    """Why the clock is not believed; "" where it is."""

    NONE = ""
    EARLY = "early"  # before the program, or before what is remembered
    AHEAD = "ahead"  # years after that
    JUMPED = "jumped"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the clocks say at one moment: `wall` in seconds since 1970; `steady` in seconds since the computer
    started, those asleep among them; `synchronised` as the system says."""

    wall: float
    steady: float
    synchronised: bool = False


class Trust:
    """Looks at the clock now and then, at least every few minutes. `remembered` is the last time (seconds
    since 1970) that this kiosk believed, or None."""

    def __init__(self, first: Reading, remembered: float | None = None) -> None:
        if remembered is not None and not WRITTEN <= remembered < WRITTEN + 100 * LONGEST_LIFE_S:
            remembered = None
        self._remembered = remembered
        self._last = first
        self._expected = first.wall  # what the wall should show, by the steady clock
        self._believed: float | None = None  # what it should show had nobody set it since it was believed
        self._jumped = False
        self._told_since = (
            first.steady
        )  # since when it runs steadily, and said the same of being synchronised
        self._steady_since = first.steady
        self._doubt = self._plausible(first)

    @property
    def doubt(self) -> Doubt:
        """Why the clock is not believed."""
        return self._doubt

    @property
    def sure(self) -> bool:
        return self._doubt is Doubt.NONE

    @property
    def remembered(self) -> float | None:
        """The last time that was believed, in seconds since 1970."""
        return self._remembered

    def look(self, now: Reading) -> Doubt:
        """Take a reading."""
        elapsed = max(0.0, now.steady - self._last.steady)
        self._expected += elapsed
        if self._believed is not None:
            self._believed += elapsed
        off = now.wall - self._expected
        jumped = abs(off) > SLACK_S
        if jumped:
            self._jumped = True
            self._expected = now.wall
            self._steady_since = now.steady
        else:
            allowed = DRIFT * elapsed
            self._expected += max(-allowed, min(allowed, off))
        turned = now.synchronised and not self._last.synchronised
        if jumped or now.synchronised != self._last.synchronised:
            self._told_since = now.steady
        self._last = now
        told = turned or (now.synchronised and self._ran(self._told_since, SYNCHRONISED_S))
        if told and now.wall >= WRITTEN:
            self._jumped = False
            self._expected = now.wall
            self._believe(now)
            return self._doubt
        plausible = self._plausible(now)
        back = self._believed is not None and abs(now.wall - self._believed) <= SLACK_S
        if self._jumped and (back or (not plausible and self._ran(self._steady_since, STEADY_S))):
            self._jumped = False
        self._doubt = plausible or (Doubt.JUMPED if self._jumped else Doubt.NONE)
        if self.sure:
            self._believe(now)
        return self._doubt

    def worth_remembering(self, kept: float | None) -> bool:
        """Whether what is believed is so much later (or earlier) than what was `kept` that it should be kept
        anew."""
        if not self.sure or self._remembered is None:
            return False
        return kept is None or abs(self._remembered - kept) >= REMEMBER_EVERY_S

    def _believe(self, now: Reading) -> None:
        self._doubt = Doubt.NONE
        self._remembered = now.wall
        self._believed = self._expected  # not what it shows: small steps would add up unseen

    def _ran(self, since: float, seconds: float) -> bool:
        return self._last.steady - since >= seconds

    def _plausible(self, now: Reading) -> Doubt:
        before = WRITTEN if self._remembered is None else max(WRITTEN, self._remembered - SLACK_S)
        if not now.wall >= before:  # which no NaN is
            return Doubt.EARLY
        after = WRITTEN + LONGEST_LIFE_S if self._remembered is None else self._remembered + LONGEST_AWAY_S
        return Doubt.AHEAD if now.wall > after else Doubt.NONE
