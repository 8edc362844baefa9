"""The report's words: a small catalogue a language; numbers, times and dates as that language writes them.

Promises: a text is asked for by its place in the catalogue (`"glance.top"`); plural forms are CLDR's; nothing
claims more than the numbers hold: per cents are whole, and none is said of fewer than five.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date, get_day_names, get_month_names
from babel.numbers import format_decimal, format_percent

from kiosk.report.figures import FEW, VERY_FEW, Share

LANGUAGES: Final = ("kk", "ru", "en")
"""Languages that a report is worded in."""

FEW_MARK: Final = "†"
VERY_FEW_MARK: Final = "‡"

_LONG_PERIOD: Final[dict[str, str]] = {
    # {d} day, {m} month as it stands in a date, {y} year
    "kk": "{y} жылғы {d} {m}",
    "ru": "{d} {m} {y} года",
    "en": "{d} {m} {y}",
}


@cache
def catalogue(language: str) -> dict[str, dict[str, Any]]:
    """The words of a language as they are filed: tables of texts, or of plural forms."""
    text = files("kiosk.report").joinpath("words", f"{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


class Words:
    """The words of one language; `KeyError` for a text that is not in the catalogue."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._filed = catalogue(language)
        self._locale = Locale.parse(str(self._filed["locale"]))

    def has(self, place: str) -> bool:
        """Whether there is such a text."""
        table, _, name = place.partition(".")
        return name in self._filed.get(table, {})

    def say(self, place: str, n: int | None = None, **values: object) -> str:
        """A text with its values; `n` chooses the plural form and is filled in as a number."""
        table, _, name = place.partition(".")
        text = self._filed[table][name]
        if n is not None:
            values["n"] = self.number(n)
        if isinstance(text, dict):
            form = self._locale.plural_form(n or 0)
            text = text.get(form) or text["other"]
        return str(text).format(**values)

    def names(self, table: str) -> tuple[str, ...]:
        """The names of the texts of a table, in their order."""
        return tuple(self._filed[table])

    # -- numbers

    def number(self, value: float, decimals: int = 0) -> str:
        """A number with the language's separators."""
        pattern = "#,##0" + (f".{'0' * decimals}" if decimals else "")
        return str(format_decimal(value, pattern, locale=self._locale))

    def per_cent(self, value: float) -> str:
        """A whole per cent; what is not nothing never reads 0, and what is not all never 100."""
        if 0 < value < 0.005:
            return self.say("number.under_one", p=self._per_cent(0.01))
        if 0.995 <= value < 1:
            return self.say("number.over_most", p=self._per_cent(0.99))
        return self._per_cent(value)

    def _per_cent(self, value: float) -> str:
        return str(format_percent(value, locale=self._locale))

    def share(self, share: Share) -> str:
        """A share as far as it can be said, with its mark where it rests on few visits."""
        if share.whole < VERY_FEW:
            part, whole = self.number(share.part), self.number(share.whole)
            return self.say("number.of", part=part, whole=whole) + VERY_FEW_MARK
        return self.per_cent(share.value) + self.mark(share.whole)

    def interval(self, share: Share) -> str:
        """The 95 % interval of a share; "" where no per cent is said, or its ends are the same one."""
        if share.whole < VERY_FEW:
            return ""
        low, high = (self._per_cent(value) for value in share.interval)
        if low == high:
            return ""
        return self.say("time.span", a=low.rstrip(" %\u00a0\u202f"), b=high)

    def mark(self, count: int) -> str:
        """What warns of few visits."""
        return VERY_FEW_MARK if count < VERY_FEW else FEW_MARK if count < FEW else ""

    # -- times and dates

    def time(self, seconds: float) -> str:
        """A length of time, to the second up to an hour; no line breaks within it."""
        return self._time(seconds).replace(" ", "\u00a0")

    def _time(self, seconds: float) -> str:
        whole = round(seconds)
        if whole < 60:
            return self.say("time.seconds", s=self.number(whole))
        minutes, rest = divmod(whole, 60)
        if minutes < 60 and rest:
            return self.say("time.minutes_seconds", m=minutes, s=rest)
        if minutes < 60:
            return self.say("time.minutes", m=minutes)
        hours, minutes = divmod(round(whole / 60), 60)
        place = "time.hours_minutes" if minutes else "time.hours"
        return self.say(place, h=self.number(hours), m=minutes)

    def long_time(self, seconds: float) -> str:
        """A sum of times: beyond ten minutes without its seconds."""
        return self.time(round(seconds / 60) * 60 if seconds >= 600 else seconds)

    def day(self, day: date) -> str:
        """18 March 2027."""
        return self._day_of(day)

    def day_of_week(self, day: date) -> str:
        """Thursday, 18 March."""
        pattern = {"kk": "d MMMM, EEEE", "ru": "d MMMM, EEEE", "en": "EEEE d MMMM"}[self.language]
        return str(format_date(day, pattern, locale=self._locale))

    def short_day(self, day: date) -> str:
        """18 Mar."""
        return str(format_date(day, "d MMM", locale=self._locale))

    def month(self, day: date, *, short: bool = False) -> str:
        """The name of a month by itself."""
        names = get_month_names("abbreviated" if short else "wide", "stand-alone", self._locale)
        return _capital(names[day.month])

    def period(self, first: date, last: date) -> str:
        """1–31 March 2027."""
        if first == last:
            return self._day_of(first)
        if first.year != last.year:
            return f"{self._day_of(first)} – {self._day_of(last)}"
        if first.month == last.month:
            return self._day_of(last, f"{first.day}–{last.day}")
        month = str(format_date(last, "MMMM", locale=self._locale))
        one = f"{first.day} {format_date(first, 'MMMM', locale=self._locale)}"
        return self._day_of(last, f"{one} – {last.day}", month)

    def _day_of(self, day: date, d: str = "", month: str = "") -> str:
        m = month or str(format_date(day, "MMMM", locale=self._locale))
        return _LONG_PERIOD[self.language].format(d=d or day.day, m=m, y=day.year)

    def weekday(self, number: int, *, short: bool = False) -> str:
        """A weekday by itself, Monday being 0."""
        return str(get_day_names("abbreviated" if short else "wide", "stand-alone", self._locale)[number])

    def hour(self, hour: int) -> str:
        return f"{hour % 24:02}:00"

    def language_name(self, tag: str, *, alone: bool = False) -> str:
        """A language in this language's words, `alone` with a capital; its tag when nobody knows it."""
        try:
            name = Locale.parse(tag, sep="-").get_display_name(self._locale) or tag
        except (UnknownLocaleError, ValueError):
            name = tag or "?"
        return _capital(name) if alone else name

    def asked(self, name: str, value: str) -> str:
        """An accommodation and the value that was asked for."""
        for place in (f"asked.{name}-{value}", f"asked.{name}"):
            if self.has(place):
                return self.say(place, value=value)
        return self.say("asked.other", name=name, value=value)

    def ended(self, how: str) -> str:
        return self.say(f"ended.{how}") if self.has(f"ended.{how}") else how or "?"


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
