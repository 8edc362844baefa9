"""Promises texts in several languages, and the small markup inside them.

A `LanguageMap` (IIIF's term) is keyed by BCP 47 tags. In a bundle a plain string stands for the text in the
exhibition's default language. Markup is small on purpose: a blank line starts a paragraph, `*emphasis*`, and
`[term](gloss)` explains a word. No HTML, no links: what looks like a tag is refused when the text is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from kiosk.exhibition.languages import is_language_tag, meant_language

UNDETERMINED = "und"  # BCP 47: a text whose language nobody said
TEXT_LIMIT = 20_000  # characters of one text: about 3,000 words, far over what a visitor reads standing

_TAG = re.compile(r"<\s*[/!?]?\s*[A-Za-z][^<>]{0,200}>|<!--|</|<[A-Za-z]+[\s/]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_OVERRIDE = re.compile("[\u202a-\u202e]")
_TERM = re.compile(r"\[([^\[\]\n]{1,200})\]\(([^()\n]{1,600}(?:\([^()\n]*\)[^()\n]*)*)\)")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_URL = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//|www\.)", re.IGNORECASE)
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_SPACES = re.compile(r"[ \t\r\n]+")


def clean_text(text: str) -> str:
    """`text` trimmed and in Unicode's composed form (NFC).

    Raises PydanticCustomError for HTML-like tags, links out, control characters and over-long texts.
    """
    text = text.strip()
    if text.isascii() and text.isprintable():
        pass
    else:
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        if not text.isprintable():
            found = _CONTROL.search(text)
            if found:
                raise PydanticCustomError(
                    "control_character",
                    "The text contains a control character ({code}), which no screen can show. Delete it.",
                    {"code": f"U+{ord(found[0]):04X}"},
                )
            if _OVERRIDE.search(text):
                raise PydanticCustomError(
                    "direction_override",
                    "The text contains an invisible character that turns the writing direction around. "
                    "Delete it.",
                )
    if "<" in text:
        tag = _TAG.search(text)
        if tag:
            raise PydanticCustomError(
                "html",
                "The text contains “{tag}”, which looks like HTML. Texts are plain: a blank line starts a "
                "paragraph, *stars* emphasise, [term](gloss) explains a word.",
                {"tag": tag[0][:40]},
            )
    if "](" in text:
        for term, gloss in _TERM.findall(text):
            if _URL.match(gloss):
                raise PydanticCustomError(
                    "link_out",
                    "“[{term}](…)” leads to an address, but nothing on the kiosk leads out of the "
                    "exhibition. "
                    "In the round brackets stands an explanation of the term; addresses go under “sources”.",
                    {"term": term[:40]},
                )
    if len(text) > TEXT_LIMIT:
        raise PydanticCustomError(
            "long_text",
            "The text has {length} characters; {limit} are the most one text may have. Split it over "
            "records.",
            {"length": f"{len(text):,}", "limit": f"{TEXT_LIMIT:,}"},
        )
    return text


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text and the tag of the language it is really in."""

    text: str
    tag: str


