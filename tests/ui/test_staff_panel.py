"""The staff panel in the real window, with real touches: the way in, sticks, install, undo, every trouble."""

from __future__ import annotations

import math
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from tests.simulator import truncate
from tests.simulator.forged_manifests import MANIFESTS
from tests.simulator.zips import archive, heads
from tests.ui.conftest import PAUSE_S, Screen
from tests.ui.hall import LANGUAGES, QUICK, Hall, bundle

from kiosk.bundle.minisign import SecretKey
from kiosk.library.collection import content_of
from kiosk.library.install import examine
from kiosk.library.keys import Keys
from kiosk.staff.pin import DELAYS_S, set_pin
from kiosk.supervision.aside import name_of, read_state, write_state
from kiosk.supervision.rules import LeftOut, State
from kiosk.ui.staff import status
from kiosk.ui.staff.pad import Pad
from kiosk.ui.staff.panel import UNTOUCHED_AT_THE_DOOR_S, UNTOUCHED_S
from kiosk.ui.staff.refusals import REFUSALS
from kiosk.ui.staff.words import PAD, STICKS

Open = Callable[..., Screen]


@pytest.fixture
def hall(tmp_path: Path, open_screen: Open) -> Iterator[Hall]:
    here = Hall(tmp_path, open_screen)
    yield here
    if here.following is not None:
        here.following.close()


@pytest.fixture
def inside(hall: Hall) -> Hall:
    """Behind the PIN, in English."""
    hall.start()
    hall.unlock()
    return hall


# -- the way in


@pytest.mark.parametrize("start", ["attract", "home", "section:gifts", "record:sample-declaration"])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_gesture_opens_the_door_from_everywhere_and_presses_nothing(
    hall: Hall, start: str, size: tuple[int, int]
) -> None:
    hall.start(start=start, size=size)
    door = hall.screen.kiosk.door
    places: list[str] = []
    hall.screen.visit.placeChanged.connect(lambda: places.append(hall.screen.visit.property("screen")))
    hall.gesture()
    assert door.property("open")
    hall.sees("Қызметкер панелі")
    assert hall.page == "door"
    # From the attract loop the first touch wakes; apart from that only the end of the visit is told.
    assert set(places) <= {"home", "attract"}
    assert hall.screen.visit.property("screen") == "attract"


def test_without_the_gesture_there_is_no_door(hall: Hall, open_screen: Open) -> None:
    hall.start(start="home")
    width = hall.screen.window.width()
    for x in (12, 12, width - 12, 12, 12, 12, width - 12, width - 12, 600):
        hall.screen.tap(QPoint(x, 12))
    assert not hall.screen.kiosk.door.property("open")
    off = open_screen(start="home")
    for x in (12, 12, 12, width - 12, width - 12, width - 12):
        off.tap(QPoint(x, 12))
    assert not off.kiosk.door.property("open")


def test_without_a_pin_it_says_how_one_is_set(hall: Hall) -> None:
    hall.start(pin="")
    hall.gesture()
    hall.sees_in_every_language("pad", PAD["none"])
    assert not hall.screen.targets("1")
    set_pin(hall.state / "staff", "1357", QUICK)
    hall.until(lambda: bool(hall.screen.targets("1")))
    (hall.state / "staff" / "pin.json").write_text("{")
    hall.panel.pad.look()
    hall.sees_in_every_language("pad", PAD["damaged"])


def test_wrong_pins_a_delay_and_the_right_one(hall: Hall) -> None:
    hall.start()
    hall.gesture()
    pad: Pad = hall.panel.pad
    for left in (4, 3, 2, 1):
        hall.enter("9999")
        assert pad.property("dots") == 0
        assert str(left) in pad.property("message")
    hall.enter("9999")
    end = hall.screen.clock.now + DELAYS_S[0]
    hall.sees_in_every_language("pad", PAD["waiting"])
    hall.sees("0:30")
    assert not hall.screen.targets("1"), "the keys are dead while the delay runs"
    hall.screen.clock.now += 12
    hall.sees("0:18")
    # Leaving and coming back shortens nothing.
    hall.screen.tap(hall.screen.target("Close"))
    hall.gesture()
    # The delay began with the last key, or in the pause after it.
    rest = {math.ceil(end - pause - hall.screen.clock.now) for pause in (0, PAUSE_S)}
    hall.until(lambda: any(f"0:{seconds}" in hall.screen.texts() for seconds in rest))
    hall.screen.clock.now = end
    hall.until(lambda: bool(pad_of(hall).property("usable")))
    hall.enter("2468")
    hall.until(lambda: hall.page == "status")


