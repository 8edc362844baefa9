"""What a running process holds: memory, file descriptors, threads, objects of Qt.

Promises: every figure is the system's or Qt's own, not an estimate; reading them leaves nothing behind.
"""

from __future__ import annotations

import atexit
import ctypes
import gc
import mmap
import platform
from collections import Counter
from dataclasses import astuple, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.kept import look

_ADDED, _REMOVED = 3, 4  # QHooks::AddQObject and QHooks::RemoveQObject in Qt's qhooks_p.h
_COUNTER: Final = 64  # where in its page the number stands, in bytes


class ObjectCount:
    """How many objects of Qt live: every QObject of the process, those without a parent and those that only
    C++ or QML know among them.

    Qt calls two functions of ours, one for each object that is made and one for each that goes. They are two
    instructions of the processor each, since objects are made on any thread, and Python there would wait for
    the interpreter.
    """

    def __init__(self) -> None:
        self._page: mmap.mmap | None = None
        if platform.machine() != "x86_64":
            return
        page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
        address = ctypes.addressof(ctypes.c_char.from_buffer(page))
        for at, operation in ((0, 0x05), (16, 0x0D)):  # lock inc, lock dec: qword [rip + distance]; ret
            distance = _COUNTER - (at + 8)
            page[at : at + 9] = bytes((0xF0, 0x48, 0xFF, operation, *distance.to_bytes(4, "little"), 0xC3))
        (core,) = Path(PySide6.__file__).parent.glob("Qt/lib/libQt6Core.so.6")
        hooks = (ctypes.c_size_t * 7).in_dll(ctypes.CDLL(str(core)), "qtHookData")
        if hooks[_ADDED] or hooks[_REMOVED]:
            return  # a debugger has them
        hooks[_ADDED], hooks[_REMOVED] = address, address + 16
        self._page = page
        atexit.register(self._leave, hooks)

    @staticmethod
    def _leave(hooks: ctypes.Array[ctypes.c_size_t]) -> None:
        """Before the page goes, with Python."""
        hooks[_ADDED] = hooks[_REMOVED] = 0

    def __call__(self) -> int:
        """The objects that came less those that went since this was made; -1 where it cannot be counted."""
        if self._page is None:
            return -1
        return int.from_bytes(self._page[_COUNTER : _COUNTER + 8], "little", signed=True)


@cache
def object_count() -> ObjectCount:
    """The one count of this process. To be called before the application is made."""
    return ObjectCount()


@dataclass(frozen=True, slots=True)
class Gauges:
    """One reading. Memory in bytes: `pss` is what the system counts for the process, with its share of what
    others use as well; `own` of it what lies in no file (the share in a library's pages changes whenever
    another program begins or ends); `heap` what the C library has given out. `wrapped` are the objects of Qt
    that Python knows, `tree` those that hang below the window and the engine."""

    seconds: float
    pss: int
    own: int
    heap: int
    descriptors: int
    threads: int
    objects: int
    tree: int
    wrapped: int

    def row(self) -> str:
        """As a line of a table."""
        return ",".join(f"{value:.2f}" if isinstance(value, float) else str(value) for value in astuple(self))

    @classmethod
    def of_row(cls, row: str) -> Gauges:
        """Back from that line."""
        seconds, *rest = row.split(",")
        return cls(float(seconds), *(int(value) for value in rest))

    @classmethod
    def head(cls) -> str:
        """The table's first line."""
        return ",".join(field.name for field in fields(cls))


class _Mallinfo(ctypes.Structure):
    _fields_ = [
        (name, ctypes.c_size_t)
        for name in [
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "keepcost",
        ]
    ]


@cache
def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallinfo2"):
        libc.mallinfo2.restype = _Mallinfo
    return libc


def tidy(engine: QQmlEngine, window: QQuickWindow) -> None:
    """Let everything go that nobody holds, and give free memory back: what is left is held by someone.
    Pictures that Qt keeps for half a minute after they were shown go too."""
    for _ in range(2):
        window.releaseResources()
        engine.collectGarbage()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        look()
    if hasattr(_libc(), "malloc_trim"):
        _libc().malloc_trim(0)


def _entries(folder: str) -> int:
    return sum(1 for _ in Path(folder).iterdir())


def read(seconds: float, roots: tuple[QObject, ...]) -> Gauges:
    """Read all of it now."""
    rollup = Path("/proc/self/smaps_rollup").read_text()
    share = {
        name: int(rest.split()[0]) for name, _, rest in (it.partition(":") for it in rollup.splitlines()[1:])
    }
    heap = 0
    if hasattr(_libc(), "mallinfo2"):
        info = _libc().mallinfo2()
        heap = info.uordblks + info.hblkhd
    return Gauges(
        seconds,
        share["Pss"] * 1024,
        (share["Pss_Anon"] + share["Pss_Shmem"]) * 1024,
        heap,
        _entries("/proc/self/fd") - 1,
        _entries("/proc/self/task"),
        object_count()(),
        sum(kinds(roots).values()),
        sum(isinstance(thing, QObject) for thing in gc.get_objects()),
    )


def kinds(roots: tuple[QObject, ...]) -> Counter[str]:
    """How many objects of each class hang below the roots."""
    found: Counter[str] = Counter()
    left = list(roots)
    while left:
        thing = left.pop()
        found[type(thing).__name__] += 1
        left.extend(thing.children())
    return found
