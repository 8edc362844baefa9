"""What is left out after quick crashes. Pure: a state and a crash in, a state and what was done out.

Promises:
- Three quick crashes in a row of the same edition, with the same record on the screen in most of them: that
  record is left out. Three more, or no record to suspect: the edition is set aside, if there is one before
  it. Three more with nothing left to blame: the content was not the cause; what was left out for it is shown
  again, and nothing more is left out until the kiosk has run well for once.
- At most one record and one edition in one such series, so after nine crashes it is over. Nobody gives up.
- What was left out and then helped (the next run was no quick crash) stays left out, whatever happens later,
  until something else is installed or staff say so.
- There is always something to show: an edition is set aside only for one before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

QUICK_S: Final = 60.0
"""A crash is quick within so many seconds of the start: what is at fault was on the screen soon."""
STRIKES: Final = 3


@dataclass(frozen=True, slots=True)
class Crash:
    """A run that ended without being asked to. `edition` and `record` were on the screen ("" unknown or
    none); `shown` says that there was a picture at all."""

    edition: str = ""
    record: str = ""
    ran_s: float = 0.0
    shown: bool = True

    @property
    def quick(self) -> bool:
        """Whether it counts."""
        return not self.shown or self.ran_s < QUICK_S


class Stage(StrEnum):
    """How far a series of quick crashes has led, and what a crash led to."""

    NOTHING = "nothing"
    RECORD = "record"
    EDITION = "edition"
    GIVEN_BACK = "given back"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A record of an edition, or with "" the edition. `helped` once the kiosk ran well without it."""

    edition: str
    record: str = ""
    helped: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """All that is remembered. `content` names what is installed: with other content nothing of it counts."""

    content: str = ""
    crashes: tuple[Crash, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    stage: Stage = Stage.NOTHING

    def editions(self) -> frozenset[str]:
        """The editions that are set aside."""
        return frozenset(one.edition for one in self.left_out if not one.record)

    def records(self, edition: str) -> tuple[str, ...]:
        """The records of an edition that are left out."""
        return tuple(one.record for one in self.left_out if one.record and one.edition == edition)


Before = Callable[[str], bool]
"""Whether there is an edition of the same exhibition before this one, to be shown in its place."""


def after_crash(state: State, crash: Crash, has_before: Before) -> tuple[State, Stage, LeftOut | None]:
    """What follows from a crash: the new state, what was done, and to what."""
    if not crash.quick:
        return after_good_run(state), Stage.NOTHING, None
    same = bool(state.crashes) and state.crashes[-1].edition == crash.edition
    crashes = (*state.crashes, crash) if same else (crash,)
    if len(crashes) < STRIKES:
        return replace(state, crashes=crashes), Stage.NOTHING, None
    state = replace(state, crashes=())
    if state.stage is Stage.GIVEN_BACK:
        return state, Stage.NOTHING, None
    suspect = _suspect(crashes)
    if state.stage is Stage.NOTHING and suspect and suspect not in state.records(crash.edition):
        return _without(state, LeftOut(crash.edition, suspect), Stage.RECORD)
    may = state.stage is not Stage.EDITION and crash.edition not in state.editions()
    if may and crash.edition and has_before(crash.edition):
        return _without(state, LeftOut(crash.edition), Stage.EDITION)
    helped = tuple(one for one in state.left_out if one.helped)
    return replace(state, left_out=helped, stage=Stage.GIVEN_BACK), Stage.GIVEN_BACK, None


def after_good_run(state: State) -> State:
    """After a run that was no quick crash: what is left out has helped."""
    left_out = tuple(replace(one, helped=True) for one in state.left_out)
    return replace(state, crashes=(), left_out=left_out, stage=Stage.NOTHING)


def with_content(state: State, content: str) -> State:
    """With what is installed now; "" when that is not known. Other content gets another chance."""
    if not content or content == state.content:
        return state
    return State(content)


def shown_again(state: State) -> State:
    """What staff ask for."""
    return State(state.content)


def _without(state: State, one: LeftOut, stage: Stage) -> tuple[State, Stage, LeftOut]:
    return replace(state, left_out=(*state.left_out, one), stage=stage), stage, one


def _suspect(crashes: tuple[Crash, ...]) -> str:
    """The record that was on the screen in most of these crashes; "" when none was."""
    ((record, count),) = Counter(crash.record for crash in crashes).most_common(1)
    return record if 2 * count > len(crashes) else ""
