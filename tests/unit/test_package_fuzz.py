"""Any bytes as a manifest, a package or a signature: a refusal with a sentence, or exactly what was listed.

How many cases: `KIOSK_FUZZ` (300 when it is not set), for each property.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.simulator.forgeries import FILES, GOOD, TRUSTED
from tests.simulator.zips import archive, manifest_of, parts_of

from kiosk.bundle.container import extract, read_heads
from kiosk.bundle.manifest import Manifest, parse_manifest
from kiosk.bundle.names import check_collisions, check_path, folded
from kiosk.bundle.refusals import SENTENCES, PackageError

CASES = int(os.environ.get("KIOSK_FUZZ", "300"))
fuzz = settings(
    max_examples=CASES,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
        HealthCheck.data_too_large,
    ],
)
_counted = {"cases": 0, "refused": 0}
DEFLATED = archive(replace(part, method=8) for part in parts_of(FILES, TRUSTED))
MANIFEST = manifest_of(FILES)


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    """Prints the count when this file is through."""
    yield
    print(
        f"\nfuzzed manifests and packages: {_counted['cases']:,} cases, {_counted['refused']:,} refused, "
        "no traceback"
    )


def outcome(work: Any, *arguments: Any) -> Any:
    """What comes of it: a value, or None for a refusal. Anything else that is raised fails the test."""
    _counted["cases"] += 1
    try:
        return work(*arguments)
    except PackageError as error:
        refusal = error
    _counted["refused"] += 1
    assert refusal.code in SENTENCES
    assert str(refusal).isprintable()
    json.dumps({"code": refusal.code, "values": refusal.values, "message": str(refusal)})
    return None


# Values that look like a manifest's, so that the fuzzing gets beyond the first question.
_paths = st.one_of(
    st.sampled_from(
        [*FILES, "../a.txt", "a/../b.txt", "CON.txt", "a.exe", "A.txt", "a.txt", "a.txt/b.txt", ""]
    ),
    st.text(max_size=30).map(lambda text: f"{text}.txt"),
    st.from_regex(r"(con|nul|com1|[a-z0-9_-]{0,4}/?){1,4}\.(txt|TXT|yaml|sh)", fullmatch=True),
    st.text(max_size=450),
)
_whole = st.one_of(
    st.integers(), st.integers(0, 2**33), st.booleans(), st.floats(), st.none(), st.text(max_size=5)
)
_digests = st.one_of(st.just("0" * 64), st.text("0123456789abcdefABCDEFg", min_size=62, max_size=66), _whole)
_files = st.fixed_dictionaries(
    {"path": _paths, "size": st.one_of(st.integers(0, 10**6), _whole), "sha256": _digests},
    optional={"mode": st.integers(), "link": st.text(max_size=5)},
)
_manifests = st.fixed_dictionaries(
    {
        "what": st.one_of(st.just("bundle of an exhibition kiosk"), st.text(max_size=10)),
        "format": st.one_of(st.just(1), _whole),
        "bundle_format": st.one_of(st.just(1), _whole),
        "id": st.one_of(st.just("sample"), st.text(max_size=12)),
        "release": st.one_of(st.integers(1, 99), _whole),
        "files": st.one_of(
            st.lists(_files, max_size=6), _whole, st.dictionaries(st.text(max_size=4), _whole, max_size=3)
        ),
    },
    optional={"scripts": st.text(max_size=4)},
)
_anything = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=20,
)


@fuzz
@given(st.one_of(_manifests, _anything), st.booleans(), st.booleans())
def test_manifests_that_look_like_one(value: Any, stable: bool, sort: bool) -> None:
    if sort and isinstance(value, dict) and isinstance(value.get("files"), list):
        value["files"].sort(key=lambda file: str(file["path"]) if isinstance(file, dict) else "")
    if stable:
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    else:
        text = json.dumps(value)
    data = text.encode("utf-8", "surrogatepass")
    manifest = outcome(parse_manifest, data)
    if manifest is not None:
        assert isinstance(manifest, Manifest)
        assert manifest.data() == data


@fuzz
@given(st.binary(max_size=400))
def test_manifests_of_any_bytes(data: bytes) -> None:
    assert outcome(parse_manifest, data) is None


@fuzz
@given(st.integers(0, 10**6), st.integers(0, 255), st.sampled_from(["set", "cut", "insert", "remove"]))
def test_manifests_that_were_changed(at: int, byte: int, how: str) -> None:
    data = bytearray(MANIFEST.data())
    at %= len(data)
    if how == "set":
        data[at] = byte
    elif how == "insert":
        data.insert(at, byte)
    elif how == "remove":
        del data[at]
    else:
        del data[at:]
    manifest = outcome(parse_manifest, bytes(data))
    assert manifest is None or manifest.data() == bytes(data)


@fuzz
@given(_paths)
def test_names(path: str) -> None:
    def check() -> bool:
        check_path(path)
        return True

    if outcome(check):
        assert os.path.normpath(path) == path
        assert not path.startswith(("/", "~", "."))
        assert path.isprintable()
        assert not any(part.split(".")[0].lower() in ("con", "nul", "com1") for part in path.split("/"))
        assert folded(path) == folded(folded(path))
        check_collisions([path])


class Places:
    """A folder for each case, emptied by its own name only."""

    def __init__(self, home: Path) -> None:
        self.home, self.number = home, 0

    def take(self, data: bytes) -> tuple[Path, Path]:
        self.number += 1
        package, into = self.home / "package", self.home / f"into{self.number}"
        package.write_bytes(data)
        into.mkdir()
        return package, into


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Places:
    return Places(tmp_path_factory.mktemp("fuzz"))


def unpacked(package: Path, into: Path) -> bool:
    heads = read_heads(package)
    assert len(heads.manifest) <= 16 * 1024 * 1024
    if heads.manifest != MANIFEST.data():
        raise PackageError("bad-signature")  # what the one who verifies would say
    extract(package, MANIFEST, into)
    return True


def judge(places: Places, data: bytes) -> None:
    package, into = places.take(data)
    accepted = outcome(unpacked, package, into)
    found = {str(path.relative_to(into)): path for path in into.rglob("*") if not path.is_dir()}
    assert set(found) <= set(FILES)
    assert not any(path.is_symlink() for path in into.rglob("*"))
    if accepted:
        assert {name: path.read_bytes() for name, path in found.items()} == FILES
    for path in sorted(into.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    into.rmdir()
    assert sorted(path.name for path in places.home.iterdir()) == ["package"]


@fuzz
@given(st.integers(0, 2**32), st.integers(1, 8), st.booleans(), st.booleans())
def test_packages_with_changed_bytes(
    places: Places, seed: int, count: int, deflated: bool, headers: bool
) -> None:
    """Bytes set anywhere, or in the headers, where it matters most."""
    data = bytearray(DEFLATED if deflated else GOOD)
    chance = random.Random(seed)
    at = [chance.randrange(len(data)) for _ in range(count)]
    if headers:
        marks = [place for place in range(len(data) - 4) if data[place : place + 2] == b"PK"]
        at = [min(chance.choice(marks) + chance.randrange(60), len(data) - 1) for _ in range(count)]
    for place in at:
        data[place] = chance.choice([0, 1, 0xFF, chance.randrange(256)])
    judge(places, bytes(data))


@fuzz
@given(st.integers(0, 2**32), st.booleans())
def test_packages_cut_and_put_together(places: Places, seed: int, deflated: bool) -> None:
    data = DEFLATED if deflated else GOOD
    chance = random.Random(seed)
    pieces = []
    for _ in range(chance.randrange(1, 5)):
        start = chance.randrange(len(data))
        pieces.append(data[start : chance.randrange(start, len(data) + 1)])
    if chance.random() < 0.6:
        pieces.insert(0, data[: chance.randrange(len(data))])
    if chance.random() < 0.6:
        pieces.append(data[chance.randrange(len(data)) :])
    judge(places, b"".join(pieces))


@fuzz
@given(st.binary(max_size=600))
def test_packages_of_any_bytes(places: Places, data: bytes) -> None:
    judge(places, data)
    judge(places, GOOD[:43] + data)
