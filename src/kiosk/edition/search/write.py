"""Writes what is found by words: keys of everything that is written in a record, in every language.

Promises: what is read is what the edition already says (its tables of words), so nothing is worded twice;
the work grows with the number of words; the same edition gives the same bytes.
"""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from kiosk.edition.contents import Contents
from kiosk.edition.index import IndexWriter
from kiosk.edition.search.keys import keys, pieces, text_keys
from kiosk.edition.search.tables import STARTS
from kiosk.edition.search.texts import BODY, NAMES, TITLE, WORDS, record_texts

BEGINS: Final = 12
"""Completions kept for a short beginning."""
LEAST: Final = 2
"""A word is offered when it has so many letters."""

_INSERT: Final = "INSERT INTO find (rowid, title, names, words, body) VALUES (?, ?, ?, ?, ?)"


class Word(NamedTuple):
    """A word as it is written, with its key."""

    key: str
    word: str


class _Words:
    """Counts the words of an exhibition as they come."""

    def __init__(self) -> None:
        self.counts: Counter[Word] = Counter()
        self.langs: dict[Word, int] = {}
        self.starts: Counter[tuple[str, int]] = Counter()

    def of_record(self, sid: int, told: dict[Word, int]) -> None:
        """The different words of one record, each with the languages it stands in."""
        self.counts.update(told.keys())
        for word, langs in told.items():
            self.langs[word] = self.langs.get(word, 0) | langs
        starts = {word.key[:size] for word in told for size in range(1, STARTS + 1)}
        self.starts.update((start, sid) for start in starts)

    def begins(self, languages: int) -> Iterator[tuple[int, str, int, str]]:
        """By language and beginning, the words to offer."""
        found: dict[tuple[int, str], list[tuple[int, str]]] = {}
        for word, count in self.counts.items():
            if len(word.word) < LEAST or word.word.isdigit():
                continue
            for lang in range(languages):
                if self.langs[word] >> lang & 1:
                    for size in range(1, STARTS + 1):
                        if len(word.key) >= size:
                            found.setdefault((lang, word.key[:size]), []).append((-count, word.word))
        for (lang, start), words in sorted(found.items()):
            best = dict.fromkeys(word for _, word in heapq.nsmallest(BEGINS, words))
            yield from ((lang, start, k, said) for k, said in enumerate(best))


def write(contents: Contents, index: IndexWriter) -> None:
    """Fill the tables of this part; the tables of words and of subjects are written already."""
    words = _Words()
    index.add("find_place", enumerate(_order(contents)))
    index.run(_INSERT, _rows(contents, index, words))
    index.add(
        "find_word",
        ((*word, count, words.langs[word]) for word, count in sorted(words.counts.items())),
    )
    index.add("find_start", ((*start, count) for start, count in sorted(words.starts.items())))
    index.add("find_begin", words.begins(len(contents.languages)))
    index.run("INSERT INTO find_subject (rowid, name) VALUES (?, ?)", _subjects(index))
    for table in ("find", "find_subject"):
        index.run(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def _order(contents: Contents) -> Iterator[int]:
    """Records in the order of their places."""
    for first, section in zip(contents.first, contents.sections, strict=True):
        rids = range(first, first + len(section.records))
        yield from sorted(rids, key=lambda rid: contents.picture_of(rid) is None)


def _rows(contents: Contents, index: IndexWriter, words: _Words) -> Iterator[tuple[Any, ...]]:
    for place, rid in enumerate(_order(contents)):
        fields: dict[int, dict[str, None]] = {TITLE: {}, NAMES: {}, WORDS: {}, BODY: {}}
        told: dict[Word, int] = {}
        for lang in range(len(contents.languages)):
            for field, text in record_texts(index.rows, rid, lang):
                of_field = fields[field]
                for start, end in pieces(text):
                    written = text[start:end]
                    for key in keys(written):
                        of_field[key] = None
                        word = Word(key, written.casefold())
                        told[word] = told.get(word, 0) | 1 << lang
        words.of_record(contents.sids[rid], told)
        yield (place, *(" ".join(fields[field]) for field in (TITLE, NAMES, WORDS, BODY)))


def _subjects(index: IndexWriter) -> list[tuple[int, str]]:
    rows = index.rows(
        "SELECT s.uid, json_group_array(w.name) FROM subject s JOIN subject_words w ON w.uid = s.uid "
        "WHERE s.kind IN ('person', 'country') GROUP BY s.uid ORDER BY s.uid"
    )
    return [(uid, text_keys(*json.loads(names))) for uid, names in rows]
