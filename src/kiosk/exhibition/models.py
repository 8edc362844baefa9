"""Promises what an exhibition is: frozen models that refuse what they do not know.

Nothing here reads files or imports Qt. Values come in as plain words, lists and groups of keys (every scalar
of a bundle is text until a model says what it should be) and go out as immutable objects. A validation
context `{"default_language": tag}` says what a plain string is in.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from kiosk.exhibition.countries import COUNTRIES
from kiosk.exhibition.dates import EdtfDate
from kiosk.exhibition.languages import Languages, is_language_tag, meant_language
from kiosk.exhibition.rights import canonical_rights
from kiosk.exhibition.text import LanguageMap, clean_text

BUNDLE_FORMAT = 1
GROUND = "#0E1519"  # the night that accents stand on
ACCENT = "#E0B35C"
MIN_ACCENT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3: the accent is also the colour of words

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_DRIVE = re.compile(r"[A-Za-z]:")


def _slug(text: str) -> str:
    if len(text) <= 80 and _SLUG.fullmatch(text):
        return text
    raise PydanticCustomError(
        "id",
        "“{found}” cannot be an id. An id has small Latin letters, digits and single hyphens, at most 80 in "
        "all.",
        {"found": text[:90], "meant": slug_of(text)},
    )


_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
_LATIN = "a b v g d e yo zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya a g k n o u u h i"
_TRANSLIT = dict(zip(_CYRILLIC, _LATIN.split(), strict=True))


def slug_of(text: str) -> str:
    """A well-formed id made from words; Cyrillic letters are written in Latin ones. "" when nothing is
    left."""
    latin = "".join(_TRANSLIT.get(ch, ch).replace("-", "") if ch in _TRANSLIT else ch for ch in text.lower())
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")[:80].strip("-")


def _country(text: str) -> str:
    if text in COUNTRIES:
        return text
    raise PydanticCustomError(
        "country",
        "“{found}” is not a country code. Countries are written with two capital letters of ISO 3166-1: KZ, "
        "US, TR.",
        {"found": text[:60]},
    )


def _language(text: str) -> str:
    if is_language_tag(text):
        return text
    raise PydanticCustomError(
        "language_tag",
        "“{tag}” is not a language. Languages are written as tags: kk, ru, en.",
        {"tag": text[:40], "meant": meant_language(text)},
    )


@lru_cache(maxsize=4096)
def _url(text: str) -> str:
    text = text.strip()
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and len(text) <= 2000
    except ValueError:
        good = False
    if not good or any(ch.isspace() or not ch.isprintable() for ch in text):
        raise PydanticCustomError(
            "address", "“{found}” is not an address. Write it whole: https://…", {"found": text[:80]}
        )
    return text


def _rights(text: str) -> str:
    uri = canonical_rights(text)
    if uri:
        return uri
    raise PydanticCustomError(
        "rights",
        "“{found}” is not a known statement of rights. Write an address of RightsStatements.org or Creative "
        "Commons, "
        "such as http://rightsstatements.org/vocab/InC/1.0/ or https://creativecommons.org/licenses/by/4.0/.",
        {"found": text[:80]},
    )


@lru_cache(maxsize=4096)
def path_problem(text: str) -> str:
    """Why `text` cannot be the path of a file inside a bundle, as a sentence; "" when it can."""
    if not text.strip():
        return "The name of a file was expected, and nothing stands here."
    if len(text) > 400:
        return "The path is longer than 400 characters."
    if "\\" in text:
        return f"“{text[:80]}” has backslashes. Write paths with forward slashes: media/gifts/bowl.png."
    if not text.isprintable():
        return "The path contains invisible characters. Type it anew."
    if text.startswith(("/", "~")) or _DRIVE.match(text):
        return f"“{text[:80]}” is a path outside the bundle. Write it as media/gifts/bowl.png."
    parts = text.split("/")
    if ".." in parts:
        return f"“{text[:80]}” leaves the bundle. Every file must lie inside the bundle's folder."
    if any(part in ("", ".") or part != part.strip() for part in parts):
        return f"“{text[:80]}” is not a plain path. Write it as media/gifts/bowl.png."
    return ""


def _path(text: str) -> str:
    problem = path_problem(text)
    if problem:
        raise PydanticCustomError("path", "{words}", {"words": problem})
    return text


def _plain(text: str) -> str:
    text = clean_text(text)
    if not text:
        raise PydanticCustomError("empty_text", "A text was expected here, and nothing stands here.")
    return text


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours "#RRGGBB", 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _accent(text: str) -> str:
    if not _COLOUR.fullmatch(text):
        raise PydanticCustomError(
            "colour",
            '“{found}” is not a colour. Write it in quotation marks as "#E0B35C".',
            {"found": text[:40]},
        )
    ratio = contrast(text, GROUND)
    if ratio < MIN_ACCENT_CONTRAST:
        raise PydanticCustomError(
            "contrast",
            "The accent {found} has a contrast of {ratio} : 1 on the dark ground {ground}; words need at "
            "least "
            "{least} : 1. Take a lighter colour.",
            {"found": text, "ratio": f"{ratio:.1f}", "ground": GROUND, "least": str(MIN_ACCENT_CONTRAST)},
        )
    return text.upper()


def _isbn(text: str) -> str:
    digits = re.sub(r"[\s-]", "", text).upper()
    if re.fullmatch(r"\d{13}", digits):
        good = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0
    elif re.fullmatch(r"\d{9}[\dX]", digits):
        good = sum((10 if d == "X" else int(d)) * (10 - i) for i, d in enumerate(digits)) % 11 == 0
    else:
        good = False
    if not good:
        raise PydanticCustomError(
            "isbn",
            "“{found}” is not an ISBN: its digits do not add up. Copy it from the book again.",
            {"found": text},
        )
    return text.strip()


def _text_schema(description: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "description": description, **more})


Slug = Annotated[
    str,
    AfterValidator(_slug),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{_SLUG.pattern}$"}),
]
CountryCode = Annotated[
    str, AfterValidator(_country), WithJsonSchema({"type": "string", "enum": sorted(COUNTRIES)})
]
LanguageTag = Annotated[
    str,
    AfterValidator(_language),
    _text_schema("A language tag of BCP 47: kk, ru, en.", pattern="^[a-z]{2,3}(-.+)?$"),
]
Url = Annotated[str, AfterValidator(_url), _text_schema("A full address.", pattern="^https?://")]
RightsUri = Annotated[
    str,
    AfterValidator(_rights),
    _text_schema(
        "A statement of rights: an address of RightsStatements.org or Creative Commons.",
        pattern="^https?://(www\\.)?(rightsstatements|creativecommons)\\.org/",
    ),
]
RelativePath = Annotated[
    str,
    AfterValidator(_path),
    _text_schema("A file inside the bundle, with forward slashes: media/gifts/bowl.png."),
]
RecordsPath = Annotated[
    str,
    AfterValidator(lambda text: _path(text.removesuffix("/"))),
    _text_schema("A folder of YAML files, one YAML file, or one CSV table, inside the bundle."),
]
PlainText = Annotated[str, AfterValidator(_plain), WithJsonSchema({"type": ["string", "number"]})]
Isbn = Annotated[str, AfterValidator(_isbn), WithJsonSchema({"type": ["string", "integer"]})]
Millimetres = Annotated[float, Field(gt=0, le=100_000)]


class Model(BaseModel):
    """The root of all models: immutable, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _region(value: Any) -> Any:
    if isinstance(value, (list, tuple)) and len(value) == 4:
        try:
            x, y, width, height = (float(v) for v in value)
        except (TypeError, ValueError):
            value = None
        else:
            if (
                0 <= x < 1
                and 0 <= y < 1
                and 0 < width <= 1
                and 0 < height <= 1
                and max(x + width, y + height) <= 1.0001
            ):
                return (x, y, min(width, 1 - x), min(height, 1 - y))
    raise PydanticCustomError(
        "region",
        "A region is four numbers [x, y, width, height] in fractions of the picture's sides, all between 0 "
        "and 1: "
        "[0.25, 0.1, 0.5, 0.3] begins a quarter from the left and is half as wide as the picture.",
    )


