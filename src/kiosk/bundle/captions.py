"""Promises the captions of a WebVTT file (W3C, WebVTT 1): when what is said, as plain words.

A caption with a broken time costs that caption; a file that is no WebVTT costs the file. Each has a finding
with its line. Tags of style are dropped; who speaks (`<v Name>`) is kept as "Name: …". Notes, styles, regions
and settings of place are passed over: the window sets captions in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

from kiosk.errors import Place, Report

BYTES_LIMIT: Final = 2_000_000
CUES_LIMIT: Final = 10_000  # three hours with one a second
TEXT_LIMIT: Final = 500  # characters at once; two lines of television have 74

_TIME: Final = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES: Final = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_BREAK: Final = re.compile(r"\r\n|\n|\r")
_VOICE: Final = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>")
_TAG: Final = re.compile(r"</?[^>]*>")
_SUBRIP: Final = re.compile(r"\s*\d+\s*[\r\n]+\s*\d+:\d\d:\d\d,\d+\s*-->")
_ASIDE: Final = ("NOTE", "STYLE", "REGION")


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption: from when to when, in seconds, and its plain words, lines apart."""

    start_s: float
    end_s: float
    text: str


def read_captions(data: bytes, name: str, report: Report, duration_s: float = 0.0) -> tuple[Cue, ...]:
    """The captions in `data`, the bytes of file `name`, in the order of their beginning.

    `duration_s` is the length of what they belong to, 0 when it is not known. Problems go to the report.
    """
    text = _decoded(data, name, report)
    if text is None:
        return ()
    before = len(report)
    cues = sorted(_cues(_BREAK.split(text), name, report, duration_s), key=lambda cue: cue.start_s)
    if not cues and len(report) == before:
        report.error(
            "captions", Place(name), "The file has no captions that can be shown.",
            "A caption is a line “00:00:01.000 --> 00:00:04.000” with its words below it.",
        )  # fmt: skip
    return tuple(cues)


def _decoded(data: bytes, name: str, report: Report) -> str | None:
    if len(data) > BYTES_LIMIT:
        report.error(
            "captions", Place(name), f"The file has {len(data) / 1e6:.1f} MB; captions have 2 at the most."
        )
        return None
    if not data.strip():
        report.error(
            "captions",
            Place(name, 1),
            "The file is empty, so it is not WebVTT.",
            "Export the captions again.",
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report.error(
            "encoding",
            Place(name, data.count(b"\n", 0, error.start) + 1),
            "The captions are not saved as UTF-8, so their letters cannot be read.",
            "Save the file again and choose “UTF-8”.",
        )
        return None
    if not re.match(r"WEBVTT(?:[ \t\r\n]|$)", text):
        hint = "The first line of the file is “WEBVTT”."
        if _SUBRIP.match(text):
            hint = "These are SubRip captions (.srt): save them as WebVTT (.vtt) in the program for captions."
        report.error(
            "captions", Place(name, 1), "The file is not WebVTT: its first line is not “WEBVTT”.", hint
        )
        return None
    return text


def _cues(lines: list[str], name: str, report: Report, duration_s: float) -> Iterator[Cue]:
    last: Cue | None = None
    last_line = 0
    for count, (first, block) in enumerate(_blocks(lines)):
        if count == CUES_LIMIT:
            report.error(
                "captions", Place(name, first), f"The file has more than {CUES_LIMIT:,} captions. "
                "The further ones are left out.",
            )  # fmt: skip
            return
        at = next((number for number, line in enumerate(block[:2]) if "-->" in line), None)
        if at is None:
            if not block[0].startswith(_ASIDE):
                report.error(
                    "caption-time", Place(name, first), f"“{block[0][:60]}” has no time, so it is not shown.",
                    "Write “00:00:01.000 --> 00:00:04.000” in the line above it.",
                )  # fmt: skip
            continue
        cue = _cue(block[at], block[at + 1 :], Place(name, first + at), report)
        if cue is None:
            continue
        place = Place(name, first + at)
        if last is not None and cue.start_s < last.end_s:
            report.warning(
                "caption-order",
                place,
                f"This caption begins at {clock(cue.start_s)}, before the one in line {last_line} ends "
                f"({clock(last.end_s)}); of the two only the later one is seen.",
                "Let each end before the next begins.",
            )
        if duration_s and cue.start_s >= duration_s:
            report.warning(
                "caption-late",
                place,
                f"This caption begins at {clock(cue.start_s)}; the recording ends at {clock(duration_s)}.",
                "The captions may belong to another cut of it.",
            )
        if last is None or cue.end_s > last.end_s:
            last, last_line = cue, first + at
        yield cue


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """What stands between empty lines after the head, each with the number of its first line."""
    block: list[str] = []
    head = True
    for number, line in enumerate([*lines, ""], start=1):
        if line.strip():
            block.append(line)
        elif block:
            if not head:
                yield number - len(block), block
            head, block = False, []
    return


def _cue(times: str, said: list[str], place: Place, report: Report) -> Cue | None:
    found = _TIMES.fullmatch(times)
    if found is None:
        report.error(
            "caption-time",
            place,
            f"“{times.strip()[:60]}” cannot be read as times, so the caption is not shown.",
            "Write minutes, seconds and thousandths with a full stop: 00:01:02.500 --> 00:01:05.000.",
        )
        return None
    start, end = _seconds(found.groups()[:4]), _seconds(found.groups()[4:])
    if end <= start:
        report.error(
            "caption-time",
            place,
            f"The caption ends at {clock(end)}, before it begins ({clock(start)}), so it is not shown.",
            "Correct the second time.",
        )
        return None
    text = plain_caption(said)
    if len(text) > TEXT_LIMIT:
        report.error(
            "caption-time",
            place,
            f"The caption has {len(text):,} characters; {TEXT_LIMIT} are the most, so it is not shown.",
            "Divide it: two short lines at a time can be read.",
        )
        return None
    return Cue(start, end, text) if text else None


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60_000 + seconds * 1000 + thousandths) / 1000


def plain_caption(lines: list[str]) -> str:
    """A caption's lines without tags; a voice becomes “Name: ”."""
    text = "\n".join(lines)
    text = _VOICE.sub(lambda voice: f"{voice[1].strip()}: " if voice[1].strip() else "", text)
    text = unescape(_TAG.sub("", text))
    text = "".join(letter if letter.isprintable() or letter in "\n\u200e\u200f" else " " for letter in text)
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def clock(seconds: float) -> str:
    """A time as it is written in the file: 00:01:02.500."""
    thousandths = round(seconds * 1000)
    return (
        f"{thousandths // 3_600_000:02}:{thousandths // 60_000 % 60:02}:{thousandths // 1000 % 60:02}"
        f".{thousandths % 1000:03}"
    )
