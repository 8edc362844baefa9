"""The exhibition as QML sees it: words in the visitor's language, and the views of its parts.

Promises: everything here reads the edition through `kiosk.edition.reader` and nothing else; when the
language changes, texts change where they stand and no list is rebuilt.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.edition.reader import (
    Edition,
    FacetRow,
    MediaRow,
    RecordRow,
    SectionRow,
    StepRow,
    ThreadRow,
)
from kiosk.ui import words
from kiosk.ui.media_rows import media_row, step_row, url
from kiosk.ui.models import PagedModel, Row, RowsModel
from kiosk.ui.scale import Step, Year, step_at, year_scale
from kiosk.ui.ways import ways

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

RECORD_ROLES: Final = (
    "recordId", "sectionId", "kind", "position", "title", "kicker", "caption", "year", "sample",
    "thumb", "picture", "pictureWidth", "pictureHeight", "colour", "alt",
    "quotation", "quoteNote", "speaker", "speakerRole", "cloth", "spineStyle", "heightMm", "thicknessMm",
    "inscriptionMedia", "bookTitle", "objectType", "initials", "leaves", "dateText", "lit",
)  # fmt: skip

Fetch = Callable[[int, int], Sequence[Row]]

SIZES: Final = ("height", "width", "depth", "diameter")
"""The facts that say how large an object is."""

DIMMABLE: Final = 240
"""A section of up to so many records keeps all on the wall when a choice is made, and dims the rest."""


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def record_row(row: RecordRow, languages: dict[str, str], lit: bool = True) -> dict[str, object]:
    """The roles of one record in a list. `lit` is False for one that a choice leaves in the dark."""
    extra = row.extra
    return {
        "recordId": row.id,
        "sectionId": row.section,
        "kind": row.kind,
        "position": row.position,
        "title": row.title,
        "kicker": row.kicker,
        "caption": row.caption,
        "year": row.year,
        "sample": row.sample,
        "thumb": url(row.thumb),
        "picture": url(row.display),
        "pictureWidth": row.width,
        "pictureHeight": row.height,
        "colour": row.colour or "#00000000",
        "alt": row.alt,
        "quotation": row.quote,
        "quoteNote": words.quote_note(row.quote_note, languages),
        "speaker": row.speaker,
        "speakerRole": row.speaker_role,
        "cloth": str(extra.get("cloth", "")),
        "spineStyle": int(_number(extra.get("spine_style", 0))),
        "heightMm": _number(extra.get("height_mm")),
        "thicknessMm": _number(extra.get("thickness_mm")),
        "inscriptionMedia": int(_number(extra.get("inscription_media"))),
        "bookTitle": str(extra.get("book_title", "")),
        "objectType": str(extra.get("object_type", "")),
        "initials": str(extra.get("initials", "")),
        "leaves": int(_number(extra.get("leaves", 0))),
        # A kicker begins with the date, when there is one; the row's year tells whether there is.
        "dateText": row.kicker.split(" · ")[0] if row.year else "",
        "lit": lit,
    }


def thread_row(row: ThreadRow) -> Row:
    caption = row.why or " · ".join(part for part in (words.kind_word(row.kind), row.caption) if part)
    return {
        "recordId": row.id,
        "sectionId": row.section,
        "kind": row.kind,
        "title": row.title,
        "caption": caption,
        "thumb": url(row.thumb),
        "quotation": row.quote,
    }


def _unbroken(title: str) -> str:
    """A title whose hyphens are no place to break a line."""
    return title.replace("-", "\N{NON-BREAKING HYPHEN}")


def _paragraphs(texts: Sequence[str]) -> list[Row]:
    return [{"paragraph": text} for text in texts]


@QmlElement
@QmlUncreatable("Made by the application.")
class Exhibition(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """One open edition in the language of the visit."""

    languageChanged = Signal()
    exchanged = Signal()  # another state of the edition: lists may have other records

    def __init__(self, edition: Edition, parent: QObject | None = None, keyboard: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.edition = edition
        self._keyboard = tuple(keyboard)
        self._exchanging = False
        self._language = edition.default_language
        self._languages = RowsModel(("tag", "name"), self)
        self._sections = RowsModel(
            ("sectionId", "kind", "title", "summary", "count", "countText", "cover", "coverThumb",
             "coverWidth", "coverHeight", "coverText", "coverTitle", "cloth"), self,
        )  # fmt: skip
        self._highlights = RowsModel(RECORD_ROLES, self)
        self._ways = RowsModel(("way", "note"), self)
        self._scenes = RowsModel(
            ("scene", "recordId", "text", "caption", "role", "picture", "pictureWidth", "pictureHeight",
             "regionX", "regionY", "regionWidth", "regionHeight"), self,
        )  # fmt: skip
        self._rays = RowsModel(("name", "bearing", "distance"), self)
        self._about = RowsModel(("paragraph",), self)
        self._colophon = RowsModel(("paragraph",), self)
        self._rays_read = False
        self._scenes_read = False
        self._read()

    def _read(self) -> None:
        lang, edition = self._language, self.edition
        self._texts = edition.exhibition(lang)
        self.language_names = {row.tag: row.name for row in edition.languages}
        self._languages.set_rows([{"tag": row.tag, "name": row.name} for row in edition.languages])
        self._sections.set_rows([self._section_row(row) for row in edition.sections(lang)])
        self._highlights.set_rows([record_row(row, self.language_names) for row in edition.highlights(lang)])
        self._ways.set_rows(ways(edition, lang))
        self._about.set_rows(_paragraphs(self._texts.about))
        self._colophon.set_rows(_paragraphs(self._texts.colophon))
        if self._rays_read:
            self._read_rays()
        if self._scenes_read:
            self._read_scenes()

    def _section_row(self, row: SectionRow) -> Row:
        return {
            "sectionId": row.id,
            "kind": row.kind,
            "title": row.title,
            "summary": row.summary,
            "count": row.count,
            "countText": words.counted(row.kind, row.count),
            "cover": url(row.cover),
            "coverThumb": url(row.cover_thumb),
            "coverWidth": row.cover_w,
            "coverHeight": row.cover_h,
            "coverText": row.cover_text,
            "coverTitle": row.cover_title,
            "cloth": str(row.extra.get("cloth", "")),
        }

    def _read_rays(self) -> None:
        self._rays.set_rows(
            [{"name": row.name, "bearing": row.bearing_deg, "distance": row.distance_km}
             for row in self.edition.rays(self._language)]
        )  # fmt: skip

    def _read_scenes(self) -> None:
        rows: list[Row] = []
        for row in self.edition.scenes(self._language):
            x, y, w, h = row.region or (0.0, 0.0, 1.0, 1.0)
            rows.append(
                {"scene": row.scene, "recordId": row.record, "text": row.text, "caption": row.caption,
                 "role": row.role, "picture": url(row.image), "pictureWidth": row.width,
                 "pictureHeight": row.height, "regionX": x, "regionY": y, "regionWidth": w,
                 "regionHeight": h}
            )  # fmt: skip
        self._scenes.set_rows(rows)

    def set_language(self, tag: str) -> None:
        """Word everything in another language, where it stands. The interface's translator comes first."""
        self._language = tag
        self._read()
        self.languageChanged.emit()

    def take(self, edition: Edition) -> Edition:
        """Read another state of the same edition from now on; the one before is given back and not closed.

        `announce` must follow, when the visit knows what is left of its places.
        """
        before, self.edition = self.edition, edition
        if self._language not in {row.tag for row in edition.languages}:
            self._language = edition.default_language
        return before

    def announce(self) -> None:
        """Have everything that stands on the screen read the state that was taken."""
        self._read()
        self._exchanging = True
        try:
            self.exchanged.emit()
            self.languageChanged.emit()
        finally:
            self._exchanging = False

    @property
    def exchanging(self) -> bool:
        """Whether `exchanged` was told, so that who heard it need not listen to the language as well."""
        return self._exchanging

    def row(self, record_id: str) -> RecordRow | None:
        """One record as a list shows it, or None."""
        try:
            return self.edition.row(record_id, self._language)
        except KeyError:
            return None

    @property
    def spoken(self) -> str:
        """The BCP-47 tag of the language of all texts."""
        return self._language

    @Slot(str, result=str)
    def kindOf(self, section: str) -> str:
        """The kind of a section; "" for one that is not there."""
        return next((row.kind for row in self.edition.sections(self._language) if row.id == section), "")

    @Slot(str, str, result=str)
    def titleOf(self, section: str, language: str) -> str:
        """The title of a section. The language is named so that a binding follows its change."""
        return next((row.title for row in self.edition.sections(language) if row.id == section), "")

    @Slot(int, result=str)
    def rayName(self, index: int) -> str:
        """The country at the end of a ray."""
        row = self._rays.row(index)
        return "" if row is None else str(row["name"])

    @Slot(int, result=float)
    def rayDistance(self, index: int) -> float:
        """Kilometres to the country at the end of a ray."""
        row = self._rays.row(index)
        return 0.0 if row is None else _number(row["distance"])

    def _get_rays(self) -> QObject:
        if not self._rays_read:
            self._rays_read = True
            self._read_rays()
        return self._rays

    def _get_scenes(self) -> QObject:
        if not self._scenes_read:
            self._scenes_read = True
            self._read_scenes()
        return self._scenes

    language = Property(str, lambda self: self._language, notify=languageChanged)
    keyboardLanguages = Property(
        list, lambda self: list(self._keyboard or self.language_names), notify=languageChanged
    )
    title = Property(str, lambda self: _unbroken(self._texts.title), notify=languageChanged)
    subtitle = Property(str, lambda self: _unbroken(self._texts.subtitle), notify=languageChanged)
    tagline = Property(str, lambda self: self._texts.tagline, notify=languageChanged)
    summary = Property(str, lambda self: self._texts.summary, notify=languageChanged)
    hosts = Property(list, lambda self: list(self._texts.hosts), notify=languageChanged)
    raysCaption = Property(str, lambda self: self._texts.rays_caption, notify=languageChanged)
    rayCount = Property(int, lambda self: self._get_rays().rowCount(), notify=languageChanged)
    accent = Property(str, lambda self: self._texts.accent, notify=languageChanged)
    languages = Property(QObject, lambda self: self._languages, constant=True)
    sections = Property(QObject, lambda self: self._sections, constant=True)
    highlights = Property(QObject, lambda self: self._highlights, constant=True)
    ways = Property(QObject, lambda self: self._ways, constant=True)
    scenes = Property(QObject, _get_scenes, constant=True)
    rays = Property(QObject, _get_rays, constant=True)
    about = Property(QObject, lambda self: self._about, constant=True)
    colophon = Property(QObject, lambda self: self._colophon, constant=True)


