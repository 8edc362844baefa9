"""The command that puts a process behind bubblewrap's walls, where that is installed and allowed.

Promises, for what is started with it:
- no network, no processes of others, no rights of root beyond reading what root may read;
- the whole file system is read-only but for `writable`;
- secrets are not there: the folders in `hidden`, the staff's folder, and the homes, temporary files and
  sockets of everybody, apart from what `readable` names and what the program itself consists of.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from kiosk.library.place import staff_folders
from kiosk.paths import ASSETS

_PLAIN: Final = (
    *("--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"),
    *("--unshare-net", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"),
    *("--die-with-parent", "--new-session", "--cap-drop", "ALL"),
)
# Root reads what others keep for themselves, as without walls; a user's process has no rights to keep.
_READ_AS_ROOT: Final = ("--cap-add", "CAP_DAC_OVERRIDE")
# Keys, settings, sessions, temporary files; and sockets, which a network of one's own does not close.
_PRIVATE: Final = ("/root", "/home", "/tmp", "/var/tmp", "/run")


def walls(
    writable: Sequence[Path], *, readable: Sequence[Path] | None = None, hidden: Sequence[Path] = ()
) -> list[str]:
    """The command, to be put before another; empty where there are no walls to be had.

    `readable` are files and folders it must see wherever they lie; without it only `hidden` and the staff's
    folders are taken away. All paths are absolute.
    """
    program = shutil.which("bwrap")
    if program is None or not _allowed(program):
        return []
    away = [*hidden, *staff_folders()]
    seen: list[Path] = []
    if readable is not None:
        away += [Path(place) for place in _PRIVATE] + [Path.home()]
        seen = [*_program_files(), *readable]
    gone = _outermost(place for place in map(_real, away) if place.is_dir() and place != Path("/"))
    out = [program, *_plain()]
    for place in gone:
        out += ["--tmpfs", str(place)]
    back: list[Path] = []
    for place in dict.fromkeys(place for given in seen for place in (_real(given), given)):
        # A link is given back under its own name as well: where it lay there is nothing now. In a folder that
        # was given back it is there already, and nothing can be put in its place.
        inside = any(place.is_relative_to(folder) for folder in back)
        if not inside and place.exists() and any(place.is_relative_to(away) for away in gone):
            out += ["--ro-bind", str(_real(place)), str(place)]
            back.append(place)
    for place in writable:
        out += ["--bind", str(place), str(place)]
    # What is hidden inside of what was given back.
    for place in map(_real, (*hidden, *staff_folders())):
        if place.is_dir() and any(place.is_relative_to(_real(given)) for given in (*seen, *writable)):
            out += ["--tmpfs", str(place), "--remount-ro", str(place)]
    # A tmpfs is memory that no limit counts, so nothing can be written there.
    # What may be written to was put over it: an edition may be asked for right in such a place.
    given = {_real(place) for place in writable}
    for place in gone:
        if place not in given:
            out += ["--remount-ro", str(place)]
    out += ["--remount-ro", "/dev"]
    return [*out, "--chdir", str(writable[0])] if writable else out


def _program_files() -> list[Path]:
    """What the interpreter needs to find itself and this program again. Not the folder of the script, or the
    one the program was started in: the process looks for nothing there (`-P`)."""
    here = Path(__file__).resolve().parents[2]
    path = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    places = sys.path if sys.flags.safe_path else sys.path[1:]
    found = [Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable), here, ASSETS]
    return [*found, *(Path(place) for place in (*places, *path) if place and Path(place).is_absolute())]


def _real(place: Path) -> Path:
    return Path(os.path.realpath(place))


def _outermost(places: Iterable[Path]) -> list[Path]:
    """Without those that lie inside of others."""
    found: list[Path] = []
    for place in sorted(set(places)):
        if not any(place.is_relative_to(outer) for outer in found):
            found.append(place)
    return found


def _plain() -> tuple[str, ...]:
    return (*_PLAIN, *_READ_AS_ROOT) if os.geteuid() == 0 else _PLAIN


@lru_cache(maxsize=4)
def _allowed(program: str) -> bool:
    """Installed and allowed are two things: many kernels and containers forbid the namespaces."""
    try:
        proof = subprocess.run(
            [program, *_plain(), "/bin/true"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return proof.returncode == 0
