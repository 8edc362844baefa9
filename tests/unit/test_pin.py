"""The PIN: what is kept, what a wrong try costs, and that no plug and no clock buys another guess."""

from __future__ import annotations

import json
import os
import stat
import tempfile
import time
from pathlib import Path

import pytest
from argon2 import PasswordHasher, extract_parameters
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.staff.pin import (
    DELAYS_S,
    FREE_TRIES,
    Keeper,
    PinError,
    clear_pin,
    delay_after,
    fitting,
    set_pin,
    wrong_tries,
)

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Argon2 at its cheapest: these tests look at the counting. One test looks at the real cost."""


class Clock:
    """Monotonic seconds that pass only when told."""

    def __init__(self, now: float = 50.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    set_pin(tmp_path / "staff", "2468", QUICK)
    return tmp_path / "staff"


def test_only_a_costly_hash_is_kept_and_only_the_owner_reads_it(tmp_path: Path) -> None:
    folder = tmp_path / "staff"
    set_pin(folder, "135790")
    kept = json.loads((folder / "pin.json").read_text())
    cost = extract_parameters(kept["hash"])
    assert kept["hash"].startswith("$argon2id$")
    assert (cost.memory_cost, cost.time_cost) >= (64 * 1024, 3)  # RFC 9106's second choice
    assert "135790" not in (folder / "pin.json").read_text()
    for name in ("pin.json", "tries"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert Keeper(folder).try_digits("135790").right
    assert not [file for file in folder.iterdir() if file.name.startswith(".")]


@pytest.mark.parametrize("digits", ["", "123", "1234567890123", "12a4", "١٢٣٤", "12 34", "-1234", "²²²²"])
def test_a_pin_is_four_to_twelve_digits(tmp_path: Path, digits: str) -> None:
    assert not fitting(digits)
    with pytest.raises(PinError, match="4 to 12 digits"):
        set_pin(tmp_path, digits, QUICK)
    assert not (tmp_path / "pin.json").exists()


def test_without_a_pin_the_door_stays_shut(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path)
    assert keeper.look().condition == "none"
    assert keeper.try_digits("0000").trouble == "none"
    set_pin(tmp_path, "2468", QUICK)
    assert keeper.look().condition == "ready"
    assert clear_pin(tmp_path)
    assert not clear_pin(tmp_path)
    assert keeper.look().condition == "none"


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b'{"format": 2, "hash": "x"}', b'{"format": 1, "hash": 5}', b'{"format": 1}',
     b'{"format": 1, "hash": "$argon2id$v=19$m=8,t=1,p=1$AAAA"}', b"\xff\xfe\x00",
     # A hash that would take all memory is no hash of ours.
     b'{"format": 1, "hash": "$argon2id$v=19$m=4194304,t=3,p=4$c29tZXNhbHQ$aGFzaGhhc2hoYXNoaGFzaA"}'],
)  # fmt: skip
def test_a_damaged_file_keeps_the_door_shut(folder: Path, data: bytes) -> None:
    (folder / "pin.json").write_bytes(data)
    keeper = Keeper(folder)
    answer = keeper.try_digits("2468")
    assert (answer.right, answer.trouble) == (False, "damaged")
    set_pin(folder, "2468", QUICK)
    assert keeper.try_digits("2468").right


def test_a_file_that_is_a_folder_is_damaged_too(tmp_path: Path) -> None:
    (tmp_path / "pin.json").mkdir()
    assert Keeper(tmp_path).look().condition == "damaged"


def test_five_tries_then_delays_that_grow(folder: Path) -> None:
    clock = Clock()
    keeper = Keeper(folder, clock)
    assert [keeper.try_digits("0000").left for _ in range(FREE_TRIES)] == [4, 3, 2, 1, 0]
    for delay in (*DELAYS_S, DELAYS_S[-1], DELAYS_S[-1]):
        assert keeper.look().condition == "waiting"
        assert keeper.look().wait_s == delay
        clock.now += delay - 0.5
        answer = keeper.try_digits("2468")
        assert (answer.right, answer.trouble, answer.wait_s) == (False, "waiting", 0.5)
        clock.now += 0.5
        assert keeper.try_digits("1111").trouble == "wrong"
    clock.now += DELAYS_S[-1]
    assert keeper.try_digits("2468").right
    assert wrong_tries(folder) == 0
    assert keeper.try_digits("0000").left == 4


def test_a_restart_begins_the_delay_anew(folder: Path) -> None:
    clock = Clock()
    keeper = Keeper(folder, clock)
    for _ in range(FREE_TRIES + 1):
        keeper.try_digits("0000")
        clock.now += DELAYS_S[0]
    assert keeper.look().wait_s == DELAYS_S[1] - DELAYS_S[0]
    assert Keeper(folder, Clock(3.0)).look().wait_s == DELAYS_S[1]


def test_the_count_is_on_the_disk_before_the_hash_is_looked_at(folder: Path) -> None:
    """A hash nobody can check stands for a power cut at that very moment: the try is counted all the same."""
    kept = (folder / "pin.json").read_bytes()
    made = json.loads(kept)["hash"]
    broken = made[: made.rfind("$") + 1] + "!" * 43
    (folder / "pin.json").write_text(json.dumps({"format": 1, "hash": broken}))
    keeper = Keeper(folder, Clock())
    for count in range(1, FREE_TRIES + 1):
        assert keeper.try_digits("2468").trouble == "damaged"
        assert wrong_tries(folder) == count
    (folder / "pin.json").write_bytes(kept)
    assert Keeper(folder, Clock()).look().wait_s == DELAYS_S[0]


@pytest.mark.parametrize("data", [b"", b"\0" * 18, b"00000003 00000000\n", b"-0000001 5", b"x" * 4000])
def test_a_count_that_cannot_be_read_is_the_highest(folder: Path, data: bytes) -> None:
    (folder / "tries").write_bytes(data)
    clock = Clock()
    keeper = Keeper(folder, clock)
    assert keeper.look().wait_s == DELAYS_S[-1]
    clock.now += DELAYS_S[-1]
    assert keeper.try_digits("2468").right
    assert keeper.look().condition == "ready"


def test_what_cannot_be_counted_is_not_tried(folder: Path) -> None:
    (folder / "tries").unlink()
    (folder / "tries").mkdir()
    assert Keeper(folder, Clock()).look().condition == "waiting"
    clock = Clock()
    keeper = Keeper(folder, clock)
    clock.now += DELAYS_S[-1]
    assert keeper.try_digits("2468").trouble == "unwritable"


def test_the_operator_sets_a_new_pin_and_the_delay_is_over(folder: Path) -> None:
    keeper = Keeper(folder, Clock())
    for _ in range(FREE_TRIES):
        keeper.try_digits("0000")
    set_pin(folder, "97531", QUICK)
    assert keeper.look().condition == "ready"
    assert keeper.try_digits("97531").right


class Burglar(RuleBasedStateMachine):
    """Tries, pulls the plug, turns the clock, waits: in any order, and never gets a guess too many."""

    @initialize()
    def begin(self) -> None:
        self._scratch = tempfile.TemporaryDirectory()
        self.folder = Path(self._scratch.name) / "staff"
        set_pin(self.folder, "2468", QUICK)
        self.clock = Clock()
        self.keeper = Keeper(self.folder, self.clock)
        self.waited = 0.0
        self.guesses = 0

    def teardown(self) -> None:
        if hasattr(self, "_scratch"):
            self._scratch.cleanup()

    @rule(digits=st.sampled_from(["0000", "1111", "97531"]))
    def guess(self, digits: str) -> None:
        answer = self.keeper.try_digits(digits)
        assert not answer.right
        self.guesses += answer.trouble == "wrong"

    @rule(seconds=st.sampled_from([0.5, 29.0, 31.0, 119.0, 121.0, 601.0, 3599.0, 3601.0, 90_000.0]))
    def wait(self, seconds: float) -> None:
        self.clock.now += seconds
        self.waited += seconds

    @rule(boot=st.floats(0, 1e7))
    def pull_the_plug(self, boot: float) -> None:
        """After a restart the monotonic clock begins somewhere else."""
        self.clock = Clock(boot)
        self.keeper = Keeper(self.folder, self.clock)

    @rule(stamp=st.integers(0, 4_000_000_000))
    def turn_the_clock(self, stamp: int) -> None:
        """The hall's clock jumps: every time stamp on the disk is of another age."""
        for file in self.folder.iterdir():
            os.utime(file, (stamp, stamp))

    @precondition(lambda self: self.guesses > 3)
    @rule()
    def cut_while_the_count_is_written(self) -> None:
        """The sector that held the count is lost."""
        (self.folder / "tries").write_bytes(b"\0" * 18)
        self.pull_the_plug(0.0)

    @invariant()
    def no_guess_too_many(self) -> None:
        if not hasattr(self, "guesses"):
            return
        allowed, needed = FREE_TRIES, 0.0
        while needed + (delay := delay_after(allowed)) <= self.waited:
            needed += delay
            allowed += 1
        assert self.guesses <= allowed


class Owner(Burglar):
    """The same, and the owner comes by: a right try sets everything back."""

    @rule()
    def come_in(self) -> None:
        wait = self.keeper.look().wait_s
        self.wait(wait)
        assert self.keeper.try_digits("2468").right
        self.guesses, self.waited = 0, 0.0


for machine in (Burglar, Owner):
    machine.TestCase.settings = settings(stateful_step_count=60)
TestBurglar = Burglar.TestCase
TestOwner = Owner.TestCase


def test_the_hall_clock_is_never_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> float:
        raise AssertionError("the hall's clock was asked")

    monkeypatch.setattr(time, "time", broken)
    keeper = Keeper(folder)
    assert keeper.try_digits("0000").trouble == "wrong"
    assert keeper.try_digits("2468").right
