"""The clock suite: a clock that is wrong, or jumps, changes nothing but the hours' fallback.

Every case is the same visit in a process of its own (see README.md): wake, open a section, the clock jumps,
the countdown comes and a touch ends it, the countdown comes and the attract loop returns. What is told of it
must be what the run at a true time tells; only whether the hall counts as open, and whether the clock is
believed, may differ, and must be what the case says.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from tests.simulator import SimulatedBundle

from kiosk.edition.build import build
from kiosk.ui.unattended.system_clock import remember

LIBRARIES: Final = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
ZONE: Final = "Europe/Berlin"
ORDINARY = re.compile(
    r"The kiosk (runs|ends)\.|“.+”, release \d+, is shown\.|A visit of .+ ended .+|Self-test: .+"
)
PATIENCE_S: Final = 60.0
GLANCE_S: Final = 0.03
"""How often it is looked whether something is so."""
NOON: Final = "2027-05-18 12:00:00"  # a Tuesday
HOURS: Final = """
[hours]
monday = "closed"
tuesday = "10:00-18:00"
wednesday = "10:00-18:00"
thursday = "10:00-18:00"
friday = "10:00-18:00"
saturday = "10:00-18:00"
sunday = "{sunday}"
"""

pytestmark = pytest.mark.skipif(not LIBRARIES, reason="needs the Debian package faketime")


def seconds(local: str, fold: int = 0) -> float:
    return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(ZONE), fold=fold).timestamp()


@dataclass(frozen=True, slots=True)
class Case:
    """The local time at the `start` and of the `jump` amid a visit, whether the clock is believed
    before and after, and how many sentences the operator is told."""

    name: str
    start: str = NOON
    jump: str = ""
    sure: bool = True
    sure_after: bool = True
    told: int = 1


CASES: Final = (
    Case("1970", "1970-01-02 03:00:00", sure=False, sure_after=False),
    Case("ten years on", jump="2037-05-18 22:00:00", sure_after=False),
    Case("ten years back", jump="2017-05-18 22:00:00", sure_after=False),
    Case("2038, over the last second of 32 bits", "2038-01-19 04:14:06", sure=False, sure_after=False),
    Case("ten hours on, into the night", jump="2027-05-18 22:00:00", sure_after=False),
    Case("from 1970 to a true time, by hand", "1970-01-02 03:00:00", NOON, False, False, 2),
    Case("ten hours back, into the night", jump="2027-05-18 02:00:00", sure_after=False),
    Case("to 1970", jump="1970-01-02 03:00:00", sure_after=False),
    Case("to 2038", jump="2038-01-19 04:14:06", sure_after=False),
    Case("to 2150", jump="2150-01-01 03:00:00", sure_after=False),
    Case("a year on", jump="2028-05-17 23:00:00", sure_after=False),
    Case("six minutes on", jump="2027-05-18 12:06:30", sure_after=False),
    Case("six minutes back", jump="2027-05-18 11:53:00", sure_after=False),
    Case("a minute on, as a server steps", jump="2027-05-18 12:01:00", told=0),
    Case("a minute back, as a server steps", jump="2027-05-18 11:59:00", told=0),
    Case("years before the program", "2001-09-09 03:00:00", sure=False, sure_after=False),
    Case("a year in a store", "2028-05-16 12:00:00", told=0),
    Case("two years in a store", "2029-05-15 23:00:00", sure=False, sure_after=False),
    Case("a night before what is remembered", "2027-05-17 23:00:00", sure=False, sure_after=False),
)
"""Those that matter most first: `make test` takes as many as it has time for."""


def wanted() -> tuple[Case, ...]:
    count = os.environ.get("KIOSK_CLOCK_CASES", "4")
    return CASES if count == "all" else CASES[: int(count)]


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("clock")
    result = build(SimulatedBundle().write(root / "bundle"), root / "edition", None)
    assert result.path is not None
    return result.path


class Process:
    """The hall's process, and its faked clock."""

    def __init__(
        self, edition: Path, folder: Path, start: str, fold: int, *, remembered: str, sunday: str
    ) -> None:
        folder.mkdir()
        self._clock = folder / "clock"
        self.set(start, fold)
        settings = folder / "settings.toml"
        settings.write_text(HOURS.format(sunday=sunday))
        if remembered:
            remember(folder / "state", seconds(remembered))
        self._errors = (folder / "stderr").open("w+b")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.clock.hall", str(edition), str(folder / "state"), str(settings)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
            env={
                **os.environ, "TZ": ZONE, "QT_QPA_PLATFORM": "offscreen", "LD_PRELOAD": str(LIBRARIES[0]),
                "FAKETIME_TIMESTAMP_FILE": str(self._clock), "FAKETIME_NO_CACHE": "1",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1",
            },
        )  # fmt: skip

    def set(self, local: str, fold: int = 0) -> None:
        """Have the process's clock show a local time from now on."""
        fresh = self._clock.with_suffix(".new")
        fresh.write_text(f"{seconds(local, fold) - time.time():+.0f}")
        fresh.replace(self._clock)

    def say(self, order: str) -> dict[str, Any]:
        """Give an order; what is seen after it."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{order}\n".encode())
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, self.errors()
        seen: dict[str, Any] = json.loads(line)
        return seen

    def until(self, order: str, **want: object) -> dict[str, Any]:
        """Give an order now and then, until something is so."""
        end = time.monotonic() + PATIENCE_S
        while True:
            seen = self.say(order)
            if all(seen[name] == value for name, value in want.items()):
                return seen
            assert time.monotonic() < end, (want, seen, self.errors())
            time.sleep(GLANCE_S)

    def errors(self) -> str:
        """What it said beside what every run says."""
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").splitlines()
        return "\n".join(line for line in lines if not ORDINARY.fullmatch(line))

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self._errors):
            if stream is not None:
                stream.close()


@contextmanager
def hall(
    edition: Path, folder: Path, start: str, *, remembered: str = "2027-05-18 11:00:00",
    sunday: str = "10:00-18:00", fold: int = 0,
) -> Iterator[Process]:  # fmt: skip
    it = Process(edition, folder, start, fold, remembered=remembered, sunday=sunday)
    try:
        it.until("see", ready=True, settled=True)
        yield it
        it.say("quit")
        assert it.process.wait(PATIENCE_S) == 0, it.errors()
        assert "Traceback" not in it.errors()
    finally:
        it.end()


Told = list[tuple[object, ...]]


def story(it: Process, jump: str) -> tuple[Told, dict[str, Any], dict[str, Any]]:
    """A visit with a jump in it: what happened, and what was seen before and at the end."""
    told: Told = []

    def tell(seen: dict[str, Any]) -> dict[str, Any]:
        told.append(tuple(seen[name] for name in ("screen", "warning", "remaining", "number", "rest")))
        return seen

    before = tell(it.say("look"))
    tell(it.say("touch 320 180"))
    tell(it.say("open gifts"))
    it.until("see", settled=True)
    if jump:
        it.set(jump)
    tell(it.say("look"))
    tell(it.say("pass 1"))
    tell(it.say("idle"))  # are you still there?
    tell(it.say("pass 5"))
    tell(it.say("look"))
    tell(it.say("touch 320 180"))
    tell(it.say("idle"))
    tell(it.say("pass 30"))
    tell(it.say("look"))
    it.until("see", settled=True)
    # The loop goes on: it paints frame after frame.
    it.until("frames 5", frames=True)
    tell(it.say("touch 320 180"))
    tell(it.say("pass 600"))
    after = tell(it.say("look"))
    return told, before, after


def test_a_wrong_clock_changes_nothing_but_the_hours(
    edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with hall(edition, tmp_path / "true", NOON) as it:
        true, _, end = story(it, "")
        assert (end["open"], end["sure"]) == (True, True)
        assert datetime.fromisoformat(end["opens"]).timestamp() == seconds("2027-05-19 10:00:00")
        assert it.errors() == ""
    cases = wanted()
    assert cases
    for number, case in enumerate(cases):
        with hall(edition, tmp_path / str(number), case.start) as it:
            told, before, after = story(it, case.jump)
            assert told == true, case
            assert (before["sure"], after["sure"]) == (case.sure, case.sure_after), (case, it.errors())
            assert before["open"], case
            assert after["open"], case
            assert (after["opens"] is None) == (not case.sure_after), case
            said = it.errors().splitlines()
            assert len(said) == case.told, (case, said)
            assert all(line.startswith("The clock says") for line in said), (case, said)
    with capsys.disabled():
        print(
            f"\nClock: {len(cases)} of {len(CASES)} cases, each as at a true time but for the hours",
            flush=True,
        )


def test_a_night_in_which_the_clock_jumps(edition: Path, tmp_path: Path) -> None:
    with hall(edition, tmp_path / "night", "2027-05-18 22:00:00") as it:
        it.until("look", rest="black", settled=True)
        painted = it.say("see")["painted"]
        seen = it.until("touch 320 180", words=3, screen="attract", number=0)
        assert datetime.fromisoformat(seen["opens"]).timestamp() == seconds("2027-05-19 10:00:00")
        assert seen["painted"] - painted < 120
        it.set("2037-05-18 22:00:00")
        it.until("look", rest="", open=True, sure=False, words=0)
        assert it.until("touch 320 180", screen="home")["number"] == 1
        it.set("2027-05-18 22:01:00")  # put right again, while a visitor is there
        it.until("look", rest="", open=False, sure=True, screen="home")
        it.say("idle")
        it.say("pass 30")
        it.until("look", rest="black", screen="attract")


def test_the_nights_in_which_clocks_are_set_forward_and_back(edition: Path, tmp_path: Path) -> None:
    # 28 March 2027, 02:00 becomes 03:00: what opens at 02:30 opens at the leap.
    spring = "2027-03-28 01:58:00"
    opening = seconds("2027-03-28 03:00:00")
    with hall(
        edition, tmp_path / "spring", spring, remembered="2027-03-27 18:00:00", sunday="02:30-04:00"
    ) as it:
        seen = it.until("look", open=False, sure=True, rest="black")
        assert datetime.fromisoformat(seen["opens"]).timestamp() == opening
        it.set("2027-03-28 03:00:01")
        seen = it.until("look", open=True, sure=True, rest="")
        assert opening < seen["wall"] < opening + 60
        assert it.errors() == ""
    # 31 October 2027, 03:00 becomes 02:00: what closes at 02:30 closes at the second.
    for fold, is_open in ((0, True), (1, False)):
        with hall(
            edition, tmp_path / f"autumn{fold}", "2027-10-31 02:28:00", fold=fold,
            remembered="2027-10-30 18:00:00", sunday="00:00-02:30",
        ) as it:  # fmt: skip
            it.until("look", open=True, sure=True, rest="")
            it.set("2027-10-31 02:31:00", fold)
            seen = it.until("look", open=is_open, sure=True, rest="" if is_open else "black")
            assert seen["wall"] > seconds("2027-10-31 02:31:00", fold) - 1
            assert it.errors() == ""
