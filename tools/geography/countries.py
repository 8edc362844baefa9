"""Makes `assets/geography/countries.json`: one point a country, the centre of its largest piece of land.

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python tools/geography/countries.py package/countries-10m.json assets/geography/countries.json

Source: Natural Earth, Admin 0 – Countries, 1:10m (public domain), as packed in TopoJSON by world-atlas 2.0.2.
The numeric ISO 3166-1 codes there become two-letter codes by CLDR's territory aliases (Babel).

The largest piece, not the whole: the line to France should end in France, not in the sea between France and
French Guiana. The centre is that of the area on the sphere, so a piece may lie across any meridian.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

from babel.core import get_global

Vector = tuple[float, float, float]


def on_sphere(lon: float, lat: float) -> Vector:
    """Degrees to a unit vector."""
    x, y = math.radians(lon), math.radians(lat)
    return math.cos(y) * math.cos(x), math.cos(y) * math.sin(x), math.sin(y)


def area_vector(ring: list[Vector]) -> Vector:
    """The integral of the outward normal over the area a ring encloses: it points at the area's centre, and
    for anything smaller than a continent its length is the area (in steradians)."""
    total = [0.0, 0.0, 0.0]
    for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
        length = math.hypot(*cross)
        if length == 0:
            continue
        angle = math.atan2(length, sum(p * q for p, q in zip(a, b, strict=True)))
        for axis in range(3):
            total[axis] += 0.5 * angle * cross[axis] / length
    middle = [sum(point[axis] for point in ring) for axis in range(3)]
    sign = 1 if sum(p * q for p, q in zip(total, middle, strict=True)) > 0 else -1
    return sign * total[0], sign * total[1], sign * total[2]


def decoded_arcs(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """The arcs of a quantised TopoJSON file as lists of (longitude, latitude)."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    return arcs


def outer_rings(geometry: dict[str, Any]) -> list[list[int]]:
    """The outer ring of every polygon, as arc numbers."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [polygon[0] for polygon in polygons]


def main(source: Path, target: Path) -> None:
    topology = json.loads(source.read_text(encoding="utf-8"))
    arcs = decoded_arcs(topology)
    aliases = get_global("territory_aliases")
    best: dict[str, tuple[float, Vector]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        codes = aliases.get(geometry.get("id", ""), [])
        if len(codes) != 1:
            continue  # a place without an ISO 3166-1 code of its own
        for ring in outer_rings(geometry):
            points: list[Vector] = []
            for arc in ring:
                part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
                points += [on_sphere(*point) for point in part[:-1]]
            vector = area_vector(points)
            size = math.hypot(*vector)
            if size == 0:  # smaller than the file's grid (the Holy See): the middle of its points, unit 1e-12
                x, y, z = (sum(point[axis] for point in points) for axis in range(3))
                size = 1e-12
                scale = size / math.hypot(x, y, z)
                vector = (x * scale, y * scale, z * scale)
            if size > best.get(codes[0], (0.0,))[0]:
                best[codes[0]] = (size, vector)
    countries = {}
    for code, (size, (x, y, z)) in sorted(best.items()):
        countries[code] = [
            round(math.degrees(math.asin(z / size)), 2),
            round(math.degrees(math.atan2(y, x)), 2),
        ]
    document = {
        "source": "Natural Earth, Admin 0 – Countries, 1:10m, public domain; world-atlas 2.0.2",
        "made_by": "tools/geography/countries.py",
        "points": "ISO 3166-1 alpha-2: [latitude, longitude] in degrees, "
        "the centre of the largest piece of land",
        "countries": countries,
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    # one country a line
    text = text.replace("[\n   ", "[").replace(",\n   ", ", ").replace("\n  ]", "]")
    target.write_text(text + "\n", encoding="utf-8")
    print(f"{len(countries)} countries")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
