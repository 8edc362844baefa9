"""The judge sees what it must see: each kind of damage, planted by hand, gets its word."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.faults.judge import Show, judge, look
from tests.faults.scenes import Scene, bundle, flip

from kiosk.library.collection import Library
from kiosk.library.install import examine
from kiosk.library.pointer import pack, read, write


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = tmp_path_factory.mktemp("judge")
    library = Library(root / "state")
    for release in (1, 2):
        examine(bundle(root / str(release), release), library).accept()
    return library.root, root / "2"


def shown_file(state: Path, name: str) -> Path:
    shown = Library(state).shown()
    assert shown is not None
    return shown.edition / name


def cut_pointer(state: Path) -> None:
    path = state / "library" / "library.json"
    path.write_bytes(path.read_bytes()[:200])


def lose_everything(state: Path) -> None:
    for folder in (state / "library" / "editions").iterdir():
        shutil.rmtree(folder)


def forget_the_highest(state: Path) -> None:
    home = state / "library"
    pointer = read(home).pointer
    entry = pointer.entries[0]
    assert entry.before is not None
    write(home, pointer.with_entry(replace(entry, current=entry.before, before=None, highest=1)))


def another_edition(state: Path) -> None:
    flip(shown_file(state, "edition.json"), 900)


def damage_a_picture(state: Path) -> None:
    # The spare of the other edition is damaged as well: nothing can restore it.
    for path in (state / "library" / "editions").rglob("*.jpg"):
        flip(path, 3000)


@pytest.mark.parametrize(
    ("plant", "word"),
    [
        (cut_pointer, "torn"),
        (lose_everything, "lost"),
        (another_edition, "torn"),
        (damage_a_picture, "torn"),
        (damage_a_picture, "hand"),
        (forget_the_highest, "lost"),
    ],
)
def test_damage_is_seen(
    made: tuple[Path, Path], tmp_path: Path, plant: Callable[[Path], None], word: str
) -> None:
    state = tmp_path / "state"
    shutil.copytree(made[0], state)
    before = look(state)
    plant(state)
    scene = Scene("planted", made[0], ("rollback",))
    assert word in {kind for kind, _ in judge(scene, state, before, before)}


def test_garbage_that_stays_is_seen(made: tuple[Path, Path], tmp_path: Path) -> None:
    state = tmp_path / "state"
    shutil.copytree(made[0], state)
    before = look(state)
    (state / "library" / "forgotten.json").write_bytes(pack(Library(state).read().pointer))
    found = list(judge(Scene("planted", made[0], ("rollback",)), state, before, before))
    assert found == [("hand", "left: ['forgotten.json']")]


def test_a_whole_library_is_well(made: tuple[Path, Path], tmp_path: Path) -> None:
    state = tmp_path / "state"
    shutil.copytree(made[0], state)
    before = look(state)
    scene = Scene("planted", made[0], ("-m", "kiosk", "install", str(made[1])))
    assert list(judge(scene, state, before, before)) == []
    nothing = Show("", ())
    assert ("torn", "what is shown is neither the old nor the new edition") in list(
        judge(scene, state, nothing, nothing)
    )
