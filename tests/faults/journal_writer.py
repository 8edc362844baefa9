"""A program that lives visits and writes them, until it is killed.

`python -m tests.faults.journal_writer FOLDER FIRST`. After each visit that the journal took it writes the
visit's number to standard output, in one call.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from kiosk.visit import Place, Screen
from kiosk.visit.journal.recorder import FinishedVisit, Recorder
from kiosk.visit.journal.store import Journal


def lived(number: int) -> FinishedVisit:
    """Visit `number`: it stays at as many places as its number says, modulo 40, and once more."""
    now = 0.0
    it = Recorder(Place(Screen.HOME), "kk", now, f"visit-{number}", number, "2026-03-02T10:00:00+05:00")
    it.act(now)
    for n in range(number % 40):
        now += 1
        it.act(now)
        it.go(Place(Screen.RECORD, "gifts", f"gift-{number}-{n}"), now)
    it.search(0, f"words {number}", now)
    done = it.end("start-over", now + 1)
    assert done is not None
    return done


def main(folder: Path, first: int) -> None:
    """Write visits for ever."""
    journal = Journal(folder)
    number = first
    rng = random.Random(first)
    while True:
        journal.write(lived(number))
        os.write(1, f"{number}\n".encode())
        if rng.random() < 0.05:  # and sometimes the program ends by itself
            journal.close()
            journal = Journal(folder)
        number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
