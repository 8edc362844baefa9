"""The pages of people and countries in the window: threads followed with a finger, and the way back."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Open, Screen, of_type, one

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.ui.exhibition import Exhibition
from kiosk.ui.map.glass import MapGlass
from kiosk.ui.meta import type_name
from kiosk.ui.models import PAGE, PAGES
from kiosk.ui.subjects.view import SubjectView
from kiosk.ui.tour.settle import settle
from kiosk.visit.state import Place
from kiosk.visit.state import Screen as Where


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Alua Sample signed, spoke and gave; her gifts went to Türkiye and to China, which has very many."""
    root = tmp_path_factory.mktemp("subjects")
    bundle = SimulatedBundle()
    bundle.exhibition["themes"] = {"peace": {"kk": "бейбітшілік", "ru": "мир", "en": "peace"}}
    for number in range(4):
        bundle.add("gifts", f"turkish-{number}", given_to="TR", title={"en": f"Turkish gift {number}"})
    for number in range(PAGE * (PAGES + 2)):
        gift = bundle.add("gifts", f"chinese-{number:03}", given_to="CN", themes=["peace"])
        gift |= {"title": {"en": f"Chinese gift {number}"}, "recipient": {"en": f"Guest {number}"}}
        del gift["donor"]
        del gift["media"]
    result = build(bundle.write(root / "bundle"), root / "edition")
    assert result.path is not None, [str(finding) for finding in result.report]
    return result.path


def settled(screen: Screen) -> None:
    screen.settle()
    screen.until(lambda: len(of_type(screen, "PageHost")) == 1)


def named(screen: Screen, text: str) -> QQuickItem:
    """The name that leads to a page, within the part of the screen that is seen."""
    found = [
        item for item in of_type(screen, "SubjectLink")
        if item.property("text") == text and 0 < screen.centre(item).y() < screen.window.height() * 0.9
    ]  # fmt: skip
    assert found, f"nothing leads to “{text}”"
    return found[0]


def place(screen: Screen) -> tuple[str, str]:
    here = screen.visit.place
    return str(here.screen), here.subject or here.record


def test_from_a_record_to_a_person_to_a_record_to_a_country_and_all_the_way_back(
    open_screen: Open, path: Path
) -> None:
    screen = open_screen(path, start="record:turkish-1", language="en")
    screen.tap(named(screen, "Türkiye"))  # in the line above the title
    settled(screen)
    assert place(screen) == ("country", "TR")
    assert "Türkiye" in screen.texts()
    assert "Gift to here" in screen.texts()
    screen.tap(named(screen, "Alua Sample"))
    settled(screen)
    assert place(screen) == ("person", "alua-sample")
    assert {"Alua Sample", "Ambassador", "Kazakhstan"} <= set(screen.texts())
    assert "Signed · A/TEST/46/224" in screen.texts()
    screen.tap(screen.target("Sample declaration"))
    settled(screen)
    assert place(screen) == ("record", "sample-declaration")
    links = of_type(screen, "SubjectLink")
    assert "Kazakhstan" not in {item.property("text") for item in links}, "the own country leads nowhere"
    for back in (("person", "alua-sample"), ("country", "TR"), ("record", "turkish-1")):
        screen.tap(screen.target("Back"))
        settled(screen)
        assert place(screen) == back


def test_a_long_list_is_jumped_through_and_stands_where_it_was_left(open_screen: Open, path: Path) -> None:
    screen = open_screen(path, start="person:alua-sample", language="en")
    screen.tap(screen.target("Gifts"))
    wanted = screen.target("Turkish gift 0")
    screen.tap(wanted)
    settled(screen)
    assert place(screen) == ("record", "turkish-0")
    screen.tap(screen.target("Back"))
    settled(screen)
    lines = {item.property("title"): screen.centre(item).y() for item in of_type(screen, "RecordLine")}
    assert "Turkish gift 0" in lines
    assert lines["Turkish gift 0"] < screen.window.height()


def test_the_section_in_sight_is_marked_above_the_list(open_screen: Open, path: Path) -> None:
    screen = open_screen(path, start="person:alua-sample", language="en")

    def marked() -> list[str]:
        chips = of_type(screen, "Choice")
        return [
            str(chip.property("text")) for chip in chips
            if chip.property("picked") and 0 <= screen.centre(chip).x() < screen.window.width()
        ]  # fmt: skip

    assert marked() == ["Documents"], "from the beginning"
    body: QObject = one(screen, "PersonPage")
    QMetaObject.invokeMethod(body, "pose", Q_ARG("QString", "end"))
    screen.until(lambda: marked() not in ([], ["Documents"]))
    edge = one(screen, "SubjectRecords").mapToScene(QPointF(0, one(screen, "SubjectRecords").height())).y()
    lines = of_type(screen, "RecordLine")
    signs = [sign for line in lines for sign in screen.items(line) if type_name(sign) == "Glyph"]
    assert all(sign.mapToScene(QPointF(0, sign.height())).y() <= edge + 1 for sign in signs)


