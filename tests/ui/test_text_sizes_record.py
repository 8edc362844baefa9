"""The record page of every kind, quotes, the shelf, people and countries, for who reads in large letters.

Nothing is cut, split, covered or on top of something else by the tour's own checks; all words can be reached
by a finger; and who changes the size while reading goes on with the same words.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtQuick import QQuickItem
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Open, Screen, of_type, one

from kiosk.edition.build import build
from kiosk.ui.tour.checks import Remark, measure
from kiosk.ui.tour.settle import settle

SIZES = pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
LONG = "Көпвекторлы дипломатияның халықаралық ынтымақтастықтағы тәжірибесі туралы мәлімдеме"
SPEECH = (
    "Көпвекторлы сыртқы саясат бізге әрбір көршімен тең құқылы қарым-қатынас орнатуға, "
    "ынтымақтастықты кеңейтуге және бейбітшілікті сақтауға мүмкіндік берді"
)
LABEL = " ".join(["Бұл құжат мемлекеттің халықаралық қауымдастықтағы орнын айқындады."] * 5)
RECORDS = {
    "documents": "sample-declaration", "gifts": "sample-bowl", "autographs": "sample-book",
    "quotes": "sample-quote",
}  # fmt: skip


@pytest.fixture(scope="module")
def wordy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records with long Kazakh words in everything that is said of them, and with many threads."""
    bundle = SimulatedBundle()
    bundle.people[0]["name"]["kk"] = "Құралайсұлу Есенжолқызы Байтұрсынова"
    bundle.people[0]["role"]["kk"] = "Қазақстан Республикасының төтенше және өкілетті елшісі"
    document = bundle.records["documents"][0]
    document["title"]["kk"], document["label"]["kk"] = LONG, LABEL
    document["more"]["kk"] = "\n\n".join([LABEL] * 3)
    for number in range(6):
        bundle.add("documents", f"paper-{number}", title={"kk": f"{LONG} {number}", "en": "Paper"})
        bundle.add("autographs", f"book-{number}", title={"kk": LONG, "en": "Book"}, sample=True)
        bundle.add("quotes", f"quote-{number}", speaker=("alua-sample", "john-sample")[number % 2])
        why = {"kk": "Халықаралық ынтымақтастық туралы келіссөздерден кейін", "en": "After the talks"}
        document["links"].append({"to": f"paper-{number}", "why": why})
    quote = bundle.records["quotes"][0]
    quote["quotation"] = {"kk": SPEECH, "ru": SPEECH, "en": SPEECH}
    root = tmp_path_factory.mktemp("wordy")
    result = build(bundle.write(root / "bundle"), root / "edition")
    assert result.path is not None, [str(finding) for finding in result.report]
    return result.path


def wrong(screen: Screen) -> list[Remark]:
    """What the tour finds on the page; the desk below it is not a part of it."""
    settle(screen.window, ready=lambda: bool(screen.window.property("settled")))
    found = measure(screen.window, screen.window.property("unit")).errors
    return [remark for remark in found if not remark.item.startswith("Desk")]


