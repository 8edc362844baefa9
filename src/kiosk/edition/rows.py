"""What is read from an edition: plain rows, one class for each thing a screen shows.

Promises: paths are absolute; texts are in one language; nothing here opens anything. Standard library only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.edition.layout import Pyramid

Extra = dict[str, Any]  # what one kind of section adds: strings and numbers by name
Tongues = dict[
    str, str
]  # languages of texts that are not in the one asked for: name of the text → BCP-47 tag


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language of the exhibition: BCP-47 tag, and its name in itself (Қазақша, Русский, English)."""

    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class ExhibitionRow:
    """The exhibition's own words in one language. `accent` is `#rrggbb`, or `""` for the house accent."""

    title: str
    subtitle: str
    tagline: str
    summary: str
    about: tuple[str, ...]
    hosts: tuple[str, ...]
    colophon: tuple[str, ...]
    rays_caption: str
    idle_s: float
    countdown_s: float
    accent: str
    tongues: Tongues = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section on Home. `cover` and `cover_thumb` are files or `""`; `cover_text` is a short quotation."""

    id: str
    kind: str
    title: str
    summary: str
    count: int
    cover: str
    cover_thumb: str
    cover_w: int
    cover_h: int
    cover_text: str
    cover_title: str
    extra: Extra


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record in a list. `position` counts from 0 within its section; `thumb` and `display` may be `""`."""

    id: str
    section: str
    kind: str
    position: int
    title: str
    kicker: str
    caption: str
    year: str
    sample: bool
    thumb: str
    display: str
    width: int
    height: int
    colour: str
    alt: str
    quote: str
    quote_note: str
    speaker: str
    speaker_role: str
    extra: Extra


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One value a section can be narrowed to, and how many records have it."""

    name: str
    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line of the table of facts; the window words `key`. `subjects` are the people and countries of the
    value that have pages: kind, key and the words for them. `language` is the tag of a value in another
    language than asked."""

    key: str
    value: str
    subjects: tuple[tuple[str, str, str], ...] = ()
    language: str = ""


Region = tuple[float, float, float, float]
"""x, y, width, height in fractions (0–1) of a picture's sides."""


@dataclass(frozen=True, slots=True)
class FrameRow:
    """One picture of a spin."""

    display: str
    thumb: str


@dataclass(frozen=True, slots=True)
class MediaRow:
    """A medium of a record: "image", "spin", "sound" or "film". `rights` is a URI; `illustration` marks a
    drawing made for the exhibition.

    `display` and `thumb` are the picture, the poster or a spin's first frame; "" for a sound without one.
    `width` and `height` are pixels of `display`. `page` is the name of a page ("recto"), `page_label` its own
    words. `extent` is the part that the record's height measures. `file` and `sign` are a recording and the
    same with an interpreter into sign language; `language` is what is spoken. The languages of `alt`,
    `caption` and `credit` are said where they are others than asked. `reads` marks a sound in which somebody
    reads the record's label.
    """

    display: str
    thumb: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    rights: str
    illustration: bool
    colour: str
    kind: str = "image"
    page: str = ""
    page_label: str = ""
    pyramid: Pyramid | None = None
    extent: Region | None = None
    frames: tuple[FrameRow, ...] = ()
    file: str = ""
    sign: str = ""
    duration_s: float = 0.0
    film_width: int = 0
    film_height: int = 0
    language: str = ""
    sample: bool = False
    alt_language: str = ""
    caption_language: str = ""
    credit_language: str = ""
    reads: bool = False


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of a transcript: as written, in the visitor's language ("" when that is the same or missing),
    and where it stands on the picture."""

    text: str
    translation: str
    region: Region | None


@dataclass(frozen=True, slots=True)
class CueRow:
    """A caption: milliseconds from the beginning, and its words (line breaks kept)."""

    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class MediaWords:
    """The words of a medium: its transcript, written in `language`, and captions in `cues_language`;
    `translation_language` is said where the translations are in another language than asked."""

    language: str = ""
    lines: tuple[LineRow, ...] = ()
    cues_language: str = ""
    cues: tuple[CueRow, ...] = ()
    translation_language: str = ""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A guided step: one of the record's media (from 0), the part of it (None for all), and what is said."""

    media: int
    region: Region | None
    title: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A related record and, in words, why it is related (`""` when nobody said)."""

    id: str
    section: str
    kind: str
    title: str
    caption: str
    why: str
    thumb: str
    quote: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Where a fact comes from. `url` is shown as plain words, never as a link."""

    title: str
    url: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class RecordDetail(RecordRow):
    """A record's page: what a list shows of it, then what only the page shows. `tongues` are the languages of
    its "label", "more" and "quote" where they are others than asked. `layers` has its label in other words
    ("easy", "children"), where it has them: paragraphs by the name of the layer."""

    label: tuple[str, ...]
    more: tuple[str, ...]
    facts: tuple[FactRow, ...]
    media: tuple[MediaRow, ...]
    threads: tuple[ThreadRow, ...]
    sources: tuple[SourceRow, ...]
    previous_id: str
    next_id: str
    text_language: str
    steps: tuple[StepRow, ...] = ()
    right_to_left: bool = False
    tongues: Tongues = field(default_factory=dict)
    layers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SceneRow:
    """A scene of the attract loop: "title", "quote", "approach" or "object". `image` may be `""`."""

    scene: str
    record: str
    text: str
    caption: str
    role: str
    image: str
    width: int
    height: int
    region: tuple[float, float, float, float] | None


@dataclass(frozen=True, slots=True)
class RayRow:
    """A line from the exhibition's origin to a country: initial bearing (0–360°, north 0) and kilometres."""

    code: str
    name: str
    bearing_deg: float
    distance_km: float