def pad_of(hall: Hall) -> Pad:
    pad: Pad = hall.panel.pad
    return pad


def test_the_pad_shows_dots_and_no_length(hall: Hall) -> None:
    hall.start()
    hall.gesture()
    for count in range(1, 15):
        hall.screen.tap(hall.screen.target("7"))
        assert pad_of(hall).property("dots") == min(count, 12)
    assert "7777" not in "".join(hall.screen.texts())
    for _ in range(20):
        pad_of(hall).erase()
    assert pad_of(hall).property("dots") == 0
    pad_of(hall).enter()
    assert pad_of(hall).property("message") == ""


@pytest.fixture
def looked() -> Iterator[list[str]]:
    """Every file that is opened and every folder that is listed, as the interpreter itself tells."""
    seen: list[str] = []
    watching = True

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and event in ("open", "os.scandir", "os.listdir", "os.chdir") and arguments:
            seen.append(
                os.fsdecode(arguments[0]) if isinstance(arguments[0], str | bytes | os.PathLike) else ""
            )

    sys.addaudithook(hook)
    yield seen
    watching = False


def test_nothing_of_a_stick_is_looked_at_before_the_pin(hall: Hall, looked: list[str]) -> None:
    hall.package("good")
    hall.start()
    looked.clear()
    hall.gesture()
    hall.enter("9999")
    hall.panel.go("install")
    hall.panel.install.choose(0)
    hall.panel.preview()
    hall.screen.until(lambda: "PIN" in " ".join(hall.screen.texts()))
    assert hall.page == "door"
    assert not [path for path in looked if path.startswith(str(hall.sticks))]
    hall.enter("2468")
    hall.until(lambda: hall.page == "status")
    assert not [path for path in looked if path.startswith(str(hall.sticks))]
    hall.panel.setLanguage("en")
    hall.go("Install a new one")
    hall.sees("good.exhibit")
    assert [path for path in looked if path.startswith(str(hall.sticks))]


def test_untouched_it_closes_and_asks_again(hall: Hall) -> None:
    hall.start()
    hall.gesture()
    hall.screen.clock.now += UNTOUCHED_AT_THE_DOOR_S + 1
    hall.panel._timer.timeout.emit()
    assert not hall.screen.kiosk.door.property("open")
    hall.unlock()
    hall.screen.clock.now += UNTOUCHED_S - 1
    hall.panel._timer.timeout.emit()
    assert hall.page == "status"
    hall.go("Language")
    hall.screen.clock.now += UNTOUCHED_S - 1
    hall.panel._timer.timeout.emit()
    assert hall.page == "language"
    hall.screen.clock.now += 2
    hall.panel._timer.timeout.emit()
    assert not hall.screen.kiosk.door.property("open")
    assert hall.screen.visit.property("screen") == "attract"
    hall.gesture()
    assert hall.page == "door"


def test_the_panel_never_shows_another_window_or_a_traceback(inside: Hall, qapp: QGuiApplication) -> None:
    for page in ("Exhibitions", "Install a new one", "Volume", "Language", "Change the PIN", "Status"):
        inside.go(page)
    visible = [window for window in qapp.topLevelWindows() if window.isVisible()]
    assert visible == [inside.screen.window]
    assert not [text for text in inside.screen.texts() if "Traceback" in text or "Error" in text]


# -- languages, PIN


def test_the_panel_speaks_three_languages_and_remembers(hall: Hall) -> None:
    hall.start()
    hall.unlock("ru")
    hall.sees("Выставка показывается")
    hall.go("Language")
    hall.screen.tap(hall.screen.target("Қазақша"))
    hall.sees("Панель тілі")
    hall.press("Rail", "Leave the panel")
    assert not hall.screen.kiosk.door.property("open")
    hall.screen.visit.goHome()
    hall.screen.settle()
    hall.screen.visit.setLanguage("en")
    assert "About the exhibition" in hall.screen.texts(), "visitors have their own language again"
    hall.gesture()
    hall.sees("Қызметкер панелі")


