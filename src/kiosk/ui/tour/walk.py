"""The walk: from screen to screen of the real window, in every language, picturing and measuring each.

The walk knows the application only as a `Stage`: something that goes where it is told and says when it has
arrived. What there is to see comes from the edition, so that no record is forgotten. A list that is longer
than its place is looked at where it begins, in its middle and at its end; a record that says more on request,
when it has said all; one that can be read closely, in the viewer as well, and of those that only come closer
the first of each section. High contrast is looked at in the first language only, as is the calm screen.
`walk` raises what the stage raises; it writes only below `out`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.edition.reader import Edition
from kiosk.edition.subjects.read import Subjects
from kiosk.ui.painted import painted_items
from kiosk.ui.tour.checks import Measured, look
from kiosk.ui.tour.scene import read_scene
from kiosk.ui.tour.settle import settle
from kiosk.ui.tour.viewing import closely, deeply
from kiosk.ui.ways import ways as ways_of

SCREENS = (
    "attract",
    "home",
    "about",
    "section",
    "record",
    "viewer",
    "search",
    "timeline",
    "map",
    "person",
    "country",
    "accommodations",
    "countdown",
    "calm",
    "closed",
    "staff",
)
STAFF = (
    "door", "wrong", "locked", "no-pin", "status", "question", "warnings", "editions", "sticks", "no-stick",
    "checking", "result", "refused", "done", "preview", "volume", "health", "touches", "well", "save",
    "language", "pin",
)  # fmt: skip
"""What there is to see of the staff panel; high contrast is looked at on some of them."""
_STAFF_HIGH = ("door", "status", "sticks", "result", "health", "touches")
# A small picture's long side is at least this many pixels.
_SMALL = 640
# Letters of a person's name in a file's name.
_LONGEST = 60
# Records asked for at a time when the stops are listed.
_PAGE = 200


def _file_name(key: str) -> str:
    """The key of a person or a country as a part of a file's name: some are known by a name alone."""
    return re.sub(r"\W+", "-", key.lower()).strip("-")[:_LONGEST]


@dataclass(frozen=True, slots=True)
class Stop:
    """One place of the walk. `scene` counts attract scenes from 0; `view` names what was done on the screen
    since it opened; `label` names an attract scene's kind or a page of the staff panel; `high` asks for high
    contrast; `subject` is the id of a person or the code of a country; `asks` are accommodations by name and
    value that a visitor asked for before."""

    screen: str
    section: str = ""
    record: str = ""
    scene: int = -1
    label: str = ""
    view: str = ""
    high: bool = False
    subject: str = ""
    asks: tuple[tuple[str, str], ...] = ()

    @property
    def once(self) -> bool:
        """Whether one language is enough."""
        return (self.high and not self.asks) or self.screen == "calm"

    @property
    def name(self) -> str:
        """The stop in a file name: `record-un-admission-1992`, `section-gifts-end`, `attract-2-quote`."""
        parts = [
            self.screen,
            str(self.scene + 1) if self.scene >= 0 else "",
            self.label,
            _file_name(self.subject) or self.record or self.section,
            self.view,
            "contrast" if self.high else "",
            *(f"{name}-{value}" for name, value in self.asks),
        ]
        return "-".join(part for part in parts if part)

    def answers(self, wish: str) -> bool:
        """Whether a word of `--only` means this stop: `home`, `record`, `record:ID`, `section:ID`, a name."""
        screen, _, what = wish.partition(":")
        if screen == self.screen:
            return not what or what in (
                self.record,
                self.section,
                self.subject,
                self.label,
                str(self.scene + 1),
            )
        return wish == self.name


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture that was taken. `file` and its small copy are relative to the tour's folder; `settled` is
    False where the screen still moved when its time was over."""

    stop: Stop
    language: str
    size: tuple[int, int]
    file: str
    small: str
    settled: bool
    measured: Measured


class Stage(Protocol):
    """An application as the tour drives it. One stage has one window, whose size may change."""

    @property
    def window(self) -> QQuickWindow:
        """The window that visitors see."""

    @property
    def edition(self) -> Edition:
        """What is shown in it."""

    @property
    def unit(self) -> float:
        """Logical pixels in one millimetre of the design, at the window's present size."""

    def resize(self, width: int, height: int) -> None:
        """Give the window another size, as another display would."""

    def goto(self, stop: Stop, language: str) -> None:
        """Go to a stop in a language, from wherever the last stop left the screen."""

    def views(self, stop: Stop) -> Iterator[str]:
        """Name what there is to see at a stop: "" as it opens, then each further view once it is shown."""

    def arrived(self) -> bool:
        """Whether pages have finished coming and going."""

    def complaints(self) -> tuple[str, ...]:
        """What the program complained of since the last call."""


