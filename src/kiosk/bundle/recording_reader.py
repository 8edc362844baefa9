"""Promises the recordings of records: each looked into, its captions read, what is broken told of once.

A sound or film that cannot be played costs that medium. A poster, captions or a film in sign language that
are no good cost themselves alone.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.bundle.captions import Cue, read_captions
from kiosk.bundle.files import Files
from kiosk.bundle.nodes import Loc, TreeSource
from kiosk.bundle.tables import RowSource
from kiosk.errors import Place, Report
from kiosk.exhibition import Media

if TYPE_CHECKING:
    from kiosk.bundle.recordings import Recording, RecordingKind

AnySource = TreeSource | RowSource
PictureOf = Callable[[str, AnySource, Loc], bool]

ENDINGS: Final = frozenset({
    ".mp4", ".m4v", ".mov", ".webm", ".mkv", ".mp3", ".ogg", ".oga", ".opus", ".m4a", ".flac", ".wav", ".vtt"
})  # fmt: skip
APART_S: Final = 2.0  # seconds by which a film in sign language may be longer or shorter
_WHAT: Final = {"sound": "sound", "film": "film", "captions": "file of captions"}


class RecordingReader:
    """Reads recordings and captions. `recordings` and `captions` fill by the names that records write;
    `picture` tells whether a poster can be shown."""

    def __init__(
        self, root: Path, files: Files, report: Report, included: set[str], missing: set[str],
        picture: PictureOf,
    ) -> None:  # fmt: skip
        self.recordings: dict[str, Recording | None] = {}  # None: looked at and not usable
        self.captions: dict[str, tuple[Cue, ...]] = {}
        self._root, self._files, self._report = root, files, report
        self._included, self._missing, self._picture = included, missing, picture

    def medium(self, media: Media, source: AnySource, at: int) -> Media | None:
        """The sound or film with all of its that is good; None when it cannot be played."""
        here: Loc = ("media", at)
        kind: RecordingKind = "film" if media.kind == "film" else "sound"
        poster_good = not media.poster or self._picture(media.poster, source, (*here, "poster"))
        found = self.look(media.file, kind, source, (*here, "file"))
        sign = None
        if media.sign_language:
            sign = self.look(media.sign_language, "film", source, (*here, "sign_language"))
        length = found.duration_s if found is not None else 0.0
        captions = {
            language: name
            for language, name in media.captions.items()
            if self._captioned(name, length, source, (*here, "captions", language))
        }
        if found is None:
            return None
        self._advise(media, found, sign, source, at)
        changes: dict[str, Any] = {}
        if not poster_good:
            changes["poster"] = ""
        if media.sign_language and sign is None:
            changes["sign_language"] = ""
        if captions != media.captions:
            changes["captions"] = captions
        return media.model_copy(update=changes) if changes else media

    def _advise(
        self, media: Media, found: Recording, sign: Recording | None, source: AnySource, at: int
    ) -> None:
        """What would make a good recording better."""
        from kiosk.bundle.recordings import heavy_reason

        place, name = source.place(("media", at)), media.file
        if found.has_sound and not media.captions and not (media.kind == "sound" and media.transcript):
            self._report.warning(
                "missing-captions", place,
                f"The {media.kind} “{name}” has no captions for visitors who cannot hear it.",
                "Add “captions:” with a WebVTT file for each language.",
            )  # fmt: skip
        if media.kind == "film" and not media.poster:
            self._report.warning(
                "missing-poster", place, f"The film “{name}” has no picture to show until it is played.",
                "Add “poster:” with a picture from it.",
            )  # fmt: skip
        for name, one in ((media.file, found), (media.sign_language, sign)):
            if one is not None and (reason := heavy_reason(one)):
                self._report.warning(
                    "film-heavy",
                    place,
                    f"“{name}”: {reason}",
                    "Save it with 1920 × 1080 pixels and 30 a second.",
                )
        if sign is not None and abs(sign.duration_s - found.duration_s) > APART_S:
            self._report.warning(
                "sign-length", source.place(("media", at, "sign_language")),
                f"The film in sign language is {sign.duration_s:.0f} seconds long and the film itself "
                f"{found.duration_s:.0f}. Who changes over comes to another moment of it.",
                "Cut both alike.",
            )  # fmt: skip

    # ------------------------------------------------------------ files

    def look(self, name: str, kind: RecordingKind, source: AnySource, loc: Loc) -> Recording | None:
        """What a file is; None, with a finding at `loc`, when it cannot be played."""
        known, place = self.recordings.get(name), source.place(loc)
        if known is None and name in self.recordings:
            self._report.error(
                "recording-again", place,
                f"The {kind} “{name}” cannot be used here either; see the first finding about it.",
            )  # fmt: skip
            return None
        if known is not None and known.kind == kind:
            return known
        self.recordings[name] = None
        real = self._file(name, kind, place)
        if real is None:
            return None
        from kiosk.bundle.recordings import BadRecordingError, probe  # its library takes a tenth of a second

        try:
            self.recordings[name] = probe(self._root / real, kind)
        except BadRecordingError as bad:
            self._report.error(bad.code, place, f"“{name}”: {bad.message}", bad.hint)
        except OSError:
            self._unreadable(name, kind, place)
        return self.recordings[name]

    def _captioned(self, name: str, length: float, source: AnySource, loc: Loc) -> bool:
        """Whether there are captions to show; each file is read once."""
        if name not in self.captions:
            self.captions[name] = ()
            place = source.place(loc)
            real = self._file(name, "captions", place)
            if real is not None:
                try:
                    data = self._files.read(real)
                except OSError:
                    self._unreadable(name, "captions", place)
                else:
                    self.captions[name] = read_captions(data, name, self._report, length)
        return bool(self.captions[name])

    def _file(self, name: str, kind: str, place: Place) -> str | None:
        """The file as it is named on the disk; None, with a finding, when it is not to be had."""
        files, what = self._files, _WHAT[kind]
        self._missing.add(name)
        real = files.real(name)
        if real is not None:
            self._included.add(real)
            return real
        if files.closed(name):
            return None
        if name in files.outside or any(name.startswith(link + "/") for link in files.outside):
            self._report.error(
                "path-outside",
                place,
                f"“{name}” is a link that leads out of the bundle, so it is not opened.",
            )
        elif name in files.unreadable:
            self._unreadable(name, kind, place)
        elif name in files.folders:
            self._report.error("missing-recording", place, f"“{name}” is a folder; a {what} was expected.")
        else:
            self._report.error(
                "missing-recording", place, f"The {what} “{name}” is not in the bundle.",
                files.near_name(name) or "Put the file there, or correct its name.",
            )  # fmt: skip
        return None

    def _unreadable(self, name: str, kind: str, place: Place) -> None:
        self._report.error(
            "unreadable", place, f"The {_WHAT[kind]} “{name}” cannot be opened.", "Look at its permissions."
        )
