"""The self-test that runs by itself: when it is due, what came of it, and where that is kept.

Promises: pure but for reading and writing one small file, which is replaced in one step; a file that is
missing, damaged or from elsewhere is as good as none. The clock of the hall decides only when it runs: a
clock that jumps costs one self-test more or less.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from kiosk.health.result import Remark, Result
from kiosk.health.sentences import NAMES, SENTENCES
from kiosk.library.files import read_plain
from kiosk.library.place import HEALTH_FOLDER
from kiosk.staff.files import write_whole

NAME: Final = "self-test.json"
NIGHT_HOUR: Final = 6
"""When it runs where no opening hours are known; local time."""
OVERDUE: Final = timedelta(hours=26)
"""A kiosk that is switched on in the morning has missed its hour: it makes up for it."""
AHEAD: Final = timedelta(hours=1)
"""A result from further ahead was kept by a clock that was wrong."""
_VERSION: Final = 1
_LIMIT: Final = 1024 * 1024
_WORDS: Final = 500
"""Letters of one value that are kept."""


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What came of one: when it began (with its zone), how long it took in seconds, and what each check
    said."""

    when: datetime
    seconds: float
    results: tuple[Result, ...]

    @property
    def to_do(self) -> int:
        """How many checks have something to do."""
        return sum(not result.ok for result in self.results)


def due(now: datetime, last: datetime | None, opening: datetime | None, minutes: int) -> bool:
    """Whether it is time: `minutes` before the next `opening`, at six where that is not known; and as soon
    as it can be when the last one is long ago. All times have a zone."""
    if last is None or now - last >= OVERDUE or last - now > AHEAD:
        return True
    moment = _moment(now, opening, minutes)
    return last < moment <= now


def wait(now: datetime, last: datetime | None, opening: datetime | None, minutes: int) -> float:
    """Seconds until it is due; 0 when it is. To be asked again every hour at the latest: clocks are set."""
    if due(now, last, opening, minutes):
        return 0.0
    moment = _moment(now, opening, minutes)
    if moment <= now:
        moment = moment + timedelta(days=1)
    assert last is not None
    return max(1.0, min((moment - now).total_seconds(), (last + OVERDUE - now).total_seconds()))


def _moment(now: datetime, opening: datetime | None, minutes: int) -> datetime:
    """The moment that is next or was last: before this opening, or six in the morning of today or
    yesterday."""
    if opening is not None:
        return opening - timedelta(minutes=minutes)
    six = now.replace(hour=NIGHT_HOUR, minute=0, second=0, microsecond=0)
    return six if six <= now else six - timedelta(days=1)


# -- what is kept


def file_of(root: Path) -> Path:
    """Where it lies."""
    return root / HEALTH_FOLDER / NAME


def last_result(root: Path) -> SelfTest | None:
    """What the last one said; None when there was none or its file is damaged. Never raises."""
    try:
        told = json.loads(read_plain(file_of(root), _LIMIT))
        if told["version"] != _VERSION:
            return None
        when = datetime.fromisoformat(told["when"])
        if when.tzinfo is None:
            return None
        return SelfTest(when, float(told["seconds"]), tuple(map(result_of, told["checks"])))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def keep(root: Path, test: SelfTest) -> None:
    """Keep it in place of the one before. Raises `OSError`."""
    told = {
        "version": _VERSION,
        "when": test.when.isoformat(timespec="seconds"),
        "seconds": round(test.seconds, 1),
        "to_do": test.to_do,
        "checks": [plain(result) for result in test.results],
    }
    write_whole(file_of(root), json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n")


def plain(result: Result) -> dict[str, Any]:
    """A result as plain values, from which `result_of` makes it again."""
    told = result.to_json()
    for remark, entry in zip(result.remarks, told["remarks"], strict=True):
        entry["values"] = {name: _plain(value) for name, value in remark.values.items()}
    return told


def result_of(told: Mapping[str, Any]) -> Result:
    """The result again. Raises `KeyError`, `TypeError` or `ValueError` when it is none."""
    remarks = [Remark(str(one["code"]), dict(one["values"])) for one in told["remarks"]]
    if str(told["check"]) not in NAMES or not all(one.code in SENTENCES for one in remarks):
        raise ValueError("kept by another release of the program")
    for one in remarks:
        str(one)  # a sentence that lacks a value is as good as none: KeyError
    return Result(str(told["check"]), tuple(remarks), str(told["told"]))


def _plain(value: object) -> object:
    if isinstance(value, bool | int | float):
        return value
    words = str(value)
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 1]}…"


def lines(test: SelfTest) -> list[str]:
    """What the log says of it: one line when all is well, else one a thing to do."""
    took = f"{len(test.results)} checks, {test.seconds:.0f} s"
    if not test.to_do:
        return [f"Self-test: everything is as it should be ({took})."]
    said = [f"Self-test: to do: {sum(len(one.remarks) for one in test.results)} ({took})."]
    for result in test.results:
        said += [
            f"Self-test: {NAMES[result.check]}: {' '.join(str(one).split())}" for one in result.remarks[:6]
        ]
    return said


def local_now() -> datetime:
    """The hall's time."""
    return datetime.now(UTC).astimezone()
