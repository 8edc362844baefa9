"""Promises the model of a quote: exact words in the language they were said in, and translations marked as
such."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kiosk.exhibition import LanguageMap, Record
from kiosk.exhibition.fields import LanguageTag, Slug
from kiosk.sections.base import COMMON_COLUMNS


class Quote(Record):
    """A quote. Its title may be left out: then it is the speaker's name."""

    # A quote is known by its speaker, so the base's required title is optional here.
    title: LanguageMap | None = None  # type: ignore[assignment]  # every other record has one
    speaker: Slug = Field(description="The speaker's id in people.yaml.")
    quotation: LanguageMap = Field(
        description="The exact words in their own language; the others are translations."
    )
    quotation_language: LanguageTag = Field(description="The language of the exact words.")
    reported: bool = Field(
        default=False, description="Told by another in indirect speech: not the exact words."
    )
    role: LanguageMap | None = Field(
        default=None, description="The speaker's office, if other than in people.yaml."
    )
    occasion: LanguageMap | None = None

    @model_validator(mode="after")
    def _has_its_own_words(self) -> Self:
        if self.quotation_language not in self.quotation:
            raise PydanticCustomError(
                "quotation_language",
                "“quotation_language” says the words were said in “{tag}”, but “quotation” has no “{tag}” "
                "text.",
                {"tag": self.quotation_language},
            )
        return self


COLUMNS = (
    *COMMON_COLUMNS,
    "speaker",
    "quotation[kk]",
    "quotation[ru]",
    "quotation[en]",
    "quotation_language",
    "reported",
    "role[kk]",
    "role[ru]",
    "role[en]",
    "occasion[kk]",
    "occasion[ru]",
    "occasion[en]",
    "media[2].kind",
    "media[2].file",
    "media[2].poster",
    "media[2].language",
    "media[2].captions[kk]",
    "media[2].captions[ru]",
    "media[2].captions[en]",
    "media[2].sign_language",
    "media[2].alt[kk]",
    "media[2].alt[ru]",
    "media[2].alt[en]",
    "media[2].credit",
    "media[2].rights",
)
