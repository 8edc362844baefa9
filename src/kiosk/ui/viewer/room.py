"""The room that tiles take, given back to the system when they go.

Promises: no Qt. glibc's allocator gives a large block back at once only as long as no larger one was ever
freed; after that it keeps blocks of a tile's size between small ones that stay, and a thousand rounds over a
gigapixel picture move the program's memory by 20 MB. With a fixed threshold every tile has pages of its own,
which go with it (docs/adr/0081). Where there is another C library, nothing is changed.
"""

from __future__ import annotations

from functools import cache
from typing import Final

M_MMAP_THRESHOLD: Final = -3
"""glibc's name for it in `malloc.h`; see mallopt(3)."""
LARGE_BYTES: Final = 256 * 1024
"""A quarter of a tile of 512 × 512 pixels; what text and items take is far smaller."""


@cache
def give_back_large_blocks() -> bool:
    """Have blocks of `LARGE_BYTES` and more go back to the system when they are freed, in the whole program
    and from now on; whether the C library does so."""
    import ctypes  # not needed before the first picture is opened

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and mallopt(M_MMAP_THRESHOLD, LARGE_BYTES) == 1
