"""What is different between two editions of an exhibition, as staff want to hear it before they say yes.

Promises:
- Records are known by their id; one counts as changed when anything that visitors read or see of it is
  another, in a language that both editions have.
- A record has lost a language when it had words of its own in it and now borrows them from another language
  (an edition words everything in every language, so the borrowing has to be found).
- Both editions are read from their indexes in one pass each; 70,000 records take seconds, not minutes.

`sentences` gives each difference as a code with its values and in English; whoever speaks another language
words code and values.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from kiosk.edition.schema import INDEX_NAME
from kiosk.errors import EditionError

Named = tuple[str, str, str]  # section id, record id, title in the exhibition's first language
Sentence = tuple[str, Mapping[str, object], str]


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences. `first` when there was nothing to compare with (then only `added` is filled).

    `lost_language` has (record id, title, tag), `lost_pictures` (record id, title); `languages_added` and
    `languages_removed` are of the exhibition as a whole; `texts` when its own words (title, about …) differ.
    """

    added: tuple[Named, ...] = ()
    removed: tuple[Named, ...] = ()
    changed: tuple[Named, ...] = ()
    lost_language: tuple[tuple[str, str, str], ...] = ()
    lost_pictures: tuple[tuple[str, str], ...] = ()
    languages_added: tuple[str, ...] = ()
    languages_removed: tuple[str, ...] = ()
    texts: bool = False
    first: bool = False

    def sentences(self) -> tuple[Sentence, ...]:
        """Everything that is different, what is lost last; one sentence when nothing is."""
        return tuple(self._sentences()) or (("nothing-changed", {}, "nothing that visitors see changes"),)

    def _sentences(self) -> Iterator[Sentence]:
        if self.first:
            count = len(self.added)
            yield "first", {"count": count}, f"a new exhibition with {_records(count)}"
            return
        for code, tags, verb in (
            ("language-added", self.languages_added, "can be read in"),
            ("language-removed", self.languages_removed, "can no longer be read in"),
        ):
            for tag in tags:
                yield code, {"language": tag}, f"the exhibition {verb} {language(tag)}"
        if self.texts:
            yield "texts-changed", {}, "the exhibition's own texts or settings changed"
        for code, those, verb in (
            ("records-added", self.added, "added"),
            ("records-changed", self.changed, "changed"),
            ("records-removed", self.removed, "removed"),
        ):
            if those:
                yield code, {"count": len(those)}, f"{_records(len(those))} {verb}"
        for tag in dict.fromkeys(tag for _, _, tag in self.lost_language):
            count = sum(1 for _, _, lost in self.lost_language if lost == tag)
            values = {"count": count, "language": tag}
            yield "lost-language", values, f"{_records(count)} lost {_its(count)} {language(tag)} text"
        if self.lost_pictures:
            count = len(self.lost_pictures)
            yield "lost-pictures", {"count": count}, f"{_records(count)} lost a picture"


def _records(count: int) -> str:
    return f"{count:,} record" if count == 1 else f"{count:,} records"


def _its(count: int) -> str:
    return "its" if count == 1 else "their"


def language(tag: str) -> str:
    """The English name of a language, the tag itself where there is none."""
    from babel import Locale, UnknownLocaleError  # tens of milliseconds, and only a lost language asks

    try:
        name = Locale.parse(tag, sep="-").get_display_name("en")
    except (ValueError, UnknownLocaleError):
        return tag
    return name or tag


def compare(before: Path | None, after: Path) -> Changes:
    """The differences from one edition to another. Raises `EditionError` when `after` cannot be read; an
    edition of before that cannot be read is like none."""
    new = _read(after)
    old = None
    if before is not None:
        try:
            old = _read(before)
        except EditionError:
            old = None
    if old is None:
        return Changes(added=tuple(one.named for one in new.records.values()), first=True)
    both = [id for id in new.records if id in old.records]
    shared = [tag for tag in new.languages if tag in old.languages]
    return Changes(
        added=tuple(one.named for id, one in new.records.items() if id not in old.records),
        removed=tuple(one.named for id, one in old.records.items() if id not in new.records),
        changed=tuple(
            new.records[id].named for id in both if old.records[id].differs(new.records[id], shared)
        ),
        lost_language=tuple(
            (id, new.records[id].named[2], tag)
            for tag in shared
            for id in both
            if tag in old.records[id].own and tag not in new.records[id].own
        ),
        lost_pictures=tuple(
            (id, new.records[id].named[2])
            for id in both
            if len(new.records[id].pictures) < len(old.records[id].pictures)
        ),
        languages_added=tuple(tag for tag in new.languages if tag not in old.languages),
        languages_removed=tuple(tag for tag in old.languages if tag not in new.languages),
        texts=any(old.texts[tag] != new.texts[tag] for tag in shared) or old.settings != new.settings,
    )


