"""Promises what an exhibition is: frozen models that refuse what they do not know.

Nothing here reads files or imports Qt. Values come in as plain words, lists and groups of keys (every scalar
of a bundle is text until a model says what it should be) and go out as immutable objects. A validation
context `{"default_language": tag}` says what a plain string is in.
"""

from __future__ import annotations

from typing import Final, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kiosk.exhibition.dates import EdtfDate
from kiosk.exhibition.fields import (
    ACCENT,
    Accent,
    CountryCode,
    LanguageTag,
    Model,
    RecordsPath,
    Region,
    RightsUri,
    Slug,
    Url,
)
from kiosk.exhibition.languages import Languages
from kiosk.exhibition.media import Media, Step, ViewingDirection
from kiosk.exhibition.text import LanguageMap

BUNDLE_FORMAT = 1

LAYERS: Final = ("easy", "children")
"""The keys of a record's further layers of text: its label in other words, for whoever asks for it."""


class Source(Model):
    """Where a fact comes from. Shown as words, never as a link."""

    title: LanguageMap = Field(description="What the source is called.")
    url: Url | None = Field(default=None, description="Where it is published.")
    accessed: EdtfDate | None = Field(default=None, description="When it was last looked at.")


PersonPart = Literal["signatory", "donor", "recipient", "speaker", "author", "mentioned"]


class PersonInRecord(Model):
    """A person's part in a record."""

    person: Slug = Field(description="The person's id in people.yaml.")
    part: PersonPart = Field(default="mentioned", alias="as", description="What the person did.")


class Link(Model):
    """A thread to another record, in any section."""

    to: Slug = Field(description="The id of the other record.")
    why: LanguageMap | None = Field(default=None, description="What joins the two, in a few words.")


class Record(Model):
    """What all kinds of records have. Each kind adds its own keys."""

    id: Slug = Field(description="The same in every language; no two records of an exhibition share one.")
    title: LanguageMap
    date: EdtfDate | None = None
    label: LanguageMap | None = Field(default=None, description="What every visitor reads: at most 75 words.")
    more: LanguageMap | None = Field(
        default=None, description="For those who ask for more; a blank line starts a paragraph."
    )
    easy: LanguageMap | None = Field(
        default=None,
        description="The label in plain words, for who asks for easy text: one thought a sentence.",
    )
    children: LanguageMap | None = Field(
        default=None, description="The label as children read it, for who asks for it."
    )
    media: tuple[Media, ...] = Field(default=(), description="What it shows and plays, in order.")
    viewing_direction: ViewingDirection = Field(
        default="left-to-right", description="The order of its pages (IIIF): of Arabic, right-to-left."
    )
    steps: tuple[Step, ...] = Field(default=(), description="A guided tour over its pictures.")
    people: tuple[PersonInRecord, ...] = ()
    countries: tuple[CountryCode, ...] = ()
    places: tuple[LanguageMap, ...] = ()
    themes: tuple[Slug, ...] = ()
    events: tuple[Slug, ...] = Field(default=(), description="What it belongs to: ids of events.yaml.")
    links: tuple[Link, ...] = ()
    sources: tuple[Source, ...] = ()
    credit: LanguageMap | None = None
    rights: RightsUri | None = None
    sample: bool = Field(default=False, description="Only illustrative; visitors see that it is.")


class Person(Model):
    """A person, told once and referred to by id."""

    id: Slug
    name: LanguageMap
    role: LanguageMap | None = Field(default=None, description="The office at the time.")
    note: LanguageMap | None = None
    country: CountryCode | None = None
    born: EdtfDate | None = None
    died: EdtfDate | None = None
    sources: tuple[Source, ...] = ()


class People(Model):
    """The file people.yaml, which is a list of persons."""

    people: tuple[Person, ...] = ()


EventKind = Literal["event", "visit", "meeting"]


class Event(Model):
    """What happened, told once and referred to by id: a visit, a meeting, anything that has a date."""

    id: Slug
    kind: EventKind = "event"
    title: LanguageMap
    date: EdtfDate
    text: LanguageMap | None = Field(default=None, description="A sentence or two for the timeline.")
    countries: tuple[CountryCode, ...] = ()
    places: tuple[LanguageMap, ...] = ()
    sources: tuple[Source, ...] = ()


class Relations(Model):
    """Since when the exhibition's own country has relations with another one."""

    since: EdtfDate
    sources: tuple[Source, ...] = ()


