"""Promises what bombs cost, each alone: `python -m tests.simulator.bombs.prove [NAME …]` from the project's
folder prints a line of JSON for each.

Every bomb is built in a bundle of its own by the real worker (`kiosk.library.worker.build_apart`), started
from a process of its own, so that the memory and processor time that the system counts are that bomb's. For
the same reason without bubblewrap, which would hide its children from the count.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.simulator.bombs import BOMBS, PICTURE, TABLE, TEXT, write_target

from kiosk.edition.reader import Edition
from kiosk.errors import EditionError
from kiosk.library.worker import Limits, build_apart

GOOD = ("sample-declaration", "sample-book", "sample-quote")
NOTHING = "nothing"  # the same bundle without a bomb


@dataclass(frozen=True, slots=True)
class Proof:
    """What one bomb cost: wall and processor seconds of the whole build, the worker's largest memory; what it
    came to; whether all other records and their pictures are there."""

    name: str
    size: int
    seconds: float
    processor_s: float
    peak_mb: float
    codes: tuple[str, ...]
    message: str
    whole: bool
    refused: bool
    detail: str


def plant(name: str, folder: Path) -> None:
    """The target bundle with the bomb in it, as `folder`/bundle."""
    root = write_target(folder / "bundle")
    if name != NOTHING:
        BOMBS[name](root)


def prove(name: str, folder: Path) -> Proof:
    """Build the planted bundle in `folder` here and now; what is counted is right in a fresh process only."""
    os.environ["PATH"] = ""
    root = folder / "bundle"
    kind = name.partition("-")[0]
    file = {"yaml": TEXT, "table": TABLE}.get(kind, PICTURE)
    size = (root / file).stat().st_size if (root / file).exists() else 0
    start = time.perf_counter()
    outcome = build_apart(root, folder / "edition", limits=Limits(wall_s=120))
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = [finding for finding in outcome.report if finding.severity == "error"]
    whole = refused = False
    if outcome.edition is not None:
        with Edition.open(outcome.edition) as edition:
            whole = all(_whole(edition, record) for record in GOOD)
            refused = not (file == PICTURE and _whole(edition, "sample-bowl"))
    return Proof(
        name=name,
        size=size,
        seconds=seconds,
        processor_s=used.ru_utime + used.ru_stime,
        peak_mb=used.ru_maxrss / 1024,
        codes=tuple(sorted({finding.code for finding in found})),
        message=(found[0].message if found else outcome.message)[:200],
        whole=whole,
        refused=refused,
        detail=outcome.detail,
    )


def _whole(edition: Edition, record: str) -> bool:
    try:
        found = edition.record(record, "en")
    except (EditionError, KeyError):
        return False
    return record == "sample-quote" or bool(found.media)


def prove_alone(name: str) -> Proof:
    """The proof of one bomb, planted in one process and built from another; this one must have no threads."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bomb-") as place:
        folder = Path(place)
        _in_a_process(lambda: plant(name, folder))
        return proven(_in_a_process(lambda: asdict(prove(name, folder))))


def proven(line: str | bytes) -> Proof:
    """A proof from its line of JSON."""
    values = json.loads(line)
    return Proof(**{**values, "codes": tuple(values["codes"])})


def _in_a_process(work: Callable[[], object]) -> bytes:
    """What `work` answers, as JSON, from a process of its own."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            data = json.dumps(work()).encode()
            while data:
                data = data[os.write(write, data) :]
            status = 0
        finally:
            os._exit(status)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return told


if __name__ == "__main__":
    for wanted in sys.argv[1:] or [NOTHING, *BOMBS]:
        print(json.dumps(asdict(prove_alone(wanted))), flush=True)
