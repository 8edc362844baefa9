"""Promises a record as one flat group of values, each under its way, and back.

A way is a column: ("media", 0, "alt", "kk"). A value is a text, or several for a list of plain values. A
plain text stands for the exhibition's first language and is flattened as such; whether it was written plainly
is kept beside it, so that it can be written that way again.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from kiosk.bundle.columns import Way, has_numbers
from kiosk.bundle.shapes import Shape, fields_of, shape_at
from kiosk.sections.people import NamedPerson

Value = str | tuple[str, ...]
Flat = dict[Way, Value]


@dataclass(slots=True)
class Flattened:
    """`plain` are the ways of texts that were written without languages."""

    values: Flat = field(default_factory=dict)
    plain: set[Way] = field(default_factory=set)


def normal(value: str) -> str:
    """A text as two are compared: trimmed, in Unicode's composed form, with one kind of line end."""
    value = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    return value if value.isascii() else unicodedata.normalize("NFC", value)


def flatten(values: Any, model: type[BaseModel], default: str) -> Flattened:
    """The known values of a record that was read; what the model does not know is left out."""
    out = Flattened()
    _walk(values, Shape("group", model=model), (), default, out)
    return out


def _walk(value: Any, shape: Shape, way: Way, default: str, out: Flattened) -> None:
    if shape.form == "group" and shape.model is not None:
        if isinstance(value, dict):
            known = fields_of(shape.model)
            for key, inner in value.items():
                if key in known:
                    _walk(inner, known[key], (*way, key), default, out)
    elif shape.form == "list" and shape.item is not None:
        if not isinstance(value, list):
            return
        if shape.item.form == "word":
            words = tuple(text for item in value if isinstance(item, str) and (text := normal(item)))
            if words and len(words) == len(value):
                out.values[way] = words
            return
        for at, item in enumerate(value):
            _walk(item, shape.item, (*way, at), default, out)
    elif shape.form in ("text", "table") and isinstance(value, dict):
        for tag, text in value.items():
            if isinstance(text, str) and (said := normal(text)):
                out.values[(*way, tag)] = said
    elif isinstance(value, str) and (said := normal(value)):
        if shape.form == "text" and shape.type is not NamedPerson:
            out.plain.add(way)
            way = (*way, default)
        out.values[way] = said


@dataclass(slots=True)
class Nested:
    """A record as the model takes it. Lists have no holes in it; `origin` leads back to the ways."""

    values: dict[str, Any]
    kept: dict[Way, list[int]]

    def origin(self, loc: Iterable[int | str]) -> Way:
        way: Way = ()
        for part in loc:
            positions = self.kept.get(way)
            if isinstance(part, int) and positions is not None and part < len(positions):
                part = positions[part]
            way = (*way, part)
        return way


def nest(flat: Mapping[Way, Value]) -> Nested:
    tree: dict[Any, Any] = {}
    for way, value in flat.items():
        holder = tree
        for part in way[:-1]:
            inner = holder.setdefault(part, {})
            if not isinstance(inner, dict):  # a text stands where a group should: the later one counts
                inner = holder[part] = {}
            holder = inner
        holder[way[-1]] = list(value) if isinstance(value, tuple) else value
    kept: dict[Way, list[int]] = {}
    return Nested(_without_holes(tree, (), kept), kept)


def _without_holes(tree: Any, way: Way, kept: dict[Way, list[int]]) -> Any:
    if not isinstance(tree, dict):
        return tree
    if tree and all(isinstance(key, int) for key in tree):
        kept[way] = sorted(tree)
        return [_without_holes(tree[key], (*way, key), kept) for key in kept[way]]
    return {key: _without_holes(inner, (*way, key), kept) for key, inner in tree.items()}


def digest(value: Value | None) -> str:
    """A short mark of a value: two values with the same one are the same."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else "\x1f".join(("", *value))
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=9).hexdigest()


def is_list(model: type[BaseModel], way: Way) -> bool:
    shape = shape_at(model, way)
    return shape is not None and shape.form == "list"


def cell_text(value: Value, shape: Shape | None = None) -> str:
    """A value as one cell has it; `shape` is that of its place."""
    if isinstance(value, str):
        return value
    return (", " if has_numbers(shape) else "; ").join(value)
