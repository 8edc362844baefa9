"""Promises advice on a bundle that can be shown but could be better: warnings, never errors.

It looks for what a visitor would miss or stumble over: languages without a text, pictures without a
description, labels too long to read standing, letters the fonts lack, pictures too small for the screen; and
for what staff would wonder about: files, pictures and texts that nothing shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, cast

from pydantic import BaseModel

from kiosk.bundle.files import Files, folded
from kiosk.bundle.images import EXTENSIONS, ROOM, small_reason
from kiosk.bundle.letters import letters_lacking
from kiosk.bundle.model import Bundle, BundleSection
from kiosk.bundle.nodes import Group, Items, Loc, Scalar, TreeSource, path_words
from kiosk.bundle.recording_reader import ENDINGS
from kiosk.bundle.shapes import Form, shape_of
from kiosk.bundle.wording import did_you_mean, near
from kiosk.errors import Place, Report
from kiosk.exhibition import LAYERS, LanguageMap, Record, language_name, sentences, words
from kiosk.sections.people import NamedPerson

if TYPE_CHECKING:
    from kiosk.bundle.reader import AnySource, Sources

LABEL_WORDS = 75  # Smithsonian Exhibits, CMHR: what a visitor reads standing
SENTENCE_WORDS = 25
# Words of a sentence in each layer. “Information for all” (Inclusion Europe) asks for short sentences of one
# idea each and counts nothing; 15 words, and 12 for who has just learnt to read, are our own.
LAYER_WORDS = {"easy": 15, "children": 12}
_LAYER = {"easy": "easy text", "children": "text for children"}
DETAIL_SIDE = 640  # pixels: a detail fills about a third of a Full HD screen
LISTED = 8  # entries named in one sentence

_WHAT = {"image": "picture", "pages": "folder", "spin": "spin", "sound": "sound", "film": "film"}

_PLACEHOLDER = re.compile(
    r"\b(lorem ipsum|todo|tbd|xxx+|placeholder|үлгі мәтін|текст-заглушка)\b", re.IGNORECASE
)


def examine(bundle: Bundle, sources: Sources, files: Files, report: Report) -> None:
    """Adds warnings about `bundle` to `report`."""
    doctor = _Doctor(bundle, sources, files, report)
    doctor.exhibition()
    for person in bundle.people.values():
        doctor.texts(person, sources.people[person.id], f"The person “{person.id}”")
    for event in bundle.events.values():
        doctor.texts(event, sources.events[event.id], f"The event “{event.id}”")
    for section in bundle.sections:
        doctor.section(section)
    doctor.unused()


@dataclass(frozen=True, slots=True)
class _Field:
    attribute: str
    key: str
    form: Form
    item: Form | None


@cache
def _plan(model: type[BaseModel]) -> tuple[_Field, ...]:
    """The keys of a model that hold words a visitor sees, directly or further in."""
    plan = []
    for name, field in model.model_fields.items():
        shape = shape_of(cast("Any", field.annotation))
        item = shape.item.form if shape.item else None
        if (
            shape.form in ("text", "group")
            or item in ("text", "group")
            or (shape.form == "word" and shape.type is str)
        ):
            plan.append(_Field(name, field.alias or name, shape.form, item))
    return tuple(plan)


def texts_of(value: BaseModel, loc: Loc = ()) -> Iterator[tuple[Loc, LanguageMap | str]]:
    """All texts of a model, each with its way."""
    for field in _plan(type(value)):
        found = getattr(value, field.attribute)
        if not found:
            continue
        if found.__class__ is LanguageMap or found.__class__ is str:
            yield (*loc, field.key), found
        elif found.__class__ is NamedPerson:
            if found.name is not None:
                yield (*loc, field.key), found.name
        elif isinstance(found, tuple):
            for at, item in enumerate(found):
                if item.__class__ is LanguageMap:
                    yield (*loc, field.key, at), item
                elif isinstance(item, BaseModel):
                    yield from texts_of(item, (*loc, field.key, at))
        elif isinstance(found, BaseModel):
            yield from texts_of(found, (*loc, field.key))


SPARE = 3  # unused files of one folder that are told one by one

# Names and titles of other people's works stand as they are published, in one language.
AS_PUBLISHED = frozenset({"sources", "source", "credit", "publisher", "held_by"})


class _Doctor:
    def __init__(self, bundle: Bundle, sources: Sources, files: Files, report: Report) -> None:
        self.bundle, self.sources, self.files, self.report = bundle, sources, files, report
        self.languages = bundle.exhibition.languages
        self.listed = frozenset(self.languages)
        self.used: set[str] = set()

    # ------------------------------------------------------------ texts

    def texts(self, value: BaseModel, source: AnySource, name: str, own_language: str = "") -> None:
        """Languages without a text, texts no visitor sees, letters that cannot be drawn: one finding each."""
        missing: dict[str, list[str]] = {}
        unseen: dict[str, Loc] = {}
        letters: dict[str, Loc] = {}
        for loc, text, original in self._written_texts(value):
            if isinstance(text, str):
                for letter in letters_lacking(text):
                    letters.setdefault(letter, loc)
                continue
            for tag, said in text.items():
                if not said.isascii():
                    for letter in letters_lacking(said):
                        letters.setdefault(letter, (*loc, tag))
                if tag not in self.listed and tag not in (own_language, original):
                    unseen.setdefault(tag, (*loc, tag))
            if len(text) < len(self.languages) or not self.listed <= text.keys():
                if (
                    loc[0] in AS_PUBLISHED
                    or loc[-1] in AS_PUBLISHED
                    or (loc[-2:-1] and loc[-2] in AS_PUBLISHED)
                ):
                    continue
                if "sources" in loc or (loc[0] in LAYERS and isinstance(value, Record)):
                    continue  # a layer that is not there is told by itself
                for tag in self.languages:
                    if tag not in text and tag != original:
                        missing.setdefault(tag, []).append(path_words(loc))
        if isinstance(value, Record):
            self._captions(value, missing, unseen)
        if missing:
            self._missing(missing, source, name)
        for tag, loc in unseen.items():
            self.report.warning(
                "unseen-language",
                source.place(loc, key=True),
                f"{name} has a text in {self._language(tag)} ({tag}), which is none of the exhibition's "
                "languages: no "
                "visitor sees it.",
                did_you_mean(near(tag, self.languages)) or f"Add “{tag}” to “languages” in exhibition.yaml.",
            )
        if letters:
            shown = " ".join(list(letters)[:12])
            more = f" and {len(letters) - 12} more" if len(letters) > 12 else ""
            self.report.warning(
                "missing-letters",
                source.place(next(iter(letters.values()))),
                f"{name} has letters that the kiosk's fonts lack: {shown}{more}.",
                "They are drawn in another font, if the kiosk has one. Look at them on the screen.",
            )

    def _captions(self, record: Record, missing: dict[str, list[str]], unseen: dict[str, Loc]) -> None:
        """Languages without captions of a recording that has some, and captions that no visitor sees."""
        written = self.sources.media_written.get(record.id, ())
        for at, media in enumerate(record.media):
            if not media.captions:
                continue
            here: Loc = ("media", written[at] if written else at, "captions")
            for tag in self.languages:
                if tag not in media.captions:
                    missing.setdefault(tag, []).append(path_words(here))
            for tag in media.captions:
                if tag not in self.listed and not self.listed.isdisjoint(media.captions):
                    unseen.setdefault(tag, (*here, tag))

    def _written_texts(self, value: BaseModel) -> Iterator[tuple[Loc, LanguageMap | str, str]]:
        """All texts with the way to them as it is written, and for a translation the language of the
        original: media that were left out do not shift the count, and the pages of a folder speak once."""
        written = self.sources.media_written.get(value.id, ()) if isinstance(value, Record) else ()
        told: dict[int, int] = {}
        for loc, text in texts_of(value):
            original = _original(value, loc)
            if written and loc[0] == "media" and isinstance(loc[1], int):
                position = written[loc[1]]
                if told.setdefault(position, loc[1]) != loc[1]:
                    continue
                loc = ("media", position, *loc[2:])
            yield loc, text, original

    def _missing(self, missing: dict[str, list[str]], source: AnySource, name: str) -> None:
        by_keys: dict[tuple[str, ...], list[str]] = {}
        for tag, keys in missing.items():
            by_keys.setdefault(tuple(keys), []).append(tag)
        parts = []
        for names, tags in by_keys.items():
            languages = " and ".join(self._language(tag) for tag in tags)
            shown = ", ".join(names[:LISTED]) + (
                f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
            )
            parts.append(f"{languages}: {shown}")
        self.report.warning(
            "missing-translation",
            source.place(),
            f"{name} lacks texts. {'; '.join(parts)}.",
            "Until they are written, visitors read another language there.",
        )

    def _language(self, tag: str) -> str:
        return language_name(tag, "en")

    # ------------------------------------------------------------ the exhibition

    def exhibition(self) -> None:
        exhibition, tree = self.bundle.exhibition, self.sources.exhibition
        self.texts(exhibition, tree, "The exhibition")
        if not exhibition.attract and "attract" not in getattr(tree.node, "keys", {}):
            self.report.warning(
                "no-attract",
                tree.place(),
                "The exhibition has no attract scenes, so an idle kiosk shows only its title.",
                "Add “attract:” with scenes such as “- {scene: title}” and “- {scene: object, record: …}”.",
            )
        records = {record.id: record for _, record in self.bundle.records()}
        for at, scene in enumerate(exhibition.attract):
            record = records.get(scene.record or "")
            if scene.region is None or record is None or scene.media > len(record.media):
                continue
            media = self.bundle.media.get(record.media[scene.media - 1].picture)
            if media is None:
                continue
            width, height = scene.region[2] * media.width, scene.region[3] * media.height
            if max(width, height) < DETAIL_SIDE:
                self.report.warning(
                    "small-region",
                    tree.place(("attract", self._written(tree, "attract", at, scene.record), "region")),
                    f"The detail of “{record.id}” has only {width:.0f} × {height:.0f} pixels and will look "
                    "soft "
                    "when it fills the screen.",
                    "Take a larger region or a larger picture.",
                )

    def _written(self, tree: TreeSource, key: str, at: int, record: str | None) -> int:
        items = tree.node.values.get(key) if isinstance(tree.node, Group) else None
        if isinstance(items, Items):
            for position, item in enumerate(items.items):
                node = item.values.get("record") if isinstance(item, Group) else None
                if (
                    isinstance(node, Scalar)
                    and node.text.strip() == record
                    and "region" in getattr(item, "values", {})
                ):
                    return position
        return at

    # ------------------------------------------------------------ records

    def section(self, section: BundleSection) -> None:
        if not section.records and section.id not in self.sources.lossy:
            tree = self.sources.exhibition
            at = self._section_position(tree, section.id)
            self.report.warning(
                "empty-section",
                tree.place(("sections", at)),
                f"The section “{section.id}” has no record that can be shown; visitors do not see it.",
            )
        for record in section.records:
            source = self.sources.records[record.id]
            name = f"The record “{record.id}”"
            self.texts(record, source, name, getattr(record, "quotation_language", ""))
            self.label(record, source)
            self.layers(record, source)
            if record.media:
                self.media(record, source)
            if section.kind.order == "date" and record.date is None:
                self.report.warning(
                    "missing-date",
                    source.place(),
                    f"{name} has no date, so it stands at the end of its section, which is ordered by date.",
                    "Add “date:”; 199X or 1992~ will do.",
                )
            inscription = getattr(record, "inscription", None)
            if inscription is not None and not inscription.present and not record.sample:
                self.report.warning(
                    "sample-unmarked",
                    source.place(("sample",)),
                    f"{name} is a signed book without an inscription and is not marked as a sample.",
                    "Add the inscription, or “sample: true”, so that visitors know.",
                )

    def _section_position(self, tree: TreeSource, wanted: str) -> int:
        items = tree.node.values.get("sections") if isinstance(tree.node, Group) else None
        if isinstance(items, Items):
            for at, item in enumerate(items.items):
                node = item.values.get("id") if isinstance(item, Group) else None
                if isinstance(node, Scalar) and node.text.strip() == wanted:
                    return at
        return 0

    def label(self, record: Record, source: AnySource) -> None:
        if record.label is None:
            return
        for tag, text in record.label.items():
            if tag not in self.listed:
                continue
            if len(text) < 100:
                continue  # fewer than 25 words in any of the languages at hand
            count = words(text)
            if count > LABEL_WORDS:
                self.report.warning(
                    "long-label",
                    source.place(("label", tag)),
                    f"The {self._language(tag)} label of “{record.id}” has {count} words; visitors read at "
                    "most "
                    f"{LABEL_WORDS} standing.",
                    "Move the rest to “more”.",
                )
            long = [n for n in map(words, sentences(text)) if n > SENTENCE_WORDS]
            if long:
                which = "A sentence" if len(long) == 1 else f"{len(long)} sentences"
                self.report.warning(
                    "long-sentence",
                    source.place(("label", tag)),
                    f"{which} of the {self._language(tag)} label of “{record.id}” "
                    f"{'has' if len(long) == 1 else 'have'} up to {max(long)} words; {SENTENCE_WORDS} are "
                    "easy to read.",
                    "Make two sentences of one.",
                )
            found = _PLACEHOLDER.search(text)
            if found and not record.sample:
                self.report.warning(
                    "sample-unmarked",
                    source.place(("label", tag)),
                    f"The label of “{record.id}” says “{found[0]}”, which looks unfinished.",
                    "Write the label, or mark the record with “sample: true”.",
                )

    def layers(self, record: Record, source: AnySource) -> None:
        """Sentences too long for who asks for easy text, and languages that go without a layer."""
        for name in LAYERS:
            text: LanguageMap | None = getattr(record, name)
            if text is None:
                continue
            lacking = [self._language(tag) for tag in self.languages if tag not in text]
            if lacking:
                self.report.warning(
                    "missing-translation",
                    source.place((name,)),
                    f"The {_LAYER[name]} of “{record.id}” is not written in {' and '.join(lacking)}.",
                    "Until it is, visitors read the label there.",
                )
            most = LAYER_WORDS[name]
            for tag, said in text.items():
                long = [n for n in map(words, sentences(said)) if n > most]
                if long and tag in self.listed:
                    which = "A sentence" if len(long) == 1 else f"{len(long)} sentences"
                    self.report.warning(
                        "hard-sentence",
                        source.place((name, tag)),
                        f"{which} of the {self._language(tag)} {_LAYER[name]} of “{record.id}” "
                        f"{'has' if len(long) == 1 else 'have'} up to {max(long)} words; "
                        f"{most} are easy here.",
                        "Say one thought in each sentence.",
                    )

    def media(self, record: Record, source: AnySource) -> None:
        written = self.sources.media_written[record.id]
        told: set[int] = set()
        for at, media in enumerate(record.media):
            position = written[at]
            of_folder = position in told  # the further pages of a folder are told of once
            told.add(position)
            name = media.folder or media.file
            if media.alt is None and not of_folder:
                self.report.warning(
                    "missing-alt",
                    source.place(("media", position)),
                    f"The {_WHAT[media.kind]} “{name}” has no description for visitors who cannot see it.",
                    "Add “alt:” with what can be seen, in every language.",
                )
            if name in self.used:
                continue
            self.used.add(name)
            file = self.bundle.media[media.picture] if media.picture else None
            reason = small_reason(file) if file is not None and media.kind == "image" else ""
            if reason:
                self.report.warning(
                    "small-image", source.place(("media", position, "file")), f"“{name}”: {reason}",
                    f"Use a copy that is at least {ROOM[0]} pixels wide or {ROOM[1]} high.",
                )  # fmt: skip
            if (
                media.credit is None
                and media.rights is None
                and record.credit is None
                and record.rights is None
                and not of_folder
            ):
                self.report.warning(
                    "missing-credit",
                    source.place(("media", position)),
                    f"Nothing says who made the {_WHAT[media.kind]} “{name}” or what may be done with it.",
                    f"Add “credit:” or “rights:” to the {_WHAT[media.kind]} or to the record.",
                )

    # ------------------------------------------------------------ what nothing shows

    def unused(self) -> None:
        # What a broken record would have shown is not unused, nor is a file whose name is nearly right.
        wanted = {folded(name) for name in self.sources.media_of_broken | self.sources.missing_media}
        spare: dict[tuple[str, bool], list[str]] = {}
        for name in sorted(self.files.names - self.sources.included):
            ending = PurePosixPath(name).suffix.lower()
            if ending in EXTENSIONS or ending in ENDINGS:
                if self.sources.unread or folded(name) in wanted or _within(folded(name), wanted):
                    continue
                spare.setdefault((name.rpartition("/")[0], ending in EXTENSIONS), []).append(name)
            elif ending in (".yaml", ".yml", ".csv") and not self.sources.unread:
                what = "table" if ending == ".csv" else "file"
                self.report.warning(
                    "unused-file",
                    Place(name),
                    f"Nothing reads this {what}: no section names it under “records”, so its records are "
                    "not shown.",
                    "Name it in exhibition.yaml, or take it out of the bundle.",
                )
        for (folder, pictures), names in spare.items():
            self._unused_in(
                folder, names, "shows" if pictures else "plays", "picture" if pictures else "file"
            )
        for name in sorted(self.files.outside - self.sources.missing_media):
            self.report.warning(
                "path-outside",
                Place(name),
                "This is a link that leads out of the bundle; it is not followed.",
            )

    def _unused_in(self, folder: str, names: list[str], shows: str, what: str) -> None:
        """Say each file of a folder; many of them in one sentence."""
        hint = "Name it under “media” of a record, or take it out of the bundle."
        if len(names) <= SPARE:
            for name in names:
                self.report.warning("unused-media", Place(name), f"No record {shows} this {what}.", hint)
            return
        shown = ", ".join(f"“{PurePosixPath(name).name}”" for name in names[:SPARE])
        self.report.warning(
            "unused-media",
            Place(folder or names[0]),
            f"No record {shows} {len(names):,} {what}s of this folder: {shown} and "
            f"{len(names) - SPARE:,} more.",
            "Name them under “media” of a record, or take them out of the bundle.",
        )


def _within(name: str, folders: set[str]) -> bool:
    """Whether a file lies directly in one of the folders."""
    return name.rpartition("/")[0] in folders


def _original(value: BaseModel, loc: Loc) -> str:
    """The language of the words that a translation stands beside; "" for any other text."""
    if loc[-1] != "translation":
        return ""
    around: Any = value
    language = ""
    for step in loc[:-1]:
        around = around[step] if isinstance(step, int) else getattr(around, step)
        language = getattr(around, "language", None) or language
    return language
