"""Whether the program ran: hours, starts and crashes of a period, from the ledger of starts.

Promises: nothing is raised and nothing written; of a run that was cut off with the power, what is known of
its length counts, and no more. Where the memory of starts begins later than the period, that is said with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from kiosk.supervision.ledger import Run, boot_id, moment_of, read_runs


@dataclass(frozen=True, slots=True)
class Uptime:
    """Of a period, which begins on `first`: seconds that the program ran in it, starts, crashes (hangs that
    were ended included), starts after the power went; the last crash and the record on the screen then; and
    the first day that starts are remembered of."""

    ran_s: float
    starts: int
    crashes: int
    power: int
    last_crash: datetime | None
    last_record: str
    since: date
    first: date


def uptime(folder: Path, first: date, last: date, now: datetime) -> Uptime | None:
    """What the ledger in `folder` knows of the days from `first` to `last`; None when it knows no start."""
    return of(read_runs(folder), first, last, now, boot_id())


def of(runs: Iterable[Run], first: date, last: date, now: datetime, boot: str) -> Uptime | None:
    """The same of given runs, the oldest first. `now` has a zone; `boot` is this boot of the computer."""
    told = [(moment, run) for run in runs if (moment := moment_of(run.began)) is not None]
    if not told:
        return None
    begin = datetime.combine(first, datetime.min.time(), now.tzinfo)
    end = min(now, datetime.combine(last + timedelta(days=1), datetime.min.time(), now.tzinfo))
    ran = 0.0
    within: list[tuple[datetime, Run]] = []
    for moment, run in told:
        seconds = run.ran_s
        if run is told[-1][1] and not run.how and run.boot == boot:
            seconds = max(0.0, (now - moment).total_seconds())  # it runs now
        over = min(end, moment + timedelta(seconds=seconds)) - max(begin, moment)
        ran += max(0.0, over.total_seconds())
        if begin <= moment < end:
            within.append((moment, run))
    crashes = [run for _, run in told if run.how == "crash" and _within(run.ended, begin, end)]
    return Uptime(
        ran_s=ran,
        starts=len(within),
        crashes=len(crashes),
        power=sum(run.how == "power" and _within(run.began, begin, end) for _, run in told),
        last_crash=moment_of(crashes[-1].ended) if crashes else None,
        last_record=crashes[-1].record if crashes else "",
        since=told[0][0].astimezone(now.tzinfo).date(),
        first=first,
    )


def _within(text: str, begin: datetime, end: datetime) -> bool:
    moment = moment_of(text)
    return moment is not None and begin <= moment < end