class LanguageMap(Mapping[str, str]):
    """A text in several languages; immutable. Empty texts are left out, so every text in it has letters."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts: dict[str, str] = {tag: text for tag, text in texts.items() if text}

    def __getitem__(self, tag: str) -> str:
        return self._texts[tag]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(tuple(self._texts.items()))

    def __eq__(self, other: object) -> bool:
        return self._texts == (other._texts if isinstance(other, LanguageMap) else other)

    def __repr__(self) -> str:
        return f"LanguageMap({self._texts!r})"

    def pick(self, chain: Sequence[str]) -> Spoken:
        """The text in the first language of `chain` that has one, else in any; empty when there is none."""
        texts = self._texts
        for tag in chain:
            if tag in texts:
                return Spoken(texts[tag], tag)
        for tag, text in texts.items():
            return Spoken(text, tag)
        return Spoken("", "")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.no_info_after_validator_function(clean_text, core_schema.str_schema(strict=True))
        tag = core_schema.no_info_after_validator_function(_checked_tag, core_schema.str_schema(strict=True))
        texts = core_schema.dict_schema(keys_schema=tag, values_schema=text)
        return core_schema.with_info_wrap_validator_function(
            cls._validate,
            texts,
            serialization=core_schema.plain_serializer_function_ser_schema(lambda m: dict(m)),
        )

    @classmethod
    def _validate(
        cls, value: Any, inner: Callable[[Any], dict[str, str]], info: ValidationInfo
    ) -> LanguageMap:
        if value.__class__ is str:
            text = clean_text(value)
            if not text:
                raise PydanticCustomError("empty_text", "A text was expected here, and nothing stands here.")
            context = info.context
            made = cls.__new__(cls)
            made._texts = {context.get("default_language", UNDETERMINED) if context else UNDETERMINED: text}
            return made
        if isinstance(value, LanguageMap):
            return value
        if isinstance(value, dict):
            made = cls(inner({tag: text for tag, text in value.items() if text is not None}))
            if not made:
                raise PydanticCustomError(
                    "empty_text",
                    "A text was expected here, and no language has one. Write it or leave the key out.",
                )
            return made
        raise PydanticCustomError(
            "text_type",
            "A text was expected here: words, or one line per language such as “kk: …”, “ru: …”, “en: …”.",
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # An editor reads `1992` or `no` as a number or a truth value; the bundle reader takes both as words.
        words = {"type": ["string", "number", "boolean"]}
        return {
            "anyOf": [
                words,
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {"pattern": r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
                    "additionalProperties": {"type": ["string", "number", "boolean", "null"]},
                },
            ]
        }


def _checked_tag(tag: str) -> str:
    if is_language_tag(tag):
        return tag
    raise PydanticCustomError(
        "language_tag",
        "“{tag}” is not a language. A text's languages are written as tags: kk, ru, en.",
        {"tag": tag[:40], "meant": meant_language(tag)},
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """The plain paragraphs of a text with markup; a gloss becomes a paragraph "Term — gloss" after its
    own."""
    out: list[str] = []
    for block in _BLANK.split(text.strip()):
        glosses = _TERM.findall(block) if "](" in block else []
        plain = plain_text(block)
        if plain:
            out.append(plain)
        for term, gloss in glosses:
            name = plain_text(term)
            out.append(f"{name[:1].upper()}{name[1:]} — {plain_text(gloss)}")
    return tuple(out)


def plain_text(text: str) -> str:
    """`text` on one line and without markup: emphasis keeps its words, a term loses its gloss."""
    if "](" in text:
        text = _TERM.sub(r"\1", text)
    if "*" in text:
        text = _EMPHASIS.sub(r"\1", text)
    if "  " in text or "\n" in text or "\t" in text:
        text = _SPACES.sub(" ", text)
    return text.strip()


def words(text: str) -> int:
    """How many words a visitor reads: runs of letters or digits, markup not counted."""
    return sum(any(ch.isalnum() for ch in word) for word in plain_text(text).split())


_SENTENCE_END = re.compile(r"(?<=[.!?…。])[»”\")\]]*\s+(?=[«“\"(\[]?[\w])")
# What ends with a full stop and ends no sentence: initials, and abbreviations before a name or a number.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«“])(?:\w|Mr|Mrs|Ms|Dr|Prof|St|No|vol|pp|ca|гг|ст|им|пос|тыс|млн|млрд|см|ғғ|жж|мың)\.$"
)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text.

    It is cut after . ! ? … unless a small letter follows or an abbreviation went before.
    """
    out: list[str] = []
    for paragraph in paragraphs(text):
        pending = ""
        for piece in _SENTENCE_END.split(paragraph):
            goes_on = piece.lstrip('«“"([')[:1].islower() or _ABBREVIATION.search(pending)
            if pending and goes_on:
                pending = f"{pending} {piece}"
                continue
            if pending:
                out.append(pending)
            pending = piece
        if pending:
            out.append(pending)
    return tuple(out)
