"""Heartbeat and measures as files: whole at every moment, in their formats, and back after trouble."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.simulator.prometheus import NoExposition, parse

from kiosk.vitals import heartbeat, metrics
from kiosk.vitals.files import Place, Scribe, put
from kiosk.vitals.heartbeat import Heartbeat
from kiosk.vitals.metrics import Measures, exposition

BEAT = Heartbeat("2026-03-02T10:00:00+05:00", 12.5, 77, 3.25, 180, "diplomacy", 3, "visit", "", "")
ALL = Measures(
    uptime_s=12.3456, frames=900, exhibition="diplomacy", release=3, screen="attract", restarts=2, crashes=1,
    visits=40, last_visit_at=1.7e9, memory_bytes=170_000_000, open_files=30, threads=12,
    disk_free_bytes=10**10, disk_bytes=10**11, self_test_ok=True, self_test_at=1.7e9, written_at=1.7e9,
)  # fmt: skip


# -- formats


def test_every_measure_stands_once_with_its_unit() -> None:
    families = parse(exposition(ALL))
    assert families["kiosk_frames_total"].samples == {(): 900}
    assert families["kiosk_uptime_seconds"].samples == {(): 12.346}
    assert families["kiosk_edition_info"].samples == {(("exhibition", "diplomacy"), ("release", "3")): 1}
    assert families["kiosk_self_test_ok"].samples == {(): 1}
    for name, family in families.items():
        assert name.startswith("kiosk_")
        assert (family.kind == "counter") == name.endswith("_total")
        assert family.help.endswith(".")
    assert len(families) == len(fields(Measures)) - 1  # the release is a label of the edition


def test_what_nobody_knows_is_left_out() -> None:
    assert set(parse(exposition(Measures(1, 2)))) == {"kiosk_uptime_seconds", "kiosk_frames_total"}


@given(st.text(), st.text(), st.floats(0, 1e15), st.integers(0, 10**18))
def test_by_property_the_format_is_kept_whatever_stands_in_it(
    exhibition: str, screen: str, seconds: float, number: int
) -> None:
    families = parse(exposition(replace(
        ALL, exhibition=exhibition, screen=screen, uptime_s=seconds, disk_free_bytes=number
    )))  # fmt: skip
    if exhibition:
        assert families["kiosk_edition_info"].samples == {(("exhibition", exhibition), ("release", "3")): 1}
    assert families["kiosk_disk_free_bytes"].samples == {(): float(number)}


@pytest.mark.parametrize(
    "text",
    [
        "kiosk_a 1\n",
        "# HELP a A.\n# TYPE a gauge\na 1",
        "# HELP a A.\n# TYPE a gauge\na 1\na 2\n",
        "# HELP a A.\n# TYPE a gauge\na 1 1700000000\n",
        '# HELP a A.\n# TYPE a gauge\na{b="\\x"} 1\n',
        "# HELP a A.\n# TYPE a counter\na -1\n",
        "# HELP a A.\n# TYPE a gauge\n",
        "# HELP a A.\n# TYPE a gauge\na 1\n# HELP b B.\n# TYPE b gauge\nb 1\na 1\n",
    ],
)
def test_the_reader_of_these_tests_is_strict(text: str) -> None:
    with pytest.raises(NoExposition):
        parse(text)


def test_the_heartbeat_is_json() -> None:
    beat = json.loads(replace(BEAT, last_error="“Әлем” \n").text())
    assert (beat["version"], beat["frames"], beat["screen"], beat["last_error"]) == (
        1,
        180,
        "visit",
        "“Әлем” \n",
    )


def test_where_the_heartbeat_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("RUNTIME_DIRECTORY", raising=False)
    assert heartbeat.folder(tmp_path) == tmp_path
    monkeypatch.setenv("RUNTIME_DIRECTORY", "/run/kiosk:/run/other")
    assert heartbeat.folder(tmp_path) == Path("/run/kiosk")


def test_what_the_process_says_of_itself(tmp_path: Path) -> None:
    memory, files, threads = metrics.memory_bytes(), metrics.open_files(), metrics.threads()
    assert memory is not None
    assert memory > 1 << 20
    assert threads is not None
    assert threads >= 1
    with (tmp_path / "one").open("w"):
        more = metrics.open_files()
    assert files is not None
    assert more == files + 1
    room = metrics.disk(tmp_path / "not" / "there" / "yet")
    assert room is not None
    assert 0 < room[0] <= room[1]


# -- files


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    """Read as fast as can be while the file is written 300 times with different lengths."""
    path = tmp_path / "kiosk.prom"
    texts = {exposition(replace(ALL, exhibition="x" * length)) for length in (1, 3000, 90_000)}
    put(path, next(iter(texts)))
    done = threading.Event()
    wrong: list[str] = []
    seen = 0

    def read() -> None:
        nonlocal seen
        while not done.is_set():
            (only,) = tmp_path.glob("*.prom")
            if (text := only.read_text("utf-8")) not in texts:
                wrong.append(text)
            seen += 1

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(100):
        for text in texts:
            put(path, text)
    done.set()
    reader.join()
    assert wrong == []
    assert seen > 0


def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from kiosk.vitals.files import put\n"
        "while True:\n for n in (1, 70_000): put(Path(sys.argv[1]), 'a' * n + '\\n'); print(flush=True)"
    )
    path = tmp_path / "kiosk.prom"
    for _ in range(3):
        with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            writer.kill()
        assert path.read_text("utf-8") in ("a\n", "a" * 70_000 + "\n")
        assert [file.name for file in tmp_path.glob("*.prom")] == ["kiosk.prom"]
    put(path, "after\n")  # over whatever was left
    assert sorted(file.name for file in tmp_path.iterdir()) == ["kiosk.prom"]


def test_others_may_read_it(tmp_path: Path) -> None:
    put(tmp_path / "kiosk.prom", "")
    assert (tmp_path / "kiosk.prom").stat().st_mode & 0o444 == 0o444 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_link_in_its_way_is_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine", "utf-8")
    (tmp_path / ".kiosk.prom.tmp").symlink_to(precious)
    with pytest.raises(OSError, match="symbolic"):
        put(tmp_path / "kiosk.prom", "theirs")
    assert precious.read_text("utf-8") == "mine"


def test_a_folder_that_vanishes_is_told_once_and_once_more_when_it_is_back(tmp_path: Path) -> None:
    told: list[tuple[str, bool]] = []
    folder = tmp_path / "textfiles"
    place = Place(folder / "kiosk.prom", "The file", lambda line, bad: told.append((line, bad)), make=False)
    assert not place.put("a\n")
    assert not place.put("b\n")
    folder.mkdir()
    assert place.put("c\n")
    assert place.put("d\n")
    assert [bad for _, bad in told] == [True, False]
    assert "No such file or directory" in told[0][0]
    assert (folder / "kiosk.prom").read_text("utf-8") == "d\n"


def test_our_own_folder_is_made_again(tmp_path: Path) -> None:
    told: list[str] = []
    place = Place(tmp_path / "a" / "b" / "f", "The file", lambda line, _bad: told.append(line), make=True)
    assert place.put("1")
    (tmp_path / "a" / "b" / "f").unlink()
    (tmp_path / "a" / "b").rmdir()
    assert place.put("2")
    assert told == []


def test_a_file_that_finds_no_room_leaves_what_stood_there(tmp_path: Path) -> None:
    """The kernel itself refuses more bytes: a process of its own runs into a limit of file sizes."""
    path = tmp_path / "kiosk.prom"
    put(path, "before\n")
    code = (
        "import resource, signal, sys; from pathlib import Path; from kiosk.vitals.files import put\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: put(Path(sys.argv[1]), 'x' * 5000)\n"
        "except OSError as error: print(error.strerror)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout == "File too large\n"
    assert path.read_text("utf-8") == "before\n"
    assert [file.name for file in tmp_path.iterdir()] == ["kiosk.prom"]


def test_a_scribe_does_only_the_newest_of_what_waits() -> None:
    scribe = Scribe("test")
    begun, go_on = threading.Event(), threading.Event()
    done: list[int] = []

    def slow() -> None:
        begun.set()
        go_on.wait(20)

    scribe.put(slow)
    assert begun.wait(20)
    for number in range(5):
        scribe.put(lambda number=number: done.append(number))  # type: ignore[misc]  # bound now
    assert not scribe.close(0.01)  # a disk that hangs keeps nobody waiting
    go_on.set()
    assert scribe.close(20)
    assert done == [4]
