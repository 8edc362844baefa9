"""Colours of the drawings: the tokens of the look and the materials of the things drawn.

Colours are ``#rrggbb`` strings throughout; `mix` is the only arithmetic done on them. The drawings are made
to be seen on `NIGHT`; a material's shadow therefore always leans towards it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

NIGHT: Final = "#0E1519"
DESK: Final = "#0A1013"
RISE: Final = "#162026"
LINE: Final = "#3A4144"
BONE: Final = "#F1E9D8"
ASH: Final = "#B8B2A4"
DIM: Final = "#98948A"
GOLD: Final = "#E0B35C"
SKY: Final = "#58C2DC"
BRASS_LIGHT: Final = "#BC9E63"
BRASS: Final = "#8E7748"
PAPER: Final = "#EFE6D2"
AGED: Final = "#E2D4B5"
INK: Final = "#1D1B18"

# What the things are made of, as it looks in lamp light.
SILVER: Final = "#DDE2E3"
GILT: Final = "#E8C270"
YELLOW_GOLD: Final = "#EBC46C"
BRONZE: Final = "#C98F56"
CRYSTAL: Final = "#CFE4EC"
JASPER: Final = "#6F9C72"
MALACHITE: Final = "#4E9A78"
CARNELIAN: Final = "#D5583C"
CHRYSOPRASE: Final = "#7CC487"
TURQUOISE: Final = "#4FBFC2"
MARBLE: Final = "#D9D3C6"
WALNUT: Final = "#9A6A44"
LACQUER: Final = "#7E3A2A"
WOOL_RED: Final = "#B8463A"
FELT: Final = "#EADFC8"
VELVET_GREEN: Final = "#3F8A66"
LEATHER_BLACK: Final = "#6B6864"
COBALT: Final = "#4574C4"

# Cloth of book spines and covers (the names are those a curator writes).
CLOTH: Final[dict[str, str]] = {
    "wine": "#7A2833",
    "green": "#2F5B47",
    "navy": "#2B3F66",
    "ochre": "#B9853A",
    "bone": "#D8CDB4",
    "brick": "#9C4A34",
    "grey": "#6F7476",
    "teal": "#2C6A70",
    "plum": "#5C3550",
    "olive": "#66683A",
}


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of ``#rrggbb``, each 0…255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=65536)
def mix(a: str, b: str, t: float) -> str:
    """The colour `t` of the way from `a` (0) to `b` (1); `t` is held within 0…1."""
    t = 0.0 if t < 0 else 1.0 if t > 1 else t
    return "#" + "".join(
        f"{round(x + (y - x) * t):02x}" for x, y in zip(channels(a), channels(b), strict=True)
    )
