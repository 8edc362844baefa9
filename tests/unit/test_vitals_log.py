"""The log: sentences at a terminal, levels and fields in systemd's journal, caps, readers that are gone."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.vitals.log import (
    ALL_BURST,
    BURST,
    KINDS,
    LONGEST,
    WINDOW_S,
    Level,
    Log,
    is_journal,
    one_line,
    visible,
)


class Paper:
    """Somewhere to write that has no file behind it."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str, /) -> object:
        self.text += text
        return None

    def flush(self) -> None:
        return None

    def fileno(self) -> int:
        raise OSError("no file")

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()


class Bench:
    """A log on paper, with a clock of its own."""

    def __init__(self, structured: bool = True) -> None:
        self.now = 500.0
        self.paper = Paper()
        self.log = Log(self.paper, structured, lambda: self.now)

    def tell(self, line: str, event: str = "", level: Level = Level.NOTICE, **fields: object) -> None:
        self.log.tell(line, event, level, fields)


def test_at_a_terminal_a_line_is_the_sentence() -> None:
    bench = Bench(structured=False)
    bench.tell("A visit ended.", "visit-ended", Level.INFO, length_s=93)
    bench.tell("Two\nlines.")
    assert bench.paper.text == "A visit ended.\nTwo\nlines.\n"


def test_in_the_journal_a_line_has_its_level_and_its_fields() -> None:
    bench = Bench()
    bench.tell("A visit ended.", "visit-ended", Level.INFO, length_s=93, by='a "hand"', well=True)
    assert bench.paper.lines == [
        '<6>A visit ended. | event=visit-ended length_s=93 by="a \\"hand\\"" well=true'
    ]


def test_what_is_said_without_an_event_is_said_as_it_was() -> None:
    bench = Bench()
    bench.tell("The clock stands.")
    assert bench.paper.lines == ["<5>The clock stands."]


# -- caps


def test_a_fault_that_comes_with_every_touch_is_counted() -> None:
    bench = Bench()
    for number in range(BURST + 500):
        bench.tell(f"Fault {number}.", "fault", Level.WARNING)
    bench.tell("Something else.", "else")
    assert len(bench.paper.lines) == BURST + 1
    bench.now += WINDOW_S
    bench.tell("Fault again.", "fault", Level.WARNING)
    assert bench.paper.lines[-2:] == [
        "<4>500 more like this: fault | event=left-out", "<4>Fault again. | event=fault"
    ]  # fmt: skip


def test_what_was_left_out_is_told_when_nothing_more_comes() -> None:
    bench = Bench()
    for _ in range(BURST + 3):
        bench.tell("The same.")
    bench.log.flush()
    assert len(bench.paper.lines) == BURST
    bench.now += WINDOW_S
    bench.log.flush()
    bench.log.flush()
    assert bench.paper.lines[BURST:] == ["<5>3 more like this: The same. | event=left-out"]


def test_all_together_have_an_end() -> None:
    bench = Bench()
    for number in range(ALL_BURST + 40):
        bench.tell(f"Line {number}.")
    assert len(bench.paper.lines) == ALL_BURST
    bench.now += WINDOW_S
    bench.tell("Calm again.")
    assert bench.paper.lines[-2:] == ["<4>40 more lines were left out | event=left-out", "<5>Calm again."]


def test_a_terminal_is_told_everything_that_has_no_event() -> None:
    bench = Bench(structured=False)
    for _ in range(ALL_BURST * 2):
        bench.tell("documents/a.yaml:3: no title")
    assert len(bench.paper.lines) == ALL_BURST * 2


def test_what_is_counted_takes_no_more_and_more_room() -> None:
    bench = Bench()
    for number in range(KINDS * 4):
        bench.now += 1
        bench.tell(f"Line {number}.")
    assert len(bench.log._kinds) == KINDS


