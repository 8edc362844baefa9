"""Promises the kinds of values that models are made of: ids, codes, addresses, paths, colours, regions.

Each comes in as plain words and goes out as what it means, or is refused with a sentence that says how it is
written. Nothing here reads files.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from kiosk.exhibition.countries import COUNTRIES, FORMER
from kiosk.exhibition.languages import is_language_tag, meant_language
from kiosk.exhibition.rights import canonical_rights
from kiosk.exhibition.text import clean_text

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
    if text in COUNTRIES or text in FORMER:
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
    str, AfterValidator(_country), WithJsonSchema({"type": "string", "enum": sorted(COUNTRIES | FORMER)})
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
FolderPath = Annotated[
    str,
    AfterValidator(lambda text: _path(text.removesuffix("/"))),
    _text_schema("A folder inside the bundle, with forward slashes: media/dossier."),
]
PlainText = Annotated[str, AfterValidator(_plain), WithJsonSchema({"type": ["string", "number"]})]
Isbn = Annotated[str, AfterValidator(_isbn), WithJsonSchema({"type": ["string", "integer"]})]
Accent = Annotated[str, AfterValidator(_accent), _text_schema("#RRGGBB", pattern="^#[0-9a-fA-F]{6}$")]
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
