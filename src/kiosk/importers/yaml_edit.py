"""Promises a record changed within the text of its YAML file: only the keys that change are written anew.

The lines of every other key, comments between keys, and every other record keep their bytes. What a changed
key is written as is ruamel.yaml's round trip of its own lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap

from kiosk.bundle.columns import Way
from kiosk.bundle.nodes import Group
from kiosk.importers.homes import Change
from kiosk.importers.yaml_values import dumped, put, take_out, tree_of, yaml_of

_EMPTY = re.compile(r"\s*(#.*)?$")


@dataclass(frozen=True, slots=True)
class Region:
    """A record's lines in its file: from `first` up to but not including `last`, counted from 0."""

    first: int
    last: int


def offset_of(lines: Iterable[str]) -> int:
    """How far this file indents the dashes of lists below their key: 0 or 2."""
    before = ""
    for line in lines:
        if line.lstrip().startswith("- ") and re.match(r"\s*(- )*[\w\"'-]+:\s*(#.*)?$", before):
            deep = len(before) - len(re.sub(r"^[\s-]*", "", before))
            return 2 if len(line) - len(line.lstrip()) > deep else 0
        if line.strip() and not line.lstrip().startswith("#"):
            before = line.rstrip()
    return 2


def edited(
    lines: list[str], region: Region, node: Group, change: Change, model: type[BaseModel], default: str,
    *, quoted: bool,
) -> list[str]:  # fmt: skip
    """The record's lines after a change, each with its line end."""
    offset = offset_of(lines)
    keys = sorted(node.keys.values(), key=lambda key: (key.line, key.column))
    column = keys[0].column - 1 if keys else 0
    in_block = all(key.column - 1 == column for key in keys) and len({key.line for key in keys}) == len(keys)
    before = lines[keys[0].line - 1][:column] if keys else ""
    if not in_block or before.strip(" -"):
        return _whole(lines[region.first : region.last], node, change, model, default, offset, quoted)
    starts = [key.line - 1 for key in keys]
    out = lines[region.first : starts[0]]
    touched = {str(way[0]) for way in (*change.put, *change.remove)}
    prefix = before
    chunks: list[list[str]] = []
    for at, key in enumerate(keys):
        end = starts[at + 1] if at + 1 < len(keys) else region.last
        span, between = _split(lines[starts[at] : end], column)
        name = key.text
        touched.discard(name)
        mine = [way for way in (*change.put, *change.remove) if way[0] == name]
        if mine:
            span = _span(span, column, change, mine, model, default, offset, quoted)
        chunks.append(span)
        chunks.append(between)
    fresh = {way: value for way, value in change.put.items() if str(way[0]) in touched}
    if fresh:
        text = dumped(tree_of(fresh, change.plain, model, quoted=quoted), offset)
        at = max((i for i, chunk in enumerate(chunks[::2]) if chunk), default=0) * 2 + 1
        chunks.insert(at, _indented(text, column))
    body = [line for chunk in chunks for line in chunk]
    first = next((at for at, line in enumerate(body) if not _EMPTY.match(line)), None)
    if first is not None and prefix.strip():
        body[first] = prefix + body[first][column:]
    return out + _ended(body, lines)


def _split(span: list[str], column: int) -> tuple[list[str], list[str]]:
    """A key's own lines, and the empty lines and comments after them that belong to what follows."""
    end = len(span)
    while end > 1:
        line = span[end - 1]
        deep = len(line) - len(line.lstrip())
        if line.strip() and not (line.lstrip().startswith("#") and deep <= column):
            break
        end -= 1
    return span[:end], span[end:]


def _span(
    span: list[str], column: int, change: Change, ways: list[Way], model: type[BaseModel], default: str,
    offset: int, quoted: bool,
) -> list[str]:  # fmt: skip
    """One key's lines after a change; none when the key goes."""
    small = [line[column:] if at == 0 or not line[:column].strip() else line.lstrip() for at, line in
             enumerate(span)]  # fmt: skip
    root = yaml_of(offset).load("".join(small))
    _apply(root, change, ways, model, default, quoted)
    return _indented(dumped(root, offset), column) if len(root) else []


def _apply(
    root: CommentedMap, change: Change, ways: list[Way], model: type[BaseModel], default: str, quoted: bool
) -> None:
    for way in ways:
        if way in change.put:
            put(root, way, change.put[way], model, plain=way in change.plain, default=default, quoted=quoted)
    gone = [way for way in ways if way in change.remove]
    for way in sorted(
        gone, key=lambda way: [(isinstance(p, int), str(p).zfill(6)) for p in way], reverse=True
    ):
        take_out(root, way, default)


def _whole(
    lines: list[str], node: Group, change: Change, model: type[BaseModel], default: str, offset: int,
    quoted: bool,
) -> list[str]:  # fmt: skip
    """A record that is written in one line, or otherwise than key by key: all of it is written anew."""
    text = "".join(lines)
    item = re.match(r"(\s*)- ", text)
    root = yaml_of(offset).load(text)
    record = root[0] if isinstance(root, list) else root
    _apply(record, change, [*change.put, *change.remove], model, default, quoted)
    if record.fa.flow_style() and len(str(dict(record))) > 100:
        record.fa.set_block_style()
    if not item:
        return _ended(_indented(dumped(record, offset), 0), lines)
    body = _indented(dumped(record, offset), len(item[1]) + 2)
    body[0] = f"{item[1]}- {body[0].lstrip()}"
    return _ended(body, lines)


def _indented(text: str, column: int) -> list[str]:
    return [(" " * column + line if line.strip() else line) for line in text.splitlines(keepends=True)]


def _ended(body: list[str], lines: list[str]) -> list[str]:
    """The lines with the file's own line ends."""
    if any(line.endswith("\r\n") for line in lines[:3]):
        body = [line.rstrip("\r\n") + "\r\n" for line in body]
    return [line if line.endswith("\n") else line + "\n" for line in body]


def new_item(change: Change, model: type[BaseModel], offset: int, column: int, *, quoted: bool) -> list[str]:
    """A new record as an entry of a list whose dashes stand in `column` (from 0)."""
    body = _indented(dumped(tree_of(change.put, change.plain, model, quoted=quoted), offset), column + 2)
    body[0] = f"{' ' * column}- {body[0].lstrip()}"
    return body


def new_file(change: Change, model: type[BaseModel], *, quoted: bool) -> str:
    """A new record as a file of its own."""
    return dumped(tree_of(change.put, change.plain, model, quoted=quoted), 2)
