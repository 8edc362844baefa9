"""A minute of pan and zoom, paint for paint: the kiosk's viewer and OpenSeadragon in Debian's Chromium.

    bench/zoom.py [--scan PICTURE …] [--no-gigapixel] [--rounds N] [--renderer NAME …] [--osd JSON]
                  [--each] [--pictures DIR]

Both run on one virtual display of 1920 × 1080, one after the other, over the same tiles, with the picture in
the same place of the screen. Both get the same script of real mouse events (wheel, drags, a flick); both are
watched from outside, in the pixels of the display, 400 times a second. Of everything only what happens in the
middle of the picture counts: buttons and small maps lie outside of it.

- frames: refreshes of a 60 Hz display that had something new to show while the input moved
- gaps: more than 50 ms without a paint while the input moved
- sharp: from the end of a movement until the picture no longer changes; the median of all movements
- opened: from the lifted finger until the picture no longer changes

Asked is that the kiosk (with the renderer that it chooses on this machine) has more frames, fewer gaps and is
sharp sooner, and opens in at most 300 ms. Exit status 1 when any of it is missed. `--renderer` adds runs of
the kiosk with `software` or `opengl`, `--osd` one of OpenSeadragon with further settings, to look at.
Inputs: a picture of 1.3 gigapixels that is made once into build/bench, and scans that are named.
What was decided, and what cannot be seen from outside, is in docs/adr/0080.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from _exhibits import edition_of, gigapixel
from _framebuffer import Area, Paints, Watch
from _machine import middle, spread, verdict, virtual_display, warn_when_busy
from _minute import Seen, minute, seen
from _pointer import Hand, Script
from _viewers import RENDERERS, Browser, Kiosk, Setting, Viewer
from start import SIZE

OPEN_BOUND_MS = 300.0
_SETTLE_S = 3.0
# The part of the stage that is watched, in fractions: without what viewers draw along its edges.
_INNER = (0.18, 0.06, 0.66, 0.76)


@dataclass(frozen=True, slots=True)
class Run:
    """One program's minute."""

    opened_ms: float
    seen: list[Seen]
    looks: int
    blind_ms: float
    megabytes: float
    processor_s: float

    @property
    def frames(self) -> float:
        return sum(one.shown for one in self.seen)

    @property
    def paints(self) -> int:
        return sum(one.paints for one in self.seen)

    @property
    def gaps(self) -> int:
        return sum(one.gaps for one in self.seen)

    @property
    def worst_ms(self) -> float:
        return max(one.worst_ms for one in self.seen)

    @property
    def sharp_ms(self) -> float:
        return middle([one.sharp_ms for one in self.seen])

    @property
    def first_ms(self) -> float:
        return middle([one.first_ms for one in self.seen])

    @property
    def refreshes(self) -> float:
        return 60 * sum(one.seconds for one in self.seen)


def watched(viewer: Viewer, area: Area, script: Script) -> tuple[Paints, int]:
    """Play a script and watch an area meanwhile; what was seen, and when the script began."""
    hand, watch = Hand(viewer.setting.display), Watch(viewer.setting.pixels, area)
    try:
        started_ns = hand.play(script)
    finally:
        paints = watch.end()
        hand.close()
    return paints, started_ns


def run(start: Callable[[], Viewer], stage: Area, script: Script, name: str, pictures: Path | None) -> Run:
    """Start a viewer, open the picture with a click, let it rest, play the minute, end it."""
    inner = Area(*stage.at(*_INNER[:2]), round(_INNER[2] * stage.width), round(_INNER[3] * stage.height))
    with start() as viewer:
        opening = Script()
        opening.click("open", *viewer.opens_at)
        opening.rest(_SETTLE_S)
        opened, began_ns = watched(viewer, inner, opening)
        (first,) = seen(opened, opening, began_ns)
        if isinstance(viewer, Kiosk):
            viewer.stage()
        if pictures is not None:
            viewer.framebuffer.save(pictures / f"{name}-opened.png")
        before_s = viewer.family.processor_s()
        paints, began_ns = watched(viewer, inner, script)
        spent_s = viewer.family.processor_s() - before_s
        if pictures is not None:
            viewer.framebuffer.save(pictures / f"{name}-end.png")
        if isinstance(viewer, Browser):
            print(f"OpenSeadragon draws with {viewer.drawer}.")
        return Run(
            opened_ms=first.sharp_ms,
            seen=seen(paints, script, began_ns),
            looks=paints.looks,
            blind_ms=paints.blind_ns / 1e6,
            megabytes=viewer.family.pss_mb(),
            processor_s=spent_s,
        )


def stage_of(setting: Setting, edition: Path) -> tuple[Area, float]:
    """Where the kiosk's viewer stands, and what one notch of the wheel enlarges by: from a start before."""
    with Kiosk(setting, edition) as kiosk:
        hand, everything = Hand(setting.display), Area(0, 0, *SIZE)
        script = Script()
        script.click("open", *kiosk.opens_at)
        hand.play(script)
        kiosk.framebuffer.wait_still(everything)
        stage, before = kiosk.stage()
        script = Script()
        script.wheel("one notch", *stage.at(0.5, 0.5), [1], 8)
        hand.play(script)
        kiosk.framebuffer.wait_still(everything)
        hand.close()
        return stage, kiosk.stage()[1] / before


