"""Promises bundles made on demand for tests: good, newer, cut off, with planted mistakes, and hostile."""

from tests.simulator.bundles import (
    LANGUAGES,
    SimulatedBundle,
    picture,
    rewrite_table,
    table_bundle,
    truncate,
    write_yaml,
)
from tests.simulator.mistakes import HOSTILE, MISTAKES, Mistake, huge_png
from tests.simulator.samples import bad, good

__all__ = [
    "HOSTILE",
    "LANGUAGES",
    "MISTAKES",
    "Mistake",
    "SimulatedBundle",
    "bad",
    "good",
    "huge_png",
    "picture",
    "rewrite_table",
    "table_bundle",
    "truncate",
    "write_yaml",
]
