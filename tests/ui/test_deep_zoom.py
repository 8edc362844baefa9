"""The deep-zoom stage in a window: real touches, a real pyramid, and the painted pixels as witnesses.

The picture is drawn so that each pixel tells where it lies: red counts columns of 256 pixels by tens, green
rows of 256 pixels by fifteens, blue is a chequer of 4 pixels that only a sharp level can show.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
import pyvips
from PySide6.QtCore import (
    Q_ARG,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMetaObject,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    QTimer,
    QUrl,
)  # fmt: skip
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPointingDevice, QTouchEvent, QWheelEvent
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from tests.ui.conftest import PAUSE_S, Clock, Screen

from kiosk.paths import ASSETS
from kiosk.ui.app import PACKAGE
from kiosk.ui.media_rows import url
from kiosk.ui.models import RowsModel
from kiosk.ui.viewer import fingers
from kiosk.ui.viewer.glass import ZoomGlass
from kiosk.ui.viewer.plan import slots_for

WIDTH, HEIGHT, CELL = 6001, 3999, 256
TILE: Final = 256
Medium = dict[str, Any]

PAGE: Final = b"""
import QtQuick
import kiosk.theme
import kiosk.ui.viewer
Item {
    id: page
    property var medium: null
    property var regions: null
    property int lit: -1
    property bool calm: false
    property bool seen: true
    property string pictures: ""
    property int movedCount: 0
    property int tappedRegion: -1
    property real swiped: 0
    property alias stage: loader.item
    onPicturesChanged: Theme.assets = pictures
    DragHandler {
        target: null
        onActiveTranslationChanged: page.swiped = activeTranslation.x
    }
    Loader {
        id: loader
        anchors.fill: parent
        active: page.medium !== null
        visible: page.seen
        sourceComponent: DeepZoom {
            medium: page.medium
            regions: page.regions
            litRegion: page.lit
            calm: page.calm
            paper: true
            onMoved: page.movedCount++
            onRegionTapped: index => page.tappedRegion = index
        }
    }
}
"""


def drawn() -> pyvips.Image:
    place = pyvips.Image.xyz(WIDTH, HEIGHT)
    x, y = place[0], place[1]
    chequer = ((x / 4).floor() + (y / 4).floor()) % 2 * 120
    bands = (x / CELL).floor() * 10, (y / CELL).floor() * 15, chequer
    return bands[0].bandjoin(list(bands[1:])).cast("uchar").copy(interpretation="srgb")


@pytest.fixture(scope="session")
def pyramid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The drawn picture as a Deep Zoom pyramid; the folder of its levels."""
    root = tmp_path_factory.mktemp("pyramid")
    drawn().dzsave(str(root / "a"), tile_size=TILE, overlap=1, suffix=".jpg[Q=100]")
    return root / "a_files"


def medium_of(folder: Path) -> Medium:
    levels = sum(1 for one in folder.iterdir() if one.name.isdigit())
    tiles = {"folder": url(str(folder)), "width": WIDTH, "height": HEIGHT, "tile": TILE, "overlap": 1,
             "levels": levels, "suffix": "jpg"}  # fmt: skip
    return {"tiles": tiles, "alt": "A drawn field", "picture": "", "pictureWidth": 1920,
            "pictureHeight": 1280, "colour": "#00000000"}  # fmt: skip


