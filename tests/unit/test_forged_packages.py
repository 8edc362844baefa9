"""Forged and damaged packages, through the very function an installation uses: none is accepted, each is one
sentence, and nothing is written outside of the staging folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.simulator import forged_headers  # noqa: F401  # adds its own to FORGERIES
from tests.simulator.forgeries import FILES, FORGERIES, GOOD, RETIRED, TRUSTED
from tests.simulator.zips import archive, parts_of

from kiosk.bundle.refusals import SENTENCES, PackageError
from kiosk.library.keys import EnrolledKey
from kiosk.library.opening import open_package

pytestmark = pytest.mark.slow  # two processes for each of them

KEYS = (
    EnrolledKey(RETIRED.public, "old", "2026-01-01T00:00:00Z", retired="2026-02-01T00:00:00Z"),
    EnrolledKey(TRUSTED.public, "museum", "2026-01-02T00:00:00Z"),
)
KILOBYTES = range(0, len(GOOD), 1024)
_counted: dict[str, int] = {"refused": 0, "accepted": 0, "outside": 0}


class Around:
    """A place with a package, a staging folder in its middle, and things beside it that must not change."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.package = home / "stick" / "package.exhibit"
        self.staging = home / "state" / "library" / "staging" / "one"
        self.staging.mkdir(parents=True)
        for name in ("stick/evil.txt", "state/library/keys.json", "state/library/staging/evil.txt"):
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            (home / name).write_text("witness")
        (home / "state" / "library" / "staging" / "up").symlink_to("..")

    def seen(self) -> list[tuple[str, int, int, bytes]]:
        """Everything but the inside of the staging folder: names, modes, sizes and contents."""
        found = []
        for folder, folders, files in os.walk(self.home):
            if Path(folder) == self.staging:
                folders.clear()
                continue
            for name in (*folders, *files):
                path = Path(folder) / name
                told = path.lstat()
                data = path.read_bytes() if path.is_file() and path != self.package else b""
                links = 0 if path.is_dir() else told.st_nlink
                found.append((str(path), told.st_mode, links, data))
        return sorted(found)

    def refuse(self, data: bytes, keys: Sequence[EnrolledKey] = KEYS) -> PackageError:
        """The refusal of `data`. Fails when it is accepted or leaves anything outside."""
        self.package.write_bytes(data)
        before = self.seen()
        try:
            opened = open_package(self.package, self.staging, keys)
        except PackageError as error:
            refusal = error
        else:
            _counted["accepted"] += 1
            pytest.fail(f"accepted: {opened}")
        if before != self.seen() or Path("/kiosk-forged.txt").exists():
            _counted["outside"] += 1
            pytest.fail("something was written outside of the staging folder")
        _counted["refused"] += 1
        assert refusal.code in SENTENCES
        assert "Traceback" not in str(refusal)
        assert str(refusal).endswith(".")
        assert str(refusal).isprintable()
        return refusal


@pytest.fixture
def around(tmp_path: Path) -> Around:
    return Around(tmp_path)


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    """Prints the count when this file is through."""
    yield
    print(
        f"\nforged and damaged packages: {_counted['refused']} refused, {_counted['accepted']} accepted, "
        f"{_counted['outside']} with something outside of the staging folder"
    )


def test_the_good_package_is_accepted(around: Around) -> None:
    around.package.write_bytes(GOOD)
    before = around.seen()
    opened = open_package(around.package, around.staging, KEYS)
    assert opened.signed_by == f"{TRUSTED.public.name} museum"
    assert opened.claimed_key == ""
    assert {file.path: (opened.bundle / file.path).read_bytes() for file in opened.manifest.files} == FILES
    assert (opened.manifest.id, opened.manifest.release) == ("sample-exhibition", 3)
    assert before == around.seen()
    modes = {path.stat().st_mode & 0o7777 for path in opened.bundle.rglob("*") if path.is_file()}
    assert modes == {0o644}


def test_a_deflated_package_is_accepted(around: Around) -> None:
    parts = parts_of(FILES, TRUSTED)
    for part in parts:
        part.method = 8
    around.package.write_bytes(archive(parts))
    opened = open_package(around.package, around.staging, KEYS)
    assert (opened.bundle / "gifts.csv").read_bytes() == FILES["gifts.csv"]


def test_there_are_more_than_two_hundred() -> None:
    assert len(FORGERIES) + len(KILOBYTES) >= 200
    print(f"\n{len(FORGERIES)} forgeries and {len(KILOBYTES)} packages cut at a kilobyte")


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery(around: Around, name: str) -> None:
    forgery = FORGERIES[name]
    assert around.refuse(forgery.make()).code in forgery.codes


@pytest.mark.parametrize("length", KILOBYTES)
def test_cut_off(around: Around, length: int) -> None:
    code = around.refuse(GOOD[:length]).code
    assert code == ("truncated" if length else "not-a-package")


@pytest.mark.parametrize("name", [name for name in FORGERIES if name.startswith("signature file")])
def test_without_keys_a_malformed_signature_is_refused_as_well(around: Around, name: str) -> None:
    if FORGERIES[name].codes & {"bad-signature"} and "legacy" not in name and "comment " not in name:
        around.refuse(FORGERIES[name].make(), ())


def test_without_keys_anybody_is_accepted_and_named(around: Around) -> None:
    around.package.write_bytes(archive(parts_of(FILES, None)))
    opened = open_package(around.package, around.staging, ())
    assert (opened.signed_by, opened.claimed_key) == ("", "")


def test_without_keys_a_signature_counts_for_nothing(around: Around) -> None:
    around.package.write_bytes(GOOD)
    opened = open_package(around.package, around.staging, ())
    assert (opened.signed_by, opened.claimed_key) == ("", TRUSTED.public.name)


@pytest.mark.parametrize("data", [GOOD, archive(parts_of(FILES, None)), archive(parts_of(FILES, RETIRED))])
def test_when_all_keys_are_retired_nothing_is_accepted(around: Around, data: bytes) -> None:
    retired = [EnrolledKey(key.key, key.name, key.enrolled_at, retired="2026-03-01") for key in KEYS]
    assert around.refuse(data, retired).code in ("wrong-key", "unsigned")
