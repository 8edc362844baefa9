"""Promises that no date is guessed: EDTF, ISO and declared formats are read, all else is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from kiosk.exhibition import EdtfDate
from kiosk.exhibition.dates import meant_date


class UnclearDateError(ValueError):
    """`str()` is a sentence; `hint` says what to write."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read_date(
    text: str, formats: Iterable[str] = (), about: Sequence[str] = (), doubtful: Sequence[str] = ()
) -> str:
    """A date in EDTF. `about` and `doubtful` are words before it that make it one of about that time, or a
    doubtful one. Raises UnclearDateError, with what to write, for whatever could mean two things."""
    text = " ".join(text.split())
    plain, sign = _without_marks(text, about, doubtful)
    if sign:
        try:
            made = "/".join(f"{part}{sign}" for part in read_date(plain, formats).split("/"))
            EdtfDate.parse(made)
        except ValueError:
            raise _unclear(text) from None
        return made
    found = {made for words in formats if (made := _by_format(text, words))}
    if len(found) == 1:
        return found.pop()
    if len(found) > 1:
        raise UnclearDateError(
            f"“{text[:40]}” is {' or '.join(sorted(found))} by the mapping's formats.", "Write one of them."
        )
    try:
        EdtfDate.parse(text)
    except ValueError:
        raise _unclear(text) from None
    return text


def _without_marks(text: str, about: Sequence[str], doubtful: Sequence[str]) -> tuple[str, str]:
    """What stands behind the words, and the sign of EDTF for them: ~ about, ? doubtful, % both."""
    found = {"~": False, "?": False}
    while True:
        for sign, words in (("~", about), ("?", doubtful)):
            mark = next((word for word in words if word and text.casefold().startswith(word.casefold())), "")
            if mark:
                text, found[sign] = text[len(mark) :].lstrip(), True
                break
        else:
            signs = "".join(sign for sign, there in found.items() if there)
            return text, "%" if len(signs) == 2 else signs


def _unclear(text: str) -> UnclearDateError:
    shown = f"“{text[:40]}{'…' if len(text) > 40 else ''}”"
    numbers = re.fullmatch(r"(\d{1,4})([./\- ])(\d{1,2})([./\- ])(\d{1,4})", text)
    if numbers:
        first, second, third = (int(numbers[part]) for part in (1, 3, 5))
        if len(numbers[1]) <= 2 and len(numbers[5]) <= 2:
            return UnclearDateError(
                f"{shown} is no date that can be read for certain: the year has two digits.",
                "Write the year with four digits, first: 2001-04-03.",
            )
        if len(numbers[5]) == 4 and len(numbers[1]) <= 2:
            ways = [w for m, d in ((second, first), (first, second)) if (w := _iso(third, m, d))]
            ways = list(dict.fromkeys(ways))
            if len(ways) == 2:
                return UnclearDateError(
                    f"{shown} is {ways[0]} where the day stands first, and {ways[1]} where the month does.",
                    "Write it as one of them, or say it for the whole column in a mapping: "
                    f'format: "%d{numbers[2]}%m{numbers[4]}%Y".',
                )
            if ways:
                return UnclearDateError(f"{shown} is not written as dates are here.", f"Write {ways[0]}.")
    two_digits = re.search(r"(?<!\d)['’]?\d{2}$", text) and not re.search(r"\d{4}", text)
    if two_digits and re.search(r"[^\W\d_]", text):
        return UnclearDateError(
            f"{shown} is no date that can be read for certain: the year has two digits.",
            "Write the year with four digits: 2001-03.",
        )
    if re.fullmatch(r"\d{5}", text):
        return UnclearDateError(
            f"{shown} is no date; perhaps the spreadsheet's own count of days, whose format was lost.",
            f"As most spreadsheets count, it is {_counted(int(text))}. Write the date, or give the column "
            "the format of dates in the spreadsheet program.",
        )
    meant = meant_date(text)
    if re.search(r"[^\W\d_]{3,}", text) and re.search(r"\d{4}", text):
        words, form = _in_words(text)
        meant = meant or words or (f"{decade[1]}X" if (decade := _DECADE.search(text)) else "")
        column = f'Or say how the whole column is written in a mapping: format: "{form or "%B %Y"}".'
        return UnclearDateError(
            f"{shown} is a date in words, which is not guessed.",
            f"Write {meant}. {column if form else ''}".rstrip()
            if meant
            else f"Write 2001-03-04, 2001-03, 2001, or 2001~ for “about 2001”. {column}",
        )
    return UnclearDateError(
        f"{shown} is not a date.",
        f"Write {meant}." if meant else "Write 1992-03-02, 1992-03, 1992, 1991~ (about), 199X or 1992/1994.",
    )


