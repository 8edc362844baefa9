"""The pointer of the library: every bit of it is found, and no damage to it loses the show."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.faults.scenes import bundle, flip

from kiosk.library.collection import NO_STAMP, Library
from kiosk.library.install import Refused, examine
from kiosk.library.pointer import COPY_NAME, POINTER_NAME, Pointer, pack, read, unpack
from kiosk.library.staging import changing
from kiosk.library.switching import rollback, show


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
