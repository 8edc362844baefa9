"""The timeline in the real window, with real fingers."""

from __future__ import annotations

import sqlite3
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from tests.simulator import SimulatedBundle
from tests.simulator.bundles import table_bundle, write_yaml
from tests.ui.conftest import Open, Screen, of_type, one

from kiosk.edition.build import build
from kiosk.edition.timeline.calendar import MONTH, YEAR, day_of
from kiosk.exhibition import country_name
from kiosk.ui.timeline.axis import Span
from kiosk.ui.timeline.types import TYPES
from kiosk.ui.timeline.view import TimelineView
from kiosk.ui.tour.settle import settle

DATES = (
    "1992-03-02", "1992-03-05", "1992-03", "1992", "1993~", "199X", "1994-22", "1995/1997", "1998/..",
    "2000?/2003", "", "", "2004-01-01", "2010-12-31", "1991-01-15",
)  # fmt: skip
EVENTS: list[dict[str, Any]] = [
    {"id": "talks", "kind": "meeting", "title": {"en": "Talks", "kk": "Келіссөз", "ru": "Переговоры"},
     "date": "1992-05-19", "text": {"en": "They talked in May.", "kk": "Мамырда.", "ru": "В мае."},
     "countries": ["US"], "places": [{"en": "Washington", "kk": "Вашингтон", "ru": "Вашингтон"}]},
    {"id": "day", "title": {"en": "A day", "kk": "Күн", "ru": "День"}, "date": "2022-03-02"},
]  # fmt: skip


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gifts of all kinds of dates, a thousand of one day, and two events."""
    root = tmp_path_factory.mktemp("dated")
    bundle = SimulatedBundle()
    plain = {key: value for key, value in bundle.records["gifts"][0].items() if key not in ("date", "links")}
    bundle.records["gifts"] = [
        {
            **plain,
            "id": f"gift-{n}",
            "title": dict.fromkeys(("kk", "ru", "en"), f"Gift {n}"),
            **({"date": date} if date else {}),
        }
        for n, date in enumerate(DATES)
    ]
    small: dict[str, Any] = {
        key: plain[key] for key in ("given_by", "given_to", "object_type") if key in plain
    }
    bundle.records["gifts"] += [
        {
            **small,
            "id": f"same-{n}",
            "title": dict.fromkeys(("kk", "ru", "en"), f"Same {n}"),
            "date": "2001-09-09",
        }
        for n in range(1000)
    ]
    bundle.records["gifts"][0]["events"] = ["talks"]
    for name in ("highlights", "attract"):
        bundle.exhibition.pop(name)
    del bundle.exhibition["sections"][1]["cover"]
    for records in bundle.records.values():
        for record in records:
            record.pop("links", None)
    folder = bundle.write(root / "bundle")
    write_yaml(folder / "events.yaml", EVENTS)
    result = build(folder, root / "edition")
    assert result.report.ok, [str(finding) for finding in result.report.errors]
    return result.path


def line(screen: Screen) -> TimelineView:
    """What the page shows of the line."""
    page = screen.window.property("page")
    found = page.findChild(TimelineView)
    assert isinstance(found, TimelineView)
    return found


def opened(open_screen: Open, edition: Path, **more: Any) -> Screen:
    assert TYPES  # known before the page opens
    screen = open_screen(edition, language="en", **more)
    screen.visit.openTimeline()
    screen.settle()
    return screen


def figure(screen: Screen) -> str:
    return str(line(screen).property("figure"))


def day_at(screen: Screen, x: float) -> float:
    """The day under a place of the window."""
    stage = one(screen, "TimeStage")
    left = stage.mapToScene(QPointF(0, 0)).x()
    return float(stage.property("at")) + (x - left) / float(stage.property("scale_"))


def touch_year(screen: Screen, words: str) -> None:
    (step,) = [item for item in of_type(screen, "TimeStep") if item.property("text") == words]
    screen.tap(step)


def resting(screen: Screen) -> None:
    glass = one(screen, "TimeGlass")
    screen.until(lambda: not glass.property("held"))


def painted(screen: Screen) -> None:
    """Until the next frame: moves are delivered with it."""
    frames: list[None] = []
    screen.window.afterFrameEnd.connect(lambda: frames.append(None))
    screen.window.update()
    screen.until(lambda: bool(frames))


def spread(screen: Screen, y: int, middle: int, widths: range) -> None:
    """Two fingers about a place, so far apart one after the other."""
    first = widths[0]
    screen.press_all([QPoint(middle - first, y), QPoint(middle + first, y)])
    for width in widths[1:]:
        screen.move_all([QPoint(middle - width, y), QPoint(middle + width, y)])
    last = widths[-1]
    screen.lift_all([QPoint(middle - last, y), QPoint(middle + last, y)])


def test_two_fingers_go_from_thirty_years_to_a_month(open_screen: Open, dated: Path) -> None:
    screen = opened(open_screen, dated)
    assert figure(screen) == "1990–2022"
    stage, glass = one(screen, "TimeStage"), one(screen, "TimeGlass")
    y = screen.centre(stage).y()
    (step,) = [item for item in of_type(screen, "TimeStep") if item.property("text") == "1992"]
    middle = screen.centre(step).x()
    for _ in range(9):
        before = day_at(screen, middle)
        scale = float(stage.property("scale_"))
        spread(screen, y, middle, range(60, 200, 20))
        after = float(stage.property("scale_"))
        assert after >= scale
        if not line(screen).property("closest"):
            assert day_at(screen, middle) == pytest.approx(before, abs=2 / scale)
    assert line(screen).property("closest")
    assert figure(screen) == "1992"
    assert line(screen).property("subtitle")
    days = [item.property("text") for item in of_type(screen, "TimeStep")]
    assert 28 <= len(days) <= 34
    for _ in range(9):
        spread(screen, y, middle, range(200, 60, -20))
    assert figure(screen) == "1990–2022"
    assert not glass.property("held")
    assert line(screen).property("whole")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_fingers_that_come_down_on_things_pinch_as_well(
    open_screen: Open, dated: Path, size: tuple[int, int]
) -> None:
    screen = opened(open_screen, dated, size=size)
    stage, things = one(screen, "TimeStage"), one(screen, "Things")
    line_y, place = screen.centre(stage).y(), screen.visit.place
    cards = [screen.centre(card) for card in of_type(screen, "ThingCard")]
    middle = size[0] // 2
    for left_y, right_y in ((cards[0].y(), cards[0].y()), (cards[0].y(), line_y), (line_y, cards[0].y())):
        for way in (1, -1):
            near, far = (60, 400) if way == 1 else (400, 60)
            left, right = QPoint(middle - near, left_y), QPoint(middle + near, right_y)
            scale, passed = line(screen).view.scale, things.property("passed")
            screen.press(left)
            screen.press_beside(left, right)
            for wide in range(near, far, 20 * way):
                # The first finger moves half as much as the second: nobody spreads both alike.
                left, right = QPoint(middle - (near + wide) // 2, left_y), QPoint(middle + wide, right_y)
                screen.move_all([left, right])
                painted(screen)
            assert one(screen, "TimeGlass").property("held")
            screen.lift_all([left, right])
            resting(screen)
            screen.settle()
            factor = line(screen).view.scale / scale
            assert factor > 1.1 if way == 1 else factor < 0.9
            assert screen.visit.place == place
            assert way == -1 or things.property("passed") == pytest.approx(passed, abs=1)


def test_a_touch_jumps_and_back_returns_to_the_same_years(open_screen: Open, dated: Path) -> None:
    screen = opened(open_screen, dated)
    touch_year(screen, "1992")
    assert figure(screen) == "1992"
    assert "They talked in May." in screen.texts()
    assert line(screen).property("heldText") == "5 records · 1 event"
    assert line(screen).property("widerText").startswith("1 ")  # the nineties
    screen.visit.setLanguage("ru")
    assert figure(screen) == "1992"
    assert "В мае." in screen.texts()
    screen.visit.setLanguage("en")
    touch_year(screen, "1992")  # once more: closer
    resting(screen)
    assert figure(screen) == "1992"
    assert "Mar" in [item.property("label") for item in of_type(screen, "TimeStep")]
    at, scale = (float(one(screen, "TimeStage").property(name)) for name in ("at", "scale_"))
    card = next(card for card in of_type(screen, "ThingCard") if card.property("recordId") == "gift-0")
    assert card.property("when") == "2 March"
    screen.tap(card)
    screen.settle()
    assert (screen.visit.place.record, screen.visit.place.section) == ("gift-0", "gifts")
    screen.visit.back()
    screen.settle()
    assert float(one(screen, "TimeStage").property("at")) == pytest.approx(at, abs=0.01)
    assert float(one(screen, "TimeStage").property("scale_")) == pytest.approx(scale)
    assert figure(screen) == "1992"
    assert line(screen).property("choosing")
    # Further along the row, too.
    screen.tap(screen.target("All of the time"))
    resting(screen)
    row = one(screen, "Things")
    place = row.mapToScene(QPointF(1500, row.height() / 2)).toPoint()
    screen.press(place)
    for n in range(1, 8):
        screen.move(place - QPoint(100 * n, 0))
        painted(screen)
    screen.lift(place - QPoint(700, 0))
    screen.until(lambda: row.property("passed") > 300 and bool(row.property("still")))
    screen.until(lambda: settle(screen.window, quiet_ms=100))  # a touch on a moving row stops it
    seen = [
        (card.property("recordId"), card.mapToScene(QPointF(0, 0)).x())
        for card in of_type(screen, "ThingCard")
    ]
    screen.tap(place - QPoint(600, 0))
    screen.settle()
    assert screen.visit.place.record
    screen.visit.back()
    screen.settle()
    again = {
        card.property("recordId"): card.mapToScene(QPointF(0, 0)).x() for card in of_type(screen, "ThingCard")
    }
    for record, x in seen:
        if 0 < x < 1800:
            assert again[record] == pytest.approx(x, abs=2)


def test_buttons_do_what_fingers_do(open_screen: Open, dated: Path) -> None:
    screen = opened(open_screen, dated)
    screen.tap(screen.target("Later"))
    assert figure(screen) == "1991"
    screen.tap(screen.target("Later"))
    assert figure(screen) == "1992"
    screen.tap(screen.target("Earlier"))
    assert figure(screen) == "1991"
    while not line(screen).property("closest"):
        screen.tap(screen.target("Closer"))
        resting(screen)
    assert figure(screen) == "1991"
    screen.tap(screen.target("Further away"))
    resting(screen)
    assert not line(screen).property("closest")
    overview = screen.target("All of the time, small")
    corner = overview.mapToScene(QPointF(overview.width() - 2, overview.height() / 2)).toPoint()
    screen.tap(corner)
    resting(screen)
    assert figure(screen) == "2022"
    screen.tap(screen.target("All of the time"))
    resting(screen)
    assert figure(screen) == "1990–2022"


def test_a_drag_a_wheel_and_keys_move_the_line(open_screen: Open, dated: Path) -> None:
    screen = opened(open_screen, dated)
    stage = one(screen, "TimeStage")
    middle = screen.centre(stage)
    QTest.keyClick(screen.window, Qt.Key.Key_Plus)
    resting(screen)
    QTest.keyClick(screen.window, Qt.Key.Key_Plus)
    resting(screen)
    under = day_at(screen, middle.x())
    screen.press(middle)
    for n in range(1, 9):
        screen.move(middle + QPoint(25 * n, 0))
        # Moves are delivered with the next frame.
        screen.until(lambda n=n: abs(day_at(screen, middle.x() + 25 * n) - under) < 12)  # type: ignore[misc]  # n is bound now
    screen.lift(middle + QPoint(200, 0))
    resting(screen)
    at = float(stage.property("at"))
    QTest.keyClick(screen.window, Qt.Key.Key_Right)
    resting(screen)
    assert float(stage.property("at")) > at
    scale = float(stage.property("scale_"))
    QTest.wheelEvent(screen.window, QPointF(middle), QPoint(0, 120))
    resting(screen)
    assert float(stage.property("scale_")) > scale
    QTest.keyClick(screen.window, Qt.Key.Key_0)
    resting(screen)
    assert line(screen).property("all")
    x = screen.centre(next(s for s in of_type(screen, "TimeStep") if s.property("full") == "2001")).x()
    screen.tap(QPoint(x, middle.y()))
    screen.tap(QPoint(x, middle.y()))  # a double tap
    resting(screen)
    assert figure(screen) == "2001"
    assert not line(screen).property("whole")


def test_a_thousand_on_one_day_open_as_a_list(open_screen: Open, dated: Path) -> None:
    screen = opened(open_screen, dated)
    touch_year(screen, "2001")
    assert line(screen).property("heldCount") == 1000
    assert len(of_type(screen, "ThingCard")) < 12
    screen.tap(screen.target("1000 records"))
    rows = of_type(screen, "PanelRow")
    assert 3 < len(rows) < 20
    assert rows[0].property("whole") == "9 September 2001"
    screen.tap(screen.target("Close"))
    screen.until(lambda: not of_type(screen, "TimePanel"))


def test_what_has_no_date_stands_beside(open_screen: Open, dated: Path) -> None:
    screen = opened(open_screen, dated)
    screen.tap(screen.target("Without a date: 2"))
    rows = of_type(screen, "PanelRow")
    assert [row.property("recordId") for row in rows] == ["gift-10", "gift-11"]
    screen.tap(rows[1])
    screen.settle()
    assert screen.visit.place.record == "gift-11"


def test_an_event_says_what_it_was_and_leads_on(open_screen: Open, dated: Path) -> None:
    screen = opened(open_screen, dated)
    touch_year(screen, "1992")
    screen.tap(screen.target("They talked in May."))
    assert "Talks" in screen.texts()
    assert "Meeting · 19 May 1992 · Washington" in screen.texts()
    screen.until(lambda: [row.property("recordId") for row in of_type(screen, "PanelRow")] == ["gift-0"])
    screen.tap(screen.target(country_name("US", "en")))
    screen.settle()
    assert (screen.visit.place.screen, screen.visit.place.subject) == ("country", "US")
    screen.visit.back()
    screen.settle()
    assert "Meeting · 19 May 1992 · Washington" in screen.texts()


def test_uncertain_dates_are_as_long_as_they_are(open_screen: Open, dated: Path) -> None:
    screen = opened(open_screen, dated)
    stage = one(screen, "TimeStage")
    bars = {(bar.property("at"), bar.property("soft")): bar for bar in of_type(screen, "TimeBar")}
    nineties = bars[float(day_of(1990)), 0]
    assert nineties.property("days") == 3652
    assert nineties.width() == pytest.approx(3652 * float(stage.property("scale_")), abs=2)
    assert (float(day_of(1998)), 32) in bars  # open: it goes on
    assert bars[float(day_of(2000)), 4].property("dashedBegin")
    assert not any(bar.property("days") < 367 for bar in bars.values())  # a year is a stroke among years
    touch_year(screen, "1993")
    touch_year(screen, "1993")
    resting(screen)
    bars = {(bar.property("at"), bar.property("soft")): bar for bar in of_type(screen, "TimeBar")}
    about = bars[float(day_of(1993)), 3]
    assert about.property("days") == 365
    assert about.property("aboutBegin")


def test_one_section_or_the_events_alone(open_screen: Open, dated: Path) -> None:
    screen = opened(open_screen, dated)
    touch_year(screen, "1992")  # its figures leave room for all choices
    screen.tap(screen.target("Events"))
    assert line(screen).property("heldText") == "1 event"
    assert [card.property("eventId") for card in of_type(screen, "ThingCard")] == ["talks"]
    screen.tap(screen.target("All of the time"))
    resting(screen)
    assert line(screen).property("heldText") == "2 events"
    screen.until(lambda: len(of_type(screen, "ThingCard")) == 2)
    screen.tap(of_type(screen, "ThingCard")[0])
    assert "Talks" in screen.texts()
    screen.tap(screen.target("Close"))
    screen.until(lambda: not of_type(screen, "TimePanel"))
    screen.tap(screen.target("All"))
    assert line(screen).property("heldCount") > 1000


def test_upright_and_every_pose(open_screen: Open, dated: Path) -> None:
    screen = opened(open_screen, dated, size=(1080, 1920))
    page = screen.window.property("page")
    for name in page.property("poses"):
        QMetaObject.invokeMethod(page, "pose", Q_ARG("QString", name))
        screen.settle()
        assert of_type(screen, "PanelRow") or of_type(screen, "ThingCard")
    screen.visit.setAccommodation("contrast", "high")
    screen.settle()


def test_nothing_dated_is_said_calmly(open_screen: Open, tmp_path: Path) -> None:
    path = build(table_bundle(tmp_path / "bundle", 2), tmp_path / "edition").path
    db = sqlite3.connect(path / "index.sqlite")
    for name in ("event", "item", "total", "bin", "bar", "until", "most", "undated", "ref", "date"):
        db.execute(f"DELETE FROM timeline_{name}")
    db.commit()
    db.close()
    screen = opened(open_screen, path)
    assert "Nothing here has a date yet" in screen.texts()
    assert not of_type(screen, "TimeStage")
    assert not screen.targets("Closer")


def test_one_record_alone(open_screen: Open, tmp_path: Path) -> None:
    path = build(table_bundle(tmp_path / "bundle", 1), tmp_path / "edition").path
    screen = opened(open_screen, path)
    assert figure(screen) == "1990"
    (bar,) = of_type(screen, "TimeBar")  # a year is a bar among its months
    assert bar.property("days") == 365
    assert len(of_type(screen, "TimeStep")) == 12
    assert not screen.targets("Without a date: 1")
    screen.tap(screen.target("Later"))
    assert figure(screen) == "1990"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_no_name_below_the_line_stands_on_another(open_screen: Open, dated: Path, language: str) -> None:
    screen = opened(open_screen, dated)
    screen.visit.setLanguage(language)
    shown = line(screen)
    axis, first = shown.axis, day_of(1992)
    views = [axis.whole(), *(axis.around(first, first + days) for days in (950, 700, 30))]
    months = (1992 * 12 + month for month in (0, 8, 11))
    spans = [Span(YEAR, 1991, 1991), *(Span(MONTH, month, month) for month in months)]
    for view, span in product(views, [None, *spans]):
        shown.see(view)
        shown.choose(span)
        shown.rest()
        painted(screen)
        names = sorted(
            (words.mapToScene(QPointF(0, 0)).x(), words.width(), words.property("text"))
            for step in of_type(screen, "TimeStep")
            for words in step.childItems()
            if words.inherits("QQuickText") and words.isVisible()
        )
        assert len(names) > 5
        for (left, width, text), (right, _, other) in pairwise(names):
            assert left + width < right, (text, other)
