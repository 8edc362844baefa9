"""Packs the keyboard's layouts into `layouts.rcc`, which is read where Qt Virtual Keyboard looks for its own.

    .venv/bin/python tools/keyboard.py [--check]

The same layouts make the same bytes. With `--check` nothing is written; the exit status is 1 when the file is
not what its sources make.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import PySide6

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "src" / "kiosk" / "ui" / "keyboard"
RCC: Final = Path(PySide6.__file__).parent / "Qt" / "libexec" / "rcc"


def pack() -> bytes:
    """The bytes of the resource. Raises `subprocess.CalledProcessError` when a source is missing."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "layouts.rcc"
        subprocess.run(
            [RCC, "--binary", "--no-compress", "--format-version", "1", FOLDER / "layouts.qrc", "-o", out],
            check=True,
            env={**os.environ, "QT_HASH_SEED": "0"},
        )
        return out.read_bytes()


def main() -> int:
    """Write the file, or compare it."""
    file, packed = FOLDER / "layouts.rcc", pack()
    if "--check" in sys.argv[1:]:
        same = file.is_file() and file.read_bytes() == packed
        if not same:
            print("layouts.rcc is not what its sources make: run tools/keyboard.py", file=sys.stderr)
        return 0 if same else 1
    file.write_bytes(packed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
