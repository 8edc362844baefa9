"""The builder: same bundle, same bytes; broken things cost themselves; a kill leaves nothing half."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PIL import Image
from tests.simulator import MISTAKES, SimulatedBundle, picture, table_bundle

from kiosk.edition.build import BuildResult, build
from kiosk.edition.progress import Progress
from kiosk.edition.reader import Edition
from kiosk.errors import BundleError, EditionError


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A good bundle in which no two pictures are alike."""
    root = SimulatedBundle().write(tmp_path / "bundle")
    for number, path in enumerate(sorted((root / "media").iterdir())):
        picture(path, colour=f"#{40 * number + 20:02x}4060")
    return root


def contents(folder: Path) -> dict[str, str]:
    """Every file of an edition by its digest."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def damage(path: Path) -> None:
    """Zeros in the middle: the header and the end stay, so only decoding it tells."""
    Image.effect_noise((1300, 1300), 80).save(path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 200] = bytes(200)
    path.write_bytes(data)


# -- the same bytes ------------------------------------------------------------------------------------------


def test_same_bundle_same_bytes(bundle: Path, tmp_path: Path) -> None:
    """In processes with different hash seeds, threads, times and places."""
    for seed, workers in (("1", 1), ("2", 3)):
        code = (
            "from pathlib import Path; from kiosk.edition.build import build;"
            f"build(Path({str(bundle)!r}), Path({str(tmp_path / seed)!r}), workers={workers})"
        )
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, check=True)
        for path in bundle.rglob("*"):
            os.utime(path, (1_000_000_000, 1_000_000_000))
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


def test_the_manifest_tells_every_file(bundle: Path, tmp_path: Path) -> None:
    edition = build(bundle, tmp_path / "e").path
    manifest = json.loads((edition / "edition.json").read_text(encoding="utf-8"))
    found = contents(edition)
    found.pop("edition.json")
    assert {name: told["sha256"] for name, told in manifest["files"].items()} == found
    assert all((edition / name).stat().st_size == told["size"] for name, told in manifest["files"].items())
    assert (manifest["format"], manifest["id"], manifest["release"]) == (3, "sample-exhibition", 1)
    assert manifest["languages"] == ["kk", "ru", "en"]


# -- again ---------------------------------------------------------------------------------------------------


def test_an_unchanged_bundle_is_recognised(bundle: Path, tmp_path: Path) -> None:
    first = build(bundle, tmp_path / "e")
    index = (tmp_path / "e" / "index.sqlite").stat()
    told: list[Progress] = []
    second = build(bundle, tmp_path / "e", told.append)
    assert (first.unchanged, second.unchanged) == (False, True)
    assert (second.made, second.reused, second.records) == (0, first.made, first.records)
    assert second.report.findings == first.report.findings
    assert (tmp_path / "e" / "index.sqlite").stat().st_ino == index.st_ino
    assert not told


def test_a_changed_word_takes_all_pictures_over(bundle: Path, tmp_path: Path) -> None:
    first = build(bundle, tmp_path / "e")
    text = (bundle / "gifts.yaml").read_text(encoding="utf-8")
    (bundle / "gifts.yaml").write_text(text.replace("vessel", "game"), encoding="utf-8")
    second = build(bundle, tmp_path / "e")
    assert (second.made, second.reused, second.unchanged) == (0, first.made, False)
    with Edition.open(tmp_path / "e") as edition:
        assert edition.record("sample-bowl", "en").extra["object_type"] == "game"
    clean = build(bundle, tmp_path / "clean")
    assert contents(second.path) == contents(clean.path)


def test_a_changed_picture_is_made_anew_and_the_old_one_goes(bundle: Path, tmp_path: Path) -> None:
    first = build(bundle, tmp_path / "e")
    picture(bundle / "media" / "bowl.png", (1500, 1500), colour="#0000ff")
    second = build(bundle, tmp_path / "e")
    assert (second.made, second.reused) == (1, first.made - 1)
    assert contents(second.path) == contents(build(bundle, tmp_path / "clean").path)


def test_pictures_of_another_edition_are_taken_over_when_they_are_whole(bundle: Path, tmp_path: Path) -> None:
    first = build(bundle, tmp_path / "first")
    broken = next(path for path in (first.path / "media").rglob("*.jpg"))
    broken.write_bytes(broken.read_bytes()[:-10] + b"0123456789")
    second = build(bundle, tmp_path / "second", reuse=first.path)
    assert (second.made, second.reused) == (1, first.made - 1)


def test_a_damaged_edition_is_built_anew(bundle: Path, tmp_path: Path) -> None:
    first = build(bundle, tmp_path / "e")
    whole = contents(first.path)
    index = first.path / "index.sqlite"
    index.write_bytes(index.read_bytes()[:-1] + b"x")
    assert not build(bundle, tmp_path / "e").unchanged
    assert contents(first.path) == whole


def test_one_picture_in_two_records_is_one_picture(tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    bundle.add("gifts", "twin", media=[{"file": "media/twin.png", "alt": {"en": "Twin"}}])
    root = bundle.write(tmp_path / "bundle")
    (root / "media/twin.png").write_bytes((root / "media/bowl.png").read_bytes())
    with Edition.open(build(root, tmp_path / "e").path) as edition:
        assert edition.record("twin", "en").display == edition.record("sample-bowl", "en").display
        assert edition.record("twin", "en").alt == "Twin"


# -- what is broken costs itself -----------------------------------------------------------------------------


def test_one_bad_picture_costs_that_picture(bundle: Path, tmp_path: Path) -> None:
    damage(bundle / "media" / "bowl.png")
    result = build(bundle, tmp_path / "e")
    found = [finding for finding in result.report.errors if finding.code == "broken-picture"]
    assert [finding.place.file for finding in found] == ["media/bowl.png"]
    assert result.pictures_left_out == 1
    with Edition.open(result.path) as edition:
        record = edition.record("sample-bowl", "en")
        assert (record.media, record.display, record.alt) == ((), "", "")
        assert record.label
        # The cover and the scene that showed it step aside.
        assert [scene.scene for scene in edition.scenes("en")] == ["title", "quote", "approach"]
        assert {row.id: row.cover for row in edition.sections("en")}["gifts"] == ""
    again = build(bundle, tmp_path / "e")
    assert again.unchanged
    assert again.report.findings == result.report.findings
    assert again.pictures_left_out == 1


@pytest.mark.parametrize("name", sorted(MISTAKES))
def test_every_mistake_is_survived_or_refused_in_words(bundle: Path, tmp_path: Path, name: str) -> None:
    mistake = MISTAKES[name]
    mistake.plant(bundle)
    if mistake.fatal:
        with pytest.raises(BundleError) as caught:
            build(bundle, tmp_path / "e")
        assert mistake.code in [finding.code for finding in caught.value.findings]
        assert not (tmp_path / "e").exists()
    else:
        result = build(bundle, tmp_path / "e")
        assert mistake.code in [finding.code for finding in result.report]
        with Edition.open(result.path) as edition:
            for section in edition.sections("kk"):
                for row in edition.rows(section.id, "kk", 0, 99):
                    assert edition.record(row.id, "kk").title
            assert edition.scenes("kk")
    assert not list(tmp_path.glob(".*"))


def test_a_bundle_without_a_record_is_refused(bundle: Path, tmp_path: Path) -> None:
    for name in ("gifts.yaml", "autographs.yaml", "quotes.yaml"):
        (bundle / name).write_text("[]", encoding="utf-8")
    (bundle / "documents" / "sample-declaration.yaml").unlink()
    with pytest.raises(BundleError):
        build(bundle, tmp_path / "e")


def test_a_section_without_a_record_is_no_door(bundle: Path, tmp_path: Path) -> None:
    (bundle / "quotes.yaml").write_text("[]", encoding="utf-8")
    with Edition.open(build(bundle, tmp_path / "e").path) as edition:
        assert [row.id for row in edition.sections("kk")] == ["documents", "gifts", "autographs"]


def test_a_picture_that_is_left_out_on_purpose(bundle: Path, tmp_path: Path) -> None:
    result = build(bundle, tmp_path / "e", without=["media/bowl.png"])
    assert [finding.code for finding in result.report.errors] == ["deadly-picture"]
    assert not build(bundle, tmp_path / "e").unchanged


# -- where it may be written ---------------------------------------------------------------------------------


def test_foreign_folders_are_left_as_they_are(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    (tmp_path / "file").write_text("text")
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    for out, words in (
        (tmp_path / "mine", "no edition"),
        (tmp_path / "file", "no folder"),
        (tmp_path / "link", "no folder"),
        (bundle, "bundle itself"),
        (bundle / "edition", "bundle itself"),
        (tmp_path, "holds the bundle"),
        (tmp_path / "file" / "under", "written"),
    ):
        with pytest.raises(EditionError, match=words):
            build(bundle, out)
    assert (tmp_path / "mine" / "letter.txt").read_text() == "dear"
    assert build(bundle, tmp_path / "empty").records == 4
    assert build(bundle, tmp_path / "not" / "yet" / "there").records == 4


def test_an_edition_of_another_bundle_may_be_replaced(bundle: Path, tmp_path: Path) -> None:
    build(table_bundle(tmp_path / "other", 5), tmp_path / "e")
    build(bundle, tmp_path / "e")
    with Edition.open(tmp_path / "e") as edition:
        assert edition.id == "sample-exhibition"
    assert not list(tmp_path.glob(".*"))


def test_two_builds_of_one_target_do_not_meet(bundle: Path, tmp_path: Path) -> None:
    refused: list[str] = []

    def meanwhile(progress: Progress) -> None:
        if progress.phase == "finishing":
            with pytest.raises(EditionError, match="Another build") as caught:
                build(bundle, tmp_path / "e")
            refused.append(str(caught.value))

    build(bundle, tmp_path / "e", meanwhile)
    assert len(refused) == 1


# -- disks that fill and processes that die ------------------------------------------------------------------

_RUN = """
import os, resource, signal, sys
from pathlib import Path
from kiosk.edition.build import build
from kiosk.errors import KioskError
bundle, out, most, fatal = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
if most:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
calls = 0
def counted(name):
    real = getattr(os, name)
    def call(*arguments, **named):
        global calls
        calls += 1
        if calls == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **named)
    setattr(os, name, call)