def test_the_pin_is_changed(inside: Hall) -> None:
    inside.go("Change the PIN")
    inside.enter("1111")
    inside.sees(inside.say("pad", PAD["wrong"]) + " 4 more wrong tries and the pad is locked for a while.")
    inside.enter("2468")
    inside.sees("Now the new PIN: 4 to 12 digits.")
    inside.enter("13")
    inside.sees(PAD["short"])
    inside.enter("13579")
    inside.enter("13570")
    inside.sees(PAD["different"])
    inside.enter("13579")
    inside.enter("13579")
    inside.sees(PAD["set"])
    inside.press("Rail", "Leave the panel")
    inside.gesture()
    inside.enter("2468")
    assert inside.page == "door"
    inside.enter("13579")
    inside.until(lambda: inside.page == "status")


# -- install, undo


def test_install_preview_undo(inside: Hall) -> None:
    inside.package("first", 1, title="First title")
    inside.check("first.exhibit")
    assert inside.stage == "result"
    inside.sees("A new exhibition with 4 records")
    inside.press("CheckResult", "Install")
    inside.until(lambda: inside.stage == "done")
    assert (inside.library.state().shown, len(inside.library.state().exhibitions)) == ("sample-exhibition", 1)

    inside.package("second", 2, title="Another title", extra="One more")
    inside.press("Installed", "Another one")
    inside.check("second.exhibit")
    inside.sees("1 record added")
    inside.sees("The exhibition's own texts or settings changed")

    inside.press("CheckResult", "See it first")
    inside.until(lambda: inside.screen.window.property("title") == "Another title")
    inside.screen.settle()
    inside.sees("Preview, release 2")
    inside.screen.tap(inside.screen.target("Құжаттар"))
    inside.screen.settle()
    assert inside.screen.visit.property("section") == "documents", "a preview is used as visitors use it"
    inside.screen.tap(inside.screen.target("Back to the panel"))
    inside.until(lambda: inside.screen.window.property("title") == "First title")
    assert [one.release for one in inside.library.state().exhibitions] == [1], "nothing was installed"

    inside.press("CheckResult", "Install")
    inside.until(lambda: inside.stage == "done")
    (one,) = inside.library.state().exhibitions
    assert (one.release, one.before and one.before.release) == (2, 1)
    inside.press("Installed", "Take it back")
    inside.until(lambda: inside.stage == "undone")
    (one,) = inside.library.state().exhibitions
    assert (one.release, one.before and one.before.release) == (1, 2)

    # And the same on the page of exhibitions, asked back.
    inside.go("Exhibitions")
    inside.press("EditionCard", "Back to release %1", 2)
    inside.press("Question", "No")
    inside.press("EditionCard", "Back to release %1", 2)
    inside.press("questions", "Go back")
    inside.sees("Release 2 is back. Visitors see it as soon as the panel is closed.")
    assert inside.library.state().exhibitions[0].release == 2
    inside.press("EditionCard", "Remove")
    inside.press("questions", "Remove")
    inside.until(lambda: not inside.library.state().exhibitions)
    inside.sees("“Another title” is removed.")


def test_visitors_see_the_new_one_and_after_undo_the_old(inside: Hall) -> None:
    inside.package("first", title="First title")
    inside.check("first.exhibit")
    inside.press("CheckResult", "Install")
    inside.until(lambda: inside.stage == "done")
    inside.press("Installed", "Leave the panel")
    inside.until(lambda: inside.screen.window.property("title") == "First title")
    inside.sees("First title")  # in large type, in the attract loop
    assert inside.screen.visit.property("screen") == "attract"

    inside.package("second", 2, title="Second title")
    inside.unlock("ru")
    inside.panel.setLanguage("en")
    inside.check("second.exhibit")
    inside.press("CheckResult", "Install")
    inside.until(lambda: inside.stage == "done")
    inside.press("Installed", "Leave the panel")
    inside.sees("Second title")

    inside.unlock()
    inside.press("StatusPage", "Back to the one before")
    inside.press("questions", "Go back")
    inside.sees("Release 1 is back. Visitors see it as soon as the panel is closed.")
    inside.press("Rail", "Leave the panel")
    inside.sees("First title")


def test_closing_the_panel_does_not_stop_an_installation(inside: Hall) -> None:
    inside.package("first", title="First title")
    inside.check("first.exhibit")
    inside.press("CheckResult", "Install")
    inside.panel.close()
    inside.sees("First title")


