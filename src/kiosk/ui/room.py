"""The memory that is freed, given back to the system.

Promises: no Qt. Called after the first frame, for the whole program and from then on. Two habits of glibc's
allocator let a program that runs for months grow though it holds no more. Where there is another C library,
nothing is changed.

A large block goes back at once only as long as no larger one was ever freed; after that blocks of a tile's
size are kept between small ones that stay, and a thousand rounds over a gigapixel picture move the program's
memory by 20 MB. With a fixed threshold every picture has pages of its own, which go with it (docs/adr/0081).

Each new thread gets a heap of its own, up to eight for each processor, and threads come and go with every
film and picture: each heap keeps for good what its busiest moment left between small things that stay.
Threads share the heaps that there are after the first frame instead, four of them (docs/adr/0115).
"""

from __future__ import annotations

from functools import cache
from typing import Final

M_MMAP_THRESHOLD: Final = -3
"""glibc's names in `malloc.h`; see mallopt(3)."""
M_ARENA_MAX: Final = -8
LARGE_BYTES: Final = 256 * 1024
"""A quarter of a tile of 512 × 512 pixels; what text and items take is far smaller."""
HEAPS: Final = 1
"""So many at the most from now on; those that there are stay, and are shared."""


@cache
def give_back() -> bool:
    """Have blocks of `LARGE_BYTES` and more go back to the system when they are freed, and threads share the
    heaps that there are; whether the C library does so."""
    import ctypes  # 10 ms: not for the first frame

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is None:
        return False
    wanted = {M_MMAP_THRESHOLD: LARGE_BYTES, M_ARENA_MAX: HEAPS}
    return all(mallopt(name, value) == 1 for name, value in wanted.items())
