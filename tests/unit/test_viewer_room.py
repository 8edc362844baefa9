"""Promises that the memory of tiles goes back to the system when they go."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

# Tiles that come and go among small things that stay, as in a long visit. Prints the megabytes that are left.
_VISIT = """
import ctypes, sys
from kiosk.ui.viewer.room import give_back_large_blocks
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]
def resident():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS")) / 1000
if sys.argv[1] == "given":
    assert give_back_large_blocks()
libc.free(libc.malloc(8_000_000))  # a photograph, before
tile = 512 * 512 * 4
before = resident()
held = []
for _ in range(60):
    block = libc.malloc(tile)
    ctypes.memset(block, 1, tile)
    held.append((block, libc.malloc(64_000)))
for block, _ in held:
    libc.free(block)
print(resident() - before)
"""


def left_mb(how: str) -> float:
    done = subprocess.run([sys.executable, "-c", _VISIT, how], capture_output=True, text=True, check=True)
    return float(done.stdout)


@pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc", reason="only glibc keeps freed tiles, and has the switch"
)
def test_tiles_give_their_memory_back() -> None:
    assert left_mb("given") < 5
    assert left_mb("as it comes") > 50  # else the switch has become needless
