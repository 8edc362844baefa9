"""A staff member's whole day, played through the commands: sheet, import, check, proof, pack, sign, install,
change, rollback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STEPS = 15


@pytest.mark.slow
def test_the_whole_day(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tools" / "staff_day.py"), str(tmp_path / "day")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == f"{STEPS} steps, all as they must be."
