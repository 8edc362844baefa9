"""Packages that would swell: each is refused, the processes that open it stay small, the disk is not filled.

The time of each is printed and not judged, since it says how busy the machine is; a hang ends by the limits
of the process itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.simulator.forgeries import GOOD, TRUSTED
from tests.simulator.zip_bombs import BOMBS

from kiosk.library.apart import MEBIBYTE

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
MOST = 512 * MEBIBYTE
_seen: list[tuple[float, int, int, str]] = []


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    """Prints the figures when this file is through."""
    yield
    slowest = max(_seen, default=(0.0, 0, 0, "none"))
    largest = max(_seen, key=lambda seen: seen[1], default=slowest)
    print(
        f"\npackage bombs: {len(_seen)} refused, 0 accepted; slowest {slowest[0]:.2f} s ({slowest[3]}); "
        f"largest disposable process {largest[1] / MEBIBYTE:.0f} MB ({largest[3]}); largest trusted process "
        f"{max((seen[2] for seen in _seen), default=0) / MEBIBYTE:.0f} MB"
    )


def opened(tmp_path: Path, data: bytes) -> dict[str, Any]:
    """What opening a package took, in a process of its own."""
    package, into = tmp_path / "bomb.exhibit", tmp_path / "staging"
    package.write_bytes(data)
    into.mkdir()
    command = [sys.executable, "-m", "tests.simulator.open_alone", str(package), str(into)]
    done = subprocess.run(
        [*command, TRUSTED.public.line()], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_the_measure_sees_a_good_package(tmp_path: Path) -> None:
    took = opened(tmp_path, GOOD)
    assert took["code"] == ""
    assert 0 < took["children"] < MOST


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb(tmp_path: Path, name: str) -> None:
    make, codes = BOMBS[name]
    took = opened(tmp_path, make())
    assert took["code"] in codes.split(), took
    _seen.append((took["seconds"], took["children"], took["own"], name))
    assert took["children"] < MOST
    assert took["own"] < MOST
    staged = tmp_path / "staging"
    assert sum(path.stat().st_size for path in staged.rglob("*") if path.is_file()) <= 100 * MEBIBYTE


def test_there_are_enough() -> None:
    assert len(BOMBS) >= 30
