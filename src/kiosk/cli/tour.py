"""`kiosk tour`: see every screen of an exhibition, and know what is wrong on it, before visitors do.

Promises: the real window and the real visit, drawn without a display (or on the platform that
QT_QPA_PLATFORM names), so that the pictures are the same on every desk. Exit status 0 when there is nothing
to report, 1 when something is, 2 when there is nothing to show.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.run import size, sources
from kiosk.library.place import use_languages
from kiosk.paths import DEFAULT_BUNDLE
from kiosk.visit.state import CHOICES
from kiosk.vitals.log import tell

if TYPE_CHECKING:
    from kiosk.ui.tour.walk import Shot

SIZES = ((1920, 1080), (1080, 1920))
# So many mistakes are told at the terminal; all are in tour.json and on the contact sheet.
_TOLD = 20


def parser() -> argparse.ArgumentParser:
    """The command line of `kiosk tour`."""
    it = argparse.ArgumentParser(
        prog="kiosk tour", description="Take a picture of every screen in every language and measure it."
    )
    it.add_argument(
        "--out", type=Path, default=Path("build/tour"), metavar="DIR", help="where the pictures go"
    )
    it.add_argument(
        "--asking", type=_asks, action="append", default=[], metavar="NAME=VALUE,…",
        help="the screens as a visitor sees them who asked for this, for instance text=200 or"
        " text=150,contrast=high; may be given again",
    )  # fmt: skip
    it.add_argument(
        "--display-mm", type=_display, default=(0.0, -1.0), metavar="DIAGONAL,BOTTOM",
        help="the display's diagonal and how high its lower edge is above the floor, for instance 1397,500:"
        " with reach=low it decides what is within reach",
    )  # fmt: skip
    add_screens(it, "1920x1080 and 1080x1920")
    return it


def add_screens(it: argparse.ArgumentParser, sizes: str) -> None:
    """What says which screens are drawn: bundle, sizes, languages, which, how many."""
    it.add_argument(
        "bundle", nargs="?", type=Path, default=DEFAULT_BUNDLE,
        help="the bundle's folder, or an edition made by “kiosk build”",
    )  # fmt: skip
    it.add_argument(
        "--size", type=size, action="append", metavar="WxH",
        help=f"pixels of a display; may be given again (default: {sizes})",
    )  # fmt: skip
    it.add_argument(
        "--language", action="append", metavar="TAG", help="only this language; may be given again"
    )
    it.add_argument(
        "--only", type=lambda text: [part for part in text.split(",") if part], default=[], metavar="LIST",
        help="only these screens, for instance home,section:gifts,record:un-admission-1992",
    )  # fmt: skip
    it.add_argument("--limit", type=int, metavar="N", help="at most N records of each section")
    it.add_argument(
        "--languages", type=Path, default=None, metavar="DIR",
        help="further languages of the interface: a folder of files like kiosk_ar.ts (default: the folder "
        "“languages” where this kiosk keeps its state)",
    )  # fmt: skip
    it.add_argument("--cache", type=Path, default=None, metavar="DIR", help="where built editions are kept")


def _asks(text: str) -> tuple[tuple[str, str], ...]:
    """Accommodations from the command line."""
    asks = []
    for part in text.split(","):
        name, _, value = part.partition("=")
        if value not in CHOICES.get(name, ()):
            raise argparse.ArgumentTypeError(
                f"“{part}” is nothing to ask for; there are "
                + ", ".join(f"{name}={'|'.join(values)}" for name, values in CHOICES.items())
            )
        asks.append((name, value))
    return tuple(asks)


def _display(text: str) -> tuple[float, float]:
    """`1397,500` as two lengths in millimetres."""
    diagonal, _, bottom = text.partition(",")
    try:
        return float(diagonal), float(bottom)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no display; write millimetres like 1397,500") from None


def main(argv: Sequence[str] | None = None) -> int:
    """Walk the tour; the answer is the exit status."""
    options = parser().parse_args(argv)
    use_languages(options.languages)
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    find, build = sources(options.bundle, options.cache)
    edition = find() or build(lambda fraction: None)
    if edition is None:
        return 2
    known = [row.tag for row in edition.languages]
    languages = options.language or known
    strange = [tag for tag in languages if tag not in known]
    if strange:
        tell(f"The exhibition does not speak {', '.join(strange)}; it speaks {', '.join(known)}.")
        return 2
    sizes = list(dict.fromkeys(options.size or SIZES))
    way = Way(
        edition.path,
        options.out,
        tuple(languages),
        tuple(options.only),
        options.limit,
        tuple(options.asking),
        options.display_mm,
    )
    shots = _walk(way, sizes)
    if not shots:
        tell("No screen of this exhibition answers to --only.")
        return 2
    from kiosk.ui.tour.contact_sheet import write_contact_sheet
    from kiosk.ui.tour.walk import write_report

    write_report(edition, shots, options.out)
    sheet = write_contact_sheet(edition.exhibition(languages[0]).title, shots, options.out)
    return _summary(shots, sheet)


@dataclass(frozen=True, slots=True)
class Way:
    """What a tour visits, in one size."""

    edition: Path
    out: Path
    languages: tuple[str, ...]
    only: tuple[str, ...]
    limit: int | None
    asking: tuple[tuple[tuple[str, str], ...], ...] = ()
    display: tuple[float, float] = (0.0, -1.0)


def _walk(way: Way, sizes: Sequence[tuple[int, int]]) -> list[Shot]:
    """Every size in a process of its own, as many at a time as there are processors."""
    if len(sizes) == 1:
        return walk_one(way, sizes[0])
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(len(sizes), os.cpu_count() or 1), context) as pool:
        return [shot for shots in pool.map(walk_one, [way] * len(sizes), sizes) for shot in shots]


def walk_one(way: Way, size: tuple[int, int]) -> list[Shot]:
    """Walk one size in this process, which must not have a window yet."""
    from kiosk.edition.reader import Edition
    from kiosk.ui.app import make_application
    from kiosk.ui.tour.stage import KioskStage
    from kiosk.ui.tour.walk import asking, plan, walk

    edition = Edition.open(way.edition)
    stops = plan(edition, way.limit, way.only, staff=True)
    if way.asking:
        stops = [stop for asks in way.asking for stop in asking(stops, asks)]
    if not stops:
        return []
    app = make_application([])
    stage = KioskStage(app, edition, size, way.limit or 40, way.display)
    try:
        return walk(stage, way.out, [size], way.languages, stops, _progress)
    finally:
        stage.close()


def _progress(shot: Shot) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{shot.file}", end="", file=sys.stderr, flush=True)


def _summary(shots: Sequence[Shot], sheet: Path) -> int:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    errors = [(shot, remark) for shot in shots for remark in shot.measured.errors]
    notes = Counter(remark.check for shot in shots for remark in shot.measured.notes)
    for shot, remark in errors[:_TOLD]:
        measured = f" ({remark.measured})" if remark.measured else ""
        print(f"{shot.file}: {remark.check}: “{remark.words}” {remark.message}{measured}")
    if len(errors) > _TOLD:
        print(f"… and {len(errors) - _TOLD} more.")
    counts = Counter(remark.check for _, remark in errors)
    told = ", ".join(f"{check} {count}" for check, count in sorted(counts.items())) or "nothing to report"
    more = ", ".join(f"{check} {count}" for check, count in sorted(notes.items()))
    print(f"{len(shots)} screens: {told}{f'; notes: {more}' if more else ''}. Contact sheet: {sheet}")
    return 1 if errors else 0
