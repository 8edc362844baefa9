"""Promises values put into YAML that ruamel.yaml round-trips: comments, quotes and folds stay as they are."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any, Final

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString, LiteralScalarString

from kiosk.bundle.columns import Way
from kiosk.bundle.shapes import Shape, shape_at
from kiosk.exhibition import EdtfDate
from kiosk.importers.flat import Flat, Value

WIDTH: Final = 100  # columns after which a new long text is folded
_NEVER: Final = 1_000_000  # a width at which nothing that stands is folded anew
_WHOLE: Final = re.compile(r"-?(0|[1-9]\d{0,15})")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def yaml_of(offset: int) -> YAML:
    """A round-trip reader and writer; `offset` is how far the dashes of lists are indented: 0 or 2."""
    made = YAML(typ="rt")
    made.preserve_quotes = True
    made.width = _NEVER
    made.allow_unicode = True
    made.indent(mapping=2, sequence=offset + 2, offset=offset)
    return made


def dumped(root: CommentedMap, offset: int) -> str:
    out = io.StringIO()
    yaml_of(offset).dump(root, out)
    return out.getvalue()


def tree_of(flat: Flat, plain: set[Way], model: type[BaseModel], *, quoted: bool = False) -> CommentedMap:
    """A new record, its keys in the order of `flat`."""
    root = CommentedMap()
    for way, value in flat.items():
        put(root, way, value, model, plain=way in plain, quoted=quoted)
    return root


def put(
    root: CommentedMap,
    way: Way,
    value: Value,
    model: type[BaseModel],
    *,
    plain: bool = False,
    default: str = "",
    quoted: bool = False,
) -> None:
    """Set one value. A text without a language that gets a second one becomes one text per language."""
    shape = shape_at(model, way) or Shape("word")
    if plain and _missing(root, way[:-1]):
        way = way[:-1]
    holder: Any = root
    for at, part in enumerate(way[:-1]):
        inner = _get(holder, part)
        following = way[at + 1]
        if not isinstance(inner, (CommentedMap, CommentedSeq)):
            if inner is not None and isinstance(following, str) and at + 1 == len(way) - 1 and default:
                if following == default:
                    _set(holder, part, _scalar(value, shape, inner, quoted))
                    return
                said = inner
                inner = CommentedMap()
                inner[default] = str(said) if quoted else said
            else:
                inner = CommentedSeq() if isinstance(following, int) else CommentedMap()
            _set(holder, part, inner)
        holder = inner
    old = _get(holder, way[-1])
    made = _scalar(value, shape, old, quoted)
    in_line = _in_line(holder)
    long = len(str(made)) > 60 or "\n" in str(made)
    if in_line and long and isinstance(holder, CommentedMap) and not _any_in_line_above(root, way):
        holder.fa.set_block_style()
        in_line = False
    if in_line and isinstance(made, (FoldedScalarString, LiteralScalarString)):
        made = DoubleQuotedScalarString(str(made).replace("\a", "")) if "\n" in str(made) else _plainly(made)
    _set(holder, way[-1], made)


def take_out(root: CommentedMap, way: Way, default: str = "") -> None:
    """Remove one value, and the groups and lists that are empty then."""
    trail: list[tuple[Any, Any]] = []
    holder: Any = root
    for part in way:
        if not isinstance(holder, (CommentedMap, CommentedSeq)):
            if part != default:  # a plain text is the text of the first language and of no other
                return
            break
        if _get(holder, part) is None and not (isinstance(holder, CommentedMap) and part in holder):
            return
        trail.append((holder, part))
        holder = _get(holder, part)
    for container, part in reversed(trail):
        del container[part]
        if len(container):
            return


def _missing(root: CommentedMap, way: Way) -> bool:
    holder: Any = root
    for part in way:
        holder = _get(holder, part)
        if holder is None:
            return True
    return not isinstance(holder, (CommentedMap, CommentedSeq))


def _get(holder: Any, part: str | int) -> Any:
    if isinstance(holder, CommentedMap):
        return holder.get(part)
    if isinstance(holder, CommentedSeq) and isinstance(part, int):
        return holder[part] if part < len(holder) else None
    return None


def _set(holder: Any, part: str | int, value: Any) -> None:
    if isinstance(holder, CommentedSeq) and isinstance(part, int):
        if part < len(holder):
            holder[part] = value
        else:
            holder.append(value)
    else:
        holder[part] = value


def _in_line(holder: Any) -> bool:
    return bool(holder.fa.flow_style()) if isinstance(holder, (CommentedMap, CommentedSeq)) else False


def _any_in_line_above(root: CommentedMap, way: Way) -> bool:
    holder: Any = root
    for part in way[:-2]:
        if _in_line(holder):
            return True
        holder = _get(holder, part)
    return _in_line(holder) if len(way) > 1 else False


def _plainly(made: Any) -> str:
    return str(made).replace("\a", "")


def _scalar(value: Value, shape: Shape, old: Any, quoted: bool) -> Any:
    if isinstance(value, tuple):
        made = CommentedSeq(_word(part, shape.item or Shape("word"), quoted) for part in value)
        made.fa.set_flow_style()
        return made
    if quoted:
        return DoubleQuotedScalarString(value)
    if shape.form == "word" and not (shape.type is str and not shape.name):
        return _word(value, shape, quoted)
    if "\n" in value:
        lines = value.split("\n")
        if all(line == line.strip() and line.isprintable() for line in lines):
            return LiteralScalarString(value)
        return DoubleQuotedScalarString(value)
    if isinstance(old, FoldedScalarString) or len(value) > WIDTH - 12:
        return _folded(value)
    if isinstance(old, DoubleQuotedScalarString):
        return DoubleQuotedScalarString(value)
    return value


def _word(text: str, shape: Shape, quoted: bool) -> Any:
    """A word as a curator would write it: numbers, days, true and false without quotation marks."""
    if quoted:
        return DoubleQuotedScalarString(text)
    if shape.type is bool and text in ("true", "false"):
        return text == "true"
    if shape.type in (int, float, EdtfDate) and _WHOLE.fullmatch(text):
        return int(text)
    if shape.type is float and re.fullmatch(r"\d{1,6}\.\d{1,6}", text) and repr(float(text)) == text:
        return float(text)
    if shape.type is EdtfDate and _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


def _folded(value: str) -> Any:
    """A long text that is folded between words; only such that read back the same."""
    if "  " in value or not value.isprintable() or value.startswith(("#", " ")):
        return value
    folds: list[int] = []
    start = 0
    for found in re.finditer(" ", value):
        following = value.find(" ", found.end())
        if (following if following >= 0 else len(value)) - start > WIDTH - 6:
            folds.append(found.start())
            start = found.end()
    made = FoldedScalarString(value)
    made.fold_pos = folds
    return made
