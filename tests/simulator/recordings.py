"""Promises small real recordings: a film on which a band moves, and a sound that swells, of given lengths."""

from __future__ import annotations

import math
import struct
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.logging
from av.audio.resampler import AudioResampler
from PIL import Image, ImageDraw

RATE = 48_000  # samples a second; all codecs of the tests take it
PIXELS = {"mjpeg": "yuvj420p", "prores_ks": "yuv422p10le"}
FAST = {"libx264": {"preset": "ultrafast"}, "libvpx-vp9": {"deadline": "realtime", "cpu-used": "8"}}

av.logging.set_level(av.logging.PANIC)


def film(
    path: Path,
    seconds: float = 2.0,
    *,
    picture: str = "libx264",
    sound: str = "aac",
    size: tuple[int, int] = (320, 180),
    rate: int = 25,
    colour: str = "#2A5A8A",
    rotation: int = 0,
) -> Path:
    """A film; `picture` and `sound` name encoders, "" leaves one out. `rotation` turns it, in degrees."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w") as out:
        shown: Any = None
        if picture:
            shown = out.add_stream(picture, rate, options=FAST.get(picture, {}))
            shown.width, shown.height = size
            shown.pix_fmt = PIXELS.get(picture, "yuv420p")
            if rotation:
                shown.set_display_rotation(rotation)
        heard: Any = _heard(out, sound) if sound else None
        if shown is not None:
            for frame in _frames(round(seconds * rate), size, rate, colour):
                out.mux(shown.encode(frame.reformat(format=shown.pix_fmt)))
            out.mux(shown.encode(None))
        if heard is not None:
            _hear(out, heard, seconds)
    return path


def film_apart(path: Path, seconds: float, picture: str) -> Path:
    """A silent film made in a process of its own, for an encoder (SVT-AV1) that changes the priority of the
    thread it is called in: what else runs in that thread is then late."""
    program = "import sys; from pathlib import Path; from tests.simulator.recordings import film; "
    program += f"film(Path(sys.argv[1]), {seconds}, picture={picture!r}, sound='')"
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", program, str(path)], cwd=root, check=True, capture_output=True)
    return path


def sound(path: Path, seconds: float = 2.0, *, codec: str = "libopus", format: str | None = None) -> Path:
    """A sound that swells and fades."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w", format) as out:
        _hear(out, _heard(out, codec), seconds)
    return path


def _heard(out: Any, codec: str) -> Any:
    stream = out.add_stream(codec, RATE)
    stream.layout = "mono"
    formats = [one.name for one in stream.codec.audio_formats or ()]
    stream.format = "s16" if "s16" in formats or not formats else formats[0]
    return stream


def _hear(out: Any, stream: Any, seconds: float) -> None:
    size = stream.codec_context.frame_size or None
    resampler = AudioResampler(format=stream.format, layout="mono", rate=RATE, frame_size=size)
    count = round(seconds * RATE)
    samples = (
        round(9000 * math.sin(2 * math.pi * 330 * n / RATE) * math.sin(math.pi * n / count))
        for n in range(count)
    )
    frame = av.AudioFrame("s16", "mono", count)
    frame.planes[0].update(struct.pack(f"<{count}h", *samples).ljust(frame.planes[0].buffer_size, b"\0"))
    frame.rate, frame.pts, frame.time_base = RATE, 0, Fraction(1, RATE)
    for part in (*resampler.resample(frame), *resampler.resample(None)):
        out.mux(stream.encode(part))
    out.mux(stream.encode(None))


def _frames(count: int, size: tuple[int, int], rate: int, colour: str) -> Iterator[av.VideoFrame]:
    width, height = size
    for n in range(count):
        image = Image.new("RGB", size, colour)
        across = round(n / max(1, count - 1) * width * 0.9)
        ImageDraw.Draw(image).rectangle((across, 0, across + width // 10, height), fill="#E0B35C")
        frame = av.VideoFrame(width, height, "rgb24")
        step = frame.planes[0].line_size
        data = image.tobytes()
        rows = (data[y * width * 3 : (y + 1) * width * 3].ljust(step, b"\0") for y in range(height))
        frame.planes[0].update(b"".join(rows))
        frame.pts, frame.time_base = n, Fraction(1, rate)
        yield frame


def captions(path: Path, *cues: tuple[float, float, str]) -> Path:
    """A WebVTT file."""
    path.parent.mkdir(parents=True, exist_ok=True)

    def time(seconds: float) -> str:
        return f"{int(seconds) // 3600:02}:{int(seconds) // 60 % 60:02}:{seconds % 60:06.3f}"

    blocks = [f"{time(start)} --> {time(end)}\n{text}" for start, end, text in cues]
    path.write_text("\n\n".join(["WEBVTT", *blocks]) + "\n", encoding="utf-8")
    return path
