"""Looks for sticks again and again, and puts what it sees into rows.

Promises: a stick is looked into when it appears and when the list of its top folder changes, not every time.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.staff.sticks import Found, Places, Stick, find_sticks, look_at
from kiosk.ui.models import Row
from kiosk.ui.staff import words


@dataclass(frozen=True, slots=True)
class Seen:
    """The sticks that are in, with what lies on them."""

    sticks: tuple[Stick, ...] = ()

    @property
    def candidates(self) -> tuple[Found, ...]:
        """Every exhibition on every stick, in the order of the rows."""
        return tuple(found for stick in self.sticks for found in stick.found)


class StickWatch:
    """Remembers what was seen, for the next look. Used by one thread at a time.

    Sticks with an exhibition come first: holiday pictures do not push them away.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self._known: dict[tuple[str, Path | None], tuple[object, Stick]] = {}

    def forget(self) -> None:
        """Look into every stick anew next time."""
        self._known = {}

    def look(self) -> Seen:
        """The sticks that are in now."""
        known: dict[tuple[str, Path | None], tuple[object, Stick]] = {}
        for stick in find_sticks(self._places):
            key, stamp = (stick.name, stick.path), _stamp(stick.path)
            before = self._known.get(key)
            same = before is not None and before[0] == stamp and not before[1].trouble
            known[key] = before if before is not None and same else (stamp, look_at(stick))
        self._known = known
        sticks = [stick for _, stick in known.values()]
        return Seen(tuple(sorted(sticks, key=lambda stick: not stick.found)))


def _stamp(path: Path | None) -> object:
    if path is None:
        return None
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_dev, seen.st_ino, seen.st_mtime_ns


def rows_of(seen: Seen) -> list[Row]:
    """What the page shows: a head for each stick, its exhibitions, and what is to be said of it."""
    rows: list[Row] = []
    number = 0
    for stick in seen.sticks:
        rows.append(_row("stick", stick.name))
        for found in stick.found:
            detail = words.date_of(found.modified)
            if found.kind == "file":
                detail = f"{words.size(found.size)}, {detail}"
            rows.append(_row("found", found.name, detail, number))
            number += 1
        if stick.trouble:
            rows.append(_row("note", words.stick_words(stick.trouble)))
        elif not stick.found:
            rows.append(_row("note", words.stick_words("empty")))
        elif stick.hurried:
            rows.append(_row("note", words.stick_words("hurried")))
        elif stick.unlisted:
            rows.append(_row("note", words.stick_words("crowded")))
    return rows or [_row("note", words.stick_words("none"))]


def _row(what: str, name: str, detail: str = "", number: int = -1) -> Row:
    return {"what": what, "name": name, "detail": detail, "number": number}
