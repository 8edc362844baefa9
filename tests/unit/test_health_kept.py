"""What the doctor says of folders, keys and the PIN, of the machine's own files, and what is saved of all
of it."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from kiosk.bundle.minisign import SecretKey
from kiosk.health import saving, touches, wares
from kiosk.health.checks import CHECKS, look
from kiosk.health.ground import Ground
from kiosk.health.machine import MemorySeen, memory, resident, temperatures, touchscreens
from kiosk.health.result import Remark, Result
from kiosk.health.saving import MAP, PLAIN, TEXT, SaveError, gather, save, save_file
from kiosk.health.self_test import SelfTest, keep
from kiosk.health.touches import Touches, shape_of
from kiosk.library.collection import Library
from kiosk.library.keys import Keys
from kiosk.library.place import STAFF_FOLDER
from kiosk.settings.load import load
from kiosk.staff.pin import set_pin
from kiosk.ui.probing import PROBES

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
WHEN = datetime(2027, 3, 8, 9, 30, tzinfo=UTC)
RESULTS = (Result("disk", told="60 GB free"), Result("sound", (Remark("sound-none"),)))


def ground(root: Path, **environment: str) -> Ground:
    return Ground(load(None, environment), Library(root), None, (), 0, 0, PROBES)


def said(root: Path, name: str, **environment: str) -> list[str]:
    check = next(one for one in CHECKS if one.id == name)
    result = look(check, ground(root, **environment))
    assert all("{" not in str(remark) for remark in result.remarks)
    return [remark.code for remark in result.remarks]


# -- keys and PIN


def test_keys_and_pin_from_the_first_day_to_the_worst(tmp_path: Path) -> None:
    assert said(tmp_path, "keys") == ["pin-none"]
    assert said(tmp_path, "keys", KIOSK_STAFF_GESTURE="off") == []
    assert not any(tmp_path.iterdir()), "looking makes nothing"
    set_pin(tmp_path / STAFF_FOLDER, "2468", QUICK)
    assert said(tmp_path, "keys") == []
    enrolled = Keys(tmp_path)
    enrolled.enroll(SecretKey.generate().public, "museum")
    assert said(tmp_path, "keys") == []
    enrolled.copy.write_bytes(enrolled.copy.read_bytes()[:-5])
    assert said(tmp_path, "keys") == ["keys-copy"]
    enrolled.mend()
    enrolled.retire("museum", leave_none=True)
    assert said(tmp_path, "keys") == ["keys-retired"]
    enrolled.copy.write_bytes(b"{")
    enrolled.path.write_bytes(b"")
    (tmp_path / STAFF_FOLDER / "pin.json").write_text("{")
    assert said(tmp_path, "keys") == ["keys-damaged", "pin-damaged"]


# -- folders


def test_folders_that_are_something_else(tmp_path: Path) -> None:
    assert said(tmp_path / "nowhere", "state") == []
    (tmp_path / "journal").write_text("no folder")
    (tmp_path / "health").symlink_to(tmp_path / "gone")
    assert said(tmp_path, "state") == ["state-no-folder", "state-no-folder"]
    file = tmp_path / "file"
    file.write_text("")
    assert said(file, "state") == ["state-no-folder"]


def test_folders_that_are_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "journal").mkdir()
    real = os.access
    # As root every folder may be written to.
    monkeypatch.setattr("os.access", lambda path, mode: path != tmp_path / "journal" and real(path, mode))
    assert said(tmp_path, "state") == ["state-closed"]


def test_a_disk_without_room_for_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = os.statvfs_result((4096, 4096, 10**6, 10**6, 10**6, 10**6, 100, 100, 0, 255))
    monkeypatch.setattr("os.statvfs", lambda path: few)
    assert said(tmp_path, "state") == ["state-names"]


# -- the machine


def device(sys: Path, number: int, name: str, **files: str) -> None:
    folder = sys / "class" / "input" / f"event{number}" / "device"
    (folder / "capabilities").mkdir(parents=True)
    (folder / "name").write_text(name + "\n")
    for file, text in files.items():
        (folder / file.replace("__", "/")).write_text(text + "\n")


def test_touchscreens_are_told_from_touchpads_and_mice(tmp_path: Path) -> None:
    assert touchscreens(tmp_path) is None
    device(
        tmp_path,
        0,
        "Power Button",
        properties="0",
        capabilities__abs="0",
        capabilities__key="10000000000000 0",
    )
    device(tmp_path, 1, "Mouse", properties="0", capabilities__abs="0", capabilities__key="1f0000 0 0 0 0")
    touchpad = {"capabilities__key": "e520 10000 0 0 0 0", "capabilities__abs": "660800011000003"}
    device(tmp_path, 2, "Touchpad", properties="5", **touchpad)
    assert touchscreens(tmp_path) == ()
    device(
        tmp_path,
        3,
        "ILITEK",
        properties="2",
        capabilities__abs="2608000 3",
        capabilities__key="400 0 0 0 0 0",
    )
    device(tmp_path, 4, "Old one", properties="0", capabilities__abs="3", capabilities__key="400 0 0 0 0 0")
    device(tmp_path, 5, "Nonsense", properties="x", capabilities__abs="?", capabilities__key="")
    assert touchscreens(tmp_path) == ("ILITEK", "Old one")


def test_temperatures_that_can_be(tmp_path: Path) -> None:
    assert temperatures(tmp_path) == ()
    zone = tmp_path / "class/thermal/thermal_zone0"
    chip = tmp_path / "class/hwmon/hwmon1"
    zone.mkdir(parents=True)
    chip.mkdir(parents=True)
    texts = {
        zone / "temp": "48000", zone / "type": "x86_pkg_temp",
        zone / "trip_point_0_type": "passive", zone / "trip_point_0_temp": "70000",
        zone / "trip_point_1_type": "critical", zone / "trip_point_1_temp": "105000",
        chip / "name": "coretemp", chip / "temp1_input": "51500", chip / "temp1_label": "Core 0",
        chip / "temp1_crit": "1000", chip / "temp2_input": "-127000", chip / "temp3_input": "255000",
        chip / "temp4_input": "no number", chip / "temp5_input": "0",
    }  # fmt: skip
    for file, text in texts.items():
        file.write_text(text + "\n")
    seen = temperatures(tmp_path)
    assert [(one.name, one.now, one.limit) for one in seen] == [
        ("coretemp Core 0", 51.5, 0.0),
        ("x86_pkg_temp", 48.0, 105.0),
    ]


def test_memory_as_the_system_tells_it(tmp_path: Path) -> None:
    assert memory(proc=tmp_path) == MemorySeen()
    seen = memory(os.getpid(), 5)
    assert 0 < seen.free < seen.total
    assert seen.own > 1_000_000
    assert seen.own_before == 5
    assert resident(2**22 + 1) == 0
    told = wares.memory(ground(tmp_path))[1]
    assert "free" in told


# -- saved


def kept(root: Path) -> Path:
    """A state in which everything is there that can be saved."""
    counted = Touches(shape_of(708, 398))
    for n in range(40):
        counted.press(0.9, 0.1, (WHEN.date() - timedelta(days=n % 2)).isoformat(), n % 5)
    touches.write(root, counted.pack())
    keep(root, SelfTest(WHEN, 31.0, RESULTS))
    set_pin(root / STAFF_FOLDER, "13579", QUICK)
    Keys(root).enroll(SecretKey.generate().public, "museum")
    return root


def test_what_is_saved(tmp_path: Path) -> None:
    root, stick = kept(tmp_path / "state"), tmp_path / "stick"
    stick.mkdir()
    (stick / "holiday.jpg").write_bytes(b"x")
    environment = {"KIOSK_STAFF_GESTURE": "hold:bottom-left:7", "KIOSK_DISPLAY_DIAGONAL_MM": "813"}
    saved = gather(root, RESULTS, load(None, environment), WHEN, ["it began", "it went on"])
    made = save(stick, saved)
    assert made == stick / "kiosk-health-2027-03-08-0930"
    assert sorted(file.name for file in made.iterdir()) == sorted((TEXT, PLAIN, MAP))
    text, told = (made / TEXT).read_text(), json.loads((made / PLAIN).read_text())
    for words in ("TO DO Sound", "There is no sound output", "ok    Disk: 60 GB free", "it went on", "813"):
        assert words in text
    assert "KIOSK_DISPLAY_DIAGONAL_MM" in text
    assert told["touches"]["touches"] == 40
    assert told["touches"]["stuck"][0]["reason"] == "quiet"
    assert told["self_test"]["seconds"] == 31.0
    assert told["versions"]["python"]
    everything = b"".join(file.read_bytes() for file in made.iterdir())
    pin = json.loads((root / STAFF_FOLDER / "pin.json").read_text())["hash"].encode()
    for secret in (pin, b"argon2", b"13579", b"hold:bottom-left:7"):
        assert secret not in everything
    # Nothing is ever written over.
    again = save(stick, saved)
    assert again.name == "kiosk-health-2027-03-08-0930-2"
    one = save_file(tmp_path / "one.json", saved)
    assert json.loads(one.read_text()) == told
    with pytest.raises(SaveError) as refused:
        save_file(one, saved)
    assert refused.value.code == "exists"


def test_a_state_in_which_nothing_can_be_read_is_saved_as_well(tmp_path: Path) -> None:
    touches.file_of(tmp_path).parent.mkdir()
    touches.file_of(tmp_path).write_bytes(b"damaged")
    saved = gather(tmp_path, (), load(None, {}), WHEN, ())
    assert "damaged" in json.loads(saved.files[PLAIN])["touches"]
    assert MAP not in saved.files


def test_a_stick_that_is_gone_or_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = gather(tmp_path, RESULTS, load(None, {}), WHEN, ())
    with pytest.raises(SaveError) as gone:
        save(tmp_path / "gone", saved)
    assert gone.value.code == "gone"
    stick = tmp_path / "stick"
    stick.mkdir()

    def refuse(*_args: object) -> None:
        raise PermissionError(30, "Read-only file system")

    monkeypatch.setattr(saving, "_new_folder", refuse)
    with pytest.raises(SaveError) as closed:
        save(stick, saved)
    assert closed.value.code == "read-only"


@pytest.mark.parametrize("name", [TEXT, PLAIN])
def test_a_stick_that_is_full_holds_nothing_of_it(tmp_path: Path, name: str) -> None:
    """A real write that fails: the system lets this process write no larger file."""
    saved = gather(tmp_path, RESULTS, load(None, {}), WHEN, ["a line"] * 300)
    limit = len(saved.files[name]) - 10
    code = (
        "import sys, signal, resource, pathlib\n"
        "from kiosk.health.saving import Saved, SaveError, save\n"
        "from datetime import datetime, UTC\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        f"files = {{'a': b'x' * 10, 'b': b'x' * {limit + 10}}}\n"
        "try: save(pathlib.Path(sys.argv[1]), Saved(datetime.now(UTC), files))\n"
        "except SaveError as error: print(error.code)\n"
    )
    stick = tmp_path / "stick"
    stick.mkdir()
    done = subprocess.run([sys.executable, "-c", code, stick], capture_output=True, text=True, check=True)
    assert done.stdout == "full\n"
    assert list(stick.iterdir()) == []
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY


def test_the_doctor_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run: Callable[..., subprocess.CompletedProcess[str]] = lambda *arguments: subprocess.run(  # noqa: E731  # short
        [sys.executable, "-m", "kiosk", "doctor", "--quick", "--state", tmp_path / "state", *arguments],
        capture_output=True, text=True, check=False,
        env={**os.environ, "KIOSK_SPEECH_ENABLED": "off"},
    )  # fmt: skip
    done = run("--save", tmp_path)
    assert done.returncode in (0, 1), done.stderr
    (made,) = tmp_path.glob("kiosk-health-*")
    assert f"Saved: {made}" in done.stdout
    assert not (tmp_path / "state").exists()
    refused = run("--save", made / TEXT)
    assert refused.returncode == 2
    assert "nothing was written over it" in refused.stderr
    assert "Traceback" not in refused.stderr