def plan(
    edition: Edition, limit: int | None = None, only: Sequence[str] = (), *, staff: bool = False
) -> list[Stop]:
    """Every stop of a walk: `limit` records of each section, the staff panel's pages if `staff` asks for
    them, and only those that `only` means, if any."""
    language = edition.default_language
    stops = [Stop("attract", scene=n, label=row.scene) for n, row in enumerate(edition.scenes(language))]
    stops += [Stop("home"), Stop("about")]
    ways = [Stop(str(row["way"])) for row in ways_of(edition, language)]
    stops += ways
    bright = [Stop("home", high=True), *(replace(way, high=True) for way in ways)]
    for screen, found in (("person", Subjects(edition).people), ("country", Subjects(edition).countries)):
        shared = [Stop(screen, subject=row.key) for row in found(language)[:limit]]
        stops += shared
        bright += [replace(stop, high=True) for stop in shared[:1]]
    read = False
    for section in edition.sections(language):
        stops.append(Stop("section", section=section.id))
        bright.append(Stop("section", section=section.id, high=True))
        deep = False  # of pictures that only come closer, one in each section is enough
        count = section.count if limit is None else min(limit, section.count)
        for offset in range(0, count, _PAGE):
            rows = edition.rows(section.id, language, offset, min(_PAGE, count - offset))
            for row in rows:
                stops.append(Stop("record", section=section.id, record=row.id))
                near = closely(edition, row.id)
                if near or (not deep and deeply(edition, row.id)):
                    deep = deep or not near
                    stops.append(Stop("viewer", section=section.id, record=row.id))
                    if not read:
                        bright.append(replace(stops[-1], high=True))
                    read = True
        for row in edition.rows(section.id, language, 0, min(1, count)):
            bright.append(Stop("record", section=section.id, record=row.id, high=True))
    stops += [Stop("accommodations"), Stop("countdown"), Stop("calm"), Stop("closed")]
    if staff:
        stops += [Stop("staff", label=label) for label in STAFF]
        bright += [Stop("staff", label=label, high=True) for label in _STAFF_HIGH]
    stops += bright
    return [stop for stop in stops if not only or any(stop.answers(wish) for wish in only)]


def asking(stops: Sequence[Stop], asks: tuple[tuple[str, str], ...]) -> list[Stop]:
    """The stops of a visit at which a visitor has asked for something, in place of those in high contrast."""
    alone = ("attract", "calm", "closed", "staff")
    return [replace(stop, asks=asks) for stop in stops if not stop.high and stop.screen not in alone]


def walk(
    stage: Stage,
    out: Path,
    sizes: Iterable[tuple[int, int]],
    languages: Iterable[str],
    stops: Sequence[Stop],
    progress: Callable[[Shot], None] = lambda shot: None,
) -> list[Shot]:
    """Go to every stop in every size and language and take its picture into `out/WIDTHxHEIGHT/`."""
    shots: list[Shot] = []
    for size in sizes:
        folder = f"{size[0]}x{size[1]}"
        (out / folder).mkdir(parents=True, exist_ok=True)
        (out / "small" / folder).mkdir(parents=True, exist_ok=True)
        stage.resize(*size)
        for turn, language in enumerate(languages):
            for stop in stops:
                if stop.once and turn:
                    continue
                stage.goto(stop, language)
                for view in stage.views(stop):
                    settled = settle(stage.window, ready=stage.arrived)
                    at = replace(stop, view=view)
                    measured, picture = look(stage.window, stage.unit)
                    measured = measured.with_complaints(stage.complaints())
                    file, small = (
                        f"{folder}/{language}-{at.name}.png",
                        f"small/{folder}/{language}-{at.name}.jpg",
                    )
                    picture.save(out / file, compress_level=1)
                    picture.reduce(max(1, max(picture.size) // _SMALL)).save(out / small, quality=86)
                    shot = Shot(at, language, size, file, small, settled, measured)
                    shots.append(shot)
                    progress(shot)
    return shots


def report(edition: Edition, shots: Sequence[Shot]) -> dict[str, object]:
    """The tour in plain values, as `tour.json` holds it."""
    return {
        "format": 1,
        "exhibition": edition.id,
        "release": edition.release,
        "errors": sum(len(shot.measured.errors) for shot in shots),
        "notes": sum(len(shot.measured.notes) for shot in shots),
        "screens": [
            {
                "screen": shot.stop.name,
                "language": shot.language,
                "size": list(shot.size),
                "file": shot.file,
                "settled": shot.settled,
                **shot.measured.to_json(),
            }
            for shot in shots
        ],
    }


def write_report(edition: Edition, shots: Sequence[Shot], out: Path) -> Path:
    """Write `tour.json` into `out`."""
    path = out / "tour.json"
    path.write_text(json.dumps(report(edition, shots), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def scrolled(window: QQuickWindow, share: float) -> bool:
    """Scroll all that is in use and scrolls to a share of its way; False when nothing has anything more."""
    scene = read_scene(window)
    moved = False
    for order, item, _ in painted_items(window.contentItem()):
        if item.inherits("QQuickFlickable") and item.isEnabled() and scene.active(order):
            moved = _scroll_one(item, share) or moved
    return moved


def _scroll_one(item: QQuickItem, share: float) -> bool:
    moved = False
    for position, origin, extent, side in (
        ("contentX", "originX", "contentWidth", item.width()),
        ("contentY", "originY", "contentHeight", item.height()),
    ):
        excess = float(QQmlProperty.read(item, extent)) - side
        if side > 0 and excess > 0.05 * side:
            item.setProperty(position, float(QQmlProperty.read(item, origin)) + excess * share)
            moved = True
    return moved
