"""The kiosk's memory over 1,000 rounds of zoom and pan on a picture of 1.3 gigapixels.

    bench/memory_zoom.py [--scan PICTURE] [--rounds 1000]

A round goes by real mouse events to a place that chance chooses (always the same ones): the wheel towards it,
a drag about there, the wheel out again to the whole picture. When the screen has come to rest, the memory of
the kiosk's process is read: its own, and in brackets its proportional set size, which counts files that are
mapped too, and which moves when other programs come and go that use the same libraries.

Asked is that its own memory grows by less than 1 MB after the first hundred rounds; exit status 1 when it
grows more. A tile that happens to be kept or not is 1 MB alone, so medians are compared: of the first five
readings from round 100 on, twenty rounds apart, and of the last five.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from _exhibits import edition_of, gigapixel
from _framebuffer import Area
from _machine import middle, spread, verdict, virtual_display
from _minute import depth
from _pointer import Hand, Script
from _viewers import Kiosk, Setting
from start import SIZE

BOUND_MB = 1.0
FIRST, EVERY, READINGS = 100, 20, 5
_STEP = 1.2
_PER_S = 60


def one_round(script: Script, stage: Area, deep: int, chance: random.Random) -> None:
    """In, about, and out again."""

    def place() -> tuple[int, int]:
        return stage.at(chance.uniform(0.2, 0.75), chance.uniform(0.15, 0.75))

    script.wheel("in", *place(), [chance.randint(deep // 3, deep)], _PER_S)
    (x, y), (to_x, to_y) = place(), place()
    script.drag("pan", lambda way: (round(x + (to_x - x) * way), round(y + (to_y - y) * way)), 0.2)
    script.rest(0.1)
    script.wheel("out", *place(), [-deep - 4], _PER_S)
    script.rest(0.1)


def main() -> int:
    """Run the bench; the status is 1 when memory grows by more than is allowed."""
    it = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    it.add_argument("--scan", type=Path, default=None, metavar="PICTURE", help="another picture")
    it.add_argument("--rounds", type=int, default=1000, metavar="N")
    it.add_argument("--display", type=int, default=None, metavar="N", help="number of the virtual display")
    options = it.parse_args()
    edition, pyramid = edition_of(options.scan or gigapixel())
    chance, own, shared = random.Random(1992), list[float](), list[float]()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        with (
            virtual_display(SIZE, options.display, scratch) as display,
            Kiosk(Setting(display, scratch), edition) as kiosk,
        ):
            hand, everything = Hand(display), Area(0, 0, *SIZE)
            opening = Script()
            opening.click("open", *kiosk.opens_at)
            hand.play(opening)
            kiosk.framebuffer.wait_still(everything)
            stage, _ = kiosk.stage()
            deep = depth(stage, (pyramid.width, pyramid.height), _STEP)
            for number in range(1, options.rounds + 1):
                script = Script()
                one_round(script, stage, deep, chance)
                hand.play(script)
                if number >= FIRST and number % EVERY == 0:
                    kiosk.framebuffer.wait_still(everything)
                    said = kiosk.ask("memory")
                    own.append(said["own"] * 1024 / 1e6)
                    shared.append(said["pss"] * 1024 / 1e6)
                    if number % (EVERY * READINGS) == 0:
                        print(f"after {number:4} rounds: {own[-1]:.2f} MB ({shared[-1]:.2f})", flush=True)
            hand.close()
    if len(own) < 2 * READINGS:
        print("Too few rounds to judge.")
        return 1
    growth, with_files = (middle(read[-READINGS:]) - middle(read[:READINGS]) for read in (own, shared))
    print(f"{len(own)} readings: {spread(own, 'MB', 1)}; with mapped files {spread(shared, 'MB', 1)}")
    print(f"growth with mapped files: {with_files:.2f} MB, nothing is asked")
    return 0 if verdict(f"growth from round {FIRST} to {options.rounds}, MB", growth, BOUND_MB) else 1


if __name__ == "__main__":
    sys.exit(main())
