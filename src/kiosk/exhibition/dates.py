"""Promises dates as archives write them (EDTF, ISO 8601-2:2019), their bounds, and their words.

In kk, ru and en they are worded here, in other languages by `abroad`.

`EdtfDate.parse` knows the usual forms itself (`1992`, `1992-03`, `1992-03-02`, each with `~`, `?`, `%`;
`199X`, `19XX`, `1992-XX`; seasons `1992-21`; intervals of these, open `..` and unknown ends) and asks the
edtf library, which needs about ten milliseconds a date, for the rest. Both are remembered.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Ymd = tuple[int, int, int]  # year (astronomical: 0 = 1 BC), month 1–12, day 1–31
Form = Literal["date", "interval", "other"]

_PART = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%])?")
_MEANT = (
    (re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})"), (3, 2, 1)),  # 02.03.1992: day first, as here
    (re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})"), (1, 2, 3)),
    (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})"), (1, 2, 3)),
)


@dataclass(frozen=True, slots=True)
class DatePart:
    """One date of an EDTF text: a day, a month, a season (21 spring … 24 winter), a year, a decade or a
    century.

    `year` is the first year of the decade (`digits` 1) or century (`digits` 2).
    """

    year: int
    digits: int = 0
    month: int | None = None
    season: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False

    def bounds(self) -> tuple[Ymd, Ymd]:
        """First and last day. A winter counts as December of its year and the two months after it."""
        if self.digits:
            return (self.year, 1, 1), (self.year + 10**self.digits - 1, 12, 31)
        if self.season is not None:
            first = {21: 3, 22: 6, 23: 9, 24: 12}[self.season]
            year, last = (self.year, first + 2) if first < 12 else (self.year + 1, 2)
            return (self.year, first, 1), (year, last, _month_days(year, last))
        if self.month is None:
            return (self.year, 1, 1), (self.year, 12, 31)
        if self.day is None:
            return (self.year, self.month, 1), (self.year, self.month, _month_days(self.year, self.month))
        return (self.year, self.month, self.day), (self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date: its EDTF text, first and last possible day (None when open or unknown), and its parts.

    `form` "date" has `start` only; "interval" has `start`, `end` or both, `open_start`/`open_end` for `..`;
    "other" (sets, exponents, times) has bounds only.
    """

    text: str
    lower: Ymd | None
    upper: Ymd | None
    form: Form = "other"
    start: DatePart | None = None
    end: DatePart | None = None
    open_start: bool = False
    open_end: bool = False

    @classmethod
    def parse(cls, text: str) -> EdtfDate:
        """Raises ValueError, with a sentence, for what is no EDTF date."""
        return _parse(text.strip())

    def words(self, lang: str) -> str:
        """The date in words of `lang`."""
        return _words(self, lang) if _ours(lang) else _abroad(self, lang, "words")

    def year_words(self, lang: str) -> str:
        """The year alone for lists: "1992", "1990s", "1992–1994"; "" when there is none."""
        return _year_words(self, lang) if _ours(lang) else _abroad(self, lang, "year_words")

    def short_words(self, lang: str) -> str:
        """The date as a list says it under its year: "2 March", "March", "spring"; whole where it lies in no
        one year or is no more than a year."""
        return _short_words(self, lang) if _ours(lang) else _abroad(self, lang, "short_words")

    @property
    def first_year(self) -> int | None:
        bound = self.lower or self.upper
        return bound[0] if bound else None

    @property
    def sort_key(self) -> tuple[Ymd, Ymd]:
        """Orders by first possible day, then by last: a year stands before its days."""
        low, high = (-999_999_999, 1, 1), (999_999_999, 12, 31)
        lower = self.lower or (self.upper if self.upper else high)
        upper = self.upper or high
        return (lower or low, (-upper[0], -upper[1], -upper[2]))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validate, serialization=core_schema.plain_serializer_function_ser_schema(lambda d: d.text)
        )

    @classmethod
    def _validate(cls, value: Any) -> EdtfDate:
        if isinstance(value, EdtfDate):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError(
                "date", "A date was expected here, such as 1992-03-02, 1992-03, 1992 or 199X."
            )
        try:
            return _parse(value.strip())
        except ValueError as error:
            raise PydanticCustomError(
                "date", "{words}", {"words": str(error), "meant": meant_date(value)}
            ) from None

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # An editor reads a bare year as a number.
        return {
            "type": ["string", "integer"],
            "description": "A date in EDTF (ISO 8601-2).",
            "examples": ["1992-03-02", "1992-03", "1992", "1991~", "199X", "1992/1994", "1992/.."],
        }


