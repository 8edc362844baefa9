"""The shelf: what is shown after every kind of change, mistake and accident."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.simulator import MISTAKES, SimulatedBundle

from kiosk.edition.progress import Progress
from kiosk.edition.reader import Edition
from kiosk.library.shelf import POINTER_NAME, default_cache, prepare, ready


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return SimulatedBundle().write(tmp_path / "bundle")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def title(edition: Path | None) -> str:
    assert edition is not None
    with Edition.open(edition) as opened:
        return opened.exhibition("en").title


def rename(bundle: Path, words: str) -> None:
    """Give the exhibition another title."""
    path = bundle / "exhibition.yaml"
    text = path.read_text(encoding="utf-8")
    before = next(line for line in text.splitlines() if line.startswith("  en: ") and "xhibition" in line)
    path.write_text(text.replace(before, f"  en: {words} exhibition", 1), encoding="utf-8")


def editions(cache: Path) -> list[Path]:
    """All folders on the shelf of the one bundle."""
    (home,) = cache.iterdir()
    return sorted(path for path in home.iterdir() if path.is_dir())


def pointer(cache: Path) -> Path:
    (home,) = cache.iterdir()
    return home / POINTER_NAME


def test_first_time_then_at_once(bundle: Path, cache: Path) -> None:
    assert ready(bundle, cache) is None
    told: list[Progress] = []
    first = prepare(bundle, cache, told.append)
    assert (first.fallback, first.built, first.report.ok) == (False, True, True)
    assert title(first.edition) == "Sample exhibition"
    assert {progress.phase for progress in told} >= {"reading", "pictures", "records", "finishing"}
    fractions = [progress.fraction for progress in told]
    assert fractions == sorted(fractions)
    told.clear()
    second = prepare(bundle, cache, told.append)
    assert (second.edition, second.built, second.fallback) == (first.edition, False, False)
    assert second.report.findings == first.report.findings
    assert ready(bundle, cache) == first.edition
    assert not told


def test_the_quick_way_imports_nothing_heavy(bundle: Path, cache: Path) -> None:
    prepare(bundle, cache)
    code = (
        "import sys; from pathlib import Path; from kiosk.library.shelf import prepare;"
        f"assert prepare(Path({str(bundle)!r}), Path({str(cache)!r})).edition;"
        "print(*{name.split('.')[0] for name in sys.modules}, 'kiosk.library.worker' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    *modules, worker = done.stdout.split()
    assert worker == "False"
    assert not {"pydantic", "yaml", "babel", "edtf", "PIL", "typer", "rich", "subprocess", "platformdirs"} & {
        *modules
    }


def test_touched_but_not_changed(bundle: Path, cache: Path) -> None:
    first = prepare(bundle, cache)
    os.utime(bundle / "gifts.yaml", (1_700_000_000, 1_700_000_000))
    assert ready(bundle, cache) is None
    second = prepare(bundle, cache)
    assert (second.edition, second.built) == (first.edition, False)
    assert ready(bundle, cache) == first.edition


def test_a_change_is_built_and_the_edition_before_stays(bundle: Path, cache: Path) -> None:
    first = prepare(bundle, cache)
    rename(bundle, "Second")
    second = prepare(bundle, cache)
    assert title(second.edition) == "Second exhibition"
    rename(bundle, "Third")
    third = prepare(bundle, cache)
    assert title(third.edition) == "Third exhibition"
    assert editions(cache) == sorted(path for path in (second.edition, third.edition) if path)
    assert first.edition is not None
    assert not first.edition.exists()


@pytest.mark.parametrize("name", ["newer-format", "truncated-yaml", "no-exhibition"])
def test_a_broken_bundle_leaves_the_edition_that_worked(bundle: Path, cache: Path, name: str) -> None:
    first = prepare(bundle, cache)
    MISTAKES[name].plant(bundle)
    second = prepare(bundle, cache)
    assert (second.edition, second.fallback) == (first.edition, True)
    assert MISTAKES[name].code in [finding.code for finding in second.report]
    # Known to be broken: the next start says the same without trying again.
    told: list[Progress] = []
    third = prepare(bundle, cache, told.append)
    assert (third.edition, third.fallback, third.report.findings) == (
        first.edition, True, second.report.findings,
    )  # fmt: skip
    assert not told
    assert ready(bundle, cache) is None
    # Put right, it is built.
    SimulatedBundle().write(bundle)
    assert not prepare(bundle, cache).fallback


def test_nothing_to_show(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "empty").mkdir()
    for place in (tmp_path / "empty", tmp_path / "none"):
        prepared = prepare(place, cache)
        assert (prepared.edition, prepared.fallback) == (None, False)
        assert prepared.report.errors
        assert ready(place, cache) is None


def test_a_bundle_that_went_away(bundle: Path, cache: Path) -> None:
    first = prepare(bundle, cache)
    bundle.rename(bundle.with_name("elsewhere"))
    second = prepare(bundle, cache)
    assert (second.edition, second.fallback) == (first.edition, True)
    assert second.report.errors


def test_a_damaged_edition_is_built_again(bundle: Path, cache: Path) -> None:
    first = prepare(bundle, cache)
    assert first.edition is not None
    (first.edition / "index.sqlite").write_bytes(b"SQLite format 3\0")
    second = prepare(bundle, cache)
    assert title(second.edition) == "Sample exhibition"
    assert (second.fallback, second.built) == (False, True)


def test_a_damaged_edition_of_a_broken_bundle_leaves_the_one_before(bundle: Path, cache: Path) -> None:
    first = prepare(bundle, cache)
    rename(bundle, "Second")
    second = prepare(bundle, cache)
    assert second.edition is not None
    (second.edition / "edition.json").unlink()
    MISTAKES["newer-format"].plant(bundle)
    third = prepare(bundle, cache)
    assert (third.edition, third.fallback) == (first.edition, True)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 99}', '{"version": 1, "current": "../../etc"}'])
def test_a_damaged_pointer_is_no_disaster(bundle: Path, cache: Path, text: str) -> None:
    prepare(bundle, cache)
    pointer(cache).write_text(text, encoding="utf-8")
    assert title(prepare(bundle, cache).edition) == "Sample exhibition"
    assert title(ready(bundle, cache)) == "Sample exhibition"


def test_a_cache_that_cannot_be_written(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    prepared = prepare(bundle, tmp_path / "file")
    assert prepared.edition is None
    assert len(prepared.report.errors) == 1


def test_two_bundles_have_two_shelves(bundle: Path, tmp_path: Path, cache: Path) -> None:
    other = SimulatedBundle()
    other.exhibition["title"] = {"en": "Other exhibition"}
    first = prepare(bundle, cache)
    second = prepare(other.write(tmp_path / "other" / "bundle"), cache)
    assert title(second.edition) == "Other exhibition"
    assert ready(bundle, cache) == first.edition


def test_killed_while_preparing(bundle: Path, cache: Path) -> None:
    """The whole program dies while the new edition is being built; the old one is there at the next start."""
    first = prepare(bundle, cache)
    rename(bundle, "Second")
    code = (
        "import sys, os, signal; from pathlib import Path; from kiosk.library.shelf import prepare;"
        "die = lambda progress: progress.phase == sys.argv[1] and os.kill(os.getpid(), signal.SIGKILL);"
        f"prepare(Path({str(bundle)!r}), Path({str(cache)!r}), die)"
    )
    for phase in ("reading", "records", "finishing"):
        done = subprocess.run([sys.executable, "-c", code, phase], check=False)
        assert done.returncode == -signal.SIGKILL
        assert first.edition is not None
        assert title(first.edition) == "Sample exhibition"
        assert json.loads(pointer(cache).read_text())["current"] == first.edition.name
    second = prepare(bundle, cache)
    assert title(second.edition) == "Second exhibition"
    assert not list(pointer(cache).parent.glob(".*"))


def test_where_editions_are_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STATE_DIRECTORY", f"{tmp_path}/state:/other")
    assert default_cache() == tmp_path / "state" / "editions"
    monkeypatch.delenv("STATE_DIRECTORY")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert default_cache() == tmp_path / "cache" / "exhibition-kiosk" / "editions"
