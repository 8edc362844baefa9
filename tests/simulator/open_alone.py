"""Opens a package in a small process of its own and says what it took: `python -m tests.simulator.open_alone
PACKAGE INTO`.

Prints one line of JSON: the code of refusal ("" when accepted), seconds, and the largest resident memory in
bytes of this process and of those it started. (The system counts the starter's memory at the start of a child
as the child's; this process is small, a test run is not.)
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from kiosk.bundle.minisign import PublicKey
from kiosk.bundle.refusals import PackageError
from kiosk.library.keys import EnrolledKey
from kiosk.library.opening import open_package


def own_peak() -> int:
    """The largest resident memory of this program; `getrusage` would count its starter's."""
    status = Path("/proc/self/status").read_text()
    return 1024 * int(status.partition("VmHWM:")[2].split()[0])


def main(package: Path, into: Path, key: str) -> None:
    began = time.monotonic()
    code = ""
    try:
        open_package(package, into, (EnrolledKey(PublicKey.parse(key), "museum", "2026-01-02T00:00:00Z"),))
    except PackageError as error:
        code = error.code
    told = {
        "code": code,
        "seconds": time.monotonic() - began,
        "own": own_peak(),
        "children": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
