"""What was typed and what it brings, as the search page sees it.

Promises: what stands on the page always belongs to the words that stand above it: every change of the words
is answered before anything is painted. Words are kept nowhere but here, and never written. Whatever is put
into `text` is an ordinary text: control characters go, and more than `LONGEST` letters are cut. Another
language rewords the results and keeps the words. Without tables of a search everything is calmly empty.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition.folding import fold
from kiosk.edition.reader import Edition
from kiosk.edition.search.query import COUNTED, Found, Group, Hit, Search, SubjectHit
from kiosk.ui import words
from kiosk.ui.exhibition import RECORD_ROLES, Exhibition, follows, record_row
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.models import PagedModel, Row, SlotsModel

QML_IMPORT_NAME = "kiosk.ui.find"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST: Final = 200
"""Letters of what can be searched for; no title is longer, and no finger types so much."""
LEAD: Final = 12
"""Letters of a passage that stand before the first word found: a card is narrow, and cut at its end."""
PER_SECTION: Final = 5
"""Results shown of a section before all of them are asked for."""
SUGGESTIONS: Final = 6
BEGINNINGS: Final = 8
OPENED: Final = ("person", "country")
"""Subjects that have a page of their own."""
HIT_ROLES: Final = (
    *RECORD_ROLES, "titleMarks", "snippet", "snippetMarks", "note", "text", "view",
)  # fmt: skip
_EMPTY: Final = Found("", (), 0)


def clean(text: str) -> str:
    """What a visitor typed or somebody pasted, as one line of at most `LONGEST` letters."""
    kept = (
        " " if letter.isspace() else letter
        for letter in text[: LONGEST * 4]
        if letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cs", "Cn", "Co")
    )  # fmt: skip
    return "".join(kept)[:LONGEST]


def completed(text: str, word: str) -> str:
    """The text after a suggested word was taken: in place of the word being typed, with room for the next.

    A suggestion that says all that was typed, and goes on, takes the place of the whole.
    """
    if not text.strip() or fold(word).startswith(fold(text.strip())):
        return f"{word} "
    head = text.rstrip()
    begun = head.rpartition(" ")
    return f"{word} " if not begun[0] else f"{begun[0]} {word} "


def counted(group: Group) -> str:
    """How many results a group has, in digits; `1000+` when they were not counted to the end."""
    return f"{group.count}+" if group.more else str(group.count)


def flat(marks: Sequence[tuple[int, int]]) -> list[int]:
    """Marks as QML holds them: begin, end, begin, end."""
    return [place for mark in marks for place in mark]


def near(passage: str, marks: Sequence[tuple[int, int]]) -> tuple[str, Sequence[tuple[int, int]]]:
    """A passage from shortly before its first mark on, at the beginning of a word, and its marks there."""
    begin = passage.rfind(" ", 0, max(0, marks[0][0] - LEAD)) + 1 if marks else 0
    if begin <= len("… "):
        return passage, marks
    moved = begin - 1
    return "…" + passage[begin:], [(first - moved, last - moved) for first, last in marks]


def hit_row(hit: Hit, languages: dict[str, str]) -> Row:
    """The roles of one result."""
    row = record_row(hit.row, languages)
    kind = words.kind_word(hit.row.kind)
    note = ", ".join(part for part in (kind, hit.row.year) if part)
    passage, marks = near(hit.snippet, hit.snippet_marks)
    return {
        **row,
        "titleMarks": flat(hit.title_marks),
        "snippet": passage,
        "snippetMarks": flat(marks),
        "view": hit.view,
        "note": note,
        "text": ", ".join(part for part in (hit.row.title, note) if part),
    }


@QmlElement
@kept_by_qml
class SearchView(QObject):
    """The words, and the groups, people, countries and suggestions that belong to them."""

    textChanged = Signal()
    changed = Signal()
    openedChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._search: Search | None = None
        self._shown: Edition | None = None
        self._text = ""
        self._opened = ""
        self._found = _EMPTY
        self._groups = SlotsModel(("sectionId", "kind", "title", "count", "countText", "hits", "rest"), self)
        self._hits: list[SlotsModel] = []
        self._subjects = SlotsModel(("kind", "key", "name", "nameMarks", "countText"), self)
        self._words = SlotsModel(("word",), self)
        self._all = PagedModel(HIT_ROLES, self)

    # -- what is searched

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if follows(self._exhibition, exhibition, self._reword):
            self._exhibition = exhibition
            self._reword()

    def _reword(self) -> None:
        """The same words again: in another language, or in another state of the edition."""
        exhibition = self._exhibition
        if exhibition is None:
            return
        if self._search is None or self._shown is not exhibition.edition:
            self._search, self._shown = Search(exhibition.edition), exhibition.edition
        self._find(same_words=True)

    def _set_text(self, text: str) -> None:
        text = clean(text)
        if text == self._text:
            return
        self._text = text
        if self._opened:
            self._opened = ""
            self.openedChanged.emit()
        self._find()
        self.textChanged.emit()

    def _find(self, same_words: bool = False) -> None:
        exhibition, search = self._exhibition, self._search
        if exhibition is None or search is None:
            return
        lang = exhibition.spoken
        self._found = search.find(self._text, lang, per_section=PER_SECTION) if self._text.strip() else _EMPTY
        self._show_groups()
        self._subjects.set_rows([self._subject(hit) for hit in self._found.subjects if hit.kind in OPENED])
        self._words.set_rows([{"word": word} for word in self._offered(search, lang)])
        if self._opened:
            self._show_all(same_words)
            self.openedChanged.emit()  # its title may have another language
        self.changed.emit()

    def _offered(self, search: Search, lang: str) -> Sequence[str]:
        if not self._text.strip():
            return search.suggest("", lang, BEGINNINGS)
        if self._found.nearest and not self._found.total:
            return self._found.nearest
        typed = fold(self._text.strip())
        offered = search.suggest(self._text, lang, SUGGESTIONS)
        return [
            word
            for word in offered
            if fold(word) != typed and fold(completed(self._text, word).strip()) != typed
        ]

    def _subject(self, hit: SubjectHit) -> Row:
        return {
            "kind": hit.kind,
            "key": hit.key,
            "name": hit.name,
            "nameMarks": flat(hit.name_marks),
            "countText": words.counted("", hit.count),
        }

    def _show_groups(self) -> None:
        names = self._exhibition.language_names if self._exhibition is not None else {}
        groups = self._found.groups
        while len(self._hits) < len(groups):
            self._hits.append(SlotsModel(HIT_ROLES, self))
        rows: list[Row] = []
        for group, model in zip(groups, self._hits, strict=False):
            model.set_rows([hit_row(hit, names) for hit in group.hits])
            rows.append(
                {
                    "sectionId": group.section,
                    "kind": group.hits[0].row.kind if group.hits else "",
                    "title": group.title,
                    "count": group.count,
                    "countText": counted(group),
                    "hits": model,
                    "rest": group.more or group.count > len(group.hits),
                }
            )
        self._groups.set_rows(rows)

    # -- all of one section

    @Slot(str)
    def openAll(self, section: str) -> None:
        """Show all results of a section, or the groups again for ""."""
        if section == self._opened:
            return
        self._opened = section if self._group(section) is not None else ""
        self._show_all()
        self.openedChanged.emit()

    def _group(self, section: str) -> Group | None:
        return next((group for group in self._found.groups if group.section == section), None)

    def _show_all(self, same_rows: bool = False) -> None:
        group = self._group(self._opened)
        exhibition, search, text = self._exhibition, self._search, self._text
        if group is None or exhibition is None or search is None:
            self._all.set_source(0, lambda offset, limit: ())
            if self._opened and group is None:
                self._opened = ""
                self.openedChanged.emit()
            return
        lang, names, section = exhibition.spoken, exhibition.language_names, self._opened

        def fetch(offset: int, limit: int) -> Sequence[Row]:
            return [hit_row(hit, names) for hit in search.more(text, lang, section, offset, limit)]

        self._all.set_source(min(group.count, COUNTED), fetch, same_rows)

    def _total_text(self) -> str:
        """How many results there are; "1000+" of a group that was not counted to its end."""
        said = self.tr("%n result(s)", "", self._found.total)
        digits = str(self._found.total)
        return said.replace(digits, f"{digits}+") if any(one.more for one in self._found.groups) else said

    def _opened_title(self) -> str:
        group = self._group(self._opened)
        return group.title if group is not None else ""

    def _opened_count(self) -> str:
        group = self._group(self._opened)
        return counted(group) if group is not None else ""

    # -- for the tour

    @Slot(str, result=str)
    def textFor(self, pose: str) -> str:
        """Words for a picture of the page, from those that the edition has."""
        if self._search is None or self._exhibition is None or pose == "signs":
            return ""
        offered = self._search.suggest("", self._exhibition.spoken, 1)
        word = offered[0] if offered else ""
        match pose:
            case "nothing":
                return "ъъxqъ"
            case "misspelt":
                longest = max(word.split(), key=len, default="")
                middle = len(longest) // 2
                return (
                    longest[:middle]
                    + ("ж" if longest[middle : middle + 1] != "ж" else "щ")
                    + longest[middle + 1 :]
                )
            case _:
                return word

    # -- what can be touched

    @Slot(str)
    def take(self, word: str) -> None:
        """Go on with a word that was offered."""
        if self._found.nearest and not self._found.total:
            self._set_text(f"{word} ")
        else:
            self._set_text(completed(self._text, word))

    text = Property(str, lambda self: self._text, _set_text, notify=textChanged)
    searchable = Property(bool, lambda self: self._search is None or self._search.there, notify=changed)
    searching = Property(bool, lambda self: bool(self._text.strip()), notify=changed)
    total = Property(int, lambda self: self._found.total, notify=changed)
    subjectCount = Property(int, lambda self: self._subjects.rowCount(), notify=changed)
    nothing = Property(
        bool,
        lambda self: bool(self._text.strip()) and not self._found.total and not self._subjects.rowCount(),
        notify=changed,
    )
    corrected = Property(str, lambda self: self._found.corrected, notify=changed)
    typed = Property(str, lambda self: self._text.strip(), notify=changed)
    groups = Property(QObject, lambda self: self._groups, constant=True)
    groupCount = Property(int, lambda self: self._groups.rowCount(), notify=changed)
    subjects = Property(QObject, lambda self: self._subjects, constant=True)
    words = Property(QObject, lambda self: self._words, constant=True)
    wordCount = Property(int, lambda self: self._words.rowCount(), notify=changed)
    totalText = Property(str, lambda self: self._total_text(), notify=changed)
    largest = Property(
        str,
        lambda self: (
            max(self._found.groups, key=lambda group: group.count).section if self._found.groups else ""
        ),
        notify=changed,
    )
    openedTitle = Property(str, _opened_title, notify=openedChanged)
    openedCount = Property(str, _opened_count, notify=openedChanged)
    opened = Property(str, lambda self: self._opened, notify=openedChanged)
    all = Property(QObject, lambda self: self._all, constant=True)
    exhibition = Property(Exhibition, lambda self: self._exhibition, _set_exhibition, notify=changed)
