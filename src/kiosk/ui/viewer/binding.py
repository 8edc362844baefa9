"""A book put together from its pictures, and a page that turns under a finger. No Qt.

Promises:
- The first picture is the cover, unless another one says that it is. Each further picture is the front of a
  leaf of its own, unless it says otherwise: the inside of the cover lies behind the cover, a verso behind
  the leaf before it, the back cover behind the last leaf.
- A place counts the leaves that were turned: 0 is the closed book, 1 the cover opened.
- A page that is held follows the finger: where it was taken, there it stays under the fingertip.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

BLANK = 0
"""A side of a leaf of which there is no picture."""


@dataclass(slots=True)
class Leaf:
    """The numbers of the pictures (from 1) on both sides of a leaf."""

    front: int = BLANK
    back: int = BLANK


def bind(pages: Sequence[tuple[int, str]]) -> tuple[Leaf, ...]:
    """The leaves of a book from the numbers of its pictures and the names of their pages ("verso" …)."""
    if not pages:
        return ()
    cover = next((number for number, page in pages if page == "cover"), pages[0][0])
    leaves = [Leaf(front=cover)]
    last = BLANK
    for number, page in pages:
        if number == cover:
            continue
        if page == "inside-cover" and leaves[0].back == BLANK:
            leaves[0].back = number
        elif page == "back" and last == BLANK:
            last = number
        elif page == "verso":
            if len(leaves) > 1 and leaves[-1].back == BLANK:
                leaves[-1].back = number
            else:
                leaves.append(Leaf(back=number))
        else:
            leaves.append(Leaf(front=number))
    if last != BLANK:
        leaves.append(Leaf(back=last))
    return tuple(leaves)


def last_place(leaves: Sequence[Leaf]) -> int:
    """The furthest place that shows something: behind the last leaf only if there is a picture; 0 for a book
    that has nothing but its cover."""
    if not leaves or (len(leaves) == 1 and leaves[0].back == BLANK):
        return 0
    return len(leaves) if leaves[-1].back != BLANK else len(leaves) - 1


def place_of(leaves: Sequence[Leaf], number: int) -> int:
    """Where a book lies open at a picture; at its cover's inside for a picture that is in no leaf."""
    for at, leaf in enumerate(leaves) if number != BLANK else ():
        if number == leaf.back:
            return at + 1
        if number == leaf.front and at > 0:
            return at
    return min(1, last_place(leaves))


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the spine of a book is, and how large the book is drawn."""

    spine: float
    scale: float


def under_finger(finger: float, grip: float, flat: Pose, turned: Pose) -> float:
    """The angle in degrees (0 lies on the right, 180 on the left) at which a page that is held at `grip` from
    the spine has that place under the `finger`. The book itself goes from one pose to the other meanwhile."""
    low, high = 0.0, 180.0
    for _ in range(24):
        middle = (low + high) / 2
        cos = math.cos(math.radians(middle))
        part = (1 - cos) / 2
        spine = flat.spine + (turned.spine - flat.spine) * part
        scale = flat.scale + (turned.scale - flat.scale) * part
        if spine + grip * scale * cos > finger:
            low = middle
        else:
            high = middle
    return (low + high) / 2