def told(name: str, runs: Sequence[Run], each: bool) -> None:
    """Print what was seen of a program."""
    print(
        f"{name:22} {spread([r.frames for r in runs], 'frames')} of {runs[0].refreshes:.0f} "
        f"({spread([r.paints for r in runs], 'paints')}), "
        f"{spread([r.gaps for r in runs], 'gaps')}, longest {max(r.worst_ms for r in runs):.0f} ms; "
        f"first after {spread([r.first_ms for r in runs], 'ms')}, "
        f"sharp after {spread([r.sharp_ms for r in runs], 'ms')}; "
        f"opened in {spread([r.opened_ms for r in runs], 'ms')}; "
        f"{spread([r.processor_s for r in runs], 's')} of processor, "
        f"{spread([r.megabytes for r in runs], 'MB')}; "
        f"never unseen for more than {max(r.blind_ms for r in runs):.0f} ms"
    )
    if each:
        for one in runs[-1].seen:
            print(
                f"    {one.movement.name:13} {one.seconds:4.2f} s  {one.paints:4} paints  "
                f"{one.shown:5.1f} frames of {60 * one.seconds:3.0f}  "
                f"{one.gaps:2} gaps  longest {one.worst_ms:4.0f} ms  "
                f"first {one.first_ms:4.0f} ms  sharp {one.sharp_ms:5.0f} ms"
            )


def compare(setting: Setting, picture: Path, options: argparse.Namespace) -> bool:
    """One picture in all viewers; whether all bounds hold."""
    edition, pyramid = edition_of(picture)
    stage, step = stage_of(setting, edition)
    script = minute(stage, (pyramid.width, pyramid.height), step)
    print(
        f"== {picture.name}: {pyramid.width} × {pyramid.height}, tiles of {pyramid.tile}; "
        f"stage {stage.width} × {stage.height}, a notch is {step:.3f}, {script.now_s:.0f} s",
        flush=True,
    )
    viewers: dict[str, Callable[[], Viewer]] = {"kiosk": partial(Kiosk, setting, edition)}
    viewers["OpenSeadragon"] = partial(Browser, setting, pyramid, stage, step, {})
    for renderer in options.renderer:
        viewers[f"kiosk, {renderer}"] = partial(Kiosk, setting, edition, renderer)
    if options.osd:
        viewers["OpenSeadragon, set"] = partial(Browser, setting, pyramid, stage, step, options.osd)
    runs: dict[str, list[Run]] = {name: [] for name in viewers}
    for _ in range(options.rounds):
        for name, start in viewers.items():
            warn_when_busy()
            runs[name].append(run(start, stage, script, f"{picture.stem}-{name}", options.pictures))
    for name, ran in runs.items():
        told(name, ran, options.each)
    return judged(runs["kiosk"], runs["OpenSeadragon"])


def judged(ours: Sequence[Run], theirs: Sequence[Run]) -> bool:
    """Print the ratios; whether all bounds hold."""

    def both(name: str) -> tuple[float, float]:
        return middle([getattr(r, name) for r in ours]), middle([getattr(r, name) for r in theirs])

    frames, their_frames = both("frames")
    gaps, their_gaps = both("gaps")
    sharp, their_sharp = both("sharp_ms")
    opened, their_opened = both("opened_ms")
    lame = [one.movement.name for r in (*ours, *theirs) for one in r.seen if not one.paints]
    if lame:
        print(f"Nothing moved during these movements: {', '.join(sorted(set(lame)))}. This is no comparison.")
    held = [
        not lame,
        less("frames, OpenSeadragon / kiosk", their_frames, frames),
        less("gaps over 50 ms, kiosk / OpenSeadragon", gaps, their_gaps),
        less("time to sharp, kiosk / OpenSeadragon", sharp, their_sharp),
        verdict("opened, seconds", opened / 1000, OPEN_BOUND_MS / 1000),
    ]
    if their_opened:
        print(f"opened, kiosk / OpenSeadragon: {opened / their_opened:.3f}, nothing is asked")
    return all(held)


def less(name: str, value: float, than: float) -> bool:
    """Print a ratio that is to be below 1; nothing on either side is enough too."""
    holds = value < than or value == than == 0
    ratio = value / than if than else float(value > 0)
    said = f"({value:.0f} / {than:.0f}), less than 1 is asked: {'reached' if holds else 'MISSED'}"
    print(f"{name}: {ratio:.3f} {said}")
    return holds


def settings(text: str) -> dict[str, Any]:
    """Settings of OpenSeadragon as JSON."""
    value = json.loads(text)
    if not isinstance(value, dict):
        raise ValueError
    return value


def main() -> int:
    """Run the bench; the status is 1 when a bound is missed."""
    it = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    it.add_argument("--scan", type=Path, action="append", default=[], metavar="PICTURE", help="a large scan")
    it.add_argument("--no-gigapixel", action="store_true", help="leave out the picture that is made here")
    it.add_argument("--rounds", type=int, default=1, metavar="N", help="minutes of each; medians are judged")
    it.add_argument("--renderer", choices=sorted(RENDERERS), action="append", default=[])
    it.add_argument(
        "--osd", type=settings, default={}, metavar="JSON", help="further settings, in a run more"
    )
    it.add_argument("--each", action="store_true", help="print every movement of the last round")
    it.add_argument("--pictures", type=Path, default=None, metavar="DIR", help="keep what the display showed")
    it.add_argument("--display", type=int, default=None, metavar="N", help="number of the virtual display")
    options = it.parse_args()
    if options.pictures is not None:
        options.pictures.mkdir(parents=True, exist_ok=True)
    pictures = [*options.scan, *([] if options.no_gigapixel else [gigapixel()])]
    held = True
    for picture in pictures:
        with tempfile.TemporaryDirectory() as folder:
            scratch = Path(folder)
            with virtual_display(SIZE, options.display, scratch) as display:
                held = compare(Setting(display, scratch), picture, options) and held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