_FIRST_DAY = date(1899, 12, 30)  # day 0 of the workbooks that count from 1900, for days after February 1900
_DECADE = re.compile(r"(?<!\d)(\d{3})0\s*(?:['’]?s|-?\s*(?:е|х|ые|ых|шы|ші|ж))(?![^\W\d_])")
_BESIDE = frozenset({"г", "год", "года", "ж", "жыл", "жылы", "жылғы", "of", "the", "y"})


def _counted(days: int) -> str:
    return (_FIRST_DAY + timedelta(days)).isoformat()


def _in_words(text: str) -> tuple[str, str]:
    """The date of a text that has one year, one month's name, perhaps one day, and nothing else that says
    anything; and the format of such texts. Both "" for other texts."""
    names = month_names()
    found: dict[str, str] = {}
    form = ""
    end = 0
    for token in re.finditer(r"\d+|[^\W\d_]+\.?", text):
        word = token[0].casefold().removesuffix(".")
        kind = (
            ("Y" if len(word) == 4 else "d" if len(word) <= 2 else "?")
            if word.isdigit()
            else "B" if word in names else ""
        )  # fmt: skip
        if kind in found or kind == "?" or (not kind and word not in _BESIDE):
            return "", ""
        form += text[end : token.start()] + (f"%{kind}" if kind else token[0])
        end = token.end()
        if kind:
            found[kind] = word
    if not {"Y", "B"} <= set(found):
        return "", ""
    year, month = int(found["Y"]), names[found["B"]]
    made = _iso(year, month, int(found["d"])) if "d" in found else f"{year:04}-{month:02}"
    return (made, form + text[end:]) if made else ("", "")


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _by_format(text: str, words: str) -> str:
    pattern, names = _pattern(words)
    found = pattern.fullmatch(text.casefold())
    if not found:
        return ""
    parts = found.groupdict()
    year = int(parts["Y"])
    if "Z" in parts:
        # Of the second year only what is other than in the first may be written: 1834–6, 1834–36.
        last = int(parts["Y"][: -len(parts["Z"])] + parts["Z"])
        return f"{year:04}/{last:04}" if last > year else ""
    month_name = parts.get("B")
    month = names.get(month_name.removesuffix("."), 0) if month_name else int(parts.get("m") or 0)
    if not month:
        return f"{year:04}" if "m" not in parts and "B" not in parts else ""
    if parts.get("d"):
        return _iso(year, month, int(parts["d"]))
    return f"{year:04}-{month:02}" if 1 <= month <= 12 else ""


@lru_cache(maxsize=64)
def _pattern(words: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """A format as a pattern over folded text, and the numbers of months by their folded names."""
    names = month_names()
    out = ""
    at = 0
    words = " ".join(words.split())
    while at < len(words):
        letter = words[at + 1] if words[at] == "%" and at + 1 < len(words) else ""
        if letter == "Y":
            out += r"(?P<Z>\d{1,2}|\d{4})" if "(?P<Y>" in out else r"(?P<Y>\d{4})"
        elif letter in ("m", "d"):
            out += rf"(?P<{letter}>\d{{1,2}})"
        elif letter in ("B", "b"):
            out += r"(?P<B>[^\W\d_]+\.?)"
        else:
            out += re.escape((letter or words[at]).casefold())
        at += 2 if letter else 1
    return re.compile(out), names


@lru_cache(maxsize=1)
def month_names() -> dict[str, int]:
    """The names of months in kk, ru and en, long and short, as they stand alone and within a date (CLDR)."""
    from babel.dates import get_month_names

    found: dict[str, set[int]] = {}
    for tag in ("kk", "ru", "en"):
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, tag).items():
                    found.setdefault(name.casefold().removesuffix("."), set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}
