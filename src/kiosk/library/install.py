"""A package (or a bundle's folder) into the library: staged, verified, built, compared, then switched to.

Promises:
- Until `Candidate.accept` nothing changes that anybody sees, and `accept` is one switch of one pointer: at
  any instant, also that of a kill or a power cut, the kiosk has the old show or the new one, whole.
- The signature is checked before anything is parsed, what was staged is verified as it lies there, and what
  was built is verified by this process, which opens no file of a bundle itself.
- No file of an edition is a file of another one under a second name: a damaged sector costs one edition.
- Whatever fails is a `Refused` with a code, values and a sentence; the staging is gone then.

`show`, `rollback` and `remove` are `switching`'s and can be taken from here.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kiosk.edition.folder import flush, flush_files, read_manifest
from kiosk.edition.progress import Progress, Tell, silent
from kiosk.edition.schema import MANIFEST_NAME
from kiosk.errors import EditionError, Report
from kiosk.library.changes import Changes, compare
from kiosk.library.collection import Installed, Library, opens
from kiosk.library.files import read_plain
from kiosk.library.pointer import EDITIONS, SPARES, Entry, Kept, Pointer, kept_of, utc, write
from kiosk.library.refusal import Refused, disk_refusal
from kiosk.library.sources import check_space, stage
from kiosk.library.staging import Staging, changing
from kiosk.library.switching import remove, rollback, show
from kiosk.library.verify import FAULTS, differences, files_of, lacking

__all__ = ["Candidate", "Changes", "Refused", "examine", "remove", "rollback", "show"]

EDITION: Final = "edition"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What would be installed. Nothing has changed yet: `accept` it or `discard` it.

    `report` is what was found while building, `changes` what is different from the edition that is installed;
    `edition` can be opened and looked at. `signed_by` is "" for an unsigned one.
    """

    id: str
    title: Mapping[str, str]
    release: int
    signed_by: str
    report: Report
    changes: Changes
    edition: Path
    size_bytes: int
    _library: Library
    _staging: Staging
    _source: str
    _kept: Kept

    def accept(self, *, show: bool = False) -> Installed:
        """Put it in its place and switch to it. With `show` this exhibition is then shown, also when another
        one was. Raises `Refused`; the staging is gone in any case."""
        try:
            with changing(self._library) as pointer:
                admit(self._library, pointer, self.id, self.release, self._source)
                kept = replace(self._kept, folder=_folder_name(self.id, self.release), installed_at=_now())
                self._put_in_place(kept.folder)
                pointer = write(self._library.home, _after(self._library, pointer, self.id, kept, show))
                entry = pointer.entry(self.id)
                assert entry is not None
                return self._library.installed(entry)
        finally:
            self.discard()

    def discard(self) -> None:
        """Forget it."""
        self._staging.close()

    def _put_in_place(self, name: str) -> None:
        """The edition and its spare files under their names, everything flushed, the folders last."""
        home, spare = self._library.home, self._staging.spare
        flush_files(self._staging.path)  # after this, to flush thousands of tiles one by one costs little
        for folder in (self.edition, spare):
            for path, _, files in os.walk(folder):
                for file in files:
                    flush(Path(path) / file)
                flush(Path(path))
        spare.rename(home / SPARES / name)
        flush(home / SPARES)
        self.edition.rename(home / EDITIONS / name)
        flush(home / EDITIONS)


def examine(source: Path, library: Library, tell: Tell = silent) -> Candidate:
    """Copy or unpack `source` (a package or a bundle's folder) into the library's staging, verify it, build
    its edition in the worker and compare that with what is installed. Raises `Refused`."""
    try:
        staging = Staging(library)
    except OSError as error:
        raise disk_refusal(error, library.home) from error
    try:
        return _examine(source.absolute(), library, staging, tell)
    except OSError as error:
        staging.close()
        raise disk_refusal(error, library.home) from error
    except BaseException:
        staging.close()
        raise


def _examine(source: Path, library: Library, staging: Staging, tell: Tell) -> Candidate:
    staged = stage(source, library, staging, tell)
    pointer = library.read().pointer
    if staged.id:
        admit(library, pointer, staged.id, staged.release, staged.source)
        check_space(library, 0, staged.id)  # for the edition, now that it is known what it is like
    else:
        # A folder that was installed before is known by its files, without building it again.
        for entry in pointer.entries:
            for kept in entry.kept():
                if kept.source == staged.source:
                    admit(library, pointer, entry.id, kept.release, staged.source)
    edition, report = _build(library, staged.bundle, staging, pointer.entry(staged.id or pointer.shown), tell)
    id, kept = _verified(edition, staging, tell)
    if staged.id and (id, kept.release) != (staged.id, staged.release):
        raise Refused(
            "other-exhibition",
            f"The package says that it is release {staged.release} of “{staged.id}”, but the exhibition.yaml "
            f"in it says release {kept.release} of “{id}”. Pack the bundle again with “kiosk pack”.",
            id=id,
            release=kept.release,
            told_id=staged.id,
            told_release=staged.release,
        )
    admit(library, pointer, id, kept.release, staged.source)
    installed = pointer.entry(id)
    before = library.folder(installed.current) if installed is not None else None
    return Candidate(
        id=id,
        title=dict(kept.title),
        release=kept.release,
        signed_by=staged.signed_by,
        report=report,
        changes=compare(before, edition),
        edition=edition,
        size_bytes=kept.size,
        _library=library,
        _staging=staging,
        _source=staged.source,
        _kept=replace(kept, signed_by=staged.signed_by, source=staged.source),
    )


