"""What all tests stand on: a platform without a window, folders of their own, one profile for properties.

Promises: a test run reads and writes nothing in the home of who runs it; it is the same with any locale; a
test marked ``xvfb`` runs in a real window or says why not.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication

# Time limits for one example say how busy the machine is, not whether the code is right.
_SLOW = [HealthCheck.too_slow]
settings.register_profile("here", max_examples=60, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("ci", parent=settings.get_profile("here"), derandomize=True, print_blob=True)
settings.register_profile("nightly", max_examples=500, deadline=None, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "here"))

_home = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Give the run a platform, a locale and a home of its own, before the first application is made."""
    # The platform without a window, unless the caller chose another; and a UTF-8 locale, without which Qt
    # warns at its start, which would fail the first test.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["LC_ALL"] = "C.UTF-8"
    # Users' own settings of Qt, and what speaks over their session's bus, are none of the tests'.
    for name in (
        "QT_STYLE_OVERRIDE",
        "QT_SCALE_FACTOR",
        "QT_QUICK_CONTROLS_STYLE",
        "DBUS_SESSION_BUS_ADDRESS",
    ):
        os.environ.pop(name, None)
    home = Path(tempfile.mkdtemp(prefix="kiosk-tests-"))
    config.stash[_home] = home
    for variable, folder in (
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_STATE_HOME", "state"),
    ):
        (home / folder).mkdir()
        os.environ[variable] = str(home / folder)
    os.environ.pop("STATE_DIRECTORY", None)
    # No window of a test may start the computer's own speech service; a test that speaks starts one.
    os.environ["SPEECHD_ADDRESS"] = f"unix_socket:{home / 'nobody-speaks'}"


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take that home away again."""
    if _home in config.stash:
        shutil.rmtree(config.stash[_home], ignore_errors=True)


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Leave out what needs a window where there is none."""
    if os.environ["QT_QPA_PLATFORM"] != "offscreen":
        return
    for item in items:
        if "xvfb" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="needs a window: `make test` runs it under Xvfb"))


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets, so its tests have none either."""
    return QGuiApplication
