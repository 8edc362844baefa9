"""A report from beginning to end: journal and edition in, a folder with a page and tables out.

Promises:
- The folder appears whole or not at all; nothing that is there already is written over.
- What keeps the report from being made is a `ReportError` in words; what only takes something from it is a
  sentence in the report.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final

from kiosk.errors import EditionError
from kiosk.report import exhibits
from kiosk.report.collect import Gathered, finish, gather
from kiosk.report.exhibits import Exhibition
from kiosk.report.figures import FEW, Share
from kiosk.report.journal import Damage, ReportError, set_aside, snapshot
from kiosk.report.measures import Measures, measure, timed
from kiosk.report.page import NAMED_DAYS, Circumstances, page
from kiosk.report.tables import tables
from kiosk.report.uptime import Uptime, uptime
from kiosk.report.wording import LANGUAGES, Words

PAGE_NAME: Final = "report.html"
LONGEST_DAYS: Final = 3660
"""The longest period, in days: ten years."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Where an exhibition's edition lies, and what is left out of it."""

    edition: Path
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for. `journal` is the folder of the journal; `first` and `last` may be None: from the
    journal's first day, to its last. `exhibition` is an id, "" for `usual`, the one that is shown; `editions`
    are those that can be read, by id. `language` is one of `LANGUAGES`, or "" for the exhibition's own."""

    journal: Path
    today: date
    first: date | None = None
    last: date | None = None
    exhibition: str = ""
    usual: str = ""
    editions: Mapping[str, Shown] = field(default_factory=dict)
    language: str = ""
    area_m2: float = 0.0
    starts: Path | None = None
    """The folder of the ledger of starts; None: what became of the program is not told."""


@dataclass(frozen=True, slots=True)
class Made:
    """A report in memory. `files` are its tables by name, the page among them."""

    measures: Measures
    language: str
    files: Mapping[str, bytes]
    damaged: bool
    held: tuple[date, date] | None
    """The first and last day of the whole journal."""


def make(request: Request) -> Made:
    """Read the journal and word the report; raises `ReportError`."""

    def take(db: sqlite3.Connection, damage: Damage) -> Gathered:
        wanted = request.exhibition or request.usual
        return gather(db, damage, request.first, request.last, wanted, only=bool(request.exhibition))

    try:
        with snapshot(request.journal, take) as (db, gathered, damage):
            return _made(request, db, gathered, damage)
    except (sqlite3.Error, OSError) as error:
        raise ReportError(
            f"The report needs room beside the journal for its working, and got none: {error}. Free some "
            "space in the folder for temporary files, or name another one in TMPDIR."
        ) from error


def _made(request: Request, db: sqlite3.Connection, gathered: Gathered, damage: Damage) -> Made:
    finish(db)
    first = request.first or gathered.first or request.today
    last = request.last or gathered.last or request.today
    if first > last:
        raise ReportError(
            f"The journal holds visits from {gathered.first} to {gathered.last}, so there is no period from "
            f"{first} to {last}."
        )
    if (last - first).days > LONGEST_DAYS:
        raise ReportError(
            f"From {first} to {last} is more than ten years. Name a shorter period with “--from” and “--to”."
        )
    shown = request.editions.get(gathered.exhibition)
    language = request.language or _own_language(shown)
    words = Words(language)
    exhibition = Exhibition(id=gathered.exhibition)
    if shown is not None:
        try:
            exhibition = exhibits.exhibition(shown.edition, shown.hidden, language)
        except EditionError:
            shown = None
    told = measure(db, gathered, exhibition, first, last, request.today)
    if shown is not None and told.records:
        opened = [one.exhibit.id for one in told.records[: exhibits.TIMED]]
        spoken = [tag for tag, _ in told.languages if tag in exhibition.languages]
        timed(db, told, exhibits.reading_times(shown.edition, shown.hidden, opened, spoken))
    aside = set_aside(request.journal)
    up = None
    if request.starts is not None:
        up = uptime(request.starts, told.first, told.last, datetime.now().astimezone())
    wrong = (*_crashed(up, words), *_wrong(told, gathered, damage, exhibition, words, request.today, aside))
    around = Circumstances(request.today, gathered.releases, wrong, request.area_m2, _ran(up, words))
    made = {PAGE_NAME: page(told, exhibition, words, around).encode("utf-8")}
    made.update(tables(told))
    held = (gathered.first, gathered.last) if gathered.first and gathered.last else None
    return Made(told, language, made, damage.any, held)


def _own_language(shown: Shown | None) -> str:
    own = exhibits.default_language(shown.edition, shown.hidden) if shown is not None else ""
    return own if own in LANGUAGES else "en"


