"""How many things the timeline has, in the language of the interface.

A class, because lupdate sees the plural of `tr` and not that of `QCoreApplication.translate`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.ui import words


class Held(QObject):
    """Counts in words."""

    def held(self, records: int, events: int, kind: str = "") -> str:
        """ "14 records · 2 events"; of one section kind, "14 documents"."""
        told = [words.counted(kind, records)] if records or not events else []
        if events:
            told.append(self.tr("%n event(s)", "", events))
        return " · ".join(told)

    def wider(self, count: int) -> str:
        """How many are dated less exactly than what is in view."""
        return words.grouped(self.tr("%n dated more broadly", "", count), count) if count else ""

    def undated(self, count: int) -> str:
        return words.grouped(self.tr("Without a date: %n", "", count), count) if count else ""

    def events(self) -> str:
        """What the events are called as one of the parts."""
        return self.tr("Events")
