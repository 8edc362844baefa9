"""When a listener plugs in: told from the lists of sound devices before and after.

Promises: a device more than before is somebody's headphones (a NavPad is one, so is a USB headset); when all
of those are gone again, so is the listener. What was there at the start is the hall's.
"""

from __future__ import annotations

from collections.abc import Iterable


class Outputs:
    """The sound devices of this computer, as they come and go."""

    def __init__(self) -> None:
        self._hall: set[str] | None = None
        self._plugged: set[str] = set()

    def now(self, devices: Iterable[str]) -> bool | None:
        """What a new list says: True, something was plugged in; False, the last such thing was pulled out;
        None, neither."""
        present = set(devices)
        if self._hall is None:
            self._hall = present
            return None
        added = present - self._hall - self._plugged
        left = self._plugged & present
        was = bool(self._plugged)
        self._plugged = left | added
        self._hall &= present
        if added:
            return True
        return False if was and not self._plugged else None
