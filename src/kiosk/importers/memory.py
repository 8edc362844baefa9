"""Promises to know what a table said last time: a mark of every value, in a hidden file of the bundle.

`.import/<section>.json` is no part of the bundle (hidden names are not). Losing it loses no record: the next
import then takes what differs from the table as written by hand.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.bundle.columns import Way, column_name, way_of
from kiosk.errors import KioskError

FOLDER = ".import"
_FORMAT = 1

Marks = dict[str, str]  # column → mark of its value


@dataclass(slots=True)
class Memory:
    """`records`: the marks of each record's values by its id, as the table gave them last time. `tables`: the
    name of the table each came from."""

    records: dict[str, Marks] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)

    @staticmethod
    def path(section: str) -> str:
        return f"{FOLDER}/{section}.json"

    @classmethod
    def load(cls, root: Path, section: str) -> Memory:
        """The memory of a section; an empty one when there is none. Raises KioskError when it is damaged."""
        path = root / cls.path(section)
        try:
            told = json.loads(path.read_bytes())
            if told["format"] != _FORMAT:
                raise ValueError
            records = {
                str(key): {str(column): str(mark) for column, mark in marks.items()}
                for key, marks in told["records"].items()
            }
            others = {str(key): str(name) for key, name in told.get("tables", {}).items()}
            tables = {key: others.get(key, str(told["table"])) for key in records}
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise KioskError(
                f"The file “{cls.path(section)}” of the bundle, which remembers the last import, is damaged. "
                "Delete it: the next import then keeps whatever differs from the table."
            ) from None
        return cls(records, tables)

    def data(self, table: str) -> bytes:
        """The file after an import of `table`."""
        told: dict[str, Any] = {"format": _FORMAT, "table": table, "records": self.records}
        others = {key: name for key, name in self.tables.items() if key in self.records and name != table}
        if others:
            told["tables"] = others
        return (json.dumps(told, ensure_ascii=False, indent=0, sort_keys=True) + "\n").encode()


def marks_of(model: Any, marks: Mapping[Way, str]) -> Marks:
    """Marks under the names of columns; a value that is not there has none."""
    return {column_name(model, way): mark for way, mark in marks.items() if mark}


def by_way(model: Any, marks: Mapping[str, str]) -> dict[Way, str]:
    """Marks under ways. A column that the model no longer knows is left out."""
    out: dict[Way, str] = {}
    for column, mark in marks.items():
        try:
            out[way_of(model, column)[0]] = mark
        except ValueError:
            continue
    return out
