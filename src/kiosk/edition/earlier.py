"""What earlier builds left to the next one: the index of an edition, the notes of a build that was killed.

Standard library only.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from kiosk.edition.schema import INDEX_NAME

T = TypeVar("T")


@contextmanager
def index_of(edition: Path) -> Iterator[sqlite3.Connection]:
    """The index of the edition in a folder, read-only and without a lock. Raises `sqlite3.Error`."""
    uri = f"{(edition / INDEX_NAME).absolute().as_uri()}?mode=ro&immutable=1"
    db = sqlite3.connect(uri, uri=True)
    try:
        yield db
    finally:
        db.close()


class Notes:
    """What a build has finished, a line each. Only lines of the same `settings` say anything to the next."""

    def __init__(self, path: Path, settings: int) -> None:
        self._path, self._settings = path, settings

    def add(self, source: str, values: Mapping[str, Any]) -> None:
        """Note what became of the original with this digest. Raises `OSError`."""
        line = json.dumps({"source": source, "settings": self._settings, **values})
        with self._path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def read(self, told: Callable[[str, dict[str, Any]], T]) -> list[T]:
        """What a killed build had noted, by `told(source, values)`, which may raise what a wrong line makes
        it raise. A line that was cut off by the kill says nothing."""
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return []
        found = []
        for line in lines:
            try:
                values: dict[str, Any] = json.loads(line)
                if values.pop("settings") == self._settings:
                    found.append(told(values.pop("source"), values))
            except (ValueError, TypeError, KeyError, AttributeError):
                continue
        return found

    def forget(self) -> None:
        """Take the notes away."""
        self._path.unlink(missing_ok=True)