Region = Annotated[
    tuple[float, float, float, float],
    BeforeValidator(_region),
    WithJsonSchema(
        {
            "type": "array", "minItems": 4, "maxItems": 4,
            "items": {"type": "number", "minimum": 0, "maximum": 1},
            "description": "[x, y, width, height] in fractions of the picture's sides.",
        }
    ),
]  # fmt: skip


class Source(Model):
    """Where a fact comes from. Shown as words, never as a link."""

    title: LanguageMap = Field(description="What the source is called.")
    url: Url | None = Field(default=None, description="Where it is published.")
    accessed: EdtfDate | None = Field(default=None, description="When it was last looked at.")


class Media(Model):
    """A picture of a record."""

    file: RelativePath = Field(description="The file, inside the bundle.")
    kind: Literal["image"] = Field(default="image", description="What it is.")
    alt: LanguageMap | None = Field(
        default=None, description="What can be seen, for visitors who cannot see it."
    )
    caption: LanguageMap | None = Field(default=None, description="A line under the picture.")
    credit: LanguageMap | None = Field(default=None, description="Who made it, who keeps it.")
    rights: RightsUri | None = None
    illustration: bool = Field(
        default=False, description="Drawn for the exhibition: no scan and no photograph of the thing."
    )


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
    media: tuple[Media, ...] = ()
    people: tuple[PersonInRecord, ...] = ()
    countries: tuple[CountryCode, ...] = ()
    places: tuple[LanguageMap, ...] = ()
    themes: tuple[Slug, ...] = ()
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
    sources: tuple[Source, ...] = ()


class People(Model):
    """The file people.yaml, which is a list of persons."""

    people: tuple[Person, ...] = ()


class VisitTimes(Model):
    """When the kiosk asks "Are you still there?" and when it goes back to the attract loop, in seconds."""

    idle_s: int = Field(default=75, ge=15, le=900)
    countdown_s: int = Field(default=20, ge=10, le=120)


class Theme(Model):
    accent: Annotated[str, AfterValidator(_accent), _text_schema("#RRGGBB", pattern="^#[0-9a-fA-F]{6}$")] = (
        ACCENT
    )


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