def box(item: QQuickItem) -> QRectF:
    """Where an item stands in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@SIZES
def test_at_twice_the_size_nothing_of_a_record_is_lost(
    open_screen: Open, wordy: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(wordy, size=size, language="kk")
    screen.visit.setAccommodation("text", "200")
    for kind, record in RECORDS.items():
        screen.visit.openRecord(kind, record)
        screen.settle()
        assert not wrong(screen), kind
    screen.visit.openRecord("documents", RECORDS["documents"])
    screen.settle()
    page, scroll = one(screen, "RecordPage"), one(screen, "ScrollColumn")
    page.setProperty("expanded", True)
    settle(screen.window)
    scroll.setProperty("contentY", float(scroll.property("contentHeight")) - scroll.height())
    assert not wrong(screen), "to the end"


@SIZES
def test_at_twice_the_size_lists_and_names_are_whole(
    open_screen: Open, wordy: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(wordy, size=size, language="kk")
    screen.visit.setAccommodation("text", "200")
    screen.visit.openPerson("alua-sample")
    screen.settle()
    assert not wrong(screen)
    screen.visit.openCountry("US")
    screen.settle()
    assert not wrong(screen)
    screen.visit.openSection("quotes")
    screen.settle()
    assert not [r for r in wrong(screen) if "Spoken" in r.item or "Speaker" in r.item]
    names = [item for item in of_type(screen, "SpeakerName") if item.opacity() > 0]
    said = [text for name in names for text in screen.items(name) if text.inherits("QQuickText")]
    assert names
    assert not [text.property("text") for text in said if text.property("truncated")]
    screen.visit.openSection("autographs")
    screen.settle()
    assert not [r for r in wrong(screen) if "Book" in r.item]


@SIZES
def test_a_finger_reaches_the_last_word_and_every_thread(
    open_screen: Open, wordy: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(wordy, size=size, language="kk", start="record:sample-declaration")
    assert not of_type(screen, "ThreadColumn"), "at the usual size the threads stand side by side"
    screen.visit.setAccommodation("text", "200")
    settle(screen.window)
    scroll = one(screen, "ScrollColumn")
    words = box(scroll)
    assert words.height() > 0.5 * screen.window.height() * (1 if size[0] > size[1] else 0.8)
    at = words.center().toPoint()
    screen.press(at)
    for step in range(1, 29):
        screen.move(at - QPoint(0, 12 * step))
        settle(screen.window, quiet_ms=1)
    screen.lift(at - QPoint(0, 336))
    assert float(scroll.property("contentY")) >= 100, "a finger draws the words up"
    screen.until(lambda: not scroll.property("moving"))
    scroll.setProperty("contentY", float(scroll.property("contentHeight")) - scroll.height())
    assert scroll.property("atYEnd")
    settle(screen.window)
    ends = of_type(screen, "ThreadEnd")
    assert len(ends) >= 7
    last = max(ends, key=lambda end: box(end).y())
    assert box(last).bottom() <= words.bottom() + 1
    assert box(last).height() >= 15 * screen.window.property("unit")
    screen.tap(last)
    screen.until(lambda: screen.visit.place.record != "sample-declaration")


def reading(screen: Screen) -> tuple[str, float]:
    """The paragraph at the upper edge of what scrolls, and how much of it lies above."""
    edge = box(one(screen, "ScrollColumn")).top()
    texts = [t for t in of_type(screen, "Paragraph") if box(t).top() <= edge < box(t).bottom()]
    assert texts, "no paragraph stands at the edge"
    at = box(texts[0])
    return str(texts[0].property("text")), (edge - at.top()) / at.height()


@SIZES
def test_who_changes_the_size_goes_on_with_the_same_words(
    open_screen: Open, wordy: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(wordy, size=size, language="kk", start="record:sample-declaration")
    one(screen, "RecordPage").setProperty("expanded", True)
    settle(screen.window)
    scroll = one(screen, "ScrollColumn")
    second = of_type(screen, "Paragraph")[1]
    scroll.setProperty("contentY", second.y() + 0.5 * second.height())
    words, share = reading(screen)
    for text in ("125", "200", "100"):
        screen.visit.setAccommodation("text", text)
        settle(screen.window)
        now, behind = reading(screen)
        assert now == words
        assert behind == pytest.approx(share, abs=0.06), text


def test_back_leads_to_the_same_words_in_large_letters(open_screen: Open, wordy: Path) -> None:
    screen = open_screen(wordy, language="kk", start="record:sample-declaration")
    screen.visit.setAccommodation("text", "200")
    one(screen, "RecordPage").setProperty("expanded", True)
    settle(screen.window)
    scroll = one(screen, "ScrollColumn")
    scroll.setProperty("contentY", float(scroll.property("contentHeight")) - scroll.height() - 60)
    settle(screen.window)
    left = float(scroll.property("contentY"))
    inside = box(scroll)
    end = next(e for e in of_type(screen, "ThreadEnd") if inside.contains(QPointF(screen.centre(e))))
    screen.tap(end)
    screen.until(lambda: screen.visit.place.record != "sample-declaration")
    screen.settle()
    screen.visit.back()
    screen.settle()
    settle(screen.window)
    assert screen.visit.place.record == "sample-declaration"
    assert float(one(screen, "ScrollColumn").property("contentY")) == pytest.approx(left, abs=2)
