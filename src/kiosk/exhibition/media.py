"""Promises what a record shows and plays: pictures and their transcripts, pages, spins, sound, film, and the
steps that lead over them."""

from __future__ import annotations

from typing import Final, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kiosk.exhibition.fields import FolderPath, LanguageTag, Model, PlainText, Region, RelativePath, RightsUri
from kiosk.exhibition.text import LanguageMap

MediaKind = Literal["image", "pages", "spin", "sound", "film"]
PageName = Literal["cover", "inside-cover", "title", "recto", "verso", "leaf", "insert", "back"]
ViewingDirection = Literal["left-to-right", "right-to-left"]

SPIN_LEAST, SPIN_MOST = 8, 360
"""Pictures of one whole turn: fewer jump, more cannot be told apart by a finger."""

PAGES_MOST = 2000
"""Pages of one record: what a film strip can still be leafed through."""

RECORDED: Final = ("sound", "film")
_FOLDERS = ("pages", "spin")


class TranscriptLine(Model):
    """One line of what is written or said."""

    text: PlainText = Field(description="The words exactly as they are.")
    region: Region | None = Field(default=None, description="Where the line stands on the picture.")
    translation: LanguageMap | None = Field(default=None, description="The same in the visitors' languages.")


class Transcript(Model):
    """What is written on a picture or said in a recording, line by line."""

    language: LanguageTag | None = Field(default=None, description="The language it is written or said in.")
    lines: tuple[TranscriptLine, ...] = Field(min_length=1, max_length=2000)


class Media(Model):
    """A picture, a folder of pages, a spin, a sound or a film of a record."""

    file: RelativePath = Field(default="", description="The file, inside the bundle.")
    kind: MediaKind = Field(default="image", description="What it is.")
    folder: FolderPath = Field(
        default="", description="For pages and a spin: the folder of their pictures, in the order of names."
    )
    poster: RelativePath = Field(
        default="", description="For sound and film: the picture shown until it plays."
    )
    alt: LanguageMap | None = Field(
        default=None, description="What can be seen, for visitors who cannot see it."
    )
    caption: LanguageMap | None = Field(default=None, description="A line under the picture.")
    credit: LanguageMap | None = Field(default=None, description="Who made it, who keeps it.")
    rights: RightsUri | None = None
    illustration: bool = Field(
        default=False, description="Drawn for the exhibition: no scan and no photograph of the thing."
    )
    sample: bool = Field(default=False, description="Only illustrative; visitors see that it is.")
    page: PageName | None = Field(default=None, description="Which page of its object the picture is.")
    page_label: LanguageMap | None = Field(default=None, description="The page's own name: f. 12v.")
    extent: Region | None = Field(
        default=None, description="The part of the picture that the record's height_mm measures."
    )
    transcript: Transcript | None = Field(default=None, description="The words on it or in it, line by line.")
    language: LanguageTag | None = Field(default=None, description="For sound and film: what is spoken.")
    captions: dict[LanguageTag, RelativePath] = Field(
        default_factory=dict, description="For sound and film: a WebVTT file for each language."
    )
    sign_language: RelativePath = Field(
        default="", description="For a film: the same film with an interpreter into sign language."
    )
    reads: bool = Field(
        default=False, description="For sound: somebody reads the record's label, for who cannot see it."
    )

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Self:
        if self.kind in _FOLDERS:
            if not self.folder or self.file:
                raise PydanticCustomError(
                    "media_folder",
                    "A medium “{kind}” names the folder of its pictures, and no file: folder: media/….",
                    {"kind": self.kind},
                )
        elif not self.file or self.folder:
            raise PydanticCustomError(
                "media_file",
                "A medium “{kind}” names its file, and no folder: file: media/….",
                {"kind": self.kind},
            )
        recorded = {
            "poster": self.poster,
            "language": self.language,
            "captions": self.captions,
            "sign_language": self.sign_language,
            "reads": self.reads,
        }
        only = {"sign_language": ("film",), "reads": ("sound",)}
        for name, value in recorded.items():
            if value and self.kind not in only.get(name, RECORDED):
                raise PydanticCustomError(
                    "media_key",
                    "“{name}” belongs to a recording, and this medium is “{kind}”. Delete it, or say what it "
                    "is: kind: film.",
                    {"name": name, "kind": self.kind},
                )
        return self

    @property
    def picture(self) -> str:
        """The picture file that stands for it; "" for a sound without one. A reader of bundles gives a spin
        its first frame."""
        return self.file if self.kind == "image" else self.poster


class Step(Model):
    """One step of a guided tour over a record's media."""

    media: int = Field(default=1, ge=1, description="Which of the record's media, counted from 1.")
    region: Region | None = Field(default=None, description="The part to look at; all of it when left out.")
    title: LanguageMap | None = None
    text: LanguageMap = Field(description="What is to be seen there, in two or three sentences.")
