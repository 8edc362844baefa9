"""Installing, going back, choosing and removing: what is shown, what is refused, what is left on the disk."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.faults.scenes import bundle, flip, package
from tests.simulator import MISTAKES

from kiosk.bundle.manifest import FILE_LIMIT
from kiosk.bundle.minisign import SecretKey
from kiosk.edition.progress import Progress, silent
from kiosk.edition.reader import Edition
from kiosk.library.collection import Installed, Library
from kiosk.library.install import Refused, _verified, examine, remove, rollback, show
from kiosk.library.keys import Keys
from kiosk.library.staging import Staging
from kiosk.library.worker import build_apart


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    root = tmp_path_factory.mktemp("bundles")
    return {release: bundle(root / str(release), release) for release in (1, 2, 3)}


@pytest.fixture(scope="module")
def guest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bundle(tmp_path_factory.mktemp("guest") / "b", 1, id="guest", colour="#204060")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    found = Library(tmp_path / "state")
    yield found
    # Whatever a test did: nothing that nobody names is left.
    if found.home.is_dir():
        named = found.read().pointer.folders()
        assert {path.name for path in (found.home / "editions").iterdir()} <= named
        assert not any((found.home / "staging").iterdir())


def install(source: Path, library: Library) -> Installed:
    return examine(source, library).accept()


def shown_release(library: Library) -> int:
    shown = library.shown()
    assert shown is not None
    with Edition.open(shown.edition) as edition:
        return edition.release


def refused(source: Path, library: Library) -> Refused:
    before = library.state()
    with pytest.raises(Refused) as caught:
        examine(source, library).accept()
    assert library.state() == before
    assert str(caught.value).endswith((".", "”."))
    return caught.value


def test_the_first_one_is_shown(bundles: dict[int, Path], library: Library) -> None:
    told: list[Progress] = []
    candidate = examine(bundles[1], library, told.append)
    assert library.state().exhibitions == ()
    assert candidate.changes.first
    assert (candidate.id, candidate.release, candidate.signed_by) == ("sample-exhibition", 1, "")
    assert candidate.title["kk"] == "Үлгі көрме"
    with Edition.open(candidate.edition) as edition:
        assert edition.count("gifts") == 1
    assert {progress.phase for progress in told} >= {"copying", "verifying", "reading", "pictures"}
    installed = candidate.accept()
    state = library.state()
    assert state.exhibitions == (installed,)
    assert (state.shown, state.problem) == ("sample-exhibition", "")
    assert (installed.records, installed.languages, installed.before) == (2, ("kk", "ru", "en"), None)
    assert shown_release(library) == 1


def test_an_update_then_back_and_forth(bundles: dict[int, Path], library: Library) -> None:
    install(bundles[1], library)
    stamp = library.pointer_stamp()
    candidate = examine(bundles[2], library)
    assert [words for _, _, words in candidate.changes.sentences()] == ["1 record added"]
    assert library.pointer_stamp() == stamp or shown_release(library) == 1
    candidate.accept()
    assert library.pointer_stamp() != stamp
    assert shown_release(library) == 2
    assert rollback(library).release == 1
    assert shown_release(library) == 1
    assert rollback(library).release == 2
    install(bundles[3], library)
    (found,) = library.state().exhibitions
    assert found.before is not None
    assert (found.release, found.before.release, found.highest_release) == (3, 2, 3)


def test_editions_share_no_file(bundles: dict[int, Path], library: Library) -> None:
    install(bundles[1], library)
    install(bundles[2], library)
    files = [path for path in library.home.rglob("*") if path.is_file()]
    assert len({path.stat().st_ino for path in files}) == len(files)
    assert all(path.stat().st_nlink == 1 for path in files)


def test_discarding_changes_nothing(bundles: dict[int, Path], library: Library) -> None:
    install(bundles[1], library)
    candidate = examine(bundles[2], library)
    rollback_refused = pytest.raises(Refused)
    with rollback_refused as caught:  # another change is not held up by a candidate that waits for a yes
        rollback(library)
    assert caught.value.code == "nothing-before"
    assert candidate.edition.is_dir()
    candidate.discard()
    assert not candidate.edition.exists()
    assert shown_release(library) == 1


def test_releases_only_grow(bundles: dict[int, Path], library: Library) -> None:
    install(bundles[2], library)
    older = refused(bundles[1], library)
    assert (older.code, older.values["highest"]) == ("older-release", 2)
    assert refused(bundles[2], library).code == "already-installed"
    install(bundles[3], library)
    rollback(library)
    assert refused(bundles[3], library).code == "taken-back"
    assert refused(bundles[2], library).code == "already-installed"
    remove(library, "sample-exhibition", even_the_last=True)
    assert refused(bundles[2], library).code == "older-release"
    install(bundles[3], library)


def test_the_same_release_with_other_content(
    bundles: dict[int, Path], library: Library, tmp_path: Path
) -> None:
    install(bundles[2], library)
    other = shutil.copytree(bundles[2], tmp_path / "other")
    path = other / "gifts.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("bowl", "vase"), encoding="utf-8")
    same = refused(other, library)
    assert (same.code, same.values["next"]) == ("same-release", 3)


def test_several_exhibitions_one_is_shown(bundles: dict[int, Path], guest: Path, library: Library) -> None:
    install(bundles[1], library)
    install(guest, library)
    assert library.state().shown == "sample-exhibition"
    show(library, "guest")
    assert library.state().shown == "guest"
    with pytest.raises(Refused) as caught:
        remove(library, "guest")
    assert caught.value.code == "is-shown"
    remove(library, "guest", then="sample-exhibition")
    assert library.state().shown == "sample-exhibition"
    with pytest.raises(Refused) as caught:
        remove(library, "sample-exhibition")
    assert caught.value.code == "nothing-to-show"
    with pytest.raises(Refused) as caught:
        show(library, "guest")
    assert caught.value.code == "not-installed"
    examine(guest, library).accept(show=True)
    assert library.state().shown == "guest"
    remove(library, "sample-exhibition")
    remove(library, "guest", even_the_last=True)
    assert library.shown() is None
    with pytest.raises(Refused) as caught:
        rollback(library)
    assert caught.value.code == "nothing-to-show"


def test_a_damaged_edition_is_installed_again(bundles: dict[int, Path], library: Library) -> None:
    install(bundles[1], library)
    damaged = install(bundles[2], library)
    (damaged.edition / "index.sqlite").write_bytes(b"")
    again = install(bundles[2], library)
    assert again.edition != damaged.edition
    assert again.before is not None
    assert again.before.release == 1


# -- packages -----------------------------------------------------------------------------------------------


def test_a_package_is_the_bundle(bundles: dict[int, Path], library: Library, tmp_path: Path) -> None:
    install(package(bundles[1], tmp_path / "one.exhibit", 1), library)
    assert shown_release(library) == 1
    assert refused(bundles[1], library).code == "already-installed"


def test_with_a_key_only_signed_packages(bundles: dict[int, Path], library: Library, tmp_path: Path) -> None:
    key, stranger = SecretKey.generate(), SecretKey.generate()
    install(bundles[1], library)
    Keys(library.root).enroll(key.public, "Archive")
    assert refused(bundles[2], library).code == "unsigned"
    assert refused(package(bundles[2], tmp_path / "u.exhibit", 2), library).code == "unsigned"
    wrong = refused(package(bundles[2], tmp_path / "w.exhibit", 2, key=stranger), library)
    assert wrong.code == "wrong-key"
    installed = install(package(bundles[2], tmp_path / "s.exhibit", 2, key=key), library)
    assert installed.signed_by.endswith("Archive")
    assert shown_release(library) == 2


@pytest.mark.parametrize(("id", "release"), [("another-exhibition", 1), ("sample-exhibition", 2)])
def test_a_package_that_says_something_else_than_its_bundle(
    bundles: dict[int, Path], library: Library, tmp_path: Path, id: str, release: int
) -> None:
    lying = package(bundles[1], tmp_path / "lying.exhibit", release, id)
    assert refused(lying, library).code == "other-exhibition"


# -- what goes wrong ----------------------------------------------------------------------------------------


def test_a_bundle_that_cannot_be_built_brings_its_findings(
    bundles: dict[int, Path], library: Library, tmp_path: Path
) -> None:
    install(bundles[1], library)
    broken = shutil.copytree(bundles[2], tmp_path / "broken")
    MISTAKES["newer-format"].plant(broken)
    found = refused(broken, library)
    assert found.code == "broken-bundle"
    assert found.report is not None
    assert "newer-format" in [finding.code for finding in found.report]
    assert "staging" not in str(found)
    assert shown_release(library) == 1


def test_what_is_no_bundle(library: Library, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    assert refused(tmp_path / "photos", library).code == "not-a-package"
    assert refused(tmp_path / "photos" / "cat.jpg", library).code in ("not-a-package", "truncated")
    assert refused(tmp_path / "nothing.exhibit", library).code == "source-gone"


def test_links_and_devices_in_a_folder(bundles: dict[int, Path], library: Library, tmp_path: Path) -> None:
    linked = shutil.copytree(bundles[1], tmp_path / "linked")
    (linked / "media" / "secret.jpg").symlink_to("/etc/passwd")
    found = refused(linked, library)
    assert (found.code, found.values["file"]) == ("link", "media/secret.jpg")
    (linked / "media" / "secret.jpg").unlink()
    os.mkfifo(linked / "media" / "pipe.jpg")
    assert refused(linked, library).code == "link"


def test_a_disk_without_room_is_told_with_numbers(
    bundles: dict[int, Path], library: Library, tmp_path: Path
) -> None:
    install(bundles[1], library)
    huge = shutil.copytree(bundles[2], tmp_path / "huge")
    seen = os.statvfs(library.home)
    for number in range(seen.f_bavail * seen.f_frsize // FILE_LIMIT + 1):
        with (huge / "media" / f"film-{number}.mp4").open("wb") as file:
            file.truncate(FILE_LIMIT)  # a hole: it takes no room here
    found = refused(huge, library)
    assert found.code == "no-space"
    assert int(str(found.values["needed"])) > int(str(found.values["free"]))
    assert " MB free" in str(found)


def test_what_the_worker_hands_over_is_verified(bundles: dict[int, Path], library: Library) -> None:
    with Staging(library) as staging:
        edition = staging.built / "edition"
        assert build_apart(bundles[1], edition).edition == edition
        flip(next((edition / "media").rglob("*.jpg")), 4000)
        with pytest.raises(Refused) as caught:
            _verified(edition, staging, silent)
        assert caught.value.code == "digest"
        assert "has other bytes" in str(caught.value)


def planted_link(edition: Path) -> None:
    manifest = edition / "edition.json"
    manifest.rename(edition.with_name("elsewhere.json"))
    manifest.symlink_to(edition.with_name("elsewhere.json"))


def planted_pipe(edition: Path) -> None:
    (edition / "edition.json").unlink()
    os.mkfifo(edition / "edition.json")


def planted_folder(edition: Path) -> None:
    edition.rename(edition.with_name("elsewhere"))
    edition.symlink_to(edition.with_name("elsewhere"))


def planted_size(edition: Path) -> None:
    told = json.loads((edition / "edition.json").read_bytes())
    told["files"]["index.sqlite"]["size"] = float("inf")
    (edition / "edition.json").write_text(json.dumps(told))


def planted_depth(edition: Path) -> None:
    (edition / "edition.json").write_text("[" * 100_000 + "]" * 100_000)


@pytest.mark.parametrize("plant", [planted_link, planted_pipe, planted_folder, planted_size, planted_depth])
def test_a_worker_that_was_taken_over_hands_over_nothing(
    bundles: dict[int, Path], library: Library, plant: Callable[[Path], None]
) -> None:
    with Staging(library) as staging:
        edition = staging.built / "edition"
        assert build_apart(bundles[1], edition).edition == edition
        plant(edition)
        with pytest.raises(Refused) as caught:
            _verified(edition, staging, silent)
        assert caught.value.code == "digest"


def test_a_folder_that_goes_down_for_ever(bundles: dict[int, Path], library: Library, tmp_path: Path) -> None:
    deep = shutil.copytree(bundles[1], tmp_path / "deep")
    (deep / "/".join("d" * 600)).mkdir(parents=True)
    assert refused(deep, library).code == "not-a-package"


def test_a_file_larger_than_any_may_be_is_refused_before_it_is_copied(
    bundles: dict[int, Path], library: Library, tmp_path: Path
) -> None:
    huge = shutil.copytree(bundles[1], tmp_path / "huge")
    with (huge / "media" / "huge.jpg").open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    found = refused(huge, library)
    assert (found.code, found.values["file"]) == ("too-large", "media/huge.jpg")
    assert str(found).endswith(".")


def test_names_that_no_disk_takes(library: Library, tmp_path: Path) -> None:
    assert refused(tmp_path / ("a" * 300), library).code == "source-gone"
    assert refused(tmp_path / "/".join(["a" * 200] * 30), library).code == "source-gone"
    (tmp_path / "loop").symlink_to("loop")
    assert refused(tmp_path / "loop", library).code == "source-gone"


def test_a_pipe_or_a_device_in_the_place_of_a_package(library: Library, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.exhibit")
    for path in (tmp_path / "pipe.exhibit", Path("/dev/null"), Path("/dev/zero")):
        assert refused(path, library).code == "not-a-package"


def test_a_package_larger_than_any_may_be(library: Library, tmp_path: Path) -> None:
    with (tmp_path / "huge.exhibit").open("wb") as file:
        file.truncate(10**12)
    found = refused(tmp_path / "huge.exhibit", library)
    assert found.code == "too-large"
