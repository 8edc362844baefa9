"""Promises the kinds of sections: `KINDS` names them, `kind(name)` gives one.

A new kind is one new folder and one word in `KINDS`. Importing this module is light; a kind's models are
imported when it is asked for.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.sections.base import SectionKind

KINDS: tuple[str, ...] = ("documents", "gifts", "autographs", "quotes")


@cache
def kind(name: str) -> SectionKind:
    """The section kind called `name`. Raises KeyError for a name that is not in `KINDS`."""
    if name not in KINDS:
        raise KeyError(name)
    found: SectionKind = import_module(f"kiosk.sections.{name}.present").KIND
    return found
