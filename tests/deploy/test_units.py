"""The units: systemd understands every line, they are closed as far as promised, and they fit the program."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.cli.run import parser
from kiosk.library.place import state_root
from kiosk.settings.keys import Settings
from kiosk.settings.load import settings_file

DEPLOY = Path(__file__).parents[2] / "deploy"
UNITS = sorted((DEPLOY / "units").iterdir())
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
PROGRAM = "/opt/kiosk/current/bin/kiosk"
ANALYZE = shutil.which("systemd-analyze")

needs_systemd = pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze is not installed")


def lines_of(unit: str) -> list[tuple[str, str]]:
    """Every assignment of a unit, continued lines joined."""
    text = (DEPLOY / "units" / unit).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if "=" in line and not line.startswith(("#", ";"))]
    return [(name, value.strip()) for name, _, value in (line.partition("=") for line in lines)]


def values(unit: str, key: str) -> list[str]:
    """All values of one key."""
    return [value for name, value in lines_of(unit) if name == key]


def environment(unit: str) -> dict[str, str]:
    """What a unit's own environment says."""
    pairs = (word.partition("=") for value in values(unit, "Environment") for word in value.split())
    return {name: value for name, _, value in pairs}


def seconds(text: str) -> float:
    """A span as systemd writes it, of the kinds that the units use."""
    found = re.fullmatch(r"(\d+)(ms|s|min|h)?", text)
    assert found is not None, text
    return int(found[1]) * {"ms": 0.001, None: 1, "s": 1, "min": 60, "h": 3600}[found[2]]


@pytest.fixture(scope="module")
def units_as_installed(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The units as they are but for the programs, which only an installed kiosk has."""
    folder = tmp_path_factory.mktemp("units")
    copies = []
    for unit in UNITS:
        text = unit.read_text(encoding="utf-8")
        text = re.sub(r"^(ExecStart=)\S+", r"\1/bin/true", text, flags=re.MULTILINE)
        copy = folder / unit.name
        copy.write_text(text, encoding="utf-8")
        copies.append(copy)
    return copies


@needs_systemd
def test_systemd_has_nothing_to_say_about_the_units(units_as_installed: list[Path]) -> None:
    # The exit status is 0 whatever it finds.
    done = subprocess.run(
        [str(ANALYZE), "verify", "--man=no", *map(str, units_as_installed)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    of_ours = [line for line in done.stderr.splitlines() if "kiosk" in line]
    assert done.returncode == 0
    assert of_ours == []


@needs_systemd
def test_systemd_says_what_is_wrong_with_a_unit(tmp_path: Path) -> None:
    wrong = tmp_path / "kiosk-wrong.service"
    wrong.write_text("[Service]\nExecStart=/bin/true\nWatchdogSecs=10\n", encoding="utf-8")
    done = subprocess.run(
        [str(ANALYZE), "verify", "--man=no", str(wrong)], capture_output=True, text=True, check=False
    )
    assert "WatchdogSecs" in done.stderr


@needs_systemd
@pytest.mark.parametrize("unit", SERVICES, ids=lambda unit: unit.name)
def test_every_service_is_closed(unit: Path) -> None:
    done = subprocess.run(
        [str(ANALYZE), "security", "--offline=true", "--threshold=20", "--no-pager", str(unit)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-200:]


@pytest.mark.parametrize("unit", ["kiosk.service", "kiosk-display.service", "kiosk-sound.service"])
def test_what_must_run_is_started_again_without_end(unit: str) -> None:
    assert values(unit, "Restart") == ["always"]
    assert values(unit, "StartLimitIntervalSec") == ["0"]
    assert seconds(values(unit, "RestartSec")[0]) <= 2
    assert values(unit, "Type") == ["notify"]


def test_the_programs_words_and_the_units_agree() -> None:
    for unit in ("kiosk.service", "kiosk-scrub.service"):
        command, *words = values(unit, "ExecStart")[0].split()
        assert command == PROGRAM
        options = {option for action in parser()._actions for option in action.option_strings}
        assert {word for word in words if word.startswith("--")} <= options
    assert values("kiosk.service", "ExecStart") == [f"{PROGRAM} run"]
    assert values("kiosk-scrub.service", "ExecStart") == [f"{PROGRAM} scrub"]


def test_the_watchdog_waits_as_long_as_the_settings_say() -> None:
    assert seconds(values("kiosk.service", "WatchdogSec")[0]) == Settings().supervision.watchdog_s
    # Only the program itself feeds it, and what hangs is ended at once.
    assert values("kiosk.service", "NotifyAccess") == ["main"]
    assert values("kiosk.service", "WatchdogSignal") == ["SIGKILL"]


def test_terminal_scrub_and_show_use_the_same_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    command = (DEPLOY / "system/usr/local/bin/kiosk").read_text(encoding="utf-8")
    for variable, key, folder in (
        ("STATE_DIRECTORY", "StateDirectory", "/var/lib"),
        ("CACHE_DIRECTORY", "CacheDirectory", "/var/cache"),
        ("CONFIGURATION_DIRECTORY", "ConfigurationDirectory", "/etc"),
    ):
        for unit in ("kiosk.service", "kiosk-scrub.service"):
            assert values(unit, key) == ["kiosk"]
        assert f"{variable}={folder}/kiosk" in command
        monkeypatch.setenv(variable, f"{folder}/kiosk")
    assert state_root() == Path("/var/lib/kiosk")
    assert settings_file() == Path("/etc/kiosk/settings.toml")


def test_the_exhibition_finds_the_display_and_the_sound() -> None:
    told = environment("kiosk.service")
    for variable, unit in (
        ("WAYLAND_DISPLAY", "kiosk-display.service"),
        ("PULSE_SERVER", "kiosk-sound.service"),
    ):
        place = told[variable].removeprefix("unix:")
        assert Path(place).parent == Path("/run") / values(unit, "RuntimeDirectory")[0]
        assert unit in values("kiosk.service", "Wants")[0]
        assert unit in values("kiosk.service", "After")[0]
    assert (
        f"socket={told['PULSE_SERVER'].removeprefix('unix:')}"
        in values("kiosk-sound.service", "ExecStart")[0]
    )
    # No folder of one is taken away when another one starts again.
    folders = [
        values(unit.name, "RuntimeDirectory") for unit in SERVICES if values(unit.name, "RuntimeDirectory")
    ]
    assert len({folder[0] for folder in folders}) == len(folders)


def test_the_show_has_no_network_and_sticks_are_seen() -> None:
    assert values("kiosk.service", "PrivateNetwork") == ["yes"]
    assert "AF_INET" not in values("kiosk.service", "RestrictAddressFamilies")[0]
    writable = values("kiosk.service", "ReadWritePaths")[0]
    assert "/run/media" in writable
    rules = (DEPLOY / "system/etc/udev/rules.d/90-kiosk-sticks.rules").read_text(encoding="utf-8")
    mounts = [line for line in rules.splitlines() if "systemd-mount" in line]
    assert mounts
    for line in mounts:
        assert "nosuid,nodev,noexec" in line


def test_nobody_can_switch_away_from_the_display() -> None:
    words = values("kiosk-display.service", "ExecStart")[0].split()
    assert words[0] == "/usr/bin/cage"
    assert "-s" not in words[: words.index("--")]
