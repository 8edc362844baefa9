"""The order of titles and names in a visitor's alphabet, and the letters by which they are looked up.

Promises: `order(lang)` sorts as the Unicode collation of that language does (CLDR, the order QCollator has
with ICU; a test compares them for kk, ru, en and ten more): signs, then numbers, then letters, where accents
and case decide only between what is otherwise equal. In Kazakh and Russian the Cyrillic letters come before
the Latin ones, in other scripts their own before both.
Signs at the beginning, such as a quotation mark, are passed over. Standard library only.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

_Levels = tuple[tuple[int, ...], bytes, bytes]  # the letter, its accent, its case

DIGITS: Final = "0–9"
OTHERS: Final = "…"
"""What stands in an index for titles that begin with a number, and for those without a letter of either
alphabet."""

_TATWEEL: Final = "\u0640"  # lengthens an Arabic word in writing
_ABOVE: Final = 0x10000  # no place begins with a zero byte, which ends a level
_SIGNS: Final = " _-‐–—,;:!¡?¿.·'‹›\"«»()[]{}§¶@*/\\&#%‰†‡•`^°©®+±÷×<=>|~¤¢$£¥€₸"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
# Ukrainian and other neighbours' letters stand among the Russian ones, as in the Unicode collation.
_CYRILLIC: Final = "аәбвгғдђеєжзѕиійјкқлљмнңњоөпрстћуүұфхһцчџшщъыьэюя"
_KAZAKH: Final = "аәбвгғдђеёєжзѕийјкқлљмнңњоөпрстћуұүфхһцчџшщъыіьэюя"
_MARKS: Final = (
    "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304"
    "\u0654\u0655\u0653"  # hamza above and below, madda
)
# Letters that count as others with a mark, or as several.
_AS: Final = {
    "ø": "o\u0338", "đ": "d\u0338", "ł": "l\u0338", "ħ": "h\u0338", "ґ": "г\u0338",
    "ٱ": "ا\u0338", "ة": "ت\u0338", "ى": "ي\u0338",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ", "ς": "σ",
}  # fmt: skip
_SEVERAL: Final = {"ß": "ss", "æ": "ae", "œ": "oe", "№": "no", "…": "..."}

# Quotation marks that count as the straight one, but for the last doubt.
_QUOTES: Final = {"‘": ("'", 2), "’": ("'", 3), "‚": ("'", 4), "“": ('"', 2), "”": ('"', 3), "„": ('"', 4)}


# Hamza and madda count as marks of the letter that carries them, as catalogues file them. What other
# languages of the script add stands where CLDR's root has it; Persian and Urdu have waw before heh.
_ARABIC: Final = "ءابپتثجچحخدذرزژسشصضطظعغفڤقکكگلمنهوي"
_PERSIAN: Final = "ءابپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهی"
_HEBREW: Final = "אבגדהוזחטיכלמנסעפצקרשת"
_GREEK: Final = "αβγδεζηθικλμνξοπρστυφχψω"
_ARMENIAN: Final = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"
_GEORGIAN: Final = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
# Latin alphabets in which letters with a mark are letters of their own.
_OWN_LATIN: Final = {
    "sv": "abcdefghijklmnopqrstuvwxyzåäö",
    "fi": "abcdefghijklmnopqrstuvwxyzåäö",
    "da": "abcdefghijklmnopqrstuvwxyzæøå",
    "nb": "abcdefghijklmnopqrstuvwxyzæøå",
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvwyz",
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "cs": "abcčdefghijklmnopqrřsštuvwxyzž",
    "lv": "abcčdefgģhijkķlļmnņopqrsštuvwxyzž",
}


def _alphabets(lang: str) -> tuple[str, ...]:
    tag = lang.split("-", 1)[0]
    if tag in _OWN_LATIN:
        return _OWN_LATIN[tag], _CYRILLIC
    match tag:
        case "ar" | "ckb" | "ps" | "sd" | "ug":
            return _ARABIC, _LATIN, _CYRILLIC
        case "fa" | "ur":
            return _PERSIAN, _LATIN, _CYRILLIC
        case "he" | "yi":
            return _HEBREW, _LATIN, _CYRILLIC
        case "el":
            return _GREEK, _LATIN, _CYRILLIC
        case "hy":
            return _ARMENIAN, _LATIN, _CYRILLIC
        case "ka":
            return _GEORGIAN, _LATIN, _CYRILLIC
        case "kk":
            return _KAZAKH, _LATIN
        case "ru" | "uk" | "be" | "bg" | "ky" | "mn" | "sr" | "mk" | "tg" | "tt":
            return _CYRILLIC, _LATIN
        case _:
            return _LATIN, _CYRILLIC


def _places(lang: str) -> dict[str, int]:
    places = {sign: 1 + n for n, sign in enumerate(_SIGNS)}
    places |= {"\u00a0": places[" "], "‑": places["‐"]}
    places |= {str(n): 200 + n for n in range(10)}
    for begin, alphabet in zip(range(300, 1000, 200), _alphabets(lang), strict=False):
        places |= {letter: begin + n for n, letter in enumerate(alphabet)}
    return places


def _small(letter: str, lang: str) -> str:
    """A letter's small form. Turkish and Azerbaijani have two letters i."""
    if lang.split("-", 1)[0] in ("tr", "az"):
        return {"I": "ı", "İ": "i"}.get(letter, letter.lower())
    return letter.lower()