class Stage(Screen):
    """A window with one stage in it."""

    def __init__(self, touchscreen: QPointingDevice, size: tuple[int, int]) -> None:
        view = QQuickView()
        view.engine().addImportPath(str(PACKAGE.parent))
        view.setColor(QColor("#0E1519"))
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        view.resize(*size)
        component = QQmlComponent(view.engine(), view)
        component.setData(PAGE, QUrl.fromLocalFile(f"{PACKAGE}/ui/viewer/page.qml"))
        page = component.create()
        assert isinstance(page, QQuickItem), component.errors()
        view.setContent(QUrl(), component, page)
        page.setProperty("pictures", url(str(ASSETS)) + "/")
        self.window: QQuickView = view
        self.page = page
        self.clock = Clock()
        self._touchscreen = touchscreen
        self.painted = 0
        view.afterFrameEnd.connect(self._count)
        view.show()
        view.requestActivate()
        self.until(lambda: self.painted > 0)

    def _count(self) -> None:
        self.painted += 1

    # -- the stage

    def open(self, medium: Medium) -> None:
        self.page.setProperty("medium", medium)
        self.rest()

    @property
    def stage(self) -> QQuickItem:
        found = self.page.property("stage")
        assert isinstance(found, QQuickItem)
        return found

    def get(self, name: str) -> Any:
        return self.stage.property(name)

    @property
    def part(self) -> QRectF:
        found = self.get("view")
        assert isinstance(found, QRectF)
        return found

    def call(self, name: str, *numbers: float) -> None:
        QMetaObject.invokeMethod(self.stage, name, *[Q_ARG(float, float(n)) for n in numbers])

    def rest(self) -> None:
        """Until nothing moves and everything is sharp and painted."""
        self.until(lambda: self.get("sharp") and not self.get("moving"))
        self.frame()

    def images(self) -> list[QQuickItem]:
        """The tiles that hold a picture, shown or not."""
        found: list[QQuickItem] = []
        queue = [self.stage]
        while queue:
            item = queue.pop()
            if item.property("tileFile"):
                found.append(item)
            queue += item.childItems()
        return found

    def on_picture(self, x: float, y: float) -> tuple[float, float]:
        """The picture's pixel under a point of the stage."""
        glass = next(item for item in self.items() if isinstance(item, ZoomGlass))
        at = glass.onPicture(QPointF(x, y))
        return at.x() * WIDTH, at.y() * HEIGHT

    def on_stage(self, x: float, y: float) -> QPoint:
        """The point of the stage over a pixel of the picture."""
        zero, across, down = (self.on_picture(*at) for at in ((0, 0), (100, 0), (0, 100)))
        a, b = (across[0] - zero[0]) / 100, (down[0] - zero[0]) / 100
        c, d = (across[1] - zero[1]) / 100, (down[1] - zero[1]) / 100
        dx, dy, all_ = x - zero[0], y - zero[1], a * d - b * c
        return QPoint(round((dx * d - b * dy) / all_), round((a * dy - dx * c) / all_))

    def touch(
        self, press: Mapping[int, QPoint] | None = None, move: Mapping[int, QPoint] | None = None,
        lift: Mapping[int, QPoint] | None = None,
    ) -> None:  # fmt: skip
        """One event of all fingers, as a touch screen sends it."""
        event = QTest.touchEvent(self.window, self._touchscreen)
        for number, at in (press or {}).items():
            event.press(number, at, self.window)
        for number, at in (move or {}).items():
            event.move(number, at, self.window)
        for number, at in (lift or {}).items():
            event.release(number, at, self.window)
        event.commit()
        if move:
            self.frame()

    def press(self, at: QPoint, finger: int = 0) -> None:
        self.touch(press={finger: at})

    def move(self, to: QPoint, finger: int = 0) -> None:
        self.touch(move={finger: to})

    def lift(self, at: QPoint, finger: int = 0, *, then: float = PAUSE_S) -> None:
        self.touch(lift={finger: at})
        self.clock.now += then

    def frame(self) -> None:
        """Let a frame be painted: Qt Quick delivers moves with the frame, the last of each finger."""
        before = self.painted
        self.window.update()
        self.until(lambda: self.painted > before)

    def cancel(self) -> None:
        """The system takes the touch away."""
        QGuiApplication.sendEvent(self.window, QTouchEvent(QEvent.Type.TouchCancel, self._touchscreen))

    # -- what is painted

    def grab(self) -> QImage:
        return self.window.grabWindow()

    def wrong(self, image: QImage, slack: int = 6, step: int = 53) -> list[str]:
        """Where a painted picture shows another place than it should, but for the buttons and the map."""
        told = []
        (x0, y0), (x1, y1) = self.on_picture(0, 0), self.on_picture(100, 0)
        reach = 8 + 2.5 * max(abs(x1 - x0), abs(y1 - y0)) / 100  # about where two colours meet they mix
        width, height = image.width(), image.height()
        for y in range(step // 2, height, step):
            for x in range(step // 2, width, step):
                if (x > width - 90 and y > height - 280) or (x < 160 and y > height - 130):
                    continue
                px, py = self.on_picture(x + 0.5, y + 0.5)
                inside = reach < px < WIDTH - reach and reach < py < HEIGHT - reach
                if not inside or min(px % CELL, -px % CELL, py % CELL, -py % CELL) < reach:
                    continue
                seen = image.pixelColor(x, y)
                red, green = int(px // CELL) * 10, int(py // CELL) * 15
                if abs(seen.red() - red) > slack or abs(seen.green() - green) > slack:
                    told.append(f"{x},{y}: {seen.red()},{seen.green()}, not {red},{green}")
        return told

    def contrast(self, image: QImage) -> int:
        """How far apart blue lies within 16 x 16 pixels in the middle; the chequer has 4 picture pixels."""
        x, y = image.width() // 2, image.height() // 2
        blues = [image.pixelColor(x + n % 16, y + n // 16).blue() for n in range(256)]
        return max(blues) - min(blues)


Make = Callable[..., Stage]


@pytest.fixture
def make(qapp: QGuiApplication, fonts: None, touchscreen: QPointingDevice, pyramid: Path) -> Iterator[Make]:
    """Make stages on the drawn picture (or another medium); they go when the test ends."""
    made: list[Stage] = []

    def one(medium: Medium | None = None, size: tuple[int, int] = (1000, 700)) -> Stage:
        made.append(Stage(touchscreen, size))
        made[-1].open(medium or medium_of(pyramid))
        return made[-1]

    yield one
    for stage in made:
        stage.window.close()
        stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that is busy delivers touches late: here a tap is a tap and a flick a flick all the same."""
    monkeypatch.setattr(fingers, "TAP_S", 60.0)
    monkeypatch.setattr(fingers, "DOUBLE_S", 60.0)


@pytest.fixture
def stage(make: Make) -> Stage:
    return make()


def near(a: tuple[float, float], b: tuple[float, float], by: float) -> bool:
    return abs(a[0] - b[0]) <= by and abs(a[1] - b[1]) <= by


# -- what is seen


def test_it_opens_whole_sharp_and_in_its_place(stage: Stage) -> None:
    assert stage.get("whole")
    assert stage.part == QRectF(0, 0, 1, 1)
    assert stage.wrong(stage.grab()) == []
    glass = next(item for item in stage.items() if isinstance(item, ZoomGlass))
    assert glass.property("medium")["alt"] == "A drawn field"


def test_every_part_at_every_scale_is_painted_in_its_place(stage: Stage) -> None:
    for x, y, size in ((0, 0, 0.3), (0.7, 0.7, 0.3), (0.31, 0.17, 0.11), (0.98, 0.97, 0.02), (0.5, 0, 0.5)):
        stage.call("travelTo", x, y, size, size)
        stage.rest()
        assert stage.wrong(stage.grab()) == [], (x, y, size)


def test_the_original_pixels_are_seen_and_never_more_than_twice_as_large(stage: Stage) -> None:
    stage.call("zoomBy", 1000)
    stage.rest()
    assert stage.get("zoom") == pytest.approx(stage.get("largest"))
    assert stage.part.width() == pytest.approx(1000 / 2 / WIDTH)
    image = stage.grab()
    assert stage.wrong(image) == []
    assert stage.contrast(image) > 90
    assert not stage.targets("Closer"), "there is no closer"


def test_a_turned_picture_is_painted_in_its_place_in_each_quarter(stage: Stage) -> None:
    for quarter in (1, 2, 3, 0):
        stage.tap(stage.target("Turn the picture"))
        stage.rest()
        assert stage.get("turns") == quarter
        assert stage.get("whole")
        assert stage.wrong(stage.grab()) == []
        stage.call("travelTo", 0.2, 0.3, 0.1, 0.1)
        stage.rest()
        assert stage.wrong(stage.grab()) == []
        stage.tap(stage.target("Whole picture"))
        stage.rest()


def test_no_frame_on_the_way_shows_a_hole_or_another_place(stage: Stage) -> None:
    """Every frame of journeys, zooms and turns is looked at: coarser tiles blur a colour into its neighbours,
    but no ground shows through and no tile stands where another belongs."""
    wrong: list[str] = []
    seen = 0

    def look() -> None:
        nonlocal seen
        seen += 1
        wrong.extend(stage.wrong(stage.grab(), slack=30, step=97))

    for x, y, size in ((0.1, 0.1, 0.04), (0.9, 0.8, 0.04), (0.4, 0.5, 0.6), (0.05, 0.9, 0.02)):
        stage.call("travelTo", x, y, size, size)
        while stage.get("moving") or not stage.get("sharp"):
            stage.frame()
            look()
    assert seen > 20
    assert wrong == []


def test_another_picture_takes_the_place_of_all_tiles_at_once(
    stage: Stage, pyramid: Path, tmp_path: Path
) -> None:
    stage.call("zoomBy", 6)
    stage.rest()
    other = tmp_path / "b_files"
    shutil.copytree(pyramid, other)
    stage.page.setProperty("medium", medium_of(other))
    assert stage.get("whole")
    assert all(url(str(other)) in item.property("tileFile") for item in stage.images())
    stage.rest()
    assert stage.wrong(stage.grab()) == []
    stage.page.setProperty("medium", {**medium_of(other), "alt": "in other words"})
    assert stage.get("sharp"), "other words are no other picture"


def test_a_picture_without_a_pyramid_is_zoomed_the_same_way(make: Make, tmp_path: Path) -> None:
    file = tmp_path / "one.png"
    drawn().thumbnail_image(1500).write_to_file(str(file))
    medium = {
        "tiles": {},
        "picture": url(str(file)),
        "pictureWidth": 1500,
        "pictureHeight": 1000,
        "alt": "one",
    }
    stage = make(medium)
    assert stage.get("whole")
    stage.call("zoomBy", 100)
    stage.rest()
    assert stage.part.width() == pytest.approx(1000 / 2 / 1500)
    assert stage.images()


# -- damage


def test_missing_and_truncated_tiles_leave_their_ancestors(make: Make, pyramid: Path, tmp_path: Path) -> None:
    folder = tmp_path / "damaged"
    shutil.copytree(pyramid, folder)
    top = folder / str(medium_of(folder)["tiles"]["levels"] - 1)
    (top / "5_5.jpg").unlink()
    (top / "6_5.jpg").write_bytes((top / "6_5.jpg").read_bytes()[:3000])
    (top / "5_6.jpg").write_bytes(b"")
    stage = make(medium_of(folder))
    stage.call("travelTo", 5 * TILE / WIDTH, 5 * TILE / HEIGHT, 2 * TILE / WIDTH, 2 * TILE / HEIGHT)
    stage.rest()
    assert stage.get("sharp")
    assert stage.wrong(stage.grab(), slack=12) == [], "the coarser tiles stand where these should"


def test_a_pyramid_that_is_gone_is_quiet(make: Make, pyramid: Path, tmp_path: Path) -> None:
    gone = medium_of(pyramid)
    gone["tiles"] = {**gone["tiles"], "folder": url(str(tmp_path / "nowhere"))}
    stage = make(gone)
    stage.call("zoomBy", 4)
    stage.rest()
    assert stage.images() == []


def test_no_medium_is_no_picture(make: Make) -> None:
    stage = make({"tiles": {}, "picture": "", "alt": ""} | {"pictureWidth": 0, "pictureHeight": 0})
    stage.drag(QPoint(400, 300), QPoint(600, 400))
    assert stage.images() == []


def test_where_a_pyramid_is_gone_the_display_file_is_shown(make: Make, pyramid: Path, tmp_path: Path) -> None:
    file = tmp_path / "display.jpg"
    drawn().thumbnail_image(1200).write_to_file(str(file), Q=100)
    gone = {**medium_of(pyramid), "picture": url(str(file)), "pictureWidth": 1200, "pictureHeight": 800}
    gone["tiles"] = {**gone["tiles"], "folder": url(str(tmp_path / "nowhere"))}
    stage = make(gone)
    assert [item.property("tileFile") for item in stage.images()] == [url(str(file))]
    assert stage.wrong(stage.grab()) == []


# -- one finger


def closer(stage: Stage, factor: float = 4) -> None:
    stage.call("zoomBy", factor)
    stage.rest()


def test_one_finger_pans_and_the_picture_stays_under_it(stage: Stage) -> None:
    closer(stage)
    stage.press(QPoint(500, 300))
    stage.move(QPoint(520, 300))  # past the slop; from here on it follows
    held = stage.on_picture(520, 300)
    for n in range(1, 9):
        stage.move(QPoint(520 + 20 * n, 300 + 10 * n))
        assert near(stage.on_picture(520 + 20 * n, 300 + 10 * n), held, 1)
    assert stage.page.property("movedCount") >= 8
    stage.cancel()
    stage.rest()
    assert stage.wrong(stage.grab()) == []


def test_a_flick_goes_on_slows_down_and_a_touch_stops_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fingers, "FLICK_S", 60.0)
    monkeypatch.setattr(fingers, "SLOWEST", 1.0)
    closer(stage, 8)
    stage.drag(QPoint(700, 350), QPoint(300, 350))
    lifted = stage.part.x()
    assert stage.get("moving"), "the picture goes on by itself"
    stage.until(lambda: stage.part.x() > lifted)
    stage.press(QPoint(500, 350))
    assert not stage.get("moving")
    stopped = stage.part
    stage.lift(QPoint(500, 350))
    stage.rest()
    assert stage.part == stopped
    stage.drag(QPoint(300, 350), QPoint(900, 350))
    stage.rest()
    assert stage.part.x() < stopped.x()
    for _ in range(6):
        stage.drag(QPoint(100, 350), QPoint(950, 350))
    stage.rest()
    assert stage.part.x() == 0, "at the edge it rests"


def test_for_who_wants_calm_a_flick_stops_with_the_finger(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fingers, "FLICK_S", 60.0)
    monkeypatch.setattr(fingers, "SLOWEST", 1.0)
    stage.page.setProperty("calm", True)
    closer(stage, 8)
    before = stage.part.x()
    stage.drag(QPoint(700, 350), QPoint(300, 350))
    assert not stage.get("moving")
    assert stage.part.x() > before, "it followed the finger"


def test_a_double_tap_comes_closer_about_the_finger_and_goes_back(stage: Stage) -> None:
    at = QPoint(400, 300)
    under = stage.on_picture(400, 300)
    stage.tap(at)
    stage.tap(at)
    assert stage.get("moving")
    stage.rest()
    assert stage.get("zoom") == pytest.approx(2.5)
    assert near(stage.on_picture(400, 300), under, 2)
    stage.tap(at)
    stage.tap(at)
    stage.rest()
    assert stage.get("whole")


def test_the_whole_picture_leaves_a_swipe_to_the_page_and_a_part_does_not(stage: Stage) -> None:
    stage.drag(QPoint(700, 350), QPoint(400, 350))
    assert stage.page.property("swiped") < -100
    assert stage.get("whole")
    stage.page.setProperty("swiped", 0)
    closer(stage)
    stage.drag(QPoint(700, 350), QPoint(400, 350))
    assert stage.page.property("swiped") == 0


def test_a_mouse_does_what_one_finger_does(stage: Stage) -> None:
    closer(stage)
    before = stage.part
    QTest.mousePress(
        stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(600, 300)
    )
    for x in (560, 520, 480):
        QTest.mouseMove(stage.window, QPoint(x, 300))
    QTest.mouseRelease(
        stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(480, 300)
    )
    stage.rest()
    assert stage.part.x() > before.x()


# -- more fingers


def test_a_pinch_zooms_about_the_fingers(stage: Stage) -> None:
    closer(stage)
    stage.touch(press={0: QPoint(400, 350), 1: QPoint(600, 350)})
    stage.touch(move={0: QPoint(390, 350), 1: QPoint(610, 350)})
    left, right = stage.on_picture(390, 350), stage.on_picture(610, 350)
    for n in range(1, 16):
        a, b = QPoint(390 - 12 * n, 350 - 4 * n), QPoint(610 + 12 * n, 350 - 4 * n)
        stage.touch(move={0: a, 1: b})
        assert near(stage.on_picture(a.x(), a.y()), left, 2)
        assert near(stage.on_picture(b.x(), b.y()), right, 2)
    assert stage.get("zoom") == pytest.approx(4 * 580 / 200)
    stage.touch(lift={0: QPoint(210, 290), 1: QPoint(790, 290)})
    stage.rest()
    assert stage.wrong(stage.grab()) == []


def test_the_finger_that_stays_goes_on_panning_without_a_leap(stage: Stage) -> None:
    closer(stage)
    stage.touch(press={0: QPoint(400, 350), 1: QPoint(600, 350)})
    stage.touch(move={0: QPoint(380, 350), 1: QPoint(620, 350)})
    before = stage.part
    stage.touch(move={1: QPoint(620, 350)}, lift={0: QPoint(380, 350)})
    assert stage.part == before
    held = stage.on_picture(620, 350)
    for n in range(1, 6):
        stage.touch(move={1: QPoint(620 - 15 * n, 350)})
    assert near(stage.on_picture(545, 350), held, 2)
    before = stage.part
    stage.touch(press={2: QPoint(300, 300)}, move={1: QPoint(545, 350)})
    assert stage.part == before, "nor with another finger that comes"
    stage.touch(lift={1: QPoint(545, 350), 2: QPoint(300, 300)})


def test_turning_fingers_do_not_turn_the_picture(stage: Stage) -> None:
    closer(stage)
    stage.touch(press={0: QPoint(400, 350), 1: QPoint(600, 350)})
    for n in range(1, 11):
        stage.touch(move={0: QPoint(400 + 10 * n, 350 - 10 * n), 1: QPoint(600 - 10 * n, 350 + 10 * n)})
    stage.touch(lift={0: QPoint(500, 250), 1: QPoint(500, 450)})
    stage.rest()
    assert stage.get("turns") == 0


def usable(stage: Stage) -> None:
    """One finger pans, the buttons work, nothing is out of bounds."""

    def press(button: str) -> None:
        at = stage.centre(stage.target(button))
        stage.press(at, 10)
        stage.lift(at, 10)

    stage.rest()
    part = stage.part
    assert part.x() >= 0
    assert part.y() >= 0
    assert part.x() + part.width() <= 1 + 1e-9
    assert part.y() + part.height() <= 1 + 1e-9
    assert 1 - 1e-9 <= stage.get("zoom") <= stage.get("largest") + 1e-9
    if not stage.get("whole"):
        press("Whole picture")
        stage.rest()
    assert stage.get("whole")
    for _ in range(3):
        press("Closer")
    stage.rest()
    assert stage.get("zoom") == pytest.approx(1.6**3)
    before = stage.part.x()
    stage.touch(press={5: QPoint(600, 300)})
    for x in (580, 550, 520):
        stage.touch(move={5: QPoint(x, 300)})
    assert stage.part.x() > before
    stage.touch(lift={5: QPoint(520, 300)})
    stage.rest()


def test_ten_fingers_at_once_move_nothing_and_harm_nothing(stage: Stage) -> None:
    closer(stage)
    before = stage.part
    at = {n: QPoint(80 + 80 * n, 300 + 10 * (n % 3)) for n in range(10)}
    stage.touch(press=at)
    for k in range(1, 12):
        stage.touch(move={n: point + QPoint(3 * k, -4 * k * (n % 2)) for n, point in at.items()})
    assert stage.part == before
    stage.touch(lift=at)
    assert not stage.get("moving")
    usable(stage)


def test_a_stuck_finger_that_is_cancelled_harms_nothing(stage: Stage) -> None:
    stuck = {0: QPoint(200, 200)}
    stage.touch(press=stuck)
    stage.touch(press={1: QPoint(500, 400)}, move=stuck)
    for n in range(12):
        stage.touch(move={**stuck, 1: QPoint(500 + 10 * n, 400)})
    stage.touch(lift={1: QPoint(620, 400)}, move=stuck)
    stage.cancel()
    usable(stage)


def test_a_stuck_finger_does_not_keep_another_from_panning(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lay there for long: the other one pans, and does not pinch about it."""
    monkeypatch.setattr(fingers, "STUCK_S", 0.0)  # the test does not wait for three seconds
    closer(stage)
    zoom = stage.get("zoom")
    stuck = {0: QPoint(200, 200)}
    stage.touch(press=stuck)
    stage.touch(press={1: QPoint(600, 400)}, move=stuck)
    before = stage.part.x()
    for n in range(1, 12):
        stage.touch(move={**stuck, 1: QPoint(600 - 10 * n, 400)})
    assert stage.get("zoom") == pytest.approx(zoom)
    assert stage.part.x() > before
    stage.touch(lift={1: QPoint(490, 400)}, move=stuck)
    stage.touch(lift=stuck)
    usable(stage)


def test_a_finger_that_is_lifted_outside_the_window_or_never_harms_nothing(stage: Stage) -> None:
    closer(stage)
    stage.touch(press={0: QPoint(500, 300)})
    for x in (700, 900, 1100, 1500):
        stage.touch(move={0: QPoint(x, 300)})
    stage.touch(lift={0: QPoint(1500, 300)})
    usable(stage)
    stage.touch(press={0: QPoint(500, 300)})
    stage.touch(move={0: QPoint(-400, 300)})
    usable(stage)  # its lift never came


@pytest.mark.parametrize("seed", range(3))
def test_any_fingers_in_any_order_leave_it_usable(stage: Stage, seed: int) -> None:
    chance = random.Random(seed)
    down: dict[int, QPoint] = {}
    for _ in range(80):
        what = chance.random()
        free = [n for n in range(10) if n not in down]
        if (what < 0.3 and free) or not down:
            number = chance.choice(free)
            point = QPoint(chance.randrange(20, 880), chance.randrange(20, 400))
            stage.touch(press={number: point}, move=dict(down))
            down[number] = point
        elif what < 0.5:
            number = chance.choice(list(down))
            point = down.pop(number)
            stage.touch(lift={number: point}, move=dict(down))
        elif what < 0.52:
            stage.cancel()
            down.clear()
        elif what < 0.55:
            down.pop(chance.choice(list(down)))  # a lift that never comes
        else:
            for number in down:
                down[number] += QPoint(chance.randrange(-90, 90), chance.randrange(-90, 90))
            stage.touch(move=dict(down))
        part = stage.part
        assert 0 <= part.x() <= 1
        assert 0 <= part.y() <= 1
        assert 0 < part.width() <= 1
    if down:
        stage.touch(lift=down)
    usable(stage)


# -- wheel, keys, buttons


def wheel(stage: Stage, at: QPointF, notches: int, control: bool = False) -> None:
    event = QWheelEvent(
        at, QPointF(stage.window.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(stage.window, event)


@pytest.mark.parametrize("control", [False, True])
def test_the_wheel_zooms_about_the_cursor(stage: Stage, control: bool) -> None:
    at = QPointF(420, 300)
    under = stage.on_picture(420, 300)
    for _ in range(4):
        wheel(stage, at, 1, control)
    stage.rest()
    assert stage.get("zoom") == pytest.approx(1.25**4)
    assert near(stage.on_picture(420, 300), under, 2)
    wheel(stage, at, -9, control)
    stage.rest()
    assert stage.get("whole")


def test_keys(stage: Stage) -> None:
    QTest.keyClick(stage.window, Qt.Key.Key_Tab)
    glass = next(item for item in stage.items() if isinstance(item, ZoomGlass))
    stage.until(glass.hasActiveFocus)
    for _ in range(4):
        QTest.keyClick(stage.window, Qt.Key.Key_Plus)
    stage.rest()
    assert stage.get("zoom") == pytest.approx(1.6**4)
    QTest.keyClick(stage.window, Qt.Key.Key_Minus)
    stage.rest()
    assert stage.get("zoom") == pytest.approx(1.6**3)
    for key, way in ((Qt.Key.Key_Right, (1, 0)), (Qt.Key.Key_Left, (-1, 0)),
                     (Qt.Key.Key_Down, (0, 1)), (Qt.Key.Key_Up, (0, -1))):  # fmt: skip
        before = stage.part
        QTest.keyClick(stage.window, key)
        stage.rest()
        after = stage.part
        gone = after.x() - before.x(), after.y() - before.y()
        assert near(gone, (0.2 * way[0] * before.width(), 0.2 * way[1] * before.height()), 1e-6)
    QTest.keyClick(stage.window, Qt.Key.Key_R)
    stage.rest()
    assert stage.get("turns") == 1
    QTest.keyClick(stage.window, Qt.Key.Key_0)
    stage.rest()
    assert stage.get("whole")


def test_buttons_are_named_large_and_off_where_they_do_nothing(stage: Stage) -> None:
    names = ("Closer", "Further away", "Whole picture", "Turn the picture")
    assert [len(stage.targets(name)) for name in names] == [1, 0, 0, 1]
    closer(stage)
    assert [len(stage.targets(name)) for name in names] == [1, 1, 1, 1]
    for name in names:
        button = stage.target(name)
        assert button.width() >= 15 * 2.7
        assert button.height() >= 15 * 2.7
    before = stage.get("zoom")
    assert stage.page.property("movedCount") == 0, "the page asked for that"
    stage.tap(stage.target("Further away"))
    stage.rest()
    assert stage.page.property("movedCount") > 0, "and a visitor for this"
    assert stage.get("zoom") == pytest.approx(before / 1.6)
    stage.tap(stage.target("Whole picture"))
    stage.rest()
    assert stage.get("whole")


# -- the map, regions, journeys


def test_the_map_shows_the_part_and_a_finger_on_it_moves_the_view(stage: Stage) -> None:
    name = "The whole picture, small"
    assert not stage.targets(name), "the whole needs no map"
    closer(stage, 6)
    (chart,) = stage.targets(name)
    corner = chart.mapToScene(QPointF(0, 0))

    def at(x: float, y: float) -> QPoint:
        return QPointF(corner.x() + x * chart.width(), corner.y() + y * chart.height()).toPoint()

    stage.press(at(0.25, 0.25))
    assert near((stage.part.center().x(), stage.part.center().y()), (0.25, 0.25), 0.02)
    stage.move(at(0.6, 0.7))
    assert near((stage.part.center().x(), stage.part.center().y()), (0.6, 0.7), 0.02)
    stage.lift(at(0.6, 0.7))
    assert stage.page.property("movedCount") > 0
    stage.call("turn")
    stage.rest()
    (chart,) = stage.targets(name)
    assert chart.height() > chart.width()
    corner = chart.mapToScene(QPointF(0, 0))
    stage.tap(at(0.3, 0.2))  # turned clockwise, the upper left of the map is the lower left of the picture
    stage.rest()
    assert near((stage.part.center().x(), stage.part.center().y()), (0.2, 0.7), 0.02)


def test_a_small_stage_has_no_map(make: Make) -> None:
    stage = make(size=(400, 300))
    closer(stage)
    assert not stage.targets("The whole picture, small")


REGIONS = [
    {"regionX": 0.1, "regionY": 0.1, "regionWidth": 0.5, "regionHeight": 0.5},
    {"regionX": 0.2, "regionY": 0.2, "regionWidth": 0.1, "regionHeight": 0.1},
]


@pytest.mark.parametrize("as_model", [False, True])
@pytest.mark.parametrize("turns", [0, 1])
def test_a_tap_on_a_region_says_which(stage: Stage, as_model: bool, turns: int) -> None:
    model = RowsModel(tuple(REGIONS[0]), stage.page)
    model.set_rows(REGIONS)
    stage.page.setProperty("regions", model if as_model else REGIONS)
    for _ in range(turns):
        stage.call("turn")
        stage.rest()

    def tap(x: float, y: float) -> int:
        at = stage.on_stage(x * WIDTH, y * HEIGHT)
        stage.page.setProperty("tappedRegion", -1)
        stage.tap(at)
        return int(stage.page.property("tappedRegion"))

    assert tap(0.5, 0.5) == 0
    assert tap(0.25, 0.25) == 1, "the smaller one is meant"
    assert tap(0.8, 0.8) == -1


def test_regions_keep_their_place_and_the_lit_one_is_filled(stage: Stage) -> None:
    plain = stage.grab()
    stage.page.setProperty("regions", REGIONS)
    stage.page.setProperty("lit", 0)
    stage.rest()
    lit = stage.grab()
    changed = [
        stage.on_picture(x, y)
        for x in range(0, 1000, 5)
        for y in range(0, 700, 5)
        if plain.pixelColor(x, y) != lit.pixelColor(x, y)
    ]
    assert changed
    assert min(x for x, _ in changed) == pytest.approx(0.1 * WIDTH, abs=60)
    assert max(y for _, y in changed) == pytest.approx(0.6 * HEIGHT, abs=60)


def test_a_journey_ends_at_its_region_and_is_nobodys_hand(stage: Stage) -> None:
    stage.call("travelTo", 0.6, 0.2, 0.1, 0.05)
    assert stage.get("moving")
    stage.rest()
    assert stage.part.contains(QRectF(0.6, 0.2, 0.1, 0.05))
    assert stage.page.property("movedCount") == 0
    stage.call("travelTo", 0.1, 0.8, 0.1, 0.05)
    stage.press(QPoint(300, 300))
    assert not stage.get("moving"), "a touch ends the journey"
    stage.lift(QPoint(300, 300))


def test_who_wants_calm_is_there_at_once(stage: Stage) -> None:
    stage.page.setProperty("calm", True)
    stage.call("travelTo", 0.6, 0.2, 0.1, 0.05)
    assert not stage.get("moving")
    assert stage.part.contains(QRectF(0.6, 0.2, 0.1, 0.05))
    stage.tap(stage.target("Whole picture"))
    assert stage.get("whole")
    stage.tap(stage.target("Turn the picture"))
    assert stage.get("turns") == 1
    stage.rest()


def test_two_stages_show_the_same_part(make: Make) -> None:
    one, other = make(), make(size=(600, 800))
    closer(one, 5)
    QMetaObject.invokeMethod(other.stage, "follow", Q_ARG(QRectF, one.part))
    assert other.part.center().x() == pytest.approx(one.part.center().x(), abs=1e-6)
    assert other.part.width() >= one.part.width() - 1e-9
    assert other.page.property("movedCount") == 0
    assert not other.get("moving")


# -- rest, size, bounds


def test_at_rest_nothing_is_painted(stage: Stage) -> None:
    closer(stage)
    stage.drag(QPoint(700, 350), QPoint(500, 350))
    stage.rest()
    stage.until(lambda: all(item.property("progress") == 1 for item in stage.images()))  # the margin too
    stage.frame()
    before = stage.painted
    passed = QEventLoop()
    QTimer.singleShot(400, passed.quit)  # the time that is looked at, not one that is waited for
    passed.exec()
    assert stage.painted == before


def test_unseen_it_holds_no_tiles_and_seen_again_it_is_where_it_was(stage: Stage) -> None:
    closer(stage)
    before = stage.part
    assert stage.images()
    stage.page.setProperty("seen", False)
    assert stage.images() == []
    stage.page.setProperty("seen", True)
    stage.rest()
    assert stage.part == before
    assert stage.wrong(stage.grab()) == []


def test_another_size_keeps_the_middle(stage: Stage) -> None:
    stage.window.resize(700, 900)
    stage.until(lambda: stage.stage.width() == 700)
    assert stage.get("whole")
    closer(stage)
    middle = stage.part.center()
    stage.window.resize(1000, 700)
    stage.until(lambda: stage.stage.width() == 1000)
    stage.rest()
    assert near((stage.part.center().x(), stage.part.center().y()), (middle.x(), middle.y()), 1e-6)
    assert stage.wrong(stage.grab()) == []


def test_tiles_are_bounded_however_long_one_wanders(stage: Stage) -> None:
    chance = random.Random(5)
    most = slots_for(1000, 700, TILE)
    for _ in range(15):
        x, y, size = chance.random(), chance.random(), chance.choice((0.02, 0.1, 0.5))
        stage.call("travelTo", x, y, size, size)
        stage.press(QPoint(500, 300))
        stage.lift(QPoint(500, 300))
        stage.call("zoomBy", chance.choice((0.3, 3)))
        stage.rest()
        assert len(stage.images()) <= most
    assert stage.wrong(stage.grab()) == []
