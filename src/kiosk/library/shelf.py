"""The shelf: which edition of a bundle is shown, and which went before.

Promises:
- `prepare` gives something to show whenever there is something: the bundle's edition, or the last edition of
  that bundle that worked, with a report that says why.
- An unchanged bundle is recognised by names, sizes and times of its files, without reading one of them and
  without importing a parser, an image library or a subprocess: a few milliseconds on the way to the window.
- Everything else (digests, reading, building) happens in a disposable process with limits.
- What is current is one small file, replaced in one step and flushed: a power cut leaves the old or the new.
- Two editions stay per bundle, the current one and the one before; older ones are deleted.

A bundle that failed is not tried again at every start: as long as nothing in it changes, the report of the
failure is kept, unless it was the disk's.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.edition.findings import FINDINGS_NAME, load_findings, report_of
from kiosk.edition.inputs import signature
from kiosk.edition.progress import Progress, Tell, silent
from kiosk.edition.reader import Edition
from kiosk.errors import EditionError, Place, Report

if TYPE_CHECKING:
    from kiosk.library.apart import Limits
    from kiosk.library.worker import Outcome

POINTER_NAME: Final = "shelf.json"
VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Prepared:
    """What can be shown. `edition` is None when nothing can; `fallback` says that it is not the bundle as it
    lies there now but the last one that worked. `built` is False when nothing had to be done."""

    edition: Path | None
    report: Report
    fallback: bool
    built: bool = False


@dataclass(slots=True)
class _Pointer:
    """What the shelf knows about one bundle. Names are folders beside the file."""

    current: str = ""
    signature: str = ""
    before: str = ""
    failed: str = ""
    findings: list[Any] = field(default_factory=list)


def default_cache() -> Path:
    """`$STATE_DIRECTORY` of a service manager, else the user's cache folder."""
    state = os.environ.get("STATE_DIRECTORY", "").split(":")[0]
    if state:
        return Path(state) / "editions"
    from platformdirs import user_cache_path

    return user_cache_path("exhibition-kiosk", appauthor=False) / "editions"


def ready(bundle: Path, cache: Path | None = None) -> Path | None:
    """The bundle's edition when no work is needed to know it, within a few milliseconds; else None.

    None as well when only an earlier edition could be shown: `prepare` says why, and says it as quickly.
    """
    bundle = bundle.absolute()
    found = _at_once(bundle, home_of(bundle, cache))
    return found.edition if found is not None and not found.fallback else None


def before(bundle: Path, cache: Path | None = None) -> Path | None:
    """The edition of the bundle that went before the current one, if it opens."""
    home = home_of(bundle.absolute(), cache)
    name = _read_pointer(home).before
    return home / name if name and _opens(home / name) else None


def current_name(bundle: Path, cache: Path | None = None) -> str:
    """What names the bundle's current edition among all; "" when there is none."""
    home = home_of(bundle.absolute(), cache)
    name = _read_pointer(home).current
    return f"{home.name}/{name}" if name else ""


