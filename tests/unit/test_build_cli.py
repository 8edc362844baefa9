"""`kiosk build`: an edition and exit status 0, or a sentence and 1; never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.simulator import MISTAKES, SimulatedBundle

from kiosk.cli import main
from kiosk.edition.reader import Edition


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return SimulatedBundle().write(tmp_path / "bundle")


def test_a_good_bundle_then_again(bundle: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(bundle), "-o", str(tmp_path / "e")]) == 0
    said = capfd.readouterr()
    assert "4 records" in said.out
    assert "Making pictures" in said.err
    with Edition.open(tmp_path / "e") as edition:
        assert edition.id == "sample-exhibition"
    assert main(["build", str(bundle), "--out", str(tmp_path / "e")]) == 0
    assert "Nothing changed" in capfd.readouterr().out


def test_it_says_what_was_left_out(bundle: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("not-an-image", "missing-person"):
        MISTAKES[name].plant(bundle)
    assert main(["build", str(bundle), "-o", str(tmp_path / "e")]) == 0
    said = capfd.readouterr().out
    assert "gifts.yaml" in said
    assert "quotes.yaml" in said
    assert "built without 1 record and 1 picture" in said


def test_another_editions_pictures(bundle: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(bundle), "-o", str(tmp_path / "a")]) == 0
    assert main(["build", str(bundle), "-o", str(tmp_path / "b"), "--reuse", str(tmp_path / "a")]) == 0
    assert "0 made" in capfd.readouterr().out


@pytest.mark.parametrize("case", ["missing", "empty", "newer", "inside", "foreign", "file"])
def test_no_edition(bundle: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], case: str) -> None:
    out = tmp_path / "e"
    if case == "missing":
        bundle = tmp_path / "none"
    elif case == "empty":
        bundle = tmp_path / "empty"
        bundle.mkdir()
    elif case == "newer":
        MISTAKES["newer-format"].plant(bundle)
    elif case == "inside":
        out = bundle / "e"
    elif case == "foreign":
        out.mkdir()
        (out / "letter.txt").write_text("dear")
    else:
        out.write_text("text")
    before = sorted(tmp_path.rglob("*"))
    assert main(["build", str(bundle), "-o", str(out)]) == 1
    said = capfd.readouterr()
    assert "Traceback" not in said.out + said.err
    assert "No edition was built" in said.err
    assert len((said.out + said.err).splitlines()) < 24
    assert sorted(tmp_path.rglob("*")) == before


def test_without_its_arguments(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 2
    assert "Traceback" not in capfd.readouterr().err
