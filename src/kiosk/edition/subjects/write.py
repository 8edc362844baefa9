"""Writes the part `subjects` of an edition: whom and what records share, and the threads that come of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from typing import Any

from kiosk.edition.contents import Contents, dumps
from kiosk.edition.index import IndexWriter
from kiosk.edition.subjects.bonds import write_threads
from kiosk.edition.subjects.gather import Gathered, more_of
from kiosk.edition.subjects.told import Told


def write(contents: Contents, index: IndexWriter) -> None:
    """Fill the tables of this part; `contents` has the records in their order."""
    gathered = Gathered(contents)
    told = Told(gathered, contents)
    index.add("subject", _subjects(gathered, contents))
    for number in range(len(contents.languages)):
        index.add("subject_words", told.rows(number))
    index.add("subject_member", _members(gathered))
    index.add("subject_pair", _pairs(gathered))
    write_threads(gathered, told, contents, index)


def _subjects(gathered: Gathered, contents: Contents) -> Iterator[tuple[Any, ...]]:
    for uid, one in enumerate(gathered.subjects):
        pictures = (contents.picture_of(rid) for rid in one.members)
        pid = next((pid for pid in pictures if pid is not None), None)
        more = more_of(one, contents)
        own = int(gathered.own[uid])
        yield uid, one.kind, one.key, len(one.members), pid, own, dumps(more) if more else ""


def _members(gathered: Gathered) -> Iterator[tuple[Any, ...]]:
    for uid, one in enumerate(gathered.subjects):
        for rank, (rid, parts) in enumerate(one.members.items()):
            yield uid, rank, rid, " ".join(parts)


def _pairs(gathered: Gathered) -> list[tuple[int, int, int]]:
    """Of people and countries, how many records any two share."""
    paired = [
        one.kind in ("person", "country") and not own
        for one, own in zip(gathered.subjects, gathered.own, strict=True)
    ]
    counts: Counter[tuple[int, int]] = Counter()
    for of in gathered.of:
        counts.update(permutations([uid for uid in of if paired[uid]], 2))
    return sorted((uid, other, count) for (uid, other), count in counts.items())
