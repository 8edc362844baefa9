"""The keys by which words are found: one key for all spellings of a word that a visitor may type.

Promises:
- A key is made of small Latin letters and digits, or of the letters of a writing that is neither Latin nor
  Cyrillic. Kazakh and Russian letters, Latin ones with marks, and the usual ways to write the one in the
  other give one key: Назарбаев, Nazarbayev, Nazarbaev and Nazarbajew; Қазақстан, Казахстан, Qazaqstan.
- A word that has two readings (a Latin letter with a mark may stand for a sound, or for the letter without
  it) has two keys.
- The key of the beginning of a word is nearly always the beginning of the word's key: so a word is found as
  it is typed. `mark_end` says how much of a word a key answers for.
- Chinese and Japanese, written without spaces, have one key for each letter.

A key is a sound picture and not a transliteration: sounds that the spellings do not tell apart are one.
Standard library only.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kiosk.edition.folding import fold, words_in

LONGEST: Final = 40
"""Letters of a word that count; what is longer is cut, in the index and in what is typed."""

_LETTERS: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_SOUNDS: Final = "a,b,v,g,d,e,j,z,i,i,k,l,m,n,o,p,r,s,t,u,f,k,C,c,x,x,,i,,e,iu,ia"
_CYRILLIC: Final = dict(zip(_LETTERS, _SOUNDS.split(","), strict=True))
"""By letter its sound: j for ж, c for ч, x for ш and щ, C for ц until `_sounds` has read it. х is k, since
Kazakh has қ where Russian has it."""

# Latin letters whose mark makes them another sound.
_SOUNDED: Final = str.maketrans(
    {"ş": "x", "š": "x", "ç": "c", "č": "c", "ć": "c", "ž": "j", "ğ": "g", "ı": "i", "ł": "l", "ñ": "n"}
)

# Several letters for one sound, the longest first. Applied from left to right.
_GROUPS: Final = (
    ("shch", "x"), ("tsch", "c"), ("dzh", "j"), ("sch", "x"), ("tch", "c"), ("zh", "j"), ("dj", "j"),
    ("sh", "x"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ts", "C"), ("tz", "C"),
    ("ck", "k"), ("qu", "kv"), ("ye", "e"),
)  # fmt: skip
_VOWELS: Final = frozenset("aeiou")


@lru_cache(maxsize=262_144)
def keys(word: str) -> tuple[str, ...]:
    """The keys of one word, the likeliest first; none for what has no letter or digit."""
    small = unicodedata.normalize("NFC", word.casefold())[:LONGEST]
    folded = "".join(_digit(letter) for letter in fold(small) if letter.isalnum())
    if not folded:
        return ()
    if not any(letter < "\u0250" or "\u0400" <= letter <= "\u04ff" for letter in folded):
        return (folded,)
    sounded = small.translate(_SOUNDED)
    plain = folded if sounded == small else "".join(one for one in fold(sounded) if one.isalnum())
    first = _sounds(plain, sounded != small)
    if sounded == small:
        return (first,)
    second = _sounds(folded, False)
    return (first,) if first == second else (first, second)


def _digit(letter: str) -> str:
    """A digit of any writing (١, १) as 0–9; a letter as it is."""
    return letter if letter.isascii() or not letter.isdecimal() else str(unicodedata.decimal(letter))


def _sounds(folded: str, marked: bool) -> str:
    """The sound picture of a folded word; in one with marks, x, c and j are sounds already."""
    out: list[str] = []
    at, size = 0, len(folded)
    while at < size:
        letter = folded[at]
        if (sound := _CYRILLIC.get(letter)) is not None:
            out.append(sound)
            at += 1
            continue
        group = next((one for one in _GROUPS if folded.startswith(one[0], at)), None)
        if group is not None:
            out.append(group[1])
            at += len(group[0])
            continue
        out.append(_single(folded, at, letter, marked))
        at += 1
    return _joined("".join(out).replace("C", "s").replace("dj", "j"))


def _single(folded: str, at: int, letter: str, marked: bool) -> str:
    """The sound of one Latin letter where it stands."""
    if letter == "w":
        return "v"
    if letter == "q":
        return "k"
    if letter == "y":
        return "i"
    if letter == "c" and not marked:
        return "s" if folded[at + 1 : at + 2] in ("e", "i", "y") and at + 1 < len(folded) else "k"
    if letter == "x" and not marked:
        return "ks"
    if letter == "j" and at and folded[at - 1] in _VOWELS and not marked:
        return "i"  # Nazarbajew, Sulejmenow
    return letter


def _joined(sounds: str) -> str:
    """Doubled sounds are one, and the glide between two vowels is not heard: -aye-, -ае- and -aje-.

    What has three letters or fewer is left: it is an abbreviation, or the beginning of a word.
    """
    if len(sounds) <= 3:
        return sounds
    out = ""
    for at, sound in enumerate(sounds):
        if out and out[-1] == sound and not sound.isdigit():
            continue
        if sound == "i" and out and out[-1] in _VOWELS and at + 1 < len(sounds) and sounds[at + 1] in _VOWELS:
            continue
        out += sound
    return out


def spaced(letter: str) -> bool:
    """Whether a letter is of a writing without spaces: kana and Han."""
    return "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or letter >= "\U00020000"


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Where what has a key begins and ends: words; of writing without spaces, letters."""
    for start, end in words_in(text):
        at = start
        while at < end:
            if spaced(text[at]):
                yield at, at + 1
                at += 1
                continue
            stop = at
            while stop < end and not spaced(text[stop]):
                stop += 1
            yield at, stop
            at = stop


def text_keys(*texts: str) -> str:
    """All keys of texts, each once, by spaces: what the index is made of."""
    found = {key: None for text in texts for start, end in pieces(text) for key in keys(text[start:end])}
    return " ".join(found)


def mark_end(word: str, wanted: str) -> int:
    """How many letters of `word` stand for the key `wanted`; 0 when the word does not begin with it."""
    if not any(key.startswith(wanted) for key in keys(word)):
        return 0
    for end in range(1, len(word)):
        if any(key.startswith(wanted) for key in keys(word[:end])):
            while end < len(word) and unicodedata.category(word[end])[0] == "M":
                end += 1
            return end
    return len(word)
