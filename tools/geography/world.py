"""Makes `assets/geography/world.json`: the land of the Earth and the borders of countries, for the map.

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python tools/geography/world.py package/countries-50m.json assets/geography/world.json

Source: Natural Earth 4.1, Admin 0 – Countries, 1:50m (public domain), as packed in TopoJSON by world-atlas
2.0.2. What the file holds is described in `assets/geography/README.md`.

Natural Earth draws lands as they are held, some of which no code of ISO 3166-1 names. These belong to the
country of `WITHIN` here, so that every line is one between two codes. Lines are thinned (Douglas and Peucker)
per arc, so neighbours keep one common line.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

from babel.core import get_global

# `countries` is the tool beside this one: Python puts its folder first.
from countries import Degrees, Vector, area_vector, decoded_arcs, on_sphere, turning

WITHIN = {"Kosovo": "RS", "Somaliland": "SO", "N. Cyprus": "CY", "Indian Ocean Ter.": "AU"}
GRID = 200  # steps in a degree: half a kilometre at the equator
LEVELS = ((1.0, 0.0), (10.0, 400.0))  # kilometres a line may be off; square kilometres of the least island
KM = 6371.0088

# Large lakes, schematic, by our own hand: how wide in kilometres, and the line along the middle. Natural
# Earth's countries have the Caspian Sea as water, and no other lake.
LAKES: dict[str, tuple[int, list[Degrees]]] = {
    "Balkhash": (26, [(73.6, 45.6), (74.3, 46.2), (75.1, 46.6), (76.2, 46.7), (77.3, 46.5), (78.4, 46.5),
                      (79.2, 46.8)]),
    "Baikal": (45, [(103.8, 51.5), (105.6, 51.9), (107.6, 53.0), (109.0, 54.2), (109.7, 55.6)]),
    "Ladoga": (95, [(31.3, 60.4), (31.5, 60.8), (31.2, 61.3)]),
    "Victoria": (190, [(32.6, -1.8), (33.0, -1.2), (33.2, -0.6)]),
    "Tanganyika": (45, [(29.3, -3.5), (29.4, -5.0), (29.9, -6.3), (30.6, -7.5), (31.0, -8.6)]),
    "Superior": (120, [(-90.6, 47.0), (-89.0, 47.6), (-87.0, 47.7), (-85.6, 47.2)]),
    "Michigan": (110, [(-87.3, 42.2), (-87.1, 43.5), (-86.8, 44.8)]),
    "Huron": (120, [(-83.2, 45.3), (-82.4, 44.6), (-82.2, 43.8)]),
}  # fmt: skip


def owners(geometries: list[dict[str, Any]]) -> list[str]:
    """Whose each geometry is: a code, or a name of its own."""
    aliases = get_global("territory_aliases")
    found = []
    for geometry in geometries:
        codes = aliases.get(geometry.get("id", ""), [])
        name = geometry["properties"]["name"]
        found.append(codes[0] if len(codes) == 1 else WITHIN.get(name, name))
    return found


def thinned(line: list[Degrees], off_km: float) -> list[Degrees]:
    """The line without points that are nearer than `off_km` to the straight way past them."""
    points = [on_sphere(*point) for point in line]
    keep = [False] * len(line)
    keep[0] = keep[-1] = True
    spans = [(0, len(line) - 1)]
    if line[0] == line[-1]:  # a ring by itself: its farthest point halves it
        far = max(range(len(line)), key=lambda n: math.dist(points[0], points[n]))
        keep[far] = True
        spans = [(0, far), (far, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        worst, at = off_km / KM, -1
        a, b = points[first], points[last]
        way = [q - p for p, q in zip(a, b, strict=True)]
        length = sum(part * part for part in way)
        for n in range(first + 1, last):
            off = [q - p for p, q in zip(a, points[n], strict=True)]
            along = sum(p * q for p, q in zip(off, way, strict=True)) / length if length else 0.0
            along = max(0.0, min(1.0, along))
            distance = math.hypot(*(p - along * q for p, q in zip(off, way, strict=True)))
            if distance > worst:
                worst, at = distance, n
        if at >= 0:
            keep[at] = True
            spans += [(first, at), (at, last)]
    return [point for point, kept in zip(line, keep, strict=True) if kept]


def rings_of(geometry: dict[str, Any]) -> list[list[int]]:
    """All rings of a geometry, holes included, as arc numbers."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [ring for polygon in polygons for ring in polygon]


