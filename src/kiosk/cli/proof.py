"""`kiosk proof`: every screen in every language as a document that a curator can sign.

Promises: works without a display; draws on all processors; writes the document in one step or not at all; a
bundle with mistakes is proofed with them, one that cannot be built is refused in a sentence.
Exit status 0 when the document was written, 1 when the disk refused, 2 when there is nothing to proof.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.tour import add_screens
from kiosk.library.place import use_languages
from kiosk.vitals.log import tell

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from kiosk.errors import Report
    from kiosk.ui.proof_material import Content, Spot
    from kiosk.ui.tour.walk import Shot

JPEG_QUALITY = 74
# A record's unfolded view stands small beside its text: fewer pixels are as sharp there.
_SMALL = 0.58
# Screens that one process draws before another takes over: short enough that all processors end together.
_STOPS = 24


def parser() -> argparse.ArgumentParser:
    """The command line of `kiosk proof`."""
    it = argparse.ArgumentParser(
        prog="kiosk proof", description="Write every screen in every language as a document to sign."
    )
    it.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help="the PDF file to write")
    add_screens(it, "1920x1080")
    return it


@dataclass(frozen=True, slots=True)
class Walk:
    """What one process draws: stops by their place in the plan."""

    edition: Path
    out: Path
    size: tuple[int, int]
    language: str
    stops: tuple[int, ...]
    only: tuple[str, ...]
    limit: int | None


def main(argv: Sequence[str] | None = None) -> int:
    """Write the proof; the answer is the exit status."""
    options = parser().parse_args(argv)
    use_languages(options.languages)
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if problem := _no_place(options.out):
        tell(f"kiosk: {problem}")
        return 1
    found = _edition(options.bundle, options.cache)
    if found is None:
        return 2
    path, report, content = found
    from kiosk.edition.reader import Edition
    from kiosk.ui.tour.walk import plan

    edition = Edition.open(path)
    known = [row.tag for row in edition.languages]
    languages = list(dict.fromkeys(options.language or known))
    if strange := [tag for tag in languages if tag not in known]:
        tell(f"The exhibition does not speak {', '.join(strange)}; it speaks {', '.join(known)}.")
        return 2
    stops = plan(edition, options.limit, options.only)
    if not stops:
        tell("No screen of this exhibition answers to --only.")
        return 2
    folder = Path(tempfile.mkdtemp(prefix="kiosk-proof-"))
    try:
        walks = []
        for a_size in dict.fromkeys(options.size or [(1920, 1080)]):
            for turn, tag in enumerate(languages):
                mine = [n for n, stop in enumerate(stops) if not (stop.once and turn)]
                for at in range(0, len(mine), _STOPS):
                    part = tuple(mine[at : at + _STOPS])
                    walks.append(Walk(path, folder, a_size, tag, part, tuple(options.only), options.limit))
        shots = _draw(walks, folder)
        keep = _application()
        from importlib.metadata import version

        from kiosk.ui.proof import write_proof
        from kiosk.ui.proof_material import Material

        tell(f"Setting {len(shots)} screens …")
        material = Material(
            edition, report, _inputs(path), shots, folder, _now(), version("exhibition-kiosk"), content,
            _places(options.bundle) if content is not None else {},
            part=bool(options.only or options.limit is not None or set(languages) != set(known)),
        )  # fmt: skip
        pages = write_proof(material, options.out)
        del keep
    except OSError as error:
        from kiosk.edition.folder import disk_words

        tell(f"kiosk: {disk_words(error, options.out)}")
        return 1
    finally:
        edition.close()
        shutil.rmtree(folder, ignore_errors=True)
    size_mb = options.out.stat().st_size / 1e6
    mistakes = report.count("error") + sum(len(shot.measured.errors) for shot in shots)
    told = f", {mistakes:,} mistake{'' if mistakes == 1 else 's'} named in it" if mistakes else ""
    print(f"Wrote {options.out}: {pages} pages, {len(shots)} screens, {size_mb:.1f} MB{told}.")
    return 0


def _no_place(out: Path) -> str:
    """Why the document cannot be written to `out`; "" when it can."""
    if out.is_dir():
        return f"{out} is a folder. Name the file to write, for instance {out / 'proof.pdf'}."
    if not out.absolute().parent.is_dir():
        return f"The folder {out.parent} is not there. Make it first, or name another place."
    if not os.access(out.absolute().parent, os.W_OK):
        return f"{out.absolute().parent} may not be written: its permissions forbid it."
    return ""


def _edition(bundle: Path, cache: Path | None) -> tuple[Path, Report, Content | None] | None:
    """The edition of the bundle as it lies there, what was found, and its files; None when there is none."""
    from kiosk.edition.findings import FINDINGS_NAME, load_findings
    from kiosk.edition.schema import MANIFEST_NAME
    from kiosk.library import shelf
    from kiosk.ui.proof_material import Content

    if (bundle / MANIFEST_NAME).is_file():
        return bundle, load_findings(bundle / FINDINGS_NAME), None
    if not bundle.is_dir():
        what = "is a file; a bundle is a folder" if bundle.exists() else "is not there"
        tell(f"kiosk: {bundle} {what}. Name the folder that holds exhibition.yaml.")
        return None
    tell("Building the edition …")
    content = Content.of(bundle)
    prepared = shelf.prepare(bundle, cache)
    if prepared.edition is None or prepared.fallback:
        for line in prepared.report.lines():
            tell(line)
        tell("Nothing of this bundle can be built as it is now, so there is nothing to proof. Mend it first.")
        return None
    if Content.of(bundle) != content:
        tell("The bundle changed while it was being built. Begin again when nobody is saving.")
        return None
    return prepared.edition, prepared.report, content


def _inputs(edition: Path) -> str:
    from kiosk.edition.folder import read_manifest

    return str((read_manifest(edition) or {}).get("inputs", ""))


def _places(bundle: Path) -> Mapping[str, Spot]:
    """Where each record stands, read apart; nothing when that fails, and findings then stand at the front."""
    from kiosk.library.apart import run_apart

    result = run_apart("places", {"bundle": str(bundle.absolute())}).result or {}
    places = result.get("places")
    if not isinstance(places, dict):
        return {}
    return {
        str(record): (str(spot[0]), int(spot[1]), str(spot[2]))
        for record, spot in places.items()
        if isinstance(spot, list) and len(spot) == 3 and isinstance(spot[1], int)
    }


def _application() -> QGuiApplication:
    """The one application of this process, with the shipped fonts."""
    from PySide6.QtGui import QGuiApplication

    from kiosk.ui.app import load_fonts, make_application

    standing = QGuiApplication.instance()
    if not isinstance(standing, QGuiApplication):
        return make_application([])
    load_fonts()
    return standing


def _now() -> datetime:
    """The time of the proof; `SOURCE_DATE_EPOCH` when it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)


