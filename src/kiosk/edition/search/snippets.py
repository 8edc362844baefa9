"""Passages in which the words that were searched for stand.

Promises: a passage is a part of a text as it is written, at most `LENGTH` letters and two signs of omission,
cut between words; in the visitor's language when the words stand there, else in the one in which they do.
Standard library only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from kiosk.edition.reader import Edition, RecordRow
from kiosk.edition.search.keys import keys, pieces
from kiosk.edition.search.texts import TITLE, record_texts, transcript_texts

Span = tuple[int, int]
LENGTH: Final = 110
"""Letters of a passage: two lines of a result."""
_BEFORE: Final = 30


class Snippets:
    """Finds passages in the records of an edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def of(self, row: RecordRow, terms: Sequence[Any], lang: str) -> tuple[str, str]:
        """The passage, and where the viewer opens when it is written on a picture or spoken; "" for neither.

        `terms` have `keys`.
        """
        edition = self._edition
        rid = edition.rid(row)
        mine = edition.number_of(lang)
        order = [mine, *(n for n in range(len(edition.languages)) if n != mine)]
        best, passage, number = 0, "", mine
        for n in order:
            for field, text in record_texts(edition.query, rid, n):
                if field == TITLE and n == mine:
                    continue
                found, start, end = _look(text, terms)
                if found > best:
                    best, passage, number = found, _cut(text, start, end), n
                    if best == len(terms):
                        return passage, self._view(rid, number, passage, terms)
        return passage, self._view(rid, number, passage, terms) if passage else ""

    def _view(self, rid: int, number: int, passage: str, terms: Sequence[Any]) -> str:
        body = passage.strip("…")
        for medium, text in transcript_texts(self._edition.query, rid, number):
            if body in text:
                words = [text[start:end] for start, end in pieces(text) if _term_of(text[start:end], terms)]
                return f"{medium + 1}:text:{' '.join(dict.fromkeys(words))}"
        return ""


def _term_of(word: str, terms: Sequence[Any]) -> int:
    """Which of the terms a word begins with, from 1; 0 for none."""
    for key in keys(word):
        for number, term in enumerate(terms, 1):
            if key.startswith(term.keys):
                return number
    return 0


def _look(text: str, terms: Sequence[Any]) -> tuple[int, int, int]:
    """How many of the terms stand in a text, and where the first of its words that has one begins and ends."""
    seen: set[int] = set()
    first: Span | None = None
    for start, end in pieces(text):
        if number := _term_of(text[start:end], terms):
            seen.add(number)
            first = first or (start, end)
    return (len(seen), *(first or (0, 0)))


def _cut(text: str, start: int, end: int) -> str:
    """The part of a text around a word."""
    text = text.replace("\n", " ")
    if len(text) <= LENGTH:
        return text
    begin = max(0, start - _BEFORE)
    if begin:
        space = text.find(" ", begin, start)
        begin = space + 1 if space >= 0 else start
    stop = min(len(text), max(begin + LENGTH, end))
    if stop < len(text):
        space = text.rfind(" ", end, stop)
        stop = space if space > 0 else stop
    return f"{'…' if begin else ''}{text[begin:stop].strip()}{'…' if stop < len(text) else ''}"
