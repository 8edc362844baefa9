"""Filters, orders and letters in the window: choices by touch, cleared in one touch, Back, languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QPointF
from PySide6.QtQuick import QQuickItem
from tests.simulator import SimulatedBundle
from tests.simulator.bundles import table_bundle
from tests.ui.conftest import Screen, of_type, one
from tests.ui.test_section_pages import in_view, rest, show

from kiosk.edition.alphabet import order
from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.ui.models import PAGE, PagedModel
from kiosk.ui.narrow.section_view import LARGE, SectionView
from kiosk.ui.tour.checks import measure

Open = Callable[..., Screen]

KAZAKH = ("Әлем", "Ғарыш", "Қобыз", "Ңұсқа", "Өнер", "Ұран", "Үміт", "Һаш", "Іні", "Арна", "Бала", "Дала",
          "Ель", "Жыр", "Кесе", "Мұра", "Нан", "Ода", "Пана", "Сый", "Тау", "Хат")  # fmt: skip
COUNTRIES = ("TR", "CN", "NO")
TYPES = ("vessel", "textile", "arms", "medal")


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """66 gifts of three countries, four kinds and three decades, with titles through the alphabet."""
    bundle = SimulatedBundle()
    bundle.records["gifts"].clear()
    for n in range(66):
        bundle.add(
            "gifts", f"gift-{n}", given_by=COUNTRIES[n % 3], given_to="KZ", object_type=TYPES[n % 4],
            date=str(1991 + n % 27), media=[], donor={"en": f"Donor {n:02}"},
            title={"kk": f"{KAZAKH[n % 22]} {n}", "ru": f"Дар {n}", "en": f"Gift {n}"},
        )  # fmt: skip
    for n in range(12):
        bundle.add("documents", f"document-{n}", date=f"{1992 + n}", countries=[COUNTRIES[n % 3]])
    bundle.exhibition["highlights"] = ["sample-declaration"]
    bundle.exhibition["attract"] = [{"scene": "title"}]
    for section in bundle.exhibition["sections"]:
        section.pop("cover", None)
    for records in bundle.records.values():
        for record in records:
            record.pop("links", None)
    root = tmp_path_factory.mktemp("mixed")
    result = build(bundle.write(root / "bundle"), root / "edition")
    assert not result.report.errors, [str(finding) for finding in result.report.errors]
    return result.path


def view_of(screen: Screen) -> SectionView:
    found = screen.window.property("page").findChildren(SectionView)
    assert len(found) == 1
    assert isinstance(found[0], SectionView)
    return found[0]


def value(screen: Screen, label: str) -> QQuickItem:
    (found,) = [item for item in of_type(screen, "ValueRow") if item.property("label") == label]
    return found


def press(screen: Screen, item: QQuickItem) -> None:
    screen.tap(item)
    rest(screen)


def counted(screen: Screen) -> dict[str, int]:
    return {item.property("label"): item.property("count") for item in of_type(screen, "ValueRow")}


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_several_choices_by_touch_and_one_touch_clears_them(
    open_screen: Open, mixed: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(mixed, size=size, language="en")
    unit = screen.window.property("unit")
    show(screen, "gifts")
    press(screen, screen.target("Filter and order"))
    assert not measure(screen.window, unit).errors
    assert counted(screen)["Vessel"] == 17
    press(screen, value(screen, "Türkiye"))
    assert counted(screen)["Vessel"] == 6
    assert counted(screen)["China"] == 22, "another country would come beside it"
    press(screen, value(screen, "China"))
    press(screen, value(screen, "Vessel"))
    press(screen, value(screen, "1990s"))
    found = view_of(screen).property("shownCount")
    told = [n for n in range(66) if n % 3 in (0, 1) and n % 4 == 0 and (1991 + n % 27) < 2000]
    assert found == len(told) > 0
    assert not measure(screen.window, unit).errors
    press(screen, screen.targets(f"Show: {found} gifts")[0])
    assert not of_type(screen, "NarrowPanel")
    assert f"{found} gifts / 66" in screen.texts()
    lit = [gift for gift in in_view(screen, "Gift") if gift.property("lit")]
    assert {gift.property("recordId") for gift in lit} <= {f"gift-{n}" for n in told}
    assert not measure(screen.window, unit).errors
    # One is taken off by its name, then all in one touch.
    press(screen, screen.target("Take off: China"))
    assert view_of(screen).property("shownCount") == len([n for n in told if n % 3 == 0])
    press(screen, screen.target("Clear all"))
    assert view_of(screen).property("shownCount") == 66
    assert not view_of(screen).property("narrowed")
    assert "66 gifts" in screen.texts()


def test_what_would_give_nothing_is_dim_and_takes_no_touch(open_screen: Open, mixed: Path) -> None:
    screen = open_screen(mixed, language="en")
    show(screen, "gifts")
    press(screen, screen.target("Filter and order"))
    press(screen, value(screen, "Donor 00"))
    row = value(screen, "China")
    assert row.property("count") == 0
    assert not row.isEnabled()
    before = view_of(screen).property("shownCount")
    press(screen, row)
    assert view_of(screen).property("shownCount") == before == 1
    screen.visit.goHome()  # leaves with the panel open
    rest(screen)
    assert not of_type(screen, "NarrowPanel")


def test_the_row_on_the_page_and_the_panel_are_one_choice(open_screen: Open, mixed: Path) -> None:
    screen = open_screen(mixed, language="en")
    show(screen, "gifts")
    press(screen, screen.target("Türkiye"))
    press(screen, screen.target("Norway"))
    assert view_of(screen).property("shownCount") == 44
    press(screen, screen.target("Filter and order"))
    assert [row.property("label") for row in of_type(screen, "ValueRow") if row.property("picked")] == [
        "Norway", "Türkiye"
    ]  # fmt: skip
    press(screen, screen.target("Close"))
    press(screen, screen.target("All"))
    assert view_of(screen).property("shownCount") == 66


def test_more_values_than_have_room_are_looked_up_by_letter(open_screen: Open, mixed: Path) -> None:
    screen = open_screen(mixed, language="en")
    show(screen, "gifts")
    press(screen, screen.target("Filter and order"))
    press(screen, screen.target("All 66 by letter"))
    assert not measure(screen.window, screen.window.property("unit")).errors
    labels = [row.property("label") for row in of_type(screen, "ValueRow")]
    assert labels[0] == "Donor 00"
    press(screen, value(screen, "Donor 05"))
    assert value(screen, "Donor 05").property("picked")
    assert view_of(screen).property("shownCount") == 1
    press(screen, screen.target("Person"))
    assert value(screen, "Donor 05").property("picked"), "what is chosen is among the first"


def leading(screen: Screen) -> str:
    """The record at the upper left of the lines."""
    lines = sorted(
        in_view(screen, "RecordLine"), key=lambda item: (screen.centre(item).y(), screen.centre(item).x())
    )
    return str(lines[0].property("title"))


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_by_title_with_the_strip_and_back_to_the_same_place(
    open_screen: Open, mixed: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(mixed, size=size, language="kk")
    show(screen, "gifts")
    view = view_of(screen)
    view.setOrder("title")
    rest(screen)
    assert not measure(screen.window, screen.window.property("unit")).errors
    assert leading(screen).startswith("Арна")
    strip = one(screen, "IndexStrip")
    letters = view._letters
    number = next(n for n in range(22) if letters.letterAt(n) == "Қ")
    at = strip.mapToScene(QPointF(strip.width() / 2, strip.height() * (number + 0.5) / 22)).toPoint()
    top = strip.mapToScene(QPointF(strip.width() / 2, 3)).toPoint()
    screen.press(top)
    screen.move(at)
    screen.until(lambda: "Қ" in screen.texts())
    screen.lift(at)
    rest(screen)
    titles = [line.property("title") for line in in_view(screen, "RecordLine")]
    assert any(title.startswith("Қобыз") for title in titles)
    # Keys for whom sliding is too fine.
    press(
        screen,
        one(screen, "ListIndex").childItems()[0],
    )
    press(screen, screen.target("М"))
    before = leading(screen)
    line = next(iter(in_view(screen, "RecordLine")))
    record = line.property("recordId")
    press(screen, line)
    assert screen.visit.property("record") == record
    screen.visit.back()
    rest(screen)
    assert leading(screen) == before
    assert view_of(screen).property("order") == "title"
    # Another language has another order, and keeps the choices.
    view_of(screen)._choices.toggle("country", "TR")
    rest(screen)
    screen.visit.setLanguage("ru")
    rest(screen)
    shown = {line.property("title") for line in in_view(screen, "RecordLine")}
    russian = [str(view_of(screen).at(n)["title"]) for n in range(22)]
    assert all(title.startswith("Дар") for title in russian)
    assert russian == sorted(russian, key=order("ru"))
    assert len(shown & set(russian)) >= 8
    assert view_of(screen).property("shownCount") == 22
    assert [role for role in screen.texts() if "22" in role]


def test_back_brings_back_choices_and_the_wall(open_screen: Open, mixed: Path) -> None:
    screen = open_screen(mixed, language="en")
    show(screen, "gifts")
    press(screen, screen.target("Norway"))
    gift = min((g for g in in_view(screen, "Gift") if g.property("lit")), key=lambda g: screen.centre(g).x())
    press(screen, gift)
    screen.visit.back()
    rest(screen)
    assert screen.targets("Take off: Norway")
    assert view_of(screen).property("shownCount") == 22
    # Cleared, and left another way than by a record: it stays cleared.
    press(screen, screen.target("Clear all"))
    screen.visit.goHome()
    rest(screen)
    show(screen, "gifts")
    assert view_of(screen).property("shownCount") == 66
    # Another section, as one finds it.
    show(screen, "documents")
    assert view_of(screen).property("shownCount") == 13


def test_documents_narrow_with_their_years(open_screen: Open, mixed: Path) -> None:
    screen = open_screen(mixed, language="en")
    show(screen, "documents")
    press(screen, screen.target("Filter and order"))
    press(screen, value(screen, "China"))
    press(screen, screen.target("Close"))
    assert {card.property("year") for card in of_type(screen, "SheetCard")} <= {
        "1993",
        "1996",
        "1999",
        "2002",
    }
    scale = one(screen, "YearScale")
    assert scale.property("count") == 10
    screen.tap(screen.target("1999"))
    rest(screen)
    assert "1999" in {card.property("year") for card in in_view(screen, "SheetCard")}


@pytest.mark.parametrize("section", ["documents", "gifts", "autographs", "quotes"])
def test_every_pose_of_every_page_is_whole(open_screen: Open, mixed: Path, section: str) -> None:
    screen = open_screen(mixed, language="kk")
    show(screen, section)
    page = screen.window.property("page")
    poses = page.property("poses")
    assert poses == (["filter", "narrowed", "lines"] if section in ("documents", "gifts") else [])
    for pose in poses:
        QMetaObject.invokeMethod(page, "pose", Q_ARG("QString", pose))
        rest(screen)
        assert not measure(screen.window, screen.window.property("unit")).errors, pose
    screen.visit.setAccommodation("contrast", "high")
    rest(screen)
    assert not measure(screen.window, screen.window.property("unit")).errors


# -- long lists


def test_a_list_of_124_000_rows_reads_a_few_pages() -> None:
    asked: list[int] = []

    def fetch(offset: int, limit: int) -> list[dict[str, Any]]:
        asked.append(offset)
        return [{"n": n} for n in range(offset, min(offset + limit, 124_000))]

    model = PagedModel(("n",))
    model.set_source(124_000, fetch)
    for place in (0, 123_999, 60_000, 60_001, 60_047):
        row = model.row(place)
        assert row is not None
        assert row["n"] == place
    assert len(asked) <= 5
    asked.clear()
    for place in range(62_000, 62_000 + 4 * PAGE):  # a screen goes on, row by row
        model.row(place)
    assert len(asked) <= 5
    assert len(set(asked)) == len(asked)


def test_the_next_page_is_read_while_nobody_waits_for_it(screen: Screen) -> None:
    asked: list[int] = []

    def fetch(offset: int, limit: int) -> list[dict[str, Any]]:
        asked.append(offset)
        return [{"n": n} for n in range(offset, offset + limit)]

    model = PagedModel(("n",))
    model.set_source(124_000, fetch)
    model.row(10 * PAGE)
    model.row(9 * PAGE)
    screen.until(lambda: 8 * PAGE in asked)
    assert asked == [10 * PAGE, 9 * PAGE, 8 * PAGE]


def test_a_long_section_stands_in_lines_and_is_exchanged_without_its_ids(
    open_screen: Open, tmp_path: Path
) -> None:
    path = build(table_bundle(tmp_path / "bundle", LARGE + 1201), tmp_path / "edition").path
    screen = open_screen(path, language="en")
    show(screen, "gifts")
    view = view_of(screen)
    assert view.property("listed")
    strip = one(screen, "IndexStrip")
    at = strip.mapToScene(QPointF(strip.width() / 2, strip.height() / 2)).toPoint()
    screen.tap(at)
    rest(screen)
    before = leading(screen)
    assert abs(int(before.split()[-1]) - 1100) < 20
    hidden = f"gift-{int(before.split()[-1]) - 40}"
    screen.kiosk.exchange(Edition.open(path, [hidden]))
    rest(screen)
    assert leading(screen) == before
    assert view.property("shownCount") == LARGE + 1200
