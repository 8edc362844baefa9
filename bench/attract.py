"""How much processor the attract loop takes, against Chromium in kiosk mode showing the same slides.

Chromium shows pictures of the kiosk's own scenes, 7 s each, with a transition of opacity of 0.7 s from one to
the next. It is spared what the kiosk moves between the fades: the slow approach, the drift against burn-in,
the ray that lights up. Both run at the same time over the same seconds, each on a virtual display of its own,
so that a busy machine is the same to both. Counted is the processor time of all processes of each, in user
and system mode.

    bench/attract.py [BUNDLE] [--seconds 70]        at most 0.5 of Chromium's

Scenes differ in what they cost: the seconds should be a whole number of times through all of them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from html import escape
from pathlib import Path

from _machine import Family, verdict, virtual_display, warn_when_busy
from kiosk.paths import DEFAULT_BUNDLE
from start import CHROMIUM, QUIET_FLAGS, SIZE

BOUND = 0.5
SCENE_S, FADE_S = 7.0, 0.7
WARM_UP_S = 20.0
"""Both have started by then and were once through their first scenes."""
SLIDES = """
import sys
from pathlib import Path
from kiosk.cli.run import sources
from kiosk.ui.app import make_application
from kiosk.ui.tour.settle import settle
from kiosk.ui.tour.stage import KioskStage
from kiosk.ui.tour.walk import plan

bundle, cache, out, width, height = sys.argv[1:]
find, build = sources(Path(bundle), Path(cache))
edition = find() or build(lambda fraction: None)
if edition is None:
    sys.exit(2)
app = make_application([])
stage = KioskStage(app, edition, (int(width), int(height)))
for stop in plan(edition, limit=1):
    if stop.screen == "attract":
        stage.goto(stop, edition.default_language)
        settle(stage.window, ready=stage.arrived)
        stage.window.grabWindow().save(f"{out}/{stop.scene}.png")
stage.close()
"""
PAGE = """<!doctype html><meta charset="utf-8"><title>attract</title>
<style>
  body {{ margin: 0; background: #0e1519; overflow: hidden; cursor: none }}
  img {{ position: fixed; left: 0; top: 0; width: 100vw; height: 100vh; opacity: 0;
         transition: opacity {fade}s ease-in-out }}
  img.shown {{ opacity: 1 }}
</style>
{images}
<script>
  const slides = [...document.images];
  let now = 0;
  slides[0].classList.add("shown");
  setInterval(() => {{
    const before = slides[now];
    now = (now + 1) % slides.length;
    slides[now].classList.add("shown");
    before.classList.remove("shown");
  }}, {scene} * 1000);
</script>
"""


def slides(bundle: Path, cache: Path, out: Path) -> list[Path]:
    """A picture of every scene, in the order in which they are shown."""
    command = [sys.executable, "-c", SLIDES, str(bundle), str(cache), str(out), str(SIZE[0]), str(SIZE[1])]
    done = subprocess.run(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
    if done.returncode:
        sys.exit("The scenes could not be shown.")
    return sorted(out.glob("*.png"), key=lambda path: int(path.stem))


def kiosk(bundle: Path, cache: Path, display: str, scratch: Path) -> Family:
    """The kiosk with its attract loop."""
    command = [
        str(Path(sys.executable).with_name("kiosk")), "run", str(bundle), "--windowed",
        "--size", f"{SIZE[0]}x{SIZE[1]}", "--cache", str(cache), "--state", str(scratch / "state"),
        "--settings", str(scratch / "settings.toml"),
    ]  # fmt: skip
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    return Family(command, environment, scratch / "kiosk.log")


def chromium(page: Path, display: str, scratch: Path) -> Family:
    """Chromium with the same slides, without a graphics processor, as the kiosk."""
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if program is None:
        sys.exit("Chromium is not installed here. For the bench only: apt-get install chromium")
    profile = scratch / "profile"
    command = [program, *QUIET_FLAGS, "--disable-gpu", f"--user-data-dir={profile}", page.as_uri()]
    return Family(command, {**os.environ, "DISPLAY": display}, scratch / "chromium.log")


def against_chromium(bundle: Path, seconds: float, cache: Path, scratch: Path) -> bool:
    """Both at once; whether the bound holds."""
    out = scratch / "slides"
    out.mkdir()
    shown = slides(bundle, cache, out)
    page = scratch / "attract.html"
    images = "\n".join(f'<img src="{escape(path.as_uri())}">' for path in shown)
    page.write_text(PAGE.format(fade=FADE_S, scene=SCENE_S, images=images), encoding="utf-8")
    (scratch / "settings.toml").write_text("")
    with virtual_display(SIZE) as one, virtual_display(SIZE) as other:
        ours, theirs = kiosk(bundle, cache, one, scratch), chromium(page, other, scratch)
        try:
            time.sleep(WARM_UP_S)
            before = ours.processor_s(), theirs.processor_s()
            time.sleep(seconds)
            after = ours.processor_s(), theirs.processor_s()
            for name, family in (("kiosk", ours), ("chromium", theirs)):
                if family.head.poll() is not None:
                    sys.exit(f"{name} ended early:\n{(scratch / f'{name}.log').read_text()[-2000:]}")
        finally:
            ours.end()
            theirs.end()
    spent = [late - early for early, late in zip(before, after, strict=True)]
    print(f"{len(shown)} scenes, {seconds:.0f} s")
    for name, own in zip(("kiosk", "chromium"), spent, strict=True):
        print(f"{name:9} {own:.1f} s of processor, {100 * own / seconds:.0f} % of one")
    return verdict("attract loop, kiosk / Chromium", spent[0] / spent[1], BOUND)


def main() -> int:
    """Run the bench. With --strict the status is 1 when the bound is missed."""
    it = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    it.add_argument("bundle", nargs="?", type=Path, default=DEFAULT_BUNDLE)
    it.add_argument("--seconds", type=float, default=70.0, metavar="S")
    it.add_argument("--cache", type=Path, default=None, metavar="DIR", help="where editions are kept")
    it.add_argument("--strict", action="store_true", help="fail when the bound is missed")
    options = it.parse_args()
    warn_when_busy()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        held = against_chromium(options.bundle, options.seconds, options.cache or scratch / "cache", scratch)
    return 1 if options.strict and not held else 0


if __name__ == "__main__":
    sys.exit(main())
