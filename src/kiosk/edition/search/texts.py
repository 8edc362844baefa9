"""The texts of a record by how much they say of it: what the index is made of, and where snippets come from.

Promises: one reading of the edition's tables for both, so whatever is found can be shown. Standard library
only.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

TITLE: Final = 0
NAMES: Final = 1
WORDS: Final = 2
BODY: Final = 3

Query = Callable[[str, dict[str, Any]], list[Any]]

# Facts that name people, countries and places; the other facts are words.
_NAMING: Final = (
    "maker", "donor", "recipient", "author", "speaker", "given_by", "given_to", "countries", "places",
    "adopted_by", "held_by",
)  # fmt: skip


def record_texts(query: Query, rid: int, lang: int) -> Iterator[tuple[int, str]]:
    """The texts of a record in one language, each with its field, in the order in which they are looked
    through for a passage."""
    values = {"lang": lang, "rid": rid}
    for title, kicker, caption, quote, speaker, role, alt in query(
        "SELECT title, kicker, caption, quote, speaker, speaker_role, alt FROM words "
        "WHERE lang = :lang AND rid = :rid",
        values,
    ):
        yield TITLE, title
        yield NAMES, speaker
        yield WORDS, kicker
        yield WORDS, caption
        yield BODY, quote
        yield BODY, role
        yield BODY, alt
    for (body,) in query("SELECT body FROM detail WHERE lang = :lang AND rid = :rid", values):
        label, more, facts, _sources, media, *further = json.loads(body)
        for key, value, *_ in facts:
            yield NAMES if key in _NAMING or key.startswith("people_") else WORDS, value
        for text in (*label, *more):
            yield BODY, text
        for words in media:
            for text in words:
                if text:
                    yield BODY, text
        for layer in further[2].values() if further[2:] else ():
            for text in layer:
                yield BODY, text
    for title, text in query(
        "SELECT title, text FROM step WHERE lang = :lang AND rid = :rid ORDER BY k", values
    ):
        yield BODY, title
        yield BODY, text
    for _, text in transcript_texts(query, rid, lang):
        yield BODY, text


def transcript_texts(query: Query, rid: int, lang: int) -> Iterator[tuple[int, str]]:
    """What is written on the record's media and spoken in them, line by line, with the number of the medium
    (from 0)."""
    rows = query(
        "SELECT n, body FROM media_words WHERE lang = :lang AND rid = :rid ORDER BY n",
        {"lang": lang, "rid": rid},
    )
    for n, body in rows:
        told = json.loads(body)
        for text, translation, _region in told.get("lines", ()):
            yield n, text
            if translation:
                yield n, translation
        for _start, _end, text in told.get("cues", ()):
            yield n, text