def _capital(letter: str, lang: str) -> str:
    return "İ" if letter == "i" and lang.split("-", 1)[0] in ("tr", "az") else letter.upper()


@cache
def _taken_apart(lang: str) -> Callable[[str], _Levels]:
    places = _places(lang)
    marks = {mark: 2 + n for n, mark in enumerate(_MARKS)}

    @lru_cache(maxsize=8192)
    def one(letter: str) -> _Levels:
        """What one letter as written adds to the three levels."""
        small = _small(letter, lang)
        case = 1 + (small != letter)
        if small in places:
            return (places[small],), b"\1", bytes((case,))
        if small in _QUOTES:
            straight, accent = _QUOTES[small]
            return (places[straight],), bytes((accent,)), b"\1"
        if small in _SEVERAL:
            parts = tuple(places[part] for part in _SEVERAL[small])
            return parts, b"\1" * len(parts), b"\3" * len(parts)
        first, second, third = [], [], []
        for part in unicodedata.normalize("NFD", _AS.get(small, small)):
            if unicodedata.category(part) == "Cf" or part == _TATWEEL:
                continue  # soft hyphens and the like are no letters
            if unicodedata.combining(part):
                second.append(marks.get(part, 2 + len(_MARKS)))
                continue
            first.append(places.get(part, 1000 + ord(part)))
            second.append(1)
            third.append(case)
        return tuple(first), bytes(second), bytes(third)

    return one


def begun(text: str) -> str:
    """A title from its first letter or number on; all of it where it has none."""
    text = unicodedata.normalize("NFC", text)
    return next((text[n:] for n, letter in enumerate(text) if letter.isalnum() and letter != _TATWEEL), text)


@cache
def order(lang: str) -> Callable[[str], bytes]:
    """A sort key for titles in the alphabet of `lang`, a BCP-47 tag."""
    one = _taken_apart(lang)

    @lru_cache(maxsize=8192)
    def parts(letter: str) -> tuple[bytes, bytes, bytes]:
        places, accent, case = one(letter)
        return b"".join((_ABOVE + place).to_bytes(3, "big") for place in places), accent, case

    def key(title: str) -> bytes:
        # A zero after each level: what ends first stands first.
        levels = [parts(letter) for letter in begun(title)]
        return b"\0".join(b"".join(level) for level in zip(*levels, strict=True)) if levels else b""

    return key


@cache
def letter(lang: str) -> Callable[[str], str]:
    """What a title stands under in an index of `lang`: a capital letter, `DIGITS` or `OTHERS`."""
    one = _taken_apart(lang)
    by_place = {place: _capital(sign, lang) for sign, place in _places(lang).items() if place >= 300}
    by_place |= {200 + n: DIGITS for n in range(10)}

    def first(title: str) -> str:
        found = begun(title)[:1]
        places = one(found)[0] if found else ()
        return by_place.get(places[0], OTHERS) if places else OTHERS

    return first
