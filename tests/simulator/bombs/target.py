"""Promises the bundle that bombs are planted into: small, good, with one record of each kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.simulator.bundles import SimulatedBundle, picture, write_yaml

Bomb = Callable[[Path], object]

PICTURE = "media/bowl.png"  # of the gift “sample-bowl”; what is inside decides what it is, not its name
TEXT = "documents/bomb.yaml"  # beside a good document
TABLE = "gifts.csv"  # in place of the gifts


def write_target(root: Path) -> Path:
    """A good bundle whose pictures are quickly made."""
    bundle = SimulatedBundle()
    for number, records in enumerate(bundle.records.values()):
        for record in records:
            for media in record.get("media", ()):
                picture(root / media["file"], (120, 90 + number), colour="#204060")
    return bundle.write(root)


def picture_of(make: Callable[[], bytes]) -> Bomb:
    """A bomb in place of a picture."""
    return lambda root: (root / PICTURE).write_bytes(make())


def text_of(make: Callable[[], str | bytes]) -> Bomb:
    """A bomb in a file of records."""

    def at(root: Path) -> None:
        data = make()
        (root / TEXT).write_bytes(data.encode() if isinstance(data, str) else data)

    return at


def table_of(make: Callable[[], str | bytes]) -> Bomb:
    """A bomb in place of the gifts."""

    def at(root: Path) -> None:
        data = make()
        (root / TABLE).write_bytes(data.encode() if isinstance(data, str) else data)
        (root / "gifts.yaml").unlink()
        bundle = SimulatedBundle()
        sections = bundle.exhibition["sections"]
        next(section for section in sections if section["id"] == "gifts")["records"] = TABLE
        write_yaml(root / "exhibition.yaml", bundle.exhibition)

    return at
