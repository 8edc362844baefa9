"""Finds records, people and countries by the words a visitor types.

Promises:
- Whatever is typed is answered, with results or without: nothing of it is read as syntax, and of a very long
  text only the beginning counts.
- All words must stand in a record, each as the beginning of one of its words, in whatever language.
- What says it in its title comes first, then what names it, then what is described with it; of equals, those
  with a picture. A search ends when it has enough, so common beginnings cost no more than rare ones.
- Other forms of a word are found after it as it was typed; one wrong letter is forgiven only when nothing
  is found.

Standard library only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from kiosk.edition.reader import Edition, RecordRow
from kiosk.edition.search import nearby
from kiosk.edition.search.keys import keys, mark_end, pieces
from kiosk.edition.search.snippets import Snippets, Span
from kiosk.edition.search.tables import STARTS
from kiosk.edition.ways import searchable

LONGEST_TEXT: Final = 200
"""Letters of what is typed that count: more than fit on a kiosk's screen in large type."""
MOST_WORDS: Final = 8
COUNTED: Final = 1000
"""Results of one section are counted up to so many."""
SUBJECTS: Final = 6
_POOL: Final = 3  # so many times the results wanted are looked at before the best are chosen


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found. Marks are (begin, end) in the letters of the text.

    `snippet` is the passage in which the words stand, "" when the title says it; `view` opens the viewer
    where they are written on a picture or spoken ("3:text:words"), "" elsewhere. `tier` is how well it was
    found, 0 best.
    """

    row: RecordRow
    title_marks: tuple[Span, ...] = ()
    snippet: str = ""
    snippet_marks: tuple[Span, ...] = ()
    view: str = ""
    tier: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """The results of one section: how many there are, and the first. `more` says that there are more than
    were counted."""

    section: str
    title: str
    count: int
    hits: tuple[Hit, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class SubjectHit:
    """A person or a country whose name has the words."""

    kind: str
    key: str
    name: str
    name_marks: tuple[Span, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a text finds. `corrected` is what was searched for instead, when a wrong letter was forgiven;
    `nearest` are words to offer when nothing was found."""

    text: str
    groups: tuple[Group, ...] = ()
    total: int = 0
    corrected: str = ""
    nearest: tuple[str, ...] = ()
    subjects: tuple[SubjectHit, ...] = ()

    def first(self, number: int) -> tuple[Hit, ...]:
        """The best results of all sections."""
        hits = [hit for group in self.groups for hit in group.hits]
        return tuple(sorted(hits, key=lambda hit: hit.tier)[:number])


class Term(NamedTuple):
    """One typed word: its spelling, the keys that stand for it, and those with the keys without endings."""

    word: str
    keys: tuple[str, ...]
    loose: tuple[str, ...]


class _Section(NamedTuple):
    sid: int
    id: str
    first: int
    size: int


WHOLE: Final = "whole"
BEGUN: Final = "begun"
LOOSE: Final = "loose"
# The ways in which a record can be found, the best first: its fields, and whether the words stand there
# whole, with their beginnings, or in another of their forms.
_TIERS: Final = (
    ("{title}", WHOLE),
    ("{title}", BEGUN),
    ("{title}", LOOSE),
    ("{title names}", BEGUN),
    ("{title names words}", BEGUN),
    ("", BEGUN),
    ("", LOOSE),
)


