"""Every screen that a visitor, or somebody at the staff's door, may stand before: taken from the tour's list.

Promises: an edition with everything in it that a section, a record and the viewer can show; of the tour's
stops every screen, every section and record, one person and one country; each once, in plain contrast.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.simulator import SimulatedBundle, picture
from tests.simulator.recordings import captions, film, sound
from tests.ui import objects

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.ui.tour.walk import SCREENS, Stop, plan

STAFF_SEEN = ("door", "preview")
"""Of the staff's pages: what stands before the PIN, and visitors' screens shown to staff. The others are
staff's own, who may leave."""


def edition(root: Path) -> Path:
    """An edition with a film, a sound, an object that turns, and a sample of every section kind."""
    bundle = SimulatedBundle()
    media: dict[str, Any] = {"alt": {"en": "A recording"}, "credit": {"en": "Tests"}, "sample": True}
    folder = root / "bundle" / "media"
    spoken = {"kk": "media/a.kk.vtt"}
    bundle.add(
        "documents", "a-film",
        media=[{**media, "kind": "film", "file": "media/a.mp4", "poster": "media/a.png", "language": "kk",
                "captions": spoken}],
    )  # fmt: skip
    lines = {"language": "kk", "lines": [{"text": "Бірінші жол"}, {"text": "Екінші жол"}]}
    bundle.add(
        "documents", "a-sound",
        media=[{**media, "kind": "sound", "file": "media/b.ogg", "language": "kk", "transcript": lines}],
    )  # fmt: skip
    spin = {"alt": {"en": "As it turns"}, "credit": "Tests", "illustration": True}
    bowl = bundle.records["gifts"][0]
    turning = bundle.add("gifts", "a-spin", height_mm=64)
    turning["media"] = [{**spin, "kind": "spin", "folder": "media/turns"}, dict(bowl["media"][0])]
    objects.spin(folder / "turns", 8)
    film(folder / "a.mp4", 4.0)
    picture(folder / "a.png", (640, 360))
    captions(folder / "a.kk.vtt", (0.0, 3.9, "Бірінші сөз"))
    sound(folder / "b.ogg", 2.0)
    result = build(bundle.write(root / "bundle"), root / "edition", None)
    assert result.path is not None, [str(finding) for finding in result.report]
    return result.path


def stops(shown: Edition) -> list[Stop]:
    """Where to try every way."""
    found: list[Stop] = []
    once: set[str] = set()
    for stop in plan(shown, staff=True):
        if stop.high or (stop.screen == "staff" and stop.label not in STAFF_SEEN):
            continue
        if stop.screen in ("person", "country"):
            if stop.screen in once:
                continue
            once.add(stop.screen)
        found.append(stop)
    lacking = set(SCREENS) - {stop.screen for stop in found}
    assert not lacking, f"no stop shows {lacking}"
    return found
