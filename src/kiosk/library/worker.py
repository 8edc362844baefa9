"""Builds an edition in a process of its own, so that no bundle can take the kiosk down.

Promises:
- A crash, a hang or a memory bomb in the build comes back as one sentence in an `Outcome`; nothing is raised.
- A picture that kills the process is found out (the suspects are opened one by one) and left out; the rest of
  the bundle is built.

The process and its limits are `kiosk.library.apart`'s.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from kiosk.edition.findings import report_of
from kiosk.edition.folder import check_target, disk_words
from kiosk.edition.progress import Phase, Progress, Tell, silent
from kiosk.errors import EditionError, Place, Report
from kiosk.library.apart import MEBIBYTE, Ended, Event, Limits, Run, number, run_apart

_PHASES: Final[frozenset[str]] = frozenset({"waiting", "reading", "pictures", "records", "finishing"})
_MOST_TRIES: Final = 6


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build went. `edition` is None when it failed; `message` then says why in one sentence, and
    `again` whether trying again without a change could help (a full disk, say), `errno` what the disk said.
    `detail` is for the log."""

    edition: Path | None
    report: Report
    message: str = ""
    again: bool = False
    errno: int = 0
    reused: int = 0
    made: int = 0
    records: int = 0
    records_left_out: int = 0
    pictures_left_out: int = 0
    unchanged: bool = False
    detail: str = ""


def build_apart(
    bundle: Path,
    out: Path,
    *,
    current: Path | None = None,
    reuse: Path | None = None,
    copies: bool = False,
    tell: Tell = silent,
    limits: Limits | None = None,
    run: Run = run_apart,
    lasting: bool = True,
) -> Outcome:
    """Build `bundle` into `out` in a process of its own.

    `current` is an edition that may already be what would be built (then it is the outcome) and whose
    pictures may be taken over; from `reuse` only pictures are. With `copies` they are copied, not linked.
    `run` starts the process. An edition that is not `lasting` is not flushed to the disk: it need not survive
    a power cut.
    """
    bundle, out = bundle.absolute(), out.absolute()
    limits = limits or Limits()
    try:
        check_target(bundle, out)
        out.parent.mkdir(parents=True, exist_ok=True)
    except EditionError as error:
        return _failed(str(error), again=True)
    except OSError as error:
        return _failed(disk_words(error, out.parent), again=True)
    try:
        return _until_it_lives(bundle, out, current, reuse, copies, tell, limits, run, lasting)
    except OSError as error:
        return _failed(f"The build could not be started: {error.strerror or error}.", again=True)


def _until_it_lives(
    bundle: Path,
    out: Path,
    current: Path | None,
    reuse: Path | None,
    copies: bool,
    tell: Tell,
    limits: Limits,
    run: Run,
    lasting: bool,
) -> Outcome:
    alone: list[str] = []
    without: list[str] = []
    ended = Ended()
    watch = _Watch(tell, limits)
    for _ in range(_MOST_TRIES):
        job = {
            "bundle": str(bundle),
            "out": str(out),
            "current": str(current.absolute()) if current else "",
            "reuse": str(reuse.absolute()) if reuse else "",
            "copies": copies,
            "alone": alone,
            "without": without,
            "lasting": lasting,
        }
        watch = _Watch(tell, limits)
        ended = run(
            "build", job, writable=[out.parent], limits=limits, hear=watch.hear, patience=watch.patience
        )
        if ended.result is not None:
            return _outcome(ended.result, ended.detail)
        if ended.how == "late" or not watch.in_work:
            break
        if len(watch.in_work) == 1:
            without.append(watch.in_work[0])  # nothing else was open: this one it was
        else:
            alone += [name for name in watch.in_work if name not in alone]
    words = {
        "stall": f"The build of {bundle} said nothing for too long and was stopped.",
        "late": f"The build of {bundle} took longer than {limits.wall_s / 60:g} minutes and was stopped.",
        "crash": f"The build of {bundle} broke off: the program that reads bundles did not survive it.",
    }
    # Who died before the first word died of the system (a stop, walls that do not stand), not of the bundle.
    again = ended.how == "crash" and not watch.heard
    return replace(_failed(words[ended.how], again=again), detail=ended.detail)


@dataclass(slots=True)
class _Watch:
    """What one start of the process is at: the pictures that are open now."""

    tell: Tell
    limits: Limits
    in_work: list[str] = field(default_factory=list)
    heard: bool = False

    def patience(self) -> float:
        return self.limits.picture_s if self.in_work else self.limits.stall_s

    def hear(self, event: Event) -> None:
        phase = event.get("phase")
        if event.get("event") != "progress" or phase not in _PHASES:
            return
        self.heard = True
        begun, file = str(event.get("begun", "")), str(event.get("file", ""))
        if begun:
            self.in_work.append(begun)
        elif file in self.in_work:
            self.in_work.remove(file)
        if phase != "pictures":
            self.in_work.clear()
        known: Phase = phase
        self.tell(Progress(known, number(event, "done"), number(event, "total"), file, begun))


def _outcome(event: Event, detail: str) -> Outcome:
    try:
        report = report_of(event.get("findings"))
    except ValueError:
        report = Report()
    if event.get("event") == "failed":
        message = str(event.get("message", ""))
        again = event.get("again") is True
        return Outcome(None, report, message, again, number(event, "errno"), detail=detail)
    return Outcome(
        edition=Path(str(event.get("path", ""))),
        report=report,
        reused=number(event, "reused"),
        made=number(event, "made"),
        records=number(event, "records"),
        records_left_out=number(event, "records_left_out"),
        pictures_left_out=number(event, "pictures_left_out"),
        unchanged=event.get("unchanged") is True,
        detail=detail,
    )


def _failed(message: str, *, again: bool) -> Outcome:
    report = Report()
    report.error("no-edition", Place(), message)
    return Outcome(None, report, message, again)


__all__ = ["MEBIBYTE", "Limits", "Outcome", "build_apart"]