class Search:
    """The search of one edition. May be used from several threads, like the edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        # The numbers of the file, also where records are hidden: places are mapped, not numbered anew.
        self._sections = tuple(
            _Section(*row)
            for row in edition.query("SELECT sid, id, first, count FROM main.section ORDER BY sid")
        )
        self._snippets = Snippets(edition)
        self._hiding = bool(edition.query("SELECT 1 FROM temp.sqlite_master WHERE name = 'kept'"))
        # A table of FTS knows nothing of hidden records: their places lead nowhere.
        there = " AND rowid IN (SELECT place FROM find_place)" if self._hiding else ""
        self._found = f"find WHERE find MATCH :wanted{there}"
        self._listed: tuple[tuple[object, ...], list[tuple[int, int]]] = ((), [])
        self.there = searchable(edition)
        """Whether there is anything to be found; an edition of an older format has nothing."""

    def find(self, text: str, lang: str, *, per_section: int = 8) -> Found:
        """What `text` finds, in the visitor's language `lang` where it can be said in it."""
        terms = parse(text)
        if not terms or not self.there:
            return Found(text)
        groups = self._groups(terms, lang, per_section)
        subjects = self._subjects(terms, lang)
        corrected = ""
        if not groups and not subjects:
            terms, corrected = self._forgiven(terms, lang)
            groups = self._groups(terms, lang, per_section) if terms else ()
            subjects = self._subjects(terms, lang) if terms else ()
        if not groups and not subjects:
            return Found(text, nearest=nearby.nearest(self._edition, parse(text), lang))
        total = sum(group.count for group in groups)
        return Found(text, groups, total, corrected, (), subjects)

    def more(self, text: str, lang: str, section: str, offset: int, limit: int) -> tuple[Hit, ...]:
        """Results of one section from `offset` on, of the first COUNTED: the better found first, then in the
        order of the section, those with a picture first."""
        found = next((one for one in self._sections if one.id == section), None)
        terms = parse(text)
        if found is None or not terms or not self.there or limit <= 0:
            return ()
        if not self._together(terms):
            terms, _ = self._forgiven(terms, lang)
        key = (terms, found)
        if self._listed[0] != key:
            places = self._ordered(terms, found, COUNTED) if terms else []
            self._listed = (key, places)
        page = dict(self._listed[1][:COUNTED][max(0, offset) : max(0, offset) + limit])
        rows = self._edition.rows_at(self._rids(page), lang)
        return tuple(self._hit(row, page[place], marks(row.title, terms), terms, lang) for place, row in rows)

    def suggest(self, text: str, lang: str, limit: int = 6) -> tuple[str, ...]:
        """How the word being typed could go on; with an empty text, words to begin with."""
        return nearby.suggest(
            self._edition, text, parse(text), lang, limit, self._together, sure=not self._hiding
        )

    # -- records ----------------------------------------------------------------------------------------

    def _groups(self, terms: Sequence[Term], lang: str, limit: int) -> tuple[Group, ...]:
        titles = {row.id: row.title for row in self._edition.sections(lang)}
        groups = []
        for section, places, count, more in self.ranked(terms, limit * _POOL):
            hits = self._best(places, terms, lang, limit) if section in titles else ()
            if hits:
                groups.append(Group(section, titles[section], max(count, len(hits)), hits, more))
        return tuple(sorted(groups, key=lambda group: group.hits[0].tier))

    def ranked(
        self, terms: Sequence[Term], limit: int
    ) -> Iterator[tuple[str, list[tuple[int, int]], int, bool]]:
        """The query itself: by section its id, the (place, tier) of its best records, how many there are, and
        whether there are more than were counted. Sections without any are left out."""
        for section in self._sections:
            count, more = self._count(terms, section)
            places = self._ordered(terms, section, limit, None if more else count) if count else []
            if places:
                yield section.id, places, count, more

    def _ordered(
        self, terms: Sequence[Term], section: _Section, limit: int, count: int | None = None
    ) -> list[tuple[int, int]]:
        """(place, tier) of the best `limit` records of a section, or of a few more; `count` is how many there
        are, where that is known."""
        found: dict[int, int] = {}
        enough = limit if count is None else min(limit, count)
        loose = any(term.loose != term.keys for term in terms)
        for number, tier in enumerate(_TIERS):
            if len(found) >= enough:
                break
            if tier[1] == LOOSE and not loose:
                continue
            for place in self._places(terms, section, tier, limit):
                found.setdefault(place, number)
        return list(found.items())

    def _best(
        self, places: Sequence[tuple[int, int]], terms: Sequence[Term], lang: str, limit: int
    ) -> tuple[Hit, ...]:
        """The first results of a section: of titles that have the words, those that have little else."""
        tiers = dict(places)
        rows = self._edition.rows_at(self._rids(tiers), lang)
        told = [(place, row, marks(row.title, terms)) for place, row in rows]
        told.sort(key=lambda one: (tiers[one[0]], -_share(one[1].title, one[2])))
        return tuple(self._hit(row, tiers[place], found, terms, lang) for place, row, found in told[:limit])

    def _places(
        self, terms: Sequence[Term], section: _Section, tier: tuple[str, str], limit: int
    ) -> list[int]:
        rows = self._edition.query(
            f"SELECT rowid FROM {self._found} AND rowid >= :first AND rowid < :end "
            "ORDER BY rowid LIMIT :limit",
            {
                "wanted": expression(terms, *tier),
                "first": section.first,
                "end": section.first + section.size,
                "limit": limit,
            },
        )
        return [row[0] for row in rows]

    def _hit(
        self, row: RecordRow, tier: int, title_marks: tuple[Span, ...], terms: Sequence[Term], lang: str
    ) -> Hit:
        if len(title_marks) >= len(terms):
            return Hit(row, title_marks, tier=tier)
        snippet, view = self._snippets.of(row, terms, lang)
        return Hit(row, title_marks, snippet, marks(snippet, terms), view, tier)

    def _rids(self, places: dict[int, int]) -> list[tuple[int, int]]:
        rows = self._edition.query(
            "SELECT place, rid FROM find_place WHERE place IN (SELECT value FROM json_each(:places))",
            {"places": f"[{','.join(map(str, places))}]"},
        )
        rids = dict(rows)
        return [(place, rids[place]) for place in places if place in rids]

    def _count(self, terms: Sequence[Term], section: _Section) -> tuple[int, bool]:
        """How many records of a section are found, and whether there are more: all are counted for a short
        beginning, up to COUNTED otherwise."""
        if (
            not self._hiding
            and len(terms) == 1
            and len(terms[0].keys) == 1
            and len(terms[0].keys[0]) <= STARTS
        ):
            rows = self._edition.query(
                "SELECT count FROM find_start WHERE start = :start AND sid = :sid",
                {"start": terms[0].keys[0], "sid": section.sid},
            )
            return (int(rows[0][0]) if rows else 0), False
        count = len(self._places(terms, section, _TIERS[-1], COUNTED + 1))  # in all forms
        return min(count, COUNTED), count > COUNTED

    # -- people and countries ---------------------------------------------------------------------------

    def _subjects(self, terms: Sequence[Term], lang: str) -> tuple[SubjectHit, ...]:
        rows = self._edition.query(
            "SELECT s.kind, s.key, w.name, s.count FROM (SELECT rowid AS uid FROM find_subject "
            "WHERE find_subject MATCH :wanted LIMIT 200) f CROSS JOIN subject s ON s.uid = f.uid "
            "JOIN subject_words w ON w.lang = :lang AND w.uid = s.uid "
            "ORDER BY s.count DESC, s.uid LIMIT :most",
            {"wanted": expression(terms), "lang": self._edition.number_of(lang), "most": SUBJECTS},
        )
        return tuple(
            SubjectHit(kind, key, name, marks(name, terms), count) for kind, key, name, count in rows
        )

    # -- what was meant ---------------------------------------------------------------------------------

    def _together(self, terms: Sequence[Term]) -> bool:
        """Whether any record has all of these words."""
        rows = self._edition.query(
            f"SELECT 1 FROM {self._found} LIMIT 1", {"wanted": expression(terms, *_TIERS[-1])}
        )
        return bool(rows)

    def _forgiven(self, terms: Sequence[Term], lang: str) -> tuple[tuple[Term, ...], str]:
        """The words that were probably meant, and how they are written."""
        out: list[Term] = []
        for term in terms:
            if self._together([term]):
                out.append(term)
                continue
            meant = nearby.meant(self._edition, term.word, term.keys)
            if not meant:
                return (), ""
            found = tuple(key for key, _ in meant)
            said = meant[0][1]
            out.append(Term(said.capitalize() if term.word[:1].isupper() else said, found, found))
        if not self._together(out):
            return (), ""
        return tuple(out), " ".join(term.word for term in out)