def follows(before: Exhibition | None, after: Exhibition | None, read: Callable[[], None]) -> bool:
    """Have `read` called when the language of `after` changes, no longer when that of `before` does (both
    are told after an exchange as well). False, and nothing done, when the two are one."""
    if after is before:
        return False
    if before is not None:
        before.languageChanged.disconnect(read)
    if after is not None:
        after.languageChanged.connect(read)
    return True


@QmlElement
class SectionView(QObject):
    """One section for its page: words, records, choices. Follows the language by itself."""

    changed = Signal()
    textsChanged = Signal()
    facetChanged = Signal()
    exchanging = Signal()  # other records are about to come into the list
    exchanged = Signal()  # they have come: `placeNow` tells where the ones before stand

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._id = ""
        self._facet: tuple[str, str] | None = None
        self._shown: Edition | None = None
        self._before: tuple[str, ...] = ()
        self._after: dict[str, int] = {}
        self._section: SectionRow | None = None
        self._records = PagedModel(RECORD_ROLES, self)
        self._choices = RowsModel(("name", "value", "label", "count"), self)
        self._years = RowsModel(("label", "count", "position"), self)
        self._steps: tuple[Step, ...] = ()
        self._scale = RowsModel(tuple(f.name for f in fields(Step)), self)
        self._countries = 0
        self._chosen_count = 0

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if exhibition is self._exhibition:
            return
        if self._exhibition is not None:
            self._exhibition.languageChanged.disconnect(self._reword)
            self._exhibition.exchanged.disconnect(self._exchange)
        self._exhibition = exhibition
        if exhibition is not None:
            exhibition.languageChanged.connect(self._reword)
            exhibition.exchanged.connect(self._exchange)
        self._open()

    def _set_id(self, section_id: str) -> None:
        if section_id != self._id:
            self._id = section_id
            self._facet = None
            self._open()

    def _open(self, same_rows: bool = False) -> None:
        if self._exhibition is None or not self._id:
            return
        edition, section, facet = self._exhibition.edition, self._id, self._facet
        self._read_section()
        fetch = self._fetch()
        whole = facet is not None and edition.count(section) <= DIMMABLE
        count = edition.count(section) if whole else self._chosen_count
        self._records.set_source(count, fetch, same_rows)
        self.textsChanged.emit()
        if not same_rows:
            self.changed.emit()

    def _read_section(self) -> None:
        if self._exhibition is None:
            return
        edition, lang = self._exhibition.edition, self._exhibition.spoken
        self._shown = edition
        self._section = next((row for row in edition.sections(lang) if row.id == self._id), None)
        self._chosen_count = edition.count(self._id, self._facet)
        self._read_facets(edition.facets(self._id, lang))

    def _fetch(self) -> Fetch:
        """How the list reads its rows: all of the section, those of a choice, or those and the others dim."""
        assert self._exhibition is not None
        edition, lang = self._exhibition.edition, self._exhibition.spoken
        names, section, facet = self._exhibition.language_names, self._id, self._facet

        def fetch(offset: int, limit: int) -> Sequence[Row]:
            return [record_row(row, names) for row in edition.rows(section, lang, offset, limit, facet)]

        def fetch_all(offset: int, limit: int) -> Sequence[Row]:
            lit = edition.rows(section, lang, 0, DIMMABLE, facet)
            ids = {row.id for row in lit}
            dim = [row for row in edition.rows(section, lang, 0, DIMMABLE) if row.id not in ids]
            rows = [*(record_row(row, names) for row in lit), *(record_row(row, names, False) for row in dim)]
            return rows[offset : offset + limit]

        return fetch_all if facet is not None and edition.count(section) <= DIMMABLE else fetch

    def _order(self, edition: Edition) -> tuple[str, ...]:
        """The ids of the list in its order."""
        section, facet = self._id, self._facet
        if facet is None or edition.count(section) > DIMMABLE:
            return edition.ids(section, facet)
        return tuple(dict.fromkeys((*edition.ids(section, facet), *edition.ids(section))))

    def _exchange(self) -> None:
        """Another state of the edition: records that stayed keep their place in the list."""
        if self._exhibition is None or self._shown is None or not self._id:
            return
        edition = self._exhibition.edition
        self._before = self._order(self._shown)
        facet = self._facet
        if facet is not None and not edition.count(self._id, facet):
            self._facet = None  # nothing is left of what was chosen
        after = self._order(edition)
        self._after = {record: place for place, record in enumerate(after)}
        self.exchanging.emit()
        self._read_section()
        self._records.exchange(self._before, after, self._fetch())
        self.textsChanged.emit()
        if self._facet != facet:
            self.facetChanged.emit()
        self.exchanged.emit()

    @Slot(int, result=int)
    def placeNow(self, before: int) -> int:
        """Where the record stands that stood at a place before the last exchange, or the next one that is
        left, or the last one; 0 in an empty list."""
        left = (self._after[record] for record in self._before[max(0, before) :] if record in self._after)
        return next(left, max(0, len(self._after) - 1))

    def _read_facets(self, facets: Sequence[FacetRow]) -> None:
        by_name: dict[str, list[FacetRow]] = {}
        for facet in facets:
            by_name.setdefault(facet.name, []).append(facet)
        # What every record has in common divides nothing.
        dividing = {
            name: [row for row in rows if self._section is None or row.count < self._section.count]
            for name, rows in by_name.items()
        }
        chosen = next((rows for name, rows in dividing.items() if name != "year" and 1 < len(rows) <= 60), [])
        self._choices.set_rows(
            [{"name": row.name, "value": row.value, "label": row.label, "count": row.count} for row in chosen]
        )
        self._countries = len(dividing.get("country", []))
        years = self._starts(by_name.get("year", []))
        self._years.set_rows(
            [{"label": row.label, "count": row.count, "position": start} for row, start in years]
        )
        self._steps = year_scale(
            [Year(int(y.value), y.count, start) for y, start in years if y.value.lstrip("-").isdigit()]
        )
        self._scale.set_rows([asdict(step) for step in self._steps])

    def _starts(self, years: Sequence[FacetRow]) -> list[tuple[FacetRow, int]]:
        """Each year with the place of its first record: undated records may stand anywhere between."""
        if self._exhibition is None:
            return []
        edition, lang = self._exhibition.edition, self._exhibition.spoken
        first = (edition.rows(self._id, lang, 0, 1, (row.name, row.value)) for row in years)
        return [(row, found[0].position) for row, found in zip(years, first, strict=True) if found]

    def _reword(self) -> None:
        if self._exhibition is not None and not self._exhibition.exchanging:
            self._open(same_rows=True)

    @Slot(str)
    def choose(self, value: str) -> None:
        """Bring the records of one choice forward; "" shows all.

        The others follow unlit, or are left out of a long section.
        """
        row = next((r for r in self._rows_of_choices() if r["value"] == value), None)
        self._facet = None if row is None else (str(row["name"]), value)
        self._open()
        self.facetChanged.emit()

    def _rows_of_choices(self) -> list[Row]:
        rows = (self._choices.row(n) for n in range(self._choices.rowCount()))
        return [row for row in rows if row is not None]

    @Slot(str, result=int)
    def positionOf(self, record_id: str) -> int:
        """Where a record stands among those shown; -1 when it is not among them."""
        if self._exhibition is None:
            return -1
        return self._exhibition.edition.position(self._id, record_id, self._facet)

    @Slot(int, result=int)
    def stepAt(self, position: int) -> int:
        """The step of the scale that the record at a place belongs to; -1 without a scale."""
        return step_at(self._steps, position)

    @Slot(int, result=str)
    def yearAt(self, position: int) -> str:
        """The year of the record at a place, in words; "" outside the list."""
        row = self._records.row(position)
        return "" if row is None else str(row["year"])

    @Slot(int, result="QVariantMap")
    def at(self, position: int) -> dict[str, object]:
        """The roles of the record at a place; empty outside the list."""
        row = self._records.row(position)
        return dict(row) if row is not None else {}

    exhibition = Property(Exhibition, lambda self: self._exhibition, _set_exhibition, notify=changed)
    sectionId = Property(str, lambda self: self._id, _set_id, notify=changed)
    records = Property(QObject, lambda self: self._records, constant=True)
    choices = Property(QObject, lambda self: self._choices, constant=True)
    choiceCount = Property(int, lambda self: self._choices.rowCount(), notify=textsChanged)
    chosen = Property(str, lambda self: self._facet[1] if self._facet else "", notify=facetChanged)
    countryCount = Property(int, lambda self: self._countries, notify=textsChanged)
    scale = Property(QObject, lambda self: self._scale, constant=True)
    scaleCount = Property(int, lambda self: len(self._steps), notify=textsChanged)
    years = Property(QObject, lambda self: self._years, constant=True)
    yearCount = Property(int, lambda self: self._years.rowCount(), notify=textsChanged)
    count = Property(int, lambda self: self._section.count if self._section else 0, notify=textsChanged)
    shownCount = Property(int, lambda self: self._chosen_count, notify=textsChanged)
    title = Property(str, lambda self: self._section.title if self._section else "", notify=textsChanged)
    summary = Property(str, lambda self: self._section.summary if self._section else "", notify=textsChanged)
    countText = Property(
        str,
        lambda self: words.counted(self._section.kind, self._section.count) if self._section else "",
        notify=textsChanged,
    )


