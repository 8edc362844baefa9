"""The tour's eye: each check finds a planted mistake and is silent on the same scene put right."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.tour.checks import Measured, measure, missing_letters
from kiosk.ui.tour.ink import contrast
from kiosk.ui.tour.scene import read_scene
from kiosk.ui.tour.settle import settle

# Pixels in a millimetre: the window below is 400 × 300 mm.
UNIT = 2.0
FONTS = Path(__file__).parents[2] / "assets" / "fonts"
WINDOW = """
import QtQuick
import QtQuick.Templates as T
Window {
    width: 800; height: 600; visible: true; color: "#0E1519"
    component Words: Text {
        textFormat: Text.PlainText; color: "#F1E9D8"; font.family: "Source Sans 3"; font.pixelSize: 22
    }
    component Target: Rectangle {
        property bool touchTarget: true; color: "transparent"
        Accessible.role: Accessible.Button; Accessible.name: "a target"
    }
    BODY
}
"""
Show = Callable[[str], QQuickWindow]


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Show]:
    """Shows a scene in a window and waits until it rests; the window goes with the test."""
    for font in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    engine = QQmlEngine()
    windows: list[tuple[QQmlComponent, QQuickWindow]] = []

    def shown(body: str) -> QQuickWindow:
        component = QQmlComponent(engine)
        component.setData(WINDOW.replace("BODY", body).encode(), QUrl())
        window = component.create()
        assert isinstance(window, QQuickWindow), component.errorString()
        windows.append((component, window))
        assert settle(window, quiet_ms=30)
        return window

    yield shown
    for _, window in windows:
        window.close()
        window.deleteLater()


def found(measured: Measured) -> set[str]:
    return {remark.check for remark in measured.remarks}


def picture(path: Path, width: int = 40, height: int = 40) -> str:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x334455)
    assert image.save(str(path))
    return QUrl.fromLocalFile(str(path)).toString()


def test_a_good_screen_has_nothing_to_remark(show: Show, tmp_path: Path) -> None:
    window = show(f"""
        Words {{ x: 20; y: 20; text: "Қазақстан дипломатиясы" }}
        Target {{
            x: 20; y: 80; width: 100; height: 40
            Words {{ anchors.centerIn: parent; text: "Басты бет" }}
        }}
        Image {{ x: 200; y: 80; width: 40; height: 40; source: "{picture(tmp_path / "a.png")}" }}
    """)
    measured = measure(window, UNIT)
    assert measured.remarks == ()
    assert (measured.texts, measured.targets, measured.images) == (2, 1, 1)
    assert measured.smallest_target_mm == 20.0
    assert measured.lowest_contrast == pytest.approx(
        contrast((0xF1, 0xE9, 0xD8), (0x0E, 0x15, 0x19)), abs=0.01
    )


def test_measuring_leaves_the_screen_as_it_was(show: Show) -> None:
    window = show("""
        property real level: 0.5
        Words { text: "bound"; opacity: level; Behavior on opacity { NumberAnimation {} } }
    """)
    text = window.contentItem().childItems()[0]
    before = window.grabWindow()
    measure(window, UNIT)
    assert text.opacity() == 0.5
    assert text.childItems() == []
    assert window.grabWindow() == before
    window.setProperty("level", 0.75)
    settle(window, quiet_ms=300)
    assert text.opacity() == 0.75


@pytest.mark.parametrize(
    ("body", "good"),
    [
        ('Words { width: 60; elide: Text.ElideRight; text: "келіссөздердің" }', "width: 60;"),
        ('Words { width: 60; text: "келіссөздердің" }', "width: 60;"),
        (
            'Words { width: 200; height: 30; wrapMode: Text.Wrap; text: "one two three four five six" }',
            "height: 30;",
        ),
        (
            'Words { width: 60; maximumLineCount: 1; wrapMode: Text.Wrap; text: "one two three" }',
            "maximumLineCount: 1;",
        ),
        ('Words { x: 790; text: "beyond the window" }', "x: 790;"),
        ('Item { clip: true; width: 40; height: 40; Words { text: "under a clip" } }', "clip: true;"),
    ],
)
def test_a_text_that_is_cut_is_found(show: Show, body: str, good: str) -> None:
    assert found(measure(show(body), UNIT)) == {"cut"}
    assert found(measure(show(body.replace(good, "")), UNIT)) == set()


def test_a_text_may_say_that_it_is_elided_on_purpose(show: Show) -> None:
    body = 'Words { property bool mayElide: true; width: 60; elide: Text.ElideRight; text: "келіссөздердің" }'
    measured = measure(show(body), UNIT)
    assert (measured.errors, found(measured)) == ((), {"elided"})


def test_what_scrolls_is_more_and_not_cut(show: Show) -> None:
    body = """
        Flickable {
            clip: true; width: 300; height: 100; contentWidth: width; contentHeight: 400
            Words { y: 90; text: "half below the edge" }
            Words { y: 300; text: "wholly below the edge" }
            Target { y: 80; width: 100; height: 40 }
        }
    """
    measured = measure(show(body), UNIT)
    assert measured.remarks == ()
    assert measured.texts == 1


def test_words_are_checked_before_they_are_scrolled_into_view(show: Show) -> None:
    body = """
        Flickable {
            clip: true; width: 300; height: 100; contentWidth: width; contentHeight: 400
            Words { y: 300; width: 60; elide: Text.ElideRight; text: "келіссөздердің" }
        }
    """
    assert found(measure(show(body), UNIT)) == {"cut"}


def test_what_a_list_cannot_scroll_to_is_cut(show: Show) -> None:
    body = """
        Flickable {
            clip: true; width: 100; height: 100; contentWidth: width; contentHeight: 400
            Words { text: "wider than the list" }
        }
    """
    assert found(measure(show(body), UNIT)) == {"cut"}


@pytest.mark.parametrize(
    ("colour", "ground", "size", "wrong"),
    [
        ("#767676", "#ffffff", 22, False),  # 4.54:1
        ("#7a7a7a", "#ffffff", 22, True),  # 4.29:1
        ("#8f8f8f", "#ffffff", 32, True),  # 3.23:1, but 16 mm is not large yet
        ("#8f8f8f", "#ffffff", 34, False),
        ("#999999", "#ffffff", 34, True),  # 2.85:1
        ("#0E1519", "#0E1519", 22, True),  # not to be seen at all
    ],
)
def test_contrast_is_asked_by_size(show: Show, colour: str, ground: str, size: int, wrong: bool) -> None:
    window = show(f"""
        Rectangle {{ anchors.fill: parent; color: "{ground}" }}
        Words {{ x: 9; y: 9; text: "Мәтін"; color: "{colour}"; font.pixelSize: {size} }}
    """)
    assert found(measure(window, UNIT)) == ({"contrast"} if wrong else set())


def test_a_word_broken_in_two_is_found(show: Show) -> None:
    body = 'Words { width: WIDTH; wrapMode: Text.Wrap; text: "Қазақстан дипломатиясының тарихы" }'
    (remark,) = measure(show(body.replace("WIDTH", "120")), UNIT).remarks
    assert remark.check == "split"
    assert remark.measured.replace("|", "") == "дипломатиясының"
    assert measure(show(body.replace("WIDTH", "190")), UNIT).remarks == ()
    address = 'Words { width: 120; wrapMode: Text.Wrap; text: "https://www.federalregister.gov/documents" }'
    assert measure(show(address), UNIT).remarks == ()


def test_contrast_counts_the_opacity_of_all_that_holds_a_text(show: Show) -> None:
    body = 'Item { opacity: 0.9; Words { text: "Мәтін"; color: "#98948A"; opacity: LEVEL } }'
    assert found(measure(show(body.replace("LEVEL", "1")), UNIT)) == set()
    assert found(measure(show(body.replace("LEVEL", "0.6")), UNIT)) == {"contrast"}


def test_contrast_is_that_of_the_ground_under_the_letters(show: Show) -> None:
    body = """
        Rectangle { x: 120; width: 200; height: 60; color: "#ffffff" }
        Words { x: 10; y: 10; text: "TEXT" }
    """
    assert found(measure(show(body.replace("TEXT", "left of it")), UNIT)) == set()
    assert found(measure(show(body.replace("TEXT", "left of it and on it")), UNIT)) == {"contrast"}


def test_a_text_under_another_screen_is_not_judged(show: Show) -> None:
    window = show("""
        Words { x: 20; y: 20; text: "cut off here"; width: 30 }
        Words { x: 20; y: 100; text: "no contrast"; color: "#101820" }
        Rectangle { anchors.fill: parent; color: "#F1E9D8" }
        Words { x: 20; y: 20; text: "above"; color: "#000000" }
    """)
    measured = measure(window, UNIT)
    assert (measured.remarks, measured.texts) == ((), 1)


def test_a_text_behind_a_sheet_that_takes_all_touches_is_not_judged(show: Show) -> None:
    window = show("""
        Words { x: 20; y: 20; text: "cut off here"; width: 30 }
        Target { x: 20; y: 200; width: 10; height: 10 }
        Rectangle { anchors.fill: parent; color: "#0E1519"; opacity: 0.2; MouseArea { anchors.fill: parent } }
        Words { x: 20; y: 100; text: "still there?" }
    """)
    assert measure(window, UNIT).remarks == ()


def test_a_listener_over_everything_shields_nothing(show: Show) -> None:
    window = show("""
        Words { x: 20; y: 20; text: "cut off here"; width: 30 }
        MouseArea { anchors.fill: parent }
    """)
    assert found(measure(window, UNIT)) == {"cut"}


def test_a_text_partly_under_something_is_found(show: Show) -> None:
    body = """
        Words { x: 20; y: 20; text: "partly covered" }
        Rectangle { x: 90; y: 10; width: 100; height: 60; color: "#0E1519"; visible: SEEN }
    """
    assert found(measure(show(body.replace("SEEN", "true")), UNIT)) == {"covered"}
    assert found(measure(show(body.replace("SEEN", "false")), UNIT)) == set()


def test_a_text_out_of_use_need_not_be_read(show: Show) -> None:
    body = (
        'Item { enabled: USE; Words { text: "Мәтін"; color: "#303a40" } Words { x: 3; y: 5; text: "Мәтін" } }'
    )
    assert found(measure(show(body.replace("USE", "false")), UNIT)) == set()
    assert found(measure(show(body.replace("USE", "true")), UNIT)) == {"contrast", "overlap"}


def test_letters_on_letters_are_found(show: Show) -> None:
    body = """
        Words { x: 20; y: 20; text: "Қазақстан" }
        Words { x: 24; y: 20; text: "Казахстан"; anchors.topMargin: 0; transform: Translate { y: SHIFT } }
    """
    assert found(measure(show(body.replace("SHIFT", "6")), UNIT)) == {"overlap"}
    assert found(measure(show(body.replace("SHIFT", "26")), UNIT)) == set()


def test_boxes_may_touch_where_letters_do_not(show: Show) -> None:
    window = show("""
        Words { x: 20; y: 20; width: 300; text: "left" }
        Words { x: 20; y: 20; width: 300; horizontalAlignment: Text.AlignRight; text: "right" }
    """)
    assert measure(window, UNIT).remarks == ()


def test_drawn_letters_are_not_read(show: Show) -> None:
    window = show("""
        Words { property bool decor: true; text: "1992"; font.pixelSize: 120; color: "#162026" }
        Words { y: 60; text: "over it" }
    """)
    assert measure(window, UNIT).remarks == ()


def test_letters_that_no_font_has_are_found(show: Show) -> None:
    window = show(r'Words { text: "a\uE000b" } Words { y: 60; text: "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸" }')
    (remark,) = measure(window, UNIT).remarks
    assert (remark.check, remark.measured) == ("glyph", "\ue000 (U+E000)")


def test_letters_from_a_fallback_are_told_apart(show: Show) -> None:
    show("")
    font = QFont("Source Sans 3")
    assert missing_letters("Қазақ 1992", font) == ("", "")
    assert missing_letters("\ue000", font) == ("\ue000", "")


def test_text_that_would_fetch_is_found(show: Show) -> None:
    body = 'Words { textFormat: Text.StyledText; text: "<b>bold</b>" }'
    assert found(measure(show(body), UNIT)) == {"markup"}


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("Target { width: 29; height: 60 }", True),
        ("Target { width: 30; height: 30 }", False),
        ("Target { width: 60; height: 60; scale: 0.4 }", True),
        ("Target { x: 780; width: 60; height: 60 }", True),
        ("MouseArea { width: 60; height: 60; onClicked: console.log() }", True),
        ("MouseArea { width: 60; height: 60 }", False),
        ("MouseArea { width: 60; height: 60; onClicked: console.log(); enabled: false }", False),
        (
            "MouseArea { width: 60; height: 60; onClicked: console.log(); acceptedButtons: Qt.NoButton }",
            False,
        ),
        ("Item { width: 60; height: 60; TapHandler {} }", True),
        ("T.AbstractButton { width: 60; height: 60 }", True),
        ("Target { width: 60; height: 60; MouseArea { anchors.fill: parent } }", False),
        ("Target { width: 60; height: 60; TapHandler {} }", False),
        (
            "Target { width: 90; height: 90; MouseArea { width: 20; height: 20; onPressed: console.log() } }",
            True,
        ),
        ("MouseArea { anchors.fill: parent; onClicked: console.log() }", False),
    ],
)
def test_targets_are_measured(show: Show, body: str, wrong: bool) -> None:
    # What is no button of ours has no name or role either, which other checks say.
    assert ("target" in found(measure(show(body), UNIT))) is wrong


BUTTON = "T.AbstractButton {{ property bool touchTarget: true; text: '{}'; x: {}; width: 60; height: 60 }}"


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        (BUTTON.format("On", 0) + BUTTON.format("Closer", 40), True),
        (BUTTON.format("On", 0) + BUTTON.format("Closer", 59), False),
        (BUTTON.format("On", 0) + BUTTON.format("", 40), False),
        (BUTTON.format("On", 0) + BUTTON.format("The same place", 0), False),
    ],
)
def test_buttons_in_each_others_way_are_found(show: Show, body: str, wrong: bool) -> None:
    assert found(measure(show(body), UNIT)) - {"nameless"} == ({"crowd"} if wrong else set())


def test_what_a_list_shows_in_part_is_in_nobodys_way(show: Show) -> None:
    row = BUTTON.format("Row", 0).replace("height: 60", "height: 60; y: 70")
    body = f"Flickable {{ width: 200; height: 100; contentHeight: 300; clip: true; {row} }}"
    body += BUTTON.format("Below", 30).replace("height: 60", "height: 60; y: 100")
    assert found(measure(show(body), UNIT)) == set()


@pytest.mark.qt_log_ignore("Cannot open", "Error decoding", "Unsupported image format")
def test_pictures_that_failed_are_found(show: Show, tmp_path: Path) -> None:
    good = picture(tmp_path / "good.png")
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    body = 'Image { width: 40; height: 40; source: "SOURCE" }'
    assert found(measure(show(body.replace("SOURCE", good)), UNIT)) == set()
    assert found(measure(show(body.replace("SOURCE", QUrl.fromLocalFile(str(broken)).toString())), UNIT)) == {
        "picture"
    }
    missing = QUrl.fromLocalFile(str(tmp_path / "missing.png")).toString()
    assert found(measure(show(body.replace("SOURCE", missing)), UNIT)) == {"picture"}
    assert found(measure(show(body.replace("SOURCE", good).replace("40", "0", 1)), UNIT)) == {"picture"}


def test_a_picture_enlarged_is_noted(show: Show, tmp_path: Path) -> None:
    source = picture(tmp_path / "small.png")
    body = f'Image {{ width: SIDE; height: SIDE; source: "{source}" }}'
    assert found(measure(show(body.replace("SIDE", "60")), UNIT)) == set()
    measured = measure(show(body.replace("SIDE", "80")), UNIT)
    assert (found(measured), measured.errors) == ({"soft"}, ())


def test_what_is_not_visible_is_not_read(show: Show) -> None:
    scene = read_scene(
        show("""
        Item { visible: false; Words { text: "a" } }
        Item { opacity: 0; Words { text: "b" } }
        Words { text: " " }
        Item { z: -1; Words { text: "under" } }
        Words { text: "over" }
    """)
    )
    assert [text.words for text in scene.texts] == ["under", "over"]


def test_a_scene_knows_where_turned_text_stands(show: Show) -> None:
    window = show('Words { x: 100; y: 300; text: "Түбі"; rotation: -90; transformOrigin: Item.TopLeft }')
    (text,) = read_scene(window).texts
    assert text.content.height() > text.content.width()
    assert isinstance(text.item, QQuickItem)
    assert measure(window, UNIT).remarks == ()


@pytest.mark.parametrize(
    ("body", "check"),
    [
        ("Item { property bool touchTarget: true; width: 100; height: 60 }", "focus"),
        ('Target { width: 100; height: 60; Accessible.name: "" }', "nameless"),
        ("T.Button { property bool touchTarget: true; width: 100; height: 60 }", "nameless"),
    ],
)
def test_what_keys_do_not_come_to_and_what_has_no_name_is_found(show: Show, body: str, check: str) -> None:
    assert found(measure(show(body), UNIT)) == {check}


def test_a_place_for_fingers_alone_says_so(show: Show) -> None:
    body = "Item { property bool touchTarget: true; property bool gestureOnly: true; width: 100; height: 60 }"
    assert found(measure(show(body), UNIT)) == set()


def test_high_contrast_asks_seven_to_one(show: Show) -> None:
    body = 'Words { color: "#8f8f8f"; text: "келіссөздер" }'
    assert found(measure(show(body), UNIT)) == set()
    assert found(measure(show('property string contrast: "high"\n' + body), UNIT)) == {"contrast"}
    large = body.replace('text: "', 'font.pixelSize: 40; text: "')
    assert found(measure(show('property string contrast: "high"\n' + large), UNIT)) == set()


def test_in_reach_mode_what_lies_beyond_the_band_is_found(show: Show) -> None:
    band = "property bool reaching: true; property real reachTop: 200; property real reachBottom: 500\n"
    above, below = "Target { width: 100; height: 60 }", "Target { y: 540; width: 100; height: 60 }"
    glass = "Item { property bool reachGlass: true; width: 800; height: 600 }"
    inside = "Target { y: 300; width: 100; height: 60 }"
    assert found(measure(show(band + above + glass), UNIT)) == set()  # looked at, not pressed
    assert found(measure(show(band + glass + above), UNIT)) == {"reach"}
    assert found(measure(show(band + below + glass), UNIT)) == {"reach"}
    assert found(measure(show(band + inside + glass), UNIT)) == set()
