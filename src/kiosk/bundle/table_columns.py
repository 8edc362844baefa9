"""Promises a table's first row understood: each column a way through the record, or a finding.

A column is written as `title[kk]`, `media[1].alt[ru]` or `countries`; one that begins with `#` is a note.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from kiosk.bundle.cell_names import cell_name
from kiosk.bundle.columns import ColumnNameError, Way, cell_parts, has_numbers, way_of
from kiosk.bundle.nodes import path_words
from kiosk.bundle.shapes import shape_at
from kiosk.errors import Place, Report


@dataclass(slots=True)
class Step:
    """One level of the way to a cell: a cell itself (`index`), or further steps by key or list position."""

    index: int = -1
    split: bool = False
    numbers: bool = False
    children: dict[str | int, Step] = field(default_factory=dict)

    def build(self, row: list[str]) -> Any:
        """The value at this level; None when its cells are empty."""
        if self.index >= 0:
            cell = row[self.index].strip()
            if not cell:
                return None
            return cell_parts(cell, numbers=self.numbers) if self.split else cell
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
        self.lists: list[tuple[Way, Step]] = []
        self.seen: dict[Way, int] = {}

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
            step.numbers = split and has_numbers(shape_at(self.model, way))
        # A list whose only column is its first entry cannot have holes.
        self.lists = [(way, step) for way, step in self.lists if set(step.children) != {0}]

    def way(self, name: str, place: Place) -> tuple[Way, bool] | None:
        """The way a column's name means, and whether its cells are lists; a finding and None when unclear."""
        try:
            return way_of(self.model, name)
        except ColumnNameError as unclear:
            self.report.error("unknown-column", place, str(unclear), unclear.hint)
            return None
