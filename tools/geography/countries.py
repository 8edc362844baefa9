"""Makes `assets/geography/countries.json`: one point a country, its capital or the centre of its land.

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    pip download --no-deps geopandas==0.14.4 && unzip geopandas-0.14.4-py3-none-any.whl
    python tools/geography/countries.py package/countries-10m.json \\
        geopandas/datasets/naturalearth_cities/naturalearth_cities assets/geography/countries.json

Sources, both Natural Earth (public domain): Admin 0 – Countries, 1:10m, as packed in TopoJSON by world-atlas
2.0.2; Populated Places, 1:110m, as packed by geopandas 0.14.4. The numeric ISO 3166-1 codes of the first
become two-letter codes by CLDR's territory aliases (Babel).

A country whose land holds one of the places is at that place; where it holds several, `CAPITALS` says which.
Any other is at the centre of its largest piece of land: the largest, not the whole, since the line to France
must not end in the sea between France and French Guiana. So are those of `CENTRES`, where to name a capital
is to take a side. A country that is no more is where its capital was (`FORMER`).
"""

from __future__ import annotations

import json
import math
import struct
import sys
from pathlib import Path
from typing import Any

from babel.core import get_global

Vector = tuple[float, float, float]
Degrees = tuple[float, float]  # longitude, latitude

# The capital where a country's land holds several of the places.
CAPITALS = {
    "AE": "Abu Dhabi", "AU": "Canberra", "BJ": "Porto-Novo", "BO": "Sucre", "BR": "Brasília", "CA": "Ottawa",
    "CH": "Bern", "CI": "Yamoussoukro", "CL": "Santiago", "CN": "Beijing", "IN": "New Delhi", "IT": "Rome",
    "JP": "Tokyo", "LK": "Colombo", "MA": "Rabat", "MM": "Naypyidaw", "MX": "Mexico City",
    "MY": "Kuala Lumpur", "NG": "Abuja", "NL": "Amsterdam", "NZ": "Wellington", "PH": "Manila",
    "SZ": "Mbabane", "TR": "Ankara", "TZ": "Dodoma", "US": "Washington,  D.C.", "ZA": "Pretoria",
}  # fmt: skip
# Places that no coarse coastline holds, and the Holy See inside Rome.
BESIDE = {
    "KI": "Tarawa", "MH": "Majuro", "TV": "Funafuti", "MV": "Malé", "BH": "Manama", "VA": "Vatican City",
    "SM": "San Marino", "MC": "Monaco", "SG": "Singapore", "FM": "Palikir", "PW": "Melekeok",
}  # fmt: skip
CENTRES = ("EH", "IL", "PS")
# Countries that are no more (ISO 3166-3): a place of Natural Earth, the country whose point it shares, or,
# where Natural Earth has none, a point of our own in degrees (latitude, longitude).
FORMER: dict[str, str | tuple[float, float]] = {
    "AIDJ": "DJ", "ANHH": "CW", "BUMM": "Yangon", "BYAA": "BY", "CSHH": "CZ", "CSXX": "RS", "DDDE": "DE",
    "DYBJ": "BJ", "GEHH": "KI", "HVBF": "BF", "NHVU": "VU", "PCHH": "FM", "PZPA": "PA", "RHZW": "ZW",
    "SUHH": "RU", "TPTL": "TL", "VDVN": "VN", "YUCS": "RS", "ZRCD": "CD",
    "NTHH": (29.0, 45.5),   # between Iraq and Saudi Arabia
    "SKIN": (27.33, 88.61), # Gangtok
    "YDYE": (12.79, 45.03), # Aden
}  # fmt: skip


def on_sphere(lon: float, lat: float) -> Vector:
    """Degrees to a unit vector."""
    x, y = math.radians(lon), math.radians(lat)
    return math.cos(y) * math.cos(x), math.cos(y) * math.sin(x), math.sin(y)


def area_vector(ring: list[Vector]) -> Vector:
    """The integral of the outward normal over the area a ring encloses: it points at the area's centre, and
    for anything smaller than a continent its length is the area (in steradians)."""
    sign = turning(ring)
    x, y, z = _integral(ring)
    return sign * x, sign * y, sign * z


