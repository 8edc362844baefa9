"""Packs a bundle: it is read in a process of its own, and signed and written here.

Promises: the secret key never is where a bundle is read. What that process says is checked: names, the place
of every file inside the bundle, and the digests that are signed.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from kiosk.bundle.container import Tell as Bytes
from kiosk.bundle.manifest import MANIFEST_LIMIT, parse_manifest
from kiosk.bundle.minisign import SecretKey
from kiosk.bundle.package import Packed, PackError, Plan, assemble, check_target
from kiosk.bundle.refusals import PackageError
from kiosk.bundle.zip_format import MANIFEST_NAME
from kiosk.edition.findings import report_of
from kiosk.edition.progress import Progress, Tell, silent
from kiosk.errors import BundleError, Report
from kiosk.library.apart import MEBIBYTE, Ended, Event, Limits, number, run_apart
from kiosk.library.opening import HEADS_LIMITS


@dataclass(frozen=True, slots=True)
class Outcome:
    """A package that was written, and what lay at its place before. `left_out_more` files beyond those named
    were left out as well. `earlier_release` is that of the package of the same exhibition that was replaced
    by another content, 0 when there was none."""

    packed: Packed
    left_out_more: int = 0
    earlier_release: int = 0


def pack_apart(
    bundle: Path, out: Path, sign: SecretKey | None = None, tell: Tell = silent, limits: Limits | None = None
) -> Outcome:
    """Pack `bundle` into `out`. Raises `BundleError` when nothing in it can be shown, `PackageError` when a
    file in it may not be in a package, `PackError` for everything else."""
    bundle, out = bundle.absolute(), out.absolute()
    check_target(bundle, out)
    tell(Progress("reading"))
    with tempfile.TemporaryDirectory(prefix="kiosk-pack-") as scratch:
        into = Path(scratch)
        earlier = _earlier(out, into)
        told, planned = _plan(bundle, into, limits or Limits())
    release = 0
    if earlier is not None and earlier != planned.manifest.data():
        release = _release(earlier, planned.manifest.id)

    def copied(done: int, total: int, name: str) -> None:
        tell(Progress("copying", done // MEBIBYTE, total // MEBIBYTE, name))

    progress: Bytes = copied
    packed = assemble(bundle, planned, out, sign, progress)
    more = max(0, number(told, "left_out_count") - len(packed.left_out))
    return Outcome(packed, more, release)


def _plan(bundle: Path, into: Path, limits: Limits) -> tuple[Event, Plan]:
    job = {"bundle": str(bundle), "into": str(into)}
    try:
        ended = run_apart("pack", job, writable=[into], limits=limits)
    except OSError as error:
        raise PackError(f"The bundle could not be read: {error.strerror or error}.") from error
    told = ended.result or {}
    if told.get("event") != "done":
        raise _failure(bundle, ended)
    path = into / MANIFEST_NAME
    if path.is_symlink() or not path.is_file() or path.stat().st_size > MANIFEST_LIMIT:
        raise _failure(bundle, Ended())
    names, left_out = told.get("names"), told.get("left_out")
    return told, Plan(
        parse_manifest(path.read_bytes()),
        _texts(names) if isinstance(names, dict) else {},
        tuple(str(name) for name in left_out) if isinstance(left_out, list) else (),
        _report(told),
    )


def _texts(names: dict[object, object]) -> dict[str, str]:
    return {str(path): str(name) for path, name in names.items()}


def _report(told: Event) -> Report:
    try:
        return report_of(told.get("findings", []))
    except ValueError:
        return Report()


def _failure(bundle: Path, ended: Ended) -> PackError | BundleError | PackageError:
    told = ended.result or {}
    report, message = _report(told), told.get("message")
    if report.errors:
        return BundleError(report.findings, str(message or ""))
    code, values = told.get("code"), told.get("values")
    if isinstance(code, str) and code and isinstance(values, dict):
        return PackageError(code, **{str(name): value for name, value in values.items()})
    if isinstance(message, str) and message:
        return PackError(message)
    words = {
        "stall": "said nothing for too long and was stopped",
        "late": "took too long and was stopped",
    }.get(ended.how, "broke off: the program that reads bundles did not survive it")
    return PackError(f"Reading {bundle} {words}. “kiosk check” may tell what is wrong with it.")


def _earlier(out: Path, into: Path) -> bytes | None:
    """The manifest of the package that lies at the target, as raw bytes; None when there is none."""
    if not out.is_file():
        return None
    heads = into / "earlier"
    heads.mkdir()
    try:
        ended = run_apart(
            "heads", {"file": str(out), "into": str(heads)}, writable=[heads], limits=HEADS_LIMITS
        )
    except OSError:
        return None
    path = heads / MANIFEST_NAME
    if not ended.result or ended.result.get("event") != "done" or path.is_symlink() or not path.is_file():
        return None
    return path.read_bytes()


def _release(earlier: bytes, exhibition: str) -> int:
    try:
        manifest = parse_manifest(earlier)
    except PackageError:
        return 0
    return manifest.release if manifest.id == exhibition else 0
