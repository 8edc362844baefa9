"""What an edition plays: recordings as they lie in it, and their captions by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.bundle.model import Bundle
from kiosk.edition.derivatives import StoredFile
from kiosk.edition.schema import MEDIA_FOLDER
from kiosk.exhibition import Media

if TYPE_CHECKING:
    from kiosk.bundle.recordings import Recording


@dataclass(frozen=True, slots=True)
class Played:
    """A recording of the bundle, the file it became, and the SHA-256 (hex) of the original."""

    file: StoredFile
    recording: Recording
    sha256: str


def told_of(media: Media, played: Mapping[str, Played]) -> dict[str, Any]:
    """What a record's medium says of its recordings, by the names of `kiosk.edition.schema`."""
    found = played.get(media.file)
    if found is None:
        return {}
    sign = played.get(media.sign_language)
    return {
        "file": f"{MEDIA_FOLDER}/{found.file.name}",
        "source": found.sha256,
        "sign": f"{MEDIA_FOLDER}/{sign.file.name}" if sign else "",
        "sign_source": sign.sha256 if sign else "",
        "duration_s": found.recording.duration_s,
        "width": found.recording.width,
        "height": found.recording.height,
    }


def captions_for(media: Media, lang: str, bundle: Bundle) -> dict[str, Any]:
    """The captions that a visitor of `lang` gets: in their language, in one that stands for it, or in what is
    spoken."""
    order = [*bundle.exhibition.language_order().chain(lang), media.language or "", *sorted(media.captions)]
    language = next((tag for tag in order if tag in media.captions), "")
    cues = bundle.captions.get(media.captions.get(language, ""), ())
    if not cues:
        return {}
    return {
        "cues_language": language,
        "cues": [(round(cue.start_s * 1000), round(cue.end_s * 1000), cue.text) for cue in cues],
    }
