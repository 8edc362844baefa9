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
from typing import Any

from kiosk.edition.earlier import index_of
from kiosk.edition.older import as_present
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
            if old.records[id].loses(new.records[id], tag)
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


@dataclass(slots=True)
class _One:
    """A record: digests of its words and of its label by language, the languages that its title is really in,
    its pictures."""

    named: Named
    words: dict[str, bytes] = field(default_factory=dict)
    labels: dict[str, bytes] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    pictures: tuple[tuple[Any, ...], ...] = ()

    def differs(self, other: _One, tags: Iterable[str]) -> bool:
        if self.pictures != other.pictures or self.named[0] != other.named[0]:
            return True
        return any(self.words.get(tag) != other.words.get(tag) for tag in tags)

    def loses(self, after: _One, tag: str) -> bool:
        """Whether `after` has to borrow a title or a label in `tag` that this one had of its own."""
        if tag in self.titles and tag not in after.titles:
            return True
        mine = self.labels.get(tag)
        if mine is None or any(label == mine for other, label in self.labels.items() if other != tag):
            return False
        label = after.labels.get(tag)
        if label is None:
            return True
        lenders = [other for other, its in after.labels.items() if its == label and other != tag]
        # Who lends and who borrows: the one whose words are those of before lends.
        return label != mine and any(self.labels.get(other) == label for other in lenders)


@dataclass(slots=True)
class _Index:
    languages: tuple[str, ...]
    records: dict[str, _One]
    texts: dict[str, tuple[Any, ...]]
    settings: tuple[Any, ...]


def _read(edition: Path) -> _Index:
    try:
        with index_of(edition) as db:
            as_present(db, db.execute("PRAGMA user_version").fetchone()[0], hiding=False)
            return _Reading(db).index()
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
            "SELECT key, value FROM meta WHERE key NOT IN ('inputs', 'layers', 'release', 'settings')"
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
        for number, tag in enumerate(self._languages):
            for rid, text_language, label, words in self._told(number):
                one = records[self._ids[rid]]
                one.words[tag] = words
                if text_language == tag:
                    one.titles.add(tag)
                if label is not None:
                    one.labels[tag] = label
        return records

    def _pictures(self, records: Mapping[str, _One]) -> None:
        shown: dict[int, list[tuple[Any, ...]]] = {}
        rows = self._db.execute(
            # The frames of a spin are numbers of this index alone: their originals tell what they show.
            "SELECT m.rid, m.kind, p.source, m.rights, m.illustration, "
            "CASE m.more WHEN '' THEN '' ELSE json_remove(m.more, '$.frames') END, "
            "CASE m.kind WHEN 'spin' THEN (SELECT group_concat(source) FROM (SELECT f.source "
            "FROM json_each(m.more, '$.frames') e JOIN picture f ON f.pid = e.value ORDER BY e.key)) END "
            "FROM record_media m LEFT JOIN picture p ON p.pid = m.pid ORDER BY m.rid, m.n"
        )
        for rid, *picture in rows:
            shown.setdefault(rid, []).append(tuple(picture))
        for rid, pictures in shown.items():
            records[self._ids[rid]].pictures = tuple(pictures)

    def _told(self, number: int) -> Iterator[tuple[int, str, bytes | None, bytes]]:
        rows = self._db.execute(
            "SELECT w.rid, d.text_language, d.body, w.title, w.kicker, w.caption, w.year, w.alt, w.quote, "
            "w.quote_note, w.speaker, w.speaker_role, w.extra FROM words w "
            "JOIN detail d ON d.lang = w.lang AND d.rid = w.rid WHERE w.lang = ?",
            (number,),
        )
        further = self._further(number)
        for rid, text_language, body, *words in rows:
            label, more, facts, *rest = json.loads(body)
            if any(len(fact) > 2 for fact in facts) or len(rest) > 3:
                # Whose page a fact leads to is no change of the record: it may come with another record. Nor
                # are the languages of its texts: they change with the texts, and older editions do not say.
                plain = [fact[:2] for fact in facts]
                leafed = rest[2:3] if rest[2:] and rest[2] else []
                layers = rest[4:5]
                body = _dumps([label, more, plain, *rest[:2], *(leafed or [0] * len(layers)), *layers])
            paragraphs = "\n".join((*label, *more))
            told = _digest(body, *words, *further.get(rid, ()))
            yield rid, text_language, _digest(paragraphs) if paragraphs else None, told

    def _further(self, number: int) -> dict[int, list[str]]:
        """Transcripts, captions and steps of the records that have any."""
        found: dict[int, list[str]] = {}
        for rid, *words in self._db.execute(
            "SELECT rid, 'words', n, body, '' FROM media_words WHERE lang = :lang UNION ALL "
            "SELECT rid, 'step ' || k, n, region || title, text FROM step "
            "WHERE lang = :lang ORDER BY 1, 2, 3",
            {"lang": number},
        ):
            found.setdefault(rid, []).extend(str(word) for word in words)
        return found


_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _digest(*texts: str) -> bytes:
    return hashlib.blake2b("\0".join(texts).encode(), digest_size=16).digest()