def _ran(up: Uptime | None, words: Words) -> str:
    """How long the program ran, in a sentence; "" when nothing is known."""
    if up is None:
        return ""
    starts = words.say("glance.starts", n=up.starts)
    return words.say(
        "glance.ran", time=words.long_time(up.ran_s), starts=starts, power=words.number(up.power)
    ) + (words.say("glance.ran_since", day=words.day(up.since)) if up.since > up.first else "")


def _crashed(up: Uptime | None, words: Words) -> list[str]:
    if up is None or up.last_crash is None:
        return []
    where = f" ({up.last_record})" if up.last_record else ""
    last = f"{words.day(up.last_crash.date())}, {up.last_crash:%H:%M}{where}"
    return [words.say("wrong.crashes", n=up.crashes, last=last)]


def _wrong(
    told: Measures,
    gathered: Gathered,
    damage: Damage,
    exhibition: Exhibition,
    words: Words,
    today: date,
    aside: Sequence[str],
) -> list[str]:
    """What was wrong meanwhile, and what the report cannot know: sentences, the gravest first."""
    say = words.say
    lines = []
    if damage.failures:
        lines.append(say("wrong.damage"))
    if aside:
        lines.append(say("wrong.aside", n=len(aside), names=", ".join(aside[:3])))
    if damage.odd:
        lines.append(say("wrong.odd", n=damage.odd))
    if not told.visits:
        lines.append(say("wrong.empty"))
        if gathered.first and gathered.last:
            lines.append(say("wrong.empty_held", a=words.day(gathered.first), b=words.day(gathered.last)))
    missing = [day.day for day in told.days if day.state == "missing"]
    if missing and told.visits:
        named = "; ".join(words.day_of_week(day) for day in missing[:NAMED_DAYS])
        rest = " …" if len(missing) > NAMED_DAYS else ""
        lines.append(say("wrong.missing", n=len(missing), days=named + rest))
    if told.doubtful:
        share = words.share(Share(told.doubtful, told.visits))
        lines.append(say("wrong.doubtful", n=told.doubtful, share=share))
    stopped = sum(share.part for how, share in told.ends if how == "stopped")
    if stopped:
        lines.append(say("wrong.stopped", n=stopped))
    if told.visits and not exhibition.known:
        lines.append(say("wrong.edition"))
    if len(gathered.releases) > 1:
        lines.append(say("wrong.releases", list=", ".join(map(str, gathered.releases))))
    if told.gone:
        lines.append(say("wrong.gone", n=len(told.gone)))
    others = {id_: count for id_, count in gathered.exhibitions.items() if id_ != gathered.exhibition}
    if others:
        ids = ", ".join(sorted(others)[:5])
        lines.append(say("wrong.other", n=sum(others.values()), ids=ids))
    closed = sorted({day.day.weekday() for day in told.days if day.state == "closed"})
    if closed and told.visits >= FEW:
        lines.append(say("wrong.closed", weekdays=", ".join(words.weekday(day) for day in closed)))
    if gathered.first and told.first < gathered.first and told.visits:
        lines.append(say("wrong.begins", day=words.day(gathered.first)))
    if told.last > today:
        lines.append(say("wrong.later", day=words.day(today)))
    return lines


# -- into a folder ------------------------------------------------------------------------------------------


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Put the files into `folder`, which is made when it is not there; raises `ReportError`."""
    folder = folder.absolute()
    try:
        if folder.exists():
            if not folder.is_dir():
                raise ReportError(f"{folder} is a file. Name a folder for the report with “--out DIR”.")
            _refuse_overwriting(folder, tuple(files))
            _into(files, folder)
        else:
            folder.parent.mkdir(parents=True, exist_ok=True)
            aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
            try:
                _into(files, aside)
                aside.chmod(0o777 & ~_umask())
                aside.rename(folder)
            except BaseException:
                shutil.rmtree(aside, ignore_errors=True)
                raise
    except OSError as error:
        raise ReportError(
            f"The report cannot be written to {folder}: {error.strerror}. Name another folder with "
            "“--out DIR”."
        ) from error


def _refuse_overwriting(folder: Path, names: Sequence[str]) -> None:
    there = [name for name in names if os.path.lexists(folder / name)]
    if there:
        raise ReportError(
            f"{folder / there[0]} is there already and stays as it is. Move it away, or name another folder "
            "with “--out DIR”."
        )


def _into(files: Mapping[str, bytes], folder: Path) -> None:
    written: list[Path] = []
    try:
        for name, content in files.items():
            with (folder / name).open("xb") as stream:
                written.append(folder / name)
                stream.write(content)
    except BaseException:
        for file in written:
            file.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
