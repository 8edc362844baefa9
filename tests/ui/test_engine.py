"""The engine behind the voice: it is watched, replaced when it hangs or dies, and given up with a reason."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from kiosk.ui.voice import finding
from kiosk.ui.voice.engine import Engine
from kiosk.ui.voice.headphones import Outputs
from kiosk.ui.voice.speech import Utterance

PROGRAM = """
import json, os, sys
log = open(sys.argv[1], "a")
mode = sys.argv[2:]
starts = sum(1 for line in open(sys.argv[1]) if line.startswith("start"))
print("start", file=log, flush=True)
if "never" in mode: sys.stdin.read()
if "dead" in mode: sys.exit(1)
print('a library says something', flush=True)
print(json.dumps({"is": "ready"}), flush=True)
for line in sys.stdin:
    told = json.loads(line)
    print(told.get("text", told["do"]), told.get("language", ""), file=log, flush=True)
    if told["do"] != "say": continue
    if "dies-once" in mode and starts == 0: os._exit(1)
    if "hangs" in mode: continue
    print(json.dumps({"is": "done", "id": told["id"]}), flush=True)
"""


class Bench:
    """An engine over a program that behaves as told."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.log = folder / "log"
        self.log.touch()
        self.silent = 0
        self.changes = 0
        self.engines: list[Engine] = []

    def engine(self, *mode: str, **options: Any) -> Engine:
        program = self._folder / "program.py"
        program.write_text(PROGRAM)
        command = (sys.executable, str(program), str(self.log), *mode)
        engine = Engine(None, command, look=options.pop("look", lambda: ""), **options)
        engine.listen(self._changed, self._silent, lambda _: None)
        self.engines.append(engine)
        return engine

    def _changed(self) -> None:
        self.changes += 1

    def _silent(self) -> None:
        self.silent += 1

    @property
    def lines(self) -> list[str]:
        return self.log.read_text().splitlines()

    def until(self, so: Callable[[], bool], seconds: float = 20) -> None:
        loop, look, end = QEventLoop(), QTimer(), QTimer()
        look.timeout.connect(lambda: loop.quit() if so() else None)
        end.timeout.connect(loop.quit)
        look.start(10)
        end.start(round(seconds * 1000))
        loop.exec()
        assert so(), self.lines


@pytest.fixture
def bench(tmp_path: Path, qapp: object) -> Iterator[Bench]:
    it = Bench(tmp_path)
    yield it
    for engine in it.engines:
        engine.close()


MIXED = [Utterance("Сурет.", "kk"), Utterance("Ваза", "ru")]


def test_a_mixed_sentence_is_said_in_order(bench: Bench) -> None:
    bench.engine().say(MIXED, "normal", "normal")
    bench.until(lambda: bench.silent == 1)
    assert bench.lines == ["start", "Сурет. kk", "Ваза ru"]


def test_an_engine_that_dies_is_replaced_and_says_it_again(bench: Bench) -> None:
    engine = bench.engine("dies-once")
    engine.say(MIXED, "normal", "normal")
    bench.until(lambda: bench.silent == 1)
    assert bench.lines == ["start", "Сурет. kk", "start", "Сурет. kk", "Ваза ru"]
    assert engine.available


def test_an_engine_that_speaks_for_ever_is_given_up(bench: Bench) -> None:
    engine = bench.engine("hangs", saying_ms=50)
    engine.say([Utterance("A", "en"), Utterance("B", "en"), Utterance("C", "en")], "normal", "normal")
    bench.until(lambda: not engine.available)
    assert engine.problem == "stuck"
    assert bench.changes == 1
    assert bench.lines.count("start") == 3


def test_an_engine_that_does_not_start_is_given_up_with_a_reason(bench: Bench) -> None:
    engine = bench.engine("dead")
    engine.warm()
    bench.until(lambda: not engine.available)
    assert engine.problem == "starting"


def test_an_engine_that_says_nothing_at_its_start_is_not_waited_for(bench: Bench) -> None:
    engine = bench.engine("never", starting_ms=50)
    engine.warm()
    bench.until(lambda: not engine.available)
    assert engine.problem == "starting"


def test_what_is_missing_may_come(bench: Bench) -> None:
    problems = ["service", "service", ""]
    engine = bench.engine(look=lambda: problems.pop(0) if problems else "", retry_ms=20)
    assert (engine.available, engine.problem) == (False, "service")
    bench.until(lambda: engine.ready)
    assert engine.available


def test_closing_waits_for_nobody(bench: Bench) -> None:
    engine = bench.engine("never")
    engine.warm()
    bench.until(lambda: "start" in bench.lines)
    engine.close()
    assert not engine.ready


def test_headphones_are_what_came_after_the_start() -> None:
    outputs = Outputs()
    assert outputs.now(["hall"]) is None
    assert outputs.now(["hall", "usb"]) is True
    assert outputs.now(["hall", "usb"]) is None
    assert outputs.now(["hall"]) is False
    assert outputs.now([]) is None  # the hall's own device went: nobody's headphones


def test_a_service_at_a_given_address_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/none")
    assert finding.socket() is None
    assert finding.missing() in ("address", "library")


def test_every_problem_has_words() -> None:
    assert finding.missing() in ("", *finding.PROBLEMS)
    assert all(words.endswith(".") for words in finding.PROBLEMS.values())