# Every step that makes something last, and every step that makes it visible.
for name in ("fsync", "rename", "replace", "unlink", "rmdir", "link"):
    counted(name)
try:
    build(bundle, out, workers=1)
except KioskError as error:
    print(error)
    sys.exit(3)
print(calls)
"""


def run(
    bundle: Path, out: Path, *, most: int = 0, fatal: int = 0, before: Sequence[str] = ()
) -> subprocess.CompletedProcess[str]:
    """A build in a process of its own whose files may have `most` bytes, killed at its n-th lasting step."""
    command = [*before, sys.executable, "-c", _RUN, str(bundle), str(out), str(most), str(fatal)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("most", [2_000, 20_000])
def test_a_full_disk_leaves_what_was_there(bundle: Path, tmp_path: Path, most: int) -> None:
    before = contents(build(table_bundle(tmp_path / "other", 3), tmp_path / "e").path)
    done = run(bundle, tmp_path / "e", most=most)
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
    assert "edition" in done.stdout
    assert contents(tmp_path / "e") == before
    assert not list(tmp_path.glob(".*"))


def points(steps: int) -> Iterator[int]:
    """Some steps from the first to the last; the last ones all, because there the old meets the new."""
    yield from sorted({1, 2, steps // 4, steps // 2, *range(max(steps - 5, 3), steps + 1)})


@pytest.mark.slow
def test_a_kill_leaves_the_old_edition_or_the_new_one(bundle: Path, tmp_path: Path) -> None:
    other = table_bundle(tmp_path / "other", 3)
    build(other, tmp_path / "e")
    old = contents(tmp_path / "e")
    done = run(bundle, tmp_path / "dry")
    new = contents(tmp_path / "dry")
    steps = int(done.stdout)
    seen = set()
    for fatal in points(steps):
        done = run(bundle, tmp_path / "e", fatal=fatal)
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        found = contents(tmp_path / "e")
        assert found in (old, new), fatal
        seen.add("old" if found == old else "new")
        # The next build takes the killed one's place and cleans up behind it.
        assert isinstance(build(bundle, tmp_path / "e"), BuildResult)
        assert contents(tmp_path / "e") == new
        build(other, tmp_path / "e")
        assert not list(tmp_path.glob(".*"))
    assert seen == {"old", "new"}


def test_a_killed_build_keeps_the_pictures_it_had_made(bundle: Path, tmp_path: Path) -> None:
    steps = int(run(bundle, tmp_path / "dry").stdout)
    assert run(bundle, tmp_path / "e", fatal=steps // 2).returncode == -signal.SIGKILL
    assert not (tmp_path / "e").exists()
    result = build(bundle, tmp_path / "e")
    assert result.reused > 0
    assert contents(tmp_path / "e") == contents(tmp_path / "dry")


def test_a_killed_first_build_leaves_no_edition(bundle: Path, tmp_path: Path) -> None:
    assert run(bundle, tmp_path / "e", fatal=3).returncode == -signal.SIGKILL
    with pytest.raises(EditionError):
        Edition.open(tmp_path / "e")


def test_what_may_not_be_read_or_written(bundle: Path, tmp_path: Path) -> None:
    """Also for root, once it gives up the right to pass by permissions."""
    drop: list[str] = []
    if os.geteuid() == 0:
        rights = "-dac_override,-dac_read_search"
        drop = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]
        if shutil.which("setpriv") is None:
            pytest.skip("root passes by permissions, and setpriv is not there to take that from it")
    (tmp_path / "closed").mkdir(mode=0o555)
    (bundle / "documents").chmod(0)
    (bundle / "media" / "bowl.png").chmod(0)
    try:
        done = run(bundle, tmp_path / "e", before=drop)
        refused = run(bundle, tmp_path / "closed" / "e", before=drop)
    finally:
        (bundle / "documents").chmod(0o755)
    assert done.returncode == 0, done.stderr
    with Edition.open(tmp_path / "e") as edition:
        assert [row.id for row in edition.sections("en")] == ["gifts", "autographs", "quotes"]
        assert edition.record("sample-bowl", "en").media == ()
    assert refused.returncode == 3, refused.stderr
    assert f"{tmp_path / 'closed'} may not be" in refused.stdout
