"""Builds an edition from a bundle.

Promises:
- The same bundle and the same program give the same bytes, file by file.
- What is broken in a bundle costs what it is: a picture its place, a record itself; the report says so. An
  edition is refused only when nothing could be shown.
- A build that is killed leaves the edition of before, or none; never half of one.
- An unchanged bundle is recognised by its digests, and a changed one takes over every picture that stayed.

Raises `BundleError` when nothing of the bundle can be shown, `EditionError` when the edition cannot be
written; both say why in words.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.bundle import Bundle, read_bundle
from kiosk.edition.contents import Contents
from kiosk.edition.derivatives import SETTINGS
from kiosk.edition.extents import extents
from kiosk.edition.findings import FINDINGS_NAME, load_findings, pack_findings
from kiosk.edition.folder import WHAT, Stage, check_target, disk_words, read_manifest, stable_json, write_file
from kiosk.edition.index import IndexWriter
from kiosk.edition.inputs import FileDigest, digest_of, file_digests, inputs_digest, listing
from kiosk.edition.narrow import write as narrow
from kiosk.edition.pictures import Original, PictureMaker, Pictures
from kiosk.edition.played import Played
from kiosk.edition.progress import Progress, Tell, silent
from kiosk.edition.pyramids import TILE_SETTINGS, wants_tiles
from kiosk.edition.recordings import SETTINGS as RECORDING_SETTINGS
from kiosk.edition.recordings import RecordingMaker, Source
from kiosk.edition.schema import FORMAT, INDEX_NAME, MANIFEST_NAME, MEDIA_FOLDER, TILES_FOLDER
from kiosk.edition.search import write as search
from kiosk.edition.subjects import write as subjects
from kiosk.edition.timeline import write as timeline
from kiosk.edition.world import write as world
from kiosk.errors import BundleError, EditionError, Place, Report

WORKERS: Final = 2
# The search reads what the subjects have written.
PARTS: Final = (subjects.write, search.write, timeline.write, narrow.write, world.write)
_PICTURES: Final = (f"{MEDIA_FOLDER}/", f"{TILES_FOLDER}/")


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The edition at `path`. `reused` and `made` count pictures; `unchanged` means nothing had to be done.

    `records` are in the edition; the two other counts are of what the bundle has and nobody will see: records
    that are broken, picture files that records name.
    """

    path: Path
    report: Report
    reused: int
    made: int
    records: int = 0
    records_left_out: int = 0
    pictures_left_out: int = 0
    unchanged: bool = False


def build(
    bundle_dir: Path,
    out_dir: Path,
    progress: Tell | None = None,
    reuse: Path | None = None,
    *,
    workers: int = WORKERS,
    alone: Iterable[str] = (),
    without: Collection[str] = (),
    copies: bool = False,
    lasting: bool = True,
) -> BuildResult:
    """Build the bundle in folder `bundle_dir` into an edition at `out_dir`, in place of one that is there.

    `reuse` is a further edition whose pictures may be taken over. `alone` names pictures to be opened one at
    a time before all others, `without` pictures to leave out: for a bundle that has killed a build before.
    With `copies` no file of this edition is a file of another one under a second name.
    An edition that is not `lasting` is not flushed to the disk: a power cut may take it.
    """
    tell = progress or silent
    bundle_dir, out_dir = Path(bundle_dir), Path(out_dir)
    try:
        check_target(bundle_dir, out_dir)
        earlier = [path for path in (out_dir, reuse) if path is not None]
        found = unchanged(bundle_dir, out_dir, without)
        if found is not None:
            return found
        tell(Progress("reading"))
        reading = read_bundle(bundle_dir)
        bundle = reading.bundle
        if bundle is None or not any(section.records for section in bundle.sections):
            raise BundleError(reading.report.errors, _nothing(bundle_dir, reading.report))
        with Stage(out_dir, lasting) as stage:
            maker = PictureMaker(stage.path, earlier, copies=copies, lasting=lasting)
            recorder = RecordingMaker(stage.path, earlier, copies=copies)
            result = _fill(bundle, reading.report, stage, maker, recorder, tell, workers, alone, without)
            stage.put_in_place()
        return result(out_dir)
    except sqlite3.Error as error:
        words = "there is no room left on the disk" if "full" in str(error) else f"the disk refuses ({error})"
        raise EditionError(f"The edition {out_dir} cannot be written: {words}.") from error
    except OSError as error:
        raise EditionError(disk_words(error, out_dir)) from error
    except MemoryError as error:
        raise EditionError("The bundle needs more memory to build than there is.") from error


