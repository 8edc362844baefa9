"""TOML read statement by statement, each with its line.

Promises: every statement is read by Python's own TOML parser, alone, so its line is known and one that is
broken costs itself and nothing else. The parser of the standard library
tells no lines of what it has read, which is why it is asked so.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

LONGEST: Final = 200
"""Lines of one statement: a list may be long, an unclosed quote must not eat the file."""
_AT: Final = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Statement:
    """One value and where it stands. `path` is its way through tables and keys; `line` counts from 1."""

    path: tuple[str, ...]
    value: Any
    line: int


@dataclass(frozen=True, slots=True)
class Broken:
    """A line that TOML does not know. `column` counts from 1; `why` is the parser's own word."""

    line: int
    column: int | None
    why: str


def statements(text: str) -> Iterator[Statement | Broken]:
    """Every value of a TOML text, and every line that is none, in their order."""
    lines = text.split("\n")
    table: tuple[str, ...] = ()
    at = 0
    while at < len(lines):
        first = lines[at].strip()
        if not first or first.startswith("#"):
            at += 1
            continue
        is_table = first.startswith("[")
        read, used = _read(lines, at, 1 if is_table else LONGEST)
        if isinstance(read, Broken):
            if is_table:
                table = ("?",)  # whose keys belong nowhere
            yield read
        elif first.startswith("[["):
            table = ("?",)
            yield Broken(at + 1, 1, "a table has one pair of brackets here")
        elif is_table:
            table = _way(read)
        elif table != ("?",):
            for path, value in _leaves(read):
                yield Statement((*table, *path), value, at + 1)
        at += used


def _read(lines: list[str], at: int, most: int) -> tuple[dict[str, Any] | Broken, int]:
    """The statement that begins here, and how many lines it has; what is broken is one line long."""
    wrong: Broken | None = None
    for used in range(1, min(most, len(lines) - at) + 1):
        part = "\n".join(lines[at : at + used])
        try:
            return tomllib.loads(part), used
        except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
            wrong = wrong or _broken(error, at)
            if used == 1 and not _open(part):
                break
    assert wrong is not None
    return wrong, 1


def _open(line: str) -> bool:
    """Whether a statement may go on in the next line: a list or a text of many lines has begun."""
    value = line.partition("=")[2]
    return "[" in value or '"""' in value or "'''" in value


def _broken(error: Exception, at: int) -> Broken:
    words = str(error)
    found = _AT.search(words)
    column = int(found[2]) if found and found[2] and found[1] == "1" else None
    return Broken(at + 1, column, _AT.sub("", words) or type(error).__name__)


def _way(read: dict[str, Any]) -> tuple[str, ...]:
    """The name of a table: the only way down."""
    path: list[str] = []
    while read:
        (name,) = read
        path.append(name)
        read = read[name]
    return tuple(path)


def _leaves(read: dict[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every value, with its way down through dotted keys and tables in a line."""
    for name, value in read.items():
        if isinstance(value, dict) and value:
            yield from _leaves(value, (*above, name))
        else:
            yield (*above, name), value
