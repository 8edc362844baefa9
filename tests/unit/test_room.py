"""Promises that freed memory goes back to the system: that of tiles, and that of threads."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

# Tiles that come and go among small things that stay, as in a long visit. Prints the megabytes that are left.
_VISIT = """
import ctypes, sys
from kiosk.ui.room import give_back
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]
def resident():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS")) / 1000
if sys.argv[1] == "given":
    assert give_back()
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


# Threads that come and go, each with something that stays, as with films and pictures. Prints the heaps.
_THREADS = """
import ctypes, re, sys, threading
from kiosk.ui.room import give_back
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
libc.fopen.restype, libc.malloc_info.argtypes = ctypes.c_void_p, [ctypes.c_int, ctypes.c_void_p]
libc.fclose.argtypes = [ctypes.c_void_p]
if sys.argv[1] == "given":
    assert give_back()
ready = threading.Barrier(7)
def work():
    libc.malloc(1000)
    ready.wait()
threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads:
    thread.start()
ready.wait()
for thread in threads:
    thread.join()
out = libc.fopen(sys.argv[2].encode(), b"w")
libc.malloc_info(0, out)
libc.fclose(out)
print(len(re.findall("<heap nr", open(sys.argv[2]).read())))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc gives every thread a heap")
def test_threads_share_the_heaps_that_there_are(tmp_path: Path) -> None:
    def heaps(how: str) -> int:
        command = [sys.executable, "-c", _THREADS, how, str(tmp_path / "heaps.xml")]
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    assert heaps("given") == 1
    assert heaps("as it comes") > 4  # else the switch has become needless
