"""Scrub: every flipped bit is found; what can be restored is, what cannot costs its record."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest
from tests.faults.scenes import bundle, flip
from tests.simulator import SimulatedBundle
from tests.simulator.recordings import film

from kiosk.bundle.minisign import SecretKey
from kiosk.edition.reader import Edition
from kiosk.library.collection import Library
from kiosk.library.install import examine
from kiosk.library.keys import Keys, KeysError
from kiosk.library.pointer import Entry
from kiosk.library.scrub import scrub

FLIPS = int(os.environ.get("KIOSK_BIT_FLIPS", "10000"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Release 4 with a picture that release 2 does not have."""
    root = tmp_path_factory.mktemp("scrub")
    library = Library(root / "state")
    examine(bundle(root / "2", 2), library).accept()
    examine(bundle(root / "4", 4, more=2), library).accept()
    return library.root


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Library:
    shutil.copytree(made, tmp_path / "state")
    return Library(tmp_path / "state")


def entry(library: Library) -> Entry:
    (found,) = library.read().pointer.entries
    return found


def ids(library: Library) -> list[str]:
    shown = library.shown()
    assert shown is not None
    with Edition.open(shown.edition, shown.hidden) as edition:
        return [row.id for row in edition.rows("gifts", "en", 0, 99)]


def own_picture(library: Library) -> Path:
    """The display file of the record more-0, which no other edition holds."""
    with Edition.open(library.folder(entry(library).current)) as edition:
        return Path(edition.record("more-0", "en").display)


def shared_picture(library: Library) -> Path:
    with Edition.open(library.folder(entry(library).current)) as edition:
        return Path(edition.record("gift-2", "en").display)


def test_a_whole_library(library: Library) -> None:
    report = scrub(library)
    assert report.ok
    assert report.damages == ()
    assert report.files == sum(path.is_file() for path in (library.home / "editions").rglob("*"))