@QmlElement
class RecordView(QObject):
    """One record for its page. Follows the language by itself."""

    changed = Signal()
    currentChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._id = ""
        self._current = 0
        self._roles: dict[str, object] = {}
        self._previous, self._next = "", ""
        self._size = ""
        self._label = RowsModel(("paragraph",), self)
        self._more = RowsModel(("paragraph",), self)
        self._facts = RowsModel(("label", "value"), self)
        self._media = RowsModel(tuple(media_row(MediaRow("", "", 0, 0, "", "", "", "", False, ""))), self)
        self._credits = RowsModel(("credit",), self)
        self._steps = RowsModel(tuple(step_row(StepRow(0, None, "", ""))), self)
        self._right_to_left = False
        self._images, self._other = 0, -1
        self._threads = RowsModel(
            ("recordId", "sectionId", "kind", "title", "caption", "thumb", "quotation"), self
        )
        self._sources = RowsModel(("title", "url"), self)
        self._words = 0

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if follows(self._exhibition, exhibition, self._read):
            self._exhibition = exhibition
            self._read()

    def _set_id(self, record_id: str) -> None:
        if record_id != self._id:
            self._id = record_id
            self._read()

    def _read(self) -> None:
        if self._exhibition is None or not self._id:
            return
        try:
            detail = self._exhibition.edition.record(self._id, self._exhibition.spoken)
        except KeyError:
            return  # it is gone, and the visit leaves its page
        self._roles = record_row(detail, self._exhibition.language_names)
        self._previous, self._next = detail.previous_id, detail.next_id
        self._label.set_rows(_paragraphs(detail.label))
        self._more.set_rows(_paragraphs(detail.more))
        self._size = " × ".join(f.value for f in detail.facts if f.key in SIZES)
        self._facts.set_rows([{"label": words.fact_word(f.key), "value": f.value} for f in detail.facts])
        self._media.set_rows([media_row(m) for m in detail.media])
        self._set_current(max(0, min(self._current, len(detail.media) - 1)))
        # A thousand pages of one archive are credited once.
        credits = dict.fromkeys(m.credit for m in detail.media if m.credit)
        self._credits.set_rows([{"credit": credit} for credit in credits])
        self._steps.set_rows([step_row(s) for s in detail.steps])
        kinds = [m.kind for m in detail.media]
        self._images = kinds.count("image")
        self._other = next((n for n, kind in enumerate(kinds) if kind != "image"), -1)
        self._right_to_left = detail.right_to_left
        self._threads.set_rows([thread_row(t) for t in detail.threads])
        self._sources.set_rows([{"title": s.title, "url": s.url} for s in detail.sources])
        texts = (*detail.label, detail.title, detail.quote, *(f.value for f in detail.facts))
        self._words = sum(len(text.split()) for text in texts)
        self.changed.emit()

    @Slot(int, result="QVariantMap")
    def mediaAt(self, number: int) -> dict[str, object]:
        """The roles of one of its media, from 0; empty outside the list."""
        return dict(self._media.row(number) or {})

    @Slot(int, result="QVariantMap")
    def stepAt(self, number: int) -> dict[str, object]:
        """The roles of one of its guided steps, from 0; empty outside the list."""
        return dict(self._steps.row(number) or {})

    @Slot(int, result="QVariantMap")
    def threadAt(self, number: int) -> dict[str, object]:
        """The roles of one of the records that belong with it, from 0; empty outside the list."""
        return dict(self._threads.row(number) or {})

    def _set_current(self, number: int) -> None:
        if number != self._current:
            self._current = number
            self.currentChanged.emit()

    def _text(self, role: str) -> Any:
        return self._roles.get(role, "")

    def _real(self, role: str) -> float:
        return _number(self._roles.get(role, 0))

    exhibition = Property(Exhibition, lambda self: self._exhibition, _set_exhibition, notify=changed)
    recordId = Property(str, lambda self: self._id, _set_id, notify=changed)
    sectionId = Property(str, lambda self: self._text("sectionId"), notify=changed)
    kind = Property(str, lambda self: self._text("kind"), notify=changed)
    title = Property(str, lambda self: self._text("title"), notify=changed)
    kicker = Property(str, lambda self: self._text("kicker"), notify=changed)
    caption = Property(str, lambda self: self._text("caption"), notify=changed)
    sample = Property(bool, lambda self: bool(self._roles.get("sample", False)), notify=changed)
    picture = Property(str, lambda self: self._text("picture"), notify=changed)
    thumb = Property(str, lambda self: self._text("thumb"), notify=changed)
    pictureWidth = Property(float, lambda self: self._real("pictureWidth"), notify=changed)
    pictureHeight = Property(float, lambda self: self._real("pictureHeight"), notify=changed)
    alt = Property(str, lambda self: self._text("alt"), notify=changed)
    quotation = Property(str, lambda self: self._text("quotation"), notify=changed)
    quoteNote = Property(str, lambda self: self._text("quoteNote"), notify=changed)
    speaker = Property(str, lambda self: self._text("speaker"), notify=changed)
    speakerRole = Property(str, lambda self: self._text("speakerRole"), notify=changed)
    bookTitle = Property(str, lambda self: self._text("bookTitle"), notify=changed)
    cloth = Property(str, lambda self: self._text("cloth"), notify=changed)
    leaves = Property(int, lambda self: int(self._real("leaves")), notify=changed)
    sizeText = Property(str, lambda self: self._size, notify=changed)
    heightMm = Property(float, lambda self: self._real("heightMm"), notify=changed)
    inscriptionMedia = Property(int, lambda self: int(self._real("inscriptionMedia")), notify=changed)
    previousId = Property(str, lambda self: self._previous, notify=changed)
    nextId = Property(str, lambda self: self._next, notify=changed)
    wordCount = Property(int, lambda self: self._words, notify=changed)
    hasMore = Property(bool, lambda self: self._more.rowCount() > 0, notify=changed)
    imageCount = Property(int, lambda self: self._images, notify=changed)
    otherMedium = Property(int, lambda self: self._other, notify=changed)  # the first that is no image, or -1
    mediaCount = Property(int, lambda self: self._media.rowCount(), notify=changed)
    threadCount = Property(int, lambda self: self._threads.rowCount(), notify=changed)
    sourceCount = Property(int, lambda self: self._sources.rowCount(), notify=changed)
    label = Property(QObject, lambda self: self._label, constant=True)
    more = Property(QObject, lambda self: self._more, constant=True)
    facts = Property(QObject, lambda self: self._facts, constant=True)
    media = Property(QObject, lambda self: self._media, constant=True)
    threads = Property(QObject, lambda self: self._threads, constant=True)
    current = Property(int, lambda self: self._current, _set_current, notify=currentChanged)
    credits = Property(QObject, lambda self: self._credits, constant=True)
    steps = Property(QObject, lambda self: self._steps, constant=True)
    stepCount = Property(int, lambda self: self._steps.rowCount(), notify=changed)
    rightToLeft = Property(bool, lambda self: self._right_to_left, notify=changed)
    sources = Property(QObject, lambda self: self._sources, constant=True)
