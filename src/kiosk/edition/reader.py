"""Reads an edition while it is shown.

Promises:
- Only the standard library: opening an edition imports no parser, no image library, no model.
- The file is opened read-only and immutable: nothing is written beside it, no lock is taken.
- Every list is a range of integers in an index, so a page of 124,000 records costs what a page of 18 does.
- All paths are absolute; widths and heights are pixels of the display file; regions are fractions (0–1)
  of the picture's sides.
- A language the edition lacks is answered in its default language.
- Anything unusable is an `EditionError` with a sentence for the person who runs the kiosk.

One `Edition` may be used from several threads (SQLite is built serialised); close it from one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Self

from kiosk.edition.layout import Pyramid
from kiosk.edition.older import as_present
from kiosk.edition.rows import (
    CueRow,
    ExhibitionRow,
    FacetRow,
    FactRow,
    FrameRow,
    LanguageRow,
    LineRow,
    MediaRow,
    MediaWords,
    RayRow,
    RecordDetail,
    RecordRow,
    Region,
    SceneRow,
    SectionRow,
    SourceRow,
    StepRow,
    ThreadRow,
)
from kiosk.edition.schema import APPLICATION_ID, FORMAT, INDEX_NAME, MANIFEST_NAME, READABLE
from kiosk.errors import EditionError

__all__ = [
    "CueRow",
    "Edition",
    "ExhibitionRow",
    "FacetRow",
    "FactRow",
    "FrameRow",
    "LanguageRow",
    "LineRow",
    "MediaRow",
    "MediaWords",
    "Pyramid",
    "RayRow",
    "RecordDetail",
    "RecordRow",
    "Region",
    "SceneRow",
    "SectionRow",
    "SourceRow",
    "StepRow",
    "ThreadRow",
]


@dataclass(frozen=True, slots=True)
class _Section:
    sid: int
    id: str
    kind: str
    first: int
    count: int


# The columns of one list row, in the order `_row` takes them apart.
_ROW = (
    "r.rid, r.id, r.sid, w.title, w.kicker, w.caption, w.year, r.sample, "
    "p.thumb, p.display, p.width, p.height, p.colour, w.alt, "
    "w.quote, w.quote_note, w.speaker, w.speaker_role, w.extra"
)
# CROSS JOIN keeps SQLite from turning the order around and sorting afterwards.
_ROW_JOIN = "CROSS JOIN words w ON w.lang = :lang AND w.rid = r.rid LEFT JOIN picture p ON p.pid = r.pid"


class Edition:
    """An open edition. Make one with `Edition.open`; it can be used as a context manager."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self._db = db
        self._root = f"{path}/"
        meta = dict(self.query("SELECT key, value FROM meta"))
        self.id: str = meta["id"]
        self.release = int(meta["release"])
        self._idle_s = float(meta["idle_s"])
        self._countdown_s = float(meta["countdown_s"])
        self._accent: str = meta["accent"]
        self._tongues: dict[str, dict[str, str]] = json.loads(meta.get("tongues", "{}"))
        self.layers: tuple[str, ...] = tuple(meta.get("layers", "").split())
        languages = self.query("SELECT tag, name FROM language ORDER BY n")
        if not languages:
            raise EditionError(f"The edition in {path} has no language, so nothing of it can be shown.")
        self.languages = tuple(LanguageRow(tag, name) for tag, name in languages)
        self.default_language = self.languages[0].tag
        self._language_number = {row.tag: n for n, row in enumerate(self.languages)}
        self._sections = {
            row[1]: _Section(*row)
            for row in self.query("SELECT sid, id, kind, first, count FROM section ORDER BY sid")
        }
        if not self._sections:
            raise EditionError(f"The edition in {path} has no record that could be shown.")
        self._by_sid = {section.sid: section for section in self._sections.values()}

    @classmethod
    def open(cls, path: Path, hidden: Collection[str] = ()) -> Edition:
        """Open the edition in folder `path`; raises `EditionError` when it cannot be shown.

        The records called `hidden` are left out of everything that is read.
        """
        path = Path(path).absolute()
        index = path / INDEX_NAME
        if not (path / MANIFEST_NAME).is_file() or not index.is_file():
            raise EditionError(f"There is no edition in {path}: build one with “kiosk build”.")
        try:
            # immutable: the file never changes, so SQLite takes no lock and looks for no journal.
            db = sqlite3.connect(
                f"{index.as_uri()}?mode=ro&immutable=1",
                uri=True,
                isolation_level=None,
                check_same_thread=False,
            )
        except sqlite3.Error as error:
            raise EditionError(f"The edition in {path} cannot be opened: {error}.") from error
        try:
            # A format this program does not know is told apart before any table is touched.
            if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise EditionError(f"The file {index} is not the index of an edition.")
            found = db.execute("PRAGMA user_version").fetchone()[0]
            if found not in READABLE:
                raise EditionError(
                    f"The edition in {path} has format {found}; this program shows format {FORMAT}. "
                    "Build it again from its bundle."
                )
            if found != FORMAT:
                as_present(db, found, hiding=bool(hidden))
            if hidden:
                from kiosk.edition.hiding import hide  # only a damaged edition needs it

                hide(db, hidden, found)
            return cls(path, db)
        except (sqlite3.Error, KeyError, ValueError) as error:
            db.close()
            raise EditionError(f"The edition in {path} is damaged: {error}.") from error
        except EditionError:
            db.close()
            raise

    def close(self) -> None:
        """Let go of the file; the edition cannot be read afterwards."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- the exhibition -------------------------------------------------------------------------------

    def exhibition(self, lang: str) -> ExhibitionRow:
        """The exhibition's title, texts and visit times in `lang`."""
        row = self._one(
            "SELECT title, subtitle, tagline, summary, about, hosts, colophon, rays_caption "
            "FROM exhibition WHERE lang = :lang",
            {"lang": self.number_of(lang)},
        )
        with self.whole():
            return ExhibitionRow(
                title=row[0],
                subtitle=row[1],
                tagline=row[2],
                summary=row[3],
                about=tuple(json.loads(row[4])),
                hosts=tuple(json.loads(row[5])),
                colophon=tuple(json.loads(row[6])),
                rays_caption=row[7],
                idle_s=self._idle_s,
                countdown_s=self._countdown_s,
                accent=self._accent,
                tongues=self._tongues.get(lang, {}),
            )

    def sections(self, lang: str) -> tuple[SectionRow, ...]:
        """All sections in the exhibition's order."""
        rows = self.query(
            "SELECT s.id, s.kind, w.title, w.summary, s.count, p.display, p.thumb, p.width, p.height, "
            "w.cover_text, w.cover_title, w.extra FROM section s "
            "JOIN section_words w ON w.lang = :lang AND w.sid = s.sid "
            "LEFT JOIN picture p ON p.pid = s.cover ORDER BY s.sid",
            {"lang": self.number_of(lang)},
        )
        sections = []
        with self.whole():
            for (
                id_,
                kind,
                title,
                summary,
                count,
                cover,
                thumb,
                width,
                height,
                text,
                cover_title,
                extra,
            ) in rows:
                sections.append(
                    SectionRow(
                        id=id_,
                        kind=kind,
                        title=title,
                        summary=summary,
                        count=count,
                        cover=self.file(cover),
                        cover_thumb=self.file(thumb),
                        cover_w=width or 0,
                        cover_h=height or 0,
                        cover_text=text,
                        cover_title=cover_title,
                        extra=json.loads(extra),
                    )
                )
        return tuple(sections)

    def highlights(self, lang: str) -> tuple[RecordRow, ...]:
        """The records Home begins with, in the exhibition's order."""
        rows = self.query(
            f"SELECT {_ROW} FROM highlight h JOIN record r ON r.rid = h.rid {_ROW_JOIN} ORDER BY h.n",
            {"lang": self.number_of(lang)},
        )
        with self.whole():
            return tuple(self._row(row) for row in rows)

    def scenes(self, lang: str) -> tuple[SceneRow, ...]:
        """The scenes of the attract loop, in order."""
        rows = self.query(
            "SELECT s.scene, s.record, s.text, s.caption, s.role, p.display, p.width, p.height, s.region "
            "FROM scene s LEFT JOIN picture p ON p.pid = s.pid WHERE s.lang = :lang ORDER BY s.n",
            {"lang": self.number_of(lang)},
        )
        scenes = []
        with self.whole():
            for scene, record, text, caption, role, display, width, height, region in rows:
                x_y_w_h = _region(json.loads(region)) if region else None
                image = self.file(display)
                scenes.append(
                    SceneRow(
                        scene,
                        record,
                        text,
                        caption,
                        role,
                        image,
                        width or 0,
                        height or 0,
                        x_y_w_h,
                    )
                )
        return tuple(scenes)

    def rays(self, lang: str) -> tuple[RayRow, ...]:
        """One ray for each country, by bearing from north through east; empty when there are none."""
        rows = self.query(
            "SELECT r.code, w.name, r.bearing_deg, r.distance_km FROM ray r "
            "JOIN ray_words w ON w.lang = :lang AND w.n = r.n ORDER BY r.n",
            {"lang": self.number_of(lang)},
        )
        return tuple(RayRow(*row) for row in rows)

    def origin_name(self, lang: str) -> str:
        """The name of the place the rays leave from; `""` when there are no rays."""
        row = self._one(
            "SELECT origin_name FROM exhibition WHERE lang = :lang",
            {"lang": self.number_of(lang)},
        )
        return str(row[0])

    # -- lists ----------------------------------------------------------------------------------------

    def rows(
        self,
        section: str,
        lang: str,
        offset: int,
        limit: int,
        facet: tuple[str, str] | None = None,
    ) -> tuple[RecordRow, ...]:
        """`limit` records of `section` from `offset` on, all of them or those of one facet (name, value).

        Outside the list, or for an unknown section or facet, the answer is empty.
        """
        found = self._sections.get(section)
        start, end = max(offset, 0), offset + limit
        if found is None or end <= start:
            return ()
        values: dict[str, Any] = {"lang": self.number_of(lang)}
        if facet is None:
            values |= {
                "start": found.first + start,
                "end": found.first + min(end, found.count),
            }
            sql = (
                f"SELECT {_ROW} FROM record r {_ROW_JOIN} "
                "WHERE r.rid >= :start AND r.rid < :end ORDER BY r.rid"
            )
        else:
            values |= {"start": start, "end": end, "fid": self._facet(found, facet)}
            sql = (
                f"SELECT {_ROW} FROM facet_member m CROSS JOIN record r ON r.rid = m.rid {_ROW_JOIN} "
                "WHERE m.fid = :fid AND m.rank >= :start AND m.rank < :end ORDER BY m.rank"
            )
        rows = self.query(sql, values)
        with self.whole():
            return tuple(self._row(row) for row in rows)

    def rows_of(self, rids: Iterable[int], lang: str) -> tuple[RecordRow, ...]:
        """The records of these numbers, in the order given."""
        rows = self.query(
            f"SELECT {_ROW} FROM json_each(:rids) j CROSS JOIN record r ON r.rid = j.value {_ROW_JOIN} "
            "ORDER BY j.key",
            {"lang": self.number_of(lang), "rids": json.dumps(list(rids))},
        )
        with self.whole():
            return tuple(self._row(row) for row in rows)

    def count(self, section: str, facet: tuple[str, str] | None = None) -> int:
        """How many records `section` has, all of them or those of one facet; 0 when it is unknown."""
        found = self._sections.get(section)
        if found is None:
            return 0
        if facet is None:
            return found.count
        rows = self.query(
            "SELECT count FROM facet WHERE fid = :fid",
            {"fid": self._facet(found, facet)},
        )
        return int(rows[0][0]) if rows else 0

    def position(self, section: str, record_id: str, facet: tuple[str, str] | None = None) -> int:
        """The place of a record in that list, from 0; -1 when the list does not hold it."""
        found = self._sections.get(section)
        rows = self.query("SELECT rid, sid FROM record WHERE id = :id", {"id": record_id})
        if found is None or not rows or rows[0][1] != found.sid:
            return -1
        rid = int(rows[0][0])
        if facet is None:
            return rid - found.first
        rows = self.query(
            "SELECT rank FROM facet_member WHERE fid = :fid AND rid = :rid",
            {"fid": self._facet(found, facet), "rid": rid},
        )
        return int(rows[0][0]) if rows else -1

    def ids(self, section: str, facet: tuple[str, str] | None = None) -> tuple[str, ...]:
        """The ids of all records of that list, in its order."""
        found = self._sections.get(section)
        if found is None:
            return ()
        if facet is None:
            rows = self.query(
                "SELECT id FROM record WHERE rid >= :start AND rid < :end ORDER BY rid",
                {"start": found.first, "end": found.first + found.count},
            )
        else:
            rows = self.query(
                "SELECT r.id FROM facet_member m CROSS JOIN record r ON r.rid = m.rid "
                "WHERE m.fid = :fid ORDER BY m.rank",
                {"fid": self._facet(found, facet)},
            )
        return tuple(row[0] for row in rows)

    def facets(self, section: str, lang: str) -> tuple[FacetRow, ...]:
        """What `section` can be narrowed to: by name; the most frequent first, years in their order.

        A value that all of its records have is not among them.
        """
        found = self._sections.get(section)
        if found is None:
            return ()
        rows = self.query(
            "SELECT f.name, f.value, w.label, f.count FROM facet_words w JOIN facet f ON f.fid = w.fid "
            "WHERE w.lang = :lang AND w.sid = :sid ORDER BY w.place",
            {"lang": self.number_of(lang), "sid": found.sid},
        )
        return tuple(FacetRow(*row) for row in rows)

    # -- one record -----------------------------------------------------------------------------------

    def row(self, record_id: str, lang: str) -> RecordRow:
        """What a list shows of one record; `KeyError` for an id the edition does not have."""
        rows = self.query(
            f"SELECT {_ROW} FROM record r {_ROW_JOIN} WHERE r.id = :id",
            {"lang": self.number_of(lang), "id": record_id},
        )
        if not rows:
            raise KeyError(record_id)
        with self.whole():
            return self._row(rows[0])

    def rows_at(self, numbered: Iterable[tuple[int, int]], lang: str) -> list[tuple[int, RecordRow]]:
        """List rows by their numbers in the tables (`rid`), each with what it was asked under, in the order
        asked; numbers that are not there are left out."""
        wanted = list(numbered)
        rows = self.query(
            f"SELECT {_ROW} FROM json_each(:rids) j CROSS JOIN record r ON r.rid = j.value {_ROW_JOIN}",
            {"lang": self.number_of(lang), "rids": json.dumps([rid for _, rid in wanted])},
        )
        with self.whole():
            found = {columns[0]: self._row(columns) for columns in rows}
        return [(number, found[rid]) for number, rid in wanted if rid in found]

    def rid(self, row: RecordRow) -> int:
        """The number of a record in the tables."""
        return self._sections[row.section].first + row.position

    def record(self, record_id: str, lang: str) -> RecordDetail:
        """Everything the record's page shows; `KeyError` for an id the edition does not have."""
        number = self.number_of(lang)
        rows = self.query(
            f"SELECT {_ROW}, d.text_language, d.body FROM record r {_ROW_JOIN} "
            "JOIN detail d ON d.lang = :lang AND d.rid = r.rid WHERE r.id = :id",
            {"lang": number, "id": record_id},
        )
        if not rows:
            raise KeyError(record_id)
        media = self.query(
            "SELECT m.kind, m.more, p.display, p.thumb, p.width, p.height, m.rights, m.illustration, "
            "p.colour, t.folder, t.width, t.height, t.tile, t.overlap, t.levels, t.suffix "
            "FROM record_media m LEFT JOIN picture p ON p.pid = m.pid LEFT JOIN pyramid t ON t.pid = m.pid "
            "WHERE m.rid = :rid ORDER BY m.n",
            {"rid": rows[0][0]},
        )
        with self.whole():
            *columns, text_language, body = rows[0]
            row = self._row(columns)
            rid = int(columns[0])
            label, more, facts, sources, media_words, *further = json.loads(body)
            tongues: dict[str, str] = further[1] if len(further) > 1 else {}
            tongue = tongues.get
            return RecordDetail(
                **{field.name: getattr(row, field.name) for field in fields(row)},
                label=tuple(label),
                more=tuple(more),
                facts=tuple(self._fact(tongue(f"fact/{n}", ""), *fact) for n, fact in enumerate(facts)),
                media=tuple(
                    self._media(n, tongues, *pair)
                    for n, pair in enumerate(zip(media, media_words, strict=True))
                ),
                threads=self._threads(rid, number),
                sources=tuple(
                    SourceRow(title, url, tongue(f"source/{n}", "")) for n, (title, url) in enumerate(sources)
                ),
                previous_id=self._id(rid - 1) if row.position > 0 else "",
                next_id=self._id(rid + 1) if row.position < self._sections[row.section].count - 1 else "",
                text_language=text_language,
                steps=self._steps(rid, number, tongues),
                right_to_left=bool(further and further[0]),
                tongues=tongues,
                layers={name: tuple(texts) for name, texts in further[2].items()} if further[2:] else {},
            )

    def _fact(self, language: str, key: str, value: str, subjects: Sequence[Sequence[str]] = ()) -> FactRow:
        """A fact with those of its people and countries that are (still) in the edition."""
        found = [
            (kind, key, words)
            for kind, key, words in subjects
            if self.query(
                "SELECT 1 FROM subject WHERE kind = :kind AND key = :key", {"kind": kind, "key": key}
            )
        ]
        return FactRow(key, value, tuple(found), language)

    def media_words(self, record_id: str, n: int, lang: str) -> MediaWords:
        """The transcript and captions of medium `n` (from 0) of a record; empty where it has none."""
        rows = self.query(
            "SELECT m.body FROM record r JOIN media_words m ON m.lang = :lang AND m.rid = r.rid AND m.n = :n "
            "WHERE r.id = :id",
            {"lang": self.number_of(lang), "id": record_id, "n": n},
        )
        if not rows:
            return MediaWords()
        with self.whole():
            body = json.loads(rows[0][0])
            return MediaWords(
                body.get("language", ""),
                tuple(
                    LineRow(text, translation, _region(region))
                    for text, translation, region in body.get("lines", ())
                ),
                body.get("cues_language", ""),
                tuple(CueRow(start, end, text) for start, end, text in body.get("cues", ())),
                body.get("translation_language", ""),
            )

    def _steps(self, rid: int, number: int, tongues: dict[str, str]) -> tuple[StepRow, ...]:
        rows = self.query(
            "SELECT n, region, title, text FROM step WHERE lang = :lang AND rid = :rid ORDER BY k",
            {"lang": number, "rid": rid},
        )
        return tuple(
            StepRow(
                n, _region(json.loads(region)) if region else None, title, text, tongues.get(f"step/{k}", "")
            )
            for k, (n, region, title, text) in enumerate(rows)
        )

    def _frames(self, pids: Sequence[int]) -> tuple[FrameRow, ...]:
        if not pids:
            return ()
        rows = self.query(
            "SELECT p.display, p.thumb FROM json_each(:pids) f CROSS JOIN picture p ON p.pid = f.value "
            "ORDER BY f.key",
            {"pids": json.dumps(pids)},
        )
        return tuple(FrameRow(self.file(display), self.file(thumb)) for display, thumb in rows)

    def _media(
        self, n: int, tongues: dict[str, str], columns: Sequence[Any], words: Sequence[Any]
    ) -> MediaRow:
        kind, more, display, thumb, width, height, rights, illustration, colour, *tiles = columns
        alt, caption, credit, *label = words
        told = json.loads(more) if more else {}
        return MediaRow(
            display=self.file(display),
            thumb=self.file(thumb),
            width=width or 0,
            height=height or 0,
            alt=alt,
            caption=caption,
            credit=credit,
            rights=rights,
            illustration=bool(illustration),
            colour=colour or "",
            kind=kind,
            page=told.get("page", ""),
            page_label=label[0] if label else "",
            pyramid=Pyramid(self._root + tiles[0], *tiles[1:]) if tiles[0] else None,
            extent=_region(told.get("extent")),
            frames=self._frames(told.get("frames", ())),
            file=self.file(told.get("file")),
            sign=self.file(told.get("sign")),
            duration_s=float(told.get("duration_s", 0)),
            film_width=told.get("width", 0),
            film_height=told.get("height", 0),
            language=told.get("language", ""),
            sample=bool(told.get("sample", False)),
            alt_language=tongues.get(f"alt/{n}", ""),
            caption_language=tongues.get(f"caption/{n}", ""),
            credit_language=tongues.get(f"credit/{n}", ""),
            reads=bool(told.get("reads", False)),
        )

    def _threads(self, rid: int, number: int) -> tuple[ThreadRow, ...]:
        rows = self.query(
            "SELECT r.id, r.sid, w.title, w.caption, f.text, p.thumb, w.quote FROM thread t "
            "CROSS JOIN record r ON r.rid = t.target "
            "JOIN words w ON w.lang = :lang AND w.rid = t.target "
            "LEFT JOIN phrase f ON f.id = t.why AND f.lang = :lang "
            "LEFT JOIN picture p ON p.pid = r.pid WHERE t.rid = :rid ORDER BY t.n",
            {"lang": number, "rid": rid},
        )
        threads = []
        for id_, sid, title, caption, why, thumb, quote in rows:
            section = self._by_sid[sid]
            threads.append(
                ThreadRow(
                    id_,
                    section.id,
                    section.kind,
                    title,
                    caption,
                    why or "",
                    self.file(thumb),
                    quote,
                )
            )
        return tuple(threads)

    # -- below ----------------------------------------------------------------------------------------

    def number_of(self, tag: str) -> int:
        """The number of a language in the tables; that of the default one for a language it lacks."""
        return self._language_number.get(tag, 0)

    def _facet(self, section: _Section, facet: tuple[str, str]) -> int:
        rows = self.query(
            "SELECT fid FROM facet WHERE sid = :sid AND name = :name AND value = :value",
            {"sid": section.sid, "name": facet[0], "value": facet[1]},
        )
        return int(rows[0][0]) if rows else -1

    def _id(self, rid: int) -> str:
        return str(self._one("SELECT id FROM record WHERE rid = :rid", {"rid": rid})[0])

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Rows are taken apart here. Whatever does not fit is damage: the tables were right when written."""
        try:
            yield
        except (KeyError, IndexError, ValueError, TypeError, AttributeError) as error:
            raise EditionError(f"The edition in {self.path} is damaged: {error!r}.") from error

    def file(self, name: str | None) -> str:
        """The absolute path of a file of the edition; "" for none."""
        return self._root + name if name else ""

    def _row(self, columns: Sequence[Any]) -> RecordRow:
        rid, id_, sid, title, kicker, caption, year, sample = columns[:8]
        thumb, display, width, height, colour, alt = columns[8:14]
        quote, quote_note, speaker, speaker_role, extra = columns[14:19]
        section = self._by_sid[sid]
        return RecordRow(
            id=id_,
            section=section.id,
            kind=section.kind,
            position=rid - section.first,
            title=title,
            kicker=kicker,
            caption=caption,
            year=year,
            sample=bool(sample),
            thumb=self.file(thumb),
            display=self.file(display),
            width=width or 0,
            height=height or 0,
            colour=colour or "",
            alt=alt,
            quote=quote,
            quote_note=quote_note,
            speaker=speaker,
            speaker_role=speaker_role,
            extra=json.loads(extra) if extra else {},
        )

    def query(self, sql: str, values: dict[str, Any] | None = None) -> list[Any]:
        """All rows of a query, for the readers of the edition's parts; raises `EditionError`."""
        try:
            return self._db.execute(sql, values or {}).fetchall()
        except sqlite3.Error as error:
            raise EditionError(f"The edition in {self.path} cannot be read: {error}.") from error

    def _one(self, sql: str, values: dict[str, Any]) -> Any:
        rows = self.query(sql, values)
        if not rows:
            raise EditionError(f"The edition in {self.path} is damaged: a row is missing.")
        return rows[0]


def _region(values: Sequence[float] | None) -> Region | None:
    if values is None:
        return None
    x, y, width, height = values
    return float(x), float(y), float(width), float(height)
