"""Promises to tell, without a decoder, whether the end of a recording's file is there.

Containers say how long they are: boxes of MP4, the segment of WebM, the chunks of WAV, the last page of Ogg.
At most `MOST_BOXES` parts are stepped over and nothing longer than a page of Ogg is held. MP3 and FLAC say it
by their duration alone, which `recordings` compares.
"""

from __future__ import annotations

import struct
from typing import BinaryIO, Final

MOST_BOXES: Final = 100_000  # a fragment a second for three hours takes some 22,000
_OGG_PAGE: Final = 65_307  # bytes of the longest page


class TooManyPartsError(Exception):
    """The file is built of more parts than any camera or program makes."""


def whole(stream: BinaryIO, form: str) -> bool:
    """False when the file ends before its container does. `form` as in `recordings.FORMS`. Raises
    TooManyPartsError, and OSError when the file cannot be read."""
    size = stream.seek(0, 2)
    stream.seek(0)
    match form:
        case "mov":
            return _boxes(stream, size)
        case "matroska":
            return _segment(stream, size)
        case "wav":
            riff = struct.unpack("<I", stream.read(8)[4:])[0]
            return riff in (0, 0xFFFFFFFF) or riff + 8 <= size + 1  # written live, or a padding byte left out
        case "ogg":
            return _last_page(stream, size)
    return True


def _boxes(stream: BinaryIO, size: int) -> bool:
    at = 0
    for _ in range(MOST_BOXES):
        if at >= size:
            return True
        stream.seek(at)
        head = stream.read(16)
        if len(head) < 8:
            return not any(head)  # some cameras fill up with zeros
        length = int.from_bytes(head[:4], "big")
        if length == 1:
            length = int.from_bytes(head[8:], "big")
        if length == 0:
            return True  # to the end of the file
        if length < 8:
            return False
        at += length
        if at > size:
            return False
    raise TooManyPartsError


def _segment(stream: BinaryIO, size: int) -> bool:
    stream.seek(4)
    header = _number(stream)
    if header is None:
        return True  # the reader will say what is wrong with it
    stream.seek(header, 1)
    if stream.read(4) != b"\x18\x53\x80\x67":
        return True
    length = _number(stream)
    return length is None or stream.tell() + length <= size


def _number(stream: BinaryIO) -> int | None:
    """A length as EBML writes it; None when it is unknown or none."""
    first = stream.read(1)
    if not first or first == b"\0":
        return None
    width = 9 - first[0].bit_length()
    rest = stream.read(width - 1)
    value = int.from_bytes(bytes([first[0] & (0xFF >> width)]) + rest, "big")
    return None if len(rest) < width - 1 or value == (1 << (7 * width)) - 1 else value


def _last_page(stream: BinaryIO, size: int) -> bool:
    """Whether the last page is whole and says that it is the last: Ogg tells no length."""
    stream.seek(max(0, size - 2 * _OGG_PAGE))
    tail = stream.read()
    page = tail[max(0, tail.rfind(b"OggS")) :]
    if page[:4] != b"OggS" or len(page) < 27:
        return False
    segments = page[27 : 27 + page[26]]
    return bool(page[5] & 4) and 27 + page[26] + sum(segments) == len(page)


def tells_duration(stream: BinaryIO, form: str) -> bool:
    """Whether the duration stands in the file, so that less is too little: an MP3 without a table is only
    guessed at."""
    if form != "mp3":
        return True
    stream.seek(0)
    head = stream.read(10)
    start = 0
    if head[:3] == b"ID3":
        start = 10 + sum(
            (byte & 0x7F) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=False)
        )
    stream.seek(start)
    frame = stream.read(2048)
    return any(mark in frame for mark in (b"Xing", b"Info", b"VBRI"))
