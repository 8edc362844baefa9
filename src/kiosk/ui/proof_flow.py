"""Text that flows through the columns of as many pages as it needs.

Promises: a line is never cut; a heading is never the last line of a column; what does not fit goes on in the
next column, then on the next page, which `turn` begins.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.proof_paper import LABEL, LINE, Paper, Style

Column = tuple[float, float, float]
"""x, y and width of a column, in millimetres."""


class Flow:
    """Sets paragraphs one after the other. `turn` begins another page and gives its columns."""

    def __init__(
        self, paper: Paper, columns: list[Column], bottom: float, turn: Callable[[], list[Column]]
    ) -> None:
        self._paper, self._columns, self._bottom, self._turn = paper, columns, bottom, turn
        self._at = 0
        self.y = columns[0][1]

    @property
    def x(self) -> float:
        """The left edge of the column."""
        return self._columns[self._at][0]

    @property
    def width(self) -> float:
        """The width of the column."""
        return self._columns[self._at][2]

    @property
    def top(self) -> bool:
        """Whether the column is still empty."""
        return self.y == self._columns[self._at][1]

    def next_column(self) -> None:
        """Go on in the next column."""
        self._at += 1
        if self._at >= len(self._columns):
            self._columns = self._turn()
            self._at = 0
        self.y = self._columns[self._at][1]

    def room(self, height: float) -> None:
        """See that so much height is left in the column."""
        if self.y + height > self._bottom and not self.top:
            self.next_column()

    def space(self, height: float) -> None:
        """Leave room, unless the column begins here."""
        if not self.top:
            self.y += height

    def text(self, words: str, style: Style, before: float = 0, indent: float = 0, keep: float = 0) -> None:
        """A paragraph; `keep` asks for room below its first line."""
        if not words:
            return
        self.space(before)
        self.room(style.line_mm + keep)
        layout = self._paper.lines(words, style, self.width - indent)
        for number in range(layout.lineCount()):
            self.room(style.line_mm)
            self._paper.line(layout, number, self.x + indent, self.y, style)
            self.y += style.line_mm

    def heading(self, words: str, style: Style = LABEL, before: float = 4) -> None:
        """A heading with a rule above it."""
        self.space(before)
        self.room(style.line_mm + 12)
        self._paper.rule(self.x, self.y, self.width, LINE)
        self.y += 1.6
        self.text(words, style, keep=8)
        self.y += 0.6

    def pair(self, name: str, words: str, label: Style, style: Style, beside: float = 38.0) -> None:
        """A name, and what it says beside it, from `beside` millimetres on."""
        left = min(beside, self.width * 0.36)
        names = self._paper.lines(name, label, left - 3)
        layout = self._paper.lines(words, style, self.width - left)
        self.room(max(names.lineCount(), min(2, layout.lineCount())) * style.line_mm)
        for number in range(max(names.lineCount(), layout.lineCount())):
            self.room(style.line_mm)
            if number < names.lineCount():
                self._paper.line(names, number, self.x, self.y + 0.25, label)
            if number < layout.lineCount():
                self._paper.line(layout, number, self.x + left, self.y, style)
            self.y += style.line_mm
        self.y += 0.8