_HASH: Final = hashlib.blake2b


@dataclass(slots=True)
class _One:
    """A record: digests of its words by language, the languages it has words of its own in, its pictures."""

    named: Named
    words: dict[str, bytes] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
    pictures: tuple[tuple[Any, ...], ...] = ()

    def differs(self, other: _One, tags: Iterable[str]) -> bool:
        if self.pictures != other.pictures or self.named[0] != other.named[0]:
            return True
        return any(self.words.get(tag) != other.words.get(tag) for tag in tags)


@dataclass(slots=True)
class _Index:
    languages: tuple[str, ...]
    records: dict[str, _One]
    texts: dict[str, tuple[Any, ...]]
    settings: tuple[Any, ...]


def _read(edition: Path) -> _Index:
    index = (edition / INDEX_NAME).absolute()
    try:
        db = sqlite3.connect(f"{index.as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            return _Reading(db).index()
        finally:
            db.close()
    except (sqlite3.Error, ValueError, KeyError, IndexError, TypeError) as error:
        raise EditionError(f"The edition in {edition} cannot be compared: {error}.") from error


class _Reading:
    """One pass over an index."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._languages = tuple(tag for (tag,) in db.execute("SELECT tag FROM language ORDER BY n"))
        self._ids: list[str] = []

    def index(self) -> _Index:
        records = self._records()
        texts: dict[str, tuple[Any, ...]] = {}
        for number, tag in enumerate(self._languages):
            texts[tag] = tuple(
                self._db.execute(
                    f"SELECT * FROM {table} WHERE lang = ? ORDER BY {order}", (number,)
                ).fetchall()
                for table, order in (("exhibition", "lang"), ("section_words", "sid"))
            )
        rows = self._db.execute(
            "SELECT key, value FROM meta WHERE key NOT IN ('inputs', 'release', 'settings')"
        )
        scenes = self._db.execute(
            "SELECT s.scene, s.record, s.text, s.caption, s.region, p.source FROM scene s "
            "LEFT JOIN picture p ON p.pid = s.pid ORDER BY s.lang, s.n"
        )
        highlights = self._db.execute(
            "SELECT r.id FROM highlight h JOIN record r ON r.rid = h.rid ORDER BY h.n"
        )
        settings = (sorted(rows), scenes.fetchall(), highlights.fetchall())
        return _Index(self._languages, records, texts, settings)

    def _records(self) -> dict[str, _One]:
        records: dict[str, _One] = {}
        rows = self._db.execute(
            "SELECT r.id, s.id, w.title FROM record r JOIN section s ON s.sid = r.sid "
            "JOIN words w ON w.lang = 0 AND w.rid = r.rid ORDER BY r.rid"
        )
        for id, section, title in rows:
            records[id] = _One((section, id, title))
        self._ids = list(records)
        self._pictures(records)
        labels: dict[str, dict[str, str]] = {}
        for number, tag in enumerate(self._languages):
            for rid, text_language, label, digest in self._told(number):
                one = records[self._ids[rid]]
                one.words[tag] = digest
                if text_language == tag:
                    one.own.add(tag)
                if label:
                    labels.setdefault(one.named[1], {})[tag] = label
        for id, told in labels.items():
            # A label that another language has word for word is borrowed from it: from the first that has it.
            said: dict[str, str] = {}
            for tag in (*sorted(records[id].own & told.keys(), key=self._languages.index), *told):
                if said.setdefault(told[tag], tag) != tag:
                    records[id].own.discard(tag)
        return records

    def _pictures(self, records: Mapping[str, _One]) -> None:
        shown: dict[int, list[tuple[Any, ...]]] = {}
        rows = self._db.execute(
            "SELECT m.rid, p.source, m.rights, m.illustration FROM record_media m "
            "JOIN picture p ON p.pid = m.pid ORDER BY m.rid, m.n"
        )
        for rid, *picture in rows:
            shown.setdefault(rid, []).append(tuple(picture))
        for rid, pictures in shown.items():
            records[self._ids[rid]].pictures = tuple(pictures)

    def _told(self, number: int) -> Iterator[tuple[int, str, str, bytes]]:
        rows = self._db.execute(
            "SELECT w.rid, d.text_language, d.body, w.title, w.kicker, w.caption, w.year, w.alt, w.quote, "
            "w.quote_note, w.speaker, w.speaker_role, w.extra FROM words w "
            "JOIN detail d ON d.lang = w.lang AND d.rid = w.rid WHERE w.lang = ?",
            (number,),
        )
        for rid, text_language, body, *words in rows:
            label, more = json.loads(body)[:2]
            digest = _HASH("\0".join((text_language, body, *words)).encode(), digest_size=16).digest()
            yield rid, text_language, "\n".join((*label, *more)), digest
