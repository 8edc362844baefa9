"""Promises files of a bundle written all or none: each is written beside its place and made durable, and only
when all are there do they take their places.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from kiosk.errors import KioskError


def write_all(
    root: Path,
    files: Mapping[str, bytes | None],
    copies: Iterable[tuple[Path, str]] = (),
    mark: str = "",
    copied: Callable[[str], None] = lambda name: None,
) -> None:
    """Write `files` (paths within `root`; None deletes) and copy `copies`; `copied` is told of each. Raises
    KioskError; nothing has changed then, unless the system refused one of the renames at the end. A file that
    is not yet in its place is hidden and its name ends with `mark`."""
    real_root = Path(os.path.realpath(root))
    staged: list[tuple[Path, Path]] = []
    mark = mark or f".{secrets.token_hex(4)}.part"
    try:
        for source, name in copies:
            target = _target(real_root, name)
            part = target.with_name(f".{target.name[:80]}{mark}")
            staged.append((part, target))
            with source.open("rb") as old, part.open("xb") as new:
                shutil.copyfileobj(old, new, 1 << 20)
                _durable(new.fileno())
            copied(name)
        for name, data in files.items():
            if data is None:
                continue
            target = _target(real_root, name)
            part = target.with_name(f".{target.name[:80]}{mark}")
            staged.append((part, target))
            with part.open("xb") as new:
                new.write(data)
                new.flush()
                _durable(new.fileno())
            if target.exists():
                shutil.copymode(target, part)
        for part, target in staged:
            part.replace(target)
        for name, data in files.items():
            if data is None:
                _target(real_root, name).unlink(missing_ok=True)
        for folder in {target.parent for _, target in staged}:
            handle = os.open(folder, os.O_RDONLY)
            try:
                _durable(handle)
            finally:
                os.close(handle)
    except OSError as error:
        raise KioskError(
            f"The bundle cannot be written: {error.strerror or error}. Look at its permissions and at the "
            "free space of the disk."
        ) from None
    finally:
        for part, _ in staged:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def _durable(handle: int) -> None:
    os.fsync(handle)


def _target(root: Path, name: str) -> Path:
    """The path of a file inside the bundle, its folder made. A link that leads out is refused."""
    target = root / name
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_symlink():
        target = Path(os.path.realpath(target))
    if (
        root not in Path(os.path.realpath(target.parent)).parents
        and Path(os.path.realpath(target.parent)) != root
    ):
        raise KioskError(f"“{name}” leads out of the bundle, so it is not written.")
    return target