@dataclass(frozen=True, slots=True)
class _Filled:
    report: Report
    pictures: Pictures
    records: int
    records_left_out: int
    pictures_left_out: int

    def __call__(self, path: Path) -> BuildResult:
        return BuildResult(
            path=path,
            report=self.report,
            reused=self.pictures.reused,
            made=self.pictures.made,
            records=self.records,
            records_left_out=self.records_left_out,
            pictures_left_out=self.pictures_left_out,
        )


def _nothing(bundle_dir: Path, report: Report) -> str:
    if report.errors:
        return f"Nothing of the bundle {bundle_dir} can be shown."
    return f"The bundle {bundle_dir} has no record, so there is nothing to show."


def unchanged(bundle_dir: Path, out_dir: Path, without: Collection[str]) -> BuildResult | None:
    """The edition that is there already, when it was made by this program from exactly this bundle."""
    manifest = read_manifest(out_dir)
    if manifest is None or sorted(manifest.get("without", ())) != sorted(without):
        return None
    try:
        names = listing(bundle_dir)
        read = manifest["bundle_files"]
        if not set(read) <= set(names):
            return None
        if inputs_digest(file_digests(bundle_dir, read), names, without) != manifest["inputs"]:
            return None
        # The index and the findings are compared byte by byte, the pictures and tiles by their size.
        for name, told in manifest["files"].items():
            path = out_dir / name
            if path.stat().st_size != told["size"]:
                return None
            if not name.startswith(_PICTURES) and digest_of(path).sha256 != told["sha256"]:
                return None
        report = load_findings(out_dir / FINDINGS_NAME)
        counts = manifest["counts"]
        return BuildResult(
            path=out_dir,
            report=report,
            reused=counts["pictures"],
            made=0,
            records=counts["records"],
            records_left_out=counts["records_left_out"],
            pictures_left_out=counts["pictures_left_out"],
            unchanged=True,
        )
    except (OSError, KeyError, TypeError, ValueError, AttributeError):
        return None  # a manifest that was tampered with: build anew


def _fill(
    bundle: Bundle,
    report: Report,
    staged: Stage,
    maker: PictureMaker,
    recorder: RecordingMaker,
    tell: Tell,
    workers: int,
    alone: Iterable[str],
    without: Collection[str],
) -> _Filled:
    """Make everything an edition consists of in the stage; the manifest last."""
    stage, lasting = staged.path, staged.lasting
    names = listing(bundle.root)
    wanted = {name for _, record in bundle.records() for name in bundle.pictures_of(record)}
    digests = file_digests(bundle.root, bundle.used_files)
    sources = {
        name: Original(bundle.media[name].path, _digest(bundle, name, digests))
        for name in sorted(wanted & bundle.media.keys())
        if name not in without
    }
    for leftover in stage.iterdir():
        if leftover.is_file() and leftover.suffix != ".jsonl":
            leftover.unlink()
    pictures = maker.make(sources, tell, workers=workers, alone=alone, near=_near(bundle))
    for name, error in sorted(pictures.refused.items()):
        report.error("broken-picture", Place(file=name), f"{error} The records that show it go without.")
    for name, error in sorted(pictures.uncut.items()):
        report.warning(
            "no-close-look",
            Place(file=name),
            f"{error} Visitors see the picture, but cannot come close to it.",
        )
    for name in sorted(wanted & set(without)):
        report.error(
            "deadly-picture",
            Place(file=name),
            "The program that opens pictures did not survive this file, so it was left out. "
            "Open it in a picture editor and save it anew.",
        )
    shown = {
        name: pictures.by_source[original.sha256]
        for name, original in sources.items()
        if original.sha256 in pictures.by_source
    }
    played = _recordings(bundle, digests, report, recorder, tell, without)
    inputs = inputs_digest(digests, names, without)
    tiles = {
        digest: made
        for digest, made in pictures.tiles.items()
        if digest in pictures.by_source  # one whose display file is refused is not shown at all
    }
    pyramids = {digest: made.pyramid for digest, made in tiles.items()}
    digests_of = {name: original.sha256 for name, original in sources.items()}
    boxes = extents(bundle, shown, stage / MEDIA_FOLDER)
    contents = Contents(bundle, shown, digests_of, pyramids, played, boxes)
    files = {INDEX_NAME: _write_index(contents, IndexWriter(stage / INDEX_NAME, lasting), inputs, tell)}
    tell(Progress("finishing"))
    maker.tidy(shown.values(), tiles.values(), (one.file for one in played.values()))
    recorder.tidy()
    files[FINDINGS_NAME] = write_file(stage / FINDINGS_NAME, pack_findings(report), lasting)
    for made in shown.values():
        for file in (made.display, made.thumb):
            files[f"{MEDIA_FOLDER}/{file.name}"] = FileDigest(file.sha256, file.size)
    for cut in tiles.values():
        files |= {f"{cut.pyramid.folder}/{name}": file for name, file in cut.files.items()}
    for one in played.values():
        files[f"{MEDIA_FOLDER}/{one.file.name}"] = FileDigest(one.file.sha256, one.file.size)
    counts = {
        "records": len(contents.records),
        "pictures": len(set(shown.values())),
        "records_left_out": bundle.records_left_out,
        "pictures_left_out": bundle.pictures_left_out + len(wanted) - len(shown),
    }
    manifest = _manifest(bundle, files, inputs, sorted(digests), counts, without)
    write_file(stage / MANIFEST_NAME, stable_json(manifest), lasting)
    return _Filled(
        report, pictures, counts["records"], counts["records_left_out"], counts["pictures_left_out"]
    )


