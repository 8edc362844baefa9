"""The disposable worker: real processes that crash, hang, eat and are killed; each is one sentence."""

from __future__ import annotations

import os
import select
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from tests.simulator import HOSTILE, SimulatedBundle, picture, table_bundle

from kiosk.edition.reader import Edition
from kiosk.library.walls import walls
from kiosk.library.worker import MEBIBYTE, Limits, Outcome, build_apart


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A good bundle in which no two pictures are alike."""
    root = SimulatedBundle().write(tmp_path / "bundle")
    for number, path in enumerate(sorted((root / "media").iterdir())):
        picture(path, colour=f"#{40 * number + 20:02x}4060")
    return root


def poison(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Have every Python process that starts from here on run `code` first."""
    folder = tmp_path / "poison"
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))


# Decoding this picture ends the process, as a hole in a decoder would.
DEADLY = """
import os, signal, sys
if "kiosk.library.apart_worker" in sys.orig_argv:
    import pyvips
    real = pyvips.Image.pngload
    def deadly(name, *arguments, **named):
        if name.endswith("bowl.png"):
            {deed}
        return real(name, *arguments, **named)
    pyvips.Image.pngload = deadly
"""


def refused(outcome: Outcome) -> str:
    """The one sentence of a build that failed."""
    assert outcome.edition is None
    assert [finding.message for finding in outcome.report.errors] == [outcome.message]
    assert outcome.message.endswith(".")
    assert "Traceback" not in outcome.message
    return outcome.message


def test_a_good_bundle(bundle: Path, tmp_path: Path) -> None:
    outcome = build_apart(bundle, tmp_path / "e")
    assert outcome.edition == tmp_path / "e", outcome
    assert (outcome.records, outcome.report.ok, outcome.unchanged) == (4, True, False)
    with Edition.open(tmp_path / "e") as edition:
        assert edition.id == "sample-exhibition"
    again = build_apart(bundle, tmp_path / "other", current=tmp_path / "e")
    assert (again.edition, again.unchanged) == (tmp_path / "e", True)
    assert not (tmp_path / "other").exists()


def test_a_bundle_with_nothing_to_show(tmp_path: Path) -> None:
    outcome = build_apart(tmp_path / "none", tmp_path / "e")
    assert outcome.edition is None
    assert not outcome.again
    assert [finding.code for finding in outcome.report.errors] == ["no-bundle"]


@pytest.mark.parametrize(("deed", "words"), [
    ("os.kill(os.getpid(), signal.SIGKILL)", "killed"),
    ("os.abort()", "aborted"),
    ("import time; time.sleep(600)", "hung"),
])  # fmt: skip
def test_a_deadly_picture_costs_that_picture(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: str, words: str
) -> None:
    poison(tmp_path, monkeypatch, DEADLY.format(deed=deed))
    limits = Limits(picture_s=4) if words == "hung" else None
    outcome = build_apart(bundle, tmp_path / "e", limits=limits)
    assert outcome.edition is not None, outcome
    assert [(finding.code, finding.place.file) for finding in outcome.report.errors] == [
        ("deadly-picture", "media/bowl.png")
    ]
    with Edition.open(outcome.edition) as edition:
        assert edition.record("sample-bowl", "en").media == ()
        assert edition.record("sample-declaration", "en").media


