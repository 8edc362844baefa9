"""Promises the model of an archival document. Names of fields follow ISAD(G), 2nd edition, where it has
one."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.exhibition import LanguageMap, Record
from kiosk.exhibition.fields import LanguageTag, PlainText
from kiosk.sections.base import COMMON_COLUMNS, STEP_COLUMNS

DocumentType = Literal[
    "resolution",
    "declaration",
    "protocol",
    "treaty",
    "agreement",
    "act",
    "law",
    "memorandum",
    "letter",
    "convention",
    "statement",
    "decree",
]


class Document(Record):
    """A document: what it is, who made it, what it did, where it is kept."""

    reference_code: PlainText | None = Field(default=None, description="Its code or number (ISAD(G) 3.1.1).")
    document_type: DocumentType | None = None
    adopted_by: LanguageMap | None = Field(default=None, description="The body that adopted it.")
    parties: LanguageMap | None = Field(default=None, description="Who signed it, when it has parties.")
    held_by: LanguageMap | None = Field(default=None, description="Who keeps the original.")
    extent: LanguageMap | None = Field(
        default=None, description="How much it is: pages, sheets (ISAD(G) 3.1.5)."
    )
    language_of_material: tuple[LanguageTag, ...] = Field(default=(), description="ISAD(G) 3.4.3.")
    outcome: LanguageMap | None = Field(default=None, description="What it did, in one sentence.")


COLUMNS = (
    *COMMON_COLUMNS,
    "reference_code",
    "document_type",
    "adopted_by[kk]",
    "adopted_by[ru]",
    "adopted_by[en]",
    "held_by",
    "extent",
    "language_of_material",
    "media[1].page",
    "media[2].kind",
    "media[2].folder",
    "media[2].alt[kk]",
    "media[2].alt[ru]",
    "media[2].alt[en]",
    "viewing_direction",
    *STEP_COLUMNS,
)
