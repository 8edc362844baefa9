"""How long the words on a screen take to read: a promise to slow readers, in seconds.

The speed lies one standard deviation under the mean of 436 people who read the standardised IReST texts
aloud in 17 languages, Russian and Turkish among them: 184 ± 29 words a minute (Trauzettel-Klosinski & Dietz
2012, doi:10.1167/iovs.11-8284). It is also under the 175-300 words a minute of most adults who read English
silently (Brysbaert 2019, doi:10.1016/j.jml.2019.104047); children, the old and guests in a second language
are slower than those.
"""

from __future__ import annotations

import re
from typing import Final

WORDS_PER_S: Final = 2.5
"""Words a second of a slow reader: 150 a minute."""

READING_LIMIT_S: Final = 240.0
"""The most that words can add, in seconds: 600 words, eight first-layer labels."""

HAN_PER_WORD: Final = 1.6
"""Characters of Chinese or Japanese script to a word: 255 characters or 158 words a minute in IReST."""

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_WORD = re.compile(r"\w+(?:[-'\u2019\u2011]\w+)*")


def count_words(*texts: str) -> int:
    """Return how many words the texts hold together; script without spaces is counted by its characters."""
    words = 0
    for text in texts:
        spaced, han = _HAN.subn(" ", text)
        words += len(_WORD.findall(spaced)) + round(han / HAN_PER_WORD)
    return words


def reading_s(words: int) -> float:
    """Return the seconds that a slow reader needs for ``words`` words, between 0 and READING_LIMIT_S."""
    return min(max(words, 0) / WORDS_PER_S, READING_LIMIT_S)
