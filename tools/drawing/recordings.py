"""Makes the exhibition's two samples of recordings: rays that draw themselves, and sixty-one notes.

No recorded speech is at hand, so every player is shown for real with what a program can honestly make: tones
and lines from the bundle's own records. Nobody speaks in them and nobody is shown; the film's other version
keeps an interpreter's place by words and an empty outline. Both say that they are samples.

    python tools/drawing/recordings.py [--bundle content/kazakhstan-diplomacy] [film] [sound]

Needs PyAV. The film is WebM (VP9, Opus) at 1280×720 and 25 pictures a second, the sound Ogg (Opus); one
thread and no clock, so the same input gives the same bytes. Their captions are files of the bundle, written
by hand.
"""

from __future__ import annotations

import argparse
import sys
from argparse import RawDescriptionHelpFormatter as Raw
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import cos, exp, pi, sin
from pathlib import Path
from random import Random
from typing import Final

import av
import yaml
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame
from PIL import Image
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

import ornament
from palette import ASH, BONE, BRASS, GOLD, NIGHT, mix
from sheet import ROOT, Face, put, records, save, start, stroke

WIDTH: Final = 1280
HEIGHT: Final = 720
FPS: Final = 25
RATE: Final = 48_000
SECONDS: Final = 27.0
FIRST: Final = 3.0  # when the first document comes
EACH: Final = 1.1  # seconds from one document to the next
SAMPLE: Final = "Үлгі · Образец · Sample"
INTERPRETER: Final = (
    "Ым тілі аудармашысының орны",
    "Место переводчика на жестовый язык",
    "Place of the interpreter",
)

_SCALE: Final = (0, 3, 5, 7, 10)  # a minor pentatonic, in semitones: every note agrees with every other


# --- sound --------------------------------------------------------------------------------------------------


class Tape:
    """Stereo samples, -1…1, as long as they are told to be."""

    def __init__(self, seconds: float) -> None:
        self.left = array("f", bytes(4 * round(seconds * RATE)))
        self.right = array("f", bytes(4 * round(seconds * RATE)))

    def pluck(
        self, at: float, pitch: float, loud: float, place: float, seed: int, seconds: float = 3.0
    ) -> None:
        """A plucked string (Karplus and Strong, 1983) at `at` seconds; `place` -1 left … 1 right."""
        rng = Random(seed)
        period = max(2, round(RATE / pitch))
        string = [rng.uniform(-1, 1) for _ in range(period)]
        for _ in range(3):  # a soft finger: the burst without its highest parts
            string = [(string[i - 1] + string[i]) / 2 for i in range(period)]
        mean = sum(string) / period
        string = [v - mean for v in string]
        begin = round(at * RATE)
        length = min(round(seconds * RATE), len(self.left) - begin)
        left, right = loud * cos((place + 1) * pi / 4), loud * sin((place + 1) * pi / 4)
        fade = round(0.3 * RATE)
        k = 0
        for n in range(length):
            after = k + 1 if k + 1 < period else 0
            value = string[k]
            string[k] = 0.4985 * (value + string[after])
            k = after
            if n > length - fade:
                value *= (length - n) / fade
            self.left[begin + n] += value * left
            self.right[begin + n] += value * right

    def hum(self, at: float, pitch: float, loud: float, seconds: float) -> None:
        """A soft tone that swells and goes: one partial and its octave."""
        begin = round(at * RATE)
        length = min(round(seconds * RATE), len(self.left) - begin)
        step = 2 * pi * pitch / RATE
        for n in range(length):
            shape = sin(pi * n / length) ** 2
            value = loud * shape * (sin(step * n) + 0.3 * sin(2 * step * n))
            self.left[begin + n] += value
            self.right[begin + n] += value

    def frames(self) -> Iterator[AudioFrame]:
        """As 16-bit frames of 20 ms, the loudest sample at -3 dB."""
        loudest = max(max(map(abs, self.left)), max(map(abs, self.right)), 1e-6)
        gain = 0.7 * 32767 / loudest
        size = RATE // 50
        for begin in range(0, len(self.left) - size + 1, size):
            both = array("h", bytes(4 * size))
            both[0::2] = array("h", (round(v * gain) for v in self.left[begin : begin + size]))
            both[1::2] = array("h", (round(v * gain) for v in self.right[begin : begin + size]))
            frame = AudioFrame(format="s16", layout="stereo", samples=size)
            frame.planes[0].update(both.tobytes())
            frame.sample_rate = RATE
            frame.pts = begin
            yield frame