def chained(arcs: list[int], lines: list[list[Degrees]]) -> list[list[int]]:
    """Directed arcs put together end to end into rings."""

    def ends(arc: int) -> tuple[Degrees, Degrees]:
        line = lines[arc] if arc >= 0 else lines[~arc][::-1]
        return line[0], line[-1]

    starting: dict[Degrees, list[int]] = {}
    for arc in arcs:
        starting.setdefault(ends(arc)[0], []).append(arc)
    rings = []
    while starting:
        first = next(iter(starting))
        ring, at = [], first
        while at in starting:
            arc = starting[at].pop()
            if not starting[at]:
                del starting[at]
            ring.append(arc)
            at = ends(arc)[1]
        if at != first:
            raise SystemExit(f"A coast that begins at {first} ends at {at}.")
        rings.append(ring)
    return rings


def level(
    lines: list[list[Degrees]], names: list[str], geometries: list[dict[str, Any]], off: float, least: float
) -> dict[str, Any]:
    """Everything at one level of detail."""
    used: dict[int, set[str]] = {}
    for name, geometry in zip(names, geometries, strict=True):
        for ring in rings_of(geometry):
            for arc in ring:
                used.setdefault(arc if arc >= 0 else ~arc, set()).add(name)
    seen: dict[int, int] = {}
    for geometry in geometries:
        for ring in rings_of(geometry):
            for arc in ring:
                seen[arc if arc >= 0 else ~arc] = seen.get(arc if arc >= 0 else ~arc, 0) + 1
    coast = [
        arc
        for geometry in geometries
        for ring in rings_of(geometry)
        for arc in ring
        if seen[arc if arc >= 0 else ~arc] == 1
    ]
    thin = [thinned(line, off) for line in lines]

    def points_of(ring: list[int]) -> list[Vector]:
        return [on_sphere(*p) for arc in ring for p in (thin[arc] if arc >= 0 else thin[~arc][::-1])[:-1]]

    def area(ring: list[int]) -> float:
        points = points_of(ring)
        return math.hypot(*area_vector(points)) * KM * KM if len(points) > 2 else 0.0

    # TopoJSON's outer rings run clockwise, and those of a hole the other way.
    coasts = [ring for ring in chained(coast, lines) if area(ring) > least]
    land = [ring for ring in coasts if turning(points_of(ring)) < 0]
    water = [ring for ring in coasts if turning(points_of(ring)) > 0]
    own: dict[str, list[list[int]]] = {}
    for name, geometry in zip(names, geometries, strict=True):
        if len(name) == 2:
            rings = [ring for ring in rings_of(geometry) if area(ring) > least]
            own.setdefault(name, []).extend(rings)
    borders = sorted(arc for arc, sides in used.items() if len(sides) == 2)
    wanted = sorted({a if a >= 0 else ~a for rings in (coasts, *own.values()) for r in rings for a in r})
    wanted = sorted({*wanted, *borders})
    number = {arc: n for n, arc in enumerate(wanted)}

    def new(arc: int) -> int:
        return number[arc] if arc >= 0 else ~number[~arc]

    return {
        "arcs": [steps(thin[arc]) for arc in wanted],
        "land": [[new(arc) for arc in ring] for ring in land],
        "water": [[new(arc) for arc in ring] for ring in water],
        "borders": [new(arc) for arc in borders],
        "countries": {code: [[new(arc) for arc in ring] for ring in own[code]] for code in sorted(own)},
    }


def steps(line: list[Degrees]) -> list[int]:
    """A line as whole steps of the grid: longitude and latitude of its first point, then differences."""
    out: list[int] = []
    x = y = 0
    for lon, lat in line:
        new_x, new_y = round(lon * GRID), round(lat * GRID)
        if out and (new_x, new_y) == (x, y):
            continue
        out += [new_x - x, new_y - y]
        x, y = new_x, new_y
    return out


def main(source: Path, target: Path) -> None:
    topology = json.loads(source.read_text(encoding="utf-8"))
    lines = decoded_arcs(topology)
    geometries = topology["objects"]["countries"]["geometries"]
    names = owners(geometries)
    levels = [level(lines, names, geometries, off, least) for off, least in LEVELS]
    document = {
        "source": "Natural Earth 4.1, Admin 0 – Countries, 1:50m, public domain; world-atlas 2.0.2",
        "made_by": "tools/geography/world.py",
        "grid": GRID,
        "lakes": [[width, *steps(line)] for width, line in LAKES.values()],
        "levels": levels,
    }
    target.write_text(
        json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    for made in levels:
        print(
            f"{sum(len(arc) // 2 for arc in made['arcs'])} points, {len(made['land'])} coasts, "
            f"{len(made['water'])} seas within, "
            f"{len(made['borders'])} borders, {len(made['countries'])} countries"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