def parse(text: str) -> tuple[Term, ...]:
    """The words of what was typed, with their keys; at most MOST_WORDS."""
    text = text[:LONGEST_TEXT]
    found: list[Term] = []
    for start, end in pieces(text):
        word = text[start:end]
        word_keys = keys(word)
        if word_keys and not any(term.keys == word_keys for term in found):
            stems = (stem for key in word_keys if (stem := nearby.stem(key)))
            found.append(Term(word, word_keys, tuple(dict.fromkeys((*word_keys, *stems)))))
    return tuple(found[:MOST_WORDS])


def expression(terms: Sequence[Term], fields: str = "", form: str = BEGUN) -> str:
    """What FTS5 is asked: every term in one of its keys. Keys are letters and digits alone, and stand in
    quotation marks all the same."""
    star = "" if form == WHOLE else "*"
    every = " AND ".join(
        "(" + " OR ".join(f'"{key}"{star}' for key in (term.loose if form == LOOSE else term.keys)) + ")"
        for term in terms
    )
    return f"{fields} : ({every})" if fields else every


def _share(title: str, found: Sequence[Span]) -> float:
    """How much of a title its marks are."""
    return sum(end - start for start, end in found) / max(1, len(title))


def marks(text: str, terms: Sequence[Term]) -> tuple[Span, ...]:
    """Where the words stand in a text, in its own spelling: of a word, as much as was typed of it."""
    found: list[Span] = []
    for start, end in pieces(text):
        word = text[start:end]
        longest = max((mark_end(word, key) for term in terms for key in term.loose), default=0)
        if longest:
            found.append((start, start + longest))
    return tuple(found)
