"""Promises the model of a gift: a museum object with the two sides that gave and received it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.exhibition import LanguageMap, Record
from kiosk.exhibition.fields import CountryCode, Millimetres, PlainText
from kiosk.sections.base import COMMON_COLUMNS
from kiosk.sections.people import NamedPerson

ObjectType = Literal[
    "vessel",
    "jewellery",
    "textile",
    "arms",
    "sculpture",
    "painting",
    "saddlery",
    "furniture",
    "book",
    "medal",
    "game",
    "other",
]


class Gift(Record):
    """A gift: what it is, of what, how large, from whom to whom."""

    object_type: ObjectType | None = None
    materials: LanguageMap | None = None
    height_mm: Millimetres | None = None
    width_mm: Millimetres | None = None
    depth_mm: Millimetres | None = None
    diameter_mm: Millimetres | None = None
    maker: NamedPerson | None = Field(
        default=None, description="Who made it: a person's id in people.yaml, or a name."
    )
    given_by: CountryCode | None = Field(default=None, description="The country that gave it.")
    given_to: CountryCode | None = Field(default=None, description="The country that received it.")
    donor: NamedPerson | None = Field(default=None, description="A person's id in people.yaml, or a name.")
    recipient: NamedPerson | None = Field(
        default=None, description="A person's id in people.yaml, or a name."
    )
    accession_number: PlainText | None = Field(
        default=None, description="The number in the keeper's register."
    )
    occasion: LanguageMap | None = None
    held_by: LanguageMap | None = Field(default=None, description="Who keeps it.")


COLUMNS = (
    *COMMON_COLUMNS,
    "object_type",
    "maker",
    "materials[kk]",
    "materials[ru]",
    "materials[en]",
    "height_mm",
    "width_mm",
    "depth_mm",
    "diameter_mm",
    "given_by",
    "given_to",
    "donor",
    "recipient",
    "occasion[kk]",
    "occasion[ru]",
    "occasion[en]",
    "accession_number",
    "media[1].extent",
    "media[2].kind",
    "media[2].folder",
    "media[2].alt[kk]",
    "media[2].alt[ru]",
    "media[2].alt[en]",
    "media[2].credit",
)
