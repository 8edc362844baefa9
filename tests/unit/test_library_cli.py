"""The commands of the library as a person at a terminal uses them."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest
from tests.faults.scenes import bundle, flip
from tests.simulator import MISTAKES

from kiosk.cli import main
from kiosk.library.collection import Library


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("bundles")
    return {
        "one": bundle(root / "1", 1),
        "two": bundle(root / "2", 2),
        "guest": bundle(root / "g", 1, id="guest", colour="#204060"),
    }


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def kiosk(state: Path, *arguments: object) -> int:
    return main([*map(str, arguments), "--state", str(state)])


def test_a_day_of_an_operator(
    bundles: dict[str, Path], state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kiosk(state, "list") == 0
    assert "Nothing is installed" in capsys.readouterr().out
    assert kiosk(state, "install", bundles["one"], "--yes") == 0
    out = capsys.readouterr().out
    assert "a new exhibition with 2 records" in out
    assert "not signed" in out
    assert kiosk(state, "install", bundles["two"], "--yes") == 0
    assert "1 record added" in capsys.readouterr().out
    assert kiosk(state, "install", bundles["two"], "--yes") == 0
    assert "there is nothing to do" in capsys.readouterr().out
    assert kiosk(state, "install", bundles["guest"], "--yes") == 0
    assert "Another exhibition is shown" in capsys.readouterr().out
    assert kiosk(state, "show", "guest") == 0
    assert kiosk(state, "rollback", "sample-exhibition") == 0
    assert "release 1" in capsys.readouterr().out
    assert kiosk(state, "list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["shown", "sample-exhibition", "before"]
    assert "UTC" in lines[1]
    assert kiosk(state, "list", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["shown"], [found["release"] for found in told["exhibitions"]]) == ("guest", [1, 1])
    assert told["exhibitions"][1]["before"]["release"] == 2
    assert kiosk(state, "scrub") == 0
    assert "0 damaged" in capsys.readouterr().out
    assert kiosk(state, "remove", "guest", "--show", "sample-exhibition", "--yes") == 0
    assert kiosk(state, "remove", "sample-exhibition", "--yes") == 0
    assert Library(state).state().exhibitions == ()


def test_refusals_are_sentences_and_status_1(
    bundles: dict[str, Path], state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kiosk(state, "install", bundles["two"], "--yes") == 0
    broken = shutil.copytree(bundles["two"], tmp_path / "broken")
    MISTAKES["newer-format"].plant(broken)
    capsys.readouterr()
    for arguments, words in (
        (("install", bundles["one"], "--yes"), "releases only grow"),
        (("install", tmp_path / "nothing", "--yes"), "cannot be read"),
        (("install", broken, "--yes"), "What was shown before is still shown"),
        (("rollback",), "no earlier edition"),
        (("show", "nobody"), "No exhibition called"),
        (("remove", "nobody", "--yes"), "No exhibition called"),
    ):
        assert kiosk(state, *arguments) == 1
        said = capsys.readouterr()
        assert said.err.splitlines()[-1].startswith("kiosk: ")
        assert words in said.err
        assert "Traceback" not in said.err


def test_nobody_says_yes_where_nobody_is(
    bundles: dict[str, Path], state: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert kiosk(state, "install", bundles["one"]) == 1
    assert "--yes" in capsys.readouterr().err
    assert Library(state).shown() is None
    assert not any((state / "library" / "staging").iterdir())
    assert kiosk(state, "install", bundles["one"], "--yes") == 0
    assert kiosk(state, "remove", "sample-exhibition") == 1
    assert Library(state).shown() is not None


def test_scrub_says_what_it_did(
    bundles: dict[str, Path], state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kiosk(state, "install", bundles["one"], "--yes")
    kiosk(state, "install", bundles["guest"], "--yes")
    shown = Library(state).shown()
    assert shown is not None
    flip(next(path for path in sorted((shown.edition / "media").rglob("*.jpg"))), 3000)
    capsys.readouterr()
    assert kiosk(state, "scrub", "--only-look") == 1
    assert "nothing was changed" in capsys.readouterr().out
    assert kiosk(state, "scrub") == 1
    out = capsys.readouterr().out
    assert "hidden" in out
    assert "1 damaged" in out
    assert kiosk(state, "list") == 0
    assert "hidden)" in capsys.readouterr().out
    assert kiosk(state, "install", bundles["one"], "--yes") == 0  # which puts it right
    assert kiosk(state, "scrub") == 0
