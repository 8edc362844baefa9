"""The window on a bundle that is being edited: real files are changed on the disk, a real worker builds them,
and what is looked at is what the window shows. Waiting is for states, never for time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from tests.simulator import SimulatedBundle, picture, truncate, write_yaml
from tests.ui.conftest import Clock, Screen, of_type

from kiosk.ui.app import Options
from kiosk.ui.preview import Preview


class Desk:
    """A preview under test, and the bundle it looks at."""

    def __init__(self, preview: Preview, bundle: Path, made: SimulatedBundle, screen: Screen) -> None:
        self.preview, self.bundle, self.made, self.screen = preview, bundle, made, screen

    def write(self) -> None:
        """Save everything as it is now."""
        self.made.write(self.bundle)

    def shows(self, text: str) -> bool:
        return any(text in words for words in self.screen.texts())

    def until_shows(self, text: str) -> None:
        self.screen.until(lambda: self.shows(text))

    def place(self) -> tuple[str, str, str]:
        visit = self.preview.kiosk.visit
        return visit.property("screen"), visit.property("section"), visit.property("record")

    def errors(self) -> int:
        return int(self.preview.state.property("errors"))

    def page(self) -> QQuickItem:
        page = self.screen.window.property("page")
        assert isinstance(page, QQuickItem)
        return page

    def view(self, model_of: str) -> QQuickItem:
        """The list or grid on the page whose records are of a section."""
        found = [
            item for item in self.screen.items(self.page())
            if (item.inherits("QQuickListView") or item.inherits("QQuickGridView")) and item.property("count")
        ]  # fmt: skip
        assert found, model_of
        return found[0]


Begin = Callable[..., Desk]


@pytest.fixture
def begin(
    qapp: QGuiApplication, fonts: None, tmp_path: Path, touchscreen: QPointingDevice
) -> Iterator[Begin]:
    """Open previews of a simulated bundle; they are closed when the test ends."""
    opened: list[Preview] = []

    def begin_one(
        made: SimulatedBundle | None = None, *, size: tuple[int, int] = (1280, 720), start: str = "home",
        language: str = "en", before: Callable[[Path], object] = lambda bundle: None,
    ) -> Desk:  # fmt: skip
        made = made or SimulatedBundle()
        bundle = made.write(tmp_path / "bundle")
        before(bundle)
        options = Options(windowed=True, size=size, start=start, language=language)
        clock = Clock()
        preview = Preview(qapp, options, bundle, tmp_path / "cache", clock)
        opened.append(preview)
        told: list[None] = []
        preview.shown.connect(lambda: told.append(None))
        preview.open()
        screen = Screen(preview.kiosk, clock, touchscreen)
        screen.until(lambda: bool(told))
        if preview.kiosk.exhibition is not None:
            screen.settle()
        return Desk(preview, bundle, made, screen)

    yield begin_one
    for preview in opened:
        preview.close()


def titled(made: SimulatedBundle, kind: str, number: int, text: str) -> None:
    """Give a record another English title."""
    made.records[kind][number]["title"] = {**made.records[kind][number]["title"], "en": text}


def many_gifts(count: int) -> SimulatedBundle:
    made = SimulatedBundle()
    for number in range(count):
        made.add(
            "gifts",
            f"gift-{number:02}",
            title=f"Gift number {number:02}",
            given_by="TR" if number % 2 else "CN",
        )
    return made


def test_a_saved_change_appears_and_the_page_stays(begin: Begin) -> None:
    desk = begin(start="record:sample-bowl")
    page = desk.page()
    titled(desk.made, "gifts", 0, "A bowl with another name")
    desk.write()
    desk.until_shows("A bowl with another name")
    assert desk.place() == ("record", "gifts", "sample-bowl")
    assert desk.page() is page
    assert desk.errors() == 0


def test_language_and_accommodations_stay(begin: Begin) -> None:
    desk = begin(start="section:gifts", language="ru")
    desk.screen.visit.setAccommodation("contrast", "high")
    desk.made.exhibition["sections"][1]["title"]["ru"] = "Дары"
    desk.write()
    desk.until_shows("Дары")
    assert desk.screen.visit.property("language") == "ru"
    assert desk.screen.visit.property("contrast") == "high"


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_a_list_stays_where_it_was_scrolled(begin: Begin, size: tuple[int, int]) -> None:
    """Records come in before it and go away after it: the one that led leads, to the pixel."""
    made = SimulatedBundle()
    for number in range(24):
        made.add(
            "documents",
            f"doc-{number:02}",
            title=f"Document {number:02}",
            date=f"{1995 + number // 2}-01-{number + 1:02}",
        )
    desk = begin(made, start="section:documents", size=size)
    view = desk.view("documents")
    way = "contentX" if size[0] > size[1] else "contentY"
    view.setProperty(way, 1400.0)

    def leads() -> tuple[str, int]:
        """The first record on the screen whose middle is in sight, and where it stands."""
        cards = [item for item in desk.screen.items(view) if item.property("recordId")]
        middles = [(desk.screen.centre(item), str(item.property("recordId"))) for item in cards]
        seen = [(at.y(), at.x(), name) for at, name in middles if at.x() > 0 and at.y() > 0]
        y, x, name = min(seen)
        return name, x if way == "contentX" else y

    before = leads()
    assert before[0] != "sample-declaration"
    for number in range(2):
        made.add("documents", f"early-{number}", title=f"Early {number}", date=f"1990-0{number + 1}-01")
    made.records["documents"] = [r for r in made.records["documents"] if r["id"] != "doc-23"]
    (desk.bundle / "documents" / "doc-23.yaml").unlink()
    desk.write()
    desk.screen.until(lambda: view.property("count") == 26)
    assert leads() == before


def test_the_choice_in_a_section_stays(begin: Begin) -> None:
    desk = begin(many_gifts(30), start="section:gifts")
    page = desk.page()
    desk.screen.tap(next(t for t in desk.screen.items() if t.property("value") == "TR"))
    desk.screen.until(lambda: desk.preview.kiosk.exhibition is not None)
    titled(desk.made, "gifts", 0, "A bowl with another name")
    desk.made.records["gifts"][3]["title"] = "Gift with a new name"
    desk.write()
    told: list[None] = []
    desk.preview.shown.connect(lambda: told.append(None))
    desk.screen.until(lambda: bool(told))
    assert desk.page() is page
    chosen = [choice.property("value") for choice in of_type(desk.screen, "Choice")
              if choice.property("picked")]  # fmt: skip
    assert chosen == ["TR"]


def test_the_second_picture_stays_on_the_stage(begin: Begin) -> None:
    made = SimulatedBundle()
    bowl = made.records["gifts"][0]
    first = dict(bowl["media"][0])
    bowl["media"] = [first, {**first, "file": "media/side.png"}]
    desk = begin(
        made,
        start="record:sample-bowl",
        before=lambda bundle: picture(bundle / "media/side.png", colour="#204060"),
    )
    strip = next(
        item
        for item in desk.screen.items()
        if item.inherits("QQuickListView") and item.property("count") == 2
    )
    strip.setProperty("currentIndex", 1)
    titled(made, "gifts", 0, "A bowl seen from the side")
    desk.write()
    desk.until_shows("A bowl seen from the side")
    assert strip.property("currentIndex") == 1
    bowl["media"] = [{**first, "file": "media/top.png"}, *bowl["media"]]
    desk.write()
    desk.screen.until(lambda: strip.property("count") == 3 and strip.property("currentIndex") == 2)


def test_another_picture_in_the_same_file(begin: Begin) -> None:
    desk = begin(start="record:sample-bowl")

    def shown() -> set[str]:
        return {
            str(item.property("source").toString())
            for item in desk.screen.items(desk.page())
            if item.inherits("QQuickImage")
        }

    before = shown()
    name = desk.made.records["gifts"][0]["media"][0]["file"]
    picture(desk.bundle / name, colour="#208040")
    desk.screen.until(lambda: shown() != before)
    assert desk.errors() == 0


def test_broken_yaml_is_told_and_the_page_stays_until_it_is_mended(begin: Begin) -> None:
    desk = begin(start="record:sample-declaration")
    file = desk.bundle / "documents" / "sample-declaration.yaml"
    good = file.read_text(encoding="utf-8")
    lines = good.splitlines(keepends=True)
    title = next(n for n, line in enumerate(lines) if line.startswith("title:"))
    lines[title] = 'title: "never closed\n'
    file.write_text("".join(lines), encoding="utf-8")
    desk.until_shows("documents/sample-declaration.yaml, line ")
    desk.until_shows("You see the last state without it")
    assert desk.place() == ("record", "documents", "sample-declaration")
    assert desk.shows(desk.made.records["documents"][0]["title"]["en"])
    file.write_text(good.replace("\nlabel:", "\n# mended\nlabel:"), encoding="utf-8")
    desk.screen.until(lambda: desk.errors() == 0)
    assert not desk.shows("documents/sample-declaration.yaml")
    assert desk.place() == ("record", "documents", "sample-declaration")


def test_what_was_held_is_shown_when_the_page_is_left(begin: Begin) -> None:
    desk = begin(start="record:sample-declaration")
    truncate(desk.bundle / "documents" / "sample-declaration.yaml", 0.2)
    titled(desk.made, "gifts", 0, "A bowl with another name")
    write_yaml(desk.bundle / "gifts.yaml", desk.made.records["gifts"])
    desk.until_shows("You see the last state without it")
    desk.screen.visit.openSection("gifts")
    desk.screen.visit.openRecord("gifts", "sample-bowl")
    desk.until_shows("A bowl with another name")
    desk.until_shows("What is broken is left out")


def test_a_broken_exhibition_leaves_everything_as_it_was(begin: Begin) -> None:
    desk = begin(start="section:quotes")
    file = desk.bundle / "exhibition.yaml"
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("title:", "title: [", 1), encoding="utf-8")
    desk.until_shows("exhibition.yaml, line ")
    assert desk.place() == ("section", "quotes", "")
    file.write_text(good.replace("Сөздер", "Сөз"), encoding="utf-8")
    desk.screen.until(lambda: desk.errors() == 0)
    assert desk.place() == ("section", "quotes", "")


def test_a_bundle_that_is_broken_from_the_start(begin: Begin) -> None:
    def breaks(bundle: Path) -> None:
        truncate(bundle / "exhibition.yaml", 0.01)

    desk = begin(before=breaks)
    assert desk.preview.kiosk.exhibition is None
    desk.until_shows("Nothing can be shown yet")
    desk.write()
    desk.screen.until(lambda: desk.preview.kiosk.exhibition is not None and desk.errors() == 0)
    desk.until_shows("Gifts")


def test_a_record_that_is_taken_away_while_it_is_open(begin: Begin) -> None:
    made = SimulatedBundle()
    made.add("gifts", "other-bowl", title="Another bowl")
    desk = begin(made, start="record:other-bowl")
    made.records["gifts"].pop()
    desk.write()
    desk.screen.until(lambda: desk.place() == ("section", "gifts", ""))
    desk.screen.settle()
    assert desk.errors() == 0


def test_a_language_that_is_taken_away(begin: Begin) -> None:
    desk = begin(start="section:gifts", language="ru")
    desk.made.exhibition["languages"] = ["kk", "en"]
    desk.write()
    desk.screen.until(lambda: desk.screen.visit.property("language") == "kk")
    assert desk.place() == ("section", "gifts", "")
    desk.until_shows("Сыйлықтар")


def test_saved_by_a_new_file_in_the_place_of_the_old(begin: Begin) -> None:
    """vim and LibreOffice write beside, and rename; both times the file is another one to the system."""
    desk = begin(start="record:sample-bowl")
    file = desk.bundle / "gifts.yaml"
    for word in ("first", "second", "third"):
        titled(desk.made, "gifts", 0, f"A bowl saved for the {word} time")
        beside = write_yaml(desk.bundle / ".~gifts.yaml.tmp", desk.made.records["gifts"])
        beside.replace(file)
        desk.until_shows(f"A bowl saved for the {word} time")
    assert desk.errors() == 0


def test_a_burst_of_saves_ends_in_the_last_state(begin: Begin) -> None:
    desk = begin(start="record:sample-bowl")
    seen: list[int] = []
    desk.preview.shown.connect(lambda: seen.append(desk.errors()))
    for number in range(30):
        titled(desk.made, "gifts", 0, f"A bowl, version {number}")
        desk.write()
        desk.screen.until(lambda: True)
    desk.until_shows("A bowl, version 29")
    assert len(seen) < 30
    assert not any(seen)


def test_a_new_folder_and_files_in_it(begin: Begin) -> None:
    desk = begin(start="section:documents")
    desk.made.add("documents", "second-declaration", title="A second declaration", date="1999-01-01")
    desk.made.records["documents"][-1]["media"][0]["file"] = "media/new folder/sheet.png"
    desk.write()
    desk.until_shows("A second declaration")
    assert desk.errors() == 0


def test_the_strip_unfolds_and_folds(begin: Begin) -> None:
    def breaks(bundle: Path) -> None:
        for number in range(3):
            write_yaml(
                bundle / "documents" / f"broken-{number}.yaml", {"id": f"broken-{number}", "titel": "x"}
            )

    desk = begin(before=breaks)
    count = desk.errors()
    assert count >= 3
    assert not desk.shows("documents/broken-2.yaml")
    words = next(text for text in desk.screen.texts() if text.startswith(f"{count} mistake"))
    desk.screen.tap(desk.screen.target(words))
    desk.until_shows("documents/broken-2.yaml")
    desk.screen.tap(desk.screen.target(words))
    desk.screen.until(lambda: not desk.shows("documents/broken-2.yaml"))
    for number in range(3):
        (desk.bundle / "documents" / f"broken-{number}.yaml").unlink()
    desk.screen.until(lambda: desk.errors() == 0)
    assert not desk.screen.targets(words)


def test_the_folded_strip_hides_nothing(begin: Begin) -> None:
    """The page begins below the strip, and has the whole window again when all is mended."""

    def breaks(bundle: Path) -> None:
        write_yaml(bundle / "documents" / "broken.yaml", {"id": "broken", "titel": "x"})

    desk = begin(before=breaks)
    strip = desk.screen.target(f"{desk.errors()} mistakes")
    below = strip.mapToScene(QPointF(0, strip.height())).y()
    desk.screen.until(lambda: desk.page().mapToScene(QPointF(0, 0)).y() >= below - 1)
    assert desk.page().mapToScene(QPointF(0, 0)).y() == pytest.approx(below, abs=1)
    (desk.bundle / "documents" / "broken.yaml").unlink()
    desk.screen.until(lambda: desk.errors() == 0 and not desk.preview.state.property("warnings"))
    desk.screen.until(lambda: desk.page().mapToScene(QPointF(0, 0)).y() == 0)