def admit(library: Library, pointer: Pointer, id: str, release: int, source: str) -> None:
    """Refuse what may not be installed over what is: "older-release", "same-release", "already-installed"."""
    entry, highest = pointer.entry(id), pointer.highest(id)
    current = entry.current if entry is not None else None
    if current is not None and (current.release, current.source) == (release, source):
        folder = library.folder(current)
        if current.hidden or not opens(folder) or _lacks(folder):
            return  # it is damaged: the same package puts it right
        raise Refused(
            "already-installed",
            f"Release {release} of “{id}” is installed already; there is nothing to do.",
            id=id,
            release=release,
        )
    if release < highest:
        raise Refused(
            "older-release",
            f"This is release {release} of “{id}”, and release {highest} was installed here already: "
            "releases only grow. To go back to what was shown before: “kiosk rollback”. To install this "
            f"bundle all the same, give it a release above {highest} in exhibition.yaml and pack it again.",
            id=id,
            release=release,
            highest=highest,
        )
    if release > highest or entry is None:
        return
    same = next((kept for kept in entry.kept() if kept.release == release), None)
    if same is not None and same.source != source:
        raise Refused(
            "same-release",
            f"Release {release} of “{id}” is installed already, with other content. Give what has changed a "
            f"new release in exhibition.yaml ({release + 1}, say) and pack it again.",
            id=id,
            release=release,
            next=release + 1,
        )
    if same is not None and opens(library.folder(same)):
        raise Refused(
            "taken-back",
            f"Release {release} of “{id}” is installed, but was taken back. “kiosk rollback {id}” shows it "
            "again.",
            id=id,
            release=release,
        )


def _lacks(edition: Path) -> bool:
    """Whether a file of an edition is gone, as one is that could not be restored."""
    manifest = read_manifest(edition)
    try:
        return manifest is None or lacking(edition, files_of(manifest))
    except ValueError:
        return True


def _build(
    library: Library, bundle: Path, staging: Staging, entry: Entry | None, tell: Tell
) -> tuple[Path, Report]:
    from kiosk.library.worker import build_apart

    reuse = library.folder(entry.current) if entry is not None else None
    out = staging.built / EDITION
    outcome = build_apart(bundle, out, reuse=reuse, copies=True, tell=tell)
    if outcome.edition == out:
        return out, outcome.report
    if outcome.errno:
        raise disk_refusal(OSError(outcome.errno, os.strerror(outcome.errno)), library.home)
    # The sentence names the staging folder, which means nothing to anybody.
    message = outcome.message
    for place in (bundle, out):
        message = message.replace(f"The build of {place} ", "The build ").replace(f" {place} ", " ")
    code = "disk" if outcome.again else "broken-bundle"
    refused = Refused(code, f"{message} What was shown before is still shown.", problems=len(outcome.report))
    refused.report = Report()
    for told in outcome.report:
        if told.message != outcome.message:
            refused.report.add(told)
    raise refused


def _verified(edition: Path, staging: Staging, tell: Tell) -> tuple[str, Kept]:
    """Everything the worker handed over, verified here; copies of its small files as spares."""
    try:
        # Whoever built is not trusted: nothing is read through a link, and no pipe is waited for.
        if edition.is_symlink() or (edition / MANIFEST_NAME).is_symlink():
            raise ValueError("it is a link")
        data = read_plain(edition / MANIFEST_NAME)
        manifest = read_manifest(edition)
        if manifest is None:
            raise ValueError("there is no manifest")
        told = files_of(manifest)
        if json.loads(data) != manifest:
            raise ValueError("the manifest changed")
        for difference in differences(
            edition, told, lambda done, total: tell(Progress("verifying", done, total))
        ):
            if difference.name != MANIFEST_NAME:
                raise ValueError(f"{difference.name} {FAULTS[difference.fault]}")
        for name in (MANIFEST_NAME, *(name for name in told if "/" not in name)):
            shutil.copyfile(edition / name, staging.spare / name)
        id, kept = kept_of(edition)
        if (manifest.get("id"), manifest.get("release")) != (id, kept.release):
            raise ValueError("index and manifest do not agree")
    except (ValueError, EditionError, FileNotFoundError, RecursionError) as error:
        raise Refused(
            "digest",
            f"What was built is not what its manifest says ({error}). Try once more; if it happens again, "
            "the disk may be failing: tell the operator. What was shown before is still shown.",
            reason=str(error),
        ) from error
    return id, kept


def _after(library: Library, pointer: Pointer, id: str, kept: Kept, show: bool) -> Pointer:
    """The pointer once this edition is in its place."""
    entry = pointer.entry(id)
    before = None
    if entry is not None:
        # A damaged edition that is installed again is no edition to go back to.
        again = entry.current.release == kept.release and entry.current.source == kept.source
        before = entry.before if again else entry.current
        if before is not None and not opens(library.folder(before)):
            before = None
    highest = max(kept.release, pointer.highest(id))
    pointer = pointer.with_entry(Entry(id, kept, before, highest))
    return replace(pointer, shown=id) if show or not pointer.shown else pointer


def _folder_name(id: str, release: int) -> str:
    plain = re.sub("[^a-z0-9]+", "-", id.lower()).strip("-")[:80] or "exhibition"
    return f"{plain}-{release}-{secrets.token_hex(4)}"


def _now() -> str:
    return utc(time.time())
