"""Promises the model of a signed book: the book itself, its inscription if there is one, and its spine on a
shelf."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kiosk.exhibition import EdtfDate, LanguageMap, Model, Record
from kiosk.exhibition.fields import Isbn, LanguageTag, PlainText
from kiosk.sections.base import COMMON_COLUMNS
from kiosk.sections.people import NamedPerson

Cloth = Literal["wine", "green", "navy", "ochre", "bone", "brick", "grey", "teal", "plum", "olive"]
CLOTHS: tuple[Cloth, ...] = (
    "wine",
    "green",
    "navy",
    "ochre",
    "bone",
    "brick",
    "grey",
    "teal",
    "plum",
    "olive",
)


class Inscription(Model):
    """The words written in the book by hand; `present: false` says that none is at hand."""

    present: bool = True
    text: PlainText | None = Field(default=None, description="The words exactly as written.")
    language: LanguageTag | None = Field(default=None, description="The language they are written in.")
    translation: LanguageMap | None = None
    date: EdtfDate | None = None
    media: int | None = Field(
        default=None, ge=1, description="Which of the book's pictures shows it, counted from 1."
    )
    donor: NamedPerson | None = Field(
        default=None, description="Who gave the book: a person's id in people.yaml, or a name."
    )
    occasion: LanguageMap | None = Field(default=None, description="At what occasion it was signed.")

    @model_validator(mode="after")
    def _words_or_none(self) -> Self:
        if self.present and not self.text:
            raise PydanticCustomError(
                "inscription",
                "An inscription needs its words under “text”, or “present: false” when none is at hand.",
            )
        if not self.present and (self.text or self.translation):
            raise PydanticCustomError(
                "inscription",
                "“present: false” says there is no inscription, yet words of one stand beside it. Keep one "
                "of the two.",
            )
        if self.text and not self.language:
            raise PydanticCustomError(
                "inscription", "An inscription needs its language beside its words, such as “language: ru”."
            )
        return self


class Spine(Model):
    """How the book stands on the shelf."""

    cloth: Cloth | None = None
    height_mm: float = Field(default=220, ge=100, le=450)
    thickness_mm: float = Field(default=26, ge=5, le=120)
    style: int | None = Field(default=None, ge=0, le=3, description="One of four ways to set the title.")


class Autograph(Record):
    """A signed book."""

    author: NamedPerson | None = Field(default=None, description="A person's id in people.yaml, or a name.")
    book_title: PlainText = Field(description="The title as printed, in the book's own language.")
    book_language: LanguageTag | None = None
    publisher: LanguageMap | None = None
    place: LanguageMap | None = Field(default=None, description="Where it was published.")
    published: EdtfDate | None = None
    pages: int | None = Field(default=None, ge=1, le=20_000)
    isbn: Isbn | None = None
    inscription: Inscription = Field(default=Inscription(present=False))
    spine: Spine = Field(default=Spine())


COLUMNS = (
    *COMMON_COLUMNS,
    "author",
    "book_title",
    "book_language",
    "publisher",
    "place",
    "published",
    "pages",
    "isbn",
    "inscription.present",
    "inscription.text",
    "inscription.language",
    "inscription.translation[en]",
    "inscription.date",
    "inscription.media",
    "inscription.donor",
    "inscription.occasion[kk]",
    "inscription.occasion[ru]",
    "inscription.occasion[en]",
    "media[2].file",
    "media[2].page",
    "media[2].alt[kk]",
    "media[2].alt[ru]",
    "media[2].alt[en]",
    "spine.cloth",
    "spine.height_mm",
    "spine.thickness_mm",
    "spine.style",
    "sample",
)
