"""Promises numbers read as people write them, in Russian and in English: “1 250,5”, “1,250.5”, “12,5”.

What could be two numbers (“1,250”) is asked about. A unit beside the number is read when it is the column's
own; another one is told, with the number in millimetres.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from kiosk.importers.cells import number_text

MILLIMETRES: Final[Mapping[str, float]] = {"mm": 1, "cm": 10, "m": 1000, "in": 25.4, "ft": 304.8}
_UNITS: Final = {
    "mm": "mm", "мм": "mm", "cm": "cm", "см": "cm", "m": "m", "м": "m", "in": "in", "inch": "in",
    "inches": "in", "дюйм": "in", "дюйма": "in", "дюймов": "in", "ft": "ft", "foot": "ft", "feet": "ft",
}  # fmt: skip
_WORDS: Final = {"mm": "millimetres", "cm": "centimetres", "m": "metres", "in": "inches", "ft": "feet"}
_SPACES: Final = "\u0020\u00a0\u2009\u202f"
_PARTED: Final = re.compile(rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?")
_ENGLISH: Final = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}")
_GERMAN: Final = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL: Final = re.compile(r"\d+,\d+")
_EITHER: Final = re.compile(r"[1-9]\d{0,2},\d{3}")
_WITH_UNIT: Final = re.compile(rf"([-+−]?\d[\d.,{_SPACES}]*?)\s*([^\W\d_]+)\.?")


class UnclearNumberError(ValueError):
    """`str()` is a sentence; `hint` says what to write."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read_number(text: str, unit: str = "") -> str:
    """A number as the bundle has it: digits and a point. What is none comes back as it was. `unit`: that of
    the column, for a length. Raises UnclearNumberError."""
    found = _WITH_UNIT.fullmatch(text) if unit else None
    if found is None:
        return _digits(text)
    named = _UNITS.get(found[2].casefold())
    number = _digits(found[1])
    if named == unit:
        return number
    try:
        length = number_text(round(float(number) * MILLIMETRES[named or ""], 3))
    except (ValueError, KeyError):
        return text
    own = number_text(round(float(length) / MILLIMETRES[unit], 3))
    raise UnclearNumberError(
        f"“{text[:40]}” is in {_WORDS[named or '']}, and the column is in {_WORDS[unit]}.",
        f"Write {own}; or, when all cells of the column are so, say it in a mapping: “unit: {named}”.",
    )


def _digits(text: str) -> str:
    sign = "-" if text[:1] in ("-", "−") else ""
    bare = text[1:] if text[:1] in ("-", "−", "+") else text
    if _EITHER.fullmatch(bare):
        whole, point = sign + bare.replace(",", ""), sign + bare.replace(",", ".").rstrip("0").rstrip(".")
        raise UnclearNumberError(
            f"“{text[:40]}” is {whole} where the comma parts thousands, and {point} where it is the decimal "
            "one.",
            f"Write {whole} or {point}.",
        )
    if _PARTED.fullmatch(bare):
        return sign + re.sub(rf"[{_SPACES}]", "", bare).replace(",", ".")
    if _ENGLISH.fullmatch(bare):
        return sign + bare.replace(",", "")
    if _GERMAN.fullmatch(bare):
        return sign + bare.replace(".", "").replace(",", ".")
    if _DECIMAL.fullmatch(bare):
        return sign + bare.replace(",", ".")
    return sign + bare if sign else text
