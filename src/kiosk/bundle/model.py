"""Promises what reading a bundle gives: `BundleReading` with a `Bundle` (or None) and the report of all
findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.bundle.captions import Cue
from kiosk.errors import BundleError, Report
from kiosk.exhibition import Event, Exhibition, Person, Record, SectionSpec
from kiosk.exhibition.media import RECORDED
from kiosk.sections.base import PresentContext, SectionKind

if TYPE_CHECKING:
    from kiosk.bundle.recordings import Recording


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A picture that was identified (not decoded): absolute path, size in pixels as stored, format, bytes."""

    path: Path
    width: int
    height: int
    format: str
    size: int


@dataclass(frozen=True, slots=True)
class BundleSection:
    """A section with its good records, in the order they are shown."""

    spec: SectionSpec
    kind: SectionKind
    records: tuple[Record, ...]

    @property
    def id(self) -> str:
        return self.spec.id


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle as it was read: everything in it is good; what was broken was left out and is in the report.

    `people` and `events` are by id. `media` has the pictures, keyed by the path as records write it; `spins`
    the frames of each spin's folder; `recordings` the sounds and films, `captions` their captions, both by
    their paths.
    Of a record's media, pages stand one by one, and a spin's poster is its first frame. `used_files` are the
    paths, relative to `root`, of all files that were read or referred to; their bytes decide what an edition
    of this bundle looks like.
    """

    root: Path
    exhibition: Exhibition
    sections: tuple[BundleSection, ...]
    people: Mapping[str, Person]
    media: Mapping[str, MediaFile]
    used_files: tuple[str, ...] = ()
    # What was left out, each with a finding of its own.
    records_left_out: int = 0
    pictures_left_out: int = 0
    spins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    recordings: Mapping[str, Recording] = field(default_factory=dict)
    captions: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)

    def recordings_of(self, record: Record) -> Iterator[str]:
        """The files that a record plays, as it writes them, in their order."""
        for media in record.media:
            if media.kind in RECORDED:
                yield media.file
                if media.sign_language:
                    yield media.sign_language

    def pictures_of(self, record: Record) -> Iterator[str]:
        """The picture files that a record shows, as it writes them, in their order."""
        for media in record.media:
            if media.kind == "spin":
                yield from self.spins[media.folder]
            elif media.picture:
                yield media.picture

    @property
    def context(self) -> PresentContext:
        """What records need to be told."""
        return PresentContext(self.exhibition.language_order(), self.people, self.exhibition.country or "")

    def records(self) -> Iterator[tuple[BundleSection, Record]]:
        """All records with their sections, in order."""
        for section in self.sections:
            for record in section.records:
                yield section, record


@dataclass(frozen=True, slots=True)
class BundleReading:
    """`bundle` is None when nothing could be shown; `report` has every finding."""

    bundle: Bundle | None
    report: Report = field(default_factory=Report)

    def strict(self) -> Bundle:
        """The bundle when it has no errors. Raises BundleError with the errors otherwise."""
        if self.bundle is None or not self.report.ok:
            raise BundleError(self.report.errors)
        return self.bundle
