"""Words as a search compares them, and where they stand in a text.

Promises: case, accents and the letters that a visitor's keyboard may lack make no difference (қ is found by
к, ё by е, é by e); what is found is told by its place in the text as it is written, so that it can be marked
in its own spelling. Standard library only.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

LETTERS: Final = str.maketrans("әғқңөұүһіёўґє’ʼ", "агкноуухиеуге''")
"""Cyrillic letters beyond the Russian keyboard, by the letter that stands there for them; apostrophes."""

_KEPT: Final = "й"  # a letter of its own, though Unicode takes it for и with a breve


@lru_cache(maxsize=4096)
def fold_letter(letter: str) -> str:
    """A letter as it is compared: none for a mark on another letter, two for ß."""
    out = ""
    for small in letter.casefold():
        if small == _KEPT:
            out += small
            continue
        for part in unicodedata.normalize("NFKD", small.translate(LETTERS)):
            if unicodedata.category(part)[0] not in "MC":
                out += part.translate(LETTERS)
    return out


def fold(text: str) -> str:
    """A text as it is compared."""
    return "".join(map(fold_letter, unicodedata.normalize("NFC", text)))


def words_in(text: str) -> Iterator[tuple[int, int]]:
    """Where each word begins and ends. Marks, soft hyphens and apostrophes inside a word belong to it."""
    start = -1
    for at, letter in enumerate(text):
        if letter.isalnum():
            start = at if start < 0 else start
        elif start >= 0 and not (
            unicodedata.category(letter)[0] in "MC" or (letter in "'’ʼ" and text[at + 1 : at + 2].isalnum())
        ):
            yield start, at
            start = -1
    if start >= 0:
        yield start, len(text)


def marks(text: str, wanted: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the wanted words stand in a text: begin and end of each, in the order of the text.

    A word is found when it begins with a wanted one, whole: many languages here put their endings behind.
    Writing without spaces (Chinese, Japanese) is looked through letter by letter.
    """
    stems = {stem for word in wanted for part in word.split() if (stem := fold(part).strip())}
    if not stems:
        return ()
    beginnings = tuple(stem for stem in stems if not _spaceless(stem))
    insides = tuple(stem for stem in stems if _spaceless(stem))
    found: list[tuple[int, int]] = []
    for start, end in words_in(text):
        folded = [fold_letter(letter) for letter in text[start:end]]
        word = "".join(folded)
        if beginnings and word.startswith(beginnings):
            found.append((start, end))
            continue
        # By its place in the folded word, the letter of the text that it came from.
        origin = [at for at, letters in enumerate(folded) for _ in letters]
        for stem in insides:
            at = word.find(stem)
            while at >= 0:
                found.append((start + origin[at], start + origin[at + len(stem) - 1] + 1))
                at = word.find(stem, at + len(stem))
    return _joined(sorted(found))


def _spaceless(word: str) -> bool:
    """Whether a word is of a writing that puts no spaces between words: kana and Han."""
    return any("\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" for letter in word)


def _joined(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans that touch are one."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)
