"""Writes the part `subjects` of an edition."""

from __future__ import annotations

from kiosk.edition.contents import Contents
from kiosk.edition.index import IndexWriter


def write(contents: Contents, index: IndexWriter) -> None:
    """Fill the tables of this part; `contents` has the records in their order."""
