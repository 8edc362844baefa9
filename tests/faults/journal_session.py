"""A program that has visits written as the window does, while its disk fails.

`python -m tests.faults.journal_session FOLDER COUNT`: what was told is on standard output.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.faults.journal_writer import lived

from kiosk.visit.journal.store import Writer


def main(folder: Path, count: int) -> int:
    """Write so many visits; 0 when the writing thread came to its end."""
    writer = Writer(folder, 1100, lambda line: print(line, flush=True), retry_s=0.01, wait_s=0.1)
    for number in range(1, count + 1):
        writer.put(lived(number))
    end = time.monotonic() + 20
    while writer.waiting and time.monotonic() < end:
        time.sleep(0.002)
    return 0 if writer.close(20) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
