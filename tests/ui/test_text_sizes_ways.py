"""The search, the timeline, the map and the viewer in letters of 200 %, in the real window: no word is cut,
split, covered or in another's way, whatever a visitor does there.

The desk below the page is measured by its own tests.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QPointF
from PySide6.QtQuick import QQuickItem
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Open, Screen, of_type, one

from kiosk.edition.build import build
from kiosk.edition.timeline.calendar import DAY, MONTH, YEAR, first_day, unit_of
from kiosk.ui.timeline.rows import step
from kiosk.ui.tour.checks import measure
from kiosk.ui.tour.settle import settle

SIZES = pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
COUNTRIES = ("TR", "TR", "CN", "IN", "FR", "US", "GB", "US")
TITLE = {
    "kk": "Қазақстанның Біріккен Ұлттар Ұйымына қабылдануы",
    "ru": "Принятие Казахстана в Организацию Объединённых Наций",
    "en": "Admission of Kazakhstan to the United Nations",
}
LINES = [
    {"text": "Қауіпсіздік Кеңесінің ұсынысын қарап", "region": [0.1, 0.1, 0.8, 0.2],
     "translation": {"ru": "Рассмотрев рекомендацию Совета Безопасности", "en": "Having considered it"}},
    {"text": "Мемлекеттік тәуелсіздік туралы заң", "region": [0.1, 0.4, 0.8, 0.2],
     "translation": {"ru": "Закон о государственной независимости", "en": "The law on independence"}},
]  # fmt: skip


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Long Kazakh and Russian titles, gifts of several countries and years, and a page with its text."""
    root = tmp_path_factory.mktemp("large")
    bundle = SimulatedBundle()
    document = bundle.records["documents"][0]
    document["title"] = TITLE
    document["media"][0]["transcript"] = {"language": "kk", "lines": LINES}
    for number, code in enumerate(COUNTRIES):
        bundle.add(
            "gifts", f"gift-{number}", given_by=code, given_to="KZ", countries=[],
            date=f"{1991 + 3 * number}-12-16",
            title={"kk": f"Елтаңбалы күміс қорапша {number}", "ru": f"Серебряная шкатулка {number}",
                   "en": f"Silver box with the state seal {number}"},
        )  # fmt: skip
    result = build(bundle.write(root / "bundle"), root / "edition")
    assert not result.report.errors, [str(finding) for finding in result.report.errors]
    return result.path


def rest(screen: Screen) -> None:
    screen.settle()
    page = screen.window.property("page")
    screen.until(lambda: page.property("resting") is not False)
    assert settle(screen.window, quiet_ms=30), "the page does not come to rest"


def whole(screen: Screen, where: str) -> None:
    """Nothing on the page is cut, covered, too small or in the way of something else."""
    rest(screen)
    desk = one(screen, "Desk").mapToScene(QPointF(0, 0)).y()
    found = measure(screen.window, screen.window.property("unit"))
    told = [f"{r.check}: {r.words} {r.measured} {r.message}" for r in found.errors if r.box[1] < desk - 1]
    assert not told, f"{where}: {told}"


def large(open_screen: Open, edition: Path, size: tuple[int, int], language: str) -> Screen:
    screen = open_screen(edition, size=size, language=language)
    screen.visit.setAccommodation("text", "200")
    return screen


def pose(screen: Screen, name: str) -> None:
    page: QQuickItem = screen.window.property("page")
    assert name in page.property("poses")
    QMetaObject.invokeMethod(page, "pose", Q_ARG("QString", name))
    rest(screen)


@SIZES
def test_a_search_with_its_results(open_screen: Open, edition: Path, size: tuple[int, int]) -> None:
    screen = large(open_screen, edition, size, "kk")
    screen.visit.openSearch()
    for name in ("words", "misspelt", "more"):
        pose(screen, name)
        whole(screen, name)
        if name == "words":
            keys = one(screen, "KeyboardPanel").mapToScene(QPointF(0, 0)).y()
            shown = [card.mapToScene(QPointF(0, 0)) for card in of_type(screen, "HitCard")]
            assert len([at for at in shown if at.x() < size[0] - 100 and at.y() < keys - 100]) >= 2


@SIZES
def test_the_timeline_from_all_of_it_to_a_month(
    open_screen: Open, edition: Path, size: tuple[int, int]
) -> None:
    screen = large(open_screen, edition, size, "kk")
    screen.visit.openTimeline()
    whole(screen, "all")
    for name in ("year", "month"):
        pose(screen, name)
        whole(screen, name)


@SIZES
def test_the_map_with_a_country_and_as_a_list(
    open_screen: Open, edition: Path, size: tuple[int, int]
) -> None:
    screen = large(open_screen, edition, size, "ru")
    screen.visit.openMap()
    for name in ("country", "list"):
        pose(screen, name)
        whole(screen, name)


@SIZES
def test_the_viewer_with_the_text_beside_the_page(
    open_screen: Open, edition: Path, size: tuple[int, int]
) -> None:
    screen = large(open_screen, edition, size, "kk")
    screen.visit.openViewer("documents", "sample-declaration", "1:text")
    whole(screen, "text")
    page = one(screen, "ViewerPage")
    page.setProperty("panel", "compare")
    page.setProperty("compareId", "gift-0")
    whole(screen, "compared")


def test_letters_that_shrink_again_leave_the_page_as_it_was(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="kk")
    screen.visit.openTimeline()
    rest(screen)
    before = screen.window.grabWindow()
    screen.visit.setAccommodation("text", "200")
    rest(screen)
    assert screen.window.grabWindow() != before
    screen.visit.setAccommodation("text", "100")
    rest(screen)
    whole(screen, "again")
    heads = [item.height() for item in of_type(screen, "YearHead")]
    assert heads == pytest.approx([106 * screen.window.property("unit")])


@pytest.mark.parametrize(
    ("level", "date", "rank"),
    [(YEAR, 1990, 0), (YEAR, 1997, 7), (MONTH, 24 * 12, 0), (MONTH, 24 * 12 + 5, 5)],
)
def test_a_name_knows_how_far_it_stands_from_its_landmark(level: int, date: int, rank: int) -> None:
    assert step(level, date, ("a", "a", False), "", filled=False)["rank"] == rank


def test_days_at_a_months_end_give_way_to_the_next_month() -> None:
    first = unit_of(DAY, first_day(MONTH, 24 * 12))
    ranks = [step(DAY, first + n, ("a", "a", False), "", filled=False)["rank"] for n in range(31)]
    assert (ranks[0], ranks[25]) == (0, 25)
    assert set(ranks[26:]) == {1}
