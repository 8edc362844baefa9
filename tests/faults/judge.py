"""What is left after a fault: is there a whole show, is it the old or the new one, does the kiosk go on by
itself.

Promises: three words, each with what was found: "torn" (something is neither old nor new), "lost" (nothing is
shown where something was, or a release may come back that may not), "hand" (the next ordinary command does
not put everything right by itself).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults.scenes import Scene

from kiosk.edition.inputs import digest_of
from kiosk.library.collection import Library
from kiosk.library.install import Refused, examine, show
from kiosk.library.keys import Keys, KeysError
from kiosk.library.scrub import scrub
from kiosk.library.staging import changing
from kiosk.library.verify import differences, files_of

Fault = tuple[str, str]  # "torn", "lost" or "hand", and what was found


@dataclass(frozen=True, slots=True)
class Show:
    """What is shown: the manifest's digest, "" for nothing; and which keys count."""

    digest: str
    keys: tuple[tuple[str, bool], ...]


def look(state: Path) -> Show:
    """What is shown from this state."""
    shown = Library(state).shown()
    keys = tuple((key.key.name, key.in_force) for key in Keys(state).enrolled())
    return Show(digest_of(shown.edition / "edition.json").sha256 if shown else "", keys)


def judge(
    scene: Scene, state: Path, before: Show, after: Show, *, same_bytes: bool = True
) -> Iterator[Fault]:
    """Everything that is wrong with `state` after a fault in `scene`. `same_bytes` is False where the worker
    was killed: it may then have left out a picture, which makes another edition, whole as well."""
    library = Library(state)
    highest = _highest(Library(scene.state))
    reading = library.read()
    if reading.source not in ("file", "nothing") and scene.name != "scrub":
        yield "torn", f"the pointer was read from {reading.source}"
    try:
        now = look(state)
    except KeysError as error:
        yield "torn", str(error)
        return
    if now.keys not in (before.keys, after.keys):
        yield "torn", f"keys: {now.keys}"
    if before.digest and not now.digest and not scene.empties:
        yield "lost", "nothing is shown any more"
    elif same_bytes and now.digest not in (before.digest, after.digest):
        yield "torn", "what is shown is neither the old nor the new edition"
    if scene.name not in ("scrub", "repair by installing"):
        yield from _whole(library)
    yield from _goes_on(scene, library, after, same_bytes)
    fallen = [id for id, release in highest.items() if _highest(library).get(id, 0) < release]
    if fallen:
        yield "lost", f"a lower release of {fallen} may be installed now"


def _highest(library: Library) -> dict[str, int]:
    pointer = library.read().pointer
    return {**pointer.removed, **{entry.id: entry.highest for entry in pointer.entries}}


def _whole(library: Library) -> Iterator[Fault]:
    """Every edition that the pointer names, file by file."""
    for entry in library.read().pointer.entries:
        for kept in entry.kept():
            folder = library.folder(kept)
            data = (folder / "edition.json").read_bytes() if folder.is_dir() else b""
            if hashlib.sha256(data).hexdigest() != kept.digest:
                yield "torn", f"{folder.name}: another manifest"
                continue
            told = files_of(json.loads(data))
            for difference in differences(folder, told):
                if difference.name != "edition.json":
                    yield "torn", f"{folder.name}: {difference.name} {difference.fault}"


def _goes_on(scene: Scene, library: Library, after: Show, same_bytes: bool) -> Iterator[Fault]:
    """The next ordinary command: the same installation, or any other change.

    Where every file and folder is as it was before the fault, the command would do what it does there: that
    was seen when the scene's end was made, and need not be seen a thousand times.
    """
    if _tree(library.root) == _tree(scene.state):
        return
    try:
        if "install" in scene.command:
            try:
                examine(Path(scene.command[3]), library).accept(show="--show" in scene.command)
            except Refused as refused:
                if refused.code != "already-installed":
                    raise
                if "--show" in scene.command:
                    show(library, str(refused.values["id"]))
            now = look(library.root)
            if same_bytes and now.digest != after.digest:
                yield "hand", "the same installation did not lead to the same show"
        else:
            with changing(library):
                pass
        report = scrub(library)
    except Refused as refused:
        yield "hand", f"{refused.code}: {refused}"
        return
    if not report.ok:
        yield "hand", "; ".join(str(damage) for damage in report.damages)
    with changing(library):
        pass
    yield from _garbage(library)


def _tree(root: Path) -> dict[str, str]:
    """Every file below `root` with its digest, and every folder."""
    return {
        path.relative_to(root).as_posix(): digest_of(path).sha256 if path.is_file() else ""
        for path in root.rglob("*")
    }


def _garbage(library: Library) -> Iterator[Fault]:
    named = library.read().pointer.folders()
    for part, kept in (("staging", frozenset()), ("editions", named), ("spares", named)):
        left = {path.name for path in (library.home / part).iterdir()} - kept
        if left:
            yield "hand", f"left in {part}: {sorted(left)}"
    files = {path.name for path in library.home.iterdir() if path.is_file()}
    own = {f"{name}{end}" for name in ("library", "keys") for end in (".json", ".copy.json")}
    left = files - own - {"keys.json.new", "keys.copy.json.new"}
    if left:
        yield "hand", f"left: {sorted(left)}"
