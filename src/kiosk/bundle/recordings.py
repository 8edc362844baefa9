"""Promises to tell what a recording (sound or film) is, or why the window cannot play it.

`kiosk check` and the build ask the same `probe`, in the disposable process. Nothing is chosen by the file:
its beginning names the container, and only that container's reader and the decoders listed here are used.
No file is opened by a name that stands inside the recording.

What plays was measured with the FFmpeg in the PySide6 6.11 wheel (docs/adr/0072). The limits:

- 2 GB, 3 hours, 4096 × 2304 pixels (4K of cinemas and cameras), 60 pictures a second.
- `WORK_LIMIT`: pixels decoded in all. Every film is decoded once, whole, by one thread at the build; 3 hours
  of 1920 × 1080 at 30 pictures a second take that thread about half an hour.
- `SMOOTH`: pixels a second up to which a kiosk without a graphics processor plays without a gap.
- `OPEN_*`: what a reader may take to find out what is inside. A film of three hours takes about 10 MB and a
  few hundred reads; boxes without end take all there is.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal, cast

import av
import av.error
import av.logging
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.stream import Disposition
from av.video.stream import VideoStream

from kiosk.bundle.recording_ends import TooManyPartsError, tells_duration, whole

RecordingKind = Literal["sound", "film"]

BYTES_LIMIT: Final = 2_000_000_000
DURATION_LIMIT_S: Final = 3 * 3600
SIDE_LIMIT: Final = 4096
PIXEL_LIMIT: Final = 4096 * 2304
RATE_LIMIT: Final = 61  # pictures a second; 60 and what cameras make of it
WORK_LIMIT: Final = 1920 * 1080 * 30 * DURATION_LIMIT_S
SMOOTH: Final = 1920 * 1080 * 31
STREAM_LIMIT: Final = 16  # a film with two cameras' sound and subtitles has about six
CHANNEL_LIMIT: Final = 8
OPEN_BYTES: Final = 128_000_000
OPEN_READS: Final = 20_000
SHORT_S: Final = 0.5  # what may be missing at the end: durations are rounded

FORMS: Final = {"mov": "MP4", "matroska": "WebM", "ogg": "Ogg", "mp3": "MP3", "flac": "FLAC", "wav": "WAV"}
PICTURES: Final = frozenset({"h264", "hevc", "vp8", "vp9"})
SOUNDS: Final = frozenset({
    "aac", "mp3", "opus", "vorbis", "flac", "alac",
    "pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_f32le", "pcm_u8", "pcm_s16be", "pcm_s24be",
})  # fmt: skip

# By its decoder's name; what is not here is not even used for finding out what a file holds.
_DECODERS: Final = ",".join(sorted({*PICTURES, *SOUNDS, "mp3float"}))
_OPTIONS: Final = {
    "codec_whitelist": _DECODERS,
    "protocol_whitelist": "none",
    "max_streams": str(4 * STREAM_LIMIT),
    "max_pixels": str(PIXEL_LIMIT),
    "max_index_size": str(32 << 20),
    "threads": "1",
}
_OTHER: Final = (
    (b"RIFF....AVI ", "an AVI film"),
    (b"FLV", "a Flash film"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "a Windows Media file"),
    (b"\x00\x00\x01\xba", "a film of a DVD (MPEG)"),
    (b"\x00\x00\x01\xb3", "an MPEG film"),
    (b"\x47...", "a film of a camera or television (MPEG-TS)"),
    (b"FORM....AIF", "an AIFF sound"),
    (b".RMF", "a RealMedia file"),
    (b"#!AMR", "an AMR voice recording"),
    (b"MThd", "a MIDI file: notes, no sound"),
    (b"#EXTM3U", "a list of addresses"),
    (b"WEBVTT", "a file of captions"),
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
)
_CONVERT: Final = {
    "film": "Save it as MP4 with H.264 and AAC (in HandBrake: “Fast 1080p30”), or as WebM with VP9 and Opus.",
    "sound": "Save it as MP3, or as Ogg with Opus or Vorbis.",
}
_AGAIN: Final = "Copy it from its original again."

logging.getLogger("libav").setLevel(logging.CRITICAL)
av.logging.set_level(av.logging.PANIC)  # what is wrong is told by findings


class BadRecordingError(Exception):
    """Why a recording cannot be played: `code` of the finding, a sentence, and what to do."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording that plays. `container` and `codecs` (the picture's first) in FFmpeg's words; `duration_s`
    in seconds; `width` and `height` in pixels as they are shown, after `rotation` (degrees, clockwise, of
    90), both 0 for sound; `rate` in pictures a second; `size` in bytes."""

    path: Path
    kind: RecordingKind
    container: str
    codecs: tuple[str, ...]
    duration_s: float
    width: int
    height: int
    rotation: int
    rate: float
    has_sound: bool
    size: int


def probe(path: Path, kind: RecordingKind) -> Recording:
    """What the file at `path` is, after pieces of it were decoded. Raises BadRecordingError; OSError when
    the file cannot be opened."""
    with opened(path, kind) as source:
        duration_s = source.duration_s()
        width, height, rate = source.measures()
        _within(kind, duration_s, width, height, rate)
        rotation = _decodes(source, duration_s)
        _ends(source, duration_s)
        if rotation % 180:
            width, height = height, width
        streams = [stream for stream in (source.picture, source.sound) if stream is not None]
        return Recording(
            path=path,
            kind=kind,
            container=source.form,
            codecs=tuple(codec_name(stream) for stream in streams),
            duration_s=round(duration_s, 3),
            width=width,
            height=height,
            rotation=rotation,
            rate=rate,
            has_sound=source.sound is not None,
            size=path.stat().st_size,
        )


def heavy_reason(recording: Recording) -> str:
    """Why a film may not play smoothly everywhere, or ""."""
    if recording.width * recording.height * recording.rate <= SMOOTH:
        return ""
    return (
        f"The film has {recording.width} × {recording.height} pixels at {recording.rate:.0f} pictures a "
        "second. "
        "On a kiosk without a graphics processor it may not run smoothly."
    )


# ---------------------------------------------------------------- opening


@dataclass(slots=True)
class Source:
    """An opened recording, and the streams of it that the window plays: `picture` is None for a sound.
    `told`: its duration stands in the file and is no guess."""

    kind: RecordingKind
    form: str
    container: InputContainer
    picture: VideoStream | None
    sound: AudioStream | None
    told: bool

    @property
    def main(self) -> VideoStream | AudioStream:
        """The stream that rules the length."""
        found = self.picture or self.sound
        assert found is not None  # `opened` gives none without
        return found

    def duration_s(self) -> float:
        """The length as told, or as measured where the file does not tell it (recorded live)."""
        told = self.container.duration
        if told is None or told <= 0:
            return self.last_s(0)
        return float(Fraction(told, av.time_base))

    def measures(self) -> tuple[int, int, float]:
        """Width and height as stored, in pixels, and pictures a second; zeros for sound."""
        if self.picture is None:
            return 0, 0, 0.0
        rate = self.picture.average_rate or self.picture.guessed_rate or Fraction(0)
        return self.picture.width or 0, self.picture.height or 0, float(rate)

    def seek(self, seconds: float) -> None:
        """Go to the last key picture before a moment, in seconds from the beginning."""
        start = self.container.start_time or 0
        self.container.seek(max(start, start + int(seconds * av.time_base)))

    def packets(self) -> Iterator[Packet[VideoStream] | Packet[AudioStream]]:
        """What follows from here, of the streams that are played."""
        wanted = [stream for stream in (self.picture, self.sound) if stream is not None]
        for packet in self.container.demux(wanted):
            yield cast("Packet[VideoStream] | Packet[AudioStream]", packet)

    def last_s(self, start: float) -> float:
        """The end of the last packet after `start`, in seconds from the beginning."""
        self.seek(start)
        first = (self.container.start_time or 0) / av.time_base
        end = 0.0
        for packet in self.packets():
            if packet.pts is not None and packet.time_base:
                end = max(end, float((packet.pts + (packet.duration or 0)) * packet.time_base) - first)
        return end


@contextmanager
def opened(path: Path, kind: RecordingKind) -> Iterator[Source]:
    """A recording whose streams may be decoded. Raises as `probe` does."""
    size = path.stat().st_size
    if size == 0:
        raise BadRecordingError("not-a-recording", f"The file is not a {kind}: it is empty.", _AGAIN)
    if size > BYTES_LIMIT:
        raise _too_large(f"its file has {size / 1e9:.1f} GB; 2 GB are the most", "Save it smaller.")
    with path.open("rb") as file:
        form = _form(file.read(4096), kind)
        try:
            if not whole(file, form):
                raise cut_off(kind)
        except TooManyPartsError:
            raise _strange(kind) from None
        told = tells_duration(file, form)
        file.seek(0)
        stream = _Counted(file)
        try:
            container = av.open(
                cast(Any, stream), "r", format=form, options=dict(_OPTIONS), metadata_errors="replace",
                buffer_size=65_536,
            )  # fmt: skip
        except (av.error.FFmpegError, ValueError, MemoryError, OSError):
            raise _unopened(form, stream, kind) from None
        with container:
            if stream.spent:
                raise _unopened(form, stream, kind)
            stream.counting = False
            picture, sound = _streams(container, kind)
            for found in (picture, sound):
                if found is not None:
                    # A later part of the stream may say another size than its head.
                    found.codec_context.options = {"max_pixels": str(PIXEL_LIMIT)}
                    found.codec_context.thread_count = 1
            try:
                yield Source(kind, form, container, picture, sound, told)
            except (av.error.FFmpegError, ValueError, MemoryError) as error:
                raise broken(kind) from error


class _Counted:
    """A file that a reader may ask only so often while it looks at what is inside."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.counting, self.spent = True, False
        self._reads = self._bytes = 0

    def read(self, count: int = -1) -> bytes:
        if self.counting:
            self._reads += 1
            self._bytes += count
            if self._reads > OPEN_READS or self._bytes > OPEN_BYTES:
                self.spent = True
                return b""
        return self._file.read(count)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()


