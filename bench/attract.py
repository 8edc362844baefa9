"""How much processor the attract loop takes, against Chromium in kiosk mode showing the same slides.

Chromium's page is made from the kiosk's own scenes: what stands still in a scene is one picture; what travels
(the sheet of an approach, the thing that comes closer) is a picture of its own, which goes the same way in
the same time with the same easing (a transform, animated by the compositor) below the words. A scene lasts
7 s, fades over the one before in 0.7 s and stands elsewhere by the same drift; the invitation lies over all.
Chromium is spared the rays that grow and light up in the title.

Chromium shows it three ways, each a browser of its own:

- `moving`: the page as one writes it, at the pace of the display. The bound is against this one.
- `stepped`: its travels and fades make as many steps as the kiosk's (`Theme.slowRate`), no more.
- `still`: nothing travels, scenes only fade. The kiosk beside it goes on travelling.

All run in one run over the same seconds, each on a virtual display of its own, of the same size and without a
graphics processor, so that a busy machine is the same to all. Counted is the processor time of all processes
of each, in user and system mode, without that of the displays.

    bench/attract.py [BUNDLE] [--seconds 70] [--only moving]      at most 0.5 of Chromium's

Scenes differ in what they cost: the seconds should be a whole number of times through all of them.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from _machine import Family, verdict, virtual_display, warn_when_busy
from kiosk.paths import DEFAULT_BUNDLE
from start import CHROMIUM, QUIET_FLAGS, SIZE

BOUND = 0.5
SCENE_S, FADE_S = 7.0, 0.7
WARM_UP_S = 30.0
"""All have started by then, were through their first scenes, and the kiosk has its voice."""
SLIDES = """
import json, sys
from pathlib import Path
from PIL import Image, ImageChops
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem
from kiosk.cli.run import sources
from kiosk.ui.app import make_application
from kiosk.ui.meta import type_name
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


def grab(item, name):
    grabbed, done = item.grabToImage(), []
    grabbed.ready.connect(lambda: done.append(True))
    while not done:
        app.processEvents()
    grabbed.image().save(f"{out}/{name}.png")
    return f"{name}.png"


def seen(name):
    stage.window.grabWindow().save(f"{out}/{name}.png")
    return f"{name}.png"


def veil(ground, name):
    # What covers a sheet, with its transparency: found from how it looks on black and on white.
    looks = []
    for color in ("black", "white"):
        ground.setProperty("color", color)
        looks.append(Image.open(f"{out}/" + seen(name)).convert("RGB"))
    alpha = ImageChops.invert(ImageChops.subtract(looks[1], looks[0])).getchannel("G")
    Image.merge("RGBa", (*looks[0].split(), alpha)).convert("RGBA").save(f"{out}/{name}.png")
    return f"{name}.png"


def placed(item):
    at = item.mapToItem(None, QPointF(0, 0))
    return [at.x(), at.y(), float(item.property("scale"))]


invitation = None
slides = []
for stop in plan(edition, limit=1):
    if stop.screen == "attract":
        stage.goto(stop, edition.default_language)
        settle(stage.window, ready=stage.arrived)
        loop = stage.window.property("attractLoop")
        item = loop.property("scene")
        slide = {"still": "", "moving": None}
        travelling = item.findChild(QQuickItem, "travelling")
        if travelling is not None:
            item.setProperty("travels", False)
            ends = []
            for travel in (0.0, 1.0):
                item.setProperty("travel", travel)
                ends.append(placed(travelling))
            item.setProperty("travel", 0.0)
            travelling.setProperty("scale", 1)      # ends its binding: the picture is taken at its own size
            slide["moving"] = {
                "picture": grab(travelling, f"{stop.scene}-moving"), "ends": ends,
                "size": [travelling.width(), travelling.height()],
            }
            travelling.setVisible(False)
        call = next(it for it in stage.window.findChildren(QQuickItem) if type_name(it) == "TouchInvitation")
        if invitation is None:
            invitation = {"picture": grab(call, "invitation"), "at": placed(call)[:2]}
        call.setVisible(False)
        ground = item.parentItem().parentItem().childItems()[0]
        slide["below"] = type_name(item) == "ApproachScene"
        slide["still"] = veil(ground, stop.scene) if slide["below"] else seen(stop.scene)
        call.setVisible(True)
        ground.setProperty("color", stage.window.property("color"))
        slides.append(slide)