def test_the_show_goes_on_while_a_preview_is_open(inside: Hall) -> None:
    """What is installed meanwhile, by an operator from afar, waits for the end of the preview."""
    inside.package("first", title="First title")
    inside.check("first.exhibit")
    inside.press("CheckResult", "See it first")
    inside.until(lambda: inside.screen.window.property("title") == "First title")
    examine(bundle(inside.root / "other", 5, "From afar"), inside.library).accept()
    inside.screen.visit.finish()
    assert inside.following is not None
    following = inside.following
    inside.until(lambda: following.waiting)
    assert inside.screen.window.property("title") == "First title"
    inside.screen.tap(inside.screen.target("Back to the panel"))
    inside.until(lambda: inside.screen.window.property("title") == "From afar")


def test_a_folder_is_installed_like_a_package(inside: Hall) -> None:
    bundle(inside.stick() / "our-hall")
    inside.check("our-hall")
    assert inside.stage == "result"
    inside.press("CheckResult", "Do not install")
    inside.until(lambda: inside.stage == "sticks")
    assert not inside.library.state().exhibitions
    inside.sees("our-hall")


def test_leaving_throws_away_what_was_checked(inside: Hall) -> None:
    inside.package("first")
    inside.check("first.exhibit")
    edition = inside.panel.install.standing.edition
    assert edition.is_dir()
    inside.press("Rail", "Leave the panel")
    inside.until(lambda: not edition.exists())
    assert not inside.library.state().exhibitions


# -- every trouble, in the panel's language


def refusal(code: str, which: int = 0) -> str:
    return REFUSALS[code][which]


def test_no_stick(inside: Hall) -> None:
    inside.go("Install a new one")
    inside.sees_in_every_language("sticks", STICKS["none"])


def test_holiday_pictures(inside: Hall) -> None:
    for number in range(300):
        (inside.stick("HOLIDAY") / f"IMG_{number}.JPG").write_bytes(b"x")
    inside.go("Install a new one")
    inside.sees_in_every_language("sticks", STICKS["empty"])


def test_two_sticks(inside: Hall) -> None:
    inside.package("ours", stick="BLUE")
    inside.package("theirs", stick="RED")
    inside.go("Install a new one")
    inside.sees("theirs.exhibit")
    texts = inside.screen.texts()
    assert texts.index("Stick “BLUE”") < texts.index("ours.exhibit") < texts.index("Stick “RED”")
    assert texts.index("Stick “RED”") < texts.index("theirs.exhibit")
    shutil.rmtree(inside.sticks / "BLUE")
    inside.until(lambda: "ours.exhibit" not in inside.screen.texts())


def test_a_stick_that_is_read_only_is_enough(inside: Hall) -> None:
    inside.package("good")
    (inside.sticks / "BLUE").chmod(0o555)
    inside.check("good.exhibit")
    assert inside.stage == "result"


def test_a_stick_that_was_pulled(inside: Hall) -> None:
    inside.package("good")
    inside.go("Install a new one")
    inside.until(lambda: bool(inside.screen.targets("good.exhibit")))
    shutil.rmtree(inside.sticks / "BLUE")
    inside.screen.tap(inside.screen.target("good.exhibit"))
    inside.until(lambda: inside.stage == "refused")
    inside.sees_in_every_language("refusals", refusal("source-gone"))
    inside.press("CheckResult", "Back to the sticks")
    inside.sees_in_every_language("sticks", STICKS["none"])


def test_what_is_no_package(inside: Hall) -> None:
    (inside.stick() / "holiday.exhibit").write_bytes(b"x" * 5000)
    inside.check("holiday.exhibit")
    inside.sees_in_every_language("refusals", refusal("not-a-package"))


def test_a_package_that_is_cut_off(inside: Hall) -> None:
    truncate(inside.package("half"))
    inside.check("half.exhibit")
    inside.sees_in_every_language("refusals", refusal("truncated"))


def test_a_package_for_a_newer_kiosk(inside: Hall) -> None:
    (inside.stick() / "new.exhibit").write_bytes(archive(heads(MANIFESTS["a newer format"][0], None)))
    inside.check("new.exhibit")
    inside.sees_in_every_language("refusals", refusal("newer-format"), format=2, known=1)


def test_an_unsigned_package_where_a_key_is_enrolled(inside: Hall) -> None:
    key = SecretKey.generate()
    Keys(inside.state).enroll(key.public, "museum")
    inside.package("unsigned")
    inside.package("signed", key=key)
    inside.check("unsigned.exhibit")
    inside.sees_in_every_language("refusals", refusal("unsigned"))
    inside.press("CheckResult", "Back to the sticks")
    inside.check("signed.exhibit")
    assert inside.stage == "result"
    assert "museum" in inside.panel.install.property("signedBy")


