"""Sets of places (0, 1, 2 …), as the tables of `narrow` hold them and as they are counted with.

Promises: bits are one integer, so that two sets meet in one step; a mask is a byte (0 or 1) for each place,
so that lists are sifted without a loop of our own. Standard library only.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Final

NUMBER: Final = "I"
"""32-bit numbers without a sign."""

_EIGHT: Final = tuple(bytes(byte >> n & 1 for n in range(8)) for byte in range(256))


def numbers(values: Iterable[int] = ()) -> array[int]:
    return array(NUMBER, values)


def packed(places: Sequence[int], size: int) -> tuple[int, bytes]:
    """A rising list of places below `size`, as a table holds it: 1 and bits, or 0 and numbers."""
    if len(places) * 32 > size:
        return 1, bits_of(places, size).to_bytes((size + 7) // 8, "little")
    return 0, written(numbers(places))


def written(places: array[int]) -> bytes:
    """Numbers, least byte first."""
    if sys.byteorder == "big":
        places = array(NUMBER, places)
        places.byteswap()
    return places.tobytes()


def read(blob: bytes) -> array[int]:
    """Numbers as `written` wrote them."""
    places = numbers()
    places.frombytes(blob)
    if sys.byteorder == "big":
        places.byteswap()
    return places


def bits_of(places: Iterable[int], size: int) -> int:
    """The set of these places as bits."""
    octets = bytearray((size + 7) // 8)
    for place in places:
        octets[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(octets, "little")


def mask_of(bits: int, size: int) -> bytes:
    """A set as one byte for each place."""
    octets = bits.to_bytes((size + 7) // 8, "little")
    return b"".join(map(_EIGHT.__getitem__, octets))[:size]


def places_of(mask: bytes) -> array[int]:
    """The places of a mask, rising."""
    return numbers(compress(range(len(mask)), mask))