def _near(bundle: Bundle) -> set[str]:
    """The pictures that visitors may come close to: those larger than a screen. The pictures of a spin are
    turned and a poster makes way for its film, so they need no tiles."""
    shown = {
        media.picture for _, record in bundle.records() for media in record.media if media.kind == "image"
    }
    return {
        name
        for name in shown & bundle.media.keys()
        if wants_tiles(bundle.media[name].width, bundle.media[name].height)
    }


def _recordings(
    bundle: Bundle,
    digests: Mapping[str, str],
    report: Report,
    recorder: RecordingMaker,
    tell: Tell,
    without: Collection[str],
) -> dict[str, Played]:
    """The recordings that records play, written into the stage, by the names that records use."""
    wanted = sorted({name for _, record in bundle.records() for name in bundle.recordings_of(record)})
    sources = {}
    for name in wanted:
        recording = bundle.recordings[name]
        if name in without:
            report.error(
                "deadly-recording",
                Place(file=name),
                "The program that plays recordings did not survive this file, so it was left out. "
                "Convert it anew from its original.",
            )
            continue
        inside = recording.path.relative_to(bundle.root).as_posix()
        sources[name] = Source(recording, digests.get(inside) or digest_of(recording.path).sha256)
    recordings = recorder.make(sources, tell)
    for name, error in sorted(recordings.refused.items()):
        report.error(
            error.code, Place(file=name), f"{error.message} The records that play it go without. {error.hint}"
        )
    return {
        name: Played(recordings.by_source[source.sha256], source.recording, source.sha256)
        for name, source in sources.items()
        if source.sha256 in recordings.by_source
    }


def _digest(bundle: Bundle, name: str, digests: Mapping[str, str]) -> str:
    """The digest of a picture. Records may write its name in another Unicode form than the disk does."""
    path = bundle.media[name].path
    return digests.get(path.relative_to(bundle.root).as_posix()) or digest_of(path).sha256


def _write_index(contents: Contents, index: IndexWriter, inputs: str, tell: Tell) -> FileDigest:
    try:
        contents.write(
            index,
            {
                "inputs": inputs,
                "settings": str(SETTINGS),
                "tile_settings": str(TILE_SETTINGS),
                "recordings": str(RECORDING_SETTINGS),
            },
            lambda done, total: tell(Progress("records", done, total)),
            PARTS,
        )
        return index.finish()
    except BaseException:
        index.abandon()
        raise


def _manifest(
    bundle: Bundle,
    files: Mapping[str, FileDigest],
    inputs: str,
    read: Iterable[str],
    counts: Mapping[str, int],
    without: Iterable[str],
) -> dict[str, Any]:
    return {
        "what": WHAT,
        "format": FORMAT,
        "id": bundle.exhibition.id,
        "release": bundle.exhibition.release,
        "languages": list(bundle.exhibition.languages),
        "inputs": inputs,
        "bundle_files": list(read),
        "without": sorted(without),
        "counts": dict(counts),
        "files": {name: {"sha256": file.sha256, "size": file.size} for name, file in files.items()},
    }