def prepare(
    bundle: Path, cache: Path | None = None, progress: Tell | None = None, *, limits: Limits | None = None
) -> Prepared:
    """Have an edition of the bundle at hand, building it first when it changed. Raises nothing on purpose.

    `cache` is where editions are kept, `default_cache()` when it is None.
    """
    tell = progress or silent
    bundle = bundle.absolute()
    home = home_of(bundle, cache)
    ready = _at_once(bundle, home)
    if ready is not None:
        return ready
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock = os.open(home, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        return _fallback(home, _read_pointer(home), _disk(error, home))
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell(Progress("waiting"))  # another start of the program is building this bundle
            fcntl.flock(lock, fcntl.LOCK_EX)
            ready = _at_once(bundle, home)
            if ready is not None:
                return ready
        return _build(bundle, home, tell, limits)
    except OSError as error:
        return _fallback(home, _read_pointer(home), _disk(error, home))
    finally:
        os.close(lock)


def _at_once(bundle: Path, home: Path) -> Prepared | None:
    """The answer when nothing changed since the last one; None when work is needed."""
    pointer = _read_pointer(home)
    if not pointer.signature and not pointer.failed:
        return None
    now = _signature(bundle)
    if now is None:
        return None
    if pointer.current and now == pointer.signature and _opens(home / pointer.current):
        edition = home / pointer.current
        return Prepared(edition, _report_of_edition(edition), fallback=False)
    if now == pointer.failed:
        try:
            report = report_of(pointer.findings)
        except ValueError:
            return None
        return _fallback(home, pointer, report)
    return None


def _build(bundle: Path, home: Path, tell: Tell, limits: Limits | None) -> Prepared:
    from kiosk.library.worker import build_apart

    pointer = _read_pointer(home)
    # Taken before the build: a change while it runs is a change at the next start.
    now = _signature(bundle)
    current = home / pointer.current if pointer.current and _opens(home / pointer.current) else None
    name = f"e-{(now or 'none')[:16]}"
    for leftover in home.glob(".*.building"):
        # What a killed build of this very bundle had finished is taken over; what others left is of no use.
        if leftover.name != f".{name}.building":
            shutil.rmtree(leftover, ignore_errors=True)
    outcome: Outcome = build_apart(bundle, home / name, current=current, tell=tell, limits=limits)
    if outcome.edition is not None:
        name = outcome.edition.name
        if outcome.edition.parent == home and _opens(home / name):
            if name != pointer.current:
                pointer.before = pointer.current if current is not None else pointer.before
            pointer.current, pointer.signature = name, now or ""
            pointer.failed, pointer.findings = "", []
            _write_pointer(home, pointer)
            _tidy(home, pointer)
            return Prepared(home / name, outcome.report, fallback=False, built=not outcome.unchanged)
        outcome.report.error("no-edition", Place(), "The edition that was built cannot be opened.")
    if now is not None and not outcome.again:
        pointer.failed = now
        pointer.findings = [finding.to_json() for finding in outcome.report]
        _write_pointer(home, pointer)
    return _fallback(home, pointer, outcome.report)


def _fallback(home: Path, pointer: _Pointer, report: Report) -> Prepared:
    """The current edition if it still opens, else the one before it."""
    for name in (pointer.current, pointer.before):
        if name and _opens(home / name):
            return Prepared(home / name, report, fallback=True)
    return Prepared(None, report, fallback=False)


def _opens(edition: Path) -> bool:
    try:
        Edition.open(edition).close()
    except EditionError:
        return False
    return True


def _report_of_edition(edition: Path) -> Report:
    try:
        return load_findings(edition / FINDINGS_NAME)
    except (OSError, ValueError):
        return Report()


def _signature(bundle: Path) -> str | None:
    try:
        return signature(bundle)
    except OSError:
        return None


def _disk(error: OSError, place: Path) -> Report:
    from kiosk.edition.folder import disk_words

    report = Report()
    report.error("no-edition", Place(), disk_words(error, place))
    return report


def home_of(bundle: Path, cache: Path | None) -> Path:
    """The folder of a bundle's editions: its own name for people, a digest of its path for certainty."""
    digest = hashlib.sha256(os.fsencode(os.path.realpath(bundle))).hexdigest()
    name = re.sub("[^a-z0-9]+", "-", bundle.name.lower()).strip("-")[:40] or "bundle"
    return (cache or default_cache()).absolute() / f"{name}-{digest[:12]}"


def _read_pointer(home: Path) -> _Pointer:
    """What is known; nothing when the file is missing, cut off or of another version."""
    try:
        told = json.loads((home / POINTER_NAME).read_bytes())
    except (OSError, ValueError):
        return _Pointer()
    if not isinstance(told, dict) or told.get("version") != VERSION:
        return _Pointer()
    names = {name: str(told.get(name) or "") for name in ("current", "signature", "before", "failed")}
    findings = told.get("findings")
    return _Pointer(**names, findings=findings if isinstance(findings, list) else [])


def _write_pointer(home: Path, pointer: _Pointer) -> None:
    told = {
        "version": VERSION,
        "current": pointer.current,
        "signature": pointer.signature,
        "before": pointer.before,
        "failed": pointer.failed,
        "findings": pointer.findings,
    }
    new = home / f"{POINTER_NAME}.new"
    with new.open("w", encoding="utf-8") as file:
        json.dump(told, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    new.replace(home / POINTER_NAME)
    handle = os.open(home, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _tidy(home: Path, pointer: _Pointer) -> None:
    """Delete what is neither current nor the one before, stages of killed builds included."""
    for entry in home.iterdir():
        if entry.is_dir() and entry.name not in (pointer.current, pointer.before):
            shutil.rmtree(entry, ignore_errors=True)
