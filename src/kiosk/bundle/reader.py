"""Promises a bundle's folder read in one go: everything good in it as models, everything else as findings.

One bad record does not hide the others, one bad picture costs that picture, one bad entry of a list costs
that entry. Only what the exhibition cannot be shown without (its file, its languages, its title, one
section) stops it.
"""

from __future__ import annotations

import gc
import os
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.bundle.files import Files, list_files
from kiosk.bundle.images import EXTENSIONS
from kiosk.bundle.media_reader import MediaReader
from kiosk.bundle.model import Bundle, BundleReading, BundleSection
from kiosk.bundle.nodes import Group, Items, Loc, Node, Scalar, TreeSource, plain
from kiosk.bundle.shapes import fields_of, required_of, shape_at
from kiosk.bundle.tables import RowSource, read_table
from kiosk.bundle.wording import did_you_mean, finding, listed, near
from kiosk.bundle.yaml_reader import read_yaml
from kiosk.errors import Place, Report
from kiosk.exhibition import BUNDLE_FORMAT, Event, Exhibition, Person, Record, SectionSpec
from kiosk.exhibition.fields import path_problem, slug_of
from kiosk.sections import KINDS, kind
from kiosk.sections.people import NamedPerson

EXHIBITION_FILE = "exhibition.yaml"
PEOPLE_FILE = "people.yaml"
EVENTS_FILE = "events.yaml"
MEANT_LIMIT = 50  # missing links for which a similar id is looked for: that takes time in large bundles
YAML_ENDINGS = (".yaml", ".yml")

AnySource = TreeSource | RowSource
M = TypeVar("M", bound=BaseModel)
T = TypeVar("T", Person, Event)
Gone = dict[tuple[str, int], Any]
"""Entries that were left out of the lists of a model: the list's key and the place as written → what stood
there."""


@dataclass(slots=True)
class Sources:
    """Where the read things stand, for findings about how they fit together."""

    exhibition: TreeSource
    records: dict[str, AnySource] = field(default_factory=dict)
    people: dict[str, TreeSource] = field(default_factory=dict)
    events: dict[str, TreeSource] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)  # ids of records that were left out
    less_media: set[str] = field(default_factory=set)  # ids of records that lost pictures
    unread: bool = False  # some file of records could not be read at all, so not every id is known
    media_of_broken: set[str] = field(default_factory=set)  # files that left-out records name
    missing_media: set[str] = field(default_factory=set)  # files that good records name in vain
    media_written: dict[str, tuple[int, ...]] = field(default_factory=dict)  # places of a record's media
    gone: dict[str, Gone] = field(default_factory=dict)  # of a record: entries of lists that were no good
    lossy: set[str] = field(default_factory=set)  # ids of sections that lost records
    included: set[str] = field(default_factory=set)  # files that were read or referred to


def read_bundle(path: Path, *, warnings: bool = True) -> BundleReading:
    """Read the folder at `path`. Every problem is a finding; nothing is raised for what stands in it."""
    report = Report()
    collecting = gc.isenabled()
    gc.disable()  # nothing made here goes in circles, and looking for circles costs a third of the time
    try:
        bundle = _Reader(path, report, warnings).read()
    except OSError as error:
        name = os.path.relpath(error.filename, path) if isinstance(error.filename, str) else ""
        report.error(
            "unreadable", Place(name), "The bundle cannot be read: the disk or its permissions refuse."
        )
        bundle = None
    finally:
        if collecting:
            gc.enable()
    return BundleReading(bundle, report)


def record_places(path: Path) -> dict[str, Place]:
    """Where each record of the bundle at `path` begins, by its id: a line of a YAML file, a cell of a table.

    Records that are left out are not among them, nor is anything of a bundle that cannot be read.
    """
    reader = _Reader(path, Report(), False)
    try:
        bundle = reader.read()
    except OSError:
        bundle = None
    return {} if bundle is None else {id_: source.place() for id_, source in reader.sources.records.items()}


