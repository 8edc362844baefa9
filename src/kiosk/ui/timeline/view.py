"""The timeline as QML sees it: what is in view of the line of time, and what that holds.

Promises: while a finger moves nothing is read but what comes into view and a few counts; lists follow when
the line rests. What a visitor touched stays chosen as long as it is in view; else the view itself is what
is told of. Follows the language by itself, and keeps its place.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition.timeline.calendar import AFTER, BEFORE, DECADE, MILLENNIUM, MONTH, YEAR, first_day, unit_of
from kiosk.edition.timeline.read import EVENTS, Timeline
from kiosk.ui.exhibition import Exhibition, follows
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.models import PagedModel, Row, RowsModel
from kiosk.ui.timeline import rows
from kiosk.ui.timeline.axis import Axis, Span, View, in_view, share
from kiosk.ui.timeline.lanes import lanes
from kiosk.ui.timeline.naming import Naming
from kiosk.ui.timeline.wording import Held

QML_IMPORT_NAME = "kiosk.ui.timeline"
QML_IMPORT_MAJOR_VERSION = 1

OVERVIEW: Final = 120
"""Columns of the overview, at most."""
CROWD: Final = 60
SHORTEST_MM: Final = 5.0
"""Among more bars than `CROWD`, shorter ones are left to the counts and lists."""
MARGIN: Final = 0.5
"""Of a view's width: what is read on either side of it."""