def meant_date(text: str) -> str:
    """The EDTF date that was probably meant ("02.03.1992" → "1992-03-02", "c. 1991" → "1991~"), or ""."""
    text = text.strip()
    for pattern, (y, m, d) in _MEANT:
        found = pattern.fullmatch(text)
        if found:
            candidate = f"{found[y]}-{int(found[m]):02}-{int(found[d]):02}"
            return candidate if _try_fast(candidate) else ""
    found = re.fullmatch(r"(?:c\.?|ca\.?|circa|about|около|шамамен)\s*(\d{4})", text, re.IGNORECASE)
    if found:
        return f"{found[1]}~"
    found = re.fullmatch(r"(\d{3})0\s*['’]?(?:s|-?е|-ж\.?|х)", text, re.IGNORECASE)
    if found:
        return f"{found[1]}X"
    found = re.fullmatch(r"(\d{4})\s*[-–—]\s*(\d{4})", text)
    if found:
        return f"{found[1]}/{found[2]}"
    found = re.fullmatch(r"(\d{4})\s*(?:г\.?|год|ж\.?|жыл)", text)
    return found[1] if found else ""


# ---------------------------------------------------------------- reading


def _month_days(year: int, month: int) -> int:
    return calendar.monthrange(year if 1 <= year <= 9999 else 2000, month)[1]


def _part(text: str) -> DatePart | None:
    found = _PART.fullmatch(text)
    if not found:
        return None
    year_text, month_text, day_text, mark = found.groups()
    digits = year_text.count("X")
    year = int(year_text.replace("X", "0"))
    approximate, uncertain = mark in ("~", "%"), mark in ("?", "%")
    if digits:
        return None if month_text else DatePart(year, digits, None, None, None, approximate, uncertain)
    if month_text in (None, "XX"):
        if day_text not in (None, "XX"):
            return None
        return DatePart(year, 0, None, None, None, approximate, uncertain)
    month = int(month_text)
    if 21 <= month <= 24 and day_text is None:
        return DatePart(year, 0, None, month, None, approximate, uncertain)
    if not 1 <= month <= 12:
        return None
    if day_text in (None, "XX"):
        return DatePart(year, 0, month, None, None, approximate, uncertain)
    day = int(day_text)
    if not 1 <= day <= _month_days(year, month):
        return None
    return DatePart(year, 0, month, None, day, approximate, uncertain)


def _try_fast(text: str) -> EdtfDate | None:
    if "/" not in text:
        part = _part(text)
        if part is None:
            return None
        lower, upper = part.bounds()
        return EdtfDate(text, lower, upper, "date", part)
    if text.count("/") != 1:
        return None
    left, right = text.split("/")
    start, end = _part(left), _part(right)
    if (start is None and left not in ("", "..")) or (end is None and right not in ("", "..")):
        return None
    if start is None and end is None:
        return None
    first = start.bounds()[0] if start else None
    last = end.bounds()[1] if end else None
    if first and last and first > last:
        raise ValueError(f"The interval “{text}” ends before it begins.")
    return EdtfDate(text, first, last, "interval", start, end, left == "..", right == "..")


def _parse(text: str) -> EdtfDate:
    read = _read(text)
    if isinstance(read, str):
        raise ValueError(read)
    return read


@lru_cache(maxsize=65_536)
def _read(text: str) -> EdtfDate | str:
    """The date, or a sentence that says why it is none; both are remembered."""
    try:
        return _parse_anew(text)
    except ValueError as error:
        return str(error)


def _parse_anew(text: str) -> EdtfDate:
    expected = "Dates are written as 1992-03-02, 1992-03, 1992, 1991~ (about), 199X (the 1990s) or 1992/1994."
    if not text:
        raise ValueError(f"A date was expected, and nothing stands here. {expected}")
    fast = _try_fast(text)
    if fast is not None:
        return fast
    # What the fast path refuses and looks plain is wrong; the library would only say it ten milliseconds
    # later.
    plain = re.fullmatch(r"[0-9XYESTZu.,:/\\{}\[\]~?%+-]+", text) and not re.search(r"(?<!\.)\.(?!\.)", text)
    # The library would work a year of a billion digits out (“Y1E999999999”), and not come back.
    endless = re.search(r"E\d\d|\d{10}", text)
    if len(text) > 60 or not plain or endless:
        raise ValueError(f"“{text[:40]}” is not a date. {expected}")
    numbers = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?[~?%]?", text)
    if numbers and not 21 <= int(numbers[2]) <= 41:
        month = int(numbers[2])
        if not 1 <= month <= 12:
            raise ValueError(f"“{text}” is not a date: there is no month {numbers[2]}. {expected}")
        raise ValueError(f"“{text}” is not a date: that month has no day {numbers[3]}. {expected}")
    return _library(text, expected)


