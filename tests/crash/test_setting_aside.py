"""Crashes with something on the screen: it is left out, then the edition, and in the end all is shown again.

Real processes that die by SIGSEGV; without a window.
"""

from __future__ import annotations

import pytest
from tests.crash.conftest import Start
from tests.crash.supervised import Supervised

from kiosk.edition.reader import Edition
from kiosk.library import aside
from kiosk.library.collection import Library
from kiosk.supervision.ledger import read_runs
from kiosk.supervision.rules import STRIKES, Stage

SIZE = ("--size", "1280x720")
RECORD = "sample-declaration"
AT_RECORD = ("--start", f"record:{RECORD}", *SIZE)


@pytest.fixture(autouse=True)
def without_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def editions(run: Supervised) -> tuple[str, str]:
    """The names of the edition that is shown and of the one before."""
    (one,) = Library(run.state).state().exhibitions
    assert one.before is not None
    return f"editions/{one.edition.name}", f"editions/{one.before.edition.name}"


def test_a_record_then_the_edition_then_nothing_is_left_out(start: Start) -> None:
    run = start(*AT_RECORD)
    library = Library(run.state)
    newest, before = editions(run)

    run.do(f"die:{RECORD}")
    run.until_start(STRIKES + 1)
    assert len(run.sentences("The record is left out")) == 1
    assert aside.state(library).records(newest) == (RECORD,)
    shown = library.shown(aside.state(library))
    assert shown is not None
    with Edition.open(shown.edition, shown.hidden) as edition:
        assert RECORD not in edition.ids("documents")
    assert run.on_screen().edition == newest

    run.do(f"die:* live:{3 * STRIKES + 1}")
    run.until_start(3 * STRIKES + 1)
    assert len(run.sentences("is set aside and the one before it is shown")) == 1
    assert len(run.sentences("nothing of what it shows is left to blame")) == 1
    now = aside.state(library)
    assert (now.left_out, now.stage) == ((), Stage.GIVEN_BACK)
    assert (run.on_screen().edition, run.on_screen().record) == (newest, RECORD)
    noted = [one.edition for one in read_runs(run.state / "supervision") if one.how == "crash"]
    assert noted == [newest] * 2 * STRIKES + [before] * STRIKES

    assert run.end() == 0
    assert len(run.sentences("The kiosk ended by SIGSEGV")) == 3 * STRIKES


def test_an_edition_that_crashes_gives_way_to_the_one_before_until_staff_say_so(start: Start) -> None:
    run = start(*SIZE)
    library = Library(run.state)
    newest, before = editions(run)

    run.do(f"die-of:{newest}")
    run.until_start(STRIKES + 1)
    assert run.on_screen().edition == before
    assert aside.state(library).editions() == {newest}
    (one,) = aside.in_force(library)
    assert aside.named(library, one, "en").release == 2

    run.do("")
    aside.again(library)
    run.until(lambda: run.on_screen().edition == newest)  # the window follows when nobody is there
    assert run.on_screen().start == STRIKES + 1
    assert run.end() == 0