def test_threads_run_past_the_edge_and_come_in_with_a_finger(open_screen: Open, path: Path) -> None:
    screen = open_screen(path, start="record:turkish-1", language="en")
    threads = one(screen, "Threads")
    count = int(threads.property("count"))
    assert count >= 4
    ends = of_type(screen, "ThreadEnd")
    assert all(end.property("caption") for end in ends), "every thread says why"
    met = {end.property("kind"): end.property("title") for end in ends if end.property("key")}
    assert met == {"person": "Alua Sample", "country": "Türkiye"}, "people and countries stand among them"
    at = threads.mapToScene(threads.boundingRect().center()).toPoint() + QPoint(0, 60)
    finger = at + QPoint(300, 0)
    screen.press(finger)
    for _ in range(12):
        finger -= QPoint(60, 0)
        screen.move(finger)
        settle(screen.window, quiet_ms=1)
    screen.lift(finger)
    screen.until(lambda: float(threads.property("place")) > 100)
    screen.until(lambda: settle(screen.window, quiet_ms=100))  # the row has come to rest
    assert place(screen) == ("record", "turkish-1"), "drawing the row in follows no thread"
    drawn = float(threads.property("place"))
    settled(screen)
    seen = [end for end in of_type(screen, "ThreadEnd") if 0 < screen.centre(end).x() < 1900]
    screen.tap(seen[-1])
    settled(screen)
    assert place(screen)[1] != "turkish-1"
    screen.tap(screen.target("Back"))
    settled(screen)
    assert abs(float(one(screen, "Threads").property("place")) - drawn) < 400


def test_a_country_shows_itself_on_the_map(open_screen: Open, path: Path) -> None:
    screen = open_screen(path, start="country:TR", language="en")
    screen.tap(screen.target("Show on the map"))
    settled(screen)
    assert place(screen)[0] == "map"
    panel = one(screen, "CountryPanel")
    assert "Türkiye" in [item.property("text") for item in screen.items(panel)], "it is the chosen one"
    stage = one(screen, "MapGlass")
    assert isinstance(stage, MapGlass)
    assert stage.shown is not None
    (country,) = [one for one in stage.shown.countries if one.code == "TR"]
    x, y = stage.dot(country)
    assert 0 < x < panel.x()
    assert 0 < y < stage.height()
    # Asked once: whoever comes to the map again by another way is where they were.
    screen.visit.goHome()
    settled(screen)
    screen.visit.openMap()
    settled(screen)
    assert not of_type(screen, "CountryPanel")


def test_the_language_is_changed_where_the_page_stands(open_screen: Open, path: Path) -> None:
    screen = open_screen(path, start="country:TR", language="en")
    screen.visit.setLanguage("ru")
    screen.until(lambda: "Турция" in screen.texts())
    assert "Турция" in screen.texts()
    assert "Türkiye" not in screen.texts()


def test_the_pages_strike_poses(open_screen: Open, path: Path) -> None:
    screen = open_screen(path, size=(1080, 1920), start="country:CN", language="en")
    body: QObject = one(screen, "CountryPage")
    poses = body.property("poses")
    assert poses == ["end", "about"]
    for pose in poses:
        QMetaObject.invokeMethod(body, "pose", Q_ARG("QString", pose))
    screen.until(lambda: f"Chinese gift {PAGE * (PAGES + 2) - 1}" in screen.texts())


def test_a_country_with_very_many_records_holds_a_few_pages(qapp: object, path: Path) -> None:
    with Edition.open(path) as edition:
        view, exhibition = SubjectView(), Exhibition(edition)
        view.setProperty("exhibition", exhibition)
        view.setProperty("kind", "country")
        view.setProperty("key", "CN")
        records = view._records
        assert records.rowCount() == PAGE * (PAGES + 2)
        roles = {name.toStdString(): role for role, name in records.roleNames().items()}
        titles = [records.data(records.index(row), roles["title"]) for row in range(records.rowCount())]
        assert titles == [f"Chinese gift {number}" for number in range(PAGE * (PAGES + 2))]
        assert len(records._pages) == PAGES


def test_what_is_gone_leads_home(open_screen: Open, path: Path) -> None:
    screen = open_screen(path, start="country:TR", language="en")
    hidden = [f"turkish-{number}" for number in range(4)]
    with Edition.open(path, hidden) as left:
        kiosk = screen.kiosk
        assert kiosk.left_of(Place(Where.COUNTRY, subject="TR"), left) == Place(Where.HOME)
        still = Place(Where.PERSON, subject="alua-sample")
        assert kiosk.left_of(still, left) == still
    screen.kiosk.exchange(Edition.open(path, hidden))
    settled(screen)
    assert screen.visit.place == Place(Where.HOME)


def test_an_edition_of_an_older_format_is_calm(
    open_screen: Open, small_edition: Path, tmp_path: Path
) -> None:
    older = tmp_path / "older"
    older.mkdir()
    for file in small_edition.iterdir():
        if file.is_dir():
            (older / file.name).symlink_to(file)
        else:
            (older / file.name).write_bytes(file.read_bytes())
    db = sqlite3.connect(older / "index.sqlite")
    for table in ("subject", "subject_words", "subject_member", "subject_pair"):
        db.execute(f"DROP TABLE {table}")
    db.execute("PRAGMA user_version = 2")
    db.close()
    manifest = json.loads((older / "edition.json").read_text(encoding="utf-8"))
    (older / "edition.json").write_text(json.dumps(manifest | {"format": 2}), encoding="utf-8")
    screen = open_screen(older, start="record:sample-bowl", language="en")
    assert of_type(screen, "SubjectLink") == []
    screen.visit.openPerson("alua-sample")
    settled(screen)
    assert "Nothing is on display here yet" in screen.texts()
