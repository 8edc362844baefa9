"""Editions of one record for the deep-zoom benches: built by the product, kept in build/bench."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from dataclasses import astuple
from pathlib import Path
from typing import Final

import pyvips

from _pyramids import KEPT, Pyramid, pyramid
from kiosk.edition.build import build
from kiosk.edition.reader import Edition

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the simulator writes the bundle

RECORD: Final = "the-scan"


def edition_of(picture: Path) -> tuple[Path, Pyramid]:
    """An edition with a record `RECORD` whose only picture is this one, and the picture's pyramid."""
    from tests.simulator.bundles import SimulatedBundle

    kept = KEPT / f"edition-{picture.stem}"
    cut = pyramid(picture)
    if not (kept / "grafted").is_file():
        shutil.rmtree(kept, ignore_errors=True)
        root = KEPT / f"bundle-{picture.stem}"
        shutil.rmtree(root, ignore_errors=True)
        bundle = SimulatedBundle()
        media = root / "media" / "scan.jpg"
        media.parent.mkdir(parents=True)
        pyvips.Image.thumbnail(str(picture), 3000).jpegsave(str(media), Q=88)
        bundle.add("documents", RECORD, media=[{"file": "media/scan.jpg", "alt": "The scan"}])
        bundle.write(root)
        build(root, kept)
        (kept / "tiles").mkdir(exist_ok=True)
        os.symlink(cut.folder, kept / "tiles" / "scan")
        with Edition.open(kept) as edition:
            name = edition.root if hasattr(edition, "root") else kept
        (index,) = kept.glob("*.sqlite") if list(kept.glob("*.sqlite")) else kept.glob("*.db")
        with sqlite3.connect(index) as db:
            rid = db.execute("select rid from record where id=?", (RECORD,)).fetchone()[0]
            pid = db.execute("select pid from record_media where rid=?", (rid,)).fetchone()[0]
            db.execute("delete from pyramid where pid=?", (pid,))
            db.execute("insert into pyramid values (?,?,?,?,?,?,?,?)", (pid, "tiles/scan", *astuple(cut)[1:]))
            db.execute(
                "update picture set width=?, height=? where pid=?", (cut.width, cut.height, pid)
            ) if False else None
        (kept / "grafted").touch()
    return kept, cut
