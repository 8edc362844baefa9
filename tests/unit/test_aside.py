"""What crashes leave out of a real library and a real shelf, what the doctor and the terminal say of it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle
from tests.unit.test_health import WELL, check, codes

from kiosk.cli import main
from kiosk.edition.reader import Edition
from kiosk.health.checks import look
from kiosk.health.ground import Ground
from kiosk.library import aside, shelf
from kiosk.library.aside import OfLibrary, OfShelf
from kiosk.library.collection import Library
from kiosk.library.install import examine
from kiosk.library.switching import rollback
from kiosk.library.watching import Watch
from kiosk.settings.load import load
from kiosk.supervision.aside import name_of, read_state, write_state
from kiosk.supervision.ledger import Ledger, Run
from kiosk.supervision.rules import LeftOut, Stage, State

RECORD = "sample-declaration"


def release(path: Path, number: int) -> Path:
    bundle = SimulatedBundle()
    bundle.exhibition["release"] = number
    return bundle.write(path)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("aside")
    for number in (1, 2):
        examine(release(root / f"bundle-{number}", number), Library(root / "state")).accept()
    return root / "state"


@pytest.fixture
def library(both: Path, tmp_path: Path) -> Library:
    shutil.copytree(both, tmp_path / "state")
    return Library(tmp_path / "state")


def names(library: Library) -> tuple[str, str]:
    """The current edition and the one before."""
    (entry,) = library.read().pointer.entries
    assert entry.before is not None
    return name_of(library.folder(entry.current)), name_of(library.folder(entry.before))


def leave_out(library: Library, *what: LeftOut, stage: Stage = Stage.NOTHING) -> State:
    state = State(OfLibrary(library, OfShelf(Path("none"), None)).name(), (), what, stage)
    write_state(aside.folder_of(library), state)
    return state


def test_a_record_and_an_edition_are_left_out_until_something_is_changed(library: Library) -> None:
    newest, before = names(library)
    state = leave_out(library, LeftOut(newest, RECORD))
    shown = library.shown(state)
    assert shown is not None
    assert (name_of(shown.edition), shown.hidden, shown.fallback) == (newest, (RECORD,), False)
    state = leave_out(library, LeftOut(newest))
    shown = library.shown(state)
    assert shown is not None
    assert (name_of(shown.edition), shown.fallback) == (before, True)
    content = OfLibrary(library, OfShelf(Path("none"), None))
    assert (content.expected(state), content.expected(State())) == (before, newest)
    rollback(library)
    shown = library.shown(state)
    assert shown is not None
    assert name_of(shown.edition) == before, "what staff chose, as they chose it"
    assert aside.in_force(library) == ()


def test_when_nothing_would_be_left_it_is_shown_whole(library: Library) -> None:
    newest, before = names(library)
    path = library.home / newest
    with Edition.open(path) as edition:
        every = [LeftOut(newest, id) for row in edition.sections("kk") for id in edition.ids(row.id)]
    shown = library.shown(leave_out(library, *every))
    assert shown is not None
    assert (name_of(shown.edition), shown.hidden) == (newest, ())
    shown = library.shown(leave_out(library, LeftOut(newest), LeftOut(before)))
    assert shown is not None, "never a black screen, whatever the file says"


def test_a_window_follows_what_is_set_aside_and_shown_again(library: Library) -> None:
    newest, before = names(library)
    watch = Watch(library)
    first = watch.take()
    assert first is not None
    assert name_of(first.path) == newest
    leave_out(library, LeftOut(newest))
    assert watch.changed()
    second = watch.take()
    assert second is not None
    assert name_of(second.path) == before
    aside.again(library)
    assert watch.changed()
    third = watch.take()
    assert third is not None
    assert name_of(third.path) == newest
    for edition in (first, second, third):
        watch.let_go(edition)


def crash(edition: str, record: str = "") -> Run:
    return Run(1, "", "", 0.0, "crash", "", 4.0, "record", record, edition, True)


def test_settling_writes_what_follows_and_says_it(library: Library) -> None:
    newest, _ = names(library)
    folder = aside.folder_of(library)
    content = OfLibrary(library, OfShelf(Path("none"), None))
    said: list[str] = []
    for _ in range(3):
        state = aside.settle(folder, crash(newest, RECORD), content, said.append)
    assert state.records(newest) == (RECORD,)
    assert read_state(folder) == state
    assert [line for line in said if f"the record “{RECORD}”" in line.replace("\n", " ")][-1].endswith("it.")
    for _ in range(3):
        state = aside.settle(folder, crash(newest), content, said.append)
    assert state.editions() == {newest}
    good = replace(crash(newest), how="asked", ran_s=900.0)
    state = aside.settle(folder, good, content, said.append)
    assert all(one.helped for one in state.left_out)
    assert state.stage is Stage.NOTHING
    assert aside.settle(folder, None, content, said.append) == state
    rollback(library)  # staff changed something
    assert aside.settle(folder, None, content, said.append).left_out == ()


def test_a_folder_that_takes_nothing_is_told(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said: list[str] = []
    content = OfLibrary(library, OfShelf(Path("none"), None))
    state = aside.settle(tmp_path / "file" / "x", crash(names(library)[0]), content, said.append)
    assert len(state.crashes) == 1
    assert "cannot be noted" in said[-1]


def test_the_edition_before_on_the_shelf(library: Library, tmp_path: Path) -> None:
    bundle, cache = tmp_path / "bundle", tmp_path / "cache"
    home = shelf.home_of(bundle, cache)
    second, first = (home / Path(name).name for name in names(library))
    for one in (second, first):
        shutil.copytree(library.home / "editions" / one.name, one)
    told = {"version": shelf.VERSION, "current": second.name, "before": first.name, "signature": "x"}
    (home / shelf.POINTER_NAME).write_text(json.dumps(told), encoding="utf-8")
    content = OfShelf(bundle, cache)
    assert content.has_before(name_of(second))
    assert not content.has_before(name_of(first))
    state = State(content.name(), (), (LeftOut(name_of(second)),))
    assert content.instead(second, state) == first
    assert content.instead(second, State("shelf another", (), state.left_out)) == second
    state = State(content.name(), (), (LeftOut(name_of(second), RECORD),))
    with aside.open_without(second, state, content.name()) as edition:
        assert RECORD not in edition.ids("documents")
    shutil.rmtree(first)
    assert not content.has_before(name_of(second))


# -- who is told


def ground(library: Library) -> Ground:
    now = datetime.now(UTC)
    return Ground(load(None, {}), library, None, (), 0, 0, replace(WELL, now=lambda: now))


def test_the_doctor_tells_of_crashes_and_of_what_is_left_out(library: Library) -> None:
    crashes = check("crashes")
    assert look(crashes, ground(library)).ok
    newest, _ = names(library)
    folder, clock = aside.folder_of(library), iter((10.0, 10.0, 15.0, 20.0, 30.0, 40.0, 50.0))
    first = Ledger(folder, print, lambda: next(clock), "boot")
    first.begin()
    first.place.write(screen="record", record=RECORD, shown=True)
    Ledger(folder, print, lambda: next(clock), "boot").begin()
    result = look(crashes, ground(library))
    assert codes(result) == ["crashes-lately"]
    assert "crashed 1 times in the last 7 days" in str(result.remarks[0])
    assert RECORD in str(result.remarks[0])
    assert result.told == "2 starts remembered, 1 crashes, 0 power cuts"
    later = datetime.now(UTC) + timedelta(days=8)
    past = ground(library)
    assert look(crashes, replace(past, probes=replace(past.probes, now=lambda: later))).ok

    leave_out(library, LeftOut(newest, RECORD), LeftOut(newest), stage=Stage.GIVEN_BACK)
    result = look(crashes, ground(library))
    assert codes(result) == ["crashes-lately", "crashes-record", "crashes-edition", "crashes-go-on"]
    assert "Release 2 of" in str(result.remarks[2])


def test_a_ledger_that_cannot_be_read_is_told(library: Library) -> None:
    (aside.folder_of(library) / "starts.jsonl").mkdir(parents=True)
    assert codes(look(check("crashes"), ground(library))) == ["crashes-unread"]


def test_the_terminal_tells_and_shows_again(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    state = ["--state", str(library.root)]
    assert main(["aside", *state]) == 0
    assert capsys.readouterr().out == "Nothing is left out.\n"
    newest, _ = names(library)
    leave_out(library, LeftOut(newest, RECORD), LeftOut(newest))
    assert main(["aside", *state]) == 0
    told = capsys.readouterr().out.splitlines()
    assert f"({RECORD}) of “" in told[0]
    assert told[1].endswith("”, release 2.")
    assert main(["aside", "--show-again", *state]) == 0
    assert aside.in_force(library) == ()
