"""`python -m tests.soak --minutes 120 --seed 1`: a random visitor at 20 times human speed, watched.

The visitor and the kiosk are in a process of their own, watched from this one: a crash, a hang, a warning of
Qt, and what it holds are seen from outside. Prints the seed first; when something is wrong, the last actions.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.soak.watch import Soak, soak


def main() -> int:
    """The exit status is 0 when nothing was wrong."""
    it = argparse.ArgumentParser(prog="python -m tests.soak", description=(__doc__ or "").split("\n")[0])
    it.add_argument("--minutes", type=float, default=120.0)
    it.add_argument("--warm-up", type=float, default=-1.0, metavar="MINUTES", help="default: a sixth")
    it.add_argument("--seed", type=int, default=None, help="default: another one each time; it is printed")
    it.add_argument("--first", type=int, default=1, metavar="N", help="begin with this action of the visitor")
    it.add_argument("--actions", type=int, default=0, metavar="N", help="go on until so many were done, too")
    it.add_argument("--speed", type=float, default=20.0, help="times human speed")
    it.add_argument("--size", default="1920x1080", metavar="WxH")
    it.add_argument(
        "--scenes", type=int, default=0, metavar="N", help="the attract loop alone, for so many scenes"
    )
    it.add_argument("--cache", type=Path, default=None, metavar="DIR", help="where editions are kept")
    it.add_argument("--keep", type=Path, default=None, metavar="DIR", help="keep the run's files here")
    options = it.parse_args()
    seed = options.seed if options.seed is not None else int.from_bytes(os.urandom(3))
    width, _, height = options.size.partition("x")
    with tempfile.TemporaryDirectory(prefix="kiosk-soak-") as folder:
        asked = Soak(
            folder=options.keep or Path(folder),
            minutes=options.minutes,
            seed=seed,
            speed=options.speed,
            size=(int(width), int(height)),
            cache=options.cache,
            warm_up=options.warm_up,
            scenes=options.scenes,
            first=options.first,
            actions=options.actions,
        )
        found = soak(asked, lambda line: print(line, flush=True))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
