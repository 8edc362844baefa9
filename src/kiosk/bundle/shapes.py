"""Promises what a model expects at a place: a text in languages, a word, a list, a group with which keys.

It reads the models' own annotations, so a new key or kind needs no line here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from pydantic import BaseModel

from kiosk.bundle.nodes import Loc
from kiosk.exhibition import EdtfDate, LanguageMap
from kiosk.exhibition.fields import (
    CountryCode,
    FolderPath,
    LanguageTag,
    Region,
    RelativePath,
    RightsUri,
    Slug,
)
from kiosk.sections.people import NamedPerson

Form = Literal["text", "word", "list", "group", "table"]


@dataclass(frozen=True, slots=True)
class Shape:
    """`text`: a language map. `word`: one value. `list` of `item`s. `group`: keys of `model`. `table`: free
    keys. `name` says what a word or a list names: "country", "language", "rights", "file", "folder",
    "region", "id", or ""."""

    form: Form
    model: type[BaseModel] | None = None
    item: Shape | None = None
    choices: tuple[str, ...] = ()
    type: Any = None
    name: str = ""


# The rule of each of the models' words, and what a word with that rule names.
_RULES = {
    get_args(word)[1].func: name
    for word, name in (
        (CountryCode, "country"),
        (LanguageTag, "language"),
        (RightsUri, "rights"),
        (RelativePath, "file"),
        (FolderPath, "folder"),
        (Region, "region"),
        (Slug, "id"),
    )
}


def _named(shape: Shape, rules: Iterable[Any]) -> Shape:
    name = next((_RULES[func] for rule in rules if (func := getattr(rule, "func", None)) in _RULES), "")
    return replace(shape, name=name) if name else shape


@cache
def shape_of(annotation: Any) -> Shape:
    """The shape of a field's annotation; None in a union does not count."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *rules = get_args(annotation)
        return _named(shape_of(inner), rules)
    if origin in (Union, UnionType):
        return shape_of(next(arg for arg in get_args(annotation) if arg is not NoneType))
    if origin is tuple:
        args = get_args(annotation)
        return Shape("list", item=shape_of(args[0]), type=annotation)
    if origin is dict:
        return Shape("table", item=shape_of(get_args(annotation)[1]))
    if origin is Literal:
        return Shape("word", choices=tuple(str(arg) for arg in get_args(annotation)), type=annotation)
    if annotation in (LanguageMap, NamedPerson):
        return Shape("text", type=annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape("group", model=annotation)
    return Shape("word", type=annotation)


@cache
def fields_of(model: type[BaseModel]) -> dict[str, Shape]:
    """The keys a curator may write for `model`, with their shapes."""
    return {
        # pydantic's annotations are hashable values, whatever their declared type says
        field.alias or name: _named(shape_of(cast("Any", field.annotation)), field.metadata)
        for name, field in model.model_fields.items()
    }


@cache
def required_of(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(field.alias or name for name, field in model.model_fields.items() if field.is_required())


def shape_at(model: type[BaseModel], loc: Loc) -> Shape | None:
    """The shape at a way through the tree; None where the model has nothing."""
    shape: Shape | None = Shape("group", model=model)
    for part in loc:
        if shape is None or part == "[key]":
            break
        if shape.form == "group" and shape.model is not None:
            shape = fields_of(shape.model).get(str(part))
        elif shape.form in ("list", "table"):
            shape = shape.item
        elif shape.form == "text":
            shape = Shape("word", type=str)
        else:
            return None
    return shape


def expected_words(shape: Shape | None) -> str:
    """What stands at such a place, for a sentence that begins "Here was expected …"."""
    if shape is None:
        return "something else"
    if shape.form == "text":
        return "a text, or one text per language"
    if shape.form == "list":
        return "a list"
    if shape.form in ("group", "table"):
        keys = ", ".join(fields_of(shape.model)) if shape.model else ""
        return f"a group with the keys {keys}" if keys and len(keys) < 120 else "a group of keys"
    if shape.choices:
        return "one of " + ", ".join(shape.choices)
    return {int: "a whole number", float: "a number", bool: "“true” or “false”", EdtfDate: "a date"}.get(
        shape.type, "a word or a short text"
    )