def _draw(walks: Sequence[Walk], folder: Path) -> list[Shot]:
    """All screens in their order, on all processors; tells how far it is."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(len(walks), os.cpu_count() or 1), context) as pool:
        futures: list[Future[list[Shot]]] = [pool.submit(draw_one, walk) for walk in walks]
        waiting = set(futures)
        told = 0
        while waiting:
            _, waiting = wait(waiting, 1.0, FIRST_EXCEPTION)
            drawn = sum(1 for _ in folder.glob("*x*/*.jpg"))
            if sys.stderr.isatty():
                print(f"\r\033[K{drawn} screens drawn", end="", file=sys.stderr, flush=True)
            elif drawn >= told + 100:
                told = drawn // 100 * 100
                tell(f"{told} screens drawn …")
            if any(future.done() and future.exception() for future in futures):
                break
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr)
        return [shot for future in futures for shot in future.result()]


def draw_one(walk_: Walk) -> list[Shot]:
    """Draw some stops of one size in one language, and keep them as JPEG."""
    from dataclasses import replace

    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    from kiosk.edition.reader import Edition
    from kiosk.ui.tour.stage import KioskStage
    from kiosk.ui.tour.walk import plan, walk

    edition = Edition.open(walk_.edition)
    planned = plan(edition, walk_.limit, walk_.only)
    stage = KioskStage(_application(), edition, walk_.size, walk_.limit or 40)

    def pressed(shot: Shot) -> None:
        png = walk_.out / shot.file
        image = QImage(str(png)).convertToFormat(QImage.Format.Format_RGB32)
        if shot.stop.record and shot.stop.view:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaledToWidth(round(image.width() * _SMALL), smooth)
        if not image.save(str(png.with_suffix(".jpg")), quality=JPEG_QUALITY):
            raise OSError(28, "No space left on device", str(png))
        png.unlink()
        (walk_.out / shot.small).unlink()

    try:
        stops = [planned[n] for n in walk_.stops]
        shots = walk(stage, walk_.out, [walk_.size], [walk_.language], stops, pressed)
    finally:
        stage.close()
    # High contrast is shown as each screen opens; what is further down it is the same in other colours.
    kept = [shot for shot in shots if not (shot.stop.high and shot.stop.view)]
    return [replace(shot, file=str(Path(shot.file).with_suffix(".jpg"))) for shot in kept]