drift = [3 * stage.unit, 2 * stage.unit]
parts = {"slides": slides, "invitation": invitation, "drift": drift}
Path(out, "slides.json").write_text(json.dumps(parts))
stage.close()
"""
PAGE = """<!doctype html><meta charset="utf-8"><title>attract</title>
<style>
  body { margin: 0; background: #0e1519; overflow: hidden; cursor: none }
  #stage, .slide { position: fixed; left: 0; top: 0; width: 100vw; height: 100vh }
  .slide { visibility: hidden; overflow: hidden; background: #0e1519 }
  img { position: absolute; left: 0; top: 0; transform-origin: 0 0 }
  #invitation { position: fixed; z-index: 3 }
</style>
<div id="stage"></div>
<script>
  const {slides, invitation, drift, scene, fade, rate, still} = DATA;
  const at = ([x, y, k]) => `translate(${x}px, ${y}px) scale(${k})`;
  const stage = document.getElementById("stage");
  const picture = (parent, file) => {
    const made = document.createElement("img");
    made.src = file;
    parent.append(made);
    return made;
  };
  const pace = ms => rate ? `steps(${Math.max(1, Math.round(ms * rate / 1000))})` : "linear";
  for (const slide of slides) {
    slide.box = document.createElement("div");
    slide.box.className = "slide";
    if (slide.moving) {
      slide.mover = picture(slide.box, slide.moving.picture);
      slide.mover.style.width = slide.moving.size[0] + "px";
      slide.mover.style.height = slide.moving.size[1] + "px";
      slide.mover.style.transform = at(slide.moving.ends[0]);
    }
    const rest = picture(slide.box, slide.still);
    if (slide.moving && !slide.below)
      rest.after(slide.mover);
    stage.append(slide.box);
  }
  const call = picture(document.body, invitation.picture);
  call.id = "invitation";
  let now = -1, shown = 0;
  const sine = "cubic-bezier(0.37, 0, 0.63, 1)";
  function show() {
    const before = slides[now];
    now = (now + 1) % slides.length;
    const slide = slides[now], t = shown++ / 12 * Math.PI;
    const x = Math.round(drift[0] * Math.sin(t)), y = Math.round(drift[1] * Math.sin(1.7 * t));
    slide.box.style.transform = `translate(${x}px, ${y}px)`;
    call.style.transform = `translate(${invitation.at[0] + x}px, ${invitation.at[1] + y}px)`;
    slide.box.style.visibility = "visible";
    slide.box.style.zIndex = 2;
    if (before) {
      before.box.style.zIndex = 1;
      const come = slide.box.animate([{opacity: 0, easing: sine}, {opacity: 1}],
                                     {duration: fade * 1000, easing: pace(fade * 1000)});
      come.onfinish = () => before.box.style.visibility = "hidden";
    }
    if (slide.mover && !still) {
      const ms = (scene - fade) * 1000;
      const [far, near] = slide.moving.ends.map(at);
      slide.mover.animate([{transform: far, easing: sine}, {transform: near}],
                          {delay: fade * 1000, duration: ms, easing: pace(ms), fill: "both"});
    }
  }
  addEventListener("load", () => { show(); setInterval(show, scene * 1000); });
</script>
"""
WAYS = {"moving": (0, False), "stepped": (25, False), "still": (0, True)}
"""Of each way in which Chromium shows the slides: steps a second (0: the display's), whether it is still."""


def slides(bundle: Path, cache: Path, out: Path) -> dict[str, object]:
    """The parts of every scene, in the order in which they are shown, and how they move."""
    command = [sys.executable, "-c", SLIDES, str(bundle), str(cache), str(out), str(SIZE[0]), str(SIZE[1])]
    done = subprocess.run(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
    if done.returncode:
        sys.exit("The scenes could not be shown.")
    found: dict[str, object] = json.loads((out / "slides.json").read_text())
    return found


def kiosk(bundle: Path, cache: Path, display: str, scratch: Path) -> Family:
    """The kiosk with its attract loop."""
    command = [
        str(Path(sys.executable).with_name("kiosk")), "run", str(bundle), "--windowed",
        "--size", f"{SIZE[0]}x{SIZE[1]}", "--cache", str(cache), "--state", str(scratch / "state"),
        "--settings", str(scratch / "settings.toml"),
    ]  # fmt: skip
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    return Family(command, environment, scratch / "kiosk.log")


def chromium(page: Path, display: str, scratch: Path, way: str) -> Family:
    """Chromium with the same slides, without a graphics processor, as the kiosk."""
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if program is None:
        sys.exit("Chromium is not installed here. For the bench only: apt-get install chromium")
    profile = scratch / f"profile-{way}"
    command = [program, *QUIET_FLAGS, "--disable-gpu", f"--user-data-dir={profile}", page.as_uri()]
    return Family(command, {**os.environ, "DISPLAY": display}, scratch / f"{way}.log")


def against_chromium(bundle: Path, seconds: float, cache: Path, scratch: Path, ways: Sequence[str]) -> bool:
    """All at once; whether the bound against the moving page holds."""
    out = scratch / "slides"
    out.mkdir()
    shown = slides(bundle, cache, out)
    (scratch / "settings.toml").write_text("")
    families: dict[str, Family] = {}
    with ExitStack() as stack:
        displays = {name: stack.enter_context(virtual_display(SIZE)) for name in ("kiosk", *ways)}
        try:
            families["kiosk"] = kiosk(bundle, cache, displays["kiosk"], scratch)
            for way in ways:
                rate, still = WAYS[way]
                data = json.dumps({**shown, "scene": SCENE_S, "fade": FADE_S, "rate": rate, "still": still})
                page = out / f"{way}.html"
                page.write_text(PAGE.replace("DATA", data), encoding="utf-8")
                families[way] = chromium(page, displays[way], scratch, way)
            time.sleep(WARM_UP_S)
            before = {name: family.processor_s() for name, family in families.items()}
            time.sleep(seconds)
            spent = {name: family.processor_s() - before[name] for name, family in families.items()}
            for name, family in families.items():
                if family.head.poll() is not None:
                    sys.exit(f"{name} ended early:\n{(scratch / f'{name}.log').read_text()[-2000:]}")
        finally:
            for family in families.values():
                family.end()
    print(f"{seconds:.0f} s, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    held = True
    for name, own in spent.items():
        print(f"{name:9} {own:.1f} s of processor, {100 * own / seconds:.0f} % of one")
    for way in ways:
        ratio = spent["kiosk"] / max(0.01, spent[way])
        if way == "moving":
            held = verdict("attract loop, kiosk / Chromium with the same motion", ratio, BOUND)
        else:
            print(f"attract loop, kiosk / Chromium {way}: {ratio:.3f}")
    return held


def main() -> int:
    """Run the bench. With --strict the status is 1 when the bound is missed."""
    it = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    it.add_argument("bundle", nargs="?", type=Path, default=DEFAULT_BUNDLE)
    it.add_argument("--seconds", type=float, default=70.0, metavar="S")
    it.add_argument("--cache", type=Path, default=None, metavar="DIR", help="where editions are kept")
    it.add_argument(
        "--only", nargs="+", choices=WAYS, default=list(WAYS), metavar="WAY", help=", ".join(WAYS)
    )
    it.add_argument("--strict", action="store_true", help="fail when the bound is missed")
    options = it.parse_args()
    warn_when_busy()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        held = against_chromium(
            options.bundle, options.seconds, options.cache or scratch / "cache", scratch, options.only
        )
    return 1 if options.strict and not held else 0


if __name__ == "__main__":
    sys.exit(main())