@QmlElement
@kept_by_qml
class TimelineView(QObject):
    """The line of time of one exhibition on a stage of so many pixels."""

    changed = Signal()  # another exhibition, section or language: everything
    viewChanged = Signal()
    spanChanged = Signal()
    thingsChanged = Signal()
    stageChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._line: Timeline | None = None
        self._naming = Naming({})
        self._held = Held(self)
        self._key = ""
        self._width, self._unit = 1.0, 2.7
        self._axis = Axis()
        self._view = self._axis.whole()
        self._chosen: Span | None = None
        self._span = in_view(self._axis, self._view)
        self._counts = (0, 0, 0)
        self._loaded: tuple[int, int, float, float] | None = None
        self._columns = RowsModel(rows.COLUMN_ROLES, self)
        self._steps = RowsModel(rows.STEP_ROLES, self)
        self._bars = RowsModel(rows.BAR_ROLES, self)
        self._overview = RowsModel(("at", "wide", "high"), self)
        self._parts = RowsModel(("name", "value", "label", "count"), self)
        self._things = PagedModel(rows.THING_ROLES, self)
        self._listed: tuple[Span, str, bool] | None = None
        self._lead: Row = {}

    # -- what it shows ----------------------------------------------------------------------------------

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if follows(self._exhibition, exhibition, self._reword, self._reopen):
            self._exhibition = exhibition
            self._open()

    def _open(self) -> None:
        if self._exhibition is None:
            return
        self._line = Timeline(self._exhibition.edition)
        self._chosen, self._listed = None, None
        self._measure(anew=True)
        self._reword(same_rows=False)

    def _reopen(self) -> None:
        """Another state of the edition: the same place in it, as far as it is there."""
        view, chosen = self._view, self._chosen
        if self._exhibition is None:
            return
        self._line = Timeline(self._exhibition.edition)
        self._listed = None
        self._measure(anew=True)
        self._chosen = chosen
        self._reword(same_rows=False)
        self.see(view)
        self.rest()

    def _reword(self, same_rows: bool = True) -> None:
        """The same in another language, where it stands."""
        if self._exhibition is None or self._line is None:
            return
        if same_rows and self._exhibition.exchanging:
            return
        lang = self._exhibition.spoken
        self._naming = Naming(self._line.names(lang))
        parts = self._line.parts(lang)
        self._parts.set_rows(
            [{"name": "part", "value": part.key, "label": part.title or self._held.events(),
              "count": part.count} for part in parts] if len(parts) > 1 else []
        )  # fmt: skip
        if self._key and self._key not in {part.key for part in parts}:
            self._key = ""
        self._loaded = None
        self._load()
        self._tell_span()
        self._list(same_rows)
        self.changed.emit()

    def _measure(self, anew: bool = False) -> None:
        """The line or the stage has another size."""
        extent = self._line.extent() if self._line is not None else None
        before, view = self._axis, self._view
        whole = anew or before.is_whole(view)
        middle = view.day(before.width / 2)
        days = before.width / view.scale
        first, last = extent or (1, 365)
        self._axis = Axis.of(first, last, self._width, self._unit)
        self._loaded = None
        if whole:
            self._view = self._axis.whole()
        else:
            self._view = self._axis.around(middle - days / 2, middle + days / 2, air=0.0)
        if self._line is not None:
            self._draw_overview()
            self._show()
        self.stageChanged.emit()

    def _set_width(self, width: float) -> None:
        if width != self._width and width > 0:
            self._width = width
            self._measure()
            self.rest()

    def _set_unit(self, unit: float) -> None:
        if unit != self._unit and unit > 0:
            self._unit = unit
            self._measure()
            self.rest()

    @Slot(str)
    def choosePart(self, key: str) -> None:
        """Show one section alone, or the events; "" for everything."""
        if key == self._key:
            return
        self._key = key
        self._loaded = None
        self._draw_overview()
        self._load()
        self._tell_span()
        self.rest()
        self.changed.emit()

    # -- where it is ------------------------------------------------------------------------------------

    @property
    def axis(self) -> Axis:
        """The line on its stage."""
        return self._axis

    @property
    def view(self) -> View:
        """What is in view of it."""
        return self._view

    def see(self, view: View) -> None:
        """Have another part of the line in view."""
        view = self._axis.held(view)
        if view != self._view:
            self._view = view
            self._show()

    def _show(self) -> None:
        if self._chosen is not None:
            of_view, of_span = share(self._chosen, self._axis, self._view)
            wide = (self._chosen.finish + 1 - self._chosen.begin) * self._view.scale
            if of_span < 0.5 or wide < self._unit or (of_view > 0.999 and of_span < 0.8):
                self._chosen = None
        self._load()
        self._tell_span()
        self.viewChanged.emit()

    def choose(self, span: Span | None) -> None:
        """Tell of a unit that was touched, or (None) of what is in view."""
        self._chosen = span
        self._tell_span()

    def unit_at(self, x: float) -> Span:
        """The unit under a place of the stage."""
        level = self._axis.level(self._view)
        day = max(self._axis.low, min(self._axis.high - 1, math.floor(self._view.day(x))))
        unit = unit_of(level, int(day))
        return Span(level, unit, unit)

    @property
    def chosen(self) -> Span | None:
        """What a visitor touched."""
        return self._chosen

    def beside(self, way: int) -> Span | None:
        """The unit before (way −1) or after what is told of that holds anything whole."""
        if self._line is None:
            return None
        level = self._axis.level(self._view)
        if self._chosen is None:
            edge = self._view.at if way > 0 else self._view.day(self._width)
            unit = unit_of(level, math.floor(edge) - (1 if way > 0 else 0)) + (0 if way > 0 else 1)
            if way > 0 and first_day(level, unit) < self._view.at - 1:
                unit = unit_of(level, math.floor(edge)) - 1
        else:
            level = max(level, self._chosen.level)
            unit = unit_of(level, self._chosen.begin)
        found = (
            self._line.next_unit(level, unit, self._key)
            if way > 0
            else self._line.previous_unit(level, unit, self._key)
        )
        return None if found is None else Span(level, found, found)

    # -- reading ----------------------------------------------------------------------------------------

    def _load(self) -> None:
        """Have what is drawn of the view, when it is not there yet."""
        if self._line is None:
            return
        axis, view = self._axis, self._view
        wide = axis.width / view.scale
        level, column = axis.level(view), axis.column(view)
        if self._loaded is not None:
            was_level, was_column, low, high = self._loaded
            same = (was_level, was_column) == (level, column)
            if same and low <= view.at and view.at + wide <= high and high - low <= 5 * wide:
                return
        low = max(axis.low, view.at - MARGIN * wide)
        high = min(axis.high, view.at + wide + MARGIN * wide)
        self._loaded = (level, column, low, high)
        first, last = math.floor(low), math.ceil(high) - 1
        self._load_columns(column, first, last)
        self._load_steps(level, first, last)
        gap = 3 * self._unit / view.scale
        found = self._line.bars(column, first, last, self._key)
        if len(found) > CROWD:
            least = SHORTEST_MM * self._unit / view.scale
            found = tuple(bar for bar in found if bar.finish + 1 - bar.begin >= least)
        self._bars.set_rows(rows.bars(lanes(found, gap)))

    def _load_columns(self, column: int, first: int, last: int) -> None:
        assert self._line is not None
        bins = self._line.bins(column, unit_of(column, first), unit_of(column, last), self._key)
        self._columns.set_rows(rows.columns(column, bins, self._line.most(column, self._key)))

    def _load_steps(self, level: int, first: int, last: int) -> None:
        assert self._line is not None
        begin, end = unit_of(level, first), unit_of(level, last)
        held = {one.unit: one for one in self._line.bins(level, begin, end, self._key)}
        steps = []
        for unit in range(begin, end + 1):
            one = held.get(unit)
            spoken = self._naming.spoken(level, unit)
            if one is not None:
                spoken = f"{spoken}, {self._count_words(one.records, one.events)}"
            steps.append(rows.step(level, unit, self._naming.step(level, unit), spoken, one is not None))
        self._steps.set_rows(rows.steps(steps))

    def _draw_overview(self) -> None:
        """All of the line, small."""
        if self._line is None:
            return
        low, high = self._axis.low, self._axis.high
        level = next(
            (n for n in (MONTH, YEAR, 3, 4) if (high - low) / (30.4, 365.2, 3652, 36524)[n - 1] <= OVERVIEW),
            MILLENNIUM,
        )
        bins = self._line.bins(level, unit_of(level, int(low)), unit_of(level, int(high) - 1), self._key)
        most = max((one.records + one.events for one in bins), default=1)
        drawn: list[Row] = []
        for one in bins:
            at, end = first_day(level, one.unit), first_day(level, one.unit + 1)
            drawn.append(
                {
                    "at": (at - low) / (high - low),
                    "wide": (end - at) / (high - low),
                    "high": math.sqrt((one.records + one.events) / most),
                }
            )
        self._overview.set_rows(drawn)

    def _tell_span(self) -> None:
        """What is told of, and how much it holds."""
        span = self._chosen or in_view(self._axis, self._view)
        self._span = span
        if self._line is not None:
            if self._all:
                records = self._line.count(self._key) - self._events
                self._counts = records, self._events, 0
            else:
                records, events = self._line.within(span.level, span.first, span.last, self._key)
                over = self._line.touching(span.begin, span.finish, self._key)
                self._counts = records, events, over - records - events
        self.spanChanged.emit()

    @property
    def _all(self) -> bool:
        return self._chosen is None and self._axis.is_whole(self._view)

    @property
    def _events(self) -> int:
        """How many events are placed among what is shown."""
        if self._line is None or self._key not in ("", EVENTS):
            return 0
        return self._line.count(EVENTS)

    @Slot()
    def rest(self) -> None:
        """Nothing moves any more: the lists follow."""
        self._list(same_rows=False)

    def _list(self, same_rows: bool) -> None:
        if self._line is None or self._exhibition is None:
            return
        wanted = (self._span, self._key, self._all)
        if wanted == self._listed and not same_rows:
            return
        self._listed = wanted
        first, last = (BEFORE, AFTER) if self._all else (self._span.begin, self._span.finish)
        self._things.set_source(self._counts[0] + self._counts[1], self._fetch(first, last), same_rows)
        self._lead = self._find_lead()
        self.thingsChanged.emit()

    def _fetch(self, first: int, last: int) -> rows.Fetch:
        assert self._line is not None
        assert self._exhibition is not None
        line, lang, key = self._line, self._exhibition.spoken, self._key
        names = self._exhibition.language_names

        def fetch(offset: int, limit: int) -> Sequence[Row]:
            things = line.things(first, last, lang, offset, limit, key)
            return [rows.thing_row(thing, names) for thing in things]

        return fetch

    def _find_lead(self) -> Row:
        """The event that says a year: the first one of it that has a text."""
        span = self._span
        if self._line is None or self._exhibition is None or self._all:
            return {}
        if not span.single or span.level > YEAR:
            return {}
        found = self._line.things(span.begin, span.finish, self._exhibition.spoken, 0, 6, EVENTS)
        lead = next((thing for thing in found if thing.text), None)
        return {} if lead is None else {"eventId": lead.id, "text": lead.text.split("\n\n")[0]}

    def _count_words(self, records: int, events: int) -> str:
        kind = ""
        if self._exhibition is not None and self._key and self._key != EVENTS:
            kind = self._exhibition.kindOf(self._key)
        return self._held.held(records, events, kind)

    # -- a place to come back to ------------------------------------------------------------------------

    @Slot(result="QVariantMap")
    def place(self) -> dict[str, object]:
        """Where a visitor is, to come back to."""
        chosen = self._chosen
        return {
            "first": self._view.at, "end": self._view.day(self._width), "part": self._key,
            "chosen": [chosen.level, chosen.first, chosen.last] if chosen else [],
        }  # fmt: skip

    @Slot("QVariantMap")
    def goTo(self, place: dict[str, object]) -> None:
        """Be where `place` was taken."""
        key, first, end, chosen = (place.get(name) for name in ("part", "first", "end", "chosen"))
        if isinstance(key, str):
            self.choosePart(key)
        if isinstance(first, int | float) and isinstance(end, int | float) and end > first:
            self.see(self._axis.around(first, end, air=0.0))
        if isinstance(chosen, list) and len(chosen) == 3:
            self._chosen = Span(*(int(number) for number in chosen))
        self._tell_span()
        self.rest()

    @Slot(str)
    def comeTo(self, what: str) -> None:
        """Be where the first things are: in their "decade", "year" or "month"."""
        level = {"decade": DECADE, "year": YEAR, "month": MONTH}.get(what)
        if level is None or self._line is None:
            return
        self._chosen = None
        self.see(self._axis.whole())
        unit = self._line.next_unit(level, unit_of(level, int(self._axis.low)) - 1, self._key)
        if unit is not None:
            span = Span(level, unit, unit)
            if level != YEAR:
                self.see(self._axis.around(span.begin, span.finish + 1))
            self._chosen = span
        self._tell_span()
        self.rest()

    @Slot(result=str)
    def firstEvent(self) -> str:
        """The id of the first event; "" without one."""
        if self._line is None or self._exhibition is None:
            return ""
        found = self._line.everything(self._exhibition.spoken, 0, 1, EVENTS)
        return found[0].id if found else ""

    def _get_figure(self) -> str:
        if self._line is None or self._exhibition is None:
            return ""
        return self._line.span(self._exhibition.spoken) if self._all else self._naming.figure(self._span)

    def _get_subtitle(self) -> str:
        return "" if self._all else self._naming.subtitle(self._span)

    def _undated(self) -> int:
        return 0 if self._line is None else self._line.undated_count(self._key)

    exhibition = Property(Exhibition, lambda self: self._exhibition, _set_exhibition, notify=changed)
    width = Property(float, lambda self: self._width, _set_width, notify=stageChanged)
    unit = Property(float, lambda self: self._unit, _set_unit, notify=stageChanged)
    part = Property(str, lambda self: self._key, notify=changed)
    parts = Property(QObject, lambda self: self._parts, constant=True)
    partCount = Property(int, lambda self: self._parts.rowCount(), notify=changed)
    count = Property(int, lambda self: self._line.count() if self._line else 0, notify=changed)
    undatedCount = Property(int, _undated, notify=changed)
    undatedText = Property(str, lambda self: self._held.undated(self._undated()), notify=changed)
    at = Property(float, lambda self: self._view.at, notify=viewChanged)
    scale = Property(float, lambda self: self._view.scale, notify=viewChanged)
    whole = Property(bool, lambda self: self._axis.is_whole(self._view), notify=viewChanged)
    closest = Property(bool, lambda self: self._view.scale >= self._axis.largest * 0.999, notify=viewChanged)
    seenFrom = Property(
        float,
        lambda self: (self._view.at - self._axis.low) / (self._axis.high - self._axis.low),
        notify=viewChanged,
    )
    seenShare = Property(float, lambda self: self._axis.fit / self._view.scale, notify=viewChanged)
    finer = Property(
        bool, lambda self: self._axis.column(self._view) < self._axis.level(self._view), notify=viewChanged
    )
    columns = Property(QObject, lambda self: self._columns, constant=True)
    steps = Property(QObject, lambda self: self._steps, constant=True)
    bars = Property(QObject, lambda self: self._bars, constant=True)
    overview = Property(QObject, lambda self: self._overview, constant=True)
    things = Property(QObject, lambda self: self._things, constant=True)
    thingCount = Property(int, lambda self: self._things.rowCount(), notify=thingsChanged)
    leadText = Property(str, lambda self: str(self._lead.get("text", "")), notify=thingsChanged)
    leadEvent = Property(str, lambda self: str(self._lead.get("eventId", "")), notify=thingsChanged)
    figure = Property(str, _get_figure, notify=spanChanged)
    subtitle = Property(str, _get_subtitle, notify=spanChanged)
    heldText = Property(str, lambda self: self._count_words(*self._counts[:2]), notify=spanChanged)
    heldCount = Property(int, lambda self: sum(self._counts[:2]), notify=spanChanged)
    widerCount = Property(int, lambda self: self._counts[2], notify=spanChanged)
    widerText = Property(str, lambda self: self._held.wider(self._counts[2]), notify=spanChanged)
    choosing = Property(bool, lambda self: self._chosen is not None, notify=spanChanged)
    all = Property(bool, lambda self: self._all, notify=spanChanged)
    oneYear = Property(
        bool,
        lambda self: unit_of(YEAR, self._span.begin) == unit_of(YEAR, self._span.finish),
        notify=spanChanged,
    )
    spanAt = Property(float, lambda self: float(self._span.begin), notify=spanChanged)
    spanDays = Property(
        float, lambda self: float(self._span.finish + 1 - self._span.begin), notify=spanChanged
    )
