"""WebVTT: what is said and when, in plain words; what is broken is told with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bundle.captions import CUES_LIMIT, TEXT_LIMIT, Cue, clock, read_captions
from kiosk.errors import Finding, Report

HEAD = "WEBVTT\n\n"


def read(text: str | bytes, duration_s: float = 0.0) -> tuple[tuple[Cue, ...], list[Finding]]:
    report = Report()
    data = text.encode() if isinstance(text, str) else text
    return read_captions(data, "a.vtt", report, duration_s), list(report)


def test_what_a_file_may_hold() -> None:
    cues, found = read(
        "\ufeffWEBVTT - The speech\r\nKind: captions\r\n\r\nNOTE for\r\nthe editor\r\n\r\n"
        "STYLE\r\n::cue {}\r\n\r\n"
        "intro\r\n00:01.000 --> 00:02.500 align:start line:0\r\n"
        "<v.loud Aigul Sample>Good <i>day</i> &amp; peace\r\n"
        "to <c.x>all</c><00:02.000>\r\n\r\n01:00:03.000 --> 01:00:04.000\r\n- Yes.\r\n- No."
    )
    assert found == []
    assert cues == (
        Cue(1.0, 2.5, "Aigul Sample: Good day & peace\nto all"),
        Cue(3603.0, 3604.0, "- Yes.\n- No."),
    )


@pytest.mark.parametrize(
    ("text", "code", "line", "says"),
    [
        ("00:00:01.000 --> 00:00:02.000\nx", "captions", 1, "“WEBVTT”"),
        ("1\n00:00:01,000 --> 00:00:02,000\nx", "captions", 1, "SubRip"),
        ("", "captions", 1, "WebVTT"),
        (HEAD, "captions", None, "no captions"),
        (HEAD + "00:02.000 --> 00:01.000\nx", "caption-time", 3, "00:00:01.000"),
        (HEAD + "one second --> two\nx", "caption-time", 3, "one second"),
        (HEAD + "00:01,000 --> 00:02,000\nx", "caption-time", 3, "full stop"),
        (HEAD + "00:61.000 --> 00:62.000\nx", "caption-time", 3, "cannot be read"),
        (HEAD + "a line alone", "caption-time", 3, "has no time"),
        (HEAD + "00:01.000 --> 00:02.000\n" + "x" * (TEXT_LIMIT + 1), "caption-time", 3, "501 characters"),
    ],
)
def test_what_is_broken_is_told_with_its_line(text: str, code: str, line: int | None, says: str) -> None:
    cues, found = read(text)
    first = found[0] if found[0].code == code and found[0].place.line == line else found[-1]
    assert (first.code, first.place.line, first.severity) == (code, line, "error")
    assert says in f"{first.message} {first.hint}"
    assert cues == ()


def test_a_broken_caption_costs_itself() -> None:
    cues, found = read(HEAD + "00:01.000 --> 00:00.000\nx\n\n00:02.000 --> 00:03.000\ny")
    assert [cue.text for cue in cues] == ["y"]
    assert [finding.code for finding in found] == ["caption-time"]


def test_order_and_length_are_advice() -> None:
    cues, found = read(
        HEAD
        + "00:05.000 --> 00:08.000\nlater\n\n00:01.000 --> 00:06.000\nsooner\n\n00:20.000 --> 00:21.000\nx",
        10,
    )
    assert [cue.text for cue in cues] == ["sooner", "later", "x"]
    assert [(finding.code, finding.place.line, finding.severity) for finding in found] == [
        ("caption-order", 6, "warning"),
        ("caption-late", 9, "warning"),
    ]


def test_another_encoding_is_told_with_its_line() -> None:
    _, found = read((HEAD + "00:01.000 --> 00:02.000\nСөз").encode("cp1251", "replace"))
    assert [(finding.code, finding.place.line) for finding in found] == [("encoding", 4)]


def test_limits() -> None:
    _, found = read(HEAD + "x" * 2_100_000)
    assert found[0].code == "captions"
    many = "".join(f"{clock(n)} --> {clock(n + 0.5)}\nx\n\n" for n in range(CUES_LIMIT + 2))
    cues, found = read(HEAD + many)
    assert (len(cues), [finding.code for finding in found]) == (CUES_LIMIT, ["captions"])


@given(st.text(max_size=300), st.booleans())
def test_nothing_is_raised(text: str, headed: bool) -> None:
    for cue in read((HEAD if headed else "") + text)[0]:
        assert 0 <= cue.start_s < cue.end_s
        assert cue.text.strip()


@given(st.lists(st.integers(0, 9_000_000), min_size=2, max_size=40, unique=True))
def test_what_is_written_is_read(times: list[int]) -> None:
    times = sorted(times)
    written = [Cue(a / 1000, b / 1000, f"n{a}") for a, b in zip(times[::2], times[1::2], strict=False)]
    blocks = (f"{clock(cue.start_s)} --> {clock(cue.end_s)}\n{cue.text}" for cue in written)
    cues, found = read(HEAD + "\n\n".join(blocks))
    assert (cues, found) == (tuple(written), [])
