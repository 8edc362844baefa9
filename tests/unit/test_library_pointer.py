"""The pointer of the library: every bit of it is found, and no damage to it loses the show."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.faults.scenes import bundle, flip

from kiosk.edition.progress import Progress
from kiosk.library.collection import Library
from kiosk.library.files import NO_STAMP
from kiosk.library.install import Refused, examine
from kiosk.library.pointer import COPY_NAME, POINTER_NAME, Pointer, pack, read, unpack
from kiosk.library.scrub import scrub
from kiosk.library.staging import changing
from kiosk.library.switching import remove, rollback, show


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with two releases of one exhibition and one of another."""
    root = tmp_path_factory.mktemp("pointer")
    library = Library(root / "state")
    for source in (bundle(root / "1", 1), bundle(root / "2", 2), bundle(root / "g", 1, id="guest")):
        examine(source, library).accept()
    return library.root


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Library:
    subprocess.run(["cp", "-a", str(made), str(tmp_path / "state")], check=True)
    return Library(tmp_path / "state")


def test_what_is_packed_is_unpacked(library: Library) -> None:
    pointer = library.read().pointer
    assert [entry.id for entry in pointer.entries] == ["guest", "sample-exhibition"]
    assert unpack(pack(pointer)) == pointer
    assert unpack(pack(Pointer())) == Pointer()


def test_every_flipped_bit_is_found(library: Library) -> None:
    data = pack(library.read().pointer)
    for bit in range(len(data) * 8):
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises((ValueError, KeyError, TypeError)):
            unpack(bytes(changed))


@pytest.mark.parametrize("bit", [0, 999, 4001])
def test_a_damaged_pointer_loses_nothing_and_heals(library: Library, bit: int) -> None:
    whole = library.read().pointer
    flip(library.home / POINTER_NAME, bit)
    reading = library.read()
    assert (reading.pointer, reading.source) == (whole, "copy")
    assert "second copy" in library.state().problem
    rollback(library)
    assert library.read().source == "file"
    assert not library.state().problem
    assert (library.home / POINTER_NAME).read_bytes() == (library.home / COPY_NAME).read_bytes()


def test_without_pointer_and_copy_the_editions_tell(library: Library) -> None:
    shown = library.shown()
    for name in (POINTER_NAME, COPY_NAME):
        flip(library.home / name, 800)
    state = library.state()
    assert [(found.id, found.release) for found in state.exhibitions] == [
        ("guest", 1),
        ("sample-exhibition", 2),
    ]
    assert state.exhibitions[1].before is not None
    assert "from the editions" in state.problem
    show(library, "sample-exhibition")
    assert library.shown() == shown
    assert not library.state().problem


def test_nothing_there_is_nothing_wrong(tmp_path: Path) -> None:
    library = Library(tmp_path)
    state = library.state()
    assert (state.shown, state.exhibitions, state.problem) == ("", (), "")
    assert library.shown() is None
    assert library.pointer_stamp() == NO_STAMP
    assert not library.home.exists()


def test_a_newer_library_is_read_and_left_alone(library: Library) -> None:
    path = library.home / POINTER_NAME
    told = json.loads(path.read_bytes())
    import hashlib

    from kiosk.edition.folder import stable_json

    del told["sum"]
    told["version"] = 2
    path.write_bytes(stable_json({**told, "sum": hashlib.sha256(stable_json(told)).hexdigest()}))
    before = path.read_bytes()
    assert library.shown() is not None
    with pytest.raises(Refused) as refused:
        rollback(library)
    assert refused.value.code == "newer-format"
    assert path.read_bytes() == before


def test_an_edition_that_does_not_open_is_not_shown(library: Library) -> None:
    entry = library.read().pointer.entry("sample-exhibition")
    assert entry is not None
    assert entry.before is not None
    (library.folder(entry.current) / "index.sqlite").write_bytes(b"")
    shown = library.shown()
    assert shown is not None
    assert (shown.edition, shown.fallback) == (library.folder(entry.before), True)
    (library.folder(entry.before) / "index.sqlite").write_bytes(b"")
    shown = library.shown()
    assert shown is not None
    assert (shown.id, shown.fallback) == ("guest", True)


