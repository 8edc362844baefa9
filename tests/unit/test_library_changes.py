"""What changes between two editions, in the words staff read before they say yes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle
from tests.simulator.bundles import picture

from kiosk.edition.build import build
from kiosk.errors import EditionError
from kiosk.library.changes import Changes, compare, language


def made(root: Path, change: Callable[[SimulatedBundle], None] = lambda bundle: None) -> Path:
    bundle = SimulatedBundle()
    for number in range(3):
        bundle.add("gifts", f"gift-{number}")
    change(bundle)
    picture(root / "b" / "media" / "another.jpg", (500, 400))
    return build(bundle.write(root / "b"), root / "e").path


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("before"))


def words(changes: Changes) -> list[str]:
    return [words for _, _, words in changes.sentences()]


def test_the_same(before: Path, tmp_path: Path) -> None:
    changes = compare(before, made(tmp_path))
    assert changes == Changes()
    assert words(changes) == ["nothing that visitors see changes"]


def test_the_first(before: Path, tmp_path: Path) -> None:
    changes = compare(None, before)
    assert (changes.first, len(changes.added)) == (True, 7)
    assert words(changes) == ["a new exhibition with 7 records"]
    (tmp_path / "index.sqlite").write_bytes(b"no index")
    assert compare(tmp_path, before).first
    with pytest.raises(EditionError):
        compare(before, tmp_path)


def test_added_changed_removed(before: Path, tmp_path: Path) -> None:
    def change(bundle: SimulatedBundle) -> None:
        bundle.records["gifts"][3]["height_mm"] = 200
        del bundle.records["gifts"][2]
        bundle.add("gifts", "new-one", title={"kk": "Жаңа", "ru": "Новый", "en": "A new one"})
        bundle.add("gifts", "new-two")

    changes = compare(before, made(tmp_path, change))
    assert changes.added[0] == ("gifts", "new-one", "Жаңа")
    assert [id for _, id, _ in changes.removed] == ["gift-1"]
    assert [id for _, id, _ in changes.changed] == ["gift-2"]
    assert words(changes) == ["2 records added", "1 record changed", "1 record removed"]
    codes = [(code, values) for code, values, _ in changes.sentences()]
    assert codes[0] == ("records-added", {"count": 2})


@pytest.mark.parametrize("part", ["title", "label"])
def test_a_text_that_is_lost_in_one_language(before: Path, tmp_path: Path, part: str) -> None:
    def change(bundle: SimulatedBundle) -> None:
        for gift in bundle.records["gifts"][1:3]:
            gift[part] = {tag: text for tag, text in gift[part].items() if tag != "kk"}

    changes = compare(before, made(tmp_path, change))
    assert [(id, tag) for id, _, tag in changes.lost_language] == [("gift-0", "kk"), ("gift-1", "kk")]
    assert "2 records lost their Kazakh text" in words(changes)
    assert ("lost-language", {"count": 2, "language": "kk"}) in [
        (code, values) for code, values, _ in changes.sentences()
    ]
    back = compare(tmp_path / "e", before)
    assert back.lost_language == ()


def test_a_picture_that_is_lost_and_one_that_is_another(before: Path, tmp_path: Path) -> None:
    def change(bundle: SimulatedBundle) -> None:
        first, second = bundle.records["gifts"][1:3]
        second["media"] = [{**first["media"][0], "file": "media/another.jpg"}]
        del first["media"]

    changes = compare(before, made(tmp_path, change))
    assert [id for id, _ in changes.lost_pictures] == ["gift-0"]
    assert [id for _, id, _ in changes.changed] == ["gift-0", "gift-1"]
    assert words(changes) == ["2 records changed", "1 record lost a picture"]


def test_the_exhibition_itself(before: Path, tmp_path: Path) -> None:
    def change(bundle: SimulatedBundle) -> None:
        bundle.exhibition["languages"] = ["kk", "ru"]
        bundle.exhibition["title"] = {"kk": "Басқа көрме", "ru": "Другая выставка"}

    changes = compare(before, made(tmp_path, change))
    assert changes.texts
    assert words(changes)[:2] == [
        "the exhibition can no longer be read in English", "the exhibition's own texts or settings changed",
    ]  # fmt: skip
    assert changes.lost_language == ()


def test_names_of_languages() -> None:
    assert [language(tag) for tag in ("kk", "ru", "zh-Hans", "xx-nothing")] == [
        "Kazakh", "Russian", "Chinese (Simplified)", "xx-nothing",
    ]  # fmt: skip


def test_one_frame_of_a_spin_that_is_another(tmp_path: Path) -> None:
    def turns(bundle: SimulatedBundle) -> None:
        spin = {"kind": "spin", "folder": "media/turn", "alt": "It turns", "credit": "By us"}
        bundle.records["gifts"][1]["media"] = [spin]

    before, after = made(tmp_path / "before", turns), made(tmp_path / "after", turns)
    assert compare(before, after) == Changes()
    middle = sorted((tmp_path / "after" / "b" / "media" / "turn").iterdir())[4]
    picture(middle, SimulatedBundle().folder_size, colour="#123456")
    changes = compare(before, build(tmp_path / "after" / "b", tmp_path / "after" / "e").path)
    assert [id for _, id, _ in changes.changed] == ["gift-0"]