def _pitch(step: int, base: float = 146.83) -> float:
    """The `step`th note of the scale above D3."""
    octave, degree = divmod(step, len(_SCALE))
    return base * 2 ** (octave + _SCALE[degree] / 12)


def sixty_one(count: int = 61) -> Tape:
    """So many notes, slow at first and closer and closer, that climb as they come."""
    tape = Tape(SECONDS + 1)
    rng = Random(1992)
    for i in range(count):
        q = i / (count - 1)
        at = 1.0 + 21.5 * (1 - (1 - q) ** 1.6)
        step = round(11 * q) + rng.choice((0, 0, 1, 2, -1, 3))
        tape.pluck(at, _pitch(max(0, step)), 0.5 + 0.3 * q, rng.uniform(-0.7, 0.7), 61 + i)
    for step in (0, 3, 5):
        tape.hum(20.0, _pitch(step, 73.42), 0.05, 7.5)
    return tape


# --- the film -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Beat:
    """A document of the bundle: its day, and when it comes, in seconds."""

    year: str
    day: str
    at: float


def beats(bundle: Path) -> list[Beat]:
    """The documents with a full date, in the order of their days."""
    days = sorted(str(r.get("date", "")) for r in records(bundle, "documents"))
    full = [d.split("-") for d in days if len(d) == 10]
    return [Beat(y, f"{d}.{m}", FIRST + i * EACH) for i, (y, m, d) in enumerate(full)]


def film_sound(plan: Sequence[Beat]) -> Tape:
    """A note for every document, and all of them together at the end."""
    tape = Tape(SECONDS)
    for i, beat in enumerate(plan):
        tape.pluck(
            beat.at,
            _pitch((0, 3, 1, 4, 2, 5, 3, 6, 4, 7, 5, 8, 6, 9, 7, 8, 10)[i % 17]),
            0.6,
            cos(i * 2.4) * 0.6,
            i,
        )
    for step in (0, 2, 3, 5):
        tape.hum(plan[-1].at, _pitch(step, 73.42), 0.06, SECONDS - plan[-1].at)
    for k, step in enumerate((0, 3, 5, 8)):
        tape.pluck(plan[-1].at + EACH + 0.05 * k, _pitch(step), 0.6, 0.3 * (k - 1.5), 100 + k, 4.0)
    return tape


def _swing(t: float) -> float:
    """0 to 1 and slower towards the end."""
    return 0.0 if t <= 0 else 1.0 if t >= 1 else 1 - (1 - t) ** 3


