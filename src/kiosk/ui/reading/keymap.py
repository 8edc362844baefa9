"""Which key means what: one table, whose defaults are what tactile keypads send, and what a desk may change.

Promises: `Keymap()` knows the arrows, Return and Backspace of keypads such as the AudioNav and the NavPad,
which arrive as an ordinary keyboard; `Keymap.of(("help=F5",))` adds a key to a meaning and takes it from any
other. Meanings are the words of `NAMES`, keys are named as Qt names them without `Key_`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt

NAMES: Final = (
    "next", "previous", "left", "right", "up", "down", "select", "back", "home", "help", "repeat", "where",
    "louder", "softer", "faster", "slower", "speech",
)  # fmt: skip
"""All that a key can mean."""

DEFAULTS: Final = {
    "next": ("Tab",),
    "previous": ("Backtab",),
    "left": ("Left",),
    "right": ("Right",),
    "up": ("Up",),
    "down": ("Down",),
    "select": ("Return", "Enter", "Space", "Select"),
    "back": ("Escape", "Backspace", "Back"),
    "home": ("Home", "HomePage"),
    "help": ("F1", "Help"),
    "repeat": ("F2",),
    "where": ("F3",),
    "louder": ("VolumeUp", "Plus"),
    "softer": ("VolumeDown", "Minus"),
    "faster": ("PageUp",),
    "slower": ("PageDown",),
    "speech": ("F4",),
}
"""The keys of each meaning."""


class KeymapError(ValueError):
    """A key or a meaning that there is not."""


class Keymap:
    """The meaning of every key that has one."""

    def __init__(self) -> None:
        self._meanings = {_key(key): name for name, keys in DEFAULTS.items() for key in keys}

    @classmethod
    def of(cls, changes: Sequence[str]) -> Keymap:
        """The defaults with changes like `help=F5`, each a further key of a meaning.

        :raises KeymapError: for a meaning or a key that there is not
        """
        it = cls()
        for change in changes:
            name, equals, key = change.partition("=")
            if not equals or name not in NAMES:
                raise KeymapError(
                    f"“{change}” is no key; write one of {', '.join(NAMES)}, = and a key's name"
                )
            it._meanings[_key(key)] = name
        return it

    def meaning(self, key: int) -> str:
        """What a key means; empty for one that means nothing here."""
        return self._meanings.get(key, "")


def _key(name: str) -> int:
    found = getattr(Qt.Key, f"Key_{name}", None)
    if not isinstance(found, Qt.Key):
        raise KeymapError(f"there is no key “{name}”; keys are named like F5, Return or PageUp")
    return int(found.value)
