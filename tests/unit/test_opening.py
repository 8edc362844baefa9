"""Opening a package when the disposable process cannot be trusted: what it did is found, or is a sentence."""

from __future__ import annotations

import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest
from tests.simulator.forgeries import FILES, GOOD, TRUSTED
from tests.simulator.zips import manifest_of

from kiosk.bundle.refusals import SENTENCES, PackageError, sentence
from kiosk.edition.progress import Progress
from kiosk.library.keys import EnrolledKey
from kiosk.library.opening import open_package, verify_staged

KEYS = (EnrolledKey(TRUSTED.public, "museum", "2026-01-02T00:00:00Z"),)


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    """The good package's files, as they should lie there."""
    root = tmp_path / "bundle"
    for name, data in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def refused(root: Path) -> str:
    with pytest.raises(PackageError) as caught:
        verify_staged(manifest_of(FILES), root)
    return caught.value.code


def test_what_lies_there_as_listed(staged: Path) -> None:
    told: list[Progress] = []
    verify_staged(manifest_of(FILES), staged, told.append)
    assert {progress.phase for progress in told} == {"verifying"}
    assert len(told) == len(FILES)


def test_what_lies_there_and_should_not(staged: Path, tmp_path: Path) -> None:
    bowl = staged / "media" / "bowl.jpg"
    data = bowl.read_bytes()

    (staged / "more.txt").write_text("x")
    assert refused(staged) == "entry-added"
    (staged / "more.txt").unlink()

    (staged / "media" / "deeper").mkdir()
    assert refused(staged) == "entry-added"
    (staged / "media" / "deeper").rmdir()

    bowl.write_bytes(data[:-1] + b"?")
    assert refused(staged) == "digest"
    bowl.write_bytes(data + b"?")
    assert refused(staged) == "digest"

    bowl.unlink()
    assert refused(staged) == "entry-missing"
    (tmp_path / "outside.jpg").write_bytes(data)
    bowl.symlink_to(tmp_path / "outside.jpg")
    assert refused(staged) == "link"
    bowl.unlink()
    os.mkfifo(bowl)
    assert refused(staged) == "special-file"
    bowl.unlink()
    bowl.mkdir()
    assert refused(staged) == "special-file"
    bowl.rmdir()
    bowl.write_bytes(data)

    (staged / "media").rename(tmp_path / "media")
    (staged / "media").symlink_to(tmp_path / "media")
    assert refused(staged) in ("link", "entry-added")


def poison(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: str) -> None:
    """Have the process that unpacks do `deed` instead of its work; `into` is its folder."""
    folder = tmp_path / "poison"
    folder.mkdir()
    code = (
        "import os, sys, json\n"
        "if 'kiosk.library.apart_worker' in sys.orig_argv and sys.orig_argv[-1] == 'unpack':\n"
        "    told = json.loads(sys.stdin.buffer.readline())\n"
        "    into = told['job']['into']\n"
        "    def say(text): os.write(1, (text + '\\n').encode())\n"
        f"    {deed}\n"
        "    os._exit(0)\n"
    )
    (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))


@pytest.mark.parametrize(("deed", "code"), [
    ("os.abort()", "worker"),
    ("os.kill(os.getpid(), 9)", "worker"),
    ("pass", "worker"),
    ("say('rubbish')", "worker"),
    ("""say('{"event": "failed"}')""", "worker"),
    ("""say('{"event": "failed", "code": "\\\\u001b[2J", "values": []}')""", "worker"),
    ("""say('{"event": "failed", "code": "digest", "values": {"file": [1], "code": "x"}}')""", "digest"),
    ("""say('{"event": "failed", "code": "digest", "values": {"file": "a\\\\u001b[2J.txt"}}')""", "digest"),
    ("""say('{"event": "done"}')""", "entry-missing"),
    ("""open(into + '/evil.txt', 'w').close(); say('{"event": "done"}')""", "entry-added"),
    ("""os.symlink('/etc', into + '/media'); say('{"event": "done"}')""", "entry-added"),
    ("""os.symlink('/etc/passwd', into + '/README.md'); say('{"event": "done"}')""", "link"),
])  # fmt: skip
def test_a_process_that_was_taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: str, code: str
) -> None:
    poison(tmp_path, monkeypatch, deed)
    package, into = tmp_path / "a.exhibit", tmp_path / "staging"
    package.write_bytes(GOOD)
    into.mkdir()
    with pytest.raises(PackageError) as caught:
        open_package(package, into, KEYS)
    assert caught.value.code == code
    assert str(caught.value).isprintable()


def test_too_little_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(100, 99, 1))
    package, into = tmp_path / "a.exhibit", tmp_path / "staging"
    package.write_bytes(GOOD)
    into.mkdir()
    with pytest.raises(PackageError) as caught:
        open_package(package, into, KEYS)
    assert caught.value.code == "no-space"
    assert caught.value.values["free"] == 1
    assert not any((into / "bundle").iterdir())


def test_a_relative_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.exhibit").write_bytes(GOOD)
    Path("staging").mkdir()
    assert open_package(Path("a.exhibit"), Path("staging"), KEYS).bundle == tmp_path / "staging" / "bundle"


def test_what_is_told_on_the_way(tmp_path: Path) -> None:
    told: list[Progress] = []
    package, into = tmp_path / "a.exhibit", tmp_path / "staging"
    package.write_bytes(GOOD)
    into.mkdir()
    open_package(package, into, KEYS, told.append)
    assert list(dict.fromkeys(progress.phase for progress in told)) == ["copying", "verifying"]
    assert {progress.file for progress in told} >= set(FILES)


@pytest.mark.parametrize("code", SENTENCES)
def test_every_code_has_its_sentence(code: str) -> None:
    values = dict.fromkeys(
        ("file", "other", "limit", "format", "known", "key", "problem", "needed", "free"), "X"
    )
    text = sentence(code, values)
    assert text.endswith(".")
    assert not set(text) & set("?{}")
    assert sentence(code, {}).endswith(".")
    assert text.count(". ") >= 1 or code == "disk"  # what it is, and what to do
