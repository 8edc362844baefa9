"""Writes the part `world` of an edition: what the exhibition has from which country, and who leads to whom.

Promises: the countries of a record are those that lead to pages (`Contents.shared`), and who leads to whom
is asked of its section kind; the exhibition's own country is the map's centre, not a place on it. The same
bundle gives the same rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from kiosk.edition import alphabet
from kiosk.edition.contents import Contents
from kiosk.edition.index import IndexWriter
from kiosk.edition.rays import Point, country_points
from kiosk.exhibition.countries import country_name, country_short_name, former_years

PLAIN: Final[Point] = (25.0, 10.0)
"""The centre of a map that belongs to no country: every inhabited shore lies within its inner half."""


def write(contents: Contents, index: IndexWriter) -> None:
    """Fill the tables of this part; `contents` has the records in their order."""
    home = contents.context.home
    members: dict[str, list[int]] = {}
    links: list[tuple[int, str, str]] = []
    for rid in range(len(contents.records)):
        for code in contents.shared.countries_of(rid):
            members.setdefault(code, []).append(rid)
        links += [(rid, a, b) for a, b in _relations(contents, rid)]
    codes = sorted({*members, *(code for _, a, b in links for code in (a, b))})
    number = {code: cid for cid, code in enumerate(codes)}
    index.add("world_setting", sorted(_settings(contents, members).items()))
    points, hidden = country_points(), set(contents.exhibition.map.hidden)
    index.add(
        "world_place",
        (
            (cid, code, *points.get(code, (None, None)), *(former_years(code) or (0, 0)), int(code in hidden))
            for cid, code in enumerate(codes)
        ),
    )
    index.add("world_member", ((cid, rid) for cid, code in enumerate(codes) for rid in members.get(code, ())))
    counts = Counter((number[code], contents.sids[rid]) for code, rids in members.items() for rid in rids)
    index.add("world_count", sorted((*key, count) for key, count in counts.items()))
    told = sorted((rid, number[a], number[b]) for rid, a, b in links)
    index.add("world_link", told)
    lines = Counter((a, b) for _, a, b in told)
    index.add("world_line", sorted((*key, count) for key, count in lines.items()))
    for lang, tag in enumerate(contents.languages):
        index.add(
            "world_words", _words(contents, lang, tag, [code for code in codes if code != home], number)
        )


def _relations(contents: Contents, rid: int) -> tuple[tuple[str, str], ...]:
    record, kind, home = contents.records[rid], contents.kind_of[rid].kind, contents.context.home
    if kind.relations is not None:
        return tuple(dict.fromkeys(kind.relations(record, contents.context)))
    return tuple((home, code) for code in contents.shared.countries_of(rid)) if home else ()


def _settings(contents: Contents, members: dict[str, list[int]]) -> dict[str, str]:
    """Where the map's centre is, and why: the rays' origin, the exhibition's own country, the country that
    at least half of the records have to do with, or none."""
    exhibition, points = contents.exhibition, country_points()
    home = contents.context.home
    most = max(members, key=lambda code: (len(members[code]), code), default="")
    if exhibition.rays is not None:
        centre, origin = (exhibition.rays.origin.lat, exhibition.rays.origin.lon), "rays"
    elif home in points:
        centre, origin = points[home], "country"
    elif most in points and 2 * len(members[most]) > len({r for rids in members.values() for r in rids}):
        centre, origin, home = points[most], "most", most
    else:
        centre, origin = PLAIN, "world"
    return {
        "lat": repr(float(centre[0])),
        "lon": repr(float(centre[1])),
        "origin": origin,
        "own": home,
        "borders": exhibition.map.borders,
    }


def _words(
    contents: Contents, lang: int, tag: str, codes: list[str], number: dict[str, int]
) -> Iterator[tuple[int, int, int, str, str]]:
    """The names in a language, in the order of its letters. What the host words otherwise is so everywhere on
    the map."""
    order, line, own = alphabet.order(tag), contents.context.line, contents.exhibition.map.names
    names = {
        code: (line(own[code], tag),) * 2
        if code in own
        else (country_name(code, tag), country_short_name(code, tag))
        for code in (*codes, *({contents.context.home} & number.keys()))
    }
    for place, code in enumerate(sorted(names, key=lambda code: (order(names[code][0]), code))):
        yield lang, place, number[code], *names[code]