def test_a_clock_that_jumps_back_silences_nothing() -> None:
    bench = Bench()
    for _ in range(BURST + 1):
        bench.tell("The same.")
    bench.now -= 1e6
    bench.tell("The same.")
    assert len(bench.paper.lines) == BURST + 2


# -- one line


@given(st.text(), st.text(max_size=50), st.dictionaries(st.sampled_from(["a", "b"]), st.text()))
def test_by_property_a_line_is_one_line_and_its_fields_can_be_read(
    line: str, event: str, fields: dict[str, str]
) -> None:
    bench = Bench()
    bench.log.tell(line, re.sub(r"[^a-z-]", "", event), Level.NOTICE, fields)
    (said,) = bench.paper.text.split("\n")[:-1]
    assert len(said) <= LONGEST + 3
    assert said.startswith("<5>")
    assert said.isascii() or said.encode("utf-8")
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", said)
    if fields and len(said) < LONGEST:
        tail = said.rpartition(" |")[2] if " |" in said else ""
        if not any(sign in "".join(fields.values()) for sign in "|'#"):
            read = dict(part.partition("=")[::2] for part in shlex.split(tail))
            assert set(fields) <= set(read)


def test_control_characters_are_made_visible() -> None:
    assert visible("\x1b[2J\x07\u202eevil\ud800\r\n") == "\\x1b[2J\\x07\\u202eevil\\ud800\\r\\n"
    assert visible("Көрме — “Әлем”") == "Көрме — “Әлем”"
    assert len(one_line("x" * 99_999)) == LONGEST


# -- readers


def test_it_knows_the_journal_s_stream(tmp_path: Path) -> None:
    with (tmp_path / "out").open("w") as out:
        seen = os.fstat(out.fileno())
        stream = f"{seen.st_dev}:{seen.st_ino}"
        assert is_journal(out, stream)
        for other in ("", "1:2", "x:y", ":", f"{stream}:1", f"{seen.st_dev}:{seen.st_ino + 1}"):
            assert not is_journal(out, other)
    assert not is_journal(out, stream)  # closed
    assert not is_journal(None, stream)


@pytest.fixture
def pipe() -> Iterator[tuple[int, TextIO]]:
    read, write = os.pipe()
    with os.fdopen(write, "w", buffering=1, encoding="utf-8") as out:
        yield read, out
    os.close(read)


def test_a_reader_who_does_not_read_keeps_nobody_waiting(pipe: tuple[int, Any]) -> None:
    read, out = pipe
    log = Log(out, structured=True, clock=iter(range(0, 10**9, 1000)).__next__)
    for number in range(2000):  # far more than a pipe holds: a write that waited would never come back
        log.tell(f"{number} " + "x" * 200, "", Level.INFO, {})
    os.set_blocking(read, False)
    before = os.read(read, 1 << 20).decode().splitlines()
    assert 0 < len(before) < 2000
    log.tell("Somebody reads again.", "", Level.INFO, {})
    after = os.read(read, 1 << 20).decode().splitlines()
    assert after == [
        f"{2000 - len(before)} lines before this one could not be said",
        "<6>Somebody reads again.",
    ]


def test_a_reader_who_is_gone_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    out = os.fdopen(write, "w", buffering=1)
    log = Log(out, structured=True)
    log.tell("Nobody hears.", "", Level.ERROR, {})
    assert log.last_error is not None
    assert log.last_error.words == "Nobody hears."
    with contextlib.suppress(BrokenPipeError):
        out.close()
    log.tell("Nobody hears that either.", "", Level.INFO, {})


def test_the_last_error_is_remembered_though_it_is_left_out() -> None:
    bench = Bench()
    for number in range(BURST + 5):
        bench.tell(f"Fault {number}.", "fault", Level.ERROR)
    bench.tell("A warning.", level=Level.WARNING)
    assert bench.log.last_error is not None
    assert bench.log.last_error.words == f"Fault {BURST + 4}."