class _Reader:
    def __init__(self, path: Path, report: Report, warnings: bool) -> None:
        self.path, self.report, self.warnings = path, report, warnings
        self.files = Files(path)
        self.left_out = 0  # records
        self.links_told = 0
        self.unread: set[str] = set()  # files of people and events that could not be read
        self.broken: dict[str, set[str]] = {PEOPLE_FILE: set(), EVENTS_FILE: set()}  # ids with a finding
        self.lost: list[tuple[type[Record], AnySource, Any]] = []  # what they say is checked all the same
        self.context: dict[str, Any] = {}

    # ------------------------------------------------------------ the whole

    def read(self) -> Bundle | None:
        if not self._folder():
            return None
        tree = self._yaml(EXHIBITION_FILE)
        if tree is None:
            return None
        exhibition = self._exhibition(tree)
        people, people_sources = self._told(PEOPLE_FILE, Person, "person")
        events, event_sources = self._told(EVENTS_FILE, Event, "event")
        if exhibition is None:
            return None
        self.sources = Sources(tree, people=people_sources, events=event_sources, included={EXHIBITION_FILE})
        self.sources.included |= {PEOPLE_FILE, EVENTS_FILE} & set(self.files.names)
        specs = self._specs(exhibition, tree)
        self.sources.unread |= len(specs) != len(self._positions(tree))
        sections = [self._section(spec, at, tree) for at, spec in specs]
        sections = self._references(sections, people, events)
        media = self.media = MediaReader(
            self.path, self.files, self.report, self.sources.included, self.sources.missing_media,
            self.sources.gone,
        )  # fmt: skip
        sections = [media.section(section, self.sources.records.__getitem__) for section in sections]
        self.sources.less_media |= media.lossy
        self.sources.media_written = media.written
        self._lost_references(people)
        exhibition = self._exhibition_references(exhibition, sections)
        if not specs:
            return None
        bundle = Bundle(
            self.path,
            exhibition,
            tuple(sections),
            people,
            {name: picture for name, picture in media.pictures.items() if picture is not None},
            tuple(sorted(self.sources.included)),
            self.left_out,
            sum(picture is None for picture in media.pictures.values()),
            spins=media.spins,
            recordings={name: one for name, one in media.recordings.recordings.items() if one is not None},
            captions=media.recordings.captions,
            events=events,
        )
        if self.warnings:
            from kiosk.bundle.doctor import examine

            examine(bundle, self.sources, self.files, self.report)
        return bundle

    def _folder(self) -> bool:
        path, report = self.path, self.report
        if not path.exists():
            hint = ""
            try:
                siblings = [entry.name for entry in path.parent.iterdir() if entry.is_dir()]
                meant = near(path.name, siblings)
                hint = did_you_mean(str(path.parent / meant)) if meant else ""
            except (OSError, ValueError):  # a path with a NUL is a ValueError
                pass
            report.error("no-bundle", Place(""), f"There is no bundle at “{path}”.", hint)
            return False
        if not path.is_dir():
            report.error(
                "no-bundle",
                Place(""),
                f"“{path}” is a file. A bundle is a folder with {EXHIBITION_FILE} in it.",
                "Give the folder that contains it." if path.name == EXHIBITION_FILE else "",
            )
            return False
        self.files = list_files(path, report)
        if "" in self.files.unreadable:
            return False
        names = self.files.names
        if EXHIBITION_FILE in names:
            return True
        if not names:
            report.error(
                "empty-bundle",
                Place(""),
                f"The folder “{path}” is empty. A bundle has at least {EXHIBITION_FILE} and one file of "
                "records.",
            )
            return False
        inner = sorted(n for n in names if n.endswith("/" + EXHIBITION_FILE) and n.count("/") <= 2)
        hint = self.files.near_name(EXHIBITION_FILE)
        if inner:
            hint = f"There is one in “{inner[0].rpartition('/')[0]}”. Did you mean that folder?"
        elif EXHIBITION_FILE in self.files.unreadable or EXHIBITION_FILE in self.files.outside:
            hint = "The file lies outside the folder or cannot be read."
        report.error("no-exhibition", Place(""), f"The folder “{path}” has no {EXHIBITION_FILE}.", hint)
        return False

    def _yaml(self, name: str) -> TreeSource | None:
        """A YAML file's root; a finding and None when it is empty or broken."""
        data = self._bytes(name)
        if data is None:
            return None
        before = len(self.report)
        root = read_yaml(data, name, self.report)
        if root is None:
            if len(self.report) == before:
                self.report.error("empty-file", Place(name), "The file is empty.", "Fill it or delete it.")
            return None
        return TreeSource(name, root)

    def _bytes(self, name: str) -> bytes | None:
        try:
            return self.files.read(name)
        except OSError:
            self.report.error(
                "unreadable", Place(name), "The file cannot be opened.", "Look at its permissions."
            )
            return None

    # ------------------------------------------------------------ exhibition.yaml and people.yaml

    def _exhibition(self, tree: TreeSource) -> Exhibition | None:
        root = tree.node
        if not isinstance(root, Group):
            self.report.error(
                "wrong-type",
                tree.place(),
                f"{EXHIBITION_FILE} is a group of keys: format, id, languages, title, …",
            )
            return None
        if not self._format(root, tree):
            return None
        languages = plain(root.values["languages"]) if "languages" in root.values else None
        if isinstance(languages, list) and languages and isinstance(languages[0], str):
            self.context["default_language"] = languages[0].strip()
        return read_model(Exhibition, tree.plain(), tree, self.report, self.context, keep_going=True)

    def _format(self, root: Group, tree: TreeSource) -> bool:
        node = root.values.get("format")
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if node is None or not text.isdecimal():
            return True  # the model says what is wrong with it
        number = int(text[:9])
        if number > BUNDLE_FORMAT:
            self.report.error(
                "newer-format",
                tree.place(("format",)),
                f"This bundle has format {number}; this program reads formats up to {BUNDLE_FORMAT}.",
                "Update the program, or ask for the bundle in an older format.",
            )
            return False
        return True

    def _told(self, file: str, model: type[T], what: str) -> tuple[dict[str, T], dict[str, TreeSource]]:
        """What is told once, in a file of its own, and referred to by id: people, events."""
        told: dict[str, T] = {}
        sources: dict[str, TreeSource] = {}
        if file not in self.files.names:
            return told, sources
        tree = self._yaml(file)
        if tree is None:
            self.unread.add(file)
            return told, sources
        for source in self._entries(tree, what):
            one = read_model(model, source.plain(), source, self.report, self.context)
            if one is None:
                written = source.plain().get("id")
                self.broken[file].update((str(written), slug_of(str(written))))
                continue
            if one.id in told:
                self.report.error(
                    "duplicate-id",
                    source.place(("id",)),
                    f"The {what} “{one.id}” stands here a second time; first in line "
                    f"{sources[one.id].place(('id',)).line}.",
                    "Give one of them another id.",
                )
                continue
            told[one.id], sources[one.id] = one, source
        return told, sources

    def _entries(self, tree: TreeSource, what: str) -> Iterator[TreeSource]:
        """The groups of a file that has one group or a list of them."""
        nodes: list[Node] = tree.node.items if isinstance(tree.node, Items) else [tree.node]
        for node in nodes:
            source = TreeSource(tree.file, node)
            if isinstance(node, Group):
                yield source
            else:
                self.report.error(
                    "wrong-type",
                    source.place(),
                    f"A {what} was expected here: a group of keys that begins with “id: …”.",
                    "Each entry of the list begins with “- id: …”." if isinstance(tree.node, Items) else "",
                )

    # ------------------------------------------------------------ sections and records

    def _specs(self, exhibition: Exhibition, tree: TreeSource) -> list[tuple[int, SectionSpec]]:
        """The sections that can be read, each with its position in the file."""
        good: list[tuple[int, SectionSpec]] = []
        positions = self._positions(tree)
        first: dict[str, int] = {}
        for spec in exhibition.sections:
            at = positions.get(spec.id, 0)
            if spec.kind not in KINDS:
                self.report.error(
                    "unknown-kind",
                    tree.place(("sections", at, "kind")),
                    f"The section “{spec.id}” is of the kind “{spec.kind}”, which is not known. Known kinds "
                    "are: "
                    f"{listed(KINDS)}.",
                    did_you_mean(near(spec.kind, KINDS)),
                )
                self._include(spec.records)
                continue
            if spec.id in first:
                self.report.error(
                    "duplicate-id",
                    tree.place(("sections", at, "id")),
                    f"Two sections have the id “{spec.id}”.",
                    "Give one of them another id.",
                )
                continue
            first[spec.id] = at
            good.append((at, spec))
        return good

    def _positions(self, tree: TreeSource) -> dict[str, int]:
        """Section ids as written, with their positions in the list: dropped entries would shift the count."""
        root = tree.node
        sections = root.values.get("sections") if isinstance(root, Group) else None
        found: dict[str, int] = {}
        if isinstance(sections, Items):
            for at, item in enumerate(sections.items):
                node = item.values.get("id") if isinstance(item, Group) else None
                if isinstance(node, Scalar):
                    found[node.text.strip()] = at
        return found

    def _include(self, records: str) -> list[str]:
        name = records.rstrip("/")
        names = self.files.inside(name) if name in self.files.folders else [name]
        self.sources.included.update(n for n in names if n in self.files.names)
        return names

    def _section(self, spec: SectionSpec, at: int, tree: TreeSource) -> BundleSection:
        section_kind = kind(spec.kind)
        records: list[Record] = []
        before = self.left_out
        for source, values in self._record_values(spec, at, tree, section_kind.record):
            written = values.get("id") if isinstance(values, dict) else None
            taken = isinstance(written, str) and written in self.sources.records
            if taken and self.report.full(source.file, "error", "duplicate-id"):
                # Thousands of copies of one row: they are counted and not looked at further.
                self.left_out += 1
                self.report.count_one(source.file, "error", "duplicate-id")
                continue
            findings = len(self.report)
            gone: Gone = {}
            record = read_model(section_kind.record, values, source, self.report, self.context, gone=gone)
            if record is None:
                self._lost(source, values, written)
                self.lost.append((section_kind.record, source, values))
                continue
            earlier = self.sources.records.get(record.id)
            if earlier is not None:
                self.left_out += 1
                self.report.error(
                    "duplicate-id",
                    source.place(("id",)),
                    f"The id “{record.id}” is taken: it first stands in {earlier.place(('id',))}.",
                    "Give one of the two records another id.",
                )
                continue
            self.sources.records[record.id] = source
            if gone:
                self.sources.gone[record.id] = gone
            if len(self.report) > findings:
                self.sources.less_media.add(record.id)
                self._unused_by(source, values)
            records.append(record)
        if self.sources.unread or self.left_out > before:
            self.sources.lossy.add(spec.id)
        if (spec.order or section_kind.order) == "date":
            records.sort(key=lambda r: (r.date is None, r.date.sort_key if r.date else None))
        return BundleSection(spec, section_kind, tuple(records))

    def _lost(self, source: AnySource, values: Any, written: Any) -> None:
        """Remembers what a record that is left out says, so that nothing else is said about its absence."""
        self.left_out += 1
        if isinstance(written, str):
            self.sources.broken.update((written.strip(), slug_of(written)))
        self._unused_by(source, values)

    def _unused_by(self, source: AnySource, values: Any) -> None:
        values = source.plain() if isinstance(source, TreeSource) else values
        media = values.get("media") if isinstance(values, dict) else None
        for item in media if isinstance(media, list) else ():
            for key in ("file", "folder", "poster", "sign_language"):
                if isinstance(item, dict) and isinstance(item.get(key), str):
                    self.sources.media_of_broken.add(item[key].replace("\\", "/").strip().rstrip("/"))
            captions = item.get("captions") if isinstance(item, dict) else None
            if isinstance(captions, dict):
                self.sources.media_of_broken.update(
                    name for name in captions.values() if isinstance(name, str)
                )

    def _record_values(
        self, spec: SectionSpec, at: int, tree: TreeSource, model: type[Record]
    ) -> Iterator[tuple[AnySource, Any]]:
        name = spec.records.rstrip("/")
        place = tree.place(("sections", at, "records"))
        if name in self.files.folders:
            files = [n for n in self.files.inside(name) if n.endswith(YAML_ENDINGS)]
            if self.files.closed(name):
                self.sources.unread = True
            elif not files:
                self.report.error(
                    "no-records",
                    place,
                    f"The folder “{name}” has no files of records.",
                    "Records are files that end with .yaml.",
                )
        elif name in self.files.names:
            files = [name]
        else:
            outside = name in self.files.outside
            self.report.error(
                "no-records",
                place,
                f"“{name}” leads out of the bundle, so it is not read."
                if outside
                else f"There is no file or folder “{name}” in the bundle.",
                self.files.near_name(name),
            )
            self.sources.unread = True
            return
        self.sources.included.update(files)
        for file in files:
            if file.lower().endswith(YAML_ENDINGS):
                found = self._yaml(file)
                if found is None:
                    self.sources.unread = True
                    self.sources.broken.add(PurePosixPath(file).stem)
                else:
                    for source in self._entries(found, "record"):
                        yield source, source.plain()
            elif file.lower().endswith(".csv"):
                data = self._bytes(file)
                table = read_table(data, file, model, self.report) if data is not None else None
                if table is None:
                    self.sources.unread = True
                else:
                    for values, row in table.rows():
                        yield row, values
            else:
                self.report.error(
                    "no-records",
                    place,
                    f"“{file}” is neither a YAML file nor a CSV table.",
                    "Export the table as “CSV UTF-8”."
                    if file.lower().endswith((".xlsx", ".xls", ".ods"))
                    else "",
                )

    # ------------------------------------------------------------ what refers to what

    def _references(
        self, sections: list[BundleSection], people: dict[str, Person], events: dict[str, Event]
    ) -> list[BundleSection]:
        """Drops references that lead nowhere; a quote whose speaker nobody knows is left out."""
        known = self.sources.records
        out: list[BundleSection] = []
        for section in sections:
            kept: list[Record] = []
            for record in section.records:
                changes: dict[str, Any] = {}
                if record.links:
                    links = tuple(
                        link
                        for at, link in enumerate(record.links)
                        if self._leads(link.to, ("links", at, "to"), known[record.id], "link", record.id)
                    )
                    if len(links) != len(record.links):
                        changes["links"] = links
                if record.people:
                    parts = tuple(
                        part
                        for at, part in enumerate(record.people)
                        if self._person(part.person, ("people", at, "person"), known[record.id], people)
                    )
                    if len(parts) != len(record.people):
                        changes["people"] = parts
                if record.events:
                    belongs = tuple(
                        event
                        for at, event in enumerate(record.events)
                        if self._event(event, ("events", at), known[record.id], events)
                    )
                    if len(belongs) != len(record.events):
                        changes["events"] = belongs
                for outer, inner in _inner_person_fields(section.kind.record):
                    part = changes.get(outer, getattr(record, outer))
                    person = getattr(part, inner, None)
                    if (
                        person
                        and person.id
                        and not self._person(person.id, (outer, inner), known[record.id], people)
                    ):
                        changes[outer] = part.model_copy(update={inner: None})
                broken = False
                for name in _person_fields(section.kind.record):
                    value = getattr(record, name)
                    person = value.id if isinstance(value, NamedPerson) else value
                    if person and not self._person(person, (name,), known[record.id], people):
                        if name in required_of(section.kind.record):
                            broken = True
                        else:
                            changes[name] = None
                if broken:
                    self._lost(known[record.id], {}, record.id)
                    self.sources.lossy.add(section.id)
                    continue
                kept.append(record.model_copy(update=changes) if changes else record)
            out.append(BundleSection(section.spec, section.kind, tuple(kept)))
        return out

    def _lost_references(self, people: dict[str, Person]) -> None:
        """Checks pictures, links and persons of records that are left out, so that all is told in one go."""
        for model, source, values in self.lost:
            values = source.plain() if isinstance(source, TreeSource) else values
            if not isinstance(values, dict):
                continue
            own = str(values.get("id") or "")
            for key, inner in (("media", "file"), ("links", "to"), ("people", "person")):
                for at, item in enumerate(entries if isinstance(entries := values.get(key), list) else ()):
                    name = item.get(inner) if isinstance(item, dict) else None
                    if not isinstance(name, str):
                        continue
                    name = name.strip()
                    if key == "media" and not path_problem(name):
                        self.media.look(name, item.get("kind"), source, (key, at, inner))
                    elif key == "links" and slug_of(name) == name:
                        self._leads(name, (key, at, inner), source, "link", own)
                    elif key == "people" and slug_of(name) == name:
                        self._person(name, (key, at, inner), source, people)
            speaker = values.get("speaker")
            if "speaker" in model.model_fields and isinstance(speaker, str) and slug_of(speaker) == speaker:
                self._person(speaker, ("speaker",), source, people)

    def _leads(self, to: str, loc: Loc, source: AnySource, what: str, own: str = "") -> bool:
        if to in self.sources.records and to not in self.sources.broken and to != own:
            return True
        if to in self.sources.broken:
            return False  # its own finding says why it is not there
        if to == own:
            self.report.warning(
                "missing-link", source.place(loc), "The record has a link to itself.", "Delete it."
            )
            return False
        if self.sources.unread:
            return False  # the record may stand in the file that could not be read
        self.links_told += 1
        self.report.warning(
            "missing-link",
            source.place(loc),
            f"The {what} leads to the record “{to}”, which does not exist; it is left out.",
            did_you_mean(near(to, self.sources.records)) if self.links_told <= MEANT_LIMIT else "",
        )
        return False

    def _person(self, person: str, loc: Loc, source: AnySource, people: dict[str, Person]) -> bool:
        if person in people:
            return True
        if PEOPLE_FILE in self.unread or person in self.broken[PEOPLE_FILE]:
            return False  # the file's or the person's own finding says why
        self.report.error(
            "missing-person",
            source.place(loc),
            f"The person “{person}” does not stand in {PEOPLE_FILE}.",
            did_you_mean(near(person, people)) or f"Add the person to {PEOPLE_FILE}.",
        )
        return False

    def _event(self, event: str, loc: Loc, source: AnySource, events: dict[str, Event]) -> bool:
        if event in events:
            return True
        if EVENTS_FILE in self.unread or event in self.broken[EVENTS_FILE]:
            return False  # the file's or the event's own finding says why
        self.report.warning(
            "missing-event",
            source.place(loc),
            f"The event “{event}” does not stand in {EVENTS_FILE}; the record is shown without it.",
            did_you_mean(near(event, events)) or f"Add the event to {EVENTS_FILE}.",
        )
        return False

    def _exhibition_references(self, exhibition: Exhibition, sections: list[BundleSection]) -> Exhibition:
        tree = self.sources.exhibition
        records = {record.id: record for section in sections for record in section.records}
        root = tree.node
        changes: dict[str, Any] = {}
        highlights = tuple(
            name
            for name in exhibition.highlights
            if self._leads(name, ("highlights", _index(root, "highlights", name)), tree, "highlight")
        )
        if highlights != exhibition.highlights:
            changes["highlights"] = highlights
        scenes = []
        for scene in exhibition.attract:
            loc: Loc = ("attract", _index(root, "attract", scene.record, "record", scene.scene))
            if scene.record is not None:
                if not self._leads(scene.record, (*loc, "record"), tree, "scene"):
                    continue
                record = records.get(scene.record)
                if record is None:
                    continue
                if scene.scene in ("approach", "object"):
                    number = self._number(record, scene.media, (*loc, "media"), tree)
                    if not number:
                        continue
                    if number != scene.media:
                        scene = scene.model_copy(update={"media": number})
                if scene.scene == "quote" and not hasattr(record, "quotation"):
                    self.report.error(
                        "scene",
                        tree.place((*loc, "record")),
                        f"A scene “quote” needs a quote; “{scene.record}” is none.",
                        "Name a record of a section of quotes, or make it a scene “object”.",
                    )
                    continue
            scenes.append(scene)
        if tuple(scenes) != exhibition.attract:
            changes["attract"] = tuple(scenes)
        specs = []
        for spec in exhibition.sections:
            cover = spec.cover
            if cover is not None:
                loc = ("sections", _index(root, "sections", spec.id, "id"), "cover")
                leads = self._leads(cover.record, (*loc, "record"), tree, "cover")
                number = cover.media if leads else 0
                if leads and cover.record in records:
                    number = self._number(records[cover.record], cover.media, (*loc, "media"), tree)
                if number != cover.media:
                    kept = cover.model_copy(update={"media": number}) if number else None
                    spec = spec.model_copy(update={"cover": kept})
            specs.append(spec)
        if tuple(specs) != exhibition.sections:
            changes["sections"] = tuple(specs)
        return exhibition.model_copy(update=changes) if changes else exhibition

    def _number(self, record: Record, media: int, loc: Loc, tree: TreeSource) -> int:
        """The number of a medium among those that can be shown; 0 when it is none of them."""
        number = self.media.places.get(record.id, {}).get(media, 0)
        if number or record.id in self.sources.less_media:
            return number  # for 0 the picture's own finding says why it is not there
        have = {0: "no picture", 1: "one picture"}.get(len(record.media), f"{len(record.media)} pictures")
        self.report.warning(
            "missing-media",
            tree.place(loc),
            f"Picture {media} of the record “{record.id}” is wanted here, but the record has {have} that "
            "can be shown.",
        )
        return 0