def test_a_crash(bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    poison(tmp_path, monkeypatch, "import os, sys\n'apart_worker' in str(sys.orig_argv) and os.abort()\n")
    outcome = build_apart(bundle, tmp_path / "e")
    assert "broke off" in refused(outcome)
    assert outcome.again  # it had not begun: that is no word about the bundle
    assert not (tmp_path / "e").exists()


def test_a_hang(bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import sys, time\n'apart_worker' in str(sys.orig_argv) and time.sleep(600)\n"
    poison(tmp_path, monkeypatch, code)
    assert "said nothing" in refused(build_apart(bundle, tmp_path / "e", limits=Limits(stall_s=1)))
    assert "longer than" in refused(build_apart(bundle, tmp_path / "e", limits=Limits(wall_s=1)))


def test_a_memory_bomb(tmp_path: Path) -> None:
    large = table_bundle(tmp_path / "large", 60_000)
    outcome = build_apart(large, tmp_path / "e", limits=Limits(address_space=200 * MEBIBYTE))
    message = refused(outcome)
    assert "memory" in message or "broke off" in message
    assert not (tmp_path / "e").exists()


def test_a_processor_hog(tmp_path: Path) -> None:
    large = table_bundle(tmp_path / "large", 60_000)
    outcome = build_apart(large, tmp_path / "e", limits=Limits(cpu_s=2))
    assert "broke off" in refused(outcome)
    assert not outcome.again


def test_a_full_disk(bundle: Path, tmp_path: Path) -> None:
    outcome = build_apart(bundle, tmp_path / "e", limits=Limits(file_bytes=20_000))
    refused(outcome)
    assert outcome.again
    assert not list(tmp_path.glob(".*"))


def test_a_worker_that_talks_nonsense(bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the process says is not believed beyond its shape."""
    code = (
        "import os, sys\n"
        "if 'apart_worker' in str(sys.orig_argv):\n"
        '    os.write(1, b\'no json\\n[1]\\n{"event": "progress", "phase": 7}\\n\')\n'
        '    os.write(1, b\'{"event": "failed", "findings": 3, "message": 5}\\n\')\n'
        "    os._exit(0)\n"
    )
    poison(tmp_path, monkeypatch, code)
    outcome = build_apart(bundle, tmp_path / "e")
    assert (outcome.edition, outcome.message, outcome.report.findings) == (None, "5", ())


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_bundles(bundle: Path, tmp_path: Path, name: str) -> None:
    HOSTILE[name](bundle)
    outcome = build_apart(bundle, tmp_path / "e")
    assert outcome.edition is not None, outcome
    with Edition.open(outcome.edition) as edition:
        assert edition.rows("quotes", "kk", 0, 9)


def test_targets_are_refused_before_anything_starts(bundle: Path, tmp_path: Path) -> None:
    assert "bundle itself" in refused(build_apart(bundle, bundle / "e"))
    (tmp_path / "file").write_text("")
    assert "folder" in refused(build_apart(bundle, tmp_path / "file"))
    assert refused(build_apart(bundle, tmp_path / "file" / "e"))


def _alive(mark: str) -> list[int]:
    """The disposable processes whose environment has `mark`."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if (
                entry.name.isdecimal()
                and b"apart_worker" in (entry / "cmdline").read_bytes()
                and mark.encode() in (entry / "environ").read_bytes()
            ):
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def test_the_worker_dies_with_its_starter(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deed = "open(os.environ['TMPDIR'] + '/here', 'w').close(); import time; time.sleep(600)"
    poison(tmp_path, monkeypatch, DEADLY.format(deed=deed))
    code = (
        "import sys; from pathlib import Path; from kiosk.library.worker import build_apart;"
        "tell = lambda progress: print(progress.begun, flush=True);"
        f"build_apart(Path({str(bundle)!r}), Path(sys.argv[1]), tell=tell)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "e")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        assert any(line == "media/bowl.png\n" for line in starter.stdout)
        workers = [os.pidfd_open(pid) for pid in _alive(str(tmp_path / "poison"))]
        assert workers
        starter.kill()
    for worker in workers:
        # A handle of a process can be read once it has ended.
        assert select.select([worker], [], [], 60)[0]
        os.close(worker)


def test_behind_the_walls(tmp_path: Path) -> None:
    """With bubblewrap: no network, nothing writable but the edition's place and the scratch folder."""
    place, scratch = tmp_path / "place", tmp_path / "scratch"
    place.mkdir()
    scratch.mkdir()
    command = walls([place, scratch])
    if not command:
        pytest.skip("bubblewrap is not installed or not allowed here")
    with socket.create_server(("127.0.0.1", 0)) as server:
        code = f"""
import socket
for target in {[str(place), str(scratch)]!r}:
    open(target + "/file", "w").close()
try:
    open({str(tmp_path / "outside")!r}, "w")
except OSError:
    print("closed")
try:
    socket.create_connection(("127.0.0.1", {server.getsockname()[1]}), timeout=5)
except OSError:
    print("alone")
"""
        done = subprocess.run(
            [*command, sys.executable, "-c", code], capture_output=True, text=True, check=False
        )
    assert done.stdout.split() == ["closed", "alone"], done.stderr
    assert (place / "file").exists()
    assert not (tmp_path / "outside").exists()