class WorldMap(Model):
    """What the map shows of the world: the host's decision."""

    borders: Literal["none", "own", "all"] = Field(
        default="own", description="Whose borders are drawn: nobody's, the exhibition's own country's, all."
    )
    names: dict[CountryCode, LanguageMap] = Field(
        default_factory=dict, description="Names of countries that the host words otherwise."
    )
    hidden: tuple[CountryCode, ...] = Field(default=(), description="Countries that the map does not name.")


class VisitTimes(Model):
    """When the kiosk asks "Are you still there?" and when it goes back to the attract loop, in seconds."""

    idle_s: int = Field(default=75, ge=15, le=900)
    countdown_s: int = Field(default=20, ge=10, le=120)


class Theme(Model):
    accent: Accent = ACCENT


class Origin(Model):
    name: LanguageMap
    lat: float = Field(ge=-90, le=90, description="Degrees north.")
    lon: float = Field(ge=-180, le=180, description="Degrees east.")


class Rays(Model):
    """The key visual: lines from one point to countries."""

    origin: Origin
    caption: LanguageMap | None = None
    source: Source | None = None
    countries: tuple[CountryCode, ...] = Field(min_length=1)


class Cover(Model):
    """The record whose picture stands for a section."""

    record: Slug
    media: int = Field(default=1, ge=1, description="Which of its pictures, counted from 1.")


class Scene(Model):
    """One scene of the attract loop."""

    scene: Literal["title", "quote", "approach", "object"]
    record: Slug | None = None
    media: int = Field(default=1, ge=1, description="Which of the record's pictures, counted from 1.")
    region: Region | None = Field(default=None, description="The detail that is approached.")
    text: LanguageMap | None = Field(default=None, description="Shorter words for the scene.")
    caption: LanguageMap | None = None

    @model_validator(mode="after")
    def _names_its_record(self) -> Self:
        if self.scene != "title" and self.record is None:
            raise PydanticCustomError(
                "scene_record",
                "A scene “{scene}” shows a record and must name it: record: some-id.",
                {"scene": self.scene},
            )
        return self


Order = Literal["date", "given"]


class SectionSpec(Model):
    """One section as exhibition.yaml declares it; its records stand elsewhere."""

    id: Slug
    kind: str = Field(description="What kind of records it has.")
    title: LanguageMap
    summary: LanguageMap | None = None
    records: RecordsPath = Field(description="A folder of YAML files, one YAML file, or one CSV table.")
    cover: Cover | None = None
    order: Order | None = Field(
        default=None, description="“date” or “given” (as written); each kind has its usual order."
    )


class Exhibition(Model):
    """The file exhibition.yaml."""

    format: int = Field(ge=1, description="The version of the bundle format: 1.")
    id: Slug
    release: int = Field(default=1, ge=1, le=2_000_000_000, description="A whole number that only grows.")
    languages: tuple[LanguageTag, ...] = Field(min_length=1, description="The first is the default.")
    fallback: dict[LanguageTag, tuple[LanguageTag, ...]] = Field(
        default_factory=dict, description="For each language, where a missing text is taken from."
    )
    title: LanguageMap
    subtitle: LanguageMap | None = None
    tagline: LanguageMap | None = None
    summary: LanguageMap | None = Field(default=None, description="One or two sentences on the home screen.")
    about: LanguageMap | None = None
    hosts: tuple[LanguageMap, ...] = ()
    colophon: LanguageMap | None = None
    country: CountryCode | None = Field(
        default=None, description="The exhibition's own country; gifts name the other one."
    )
    visit: VisitTimes = VisitTimes()
    theme: Theme = Theme()
    rays: Rays | None = None
    themes: dict[Slug, LanguageMap] = Field(
        default_factory=dict, description="The names of themes that records share."
    )
    map: WorldMap = WorldMap()
    relations: dict[CountryCode, Relations] = Field(
        default_factory=dict, description="Since when there are diplomatic relations, by country."
    )
    highlights: tuple[Slug, ...] = ()
    attract: tuple[Scene, ...] = ()
    sections: tuple[SectionSpec, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _languages_agree(self) -> Self:
        if len(set(self.languages)) != len(self.languages):
            raise PydanticCustomError("languages_twice", "A language stands twice under “languages”.")
        for tag, others in self.fallback.items():
            for other in (tag, *others):
                if other not in self.languages:
                    raise PydanticCustomError(
                        "fallback_language",
                        "“fallback” names the language “{tag}”, which does not stand under “languages”.",
                        {"tag": other},
                    )
        return self

    def language_order(self) -> Languages:
        return Languages(self.languages, dict(self.fallback))