def turning(ring: list[Vector]) -> int:
    """1 for a ring that runs counterclockwise, seen from outside the sphere, -1 for the other way."""
    middle = [sum(point[axis] for point in ring) for axis in range(3)]
    return 1 if sum(p * q for p, q in zip(_integral(ring), middle, strict=True)) > 0 else -1


def _integral(ring: list[Vector]) -> Vector:
    total = [0.0, 0.0, 0.0]
    for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
        length = math.hypot(*cross)
        if length == 0:
            continue
        angle = math.atan2(length, sum(p * q for p, q in zip(a, b, strict=True)))
        for axis in range(3):
            total[axis] += 0.5 * angle * cross[axis] / length
    return total[0], total[1], total[2]


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


def places(shapefile: Path) -> dict[str, Degrees]:
    """The places of a shapefile of points, by name; those whose letters its encoding lacks are of no use."""
    table = shapefile.with_suffix(".dbf").read_bytes()
    count, head, row = struct.unpack("<IHH", table[4:12])
    shapes = shapefile.with_suffix(".shp").read_bytes()
    found, at = {}, 100
    for number in range(count):
        name = table[head + number * row + 1 : head + (number + 1) * row].decode("latin-1").strip()
        length = struct.unpack(">I", shapes[at + 4 : at + 8])[0]
        found[name] = struct.unpack("<dd", shapes[at + 12 : at + 28])
        at += 8 + 2 * length
    return found


def holds(ring: list[Degrees], place: Degrees) -> bool:
    """Whether a ring holds a place, in the plane of longitude and latitude; the ring is unrolled first, so it
    may lie across any meridian (not about a pole)."""
    points = [ring[0]]
    for lon, lat in ring[1:]:
        before = points[-1][0]
        points.append((before + (lon - before + 180) % 360 - 180, lat))
    return any(_holds(points, (place[0] + turn, place[1])) for turn in (-360, 0, 360))


def _holds(points: list[Degrees], place: Degrees) -> bool:
    x, y = place
    inside = False
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True):
        if (ay > y) != (by > y) and ax + (bx - ax) * (y - ay) / (by - ay) > x:
            inside = not inside
    return inside


def main(source: Path, shapefile: Path, target: Path) -> None:
    topology = json.loads(source.read_text(encoding="utf-8"))
    arcs = decoded_arcs(topology)
    aliases = get_global("territory_aliases")
    cities = places(shapefile)
    best: dict[str, tuple[float, Vector]] = {}
    inside: dict[str, set[str]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        codes = aliases.get(geometry.get("id", ""), [])
        if len(codes) != 1:
            continue  # a place without an ISO 3166-1 code of its own
        for ring in outer_rings(geometry):
            line: list[Degrees] = []
            for arc in ring:
                part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
                line += part[:-1]
            inside.setdefault(codes[0], set()).update(
                name for name, place in cities.items() if holds(line, place)
            )
            points = [on_sphere(*point) for point in line]
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

    def at(name: str) -> list[float]:
        lon, lat = cities[name]
        return [round(lat, 2), round(lon, 2)]

    capitals = 0
    for code in countries:
        held = inside.get(code, set()) - set(BESIDE.values())
        name = CAPITALS.get(code) or BESIDE.get(code) or (next(iter(held)) if len(held) == 1 else "")
        if code in CENTRES:
            continue
        if name:
            countries[code] = at(name)
            capitals += 1
        elif held:
            raise SystemExit(f"Which of {sorted(held)} is the capital of {code}?")
    former = {
        code: list(where) if isinstance(where, tuple) else countries.get(where) or at(where)
        for code, where in FORMER.items()
    }
    document = {
        "source": "Natural Earth (public domain): Admin 0 – Countries, 1:10m, by world-atlas 2.0.2; "
        "Populated Places, 1:110m, by geopandas 0.14.4",
        "made_by": "tools/geography/countries.py",
        "points": "ISO 3166-1 alpha-2: [latitude, longitude] in degrees, the capital, or the centre of the "
        "largest piece of land",
        "countries": countries,
        "former": former,
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    # one country a line
    text = text.replace("[\n   ", "[").replace(",\n   ", ", ").replace("\n  ]", "]")
    target.write_text(text + "\n", encoding="utf-8")
    print(f"{len(countries)} countries, {capitals} at their capital, {len(former)} former")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
