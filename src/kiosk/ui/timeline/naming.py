"""Days, months and years of the line as words and figures, from the words that stand in the edition.

Promises: no Qt; nothing here knows a language.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.edition.timeline.calendar import DAY, MONTH, YEAR, civil, first_day, year_words
from kiosk.ui.timeline.axis import Span

EN_DASH = "\N{EN DASH}"


class Naming:
    """The words of the calendar in one language (`edition.timeline.read.Timeline.names`)."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def year(self, year: int) -> str:
        """A year as history counts it."""
        return year_words(year, self._words.get("bc", "−{}"))

    def month(self, month: int) -> str:
        return self._words.get(f"m{month}", str(month))

    def day(self, month: int, day: int, last: int = 0) -> str:
        """A day of a month, or some of its days."""
        name = self._words.get(f"d{month}", str(month))
        return f"{day}{EN_DASH}{last} {name}" if last > day else f"{day} {name}"

    def figure(self, span: Span) -> str:
        """The year or years of a span."""
        first, last = civil(span.begin)[0], civil(span.finish)[0]
        begin, end = self.year(first), self.year(last)
        return begin if first == last else f"{begin}{EN_DASH}{end}"

    def subtitle(self, span: Span) -> str:
        """The months or days of a span; "" where it is made of whole years."""
        if span.level >= YEAR:
            return ""
        (y, m, d), (last_y, last_m, last_d) = civil(span.begin), civil(span.finish)
        years = (f" {self.year(y)}", f" {self.year(last_y)}") if y != last_y else ("", "")
        if span.level == MONTH:
            words = self.month(m) + years[0]
            if (y, m) != (last_y, last_m):
                words += f" {EN_DASH} {self.month(last_m)}{years[1]}"
        elif (y, m) == (last_y, last_m):
            words = self.day(m, d, last_d)
        else:
            words = f"{self.day(m, d)}{years[0]} {EN_DASH} {self.day(last_m, last_d)}{years[1]}"
        return words[:1].upper() + words[1:]

    def step(self, level: int, unit: int) -> tuple[str, str, bool]:
        """What is written below a unit: in full, short, and whether it is one that is always written in full
        because a larger unit begins with it."""
        year, month, day = civil(first_day(level, unit))
        if level == DAY:
            name = self.month(month)
            return (_short(name), _short(name), True) if day == 1 else (str(day), str(day), False)
        if level == MONTH:
            name = self.month(month)
            full = self.year(year)
            return (full, full, True) if month == 1 else (_capital(name), _short(name), False)
        full = self.year(year)
        if level == YEAR and year >= 1000:
            return full, full[-2:], year % 10 == 0
        return full, full, level > YEAR and unit % 10 == 0

    def spoken(self, level: int, unit: int) -> str:
        """A unit as it is read out."""
        span = Span(level, unit, unit)
        return " ".join(part for part in (self.subtitle(span), self.figure(span)) if part)


def _short(month: str) -> str:
    return _capital(month[:3])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