@pytest.mark.slow
def test_every_flipped_bit_is_found(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    edition = library.folder(entry(library).current)
    files = sorted(path for path in edition.rglob("*") if path.is_file())
    sizes = [path.stat().st_size for path in files]
    dice = random.Random(7)
    found = 0
    for number in range(FLIPS):
        # Every file in its turn first, then by size: the small ones are looked at as well.
        path = files[number % len(files)] if number % 2 else dice.choices(files, sizes)[0]
        bit = dice.randrange(path.stat().st_size * 8)
        flip(path, bit)
        report = scrub(library, repair=False)
        found += [(damage.file, damage.fault, damage.outcome) for damage in report.damages] == [
            (path.relative_to(edition).as_posix(), "bytes", "found")
        ]
        flip(path, bit)
    with capsys.disabled():
        print(f"\nbit flips over an installed edition: {FLIPS:,}, found {found:,}")
    assert found == FLIPS
    assert scrub(library).damages == ()


@pytest.mark.parametrize("name", ["index.sqlite", "edition.json", "findings.json"])
def test_a_small_file_comes_back_from_its_spare(library: Library, name: str) -> None:
    path = library.folder(entry(library).current) / name
    whole = path.read_bytes()
    flip(path, len(whole) * 4)
    report = scrub(library)
    assert [(damage.file, damage.outcome) for damage in report.damages] == [(name, "restored")]
    assert path.read_bytes() == whole
    path.unlink()
    assert [(damage.fault, damage.outcome) for damage in scrub(library).damages] == [("missing", "restored")]
    assert path.read_bytes() == whole


def test_a_spare_comes_back_from_its_edition(library: Library) -> None:
    spares = library.home / "spares" / entry(library).current.folder
    flip(spares / "index.sqlite", 900)
    shutil.rmtree(library.home / "spares" / str(getattr(entry(library).before, "folder", "")))
    report = scrub(library)
    assert report.ok
    assert len(report.damages) == 4
    assert scrub(library).damages == ()


def test_a_picture_comes_back_from_the_other_edition(library: Library) -> None:
    path = shared_picture(library)
    whole = path.read_bytes()
    for damage in (lambda: flip(path, 5000), path.unlink, lambda: path.write_bytes(whole[:-1])):
        damage()
        report = scrub(library)
        assert [found.outcome for found in report.damages] == ["restored"]
        assert path.read_bytes() == whole
        assert path.stat().st_nlink == 1
    shutil.rmtree(path.parent)
    scrub(library)
    assert path.read_bytes() == whole
    path.unlink()
    path.symlink_to("/etc/passwd")
    assert "kind" in [found.fault for found in scrub(library).damages]
    assert path.read_bytes() == whole
    assert not path.is_symlink()


def test_a_record_whose_picture_is_lost_is_hidden_until_it_is_back(library: Library) -> None:
    before = ids(library)
    stamp = library.pointer_stamp()
    path = own_picture(library)
    flip(path, 5000)
    report = scrub(library)
    assert not report.ok
    (damage,) = report.damages
    assert (damage.outcome, damage.records) == ("hidden", ("more-0",))
    assert "more-0" in str(damage)
    assert library.pointer_stamp() != stamp  # the window changes over by itself
    assert ids(library) == [id for id in before if id != "more-0"]
    (installed,) = library.state().exhibitions
    assert (installed.hidden, installed.records) == (("more-0",), len(before))
    assert not scrub(library).ok
    flip(path, 5000)
    again = scrub(library)
    assert (again.ok, again.shown_again) == (True, ("more-0",))
    assert ids(library) == before


def test_only_looking_changes_nothing(library: Library) -> None:
    flip(own_picture(library), 5000)
    before = library.read()
    report = scrub(library, repair=False)
    assert [damage.outcome for damage in report.damages] == ["found"]
    assert library.read() == before


def test_what_does_not_belong_there_goes(library: Library) -> None:
    edition = library.folder(entry(library).current)
    (edition / "media" / "holiday.jpg").write_bytes(b"beach")
    (edition / "nothing").mkdir()
    (edition / "link").symlink_to("/etc")
    report = scrub(library)
    assert [damage.outcome for damage in report.damages] == ["removed"] * 3
    assert report.ok
    assert Path("/etc").is_dir()
    assert scrub(library).damages == ()


def test_an_index_beyond_repair_gives_way_to_the_edition_before(library: Library) -> None:
    kept = entry(library)
    assert kept.before is not None
    for part in ("editions", "spares"):
        flip(library.home / part / kept.current.folder / "index.sqlite", 70000)
    report = scrub(library)
    assert [damage.outcome for damage in report.damages] == ["shown-before"]
    assert entry(library).current == kept.before
    assert entry(library).highest == 4
    shown = library.shown()
    assert shown is not None
    assert shown.edition == library.folder(kept.before)
    assert scrub(library).damages == ()


def test_a_manifest_beyond_repair_gives_way_too(library: Library) -> None:
    kept = entry(library)
    for part in ("editions", "spares"):
        flip(library.home / part / kept.current.folder / "edition.json", 800)
    assert [damage.outcome for damage in scrub(library).damages] == ["shown-before"]
    assert entry(library).current == kept.before


def test_the_only_edition_stays_whatever_it_is(tmp_path: Path) -> None:
    library = Library(tmp_path / "state")
    examine(bundle(tmp_path / "1", 1), library).accept()
    kept = entry(library).current
    for part in ("editions", "spares"):
        flip(library.home / part / kept.folder / "edition.json", 800)
    report = scrub(library)
    assert [damage.outcome for damage in report.damages] == ["lost"]
    assert library.shown() is not None
    assert "install the release again" in str(report.damages[0])


def test_a_damaged_edition_before_is_let_go(library: Library) -> None:
    kept = entry(library)
    assert kept.before is not None
    for part in ("editions", "spares"):
        flip(library.home / part / kept.before.folder / "index.sqlite", 70000)
    scrub(library)
    assert entry(library).before is None
    assert not library.folder(kept.before).exists()


@pytest.mark.parametrize("name", ["library.json", "library.copy.json"])
def test_the_pointer_is_put_right(library: Library, name: str) -> None:
    path = library.home / name
    whole = path.read_bytes()
    flip(path, 4321)
    report = scrub(library)
    assert [(damage.file, damage.outcome) for damage in report.damages] == [(name, "restored")]
    assert path.read_bytes() == whole
    path.unlink()
    assert [damage.fault for damage in scrub(library).damages] == ["missing"]
    assert path.read_bytes() == whole


def test_nothing_installed_is_nothing_wrong(tmp_path: Path) -> None:
    assert scrub(Library(tmp_path)).ok
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize("name", ["keys.json", "keys.copy.json"])
def test_the_enrolled_keys_come_back_from_their_copy(library: Library, name: str) -> None:
    Keys(library.root).enroll(SecretKey.generate().public, "Archive")
    known = Keys(library.root).enrolled()
    whole = (library.home / name).read_bytes()
    flip(library.home / name, 900)
    assert [(it.file, it.outcome) for it in scrub(library, repair=False).damages] == [(name, "found")]
    assert [(it.file, it.outcome) for it in scrub(library).damages] == [(name, "restored")]
    assert (library.home / name).read_bytes() == whole
    assert Keys(library.root).enrolled() == known
    assert scrub(library).damages == ()


def test_keys_that_are_lost_are_told_and_never_forgotten(library: Library) -> None:
    Keys(library.root).enroll(SecretKey.generate().public, "Archive")
    for name in ("keys.json", "keys.copy.json"):
        flip(library.home / name, 900)
    report = scrub(library)
    assert not report.ok
    assert all("backup" in str(damage) for damage in report.damages)
    with pytest.raises(KeysError):
        Keys(library.root).enrolled()


def test_a_recording_that_is_lost_costs_itself(tmp_path: Path) -> None:
    library = Library(tmp_path / "state")
    root = tmp_path / "bundle"
    film(root / "media" / "a.mp4")
    made = SimulatedBundle()
    made.add("gifts", "played", media=[{"kind": "film", "file": "media/a.mp4", "alt": "A film"}])
    examine(made.write(root), library).accept()
    folder = library.folder(entry(library).current)
    with Edition.open(folder) as edition:
        path = Path(edition.record("played", "en").media[0].file)
    flip(path, 9000)
    report = scrub(library)
    assert [(found.outcome, found.records) for found in report.damages] == [("silent", ("played",))]
    assert "it is not played" in str(report.damages[0])
    assert not path.exists()  # a decoder before visitors opens only what somebody vouches for
    assert "played" in ids(library)
    examine(made.write(root), library).accept()
    assert scrub(library).damages == ()
