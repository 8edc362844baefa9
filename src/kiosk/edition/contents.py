"""Puts what a bundle says into the index, worded in every language of the exhibition.

Promises:
- Everything visitors read is worded here, once, by the section kinds; the index holds plain words.
- Rows are written language by language in the order of the sections, so that pages fill in order, and the
  work per record does not depend on how many records there are.
- What was left out of the bundle (a record, a picture) leaves no gap: positions count what is there; a scene
  or a cover without its record or picture steps aside.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from kiosk.bundle import Bundle, BundleSection
from kiosk.edition import alphabet
from kiosk.edition.derivatives import Derivative
from kiosk.edition.extents import Region
from kiosk.edition.index import IndexWriter
from kiosk.edition.layout import Pyramid
from kiosk.edition.played import Played, captions_for, told_of
from kiosk.edition.rays import rays
from kiosk.edition.schema import MEDIA_FOLDER
from kiosk.edition.subjects.gather import Gathered
from kiosk.exhibition import (
    LAYERS,
    LanguageMap,
    Media,
    Record,
    TranscriptLine,
    country_name,
    own_language_name,
    paragraphs,
    plain_text,
    sentences,
)
from kiosk.exhibition.media import RECORDED, SPIN_LEAST
from kiosk.sections.base import Fact, Presentation, PresentContext

BATCH: Final = 1000
# A quotation on a section's cover or in a scene is read in passing.
SHORT_QUOTE: Final = 160


class Shown(NamedTuple):
    """A medium that can be shown: its number in the record (from 0), and its picture if it has one."""

    number: int
    media: Media
    pid: int | None


# Compact JSON, the same for the same value.
dumps: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def short_quote(text: str) -> str:
    """The quotation, or as many of its first sentences as can be read in passing."""
    if len(text) <= SHORT_QUOTE:
        return text
    short = ""
    for sentence in sentences(text):
        longer = f"{short} {sentence}".strip()
        if len(longer) > SHORT_QUOTE:
            break
        short = longer
    return short or text[:SHORT_QUOTE].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


class Contents:
    """One bundle on its way into one index. By a file's name `pictures` gives its derivative and `sources`
    the digest of the original; by that digest `pyramids` gives its tiles. `played` has the recordings and
    `extents` the boxes of things in cut-out pictures, by the names of their files."""

    def __init__(
        self,
        bundle: Bundle,
        pictures: Mapping[str, Derivative],
        sources: Mapping[str, str],
        pyramids: Mapping[str, Pyramid],
        played: Mapping[str, Played] = MappingProxyType({}),
        extents: Mapping[str, Region] | None = None,
    ) -> None:
        self.bundle = bundle
        self.exhibition = bundle.exhibition
        self.context: PresentContext = bundle.context
        self.languages: tuple[str, ...] = bundle.exhibition.languages
        # A section without a record would be a door to an empty room.
        self.sections: list[BundleSection] = [section for section in bundle.sections if section.records]
        self.records: list[Record] = []
        self.kind_of: list[BundleSection] = []
        self.sids: list[int] = []
        self.first: list[int] = []
        for sid, section in enumerate(self.sections):
            self.first.append(len(self.records))
            self.records.extend(section.records)
            self.kind_of.extend([section] * len(section.records))
            self.sids.extend([sid] * len(section.records))
        self.rid = {record.id: rid for rid, record in enumerate(self.records)}
        self._pictures = pictures
        self._sources = sources
        self._pyramids = pyramids
        self._played = played
        self._extents: Mapping[str, Region] = extents or {}
        self._pids: dict[str, int] = {}
        self.shared = Gathered(self)
        # Per record: its media that can be shown, each with its number in the record and its picture.
        self.media: dict[int, list[Shown]] = {}

    # -- all of it --------------------------------------------------------------------------------------

    def write(
        self,
        index: IndexWriter,
        meta: Mapping[str, str],
        tell: Callable[[int, int], None],
        further: Sequence[Callable[[Contents, IndexWriter], None]] = (),
    ) -> None:
        """Write every table, at last those that `further` writes; `tell(done, total)` counts records in all
        languages."""
        index.add("meta", sorted({**meta, **self._meta()}.items()))
        index.add("language", [(n, tag, own_language_name(tag)) for n, tag in enumerate(self.languages)])
        index.add("picture", self._picture_rows())
        index.add("record", self._record_rows())
        index.add("pyramid", self._pyramid_rows())
        index.add("record_media", self._media_rows())
        total = len(self.records) * len(self.languages)
        for number, lang in enumerate(self.languages):
            for start in range(0, len(self.records), BATCH):
                tell(number * len(self.records) + start, total)
                rids = range(start, min(start + BATCH, len(self.records)))
                words, details = self._told(number, lang, rids)
                index.add("words", words)
                index.add("detail", details)
                index.add("media_words", self._media_words(number, lang, rids))
                index.add("step", self._step_rows(number, lang, rids))
        self._write_facets(index)
        self._write_exhibition(index)
        for write in further:
            write(self, index)
        tell(total, total)

    def _meta(self) -> dict[str, str]:
        visit = self.exhibition.visit
        return {
            "id": self.exhibition.id,
            "release": str(self.exhibition.release),
            "idle_s": str(visit.idle_s),
            "countdown_s": str(visit.countdown_s),
            "accent": self.exhibition.theme.accent,
            "tongues": dumps({lang: self._own_tongues(lang) for lang in self.languages}),
            "layers": " ".join(
                name for name in LAYERS if any(getattr(record, name) is not None for record in self.records)
            ),
        }

    def _own_tongues(self, lang: str) -> dict[str, str]:
        """The languages of the exhibition's own texts that a visitor of `lang` gets in another one."""
        names = ("title", "subtitle", "tagline", "summary", "about", "colophon")
        tags = {name: self.context.pick(getattr(self.exhibition, name), lang).tag for name in names}
        return {name: tag for name, tag in tags.items() if tag not in ("", lang)}

    def _present(self, rid: int, lang: str) -> Presentation:
        return self.kind_of[rid].kind.present(self.records[rid], lang, self.context)

    # -- pictures ---------------------------------------------------------------------------------------

    def _picture_rows(self) -> list[tuple[Any, ...]]:
        """Pictures are numbered by their first use, and one that two records share is one picture."""
        rows: list[tuple[Any, ...]] = []
        by_digest: dict[str, int] = {}
        for rid, record in enumerate(self.records):
            for name in self.bundle.pictures_of(record):
                made = self._pictures.get(name)
                if made is None:
                    continue
                digest = self._sources[name]
                if digest not in by_digest:
                    by_digest[digest] = len(rows)
                    rows.append(
                        (
                            len(rows),
                            f"{MEDIA_FOLDER}/{made.display.name}",
                            f"{MEDIA_FOLDER}/{made.thumb.name}",
                            made.width,
                            made.height,
                            made.colour,
                            digest,
                            made.display.size,
                            made.thumb.size,
                        )
                    )
                self._pids[name] = by_digest[digest]
            for number, media in enumerate(record.media):
                pid = self._pids.get(media.picture)
                if media.kind == "spin":
                    frames = self._frames(media)
                    pid = frames[0] if frames else None
                if media.file in self._played if media.kind in RECORDED else pid is not None:
                    self.media.setdefault(rid, []).append(Shown(number, media, pid))
        return rows

    def _frames(self, media: Media) -> list[int]:
        """The pictures of a spin; those that could not be made are left out, and with too few of them all."""
        names = self.bundle.spins[media.folder]
        found = [pid for name in names if (pid := self._pids.get(name)) is not None]
        return found if len(found) >= SPIN_LEAST else []

    def _pyramid_rows(self) -> list[tuple[Any, ...]]:
        rows = {
            pid: (pid, *astuple(made))
            for name, pid in self._pids.items()
            if (made := self._pyramids.get(self._sources[name])) is not None
        }
        return [rows[pid] for pid in sorted(rows)]

    def picture_of(self, rid: int, number: int = 1) -> int | None:
        """The picture of a record's media `number`, counted from 1 as the bundle does; else its first one."""
        shown = self.media.get(rid, ())
        found = next((one.pid for one in shown if one.number == number - 1 and one.pid is not None), None)
        return found if found is not None else next((one.pid for one in shown if one.pid is not None), None)

    # -- records ----------------------------------------------------------------------------------------

    def _record_rows(self) -> Iterator[tuple[Any, ...]]:
        for rid, record in enumerate(self.records):
            yield rid, record.id, self.sids[rid], int(record.sample), self.picture_of(rid)

    def _media_rows(self) -> Iterator[tuple[Any, ...]]:
        for rid, shown in self.media.items():
            record = self.records[rid]
            for n, (_, media, pid) in enumerate(shown):
                more = self._more(media)
                yield (
                    rid,
                    n,
                    media.kind,
                    pid,
                    media.rights or record.rights or "",
                    int(media.illustration),
                    dumps(more) if more else "",
                )

    def _more(self, media: Media) -> dict[str, Any]:
        """What is the same in every language, by the names of `kiosk.edition.schema`."""
        more = {
            "page": media.page,
            "extent": media.extent or self._extent(media),
            "frames": self._frames(media) if media.kind == "spin" else None,
            "language": media.language,
            "sample": media.sample,
            "reads": media.reads,
            **told_of(media, self._played),
        }
        return {name: value for name, value in more.items() if value}

    def _extent(self, media: Media) -> Region | None:
        """Where the thing stands in a cut-out picture, if somebody looked."""
        names = self.bundle.spins[media.folder] if media.kind == "spin" else (media.picture,)
        return next((self._extents[name] for name in names if name in self._extents), None)

    def _media_words(self, number: int, lang: str, rids: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        for rid in rids:
            for n, shown in enumerate(self.media.get(rid, ())):
                media, transcript = shown.media, shown.media.transcript
                body: dict[str, Any] = captions_for(media, lang, self.bundle)
                if transcript is not None:
                    original = transcript.language or media.language
                    body["language"] = original or ""
                    body["lines"] = [
                        (line.text, self._translated(line, original, lang), line.region)
                        for line in transcript.lines
                    ]
                    tags = {self.context.pick(line.translation, lang).tag for line in transcript.lines}
                    if other := sorted(tags - {"", lang, original}):
                        body["translation_language"] = other[0]
                if body:
                    yield number, rid, n, dumps(body)

    def _translated(self, line: TranscriptLine, original: str | None, lang: str) -> str:
        """A line in the visitor's language or one that stands for it; "" where that is the original's."""
        if original == lang or line.translation is None:
            return ""
        said = self.context.pick(line.translation, lang)
        return "" if said.tag == original else plain_text(said.text)

    def _step_rows(self, number: int, lang: str, rids: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        line, paragraphs = self.context.line, self.context.paragraphs
        for rid in rids:
            steps = self.records[rid].steps
            places = {shown.number: n for n, shown in enumerate(self.media.get(rid, ()))} if steps else {}
            told = [step for step in steps if step.media - 1 in places]
            for k, step in enumerate(told):
                yield (
                    number,
                    rid,
                    k,
                    places[step.media - 1],
                    dumps(step.region) if step.region else "",
                    line(step.title, lang),
                    "\n\n".join(paragraphs(step.text, lang)),
                )

    def _told(
        self, number: int, lang: str, rids: Sequence[int]
    ) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
        words, details = [], []
        line = self.context.line
        for rid in rids:
            record, told = self.records[rid], self._present(rid, lang)
            credit = line(record.credit, lang) if record.credit else ""
            media = [
                (
                    line(item.alt, lang),
                    line(item.caption, lang),
                    line(item.credit, lang) or credit,
                    *((line(item.page_label, lang),) if item.page_label else ()),
                )
                for _, item, _ in self.media.get(rid, ())
            ]
            extra = dict(told.extra)
            if told.text_language not in ("", lang):
                extra["language"] = told.text_language
            words.append(
                (
                    number,
                    rid,
                    told.title,
                    told.kicker,
                    told.caption,
                    told.year,
                    media[0][0] if media else "",
                    told.quote,
                    told.quote_note,
                    told.speaker,
                    told.speaker_role,
                    dumps(extra) if extra else "",
                )
            )
            facts = [self._fact_row(fact) for fact in told.facts]
            sources = [(line(source.title, lang), source.url or "") for source in record.sources]
            leafed = int(record.viewing_direction == "right-to-left")
            tongues = self._tongues(rid, lang, told)
            layers = self._layers(record, lang)
            further: tuple[Any, ...] = (leafed, tongues, layers)
            while further and not further[-1]:
                further = further[:-1]
            body = (told.label, told.more, facts, sources, media, *further)
            details.append((number, rid, told.text_language or lang, dumps(body)))
        return words, details

    def _tongues(self, rid: int, lang: str, told: Presentation) -> dict[str, str]:
        """The languages of the texts that a visitor of `lang` gets in another one, by the texts' names."""
        record, pick = self.records[rid], self.context.pick
        tags = {
            "label": pick(record.label, lang).tag,
            "more": pick(record.more, lang).tag,
            "quote": told.quote_language if told.quote else "",
        }
        tags |= {name: self._layer(record, name, lang)[1] for name in LAYERS}
        tags |= {f"fact/{n}": fact.language for n, fact in enumerate(told.facts)}
        tags |= {f"source/{n}": pick(source.title, lang).tag for n, source in enumerate(record.sources)}
        for n, (_, media, _) in enumerate(self.media.get(rid, ())):
            tags[f"alt/{n}"] = pick(media.alt, lang).tag
            tags[f"caption/{n}"] = pick(media.caption, lang).tag
            tags[f"credit/{n}"] = pick(media.credit, lang).tag or pick(record.credit, lang).tag
        numbers = {shown.number for shown in self.media.get(rid, ())} if record.steps else set()
        for k, step in enumerate(step for step in record.steps if step.media - 1 in numbers):
            tags[f"step/{k}"] = pick(step.text, lang).tag or pick(step.title, lang).tag
        return {name: tag for name, tag in tags.items() if tag not in ("", lang)}

    def _layers(self, record: Record, lang: str) -> dict[str, tuple[str, ...]]:
        """The further layers of a record's text that a visitor of `lang` is offered: those in the language in
        which the label is read. A plain text in another language would be harder than the label."""
        texts = {name: self._layer(record, name, lang)[0] for name in LAYERS}
        return {name: paragraphs(text) for name, text in texts.items() if text}

    def _layer(self, record: Record, name: str, lang: str) -> tuple[str, str]:
        """One layer's text and its language; two empty ones where it has none."""
        text: LanguageMap | None = getattr(record, name)
        if text is None:
            return "", ""
        said = text.get(lang)
        if said:
            return said, lang
        read = self.context.pick(record.label, lang).tag
        if read:
            return text.get(read) or "", read
        picked = self.context.pick(text, lang)
        return picked.text, picked.tag

    def _fact_row(self, fact: Fact) -> tuple[Any, ...]:
        """A fact, with whoever has a page of their own: kind, key, words."""
        found = [(*key, words) for named, words in fact.named if (key := self.shared.page_of(named))]
        return (fact.key, fact.value, found) if found else (fact.key, fact.value)

    # -- facets -----------------------------------------------------------------------------------------

    def _write_facets(self, index: IndexWriter) -> None:
        members: dict[tuple[int, str, str], list[int]] = {}
        for rid, record in enumerate(self.records):
            for name, value in dict.fromkeys(self.kind_of[rid].kind.facets(record, self.context)):
                members.setdefault((self.sids[rid], name, value), []).append(rid)
        keys = sorted(members)
        index.add("facet", ((fid, *key, len(members[key])) for fid, key in enumerate(keys)))
        for number, lang in enumerate(self.languages):
            order = alphabet.order(lang)
            places = []
            for fid, (sid, name, value) in enumerate(keys):
                if len(members[keys[fid]]) == len(self.sections[sid].records) > 1:
                    continue  # what all records have narrows nothing; it can be asked for, but is not offered
                label = self.sections[sid].kind.facet_label(name, value, lang, self.context)
                # Years in their order, everything else by how many records it leads to.
                by = (int(value), b"") if name == "year" else (-len(members[keys[fid]]), order(label))
                places.append((sid, name, by, value, fid, label))
            places.sort()
            index.add(
                "facet_words",
                ((number, sid, place, fid, label) for place, (sid, _, _, _, fid, label) in enumerate(places)),
            )
        index.add(
            "facet_member",
            ((fid, rank, rid) for fid, key in enumerate(keys) for rank, rid in enumerate(members[key])),
        )

    # -- the exhibition ---------------------------------------------------------------------------------

    def _write_exhibition(self, index: IndexWriter) -> None:
        exhibition, line, paragraphs = self.exhibition, self.context.line, self.context.paragraphs
        beams = exhibition.rays
        lines = rays((beams.origin.lat, beams.origin.lon), beams.countries) if beams else ()
        index.add("ray", ((n, ray.code, ray.bearing_deg, ray.distance_km) for n, ray in enumerate(lines)))
        index.add(
            "highlight",
            enumerate(dict.fromkeys(self.rid[id_] for id_ in exhibition.highlights if id_ in self.rid)),
        )
        covers = [self._cover(sid) for sid in range(len(self.sections))]
        index.add(
            "section",
            (
                (sid, section.id, section.kind.name, self.first[sid], len(section.records), covers[sid][1])
                for sid, section in enumerate(self.sections)
            ),
        )
        for number, lang in enumerate(self.languages):
            index.add(
                "exhibition",
                [
                    (
                        number,
                        line(exhibition.title, lang),
                        line(exhibition.subtitle, lang),
                        line(exhibition.tagline, lang),
                        line(exhibition.summary, lang),
                        dumps(paragraphs(exhibition.about, lang)),
                        dumps([line(host, lang) for host in exhibition.hosts]),
                        dumps(paragraphs(exhibition.colophon, lang)),
                        line(beams.caption, lang) if beams else "",
                        line(beams.origin.name, lang) if beams else "",
                    )
                ],
            )
            index.add("ray_words", ((number, n, country_name(ray.code, lang)) for n, ray in enumerate(lines)))
            index.add("section_words", self._section_words(number, lang, [rid for rid, _ in covers]))
            index.add("scene", self._scenes(number, lang))

    def _cover(self, sid: int) -> tuple[int, int | None]:
        """The record that stands for a section and its picture: the declared one, the first one with a
        picture, the first one."""
        section, first = self.sections[sid], self.first[sid]
        cover = section.spec.cover
        if cover is not None and cover.record in self.rid:
            rid = self.rid[cover.record]
            return rid, self.picture_of(rid, cover.media)
        for rid in range(first, first + len(section.records)):
            if self.picture_of(rid) is not None:
                return rid, self.picture_of(rid)
        return first, None

    def _section_words(self, number: int, lang: str, covers: Sequence[int]) -> Iterator[tuple[Any, ...]]:
        line = self.context.line
        for sid, section in enumerate(self.sections):
            told = self._present(covers[sid], lang)
            extra = dict(told.extra)
            for name, text in (("title", section.spec.title), ("summary", section.spec.summary)):
                if (tag := self.context.pick(text, lang).tag) not in ("", lang):
                    extra[f"{name}_language"] = tag
            yield (
                number,
                sid,
                line(section.spec.title, lang),
                line(section.spec.summary, lang),
                short_quote(told.quote),
                str(told.extra.get("book_title", "")),
                dumps(extra),
            )

    def _scenes(self, number: int, lang: str) -> list[tuple[Any, ...]]:
        line = self.context.line
        rows: list[tuple[Any, ...]] = []
        for scene in self.exhibition.attract:
            rid = self.rid.get(scene.record) if scene.record else None
            if scene.scene == "title":
                pid, text = None, line(self.exhibition.title, lang)
                caption, role = line(self.exhibition.tagline, lang), ""
                if rid is not None:
                    pid = self.picture_of(rid, scene.media)
            else:
                if rid is None:
                    continue
                told, pid = self._present(rid, lang), self.picture_of(rid, scene.media)
                if scene.scene == "quote":
                    text, caption, role = short_quote(told.quote), told.speaker, told.speaker_role
                    if not text and not scene.text:
                        continue
                else:
                    text, caption, role = "", told.title, told.caption
                    if pid is None:
                        continue
            rows.append(
                (
                    number,
                    len(rows),
                    scene.scene,
                    scene.record or "",
                    line(scene.text, lang) or text,
                    line(scene.caption, lang) or caption,
                    role,
                    pid,
                    dumps(scene.region) if scene.region and pid is not None else "",
                )
            )
        if not rows:
            title = line(self.exhibition.title, lang)
            rows.append((number, 0, "title", "", title, line(self.exhibition.tagline, lang), "", None, ""))
        return rows
