"""The page Health further: the last self-test, the map of touches, and everything saved to a stick."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.ui.conftest import Screen, of_type
from tests.ui.hall import LANGUAGES, Hall

from kiosk.health import touches
from kiosk.health.result import Remark, Result
from kiosk.health.self_test import SelfTest, keep, local_now
from kiosk.health.touches import Touches, shape_of
from kiosk.ui.staff import health_words
from kiosk.ui.staff.health_words import REMARKS, SAVING


@pytest.fixture
def hall(tmp_path: Path, open_screen: Callable[..., Screen]) -> Iterator[Hall]:
    here = Hall(tmp_path, open_screen)
    yield here
    if here.following is not None:
        here.following.close()


def count(root: Path) -> None:
    """A day on a display with a stuck point."""
    kept = Touches(shape_of(708, 398))
    for n in range(60):
        kept.press(0.93, 0.12, local_now().date().isoformat(), n % 6)
    touches.write(root, kept.pack())


def open_health(hall: Hall) -> None:
    hall.unlock()
    hall.go("Health")
    hall.panel.health.stand((Result("disk"),))  # the checks have tests of their own


def test_the_last_self_test_is_told_at_the_top(hall: Hall) -> None:
    morning = local_now()
    keep(hall.state, SelfTest(morning, 30, (Result("disk"),)))
    hall.start()
    open_health(hall)
    for to_do, results in (
        (0, (Result("disk"),)),
        (1, (Result("digests", (Remark("self-test-hangs", {"minutes": 30}),)),)),
    ):
        for when in (morning, morning - timedelta(days=3)):
            hall.panel.health.stand((), SelfTest(when, 30, results))
            said = set()
            for language in LANGUAGES:
                hall.panel.setLanguage(language)
                words = hall.panel.health.property("lastSelfTest")
                assert "{" not in words
                hall.sees(words)
                said.add(words)
            assert len(said) == len(LANGUAGES)
            assert bool(hall.panel.health.property("lastFailed")) == bool(to_do)


def test_a_kiosk_that_never_tested_itself_says_nothing_of_it(hall: Hall) -> None:
    hall.start()
    open_health(hall)
    assert hall.panel.health.property("lastSelfTest") == ""


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_map_is_shown_with_what_it_says(hall: Hall, size: tuple[int, int]) -> None:
    count(hall.state)
    hall.start(size=size)
    open_health(hall)
    hall.press("HealthPage", "Map of touches")
    hall.until(lambda: hall.page == "touches" and not hall.panel.touches.looking)
    hall.painted()
    (sheet,) = of_type(hall.screen, "TouchSheet")
    assert sheet.width() / sheet.height() == pytest.approx(708 / 398, rel=0.01)
    values = {"left": 93, "top": 12, "count": 60, "minutes": 0, "total": 60}
    hall.sees_in_every_language("health", REMARKS["touch-quiet"], **values)
    hall.panel.setLanguage("en")
    hall.press("TouchesPage", "Back to Health")
    assert hall.page == "health"
    assert not hall.panel.health.looking, "what was seen is still there"
    assert hall.panel.health.results


@pytest.mark.parametrize("damaged", [False, True])
def test_no_map(hall: Hall, damaged: bool) -> None:
    if damaged:
        count(hall.state)
        touches.file_of(hall.state).write_bytes(b"damaged")
    hall.start()
    open_health(hall)
    hall.press("HealthPage", "Map of touches")
    hall.until(lambda: hall.page == "touches" and not hall.panel.touches.looking)
    hall.sees(health_words.no_touches(damaged=damaged))
    assert not of_type(hall.screen, "TouchSheet")


def test_it_is_saved_to_the_stick_that_is_touched(hall: Hall) -> None:
    count(hall.state)
    hall.start()
    open_health(hall)
    hall.press("HealthPage", "Save to a stick")
    hall.sees_in_every_language("health", SAVING["none"])
    hall.panel.setLanguage("en")
    stick = hall.stick("BLUE")
    hall.until(lambda: bool(hall.screen.targets("BLUE")))
    hall.painted()
    hall.screen.tap(hall.screen.target("BLUE"))
    hall.until(lambda: not hall.panel.saving.saving and bool(hall.panel.saving.outcome))
    (made,) = stick.iterdir()
    hall.sees_in_every_language("health", SAVING["saved"], name=made.name)
    assert {file.name for file in made.iterdir()} == {"health.txt", "health.json", "touches.svg"}
    assert "Touch" in (made / "health.txt").read_text()
    assert not hall.panel.saving.failed
    # One that is taken out before it is chosen.
    hall.panel.saving._poll.stop()
    hall.until(lambda: hall.panel.saving._looking is None)
    shutil.rmtree(stick)
    hall.panel.saving.choose(0)
    hall.until(lambda: not hall.panel.saving.saving)
    assert hall.panel.saving.failed
    hall.sees_in_every_language("health", SAVING["gone"])
    hall.panel.saving.choose(0)
    hall.panel.saving.choose(99)


def test_every_outcome_has_its_words(hall: Hall) -> None:
    hall.start()
    open_health(hall)
    hall.press("HealthPage", "Save to a stick")
    hall.until(lambda: hall.panel.saving.looked)
    for code in ("full", "read-only", "exists", "failed"):
        hall.panel.saving.stand((), code)
        hall.sees_in_every_language("health", SAVING[code])
    assert health_words.saving("something new") == health_words.saving("failed")