def _library(text: str, expected: str) -> EdtfDate:
    from edtf import parse_edtf

    try:
        parsed = parse_edtf(text)
    except Exception:  # its parser lets several kinds of errors through; each means: no date
        raise ValueError(f"“{text}” is not a date. {expected}") from None

    def bound(name: str) -> Ymd | None:
        try:
            value = getattr(parsed, name)()
            return (int(value[0]), int(value[1]), int(value[2]))
        except Exception:  # open ends come as infinite floats; the library's bounds then fail
            return None

    return EdtfDate(text, bound("lower_strict"), bound("upper_strict"))


# ---------------------------------------------------------------- wording


def _ours(lang: str) -> bool:
    """Whether the dates of a language are worded here."""
    return lang.split("-", 1)[0] in _MONTHS


@lru_cache(maxsize=65_536)
def _abroad(date: EdtfDate, lang: str, way: str) -> str:
    """What `abroad` says; it is read only for the languages that need it."""
    from kiosk.exhibition import abroad

    said: str = getattr(abroad, way)(date, lang)
    return said


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_MONTHS = {
    "en": _list("January February March April May June July August September October November December"),
    "ru": _list("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    "kk": _list("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"),
}
_MONTHS_OF = _list("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
# Kazakh: "from" (ablative) and "until" (dative) of the months, by vowel harmony and last sound.
_FROM_KK = _list(
    "қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан "
    "қарашадан желтоқсаннан"
)
_UNTIL_KK = _list(
    "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға "
    "желтоқсанға"
)
_SEASONS = {
    "en": ("spring", "summer", "autumn", "winter"),
    "ru": ("весна", "лето", "осень", "зима"),
    "kk": ("көктем", "жаз", "күз", "қыс"),
}
_SEASONS_OF = ("весны", "лета", "осени", "зимы")
_SEASONS_FROM_KK = ("көктемінен", "жазынан", "күзінен", "қысынан")
_SEASONS_UNTIL_KK = ("көктеміне", "жазына", "күзіне", "қысына")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

Case = Literal["plain", "from", "until", "about"]


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        while number >= value:
            out, number = out + letters, number - value
    return out


def _ordinal(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"


def _en(part: DatePart) -> str:
    if part.digits == 2:
        return f"{_ordinal(part.year // 100 + 1)} century"
    if part.digits == 1:
        return f"{part.year}s"
    if part.season is not None:
        return f"{_SEASONS['en'][part.season - 21]} {part.year}"
    if part.month is None:
        return str(part.year)
    month = _MONTHS["en"][part.month - 1]
    return f"{month} {part.year}" if part.day is None else f"{part.day} {month} {part.year}"


def _ru(part: DatePart, case: Case) -> str:
    of = case != "plain"
    if part.digits == 2:
        return f"{_roman(part.year // 100 + 1)} {'века' if of else 'век'}"
    if part.digits == 1:
        return f"{part.year}-{'х годов' if of else 'е годы'}"
    if part.season is not None:
        return f"{(_SEASONS_OF if of else _SEASONS['ru'])[part.season - 21]} {part.year} года"
    if part.month is None:
        return f"{part.year} {'года' if of else 'год'}"
    if part.day is not None:
        return f"{part.day} {_MONTHS_OF[part.month - 1]} {part.year} года"
    return f"{(_MONTHS_OF if of else _MONTHS['ru'])[part.month - 1]} {part.year} года"


def _kk(part: DatePart, case: Case) -> str:
    ending = {"plain": 0, "about": 0, "from": 1, "until": 2}[case]
    if part.digits == 2:
        return f"{_roman(part.year // 100 + 1)} {('ғасыр', 'ғасырдан', 'ғасырға')[ending]}"
    if part.digits == 1:
        return f"{part.year}-{('жылдар', 'жылдардан', 'жылдарға')[ending]}"
    if part.season is not None:
        if ending == 0:
            return f"{part.year} жылғы {_SEASONS['kk'][part.season - 21]}"
        names = _SEASONS_FROM_KK if case == "from" else _SEASONS_UNTIL_KK
        return f"{part.year} жылдың {names[part.season - 21]}"
    if part.month is None:
        return f"{part.year} {('жыл', 'жылдан', 'жылға')[ending]}"
    month = (_MONTHS["kk"], _FROM_KK, _UNTIL_KK)[ending][part.month - 1]
    return f"{part.year} жылғы {month}" if part.day is None else f"{part.year} жылғы {part.day} {month}"


def _bare(part: DatePart, lang: str, case: Case) -> str:
    if lang == "kk":
        return _kk(part, case)
    return _ru(part, case) if lang == "ru" else _en(part)


def _single(part: DatePart, lang: str) -> str:
    approximate, uncertain = part.approximate, part.uncertain
    if lang == "kk":
        words = _kk(part, "plain")
        if approximate:
            words = f"шамамен {words}"
        return f"болжам бойынша {words}" if uncertain else words
    if lang == "ru":
        words = f"около {_ru(part, 'about')}" if approximate else _ru(part, "plain")
        return f"предположительно {words}" if uncertain else words
    words = f"about {_en(part)}" if approximate else _en(part)
    return f"probably {words}" if uncertain else words


def _between(start: DatePart, end: DatePart, lang: str) -> str:
    """An interval between two dates; what both share is said once."""
    certain = not (start.approximate or start.uncertain or end.approximate or end.uncertain)
    whole_years = all(p.month is None and p.season is None and not p.digits for p in (start, end))
    if certain and whole_years:
        years = f"{start.year}–{end.year}"
        return {"kk": f"{years} жылдар", "ru": f"{years} годы"}.get(lang, years)
    if certain and start.month and end.month and start.year == end.year and bool(start.day) == bool(end.day):
        first, last = start.month - 1, end.month - 1
        if start.day and end.day and first == last:
            days = f"{start.day}–{end.day}"
            if lang == "kk":
                return f"{start.year} жылғы {days} {_MONTHS['kk'][first]}"
            if lang == "ru":
                return f"{days} {_MONTHS_OF[first]} {start.year} года"
            return f"{days} {_MONTHS['en'][first]} {start.year}"
        if start.day and end.day:
            if lang == "kk":
                names = _MONTHS["kk"]
                return f"{start.year} жылғы {start.day} {names[first]} – {end.day} {names[last]}"
            if lang == "ru":
                return f"{start.day} {_MONTHS_OF[first]} – {end.day} {_MONTHS_OF[last]} {start.year} года"
            names = _MONTHS["en"]
            return f"{start.day} {names[first]} – {end.day} {names[last]} {start.year}"
        names = _MONTHS.get(lang, _MONTHS["en"])
        if lang == "kk":
            return f"{start.year} жылғы {names[first]}–{names[last]}"
        return f"{names[first]}–{names[last]} {start.year}{' года' if lang == 'ru' else ''}"
    return f"{_single(start, lang)} – {_single(end, lang)}"


@lru_cache(maxsize=65_536)
def _words(date: EdtfDate, lang: str) -> str:
    lang = lang.split("-", 1)[0]
    start, end = date.start, date.end
    if date.form == "date" and start is not None:
        return _single(start, lang) if start.year > 0 else _before_our_era(date, lang)
    if date.form == "interval":
        if start is not None and end is not None:
            return _between(start, end, lang)
        if start is not None:
            if not date.open_end:
                return f"{_single(start, lang)} – ?"
            if lang == "kk":
                return f"{_kk(start, 'from')} бастап"
            if lang == "ru":
                return f"{'со' if start.day == 2 else 'с'} {_ru(start, 'from')}"  # со второго
            return f"from {_en(start)}"
        if end is not None:
            if not date.open_start:
                return f"? – {_single(end, lang)}"
            if lang == "kk":
                return f"{_kk(end, 'until')} дейін"
            return f"до {_ru(end, 'until')}" if lang == "ru" else f"until {_en(end)}"
    return _from_bounds(date, lang)


def _from_bounds(date: EdtfDate, lang: str) -> str:
    lower, upper = date.lower, date.upper
    if lower is None or upper is None:
        return date.text
    if lower[0] < 1:
        return _before_our_era(date, lang)
    if lower == upper:
        return _bare(DatePart(lower[0], 0, lower[1], None, lower[2]), lang, "plain")
    if lower[1:] == (1, 1) and upper[1:] == (12, 31):
        if lower[0] == upper[0]:
            return _bare(DatePart(lower[0]), lang, "plain")
        return _between(DatePart(lower[0]), DatePart(upper[0]), lang)
    return _between(
        DatePart(lower[0], 0, lower[1], None, lower[2]), DatePart(upper[0], 0, upper[1], None, upper[2]), lang
    )


_BEFORE = re.compile(r"-?\d{4}(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")


def _before_our_era(date: EdtfDate, lang: str) -> str:
    """A year before our era, its month or its day; what is no single one of these as it is written."""
    found, lower = _BEFORE.fullmatch(date.text), date.lower
    if found is None or lower is None:
        return date.text
    year, month, day = 1 - lower[0], int(found[1] or 0), int(found[2] or 0)  # history counts no year 0
    approximate, uncertain = found[3] in ("~", "%"), found[3] in ("?", "%")
    if lang == "kk":
        words = f"б.з.б. {year} жыл"
        if month:
            words += f"ғы {day} {_MONTHS['kk'][month - 1]}" if day else f"ғы {_MONTHS['kk'][month - 1]}"
        about, probably = "шамамен", "болжам бойынша"
    elif lang == "ru":
        of = approximate or bool(month)
        words = f"{year} {'года' if of else 'год'} до н. э."
        if month:
            names = _MONTHS_OF if day or approximate else _MONTHS["ru"]
            words = f"{day} {names[month - 1]} {words}" if day else f"{names[month - 1]} {words}"
        about, probably = "около", "предположительно"
    else:
        words = f"{year} BC"
        if month:
            name = _MONTHS["en"][month - 1]
            words = f"{day} {name} {words}" if day else f"{name} {words}"
        about, probably = "about", "probably"
    if approximate:
        words = f"{about} {words}"
    return f"{probably} {words}" if uncertain else words


def _year_number(year: int, lang: str) -> str:
    """A year by itself, as history counts it."""
    return str(year) if year > 0 else calendar_words(lang)["bc"].replace("{}", str(1 - year))


def _year_words(date: EdtfDate, lang: str) -> str:
    start = date.start or date.end
    if date.form == "date" and start is not None and start.digits:
        return _bare(DatePart(start.year, start.digits), lang.split("-", 1)[0], "plain")
    lower, upper = date.lower, date.upper
    if lower and upper:
        one_winter = start is not None and start.season is not None and date.form == "date"
        first, last = _year_number(lower[0], lang), _year_number(upper[0], lang)
        return first if first == last or one_winter else f"{first}–{last}"
    if lower:
        return f"{_year_number(lower[0], lang)}–"
    return f"–{_year_number(upper[0], lang)}" if upper else ""


def _short_words(date: EdtfDate, lang: str) -> str:
    start, tag = date.start, lang.split("-", 1)[0]
    if date.form != "date" or start is None or (start.month is None and start.season is None):
        return _words(date, lang)
    if start.season is not None:
        words = _SEASONS.get(tag, _SEASONS["en"])[start.season - 21]
    elif start.month is not None and start.day is not None:
        months = _MONTHS_OF if tag == "ru" else _MONTHS.get(tag, _MONTHS["en"])
        words = f"{start.day} {months[start.month - 1]}"
    else:
        assert start.month is not None
        words = _MONTHS.get(tag, _MONTHS["en"])[start.month - 1]
    about, probably = {
        "kk": ("шамамен", "болжам бойынша"), "ru": ("примерно", "предположительно"),
    }.get(tag, ("about", "probably"))  # fmt: skip
    if start.approximate:
        words = f"{about} {words}"
    return f"{probably} {words}" if start.uncertain else words


def calendar_words(lang: str) -> dict[str, str]:
    """Words of the calendar: "m1" … "m12" the months by themselves, "d1" … "d12" as they stand with a day,
    "bc" a year before our era, in place of "{}"."""
    if not _ours(lang):
        from kiosk.exhibition import abroad

        return abroad.calendar_words(lang)
    tag = lang.split("-", 1)[0]
    months = _MONTHS[tag]
    with_day = _MONTHS_OF if tag == "ru" else months
    return {
        **{f"m{n}": name for n, name in enumerate(months, 1)},
        **{f"d{n}": name for n, name in enumerate(with_day, 1)},
        "bc": {"kk": "б.з.б. {}", "ru": "{} до н. э."}.get(tag, "{} BC"),
    }
