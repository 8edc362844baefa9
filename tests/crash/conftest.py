"""What the tests of crashes stand on: a kiosk with two releases installed, and supervised runs of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.crash.supervised import Supervised
from tests.simulator import SimulatedBundle

from kiosk.library.collection import Library
from kiosk.library.install import examine

Start = Callable[..., Supervised]


@pytest.fixture(scope="session")
def two_releases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The state of a kiosk that shows release 2 and keeps release 1; not to be written to."""
    root = tmp_path_factory.mktemp("crash")
    for release in (1, 2):
        bundle = SimulatedBundle()
        bundle.exhibition["release"] = release
        library = Library(root / "state")
        examine(bundle.write(root / f"bundle-{release}"), library).accept()
    return root / "state"


@pytest.fixture
def start(two_releases: Path, tmp_path: Path) -> Iterator[Start]:
    """Starts a supervised kiosk with both releases, and waits for its first picture."""
    begun: list[Supervised] = []
    shutil.copytree(two_releases, tmp_path / "state")

    def begin(*options: str, watchdog_s: int = 30, display: dict[str, str] | None = None) -> Supervised:
        run = Supervised(tmp_path, *options, watchdog_s=watchdog_s, display=display)
        begun.append(run)
        run.frame_after(0.0)
        return run

    yield begin
    for one in begun:
        one.kill()
