"""Promises a table's first row understood: each column a way through the record, or a finding.

A column is written as `title[kk]`, `media[1].alt[ru]` or `countries`; one that begins with `#` is a note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from kiosk.bundle.nodes import path_words
from kiosk.bundle.shapes import Shape, fields_of
from kiosk.bundle.wording import did_you_mean, listed, near
from kiosk.errors import Place, Report
from kiosk.exhibition.languages import is_language_tag, meant_language

LIST_LIMIT = 100  # entries of a list that has columns of its own

_TOKEN = re.compile(r"([A-Za-z_][\w-]*)|\[([^\[\]]*)\]|(\.)")


def cell_name(row: int, column: int) -> str:
    """ "D14" for row 14 (from 1) and column 3 (from 0), as spreadsheets name cells."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


@dataclass(slots=True)
class Step:
    """One level of the way to a cell: a cell itself (`index`), or further steps by key or list position."""

    index: int = -1
    split: bool = False
    children: dict[str | int, Step] = field(default_factory=dict)

    def build(self, row: list[str]) -> Any:
        """The value at this level; None when its cells are empty."""
        if self.index >= 0:
            cell = row[self.index].strip()
            if not cell:
                return None
            return [part for raw in cell.split(";") if (part := raw.strip())] if self.split else cell
        made = {}
        for key, child in self.children.items():
            if child.index >= 0 and not child.split:  # by far the most frequent case, kept free of a call
                cell = row[child.index].strip()
                if cell:
                    made[key] = cell
            else:
                value = child.build(row)
                if value is not None:
                    made[key] = value
        if not made:
            return None
        if isinstance(next(iter(self.children)), int):
            return [made[key] for key in sorted(made)]
        return made

    def kept(self, row: list[str]) -> list[int]:
        """For a list: the positions in the header that this row really has."""
        return [
            key
            for key in sorted(k for k in self.children if isinstance(k, int))
            if self.children[key].build(row) is not None
        ]

    def first(self) -> int:
        """The leftmost column below this step."""
        if self.index >= 0:
            return self.index
        return min((child.first() for child in self.children.values()), default=0)


class Columns:
    """A head's columns as ways through a record: `root`, and `lists`, the lists that may have holes."""

    def __init__(self, file: str, model: type[BaseModel], report: Report) -> None:
        self.file, self.model, self.report = file, model, report
        self.root = Step()
        self.lists: list[tuple[tuple[str | int, ...], Step]] = []
        self.seen: dict[tuple[str | int, ...], int] = {}

    def take(self, header: list[str]) -> None:
        for column, raw in enumerate(header):
            name = raw.strip()
            if not name or name.startswith("#"):
                continue
            place = Place(self.file, 1, None, cell_name(1, column), name[:80])
            found = self.way(name, place)
            if found is None:
                continue
            way, split = found
            if way in self.seen:
                self.report.error(
                    "duplicate-column",
                    place,
                    f"The column “{name[:60]}” stands here a second time; it first stands in cell "
                    f"{cell_name(1, self.seen[way])}.",
                    "Delete one of them.",
                )
                continue
            clash = next(
                (other for other in self.seen if other[: len(way)] == way or way[: len(other)] == other), None
            )
            if clash is not None:
                self.report.error(
                    "duplicate-column",
                    place,
                    f"The columns “{path_words(clash)}” and “{name[:60]}” say the same thing twice.",
                    "Keep one of them; with several languages each column names its language: title[kk], "
                    "title[ru].",
                )
                continue
            self.seen[way] = column
            step = self.root
            for depth, part in enumerate(way):
                if isinstance(part, int) and not any(w == way[:depth] for w, _ in self.lists):
                    self.lists.append((way[:depth], step))
                step = step.children.setdefault(part, Step())
            step.index, step.split = column, split
        # A list whose only column is its first entry cannot have holes.
        self.lists = [(way, step) for way, step in self.lists if set(step.children) != {0}]

    def way(self, name: str, place: Place) -> tuple[tuple[str | int, ...], bool] | None:
        """The way a column's name means, and whether its cells are lists; a finding and None when unclear."""
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
        if at != len(name) or not tokens or tokens[0][0] != "key":
            return self.refuse(place, f"“{name[:60]}” is not the name of a column.", self._example(name))
        shape: Shape | None = Shape("group", model=self.model)
        way: tuple[str | int, ...] = ()
        for kind, token in tokens:
            assert shape is not None
            so_far = path_words(way)
            if shape.form == "group" and shape.model is not None:
                known = fields_of(shape.model)
                if kind != "key" or token not in known:
                    meant = near(token, known)
                    full = f"{so_far}.{meant}" if so_far and meant else meant
                    return self.refuse(
                        place,
                        f"The column “{name[:60]}” is not known: “{token[:40]}” is no key"
                        + (f" of “{so_far}”." if so_far else " of such a record."),
                        did_you_mean(full) or f"Known are: {listed(known, 40)}.",
                    )
                way, shape = (*way, token), known[token]
            elif shape.form == "list":
                if kind != "bracket" or not token.isdecimal() or not 1 <= int(token) <= LIST_LIMIT:
                    rest = f".{token}" if kind == "key" else ""
                    return self.refuse(
                        place,
                        f"“{so_far}” is a list, so the column must say which entry it means.",
                        f"Did you mean “{so_far}[1]{rest}”?",
                    )
                way, shape = (*way, int(token) - 1), shape.item
            elif shape.form in ("text", "table"):
                if kind != "bracket" or not is_language_tag(token):
                    meant = meant_language(token) if kind == "bracket" else ""
                    return self.refuse(
                        place,
                        f"After “{so_far}” a language was expected in square brackets, such as "
                        f"“{so_far}[kk]”.",
                        did_you_mean(f"{so_far}[{meant}]" if meant else ""),
                    )
                way, shape = (*way, token), Shape("word") if shape.form == "text" else shape.item
            else:
                return self.refuse(
                    place, f"“{so_far}” is one value; nothing can stand after it.", did_you_mean(so_far)
                )
        assert shape is not None
        if shape.form == "group" or (shape.form == "list" and shape.item and shape.item.form == "group"):
            inner = shape.model or (shape.item.model if shape.item else None)
            keys = list(fields_of(inner)) if inner else []
            number = "[1]" if shape.form == "list" else ""
            return self.refuse(
                place,
                f"“{name[:60]}” has several values, each in a column of its own.",
                f"Write columns such as “{path_words(way)}{number}.{keys[0] if keys else 'id'}”.",
            )
        if shape.form == "table":
            return self.refuse(
                place, f"“{name[:60]}” has a value for each language, each in a column of its own.", ""
            )
        return way, shape.form == "list"

    def _example(self, name: str) -> str:
        if "[" in name or "." in name or " " not in name:
            return "Columns are written as id, title[kk], media[1].file."
        return (
            did_you_mean(near(name, fields_of(self.model)))
            or "Columns are written as id, title[kk], media[1].file."
        )

    def refuse(self, place: Place, message: str, hint: str) -> tuple[tuple[str | int, ...], bool] | None:
        self.report.error("unknown-column", place, message, hint)
        return None
