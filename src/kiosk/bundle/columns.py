"""Promises the names of a table's columns: `title[kk]`, `media[1].alt[ru]`, `countries` as ways into a
record, and back; the delimiter that a header is written with.

A way is what pydantic calls a location: keys, language tags, and positions counted from 0.
"""

from __future__ import annotations

import re

from pydantic import BaseModel

from kiosk.bundle.nodes import path_words
from kiosk.bundle.shapes import Shape, fields_of, shape_at
from kiosk.bundle.wording import did_you_mean, listed, near
from kiosk.exhibition.languages import is_language_tag, meant_language

LIST_LIMIT = 2_000  # entries of a list that has columns of its own: the lines of a transcript

Way = tuple[str | int, ...]

_TOKEN = re.compile(r"([A-Za-z_][\w-]*)|\[([^\[\]]*)\]|(\.)")


class ColumnNameError(ValueError):
    """A column's name means nothing; `str()` says why in a sentence and `hint` what may have been meant."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def column_name(model: type[BaseModel], way: Way) -> str:
    """The column of a way: ("media", 0, "alt", "kk") is media[1].alt[kk]."""
    out = ""
    for at, part in enumerate(way):
        if isinstance(part, int):
            out += f"[{part + 1}]"
        elif at and (shape := shape_at(model, way[:at])) is not None and shape.form in ("text", "table"):
            out += f"[{part}]"
        else:
            out += f".{part}" if out else part
    return out


def cell_parts(text: str, *, numbers: bool = False) -> list[str]:
    """The values of a cell that has several, separated by semicolons.

    Numbers, as of a region, may be separated by commas too: `0.1, 0.2, 0.3, 0.4`. With a semicolon, or with a
    space after each, a comma within a number is its decimal comma: `0,1; 0,2; 0,3; 0,4`.
    """
    if not numbers:
        parts = text.split(";")
    else:
        text = text.strip().removeprefix("[").removesuffix("]")
        by = ";" if ";" in text else r",\s+" if re.search(r"\d,\d+,\s", text) else ","
        parts = [part.strip().replace(",", ".") for part in re.split(by, text)]
    return [said for part in parts if (said := part.strip())]


def has_numbers(shape: Shape | None) -> bool:
    """Whether a place has several numbers, as a region has."""
    return shape is not None and shape.item is not None and shape.item.type in (int, float)


def delimiter_of(head: str, model: type[BaseModel]) -> str:
    """The delimiter that yields most known columns; names in brackets never contain one."""
    known = fields_of(model)

    def score(delimiter: str) -> tuple[int, int]:
        names = [re.split(r"[\[.]", cell.strip().strip('"'))[0] for cell in head.split(delimiter)]
        return sum(name in known for name in names), head.count(delimiter)

    return max((",", ";", "\t"), key=score)


def way_of(model: type[BaseModel], name: str) -> tuple[Way, bool]:
    """The way a column's name means for `model`, and whether one cell of it holds several values.

    Raises ColumnNameError when it means none, or a place where no single value can stand.
    """
    tokens = _tokens(name)
    if tokens is None:
        raise ColumnNameError(f"“{name[:60]}” is not the name of a column.", _example(name, model))
    shape: Shape | None = Shape("group", model=model)
    way: Way = ()
    for kind, token in tokens:
        assert shape is not None
        way, shape = _further(shape, way, kind, token, name)
    assert shape is not None
    inner = shape.item if shape.form == "list" else shape
    if inner is not None and inner.form == "group":
        keys = sorted(fields_of(inner.model), key=lambda key: key != "file") if inner.model else []
        number = "[1]" if shape.form == "list" else ""
        raise ColumnNameError(
            f"“{name[:60]}” has several values, each in a column of its own.",
            f"Write columns such as “{path_words(way)}{number}.{keys[0] if keys else 'id'}”.",
        )
    if shape.form == "table":
        raise ColumnNameError(
            f"“{name[:60]}” has a value for each language, each in a column of its own.", ""
        )
    return way, shape.form == "list"


def _tokens(name: str) -> list[tuple[str, str]] | None:
    tokens: list[tuple[str, str]] = []
    at = 0
    for found in _TOKEN.finditer(name):
        if found.start() != at:
            break
        at = found.end()
        if found[1]:
            tokens.append(("key", found[1]))
        elif found[2] is not None:
            tokens.append(("bracket", found[2].strip()))
    return tokens if at == len(name) and tokens and tokens[0][0] == "key" else None


def _further(shape: Shape, way: Way, kind: str, token: str, name: str) -> tuple[Way, Shape | None]:
    """One step further along a way."""
    so_far = path_words(way)
    if shape.form == "group" and shape.model is not None:
        known = fields_of(shape.model)
        if kind != "key" or token not in known:
            meant = near(token, known)
            full = f"{so_far}.{meant}" if so_far and meant else meant
            raise ColumnNameError(
                f"The column “{name[:60]}” is not known: “{token[:40]}” is no key"
                + (f" of “{so_far}”." if so_far else " of such a record."),
                did_you_mean(full) or f"Known are: {listed(known, 40)}.",
            )
        return (*way, token), known[token]
    if shape.form == "list":
        if kind != "bracket" or not token.isdecimal() or not 1 <= int(token[:9]) <= LIST_LIMIT:
            rest = f".{token}" if kind == "key" else ""
            raise ColumnNameError(
                f"“{so_far}” is a list, so the column must say which entry it means.",
                f"Did you mean “{so_far}[1]{rest}”?",
            )
        return (*way, int(token) - 1), shape.item
    if shape.form in ("text", "table"):
        if kind != "bracket" or not is_language_tag(token):
            meant = meant_language(token) if kind == "bracket" else ""
            raise ColumnNameError(
                f"After “{so_far}” a language was expected in square brackets, such as “{so_far}[kk]”.",
                did_you_mean(f"{so_far}[{meant}]" if meant else ""),
            )
        return (*way, token), Shape("word") if shape.form == "text" else shape.item
    raise ColumnNameError(f"“{so_far}” is one value; nothing can stand after it.", did_you_mean(so_far))


def _example(name: str, model: type[BaseModel]) -> str:
    if "[" in name or "." in name or " " not in name:
        return "Columns are written as id, title[kk], media[1].file."
    return (
        did_you_mean(near(name, fields_of(model))) or "Columns are written as id, title[kk], media[1].file."
    )
