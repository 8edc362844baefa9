"""Which record leads to which: declared links in both directions, then what two records share.

Promises:
- A declared link is shown from both of its ends, in the order it was declared.
- What both share (an event, a day, a person, a theme, a place, a country, a year) fills up to `LIMIT` threads,
  and is `SHARED_LEAST` of them however many were declared; the rarest bond comes first, and what half of the
  exhibition shares bonds nobody.
- One bond gives no more than `ALIKE` threads while others have some to give.
- The work grows with the number of records, not with its square: of a bond that many share, only the nearest
  `WINDOW` records on either side are weighed.
- The same records give the same threads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

LIMIT: Final = 8
SHARED_LEAST: Final = 3
DECLARED_LIMIT: Final = 12  # a record that everything links to would otherwise have a page of threads
WINDOW: Final = 6
ENOUGH: Final = 3 * LIMIT  # with so many found by its rarest bonds, a record's common ones are not asked
ALIKE: Final = 3

Bond = tuple[str, str]  # one of WEIGHTS, value
WEIGHTS: Final[Mapping[str, float]] = {
    "event": 4.0,
    "person": 3.0,
    "day": 2.0,
    "theme": 1.5,
    "place": 1.2,
    "country": 1.0,
    "year": 0.4,
}
# A thread into another section shows more of the exhibition than one to the neighbour on the shelf.
_ACROSS: Final = 1.5


@dataclass(frozen=True, slots=True)
class Thread:
    """From one record to `target`: either a declared link (`link`: record and its number in it) or a bond."""

    target: int
    link: tuple[int, int] | None = None
    bond: Bond | None = None


def threads(
    links: Mapping[int, Sequence[int]], bonds: Sequence[Sequence[Bond]], sections: Sequence[int]
) -> list[tuple[Thread, ...]]:
    """The threads of every record.

    `links[r]` are the targets that record r declares (its links without a target are left out beforehand by
    giving -1); `bonds[r]` what r can share, each once; `sections[r]` the number of its section.
    """
    declared: list[dict[int, Thread]] = [{} for _ in bonds]
    for record, targets in sorted(links.items()):
        for number, target in enumerate(targets):
            if target >= 0 and target != record:
                declared[record].setdefault(target, Thread(target, link=(record, number)))
    for record, targets in sorted(links.items()):
        for number, target in enumerate(targets):
            if target >= 0 and target != record:
                declared[target].setdefault(record, Thread(record, link=(record, number)))

    sharing: dict[Bond, list[int]] = {}
    for record, own in enumerate(bonds):
        for bond in own:
            sharing.setdefault(bond, []).append(record)
    strength = {
        bond: WEIGHTS[bond[0]] * log(len(bonds) / len(holders))
        for bond, holders in sharing.items()
        if 1 < len(holders) < len(bonds) and 2 * len(holders) <= max(len(bonds), 4)
    }
    # Where in each bond's list the walk over the records stands.
    at = dict.fromkeys(strength, 0)

    result = []
    for record, own in enumerate(bonds):
        mine = declared[record]
        room = max(LIMIT - len(mine), SHARED_LEAST)
        score: dict[int, float] = {}
        reason: dict[int, Bond] = {}
        strong = []
        for bond in own:
            value = strength.get(bond)
            if value is not None:
                strong.append((-value, bond, at[bond]))
                at[bond] += 1
        strong.sort()
        for negative, bond, place in strong:
            if len(score) >= ENOUGH:
                break
            value, holders = -negative, sharing[bond]
            for other in holders[max(0, place - WINDOW) : place + WINDOW + 1]:
                if other == record or other in mine:
                    continue
                before = score.get(other, 0.0)
                if not before or value > strength[reason[other]]:
                    reason[other] = bond
                score[other] = before + value
        here = sections[record]
        # Best first; of equals the nearest, then the earlier.
        best = sorted(
            (-round(value * (1.0 if sections[other] == here else _ACROSS), 9), abs(other - record), other)
            for other, value in score.items()
        )
        shared = _varied([Thread(other, bond=reason[other]) for _, _, other in best], room)
        result.append((*tuple(mine.values())[:DECLARED_LIMIT], *shared))
    return result


def _varied(best: Sequence[Thread], room: int) -> list[Thread]:
    """The best, but what one bond has beyond its share only where there is room left."""
    if len(best) <= room:
        return list(best)
    given: dict[Bond | None, int] = {}
    first: list[Thread] = []
    rest: list[Thread] = []
    for thread in best:
        given[thread.bond] = given.get(thread.bond, 0) + 1
        (first if given[thread.bond] <= ALIKE else rest).append(thread)
    return (first + rest)[:room]