@cache
def _person_fields(model: type[Record]) -> tuple[str, ...]:
    """The keys of a record that name one person: those of the type NamedPerson, and a quote's speaker."""
    return tuple(
        name
        for name in model.model_fields
        if name == "speaker"
        or ((shape := shape_at(model, (name,))) is not None and shape.type is NamedPerson)
    )


@cache
def _inner_person_fields(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """The keys inside a record's groups that name one person: an inscription's donor."""
    return tuple(
        (outer, inner)
        for outer, shape in fields_of(model).items()
        if shape.form == "group" and shape.model is not None
        for inner, of in fields_of(shape.model).items()
        if of.type is NamedPerson
    )


def _index(root: Node, key: str, wanted: str | None, inner: str = "", scene: str = "") -> int:
    """The position of an entry in a list of exhibition.yaml; entries that were dropped do not shift it."""
    items = root.values.get(key) if isinstance(root, Group) else None
    if isinstance(items, Items):
        for at, item in enumerate(items.items):
            if inner and isinstance(item, Group):
                node = item.values.get(inner)
                kind_node = item.values.get("scene")
                if scene and isinstance(kind_node, Scalar) and kind_node.text.strip() != scene:
                    continue
                item = node if node is not None else item
            if isinstance(item, Scalar) and item.text.strip() == wanted:
                return at
    return 0


# ---------------------------------------------------------------- one model


def read_model(
    model: type[M],
    values: Any,
    source: AnySource,
    report: Report,
    context: dict[str, Any],
    *,
    keep_going: bool = False,
    gone: Gone | None = None,
) -> M | None:
    """A model from values; what is wrong goes to the report.

    An unknown key or a bad entry of a list is dropped and the rest is kept. With `keep_going` any bad key
    that is not needed is dropped too (the exhibition itself must not fail for a bad colour). Otherwise None.
    `gone` is filled with the entries of the model's own lists that were dropped.
    """
    removed = _Removed()
    told: set[tuple[Loc, str]] = set()
    codes = _CODES
    lost = False
    for _ in range(4):  # rules over a whole group are checked only once its keys are good
        try:
            made = model.model_validate(values, context=context)
            return None if lost else made
        except ValidationError as error:
            errors = error.errors(include_url=False)
        cuts: set[Loc] = set()
        for detail in errors:
            detail["loc"] = loc = removed.as_written(tuple(detail["loc"]))
            if (loc, detail["type"]) not in told:
                told.add((loc, detail["type"]))
                code = codes.get(detail["type"], "")
                if code and report.full(source.file, "error", code):
                    report.count_one(source.file, "error", code)
                else:
                    found = finding(detail, model, source)
                    codes[detail["type"]] = found.code
                    report.add(found)
            cut = _cut(model, _blamed(loc, detail), detail["type"])
            whole_key = cut is not None and len(cut) == 1 and detail["type"] != "extra_forbidden"
            if cut is None or (whole_key and not keep_going):
                lost = True  # go on all the same: what else is wrong shall be told, too
            if cut is not None:
                cuts.add(cut)
        if not cuts:
            return None
        # From the back, so that positions in lists stay right.
        for cut in sorted(cuts, key=lambda way: [(isinstance(p, int), p) for p in way], reverse=True):
            entry = _remove(values, removed.as_it_is(cut))
            if entry is not _NOTHING:
                removed.add(cut)
                if gone is not None and len(cut) == 2 and isinstance(cut[1], int):
                    gone[(str(cut[0]), cut[1])] = entry
    return None


# What kind of finding each kind of the model's complaints becomes, as far as seen.
_CODES: dict[str, str] = {}


def _cut(model: type[BaseModel], loc: Loc, kind: str) -> Loc | None:
    """The part to leave out so that the rest can be good: an unknown key, the entry of a list, a key that is
    not
    needed. None when nothing can be left out."""
    if kind == "extra_forbidden":
        return loc
    inner = _inner_cut(model, loc)
    if inner is not None:
        return inner
    needed = bool(loc) and str(loc[0]) in required_of(model)
    for at in range(len(loc) - 1, 0, -1):
        shape = shape_at(model, loc[:at])
        if isinstance(loc[at], int) and shape is not None and shape.form == "list" and shape.item is not None:
            if shape.item.form == "word" and needed:
                return None
            return loc[: at + 1]
    return loc[:1] if loc and not needed else None


# Lists whose entries are worth keeping without what is wrong in them: a picture without its bad page name, a
# step that then shows all of the picture.
_KEPT = frozenset({"media", "steps"})
# Without these an entry would be another one, or be shown though nobody knows whether it may be.
_OWN_KEYS = frozenset({"kind", "file", "folder", "media", "rights"})


def _inner_cut(model: type[BaseModel], loc: Loc) -> Loc | None:
    """The smallest part of a medium or a step that it can do without; None when all of it must go."""
    if len(loc) < 3 or loc[0] not in _KEPT or loc[2] in _OWN_KEYS:
        return None
    for at in range(len(loc) - 1, 1, -1):
        holder = shape_at(model, loc[:at])
        if holder is None:
            continue
        if holder.form == "list" and isinstance(loc[at], int) and holder.item and holder.item.form == "group":
            return loc[: at + 1]
        if holder.form == "table":
            return loc[: at + 1]
        if holder.form == "group" and holder.model and str(loc[at]) not in required_of(holder.model):
            return loc[: at + 1]
    return None


def _blamed(loc: Loc, detail: ErrorDetails) -> Loc:
    """The key that a rule over a whole medium complains of: a picture can do without the captions of a film,
    and a recording that does not say that it is one cannot be shown."""
    if detail["type"] != "media_key":
        return loc
    file = detail["input"].get("file") if isinstance(detail["input"], dict) else None
    picture = not isinstance(file, str) or PurePosixPath(file).suffix.lower() in EXTENSIONS
    return (*loc, str(detail["ctx"]["name"])) if picture else loc


class _Removed:
    """List entries that were removed from values: positions as written, and as they are now. There may be
    very many, so each is found by halving."""

    def __init__(self) -> None:
        self._gone: dict[Loc, list[int]] = {}  # the list that held them → their positions as written, sorted

    def add(self, way: Loc) -> None:
        """This was removed; of a group nothing moves up."""
        if isinstance(way[-1], int):
            insort(self._gone.setdefault(way[:-1], []), way[-1])

    def as_it_is(self, way: Loc) -> Loc:
        """A way as written → a way through the values."""
        out: list[int | str] = []
        for at, part in enumerate(way):
            if isinstance(part, int):
                part -= bisect_left(self._gone.get(way[:at], ()), part)
            out.append(part)
        return tuple(out)

    def as_written(self, way: Loc) -> Loc:
        """A way through the values → the way as written."""
        out: list[int | str] = []
        for part in way:
            if isinstance(part, int):
                part += _gone_before(self._gone.get(tuple(out), ()), part)
            out.append(part)
        return tuple(out)


def _gone_before(gone: Sequence[int], now: int) -> int:
    """How many entries are gone before the one that is at `now`: those with no more than `now` others before
    them."""
    return bisect_right(range(len(gone)), now, key=lambda at: gone[at] - at)


_NOTHING = object()


def _remove(values: Any, way: Loc) -> Any:
    """Take out what stands there; gives it, or `_NOTHING`."""
    holder = values
    try:
        for part in way[:-1]:
            holder = holder[part]
        return holder.pop(way[-1])
    except (KeyError, IndexError, TypeError, AttributeError):
        return _NOTHING


__all__ = ["EXHIBITION_FILE", "PEOPLE_FILE", "Sources", "read_bundle", "read_model"]
