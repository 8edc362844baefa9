"""`kiosk pin` as an operator uses it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kiosk.staff.pin import Keeper


def kiosk(state: Path, *words: str, said: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "pin", *words, "--state", str(state)],
        input=said, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_set_status_clear(tmp_path: Path) -> None:
    nothing = kiosk(tmp_path, "status")
    assert (nothing.returncode, nothing.stdout) == (
        1,
        "No PIN is set, so the staff panel stays closed. Set one with “kiosk pin set”.\n",
    )
    assert kiosk(tmp_path, "set", said="86420\n").returncode == 0
    keeper = Keeper(tmp_path / "staff")
    for _ in range(5):
        assert keeper.try_digits("0000").trouble == "wrong"
    told = kiosk(tmp_path, "status").stdout
    assert "Wrong tries since the last right one: 5." in told
    assert "the pad waits 30 seconds" in told
    assert kiosk(tmp_path, "set", said="13579\n").returncode == 0
    assert Keeper(tmp_path / "staff").try_digits("13579").right
    assert "The PIN is gone." in kiosk(tmp_path, "clear").stdout
    assert "No PIN was set." in kiosk(tmp_path, "clear").stdout


def test_what_is_no_pin_changes_nothing(tmp_path: Path) -> None:
    kiosk(tmp_path, "set", said="86420\n")
    refused = kiosk(tmp_path, "set", said="12\n")
    assert refused.returncode == 1
    assert "4 to 12 digits" in refused.stderr
    assert Keeper(tmp_path / "staff").try_digits("86420").right


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    kiosk(tmp_path, "set", said="86420\n")
    (tmp_path / "staff" / "pin.json").write_text("{")
    told = kiosk(tmp_path, "status")
    assert told.returncode == 1
    assert "is damaged" in told.stdout