def test_two_changes_do_not_meet(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.library.staging._PATIENCE_S", 0.0)
    with changing(library), pytest.raises(Refused) as refused:
        rollback(library)
    assert refused.value.code == "busy"


def test_a_folder_that_may_not_be_written_is_a_sentence(library: Library) -> None:
    if os.geteuid() == 0:
        library.home.rename(library.home.with_name("aside"))
        library.home.write_text("a file where the folder should be")
    else:
        library.home.chmod(0o500)
    with pytest.raises(Refused) as refused:
        rollback(library)
    assert refused.value.code == "disk"


def test_reading_and_switching_import_nothing_heavy(library: Library) -> None:
    code = (
        "import sys; from pathlib import Path; from kiosk.library.collection import Library;"
        "from kiosk.library.watching import Watch; from kiosk.library.switching import rollback;"
        f"library = Library(Path({str(library.root)!r})); assert Watch(library).take();"
        "library.state(); rollback(library);"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {
        "pydantic",
        "yaml",
        "babel",
        "edtf",
        "PIL",
        "typer",
        "rich",
        "subprocess",
        "platformdirs",
        "PySide6",
    }
    assert not heavy & {*done.stdout.split()}


def test_reading_never_writes(library: Library) -> None:
    flip(library.home / POINTER_NAME, 77)
    before = {path: path.stat().st_mtime_ns for path in library.home.rglob("*")}
    library.state()
    library.shown()
    assert read(library.home).source == "copy"
    assert {path: path.stat().st_mtime_ns for path in library.home.rglob("*")} == before


def the_disk_refuses(monkeypatch: pytest.MonkeyPatch, *names: str, code: int = errno.EIO) -> None:
    """From now on the disk gives none of these out."""
    true = os.open

    def opened(path: str | os.PathLike[str], flags: int, *more: int, **named: int) -> int:
        if Path(path).name in names and flags & os.O_ACCMODE == os.O_RDONLY:
            raise OSError(code, os.strerror(code), str(path))
        return true(path, flags, *more, **named)

    monkeypatch.setattr(os, "open", opened)


@pytest.mark.parametrize("code", [errno.EIO, errno.EMFILE, errno.EACCES])
def test_what_could_not_be_read_is_not_taken_for_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """A library once swept its editions away because the disk stumbled three times in a row."""
    before = {path: path.read_bytes() for path in library.home.rglob("*") if path.is_file()}
    with monkeypatch.context() as disk:
        the_disk_refuses(disk, POINTER_NAME, COPY_NAME, "edition.json", code=code)
        assert library.read().unread is not None
        assert "does not give out" in library.state().problem
        for change in (lambda: rollback(library), lambda: show(library, "guest"), lambda: scrub(library)):
            with pytest.raises(Refused) as refused:
                change()
            assert refused.value.code == "disk"
    assert {path: path.read_bytes() for path in library.home.rglob("*") if path.is_file()} == before
    assert not library.state().problem


def test_a_pointer_that_stays_unreadable_is_written_anew_when_asked(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = [(entry.id, entry.highest) for entry in library.read().pointer.entries]
    with monkeypatch.context() as disk:
        the_disk_refuses(disk, POINTER_NAME, COPY_NAME)
        scrub(library)
    assert library.read().source == "file"
    assert [(entry.id, entry.highest) for entry in library.read().pointer.entries] == whole


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def full_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "x").write_text("x")


@pytest.mark.parametrize("put", [pipe, full_folder])
@pytest.mark.parametrize("name", [POINTER_NAME, COPY_NAME, f"{POINTER_NAME}.new", "staging", "spares"])
def test_whatever_stands_in_the_way_goes(library: Library, put: Callable[[Path], None], name: str) -> None:
    path = library.home / name
    if path.is_dir():
        shutil.rmtree(path)
        path.write_text("a file")
    else:
        path.touch()
        put(path)
    assert len(library.state().exhibitions) == 2
    rollback(library, "sample-exhibition")
    assert (library.read().source, library.state().problem) == ("file", "")
    scrub(library)
    assert scrub(library).damages == ()


def test_what_cannot_be_swept_stops_nobody(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    (library.home / "staging" / "1-0" / "bundle").mkdir(parents=True)
    true = shutil.rmtree

    def refusing(path: str | os.PathLike[str], ignore_errors: bool = False) -> None:
        if Path(path).name == "1-0":
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        true(path, ignore_errors)

    with monkeypatch.context() as disk:
        disk.setattr(shutil, "rmtree", refusing)
        assert rollback(library, "sample-exhibition").release == 1
    assert rollback(library, "sample-exhibition").release == 2
    assert not list((library.home / "staging").iterdir())


def test_on_a_full_disk_one_can_still_go_back_and_remove(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second copy makes room for the first."""
    true = os.fsync

    def full(handle: int) -> None:
        new = Path(f"/proc/self/fd/{handle}").readlink().name == f"{POINTER_NAME}.new"
        if new and (library.home / COPY_NAME).exists():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        true(handle)

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        assert rollback(library, "sample-exhibition").release == 1
        remove(library, "guest", then="sample-exhibition")
    assert library.read().source == "file"
    assert (library.home / COPY_NAME).read_bytes() == (library.home / POINTER_NAME).read_bytes()
    assert not list(library.home.glob("*.new"))


def test_scrub_does_not_take_another_command_s_sweeping_for_damage(library: Library) -> None:
    done = False

    def meanwhile(progress: Progress) -> None:
        nonlocal done
        if not done:
            done = True
            remove(library, "guest", then="sample-exhibition")
            rollback(library, "sample-exhibition")

    assert scrub(library, repair=False, tell=meanwhile).damages == ()
    assert done