def test_a_package_of_a_stranger(inside: Hall) -> None:
    Keys(inside.state).enroll(SecretKey.generate().public, "museum")
    inside.package("strange", key=SecretKey.generate())
    inside.check("strange.exhibit")
    assert inside.stage == "refused"
    for language, word in zip(LANGUAGES, ("кілтпен", "ключом", "key"), strict=True):
        inside.panel.setLanguage(language)
        assert word in inside.panel.install.property("refusal")


def test_an_older_release(inside: Hall) -> None:
    examine(bundle(inside.root / "newer", 3), inside.library).accept()
    inside.package("older", 2)
    inside.check("older.exhibit")
    inside.sees_in_every_language("refusals", refusal("older-release"), release=2, highest=3)


def test_the_same_release_again(inside: Hall) -> None:
    inside.package("same", 3)
    inside.check("same.exhibit")
    inside.press("CheckResult", "Install")
    inside.until(lambda: inside.stage == "done")
    inside.press("Installed", "Another one")
    inside.check("same.exhibit")
    inside.sees_in_every_language("refusals", refusal("already-installed"), release=3)
    inside.press("CheckResult", "Back to the sticks")
    inside.package("other", 3, title="Other words")
    inside.check("other.exhibit")
    inside.sees_in_every_language("refusals", refusal("same-release"), release=3, next=4)


def test_a_broken_exhibition_tells_file_and_line(inside: Hall) -> None:
    broken = bundle(inside.stick() / "broken")
    (broken / "exhibition.yaml").write_text("format: 1\nid: [\n", encoding="utf-8")
    inside.check("broken")
    inside.sees_in_every_language("refusals", refusal("broken-bundle"))
    found = inside.panel.install.property("findings")
    assert found.rowCount() > 0
    assert "exhibition.yaml" in found.row(0)["place"]


def test_small_mistakes_are_listed_with_their_places(inside: Hall) -> None:
    where = bundle(inside.stick() / "hall")
    (where / "documents" / "second.yaml").write_text("id: second\ntitle: {kk: Бір}\ndate: 31.12.1999\n")
    inside.check("hall")
    assert inside.stage == "result"
    inside.panel.setLanguage("kk")
    rows = [inside.panel.install.property("findings").row(n) for n in range(20)]
    told = {row["place"]: row["sentence"] for row in rows if row is not None}
    assert "Күн мұнда қабылданған үлгіде жазылмаған. (date)" in told.values()
    assert "documents/second.yaml, 3\u2011жол" in told


def test_a_full_disk(inside: Hall) -> None:
    """The sentence with figures, as the library refuses; what the page makes of it."""
    from kiosk.library.refusal import Refused

    inside.go("Install a new one")
    inside.panel.install.refuse(Refused("no-space", "…", free=20_000_000, needed=3_200_000_000))
    for language, figure in zip(LANGUAGES, ("3,2 ГБ", "3,2 ГБ", "3.2 GB"), strict=True):
        inside.panel.setLanguage(language)
        assert figure in inside.panel.install.property("refusal").replace("\u00a0", " ")


def test_a_mistake_of_the_program_is_a_sentence(inside: Hall) -> None:
    inside.go("Install a new one")
    inside.panel.install.refuse(ZeroDivisionError("division by zero"))
    inside.sees_in_every_language("refusals", refusal("mistake"))
    inside.panel.setLanguage("en")
    assert not [text for text in inside.screen.texts() if "division" in text]


# -- what crashes left out


def test_what_was_left_out_is_told_and_shown_again(inside: Hall) -> None:
    for release in (1, 2):
        source = bundle(inside.root / f"left-out-{release}", release, "Balance")
        examine(source, inside.library).accept()
    pointer = inside.library.read().pointer
    newest, content = name_of(inside.library.folder(pointer.entries[0].current)), content_of(pointer)
    left_out = (LeftOut(newest, "sample-declaration"), LeftOut(newest))
    write_state(inside.state / "supervision", State(content, (), left_out))
    inside.go("Volume")
    inside.go("Status")
    inside.sees_in_every_language("status", status.SOMETHING)
    inside.panel.setLanguage("en")
    inside.press("status", status.LIST)
    inside.sees_in_every_language("status", status.EDITION_OUT, release=2, exhibition="Balance")
    inside.panel.setLanguage("ru")
    inside.press("LeftOut", "Show again")
    inside.sees_in_every_language("status", status.SHOWN_AGAIN)
    assert read_state(inside.state / "supervision").left_out == ()
