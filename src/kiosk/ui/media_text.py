"""The words of one medium as QML sees them: its transcript line by line, and its captions by time.

Promises: read when asked for, not with the record, so that a document of a thousand transcribed pages opens
like one without; follows the visitor's language by itself; regions are fractions (0–1) of the picture's
sides.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition.reader import CueRow, LineRow, MediaWords
from kiosk.ui.exhibition import Exhibition, follows
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.media_rows import region_roles
from kiosk.ui.models import Row, RowsModel
from kiosk.visit import count_words

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1


def _line(row: LineRow) -> Row:
    return {
        "text": row.text,
        "translation": row.translation,
        "placed": row.region is not None,
        **region_roles(row.region),
    }


def _cue(row: CueRow) -> Row:
    return {"startMs": row.start_ms, "endMs": row.end_ms, "text": row.text}


@QmlElement
@kept_by_qml
class MediaText(QObject):
    """The transcript and captions of medium `media` (from 0) of a record."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._record, self._media = "", 0
        self._words = MediaWords()
        self._starts: list[int] = []
        self._lines = RowsModel(tuple(_line(LineRow("", "", None))), self)
        self._cues = RowsModel(tuple(_cue(CueRow(0, 0, ""))), self)
        self._regions = RowsModel(tuple(region_roles(None)), self)
        self._placed: list[int] = []

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if follows(self._exhibition, exhibition, self._read):
            self._exhibition = exhibition
            self._read()

    def _set_record(self, record: str) -> None:
        if record != self._record:
            self._record = record
            self._read()

    def _set_media(self, media: int) -> None:
        if media != self._media:
            self._media = media
            self._read()

    def _read(self) -> None:
        if self._exhibition is None or not self._record:
            return
        edition, lang = self._exhibition.edition, self._exhibition.spoken
        self._words = edition.media_words(self._record, self._media, lang)
        self._lines.set_rows([_line(row) for row in self._words.lines])
        self._cues.set_rows([_cue(row) for row in self._words.cues])
        self._starts = [row.start_ms for row in self._words.cues]
        self._placed = [n for n, row in enumerate(self._words.lines) if row.region is not None]
        self._regions.set_rows([region_roles(self._words.lines[n].region) for n in self._placed])
        self.changed.emit()

    @Slot(int, result=int)
    def cueAt(self, position_ms: int) -> int:
        """The caption at a time; -1 when nothing is said then. Of captions that overlap, the later one."""
        number = bisect_right(self._starts, position_ms) - 1
        if number < 0 or self._words.cues[number].end_ms <= position_ms:
            return -1
        return number

    @Slot(int, result="QVariantMap")
    def lineAt(self, number: int) -> dict[str, object]:
        """The roles of a line; empty outside the transcript."""
        return dict(self._lines.row(number) or {})

    @Slot(int, result=int)
    def regionOf(self, line: int) -> int:
        """Which of `regions` is the place of a line; -1 for a line without a place."""
        at = bisect_left(self._placed, line)
        return at if at < len(self._placed) and self._placed[at] == line else -1

    @Slot(int, result=int)
    def lineOf(self, region: int) -> int:
        """Which line stands in one of `regions`; -1 outside them."""
        return self._placed[region] if 0 <= region < len(self._placed) else -1

    def _name(self, tag: str) -> str:
        """A language by its own name; "" for none."""
        if not tag or self._exhibition is None:
            return ""
        return self._exhibition.language_names.get(tag) or QLocale(tag).nativeLanguageName() or tag

    def _read_in(self) -> str:
        """The language of the translations."""
        spoken = self._exhibition.spoken if self._exhibition is not None else ""
        return self._words.translation_language or spoken

    def _count(self) -> int:
        lines = (text for row in self._words.lines for text in (row.text, row.translation))
        return sum(map(count_words, lines)) + sum(count_words(row.text) for row in self._words.cues)

    @Slot(int, result="QVariantMap")
    def captionAt(self, number: int) -> dict[str, object]:
        """The roles of a caption; empty outside the list."""
        return dict(self._cues.row(number) or {})

    exhibition = Property(Exhibition, lambda self: self._exhibition, _set_exhibition, notify=changed)
    recordId = Property(str, lambda self: self._record, _set_record, notify=changed)
    media = Property(int, lambda self: self._media, _set_media, notify=changed)
    language = Property(str, lambda self: self._words.language, notify=changed)
    translationLanguage = Property(str, lambda self: self._read_in(), notify=changed)
    cuesLanguage = Property(str, lambda self: self._words.cues_language, notify=changed)
    lineCount = Property(int, lambda self: len(self._words.lines), notify=changed)
    cueCount = Property(int, lambda self: len(self._words.cues), notify=changed)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    cues = Property(QObject, lambda self: self._cues, constant=True)
    regions = Property(QObject, lambda self: self._regions, constant=True)
    translated = Property(
        bool, lambda self: any(row.translation for row in self._words.lines), notify=changed
    )
    languageName = Property(str, lambda self: self._name(self._words.language), notify=changed)
    cuesName = Property(str, lambda self: self._name(self._words.cues_language), notify=changed)
    readingName = Property(str, lambda self: self._name(self._read_in()), notify=changed)
    wordCount = Property(int, _count, notify=changed)