def _form(start: bytes, kind: RecordingKind) -> str:
    """The container by the file's beginning, in FFmpeg's word for its reader."""
    if start[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"):
        brand = start[8:12]
        if brand in (b"heic", b"heix", b"mif1", b"avif", b"crx "):
            raise BadRecordingError(
                "not-a-recording", f"The file is a picture, not a {kind}.", _CONVERT[kind]
            )
        return "mov"
    if start.startswith(b"\x1a\x45\xdf\xa3"):
        return "matroska"
    if start.startswith(b"OggS"):
        return "ogg"
    if start.startswith(b"fLaC"):
        return "flac"
    if start.startswith(b"RIFF") and start[8:12] == b"WAVE":
        return "wav"
    frame = start[:1] == b"\xff" and start[1:2] >= b"\xe0" and start[:3] != b"\xff\xd8\xff"
    if frame or start.startswith(b"ID3"):
        if frame and start[1] & 0x06 == 0:
            raise BadRecordingError(
                "recording-codec", "The file is AAC sound without a container.", _CONVERT[kind]
            )
        return "mp3"
    for magic, name in _OTHER:
        if all(mask in (46, byte) for mask, byte in zip(magic, start, strict=False)):
            raise BadRecordingError(
                "not-a-recording", f"The file is {name}, not a {kind} that can be played.", _CONVERT[kind]
            )
    raise BadRecordingError("not-a-recording", f"The file is not a {kind}.", _CONVERT[kind])


def _streams(container: InputContainer, kind: RecordingKind) -> tuple[VideoStream | None, AudioStream | None]:
    """The picture and the sound that are played; what else there is is passed over."""
    count = len(container.streams)
    if count > STREAM_LIMIT:
        raise _too_large(
            f"it holds {count:,} streams; {STREAM_LIMIT} are the most",
            "Save it with one picture and one sound.",
        )
    still = Disposition.attached_pic | Disposition.still_image | Disposition.timed_thumbnails
    pictures = [stream for stream in container.streams.video if not stream.disposition & still]
    sounds = list(container.streams.audio)
    picture = _preferred(pictures) if kind == "film" else None
    sound = _preferred(sounds)
    if kind == "film" and picture is None:
        if sound is None:
            raise BadRecordingError("not-a-recording", "The file holds neither picture nor sound.", _AGAIN)
        raise BadRecordingError(
            "film-without-picture",
            "The film has no picture: its file holds sound alone.",
            "If it is a sound, write “kind: sound”; otherwise export the film again with its picture.",
        )
    if kind == "sound" and sound is None:
        raise BadRecordingError(
            "sound-without-sound", "The recording has no sound: its file holds no sound stream.", _AGAIN
        )
    for stream, known, what in ((picture, PICTURES, "picture"), (sound, SOUNDS, "sound")):
        name = "" if stream is None else codec_name(stream)
        if stream is not None and name not in known:
            raise BadRecordingError(
                "recording-codec",
                f"The {what} is compressed as {_READABLE.get(name, name.upper() or 'something unknown')}, "
                "which the kiosk does not play.",
                _CONVERT[kind],
            )
    return picture, sound


_READABLE: Final = {
    "av1": "AV1", "mpeg4": "MPEG-4 (DivX, Xvid)", "mpeg2video": "MPEG-2", "mpeg1video": "MPEG-1",
    "prores": "ProRes", "dnxhd": "DNxHD", "mjpeg": "Motion JPEG", "theora": "Theora", "ac3": "AC-3 (Dolby)",
    "eac3": "E-AC-3 (Dolby)", "dts": "DTS", "wmav2": "Windows Media Audio", "amr_nb": "AMR",
    "vvc": "VVC (H.266)",
}  # fmt: skip


def _preferred(streams: list[Any]) -> Any:
    """The stream that says it is the default, else the first; None of none."""
    return next((s for s in streams if s.disposition & Disposition.default), streams[0] if streams else None)


def codec_name(stream: VideoStream | AudioStream) -> str:
    """The codec in FFmpeg's word, whichever decoder would be used; "" when it has none."""
    context = cast("Any", stream.codec_context)  # None when no decoder is known, whatever the stub says
    return "" if context is None else str(context.codec.canonical_name)


def _strange(kind: RecordingKind) -> BadRecordingError:
    return _too_large("its file is built as no camera or program builds one", _CONVERT[kind])


def _unopened(form: str, stream: _Counted, kind: RecordingKind) -> BadRecordingError:
    if stream.spent:
        return _strange(kind)
    if form == "mov":
        return BadRecordingError(
            "recording-cut-off",
            "The file cannot be opened: it has no table of contents, as when the end of it is missing.",
            "Copy it from its original again; a camera or a program that was stopped has not finished it.",
        )
    return BadRecordingError(
        "recording-broken", f"The {kind} is damaged: its {FORMS[form]} file cannot be opened.", _AGAIN
    )


# ---------------------------------------------------------------- limits


def _within(kind: RecordingKind, duration_s: float, width: int, height: int, rate: float) -> None:
    """Raises BadRecordingError for what is too much to decode or to show."""
    if duration_s <= 0:
        raise BadRecordingError(
            "recording-broken", f"The {kind} has no length: nothing can be played.", _AGAIN
        )
    if duration_s > DURATION_LIMIT_S:
        raise _too_large(f"it is {duration_s / 3600:.1f} hours long; 3 are the most", "Cut it into parts.")
    if kind == "sound":
        return
    across = f"{width} × {height} pixels"
    smaller = "Save it with 1920 × 1080 pixels."
    if width < 16 or height < 16:
        raise BadRecordingError(
            "recording-broken", f"The film's picture has {across}: it cannot be shown.", _AGAIN
        )
    if max(width, height) > SIDE_LIMIT or width * height > PIXEL_LIMIT:
        raise _too_large(f"its picture has {across}; 4096 × 2304 are the most", smaller)
    if rate > RATE_LIMIT:
        raise _too_large(f"it has {rate:.0f} pictures a second; 60 are the most", "Save it with 30.")
    if width * height * rate * duration_s > WORK_LIMIT:
        raise _too_large(
            f"{across} at {rate:.0f} pictures a second for {duration_s / 60:.0f} minutes", smaller
        )


def _too_large(what: str, hint: str) -> BadRecordingError:
    return BadRecordingError("recording-too-large", f"The recording is too large: {what}.", hint)


# ---------------------------------------------------------------- decoding


PLACES: Final = (0.0, 0.25, 0.5, 0.75)  # of the length
FRAMES_EACH: Final = 8
PACKETS_EACH: Final = 400  # within which the frames must come


def _decodes(source: Source, duration_s: float) -> int:
    """Decode pieces at several places; the rotation of the picture in degrees, clockwise. Raises
    BadRecordingError where a place gives nothing."""
    rotation = 0
    for share in PLACES:
        source.seek(share * duration_s)
        got = dict.fromkeys((s.index for s in (source.picture, source.sound) if s is not None), 0)
        for count, packet in enumerate(source.packets()):
            refuse_locked(packet)
            try:
                frames = packet.decode()
            except av.error.InvalidDataError:
                frames = []
            if frames and not got[packet.stream.index] and packet.stream is source.picture:
                rotation = round(-cast(Any, frames[0]).rotation / 90) * 90 % 360
            got[packet.stream.index] += len(frames)
            if all(number >= FRAMES_EACH for number in got.values()) or count > PACKETS_EACH:
                break
        # The sound may begin later or end sooner than the picture, so only a film's picture rules.
        if not got[source.main.index]:
            raise broken(source.kind, share * duration_s)
    return rotation


def refuse_locked(packet: Packet[Any]) -> None:
    """Raises BadRecordingError for a packet that only a key opens."""
    if packet.has_sidedata("encryption_info"):
        raise BadRecordingError(
            "recording-locked",
            "The recording is encrypted, as films of shops and streaming services are.",
            "Ask whoever holds the rights for a copy without protection.",
        )


def _ends(source: Source, duration_s: float) -> None:
    """Raises BadRecordingError when the end that the file tells of is not in it."""
    try:
        last = source.last_s(max(0.0, duration_s - 2.0))
    except av.error.FFmpegError:
        last = 0.0
    if source.told and last + max(SHORT_S, 0.01 * duration_s) < duration_s:
        raise cut_off(source.kind)


def cut_off(kind: str) -> BadRecordingError:
    return BadRecordingError(
        "recording-cut-off", f"The {kind} is cut off: the end of its file is missing.", _AGAIN
    )


def broken(kind: str, at_s: float = 0.0) -> BadRecordingError:
    where = f" after {at_s:.0f} seconds" if at_s >= 1 else ""
    return BadRecordingError(
        "recording-broken",
        f"The {kind} is damaged: it cannot be played{where}.",
        f"{_AGAIN} Or save it anew.",
    )
