"""Promises trees of words, lists and groups that know where each of them stands.

Every scalar is text; what it should be is the model's question. `plain()` gives ordinary values for the
models, `Source.place(loc)` gives the place of a value by its way through the tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from kiosk.errors import Place

Loc = tuple[int | str, ...]
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar:
    """A text. `quoted` is False for bare words, which may also stand for nothing (empty, `~`, `null`)."""

    __slots__ = ("column", "line", "quoted", "text")

    def __init__(self, text: str, line: int, column: int, quoted: bool) -> None:
        self.text, self.line, self.column, self.quoted = text, line, column, quoted

    @property
    def nothing(self) -> bool:
        return not self.quoted and self.text in NOTHING


class Items:
    """A list."""

    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.line, self.column = line, column


class Group:
    """Keys with values, in order. `keys` keeps where each key stands."""

    __slots__ = ("column", "keys", "line", "values")

    def __init__(self, line: int, column: int) -> None:
        self.keys: dict[str, Scalar] = {}
        self.values: dict[str, Node] = {}
        self.line, self.column = line, column


Node = Scalar | Items | Group


def plain(node: Node) -> Any:
    """str, list, dict, or None for nothing. A key whose value is nothing counts as not written."""
    if isinstance(node, Scalar):
        return None if node.nothing else node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {key: value for key, node in node.values.items() if (value := plain(node)) is not None}


def path_words(loc: Sequence[int | str]) -> str:
    """The way through the tree as a table writes its columns: media[1].alt[kk] is ("media", 0, "alt",
    "kk")."""
    out = ""
    for part in loc:
        if isinstance(part, int):
            out += f"[{part + 1}]"
        elif part != "[key]":
            out += f".{part}" if out else part
    return out


class Source(Protocol):
    """Something that was read and can say where its values stand."""

    @property
    def file(self) -> str: ...

    def plain(self) -> Any:
        """Ordinary values for a model."""

    def place(self, loc: Loc = ()) -> Place:
        """Where the value at `loc` stands; for a key that is missing, where its group stands."""


@dataclass(frozen=True, slots=True)
class TreeSource:
    """A node of a YAML file."""

    file: str
    node: Node

    def plain(self) -> Any:
        return plain(self.node)

    def place(self, loc: Loc = (), *, key: bool = False) -> Place:
        """With `key`, the place of the last key instead of its value."""
        node: Node = self.node
        line, column = node.line, node.column
        for at, part in enumerate(loc):
            if isinstance(node, Group) and part in node.values:
                name = str(part)
                last = at == len(loc) - 1 or loc[at + 1] == "[key]"
                spot = (
                    node.keys[name]
                    if (key and last) or "[key]" in loc[at + 1 : at + 2]
                    else node.values[name]
                )
                node = node.values[name]
                line, column = spot.line, spot.column
            elif isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
                node = node.items[part]
                line, column = node.line, node.column
            else:
                break
        return Place(self.file, line, column, None, path_words(loc))
