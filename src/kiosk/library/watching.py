"""The library as a running window follows it: has it changed, and what is to be shown now.

Promises:
- Looking costs two questions to the disk, so it may be asked every second.
- What crashes have set aside (`kiosk.library.aside`) is left out, and shown again once staff say so.
- What a window shows is held: no command sweeps its files away, even when it is removed, until the window has
  let go of it.
- Nothing is raised: where nothing can be opened, the answer is None and the window goes on with what it has.

Light: the window imports it on its way up.
"""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.edition.reader import Edition
from kiosk.errors import EditionError
from kiosk.library import aside
from kiosk.library.collection import Library
from kiosk.library.holding import hold


class Watch:
    """One window's look at the library. `take` may run on another thread, one at a time."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._stamp: tuple[aside.Stamp, aside.Stamp] | None = None
        self._shown: tuple[Path, tuple[str, ...]] | None = None
        self._held: dict[int, int] = {}

    def changed(self) -> bool:
        """True when the library has changed since `take` last looked."""
        return self._now() != self._stamp

    def _now(self) -> tuple[aside.Stamp, aside.Stamp]:
        return self._library.pointer_stamp(), aside.stamp(self._library)

    def take(self) -> Edition | None:
        """What is to be shown now, opened and held; None when it is what was taken last, or nothing opens."""
        stamp = self._now()
        shown = self._library.shown(aside.state(self._library))
        self._stamp = stamp  # a change meanwhile is a change at the next look
        if shown is None or (shown.edition, shown.hidden) == self._shown:
            return None
        try:
            handle = hold(shown.edition)
        except OSError:
            return None
        try:
            edition = Edition.open(shown.edition, shown.hidden)
        except EditionError:
            os.close(handle)
            return None
        self._held[id(edition)] = handle
        self._shown = shown.edition, shown.hidden
        return edition

    def let_go(self, edition: Edition) -> None:
        """Close an edition that is no longer shown; its files may be swept from now on."""
        edition.close()
        handle = self._held.pop(id(edition), None)
        if handle is not None:
            os.close(handle)
