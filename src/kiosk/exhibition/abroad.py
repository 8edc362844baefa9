"""Promises dates and lengths in words of any language that CLDR knows, beside kk, ru and en.

What CLDR has no words for (decades, centuries, seasons, "about", "from") is said in signs that are read
everywhere: 1990–1999, ≈ 1992, 1992 (?), 1992 – …; a season by its months. Digits are 0 to 9 in every
language, as in reference codes and counts. A language that CLDR does not know has the months of English.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.units import format_unit

if TYPE_CHECKING:
    from kiosk.exhibition.dates import DatePart, EdtfDate, Ymd

_APPROXIMATE = "≈\u00a0{}"
_UNCERTAIN = "{} (?)"
_OPEN = "…"


@lru_cache(maxsize=32)
def locale_of(lang: str) -> Locale:
    """CLDR's data of a language; those of its first part ("ar" of "ar-x-hall"), else English."""
    for tag in (lang, lang.split("-", 1)[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en")


def words(date: EdtfDate, lang: str) -> str:
    """The date in words of a language."""
    locale, start, end = locale_of(lang), date.start, date.end
    if date.form == "date" and start is not None:
        return _single(start, locale) if start.year > 0 else _before_our_era(date, locale)
    if date.form == "interval":
        if start is not None and end is not None and start.year > 0:
            return _between(start, end, locale)
        if start is not None and end is None and start.year > 0:
            return f"{_single(start, locale)} – {_OPEN if date.open_end else '?'}"
        if end is not None and start is None and end.year > 0:
            return f"{_OPEN if date.open_start else '?'} – {_single(end, locale)}"
    if date.lower is None or date.upper is None:
        return date.text
    if date.lower[0] < 1:
        return _before_our_era(date, locale)
    return _days(date.lower, date.upper, locale)


def year_words(date: EdtfDate, lang: str) -> str:
    """The year alone for lists: "1992", "1990–1999", "1992–1994"; "" when there is none."""
    locale, start = locale_of(lang), date.start
    first = date.lower and _year_number(date.lower[0], locale)
    last = date.upper and _year_number(date.upper[0], locale)
    if date.form == "date" and start is not None and start.season is not None:
        return first or ""  # a winter counts for the year in which it begins
    if first and last:
        return first if first == last else f"{first}–{last}"
    return f"{first}–" if first else f"–{last}" if last else ""


def short_words(date: EdtfDate, lang: str) -> str:
    """The date as a list says it under its year: "2 March", "March", "March–May"."""
    start, locale = date.start, locale_of(lang)
    if date.form != "date" or start is None or (start.month is None and start.season is None):
        return words(date, lang)
    first, last = (datetime.date(2000, month, day) for _, month, day in start.bounds())
    if start.season is not None:
        said = f"{_month(first, locale)} – {_month(last, locale)}"
    else:
        said = format_skeleton("MMMMd", first, locale=locale) if start.day else _month(first, locale)
    return _marked(said, start)


def calendar_words(lang: str) -> dict[str, str]:
    """As `dates.calendar_words` has them."""
    locale = locale_of(lang)
    return {
        **{f"m{n}": locale.months["stand-alone"]["wide"][n] for n in range(1, 13)},
        **{f"d{n}": locale.months["format"]["wide"][n] for n in range(1, 13)},
        "bc": f"{{}} {locale.eras['abbreviated'][0]}",
    }


def _year_number(year: int, locale: Locale) -> str:
    return str(year) if year > 0 else f"{1 - year} {locale.eras['abbreviated'][0]}"


def _month(day: datetime.date, locale: Locale) -> str:
    return str(locale.months["stand-alone"]["wide"][day.month])


def _marked(said: str, part: DatePart) -> str:
    said = _APPROXIMATE.format(said) if part.approximate else said
    return _UNCERTAIN.format(said) if part.uncertain else said


def _single(part: DatePart, locale: Locale) -> str:
    low, high = part.bounds()
    if part.day is not None:
        said = format_date(datetime.date(*low), "long", locale)
    elif part.month is not None:
        said = format_skeleton("yMMMM", datetime.date(*low), locale=locale)
    else:
        said = _days(low, high, locale)
    return _marked(said, part)


def _between(start: DatePart, end: DatePart, locale: Locale) -> str:
    plain = not (start.approximate or start.uncertain or end.approximate or end.uncertain)
    if plain and bool(start.day) == bool(end.day) and bool(start.month) == bool(end.month):
        return _days(start.bounds()[0], end.bounds()[1], locale, months=not start.day)
    return f"{_single(start, locale)} – {_single(end, locale)}"


def _days(low: Ymd, high: Ymd, locale: Locale, months: bool = True) -> str:
    """What lies between two days: a day, whole months (where `months` may be said), or whole years."""
    first, last = datetime.date(*low), datetime.date(*high)
    if low[1:] == (1, 1) and high[1:] == (12, 31):
        if low[0] == high[0]:
            return format_skeleton("y", first, locale=locale)
        return format_interval(first, last, "y", locale=locale)
    if low == high:
        return format_date(first, "long", locale)
    if months and low[2] == 1 and (last + datetime.timedelta(days=1)).day == 1:
        if low[:2] == high[:2]:
            return format_skeleton("yMMMM", first, locale=locale)
        return format_interval(first, last, "yMMMM", locale=locale)
    return format_interval(first, last, "yMMMMd", locale=locale)


def _before_our_era(date: EdtfDate, locale: Locale) -> str:
    """A year before our era, with its month and day; what is no single one of these as it is written."""
    start, lower = date.start, date.lower
    if lower is None or (start is not None and start.digits):
        return date.text
    year = _year_number(lower[0], locale)
    found = date.text.lstrip("-").rstrip("~?%").split("-")
    if not all(part.isdecimal() for part in found) or len(found) > 3:
        return date.text
    said = year
    if len(found) > 1:
        day = datetime.date(2000, lower[1], lower[2])
        inner = format_skeleton("MMMMd", day, locale=locale) if len(found) > 2 else _month(day, locale)
        said = f"{inner} {year}"
    mark = date.text[-1]
    said = _APPROXIMATE.format(said) if mark in "~%" else said
    return _UNCERTAIN.format(said) if mark in "?%" else said


def length_abroad(number: float, millimetres: bool, lang: str) -> str:
    """A length in millimetres or centimetres, as a language writes it (CLDR)."""
    unit = "length-millimeter" if millimetres else "length-centimeter"
    said = format_unit(number, unit, "short", locale=locale_of(lang))
    return str(said).replace(" ", "\u00a0")
