"""The exhibition as QML sees it: words in the visitor's language, and the views of its parts.

Promises: everything here reads the edition through `kiosk.edition.reader` and nothing else; when the
language changes, texts change where they stand and no list is rebuilt.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.edition.reader import (
    Edition,
    FactRow,
    MediaRow,
    RecordDetail,
    RecordRow,
    SectionRow,
    StepRow,
    ThreadRow,
)
from kiosk.ui import words
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.media_rows import media_row, step_row, url
from kiosk.ui.models import Row, RowsModel
from kiosk.ui.ways import ways

if TYPE_CHECKING:
    from kiosk.edition.subjects.read import SubjectRow

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

RECORD_ROLES: Final = (
    "recordId", "sectionId", "kind", "position", "title", "kicker", "caption", "year", "sample",
    "thumb", "picture", "pictureWidth", "pictureHeight", "colour", "alt",
    "quotation", "quoteNote", "speaker", "speakerRole", "cloth", "spineStyle", "heightMm", "thicknessMm",
    "inscriptionMedia", "bookTitle", "objectType", "initials", "initial", "leaves", "dateText", "lit",
    "language",
)  # fmt: skip

SIZES: Final = ("height", "width", "depth", "diameter")
"""The facts that say how large an object is."""


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
        "initial": next((letter.upper() for letter in row.title if letter.isalnum()), ""),
        "leaves": int(_number(extra.get("leaves", 0))),
        # A kicker begins with the date, when there is one; the row's year tells whether there is.
        "dateText": row.kicker.split(" · ")[0] if row.year else "",
        "lit": lit,
        "language": str(extra.get("language", "")),  # of a title in another language than the visitor's
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


SUBJECT_AT: Final = 2
"""After so many records people and countries stand among the ends of threads."""


def ends_of_threads(threads: Sequence[Row], subjects: Sequence[SubjectRow]) -> list[Row]:
    """The ends of a record's threads: records, and among them the person and the country it names that the
    exhibition has most of beside it."""
    chosen: list[Row] = []
    for kind in ("person", "country"):
        known = [row for row in subjects if row.kind == kind and row.count > 1]
        if known:
            row = max(known, key=lambda row: row.count)
            chosen.append(
                {"recordId": "", "sectionId": "", "kind": kind, "key": row.key, "title": row.name,
                 "caption": words.counted("", row.count), "thumb": "", "quotation": ""}
            )  # fmt: skip
    ends = [{**row, "key": ""} for row in threads]
    return [*ends[:SUBJECT_AT], *chosen, *ends[SUBJECT_AT:]]


def named_parts(text: str, subjects: Sequence[tuple[str, str, str]]) -> list[dict[str, str]]:
    """A text in pieces (`words`, `kind`, `key`), those people and countries that have a page by themselves;
    none when nobody in it has."""
    parts: list[dict[str, str]] = []
    rest = text
    for kind, key, said in subjects:
        before, found, after = rest.partition(said)
        if not found:
            continue
        if plain := before.strip(", "):
            parts.append({"words": plain, "kind": "", "key": ""})
        parts.append({"words": said, "kind": kind, "key": key})
        rest = after
    if parts and (plain := rest.strip(", ")):
        parts.append({"words": plain, "kind": "", "key": ""})
    return parts


def fact_row(fact: FactRow) -> Row:
    return {
        "label": words.fact_word(fact.key),
        "value": fact.value,
        "parts": named_parts(fact.value, fact.subjects),
        "valueLanguage": fact.language,
    }


def _unbroken(title: str) -> str:
    """A title whose hyphens are no place to break a line."""
    return title.replace("-", "\N{NON-BREAKING HYPHEN}")


def _count(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _paragraphs(texts: Sequence[str]) -> list[Row]:
    return [{"paragraph": text} for text in texts]


@QmlElement
@QmlUncreatable("Made by the application.")
class Exhibition(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """One open edition in the language of the visit."""

    languageChanged = Signal()
    exchanged = Signal()  # another state of the edition: lists may have other records
    sceneComing = Signal(str)  # the attract loop is about to make a scene, of this record or of none

    def __init__(self, edition: Edition, parent: QObject | None = None, keyboard: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.edition = edition
        self._keyboard = tuple(keyboard)
        self._exchanging = False
        self._language = edition.default_language
        self._languages = RowsModel(("tag", "name"), self)
        self._sections = RowsModel(
            ("sectionId", "kind", "title", "summary", "count", "countText", "cover", "coverThumb",
             "coverWidth", "coverHeight", "coverText", "coverTitle", "cloth", "titleLanguage",
             "summaryLanguage"), self,
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
            "titleLanguage": str(row.extra.get("title_language", "")),
            "summaryLanguage": str(row.extra.get("summary_language", "")),
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
    layers = Property(list, lambda self: list(self.edition.layers), notify=languageChanged)
    hosts = Property(list, lambda self: list(self._texts.hosts), notify=languageChanged)
    raysCaption = Property(str, lambda self: self._texts.rays_caption, notify=languageChanged)
    rayCount = Property(int, lambda self: self._get_rays().rowCount(), notify=languageChanged)
    # The languages of its texts that are in another one than the visit, by the texts' names.
    tongues = Property(dict, lambda self: dict(self._texts.tongues), notify=languageChanged)
    accent = Property(str, lambda self: self._texts.accent, notify=languageChanged)
    languages = Property(QObject, lambda self: self._languages, constant=True)
    sections = Property(QObject, lambda self: self._sections, constant=True)
    highlights = Property(QObject, lambda self: self._highlights, constant=True)
    ways = Property(QObject, lambda self: self._ways, constant=True)
    scenes = Property(QObject, _get_scenes, constant=True)
    rays = Property(QObject, _get_rays, constant=True)
    about = Property(QObject, lambda self: self._about, constant=True)
    colophon = Property(QObject, lambda self: self._colophon, constant=True)


def follows(
    before: Exhibition | None,
    after: Exhibition | None,
    read: Callable[[], None],
    exchange: Callable[[], None] | None = None,
) -> bool:
    """Have `read` called when the language of `after` changes, no longer when that of `before` does (both
    are told after an exchange as well; `exchange` is called at one before that). False, and nothing done,
    when the two are one."""
    if after is before:
        return False
    if before is not None:
        before.languageChanged.disconnect(read)
        if exchange is not None:
            before.exchanged.disconnect(exchange)
    if after is not None:
        after.languageChanged.connect(read)
        if exchange is not None:
            after.exchanged.connect(exchange)
    return True


@QmlElement
@kept_by_qml
class RecordView(QObject):
    """One record for its page. Follows the language by itself."""

    changed = Signal()
    currentChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._id = ""
        self._layer = "normal"
        self._layered = False
        self._current = 0
        self._roles: dict[str, object] = {}
        self._previous, self._next = "", ""
        self._size = ""
        self._speaker = ""
        self._kicker: list[dict[str, str]] = []
        self._label = RowsModel(("paragraph",), self)
        self._more = RowsModel(("paragraph",), self)
        self._facts = RowsModel(("label", "value", "parts", "valueLanguage"), self)
        self._media = RowsModel(tuple(media_row(MediaRow("", "", 0, 0, "", "", "", "", False, ""))), self)
        self._credits = RowsModel(("credit", "language"), self)
        self._steps = RowsModel(tuple(step_row(StepRow(0, None, "", ""))), self)
        self._right_to_left = False
        self._images, self._other = 0, -1
        self._threads = RowsModel(
            ("recordId", "sectionId", "kind", "title", "caption", "thumb", "quotation"), self
        )
        self._ends = RowsModel(
            ("recordId", "sectionId", "kind", "title", "caption", "thumb", "quotation", "key"), self
        )
        self._sources = RowsModel(("title", "url", "language"), self)
        self._tongues: dict[str, str] = {}
        self._language_note = ""
        self._words, self._more_words = 0, 0

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if follows(self._exhibition, exhibition, self._read):
            self._exhibition = exhibition
            self._read()

    def _set_id(self, record_id: str) -> None:
        if record_id != self._id:
            self._id = record_id
            self._read()

    def _set_layer(self, layer: str) -> None:
        if layer != self._layer:
            self._layer = layer
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
        layer = detail.layers.get(self._layer, ())
        self._layered = bool(layer)
        label, more = (layer, (*detail.label, *detail.more)) if layer else (detail.label, detail.more)
        self._label.set_rows(_paragraphs(label))
        self._more.set_rows(_paragraphs(more))
        self._size = " × ".join(f.value for f in detail.facts if f.key in SIZES)
        self._facts.set_rows([fact_row(fact) for fact in detail.facts])
        named = [one for fact in detail.facts for one in fact.subjects if one[0] == "country"]
        self._kicker = named_parts(detail.kicker, named[:1])
        self._speaker = next(
            (key for fact in detail.facts if fact.key == "speaker" for _, key, _ in fact.subjects), ""
        )
        self._media.set_rows([media_row(m) for m in detail.media])
        self._set_current(max(0, min(self._current, len(detail.media) - 1)))
        # A thousand pages of one archive are credited once.
        credits = {m.credit: m.credit_language for m in detail.media if m.credit}
        self._credits.set_rows([{"credit": c, "language": tag} for c, tag in credits.items()])
        self._steps.set_rows([step_row(s) for s in detail.steps])
        kinds = [m.kind for m in detail.media]
        self._images = kinds.count("image")
        self._other = next((n for n, kind in enumerate(kinds) if kind != "image"), -1)
        self._right_to_left = detail.right_to_left
        threads = [thread_row(t) for t in detail.threads]
        self._threads.set_rows(threads)
        named_here = dict.fromkeys((kind, key) for f in detail.facts for kind, key, _ in f.subjects)
        from kiosk.edition.subjects.read import Subjects  # with the first record, not with Home

        known = Subjects(self._exhibition.edition).rows(tuple(named_here), self._exhibition.spoken)
        self._ends.set_rows(ends_of_threads(threads, known))
        self._sources.set_rows([asdict(source) for source in detail.sources])
        self._read_tongues(detail)
        texts = (*label, detail.title, detail.quote, *(f.value for f in detail.facts))
        self._words = _count(texts)
        self._more_words = _count(more)
        self.changed.emit()

    def _read_tongues(self, detail: RecordDetail) -> None:
        """Which of its texts are in another language than the visit, and how that is said."""
        assert self._exhibition is not None
        spoken = self._exhibition.spoken
        title = {"title": detail.text_language} if detail.text_language not in ("", spoken) else {}
        self._tongues = title | detail.tongues
        if self._layered:  # the label and more behind it are read on request
            known = {"label": self._layer, "more": "label"}
            said = {name: detail.tongues.get(whose, "") for name, whose in known.items()}
            self._tongues = {name: tag for name, tag in (self._tongues | said).items() if tag}
        head = "quote" if detail.quote and detail.kind == "quotes" else "title"
        shown = [
            name for name, text in ((head, True), ("label", detail.label), ("more", detail.more)) if text
        ]
        # Words that are a translation, or reported, say so themselves.
        others = [self._tongues[name] for name in shown if name in self._tongues]
        self._language_note = words.in_language(
            others[0] if others else "", len(others) < len(shown), self._exhibition.language_names
        )

    @Slot(int, result="QVariantMap")
    def mediaAt(self, number: int) -> dict[str, object]:
        """The roles of one of its media, from 0; empty outside the list."""
        return dict(self._media.row(number) or {})

    @Slot(int, result="QVariantMap")
    def stepAt(self, number: int) -> dict[str, object]:
        """The roles of one of its guided steps, from 0; empty outside the list."""
        return dict(self._steps.row(number) or {})

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
    # What of its text is read: the visit's. A record that lacks the layer is read as always.
    layer = Property(str, lambda self: self._layer, _set_layer, notify=changed)
    layered = Property(bool, lambda self: self._layered, notify=changed)  # whether `label` is that layer
    sectionId = Property(str, lambda self: self._text("sectionId"), notify=changed)
    kind = Property(str, lambda self: self._text("kind"), notify=changed)
    title = Property(str, lambda self: self._text("title"), notify=changed)
    kicker = Property(str, lambda self: self._text("kicker"), notify=changed)
    kickerParts = Property(list, lambda self: self._kicker, notify=changed)
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
    speakerId = Property(str, lambda self: self._speaker, notify=changed)  # whose page there is
    bookTitle = Property(str, lambda self: self._text("bookTitle"), notify=changed)
    cloth = Property(str, lambda self: self._text("cloth"), notify=changed)
    leaves = Property(int, lambda self: int(self._real("leaves")), notify=changed)
    sizeText = Property(str, lambda self: self._size, notify=changed)
    heightMm = Property(float, lambda self: self._real("heightMm"), notify=changed)
    inscriptionMedia = Property(int, lambda self: int(self._real("inscriptionMedia")), notify=changed)
    previousId = Property(str, lambda self: self._previous, notify=changed)
    nextId = Property(str, lambda self: self._next, notify=changed)
    wordCount = Property(int, lambda self: self._words, notify=changed)
    moreWordCount = Property(int, lambda self: self._more_words, notify=changed)
    hasMore = Property(bool, lambda self: self._more.rowCount() > 0, notify=changed)
    imageCount = Property(int, lambda self: self._images, notify=changed)
    otherMedium = Property(int, lambda self: self._other, notify=changed)  # the first that is no image, or -1
    mediaCount = Property(int, lambda self: self._media.rowCount(), notify=changed)
    sourceCount = Property(int, lambda self: self._sources.rowCount(), notify=changed)
    label = Property(QObject, lambda self: self._label, constant=True)
    more = Property(QObject, lambda self: self._more, constant=True)
    facts = Property(QObject, lambda self: self._facts, constant=True)
    media = Property(QObject, lambda self: self._media, constant=True)
    threads = Property(QObject, lambda self: self._threads, constant=True)
    ends = Property(QObject, lambda self: self._ends, constant=True)  # threads, people and countries
    current = Property(int, lambda self: self._current, _set_current, notify=currentChanged)
    credits = Property(QObject, lambda self: self._credits, constant=True)
    steps = Property(QObject, lambda self: self._steps, constant=True)
    stepCount = Property(int, lambda self: self._steps.rowCount(), notify=changed)
    rightToLeft = Property(bool, lambda self: self._right_to_left, notify=changed)
    sources = Property(QObject, lambda self: self._sources, constant=True)
    tongues = Property(dict, lambda self: self._tongues, notify=changed)  # by "title", "label", …
    languageNote = Property(str, lambda self: self._language_note, notify=changed)  # "In Russian", or none