def picture(t: float, plan: Sequence[Beat], rays: int, interpreter: bool) -> QImage:
    """The film's picture at `t` seconds."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    image.fill(QColor(NIGHT))
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    cx, cy, ring, reach = 430.0, 360.0, 62.0, 318.0
    p.save()
    p.translate(cx, cy)
    for i in range(rays):
        beat = plan[i % len(plan)]
        q = _swing((t - beat.at) / 1.6)
        if q <= 0:
            continue
        a = 2 * pi * i / rays
        far = ring * 1.2 + (reach * (1.0 if i % 2 else 0.95) - ring * 1.2) * q
        young = exp(-max(0.0, t - beat.at) / 1.4)
        colour = mix(BRASS, GOLD, young)
        p.setPen(stroke(colour, 1.3 + 1.2 * young))
        p.drawLine(QPointF(ring * 1.2 * sin(a), -ring * 1.2 * cos(a)), QPointF(far * sin(a), -far * cos(a)))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(colour))
        p.drawEllipse(QPointF(far * sin(a), -far * cos(a)), 2.0 + young, 2.0 + young)
        p.setBrush(Qt.BrushStyle.NoBrush)
    p.restore()
    born = _swing(t / 2.0)
    ornament.draw_shanyrak(p, cx, cy, ring, mix(NIGHT, GOLD, born), 5.5)
    now = next((b for b in reversed(plan) if t >= b.at), None)
    if now is not None:
        seen = _swing((t - now.at) / 0.5)
        put(p, 812, 236, now.year, Face.EXTRALIGHT, 186, mix(GOLD, BONE, seen))
        put(p, 820, 302, now.day, Face.LIGHT, 54, GOLD)
        # How far along: a tick for every document.
        for i, beat in enumerate(plan):
            x = 822 + i * 22.0
            done = t >= beat.at
            p.setPen(
                stroke(GOLD if beat is now else BONE if done else mix(BONE, NIGHT, 0.7), 3.0 if done else 1.6)
            )
            p.drawLine(QPointF(x, 352), QPointF(x, 352 - (22 if beat is now else 12)))
    put(p, 40, HEIGHT - 34, SAMPLE, Face.SANS, 25, ASH)
    if interpreter:
        _interpreter(p, QRectF(820, 392, 420, 296))
    p.end()
    return image


def _interpreter(p: QPainter, box: QRectF) -> None:
    """The place of an interpreter: an empty outline and words."""
    p.fillRect(box, QColor(mix(NIGHT, BONE, 0.10)))
    pen = stroke(ASH, 2.0)
    pen.setDashPattern([6, 5])
    p.setPen(pen)
    p.drawRect(box)
    p.setPen(stroke(ASH, 3.0))
    x, y = box.center().x(), box.top() + 70
    p.drawEllipse(QPointF(x, y), 34, 38)
    shoulders = QPainterPath(QPointF(x - 92, y + 116))
    shoulders.cubicTo(x - 88, y + 66, x - 50, y + 52, x, y + 52)
    shoulders.cubicTo(x + 50, y + 52, x + 88, y + 66, x + 92, y + 116)
    p.drawPath(shoulders)
    for i, text in enumerate(INTERPRETER):
        put(p, x, y + 152 + i * 30, text, Face.SANS, 22, BONE, align="centre")


def _frame(image: QImage, number: int) -> VideoFrame:
    frame = VideoFrame(WIDTH, HEIGHT, "rgb24")
    frame.planes[0].update(bytes(image.constBits()))
    out = frame.reformat(format="yuv420p")
    out.pts = number
    return out


def write_film(path: Path, tape: Tape, at: Callable[[float], QImage]) -> int:
    """Writes a WebM film of SECONDS and returns its bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w", format="webm", options={"fflags": "+bitexact"}) as box:
        video = box.add_stream(
            "libvpx-vp9",
            rate=FPS,
            options={"crf": "34", "b": "0", "cpu-used": "3", "g": "125", "row-mt": "0"},
        )
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        video.thread_count = 1
        sound = box.add_stream("libopus", rate=RATE, layout="stereo", options={"b": "72k"})
        waiting = tape.frames()
        heard = next(waiting, None)
        told = 0  # samples
        for n in range(round(SECONDS * FPS)):
            while heard is not None and told <= n * RATE / FPS:
                box.mux(sound.encode(heard))
                told += heard.samples
                heard = next(waiting, None)
            box.mux(video.encode(_frame(at(n / FPS), n)))
        while heard is not None:
            box.mux(sound.encode(heard))
            heard = next(waiting, None)
        box.mux(video.encode(None))
        box.mux(sound.encode(None))
    return path.stat().st_size


def write_sound(path: Path, tape: Tape) -> int:
    """Writes an Ogg sound and returns its bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w", format="ogg", options={"fflags": "+bitexact"}) as box:
        sound = box.add_stream("libopus", rate=RATE, layout="stereo", options={"b": "72k"})
        for frame in tape.frames():
            box.mux(sound.encode(frame))
        box.mux(sound.encode(None))
    return path.stat().st_size


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Raw)
    parser.add_argument("--bundle", type=Path, default=ROOT / "content/kazakhstan-diplomacy")
    parser.add_argument("what", nargs="*", choices=["film", "sound", []], help="both when left out")
    options = parser.parse_args(arguments)
    start()
    media = options.bundle / "media/recordings"
    if not options.what or "sound" in options.what:
        path = media / "sixty-one-notes.ogg"
        print(f"{path}: {write_sound(path, sixty_one()):,} bytes")
    if not options.what or "film" in options.what:
        head = yaml.load(
            (options.bundle / "exhibition.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
        )
        rays = len(head["rays"]["countries"])
        plan = beats(options.bundle)
        tape = film_sound(plan)
        for name, interpreter in (("rays", False), ("rays.sign", True)):
            path = media / f"{name}.webm"
            size = write_film(path, tape, partial(picture, plan=plan, rays=rays, interpreter=interpreter))
            print(f"{path}: {size:,} bytes")
        still = picture(plan[-1].at + 1.0, plan, rays, False)
        poster = Image.frombytes("RGB", (WIDTH, HEIGHT), bytes(still.constBits()))
        print(f"{media / 'rays.png'}: {save(poster, media / 'rays.png', palette=True):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
